//! What must hold in a playbook beyond its shape.

use std::collections::HashMap;

use super::locate::{Locator, line_and_column};
use super::model::FORMAT;
use super::{
    Amount, AmountError, Audience, Deadline, Duty, Kind, Level, Paces, Playbook, Problem, Rule,
    RulePart, Side, Start, Text, Trigger, Words,
};
use crate::locale::Lang;

/// Everything that does not make sense in `playbook`, which was read from `source`.
pub(super) fn check(playbook: &Playbook, source: &str, locator: &Locator<'_>) -> Vec<Problem> {
    let mut checker = Checker { source, locator, problems: Vec::new() };
    checker.keys(playbook);
    checker.head(playbook);
    checker.questions(playbook);
    checker.people(playbook);
    checker.cadence(playbook);
    checker.words(playbook);
    checker.compensation(playbook);
    checker.deadlines(&playbook.deadlines);
    for (index, rule) in playbook.rules.iter().enumerate() {
        checker.rule(&format!("rules.{index}"), rule);
    }
    checker.ids("rules", playbook.rules.iter().map(|rule| rule.id.as_str()));
    checker.problems
}

/// Everything that does not make sense in a file of deadlines alone, which was read from `source`.
pub(super) fn check_deadlines(
    format: u32,
    deadlines: &[Deadline],
    known: &serde_json::Value,
    source: &str,
    locator: &Locator<'_>,
) -> Vec<Problem> {
    let mut checker = Checker { source, locator, problems: Vec::new() };
    for path in locator.unknown_keys(known) {
        checker.report(&path.clone(), Kind::UnknownKey { path });
    }
    if format != FORMAT {
        checker.report("format", Kind::UnknownFormat { found: format });
    }
    checker.deadlines(deadlines);
    checker.problems
}

struct Checker<'a> {
    source: &'a str,
    locator: &'a Locator<'a>,
    problems: Vec<Problem>,
}

/// Whether a text may be left out altogether. Half a text never may.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    Required,
    Optional,
}

