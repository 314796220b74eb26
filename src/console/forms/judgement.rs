//! The forms of judgement, each made from what it is about: remedies, offers, decisions, promises, escalation, duty.

use crate::{
    incident::{
        EntryKey, Incident, Instant, Selector, briefs,
        commitments::{Care, Gap, Party, Standing},
        escalation::{self, Signal},
        judgement_words,
        remedies::{Step, Terms},
        responsibility::Lamp,
    },
    locale::Lang,
    playbook::{Side, Text},
};

use super::{
    Choice, Field, FieldKind, Form, Kind,
    make::{
        both, choice, field, filled, form, future, needed, past, person_choice, same, visible,
        words, yes_no,
    },
};

macro_rules! judges {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal, $label:literal;)*) => {
        /// An act of judgement that has a form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Judge {
            $($(#[$doc])* $name,)*
        }

        impl Judge {
            /// Every act of judgement, in the order of the forms.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name under which half-written texts are kept.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The message id of the form's title.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// The message id of what the key does.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }
        }
    };
}

judges! {
    /// Put a remedy option on the table (B1).
    Propose = "propose", "form-propose", "do-propose";
    /// Change one.
    ChangeRemedy = "change-remedy", "form-change-remedy", "do-change-remedy";
    /// Revise the odds (B3).
    Odds = "odds", "form-odds", "do-odds";
    /// Say the odds to the customer (B3).
    Disclose = "disclose", "form-disclose", "do-disclose";
    /// Choose a remedy (B2).
    Accept = "accept", "form-accept", "do-accept";
    /// Take one off the table.
    Drop = "drop", "form-drop", "do-drop";
    /// Offer something (B6).
    Offer = "offer", "form-offer", "do-offer";
    /// The customer's ranking (B6).
    Rank = "rank", "form-rank", "do-rank";
    /// Why a worse offer (B6).
    Justify = "justify", "form-justify", "do-justify";
    /// Open a window for a decision (C2).
    Seek = "seek", "form-seek", "do-seek";
    /// Take a decision (C1).
    Decide = "decide", "form-decide", "do-decide";
    /// What missing a window cost (C2).
    CostMissed = "cost-missed", "form-cost-missed", "do-cost-missed";
    /// Name a second reader (C4).
    SecondRead = "second-read", "form-second-read", "do-second-read";
    /// Light a lamp of responsibility, or put it out (D1).
    Lamp = "lamp", "form-lamp", "do-lamp";
    /// Promise something (H1).
    Promise = "promise", "form-promise", "do-promise";
    /// Record a consent (H1).
    Consent = "consent", "form-consent", "do-consent";
    /// Fill in what a promise lacks (H1).
    CompletePromise = "complete-promise", "form-complete-promise", "do-complete-promise";
    /// A promise was kept (H3).
    Keep = "keep", "form-keep", "do-keep";
    /// A standing promise was broken (H1).
    Break = "break", "form-break", "do-break";
    /// Renegotiate (H4).
    Renegotiate = "renegotiate", "form-renegotiate", "do-renegotiate";
    /// The promisee gave it up.
    Waive = "waive", "form-waive", "do-waive";
    /// Compensate (H3).
    Compensate = "compensate", "form-compensate", "do-compensate";
    /// A signal was seen (I2).
    Signal = "signal", "form-signal", "do-signal";
    /// Ask a higher level for help (I3).
    Escalate = "escalate", "form-escalate", "do-escalate";
    /// Accept an escalation (I3).
    AcceptFiring = "accept-firing", "form-accept-firing", "do-accept-firing";
    /// Call it a false alarm (I4).
    CallFalse = "call-false", "form-call-false", "do-call-false";
    /// Somebody comes on duty (E1).
    StartShift = "start-shift", "form-start-shift", "do-start-shift";
    /// Somebody goes off duty (E1).
    EndShift = "end-shift", "form-end-shift", "do-end-shift";
    /// Hand over (E2).
    HandOver = "hand-over", "form-hand-over", "do-hand-over";
    /// Read a hand-over back (E2).
    ReadBack = "read-back", "form-read-back", "do-read-back";
    /// Pass a brief up (J1).
    PassUp = "pass-up", "form-pass-up", "do-pass-up";
    /// The contract's terms (A6).
    Contract = "contract", "form-contract", "do-contract";
    /// Confirm a resource (C3).
    Resource = "resource", "form-resource", "do-resource";
    /// Hold the evidence (K2).
    Hold = "hold", "form-hold", "do-hold";
}

