//! One name is not one person: what the directory knows of somebody goes to nobody else of that name.

use super::Home;

struct House {
    home: Home,
}

impl House {
    fn new() -> Self {
        Self { home: Home::new() }
    }

    fn incident(&self, customer: &str) -> String {
        let words = ["new", "存储故障", "--customer", customer, "--class", "storage-failure"];
        self.home.run(&words).well().trim().to_owned()
    }

    /// What is said beside a stakeholder who was added or changed.
    fn said(&self, reference: &str, words: &[&str]) -> String {
        let ran = self.home.run(&[&["stakeholder", reference], words].concat());
        assert_eq!(ran.status, 0, "{ran:?}");
        ran.err
    }

    /// The last stakeholder.
    fn last(&self, reference: &str) -> serde_json::Value {
        let shown = self.home.run(&["show", reference, "--json"]).json();
        shown["stakeholders"].as_array().unwrap().last().unwrap().clone()
    }
}

#[test]
fn case_1_11_one_name_is_not_one_person() {
    let house = House::new();
    let firm = house.incident("Firm Z");
    house.said(&firm, &["Kim", "--organisation", "Firm Z", "--phone", "010-5555", "--role", "CIO"]);
    let hospital = house.incident("Hospital A");
    let said = house.said(&hospital, &["Kim"]);
    assert!(said.contains("Firm Z") && said.contains("--organisation"), "{said}");
    let text = house.last(&hospital).to_string();
    assert!(
        !text.contains("010-5555") && !text.contains("CIO") && !text.contains("Firm Z"),
        "{text}"
    );

    // Another organisation is another person, and nothing has to be said about it.
    let third = house.incident("Third");
    let said = house.said(&third, &["Kim", "--organisation", "Hospital A"]);
    assert!(!said.contains("Firm Z"), "{said}");
    assert!(!house.last(&third).to_string().contains("010-5555"));

    // The hint is one that works.
    house.said(&hospital, &["Kim", "--change", "--organisation", "firm z"]);
    assert!(house.last(&hospital).to_string().contains("010-5555"));
    // What is learnt of one Kim is not written over another.
    house.said(&third, &["Kim", "--change", "--phone", "020-7777"]);
    let fourth = house.incident("Fourth");
    house.said(&fourth, &["Kim", "--organisation", "Firm Z"]);
    let text = house.last(&fourth).to_string();
    assert!(text.contains("010-5555") && !text.contains("020-7777"), "{text}");
}

#[test]
fn case_1_11_our_own_people_are_known_again() {
    let house = House::new();
    let first = house.incident("Firm Z");
    house.said(&first, &["孙经理", "--side", "ours", "--phone", "138-0000"]);
    let second = house.incident("Hospital A");
    let said = house.said(&second, &["孙经理", "--side", "ours"]);
    assert!(!said.contains("--organisation"), "{said}");
    assert!(house.last(&second).to_string().contains("138-0000"));
    // The customer's Sun is not ours.
    house.said(&second, &["孙经理", "--side", "customer"]);
    assert!(!house.last(&second).to_string().contains("138-0000"));
}

#[test]
fn case_7_14_a_telephone_number_is_no_email_address() {
    let house = House::new();
    let reference = house.incident("Firm Z");
    for (flag, at, channel) in [
        ("--email", "13800138000", "phone"),
        ("--email", "+86 10 5555-0000", "phone"),
        ("--phone", "fang@example.cn", "email"),
        ("--email", "fang@example.cn", "email"),
    ] {
        house.said(&reference, &[&format!("方 {at} {flag}"), flag, at]);
        let channels = house.last(&reference)["channels"].clone();
        assert_eq!(channels[0]["channel"], channel, "{flag} {at}: {channels}");
        assert_eq!(channels[0]["at"], at);
    }
    let ran = house.home.run(&["stakeholder", &reference, "吴", "--email", "wu at work"]);
    assert!(ran.status != 0 && ran.err.contains('@'), "{ran:?}");
    let change = ["stakeholder", &reference, "方 13800138000 --email", "--change"];
    let ran = house.home.run(&[&change[..], &["--email", "139 1111 2222"]].concat());
    assert_eq!(ran.status, 0, "{ran:?}");
}

#[test]
fn case_7_16_show_says_who_was_tried_and_not_reached() {
    let house = House::new();
    let reference = house.incident("Firm Z");
    house.said(&reference, &["Kim", "--side", "customer"]);
    let call = |outcome: &str| {
        let words = ["contact", &reference, "called", "--with", "Kim", "--outcome", outcome];
        house.home.run(&words).well();
        let json = house.home.run(&["show", &reference, "--json"]).json();
        (json["told_what"][0]["tried"].clone(), house.home.run(&["show", &reference]).well())
    };
    let (tried, text) = call("failed");
    assert_eq!(tried["text"], "called");
    assert!(text.contains("not reached") || text.contains("未联系上"), "{text}");
    let (tried, _) = call("reached");
    assert!(tried.is_null(), "{tried}");
}

#[test]
fn case_7_15_a_dealer_and_our_leadership_have_sides_of_their_own() {
    let house = House::new();
    let reference = house.incident("Firm Z");
    for side in ["partner", "leadership"] {
        house.said(&reference, &[side, "--side", side]);
        assert_eq!(house.last(&reference)["side"], side);
    }
}
