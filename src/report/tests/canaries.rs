//! The search for leaks. Marker words stand in every text of every kind of entry: they are put there by walking the
//! stored form, so a new field is salted as soon as it exists, and fails here until it is decided who may read it.

use serde_json::Value;

use super::support::{Laptop, draft, readable};
use crate::{
    incident::{
        EntryKey, Event, IncidentId, Severity, Status,
        Visibility::{self, Customer, Internal},
        Who, WriterId,
        briefs::BriefPassed,
        commitments::{
            CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
            CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion,
            Formula, Party, Rate,
        },
        contract::ContractRecorded,
        decisions::{DecisionSecondRead, DecisionSought, DecisionTaken, MissedWindowCosted},
        disclosure,
        duty::{HandoverBegun, HandoverReadBack, ShiftEnded, ShiftStarted},
        escalation::{EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen},
        event::*,
        facts::{Backup, Confidence, QuestionId},
        links::{EntryShared, IncidentLinked, ResourceConfirmed},
        offers::{OfferJustified, OfferMade, OfferRanked},
        remedies::{
            Amount, Cost, OddsDisclosed, OddsRevised, RemedyAccepted, RemedyChanged, RemedyDropped,
            RemedyProposed, Step, Terms,
        },
        responsibility::{Lamp, LampSet},
        stakeholders::{
            Address, Agreement, Authority, Person, PersonChanges, Profile, ProfileChanges, Side,
            Updates,
        },
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{Audience, DocumentKind, Format},
};

/// The only texts of visible entries that the customer reads.
const PUBLIC: &[&str] = &[
    "noted/text",
    "attachment-added/name",
    "fact-asked/ask",
    "fact-answered/asked",
    "fact-answered/answer",
    "contact-made/public_with/0",
    "contact-made/text",
    "enquiry-received/text",
    "enquiry-answered/text",
    "corrected/text",
    "odds-disclosed/words",
    "offer-made/terms",
    "offer-made/amount/currency",
    "commitment-made/text",
    "commitment-made/public_promisee",
    "commitment-made/compensation/rate/what",
    "commitment-made/compensation/cap/currency",
    "commitment-kept/text",
    "commitment-broken/text",
    "commitment-renegotiated/reason",
    "commitment-waived/reason",
    "compensation-paid/amount/currency",
    "compensation-paid/text",
    "opened/public_title",
    "opened/customer",
];

pub(super) struct Marker {
    pub(super) path: String,
    pub(super) word: String,
}

/// Puts a marker word into every text of an event that takes any words; closed words, keys and times stay.
fn salt(event: &Event, markers: &mut Vec<Marker>) -> Event {
    let mut body: Value = serde_json::from_slice(&event.encode().unwrap()).unwrap();
    let mut paths = Vec::new();
    texts(&body, "", &mut paths);
    for path in paths {
        let word = marker(markers.len());
        let mut salted = body.clone();
        *salted.pointer_mut(&path).unwrap() = Value::String(word.clone());
        if Event::decode(event.kind(), event.version(), &salted.to_string()).is_some() {
            body = salted;
            markers.push(Marker { path: format!("{}{path}", event.kind()), word });
        }
    }
    Event::decode(event.kind(), event.version(), &body.to_string()).unwrap()
}

fn texts(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path.to_owned()),
        Value::Array(all) => {
            for (at, one) in all.iter().enumerate() {
                texts(one, &format!("{path}/{at}"), found);
            }
        }
        Value::Object(all) => {
            for (name, one) in all {
                texts(one, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

fn marker(number: usize) -> String {
    let scattered = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24;
    format!("zq{scattered:010x}qz")
}

fn word() -> String {
    "x".to_owned()
}

fn profile() -> Profile {
    Profile {
        name: word(),
        side: Side::Ours,
        organisation: word(),
        role: word(),
        public_role: word(),
        authority: Authority::Decides,
        aliases: vec![word()],
        channels: vec![Address { channel: Channel::Phone, at: word() }],
        language: word(),
        agreement: Some(Agreement { words: word(), any_hour: true, channel: None, quiet: None }),
        updates: Updates::BySeverity,
        need: word(),
        implied_need: word(),
        implied_need_confirmed: false,
        values: word(),
        feeling: word(),
        pressure: word(),
        manager: word(),
        person: None,
    }
}

fn changes() -> ProfileChanges {
    Profile::default().changes_to(&profile())
}

fn person() -> Person {
    Person {
        name: word(),
        organisation: word(),
        role: word(),
        channels: vec![Address { channel: Channel::Email, at: word() }],
        manager: word(),
        language: word(),
    }
}

/// What the entries of judgement point to.
struct Judged {
    remedy: EntryKey,
    offer: EntryKey,
    window: EntryKey,
    decision: EntryKey,
    promise: EntryKey,
    handover: EntryKey,
}

/// A remedy, an offer, a window, a decision, a promise and a hand-over that later entries can be about.
fn judged(laptop: &mut Laptop, visibility: Visibility) -> Judged {
    let now = laptop.now;
    let mut put = |event: Event| laptop.entry(draft(event, visibility, now));
    Judged {
        remedy: put(Event::RemedyProposed(RemedyProposed {
            terms: Terms::default(),
            odds: None,
            basis: String::new(),
        })),
        offer: put(Event::OfferMade(OfferMade {
            terms: "a first offer".into(),
            rank: Some(1),
            amount: None,
            remedy: None,
        })),
        window: put(Event::DecisionSought(DecisionSought {
            text: "a window".into(),
            window: now,
            by: String::new(),
        })),
        decision: put(Event::DecisionTaken(DecisionTaken::default())),
        promise: put(Event::CommitmentMade(CommitmentMade::default())),
        handover: put(Event::HandoverBegun(HandoverBegun {
            from: "甲".into(),
            to: "乙".into(),
            text: String::new(),
        })),
    }
}

fn amount() -> Amount {
    Amount::new(100, "CNY")
}

fn terms() -> Terms {
    Terms {
        name: word(),
        resources: word(),
        cost: Some(Cost::Amount(amount())),
        steps: vec![Step { name: word(), min_minutes: 1, max_minutes: 2 }],
        deadline: None,
        owner: word(),
        residual_harm: word(),
        long_term_cost: Some(word()),
    }
}

/// One event of every kind of judgement, every text filled.
#[allow(clippy::too_many_lines)] // one list; splitting it would hide a missing kind
fn judgements(laptop: &Laptop, someone: EntryKey, on: &Judged) -> Vec<Event> {
    let now = laptop.now;
    let &Judged { remedy, offer, window, decision, promise, handover } = on;
    vec![
        Event::RemedyProposed(RemedyProposed { terms: terms(), odds: Some(45), basis: word() }),
        Event::RemedyChanged(RemedyChanged {
            remedy,
            changes: Terms::default().changes_to(&terms()),
        }),
        Event::OddsRevised(OddsRevised { remedy, percent: 35, basis: word() }),
        Event::OddsDisclosed(OddsDisclosed { remedy, words: word() }),
        Event::RemedyAccepted(RemedyAccepted { remedy, reason: word() }),
        Event::RemedyDropped(RemedyDropped { remedy, reason: word() }),
        Event::OfferMade(OfferMade {
            terms: word(),
            rank: Some(2),
            amount: Some(amount()),
            remedy: Some(remedy),
        }),
        Event::OfferRanked(OfferRanked { offer, rank: 1 }),
        Event::OfferJustified(OfferJustified { offer, reason: word(), approver: word() }),
        Event::DecisionSought(DecisionSought { text: word(), window: now, by: word() }),
        Event::DecisionTaken(DecisionTaken {
            sought: Some(window),
            text: word(),
            known: vec![word()],
            unknown: vec![word()],
            basis: word(),
            certainty: Some(60),
            window: Some(now),
            remedies: vec![remedy],
            cost: Some(Cost::Amount(amount())),
            long_term_cost: Some(word()),
            second_reader: Some(word()),
        }),
        Event::MissedWindowCosted(MissedWindowCosted {
            sought: window,
            cost: Cost::Amount(amount()),
            note: word(),
        }),
        Event::DecisionSecondRead(DecisionSecondRead { decision, reader: word() }),
        Event::LampSet(LampSet { lamp: Lamp::Fault, lit: true, basis: word() }),
        Event::CommitmentMade(CommitmentMade {
            text: word(),
            promisee: Some(someone),
            public_promisee: Some(word()),
            due: Some(now),
            standing: false,
            deliverer: word(),
            deliverer_consented: true,
            customer_consented: true,
            compensation: Some(Formula {
                rate: Rate::InKind { what: word() },
                grace_minutes: 1,
                cap: Some(amount()),
                term_minutes: Some(5),
            }),
            payer: word(),
            cares: Vec::new(),
            override_reason: word(),
            rests_on: Some(promise),
        }),
        Event::CommitmentConsented(CommitmentConsented {
            commitment: promise,
            party: Party::Customer,
        }),
        Event::CommitmentCompleted(CommitmentCompleted {
            commitment: promise,
            with: Completion {
                due: Some(now),
                compensation: Some(Formula {
                    rate: Rate::InKind { what: word() },
                    grace_minutes: 0,
                    cap: None,
                    term_minutes: None,
                }),
                payer: word(),
                deliverer: word(),
                cares: Vec::new(),
                override_reason: word(),
            },
        }),
        Event::CommitmentKept(CommitmentKept { commitment: promise, text: word() }),
        Event::CommitmentBroken(CommitmentBroken { commitment: promise, text: word() }),
        Event::CommitmentRenegotiated(CommitmentRenegotiated {
            commitment: promise,
            due: now,
            customer_consented: true,
            reason: word(),
        }),
        Event::CommitmentWaived(CommitmentWaived { commitment: promise, reason: word() }),
        Event::CompensationPaid(CompensationPaid {
            commitment: promise,
            amount: Some(amount()),
            text: word(),
        }),
        Event::SignalSeen(SignalSeen { signal: Signal::Media, text: word() }),
        Event::EscalationRaised(EscalationRaised { to: word(), text: word(), limit_minutes: 5 }),
        Event::EscalationAccepted(EscalationAccepted { firing: word(), text: word() }),
        Event::FalseAlarm(FalseAlarm { firing: word(), reason: word() }),
        Event::ShiftStarted(ShiftStarted { person: word() }),
        Event::ShiftEnded(ShiftEnded { person: word() }),
        Event::HandoverBegun(HandoverBegun { from: word(), to: word(), text: word() }),
        Event::HandoverReadBack(HandoverReadBack {
            handover,
            next_step: word(),
            deadline: word(),
            risk: word(),
        }),
        Event::BriefPassed(BriefPassed {
            to: word(),
            text: word(),
            covers: vec![offer],
            left_out: vec![promise],
        }),
        Event::ContractRecorded(ContractRecorded {
            service_levels: word(),
            liability_cap: Some(amount()),
            exclusions: word(),
            notice_days: Some(5),
            working_days: vec![1],
            holidays: Vec::new(),
            extra_working_days: Vec::new(),
        }),
        Event::IncidentLinked(IncidentLinked {
            incident: IncidentId([9; 16]),
            reference: word(),
            text: word(),
        }),
        Event::EntryShared(EntryShared { from: IncidentId([9; 16]), entry: someone, text: word() }),
        Event::ResourceConfirmed(ResourceConfirmed { name: word(), text: word() }),
    ]
}

/// One event of every kind, every text filled; no field is left to a default.
#[allow(clippy::too_many_lines)] // one list; splitting it would hide a missing kind
fn samples(laptop: &Laptop, note: EntryKey, someone: EntryKey) -> Vec<Event> {
    let now = laptop.now;
    let writer = WriterId([3; 16]);
    vec![
        Event::Opened(Opened { public_title: word(), customer: word(), zone: word(), began: now }),
        Event::Titled(Titled { title: word() }),
        Event::PlaybookAdopted(PlaybookAdopted { playbook: Laptop::playbook().into() }),
        Event::Noted(Noted { text: word(), tags: vec![word()], mentions: vec![someone] }),
        Event::AttachmentAdded(AttachmentAdded {
            digest: word(),
            name: word(),
            size: 5,
            note: word(),
        }),
        Event::FactAsked(FactAsked { section: word(), ask: word(), whom: word(), critical: true }),
        Event::FactAnswered(FactAnswered {
            question: QuestionId::Asked(note),
            asked: word(),
            answer: word(),
            confidence: Confidence::Claimed,
            backup: Some(Backup { exists: true, last_good: Some(now), restore_tested: None }),
            impact: Severity::new(1),
        }),
        Event::StakeholderAdded(StakeholderAdded { profile: profile() }),
        Event::StakeholderChanged(StakeholderChanged { stakeholder: someone, changes: changes() }),
        Event::ContactMade(ContactMade {
            with: vec![someone],
            public_with: vec![word()],
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Sent,
            text: word(),
            next_update: Some(now),
        }),
        Event::EnquiryReceived(EnquiryReceived { from: Some(someone), text: word() }),
        Event::EnquiryAnswered(EnquiryAnswered { enquiry: note, text: word() }),
        Event::SeverityChanged(SeverityChanged { severity: Severity::default(), basis: word() }),
        Event::StatusChanged(StatusChanged { status: Status::Mitigated, reason: word() }),
        Event::VisibilityChanged(VisibilityChanged {
            target: someone,
            visibility: Internal,
            public_who: Some(word()),
            reason: word(),
        }),
        Event::Corrected(Corrected { target: note, text: word(), occurred: Some(now) }),
        Event::Retracted(Retracted { targets: vec![], reason: word() }),
        Event::CorrectionWithheld(CorrectionWithheld { correction: someone, reason: word() }),
        Event::DocumentIssued(DocumentIssued {
            audience: Internal,
            document: word(),
            format: word(),
            digest: word(),
            entries: 3,
        }),
        Event::Snoozed(Snoozed { item: word(), until: now }),
        Event::Merged(Merged { heads: vec![HeadOf { writer, seq: 1, hash: word() }] }),
        Event::LegalHoldPlaced(LegalHoldPlaced { reason: word() }),
        Event::LegalHoldLifted(LegalHoldLifted { reason: word() }),
        Event::Erased(Erased { targets: vec![], reason: word() }),
        Event::PersonAdded(PersonAdded { person: person() }),
        Event::PersonChanged(PersonChanged {
            person: someone,
            changes: PersonChanges {
                role: Some(word()),
                channels: Some(vec![Address { channel: Channel::Sms, at: word() }]),
                manager: Some(word()),
                language: Some(word()),
            },
        }),
    ]
}

/// An incident with one salted entry of every kind, as visible as that; and the markers in it.
pub(super) fn salted(visibility: Visibility) -> (Laptop, Vec<Marker>) {
    salted_after(visibility, |_| {})
}

fn salted_after(visibility: Visibility, first: impl FnOnce(&mut Laptop)) -> (Laptop, Vec<Marker>) {
    let mut laptop = Laptop::opened();
    first(&mut laptop);
    laptop.author = "zqauthorqz".to_owned();
    let note = laptop.note("a plain note", visibility);
    let someone = laptop.entry(draft(
        Event::StakeholderAdded(StakeholderAdded {
            profile: Profile { name: "甲".into(), ..profile() },
        }),
        Internal,
        laptop.now,
    ));
    let mut markers = Vec::new();
    let on = judged(&mut laptop, visibility);
    let mut events = samples(&laptop, note, someone);
    events.extend(judgements(&laptop, someone, &on));
    for event in events {
        let mut draft = draft(salt(&event, &mut markers), visibility, laptop.now);
        draft.who =
            Some(Who { name: marker(markers.len()), public: Some(word()), stakeholder: None });
        markers.push(Marker { path: "who/name".to_owned(), word: marker(markers.len()) });
        laptop.entry(draft);
    }
    markers.push(Marker { path: "author".to_owned(), word: laptop.author.clone() });
    (laptop, markers)
}

fn outputs(laptop: &Laptop, audience: Audience) -> Vec<String> {
    let mut outputs = Vec::new();
    for lang in Lang::ALL {
        for &format in Format::ALL {
            outputs.push(laptop.report(audience, lang, format));
        }
    }
    outputs
}

#[test]
fn every_kind_of_entry_is_salted() {
    let laptop = Laptop::opened();
    let key = laptop.incident.entries()[0].key;
    let on =
        Judged { remedy: key, offer: key, window: key, decision: key, promise: key, handover: key };
    let mut events = samples(&laptop, key, key);
    events.extend(judgements(&laptop, key, &on));
    let kinds: Vec<&str> = events.iter().map(Event::kind).collect();
    let known: Vec<&str> = Event::KINDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(kinds, known);
}

#[test]
fn no_word_of_an_internal_entry_reaches_the_customer() {
    let (laptop, markers) = salted(Internal);
    for output in outputs(&laptop, Audience::Customer) {
        for marker in &markers {
            assert!(!output.contains(&marker.word), "{} leaks", marker.path);
        }
    }
}

#[test]
fn of_a_visible_entry_only_its_public_words_reach_the_customer() {
    let (laptop, markers) = salted(Customer);
    let outputs = outputs(&laptop, Audience::Customer);
    for marker in &markers {
        let public = PUBLIC.contains(&marker.path.as_str())
            // A second opening in a hostile log changes nothing of the first, but is no secret.
            || marker.path == "opened/zone";
        let found = outputs.iter().filter(|output| output.contains(&marker.word)).count();
        assert!(public || found == 0, "{} leaks", marker.path);
        if public && !marker.path.starts_with("opened/") {
            assert_eq!(found, outputs.len(), "{} is missing", marker.path);
        }
    }
}

/// Every document a customer may be given but the service report, in both languages and every format.
fn other_outputs(laptop: &Laptop) -> Vec<String> {
    let mut outputs = Vec::new();
    let kinds = DocumentKind::ALL.iter().copied();
    for kind in kinds.filter(|it| !it.is_internal() && *it != DocumentKind::ServiceReport) {
        for lang in Lang::ALL {
            let document = laptop.make(kind, Audience::Customer, lang).unwrap();
            outputs.extend(Format::ALL.iter().map(|&format| {
                readable(format, &crate::report::render(&document, format).unwrap())
            }));
        }
    }
    assert_eq!(outputs.len(), 3 * 2 * Format::ALL.len());
    outputs
}

/// A meeting that the customer may see, so that there are minutes to take.
fn met(laptop: &mut Laptop) {
    let made = ContactMade {
        with: Vec::new(),
        public_with: Vec::new(),
        direction: Direction::Outbound,
        channel: Channel::Meeting,
        outcome: Outcome::Reached,
        text: "a plain meeting".to_owned(),
        next_update: None,
    };
    laptop.entry(draft(Event::ContactMade(made), Customer, laptop.now));
}

/// A salted incident whose latest meeting is held at the same time as everything else in it.
fn salted_at_a_meeting(visibility: Visibility) -> (Laptop, Vec<Marker>) {
    let (mut laptop, markers) = salted_after(visibility, met);
    laptop.wait(5);
    (laptop, markers)
}

#[test]
fn no_word_of_an_internal_entry_reaches_the_customer_by_another_document() {
    let (laptop, markers) = salted_at_a_meeting(Internal);
    for output in other_outputs(&laptop) {
        for marker in &markers {
            assert!(!output.contains(&marker.word), "{} leaks", marker.path);
        }
    }
}

#[test]
fn of_a_visible_entry_only_its_public_words_reach_the_customer_by_another_document() {
    let (laptop, markers) = salted_at_a_meeting(Customer);
    let outputs = other_outputs(&laptop);
    let mut found = 0;
    for marker in &markers {
        let public = PUBLIC.contains(&marker.path.as_str()) || marker.path == "opened/zone";
        let hits = outputs.iter().filter(|output| output.contains(&marker.word)).count();
        assert!(public || hits == 0, "{} leaks", marker.path);
        found += hits;
    }
    assert!(found > 0, "the search finds nothing at all");
}

#[test]
fn what_can_never_be_shown_is_not_shown_even_when_marked_visible() {
    let (laptop, _) = salted(Customer);
    let visible = disclosure::visible_keys(&laptop.incident);
    for entry in laptop.incident.entries().iter().filter(|entry| visible.contains(&entry.key)) {
        assert!(disclosure::may_be_shown(entry), "{}", entry.head.kind);
    }
}

#[test]
fn every_word_of_every_entry_stands_in_the_internal_report() {
    let (laptop, markers) = salted(Internal);
    // The playbook is no entry of a person; the directory of people has a log of its own.
    let elsewhere = ["playbook-adopted", "person-added", "person-changed", "opened/zone"];
    for output in outputs(&laptop, Audience::Internal) {
        for marker in &markers {
            if elsewhere.iter().any(|kind| marker.path.starts_with(kind)) {
                continue;
            }
            assert!(output.contains(&marker.word), "{} is missing", marker.path);
        }
    }
}
