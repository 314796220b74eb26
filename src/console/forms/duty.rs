//! Who is on duty: coming, going, handing over, reading back (E1, E2).

use crate::incident::{
    Command,
    command::{EndShift, HandOver, ReadBack, StartShift},
};

use super::{
    make::{filled, needed, past, words},
    maker::{Maker, Making},
};

pub(super) const START_SHIFT: Making = Making::of(
    |maker| vec![filled(needed("person", "field-person"), maker.target), past("at", "field-at")],
    |builder, _| Command::StartShift(StartShift { person: builder.text("person") }),
);

pub(super) const END_SHIFT: Making = Making::of(
    |maker| {
        vec![
            filled(needed("person", "field-person"), &maker.person_on_duty()),
            past("at", "field-at"),
        ]
    },
    |builder, _| Command::EndShift(EndShift { person: builder.text("person") }),
);

pub(super) const HAND_OVER: Making = Making::of(
    |maker| {
        vec![
            filled(needed("from", "field-hands-over"), &maker.person_on_duty()),
            needed("to", "field-takes-over"),
            words("text", "field-said"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::HandOver(HandOver {
            from: builder.text("from"),
            to: builder.text("to"),
            text: builder.text("text"),
        })
    },
);

pub(super) const READ_BACK: Making = Making::of(
    |maker| {
        let list = maker.incident.duty.open_handovers();
        let list = list.map(|it| (it.key, format!("{} > {}", it.from, it.to)));
        vec![
            maker.one_of("handover", "field-handover", list),
            needed("next-step", "field-next-step"),
            needed("deadline", "field-its-deadline"),
            needed("risk", "field-risk"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::ReadBack(ReadBack {
            handover: builder.selector("handover"),
            next_step: builder.text("next-step"),
            deadline: builder.text("deadline"),
            risk: builder.text("risk"),
        })
    },
)
.hint("form-read-back-hint")
.about(|maker| {
    let mut open = maker.incident.duty.open_handovers();
    let meant = open.find(|one| maker.target.is_empty() || maker.is(one.key));
    meant.map(|it| format!("{} > {}", it.from, it.to))
});

impl Maker<'_> {
    /// The person meant, or else the one on duty longest.
    fn person_on_duty(&self) -> String {
        if !self.target.is_empty() {
            return self.target.to_owned();
        }
        let first = self.incident.duty.on_duty(self.now).into_iter().next();
        first.map(|it| it.person).unwrap_or_default()
    }
}
