//! What was weighed, offered, decided, promised and escalated, for our own eyes: remedies side by side, the offer
//! ladder, odds over time, decisions with their unknowns, lamps, commitments, duty, hand-overs, briefs, contract, links.

use super::{Desk, notes_of};
use crate::{
    incident::{
        EntryKey, Instant,
        briefs::{self, Brief},
        commitments::Commitment,
        decisions::Decision,
        derived::{self, Derived},
        escalation::{self, Firing},
        judgement_words as words,
        remedies::{Cost, Remedy},
        responsibility::Lamp,
        timeline,
    },
    locale::Message,
    report::{
        compose::parts::{dotted, joined},
        document::{Block, Inline, Line, Table, TimelineRow, line},
    },
};

impl Desk<'_> {
    /// Every section of judgement that has something to say.
    pub(super) fn judged(&self, blocks: &mut Vec<Block>) {
        self.remedies(blocks);
        self.odds(blocks);
        self.offers(blocks);
        self.decisions(blocks);
        self.lamps(blocks);
        self.commitments(blocks);
        self.escalations(blocks);
        self.duty(blocks);
        self.handovers(blocks);
        self.briefs(blocks);
        self.contract(blocks);
        self.links(blocks);
    }

    fn table(&self, blocks: &mut Vec<Block>, section: &str, head: &[&str], rows: Vec<Vec<Line>>) {
        if !rows.is_empty() {
            blocks.push(self.pen.section(section));
            blocks.push(Block::Table(Table { head: self.pen.head(head), rows }));
        }
    }

    fn at_time(&self, id: &'static str, at: Instant) -> String {
        self.pen.tell(&Message::new(id).with("time", self.pen.stamp(at)))
    }

    fn cost(&self, cost: Option<&Cost>) -> String {
        cost.map(|cost| words::cost(cost, self.pen.lang)).unwrap_or_default()
    }

    fn short(&self, key: EntryKey) -> String {
        format!("#{}", timeline::short_key(key, self.incident.has_several_writers()))
    }

    /// B1: one table, one column an option, in the order in which they were proposed.
    fn remedies(&self, blocks: &mut Vec<Block>) {
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
            (Some(at), _) => self.at_time("report-remedy-dropped", at),
            (None, Some(at)) => self.at_time("report-remedy-chosen", at),
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
    fn odds(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let mut rows: Vec<(Instant, Vec<Line>)> = Vec::new();
        for remedy in &self.incident.remedies.list {
            let name = format!("{} {}", remedy.letter, remedy.terms.name);
            rows.extend(remedy.odds.iter().map(|odds| {
                let percent = vec![Inline::Strong(format!("{}%", odds.percent))];
                let basis = joined(vec![line(&odds.basis), notes_of(&odds.who)]);
                (odds.at, vec![self.both_times(odds.at, odds.known), line(&name), percent, basis])
            }));
            rows.extend(remedy.disclosed.iter().map(|(at, said)| {
                let told = line(&pen.say("report-odds-disclosed"));
                (*at, vec![line(&pen.stamp(*at)), line(&name), told, line(said)])
            }));
        }
        rows.sort_by_key(|(at, _)| *at);
        let head = [
            "report-column-time",
            "report-column-option",
            "report-column-odds",
            "report-column-basis",
        ];
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        self.table(blocks, "report-section-odds", &head, rows);
    }

    /// B6: the ladder, with its alarms and who approved a worse one.
    fn offers(&self, blocks: &mut Vec<Block>) {
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
                let terms = joined(vec![line(&offer.terms), line(&amount)]);
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
        self.table(blocks, "report-section-offers", &head, rows);
    }

    /// C1, C2: what was known, what was unknown, and the windows.
    fn decisions(&self, blocks: &mut Vec<Block>) {
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
            let state = vec![Inline::Strong(self.at_time(id, window.until))];
            let what = joined(vec![line(&window.text), notes_of(&window.by)]);
            rows.push((
                window.until,
                vec![line(&self.pen.stamp(window.until)), what, state, Line::new(), line(&cost)],
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
        self.table(blocks, "report-section-decisions", &head, rows);
    }

    fn decision(&self, decision: &Decision) -> Vec<Line> {
        let pen = self.pen;
        let taken = &decision.taken;
        let named = |id: &str, text: &str| {
            let said = Message::new("report-detail").with("name", pen.say(id)).with("text", text);
            if text.trim().is_empty() { Line::new() } else { notes_of(&pen.tell(&said)) }
        };
        let mut what = vec![line(&taken.text), notes_of(&decision.by)];
        let chosen: Vec<String> = taken
            .remedies
            .iter()
            .filter_map(|&key| self.incident.remedies.get(key))
            .map(|remedy| format!("{} {}", remedy.letter, remedy.terms.name))
            .collect();
        what.push(named("report-row-chosen", &chosen.join(" + ")));
        let window = taken.window.map(|at| self.at_time("report-window-until", at));
        let missed = taken
            .sought
            .and_then(|key| self.incident.decisions.window(key))
            .filter(|window| window.is_missed(self.now))
            .map(|window| {
                let cost = self.cost(window.extra_cost.as_ref());
                dotted(&[&self.at_time("report-window-missed", window.until), &cost])
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

    /// D1: each lamp with the entry that lights it.
    fn lamps(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let known = &self.incident.responsibility;
        if Lamp::ALL.iter().all(|&lamp| known.lit(lamp).is_none()) {
            return;
        }
        let rows = Lamp::ALL
            .iter()
            .map(|&lamp| {
                let name = line(&pen.say(&format!("lamp-{}", lamp.id())));
                match known.lit(lamp) {
                    Some(lit) => {
                        let since = dotted(&[&pen.stamp(lit.at), &self.short(lit.entry)]);
                        vec![name, line(&since), line(&lit.basis)]
                    }
                    None => {
                        vec![name, vec![Inline::Strong(pen.say("report-lamp-dark"))], Line::new()]
                    }
                }
            })
            .collect();
        let head = ["report-column-lamp", "report-column-since", "report-column-basis"];
        self.table(blocks, "report-section-responsibility", &head, rows);
    }

    /// H1–H4: what was promised, how it stands, what is owed and paid, what it lacks.
    fn commitments(&self, blocks: &mut Vec<Block>) {
        let list = &self.incident.commitments.list;
        let rows = list.iter().map(|commitment| self.commitment(commitment)).collect();
        let head = [
            "report-column-promise",
            "report-column-by",
            "report-column-standing",
            "report-column-compensation",
            "report-column-lacks",
        ];
        self.table(blocks, "report-section-commitments", &head, rows);
    }

    fn commitment(&self, of: &Commitment) -> Vec<Line> {
        let pen = self.pen;
        let named = |id: &str, text: &str| {
            let said = Message::new("report-detail").with("name", pen.say(id)).with("text", text);
            (!text.trim().is_empty()).then(|| notes_of(&pen.tell(&said)))
        };
        let mut what = vec![line(&dotted(&[&of.label, of.words()]))];
        what.extend(named("field-deliverer", &of.made.deliverer));
        what.extend(named("field-payer", &of.made.payer));
        let gaps = of.gaps().into_iter().map(|gap| line(&pen.tell(&gap.message()))).collect();
        vec![
            joined(what),
            pen.due_of(of),
            pen.standing_of(of, self.now),
            pen.compensation_of(of, self.now),
            joined(gaps),
        ]
    }

    /// I2, I3: who had to accept, by when, and who did.
    fn escalations(&self, blocks: &mut Vec<Block>) {
        let firings = escalation::firings(self.incident, self.now);
        let rows = firings.iter().map(|firing| self.firing(firing)).collect();
        let head = [
            "report-column-time",
            "report-column-rule",
            "report-column-levels",
            "report-column-outcome",
        ];
        self.table(blocks, "report-section-escalations", &head, rows);
    }

    fn firing(&self, firing: &Firing) -> Vec<Line> {
        let pen = self.pen;
        let levels = firing
            .stages
            .iter()
            .map(|stage| {
                let by = self.at_time("report-accept-by", stage.until);
                line(&dotted(&[stage.role.get(pen.lang), &by]))
            })
            .collect();
        let mut outcome = Vec::new();
        let mut said = |id: &'static str, at: Instant, by: &str| {
            outcome.push(line(&dotted(&[&self.at_time(id, at), by])));
        };
        if let Some((at, by)) = &firing.accepted {
            said("report-accepted", *at, by);
        }
        if let Some((at, why)) = &firing.false_alarm {
            said("report-false-alarm", *at, why);
        }
        if let Some(at) = firing.withdrawn {
            said("report-withdrawn-at", at, "");
        }
        if outcome.is_empty() {
            outcome.push(vec![Inline::Strong(pen.say("report-not-accepted"))]);
        }
        let rule = joined(vec![
            line(&derived::rule_name(&firing.rule, pen.lang)),
            notes_of(firing.authority.get(pen.lang)),
        ]);
        vec![line(&pen.stamp(firing.at)), rule, joined(levels), joined(outcome)]
    }

    /// E1: everybody's shifts.
    fn duty(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows = self
            .incident
            .duty
            .shifts
            .iter()
            .flat_map(|(person, shifts)| shifts.iter().map(move |shift| (person, shift)))
            .map(|(person, shift)| {
                let to = shift.to.map_or_else(|| pen.say("report-still-on"), |to| pen.stamp(to));
                let lasted = shift.to.unwrap_or(self.now) - shift.from;
                let hours = words::minutes_words(lasted.num_minutes().max(0), pen.lang);
                vec![line(person), line(&pen.stamp(shift.from)), line(&to), line(&hours)]
            })
            .collect();
        let head =
            ["report-column-name", "report-column-from", "report-column-to", "report-column-hours"];
        self.table(blocks, "report-section-duty", &head, rows);
    }

    /// E2: a hand-over is closed by a read-back.
    fn handovers(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows = self
            .incident
            .duty
            .handovers
            .iter()
            .map(|handover| {
                let closed = match (&handover.closed, &handover.read_back) {
                    (Some(at), Some(read)) => joined(vec![
                        line(&self.at_time("report-read-back-at", *at)),
                        line(&read.next_step),
                        line(&read.deadline),
                        line(&read.risk),
                    ]),
                    _ => vec![Inline::Strong(pen.say("report-not-read-back"))],
                };
                let who = format!("{} → {}", handover.from, handover.to);
                vec![line(&pen.stamp(handover.at)), line(&who), closed]
            })
            .collect();
        let head = ["report-column-time", "report-column-handover", "report-column-read-back"];
        self.table(blocks, "report-section-handovers", &head, rows);
    }

    /// J1: each brief beside what it left out.
    fn briefs(&self, blocks: &mut Vec<Block>) {
        let list = &self.incident.briefs.list;
        let rows = list.iter().map(|brief| self.brief(brief)).collect();
        let head = [
            "report-column-time",
            "report-column-to-whom",
            "report-column-what",
            "report-column-omitted",
        ];
        self.table(blocks, "report-section-briefs", &head, rows);
    }

    fn brief(&self, brief: &Brief) -> Vec<Line> {
        let pen = self.pen;
        let omitted: Vec<Line> = briefs::unacknowledged(self.incident, brief)
            .iter()
            .map(|omission| vec![Inline::Strong(omission.text(pen.lang))])
            .collect();
        vec![
            line(&pen.stamp(brief.at)),
            line(&brief.passed.to),
            line(&brief.passed.text),
            joined(omitted),
        ]
    }

    /// A6.
    fn contract(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let Some(contract) = &self.incident.contract else { return };
        let cap = contract.liability_cap.as_ref().map(ToString::to_string).unwrap_or_default();
        let notice = contract
            .notice_days
            .map(|days| pen.tell(&Message::new("entry-notice").with("days", days)));
        let mut values = vec![
            pen.key("report-contract-levels", line(&contract.service_levels)),
            pen.key("report-contract-cap", line(&cap)),
            pen.key("report-contract-exclusions", line(&contract.exclusions)),
            pen.key("report-contract-notice", line(&notice.unwrap_or_default())),
        ];
        values.retain(|(_, value)| !value.is_empty());
        if !values.is_empty() {
            blocks.push(pen.section("report-section-contract"));
            blocks.push(Block::KeyValues(values));
        }
    }

    /// K6, C3.
    fn links(&self, blocks: &mut Vec<Block>) {
        let links = &self.incident.links;
        let incidents =
            links.incidents.iter().map(|one| vec![line(&one.reference), line(&one.text)]).collect();
        let head = ["report-column-incident", "report-column-what"];
        self.table(blocks, "report-section-links", &head, incidents);
        let resources = links
            .resources
            .iter()
            .map(|one| vec![line(&self.pen.stamp(one.at)), line(&one.name), line(&one.text)])
            .collect();
        let head = ["report-column-time", "report-column-name", "report-column-what"];
        self.table(blocks, "report-section-resources", &head, resources);
    }

    /// A line that follows from clock and log, marked as such.
    pub(super) fn derived_row(&self, derived: &Derived) -> TimelineRow {
        let pen = self.pen;
        let mut marks = vec![pen.say("report-mark-derived")];
        marks.extend(derived.cause.map(|key| self.short(key)));
        if derived.visibility == crate::incident::Visibility::Customer {
            marks.push(pen.say("visibility-customer"));
        }
        TimelineRow {
            date: pen.date(derived.at),
            time: pen.clock(derived.at),
            label: pen.say("report-kind-derived"),
            marks,
            lines: vec![line(&pen.tell(&derived.fact.message(pen.lang)))],
            withdrawn: false,
        }
    }
}
