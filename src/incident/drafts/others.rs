//! Other customers and other incidents named in a text (K6): in any spelling and either script, across a line end, without
//! the form of the company.

use super::{
    super::{fold::Incident, ids::IncidentId, summary::Summary},
    name_words::ENGLISH,
    written::{Written, plain_of},
};

/// Forms of companies behind a name, the longest first, in plain spelling.
const FORMS: &[&str] = &[
    "集团股份有限公司",
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "控股有限公司",
    "有限公司",
    "集团公司",
    "股份公司",
    "总公司",
    "分公司",
    "子公司",
    "公司",
    "集团",
    "控股",
    "company limited",
    "co limited",
    "co ltd",
    "pte ltd",
    "pty ltd",
    "pvt ltd",
    "sdn bhd",
    "gmbh & co kg",
    "gmbh co kg",
    "s p a",
    "s a r l",
    "s a s",
    "s r l",
    "b v",
    "n v",
    "s a",
    "a g",
    "l l c",
    "l l p",
    "p l c",
    "limited",
    "ltd",
    "incorporated",
    "inc",
    "corporation",
    "corp",
    "company",
    "co",
    "gmbh",
    "mbh",
    "kg",
    "ag",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "asa",
    "oy",
    "oyj",
    "aps",
    "llc",
    "llp",
    "lp",
    "plc",
    "kk",
    "group",
    "holdings",
    "holding",
    "international",
];

/// What remains of a name without its form and says nobody in particular.
const GENERIC: &[&str] = &[
    "科技",
    "信息",
    "网络",
    "数据",
    "银行",
    "医院",
    "学校",
    "保险",
    "证券",
    "物流",
    "电力",
    "能源",
    "中国",
    "上海",
    "北京",
    "广州",
    "深圳",
    "客户",
    "贸易",
    "技术",
    "服务",
    "建设",
    "投资",
    "发展",
    "实业",
    "工业",
    "电子",
    "软件",
    "通信",
    "制造",
    "the",
    "technology",
    "technologies",
    "software",
    "consulting",
    "hosting",
    "customer",
    "china",
    "europe",
];

/// What many firms do: without it a name of three characters and more still says who it is.
const TRADES: &[&str] = &[
    "信息技术",
    "网络科技",
    "科技",
    "技术",
    "信息",
    "网络",
    "软件",
    "technologies",
    "technology",
    "software",
    "systems",
    "solutions",
];

/// From how much on the title of another incident is told from what anybody would say, in letters.
const TITLE: usize = 16;

/// Names by which somebody else may be recognised, in the spellings that are looked for.
pub(super) fn spellings(name: &str) -> Vec<String> {
    let whole = plain_of(name);
    let mut all = vec![whole.clone()];
    let unbracketed = plain_of(&without_brackets(&whole));
    for one in [unbracketed.as_str(), whole.as_str()] {
        let bare = without_form(one);
        if bare != whole && says_who(&bare) && !all.contains(&bare) {
            all.push(bare);
        }
    }
    let shorter: Vec<String> = all.iter().filter_map(|name| without_trade(name)).collect();
    all.extend(shorter);
    if is_reference(name) {
        all.push(whole.replace(' ', ""));
    }
    all.retain(|it| it.chars().count() > 1);
    all
}

/// Whether one of the spellings stands in the text.
pub(super) fn named(name: &str, text: &Written<'_>) -> bool {
    spellings(name).iter().any(|spelling| {
        // A word of every day is a name where it is written as one.
        let is_word = ENGLISH.contains(&spelling.as_str());
        if is_word { text.names(spelling) } else { text.tells(spelling) }
    })
}

