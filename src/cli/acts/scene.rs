//! What the words of a verb are read against: the incident, now, and the grammar of times, money, lengths and labels.

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::{
    capture::{
        duration, terms,
        time::{Toward, TypedAt},
        working::{self, Deadline},
    },
    cli::{desk::Desk, failure::Failure, out},
    incident::{
        EntryKey, Incident, Instant, Refusal, Selector, escalation, labelled,
        remedies::{Cost, Step},
        time,
        timeline::short_keys,
        wall,
    },
    locale::Message,
    playbook::{Amount, AmountError},
    text::fold_for_search,
};

/// The incident as it stands when the verb is typed.
pub(super) struct Scene<'a> {
    /// The open log.
    pub(super) desk: &'a Desk,
    /// The incident.
    pub(super) incident: &'a Incident,
    /// When the act happened.
    pub(super) at: Instant,
}

impl Scene<'_> {
    /// The instant by which alerts are looked at: now; in a history the time at which the act happened (K7).
    fn now(&self) -> Instant {
        match self.incident.history() {
            Some(_) => self.at,
            None => self.incident.clock(self.desk.now),
        }
    }

    /// A deadline as people write it (`明天 18:00`, `2h`), or in RFC 3339. It is counted from when the act happened (`--at`).
    pub(super) fn due(&self, text: &str) -> Result<Instant, Failure> {
        Ok(self.deadline(text)?.instant)
    }

    /// The same with the term it was counted from, where it was said in working time (`2 business days`, `下班前`).
    pub(super) fn deadline(&self, text: &str) -> Result<Deadline, Failure> {
        let zone = self.incident.zone();
        let moment = TypedAt { now: self.at, zone, toward: Toward::Future, until: None };
        let calendar = self.incident.calendar(&self.desk.session.settings.working_time());
        let mut read = working::deadline(text, &moment, &calendar).map_err(Failure::Deadline)?;
        if self.incident.history().is_none() {
            read.passed_by(self.incident.clock(self.desk.now));
        }
        for note in read.notes(self.desk.lang) {
            out::tell(&note);
        }
        Ok(read)
    }

    /// The same for an option that may be left out.
    pub(super) fn due_given(&self, text: Option<&String>) -> Result<Option<Instant>, Failure> {
        text.map(|text| self.due(text)).transpose()
    }

    /// A deadline that may be left out, with its term.
    pub(super) fn deadline_given(
        &self,
        text: Option<&String>,
    ) -> Result<(Option<Instant>, Option<String>), Failure> {
        let read = text.map(|text| self.deadline(text)).transpose()?;
        Ok(read.map_or((None, None), |read| (Some(read.instant), read.term)))
    }

    /// A past instant.
    pub(super) fn past_given(&self, text: Option<&String>) -> Result<Option<Instant>, Failure> {
        self.desk.when_given(text.map(String::as_str), self.incident)
    }

    /// A day that was, as people write it; today where none is named.
    pub(super) fn day_past(&self, text: Option<&String>) -> Result<NaiveDate, Failure> {
        let at = self.past_given(text)?.unwrap_or(self.at);
        Ok(wall(at, self.incident.zone()).date())
    }

    /// A day to come.
    pub(super) fn day_to_come(&self, text: Option<&String>) -> Result<Option<NaiveDate>, Failure> {
        let at = self.due_given(text)?;
        let zone = self.incident.zone();
        let day = |at| time::deadline_day(at, zone).unwrap_or_else(|| wall(at, zone).date());
        Ok(at.map(day))
    }

    /// The currency amounts are in where none is typed.
    pub(super) fn currency(&self) -> String {
        terms::currency(&self.desk.session.settings.currency, Some(self.incident))
    }

    /// An amount of money.
    pub(super) fn amount(&self, text: Option<&String>) -> Result<Option<Amount>, Failure> {
        text.map(|text| Amount::parse(text, &self.currency()))
            .transpose()
            .map_err(|error| self.wrong(&error.message()))
    }

    /// A cost: an amount, or said to be unknown (B2).
    pub(super) fn cost(&self, text: Option<&String>) -> Result<Option<Cost>, Failure> {
        terms::cost(text.map_or("", |text| text.trim()), &self.currency()).map_err(|error| {
            if matches!(error, AmountError::NotAnAmount { .. }) {
                self.wrong(&Message::new("form-no-cost"))
            } else {
                self.wrong(&error.message())
            }
        })
    }

    /// A length of time in minutes, the longer end of a range.
    pub(super) fn minutes(&self, text: Option<&String>) -> Result<Option<u32>, Failure> {
        text.map(|text| duration::parse(text).map(|length| length.max))
            .transpose()
            .map_err(|error| misused(error.words(self.desk.lang)))
    }

    /// Steps one after another (B1).
    pub(super) fn steps(&self, text: Option<&String>) -> Result<Option<Vec<Step>>, Failure> {
        text.map(|text| terms::steps(text)).transpose().map_err(|part| {
            match terms::wrong_length(&part) {
                Some(error) => misused(error.words(self.desk.lang)),
                None => self.wrong(&Message::new("form-no-step").with("text", part)),
            }
        })
    }

    /// Wrong usage, in a sentence of the catalogue.
    pub(super) fn wrong(&self, problem: &Message) -> Failure {
        misused(problem.text(self.desk.lang))
    }

    /// What a label, a number or a key names; `None` where it names nothing here. Refused where a label names several.
    pub(super) fn named(&self, text: &str) -> Result<Option<EntryKey>, Failure> {
        let text = text.trim().trim_start_matches('#');
        let labelled =
            labelled(self.incident, text).map_err(|refusal| Failure::from(refusal.message()))?;
        let numbered = || {
            let keys = short_keys(self.incident);
            keys.into_iter().find(|(_, short)| short == text).map(|(key, _)| key)
        };
        Ok(labelled
            .or_else(numbered)
            .or_else(|| text.parse().ok().filter(|key| self.incident.entry(*key).is_some())))
    }

    /// A alert, also by what caused it (`P1`, `O2`) or by the number of the escalation that somebody raised.
    pub(super) fn firing(&self, text: String) -> Result<Selector, Failure> {
        let Some(key) = self.named(&text)? else { return Ok(Selector(text)) };
        let raised = format!("raised/{key}");
        let caused: Vec<_> = escalation::firings_by(self.incident, self.now())
            .into_iter()
            .filter(|firing| firing.id == raised || firing.cause == Some(key))
            .collect();
        let open: Vec<_> = caused.iter().filter(|firing| firing.is_open()).collect();
        match (open.as_slice(), caused.as_slice()) {
            ([one], _) => Ok(Selector(one.id.clone())),
            ([], [.., last]) => Ok(Selector(last.id.clone())),
            ([], []) => Ok(Selector(text)),
            (several, _) => {
                let rules: Vec<&str> = several.iter().map(|firing| firing.rule.as_str()).collect();
                Err(Message::new("cli-several-firings")
                    .with("text", text)
                    .with("found", self.desk.lang.list(&rules))
                    .into())
            }
        }
    }
}

