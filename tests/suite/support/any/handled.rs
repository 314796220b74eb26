//! A strategy for every kind of judgement.

use dingli::calendar::Hours;
use dingli::incident::event::{PauseBegun, PauseEnded};
use dingli::incident::{
    Event, IncidentId,
    actions::{
        ActionChanged, ActionChecked, ActionDropped, ActionGiven, ActionPlan, ActionReported,
        CheckResult,
    },
    briefs::BriefPassed,
    commitments::{
        Care, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion,
        Formula, Party, Rate,
    },
    contract::{ContractRecorded, PublicHolidays},
    decisions::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted},
    duty::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted},
    escalation::{EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen},
    event::{
        CaseJudged, Debriefed, DrillFed, DutyAnswered, EntryStarred, FactorNamed, FrictionNoted,
        LessonLearnt, MilestoneReached, PlaybookRead, ReviewHeld, ReviewPlanned, ReviewWaived,
        SafetyInstructed, SafetyUnderstood, SectionStands, SectionWritten, StageReported,
        StepTaken,
    },
    links::{EntryShared, IncidentLinked, ResourceConfirmed},
    milestones::Milestone,
    offers::{OfferAnswered, OfferJustified, OfferMade, OfferRanked},
    papers::ReportPart,
    pauses::WorkingMove,
    prose::Section,
    remedies::{
        Amount, Cost, OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped,
        RemedyProposed, Step, Terms, TermsChanges,
    },
    responsibility::{Condition, ConditionSet},
    reviews::{Aspect, CaseKind, CrisisOutcome, Luck, Quality},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{event::Kinds, instant, key, slug, words};

fn working_move() -> impl Strategy<Value = WorkingMove> {
    (key(), 0..5000_u32).prop_map(|(promise, minutes)| WorkingMove { promise, minutes })
}

/// One kind: its name, and the event of its fields, each with a strategy.
macro_rules! kind {
    ($name:literal, $variant:ident { $($field:ident: $strategy:expr),* $(,)? }) => {
        ($name, ($($strategy,)*).prop_map(|($($field,)*)| Event::$variant($variant { $($field),* })).boxed())
    };
}

fn amount() -> BoxedStrategy<Amount> {
    let minor = prop_oneof![8 => 0..10_000_000_u64, 1 => Just(u64::MAX), 1 => any::<u64>()];
    let currency = prop_oneof![8 => Just("CNY".to_owned()), 1 => Just("EUR".to_owned())];
    (minor, currency).prop_map(|(minor, currency)| Amount { minor, currency }).boxed()
}

fn cost() -> BoxedStrategy<Cost> {
    prop_oneof![3 => amount().prop_map(Cost::Amount), 1 => Just(Cost::Unknown)].boxed()
}

fn minutes() -> BoxedStrategy<u32> {
    prop_oneof![8 => 0..3_000_u32, 1 => Just(u32::MAX)].boxed()
}

/// Any compensation formula, the ones no form would let through included.
pub(crate) fn formula() -> BoxedStrategy<Formula> {
    let rate = prop_oneof![
        amount().prop_map(|amount| Rate::Fixed { amount }),
        (amount(), minutes()).prop_map(|(amount, minutes)| Rate::FullPeriod { amount, minutes }),
        (amount(), minutes()).prop_map(|(amount, minutes)| Rate::StartedPeriod { amount, minutes }),
        (amount(), any::<u32>())
            .prop_map(|(of, basis_points)| Rate::Percentage { of, basis_points }),
        words().prop_map(|what| Rate::InKind { what }),
    ];
    (rate, minutes(), option::of(amount()), option::of(minutes()))
        .prop_map(|(rate, grace_minutes, cap, term_minutes)| Formula {
            rate,
            grace_minutes,
            cap,
            term_minutes,
        })
        .boxed()
}

fn steps() -> BoxedStrategy<Vec<Step>> {
    let step = (words(), minutes(), minutes()).prop_map(|(name, min_minutes, max_minutes)| Step {
        name,
        min_minutes,
        max_minutes,
    });
    vec(step, 0..3).boxed()
}

fn terms() -> BoxedStrategy<Terms> {
    let first = (words(), words(), option::of(cost()), steps());
    let second = (option::of(instant()), words(), words(), option::of(words()));
    (first, second)
        .prop_map(|((name, resources, cost, steps), second)| {
            let (deadline, owner, residual_harm, long_term_cost) = second;
            Terms { name, resources, cost, steps, deadline, owner, residual_harm, long_term_cost }
        })
        .boxed()
}