/// The names of all customers but the own one; the references of all other incidents, and those of their titles that nobody
/// else would say.
pub fn names_of_others<'a>(
    lines: impl Iterator<Item = (IncidentId, &'a str, &'a Summary)>,
    own: &Incident,
) -> Vec<String> {
    let mut names = Vec::new();
    for (_, reference, summary) in lines.filter(|(id, ..)| *id != own.id()) {
        names.push(reference.to_owned());
        if summary.customer != own.customer() {
            names.push(summary.customer.clone());
            names.extend(Some(&summary.title).filter(|it| is_telling_title(it)).cloned());
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a title of another incident can be told from what anybody would say.
fn is_telling_title(title: &str) -> bool {
    let plain = plain_of(title);
    let weight = |c: char| if super::written::is_wide(c) { 2 } else { 1 };
    plain.chars().filter(|c| c.is_alphanumeric()).map(weight).sum::<usize>() >= TITLE
}

/// Whether it is what people call an incident by: `1121-K7Q`.
fn is_reference(name: &str) -> bool {
    let (day, tail) = name.trim().split_once('-').unwrap_or_default();
    day.len() == 4
        && day.chars().all(|c| c.is_ascii_digit())
        && tail.len() >= 3
        && tail.chars().all(|c| c.is_ascii_alphanumeric())
}

fn without_brackets(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut depth = 0_usize;
    for c in plain.chars() {
        match c {
            '(' | '[' | '〔' | '【' => depth += 1,
            ')' | ']' | '〕' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// A name without the forms of companies behind it.
fn without_form(plain: &str) -> String {
    let mut rest = plain.trim();
    loop {
        let trimmed = rest.trim_end_matches([' ', ',', '.', '&', '-']);
        let cut = FORMS.iter().find_map(|form| {
            let head = trimmed.strip_suffix(form)?;
            let apart = !form.is_ascii() || head.ends_with([' ', ',', '.', '(']);
            (apart && !head.trim().is_empty()).then_some(head)
        });
        match cut {
            Some(head) => rest = head,
            None => return trimmed.to_owned(),
        }
    }
}

/// What remains of a name without what the firm does, where that still says who it is.
fn without_trade(name: &str) -> Option<String> {
    let head = TRADES.iter().find_map(|trade| name.strip_suffix(trade))?;
    let apart = !name.is_ascii() || head.ends_with(' ');
    let head = head.trim();
    (apart && head.chars().count() > 2 && says_who(head)).then(|| head.to_owned())
}

fn says_who(bare: &str) -> bool {
    let letters = bare.chars().filter(|c| c.is_alphanumeric()).count();
    let enough = if bare.is_ascii() { letters > 2 } else { letters > 1 };
    enough && !GENERIC.contains(&bare)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(name: &str, text: &str) -> bool {
        named(name, &Written::of(text, Vec::new()))
    }

    #[test]
    fn case_1_9_others_under_any_spelling() {
        for (name, text) in [
            ("Harbor Logistics Ltd", "as at Harbor Logistics last week"),
            ("海港物流有限公司", "海港物流也中断过"),
            ("海港物流（上海）股份有限公司", "和海港物流一样"),
            ("证券客户", "證券客戶也中断过"),
            ("證券客戶", "证券客户也中断过"),
            ("Müller GmbH", "MU\u{308}LLER had it too"),
            ("ACME Inc.", "和Асmе一样"),
            ("ACME, Inc.", "acme had it"),
            ("城市医院", "城市\n医院"),
            ("City Hospital", "City\nHospital"),
            ("1121-K7Q", "见 1121-k7q"),
            ("1121-K7Q", "see １１２１－Ｋ７Ｑ"),
            ("1121-K7Q", "1121K7Q"),
            ("海港集团", "海港的盘"),
            ("Globex S.A.", "Globex"),
            ("Initech, LLC", "INITECH"),
            ("Umbrella Co., Ltd.", "umbrella"),
            ("Target Corp", "at Target they"),
            ("存储阵列三盘离线数据恢复", "存储阵列三盘\n离线数据恢复"),
            ("Wayne & Sons Pty Ltd", "Wayne & Sons"),
            ("Ｇｌｏｂｅｘ", "globex"),
            ("臺灣發電", "台湾发电"),
        ] {
            assert!(found(name, text), "{name} {text} {:?}", spellings(name));
        }
        for (name, text) in [
            ("Target Corp", "we missed the target"),
            ("中国有限公司", "中国的客户"),
            ("城市医院", "城市\n\n医院"),
            ("1121-K7Q", "1121-K7X"),
            ("ACME Inc", "acne"),
            ("Summit Ltd", "a summit of"),
            ("Harbor Ltd", "harbors"),
        ] {
            assert!(!found(name, text), "{name} {text} {:?}", spellings(name));
        }
    }

    proptest! {
        #[test]
        fn case_1_9_a_random_firm_without_its_form_is_found(
            name in "[A-Z][a-z]{4,9}x", form in prop::sample::select(vec!["Ltd", "Ltd.", "Inc.", "GmbH", "S.A.", "AG", "LLC", ", Inc", "Co., Ltd."]),
            upper in any::<bool>(), breaks in any::<bool>(),
        ) {
            let firm = format!("{name} Works {form}");
            let said = if upper { name.to_uppercase() } else { name.clone() };
            let text = format!("as with {said}{}Works.", if breaks { "\n" } else { " " });
            prop_assert!(found(&firm, &text), "{} {:?}", text, spellings(&firm));
        }

        #[test]
        fn nothing_is_too_odd_to_be_read(name in "\\PC{0,12}", text in "\\PC{0,30}") {
            found(&name, &text);
        }
    }
}
