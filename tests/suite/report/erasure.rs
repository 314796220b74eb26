//! What erasing does to the customer's documents: nothing is added but neutral lines, and no breach, debt or correction
//! disappears without one.

use std::collections::BTreeSet;

use dingli::{
    incident::{
        Act, Command, Entry, EntryKey, Event, Incident, IncidentId, Instant, Payload, Status,
        Visibility,
        command::{Correct, Erase, Retract, Selector},
        disclosure::{
            CustomerIncident, PromiseMove, PublicLine, Said, VisibleEntries, hidden_corrections,
            visible_keys,
        },
        due,
        erasure::Lost,
        event::{DocumentIssued, SafetyInstructed},
    },
    locale::Lang,
    report::{self, Audience, Cover, DocumentKind, Format},
};
use proptest::{collection::vec, prelude::*};

use crate::support::{
    Book,
    any::{cases, log, steps},
    command, customer, tell,
};

fn known(incident: &Incident, now: Instant) -> CustomerIncident {
    CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now)
}

/// The same log with the bodies of these entries gone, as the store leaves it.
pub(super) fn without(incident: &Incident, targets: &BTreeSet<EntryKey>) -> Incident {
    let entries = incident.entries().iter().cloned().map(|mut entry| {
        if targets.contains(&entry.key) {
            entry.payload = Payload::Erased;
            entry.who = None;
        }
        entry
    });
    Incident::fold(IncidentId([7; 16]), entries)
}

/// Some of the entries that may be erased.
fn chosen(incident: &Incident, which: &[u8]) -> BTreeSet<EntryKey> {
    let kept = ["opened", "merged", "document-issued"];
    let entries = incident.entries().iter().zip(which.iter().cycle());
    entries
        .filter(|(entry, which)| **which == 0 && !kept.contains(&entry.head.kind.as_str()))
        .map(|(entry, _)| entry.key)
        .collect()
}

/// Erases by an act, the way everybody does; `None` where that is refused.
fn erased(book: &Book, targets: &BTreeSet<EntryKey>) -> Option<Incident> {
    let mut book = book.clone();
    let entries = targets.iter().copied().map(Selector::key).collect();
    let act = Act::new(Command::Erase(Erase { entries, reason: "asked to".to_owned() }));
    book.attempt(act).ok()?;
    Some(without(book.incident(), targets))
}

/// Whether a line says what that one said, or less.
fn is_no_more(after: &PublicLine, before: &PublicLine) -> bool {
    let less = |one: &str| one.is_empty() || one == "—";
    let corrections = after.corrections.iter().all(|it| {
        before
            .corrections
            .iter()
            .any(|was| was.at == it.at && (was.text == it.text || less(&it.text)))
    });
    let who = after.who.is_none() || after.who == before.who;
    let said = match (&after.said, &before.said) {
        (
            Said::Fact { asked, answer, confidence, .. },
            Said::Fact { asked: was, answer: said, confidence: known, .. },
        ) => {
            (asked == was || asked.en.starts_with('Q') || asked.en == "Finding")
                && (answer, confidence) == (said, known)
        }
        (
            Said::PromiseMoved { promise, how, text, .. },
            Said::PromiseMoved { promise: of, how: was, text: words, .. },
        ) => promise == of && how == was && (text == words || less(text)),
        // A promise that a correction put into other words loses them with the correction.
        (Said::Promise { text, .. }, Said::Promise { .. }) if less(text) => {
            let mut worded = after.said.clone();
            if let (Said::Promise { text, .. }, Said::Promise { text: was, .. }) =
                (&mut worded, &before.said)
            {
                text.clone_from(was);
            }
            worded == before.said
        }
        (one, other) => one == other,
    };
    after.key == before.key && said && corrections && who
}

fn lost_of(line: &PublicLine) -> Option<Lost> {
    match &line.said {
        Said::PromiseMoved { how: PromiseMove::Breached | PromiseMove::BrokenByEvent, .. } => {
            Some(Lost::Breach)
        }
        Said::PromiseMoved { how: PromiseMove::Owed, .. } => Some(Lost::Debt),
        _ => None,
    }
}

