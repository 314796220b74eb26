//! All of a playbook as people read it, part by part: what `playbook show` prints and what the window shows.

use super::{Audience, Deadline, Phase, Playbook, Stage, Start, Step, Trigger};
use crate::locale::{Lang, Message};

/// A part of a playbook: its heading, and its lines in columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// The lines; the last column is the longest text.
    pub lines: Vec<Vec<String>>,
}

impl Playbook {
    /// Everything in it, in the order in which it is needed; what it does not have is left out.
    pub fn parts(&self, lang: Lang) -> Vec<Part> {
        let say = |id: &str| lang.say(id);
        let mut parts =
            vec![Part { heading: say("playbook-part-summary"), lines: self.head(lang) }];
        let mut add = |heading: String, lines: Vec<Vec<String>>| {
            if !lines.is_empty() {
                parts.push(Part { heading, lines });
            }
        };
        let steps = self.steps.iter().map(|step| self::step(step, lang)).collect();
        add(say("cli-playbook-steps"), steps);
        for section in &self.sections {
            let lines = section.questions.iter().flat_map(|question| {
                let sign = if question.critical { "!" } else { " " };
                let ask = question.ask.get(lang).to_owned();
                let label = question.public_label.get(lang);
                let printed = Message::new("playbook-in-report").with("label", label).text(lang);
                let printed = if label.is_empty() { String::new() } else { printed };
                let [hint, who] = [&question.hint, &question.who].map(|it| it.get(lang).to_owned());
                let below = [hint, who, printed];
                std::iter::once(vec![sign.to_owned(), question.id.clone(), ask]).chain(
                    below
                        .into_iter()
                        .filter(|text| !text.is_empty())
                        .map(|text| vec![String::new(), String::new(), text]),
                )
            });
            add(section.title.get(lang).to_owned(), lines.collect());
        }
        let roles = self.roles.iter().map(|role| {
            let sign = if role.required { "!" } else { " " };
            let texts = [&role.title, &role.why].map(|text| text.get(lang).to_owned());
            vec![sign.to_owned(), role.id.clone(), texts.join("  ")]
        });
        add(say("cli-playbook-roles"), roles.collect());
        add(say("playbook-part-cadence"), self.paces(lang));
        let phrases = self.phrases.iter();
        let phrases =
            phrases.map(|it| vec![it.situation.get(lang).to_owned(), it.say.get(lang).to_owned()]);
        add(say("playbook-part-phrases"), phrases.collect());
        let avoid = self.avoid.iter();
        let avoid =
            avoid.map(|it| vec![it.words.get(lang).join(" / "), it.why.get(lang).to_owned()]);
        add(say("playbook-part-avoid"), avoid.collect());
        let rules = self.rules.iter().flat_map(|rule| {
            let on = if rule.active_trigger().is_some() { "!" } else { " " };
            let trigger = rule.trigger.map(|it| trigger(it, lang)).unwrap_or_default();
            let within = |minutes: u32| {
                Message::new("playbook-within").with("minutes", minutes.to_string()).text(lang)
            };
            let first = [
                trigger,
                rule.role.get(lang).to_owned(),
                within(rule.limit_minutes),
                rule.authority.get(lang).to_owned(),
            ];
            let next = rule.next.iter().map(move |level| {
                let said = format!("{} {}", level.role.get(lang), within(level.limit_minutes));
                vec![String::new(), String::new(), said]
            });
            std::iter::once(vec![on.to_owned(), rule.id.clone(), first.join(" · ")]).chain(next)
        });
        add(say("playbook-part-rules"), rules.collect());
        let customs = self.compensation.iter().map(|it| {
            let limit = it.limit.as_ref().map(ToString::to_string).unwrap_or_default();
            let said =
                [it.situation.get(lang), it.redress.get(lang), it.approver.get(lang), &limit];
            let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
            vec![it.id.clone(), said.join(" · ")]
        });
        add(say("playbook-part-compensation"), customs.collect());
        let regimes = self.deadlines.iter().flat_map(|regime| regime_lines(regime, lang));
        add(say("report-section-deadlines"), regimes.collect());
        parts
    }

    fn head(&self, lang: Lang) -> Vec<Vec<String>> {
        let title = self.title.get(lang).to_owned();
        let mut lines = vec![vec![title], vec![self.summary.get(lang).to_owned()]];
        let best = self.best_answer.get(lang);
        if !best.is_empty() {
            lines.push(vec![Message::new("playbook-best").with("text", best).text(lang)]);
        }
        if let Some(care) = &self.care {
            let text = care.instruction.get(lang);
            lines.push(vec![Message::new("playbook-care").with("text", text).text(lang)]);
        }
        if self.legal_clearance {
            lines.push(vec![lang.say("playbook-legal-clearance")]);
        }
        for (at, words) in self.severity_words.iter().enumerate() {
            lines.push(vec![format!("S{}: {}", at + 1, words.get(lang))]);
        }
        let unknown = self.unknown_words.get(lang);
        if !unknown.is_empty() {
            lines.push(vec![Message::new("playbook-unknown").with("text", unknown).text(lang)]);
        }
        let duty = self.duty_limit_minutes.to_string();
        lines.push(vec![Message::new("playbook-duty-limit").with("minutes", duty).text(lang)]);
        for (id, amount) in [
            ("playbook-second-reader", &self.second_reader_above),
            ("playbook-checks", &self.checks_above),
        ] {
            if let Some(amount) = amount {
                let amount = amount.to_string();
                lines.push(vec![Message::new(id).with("amount", amount).text(lang)]);
            }
        }
        lines
    }

