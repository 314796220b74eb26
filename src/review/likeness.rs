//! Past incidents that are like one (N1): measured, and said why.
//!
//! Two incidents are as like as what they speak of in common is rare. What they speak of are the words of their titles,
//! factors and lessons, which weigh more, and of what was found out, decided and put on the table. A word that stands in
//! `assets/likeness` counts as the thing it names, in either language. Class, customer and severity add to it; they never
//! make two incidents alike by themselves.

mod same;
mod things;

use std::collections::HashMap;

pub use things::{Things, spoken_of};

use crate::incident::{Incident, IncidentId};

/// What one incident is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Which.
    pub id: IncidentId,
    /// The playbook's id; empty without one.
    pub class: String,
    /// The customer as the line says it.
    pub customer: String,
    /// From 1, the worst.
    pub severity: u8,
    /// What it speaks of.
    pub things: Things,
}

impl Case {
    /// What an incident is measured by.
    pub fn of(incident: &Incident) -> Self {
        Self {
            id: incident.id(),
            class: incident.class().to_owned(),
            customer: incident.customer().to_owned(),
            severity: incident.lifecycle.severity().level(),
            things: Things::of(incident),
        }
    }
}

/// How like one past incident is.
#[derive(Debug, Clone, PartialEq)]
pub struct Like {
    /// Its place in the list that was given.
    pub at: usize,
    /// How like, in thousandths of what an incident is like itself.
    pub score: u32,
    /// What both speak of, by its number, the rarest first.
    pub common: Vec<u32>,
}

/// Less than this much in common is chance, in thousandths.
const LEAST: u32 = 40;
/// What stands in a title, a factor or a lesson weighs so much more.
const STRONG: f64 = 2.0;

/// The past incidents that are most like one, best first, at most so many. The same one is none of them.
pub fn alike(of: &Case, past: &[Case], most: usize) -> Vec<Like> {
    let own: HashMap<u32, f64> = of.things.weighed(STRONG).collect();
    let mut seen: HashMap<u32, u32> = HashMap::with_capacity(own.len());
    let mut others: Vec<(usize, Vec<(u32, f64)>)> = Vec::new();
    for (at, case) in past.iter().enumerate().filter(|(_, case)| case.id != of.id) {
        let common: Vec<(u32, f64)> =
            case.things.weighed(STRONG).filter(|(thing, _)| own.contains_key(thing)).collect();
        for (thing, _) in &common {
            *seen.entry(*thing).or_default() += 1;
        }
        if !common.is_empty() {
            others.push((at, common));
        }
    }
    let all = f64::from(u32::try_from(past.len()).unwrap_or(u32::MAX));
    let rarity = |thing: u32| {
        let seen = f64::from(seen.get(&thing).copied().unwrap_or(0));
        ((all + 1.0) / (seen + 0.5)).ln().max(0.05)
    };
    let whole = |weights: &mut dyn Iterator<Item = (u32, f64)>| {
        weights.map(|(thing, weight)| (weight * rarity(thing)).powi(2)).sum::<f64>().sqrt()
    };
    let own_length = whole(&mut own.iter().map(|(thing, weight)| (*thing, *weight)));
    let mut list: Vec<Like> = others
        .into_iter()
        .filter_map(|(at, common)| {
            let case = past.get(at)?;
            let inner: f64 = common
                .iter()
                .map(|(thing, weight)| {
                    let mine = own.get(thing).copied().unwrap_or_default();
                    mine * weight * rarity(*thing).powi(2)
                })
                .sum();
            let length = whole(&mut case.things.weighed(STRONG));
            let near = inner / (own_length * length).max(f64::EPSILON);
            let score = (near * beside(of, case) * 1000.0).clamp(0.0, 1000.0).round();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 1000
            let score = score as u32;
            let mut things: Vec<u32> = common.iter().map(|(thing, _)| *thing).collect();
            things.sort_by(|a, b| rarity(*b).total_cmp(&rarity(*a)).then(a.cmp(b)));
            (score >= LEAST).then_some(Like { at, score, common: things })
        })
        .collect();
    list.sort_by(|a, b| b.score.cmp(&a.score).then(a.at.cmp(&b.at)));
    list.truncate(most);
    list
}

/// What class, customer and severity add.
fn beside(of: &Case, case: &Case) -> f64 {
    let mut more = 1.0;
    if !of.class.is_empty() && of.class == case.class {
        more += 0.25;
    }
    if is_same_customer(&of.customer, &case.customer) {
        more += 0.15;
    }
    if of.severity == case.severity {
        more += 0.03;
    }
    more
}

/// Whether two lines name one customer.
pub fn is_same_customer(one: &str, other: &str) -> bool {
    let plain = |text: &str| crate::text::fold_for_search(text.trim());
    !one.trim().is_empty() && plain(one) == plain(other)
}

/// How like two short texts are, in thousandths of being the same: what both speak of, of what the shorter one does.
pub fn near(one: &str, other: &str) -> u32 {
    let plain = |text: &str| crate::text::fold_for_search(text.trim());
    if !one.trim().is_empty() && plain(one) == plain(other) {
        return 1000;
    }
    let (one, other) = (things::in_text(one), things::in_text(other));
    let least = one.len().min(other.len());
    let common = one.keys().filter(|it| other.contains_key(*it)).count();
    // One thing in common says nothing of texts that speak of one or two.
    if least == 0 || common < 2 {
        return 0;
    }
    u32::try_from(common * 1000 / least).unwrap_or(0)
}
