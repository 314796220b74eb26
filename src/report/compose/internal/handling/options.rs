//! What was weighed: remedies side by side, the odds as they were, the offer ladder.

use crate::{
    incident::{
        Instant,
        remedies::{Odds, Remedy},
        wording as words,
    },
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Inline, Line, Table, line},
        figure::Step,
    },
    text::dotted,
};

impl Desk<'_> {
    /// B1: one table, one column an option, in the order in which they were proposed.
    pub(super) fn remedies(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.remedies.list;
        if list.is_empty() {
            return;
        }
        let row = |id: &str, cell: &dyn Fn(&Remedy) -> String| -> Vec<Line> {
            std::iter::once(line(&pen.say(id)))
                .chain(list.iter().map(|remedy| line(&cell(remedy))))
                .collect()
        };
        let rows = vec![
            row("report-row-state", &|remedy| self.state(remedy)),
            row("report-row-cost", &|remedy| match &remedy.terms.cost {
                None => pen.say("report-blank"),
                cost => self.cost(cost.as_ref()),
            }),
            row("report-row-steps", &|remedy| self.steps(remedy)),
            row("report-row-latest-start", &|remedy| self.latest_start(remedy)),
            row("report-row-odds", &|remedy| {
                remedy.percent().map(|percent| format!("{percent}%")).unwrap_or_default()
            }),
            row("report-row-resources", &|remedy| remedy.terms.resources.clone()),
            row("report-row-owner", &|remedy| remedy.terms.owner.clone()),
            row("report-row-residual-harm", &|remedy| remedy.terms.residual_harm.clone()),
            row("report-row-long-term-cost", &|remedy| {
                remedy.terms.long_term_cost.clone().unwrap_or_default()
            }),
        ];
        let names = list.iter().map(|it| format!("{} {}", it.letter, it.terms.name));
        let head = std::iter::once(pen.say("report-column-option")).chain(names).collect();
        blocks.push(pen.section("report-section-remedies"));
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn state(&self, remedy: &Remedy) -> String {
        match (remedy.dropped, remedy.accepted) {
            (Some(at), _) => self.pen.at("report-remedy-dropped", at),
            (None, Some(at)) => self.pen.at("report-remedy-chosen", at),
            (None, None) => self.pen.say("report-remedy-on-the-table"),
        }
    }

    fn steps(&self, remedy: &Remedy) -> String {
        let (least, most) = remedy.terms.minutes();
        if most == 0 {
            return String::new();
        }
        let span = |minutes| words::minutes_words(minutes, self.pen.lang);
        let total =
            if least == most { span(most) } else { format!("{} – {}", span(least), span(most)) };
        let names: Vec<&str> = remedy.terms.steps.iter().map(|step| step.name.as_str()).collect();
        dotted(&[&total, &names.join(" + ")])
    }

    /// B4: one already past when it was proposed, or passed before it was chosen, says so.
    fn latest_start(&self, remedy: &Remedy) -> String {
        let Some(start) = remedy.terms.latest_start() else { return String::new() };
        let by = remedy.accepted.unwrap_or(self.now);
        let late = if start < by { self.pen.say("report-too-late") } else { String::new() };
        dotted(&[&self.pen.stamp(start), &late])
    }

    /// B3: the odds as they were, and what of them was disclosed, in its very words.
    pub(in crate::report::compose) fn odds(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut rows: Vec<(Instant, Vec<Line>)> = Vec::new();
        for remedy in &self.incident.remedies.list {
            let name = format!("{} {}", remedy.letter, remedy.terms.name);
            rows.extend(remedy.odds.iter().map(|odds| {
                let percent = vec![Inline::Strong(format!("{}%", odds.percent))];
                let Step { when, basis, .. } = self.step(odds);
                (odds.at, vec![when, line(&name), percent, basis])
            }));
            rows.extend(remedy.disclosed.iter().map(|(at, said)| {
                let told = line(&pen.say("report-odds-disclosed"));
                (*at, vec![line(&pen.stamp(*at)), line(&name), told, line(said)])
            }));
        }
        rows.sort_by_key(|(at, _)| *at);
        if let Some(figure) = self.odds_figure() {
            blocks.extend([pen.section("report-section-odds"), figure]);
            return;
        }
        let head = [
            "report-column-time",
            "report-column-option",
            "report-column-odds",
            "report-column-basis",
        ];
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        self.pen.table(blocks, "report-section-odds", &head, rows);
    }

    /// One reading of the odds.
    pub(in crate::report::compose) fn step(&self, odds: &Odds) -> Step {
        Step {
            at: odds.at,
            percent: odds.percent,
            when: self.both_times(odds.at, odds.known),
            basis: joined(vec![line(&odds.basis), notes_of(&odds.who)]),
        }
    }

    /// B6: the ladder, with its alarms and who approved a worse one.
    pub(in crate::report::compose) fn offers(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let offers = &self.incident.offers;
        let rows = offers
            .list
            .iter()
            .map(|offer| {
                let amount = offer.amount.as_ref().map(ToString::to_string).unwrap_or_default();
                let rank = offer.rank.map(|(rank, _)| rank.to_string()).unwrap_or_default();
                let alarm = offer.worse_than.map(|(better, known)| {
                    let better = offers.get(better).map(|it| it.label.clone()).unwrap_or_default();
                    let worse = Message::new("report-worse-than")
                        .with("label", better)
                        .with("time", pen.stamp(known));
                    vec![Inline::Strong(pen.tell(&worse))]
                });
                let reason = match &offer.justified {
                    Some((why, who)) => dotted(&[why, who]),
                    None if alarm.is_some() => pen.say("report-not-justified"),
                    None => String::new(),
                };
                let why = joined(vec![alarm.unwrap_or_default(), line(&reason)]);
                let said = offer.answer_id().map(|id| pen.say(id)).unwrap_or_default();
                let terms = joined(vec![line(&offer.terms), line(&amount), line(&said)]);
                vec![line(&offer.label), line(&pen.stamp(offer.at)), terms, line(&rank), why]
            })
            .collect();
        let head = [
            "report-column-offer",
            "report-column-time",
            "report-column-what",
            "report-column-rank",
            "report-column-alarm",
        ];
        self.pen.table(blocks, "report-section-offers", &head, rows);
    }
}
