//! The forms about what an incident consists of: one row each, with its id, its title, what its key does, what there has
//! to be before it can be filled in, and where it is made.

use crate::incident::{Incident, Instant, actions::Standing, escalation, may_be_corrected};

/// Hands every row on to another macro. A row names the [`super::maker::Making`] of its form in the file of its subject.
macro_rules! for_each_form {
    ($then:ident) => {
        $then! {
            /// Put a remedy option on the table (B1).
            Propose = "propose", "form-propose", "do-propose", Need::Nothing, remedies::PROPOSE;
            /// Change one.
            ChangeRemedy = "change-remedy", "form-change-remedy", "do-change-remedy", Need::Remedy, remedies::CHANGE;
            /// Revise the odds (B3).
            Odds = "odds", "form-odds", "do-odds", Need::Remedy, remedies::ODDS;
            /// Say the odds to the customer (B3).
            Disclose = "disclose", "form-disclose", "do-disclose", Need::Remedy, remedies::DISCLOSE;
            /// Choose a remedy (B2).
            Accept = "accept", "form-accept", "do-accept", Need::Remedy, remedies::ACCEPT;
            /// Take one off the table.
            Drop = "drop", "form-drop", "do-drop", Need::Remedy, remedies::DROP;
            /// Offer something (B6).
            Offer = "offer", "form-offer", "do-offer", Need::Nothing, offers::OFFER;
            /// The customer's ranking (B6).
            Rank = "rank", "form-rank", "do-rank", Need::Offer, offers::RANK;
            /// Why a worse offer (B6).
            Justify = "justify", "form-justify", "do-justify", Need::Offer, offers::JUSTIFY;
            /// What the customer said to an offer (B6).
            AnswerOffer = "answer-offer", "form-answer-offer", "do-answer-offer", Need::Offer, offers::ANSWER;
            /// Open a window for a decision (C2).
            Seek = "seek", "form-seek", "do-seek", Need::Nothing, decisions::SEEK;
            /// Take a decision (C1).
            Decide = "decide", "form-decide", "do-decide", Need::Nothing, decisions::DECIDE;
            /// What missing a window cost (C2).
            CostMissed = "cost-missed", "form-cost-missed", "do-cost-missed", Need::MissedWindow, decisions::COST_MISSED;
            /// Name a second reader (C4).
            SecondRead = "second-read", "form-second-read", "do-second-read", Need::Decision, decisions::SECOND_READ;
            /// Light a condition of responsibility, or put it out (D1).
            Condition = "lamp", "form-lamp", "do-lamp", Need::Nothing, responsibility::LAMP;
            /// Promise something (H1).
            Promise = "promise", "form-promise", "do-promise", Need::Nothing, promises::PROMISE;
            /// Record a consent (H1).
            Consent = "consent", "form-consent", "do-consent", Need::Promise, promised::CONSENT;
            /// Fill in what a promise lacks (H1).
            CompletePromise = "complete-promise", "form-complete-promise", "do-complete-promise", Need::Promise, promises::COMPLETE;
            /// Correct a promise of which nobody was told (CASES 7.7).
            CorrectPromise = "correct-promise", "form-correct-promise", "do-correct-promise", Need::UntoldPromise, promises::CORRECT;
            /// A promise was kept (H3).
            Keep = "keep", "form-keep", "do-keep", Need::Promise, promised::KEEP;
            /// A standing promise was broken (H1).
            Break = "break", "form-break", "do-break", Need::StandingPromise, promised::BREAK;
            /// Renegotiate (H4).
            Renegotiate = "renegotiate", "form-renegotiate", "do-renegotiate", Need::Promise, promised::RENEGOTIATE;
            /// The promisee gave it up.
            Waive = "waive", "form-waive", "do-waive", Need::Promise, promised::WAIVE;
            /// Compensate (H3).
            Compensate = "compensate", "form-compensate", "do-compensate", Need::Promise, promised::COMPENSATE;
            /// Give a task, or set a measure down (E4, M4).
            GiveAction = "give-action", "form-give-action", "do-give-action", Need::Nothing, actions::GIVE;
            /// Report one back (E4).
            ReportBack = "report-back", "form-report-back", "do-report-back", Need::Action, actions::REPORT;
            /// Give it to somebody else, or another time.
            ChangeAction = "change-action", "form-change-action", "do-change-action", Need::Action, actions::CHANGE;
            /// Check whether it is effective (M4).
            CheckAction = "check-action", "form-check-action", "do-check-action", Need::DoneAction, actions::CHECK;
            /// Give it up.
            DropAction = "drop-action", "form-drop-action", "do-drop-action", Need::Action, actions::DROP;
            /// Name a contributing factor (M9).
            Factor = "factor", "form-factor", "do-factor", Need::Nothing, review::FACTOR;
            /// Write a lesson down, or why there is none (M5).
            Lesson = "lesson", "form-lesson", "do-lesson", Need::Nothing, review::LESSON;
            /// Mark an entry for the review (M9).
            Star = "star", "form-star", "do-star", Need::Nothing, review::STAR;
            /// Plan the review (M9).
            PlanReview = "plan-review", "form-plan-review", "do-plan-review", Need::Nothing, review::PLAN;
            /// The review was held (M1, M2, M9).
            HoldReview = "hold-review", "form-hold-review", "do-hold-review", Need::Nothing, review::HELD;
            /// No review is held, for a reason (M9).
            WaiveReview = "waive-review", "form-waive-review", "do-waive-review", Need::Nothing, review::WAIVE;
            /// In a drill: what grated for the customer (P1).
            Friction = "friction", "form-friction", "do-friction", Need::Drill, drills::FRICTION;
            /// In a drill: its end, and what is taken from it (P1).
            Debrief = "debrief", "form-debrief", "do-debrief", Need::Drill, drills::DEBRIEF;
            /// Somebody read a playbook (P2).
            ReadPlaybook = "read-playbook", "form-read-playbook", "do-read-playbook", Need::House, drills::READ;
            /// A version of a playbook comes in force (N3).
            PutInForce = "put-in-force", "form-put-in-force", "do-put-in-force", Need::House, drills::IN_FORCE;
            /// A version of a playbook is withdrawn (N3).
            WithdrawPlaybook = "withdraw-playbook", "form-withdraw-playbook", "do-withdraw-playbook", Need::House, drills::WITHDRAW;
            /// A partner, or what is known of them (Q1).
            Partner = "partner", "form-partner", "do-partner", Need::House, partners::PARTNER;
            /// A partner was assessed (Q1).
            AssessPartner = "assess-partner", "form-assess-partner", "do-assess-partner", Need::Partner, partners::ASSESS;
            /// A partner's own plan (Q1).
            PlanPartner = "plan-partner", "form-plan-partner", "do-plan-partner", Need::Partner, partners::PLAN;
            /// What came of it (Q1).
            PlanEffect = "plan-effect", "form-plan-effect", "do-plan-effect", Need::PartnerPlan, partners::EFFECT;
            /// A standing commitment (H6).
            Standing = "standing", "form-standing", "do-standing", Need::House, standing::STANDING;
            /// One is withdrawn (H6).
            WithdrawStanding = "withdraw-standing", "form-withdraw-standing", "do-withdraw-standing", Need::Standing, standing::WITHDRAW;
            /// A recurring duty (O1).
            Rhythm = "rhythm", "form-rhythm", "do-rhythm", Need::House, rhythm::RHYTHM;
            /// One was done (O1).
            DoneRhythm = "done-rhythm", "form-done-rhythm", "do-done-rhythm", Need::Rhythm, rhythm::DONE;
            /// One is left out this once (O1).
            SkipRhythm = "skip-rhythm", "form-skip-rhythm", "do-skip-rhythm", Need::Rhythm, rhythm::SKIP;
            /// What kind of case it is, or the best answer to its class (N2).
            Case = "case", "form-case", "do-case", Need::Nothing, review::CASE;
            /// A signal was seen (I2).
            Signal = "signal", "form-signal", "do-signal", Need::Nothing, alerts::SIGNAL;
            /// Ask a higher level for help (I3).
            Escalate = "escalate", "form-escalate", "do-escalate", Need::Nothing, alerts::ESCALATE;
            /// Accept an escalation (I3).
            AcceptFiring = "accept-firing", "form-accept-firing", "do-accept-firing", Need::Alert, alerts::ACCEPT;
            /// Call it a false alarm (I4).
            CallFalse = "call-false", "form-call-false", "do-call-false", Need::Alert, alerts::CALL_FALSE;
            /// Somebody comes on duty (E1).
            StartShift = "start-shift", "form-start-shift", "do-start-shift", Need::Nothing, duty::START_SHIFT;
            /// Somebody goes off duty (E1).
            EndShift = "end-shift", "form-end-shift", "do-end-shift", Need::OnDuty, duty::END_SHIFT;
            /// Hand over (E2).
            HandOver = "hand-over", "form-hand-over", "do-hand-over", Need::Nothing, duty::HAND_OVER;
            /// Read a hand-over back (E2).
            ReadBack = "read-back", "form-read-back", "do-read-back", Need::OpenHandover, duty::READ_BACK;
            /// Pass a brief up (J1).
            PassUp = "pass-up", "form-pass-up", "do-pass-up", Need::Nothing, briefs::PASS_UP;
            /// Wait for the customer (H7).
            Pause = "pause", "form-pause", "do-pause", Need::Nothing, pauses::PAUSE;
            /// Go on (H7).
            Resume = "resume", "form-resume", "do-resume", Need::Pause, pauses::RESUME;
            /// The contract's terms (A6).
            Contract = "contract", "form-contract", "do-contract", Need::Nothing, contract::CONTRACT;
            /// Confirm a resource (C3).
            Resource = "resource", "form-resource", "do-resource", Need::Nothing, resources::RESOURCE;
            /// When the fault came in, was noticed, was taken on (M8).
            Milestone = "milestone", "form-milestone", "do-milestone", Need::Nothing, lifecycle::MILESTONE;
            /// What the customer is.
            Customer = "customer", "form-customer", "do-customer", Need::Nothing, lifecycle::CUSTOMER;
            /// The customer has a document, or signed for it (L4).
            Receipt = "receipt", "form-receipt", "do-receipt", Need::Nothing, papers::RECEIPT;
            /// The customer objects to a document (L4).
            Object = "object", "form-object", "do-object", Need::Nothing, papers::OBJECT;
            /// A step of the playbook is done or skipped (A8).
            TakeStep = "step", "form-step", "do-step", Need::OpenStep, steps::TAKE;
            /// What whoever may be hurt is to do (A9).
            Instruct = "instruct", "form-instruct", "do-instruct", Need::Nothing, safety::INSTRUCT;
            /// Who understood it (A9).
            Understood = "understood", "form-understood", "do-understood", Need::Instruction, safety::UNDERSTOOD;
            /// Whose duty a legal regime is (I7).
            WhoseDuty = "whose-duty", "form-whose-duty", "do-whose-duty", Need::Regime, deadlines::WHOSE;
            /// A stage of one was reported (I7).
            Reported = "reported", "form-reported", "do-reported", Need::Clock, deadlines::REPORTED;
            /// Hold the evidence (K2).
            Hold = "hold", "form-hold", "do-hold", Need::Nothing, holds::HOLD;
            /// Lift a hold (K2).
            LiftHold = "lift-hold", "form-lift-hold", "do-lift-hold", Need::Hold, holds::LIFT;
        }
    };
}
pub(super) use for_each_form;

