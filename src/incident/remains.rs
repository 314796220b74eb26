//! What an entry does, and what is left of that where its body is gone: an event without words, of its kind, its references
//! and its effect.

use super::{
    effect::Effect,
    entry::{Entry, Payload},
    event::Event,
    gone::{ERASED_WORDS, by_digest},
    ids::EntryKey,
    instant::Millis,
    subjects::{
        commitment::body::{
            CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
            CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Completion,
        },
        contact::body::{Channel, ContactMade, EnquiryAnswered},
        document::body::DocumentIssued,
        erasure::body::Erased,
        escalation::body::{EscalationAccepted, EscalationRaised, FalseAlarm, SignalSeen},
        hold::body::{LegalHoldLifted, LegalHoldPlaced},
        lifecycle::body::{SeverityChanged, StatusChanged},
        mark::body::{Corrected, CorrectionWithheld, Retracted, VisibilityChanged},
        merge::body::{HeadOf, Merged},
        offer::body::{OfferJustified, OfferRanked},
        person::body::{ProfileChanges, StakeholderChanged},
        remedy::body::{OddsRevised, RemedyAccepted, RemedyDropped},
        responsibility::body::LampSet,
        snooze::body::Snoozed,
    },
    visibility::Visibility,
};

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
