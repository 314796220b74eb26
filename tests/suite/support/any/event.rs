//! A strategy for every kind of event.

use dingli::incident::{
    Event, Status, Visibility,
    event::{
        AttachmentAdded, ContactMade, Corrected, CorrectionWithheld, CustomerDescribed,
        DocumentIssued, DocumentReceived, EnquiryAnswered, EnquiryReceived, Erased, FactAnswered,
        FactAsked, HeadOf, History, LegalHoldLifted, LegalHoldPlaced, Merged, Noted, Opened,
        PersonAdded, PersonChanged, PlaybookAdopted, Retracted, SeverityChanged, Snoozed,
        StakeholderAdded, StakeholderChanged, StatusChanged, Titled, VisibilityChanged,
    },
    facts::{Backup, Confidence, Count, Extent, QuestionId},
    lifecycle::CustomerKind,
    papers::NeedMet,
    stakeholders::{
        Address, Agreement, Authority, Person, PersonChanges, Profile, ProfileChanges, Side,
        Updates,
    },
    updates::{Channel, Direction, Outcome},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{beside::beside, handled::handled, instant, key, ruled, severity, slug, words, writer};

/// Names every variant, so that a new one does not compile until somebody has thought of it here and in [`by_kind`].
#[allow(clippy::too_many_lines)] // One line a kind.
pub(crate) fn covered(event: &Event) -> &'static str {
    match event {
        Event::Opened(_)
        | Event::Titled(_)
        | Event::PlaybookAdopted(_)
        | Event::Noted(_)
        | Event::AttachmentAdded(_)
        | Event::FactAsked(_)
        | Event::FactAnswered(_)
        | Event::StakeholderAdded(_)
        | Event::StakeholderChanged(_)
        | Event::ContactMade(_)
        | Event::EnquiryReceived(_)
        | Event::EnquiryAnswered(_)
        | Event::SeverityChanged(_)
        | Event::StatusChanged(_)
        | Event::MilestoneReached(_)
        | Event::StepTaken(_)
        | Event::DutyAnswered(_)
        | Event::StageReported(_)
        | Event::SafetyInstructed(_)
        | Event::SafetyUnderstood(_)
        | Event::SectionWritten(_)
        | Event::SectionStands(_)
        | Event::VisibilityChanged(_)
        | Event::Corrected(_)
        | Event::Retracted(_)
        | Event::CorrectionWithheld(_)
        | Event::DocumentIssued(_)
        | Event::DocumentReceived(_)
        | Event::CustomerDescribed(_)
        | Event::Snoozed(_)
        | Event::Merged(_)
        | Event::LegalHoldPlaced(_)
        | Event::LegalHoldLifted(_)
        | Event::Erased(_)
        | Event::PersonAdded(_)
        | Event::PersonChanged(_)
        | Event::PartnerRecorded(_)
        | Event::PartnerAssessed(_)
        | Event::PartnerPlanned(_)
        | Event::PlanEffectFound(_)
        | Event::StandingRecorded(_)
        | Event::StandingWithdrawn(_)
        | Event::RhythmDeclared(_)
        | Event::RhythmDone(_)
        | Event::RhythmSkipped(_)
        | Event::PauseBegun(_)
        | Event::PauseEnded(_)
        | Event::RemedyProposed(_)
        | Event::RemedyChanged(_)
        | Event::OddsRevised(_)
        | Event::OddsDisclosed(_)
        | Event::RemedyAccepted(_)
        | Event::RemedyDropped(_)
        | Event::OfferMade(_)
        | Event::OfferRanked(_)
        | Event::OfferAnswered(_)
        | Event::OfferJustified(_)
        | Event::DecisionSought(_)
        | Event::DecisionTaken(_)
        | Event::MissedWindowCosted(_)
        | Event::DecisionSecondRead(_)
        | Event::ConditionSet(_)
        | Event::CommitmentMade(_)
        | Event::CommitmentConsented(_)
        | Event::CommitmentCompleted(_)
        | Event::CommitmentKept(_)
        | Event::CommitmentBroken(_)
        | Event::CommitmentRenegotiated(_)
        | Event::CommitmentWaived(_)
        | Event::CompensationPaid(_)
        | Event::SignalSeen(_)
        | Event::EscalationRaised(_)
        | Event::EscalationAccepted(_)
        | Event::FalseAlarm(_)
        | Event::ShiftStarted(_)
        | Event::ShiftEnded(_)
        | Event::HandoverBegun(_)
        | Event::HandoverReadBack(_)
        | Event::BriefPassed(_)
        | Event::ContractRecorded(_)
        | Event::IncidentLinked(_)
        | Event::EntryShared(_)
        | Event::ResourceConfirmed(_)
        | Event::ActionGiven(_)
        | Event::ActionChanged(_)
        | Event::ActionReported(_)
        | Event::ActionChecked(_)
        | Event::ActionDropped(_)
        | Event::FactorNamed(_)
        | Event::LessonLearnt(_)
        | Event::EntryStarred(_)
        | Event::ReviewPlanned(_)
        | Event::ReviewHeld(_)
        | Event::CaseJudged(_)
        | Event::ReviewWaived(_)
        | Event::PlaybookRead(_)
        | Event::PlaybookDrafted(_)
        | Event::PlaybookMoved(_)
        | Event::PlaybookWithdrawn(_)
        | Event::DrillFed(_)
        | Event::FrictionNoted(_)
        | Event::Debriefed(_) => event.kind(),
    }
}