macro_rules! judges {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal, $label:literal, $need:expr, $making:path;)*) => {
        /// A form about what an incident consists of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActForm {
            $($(#[$doc])* $name,)*
        }

        impl ActForm {
            /// Every one of them, in the order of the rows.
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

            /// The one of that name.
            pub fn called(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|form| form.id() == id)
            }

            const fn need(self) -> Need {
                match self { $(Self::$name => $need,)* }
            }
        }
    };
}

for_each_form!(judges);

impl ActForm {
    /// Whether it is about what belongs to no incident: it is opened in the window of the past, and records in the directory.
    pub const fn is_of_directory(self) -> bool {
        self.need().is_of_directory()
    }

    /// Why there is nothing to do it about, as a message id.
    pub fn lacks(self, incident: &Incident, now: Instant) -> Option<&'static str> {
        self.need().lacks(incident, now)
    }
}

/// What there has to be before a form has something to be about.
#[derive(Debug, Clone, Copy)]
enum Need {
    Nothing,
    Remedy,
    Offer,
    MissedWindow,
    Decision,
    Promise,
    StandingPromise,
    UntoldPromise,
    Action,
    DoneAction,
    Alert,
    OnDuty,
    OpenHandover,
    Pause,
    OpenStep,
    Instruction,
    Regime,
    Clock,
    Hold,
    Drill,
    /// Nothing; it belongs to no incident.
    House,
    Partner,
    PartnerPlan,
    Standing,
    Rhythm,
}

