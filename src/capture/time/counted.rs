//! Whether a number counts things, by the word behind it.

use crate::capture::scan::Cursor;

/// Whether what follows a number says what it counts: `1200 rows`, `14.05 GB`, `1500台`.
pub(super) fn is_counted(cursor: &Cursor<'_>) -> bool {
    const UNITS: &[&str] = &[
        "b", "kb", "mb", "gb", "tb", "pb", "k", "m", "g", "t", "ms", "s", "sec", "h", "km", "kg",
        "v", "w", "kw", "hz", "mhz", "ghz", "gbps", "mbps", "iops", "qps", "tps", "rpm", "lts",
        "usd", "eur", "cny", "rmb", "gbp", "chf", "jpy", "per", "million", "billion", "thousand",
        "percent", "of", "and", "or", "to", "min", "people", "pcs", "euro", "yuan", "is", "was",
    ];
    const MEASURES: &str = "个台块条次家名人位元万千百亿行份张笔项点例户套只辆度升吨米克件片盘核卡页章节期轮批组队层楼号\
                            路级倍折版年月日天周小分秒毫兆字种类门场单箱包瓶公里厘吋寸英平方立多余";
    let mut ahead = *cursor;
    ahead.spaces();
    let start = ahead;
    while ahead.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
        ahead.bump();
    }
    let word = ahead.since(start).to_ascii_lowercase();
    if word.is_empty() {
        return ahead.peek().is_some_and(|c| {
            MEASURES.contains(c)
                || matches!(c, '%' | '/' | '*' | '×' | '+' | '-' | '=' | '.' | '°' | '$' | '€')
        });
    }
    word.ends_with('s') || UNITS.contains(&word.as_str())
}
