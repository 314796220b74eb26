//! Whether an answer in words says yes or no, as far as its first clauses tell: for a remark where a choice beside it says
//! the opposite. Words that leave it open say neither.

/// Words that leave the matter open, or speak of something else.
const OPEN: [&str; 26] = [
    "not sure",
    "no idea",
    "not known",
    "unknown",
    "unclear",
    "don't know",
    "do not know",
    "maybe",
    "perhaps",
    "no problem",
    "nothing wrong",
    "whether",
    "不知道",
    "不清楚",
    "不确定",
    "不好说",
    "不一定",
    "没问题",
    "没有问题",
    "未知",
    "待确认",
    "可能",
    "有没有",
    "是否",
    "有待",
    "有人",
];

/// What may not have been done with a backup that is there.
const TRIED: [&str; 11] =
    ["test", "restor", "verif", "check", "tried", "prove", "恢复", "验证", "测试", "试过", "演练"];

const NO: [&str; 14] = [
    "no", "none", "not", "never", "nothing", "without", "nope", "nobody", "neither", "cannot",
    "zero", "0", "missing", "lacks",
];

const NO_ZH: [&str; 8] = ["没", "無", "无", "未", "沒", "否", "从不", "零份"];

const YES: [&str; 10] =
    ["yes", "yep", "yeah", "yea", "exists", "exist", "daily", "nightly", "weekly", "hourly"];

const YES_ZH: [&str; 11] =
    ["有", "存在", "是的", "做了", "做过", "备了", "备过", "每天", "每晚", "每日", "每周"];

/// What copies are counted by.
const COUNTED: [&str; 12] = [
    "copy",
    "copies",
    "backup",
    "backups",
    "snapshot",
    "snapshots",
    "tape",
    "tapes",
    "set",
    "sets",
    "replica",
    "replicas",
];

/// Yes, no, or neither.
pub(in crate::incident) fn says(text: &str) -> Option<bool> {
    let plain = crate::text::fold_fullwidth(text).to_lowercase().replace(['’', '‘'], "'");
    let clauses = plain.split(|c: char| matches!(c, '.' | '\n') || is_pause(c));
    clauses.map(str::trim).filter(|clause| !clause.is_empty()).find_map(of_clause)
}

fn is_pause(c: char) -> bool {
    matches!(
        c,
        ',' | ';'
            | ':'
            | '!'
            | '?'
            | '，'
            | '。'
            | '；'
            | '：'
            | '、'
            | '！'
            | '？'
            | '—'
            | '('
            | ')'
            | '（'
            | '）'
    )
}

fn of_clause(clause: &str) -> Option<bool> {
    if OPEN.iter().any(|open| clause.contains(open)) {
        return None;
    }
    let words: Vec<&str> = clause
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let is_no = |word: &&str| NO.contains(word) || word.ends_with("n't");
    let is_of_trying = TRIED.iter().any(|tried| clause.contains(tried));
    let denies = words.iter().any(is_no) || NO_ZH.iter().any(|no| clause.contains(no));
    if denies && !is_of_trying {
        return Some(false);
    }
    let rest = clause.replace("没有", "").replace("沒有", "");
    let pair = |pair: &[&str]| match pair {
        ["there", "is" | "are" | "was" | "were"] => true,
        ["have" | "has" | "got", what] => !matches!(*what, "to" | "been" | "not" | "no"),
        [number, what] => COUNTED.contains(what) && is_number(number),
        _ => false,
    };
    let yes = words.iter().any(|word| YES.contains(word))
        || words.windows(2).any(pair)
        || words.len() == 1 && words.first().is_some_and(|word| is_number(word) && word.is_ascii())
        || YES_ZH.iter().any(|yes| rest.contains(yes))
        || matches!(clause, "是" | "对")
        || rest.contains(['份', '套']) && rest.contains(is_chinese_number);
    yes.then_some(true)
}

fn is_number(word: &str) -> bool {
    const WORDS: [&str; 13] = [
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "several", "some",
        "many", "both",
    ];
    WORDS.contains(&word) || word.parse::<u64>().is_ok_and(|count| count > 0)
}

fn is_chinese_number(c: char) -> bool {
    c.is_ascii_digit() || "一二两三四五六七八九十几多数".contains(c)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn case_7_1_yes_and_no_are_read_in_both_languages() {
        for yes in [
            "yes, three copies",
            "Yes",
            "YES — nightly",
            "three copies on tape",
            "there is one",
            "2 snapshots",
            "we have a replica",
            "有，三份",
            "有三份，没恢复过",
            "三份",
            "每晚备份",
            "是的",
            "存在异地副本",
            "ｙｅｓ",
            "yes, never tested",
        ] {
            assert_eq!(says(yes), Some(true), "{yes}");
        }
        for no in [
            "no",
            "No, three were deleted",
            "none at all",
            "we don't have one",
            "never made",
            "there isn’t one",
            "没有",
            "没有，三份都删了",
            "无备份",
            "从未备份",
            "否",
            "there are no backups",
            "0 份没了",
            "没做",
        ] {
            assert_eq!(says(no), Some(false), "{no}");
        }
        for open in [
            "",
            "not sure",
            "不知道",
            "asking Li",
            "Li is asking",
            "we have to ask",
            "还在问",
            "有没有还在查",
            "never tested",
            "no idea",
            "备份没问题",
            "unknown",
        ] {
            assert_eq!(says(open), None, "{open}");
        }
    }
}
