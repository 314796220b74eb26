//! Words that show what a text speaks of. They choose the section a visible sentence stands in, and never its words.

use crate::{incident::responsibility::means, text::fold_for_search};

/// Words of an apology.
const APOLOGIES: &[&str] = &[
    "致歉",
    "道歉",
    "抱歉",
    "歉意",
    "对不起",
    "apolog",
    "we are sorry",
    "we're sorry",
    "i am sorry",
];

/// Words for what was not hit.
const UNAFFECTED: &[&str] = &[
    "未受影响",
    "没受影响",
    "没有受影响",
    "不受影响",
    "未受到影响",
    "没有影响",
    "未波及",
    "没有波及",
    "not affected",
    "unaffected",
    "not impacted",
    "no impact on",
];

/// Words that say whether data was lost. That data cannot be read is no loss yet.
const LOSS: &[&str] = &[
    "丢失",
    "丢了",
    "没丢",
    "未丢",
    "没有丢",
    "丢数据",
    "数据不回",
    "无法恢复",
    "不能恢复",
    "data loss",
    "was lost",
    "were lost",
    "not lost",
    "lost data",
    "nothing was lost",
    "no data lost",
    "cannot be recovered",
    "unrecoverable",
];

/// Words for what is to keep it from happening again.
const IMPROVEMENTS: &[&str] = &[
    "改善",
    "改进",
    "整改",
    "防止再",
    "避免再",
    "杜绝",
    "improve",
    "corrective",
    "preventive",
    "from happening again",
];

/// Words with which the customer is asked for something.
const REQUESTS: &[&str] = &[
    "请贵方",
    "请贵司",
    "需贵方",
    "需贵司",
    "需要贵方",
    "需要贵司",
    "请您提供",
    "请您确认",
    "we ask you to",
    "we need you to",
    "please provide",
    "please confirm",
    "please send",
];

fn holds(text: &str, words: &[&str]) -> bool {
    let folded = fold_for_search(text);
    words.iter().any(|word| folded.contains(word))
}

/// Whether one of its clauses says so: none that asks, and none that supposes.
fn states(text: &str, words: &[&str]) -> bool {
    const ENDS: [char; 7] = ['。', '！', '!', '？', '?', ';', '\n'];
    const SUPPOSING: [&str; 7] = ["如有", "如果", "若", "万一", "是否", "if ", "whether "];
    let folded = fold_for_search(text);
    folded.split_inclusive(ENDS).filter(|sentence| !sentence.ends_with(['？', '?'])).any(|said| {
        said.split(['，', ',', '；', ';', '：', ':']).any(|clause| {
            words.iter().any(|word| clause.contains(word))
                && !SUPPOSING.iter().any(|word| clause.contains(word))
        })
    })
}

pub(super) fn apologises(text: &str) -> bool {
    means(text, APOLOGIES)
}

pub(super) fn spares(text: &str) -> bool {
    states(text, UNAFFECTED)
}

pub(super) fn speaks_of_loss(text: &str) -> bool {
    states(text, LOSS)
}

pub(super) fn improves(text: &str) -> bool {
    holds(text, IMPROVEMENTS)
}

pub(super) fn requests(text: &str) -> bool {
    holds(text, REQUESTS)
}
