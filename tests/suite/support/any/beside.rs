//! A strategy for every kind that belongs to no incident.

use chrono::NaiveDate;
use dingli::incident::{
    Event,
    event::{PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound},
    partners::{AssessmentKind, PartnerKind, PlanEffect},
};
use proptest::{option, prelude::*, sample::select};

use super::{event::Kinds, instant, key, words};

/// One kind: its name, and the event of its fields, each with a strategy.
macro_rules! kind {
    ($name:literal, $variant:ident { $($field:ident: $strategy:expr),* $(,)? }) => {
        ($name, ($($strategy,)*).prop_map(|($($field,)*)| Event::$variant($variant { $($field),* })).boxed())
    };
}

fn day() -> BoxedStrategy<NaiveDate> {
    instant().prop_map(|at| at.date_naive()).boxed()
}

/// What stands in the directory.
pub(super) fn beside() -> Kinds {
    partners()
}

fn partners() -> Kinds {
    vec![
        kind!(
            "partner-recorded",
            PartnerRecorded {
                name: words(),
                kind: select(PartnerKind::ALL.to_vec()),
                contact: words(),
                reach: words(),
                ended: any::<bool>(),
                partner: option::of(key()),
            }
        ),
        kind!(
            "partner-assessed",
            PartnerAssessed {
                partner: key(),
                kind: select(AssessmentKind::ALL.to_vec()),
                on: day(),
                text: words(),
                by: words(),
                score: words(),
                low: any::<bool>(),
            }
        ),
        kind!(
            "partner-planned",
            PartnerPlanned {
                partner: key(),
                text: words(),
                owner: words(),
                due: option::of(day()),
                assessment: option::of(key()),
            }
        ),
        kind!(
            "plan-effect-found",
            PlanEffectFound {
                plan: key(),
                effect: select(PlanEffect::ALL.to_vec()),
                on: day(),
                text: words(),
                evidence: words(),
            }
        ),
    ]
}
