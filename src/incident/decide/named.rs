//! Which entry a word means: a label, a letter, a short key, a name.

use crate::incident::{
    entry::Entry,
    escalation,
    facts::QuestionId,
    fold::Incident,
    ids::EntryKey,
    instant::Instant,
    labelled::{called, labelled},
    labelled_list::Carries,
    refusal::Refusal,
    rule::Desk,
    selector::Selector,
    stakeholders::{Profile, Stakeholder},
    timeline::short_key,
};
use crate::locale::{Message, Value};

/// The entry that a full key or a short key names (`12`, `#12`, or `12.3fa` where two laptops wrote).
///
/// # Errors
/// [`Refusal::UnknownEntry`], or [`Refusal::AmbiguousEntry`] where two laptops' entries have that number.
pub fn entry_called<'a>(incident: &'a Incident, wanted: &str) -> Result<&'a Entry, Refusal> {
    let wanted = wanted.trim();
    let unknown = || Refusal::UnknownEntry(wanted.to_owned());
    if let Ok(key) = wanted.parse::<EntryKey>() {
        return incident.entry(key).ok_or_else(unknown);
    }
    let short = wanted.trim_start_matches(['#', 'e']);
    let (seq, writer) = short.split_once('.').unwrap_or((short, ""));
    let seq: u64 = seq.parse().map_err(|_| unknown())?;
    let mut found = incident
        .entries()
        .iter()
        .filter(|entry| entry.key.seq == seq && entry.key.writer.to_string().starts_with(writer));
    match (found.next(), found.next()) {
        (Some(entry), None) => Ok(entry),
        (Some(_), Some(_)) => Err(Refusal::AmbiguousEntry(wanted.to_owned())),
        (None, _) => Err(unknown()),
    }
}

/// The one person of that name; of that alias, where nobody has it as a name.
///
/// # Errors
/// [`Refusal::UnknownStakeholder`], or [`Refusal::AmbiguousStakeholder`] with the numbers and roles of all of them.
pub fn stakeholder_called<'a>(
    incident: &'a Incident,
    name: &str,
) -> Result<&'a Stakeholder, Refusal> {
    let list = &incident.stakeholders.list;
    let mut found: Vec<&Stakeholder> =
        list.iter().filter(|person| person.profile.name == name).collect();
    if found.is_empty() {
        found = list.iter().filter(|person| person.profile.is_called(name)).collect();
    }
    match found[..] {
        [] => Err(Refusal::UnknownStakeholder(name.to_owned())),
        [one] => Ok(one),
        _ => {
            let several = incident.has_several_writers();
            let told = |person: &&Stakeholder| {
                let number = format!("#{}", short_key(person.key, several));
                let Profile { side, role, organisation, .. } = &person.profile;
                let parts = [role.as_str(), organisation];
                let said = parts.into_iter().filter(|part| !part.is_empty());
                Message::new("one-of-a-name")
                    .with("number", number)
                    .with("side", Value::word("side", side.id()))
                    .with("who", said.fold(String::new(), |all, part| format!("{all} {part}")))
            };
            let people = found.iter().map(told).collect();
            Err(Refusal::AmbiguousStakeholder { name: name.to_owned(), people })
        }
    }
}

