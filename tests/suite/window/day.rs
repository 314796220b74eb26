//! A day of a live crisis by keys: options, odds, an offer, a promise and its breach, an escalation, relief, an update
//! drafted and copied, and closing refused and then allowed. Time goes on between two windows on the same log.

use std::{io::Write as _, process::Stdio};

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::support::terminal::{Home, Start, Terminal};

/// What is typed, and what the window shows.
struct Words {
    lang: &'static str,
    customer: &'static str,
    engineer: &'static str,
    relief: &'static str,
    saved: &'static str,
    remedy: [&'static str; 3],
    forms: [&'static str; 9],
    odds_fell: &'static str,
    offer: &'static str,
    promise: &'static str,
    leader: &'static str,
    accepted: &'static str,
    breach: &'static str,
    visible: &'static str,
    internal: &'static str,
    hand_over: [&'static str; 3],
    draft: &'static str,
    asked: &'static str,
    copied: &'static str,
    next: &'static str,
    refused: &'static str,
    closed: &'static str,
}

const ZH: Words = Words {
    lang: "zh-CN",
    customer: "郑总",
    engineer: "马工",
    relief: "周工",
    saved: "已记录",
    remedy: ["厂家换盘重建", "未知", "厂家评估"],
    forms: [
        "添加补救方案",
        "改把握（内部）",
        "记协商方案",
        "承诺 ",
        "记信号",
        "受理预警",
        "到岗",
        "复述交接",
        "改状态",
    ],
    odds_fell: "把握下降了",
    offer: "今晚派两名专家驻场",
    promise: "十点半前给书面说明",
    leader: "他要见我们老总",
    accepted: "受理",
    breach: "未兑现",
    visible: "备件十一点二十到机房",
    internal: "马工夜里拔错了盘位",
    hand_over: ["先做只读镜像", "十二点前", "第四块盘也在告警"],
    draft: "给郑总的短信草稿",
    asked: "发给郑总了吗",
    copied: "剪贴板",
    next: "再报",
    refused: "还没有告知客户",
    closed: "已关闭",
};

const EN: Words = Words {
    lang: "en",
    customer: "Zheng",
    engineer: "Marlow",
    relief: "Zhou",
    saved: "Saved",
    remedy: ["New disks and a rebuild", "unknown", "the vendor's view"],
    forms: [
        "Add a remedy",
        "Revise the chance of success",
        "Record an offer",
        "Promise ",
        "Record a signal",
        "Accept an alert",
        "Comes on duty",
        "Read a handover back",
        "Change the status",
    ],
    odds_fell: "The chance of success fell",
    offer: "Two experts on site tonight",
    promise: "A written statement",
    leader: "Wants our president",
    accepted: "accepted",
    breach: "not kept",
    visible: "Spares are on site at 11:20",
    internal: "Marlow pulled the wrong tray at night",
    hand_over: ["a read-only image first", "by noon", "a fourth disk warns"],
    draft: "SMS to Zheng",
    asked: "Did it go to Zheng",
    copied: "clipboard",
    next: "Next update",
    refused: "has not been informed",
    closed: "CLOSED",
};

#[test]
fn a_day_of_a_live_crisis_by_keys_in_chinese_at_80_by_24() {
    day(&ZH);
}

#[test]
fn a_day_of_a_live_crisis_by_keys_in_english_at_80_by_24() {
    day(&EN);
}

fn day(say: &Words) {
    let home = Home::new();
    prepare(&home, say);
    let mut window = open(&home, "2026-03-06T09:30:00+08:00");
    remedies(&mut window, say);
    promise(&mut window, say);
    escalation(&mut window, say);
    relief(&mut window, say);
    leave(window);
    let mut window = open(&home, "2026-03-06T11:00:00+08:00");
    breach(&mut window, say);
    update(&mut window, say);
    leave(window);
    let mut window = open(&home, "2026-03-06T12:00:00+08:00");
    closing(&mut window, &home, say);
    leave(window);
}

/// The incident and its people, an hour before.
fn prepare(home: &Home, say: &Words) {
    let now = "2026-03-06T09:00:00+08:00";
    let run = |words: &[&str], input: &str| {
        let mut command = home.command(words);
        command.env("DINGLI_NOW", now).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    run(&["settings", "--name", "Gao", "--zone", "Asia/Shanghai", "--language", say.lang], "");
    let reference =
        run(&["new", "Storage", "--customer", "Meridian", "--class", "storage-failure"], "");
    let people = format!(
        r#"{{"act":"stakeholder","name":"{}","side":"customer","need":"x","feeling":"x","pressure":"x"}}
{{"act":"stakeholder","name":"{}","side":"ours","manager":"Gao"}}"#,
        say.customer, say.engineer
    );
    run(&["record", &reference], &people);
}

fn open(home: &Home, now: &str) -> Terminal {
    let vars = [("DINGLI_NOW", now)];
    let mut window = Terminal::start(&home.dir(), (80, 24), &Start { vars: &vars });
    window.wait_for("Meridian");
    window
}

fn leave(mut window: Terminal) {
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

/// Goes to a pane by its number and begins one of its acts.
fn begin(window: &mut Terminal, pane: &str, key: &str, form: &str) {
    window.press("F5").press(pane).press(key).wait_for(form);
}

fn fill(window: &mut Terminal, texts: &[&str]) {
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            window.press("Tab");
        }
        if !text.is_empty() {
            window.type_text(text).wait_for(text);
        }
    }
}

/// Sends the form; it goes, and its keys with it, once it is on disk.
fn send(window: &mut Terminal) {
    window.wait_for("^S").press("^S").wait_gone("^S");
}

fn remedies(window: &mut Terminal, say: &Words) {
    let [name, cost, basis] = say.remedy;
    begin(window, "6", "n", say.forms[0]);
    fill(window, &[name, cost, "", "", "60", basis]);
    send(window);
    window.wait_for("60");
    begin(window, "6", "o", say.forms[1]);
    fill(window, &["35", basis]);
    send(window);
    window.wait_for(say.odds_fell).wait_for("35");
    begin(window, "6", "O", say.forms[2]);
    fill(window, &[say.offer, "1", "", "", "", ""]);
    window.press("→");
    send(window);
    window.wait_for("O1");
}

fn promise(window: &mut Terminal, say: &Words) {
    begin(window, "5", "n", say.forms[3].trim_end());
    fill(window, &[say.promise, "", "10:30"]);
    send(window);
    window.wait_for("P1").wait_for(say.promise);
}

fn escalation(window: &mut Terminal, say: &Words) {
    begin(window, "7", "n", say.forms[4]);
    fill(window, &["", say.leader]);
    send(window);
    begin(window, "7", "a", say.forms[5]);
    fill(window, &["Gao"]);
    send(window);
    window.wait_for("09:30");
    window.wait_for(say.accepted);
}

fn relief(window: &mut Terminal, say: &Words) {
    begin(window, "8", "n", say.forms[6]);
    fill(window, &[say.engineer]);
    send(window);
    window.wait_for(say.engineer);
    window.press("h").wait_for(say.engineer).press("Tab");
    window.type_text(say.relief).wait_for(say.relief);
    send(window);
    let handed = format!("{} > {}", say.engineer, say.relief);
    // The hand-over stays open until it is read back.
    begin(window, "8", "B", say.forms[7]);
    window.wait_for(&handed);
    let [step, deadline, risk] = say.hand_over;
    fill(window, &["", step, deadline, risk]);
    send(window);
    window.wait_for(say.relief);
}

/// Nobody was there at 10:30; the breach stands at exactly that time.
fn breach(window: &mut Terminal, say: &Words) {
    window.press("F4").press("z").press("End").wait_for(say.breach).wait_for("10:30").press("z");
    window.press("^G");
    window.type_text(say.internal).press("Enter").wait_for(say.saved);
    window.type_text(say.visible).press("^V").wait_for("/c").press("Enter").wait_gone("/c");
}

/// The text that went to the clipboard last.
fn clipboard(window: &Terminal) -> String {
    let raw = String::from_utf8_lossy(&window.raw()).into_owned();
    let (_, last) = raw.rsplit_once("\u{1b}]52;c;").expect("nothing was copied");
    let (text, _) = last.split_once('\u{7}').expect("the sequence ends");
    String::from_utf8(STANDARD.decode(text).expect("base64")).expect("a text")
}

/// Presses the key that copies, and takes what arrived.
fn copy(window: &mut Terminal, say: &Words) -> String {
    window.wait_for(say.draft).press("^Y").wait_for(say.asked).wait_for(say.copied);
    clipboard(window)
}

fn update(window: &mut Terminal, say: &Words) {
    window.press("F3").press("Home").press("d");
    let copied = copy(window, say);
    // What was promised them and not kept comes first; where there is no room for the rest, it says how much that is.
    for wanted in [say.customer, say.promise, say.next] {
        assert!(copied.contains(wanted), "{wanted}: {copied}");
    }
    for hidden in [say.engineer, say.internal, "35"] {
        assert!(!copied.contains(hidden), "{hidden}: {copied}");
    }
    // What was copied is what the ledger is about to say.
    window.press("r").wait_gone(say.asked).wait_for("2026-03-06");
    window.press("^S").wait_gone(say.draft).wait_for(say.saved);
}

fn status(window: &mut Terminal, say: &Words, steps: usize) {
    window.press("^D").wait_for(say.forms[8]).press_times("→", steps).press("^S");
}

/// Not before the customer has heard that it is resolved.
fn closing(window: &mut Terminal, home: &Home, say: &Words) {
    status(window, say, 1);
    window.wait_gone(say.forms[8]);
    status(window, say, 0);
    window.wait_for(say.refused).press("Esc").wait_gone(say.refused);
    // Behind the broken promise stands that they are to be told.
    window.press("F5").press("Home").press("↓").press("Enter");
    let copied = copy(window, say);
    assert!(copied.contains(say.customer), "{copied}");
    window.press("r").wait_gone(say.asked).press("^S").wait_gone(say.draft).wait_for(say.saved);
    status(window, say, 0);
    window.wait_gone(say.forms[8]).wait_for(say.closed);
    let shown = home.run(["list", "--all", "--json"]);
    assert!(shown.contains("\"closed\""), "{shown}");
}