fn nothing_is_added(
    before: &CustomerIncident,
    after: &CustomerIncident,
    now: Instant,
) -> Result<(), TestCaseError> {
    for line in &after.lines {
        let neutral = matches!(line.said, Said::Erased(_));
        let was = before.lines.iter().any(|was| is_no_more(line, was));
        prop_assert!(neutral || was, "added: {:?}\nbefore: {:#?}", line, before.lines);
    }
    prop_assert!(after.status.is_none() || after.status == before.status, "a state appears");
    prop_assert!(
        after.severity.is_none() || after.severity == before.severity,
        "a severity appears"
    );
    prop_assert!(!after.may_admit || before.may_admit, "an admission appears");
    for promise in &after.commitments.list {
        let was = before.commitments.get(promise.key);
        prop_assert!(was.is_some(), "a promise appears: {:?}", promise);
        let was = was.unwrap();
        prop_assert_eq!(promise.standing(now), was.standing(now), "{:?} {:?}", promise, was);
        prop_assert!(promise.due().is_none() || promise.due() == was.due());
        prop_assert!(promise.owed(now).is_none() || promise.owed(now) == was.owed(now));
        prop_assert!(promise.words() == was.words() || promise.words() == "—");
    }
    for line in after.lines.iter().filter_map(|line| line.key) {
        let replaced = before.superseded.contains(&line) && !after.superseded.contains(&line);
        prop_assert!(!replaced, "what was replaced returns: {:?}", line);
    }
    Ok(())
}

/// Each breach, debt and correction that the customer could read is still there, or a neutral line of its time is.
fn nothing_is_lost(
    before: &CustomerIncident,
    after: &CustomerIncident,
) -> Result<(), TestCaseError> {
    let neutral = |lost: Lost, at: Instant| {
        after.lines.iter().any(|line| {
            line.occurred.timestamp_millis() == at.timestamp_millis()
                && matches!(line.said, Said::Erased(it) if it == lost)
        })
    };
    for line in &before.lines {
        if let Some(lost) = lost_of(line) {
            let stays = after
                .lines
                .iter()
                .any(|it| it.occurred == line.occurred && lost_of(it) == Some(lost));
            prop_assert!(stays || neutral(lost, line.occurred), "lost: {:?}", line);
        }
        for correction in &line.corrections {
            let same = |it: &&PublicLine| it.key == line.key;
            let stays = after.lines.iter().filter(same).any(|it| {
                it.corrections
                    .iter()
                    .any(|one| one.at == correction.at && one.text == correction.text)
            });
            prop_assert!(
                stays || neutral(Lost::Correction, correction.at),
                "lost: {:?} of {:?}",
                correction,
                line
            );
        }
    }
    Ok(())
}

/// Every document for the customer, as text.
fn given(incident: &Incident, now: Instant) -> Vec<String> {
    let cover = Cover { generated_at: now, ..Cover::default() };
    let kinds = DocumentKind::ALL.iter().filter(|kind| !kind.is_internal());
    let documents = kinds.filter_map(|kind| {
        let made = report::make(incident, Audience::Customer, *kind, &cover, Lang::En, now);
        let bytes = report::render(&made.ok()?, Format::Text).unwrap();
        Some(String::from_utf8(bytes).unwrap())
    });
    documents.collect()
}

