//! Numbers of things, by the noun that stands behind them.

use super::{
    figure::Figure,
    number::noun_behind,
    plain::holds,
    record::{HeldCount, Record, few},
    subject::Subject,
    why::{Held, Why},
};

/// Words by which people count in Chinese, in front of what they count.
const MEASURES: &[char] = &[
    '个', '名', '位', '台', '条', '份', '套', '家', '笔', '件', '项', '次', '封', '座', '辆', '块',
    '张', '只', '支', '组', '处', '轮', '宗', '起', '人', '户',
];

/// One noun in both languages.
const SAME: &[&[&str]] = &[
    &["账号", "帐号", "账户", "账", "account-"],
    &["用户", "user-"],
    &["客户", "顾客", "customer-", "client-"],
    &["项目", "工程", "project-"],
    &["订单", "order-"],
    &["文件", "file", "files"],
    &["记录", "record-"],
    &["交易", "transaction-"],
    &["门店", "店", "store-", "shop-"],
    &["服务器", "主机", "server-"],
    &["数据库", "database-"],
    &["设备", "device-"],
    &["虚拟机", "vm", "vms", "virtual machine-"],
    &["样品", "样本", "sample-"],
    &["病人", "患者", "patient-"],
    &["座席", "坐席", "席位", "seat-", "agent-"],
    &["邮件", "email-", "e-mail-", "mail-"],
    &["承诺", "promise-", "commitment-"],
    &["报价", "协商方案", "offer", "offers"],
    &["中断", "outage-", "interruption-", "disruption-"],
    &["仓库", "warehouse-"],
    &["工单", "ticket-"],
    &["凭证", "voucher-"],
    &["报告", "report-"],
    &["页面", "page-"],
    &["会员", "member-"],
    &["车辆", "车", "car", "cars", "vehicle-"],
];

/// What is counted, of the words behind a recorded number: the noun alone.
pub(super) fn noun_of(behind: &str) -> String {
    let bare = behind.trim().trim_start_matches(MEASURES).trim();
    let known = SAME.iter().find(|same| same.iter().any(|word| begins(bare, word)));
    let known = known.and_then(|same| same.first());
    known.map_or_else(String::new, |word| (*word).to_owned())
}

fn begins(text: &str, word: &str) -> bool {
    let plain = word.trim_end_matches('-');
    text.starts_with(plain) && holds(text, &[word])
}

/// Whether the words behind a number count what is recorded under that unit.
fn speaks_of(behind: &str, unit: &str) -> bool {
    let bare = unit.trim().trim_start_matches(MEASURES).trim();
    if bare.is_empty() {
        return !unit.trim().is_empty() && behind.trim_start().starts_with(unit.trim());
    }
    let stem = bare.strip_suffix('s').filter(|it| it.is_ascii() && it.len() > 2).unwrap_or(bare);
    let prefix = format!("{stem}-");
    let own = if bare.is_ascii() { holds(behind, &[&prefix]) } else { behind.contains(bare) };
    own || SAME.iter().any(|same| same.iter().any(|word| begins(bare, word)) && holds(behind, same))
}

/// What a count contradicts; `about` is what its stretch of text speaks of.
pub(super) fn check(
    text: &str,
    figure: &Figure,
    known: Option<&str>,
    about: &[Subject],
    record: &Record,
) -> Option<Why> {
    let behind = noun_behind(text, figure.until);
    let held: Vec<&HeldCount> = match known {
        Some(known) => record.counts.iter().filter(|it| it.unit == known).collect(),
        None => record.counts.iter().filter(|it| speaks_of(behind, &it.unit)).collect(),
    };
    let topics = [
        Subject::Lost,
        Subject::Spared,
        Subject::Late,
        Subject::Delivered,
        Subject::Promised,
        Subject::Offered,
        Subject::Affected,
        Subject::Outage,
        Subject::Recovered,
    ];
    // What is said to be new, spare or for somebody else is another number of the same.
    if about.first() == Some(&Subject::Other) || held.is_empty() {
        return None;
    }
    let topic = topics.into_iter().find(|topic| about.contains(topic));
    let of_topic: Vec<&HeldCount> =
        held.iter().copied().filter(|it| Some(it.topic) == topic).collect();
    let wanted = if of_topic.is_empty() { &held } else { &of_topic };
    let agrees = |it: &&&HeldCount| {
        // What is less than a thing is no thing.
        figure.near.agrees(figure.between, figure.step, 0, it.between)
    };
    if wanted.iter().any(|it| agrees(&it)) || is_part(text, figure, behind, wanted) {
        return None;
    }
    let printed = |it: &&HeldCount| {
        let (low, high) = it.between;
        let number = |it: i64| {
            if it % 1000 == 0 {
                (it / 1000).to_string()
            } else {
                format!("{}.{:03}", it / 1000, it % 1000)
            }
        };
        let number =
            if low == high { number(low) } else { format!("{}–{}", number(low), number(high)) };
        Held::Words(format!("{number} {}", it.unit))
    };
    Some(Why::Number(few(wanted.iter().filter(|it| it.shown).map(printed))))
}

/// Whether a number is of some of what is counted: 「其中两次」, `three of our four offers`.
fn is_part(text: &str, figure: &Figure, behind: &str, held: &[&HeldCount]) -> bool {
    const LEADS: &[&str] = &[
        "的",
        "其中",
        "其中有",
        "另有",
        "另外",
        "还有",
        "这",
        "那",
        "前",
        "后",
        "头",
        "余下",
        "剩下",
        "the other",
        "the first",
        "the last",
        "the next",
        "another",
        "these",
        "those",
        "the remaining",
        "first",
        "last",
        "both",
    ];
    let lead = text.get(..figure.at.start).unwrap_or_default().trim_end();
    let whole = lead.ends_with("先后") || lead.ends_with("前后");
    let some = behind.trim_start().starts_with("of ")
        || !whole && LEADS.iter().any(|it| lead.ends_with(it));
    some && held.iter().any(|it| figure.between.1 <= it.between.1)
}