impl Judge {
    /// Why there is nothing to do it about, as a message id.
    pub fn lacks(self, incident: &Incident, now: Instant) -> Option<&'static str> {
        let empty = match self {
            Self::ChangeRemedy | Self::Odds | Self::Disclose | Self::Accept | Self::Drop => {
                incident.remedies.standing().next().is_none()
            }
            Self::Rank | Self::Justify => incident.offers.list.is_empty(),
            Self::CostMissed => !incident.decisions.windows.iter().any(|it| it.is_missed(now)),
            Self::SecondRead => incident.decisions.list.is_empty(),
            Self::Consent | Self::Keep | Self::Renegotiate | Self::Waive | Self::Compensate => {
                incident.commitments.list.is_empty()
            }
            Self::Break => !incident.commitments.list.iter().any(|it| it.made.standing),
            Self::AcceptFiring | Self::CallFalse => escalation::firings(incident, now).is_empty(),
            Self::EndShift => incident.duty.on_duty(now).is_empty(),
            Self::ReadBack => incident.duty.open_handovers().next().is_none(),
            Self::Hold => incident.legal_hold,
            _ => false,
        };
        empty.then_some(match self {
            Self::ChangeRemedy | Self::Odds | Self::Disclose | Self::Accept | Self::Drop => {
                "why-no-remedy"
            }
            Self::Rank | Self::Justify => "why-no-offer",
            Self::CostMissed => "why-no-window",
            Self::SecondRead => "why-no-decision",
            Self::AcceptFiring | Self::CallFalse => "why-no-firing",
            Self::EndShift => "why-nobody-on-duty",
            Self::ReadBack => "why-no-handover",
            Self::Hold => "why-held",
            Self::Break => "why-no-standing",
            _ => "why-no-promise",
        })
    }
}

/// What a form of judgement is made from.
struct Maker<'a> {
    incident: &'a Incident,
    now: Instant,
    lang: Lang,
    target: &'a str,
}

impl Form {
    /// A form of judgement. `target` names what it is about: an entry's key, a firing's identity, a person; it may be
    /// empty.
    pub fn judge(
        judge: Judge,
        incident: &Incident,
        now: Instant,
        lang: Lang,
        target: &str,
    ) -> Self {
        let maker = Maker { incident, now, lang, target };
        let fields = maker.fields(judge);
        let mut made = form(Kind::Judge(judge, target.to_owned()), fields);
        made.hint = match judge {
            Judge::Propose | Judge::ChangeRemedy => both("form-remedy-hint"),
            Judge::Disclose => both("form-disclose-hint"),
            Judge::Promise => both("form-promise-hint"),
            Judge::ReadBack => both("form-read-back-hint"),
            Judge::PassUp => both("form-pass-up-hint"),
            _ => Text::default(),
        };
        if judge == Judge::ReadBack
            && let Some(handover) = maker
                .incident
                .duty
                .open_handovers()
                .find(|one| target.is_empty() || one.key.to_string() == target)
        {
            made.about = same(&format!("{} > {}", handover.from, handover.to));
        }
        made
    }
}