/// Every word of people and every amount in a text.
fn words(text: &str) -> BTreeSet<String> {
    let said = text.split(|c: char| c.is_whitespace() || "|·:;,()\"“”".contains(c));
    let said = said.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '¥'));
    let telling =
        |word: &&str| word.starts_with(['话', '人']) || word.contains("CNY") || word.contains('¥');
    said.filter(telling).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn erasing_adds_nothing_to_the_customers_documents_and_loses_no_breach(
        steps in steps(60), which in vec(0..5_u8, 80), minutes in 0..3_000_i64,
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let now = here.now() + chrono::TimeDelta::minutes(minutes);
        here.set(now);
        let targets = chosen(here.incident(), &which);
        let Some(after) = erased(&here, &targets) else { return Ok(()) };
        let (was, is) = (known(here.incident(), now), known(&after, now));
        nothing_is_added(&was, &is, now)?;
        nothing_is_lost(&was, &is)?;
        // What held a document back still does, unless what was wrong cannot be read any more.
        let (open, visible) = (hidden_corrections(&after), visible_keys(&after));
        for hidden in hidden_corrections(here.incident()) {
            let still = open.iter().any(|it| it.target == hidden.target);
            prop_assert!(still || !visible.contains(&hidden.target), "{:?} holds no more", hidden);
        }
    }

    #[test]
    fn nothing_is_asked_for_again_because_what_settled_it_was_erased(
        steps in steps(60), which in vec(0..6_u8, 80), minutes in 0..3_000_i64,
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let now = here.now() + chrono::TimeDelta::minutes(minutes);
        here.set(now);
        let mut targets = chosen(here.incident(), &which);
        // What was answered or filled in is known no more and is asked for again; the limits of a playbook, who came on duty,
        // who hands over to whom, and that somebody who is gone was told, go with their words.
        let known_alone = [
            "fact-answered",
            "remedy-changed",
            "playbook-adopted",
            "shift-started",
            "stakeholder-added",
            "handover-begun",
        ];
        targets.retain(|key| {
            let entry = here.incident().entry(*key);
            entry.is_some_and(|it| !known_alone.contains(&it.head.kind.as_str()))
        });
        let Some(after) = erased(&here, &targets) else { return Ok(()) };
        let asked = |incident: &Incident| -> BTreeSet<String> {
            due::due(incident, now).iter().map(|it| it.what.id()).collect()
        };
        let (before, after) = (asked(here.incident()), asked(&after));
        // What is not there any more may be asked for: a remedy, also where it answered a question, somebody to turn to.
        let remedies = here.incident().facts.questions.iter().filter(|it| it.is_unknown());
        let remedies: BTreeSet<String> = remedies
            .filter(|it| !here.incident().answered_by(it).is_empty())
            .map(|it| format!("critical-unknown/{}", it.id))
            .collect();
        // Without a cheaper one beside it, the chosen remedy is the cheapest.
        let cheapest = |id: &String| id.starts_with("long-term-cost/");
        let is_of_lack =
            |id: &&String| id.starts_with("no-") || cheapest(id) || remedies.contains(*id);
        let again: Vec<&String> = after.difference(&before).filter(|id| !is_of_lack(id)).collect();
        let of = |key: &EntryKey| here.incident().entry(*key).map(|it| it.head.kind.clone());
        prop_assert!(again.is_empty(), "{again:?} by {:?}", targets.iter().filter_map(of).collect::<Vec<_>>());
    }

    #[test]
    fn no_word_name_or_amount_comes_into_a_document_by_erasing(
        steps in steps(40), which in vec(0..4_u8, 60),
    ) {
        let (mut here, there) = log(&steps);
        here.merge(&there);
        let targets = chosen(here.incident(), &which);
        let Some(after) = erased(&here, &targets) else { return Ok(()) };
        let before = given(here.incident(), here.now());
        // What was held back as a whole is no measure: with what was wrong, the reason to hold it back may be gone.
        if before.is_empty() {
            return Ok(());
        }
        for document in given(&after, here.now()) {
            let known = words(&before.join("\n"));
            // A text message cuts what does not fit.
            let is_cut = |word: &String| {
                let begins = word.split('…').next().unwrap_or_default();
                known.iter().any(|it| it.starts_with(begins))
            };
            let words = words(&document);
            let added: Vec<String> =
                words.difference(&known).filter(|word| !is_cut(word)).cloned().collect();
            prop_assert!(
                added.is_empty(),
                "added: {:?}\n{}\nbefore:\n{}", added, document, before.join("\n")
            );
        }
    }

    #[test]
    fn what_an_older_program_erased_shows_nothing_that_was_hidden(
        steps in steps(50), which in vec(0..5_u8, 80),
    ) {
        // Its entries say nothing of what they do: the safe side counts.
        let (here, _) = log(&steps);
        let plain = here.incident().entries().iter().cloned().map(|mut entry| {
            // No older program corrected a promise in every field.
            if !matches!(entry.event(), Some(Event::Corrected(it)) if it.promise.is_some()) {
                entry.head.effect = None;
            }
            entry
        });
        let plain = Incident::fold(IncidentId([7; 16]), plain);
        let targets = chosen(&plain, &which);
        let after = without(&plain, &targets);
        let (was, is) = (known(&plain, here.now()), known(&after, here.now()));
        for line in is.lines.iter().filter(|line| line.key.is_some()) {
            prop_assert!(was.lines.iter().any(|it| is_no_more(line, it)), "added: {:?}", line);
        }
        prop_assert!(is.status.is_none() || is.status == was.status);
        prop_assert!(!is.may_admit || was.may_admit);
        let (open, visible) = (hidden_corrections(&after), visible_keys(&after));
        for hidden in hidden_corrections(&plain) {
            let still = open.iter().any(|it| it.target == hidden.target);
            prop_assert!(still || !visible.contains(&hidden.target));
        }
    }
}

