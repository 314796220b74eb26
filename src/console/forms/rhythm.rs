//! Recurring duties (O1).

use chrono::NaiveDate;

use crate::incident::{
    Command, EntryKey, IncidentId, Selector,
    event::{RhythmDeclared, RhythmDone, RhythmSkipped},
    occasions::{Occasion, occasions},
    rhythms::{DutyKind, Period, Rhythm},
    wall,
};

use super::{
    Choice, Field, FieldKind,
    builder::Builder,
    make::{choice, chosen_by_hand, field, filled, needed, past, same, words},
    maker::{Maker, Making, none_first},
};

/// How many open times of one duty are offered: the last that were missed, and the next.
const OFFERED: usize = 6;

pub(super) const RHYTHM: Making = Making::of(
    |maker| {
        let known = maker.rhythm_meant().map(|it| &it.said);
        let text = |of: fn(&RhythmDeclared) -> &String| known.map(of).cloned().unwrap_or_default();
        let mut kind =
            choice("kind", "field-duty-kind", "duty-kind", DutyKind::ALL.map(DutyKind::id), "");
        let mut period =
            choice("period", "field-period-of-duty", "period", Period::ALL.map(Period::id), "");
        match known {
            Some(known) => {
                kind.choose(known.kind.id());
                period.choose(known.period.id());
            }
            None => (kind, period) = (chosen_by_hand(kind), chosen_by_hand(period)),
        }
        let partners = maker.incident.partners.list.iter();
        let partners = partners.map(|it| (it.key, it.known.name.clone()));
        let mut partner = maker.one_of("partner", "field-partner", partners);
        none_first(&mut partner);
        partner
            .choose(&known.and_then(|it| it.partner).map(|it| it.to_string()).unwrap_or_default());
        let today = wall(maker.now, maker.incident.zone()).date();
        let from = known.map_or(today, |it| it.from).to_string();
        let days = known.filter(|it| it.days > 0).map(|it| it.days.to_string());
        let until = known.and_then(|it| it.until).map(|it| it.to_string());
        vec![
            filled(needed("name", "field-rhythm"), &text(|it| &it.name)),
            kind,
            period,
            filled(needed("from", "field-rhythm-from"), &from),
            filled(words("days", "field-rhythm-days"), &days.unwrap_or_default()),
            filled(words("customer", "field-rhythm-customer"), &text(|it| &it.customer)),
            partner,
            filled(words("owner", "field-rhythm-owner"), &text(|it| &it.owner)),
            filled(words("until", "field-rhythm-until"), &until.unwrap_or_default()),
        ]
    },
    |builder, target| {
        let from = builder.typed_date("from");
        Command::DeclareRhythm(RhythmDeclared {
            name: builder.text("name"),
            kind: builder.parsed("kind").unwrap_or(DutyKind::Other),
            period: builder.parsed("period").unwrap_or(Period::Monthly),
            from: from.unwrap_or_else(|| builder.day("from")),
            days: builder.whole_number("days"),
            customer: builder.text("customer"),
            partner: builder.optional("partner").map(Selector),
            owner: builder.text("owner"),
            until: builder.typed_date("until"),
            rhythm: (!target.is_empty()).then(|| Selector(key_of(target).to_owned())),
        })
    },
)
.hint("form-rhythm-hint");

pub(super) const DONE: Making = Making::of(
    |maker| {
        vec![
            maker.open_times(),
            words("text", "field-rhythm-text"),
            words("by", "field-rhythm-by"),
            past("on", "field-on"),
            words("evidence", "field-rhythm-evidence"),
        ]
    },
    |builder, _| {
        let (rhythm, due, incident) = builder.time_of_duty();
        Command::DoRhythm(RhythmDone {
            rhythm,
            due,
            incident,
            on: builder.day("on"),
            by: builder.text("by"),
            text: builder.text("text"),
            evidence: builder.text("evidence"),
        })
    },
);

pub(super) const SKIP: Making = Making::of(
    |maker| vec![maker.open_times(), needed("reason", "field-reason")],
    |builder, _| {
        let (rhythm, due, incident) = builder.time_of_duty();
        let reason = builder.text("reason");
        Command::SkipRhythm(RhythmSkipped { rhythm, due, incident, reason })
    },
);

/// The key in what names a time of a duty.
fn key_of(target: &str) -> &str {
    target.split('/').next().unwrap_or(target)
}

impl Maker<'_> {
    /// The duty in question.
    fn rhythm_meant(&self) -> Option<&Rhythm> {
        let key: EntryKey = key_of(self.target).parse().ok()?;
        self.incident.rhythms.get(key)
    }

    /// The times of all duties that are open, the one in question chosen. Its value names the duty and the time.
    fn open_times(&self) -> Field {
        let around = self.incident.around();
        let today = wall(self.now, around.zone).date();
        let to = today.checked_add_months(chrono::Months::new(25)).unwrap_or(today);
        let mut choices = Vec::new();
        for of in &self.incident.rhythms.list {
            let mut open = occasions(of, &around.closed, NaiveDate::MIN, to, today);
            open.retain(|it| it.stands.is_open() || self.target.ends_with(&it.id()));
            let gaps = open.iter().filter(|it| it.due < today).count();
            let first = gaps.saturating_sub(OFFERED);
            let is_meant = |it: &Occasion| self.target == format!("{}/{}", of.key, it.id());
            let shown = open
                .iter()
                .enumerate()
                .filter(|(at, it)| (first..=gaps).contains(at) || is_meant(it));
            choices.extend(shown.map(|(_, it)| Choice {
                value: format!("{}/{}", of.key, it.id()),
                label: same(&format!("{} {}", of.said.name, it.said())),
            }));
        }
        let mut times = field("time", "field-rhythm-time", FieldKind::Choice(choices));
        times.required = true;
        let chosen = self.target.to_owned();
        times.choose(&chosen);
        times
    }
}

impl Builder<'_> {
    /// The duty and the time that are chosen.
    fn time_of_duty(&mut self) -> (Selector, NaiveDate, Option<IncidentId>) {
        self.need("time");
        let value = self.text("time");
        let mut parts = value.split('/');
        let rhythm = Selector(parts.next().unwrap_or_default().to_owned());
        let due = parts.next().and_then(|it| it.parse().ok()).unwrap_or_default();
        (rhythm, due, parts.next().and_then(|it| it.parse().ok()))
    }

    /// A date, where one is typed; one that is none is named.
    fn typed_date(&mut self, id: &'static str) -> Option<NaiveDate> {
        let text = self.optional(id)?;
        let date = text.parse().ok();
        if date.is_none() {
            self.wrong(id, self.setting.lang.say("form-no-date"));
        }
        date
    }

    /// A whole number; none typed is 0.
    fn whole_number(&mut self, id: &'static str) -> u32 {
        let Some(text) = self.optional(id) else { return 0 };
        text.parse().unwrap_or_else(|_| {
            self.wrong(id, self.setting.lang.say("form-no-whole-number"));
            0
        })
    }
}