impl Maker<'_> {
    fn fields(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::Propose => self.terms(&Terms::default(), true),
            Judge::ChangeRemedy => {
                let known = self.incident.remedies.list.iter().find(|it| self.is(it.key));
                let known = known.or_else(|| self.incident.remedies.standing().last());
                self.terms(&known.map(|it| it.terms.clone()).unwrap_or_default(), false)
            }
            Judge::Odds => vec![
                self.remedies(),
                needed("percent", "field-odds"),
                words("basis", "field-odds-basis"),
                words("source", "field-source"),
                past("at", "field-at"),
            ],
            Judge::Disclose => {
                vec![self.remedies(), needed("text", "field-disclosed"), past("at", "field-at")]
            }
            Judge::Accept | Judge::Drop => {
                vec![self.remedies(), words("reason", "field-reason"), past("at", "field-at")]
            }
            Judge::Offer => vec![
                needed("text", "field-offer-terms"),
                words("rank", "field-rank"),
                words("amount", "field-worth"),
                self.remedy_or_none(),
                past("at", "field-at"),
                visible(),
            ],
            Judge::Rank => {
                vec![self.offers(), needed("rank", "field-rank"), past("at", "field-at")]
            }
            Judge::Justify => vec![
                self.offers(),
                needed("reason", "field-reason"),
                needed("approver", "field-approver"),
            ],
            Judge::Lamp => vec![
                choice(
                    "lamp",
                    "field-lamp",
                    "lamp",
                    Lamp::ALL.iter().map(|lamp| lamp.id()),
                    self.target,
                ),
                yes_no("lit", "field-lit", "yes"),
                needed("basis", "field-basis"),
                past("at", "field-at"),
            ],
            Judge::Seek | Judge::Decide | Judge::CostMissed | Judge::SecondRead => {
                self.decisions(judge)
            }
            Judge::Promise => self.promise(),
            Judge::CompletePromise => self.completion(),
            Judge::Consent
            | Judge::Keep
            | Judge::Break
            | Judge::Renegotiate
            | Judge::Waive
            | Judge::Compensate => self.promised(judge),
            _ => self.people(judge),
        }
    }

    fn is(&self, key: EntryKey) -> bool {
        !self.target.is_empty() && self.target == key.to_string()
    }

    /// A choice of entries, the target chosen.
    fn one_of(
        &self,
        id: &'static str,
        label: &'static str,
        list: impl Iterator<Item = (EntryKey, String)>,
    ) -> Field {
        let choices = list
            .map(|(key, text)| Choice { value: Selector::key(key).0, label: same(&text) })
            .collect();
        let mut which = field(id, label, FieldKind::Choice(choices));
        which.choose(self.target);
        which
    }

    fn remedies(&self) -> Field {
        let list = self
            .incident
            .remedies
            .standing()
            .map(|it| (it.key, format!("{} {}", it.letter, it.terms.name)));
        self.one_of("remedy", "field-remedy", list)
    }

    fn remedy_or_none(&self) -> Field {
        let mut which = self.remedies();
        none_first(&mut which);
        which.choose(self.target);
        which
    }

    fn offers(&self) -> Field {
        let list = self
            .incident
            .offers
            .list
            .iter()
            .map(|it| (it.key, format!("{} {}", it.label, it.terms)));
        self.one_of("offer", "field-offer", list)
    }

    fn terms(&self, terms: &Terms, fresh: bool) -> Vec<Field> {
        let cost = terms.cost.as_ref().map(|cost| judgement_words::cost(cost, self.lang));
        let deadline = terms
            .deadline
            .map(|at| at.with_timezone(&self.incident.zone()).format("%Y-%m-%d %H:%M").to_string());
        let mut fields = vec![
            filled(needed("name", "field-remedy-name"), &terms.name),
            filled(words("cost", "field-cost"), &cost.unwrap_or_default()),
            filled(words("steps", "field-steps"), &steps_text(&terms.steps)),
            filled(future("deadline", "field-deadline"), &deadline.unwrap_or_default()),
            filled(words("resources", "field-resources"), &terms.resources),
            filled(words("owner", "field-owner"), &terms.owner),
            filled(words("residual", "field-residual-harm"), &terms.residual_harm),
            filled(
                words("long-term", "field-long-term-cost"),
                terms.long_term_cost.as_deref().unwrap_or_default(),
            ),
        ];
        if fresh {
            fields.insert(4, words("percent", "field-odds"));
            fields.insert(5, words("basis", "field-odds-basis"));
        }
        fields.push(past("at", "field-at"));
        fields
    }

    fn decisions(&self, judge: Judge) -> Vec<Field> {
        let decisions = &self.incident.decisions;
        let open = decisions.windows.iter().filter(|it| it.taken.is_none());
        match judge {
            Judge::Seek => vec![
                needed("text", "field-to-decide"),
                Field { required: true, ..future("until", "field-window") },
                words("by", "field-decides"),
            ],
            Judge::CostMissed => {
                let missed = decisions.windows.iter().filter(|it| it.is_missed(self.now));
                vec![
                    self.one_of(
                        "sought",
                        "field-window-of",
                        missed.map(|it| (it.key, it.text.clone())),
                    ),
                    needed("cost", "field-extra-cost"),
                    words("text", "field-file-note"),
                ]
            }
            Judge::SecondRead => {
                let list = decisions.list.iter().map(|it| (it.key, it.taken.text.clone()));
                vec![
                    self.one_of("decision", "field-decision", list),
                    needed("reader", "field-second-reader"),
                ]
            }
            _ => {
                let mut sought = self.one_of(
                    "sought",
                    "field-window-of",
                    open.map(|it| (it.key, it.text.clone())),
                );
                none_first(&mut sought);
                sought.choose(self.target);
                let remedies = self.remedies();
                let remedies = Field {
                    id: "remedies",
                    label: "field-remedies",
                    kind: match remedies.kind {
                        FieldKind::Choice(choices) => FieldKind::Several(choices),
                        other => other,
                    },
                    chosen: 0,
                    ..remedies
                };
                vec![
                    needed("text", "field-decision"),
                    sought,
                    remedies,
                    words("known", "field-known"),
                    words("unknown", "field-unknown"),
                    words("basis", "field-basis"),
                    words("percent", "field-certainty"),
                    words("cost", "field-cost"),
                    words("long-term", "field-long-term-cost"),
                    words("reader", "field-second-reader"),
                    past("at", "field-at"),
                ]
            }
        }
    }

    fn promises(&self, wanted: impl Fn(Standing) -> bool) -> Field {
        let list = self
            .incident
            .commitments
            .list
            .iter()
            .filter(|it| self.is(it.key) || wanted(it.standing(self.now)))
            .map(|it| (it.key, format!("{} {}", it.label, it.words())));
        self.one_of("commitment", "field-promise", list)
    }

    /// A new promise, filled from the one it takes the place of.
    fn promise(&self) -> Vec<Field> {
        let known = self.incident.commitments.list.iter().find(|it| self.is(it.key));
        let made = known.map(|it| it.made.clone()).unwrap_or_default();
        let zone = self.incident.zone();
        let due = known
            .and_then(crate::incident::commitments::Commitment::due)
            .map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string());
        let people = &self.incident.stakeholders;
        let mut promisee = field(
            "promisee",
            "field-promisee",
            FieldKind::Choice(people.list.iter().map(person_choice).collect()),
        );
        none_first(&mut promisee);
        let promised = made.promisee.or_else(|| people.on(Side::Customer).next().map(|it| it.key));
        if let Some(key) = promised {
            promisee.choose(&Selector::key(key).0);
        }
        let yes = |it: bool| if it { "yes" } else { "no" };
        let cares = cares(&made.cares);
        let mut rests = self.promises(|_| true);
        rests.id = "rests-on";
        rests.label = "field-rests-on";
        none_first(&mut rests);
        if let Some(key) = made.rests_on {
            rests.choose(&Selector::key(key).0);
        }
        let mut fields = vec![
            filled(needed("text", "field-promised"), &made.text),
            promisee,
            filled(future("due", "field-due"), &due.unwrap_or_default()),
            yes_no("standing", "field-standing", yes(made.standing)),
        ];
        fields.extend(compensation());
        fields.extend([
            filled(words("payer", "field-payer"), &made.payer),
            filled(words("deliverer", "field-deliverer"), &made.deliverer),
            yes_no(
                "deliverer-consented",
                "field-deliverer-consented",
                yes(made.deliverer_consented),
            ),
            yes_no("customer-consented", "field-customer-consented", yes(made.customer_consented)),
            cares,
            filled(words("override", "field-override"), &made.override_reason),
            rests,
            past("at", "field-at"),
            visible(),
        ]);
        fields
    }

    /// What a promise lacks (H1, H2): only that is asked where it is known which promise.
    fn completion(&self) -> Vec<Field> {
        let open =
            |it: Standing| !matches!(it, Standing::Kept | Standing::KeptLate | Standing::Waived);
        let known = self.incident.commitments.list.iter().find(|it| self.is(it.key));
        let lacks = |wanted: fn(&Gap) -> bool| known.is_none_or(|it| it.gaps().iter().any(wanted));
        let mut fields = vec![self.promises(open)];
        if lacks(|gap| *gap == Gap::NoDue) {
            fields.push(future("due", "field-due"));
        }
        if lacks(|gap| *gap == Gap::NoCompensation) {
            fields.extend(compensation());
        }
        if known.is_none_or(|it| it.made.payer.trim().is_empty()) {
            fields.push(words("payer", "field-payer"));
        }
        if known.is_none_or(|it| it.made.deliverer.trim().is_empty()) {
            fields.push(words("deliverer", "field-deliverer"));
        }
        if lacks(|gap| matches!(gap, Gap::Uncared(_))) {
            fields.push(cares(known.map_or(&[][..], |it| &it.made.cares)));
            fields.push(words("override", "field-override"));
        }
        fields.extend([past("at", "field-at"), visible()]);
        fields
    }

    fn promised(&self, judge: Judge) -> Vec<Field> {
        let open =
            |it: Standing| matches!(it, Standing::Promised | Standing::Standing | Standing::Broken);
        match judge {
            Judge::Consent => vec![
                self.promises(open),
                choice(
                    "party",
                    "field-party",
                    "party",
                    Party::ALL.map(Party::id),
                    self.lacking().id(),
                ),
                past("at", "field-at"),
            ],
            Judge::Keep => vec![
                self.promises(open),
                words("text", "field-how"),
                past("at", "field-kept-at"),
                visible(),
            ],
            Judge::Break => {
                let list = self.incident.commitments.list.iter().filter(|it| it.made.standing);
                let list = list.map(|it| (it.key, format!("{} {}", it.label, it.words())));
                vec![
                    self.one_of("commitment", "field-promise", list),
                    needed("text", "field-broken-by"),
                    past("at", "field-at"),
                    visible(),
                ]
            }
            Judge::Renegotiate => vec![
                self.promises(open),
                Field { required: true, ..future("due", "field-new-due") },
                yes_no("customer-consented", "field-customer-consented", "no"),
                words("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
            ],
            Judge::Waive => vec![
                self.promises(open),
                needed("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
            ],
            _ => {
                let owed = self
                    .incident
                    .commitments
                    .list
                    .iter()
                    .find(|it| self.is(it.key))
                    .and_then(|it| it.owed(self.now));
                let amount = owed.as_ref().and_then(|it| it.amount.as_ref());
                let amount = amount.map(ToString::to_string).unwrap_or_default();
                let kind = owed.and_then(|it| it.in_kind).unwrap_or_default();
                vec![
                    self.promises(|it| matches!(it, Standing::Broken | Standing::KeptLate)),
                    filled(words("amount", "field-paid"), &amount),
                    filled(words("text", "field-in-kind"), &kind),
                    past("at", "field-at"),
                    visible(),
                ]
            }
        }
    }

    /// Whose consent is missing from the promise in question.
    fn lacking(&self) -> Party {
        let known = self.incident.commitments.list.iter().find(|it| self.is(it.key));
        match known {
            Some(it) if it.made.customer_consented && !it.made.deliverer_consented => {
                Party::Deliverer
            }
            _ => Party::Customer,
        }
    }

    fn firing_choice(&self) -> Field {
        let mut firings = escalation::firings(self.incident, self.now);
        firings.sort_by_key(|it| !it.is_open());
        let choices = firings
            .into_iter()
            .filter(|it| it.is_open() || it.id == self.target)
            .map(|it| {
                let at = it.at.with_timezone(&self.incident.zone()).format("%m-%d %H:%M");
                let name =
                    |lang| format!("{at} {}", crate::incident::derived::rule_name(&it.rule, lang));
                Choice {
                    value: it.id.clone(),
                    label: Text { zh: name(Lang::Zh), en: name(Lang::En) },
                }
            })
            .collect();
        let mut which = field("firing", "field-firing", FieldKind::Choice(choices));
        which.choose(self.target);
        which
    }

    fn people(&self, judge: Judge) -> Vec<Field> {
        match judge {
            Judge::Signal => vec![
                choice(
                    "signal",
                    "field-signal",
                    "signal",
                    Signal::ALL.iter().map(|signal| signal.id()),
                    self.target,
                ),
                needed("text", "field-seen"),
                past("at", "field-at"),
            ],
            Judge::Escalate => vec![
                needed("to", "field-escalate-to"),
                needed("text", "field-request"),
                filled(needed("limit", "field-limit"), "30m"),
                past("at", "field-at"),
            ],
            Judge::AcceptFiring => vec![
                self.firing_choice(),
                words("source", "field-accepted-by"),
                words("text", "field-does"),
                past("at", "field-at"),
            ],
            Judge::CallFalse => vec![self.firing_choice(), needed("reason", "field-reason")],
            Judge::StartShift | Judge::EndShift => vec![
                filled(needed("person", "field-person"), &self.person(judge == Judge::EndShift)),
                past("at", "field-at"),
            ],
            Judge::HandOver => vec![
                filled(needed("from", "field-hands-over"), &self.person(true)),
                needed("to", "field-takes-over"),
                words("text", "field-said"),
                past("at", "field-at"),
            ],
            Judge::ReadBack => {
                let list = self
                    .incident
                    .duty
                    .open_handovers()
                    .map(|it| (it.key, format!("{} > {}", it.from, it.to)));
                vec![
                    self.one_of("handover", "field-handover", list),
                    needed("next-step", "field-next-step"),
                    needed("deadline", "field-its-deadline"),
                    needed("risk", "field-risk"),
                    past("at", "field-at"),
                ]
            }
            Judge::PassUp => self.brief(),
            Judge::Contract => self.contract(),
            Judge::Resource => vec![
                filled(needed("name", "field-resource"), self.target),
                words("text", "field-how-far"),
                past("at", "field-at"),
            ],
            _ => vec![needed("reason", "field-reason")],
        }
    }

    /// The person meant, or else the one on duty longest.
    fn person(&self, on_duty: bool) -> String {
        if !self.target.is_empty() {
            return self.target.to_owned();
        }
        let first = self.incident.duty.on_duty(self.now).into_iter().next();
        first.filter(|_| on_duty).map(|it| it.person).unwrap_or_default()
    }

    /// A brief for the level above, with what was known to choose from (J1).
    fn brief(&self) -> Vec<Field> {
        let known = briefs::omissions(self.incident, "", &[], self.now)
            .into_iter()
            .map(|it| Choice {
                value: Selector::key(it.key()).0,
                label: Text { zh: it.text(Lang::Zh), en: it.text(Lang::En) },
            })
            .collect();
        vec![
            needed("to", "field-brief-to"),
            needed("text", "field-brief"),
            field("covers", "field-covers", FieldKind::Several(known)),
            past("at", "field-at"),
        ]
    }

    fn contract(&self) -> Vec<Field> {
        let known = self.incident.contract.clone().unwrap_or_default();
        let days = |list: &[chrono::NaiveDate]| {
            list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        };
        let cap = known.liability_cap.as_ref().map(ToString::to_string).unwrap_or_default();
        let notice = known.notice_days.map(|it| it.to_string()).unwrap_or_default();
        vec![
            filled(words("levels", "field-service-levels"), &known.service_levels),
            filled(words("cap", "field-liability-cap"), &cap),
            filled(words("exclusions", "field-exclusions"), &known.exclusions),
            filled(words("notice", "field-notice-days"), &notice),
            filled(words("holidays", "field-holidays"), &days(&known.holidays)),
            filled(words("extra", "field-extra-days"), &days(&known.extra_working_days)),
            past("at", "field-at"),
        ]
    }
}

fn none_first(field: &mut Field) {
    if let FieldKind::Choice(choices) = &mut field.kind {
        choices.insert(0, Choice { value: String::new(), label: both("word-none") });
        field.chosen = 0;
    }
}

/// Steps as they are typed: `image 2h + rebuild 5-7h`.
pub(super) fn steps_text(steps: &[Step]) -> String {
    let length = |step: &Step| {
        let (least, most) = (step.min_minutes, step.max_minutes);
        let whole = least % 60 == 0 && most % 60 == 0;
        let (least, most, unit) =
            if whole { (least / 60, most / 60, "h") } else { (least, most, "m") };
        if least == most { format!("{most}{unit}") } else { format!("{least}-{most}{unit}") }
    };
    let steps: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.name, length(step)).trim().to_owned())
        .collect();
    steps.join(" + ")
}

/// The fields of a compensation formula (H3).
fn compensation() -> [Field; 6] {
    [
        choice(
            "rate",
            "field-compensation",
            "rate",
            ["none", "fixed", "full-period", "started-period", "percentage", "in-kind"],
            "none",
        ),
        words("amount", "field-how-much"),
        words("period", "field-period"),
        words("grace", "field-grace"),
        words("cap", "field-cap"),
        words("term", "field-term"),
    ]
}

/// The seven cares, those that were checked marked (H2).
fn cares(checked: &[Care]) -> Field {
    let all = Care::ALL
        .iter()
        .map(|care| Choice {
            value: care.id().to_owned(),
            label: both(&format!("care-{}", care.id())),
        })
        .collect();
    let mut field = field("cares", "field-cares", FieldKind::Several(all));
    field.marked = (0..Care::ALL.len())
        .filter(|&at| Care::ALL.get(at).is_some_and(|care| checked.contains(care)))
        .collect();
    field
}
