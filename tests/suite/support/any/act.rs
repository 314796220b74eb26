//! What people do, at random, on two laptops that now and then take in one another's entries.

use chrono::TimeDelta;
use dingli::incident::{
    Act, Command, Entry, EntryKey, Payload, Status, Visibility,
    command::{
        Answer, AnswerEnquiry, Ask, Attach, ChangeStakeholder, Contact, Correct, Enquiry, Erase,
        LiftHold, Move, Note, Promise, Rate, Reason, Retract, Selector, Show, Snooze,
        WithholdCorrection, Words,
    },
    event::DocumentIssued,
    facts::{Backup, Confidence, Count, Extent},
    stakeholders::{Authority, Profile, ProfileChanges, Side, Updates},
    updates::{Channel, Direction, Outcome},
};
use proptest::{collection::vec, prelude::*};

use super::{handling::VERBS, ruled};
use crate::support::Book;

/// One thing somebody does. The numbers choose among what is there when it is done.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    /// On the second laptop.
    there: bool,
    /// Minutes since the last step.
    minutes: u16,
    /// Which of the acts.
    verb: u8,
    /// Among what is there.
    pub(super) choice: usize,
    /// A number for the act's own use.
    pub(super) number: u16,
    /// Visible to the customer.
    pub(super) visible: bool,
}

/// A series of acts.
pub(crate) fn steps(most: usize) -> BoxedStrategy<Vec<Step>> {
    let step =
        (any::<bool>(), 0..90_u16, 0..26 + VERBS, any::<usize>(), any::<u16>(), any::<bool>())
            .prop_map(|(there, minutes, verb, choice, number, visible)| Step {
                there,
                minutes,
                verb,
                choice,
                number,
                visible,
            });
    vec(step, 0..most).boxed()
}

impl Step {
    /// Whether it is about what stands in the log, and not about the crisis.
    pub(crate) fn is_about_record(&self) -> bool {
        (16..26).contains(&self.verb)
    }

    /// How long after the step before.
    pub(crate) fn passed(&self) -> TimeDelta {
        TimeDelta::minutes(self.minutes.into())
    }

    /// Whether it is done on the second laptop.
    pub(crate) fn is_there(&self) -> bool {
        self.there
    }

    pub(super) fn pick<T: Clone>(&self, from: &[T]) -> Option<T> {
        from.get(self.choice % from.len().max(1)).cloned()
    }

    /// An entry that is there; the later, the likelier.
    pub(super) fn entry(&self, book: &Book) -> EntryKey {
        let entries = book.incident().entries();
        let last = entries.len().min(12);
        self.pick(&entries[entries.len() - last..]).expect("an open incident").key
    }

    pub(super) fn text(&self) -> String {
        format!("话{}", self.number)
    }

    /// The act in words, as far as there is something to do it to.
    pub(crate) fn act(&self, book: &Book) -> Option<Act> {
        let command = match self.verb {
            0..10 => self.ordinary(book)?,
            10..16 => self.talk(book)?,
            16..26 => self.housekeeping(book)?,
            judgement => self.judge(book, judgement - 26)?,
        };
        let mut act =
            Act::new(command).at(book.now() - TimeDelta::minutes((self.number % 40).into()));
        // Some of them also state when it became known: long ago, as people do who write it up late.
        if self.number.is_multiple_of(7) {
            act.known = Some(book.now() - TimeDelta::minutes((self.number % 600).into()));
        }
        Some(if self.visible { act.visible() } else { act })
    }

    fn ordinary(&self, book: &Book) -> Option<Command> {
        let facts = &book.incident().facts.questions;
        Some(match self.verb {
            0 | 1 => Command::Note(Note { text: self.text(), ..Note::default() }),
            2 => Command::Ask(Ask { ask: self.text(), critical: self.visible, ..Ask::default() }),
            3 | 4 => Command::Answer(Answer {
                question: self.pick(facts)?.id.to_string().into(),
                answer: self.text(),
                confidence: Confidence::ALL[usize::from(self.number % 3)],
                backup: self.visible.then(|| Backup { exists: true, ..Backup::default() }),
                impact: Some(dingli::incident::Severity::ALL[usize::from(self.number % 4)]),
                count: self.number.is_multiple_of(2).then(|| Count {
                    number: Some(self.number.into()),
                    unit: self.text(),
                    extent: Some(Extent::Part),
                    ..Count::default()
                }),
            }),
            5 | 6 => Command::Stakeholder(Box::new(Profile {
                name: format!("人{}", self.number),
                side: Side::ALL[self.choice % Side::ALL.len()],
                authority: Authority::ALL[usize::from(self.number) % Authority::ALL.len()],
                updates: match self.number % 7 {
                    0 => Updates::EveryMinutes(self.number.into()),
                    1 => Updates::None,
                    _ => Updates::BySeverity,
                },
                ..Profile::default()
            })),
            7 => Command::Attach(Attach {
                digest: "0".repeat(64),
                name: self.text(),
                size: self.number.into(),
                note: String::new(),
            }),
            8 => Command::Severity(Rate {
                severity: dingli::incident::Severity::ALL[self.choice % 4],
                basis: self.text(),
            }),
            _ => Command::Title(Words { text: self.text() }),
        })
    }