/// The changes from one option to another: of any field, to nothing too.
fn changes() -> BoxedStrategy<TermsChanges> {
    (terms(), terms()).prop_map(|(one, other)| one.changes_to(&other)).boxed()
}

/// One of the people who come on duty: few, so that their shifts meet.
fn somebody() -> BoxedStrategy<String> {
    prop_oneof![4 => Just("王经理".to_owned()), 4 => Just("李工".to_owned()), 1 => words()].boxed()
}

/// The identity of an alert, as an honest program would write it or not.
fn firing() -> BoxedStrategy<String> {
    prop_oneof![
        4 => key().prop_map(|key| format!("commitment-breached/{key}")),
        4 => key().prop_map(|key| format!("raised/{key}")),
        2 => Just("days-open".to_owned()),
        1 => words(),
    ]
    .boxed()
}

pub(super) fn incident() -> BoxedStrategy<IncidentId> {
    any::<u8>().prop_map(|id| IncidentId([id; 16])).boxed()
}

/// Every kind of judgement with a strategy for it.
pub(super) fn handled() -> Kinds {
    let mut kinds = remedies();
    kinds.extend(offers_and_decisions());
    kinds.extend(promises());
    kinds.extend(escalation());
    kinds.extend(people());
    kinds.extend(actions());
    kinds.extend(review());
    kinds
}

fn plan() -> BoxedStrategy<ActionPlan> {
    let when = (option::of(instant()), option::of(instant()), option::of(cost()));
    let brings = option::of(select(ReportPart::ALL.to_vec()));
    (words(), words(), words(), when, brings)
        .prop_map(|(owner, owner_role, verification, (due, check_at, cost), brings)| ActionPlan {
            brings,
            owner,
            owner_role,
            due,
            verification,
            check_at,
            cost,
        })
        .boxed()
}

fn review() -> Kinds {
    let people = || vec(words(), 0..3);
    vec![
        kind!(
            "factor-named",
            FactorNamed {
                text: words(),
                aspect: select(Aspect::ALL.to_vec()),
                entries: vec(key(), 0..3),
                repeats: any::<bool>(),
            }
        ),
        kind!("lesson-learnt", LessonLearnt { text: words(), none: any::<bool>() }),
        kind!("playbook-read", PlaybookRead { playbook: words(), version: words() }),
        kind!("friction-noted", FrictionNoted { text: words() }),
        kind!("debriefed", Debriefed { text: words(), compared: vec(words(), 0..3) }),
        kind!(
            "drill-fed",
            DrillFed { source: key(), entries: vec(key(), 0..3), next: option::of(instant()) }
        ),
        kind!("entry-starred", EntryStarred { entry: key(), text: words() }),
        kind!("review-planned", ReviewPlanned { due: instant(), people: people(), text: words() }),
        kind!(
            "review-held",
            ReviewHeld {
                text: words(),
                people: people(),
                decisions: option::of(select(Quality::ALL.to_vec())),
                outcome: option::of(select(CrisisOutcome::ALL.to_vec())),
                luck: option::of(select(Luck::ALL.to_vec())),
                right: words(),
                better: words(),
            }
        ),
        kind!("review-waived", ReviewWaived { reason: words() }),
        kind!(
            "case-judged",
            CaseJudged {
                case: option::of(select(CaseKind::ALL.to_vec())),
                best: any::<bool>(),
                text: words(),
                compared: people(),
            }
        ),
    ]
}

fn actions() -> Kinds {
    vec![
        kind!(
            "action-given",
            ActionGiven {
                text: words(),
                measure: any::<bool>(),
                plan: plan(),
                cause: option::of(key()),
                label: label("T[1-9]{1,2}"),
            }
        ),
        kind!("action-changed", ActionChanged { action: key(), plan: plan() }),
        kind!(
            "action-reported",
            ActionReported {
                action: key(),
                text: words(),
                done: any::<bool>(),
                evidence: option::of(key()),
            }
        ),
        kind!(
            "action-checked",
            ActionChecked {
                action: key(),
                result: select(CheckResult::ALL.to_vec()),
                text: words(),
                evidence: option::of(key()),
            }
        ),
        kind!("action-dropped", ActionDropped { action: key(), reason: words() }),
    ]
}