/// What a word names in a list of the directory: a name, or the number or key of its entry.
pub(super) fn in_directory<'a>(
    directory: &Incident,
    list: &'static str,
    all: impl Iterator<Item = (EntryKey, &'a str)>,
    named: &str,
) -> Result<EntryKey, Failure> {
    let wanted = fold_for_search(named.trim());
    let all: Vec<(EntryKey, &str)> = all.collect();
    let called: Vec<EntryKey> = all
        .iter()
        .filter(|(_, name)| fold_for_search(name) == wanted)
        .map(|(key, _)| *key)
        .collect();
    if let [one] = called[..] {
        return Ok(one);
    }
    let number = named.trim().trim_start_matches('#');
    let keys = short_keys(directory);
    let numbered = keys.into_iter().find(|(_, short)| short == number).map(|(key, _)| key);
    let key = numbered.or_else(|| number.parse().ok());
    let found = key.filter(|key| all.iter().any(|(it, _)| it == key));
    let missing = Refusal::NotInList { list, name: named.trim().to_owned() };
    found.ok_or_else(|| missing.message().into())
}

fn misused(problem: String) -> Failure {
    Failure::Misused(Message::new("cli-wrong-time").with("problem", problem))
}

/// One of the words by which a type names its values.
pub(in crate::cli) fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(move |&one| id(one)))
        .try_map(move |name| all.iter().copied().find(|&one| id(one) == name).ok_or(name))
}

/// A part of a hundred, with or without its sign.
pub(super) fn percent(text: &str) -> Result<u8, String> {
    let folded = crate::text::fold_fullwidth(text).to_string();
    let plain = folded.trim().trim_end_matches('%').trim();
    plain.parse().ok().filter(|percent| *percent <= 100).ok_or_else(|| text.to_owned())
}
