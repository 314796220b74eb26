//! What a person asks the log to take in. The same words serve the window's forms, the command line and `record`.

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::Deserialize;
#[cfg(test)]
use serde::Serialize;

pub use super::selector::Selector;

use super::{
    event::HeadOf,
    held::Held,
    instant::{Instant, Shift as _},
    rule::{Decided, Desk, Rule as _},
    visibility::Visibility,
};

pub use super::subjects::{
    action::acts::{ChangeAction, CheckAction, DropAction, GiveAction, ReportBack},
    attachment::acts::Attach,
    brief::acts::PassUp,
    commitment::acts::{
        Break, Compensate, CompletePromise, Consent, Keep, Promise, Renegotiate, Waive,
    },
    contact::acts::{AnswerEnquiry, Contact, Document, Enquiry},
    decision::acts::{CostMissedWindow, Decide, SecondRead, SeekDecision},
    document::acts::ReceiveDocument,
    duty::acts::{EndShift, HandOver, ReadBack, StartShift},
    erasure::acts::Erase,
    escalation::acts::{AcceptEscalation, CallFalse, Escalate, See},
    fact::acts::{Answer, Ask},
    hold::acts::{LiftHold, Reason},
    lifecycle::acts::{Move, Open, Rate, Words},
    link::acts::{ConfirmResource, Link, Share},
    mark::acts::{Correct, Retract, Show, WithholdCorrection},
    note::acts::Note,
    offer::acts::{AnswerOffer, JustifyOffer, Offer, RankOffer, custom_message},
    pause::acts::{Pause, Resume},
    person::acts::ChangeStakeholder,
    playbook::acts::AdoptPlaybook,
    prose::acts::LetStand,
    remedy::acts::{
        AcceptRemedy, ChangeRemedy, DiscloseOdds, DropRemedy, ProposeRemedy, ReviseOdds,
    },
    responsibility::acts::SetCondition,
    safety::acts::Understood,
    snooze::acts::Snooze,
};

use super::subjects::{
    contract::body::ContractRecorded,
    document::body::DocumentIssued,
    drill::body::{Debriefed, DrillFed, FrictionNoted},
    lifecycle::body::CustomerDescribed,
    milestone::body::MilestoneReached,
    partner::body::{PartnerAssessed, PartnerPlanned, PartnerRecorded, PlanEffectFound},
    person::body::Profile,
    playbook::body::{PlaybookDrafted, PlaybookMoved, PlaybookRead, PlaybookWithdrawn},
    prose::body::SectionWritten,
    regime::body::{DutyAnswered, StageReported},
    review::body::{
        CaseJudged, EntryStarred, FactorNamed, LessonLearnt, ReviewHeld, ReviewPlanned,
        ReviewWaived,
    },
    rhythm::body::{RhythmDeclared, RhythmDone, RhythmSkipped},
    safety::body::SafetyInstructed,
    standing::body::{StandingRecorded, StandingWithdrawn},
    step::body::StepTaken,
};