fn remedies() -> Kinds {
    vec![
        kind!(
            "remedy-proposed",
            RemedyProposed {
                terms: terms(),
                odds: option::of(any::<u8>()),
                basis: words(),
                label: label("[A-D][2-3]?"),
            }
        ),
        kind!("remedy-changed", RemedyChanged { remedy: key(), changes: changes() }),
        kind!("odds-revised", OddsRevised { remedy: key(), percent: any::<u8>(), basis: words() }),
        kind!("odds-disclosed", OddsDisclosed { remedy: key(), words: words() }),
        kind!("remedy-accepted", RemedyAccepted { remedy: key(), reason: words() }),
        kind!("remedy-dropped", RemedyDropped { remedy: key(), reason: words() }),
    ]
}

fn offers_and_decisions() -> Kinds {
    let texts = || vec(words(), 0..3);
    let first = (option::of(key()), words(), texts(), texts(), words(), option::of(any::<u8>()));
    let second = (
        option::of(instant()),
        vec(key(), 0..3),
        option::of(cost()),
        option::of(words()),
        option::of(words()),
    );
    let taken = (first, second).prop_map(|(first, second)| {
        let (sought, text, known, unknown, basis, certainty) = first;
        let (window, remedies, cost, long_term_cost, second_reader) = second;
        Event::DecisionTaken(DecisionTaken {
            sought,
            text,
            known,
            unknown,
            basis,
            certainty,
            window,
            remedies,
            cost,
            long_term_cost,
            second_reader,
        })
    });
    vec![
        kind!(
            "offer-made",
            OfferMade {
                situation: slug(),
                approved_by: words(),
                terms: words(),
                rank: option::of(any::<u32>()),
                amount: option::of(amount()),
                remedy: option::of(key()),
                label: label("O[1-9]{1,2}"),
            }
        ),
        kind!(
            "offer-answered",
            OfferAnswered { offer: key(), accepted: any::<bool>(), text: words() }
        ),
        kind!("offer-ranked", OfferRanked { offer: key(), rank: 0..4_u32 }),
        kind!(
            "offer-justified",
            OfferJustified { offer: key(), reason: words(), approver: words() }
        ),
        kind!("decision-sought", DecisionSought { text: words(), window: instant(), by: words() }),
        ("decision-taken", taken.boxed()),
        kind!(
            "missed-window-costed",
            MissedWindowCosted { sought: key(), cost: cost(), note: words() }
        ),
        kind!("decision-second-read", DecisionSecondRead { decision: key(), reader: words() }),
        kind!(
            "lamp-set",
            ConditionSet {
                lamp: select(Condition::ALL.to_vec()),
                lit: any::<bool>(),
                basis: words()
            }
        ),
    ]
}

/// None, as in older logs; one of ours; or anything.
fn label(ours: &'static str) -> BoxedStrategy<Option<String>> {
    prop_oneof![Just(None), ours.prop_map(Some), words().prop_map(Some)].boxed()
}

pub(super) fn made() -> BoxedStrategy<CommitmentMade> {
    let first = (words(), option::of(key()), option::of(words()), option::of(instant()));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let second = (words(), option::of(formula()), words(), words(), option::of(key()));
    let cares = vec(select(Care::ALL.to_vec()), 0..3);
    (first, flags, second, cares, (label("P[1-9]{1,2}"), option::of(words())))
        .prop_map(|(first, flags, second, cares, (label, term))| {
            let (text, promisee, public_promisee, due) = first;
            let (standing, deliverer_consented, customer_consented) = flags;
            let (deliverer, compensation, payer, override_reason, rests_on) = second;
            CommitmentMade {
                text,
                promisee,
                public_promisee,
                due,
                standing,
                deliverer,
                deliverer_consented,
                customer_consented,
                compensation,
                payer,
                cares,
                override_reason,
                rests_on,
                improvement: false,
                brings: None,
                label,
                term,
            }
        })
        .boxed()
}

