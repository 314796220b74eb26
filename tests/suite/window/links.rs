//! One failure, several customers (K6): two incidents are linked and an entry is shared by keys, both are found in the
//! other incident, and neither customer reads a word about the other.

use crate::support::terminal::{Home, Terminal, at_work};

/// What is typed, and what the window shows.
struct Words {
    lang: &'static str,
    size: (u16, u16),
    /// The incident on screen: title, customer.
    here: [&'static str; 2],
    link: &'static str,
    linked: &'static str,
    share: &'static str,
    shared: &'static str,
    list: &'static str,
    facts: &'static str,
    open: &'static str,
}

const EN: Words = Words {
    lang: "en",
    size: (120, 40),
    here: ["Booking is slow", "Renhe"],
    link: "Link another incident",
    linked: "both have it on record",
    share: "Share with linked incidents",
    shared: "where it stays internal",
    list: "INCIDENTS",
    facts: "Linked",
    open: "open",
};

const ZH: Words = Words {
    lang: "zh-CN",
    size: (80, 24),
    here: ["挂号慢", "仁和医院"],
    link: "关联另一事件",
    linked: "两边都已记下",
    share: "共享给关联事件",
    shared: "在那边仅内部可见",
    list: "事件",
    facts: "关联",
    open: "处理中",
};

/// Internal words about the customer on screen, and the words that each customer may read.
const FOUND: &str = "vendor: bad batch";
const WHY: &str = "same batch";
const READ: [&str; 2] = ["one disk is replaced", "the cabinet is cooled"];

#[test]
fn k6_linked_and_shared_by_keys_in_english_at_120_by_40() {
    by_keys(&EN);
}

#[test]
fn k6_linked_and_shared_by_keys_in_chinese_at_80_by_24() {
    by_keys(&ZH);
}

fn by_keys(say: &Words) {
    let (home, there) = at_work(say.lang);
    home.run(["log", &there, READ[1], "--customer-visible"]);
    let [title, customer] = say.here;
    let here = home.run(["new", title, "--customer", customer, "--class", "outage"]);
    let here = here.trim().to_owned();
    home.run(["log", &here, READ[0], "--customer-visible"]);
    home.run(["log", &here, FOUND]);
    let mut window = Terminal::open(&home.dir(), say.size);
    window.wait_for(&here);
    link(&mut window, say, &there);
    share(&mut window, say, &there);
    // It is found in the other incident.
    window.press("^O").wait_for(say.list).type_text(&there).wait_gone(&here).press("Enter");
    window.wait_for(&format!("{} {here} {customer} {}", say.facts, say.open));
    window.press("F4").wait_for(FOUND).wait_for(WHY).press("^Q");
    assert_eq!(window.ended().0, 0);
    // And from the first frame on.
    let mut window = Terminal::open(&home.dir(), say.size);
    window.wait_for(&format!("{} {here} {customer}", say.facts)).press("^Q");
    assert_eq!(window.ended().0, 0);
    apart(&home, [&here, &there], customer);
}

/// Links the other incident, found by a part of its title.
fn link(window: &mut Terminal, say: &Words, there: &str) {
    window.press("F4").press("l").wait_for(say.link).type_text("磁盘柜");
    window.wait_for(&format!("> {there}")).press("Enter").type_text(WHY).wait_for(WHY);
    // A form that a letter opened is sent by a second Enter, or at once by ^S.
    window.press("^S").wait_for(say.linked).wait_gone(say.link);
    window.press("F2").wait_for(&format!("{} {there} 证券客户 {}", say.facts, say.open));
}

/// Shares the entry that a search found.
fn share(window: &mut Terminal, say: &Words, there: &str) {
    window.press("F4").press("/").type_text(FOUND).press("Enter").press("s");
    window.wait_for(say.share).wait_for(&format!("[x] {there}")).press("Enter").wait_for(FOUND);
    window.press("^S").wait_for(say.shared).wait_gone(say.share);
}

/// Each customer's report says its own, and nothing of the other's; our own people read of the link in both.
fn apart(home: &Home, [here, there]: [&str; 2], customer: &str) {
    let theirs = ["证券客户", "磁盘柜", there, READ[1]];
    let ours = [customer, READ[0], here, FOUND, WHY];
    for (reference, own, other) in [(here, READ[0], &theirs[..]), (there, READ[1], &ours[..])] {
        for format in ["md", "html", "text", "json"] {
            let words = ["report", reference, "--for", "customer", "--format", format];
            let report = home.run(words);
            assert!(report.contains(own), "{format}");
            let foreign = other.iter().chain(&[FOUND, WHY]);
            for words in foreign {
                assert!(!report.contains(words), "{words} in {format} of {reference}");
            }
        }
        let internal = home.run(["report", reference, "--for", "internal"]);
        assert!(internal.contains(WHY) && internal.contains(FOUND));
    }
}
