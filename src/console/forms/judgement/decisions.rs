//! Decisions: sought within a window, taken, read by a second person, and what a missed window cost (C1, C2, C4); with the
//! lamps of responsibility (D1). It refuses to say whether a decision was right.

use crate::incident::{
    Command, Selector,
    command::{CostMissedWindow, Decide, SecondRead, SeekDecision, SetLamp},
    remedies::Cost,
    responsibility::Lamp,
};

use super::{
    super::{
        Field, FieldKind,
        builder::Builder,
        make::{choice, chosen_by_hand, future, needed, past, words},
    },
    judge::Judge,
    maker::{Maker, none_first},
};

impl Maker<'_> {
    pub(super) fn about_decision(&self, judge: Judge) -> Vec<Field> {
        let decisions = &self.incident.decisions;
        let open = decisions.windows.iter().filter(|it| it.taken.is_none());
        match judge {
            Judge::Seek => vec![
                needed("text", "field-to-decide"),
                Field { required: true, ..future("until", "field-window") },
                words("by", "field-decides"),
            ],
            Judge::Lamp => vec![
                choice(
                    "lamp",
                    "field-lamp",
                    "lamp",
                    Lamp::ALL.iter().map(|lamp| lamp.id()),
                    self.target,
                ),
                chosen_by_hand(choice("lit", "field-lit", "word", ["yes", "no"], "")),
                needed("basis", "field-basis"),
                past("at", "field-at"),
            ],
            Judge::CostMissed => {
                let missed = decisions.windows.iter().filter(|it| it.is_missed(self.now));
                vec![
                    self.one_of(
                        "sought",
                        "field-window-of",
                        missed.map(|it| (it.key, it.text.clone())),
                    ),
                    needed("cost", "field-extra-cost"),
                    words("text", "field-file-note"),
                ]
            }
            Judge::SecondRead => {
                let list = decisions.list.iter().map(|it| (it.key, it.taken.text.clone()));
                vec![
                    self.one_of("decision", "field-decision", list),
                    needed("reader", "field-second-reader"),
                ]
            }
            _ => {
                let mut sought = self.one_of(
                    "sought",
                    "field-window-of",
                    open.map(|it| (it.key, it.text.clone())),
                );
                none_first(&mut sought);
                sought.choose(self.target);
                let remedies = self.remedies();
                let remedies = Field {
                    id: "remedies",
                    label: "field-remedies",
                    kind: match remedies.kind {
                        FieldKind::Choice(choices) => FieldKind::Several(choices),
                        other => other,
                    },
                    chosen: 0,
                    ..remedies
                };
                vec![
                    needed("text", "field-decision"),
                    sought,
                    remedies,
                    words("known", "field-known"),
                    words("unknown", "field-unknown"),
                    words("basis", "field-basis"),
                    words("percent", "field-certainty"),
                    words("cost", "field-cost"),
                    words("long-term", "field-long-term-cost"),
                    words("reader", "field-second-reader"),
                    past("at", "field-at"),
                ]
            }
        }
    }
}

impl Builder<'_> {
    pub(super) fn about_decision(&mut self, judge: Judge) -> Command {
        match judge {
            Judge::Seek => Command::SeekDecision(SeekDecision {
                text: self.text("text"),
                window: self.time("until").unwrap_or(self.setting.now),
                by: self.text("by"),
            }),
            Judge::CostMissed => Command::CostMissedWindow(CostMissedWindow {
                sought: self.selector("sought"),
                cost: self.cost("cost").unwrap_or(Cost::Unknown),
                note: self.text("text"),
            }),
            Judge::SecondRead => Command::SecondRead(SecondRead {
                decision: self.selector("decision"),
                reader: self.text("reader"),
            }),
            Judge::Lamp => Command::SetLamp(SetLamp {
                lamp: Lamp::ALL
                    .into_iter()
                    .find(|lamp| lamp.id() == self.form.value("lamp"))
                    .unwrap_or(Lamp::Fault),
                lit: self.yes("lit"),
                basis: self.text("basis"),
            }),
            _ => Command::Decide(Decide {
                text: self.text("text"),
                sought: self.optional("sought").map(Selector),
                known: self.list("known"),
                unknown: self.list("unknown"),
                basis: self.text("basis"),
                certainty: self.percent("percent"),
                window: None,
                remedies: self.selectors("remedies"),
                cost: self.cost("cost"),
                long_term_cost: self.optional("long-term"),
                second_reader: self.optional("reader"),
            }),
        }
    }
}