fn promises() -> Kinds {
    vec![
        ("commitment-made", made().prop_map(Event::CommitmentMade).boxed()),
        kind!(
            "commitment-consented",
            CommitmentConsented {
                commitment: key(),
                party: select(vec![Party::Deliverer, Party::Customer]),
            }
        ),
        kind!(
            "commitment-completed",
            CommitmentCompleted {
                commitment: key(),
                with: made().prop_map(|made| Completion {
                    due: made.due,
                    term: made.term,
                    compensation: made.compensation,
                    payer: made.payer,
                    deliverer: made.deliverer,
                    cares: made.cares,
                    override_reason: made.override_reason,
                }),
            }
        ),
        kind!("commitment-kept", CommitmentKept { commitment: key(), text: words() }),
        kind!("commitment-broken", CommitmentBroken { commitment: key(), text: words() }),
        kind!(
            "commitment-renegotiated",
            CommitmentRenegotiated {
                commitment: key(),
                due: instant(),
                term: option::of(words()),
                customer_consented: any::<bool>(),
                reason: words(),
                evidence: option::of(key()),
            }
        ),
        kind!(
            "pause-begun",
            PauseBegun {
                reason: words(),
                customer_consented: any::<bool>(),
                promises: vec(key(), 0..3),
            }
        ),
        kind!(
            "pause-ended",
            PauseEnded {
                pause: key(),
                promises: vec(key(), 0..3),
                text: words(),
                working: vec(working_move(), 0..2),
            }
        ),
        kind!(
            "commitment-waived",
            CommitmentWaived { commitment: key(), reason: words(), evidence: option::of(key()) }
        ),
        kind!(
            "compensation-paid",
            CompensationPaid { commitment: key(), amount: option::of(amount()), text: words() }
        ),
    ]
}

fn escalation() -> Kinds {
    vec![
        kind!("signal-seen", SignalSeen { signal: select(Signal::ALL.to_vec()), text: words() }),
        kind!(
            "escalation-raised",
            EscalationRaised { to: words(), text: words(), limit_minutes: minutes() }
        ),
        kind!("escalation-accepted", EscalationAccepted { firing: firing(), text: words() }),
        kind!("false-alarm", FalseAlarm { firing: firing(), reason: words() }),
    ]
}

fn people() -> Kinds {
    let contract = (
        words(),
        option::of(amount()),
        words(),
        option::of(minutes()),
        vec(0..9_u8, 0..7),
        vec(instant(), 0..2),
        vec(instant(), 0..2),
    )
        .prop_map(
            |(service_levels, liability_cap, exclusions, notice_days, working_days, off, on)| {
                Event::ContractRecorded(ContractRecorded {
                    service_levels,
                    liability_cap,
                    exclusions,
                    notice_days,
                    claim_days: notice_days.map(|days| days / 2),
                    customer_notice_hours: notice_days.map(|days| days / 3),
                    calendar: notice_days
                        .and_then(|days| PublicHolidays::ALL.get(days as usize % 3).copied()),
                    working_hours: Hours::new(540, 1080).into_iter().collect(),
                    working_days,
                    holidays: off.into_iter().map(|at| at.date_naive()).collect(),
                    extra_working_days: on.into_iter().map(|at| at.date_naive()).collect(),
                })
            },
        );
    vec![
        kind!("shift-started", ShiftStarted { person: somebody() }),
        kind!("shift-ended", ShiftEnded { person: somebody() }),
        kind!("handover-begun", HandoverBegun { from: somebody(), to: somebody(), text: words() }),
        kind!(
            "handover-read-back",
            HandoverReadBack {
                handover: key(),
                next_step: words(),
                deadline: words(),
                risk: words(),
            }
        ),
        kind!(
            "brief-passed",
            BriefPassed {
                to: words(),
                text: words(),
                covers: vec(key(), 0..2),
                left_out: vec(key(), 0..2),
            }
        ),
        ("contract-recorded", contract.boxed()),
        kind!(
            "incident-linked",
            IncidentLinked { incident: incident(), reference: words(), text: words() }
        ),
        kind!(
            "milestone-reached",
            MilestoneReached { milestone: select(Milestone::ALL.to_vec()), text: words() }
        ),
        kind!(
            "duty-answered",
            DutyAnswered {
                regime: slug(),
                duty: slug(),
                known: option::of(instant()),
                text: words(),
            }
        ),
        kind!("stage-reported", StageReported { regime: slug(), stage: slug(), text: words() }),
        kind!("safety-instructed", SafetyInstructed { text: words() }),
        kind!(
            "safety-understood",
            SafetyUnderstood { instruction: key(), by: vec(key(), 1..3), text: words() }
        ),
        kind!("step-taken", StepTaken { step: slug(), skipped: any::<bool>(), text: words() }),
        kind!(
            "section-written",
            SectionWritten { section: select(Section::ALL.to_vec()), text: words() }
        ),
        kind!("section-stands", SectionStands { written: key(), reason: words() }),
        kind!("entry-shared", EntryShared { from: incident(), entry: key(), text: words() }),
        kind!("resource-confirmed", ResourceConfirmed { name: words(), text: words() }),
    ]
}