impl Desk<'_> {
    /// The one person that a label, a name, an alias or a number means.
    pub(in crate::incident) fn stakeholder_called(
        &self,
        name: &str,
    ) -> Result<&Stakeholder, Refusal> {
        let everybody = &self.incident.stakeholders;
        if let Some(known) = self.context.labels.get(name).and_then(|&key| everybody.get(key)) {
            return Ok(known);
        }
        match stakeholder_called(self.incident, name) {
            Err(Refusal::UnknownStakeholder(name)) => self
                .entry(&Selector::from(name.as_str()))
                .ok()
                .and_then(|entry| everybody.get(entry.key))
                .ok_or(Refusal::UnknownStakeholder(name)),
            found => found,
        }
    }

    pub(in crate::incident) fn person(&self, who: &Selector) -> Result<EntryKey, Refusal> {
        self.stakeholder_called(&who.0).map(|known| known.key)
    }

    pub(in crate::incident) fn question(
        &self,
        asked: &Selector,
    ) -> Result<&crate::incident::facts::Question, Refusal> {
        let facts = &self.incident.facts;
        let by_label = self.context.labels.get(&asked.0).map(|&key| QuestionId::Asked(key));
        by_label
            .and_then(|id| facts.question(&id))
            .or_else(|| asked.0.parse().ok().and_then(|id| facts.question(&id)))
            .or_else(|| {
                self.entry(asked)
                    .ok()
                    .and_then(|entry| facts.question(&QuestionId::Asked(entry.key)))
            })
            .ok_or_else(|| Refusal::UnknownQuestion(asked.0.clone()))
    }

    /// Any entry: by a label of the same input, its number or key, or as a list has it (`P1`, `A`).
    pub(in crate::incident) fn entry(&self, named: &Selector) -> Result<&Entry, Refusal> {
        let wanted = named.0.trim();
        let of = |key: EntryKey| {
            self.incident.entry(key).ok_or_else(|| Refusal::UnknownEntry(wanted.to_owned()))
        };
        if let Some(&key) = self.context.labels.get(wanted) {
            return of(key);
        }
        match entry_called(self.incident, wanted) {
            Err(Refusal::UnknownEntry(said)) => match labelled(self.incident, wanted)? {
                Some(key) => of(key),
                None => Err(Refusal::UnknownEntry(said)),
            },
            found => found,
        }
    }

    pub(in crate::incident) fn labelled(&self, named: &Selector) -> Option<EntryKey> {
        self.context.labels.get(named.0.trim()).copied()
    }

    /// A remedy by its letter, a label or a key.
    pub(in crate::incident) fn remedy(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let remedies = &self.incident.remedies;
        self.one_of(&remedies.list, named)?.filter(|&key| remedies.get(key).is_some()).ok_or_else(
            || match self.offered(named) {
                Ok(_) => Refusal::OfferIsNoRemedy(named.0.clone()),
                Err(_) => Refusal::UnknownRemedy(named.0.clone()),
            },
        )
    }

    /// An offer by `O1`, a label or a key.
    pub(in crate::incident) fn offered(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let offers = &self.incident.offers;
        self.one_of(&offers.list, named)?
            .filter(|&key| offers.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownOffer(named.0.clone()))
    }

    /// A promise by `P1`, a label or a key.
    pub(in crate::incident) fn promised(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let promises = &self.incident.commitments;
        self.one_of(&promises.list, named)?
            .filter(|&key| promises.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownPromise(named.0.clone()))
    }

    /// An action by `T1`, a label or a key.
    pub(in crate::incident) fn action(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        let actions = &self.incident.actions;
        self.one_of(&actions.list, named)?
            .filter(|&key| actions.get(key).is_some())
            .ok_or_else(|| Refusal::UnknownAction(named.0.clone()))
    }

    /// What a word names: a label of the same input, a label of the list, or any entry.
    fn one_of<T: Carries>(
        &self,
        list: &[T],
        named: &Selector,
    ) -> Result<Option<EntryKey>, Refusal> {
        if let Some(key) = self.labelled(named) {
            return Ok(Some(key));
        }
        let called = called(self.incident, list, named.0.trim())?;
        Ok(called.or_else(|| self.entry(named).ok().map(|entry| entry.key)))
    }

    pub(in crate::incident) fn window(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        self.of_kind(named, "decision-sought")
    }

    pub(in crate::incident) fn of_kind(
        &self,
        named: &Selector,
        kind: &str,
    ) -> Result<EntryKey, Refusal> {
        let entry = self.entry(named)?;
        if self.incident.marks().retracted_by(entry.key).is_some() {
            return Err(Refusal::AlreadyRetracted);
        }
        if entry.head.kind == kind && entry.event().is_some() {
            Ok(entry.key)
        } else {
            Err(Refusal::UnknownEntry(named.0.clone()))
        }
    }

    /// Whatever the words name: a remedy, an offer, a promise, an action or an entry.
    pub(in crate::incident) fn anything(&self, named: &Selector) -> Result<EntryKey, Refusal> {
        match self
            .labelled(named)
            .map_or_else(|| labelled(self.incident, &named.0), |it| Ok(Some(it)))?
        {
            Some(key) => Ok(key),
            None => self.entry(named).map(|entry| entry.key),
        }
    }

    /// An alert by its identity, by its rule's id (the latest that is open, or else the latest), or by the label of the
    /// signal or the escalation behind it. Of several of one rule those count that had fired by the time stated; where none
    /// had, since what it follows from was learnt later, those of now.
    pub(in crate::incident) fn firing(&self, named: &Selector) -> Result<String, Refusal> {
        let wanted = alert_of(named.0.trim());
        let cause = self.labelled(named);
        let stated = self.moment().max(self.known.unwrap_or(self.moment()));
        let found = |at: Instant| {
            let firings = escalation::firings_by(self.incident, at);
            let exact = firings.iter().find(|it| match cause {
                Some(_) => it.cause == cause,
                None => it.id == wanted,
            });
            let of_rule = || firings.iter().rev().filter(|firing| firing.rule == wanted);
            exact
                .or_else(|| of_rule().find(|firing| firing.is_open()))
                .or_else(|| of_rule().next())
                .map(|firing| firing.id.clone())
        };
        found(stated)
            .or_else(|| found(self.context.now.max(stated)))
            .ok_or_else(|| Refusal::UnknownAlert(wanted.to_owned()))
    }
}

/// The identity of an alert out of that of what is due of it, which may name a level.
fn alert_of(item: &str) -> &str {
    let alert = item.strip_prefix("escalation/").unwrap_or(item);
    match alert.rsplit_once("/level-") {
        Some((alert, level)) if level.parse::<usize>().is_ok() => alert,
        _ => alert,
    }
}
