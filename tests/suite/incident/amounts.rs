//! Money as people type it: read exactly, or refused with one sentence, never another amount than was meant.

use dingli::{
    capture::terms::{cost, rate},
    incident::{
        Command, Event, Incident, Payload, command, commitments::Rate, describe, remedies::Cost,
    },
    locale::Lang,
    playbook::{Amount, AmountError, currency},
};
use proptest::prelude::*;

use crate::support::{Book, any::cases};

/// The cases: a company's currency, the text, and what becomes of it.
fn table() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut home = "CNY";
    let mut cases = Vec::new();
    for line in include_str!("amounts.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(named) = line.strip_prefix('[') {
            home = named.trim_end_matches(']');
            continue;
        }
        let (text, meant) = line.split_once("=> ").unwrap_or_else(|| panic!("{line}"));
        cases.push((home, text.trim(), meant));
    }
    cases
}

fn name(error: &AmountError) -> &'static str {
    match error {
        AmountError::NotAnAmount { .. } => "none",
        AmountError::Doubtful { .. } => "doubtful",
        AmountError::TooFine { .. } => "too fine",
        AmountError::TooLarge { .. } => "too large",
        AmountError::NoCurrency { .. } => "no currency",
        AmountError::TwoCurrencies { .. } => "two currencies",
    }
}

fn read(text: &str, home: &str) -> String {
    match Amount::parse(text, home) {
        Ok(amount) => format!("{} {}", amount.minor, amount.currency),
        Err(error) => name(&error).to_owned(),
    }
}