    fn paces(&self, lang: Lang) -> Vec<Vec<String>> {
        let audiences = [
            (Audience::Customer, "playbook-to-customer"),
            (Audience::Internal, "playbook-to-ours"),
        ];
        let line = |audience, id: &str, severity: u8| {
            let pace = self.pace(severity, audience);
            let said = Message::new("playbook-pace")
                .with("first", pace.first_minutes.to_string())
                .with("every", pace.every_minutes.to_string())
                .with("after", pace.calm_after_minutes.to_string())
                .with("calm", pace.calm_every_minutes.to_string());
            vec![lang.say(id), format!("S{severity}"), said.text(lang)]
        };
        audiences
            .into_iter()
            .flat_map(|(audience, id)| (1..=4).map(move |severity| line(audience, id, severity)))
            .collect()
    }
}

fn step(step: &Step, lang: Lang) -> Vec<String> {
    let phase = match step.phase {
        Phase::AtOnce => "playbook-phase-at-once",
        Phase::FirstHour => "playbook-phase-first-hour",
        Phase::FirstDay => "playbook-phase-first-day",
        Phase::BeforeClosing => "playbook-phase-before-closing",
    };
    let when = step.minutes.map_or_else(
        || lang.say(phase),
        |minutes| Message::new("playbook-within").with("minutes", minutes.to_string()).text(lang),
    );
    let when = match step.severity {
        Some(severity) => format!("{when} S1–S{severity}"),
        None => when,
    };
    let texts = [&step.text, &step.why].map(|text| text.get(lang).to_owned());
    vec![when, step.id.clone(), texts.join("  ")]
}

/// What fires a rule, in words.
fn trigger(trigger: Trigger, lang: Lang) -> String {
    let (id, count) = match trigger {
        Trigger::AsksForLeader => ("rule-asks-for-leader", None),
        Trigger::NegotiationRepeats { times } => ("rule-negotiation-repeats", Some(times)),
        Trigger::WorseOffer => ("rule-worse-offer", None),
        Trigger::CommitmentBreached => ("rule-commitment-breached", None),
        Trigger::DaysOpen { days } => ("rule-days-open", Some(days)),
        Trigger::DaysPastLine { days } => ("rule-days-past-line", Some(days)),
        Trigger::Scene => ("rule-scene", None),
        Trigger::Lawsuit => ("rule-lawsuit", None),
        Trigger::Media => ("rule-media", None),
        Trigger::Regulator => ("rule-regulator", None),
        Trigger::HeldTooLong { minutes } => ("rule-held-too-long", Some(minutes)),
        Trigger::Severity { severity } => ("rule-severity", Some(u32::from(severity))),
        Trigger::DutyTooLong => ("rule-duty-too-long", None),
    };
    let said = lang.say(id);
    count.map_or_else(|| said.clone(), |count| format!("{said} {count}"))
}

fn regime_lines(regime: &Deadline, lang: Lang) -> Vec<Vec<String>> {
    let source = Message::new("regime-source")
        .with("title", regime.title.get(lang))
        .with("source", regime.source.get(lang))
        .with("day", regime.checked.map(|day| day.to_string()).unwrap_or_default());
    let mut lines = vec![vec![regime.id.clone(), source.text(lang)]];
    for duty in &regime.duties {
        lines.push(vec![format!("  {}", duty.id), duty.whose.get(lang).to_owned()]);
        lines.extend(duty.stages.iter().map(|stage| {
            let said = [stage.what.get(lang), stage.to.get(lang), &length(stage, lang)].join(" · ");
            vec![format!("    {}", stage.id), said]
        }));
    }
    lines
}

/// From what on and how long, in words.
fn length(stage: &Stage, lang: Lang) -> String {
    let from = match stage.start() {
        Start::Known => lang.say("stage-from-known"),
        Start::Resolved => lang.say("stage-from-resolved"),
        Start::Stage(before) => Message::new("stage-from").with("stage", before).text(lang),
    };
    let told = |id, count: u32| Message::new(id).with("count", count.to_string()).text(lang);
    let long = match (stage.hours, stage.days, stage.months, stage.working_days) {
        (Some(hours), ..) => told("stage-hours", hours),
        (_, Some(days), ..) => told("stage-days", days),
        (_, _, Some(months), _) => told("stage-months", months),
        (.., Some(days)) => told("stage-working-days", days),
        (None, None, None, None) => lang.say("regime-at-once"),
    };
    let latest = stage.latest_hours.map(|hours| told("stage-latest", hours));
    [Some(format!("{from} → {long}")), latest].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
