//! Money by command line: the company's currency, what is refused at every gate, and what older logs hold.

use serde_json::json;

use super::{Home, texts};

fn remedy(home: &Home, reference: &str, cost: &str) -> serde_json::Value {
    home.run(&["remedy", reference, "x", "--cost", cost]).well();
    let shown = home.run(&["show", reference, "--json"]).json();
    shown["remedies"].as_array().unwrap().last().unwrap()["cost"]["amount"].clone()
}

#[test]
fn an_amount_without_a_currency_is_in_that_of_the_settings() {
    let home = Home::new();
    home.run(&["settings", "--name", "马", "--currency", "eur"]).well();
    assert_eq!(home.run(&["settings", "--json"]).json()["currency"], "EUR");
    let reference = home.incident();
    let cost = |text| remedy(&home, &reference, text);
    assert_eq!(cost("20000"), json!({ "minor": 2_000_000, "currency": "EUR" }));
    assert_eq!(cost("¥20000"), json!({ "minor": 2_000_000, "currency": "CNY" }));
    home.run(&["settings", "--currency", "日元"]).well();
    assert_eq!(cost("20000"), json!({ "minor": 20_000, "currency": "JPY" }));
    // What was recorded before stays what it was.
    let shown = home.run(&["show", &reference, "--json"]).json();
    assert_eq!(shown["remedies"][0]["cost"]["amount"]["currency"], "EUR");
    for wrong in ["XQZ", "", "<b>x", "XAU", "money"] {
        let refused = home.run(&["settings", "--currency", wrong]).refused();
        assert!(refused.contains("ISO 4217"), "{wrong}: {refused}");
    }
    assert_eq!(home.run(&["settings", "--json"]).json()["currency"], "JPY");
}

#[test]
fn settings_of_before_have_no_currency_and_the_yuan_stays() {
    let home = Home::new();
    home.run(&["settings", "--name", "马"]).well();
    let file = home.dir().join("settings.json");
    let old = std::fs::read_to_string(&file).unwrap();
    let mut old: serde_json::Value = serde_json::from_str(&old).unwrap();
    old.as_object_mut().unwrap().remove("currency");
    std::fs::write(&file, old.to_string()).unwrap();
    let reference = home.incident();
    assert_eq!(remedy(&home, &reference, "20000")["currency"], "CNY");
}

#[test]
fn what_is_typed_wrong_is_one_sentence_and_records_nothing() {
    let home = Home::new();
    let reference = home.incident();
    let before = texts(&home, &reference);
    for (amount, said) in [
        ("€1.234", "more than one way"),
        ("$1,5", "more than one way"),
        ("JPY 123.45", "no decimal places"),
        ("XQZ 500", "not a currency"),
        ("US$500 EUR", "two currencies"),
        ("999999999999999999", "limit is ¥10,000,000,000,000"),
    ] {
        for verb in [
            &["offer", &reference, "x", "--amount", amount][..],
            &["contract", &reference, "--cap", amount],
            &["remedy", &reference, "x", "--cost", amount],
            &["promise", &reference, "x", "--compensation", amount],
            &["promise", &reference, "x", "--compensation", "¥1", "--cap", amount],
        ] {
            let refused = home.run(verb).misused();
            assert!(refused.contains(said), "{verb:?}: {refused}");
            assert_eq!(refused.lines().count(), 1, "{refused}");
        }
    }
    assert_eq!(texts(&home, &reference), before);
}

/// Every act that holds an amount, with this one in it.
fn acts(amount: &serde_json::Value) -> Vec<serde_json::Value> {
    let cost = json!({ "amount": amount });
    let formulas = [
        json!({ "rate": { "per": "fixed", "amount": amount } }),
        json!({ "rate": { "per": "full-period", "amount": amount, "minutes": 60 } }),
        json!({ "rate": { "per": "started-period", "amount": amount, "minutes": 60 } }),
        json!({ "rate": { "per": "percentage", "of": amount, "basis_points": 500 } }),
        json!({ "rate": { "per": "in-kind", "what": "x" }, "cap": amount }),
    ];
    let mut acts = vec![
        json!({ "act": "propose-remedy", "terms": { "name": "x", "cost": cost } }),
        json!({ "act": "change-remedy", "remedy": "A", "changes": { "cost": cost } }),
        json!({ "act": "offer", "terms": "x", "amount": amount }),
        json!({ "act": "decide", "text": "x", "cost": cost }),
        json!({ "act": "cost-missed-window", "sought": "W", "cost": cost }),
        json!({ "act": "compensate", "commitment": "P1", "amount": amount }),
        json!({ "act": "contract", "liability_cap": amount }),
        json!({ "act": "give-action", "text": "x", "plan": { "cost": cost } }),
        json!({ "act": "change-action", "action": "T1", "plan": { "cost": cost } }),
    ];
    for formula in formulas {
        acts.push(json!({ "act": "promise", "text": "x", "compensation": formula }));
        acts.push(json!({ "act": "record-standing", "name": "x", "text": "x", "from": "opened",
            "minutes": 60, "payer": "us", "compensation": formula }));
        let promise = json!({ "text": "x", "compensation": formula });
        acts.push(json!({ "act": "correct", "entry": "P1", "promise": promise }));
        acts.push(
            json!({ "act": "complete-promise", "commitment": "P1", "with": { "compensation": formula } }),
        );
    }
    acts
}

