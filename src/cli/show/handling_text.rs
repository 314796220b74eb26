//! Judgement for people: remedies, offers, decisions, promises, actions, escalations, duty, responsibility, links. Each line
//! begins with the label or number by which a verb points to it.

use std::collections::BTreeMap;

use crate::{
    incident::{
        EntryKey, Incident, Instant, Moment, Status,
        actions::Standing,
        clocks::Clock,
        commitments::{self, Commitment},
        derived::rule_name,
        escalation::{Alert, firings},
        remedies::Remedy,
        responsibility::Condition,
        time,
        timeline::short_keys,
        wording::{self, span},
    },
    locale::{Lang, Message},
    playbook::{Deadline, Step},
};

type Rows = Vec<Vec<String>>;

/// Every section that has something to show: the id of its title, and its lines.
pub(super) fn sections(incident: &Incident, now: Instant, lang: Lang) -> Vec<(&'static str, Rows)> {
    let view = View { incident, now, lang, short: short_keys(incident) };
    vec![
        ("report-section-times", view.times()),
        ("report-section-steps", view.steps()),
        ("field-instruction", view.safety()),
        ("report-section-deadlines", view.deadlines()),
        ("pane-promises", view.promises()),
        ("report-section-actions", view.actions()),
        ("remedies-options", view.remedies()),
        ("remedies-offers", view.offers()),
        ("remedies-decisions", view.decisions()),
        ("remedies-lamps", view.lamps()),
        ("pane-alerts", view.alerts()),
        ("pane-duty", view.duty()),
        ("cli-show-links", view.links()),
    ]
}

struct View<'a> {
    incident: &'a Incident,
    now: Instant,
    lang: Lang,
    short: BTreeMap<EntryKey, String>,
}

