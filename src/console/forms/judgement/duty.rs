//! Who is on duty: coming, going, handing over, reading back (E1, E2). It refuses to hand over for anybody.

use crate::incident::{
    Command,
    command::{EndShift, HandOver, ReadBack, StartShift},
};

use super::{
    super::{
        Field,
        builder::Builder,
        make::{filled, needed, past, words},
    },
    judge::Judge,
    maker::Maker,
};

impl Maker<'_> {
    pub(super) fn about_duty(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::StartShift | Judge::EndShift => vec![
                filled(needed("person", "field-person"), &self.person(judge == Judge::EndShift)),
                past("at", "field-at"),
            ],
            Judge::HandOver => vec![
                filled(needed("from", "field-hands-over"), &self.person(true)),
                needed("to", "field-takes-over"),
                words("text", "field-said"),
                past("at", "field-at"),
            ],
            _ => {
                let list = self
                    .incident
                    .duty
                    .open_handovers()
                    .map(|it| (it.key, format!("{} > {}", it.from, it.to)));
                vec![
                    self.one_of("handover", "field-handover", list),
                    needed("next-step", "field-next-step"),
                    needed("deadline", "field-its-deadline"),
                    needed("risk", "field-risk"),
                    past("at", "field-at"),
                ]
            }
        }
    }

    /// The person meant, or else the one on duty longest.
    fn person(&self, on_duty: bool) -> String {
        if !self.target.is_empty() {
            return self.target.to_owned();
        }
        let first = self.incident.duty.on_duty(self.now).into_iter().next();
        first.filter(|_| on_duty).map(|it| it.person).unwrap_or_default()
    }
}

impl Builder<'_> {
    pub(super) fn about_duty(&mut self, judge: Judge) -> Command {
        match judge {
            Judge::StartShift => Command::StartShift(StartShift { person: self.text("person") }),
            Judge::EndShift => Command::EndShift(EndShift { person: self.text("person") }),
            Judge::HandOver => Command::HandOver(HandOver {
                from: self.text("from"),
                to: self.text("to"),
                text: self.text("text"),
            }),
            _ => Command::ReadBack(ReadBack {
                handover: self.selector("handover"),
                next_step: self.text("next-step"),
                deadline: self.text("deadline"),
                risk: self.text("risk"),
            }),
        }
    }
}