    fn talk(&self, book: &Book) -> Option<Command> {
        let people = &book.incident().stakeholders.list;
        Some(match self.verb {
            10..13 => Command::Contact(Contact {
                restored: false,
                with: self.pick(people).map(|who| Selector::key(who.key)).into_iter().collect(),
                direction: Direction::ALL[usize::from(self.number / 2 % 2)],
                channel: Channel::Phone,
                outcome: Outcome::ALL[usize::from(self.number % 3)],
                text: self.text(),
                next_update: self
                    .visible
                    .then(|| book.now() + TimeDelta::minutes((self.number % 60).into())),
            }),
            13 => Command::Enquiry(Enquiry {
                objects_to: None,
                point: String::new(),
                from: None,
                text: self.text(),
                answer_by: None,
                term: None,
            }),
            14 => Command::AnswerEnquiry(AnswerEnquiry {
                enquiry: Selector::key(self.pick(&book.incident().ledger.enquiries)?.key),
                text: self.text(),
            }),
            _ => Command::ChangeStakeholder(Box::new(ChangeStakeholder {
                stakeholder: Selector::key(self.pick(people)?.key),
                changes: ProfileChanges { need: Some(self.text()), ..ProfileChanges::default() },
            })),
        })
    }

    fn housekeeping(&self, book: &Book) -> Option<Command> {
        let entry = Selector::key(self.entry(book));
        let reason = self.text();
        Some(match self.verb {
            16 | 17 => Command::Visibility(Show {
                entry,
                visibility: if self.number.is_multiple_of(3) {
                    Visibility::Internal
                } else {
                    Visibility::Customer
                },
                public_role: None,
                reason,
            }),
            19 if !book.incident().commitments.list.is_empty() => {
                let known = self.pick(&book.incident().commitments.list)?;
                let mut said = Promise::of(&known.made);
                said.due = Some(book.now() + TimeDelta::minutes((self.number % 300).into()));
                said.standing = false;
                Command::Correct(Correct {
                    entry: Selector::key(known.key),
                    text: String::new(),
                    occurred: None,
                    began: None,
                    promise: Some(Box::new(said)),
                })
            }
            18 if self.number.is_multiple_of(3) => Command::Correct(Correct {
                entry: Selector("1".to_owned()),
                text: reason,
                occurred: None,
                began: Some(book.now() - TimeDelta::minutes((self.number % 300).into())),
                promise: None,
            }),
            18 | 19 => Command::Correct(Correct {
                entry,
                text: self.text(),
                occurred: self.number.is_multiple_of(2).then(|| book.now()),
                began: None,
                promise: None,
            }),
            20 | 21 => Command::Retract(Retract { entry, reason }),
            22 => Command::WithholdCorrection(WithholdCorrection { correction: entry, reason }),
            23 => Command::Snooze(Snooze {
                item: self.pick(&book.due())?.what.id(),
                until: book.now() + TimeDelta::minutes((self.number % 200).into()),
            }),
            24 => match self.number % 4 {
                0 => Command::Hold(Reason { reason }),
                1 => {
                    let holds = &book.incident().holds.standing;
                    let hold = self.pick(holds).map(|hold| Selector::key(hold.key));
                    Command::LiftHold(LiftHold { reason, hold })
                }
                2 => Command::Erase(Erase { entries: vec![entry], reason }),
                _ => Command::Issue(DocumentIssued {
                    audience: Visibility::Customer,
                    document: "service-report".to_owned(),
                    format: "html".to_owned(),
                    digest: "f".repeat(64),
                    entries: 1,
                }),
            },
            _ => Command::Status(Move { status: Status::ALL[self.choice % 4], reason }),
        })
    }
}

/// Two laptops after these acts; what was refused is left out. A step that finds nothing to do merges instead.
pub(crate) fn log(steps: &[Step]) -> (Book, Book) {
    let mut here = Book::open_with(ruled("data-loss"));
    let mut there = here.second_laptop();
    go_on(&mut here, &mut there, steps);
    (here, there)
}

/// The same from where the two laptops are.
pub(crate) fn go_on(here: &mut Book, there: &mut Book, steps: &[Step]) {
    for step in steps {
        let now = here.now() + TimeDelta::minutes(step.minutes.into());
        here.set(now);
        there.set(now);
        let (book, other) = if step.there { (&mut *there, &*here) } else { (&mut *here, &*there) };
        match step.act(book) {
            Some(act) if !step.number.is_multiple_of(13) => drop(book.attempt(act)),
            _ => book.merge(other),
        }
    }
}

/// The same entries, some of them unknown to this program or erased, as a later or an older program would read them.
pub(crate) fn blurred(mut entries: Vec<Entry>, which: &[u8]) -> Vec<Entry> {
    for (entry, blur) in entries.iter_mut().zip(which) {
        match blur {
            0 => {
                entry.head.kind = String::from("commitment-made");
                entry.payload = Payload::Unknown;
            }
            1 => entry.payload = Payload::Erased,
            _ => {}
        }
    }
    entries
}