impl View<'_> {
    fn time(&self, at: Instant) -> String {
        self.incident.exact.stamp(at, self.incident.zone())
    }

    fn with_time(&self, id: &'static str, at: Instant) -> String {
        Message::new(id).with("time", self.time(at)).text(self.lang)
    }

    /// A message that says by when something is due.
    fn with_due(&self, id: &'static str, due: Instant) -> String {
        let time = time::deadline(due, self.incident.zone());
        Message::new(id).with("time", time).text(self.lang)
    }

    fn number(&self, key: EntryKey) -> String {
        self.short.get(&key).cloned().unwrap_or_default()
    }

    /// The times of the incident, once more is known than when it began.
    fn times(&self) -> Rows {
        let times = self.incident.response_times();
        let row = |moment: Moment| {
            let at = times.get(moment);
            let said = at.map_or_else(|| self.lang.say("moment-unknown"), |it| self.time(it.at));
            let by = moment.read_from().and_then(|it| self.incident.milestones.get(it));
            let by = by.map_or_else(String::new, |reached| {
                let who = reached.by.as_ref().map(|who| who.name.clone());
                dotted(&[who.unwrap_or_default(), reached.text.clone()])
            });
            let took = times.time_to(moment).map(|took| span(took, self.lang));
            vec![self.lang.say(moment.message_id()), said, took.unwrap_or_default(), by]
        };
        let is_known = |moment: &Moment| *moment != Moment::Began && times.get(*moment).is_some();
        let any = Moment::ALL.iter().any(is_known);
        if any { Moment::ALL.into_iter().map(row).collect() } else { Rows::new() }
    }

    /// The steps of the playbook, once one of them was done or skipped (A8).
    fn steps(&self) -> Rows {
        let playbook = self.incident.playbook.as_deref();
        let steps = playbook.map_or(&[][..], |playbook| &playbook.steps);
        let row = |step: &Step| {
            let taken = self.incident.steps.taken(&step.id);
            let stands = match taken {
                None => "step-open",
                Some(taken) if taken.skipped => "step-skipped",
                Some(_) => "step-done",
            };
            let at = taken.map(|taken| self.time(taken.at)).unwrap_or_default();
            let said = taken.map(|taken| taken.text.clone()).unwrap_or_default();
            let text = dotted(&[step.text.get(self.lang).to_owned(), said]);
            vec![step.id.clone(), self.lang.say(stands), at, text]
        };
        let any = steps.iter().any(|step| self.incident.steps.taken(&step.id).is_some());
        if any { steps.iter().map(row).collect() } else { Rows::new() }
    }

    /// What whoever may be hurt is to do, and who understood (A9).
    fn safety(&self) -> Rows {
        let Some(it) = self.incident.safety.instruction() else { return Rows::new() };
        let mut rows = vec![vec![self.number(it.entry), self.time(it.at), it.text.clone()]];
        let people = self.incident.stakeholders.list.iter();
        let understood = people.filter_map(|person| {
            let how = self.incident.safety.understood_by(person.key)?;
            let said = dotted(&[person.profile.name.clone(), how.to_owned()]);
            Some(vec![String::new(), self.lang.say("kind-safety-understood"), said])
        });
        rows.extend(understood);
        rows
    }

    /// Each regime: whose duty it is, or that nobody has answered; and each clock of those answered (I7).
    fn deadlines(&self) -> Rows {
        let playbook = self.incident.playbook.as_deref();
        let regimes = playbook.map_or(&[][..], |playbook| &playbook.deadlines);
        let clocks = self.incident.clocks();
        let regime = |it: &Deadline| {
            let answer = self.incident.regimes.answer(&it.id);
            let duty = self.incident.duty_of(&it.id).map(|it| it.whose.get(self.lang).to_owned());
            let whose = match (answer, duty) {
                (None, _) => self.lang.say("regime-not-answered"),
                (Some(_), None) => self.lang.say("regime-nobody"),
                (Some(_), Some(duty)) => duty,
            };
            let why = answer.map(|it| it.text.clone()).unwrap_or_default();
            let title = it.title.get(self.lang).to_owned();
            vec![it.id.clone(), title, dotted(&[whose, why])]
        };
        let clock = |it: &Clock<'_>| {
            let at = match (it.reported, it.started, it.at) {
                (Some(reported), ..) => dotted(&[self.time(reported.at), reported.text.clone()]),
                (None, None, _) => self.lang.say("regime-not-started"),
                (None, Some(_), None) => self.lang.say("regime-at-once"),
                (None, Some(_), Some(at)) => self.with_due("entry-due", at),
            };
            let id = format!("  {}/{}", it.regime.id, it.stage.id);
            vec![id, it.stage.what.get(self.lang).to_owned(), at]
        };
        regimes
            .iter()
            .flat_map(|it| {
                let own = clocks.iter().filter(|clock| clock.regime.id == it.id);
                std::iter::once(regime(it)).chain(own.map(clock)).collect::<Vec<_>>()
            })
            .collect()
    }

    fn promises(&self) -> Rows {
        let list = self.incident.commitments.list.iter();
        list.map(|it| vec![it.label.clone(), self.standing(it), self.promise(it)]).collect()
    }

    fn standing(&self, it: &Commitment) -> String {
        let late = || {
            let late = it.delay(self.now).unwrap_or_default();
            Message::new("cli-late").with("span", span(late, self.lang)).text(self.lang)
        };
        match it.standing(self.now) {
            commitments::Standing::Promised => it.due_time().map_or_else(
                || self.lang.say("promise-no-due"),
                |due| {
                    if let Some(since) = due.stopped {
                        return self.with_time("promise-paused", since);
                    }
                    let said = self.with_due("entry-due", due.at);
                    let term =
                        |term| Message::new("entry-term").with("due", &said).with("term", term);
                    it.term().map(|it| term(it).text(self.lang)).unwrap_or(said)
                },
            ),
            commitments::Standing::Standing => self.lang.say("promise-standing"),
            commitments::Standing::Kept => self.lang.say("promise-kept"),
            commitments::Standing::KeptLate => {
                format!("{} · {}", self.lang.say("promise-kept"), late())
            }
            commitments::Standing::Broken => late(),
            commitments::Standing::Waived => self.lang.say("promise-waived"),
        }
    }

    fn promise(&self, it: &Commitment) -> String {
        let who = it.made.promisee.and_then(|key| self.incident.stakeholders.get(key));
        let who = who.map(|who| who.profile.name.clone()).unwrap_or_default();
        let due = it.due_time().filter(|_| it.ended().is_none());
        let paused = due.and_then(|due| {
            due.pause_words(
                self.lang,
                |at| self.time(at),
                |due| time::deadline(due, self.incident.zone()),
            )
        });
        let (paused, owed) = (paused.unwrap_or_default(), wording::debt(it, self.now, self.lang));
        dotted(&[it.made.text.clone(), who, paused, owed])
    }

    /// Label, how it stands, what, who, and what shows it.
    fn actions(&self) -> Rows {
        let list = self.incident.actions.list.iter();
        list.map(|it| {
            let (standing, since) = self.incident.standing_of(it);
            let state = self.lang.say(&format!("action-{}", standing.id()));
            let state = match (standing, it.plan.due) {
                (Standing::Open, None) => self.lang.say("promise-no-due"),
                (Standing::Open, Some(due)) => self.with_due("entry-due", due),
                (Standing::Reopened | Standing::Unproven, Some(due)) => {
                    dotted(&[state, self.with_due("entry-due", due)])
                }
                _ => dotted(&[state, self.time(since)]),
            };
            let silence = it.silence(self.now).filter(|_| standing.is_open());
            let silence = silence.map(|silence| {
                let span = span(silence, self.lang);
                Message::new("action-silent").with("span", span).text(self.lang)
            });
            let shown = it.evidence().map(|key| {
                let number = format!("#{}", self.number(key));
                Message::new("entry-evidence").with("entry", number).text(self.lang)
            });
            let said = it.steps.last().map(|step| step.text.clone()).unwrap_or_default();
            let what = [
                it.text.clone(),
                it.plan.owner.clone(),
                silence.unwrap_or_default(),
                said,
                shown.unwrap_or_default(),
            ];
            vec![it.label.clone(), state, dotted(&what)]
        })
        .collect()
    }

    fn remedies(&self) -> Rows {
        let list = self.incident.remedies.list.iter();
        list.map(|it| vec![it.letter.clone(), self.remedy_state(it), self.remedy(it)]).collect()
    }

    fn remedy_state(&self, it: &Remedy) -> String {
        let id = match (it.dropped, it.accepted) {
            (Some(_), _) => "kind-remedy-dropped",
            (None, Some(_)) => "remedies-chosen",
            (None, None)
                if self.incident.lifecycle.status() < Status::Resolved
                    && it.terms.is_too_late(self.now) =>
            {
                "remedies-too-late"
            }
            (None, None) => return String::new(),
        };
        self.lang.say(id)
    }

    fn remedy(&self, it: &Remedy) -> String {
        let cost = it
            .terms
            .cost
            .as_ref()
            .map_or_else(|| self.lang.say("remedies-blank"), |cost| wording::cost(cost, self.lang));
        let labelled = |id: &str, value: String| format!("{} {value}", self.lang.say(id));
        let odds = it.percent().map(|percent| labelled("remedies-odds", format!("{percent}%")));
        let start = it.terms.latest_start().map(|at| labelled("remedies-start", self.time(at)));
        dotted(&[
            it.terms.name.clone(),
            labelled("remedies-cost", cost),
            odds.unwrap_or_default(),
            start.unwrap_or_default(),
        ])
    }

    fn offers(&self) -> Rows {
        let offers = &self.incident.offers;
        let list = offers.list.iter();
        list.map(|it| {
            let rank = it.rank.map_or_else(
                || self.lang.say("remedies-unranked"),
                |(rank, _)| Message::new("entry-rank").with("rank", rank).text(self.lang),
            );
            let better = it.worse_than.and_then(|(key, _)| offers.get(key));
            let worse = better.map(|better| {
                Message::new("remedies-worse").with("label", &better.label).text(self.lang)
            });
            let amount = it.amount.as_ref().map(ToString::to_string).unwrap_or_default();
            let said = it.answer_id().map(|id| self.lang.say(id)).unwrap_or_default();
            let worse = worse.unwrap_or_default();
            let text = dotted(&[it.terms.clone(), amount, rank, worse, said]);
            vec![it.label.clone(), text]
        })
        .collect()
    }

    fn decisions(&self) -> Rows {
        let decisions = &self.incident.decisions;
        let open = decisions.windows.iter().filter(|it| it.taken.is_none()).map(|it| {
            let missed = it.is_missed(self.now).then(|| match &it.extra_cost {
                Some(cost) => Message::new("remedies-missed")
                    .with("cost", wording::cost(cost, self.lang))
                    .text(self.lang),
                None => self.lang.say("remedies-missed-uncosted"),
            });
            let until = self.with_due("entry-window", it.until);
            let text = dotted(&[it.text.clone(), it.by.clone(), missed.unwrap_or_default()]);
            vec![self.number(it.key), until, text]
        });
        let taken = decisions.list.iter().map(|it| {
            let text = dotted(&[it.taken.text.clone(), it.by.clone()]);
            vec![self.number(it.key), self.time(it.at), text]
        });
        open.chain(taken).collect()
    }

    fn lamps(&self) -> Rows {
        let lit = |lamp: Condition| self.incident.responsibility.lit(lamp).map(|lit| (lamp, lit));
        Condition::ALL
            .into_iter()
            .filter_map(lit)
            .map(|(lamp, lit)| {
                let name = self.lang.say(&format!("lamp-{}", lamp.id()));
                vec![lamp.id().to_owned(), self.time(lit.at), name, lit.basis.clone()]
            })
            .collect()
    }

    fn alerts(&self) -> Rows {
        let fired = firings(self.incident, self.now);
        fired.iter().map(|it| self.alert(it)).collect()
    }

    fn alert(&self, it: &Alert) -> Vec<String> {
        let by =
            |(at, words): &(Instant, String), id| dotted(&[self.with_time(id, *at), words.clone()]);
        let state = match (&it.accepted, &it.false_alarm, it.withdrawn.or(it.relieved)) {
            (Some(accepted), _, _) => by(accepted, "alerts-accepted"),
            (None, Some(alarm), _) => by(alarm, "alerts-false"),
            (None, None, Some(at)) if it.withdrawn.is_some() => {
                self.with_time("alerts-withdrawn", at)
            }
            (None, None, Some(at)) => self.with_time("alerts-relieved", at),
            (None, None, None) => it.stage().map_or_else(String::new, |stage| {
                Message::new("alerts-role")
                    .with("level", it.stages.len())
                    .with("role", stage.role.get(self.lang))
                    .with("time", self.time(stage.until))
                    .text(self.lang)
            }),
        };
        vec![it.rule.clone(), self.time(it.at), rule_name(&it.rule, self.lang), state]
    }

    fn duty(&self) -> Rows {
        let duty = &self.incident.duty;
        let on = duty.on_duty(self.now).into_iter().map(|it| {
            let since = self.with_time("duty-since", it.since);
            vec![String::new(), it.person, dotted(&[since, span(it.lasted, self.lang)])]
        });
        let open = duty.open_handovers().map(|it| {
            let who = format!("{} → {}", it.from, it.to);
            vec![self.number(it.key), who, self.lang.say("duty-not-read-back")]
        });
        on.chain(open).collect()
    }

    fn links(&self) -> Rows {
        let links = self.incident.links.incidents.iter();
        links.map(|it| vec![it.reference.clone(), it.text.clone()]).collect()
    }
}

/// What is said, with a dot between.
fn dotted(parts: &[String]) -> String {
    let said: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}
