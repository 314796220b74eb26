//! What was never told the customer stays untold: an unverified cause whatever is corrected of it, and of two laptops'
//! contradicting corrections the internal one.

use dingli::{
    incident::{
        Act, Command, EntryKey, Incident, IncidentId, Visibility,
        command::{Answer, Ask, Contact, Correct, Note, Selector, Show},
        disclosure::hidden_corrections,
        facts::Confidence,
        stakeholders::{Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        self, Audience, Author, Cover, DocumentKind, Format,
        update::{Desk, UpdateForm},
    },
};
use proptest::prelude::*;

use crate::support::{Book, any::cases};

const CAUSE: &str = "the raid card was miswired";

/// Everything the customer is given, in words.
fn given(book: &Book) -> String {
    let cover = Cover { generated_at: book.now(), ..Cover::default() };
    let kinds = DocumentKind::ALL.iter().filter(|kind| !kind.is_internal());
    let documents = kinds.filter_map(|kind| {
        let made =
            report::make(book.incident(), Audience::Customer, *kind, &cover, Lang::En, book.now());
        let bytes = report::render(&made.ok()?, Format::Text).unwrap();
        Some(String::from_utf8(bytes).unwrap())
    });
    let mut all: Vec<String> = documents.collect();
    let (author, lang, now) = (Author::default(), Lang::En, book.now());
    let desk = Desk { incident: book.incident(), author: &author, others: &[], lang, now };
    for to in &book.incident().stakeholders.list {
        let drafts = UpdateForm::ALL.into_iter().filter_map(|form| desk.draft(to, form).ok());
        all.extend(drafts.map(|draft| draft.text));
    }
    all.join("\n")
}

/// An incident with a customer who was told something, and a cause that nobody verified, visible.
fn unverified(confidence: Confidence) -> (Book, EntryKey) {
    let mut book = Book::open("data-loss");
    let who = book.act(Command::Stakeholder(Box::new(Profile {
        name: "Luo".to_owned(),
        side: Side::Customer,
        ..Profile::default()
    })));
    let asked = book.act(Command::Ask(Ask { ask: "why did it fail".to_owned(), ..Ask::default() }));
    let question = Selector::key(asked);
    let answer = CAUSE.to_owned();
    let answered = book.act(
        Act::new(Command::Answer(Answer {
            question,
            answer,
            confidence,
            backup: None,
            impact: None,
            count: None,
        }))
        .visible(),
    );
    book.act(
        Act::new(Command::Contact(Contact {
            restored: false,
            with: vec![Selector::key(who)],
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: "we are looking into it".to_owned(),
            next_update: None,
        }))
        .visible(),
    );
    (book, answered)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn case_1_4_an_unverified_cause_stays_out_whatever_is_corrected_of_it(
        confidence in prop::sample::select(vec![Confidence::Claimed, Confidence::Assumed]),
        corrections in prop::collection::vec((any::<bool>(), any::<bool>()), 1..4),
    ) {
        let (mut book, cause) = unverified(confidence);
        prop_assert!(!given(&book).contains("raid card"));
        let mut at = cause;
        for (nth, (in_time, of_the_last)) in corrections.into_iter().enumerate() {
            let entry = Selector::key(if of_the_last { at } else { cause });
            let occurred = in_time.then(|| book.now() - chrono::TimeDelta::minutes(5));
            let text = format!("{CAUSE} {nth}");
            at = book.act(Act::new(Command::Correct(Correct { entry, text, occurred, began: None, promise: None })).visible());
            prop_assert!(!given(&book).contains("raid card"), "{}", given(&book));
        }
    }

    #[test]
    fn case_1_13_of_two_corrections_made_apart_the_internal_one_holds_the_report_back(
        swapped in any::<bool>(), later in 0..3_i64, merged_first in any::<bool>(),
    ) {
        let mut here = Book::open("general");
        let note = Act::new(Command::Note(Note { text: "two disks".to_owned(), ..Note::default() }));
        let line = here.act(note.visible());
        let mut there = here.second_laptop();
        let correct = |text: &str| {
            let (entry, text) = (Selector::key(line), text.to_owned());
            Act::new(Command::Correct(Correct { entry, text, occurred: None, began: None, promise: None }))
        };
        let (open, secret) = (correct("three disks").visible(), correct("it was us"));
        let (one, two) = if swapped { (secret, open) } else { (open, secret) };
        // More acts on one side only move its counter.
        for _ in 0..later {
            here.act(Act::new(Command::Note(Note { text: "…".to_owned(), ..Note::default() })));
        }
        here.act(one);
        there.act(two);
        if merged_first {
            there.merge(&here);
        }
        here.merge(&there);
        there.merge(&here);
        for book in [&here, &there] {
            prop_assert_eq!(hidden_corrections(book.incident()).len(), 1);
        }
        // A visible correction by somebody who has seen both answers both.
        here.act(correct("three disks, and it was us").visible());
        prop_assert_eq!(hidden_corrections(here.incident()).len(), 0);
    }

    #[test]
    fn case_1_13_of_two_words_on_visibility_spoken_apart_internal_wins_in_any_order(
        swapped in any::<bool>(), seed in any::<u64>(),
    ) {
        let mut here = Book::open("general");
        let note = Act::new(Command::Note(Note { text: "two disks".to_owned(), ..Note::default() }));
        let line = here.act(note.visible());
        let mut there = here.second_laptop();
        let show = |visibility| Act::new(Command::Visibility(Show {
            entry: Selector::key(line), visibility, public_role: Some("our engineer".to_owned()),
            reason: String::new(),
        }));
        let mut words = [Visibility::Customer, Visibility::Internal];
        if swapped { words.reverse(); }
        here.act(show(words[0]));
        there.act(show(words[1]));
        here.merge(&there);
        let mut all = here.incident().entries().to_vec();
        all.sort_by_key(|it| (it.key.seq ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let any = Incident::fold(IncidentId([7; 16]), all);
        let seen = dingli::incident::disclosure::visible_keys(&any);
        prop_assert!(!seen.contains(&line));
    }
}