#[test]
fn case_6_an_amount_is_read_as_a_person_means_it_or_refused() {
    let table = table();
    assert!(table.len() >= 150, "{}", table.len());
    let wrong: Vec<String> = table
        .into_iter()
        .filter(|(home, text, meant)| read(text, home) != *meant)
        .map(|(home, text, meant)| format!("[{home}] {text}: {} and not {meant}", read(text, home)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_refused_amount_is_one_sentence_in_each_language() {
    for (home, text, _) in table() {
        let Err(error) = Amount::parse(text, home) else { continue };
        for (lang, stop) in [(Lang::En, "."), (Lang::Zh, "。")] {
            let said = error.message().text(lang);
            assert!(said.ends_with(stop) && said.lines().count() == 1, "{text}: {said}");
            assert!(!said.contains("amount-"), "{said}");
        }
    }
}

#[test]
fn what_is_printed_is_in_units_of_the_currency() {
    for (minor, code, shown) in [
        (12_345, "JPY", "JPY 12,345"),
        (12_345, "KWD", "KWD 12.345"),
        (12_345, "CNY", "¥123.45"),
        (5_000_000, "CNY", "¥50,000"),
        (120_000, "CHF", "CHF 1,200"),
        (5, "BHD", "BHD 0.005"),
        (5, "EUR", "€0.05"),
        (12_345, "XQZ", "XQZ 123.45"),
    ] {
        assert_eq!(Amount::new(minor, code).to_string(), shown);
    }
}

#[test]
fn the_examples_of_the_help_are_understood() {
    for lang in Lang::ALL {
        let help = lang.say("help--compensation");
        let examples: Vec<&str> =
            help.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect();
        assert!(examples.len() >= 4, "{help}");
        for example in examples {
            let read = rate(example, false, "CNY").unwrap_or_else(|_| panic!("{example}"));
            assert!(!matches!(read, Rate::InKind { .. }), "{example}");
        }
        for (id, between) in [("help--amount", "; "), ("help--amount", "；")] {
            let help = lang.say(id);
            let examples = help.split_once([':', '：']).unwrap().1;
            let Some((examples, _)) = examples.split_once(between) else { continue };
            for example in examples.split(if lang == Lang::Zh { "、" } else { ", " }) {
                assert!(Amount::parse(example, "CNY").is_ok(), "{example}");
            }
        }
    }
}

#[test]
fn h3_a_compensation_is_read_however_it_is_said() {
    let yuan = |units: u64| Amount::new(units * 100, "CNY");
    let fixed = |amount| Rate::Fixed { amount };
    let by = |amount, minutes| Rate::FullPeriod { amount, minutes };
    let day = 24 * 60;
    for (text, meant) in [
        ("¥500", fixed(yuan(500))),
        ("¥500 once", fixed(yuan(500))),
        ("¥500一次性", fixed(yuan(500))),
        ("一次性500元", fixed(yuan(500))),
        ("¥500（一次）".trim_end_matches("（一次）"), fixed(yuan(500))),
        ("赔500元", fixed(yuan(500))),
        ("2.8万元", fixed(yuan(28_000))),
        ("US$500", fixed(Amount::new(50_000, "USD"))),
        ("JPY 5000", fixed(Amount::new(5_000, "JPY"))),
        ("¥500/天", by(yuan(500), day)),
        ("¥500/日", by(yuan(500), day)),
        ("¥500/day", by(yuan(500), day)),
        ("¥500/周", by(yuan(500), 7 * day)),
        ("¥500/week", by(yuan(500), 7 * day)),
        ("¥500/h", by(yuan(500), 60)),
        ("¥500/小时", by(yuan(500), 60)),
        ("¥500/12h", by(yuan(500), 720)),
        ("¥500 per day", by(yuan(500), day)),
        ("¥500 a day", by(yuan(500), day)),
        ("¥500 every 12h", by(yuan(500), 720)),
        ("500元每天", by(yuan(500), day)),
        ("每天500元", by(yuan(500), day)),
        ("每天 ¥500", by(yuan(500), day)),
        ("每12小时 ¥500", by(yuan(500), 720)),
        ("5000 JPY/day", by(Amount::new(5_000, "JPY"), day)),
        ("2万日元/天", by(Amount::new(20_000, "JPY"), day)),
        ("KWD 1.234/h", by(Amount::new(1_234, "KWD"), 60)),
        ("5% ¥100,000", Rate::Percentage { of: yuan(100_000), basis_points: 500 }),
        (
            "2.5% of €100.000,00",
            Rate::Percentage { of: Amount::new(10_000_000, "EUR"), basis_points: 250 },
        ),
        ("¥100,000的5%", Rate::Percentage { of: yuan(100_000), basis_points: 500 }),
    ] {
        assert_eq!(rate(text, false, "CNY").ok(), Some(meant), "{text}");
    }
    for wrong in [
        "",
        "5OO",
        "¥",
        "¥500/soon",
        "¥500/月",
        "¥500/5-7天",
        "5%",
        "5% of it",
        "12h",
        "XQZ 500",
        "XQZ 500/day",
        "US$5,0",
        "$1,5/day",
        "¥1,2345 once",
        "JPY 123.45",
        "about ¥500",
        "约500元",
        "最多500元",
        "US$500 soon",
        "5.005% ¥100",
        "500元左右",
        "RMB 500 soon",
        "€500 USD",
    ] {
        assert!(rate(wrong, false, "CNY").is_err(), "{wrong}");
    }
    for kind in [
        "免费巡检一次",
        "one inspection free of charge",
        "Server upgrade",
        "一块备用硬盘",
        "价值500元的巡检一次",
    ] {
        assert_eq!(rate(kind, false, "CNY").ok(), Some(Rate::InKind { what: kind.to_owned() }));
    }
}

#[test]
fn an_amount_without_a_currency_is_in_that_of_the_company() {
    let cost = |text, home| cost(text, home).unwrap();
    assert_eq!(cost("20000", "EUR"), Some(Cost::Amount(Amount::new(2_000_000, "EUR"))));
    assert_eq!(cost("20000", "JPY"), Some(Cost::Amount(Amount::new(20_000, "JPY"))));
    assert_eq!(cost("¥20000", "EUR"), Some(Cost::Amount(Amount::new(2_000_000, "CNY"))));
}

/// An offer as a log of before may hold it.
fn offered(minor: u64, currency: &str) -> Incident {
    let mut book = Book::open("general");
    book.act(Command::Offer(command::Offer {
        terms: "全额退费".to_owned(),
        rank: None,
        amount: Some(Amount::new(1, "CNY")),
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
    }));
    let mut entries = book.incident().entries().to_vec();
    for entry in &mut entries {
        let Payload::Known(event) = &mut entry.payload else { continue };
        if let Event::OfferMade(made) = &mut **event {
            made.amount = Some(Amount::new(minor, currency));
        }
    }
    Incident::fold(book.incident().id(), entries)
}

#[test]
fn a_log_of_before_with_an_amount_in_no_currency_opens_and_shows_it() {
    for (minor, currency, shown) in [
        (12_345, "yuan", "yuan 123.45"),
        (12_345, "cny", "cny 123.45"),
        (12_345, "<b>x", "<b>x 123.45"),
        (12_345, "", " 123.45"),
        (u64::MAX, "CNY", "¥184,467,440,737,095,516.15"),
    ] {
        let incident = offered(minor, currency);
        let entry = incident.entries().last().unwrap();
        let told = describe(&incident, entry, Lang::Zh).text;
        assert!(told.contains(shown.trim()), "{told}");
        // What is kept stays what it is when it is read and written again.
        let amount = Amount::new(minor, currency);
        let json = serde_json::to_string(&amount).unwrap();
        assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
    }
}

fn code() -> impl Strategy<Value = String> {
    let letter = || prop::char::range('A', 'Z');
    let any = (letter(), letter(), letter()).prop_map(|(a, b, c)| [a, b, c].iter().collect());
    let often = prop::sample::select(vec!["CNY", "JPY", "KWD", "EUR", "USD", "CHF", "CLF"]);
    prop_oneof![often.prop_map(str::to_owned), any]
        .prop_filter("a currency", |code: &String| currency::is_currency(code))
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_is_printed_is_read_back_in_every_currency(
        minor in prop_oneof![0..1_000_000_u64, 0..=Amount::MOST],
        code in code(),
    ) {
        let amount = Amount::new(minor, &code);
        prop_assert_eq!(Amount::parse(&amount.to_string(), "CNY"), Ok(amount.clone()));
        // A code is never anybody's own sign.
        let coded = format!("{code} {}", amount.to_string().trim_start_matches(|c: char| !c.is_ascii_digit()));
        for home in ["JPY", "CAD", "EUR", "EGP"] {
            prop_assert_eq!(Amount::parse(&coded, home), Ok(amount.clone()));
        }
    }

    #[test]
    fn a_text_of_figures_and_signs_is_never_read_as_ten_times_as_much(text in "[0-9]{1,4}([.,][0-9]{1,4}){0,3}") {
        // Whatever is read is one of the two readings: the last sign a decimal one, or all of them groups.
        if let Ok(amount) = Amount::parse(&text, "CNY") {
            let grouped = text.replace([',', '.'], "").parse::<u64>().unwrap() * 100;
            let at = text.rfind([',', '.']);
            let decimal = at.map(|at| {
                let whole: u64 = text[..at].replace([',', '.'], "").parse().unwrap();
                let part = format!("{:0<2}", text[at + 1..].trim_end_matches('0'));
                (part.len() == 2).then(|| whole * 100 + part.parse::<u64>().unwrap())
            });
            prop_assert!(amount.minor == grouped || decimal.flatten() == Some(amount.minor));
            if let Some(at) = at && amount.minor == grouped && grouped > 0 {
                prop_assert!(matches!(text.len() - at - 1, 3 | 4), "{}", text);
            }
        }
    }

    #[test]
    fn no_text_makes_reading_an_amount_fail_otherwise(text in "\\PC{0,40}", home in code()) {
        if let Ok(amount) = Amount::parse(&text, &home) {
            prop_assert!(amount.check().is_ok());
        }
    }
}