#[test]
fn no_act_takes_an_amount_in_what_is_no_currency_or_beyond_what_is_counted() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["remedy", &reference, "x"]).well();
    home.run(&["promise", &reference, "x", "--due", "2h"]).well();
    home.run(&["action", &reference, "x"]).well();
    let window = home.run(&["seek", &reference, "x", "--until", "2h"]).well();
    let tried = |act: serde_json::Value| {
        let line = act.to_string().replace("\"W\"", &format!("{:?}", window.trim()));
        let is_standing = act["act"] == "record-standing";
        let place = if is_standing { "directory" } else { reference.as_str() };
        home.fed(&["record", place], &line)
    };
    let before = texts(&home, &reference);
    for currency in ["", "<b>x", "cny", "XQZ", "yuan", "RMB", "¥", "XXX", "CNYX", " CNY"] {
        for act in acts(&json!({ "minor": 100, "currency": currency })) {
            let refused = tried(act.clone()).refused();
            assert!(refused.contains("not a currency"), "{act}: {refused}");
            assert_eq!(refused.lines().count(), 1, "{refused}");
        }
    }
    for minor in [1_000_000_000_000_001_u64, u64::MAX] {
        for act in acts(&json!({ "minor": minor, "currency": "JPY" })) {
            let refused = tried(act.clone()).refused();
            assert!(refused.contains("limit is JPY 1,000,000,000,000,000"), "{act}: {refused}");
        }
    }
    assert_eq!(texts(&home, &reference), before);
}

#[test]
fn the_acts_that_hold_an_amount_are_all_tried() {
    let home = Home::new();
    let schema = home.run(&["schema"]).json();
    let defs = schema["$defs"].as_object().unwrap();
    // What reaches an amount, through as many definitions as there are.
    let mut reach = vec!["Amount".to_owned()];
    loop {
        let names = |value: &serde_json::Value| {
            let text = value.to_string();
            reach.iter().any(|name| text.contains(&format!("#/$defs/{name}\"")))
        };
        let new: Vec<String> = defs
            .iter()
            .filter(|(name, value)| !reach.contains(name) && names(value))
            .map(|(name, _)| name.clone())
            .collect();
        if new.is_empty() {
            break;
        }
        reach.extend(new);
    }
    let tried: Vec<String> = acts(&json!({ "minor": 1, "currency": "CNY" }))
        .iter()
        .map(|act| act["act"].as_str().unwrap().to_owned())
        .collect();
    let rows = schema["oneOf"].as_array().unwrap();
    let holds = |row: &&serde_json::Value| {
        let text = row.to_string();
        reach.iter().any(|name| text.contains(&format!("#/$defs/{name}\"")))
    };
    let mut found = 0;
    for row in rows.iter().filter(holds) {
        let name = row["properties"]["act"]["const"].as_str().unwrap();
        assert!(tried.iter().any(|act| act == name), "{name} holds an amount and is not tried");
        found += 1;
    }
    assert!(found >= 9, "{found}");
}

#[test]
fn a_step_whose_shortest_time_is_the_longer_is_refused_everywhere() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["remedy", &reference, "x"]).well();
    for steps in ["a 7-5天", "a 2h + b 7-5h", "7-5h", "a 5d-3h"] {
        let refused = home.run(&["remedy", &reference, "y", "--steps", steps]).misused();
        assert!(refused.contains("shorter") || refused.contains("backwards"), "{refused}");
    }
    let step = json!({ "name": "a", "min_minutes": 50, "max_minutes": 5 });
    for act in [
        json!({ "act": "propose-remedy", "terms": { "name": "x", "steps": [step] } }),
        json!({ "act": "change-remedy", "remedy": "A", "changes": { "steps": [step] } }),
    ] {
        let refused = home.fed(&["record", &reference], &act.to_string()).refused();
        assert!(refused.contains("shorter time first"), "{refused}");
    }
    home.run(&["remedy", &reference, "z", "--steps", "a 5-7天 + A-7 2h"]).well();
}

#[test]
fn yen_are_yen_from_the_line_to_the_screen() {
    let home = Home::new();
    let reference = home.incident();
    let act =
        json!({ "act": "offer", "terms": "x", "amount": { "minor": 12_345, "currency": "JPY" } });
    home.fed(&["record", &reference], &act.to_string()).well();
    let shown = home.run(&["show", &reference]).well();
    assert!(shown.contains("JPY 12,345") && !shown.contains("123.45"), "{shown}");
}