/// Every kind with a strategy for it.
pub(crate) fn by_kind() -> Vec<(&'static str, BoxedStrategy<Event>)> {
    let mut kinds = facts();
    kinds.extend(people());
    kinds.extend(ledger());
    kinds.extend(marks());
    kinds.extend(housekeeping());
    kinds.extend(handled());
    kinds.extend(beside());
    kinds
}

pub(super) type Kinds = Vec<(&'static str, BoxedStrategy<Event>)>;

fn visibility() -> BoxedStrategy<Visibility> {
    select(vec![Visibility::Internal, Visibility::Customer]).boxed()
}

fn facts() -> Kinds {
    let question =
        prop_oneof![slug().prop_map(QuestionId::Playbook), key().prop_map(QuestionId::Asked)];
    let backup = (any::<bool>(), option::of(instant()), option::of(instant())).prop_map(
        |(exists, last_good, restore_tested)| Backup { exists, last_good, restore_tested },
    );
    let count = (
        option::of(any::<u64>()),
        words(),
        option::of(instant()),
        option::of(instant()),
        option::of(select(Extent::ALL.to_vec())),
    )
        .prop_map(|(number, unit, since, until, extent)| Count {
            number,
            unit,
            since,
            until,
            extent,
        });
    vec![
        (
            "fact-asked",
            (slug(), words(), words(), any::<bool>())
                .prop_map(|(section, ask, whom, critical)| {
                    Event::FactAsked(FactAsked { section, ask, whom, critical })
                })
                .boxed(),
        ),
        (
            "fact-answered",
            (
                question,
                words(),
                words(),
                select(Confidence::ALL.to_vec()),
                option::of(backup),
                option::of(severity()),
                option::of(count),
            )
                .prop_map(|(question, asked, answer, confidence, backup, impact, count)| {
                    Event::FactAnswered(FactAnswered {
                        question,
                        asked,
                        answer,
                        confidence,
                        backup,
                        impact,
                        count,
                    })
                })
                .boxed(),
        ),
        (
            "attachment-added",
            (words(), any::<u64>(), words())
                .prop_map(|(name, size, note)| {
                    let digest = "0".repeat(64);
                    Event::AttachmentAdded(AttachmentAdded { digest, name, size, note })
                })
                .boxed(),
        ),
        (
            "severity-changed",
            (severity(), words())
                .prop_map(|(severity, basis)| {
                    Event::SeverityChanged(SeverityChanged { severity, basis })
                })
                .boxed(),
        ),
        (
            "status-changed",
            (select(Status::ALL.to_vec()), words())
                .prop_map(|(status, reason)| {
                    Event::StatusChanged(StatusChanged { status, reason, told: String::new() })
                })
                .boxed(),
        ),
    ]
}

fn addresses() -> BoxedStrategy<Vec<Address>> {
    let address =
        (select(Channel::ALL.to_vec()), words()).prop_map(|(channel, at)| Address { channel, at });
    vec(address, 0..3).boxed()
}

fn profile() -> BoxedStrategy<Profile> {
    let updates = prop_oneof![
        Just(Updates::BySeverity),
        any::<u32>().prop_map(Updates::EveryMinutes),
        Just(Updates::None)
    ];
    let quiet = option::of((0..24_u32, 0..59_u32).prop_map(|(hour, minute)| {
        format!("{hour}:{minute}-{hour}:{}", minute + 1).parse().unwrap()
    }));
    let agreement =
        (words(), any::<bool>(), option::of(select(Channel::ALL.to_vec())), quiet).prop_map(
            |(words, any_hour, channel, quiet)| Agreement { words, any_hour, channel, quiet },
        );
    let texts = vec(words(), 10);
    (
        (
            texts,
            select(Side::ALL.to_vec()),
            select(Authority::ALL.to_vec()),
            vec(words(), 0..3),
            vec(slug(), 0..3),
        ),
        (addresses(), option::of(agreement), updates, any::<bool>(), option::of(key())),
    )
        .prop_map(|((mut texts, side, authority, aliases, fills), rest)| {
            let (channels, agreement, updates, implied_need_confirmed, person) = rest;
            let mut text = || texts.pop().unwrap_or_default();
            Profile {
                name: text(),
                side,
                organisation: text(),
                role: text(),
                fills,
                public_role: text(),
                authority,
                aliases,
                channels,
                language: text(),
                agreement,
                updates,
                need: text(),
                implied_need: text(),
                implied_need_confirmed,
                values: text(),
                feeling: text(),
                pressure: text(),
                manager: text(),
                person,
            }
        })
        .boxed()
}

/// What changes from one profile to another, so that every field is changed, cleared or kept.
fn changes() -> BoxedStrategy<ProfileChanges> {
    (profile(), profile(), any::<bool>())
        .prop_map(|(from, to, clears)| {
            let to = if clears { Profile::default() } else { to };
            from.changes_to(&to)
        })
        .boxed()
}

fn people() -> Kinds {
    let person = (vec(words(), 5), addresses()).prop_map(|(texts, channels)| Person {
        name: texts[0].clone(),
        organisation: texts[1].clone(),
        role: texts[2].clone(),
        manager: texts[3].clone(),
        language: texts[4].clone(),
        channels,
    });
    let text = || option::of(words());
    let changed = (text(), option::of(addresses()), text(), text()).prop_map(
        |(role, channels, manager, language)| PersonChanges { role, channels, manager, language },
    );
    vec![
        (
            "stakeholder-added",
            profile()
                .prop_map(|profile| Event::StakeholderAdded(StakeholderAdded { profile }))
                .boxed(),
        ),
        (
            "stakeholder-changed",
            (key(), changes())
                .prop_map(|(stakeholder, changes)| {
                    Event::StakeholderChanged(StakeholderChanged { stakeholder, changes })
                })
                .boxed(),
        ),
        (
            "person-added",
            person
                .prop_map(|person| {
                    Event::PersonAdded(PersonAdded { person, side: None, origin: None })
                })
                .boxed(),
        ),
        (
            "person-changed",
            (key(), changed)
                .prop_map(|(person, changes)| {
                    Event::PersonChanged(PersonChanged { person, changes, origin: None })
                })
                .boxed(),
        ),
    ]
}

fn ledger() -> Kinds {
    let contact = (
        vec(key(), 0..3),
        vec((words(), select(Side::ALL.to_vec())), 0..2),
        select(Direction::ALL.to_vec()),
        select(Channel::ALL.to_vec()),
        select(Outcome::ALL.to_vec()),
        words(),
        option::of(instant()),
    )
        .prop_map(|(with, public, direction, channel, outcome, text, next_update)| {
            let (public_with, public_sides) = public.into_iter().unzip();
            Event::ContactMade(ContactMade {
                restored: false,
                with,
                public_with,
                public_sides,
                direction,
                channel,
                outcome,
                text,
                next_update,
            })
        });
    vec![
        ("contact-made", contact.boxed()),
        (
            "enquiry-received",
            (option::of(key()), words(), option::of(instant()), option::of(words()))
                .prop_map(|(from, text, answer_by, term)| {
                    Event::EnquiryReceived(EnquiryReceived {
                        from,
                        text,
                        answer_by,
                        term,
                        side: None,
                        document: None,
                        point: String::new(),
                    })
                })
                .boxed(),
        ),
        (
            "enquiry-answered",
            (key(), words())
                .prop_map(|(enquiry, text)| {
                    Event::EnquiryAnswered(EnquiryAnswered { enquiry, text })
                })
                .boxed(),
        ),
        (
            "noted",
            (words(), vec(words(), 0..2), vec(key(), 0..2))
                .prop_map(|(text, tags, mentions)| Event::Noted(Noted { text, tags, mentions }))
                .boxed(),
        ),
    ]
}

fn marks() -> Kinds {
    vec![
        (
            "visibility-changed",
            (key(), visibility(), option::of(words()), words())
                .prop_map(|(target, visibility, public_who, reason)| {
                    Event::VisibilityChanged(VisibilityChanged {
                        target,
                        visibility,
                        public_who,
                        reason,
                    })
                })
                .boxed(),
        ),
        (
            "corrected",
            (
                key(),
                words(),
                option::of((instant(), option::of(instant()))),
                option::of(instant()),
                option::of(super::handled::made()),
            )
                .prop_map(|(target, text, moved, began, promise)| {
                    let (occurred, known) = moved.unzip();
                    let (known, promise) = (known.flatten(), promise.map(Box::new));
                    Event::Corrected(Corrected { target, text, occurred, known, promise, began })
                })
                .boxed(),
        ),
        (
            "retracted",
            (vec(key(), 0..4), words())
                .prop_map(|(targets, reason)| Event::Retracted(Retracted { targets, reason }))
                .boxed(),
        ),
        (
            "correction-withheld",
            (key(), words())
                .prop_map(|(correction, reason)| {
                    Event::CorrectionWithheld(CorrectionWithheld { correction, reason })
                })
                .boxed(),
        ),
        (
            "erased",
            (vec(key(), 0..3), words())
                .prop_map(|(targets, reason)| Event::Erased(Erased { targets, reason }))
                .boxed(),
        ),
    ]
}

fn housekeeping() -> Kinds {
    let head = (writer(), any::<u64>(), words()).prop_map(|(writer, seq, hash)| HeadOf {
        writer,
        seq,
        hash,
    });
    let zone = prop_oneof![3 => Just("Asia/Shanghai".to_owned()), 1 => words()];
    vec![
        (
            "opened",
            (words(), words(), zone, instant(), option::of(option::of(instant())))
                .prop_map(|(public_title, customer, zone, began, history)| {
                    let history = history.map(|known_since| History { known_since });
                    Event::Opened(Opened {
                        public_title,
                        customer,
                        zone,
                        began,
                        history,
                        drill: None,
                    })
                })
                .boxed(),
        ),
        ("titled", words().prop_map(|title| Event::Titled(Titled { title })).boxed()),
        (
            "playbook-adopted",
            (slug(), words())
                .prop_map(|(id, version)| {
                    let mut playbook = ruled(&id);
                    playbook.version = version;
                    Event::PlaybookAdopted(PlaybookAdopted { playbook: playbook.into() })
                })
                .boxed(),
        ),
        (
            "customer-described",
            select(CustomerKind::ALL.to_vec())
                .prop_map(|kind| Event::CustomerDescribed(CustomerDescribed { kind }))
                .boxed(),
        ),
        (
            "document-received",
            (key(), any::<bool>(), option::of(select(NeedMet::ALL.to_vec())), words())
                .prop_map(|(document, signed, need, text)| {
                    Event::DocumentReceived(DocumentReceived { document, signed, need, text })
                })
                .boxed(),
        ),
        (
            "document-issued",
            (visibility(), words(), words(), any::<u64>())
                .prop_map(|(audience, document, format, entries)| {
                    let digest = "f".repeat(64);
                    Event::DocumentIssued(DocumentIssued {
                        audience,
                        document,
                        format,
                        digest,
                        entries,
                    })
                })
                .boxed(),
        ),
        (
            "snoozed",
            (words(), instant())
                .prop_map(|(item, until)| Event::Snoozed(Snoozed { item, until }))
                .boxed(),
        ),
        ("merged", vec(head, 0..3).prop_map(|heads| Event::Merged(Merged { heads })).boxed()),
        (
            "legal-hold-placed",
            words().prop_map(|reason| Event::LegalHoldPlaced(LegalHoldPlaced { reason })).boxed(),
        ),
        (
            "legal-hold-lifted",
            (words(), option::of(key()))
                .prop_map(|(reason, hold)| Event::LegalHoldLifted(LegalHoldLifted { reason, hold }))
                .boxed(),
        ),
    ]
}
