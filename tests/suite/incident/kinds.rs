//! What the table says of a kind holds wherever the kind is asked about: each test goes over all of them, so that one that
//! was forgotten in a match with a wildcard is found.

use std::collections::BTreeSet;

use dingli::incident::{
    Act, Command, Draft, Entry, EntryKey, Event, Payload, Refusal, Visibility, WriterId,
    command::{Note, Selector, Show},
    disclosure::{CustomerIncident, VisibleEntries, visible_keys},
    event::VisibilityChanged,
    kinds::{Customer, Kind},
    label_of,
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use serde_json::{Value, json};

use crate::support::{Book, any::by_kind, command};

/// How many events of a kind are looked at.
const MANY: usize = 48;

/// Every row of the table, with events of its kind.
fn rows() -> Vec<(&'static Kind, Vec<Event>)> {
    let mut runner = TestRunner::deterministic();
    let mut events = |name: &str| {
        let (_, strategy) = by_kind().into_iter().find(|(kind, _)| *kind == name).unwrap();
        (0..MANY).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
    };
    Event::KINDS.iter().map(|row| (row, events(row.name))).collect()
}

fn body(event: &Event) -> Value {
    serde_json::from_slice(&event.encode().unwrap()).unwrap()
}

fn event(row: &Kind, body: &Value) -> Event {
    Event::decode(row.name, row.version, &body.to_string()).unwrap()
}

/// An incident with a note, a promise and an action that the customer reads.
struct Told {
    book: Book,
    note: EntryKey,
    promise: EntryKey,
    action: EntryKey,
}

impl Told {
    fn new() -> Self {
        let mut book = Book::open("data-loss");
        let note = Note { text: "正在镜像".to_owned(), ..Note::default() };
        let note = book.act(Act::new(Command::Note(note)).visible());
        let promise = command(&json!({ "act": "promise", "text": "六点前给方案" }));
        let promise = book.act(Act::new(promise).visible());
        let action = command(&json!({ "act": "give-action", "text": "做镜像" }));
        let action = book.act(Act::new(action).visible());
        Self { book, note, promise, action }
    }

    /// Another laptop's entry of this event, which the customer may see.
    fn visible(&self, seq: u64, event: Event) -> Entry {
        let now = self.book.now();
        let draft = Draft { visibility: Visibility::Customer, ..Draft::internal(event, now) };
        Entry {
            key: EntryKey { writer: WriterId([0xc3; 16]), seq },
            counter: 1_000 + seq,
            head: draft.head("王经理", now, seq),
            who: None,
            payload: Payload::Known(Box::new(draft.event)),
        }
    }

    /// The event, about the promise where it is about one, and about the note where it corrects.
    fn about(&self, row: &Kind, told: &Event) -> Event {
        let mut body = body(told);
        if speaks_of_a_promise(told) {
            body["commitment"] = serde_json::to_value(self.promise).unwrap();
        }
        if body.get("action").is_some() {
            body["action"] = serde_json::to_value(self.action).unwrap();
        }
        if row.name == "corrected" {
            body["target"] = serde_json::to_value(self.note).unwrap();
        }
        event(row, &body)
    }

    /// With the promise hidden, as earlier programs let it be.
    fn hidden(mut self) -> Self {
        let hides = Event::VisibilityChanged(VisibilityChanged {
            target: self.promise,
            visibility: Visibility::Internal,
            public_who: None,
            reason: String::new(),
        });
        let entry = self.visible(1, hides);
        self.book.receive(vec![entry]);
        self
    }

    /// The same with this event, visible, and its key.
    fn and(&self, row: &Kind, told: &Event) -> (Book, EntryKey) {
        let entry = self.visible(2, self.about(row, told));
        let (mut book, key) = (self.book.clone(), entry.key);
        book.receive(vec![entry]);
        (book, key)
    }
}

/// Whether what is stored of it names a promise.
fn speaks_of_a_promise(told: &Event) -> bool {
    body(told).get("commitment").is_some()
}

fn read(book: &Book) -> CustomerIncident {
    CustomerIncident::fold(&VisibleEntries::of(book.incident()))
}

/// All that the customer knows apart from the lines.
fn reckoned(book: &Book) -> CustomerIncident {
    let mut known = read(book);
    known.lines.clear();
    known.entries = 0;
    known
}

#[test]
fn the_customer_reads_what_the_row_of_its_kind_says() {
    let told = Told::new();
    let is_read = |row: &Kind, event: &Event| {
        let (book, key) = told.and(row, event);
        let corrects = |line: &dingli::incident::disclosure::PublicLine| {
            row.name == "corrected" && !line.corrections.is_empty()
        };
        read(&book).lines.iter().any(|line| line.key == Some(key) || corrects(line))
    };
    for (row, events) in rows() {
        let ever = events.iter().any(|event| is_read(row, event));
        let has_a_line = !matches!(row.customer, Customer::Never | Customer::Written);
        assert_eq!(ever, has_a_line, "{}: {:?}", row.name, row.customer);
    }
}

#[test]
fn what_the_customer_is_told_is_reckoned_with() {
    let told = Told::new();
    let before = reckoned(&told.book);
    let is_more = |it: Customer| matches!(it, Customer::Told | Customer::Written);
    for (row, events) in rows().iter().filter(|(row, _)| is_more(row.customer)) {
        let counts = events.iter().any(|event| reckoned(&told.and(row, event).0) != before);
        assert!(counts, "{} is a line and nothing follows from it", row.name);
    }
}

#[test]
fn what_the_customer_reads_of_a_promise_cannot_be_hidden() {
    let told = Told::new();
    let mut kinds = BTreeSet::new();
    for (row, events) in rows() {
        for event in &events {
            let (mut book, key) = told.and(row, event);
            let is_promise = book.incident().commitments.get(key).is_some();
            let is_of_one = is_promise || speaks_of_a_promise(event);
            if !is_of_one || !visible_keys(book.incident()).contains(&key) {
                continue;
            }
            kinds.insert(row.name);
            let hides = Show {
                entry: Selector::key(key),
                visibility: Visibility::Internal,
                public_role: None,
                reason: String::new(),
            };
            let answer = book.attempt(Command::Visibility(hides));
            assert_eq!(answer, Err(Refusal::PromiseStaysShown), "{}", row.name);
        }
    }
    assert!(kinds.len() > 1, "{kinds:?}");
}

#[test]
fn what_became_of_a_hidden_promise_counts() {
    let told = Told::new().hidden();
    assert!(!visible_keys(told.book.incident()).contains(&told.promise));
    let before = reckoned(&told.book);
    let mut kinds = BTreeSet::new();
    for (row, events) in rows().iter().filter(|(row, _)| row.customer != Customer::Never) {
        if !events.iter().any(speaks_of_a_promise) {
            continue;
        }
        kinds.insert(row.name);
        let counts = events.iter().any(|event| reckoned(&told.and(row, event).0) != before);
        assert!(counts, "{} changes nothing of a promise that was hidden", row.name);
    }
    assert!(kinds.len() > 1, "{kinds:?}");
}

#[test]
fn every_kind_that_holds_a_label_is_called_by_it() {
    let told = Told::new();
    let mut kinds = BTreeSet::new();
    for (row, events) in rows() {
        let Some(labelled) = events.iter().find(|event| body(event)["label"].is_string()) else {
            continue;
        };
        kinds.insert(row.name);
        let mut body = body(labelled);
        let mut without = body.clone();
        without.as_object_mut().unwrap().remove("label");
        let [one, next] = [2, 3].map(|seq| told.visible(seq, event(row, &without)));
        let (first, second) = (one.key, next.key);
        let mut book = told.book.clone();
        book.receive(vec![one, next]);
        let called = |book: &Book, key| label_of(book.incident(), key).map(str::to_owned);
        let derived = called(&book, second);
        assert!(derived.is_some(), "{} has no label", row.name);
        assert_ne!(derived, called(&book, first));
        // Alone, it would be called as the first was.
        body["label"] = json!(derived);
        let mut book = told.book.clone();
        book.receive(vec![told.visible(2, event(row, &body))]);
        assert_eq!(called(&book, first), derived, "{} is called otherwise than it says", row.name);
    }
    assert!(kinds.len() > 1, "{kinds:?}");
}
