//! A strategy for every kind that belongs to no incident.

use chrono::NaiveDate;
use dingli::incident::{
    Event,
    catalogue::{CountedFrom, PayerKind},
    commitments::Party,
    event::{
        PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound, PlaybookDrafted,
        PlaybookMoved, PlaybookWithdrawn, RhythmDeclared, RhythmDone, RhythmSkipped,
        StandingRecorded, StandingWithdrawn,
    },
    partners::{AssessmentKind, PartnerKind, PlanEffect},
    rhythms::{DutyKind, Period},
    versions::VersionStep,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{event::Kinds, formula, handled::incident, instant, key, slug, words};

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
    let mut kinds = partners();
    kinds.extend(standing());
    kinds.extend(rhythms());
    kinds.extend(versions());
    kinds
}

fn versions() -> Kinds {
    vec![
        kind!(
            "playbook-drafted",
            PlaybookDrafted {
                playbook: slug(),
                version: words(),
                text: words(),
                authors: vec(words(), 0..3),
                learnt: words(),
            }
        ),
        kind!(
            "playbook-moved",
            PlaybookMoved {
                version: key(),
                to: select(VersionStep::ALL.to_vec()),
                incidents: vec(incident(), 0..3),
            }
        ),
        kind!("playbook-withdrawn", PlaybookWithdrawn { version: key(), reason: words() }),
    ]
}

fn standing() -> Kinds {
    let first = (words(), words(), select(CountedFrom::ALL.to_vec()), option::of(0..90_000_u32));
    let second = (option::of(formula()), select(PayerKind::ALL.to_vec()), words(), words());
    let third = (vec(select(Party::ALL.to_vec()), 0..2), vec(slug(), 0..3), option::of(key()));
    let recorded = (first, second, third).prop_map(|(first, second, third)| {
        let (name, text, from, minutes) = first;
        let (compensation, payer, payer_name, deliverer) = second;
        let (consent, classes, standing) = third;
        Event::StandingRecorded(StandingRecorded {
            name,
            text,
            from,
            minutes,
            compensation,
            payer,
            payer_name,
            deliverer,
            consent,
            classes,
            standing,
        })
    });
    vec![
        ("standing-recorded", recorded.boxed()),
        kind!("standing-withdrawn", StandingWithdrawn { standing: key(), reason: words() }),
    ]
}

fn rhythms() -> Kinds {
    vec![
        kind!(
            "rhythm-declared",
            RhythmDeclared {
                name: words(),
                kind: select(DutyKind::ALL.to_vec()),
                period: select(Period::ALL.to_vec()),
                from: day(),
                days: any::<u32>(),
                customer: words(),
                partner: option::of(key()),
                owner: words(),
                until: option::of(day()),
                rhythm: option::of(key()),
            }
        ),
        kind!(
            "rhythm-done",
            RhythmDone {
                rhythm: key(),
                due: day(),
                incident: option::of(incident()),
                on: day(),
                by: words(),
                text: words(),
                evidence: words(),
            }
        ),
        kind!(
            "rhythm-skipped",
            RhythmSkipped {
                rhythm: key(),
                due: day(),
                incident: option::of(incident()),
                reason: words(),
            }
        ),
    ]
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