/// The entry that an act made.
fn entry(book: &Book, key: EntryKey) -> &Entry {
    book.incident().entry(key).unwrap()
}

#[test]
fn erasing_names_first_what_falls_silent() {
    let mut book = Book::open("general");
    let promise = book.act(
        Act::new(command(&serde_json::json!({
            "act": "promise", "text": "a written answer", "due": "2025-03-03T07:00:00Z",
            "compensation": {"rate": {"per": "fixed", "amount": {"minor": 50_000, "currency": "CNY"}}},
        })))
        .visible(),
    );
    book.at("2025-03-03 20:00");
    let targets = BTreeSet::from([promise]);
    let after = erased(&book, &targets).unwrap();
    let is = known(&after, book.now());
    let lost: Vec<Lost> = is
        .lines
        .iter()
        .filter_map(|line| match line.said {
            Said::Erased(lost) => Some(lost),
            _ => None,
        })
        .collect();
    assert_eq!(lost, [Lost::Breach, Lost::Debt]);
    let entries = vec![Selector::key(promise)];
    let key = book.act(Command::Erase(Erase { entries, reason: "asked to".to_owned() }));
    let said = format!("{:?}", book.warned());
    assert!(said.contains("lost-breach") && said.contains("lost-debt"), "{said}");
    assert!(entry(&book, key).effect().is_some());
}

#[test]
fn erasing_an_action_that_is_still_to_be_done_says_so_first_and_leaves_a_neutral_line() {
    let give = |text: &str, due: Option<&str>, visible: bool| {
        let plan = serde_json::json!({ "owner": "沈", "due": due });
        let act = serde_json::json!({ "act": "give-action", "text": text, "plan": plan });
        let act = Act::new(command(&act));
        if visible { act.visible() } else { act }
    };
    for (due, visible, done) in [
        (Some("2025-03-03T07:00:00Z"), true, false),
        (None, true, false),
        (None, false, false),
        (Some("2025-03-03T07:00:00Z"), true, true),
    ] {
        let mut book = Book::open("general");
        let action = book.act(give("check the spare disks", due, visible));
        if done {
            let back = serde_json::json!({ "act": "report-back", "action": "T1", "text": "done" });
            book.act(Act::new(command(&back)));
        }
        book.at("2025-03-03 20:00");
        let after = erased(&book, &BTreeSet::from([action])).unwrap();
        let entries = vec![Selector::key(action)];
        let erasure = book.act(Command::Erase(Erase { entries, reason: "asked to".to_owned() }));
        let said = format!("{:?}", book.warned());
        let is_open = !done || visible;
        assert_eq!(said.contains("lost-action"), is_open, "{due:?} {visible} {done}: {said}");
        let lines = known(&after, book.now()).lines;
        let left = lines.iter().any(|line| line.said == Said::Erased(Lost::Action));
        assert_eq!(left, visible, "{lines:?}");
        assert_eq!(entry(&book, erasure).effect().is_some(), is_open);
    }
}

/// A line in the customer's documents and its correction, which a document held.
fn corrected(opened: bool) -> (Book, EntryKey) {
    let mut book = Book::open("general");
    let line = if opened {
        book.incident().opening.as_ref().unwrap().entry
    } else {
        book.act(
            Act::new(command(&serde_json::json!({"act": "note", "text": "two disks"}))).visible(),
        )
    };
    let (entry, text) = (Selector::key(line), "three disks".to_owned());
    let correction =
        Command::Correct(Correct { entry, text, occurred: None, began: None, promise: None });
    let correction = book.act(Act::new(correction).visible());
    book.act(Command::Issue(DocumentIssued {
        audience: Visibility::Customer,
        document: "service-report".to_owned(),
        format: "html".to_owned(),
        digest: "f".repeat(64),
        entries: 1,
    }));
    (book, correction)
}

