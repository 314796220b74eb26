//! The partners there are (Q1), in the order in which they were recorded: no other order is kept, so that none is ranked.

use super::body::{PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound};
use crate::incident::{
    called_by_name::CalledByName,
    entry::Entry,
    folds::{Standing, folds},
    gone::ERASED_WORDS,
    ids::EntryKey,
    instant::Instant,
};

pub use super::body::{AssessmentKind, PartnerKind, PlanEffect};

/// A partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The entry that recorded them first.
    pub key: EntryKey,
    /// When that was.
    pub at: Instant,
    /// What is known of them now.
    pub known: PartnerRecorded,
    /// How they were assessed, in the order of the log.
    pub assessments: Vec<Assessment>,
    /// Their own plans, in the order of the log.
    pub plans: Vec<Plan>,
}

/// An assessment of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The entry.
    pub key: EntryKey,
    /// When it was recorded.
    pub at: Instant,
    /// What it says; a correction replaces its words.
    pub said: PartnerAssessed,
}

/// A partner's own plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The entry.
    pub key: EntryKey,
    /// When it was recorded.
    pub at: Instant,
    /// What it says; a correction replaces its words. Empty where the entry was erased.
    pub said: PartnerPlanned,
    /// What came of it, each with its entry, in the order of the log.
    pub effects: Vec<(EntryKey, PlanEffectFound)>,
}

impl CalledByName for Partner {
    fn key(&self) -> EntryKey {
        self.key
    }

    fn name(&self) -> &str {
        &self.known.name
    }
}

impl Partner {
    /// The plans that answer an assessment: those that say so, and those that name none and came after it.
    pub fn plans_for<'a>(&'a self, assessment: &'a Assessment) -> impl Iterator<Item = &'a Plan> {
        self.plans.iter().filter(|plan| match plan.said.assessment {
            Some(key) => key == assessment.key,
            None => plan.at >= assessment.at,
        })
    }

    /// The low assessments that nothing was planned after.
    pub fn unanswered(&self) -> impl Iterator<Item = &Assessment> {
        let low = self.assessments.iter().filter(|it| it.said.low);
        low.filter(|it| self.plans_for(it).next().is_none())
    }
}

/// The partners there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Partners {
    /// In the order of the log.
    pub list: Vec<Partner>,
}

impl Partners {
    /// The partner that entry recorded.
    pub fn get(&self, key: EntryKey) -> Option<&Partner> {
        self.list.iter().find(|it| it.key == key)
    }

    /// The partner that an entry recorded, assessed or planned for.
    pub fn of(&self, key: EntryKey) -> Option<&Partner> {
        self.list.iter().find(|it| {
            it.key == key
                || it.assessments.iter().any(|one| one.key == key)
                || it.plans.iter().any(|one| one.key == key)
        })
    }

    /// The plan of that entry.
    pub fn plan(&self, key: EntryKey) -> Option<&Plan> {
        self.list.iter().flat_map(|it| &it.plans).find(|it| it.key == key)
    }

    /// Those who are our partners still.
    pub fn standing(&self) -> impl Iterator<Item = &Partner> {
        self.list.iter().filter(|it| !it.known.ended)
    }

    fn record(&mut self, entry: &Entry, said: &PartnerRecorded) {
        let known = self.list.iter_mut().find(|it| Some(it.key) == said.partner);
        match known {
            // What was changed and erased since does not return, and the name is no part of what goes.
            Some(partner) if said.name == ERASED_WORDS => {
                partner.known.contact = String::new();
                partner.known.reach = String::new();
            }
            Some(partner) => partner.known = said.clone(),
            None => {
                let (key, at) = (entry.key, entry.head.occurred);
                let (assessments, plans) = (Vec::new(), Vec::new());
                self.list.push(Partner { key, at, known: said.clone(), assessments, plans });
            }
        }
    }

    fn assess(&mut self, at: &Standing<'_>, said: &PartnerAssessed) {
        if let Some(partner) = self.list.iter_mut().find(|it| it.key == said.partner) {
            let said = PartnerAssessed { text: at.words(&said.text), ..said.clone() };
            let (key, at) = (at.entry.key, at.entry.head.occurred);
            partner.assessments.push(Assessment { key, at, said });
        }
    }

    fn plan_for(&mut self, at: &Standing<'_>, said: &PartnerPlanned) {
        if let Some(partner) = self.list.iter_mut().find(|it| it.key == said.partner) {
            let said = PartnerPlanned { text: at.words(&said.text), ..said.clone() };
            let (key, at) = (at.entry.key, at.entry.head.occurred);
            partner.plans.push(Plan { key, at, said, effects: Vec::new() });
        }
    }

    fn find(&mut self, key: EntryKey, said: &PlanEffectFound) {
        let mut plans = self.list.iter_mut().flat_map(|it| &mut it.plans);
        if let Some(plan) = plans.find(|it| it.key == said.plan) {
            plan.effects.push((key, said.clone()));
        }
    }
}

folds! {
    Partners:
    PartnerRecorded => |part, it, at| part.record(at.entry, it);
    PartnerAssessed => |part, it, at| part.assess(at, it);
    PartnerPlanned => |part, it, at| part.plan_for(at, it);
    PlanEffectFound => |part, it, at| part.find(at.entry.key, it);
}
