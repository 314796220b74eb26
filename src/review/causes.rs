//! A cause that comes back (M3): a contributing factor that two incidents of one class or one customer name. It asks for a
//! preventive action, whether or not anybody noticed that it came back.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::{is_same_customer, near};
use crate::incident::{
    EntryKey, Incident, IncidentId, Instant, actions::Standing, reviews::Aspect,
};

/// A factor as one incident names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The incident.
    pub incident: IncidentId,
    /// What people call it.
    pub reference: String,
    /// When its impact began.
    pub began: Instant,
    /// The playbook's id; empty without one.
    pub class: String,
    /// The customer.
    pub customer: String,
    /// The entry that names the factor.
    pub factor: EntryKey,
    /// In its words.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// When the last measure against it was set down that was not given up.
    pub prevented: Option<Instant>,
}

/// Two texts are one factor where so much of the shorter one is in the other, in thousandths.
const SAME: u32 = 500;

impl Cause {
    /// The factors of an incident.
    pub fn of(reference: &str, incident: &Incident) -> Vec<Self> {
        let cause = |factor: &crate::incident::reviews::Factor| {
            let measures = incident.actions.list.iter().filter(|it| {
                it.measure
                    && it.cause == Some(factor.key)
                    && incident.standing_of(it).0 != Standing::Dropped
            });
            Self {
                incident: incident.id(),
                reference: reference.to_owned(),
                began: incident.began(),
                class: incident.class().to_owned(),
                customer: incident.customer().to_owned(),
                factor: factor.key,
                text: factor.text.clone(),
                aspect: factor.aspect,
                prevented: measures.map(|it| it.at).max(),
            }
        };
        incident.reviews.factors.iter().map(cause).collect()
    }

    /// Whether another incident names the same: about the same aspect, in words for the same, of one class or one customer.
    fn is_that_of(&self, other: &Self) -> bool {
        self.incident != other.incident
            && self.aspect == other.aspect
            && (!self.class.is_empty() && self.class == other.class
                || is_same_customer(&self.customer, &other.customer))
            && near(&self.text, &other.text) >= SAME
    }
}

/// A cause that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// Every incident's word for it, by when the impact began; at least two incidents.
    pub causes: Vec<Cause>,
}

impl Repeat {
    /// As the incident that came last names it.
    pub fn last(&self) -> Option<&Cause> {
        self.causes.last()
    }

    /// Whether a measure was set down against it since it came back last. One of before did not prevent that.
    pub fn is_prevented(&self) -> bool {
        let Some(last) = self.last() else { return false };
        self.causes.iter().any(|it| it.prevented.is_some_and(|at| at >= last.began))
    }

    /// How many incidents name it.
    pub fn incidents(&self) -> usize {
        self.causes.iter().map(|it| it.incident).collect::<BTreeSet<_>>().len()
    }

    /// Where else it was, seen from one incident.
    pub fn elsewhere(&self, from: IncidentId) -> impl Iterator<Item = &Cause> {
        self.causes.iter().filter(move |it| it.incident != from)
    }
}

/// Every cause that came back, the latest first.
pub fn repeats(mut causes: Vec<Cause>) -> Vec<Repeat> {
    causes
        .sort_by(|a, b| (a.began, &a.reference, a.factor).cmp(&(b.began, &b.reference, b.factor)));
    // Each stands in the group of the first that it is like.
    let mut group: Vec<usize> = (0..causes.len()).collect();
    for (at, cause) in causes.iter().enumerate() {
        let before = causes.iter().take(at).position(|earlier| cause.is_that_of(earlier));
        if let Some(first) = before.and_then(|it| group.get(it).copied())
            && let Some(own) = group.get_mut(at)
        {
            *own = first;
        }
    }
    let mut groups: BTreeMap<usize, Vec<Cause>> = BTreeMap::new();
    for (cause, group) in causes.into_iter().zip(group) {
        groups.entry(group).or_default().push(cause);
    }
    let mut list: Vec<Repeat> = groups
        .into_values()
        .map(|causes| Repeat { causes })
        .filter(|it| it.incidents() > 1)
        .collect();
    list.sort_by_key(|it| std::cmp::Reverse(it.last().map(|last| last.began)));
    list
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::incident::WriterId;

    fn cause(number: u8, class: &str, customer: &str, text: &str) -> Cause {
        Cause {
            incident: IncidentId([number; 16]),
            reference: format!("R{number}"),
            began: Instant::from_timestamp(i64::from(number) * 86_400, 0).unwrap(),
            class: class.into(),
            customer: customer.into(),
            factor: EntryKey { writer: WriterId([number; 16]), seq: 1 },
            text: text.into(),
            aspect: Aspect::Process,
            prevented: None,
        }
    }

    #[test]
    fn m3_the_same_cause_in_a_second_incident_of_the_class_asks_for_prevention() {
        let found = repeats(vec![
            cause(1, "data-loss", "甲", "备份从来没有做过恢复演练"),
            cause(2, "data-loss", "乙", "恢复演练没做过，备份用不了"),
            cause(3, "dealer", "丙", "备份从来没有做过恢复演练"),
            cause(4, "data-loss", "丁", "没有第二个人复核"),
        ]);
        assert_eq!(found.len(), 1);
        let names: Vec<&str> = found[0].causes.iter().map(|it| it.reference.as_str()).collect();
        assert_eq!(names, ["R1", "R2"]);
        assert!(!found[0].is_prevented());
    }

    #[test]
    fn m3_one_customer_is_enough_and_either_language_will_do() {
        let found = repeats(vec![
            cause(1, "outage", "Harbour Clinic", "the backup was never tested by a restore drill"),
            cause(2, "data-loss", "harbour clinic", "备份没有做过恢复演练"),
        ]);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn m3_a_measure_of_before_it_came_back_did_not_prevent_it() {
        let with = |prevented: i64| {
            let mut first = cause(1, "data-loss", "甲", "备份没有做过恢复演练");
            first.prevented = Instant::from_timestamp(prevented * 86_400, 0);
            repeats(vec![first, cause(5, "data-loss", "乙", "恢复演练没做过，备份用不了")])
        };
        assert!(!with(2)[0].is_prevented());
        assert!(with(6)[0].is_prevented());
    }
}
