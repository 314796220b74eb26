//! What an entry does to others, kept in its head: it stays when the body is erased.
//!
//! Erasing takes away what an entry *says*. What it *did* stays done: a note that was hidden stays hidden, a promise that
//! was kept stays kept, an answer that was replaced does not return. An [`Effect`] holds keys, closed words and numbers;
//! where a name is needed to find its object, a digest of it. [`Entry::remains`] gives an erased entry back as an event
//! without words, so that the same fold takes it in. For entries of older logs, whose heads hold no effect, it takes the
//! side on which nothing comes out that was withheld.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    commitments::{
        CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
        CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion, Party,
    },
    entry::{Entry, Payload},
    erasure::Silenced,
    escalation::{EscalationAccepted, EscalationRaised, FalseAlarm, Signal, SignalSeen},
    event::{
        ContactMade, Corrected, CorrectionWithheld, DocumentIssued, EnquiryAnswered, Erased, Event,
        HeadOf, LegalHoldLifted, LegalHoldPlaced, Merged, Retracted, SeverityChanged, Snoozed,
        StakeholderChanged, StatusChanged, VisibilityChanged,
    },
    facts::QuestionId,
    held::Held,
    ids::{EntryKey, WriterId},
    instant::Millis,
    lifecycle::{Severity, Status},
    offers::{OfferJustified, OfferRanked},
    remedies::{OddsRevised, RemedyAccepted, RemedyDropped},
    responsibility::{Lamp, LampSet},
    stakeholders::{ProfileChanges, Side},
    updates::{Channel, Direction, Outcome},
    visibility::Visibility,
};

/// What stands for words that were erased where something else still has to stand there; the same in both languages.
pub const ERASED_WORDS: &str = "—";

/// What an entry does to others, as its head keeps it. Keys of the entries concerned are the head's references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It shows or hides its target (K1).
    Visibility(Visibility),
    /// It corrects its target (J2), and says when that happened instead.
    Corrects(Option<Millis>),
    /// It lets an output go out in spite of a correction.
    Withholds,
    /// The status it sets.
    Status(Status),
    /// The severity it sets (A4).
    Severity(Severity),
    /// The condition of responsibility it speaks of, and whether it is met (D1).
    Condition(Lamp, bool),
    /// Who consented (H1).
    Consent(Party),
    /// The due time it sets, and whether the customer consented (H4).
    Due(Option<Millis>, bool),
    /// The odds it gives, in per cent (B3).
    Odds(u8),
    /// The number in the label by which people call what it makes.
    Number(u64),
    /// The place it gives an offer in the customer's ranking (B6).
    Rank(u32),
    /// A digest of the alert it answers (I3, I4).
    Alert(String),
    /// The signal it tells of (I2).
    Signal(Signal),
    /// It raises an escalation, to be accepted within so many minutes (I3).
    Raised(u32),
    /// A digest of what it puts off, and until when (G1).
    Snooze(String, Millis),
    /// A digest of the playbook's question it answers (A2).
    Answers(String),
    /// A word to or from somebody (G6): who began it, what came of it, when the next was promised, and which entries its
    /// text held.
    Contact(Direction, Outcome, Option<Millis>, Held),
    /// The side somebody is on (F2).
    Side(Side),
    /// A document left the house: whether the customer got it, and which entries it held.
    Issued(Visibility, Held),
    /// Up to where other writers were known.
    Heads(BTreeMap<WriterId, u64>),
    /// What fell silent with the entries it erases.
    Silences(Vec<Silenced>),
}