impl Checker<'_> {
    fn report(&mut self, path: &str, kind: Kind) {
        let (line, column) = line_and_column(self.source, self.locator.offset(path));
        self.problems.push(Problem { line, column, kind });
    }

    fn keys(&mut self, playbook: &Playbook) {
        // A playbook always has a JSON form: it holds strings, integers and lists of them.
        let Ok(known) = serde_json::to_value(playbook) else { return };
        for path in self.locator.unknown_keys(&known) {
            self.report(&path.clone(), Kind::UnknownKey { path });
        }
    }

    fn head(&mut self, playbook: &Playbook) {
        if playbook.format != FORMAT {
            self.report("format", Kind::UnknownFormat { found: playbook.format });
        }
        self.id("id", &playbook.id);
        self.text("title", &playbook.title, Need::Required);
        self.text("summary", &playbook.summary, Need::Required);
        self.text("best-answer", &playbook.best_answer, Need::Optional);
        self.positive("duty-limit-minutes", playbook.duty_limit_minutes);
        self.amount("second-reader-above", playbook.second_reader_above.as_ref());
        self.amount("checks-above", playbook.checks_above.as_ref());
        if let Some(care) = &playbook.care {
            self.text("care.instruction", &care.instruction, Need::Required);
        }
        let words = &playbook.severity_words;
        if !words.is_empty() && words.len() != 4 {
            self.report("severity-words", Kind::NotFour { found: words.len() });
        }
        for (index, text) in words.iter().enumerate() {
            self.text(&format!("severity-words.{index}"), text, Need::Required);
        }
        self.text("unknown-words", &playbook.unknown_words, Need::Optional);
    }

    fn amount(&mut self, field: &str, amount: Option<&Amount>) {
        let Some(Err(error)) = amount.map(Amount::check) else { return };
        let part = if matches!(error, AmountError::TooLarge { .. }) { "minor" } else { "currency" };
        self.report(&format!("{field}.{part}"), Kind::BadAmount { error });
    }

    fn compensation(&mut self, playbook: &Playbook) {
        for (index, it) in playbook.compensation.iter().enumerate() {
            let path = format!("compensation.{index}");
            self.text(&format!("{path}.situation"), &it.situation, Need::Required);
            self.text(&format!("{path}.redress"), &it.redress, Need::Required);
            self.text(&format!("{path}.approver"), &it.approver, Need::Required);
            self.amount(&format!("{path}.limit"), it.limit.as_ref());
        }
        let ids = playbook.compensation.iter().map(|it| it.id.as_str());
        self.ids("compensation", ids);
    }

    fn deadlines(&mut self, deadlines: &[Deadline]) {
        for (index, regime) in deadlines.iter().enumerate() {
            let path = format!("deadlines.{index}");
            self.text(&format!("{path}.title"), &regime.title, Need::Required);
            self.text(&format!("{path}.source"), &regime.source, Need::Required);
            self.severity(&format!("{path}.severity"), regime.severity);
            if regime.checked.is_none() {
                self.report(&path, Kind::NotChecked { id: regime.id.clone() });
            }
            if regime.duties.is_empty() {
                self.report(&path, Kind::NoDuty { id: regime.id.clone() });
            }
            for (at, duty) in regime.duties.iter().enumerate() {
                self.duty(&format!("{path}.duties.{at}"), duty);
            }
            self.ids(&format!("{path}.duties"), regime.duties.iter().map(|it| it.id.as_str()));
        }
        self.ids("deadlines", deadlines.iter().map(|it| it.id.as_str()));
    }

    fn duty(&mut self, path: &str, duty: &Duty) {
        self.text(&format!("{path}.whose"), &duty.whose, Need::Required);
        for (index, stage) in duty.stages.iter().enumerate() {
            let path = format!("{path}.stages.{index}");
            self.text(&format!("{path}.what"), &stage.what, Need::Required);
            self.text(&format!("{path}.to"), &stage.to, Need::Required);
            if stage.lengths() > 1 {
                self.report(&path, Kind::SeveralLengths { id: stage.id.clone() });
            }
            for (key, figure) in [
                ("hours", stage.hours),
                ("days", stage.days),
                ("months", stage.months),
                ("working-days", stage.working_days),
                ("latest-hours", stage.latest_hours),
            ] {
                if let Some(figure) = figure {
                    self.positive(&format!("{path}.{key}"), figure);
                }
            }
            if let Start::Stage(before) = stage.start()
                && !duty.stages.iter().take(index).any(|it| it.id == before)
            {
                let starts = before.to_owned();
                self.report(&format!("{path}.starts"), Kind::NoSuchStart { starts });
            }
        }
        self.ids(&format!("{path}.stages"), duty.stages.iter().map(|it| it.id.as_str()));
    }

    fn questions(&mut self, playbook: &Playbook) {
        let mut seen = HashMap::new();
        for (at, section) in playbook.sections.iter().enumerate() {
            let path = format!("sections.{at}");
            self.text(&format!("{path}.title"), &section.title, Need::Required);
            if section.questions.is_empty() {
                self.report(&path, Kind::EmptySection { id: section.id.clone() });
            }
            for (index, question) in section.questions.iter().enumerate() {
                let path = format!("{path}.questions.{index}");
                self.unique(&mut seen, &format!("{path}.id"), &question.id);
                self.text(&format!("{path}.ask"), &question.ask, Need::Required);
                self.text(&format!("{path}.public-label"), &question.public_label, Need::Optional);
                self.text(&format!("{path}.hint"), &question.hint, Need::Optional);
                self.text(&format!("{path}.who"), &question.who, Need::Optional);
                if let Some(order) = question.order {
                    self.positive(&format!("{path}.order"), order);
                }
            }
        }
        self.ids("sections", playbook.sections.iter().map(|section| section.id.as_str()));
        if !playbook.questions().any(|(_, question)| question.critical) {
            self.report("sections", Kind::NoCriticalQuestion);
        }
    }

    fn people(&mut self, playbook: &Playbook) {
        for (index, role) in playbook.roles.iter().enumerate() {
            self.text(&format!("roles.{index}.title"), &role.title, Need::Required);
            self.text(&format!("roles.{index}.why"), &role.why, Need::Optional);
        }
        self.ids("roles", playbook.roles.iter().map(|role| role.id.as_str()));
        for side in [Side::Customer, Side::Ours] {
            if !playbook.roles.iter().any(|role| role.required && role.side == side) {
                self.report("roles", Kind::NoRequiredRole { side });
            }
        }
    }

    fn cadence(&mut self, playbook: &Playbook) {
        let cadence = &playbook.cadence;
        self.paces("cadence.customer", Audience::Customer, &cadence.customer);
        self.paces("cadence.internal", Audience::Internal, &cadence.internal);
    }

    fn paces(&mut self, table: &str, audience: Audience, paces: &Paces) {
        if !self.locator.has(table) {
            return;
        }
        for severity in 1..=4 {
            let path = format!("{table}.severity-{severity}");
            if !self.locator.has(&path) {
                self.report(&path, Kind::MissingSeverity { audience, severity });
            } else if paces.of(severity).has_zero() {
                self.report(&path, Kind::ZeroCadence { audience, severity });
            } else if paces.of(severity).is_backwards() {
                self.report(&path, Kind::BackwardsCadence { audience, severity });
            }
        }
    }

    fn words(&mut self, playbook: &Playbook) {
        for (index, step) in playbook.steps.iter().enumerate() {
            self.text(&format!("steps.{index}.text"), &step.text, Need::Required);
            self.text(&format!("steps.{index}.why"), &step.why, Need::Optional);
            if let Some(minutes) = step.minutes {
                self.positive(&format!("steps.{index}.minutes"), minutes);
            }
            self.severity(&format!("steps.{index}.severity"), step.severity);
        }
        self.ids("steps", playbook.steps.iter().map(|step| step.id.as_str()));
        for (index, phrase) in playbook.phrases.iter().enumerate() {
            self.text(&format!("phrases.{index}.situation"), &phrase.situation, Need::Required);
            self.text(&format!("phrases.{index}.say"), &phrase.say, Need::Required);
        }
        for (index, avoid) in playbook.avoid.iter().enumerate() {
            self.word_lists(&format!("avoid.{index}.words"), &avoid.words);
            self.text(&format!("avoid.{index}.why"), &avoid.why, Need::Optional);
        }
    }

    fn word_lists(&mut self, path: &str, words: &Words) {
        for lang in Lang::ALL {
            let list = words.get(lang);
            if list.is_empty() || list.iter().any(|word| word.trim().is_empty()) {
                self.report(
                    &format!("{path}.{}", key(lang)),
                    Kind::EmptyText { path: path.to_owned(), lang },
                );
            }
        }
    }

    fn rule(&mut self, path: &str, rule: &Rule) {
        if rule.enabled {
            for part in rule.missing() {
                let id = rule.id.clone();
                self.report(&format!("{path}.{}", part.key()), Kind::RuleLacks { id, part });
            }
        }
        for (part, text) in [(RulePart::Role, &rule.role), (RulePart::Authority, &rule.authority)] {
            self.text(&format!("{path}.{}", part.key()), text, Need::Optional);
        }
        self.trigger(path, rule.trigger);
        for (index, level) in rule.next.iter().enumerate() {
            self.level(&format!("{path}.next.{index}"), level);
        }
    }

    fn trigger(&mut self, path: &str, trigger: Option<Trigger>) {
        let Some(trigger) = trigger else { return };
        match trigger {
            Trigger::NegotiationRepeats { times } => {
                self.positive(&format!("{path}.trigger.times"), times);
            }
            Trigger::DaysOpen { days } => {
                self.positive(&format!("{path}.trigger.days"), days);
            }
            Trigger::HeldTooLong { minutes } => {
                self.positive(&format!("{path}.trigger.minutes"), minutes);
            }
            Trigger::Severity { severity } => {
                self.severity(&format!("{path}.trigger.severity"), Some(severity));
            }
            // No days past the line are the line itself.
            Trigger::DaysPastLine { days: _ } => {}
            Trigger::AsksForLeader
            | Trigger::WorseOffer
            | Trigger::CommitmentBreached
            | Trigger::Scene
            | Trigger::Lawsuit
            | Trigger::Media
            | Trigger::Regulator
            | Trigger::DutyTooLong => {}
        }
    }

    fn level(&mut self, path: &str, level: &Level) {
        self.text(&format!("{path}.role"), &level.role, Need::Required);
        self.positive(&format!("{path}.limit-minutes"), level.limit_minutes);
    }

    fn text(&mut self, path: &str, text: &Text, need: Need) {
        if need == Need::Optional && text.is_empty() {
            return;
        }
        for lang in Lang::ALL {
            let words = match lang {
                Lang::Zh => &text.zh,
                Lang::En => &text.en,
            };
            if words.trim().is_empty() {
                let kind = Kind::EmptyText { path: path.to_owned(), lang };
                self.report(&format!("{path}.{}", key(lang)), kind);
            }
        }
    }

    fn severity(&mut self, path: &str, severity: Option<u8>) {
        if let Some(found) = severity.filter(|level| !(1..=4).contains(level)) {
            self.report(path, Kind::BadSeverity { path: path.to_owned(), found });
        }
    }

    fn positive(&mut self, path: &str, figure: u32) {
        if figure == 0 {
            self.report(path, Kind::Zero { path: path.to_owned() });
        }
    }

    fn ids<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = HashMap::new();
        for (index, id) in ids.enumerate() {
            self.unique(&mut seen, &format!("{list}.{index}.id"), id);
        }
    }

    fn unique(&mut self, seen: &mut HashMap<String, usize>, path: &str, id: &str) {
        self.id(path, id);
        let offset = self.locator.offset(path);
        if let Some(&first) = seen.get(id) {
            let first_line = line_and_column(self.source, first).0;
            self.report(path, Kind::DuplicateId { id: id.to_owned(), first_line });
        } else {
            seen.insert(id.to_owned(), offset);
        }
    }

    fn id(&mut self, path: &str, id: &str) {
        let whole = id.split('-').all(|part| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        if !whole {
            self.report(path, Kind::BadId { id: id.to_owned() });
        }
    }
}