impl Need {
    const fn is_of_directory(self) -> bool {
        matches!(
            self,
            Self::House | Self::Partner | Self::PartnerPlan | Self::Standing | Self::Rhythm
        )
    }

    fn lacks(self, incident: &Incident, now: Instant) -> Option<&'static str> {
        let (has, why) = match self {
            Self::Nothing | Self::House => return None,
            Self::Partner => (!incident.partners.list.is_empty(), "why-no-partner"),
            Self::Standing => {
                let mut list = incident.catalogue.list.iter();
                (list.any(|it| it.withdrawn.is_none()), "why-no-standing-commitment")
            }
            Self::Rhythm => (!incident.rhythms.list.is_empty(), "why-no-rhythm"),
            Self::PartnerPlan => {
                let mut plans = incident.partners.list.iter().flat_map(|it| &it.plans);
                (plans.next().is_some(), "why-no-partner-plan")
            }
            Self::Remedy => (incident.remedies.standing().next().is_some(), "why-no-remedy"),
            Self::Offer => (!incident.offers.list.is_empty(), "why-no-offer"),
            Self::MissedWindow => {
                (incident.decisions.windows.iter().any(|it| it.is_missed(now)), "why-no-window")
            }
            Self::Decision => (!incident.decisions.list.is_empty(), "why-no-decision"),
            Self::Promise => (!incident.commitments.list.is_empty(), "why-no-promise"),
            Self::StandingPromise => {
                (incident.commitments.list.iter().any(|it| it.made.standing), "why-no-standing")
            }
            Self::UntoldPromise => {
                let mut list = incident.commitments.list.iter();
                (list.any(|it| may_be_corrected(incident, it.key)), "why-no-untold-promise")
            }
            Self::Action => (any_action(incident, Standing::is_open), "why-no-action"),
            Self::DoneAction => (any_action(incident, Standing::is_done), "why-no-done-action"),
            Self::Alert => (!escalation::firings(incident, now).is_empty(), "why-no-firing"),
            Self::OnDuty => (!incident.duty.on_duty(now).is_empty(), "why-nobody-on-duty"),
            Self::OpenHandover => {
                (incident.duty.open_handovers().next().is_some(), "why-no-handover")
            }
            Self::Pause => (incident.commitments.open_pause().is_some(), "why-not-paused"),
            Self::OpenStep => (!incident.untaken_steps().is_empty(), "why-no-step"),
            Self::Instruction => (incident.safety.instruction().is_some(), "why-no-instruction"),
            Self::Regime => {
                let playbook = incident.playbook.as_deref();
                (playbook.is_some_and(|it| !it.deadlines.is_empty()), "why-no-regime")
            }
            Self::Clock => {
                (incident.clocks().iter().any(|it| it.reported.is_none()), "why-no-clock")
            }
            Self::Drill => (incident.drill().is_some(), "why-no-drill"),
            Self::Hold => (incident.holds.is_held(), "why-not-held"),
        };
        (!has).then_some(why)
    }
}

fn any_action(incident: &Incident, stands: fn(Standing) -> bool) -> bool {
    incident.actions.list.iter().any(|action| stands(incident.standing_of(action).0))
}
