//! The figures of our own documents: the timeline with everything, odds as they were, silences.

use crate::{
    incident::{
        EntryKey, Instant, Status,
        derived::{self, Derived, Fact},
        escalation::{self, Alert},
        silences::{self, Silence},
        stakeholders::Side,
        updates::{Contact, Outcome},
    },
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{by_time, joined},
        },
        document::{Block, line},
        figure::{Figure, Lane, Mark, Series, Sign, Step, Stroke},
    },
};

impl Desk<'_> {
    /// Impact, status, every word, promises, escalations and alarms.
    pub(super) fn timeline_figure(&self) -> Option<Block> {
        let (pen, incident) = (self.pen, self.incident);
        let mut statuses: Vec<(Status, Instant)> =
            incident.lifecycle.statuses.iter().map(|it| (it.value, it.occurred)).collect();
        statuses.sort_by_key(|(_, at)| *at);
        let impacts = incident.lifecycle.impacts(incident.began(), self.now);
        let pauses = &incident.commitments.pauses;
        let customer = self.contact_marks(|key| self.is_customers(key), true);
        let others = self.contact_marks(|key| !self.is_customers(key), false);
        let alarms = self.alarms();
        let promises: Vec<_> = incident.commitments.list.iter().collect();
        let count = Message::new("figure-alt-alarms").with("count", alarms.len());
        let alt = pen.sentences([
            Some(pen.impact_alt(impacts.as_ref(), pauses)),
            pen.contacts_alt(&customer, ["figure-alt-told", "figure-alt-heard"]),
            pen.promises_alt(&promises, self.now),
            (!alarms.is_empty()).then(|| pen.tell(&count)),
        ]);
        let promises = promises.iter().map(|of| pen.promise_mark(of, self.now)).collect();
        let impact = impacts.as_ref().map(|impacts| pen.impact_lane(impacts, pauses, self.now));
        let mut lanes: Vec<Lane> = impact.into_iter().chain([self.states(&statuses)]).collect();
        for (id, marks) in [
            ("figure-lane-customer", customer),
            ("figure-lane-others", others),
            ("figure-lane-promises", promises),
            ("figure-lane-alarms", alarms),
        ] {
            lanes.push(pen.lane(id, marks));
        }
        pen.timeline_figure(lanes, alt)
    }

    fn states(&self, statuses: &[(Status, Instant)]) -> Lane {
        let pen = self.pen;
        let mut marks: Vec<(Instant, Mark)> = Vec::new();
        for &(status, at) in statuses {
            let label = pen.own_status(status);
            marks.push((at, Mark { label, ..pen.mark(at, Sign::Status, String::new(), "") }));
        }
        for rated in &self.incident.lifecycle.severities {
            let (at, label) = (rated.occurred, rated.value.to_string());
            let kind = pen.say("report-severity");
            marks.push((at, Mark { label, ..pen.mark(at, Sign::Status, kind, &rated.reason) }));
        }
        pen.lane("report-status", by_time(marks))
    }

    fn is_customers(&self, key: EntryKey) -> bool {
        self.incident.stakeholders.get(key).is_some_and(|it| it.profile.side == Side::Customer)
    }

    /// Words with these people, both ways; with `asked` what the customer asked, too.
    fn contact_marks(&self, with: impl Fn(EntryKey) -> bool, asked: bool) -> Vec<Mark> {
        let pen = self.pen;
        let ledger = &self.incident.ledger;
        let reached = |it: &&Contact| it.made.outcome != Outcome::Failed;
        let mut marks: Vec<(Instant, Mark)> = ledger
            .contacts
            .iter()
            .filter(reached)
            .filter(|contact| contact.made.with.iter().any(|&key| with(key)))
            .map(|contact| {
                let sign = if contact.told() { Sign::Told } else { Sign::Heard };
                let kind = pen.channel(contact.made.channel);
                (contact.occurred, pen.mark(contact.occurred, sign, kind, &contact.made.text))
            })
            .collect();
        for enquiry in ledger.enquiries.iter().filter(|_| asked) {
            let kind = pen.say("figure-enquiry");
            marks.push((enquiry.asked, pen.mark(enquiry.asked, Sign::Heard, kind, &enquiry.text)));
            if let Some((at, text)) = &enquiry.answered {
                let kind = pen.say("figure-answer");
                marks.push((*at, pen.mark(*at, Sign::Told, kind, text)));
            }
        }
        by_time(marks)
    }

    /// I2, I3, and what else followed from log and clock; breaches stand with their promises.
    fn alarms(&self) -> Vec<Mark> {
        let mut marks: Vec<(Instant, Mark)> = Vec::new();
        for firing in escalation::firings(self.incident, self.now) {
            marks.extend(self.firing_marks(&firing));
        }
        for derived in derived::derived(self.incident, self.now) {
            marks.extend(self.alarm(&derived).map(|mark| (derived.at, mark)));
        }
        by_time(marks)
    }

    fn firing_marks(&self, firing: &Alert) -> Vec<(Instant, Mark)> {
        let pen = self.pen;
        let rule = derived::rule_name(&firing.rule, pen.lang);
        let named = |sign, at| {
            let role = firing.stages.iter().rfind(|stage| stage.from <= at);
            let role = role.map(|stage| stage.role.get(pen.lang)).unwrap_or_default();
            (at, pen.mark(at, sign, String::new(), &pen.detail(role, &rule)))
        };
        std::iter::once(named(Sign::Escalated, firing.at))
            .chain(firing.moves_up().map(|stage| named(Sign::MovedUp, stage.from)))
            .collect()
    }

    fn alarm(&self, derived: &Derived) -> Option<Mark> {
        let pen = self.pen;
        match derived.fact {
            Fact::Breach { .. } | Fact::Owed { .. } | Fact::Fired { .. } | Fact::MovedUp { .. } => {
                None
            }
            Fact::MissedWindow { .. }
            | Fact::DutyLimit { .. }
            | Fact::WorseOffer { .. }
            | Fact::TooLate { .. } => {
                let said = pen.tell(&derived.fact.message(pen.lang));
                Some(pen.mark(derived.at, Sign::Alarm, String::new(), &said))
            }
        }
    }

    /// B3: the odds of every remedy as they were, and what of them was disclosed.
    pub(super) fn odds_figure(&self) -> Option<Block> {
        let pen = self.pen;
        let remedies = &self.incident.remedies.list;
        let name = |letter: &str, name: &str| format!("{letter} {}", name.trim());
        let series: Vec<Series> = remedies
            .iter()
            .filter(|remedy| !remedy.odds.is_empty())
            .map(|remedy| {
                let mut steps: Vec<Step> = remedy.odds.iter().map(|odds| self.step(odds)).collect();
                steps.sort_by_key(|step| step.at);
                let last = steps.last().map_or(self.now, |step| step.at);
                let restored = self.incident.lifecycle.resolved_at();
                let until = remedy.dropped.or(restored).unwrap_or(self.now).max(last);
                Series { name: name(&remedy.letter, &remedy.terms.name), steps, until }
            })
            .collect();
        let mut said: Vec<(Instant, Mark)> = Vec::new();
        for remedy in remedies {
            said.extend(remedy.disclosed.iter().map(|(at, words)| {
                let kind = name(&remedy.letter, &remedy.terms.name);
                (*at, pen.disclosed_mark(*at, kind, words))
            }));
        }
        let disclosed: Vec<Mark> = by_time(said);
        let steps: Vec<Instant> =
            series.iter().flat_map(|one| one.steps.iter().map(|step| step.at)).collect();
        if steps.is_empty() || steps.len() + disclosed.len() < 2 {
            return None;
        }
        let moments = || steps.iter().copied().chain(disclosed.iter().flat_map(Mark::moments));
        let alt = Message::new("figure-alt-odds")
            .with("first", moments().min().map(|at| pen.stamp(at)).unwrap_or_default())
            .with("last", moments().max().map(|at| pen.stamp(at)).unwrap_or_default())
            .with("remedies", series.len())
            .with("count", steps.len())
            .with("disclosed", disclosed.len());
        let head = [
            "report-column-time",
            "report-column-option",
            "report-column-odds",
            "report-column-basis",
        ]
        .map(|id| pen.say(id));
        let lane = pen.lane("report-odds-disclosed", disclosed);
        let (title, alt) = (pen.say("figure-odds"), pen.tell(&alt));
        let figure = Figure::odds(title, alt, pen.zone, head, series, lane);
        Some(Block::Figure(Box::new(figure)))
    }

    /// M7: how long the customer heard nothing, against what had been agreed.
    pub(super) fn silences_figure(&self) -> Option<Block> {
        let pen = self.pen;
        let list = silences::silences(self.incident, self.now);
        let over = list.iter().filter(|one| !one.over().is_zero()).count();
        let longest = list.iter().max_by_key(|one| one.length())?;
        if list.len() < 2 {
            return None;
        }
        let alt = Message::new("figure-alt-silences")
            .with("count", list.len())
            .with("over", over)
            .with("span", pen.span(longest.length()))
            .with("time", pen.stamp(longest.from));
        let marks = list.iter().map(|one| self.silence(one)).collect();
        let lane = pen.lane("figure-lane-silences", marks);
        let (title, alt) = (pen.say("figure-silences"), pen.tell(&alt));
        let figure = Figure::silences(title, alt, pen.zone, pen.figure_head(), vec![lane]);
        Some(Block::Figure(Box::new(figure)))
    }

    fn silence(&self, one: &Silence) -> Mark {
        let pen = self.pen;
        let agreed = one.agreed.clamp(one.from, one.to);
        let mut stretches = Vec::new();
        if agreed > one.from {
            stretches.push((one.from, agreed, Stroke::Quiet));
        }
        if one.to > agreed {
            stretches.push((agreed, one.to, Stroke::Silent));
        }
        let over = one.over();
        let kind = if over.is_zero() {
            pen.say("figure-within")
        } else {
            pen.tell(&Message::new("figure-over").with("span", pen.span(over)))
        };
        let at = |id, at| line(&pen.at(id, at));
        let until = if one.ended { "figure-until" } else { "figure-no-word" };
        let text = joined(vec![at(until, one.to), at("figure-agreed", one.agreed)]);
        Mark {
            label: pen.span_with_pauses(&self.incident.commitments.pauses, one.from, one.to),
            points: if one.ended { vec![(one.to, Sign::Told)] } else { Vec::new() },
            stretches,
            when: pen.stamp(one.from),
            precision: pen.exact.precision(one.from),
            kind,
            text,
        }
    }
}