const fn key(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use super::super::{builtin, parse};

    /// Figures that may be nought: the line itself, and every decision with a cost.
    const MAY_BE_NOUGHT: [&str; 2] = ["days-past-line.days", "minor"];

    /// Each figure of the built-in playbooks once, by table, trigger and key, with a text in which it is nought.
    fn noughts() -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for source in builtin::ids().filter_map(builtin::source) {
            let mut table = "";
            let mut from = 0;
            for line in source.split_inclusive('\n') {
                if line.starts_with('[') {
                    table = line.trim();
                }
                let on = line.split_once("on = \"").and_then(|(_, rest)| rest.split('"').next());
                for (at, sign) in line.match_indices(" = ") {
                    let value = &line[at + sign.len()..];
                    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
                    if digits == 0 {
                        continue;
                    }
                    let key = line[..at].rsplit([' ', '{']).next().unwrap();
                    let key = on.map_or_else(|| key.to_owned(), |on| format!("{on}.{key}"));
                    let start = from + at + sign.len();
                    let text = format!("{}0{}", &source[..start], &source[start + digits..]);
                    found.entry(format!("{table} {key}")).or_insert(text);
                }
                from += line.len();
            }
        }
        found
    }

    #[test]
    fn no_figure_may_be_nought_but_those_that_mean_something_then() {
        let noughts = noughts();
        for figure in ["held-too-long.minutes", "days-open.days", "negotiation-repeats.times"] {
            assert!(noughts.keys().any(|key| key.ends_with(figure)), "{figure} is not tried");
        }
        for (figure, text) in noughts {
            let may = MAY_BE_NOUGHT.iter().any(|key| figure.ends_with(&format!(" {key}")));
            assert_eq!(parse(&text).is_ok(), may, "{figure} = 0");
        }
    }
}
