//! Decisions with what was known and unknown, and what responsibility rests on.

use crate::{
    incident::{Instant, decisions::Decision, responsibility::Condition},
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Inline, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    /// C1, C2: what was known, what was unknown, and the windows.
    pub(super) fn decisions(&self, blocks: &mut Vec<Block>) {
        let decisions = &self.incident.decisions;
        let mut rows: Vec<(Instant, Vec<Line>)> =
            decisions.list.iter().map(|decision| (decision.at, self.decision(decision))).collect();
        for window in decisions.windows.iter().filter(|it| it.taken.is_none()) {
            let id = if window.is_missed(self.now) {
                "report-window-missed"
            } else {
                "report-window-open"
            };
            let cost = self.cost(window.extra_cost.as_ref());
            let state = vec![Inline::Strong(self.pen.at(id, window.until))];
            let what = joined(vec![line(&window.text), notes_of(&window.by)]);
            rows.push((
                window.until,
                vec![line(&self.pen.deadline(window.until)), what, state, Line::new(), line(&cost)],
            ));
        }
        rows.sort_by_key(|(at, _)| *at);
        let head = [
            "report-column-time",
            "report-column-decision",
            "report-column-was-known",
            "report-column-unknown",
            "report-column-basis",
        ];
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        self.pen.table(blocks, "report-section-decisions", &head, rows);
    }

    fn decision(&self, decision: &Decision) -> Vec<Line> {
        let pen = self.pen;
        let taken = &decision.taken;
        let named = |id: &str, text: &str| {
            pen.detail_of(id, text).map(|it| notes_of(&it)).unwrap_or_default()
        };
        let mut what = vec![line(&taken.text), notes_of(&decision.by)];
        let chosen: Vec<String> = taken
            .remedies
            .iter()
            .filter_map(|&key| self.incident.remedies.get(key))
            .map(|remedy| format!("{} {}", remedy.letter, remedy.terms.name))
            .collect();
        what.push(named("report-row-chosen", &chosen.join(" + ")));
        let window = taken.window.map(|at| self.pen.at("report-window-until", at));
        let missed = taken
            .sought
            .and_then(|key| self.incident.decisions.window(key))
            .filter(|window| window.is_missed(self.now))
            .map(|window| {
                let cost = self.cost(window.extra_cost.as_ref());
                dotted(&[&self.pen.at("report-window-missed", window.until), &cost])
            });
        let certainty = taken.certainty.map(|percent| {
            pen.tell(&Message::new("entry-certainty").with("percent", i64::from(percent)))
        });
        let basis = vec![
            line(&taken.basis),
            line(&certainty.unwrap_or_default()),
            line(&window.unwrap_or_default()),
            line(&missed.unwrap_or_default()),
            named("report-row-cost", &self.cost(taken.cost.as_ref())),
            named("field-long-term-cost", taken.long_term_cost.as_deref().unwrap_or_default()),
            named("field-second-reader", taken.second_reader.as_deref().unwrap_or_default()),
        ];
        let each = |items: &[String]| joined(items.iter().map(|item| line(item)).collect());
        let filled =
            |lines: Vec<Line>| joined(lines.into_iter().filter(|line| !line.is_empty()).collect());
        vec![
            line(&pen.stamp(decision.at)),
            filled(what),
            each(&taken.known),
            each(&taken.unknown),
            filled(basis),
        ]
    }

    /// D1: each condition with the entry that lights it.
    pub(super) fn lamps(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let known = &self.incident.responsibility;
        if Condition::ALL.iter().all(|&lamp| known.lit(lamp).is_none()) {
            return;
        }
        let rows = Condition::ALL
            .iter()
            .map(|&lamp| {
                let name = line(&pen.lamp(lamp));
                match known.lit(lamp) {
                    Some(lit) => {
                        let since = dotted(&[&pen.stamp(lit.at), &self.number(lit.entry)]);
                        vec![name, line(&since), line(&lit.basis)]
                    }
                    None => {
                        vec![name, vec![Inline::Strong(pen.say("report-lamp-dark"))], Line::new()]
                    }
                }
            })
            .collect();
        let head = ["report-column-lamp", "report-column-since", "report-column-basis"];
        self.pen.table(blocks, "report-section-responsibility", &head, rows);
    }
}
