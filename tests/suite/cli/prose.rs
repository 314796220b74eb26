//! L5: what is written for the customer's report and is not as recorded does not leave, by the verbs.

use super::{Home, Ran, ran};
use crate::scenario::stage::script;

/// After all three crises.
const AFTER: &str = "2025-12-31T00:00:00Z";

/// A scripted crisis, all of it recorded.
struct Told {
    home: Home,
    reference: String,
}

impl Told {
    fn new(id: &str) -> Self {
        let home = Home::new();
        let mut command = home.command();
        let out = ran(command.env("DINGLI_NOW", AFTER).arg("record"), script(id)).well();
        Self { home, reference: out.trim().to_owned() }
    }

    fn at(&self, now: &str, words: &[&str]) -> Ran {
        let words = words.iter().map(|word| word.replace("REF", &self.reference));
        ran(self.home.command().env("DINGLI_NOW", now).args(words), "")
    }

    fn run(&self, words: &[&str]) -> Ran {
        self.at(AFTER, words)
    }

    fn write(&self, section: &str, text: &str) {
        self.run(&["write", "REF", section, text, "--customer-visible"]).well();
    }

    fn report(&self, lang: &str) -> Ran {
        self.run(&["--lang", lang, "report", "REF", "--for", "customer", "--format", "md"])
    }

    fn internal(&self) -> String {
        self.run(&["--lang", "en", "report", "REF", "--for", "internal", "--format", "md"]).well()
    }
}

#[test]
fn l5_a_lie_in_the_prose_stops_the_report_and_a_true_sentence_does_not() {
    for (id, lies, truths) in [
        (
            "storage-before-noon",
            &[
                "No data was lost.",
                "数据没有任何丢失。",
                "The odds were 45% at the time.",
                "系统于 9 月 30 日 06:10 恢复访问。",
            ][..],
            &["We are sorry for the trouble this outage caused you."][..],
        ),
        (
            "data-loss-claim",
            &[
                "All of your data has been recovered.",
                "我们已从服务费中减免 1,500 元。",
                "The delivery was about four hours late.",
                "我们兑现了全部承诺。",
            ],
            &["有几份文件找不回来，我们很抱歉。"],
        ),
        (
            "dealer-dispute",
            &["The matter was resolved on 1 March 2024.", "我们兑现了每一项承诺。"],
            &["感谢您的耐心。"],
        ),
    ] {
        let told = Told::new(id);
        for truth in truths {
            told.write("summary", truth);
            assert!(told.report("en").well().contains(truth), "{id}: {truth}");
        }
        for lie in lies {
            told.write("summary", lie);
            for (lang, section) in [("en", "Summary"), ("zh-CN", "摘要")] {
                let said = told.report(lang).refused();
                assert!(said.contains(lie) && said.contains(section), "{id}: {said}");
                assert!(said.contains("write REF summary --despite"), "{said}");
                assert_eq!(said.lines().count(), 1, "{said}");
            }
        }
        // Taken away, or changed, it leaves again.
        told.run(&["write", "REF", "summary", "--clear"]).well();
        told.report("en").well();
    }
}

#[test]
fn l5_an_override_says_who_and_why_holds_for_that_text_alone_and_is_never_the_customers() {
    let told = Told::new("storage-before-noon");
    told.write("summary", "No data was lost.");
    let refused = told.report("en").refused();
    assert!(refused.contains("No data was lost."), "{refused}");
    let reason = "checked against the tape with the customer";
    told.run(&["write", "REF", "summary", "--despite", reason]).well();
    let ran = told.report("en");
    let (said, document) = (ran.err.clone(), ran.well());
    assert!(document.contains("No data was lost.") && !document.contains(reason), "{document}");
    // Whoever looks at it before it leaves is told.
    assert!(said.contains(reason) && said.contains("despite the record"), "{said}");
    let review = told.internal();
    for wanted in ["Said to the customer despite the record", "No data was lost.", reason, "马"] {
        assert!(review.contains(wanted), "{wanted}: {review}");
    }
    let again = told.run(&["--lang", "en", "write", "REF", "summary", "--despite", "x"]).refused();
    assert!(again.contains("already"), "{again}");
    // The same words, written again, want a reason of their own.
    told.write("summary", "We are sorry.  \n\nNo data was lost.");
    told.report("en").refused();
    // The reason that is taken back counts no more.
    told.run(&["write", "REF", "summary", "--despite", reason]).well();
    told.report("en").well();
    let lines = super::timeline(&told.home, &told.reference);
    let last = lines.iter().rfind(|line| line["kind"] == "section-stands").unwrap();
    assert_eq!(last["visibility"], "internal");
    let number = last["number"].as_str().unwrap();
    told.run(&["retract", "REF", number, "x"]).well();
    told.report("en").refused();
    // Our own documents and the other ones for the customer are made all the while.
    told.internal();
    let update = ["report", "REF", "--for", "customer", "--document", "status-update"];
    told.run(&update).well();
}