/// A digest of words that name an object of an effect: enough to find it again among those there are.
pub fn digest(words: &str) -> String {
    use std::fmt::Write as _;
    let mut hasher = Sha256::new();
    hasher.update("dingli/effect/1\0");
    hasher.update(words);
    hasher.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The mark in front of a digest that stands in the place of a name.
const BY_DIGEST: char = '#';

/// Whether words that may be a digest's stand-in mean this object: the name itself, or its digest.
pub(super) fn means(words: &str, name: &str) -> bool {
    words == name || words.strip_prefix(BY_DIGEST).is_some_and(|given| given == digest(name))
}

fn by_digest(given: &str) -> String {
    format!("{BY_DIGEST}{given}")
}

impl Event {
    /// What it does to others, for the head; `None` where the head's kind and references say it all, or it does nothing.
    pub fn effect(&self) -> Option<Effect> {
        Some(match self {
            Self::VisibilityChanged(change) => Effect::Visibility(change.visibility),
            Self::Corrected(correction) => Effect::Corrects(correction.occurred.map(Into::into)),
            Self::CorrectionWithheld(_) => Effect::Withholds,
            Self::StatusChanged(change) => Effect::Status(change.status),
            Self::SeverityChanged(change) => Effect::Severity(change.severity),
            Self::LampSet(set) => Effect::Condition(set.lamp, set.lit),
            Self::CommitmentConsented(consented) => Effect::Consent(consented.party),
            Self::CommitmentCompleted(completed) => {
                Effect::Due(completed.with.due.map(Into::into), false)
            }
            Self::CommitmentRenegotiated(change) => {
                Effect::Due(Some(change.due.into()), change.customer_consented)
            }
            Self::OddsRevised(revised) => Effect::Odds(revised.percent),
            Self::CommitmentMade(_) | Self::OfferMade(_) | Self::RemedyProposed(_) => {
                Effect::Number(self.number()?)
            }
            Self::OfferRanked(ranked) => Effect::Rank(ranked.rank),
            Self::EscalationAccepted(accepted) => Effect::Alert(digest(&accepted.firing)),
            Self::FalseAlarm(alarm) => Effect::Alert(digest(&alarm.firing)),
            Self::SignalSeen(seen) => Effect::Signal(seen.signal),
            Self::EscalationRaised(raised) => Effect::Raised(raised.limit_minutes),
            Self::Snoozed(snoozed) => Effect::Snooze(digest(&snoozed.item), snoozed.until.into()),
            Self::FactAnswered(answered) => match &answered.question {
                QuestionId::Playbook(id) => Effect::Answers(digest(id)),
                QuestionId::Asked(_) => return None,
            },
            Self::ContactMade(made) => Effect::Contact(
                made.direction,
                made.outcome,
                made.next_update.map(Into::into),
                Held::default(),
            ),
            Self::StakeholderAdded(added) => Effect::Side(added.profile.side),
            Self::StakeholderChanged(changed) => Effect::Side(changed.changes.side?),
            Self::Merged(merged) => {
                Effect::Heads(merged.heads.iter().map(|head| (head.writer, head.seq)).collect())
            }
            _ => return None,
        })
    }
}

impl Entry {
    /// What its head says that it does to others; entries of older logs say nothing.
    pub fn effect(&self) -> Option<&Effect> {
        self.head.effect.as_deref()
    }

    /// What it does: what it says, or what is left of that where it was erased.
    pub(super) fn acts(&self) -> Option<std::borrow::Cow<'_, Event>> {
        match &self.payload {
            Payload::Known(event) => Some(std::borrow::Cow::Borrowed(event)),
            Payload::Unknown => None,
            Payload::Erased | Payload::Damaged | Payload::Missing => {
                self.remains().map(std::borrow::Cow::Owned)
            }
        }
    }

    /// Whether what it said is gone: erased, or lost with a damaged file.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.payload, Payload::Erased | Payload::Damaged | Payload::Missing)
    }

    /// What is left of an entry that is gone, as an event without words: its kind, what it points to and its effect. `None`
    /// for one that stands, and where nothing is left.
    pub(super) fn remains(&self) -> Option<Event> {
        if !self.is_gone() {
            return None;
        }
        let (effect, first) = (self.effect(), self.head.references.first().copied());
        let none = String::new;
        Some(match self.head.kind.as_str() {
            "visibility-changed" => Event::VisibilityChanged(VisibilityChanged {
                target: first?,
                visibility: match effect {
                    Some(Effect::Visibility(visibility)) => *visibility,
                    _ => Visibility::Internal,
                },
                public_who: None,
                reason: none(),
            }),
            "corrected" => Event::Corrected(Corrected {
                target: first?,
                text: ERASED_WORDS.to_owned(),
                occurred: match effect {
                    Some(Effect::Corrects(at)) => at.map(Millis::instant),
                    _ => None,
                },
            }),
            "retracted" => Event::Retracted(Retracted {
                targets: self.head.references.clone(),
                reason: none(),
            }),
            "correction-withheld" if effect == Some(&Effect::Withholds) => {
                Event::CorrectionWithheld(CorrectionWithheld { correction: first?, reason: none() })
            }
            "document-issued" => {
                // An older program's erasure: it held all that was visible then.
                let audience = match effect {
                    Some(Effect::Issued(audience, _)) => *audience,
                    _ => Visibility::Customer,
                };
                let (document, format, digest) = (none(), none(), none());
                Event::DocumentIssued(DocumentIssued {
                    audience,
                    document,
                    format,
                    digest,
                    entries: 0,
                })
            }
            "merged" => match effect {
                Some(Effect::Heads(heads)) => Event::Merged(Merged {
                    heads: heads
                        .iter()
                        .map(|(&writer, &seq)| HeadOf { writer, seq, hash: none() })
                        .collect(),
                }),
                _ => return None,
            },
            "erased" => {
                Event::Erased(Erased { targets: self.head.references.clone(), reason: none() })
            }
            _ => return self.stated_remains(effect, first),
        })
    }

    /// The same for how it stands, who was told what, and what is put off or held.
    fn stated_remains(&self, effect: Option<&Effect>, first: Option<EntryKey>) -> Option<Event> {
        let none = String::new;
        Some(match self.head.kind.as_str() {
            "status-changed" => match effect {
                Some(&Effect::Status(status)) => {
                    Event::StatusChanged(StatusChanged { status, reason: none() })
                }
                _ => return None,
            },
            "severity-changed" => match effect {
                Some(&Effect::Severity(severity)) => {
                    Event::SeverityChanged(SeverityChanged { severity, basis: none() })
                }
                _ => return None,
            },
            "legal-hold-placed" => {
                Event::LegalHoldPlaced(LegalHoldPlaced { reason: ERASED_WORDS.to_owned() })
            }
            "legal-hold-lifted" => {
                Event::LegalHoldLifted(LegalHoldLifted { reason: none(), hold: first })
            }
            "enquiry-answered" => Event::EnquiryAnswered(EnquiryAnswered {
                enquiry: first?,
                text: ERASED_WORDS.to_owned(),
            }),
            "contact-made" => match effect {
                Some(Effect::Contact(direction, outcome, next, _)) => {
                    Event::ContactMade(ContactMade {
                        with: self.head.references.clone(),
                        public_with: Vec::new(),
                        public_sides: Vec::new(),
                        direction: *direction,
                        channel: Channel::Other,
                        outcome: *outcome,
                        text: ERASED_WORDS.to_owned(),
                        next_update: next.map(Millis::instant),
                    })
                }
                _ => return None,
            },
            "snoozed" => match effect {
                Some(Effect::Snooze(item, until)) => {
                    Event::Snoozed(Snoozed { item: by_digest(item), until: until.instant() })
                }
                _ => return None,
            },
            "stakeholder-changed" => match effect {
                Some(&Effect::Side(side)) => Event::StakeholderChanged(StakeholderChanged {
                    stakeholder: first?,
                    changes: ProfileChanges { side: Some(side), ..ProfileChanges::default() },
                }),
                _ => return None,
            },
            _ => return self.judged_remains(effect, first),
        })
    }

    /// The same for what belongs to judgement.
    fn judged_remains(&self, effect: Option<&Effect>, first: Option<EntryKey>) -> Option<Event> {
        let none = String::new;
        Some(match self.head.kind.as_str() {
            "odds-revised" => match effect {
                Some(&Effect::Odds(percent)) => {
                    Event::OddsRevised(OddsRevised { remedy: first?, percent, basis: none() })
                }
                _ => return None,
            },
            "remedy-accepted" => {
                Event::RemedyAccepted(RemedyAccepted { remedy: first?, reason: none() })
            }
            "remedy-dropped" => {
                Event::RemedyDropped(RemedyDropped { remedy: first?, reason: none() })
            }
            "offer-ranked" => match effect {
                Some(&Effect::Rank(rank)) => {
                    Event::OfferRanked(OfferRanked { offer: first?, rank })
                }
                _ => return None,
            },
            "offer-justified" => Event::OfferJustified(OfferJustified {
                offer: first?,
                reason: none(),
                approver: none(),
            }),
            "lamp-set" => match effect {
                Some(&Effect::Condition(lamp, lit)) => {
                    Event::LampSet(LampSet { lamp, lit, basis: none() })
                }
                _ => return None,
            },
            "commitment-consented" => match effect {
                Some(&Effect::Consent(party)) => {
                    Event::CommitmentConsented(CommitmentConsented { commitment: first?, party })
                }
                _ => return None,
            },
            "commitment-completed" => match effect {
                Some(Effect::Due(Some(due), _)) => {
                    let with = Completion { due: Some(due.instant()), ..Completion::default() };
                    Event::CommitmentCompleted(CommitmentCompleted { commitment: first?, with })
                }
                _ => return None,
            },
            "commitment-kept" => {
                Event::CommitmentKept(CommitmentKept { commitment: first?, text: none() })
            }
            "commitment-broken" => {
                Event::CommitmentBroken(CommitmentBroken { commitment: first?, text: none() })
            }
            "commitment-waived" => {
                Event::CommitmentWaived(CommitmentWaived { commitment: first?, reason: none() })
            }
            "commitment-renegotiated" => match effect {
                Some(&Effect::Due(Some(due), customer_consented)) => {
                    Event::CommitmentRenegotiated(CommitmentRenegotiated {
                        commitment: first?,
                        due: due.instant(),
                        customer_consented,
                        reason: none(),
                    })
                }
                _ => return None,
            },
            "compensation-paid" => Event::CompensationPaid(CompensationPaid {
                commitment: first?,
                amount: None,
                text: none(),
            }),
            "signal-seen" => match effect {
                Some(&Effect::Signal(signal)) => {
                    Event::SignalSeen(SignalSeen { signal, text: none() })
                }
                _ => return None,
            },
            "escalation-raised" => match effect {
                Some(&Effect::Raised(limit_minutes)) => {
                    let to = ERASED_WORDS.to_owned();
                    Event::EscalationRaised(EscalationRaised { to, text: none(), limit_minutes })
                }
                _ => return None,
            },
            "escalation-accepted" => match effect {
                Some(Effect::Alert(alert)) => Event::EscalationAccepted(EscalationAccepted {
                    firing: by_digest(alert),
                    text: none(),
                }),
                _ => return None,
            },
            "false-alarm" => match effect {
                Some(Effect::Alert(alert)) => {
                    Event::FalseAlarm(FalseAlarm { firing: by_digest(alert), reason: none() })
                }
                _ => return None,
            },
            _ => return None,
        })
    }
}
