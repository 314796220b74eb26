//! Decisions: sought within a window, taken, read by a second person, and what a missed window cost (C1, C2, C4).

use crate::incident::{
    Command, Selector,
    command::{CostMissedWindow, Decide, SecondRead, SeekDecision},
    remedies::Cost,
};

use super::{
    Field, FieldKind,
    make::{future, needed, past, words},
    maker::{Maker, Making, none_first},
};

pub(super) const SEEK: Making = Making::of(
    |_| {
        vec![
            needed("text", "field-to-decide"),
            Field { required: true, ..future("until", "field-window") },
            words("by", "field-decides"),
        ]
    },
    |builder, _| {
        Command::SeekDecision(SeekDecision {
            text: builder.text("text"),
            window: builder.time("until").unwrap_or(builder.setting.now),
            by: builder.text("by"),
        })
    },
);

pub(super) const DECIDE: Making = Making::of(
    |maker| {
        vec![
            needed("text", "field-decision"),
            maker.window_or_none(),
            maker.several_remedies(),
            words("known", "field-known"),
            words("unknown", "field-unknown"),
            words("basis", "field-basis"),
            words("percent", "field-certainty"),
            words("cost", "field-cost"),
            words("long-term", "field-long-term-cost"),
            words("reader", "field-second-reader"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::Decide(Decide {
            text: builder.text("text"),
            sought: builder.optional("sought").map(Selector),
            known: builder.list("known"),
            unknown: builder.list("unknown"),
            basis: builder.text("basis"),
            certainty: builder.percent("percent"),
            window: None,
            remedies: builder.selectors("remedies"),
            cost: builder.cost("cost"),
            long_term_cost: builder.optional("long-term"),
            second_reader: builder.optional("reader"),
        })
    },
);

pub(super) const COST_MISSED: Making = Making::of(
    |maker| {
        let windows = maker.incident.decisions.windows.iter();
        let missed = windows.filter(|it| it.is_missed(maker.now));
        let missed = missed.map(|it| (it.key, it.text.clone()));
        vec![
            maker.one_of("sought", "field-window-of", missed),
            needed("cost", "field-extra-cost"),
            words("text", "field-file-note"),
        ]
    },
    |builder, _| {
        Command::CostMissedWindow(CostMissedWindow {
            sought: builder.selector("sought"),
            cost: builder.cost("cost").unwrap_or(Cost::Unknown),
            note: builder.text("text"),
        })
    },
);

pub(super) const SECOND_READ: Making = Making::of(
    |maker| {
        let list = maker.incident.decisions.list.iter();
        let list = list.map(|it| (it.key, it.taken.text.clone()));
        vec![
            maker.one_of("decision", "field-decision", list),
            needed("reader", "field-second-reader"),
        ]
    },
    |builder, _| {
        Command::SecondRead(SecondRead {
            decision: builder.selector("decision"),
            reader: builder.text("reader"),
        })
    },
);

impl Maker<'_> {
    /// One of the windows that are open, or none.
    fn window_or_none(&self) -> Field {
        let open = self.incident.decisions.windows.iter().filter(|it| it.taken.is_none());
        let open = open.map(|it| (it.key, it.text.clone()));
        let mut sought = self.one_of("sought", "field-window-of", open);
        none_first(&mut sought);
        sought.choose(self.target);
        sought
    }

    /// Any of the remedies on the table.
    fn several_remedies(&self) -> Field {
        let remedies = self.remedies();
        Field {
            id: "remedies",
            label: "field-remedies",
            kind: match remedies.kind {
                FieldKind::Choice(choices) => FieldKind::Several(choices),
                other @ (FieldKind::Text
                | FieldKind::Several(_)
                | FieldKind::Among(_)
                | FieldKind::Time(_)) => other,
            },
            chosen: 0,
            ..remedies
        }
    }
}
