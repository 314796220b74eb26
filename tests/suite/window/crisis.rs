//! A whole crisis by keys, from the first run to the report; then a power cut, and everything is found again.

use crate::support::{
    readable_file,
    terminal::{Home, Start, Terminal},
};

use super::say::{Answered, EN, Person, Say, ZH};

#[test]
fn a_whole_crisis_by_keys_in_chinese_at_80_by_24() {
    crisis(&ZH, (80, 24));
}

#[test]
fn a_whole_crisis_by_keys_in_english_at_120_by_40() {
    crisis(&EN, (120, 40));
}

fn crisis(say: &Say, size: (u16, u16)) {
    let home = Home::new();
    let vars = [("LANG", say.system)];
    let start = Start { vars: &vars };
    let mut window = Terminal::start(&home.dir(), size, &start);
    first_run(&mut window, say);
    open(&mut window, say);
    answers(&mut window, say);
    people(&mut window, say);
    contact(&mut window, say);
    lines(&mut window, say);
    undo(&mut window, say);
    report(&mut window, say, &home);
    window.type_text(say.half).wait_for(say.half);
    home.wait_for_draft(say.half);
    window.kill9();
    let mut window = Terminal::start(&home.dir(), size, &start);
    found_again(&mut window, say);
    window.press("^Q");
    assert_eq!(window.ended().0, 0);
}

/// Fills one field and goes on to the next.
fn fill(window: &mut Terminal, text: &str) {
    window.type_text(text).press("Tab");
}

/// Sends the form and waits until it is on disk.
fn send(window: &mut Terminal, form: &str, say: &Say) {
    window.press("^S").wait_gone(form).wait_for(say.saved);
}

fn first_run(window: &mut Terminal, say: &Say) {
    window.wait_for(say.welcome);
    window.press("Shift-Tab").press(say.letter).press("Tab");
    fill(window, say.name);
    fill(window, say.role);
    fill(window, say.company);
    window.press("^U").type_text("Asia/Shanghai").wait_for("Asia/Shanghai");
    window.wait_for(say.company).press("^S").wait_for(say.new_incident);
}

fn open(window: &mut Terminal, say: &Say) {
    fill(window, say.title);
    fill(window, say.customer);
    window.type_text("data").press("Tab").type_text("1").press("^O");
    window.type_text(say.public_title).wait_for(say.public_title);
    window.press("^S").wait_for(say.capture_hint).wait_for(say.customer).wait_for("S1");
}

fn answer(window: &mut Terminal, say: &Say, answered: &Answered) {
    window.wait_for(say.answer_form);
    fill(window, answered.text);
    window.press_times("→", answered.steps).wait_for(answered.confidence);
    window.press("Tab");
    fill(window, answered.source);
}

fn answers(window: &mut Terminal, say: &Say) {
    // From the capture line: the first critical question nobody has answered.
    window.press("^Y");
    answer(window, say, &say.what);
    send(window, say.answer_form, say);
    // From the pane: the backup, as the seventh question.
    window.press("F2").press("Home").press_times("↓", 7).press("Enter");
    answer(window, say, &say.backup);
    window.press("→").press("Tab");
    window.type_text(say.last_good);
    send_warned(window, say);
    window.wait_for(say.unverified);
    window.press("^G").press("^Y");
    window.wait_for(say.answer_form).press("^G").wait_gone(say.answer_form);
    // From the pane again: what was lost, which the customer may read.
    window.press("F2").press("Home").press_times("↓", 5).press("Enter");
    answer(window, say, &say.lost);
    window.press("Tab").press("→");
    send(window, say.answer_form, say);
    window.press("^G");
}

/// Sends an answer that is let in with a warning.
fn send_warned(window: &mut Terminal, say: &Say) {
    window.press("^S").wait_gone(say.answer_form);
}

fn person(window: &mut Terminal, say: &Say, person: &Person) {
    window.press("^K").wait_for(say.person_form);
    fill(window, person.name);
    fill(window, person.side);
    fill(window, person.role);
    fill(window, person.organisation);
    fill(window, person.phone);
    window.press("Tab").press("Tab");
    window.type_text(person.need).wait_for(person.need);
    window.press("^S").wait_gone(say.person_form);
}

fn people(window: &mut Terminal, say: &Say) {
    person(window, say, &say.theirs);
    person(window, say, &say.ours);
    window.press("F3").wait_for(say.theirs.name).wait_for(say.ours.name).press("^G");
}

fn contact(window: &mut Terminal, say: &Say) {
    window.press("^T").wait_for(say.contact_form);
    // The one whose update presses most is marked already; the customer is told.
    window.press_times("Tab", 4);
    fill(window, say.said);
    fill(window, say.next);
    window.press("Tab").press("→").wait_for(say.said).press("^S").wait_gone(say.contact_form);
}

fn lines(window: &mut Terminal, say: &Say) {
    window.press("F4").press("^G");
    for (typed, seen) in say.lines.iter().zip(say.seen) {
        window.type_text(typed).wait_for(seen);
        window.press("Enter").wait_for(say.capture_hint).wait_for(seen);
    }
}

fn undo(window: &mut Terminal, say: &Say) {
    let wrong = say.seen[4];
    window.press("^R").wait_for(say.confirm);
    // Anything but y means no.
    window.press("n").wait_gone(say.confirm);
    window.press("^R").wait_for(say.confirm).wait_for(wrong).press("y");
    window.wait_gone(say.confirm).wait_for(say.taken_back);
}

fn report(window: &mut Terminal, say: &Say, home: &Home) {
    window.press("^E").wait_for(say.report_form).press("^S").wait_for(say.report_preview);
    window.press("^S").wait_for(say.written).press("Esc").wait_gone(say.report_preview);
    let folder = home.dir().join("reports");
    let mut endings = Vec::new();
    for file in std::fs::read_dir(folder).expect("reports are in their folder") {
        let path = file.expect("a file").path();
        let text = readable_file(&path);
        endings.push(path.extension().expect("a report has a format").to_owned());
        for visible in [say.public_title, say.customer, say.seen[1], say.said, say.lost.text] {
            assert!(text.contains(visible), "{visible} is not in {}:\n{text}", path.display());
        }
        let internal = [
            say.title,
            say.seen[0],
            say.seen[2],
            say.seen[3],
            say.seen[4],
            say.what.text,
            say.backup.text,
            say.theirs.need,
            say.ours.need,
            say.ours.phone,
        ];
        for hidden in internal {
            assert!(!text.contains(hidden), "{hidden} is in {}:\n{text}", path.display());
        }
    }
    endings.sort();
    assert_eq!(endings, ["docx"]);
}

fn found_again(window: &mut Terminal, say: &Say) {
    window.wait_for(say.customer).wait_for(say.half);
    window.press("F2").wait_for(say.facts).press("Home").wait_for(beginning(say.what.text));
    window.press_times("↓", 5).wait_for(say.unverified);
    window.press("F3").wait_for(say.theirs.name).wait_for(say.ours.name);
    window.press("F4").press("z").press("End").wait_for(say.taken_back);
    for text in [say.said, say.seen[0], say.seen[1], say.seen[2], say.seen[3]] {
        let text = beginning(text);
        window.press("^F").type_text(text).press("Enter").wait_for(say.found).wait_for(text);
        window.press("Home");
    }
    window.press("^G").press("^G").wait_for(say.half);
}

/// So much of a text that no pane breaks it.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(10).map_or(text, |(at, _)| text[..at].trim_end())
}