#[test]
fn l5_without_a_text_or_a_contradiction_there_is_nothing_to_override() {
    let told = Told::new("storage-before-noon");
    let words = ["--lang", "en", "write", "REF", "cause", "--despite", "because"];
    let said = told.run(&words).refused();
    assert!(said.contains("Nothing is written for “Cause”"), "{said}");
    told.write("cause", "The cause was found.");
    let said = told.run(&words).refused();
    assert!(said.contains("no reason is needed"), "{said}");
    let said =
        told.run(&["--lang", "en", "write", "REF", "cause", "x", "--despite", "y"]).misused();
    assert!(said.contains("--despite"), "{said}");
}

#[test]
fn l5_the_check_lists_every_sentence_and_so_does_the_verb_that_writes() {
    let told = Told::new("storage-before-noon");
    told.write("summary", "No data was lost.\nThe odds were 45% at the time.");
    told.write("impact", "数据没有任何丢失。");
    let check = ["--lang", "en", "report", "REF", "--for", "customer", "--check"];
    let said = told.run(&check).refused();
    for sentence in ["No data was lost.", "The odds were 45%", "数据没有任何丢失"] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    let ran = told.run(&["--lang", "en", "write", "REF", "summary"]);
    let (said, text) = (ran.err.clone(), ran.well());
    assert!(text.contains("No data was lost."));
    assert!(said.contains("is not known yet") && said.contains("The odds were 45%"), "{said}");
    let all = told.run(&["--lang", "en", "write", "REF"]).well();
    assert!(all.contains("2 sentences") && all.contains("1 sentence "), "{all}");
}

#[test]
fn l5_a_sentence_with_two_wrong_times_is_one_sentence_and_each_time_is_named() {
    let told = Told::new("storage-before-noon");
    let text = "Access was restored at 05:35 on 30 September, and we phoned you at 06:15.";
    told.write("summary", text);
    let said = told.report("en").refused();
    for wanted in
        ["For “05:35 on 30 September” the record gives", "For “06:15” the record gives", text]
    {
        assert_eq!(said.matches(wanted).count(), 1, "{wanted}: {said}");
    }
    assert!(!said.contains("more sentence"), "{said}");
    let check = ["--lang", "en", "report", "REF", "--for", "customer", "--check"];
    let said = told.run(&check).refused();
    assert_eq!(said.matches(text).count(), 1, "{said}");
    let all = told.run(&["--lang", "en", "write", "REF"]).well();
    assert!(all.contains("1 sentence "), "{all}");
    let reason = "the clock on the wall";
    told.run(&["write", "REF", "summary", "--despite", reason]).well();
    let ran = told.report("en");
    assert_eq!(ran.err.matches(reason).count(), 1, "{}", ran.err);
    ran.well();
}

#[test]
fn l5_what_is_recorded_after_the_prose_may_make_it_out_of_date() {
    let home = Home::new();
    let reference = home.incident();
    let told = Told { home, reference };
    let at = |time: &str, words: &[&str]| told.at(&format!("2025-03-07T{time}:00+08:00"), words);
    let status = |time: &str, status: &str| {
        at(time, &["status", "REF", status, "盘", "--customer-visible"]).well();
    };
    let report = ["--lang", "en", "report", "REF", "--for", "customer", "--format", "md"];
    let despite = ["write", "REF", "summary", "--despite", "x"];
    let write = |time: &str, text: &str| {
        at(time, &["write", "REF", "summary", text, "--customer-visible"]).well();
    };
    status("15:30", "resolved");
    write("15:31", "Service has been restored.");
    let ran = at("15:32", &report);
    assert!(!ran.err.contains("out of date"), "{}", ran.err);
    ran.well();
    at("15:33", &despite).refused();
    status("16:00", "open");
    let refused = at("16:01", &report).refused();
    assert!(refused.contains("Service has been restored.”"), "{refused}");
    assert!(refused.contains("may be out of date"), "{refused}");
    at("16:02", &despite).well();
    let ran = at("16:03", &report);
    assert!(ran.err.contains("Summary may be out of date"), "{}", ran.err);
    assert!(ran.err.contains("03-07 15:31"), "{}", ran.err);
    ran.well();
    // The record goes on: the reason was given against another one.
    status("17:00", "mitigated");
    at("17:01", &report).refused();
    // Written anew, it is up to date.
    write("17:02", "We are still working on it.");
    let ran = at("17:03", &report);
    assert!(!ran.err.contains("out of date"), "{}", ran.err);
    ran.well();
}

#[test]
fn l5_what_is_written_anew_or_taken_away_is_so_for_the_customer_who_read_it() {
    let told = Told::new("storage-before-noon");
    told.write("summary", "No data was lost.");
    told.report("en").refused();
    told.run(&["write", "REF", "summary", "We are sorry for it."]).well();
    assert!(told.report("en").well().contains("We are sorry for it."));
    told.run(&["write", "REF", "summary", "--clear"]).well();
    assert!(!told.report("en").well().contains("We are sorry for it."));
    // What they never read stays inside.
    told.run(&["write", "REF", "cause", "Something internal."]).well();
    assert!(!told.report("en").well().contains("Something internal."));
}