#[test]
fn a_correction_that_was_sent_and_taken_back_leaves_a_line_when_it_is_erased() {
    for opened in [true, false] {
        let (mut book, correction) = corrected(opened);
        let (entry, reason) = (Selector::key(correction), String::new());
        book.act(Command::Retract(Retract { entry, reason }));
        let was = known(book.incident(), book.now());
        let read =
            |of: &CustomerIncident| of.lines.iter().map(|it| it.corrections.len()).sum::<usize>();
        assert_eq!(read(&was), 1);
        let after = erased(&book, &BTreeSet::from([correction])).unwrap();
        let is = known(&after, book.now());
        let neutral = |it: &&PublicLine| it.said == Said::Erased(Lost::Correction);
        assert_eq!(is.lines.iter().filter(neutral).count(), 1);
    }
}

#[test]
fn a_status_whose_correction_an_older_program_erased_is_stated_no_more() {
    let mut book = Book::open("general");
    let mut status = |status: &str, at: &str| {
        book.at(at);
        let act = Act::new(command(&serde_json::json!({"act": "status", "status": status})));
        book.act(act.visible())
    };
    let mitigated = status("mitigated", "2025-03-03 14:30");
    status("resolved", "2025-03-03 14:40");
    book.at("2025-03-03 15:00");
    let (entry, text) = (Selector::key(mitigated), "mitigated".to_owned());
    let correct = Correct { entry, text, occurred: Some(book.now()), began: None, promise: None };
    let correction = book.act(Act::new(Command::Correct(correct)).visible());
    let plain = book.incident().entries().iter().cloned().map(|mut entry| {
        entry.head.effect = None;
        entry
    });
    let plain = Incident::fold(IncidentId([7; 16]), plain);
    let status = |of: &Incident| known(of, book.now()).status.map(|(status, _)| status);
    assert_eq!(status(&plain), Some(Status::Mitigated));
    // Behind which other it stood is not known any more.
    assert_eq!(status(&without(&plain, &BTreeSet::from([correction]))), None);
}

#[test]
fn a_severity_whose_correction_an_older_program_erased_is_stated_no_more() {
    let mut book = Book::open("general");
    let mut rate = |severity: u8, at: &str| {
        book.at(at);
        let act = Act::new(command(&serde_json::json!({"act": "severity", "severity": severity})));
        book.act(act.visible())
    };
    let worst = rate(1, "2025-03-03 14:30");
    rate(3, "2025-03-03 14:40");
    book.at("2025-03-03 15:00");
    let (entry, text) = (Selector::key(worst), "again".to_owned());
    let correct = Correct { entry, text, occurred: Some(book.now()), began: None, promise: None };
    let correction = book.act(Act::new(Command::Correct(correct)).visible());
    let plain = book.incident().entries().iter().cloned().map(|mut entry| {
        entry.head.effect = None;
        entry
    });
    let plain = Incident::fold(IncidentId([7; 16]), plain);
    let severity = |of: &Incident| known(of, book.now()).severity.map(|it| it.to_string());
    assert_eq!(severity(&plain).as_deref(), Some("S1"));
    assert_eq!(severity(&without(&plain, &BTreeSet::from([correction]))), None);
}

#[test]
fn an_erased_safety_instruction_goes_on_having_replaced_the_one_before() {
    let instruct = |text: &str| Command::Instruct(SafetyInstructed { text: text.to_owned() });
    let asked = |incident: &Incident, now| {
        let due = due::due(incident, now);
        due.iter().filter(|it| matches!(it.what, due::What::Safety(_))).count()
    };
    let mut book = Book::open("product-safety");
    let customer = book.act(customer("王女士"));
    book.act(instruct("不要充电"));
    let later = book.act(instruct("离开房间"));
    book.act(Command::Contact(tell("王女士", "请离开房间")));
    assert_eq!(asked(book.incident(), book.now()), 1);
    let after = without(book.incident(), &BTreeSet::from([later]));
    assert!(after.safety.instruction().is_none() && after.safety.was_instructed());
    assert!(after.safety.instruction_for(customer).is_none());
    assert_eq!(asked(&after, book.now()), 0);
}