/// Declares the acts by their rows: the name, what is said in it, and which of its fields are instants, or hold some.
macro_rules! acts {
    ($($(#[$meta:meta])* $act:ident($said:ty) moves [$($instant:ident),*];)*) => {
        /// One act, in a person's words.
        ///
        /// A line of `record` names the act in its field `act`, as the schema says. Reading it takes the name and the act's
        /// own fields apart, so that no field is hidden from whoever reads strictly.
        #[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
        #[cfg_attr(test, derive(Serialize))]
        #[serde(rename_all = "kebab-case")]
        #[schemars(tag = "act")]
        pub enum Command {
            $($(#[$meta])* $act($said),)*
        }

        impl Command {
            /// Decides it: which entries it yields, or why it is refused.
            pub(super) fn decide(&self, desk: &Desk<'_>) -> Decided {
                match self { $(Self::$act(said) => said.decide(desk),)* }
            }

            /// Moves every instant in it by the same length of time; one that the calendar cannot hold stays. Dates inside
            /// texts stay.
            #[allow(unused_variables)]
            pub fn shift(&mut self, by: TimeDelta) {
                match self { $(Self::$act(said) => { $(said.$instant.shift(by);)* })* }
            }
        }
    };
}

acts! {
    /// Open the incident; always the first act.
    Open(Open) moves [began];
    /// Change the internal title.
    Title(Words) moves [];
    /// Copy a playbook in, by its id.
    AdoptPlaybook(AdoptPlaybook) moves [];
    /// Write something down.
    Note(Note) moves [];
    /// Attach evidence whose bytes the store holds.
    Attach(Attach) moves [];
    /// Add a question to the checklist (A1).
    Ask(Ask) moves [];
    /// Answer a question (A2).
    Answer(Answer) moves [backup, count];
    /// Add a stakeholder (F2).
    Stakeholder(Box<Profile>) moves [];
    /// Change a stakeholder.
    ChangeStakeholder(Box<ChangeStakeholder>) moves [];
    /// Record a contact in the comms ledger (G6).
    Contact(Contact) moves [next_update];
    /// Record a question from the customer's side (G4).
    Enquiry(Enquiry) moves [answer_by];
    /// Record the answer to it (G4).
    AnswerEnquiry(AnswerEnquiry) moves [];
    /// Rate the severity (A4).
    Severity(Rate) moves [];
    /// Move the status; closing asks whether the customer was informed (G6).
    Status(Move) moves [];
    /// Record when the fault came in, was noticed or was taken on (M8).
    Milestone(MilestoneReached) moves [];
    /// Say what the customer is: an organisation, a private person, the public.
    DescribeCustomer(CustomerDescribed) moves [];
    /// Record that the customer has a document, or signed for it (L4).
    ReceiveDocument(ReceiveDocument) moves [];
    /// Record that a step of the playbook was done, or skipped with a reason (A8).
    Step(StepTaken) moves [];
    /// Say what whoever may be hurt is to do now (A9).
    Instruct(SafetyInstructed) moves [];
    /// Note who understood it (A9).
    Understood(Understood) moves [];
    /// Answer whose duty a legal regime is (I7).
    WhoseDuty(DutyAnswered) moves [known];
    /// Record that a stage of a legal regime was reported (I7).
    Reported(StageReported) moves [];
    /// Write a section of the customer's report in words of our own (L5).
    Write(SectionWritten) moves [];
    /// Let a section leave although the record contradicts what it says (L5).
    LetStand(LetStand) moves [];
    /// Make an entry visible to the customer, or internal again (K1).
    Visibility(Show) moves [];
    /// Correct an entry; the original stays legible (J2).
    Correct(Correct) moves [occurred, began, promise];
    /// Take an act back; it stays in the log (K1).
    Retract(Retract) moves [];
    /// Let a customer output go out before a correction is visible.
    WithholdCorrection(WithholdCorrection) moves [];
    /// Put a nudge off (G1).
    Snooze(Snooze) moves [until];
    /// Place a legal hold (K2).
    Hold(Reason) moves [];
    /// Lift a legal hold (K2).
    LiftHold(LiftHold) moves [];
    /// Erase bodies lawfully; refused under a legal hold (K2).
    Erase(Erase) moves [];
    /// Put a remedy option on the table (B1).
    ProposeRemedy(ProposeRemedy) moves [terms];
    /// Change a remedy option.
    ChangeRemedy(ChangeRemedy) moves [changes];
    /// Revise the odds (B3).
    ReviseOdds(ReviseOdds) moves [];
    /// Say the odds to the customer in words (B3).
    DiscloseOdds(DiscloseOdds) moves [];
    /// Choose a remedy (B2).
    AcceptRemedy(AcceptRemedy) moves [];
    /// Take a remedy off the table.
    DropRemedy(DropRemedy) moves [];
    /// Offer something to the customer (B6).
    Offer(Offer) moves [];
    /// Record the customer's ranking (B6).
    RankOffer(RankOffer) moves [];
    /// Say why a worse offer was made (B6).
    JustifyOffer(JustifyOffer) moves [];
    /// Record what the customer said to an offer (B6).
    AnswerOffer(AnswerOffer) moves [];
    /// Open a window for a decision (C2).
    SeekDecision(SeekDecision) moves [window];
    /// Take a decision (C1).
    Decide(Decide) moves [window];
    /// Say what missing a window cost (C2).
    CostMissedWindow(CostMissedWindow) moves [];
    /// Name the second reader of a decision (C4).
    SecondRead(SecondRead) moves [];
    /// Light a lamp of responsibility, or put it out (D1).
    #[serde(rename = "set-lamp")]
    SetCondition(SetCondition) moves [];
    /// Promise something (H1).
    Promise(Box<Promise>) moves [due];
    /// Record a consent (H1).
    Consent(Consent) moves [];
    /// Fills in what a promise lacks (H1).
    CompletePromise(CompletePromise) moves [with];
    /// Record that a promise was kept (H3).
    Keep(Keep) moves [];
    /// Record what broke a standing promise (H1).
    Break(Break) moves [];
    /// Renegotiate a promise (H4).
    Renegotiate(Renegotiate) moves [due];
    /// Record that the promisee gave a promise up.
    Waive(Waive) moves [];
    /// Record compensation (H3).
    Compensate(Compensate) moves [];
    /// Pause while we wait for the customer (H7).
    Pause(Pause) moves [];
    /// End the pause (H7).
    Resume(Resume) moves [];
    /// Give a task, or set a measure down (E4, M4).
    GiveAction(GiveAction) moves [plan];
    /// Give an action to somebody else, or another time.
    ChangeAction(ChangeAction) moves [plan];
    /// Report an action back, done or not yet (E4).
    ReportBack(ReportBack) moves [due];
    /// Check whether what was done is effective (M4).
    CheckAction(CheckAction) moves [due];
    /// Give an action up.
    DropAction(DropAction) moves [];
    /// Name a contributing factor (M9).
    NameFactor(FactorNamed<Selector>) moves [];
    /// Write a lesson down, or why there is none (M5).
    Learn(LessonLearnt) moves [];
    /// Mark an entry for the review (M9).
    Star(EntryStarred<Selector>) moves [];
    /// Plan the review (M9).
    PlanReview(ReviewPlanned) moves [due];
    /// Record that the review was held, and what it judged (M1, M9).
    HoldReview(ReviewHeld) moves [];
    /// Say why no review is held (M9).
    WaiveReview(ReviewWaived) moves [];
    /// In a drill: note that something came in from outside (P1).
    #[serde(skip)]
    Feed(DrillFed<Selector>) moves [];
    /// In a drill: note what grated, as the customer (P1).
    #[serde(skip)]
    NoteFriction(FrictionNoted) moves [];
    /// End a drill, and say what is taken from it (P1).
    #[serde(skip)]
    Debrief(Debriefed) moves [];
    /// Record that somebody read a playbook (P2).
    ReadPlaybook(PlaybookRead) moves [];
    /// Draft the next version of a playbook (N3).
    DraftPlaybook(PlaybookDrafted) moves [];
    /// Put a version of a playbook on trial, or in force (N3).
    MovePlaybook(PlaybookMoved<Selector>) moves [];
    /// Withdraw a version of a playbook (N3).
    WithdrawPlaybook(PlaybookWithdrawn<Selector>) moves [];
    /// Record a partner, or change what is known of them (Q1).
    RecordPartner(PartnerRecorded<Selector>) moves [];
    /// Record how a partner was assessed (Q1).
    AssessPartner(PartnerAssessed<Selector>) moves [];
    /// Record a partner's own plan to improve (Q1).
    PlanPartner(PartnerPlanned<Selector>) moves [];
    /// Record what came of a partner's plan (Q1).
    FindEffect(PlanEffectFound<Selector>) moves [];
    /// Put a standing commitment into the catalogue, or change it (H6).
    RecordStanding(Box<StandingRecorded<Selector>>) moves [];
    /// Withdraw a standing commitment (H6).
    WithdrawStanding(StandingWithdrawn<Selector>) moves [];
    /// Declare a recurring duty, or change it (O1).
    DeclareRhythm(RhythmDeclared<Selector>) moves [];
    /// Record that a recurring duty was done (O1).
    DoRhythm(RhythmDone<Selector>) moves [];
    /// Leave a recurring duty out this once, for a reason (O1).
    SkipRhythm(RhythmSkipped<Selector>) moves [];
    /// Say what kind of case it is, or that it holds the best answer to its class (N2).
    JudgeCase(CaseJudged) moves [];
    /// Record a signal that a rule may wait for (I2).
    See(See) moves [];
    /// Ask a higher level for help (I3).
    Escalate(Escalate) moves [];
    /// Accept an escalation (I3).
    AcceptEscalation(AcceptEscalation) moves [];
    /// Call a firing a false alarm (I4).
    CallFalse(CallFalse) moves [];
    /// Somebody comes on duty (E1).
    StartShift(StartShift) moves [];
    /// Somebody goes off duty (E1).
    EndShift(EndShift) moves [];
    /// Begin a hand-over (E2).
    HandOver(HandOver) moves [];
    /// Read a hand-over back (E2).
    ReadBack(ReadBack) moves [];
    /// Pass a brief up (J1).
    PassUp(PassUp) moves [];
    /// Record the contract's terms (A6).
    Contract(Box<ContractRecorded>) moves [];
    /// Link another incident (K6).
    Link(Link) moves [];
    /// Share what a linked incident knows (K6).
    Share(Share) moves [];
    /// Confirm a resource by name (C3).
    ConfirmResource(ConfirmResource) moves [];
    /// Note that a document left the house.
    #[serde(skip)]
    Issue(DocumentIssued) moves [];
    /// Note what a merge took in.
    #[serde(skip)]
    Merged(Vec<HeadOf>) moves [];
}

/// A command with what is common to every act: source, times, visibility.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// What is to be recorded.
    pub command: Command,
    /// The source or actor it speaks of: a name, an alias or a stakeholder's key.
    pub who: Option<String>,
    /// When it happened; now by default.
    pub occurred: Option<Instant>,
    /// Whether only the day is known on which it happened: `occurred` is its beginning.
    pub whole_day: bool,
    /// When it became known; stated on import only. By default: when recorded.
    pub known: Option<Instant>,
    /// Who may see it; internal by default.
    pub visibility: Visibility,
    /// Of a document or a message that the program put together: the entries whose words it holds.
    pub held: Option<Held>,
}

impl Act {
    /// An act of now, internal, without a source of its own.
    pub fn new(command: Command) -> Self {
        Self {
            command,
            who: None,
            occurred: None,
            whole_day: false,
            known: None,
            visibility: Visibility::Internal,
            held: None,
        }
    }

    /// The same, of a document or a message that holds the words of these entries.
    #[must_use]
    pub fn holding(mut self, held: Held) -> Self {
        self.held = Some(held);
        self
    }

    /// The same, visible to the customer.
    #[must_use]
    pub fn visible(mut self) -> Self {
        self.visibility = Visibility::Customer;
        self
    }

    /// The same, at that time.
    #[must_use]
    pub fn at(mut self, occurred: Instant) -> Self {
        self.occurred = Some(occurred);
        self
    }

    /// The same, told by or done by somebody.
    #[must_use]
    pub fn by(mut self, who: impl Into<String>) -> Self {
        self.who = Some(who.into());
        self
    }
}
