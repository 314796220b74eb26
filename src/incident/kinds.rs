//! The one table of kinds: a row says of a kind all that can be said in a word. What takes more is a trait a duty, and an
//! implementation of it in the kind's subject: a row without one does not compile.
//!
//! - `v`: the newest version of the body that this program writes ([`super::kept::Kept::version`]).
//! - `of`: the subject, a folder of [`super::subjects`]; the body there has the variant's name.
//! - `in`: the part of the fold that takes it in; `whole` for the fold itself, `none` where nothing follows but the timeline.
//! - `customer`: whether the customer may ever see one ([`Customer`]).
//! - `news`: how much it weighs in an update to our own people ([`Weight`]).
//! - `words`: whether it holds words of its own about the crisis ([`Holds`]).
//! - `tells`: what it tells of ([`Tells`]): in a history that decides when it happened.
//! - `alerts`: which part of the log decides with it what fires and what is broken ([`Alerts`]).
//!
//! Rows are never taken out and names never change: logs of before hold them.

/// Whether the customer can ever see an entry of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Customer {
    /// Never: it holds judgements, names, other people's business or the log's own housekeeping.
    Never,
    /// What was found, asked or said: it may be made visible.
    Said,
    /// What they are told, offered, promised or paid: where it is visible, an amount belongs there.
    Told,
    /// What was learnt: where it is made visible, its own words stand among the improvements. Nothing else has to be said
    /// of such a kind for the customer's papers; what its words are, `own_words` says.
    Learnt,
    /// What is written for them: it may be made visible, and is no line of what happened (L5).
    Written,
}

/// How much an entry weighs in an update to our own people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// How it stands.
    State,
    /// What was asked, answered or decided.
    Answer,
    /// What is done about it.
    Remedy,
    /// What is known.
    Fact,
    /// A note.
    Note,
    /// Beside the matter: who was spoken to.
    Beside,
    /// No news: how we work, who is who, evidence, or terms behind what another entry tells.
    Silent,
}

/// Whether an entry holds words of its own about the crisis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Own,
    /// It does not: who somebody is stands in the names, and the log's housekeeping says nothing.
    Housekeeping,
}

/// The part of the log that decides together with an entry what fires and what is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alerts {
    /// None: no alert and no breach follows from it.
    Nothing,
    /// The opening, how it stands, and whether anybody was asked for help.
    Course,
    /// The ratings of the severity.
    Severity,
    /// The playbooks copied in.
    Playbooks,
    /// Every offer, with the customer's ranking.
    Offers,
    /// The promise it makes.
    Promise,
    /// The promise it points to.
    OfPromise,
    /// Every promise it points to.
    OfPromises,
    /// Who is on duty.
    Duty,
    /// Itself alone.
    Itself,
    /// Itself, and whether anybody was asked for help.
    ItselfAndCourse,
    /// A signal: the rounds of talks without a result, or itself.
    Signal,
}

/// What an entry tells of. In a history what tells of the crisis happened when it says so, and the rest when it was
/// recorded (K7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// The crisis.
    Crisis,
    /// Another entry: what is said of it, and who may see it. It holds from when that entry became known.
    Entry,
    /// The log's own housekeeping.
    Record,
    /// What belongs to no incident: partners, standing commitments, recurring duties. It is kept in the directory, and is
    /// recorded nowhere else.
    House,
}

/// What a row says of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The name in the log.
    pub name: &'static str,
    /// The version of the body this program writes.
    pub version: u32,
    /// Whether the customer can ever see one.
    pub customer: Customer,
    /// How much it weighs for our own people.
    pub news: Weight,
    /// Whether it holds words about the crisis.
    pub words: Holds,
    /// What it decides of what fires.
    pub alerts: Alerts,
    /// What it tells of.
    pub tells: Tells,
}

/// Hands every row to a macro.
macro_rules! for_each_kind {
    ($rows:ident) => {
        $rows! {
            /// The incident exists.
            Opened of lifecycle = "opened" v 3, in whole {
                customer: Said, news: Silent, words: Housekeeping, alerts: Course, tells: Crisis
            }
            /// The internal title.
            Titled of lifecycle = "titled" v 1, in whole {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A playbook was copied in.
            PlaybookAdopted of playbook = "playbook-adopted" v 1, in whole {
                customer: Never, news: Silent, words: Housekeeping, alerts: Playbooks, tells: Record
            }
            /// Something was written down.
            Noted of note = "noted" v 1, in none {
                customer: Said, news: Note, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Evidence was attached (K5).
            AttachmentAdded of attachment = "attachment-added" v 1, in attachments {
                customer: Said, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// A question was added to the checklist (A1).
            FactAsked of fact = "fact-asked" v 1, in facts {
                customer: Said, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A question was answered (A2).
            FactAnswered of fact = "fact-answered" v 1, in facts {
                customer: Said, news: Fact, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A stakeholder was added (F2).
            StakeholderAdded of person = "stakeholder-added" v 1, in stakeholders {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Crisis
            }
            /// A stakeholder was changed.
            StakeholderChanged of person = "stakeholder-changed" v 1, in stakeholders {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Crisis
            }
            /// Somebody was spoken to (G6).
            ContactMade of contact = "contact-made" v 1, in ledger {
                customer: Told, news: Beside, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The customer asked something (G4).
            EnquiryReceived of contact = "enquiry-received" v 1, in ledger {
                customer: Said, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A customer's question was answered (G4).
            EnquiryAnswered of contact = "enquiry-answered" v 1, in ledger {
                customer: Said, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The severity was rated (A4).
            SeverityChanged of lifecycle = "severity-changed" v 1, in lifecycle {
                customer: Said, news: State, words: Own, alerts: Severity, tells: Crisis
            }
            /// The status changed.
            StatusChanged of lifecycle = "status-changed" v 1, in lifecycle {
                customer: Said, news: State, words: Own, alerts: Course, tells: Crisis
            }
            /// The fault came in, was noticed, was taken on (M8).
            MilestoneReached of milestone = "milestone-reached" v 1, in milestones {
                customer: Never, news: Fact, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A step of the playbook was done or skipped (A8).
            StepTaken of step = "step-taken" v 1, in steps {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// It was answered whose duty a regime is (I7).
            DutyAnswered of regime = "duty-answered" v 1, in regimes {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A stage of a regime was reported (I7).
            StageReported of regime = "stage-reported" v 1, in regimes {
                customer: Never, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// What whoever may be hurt is to do now (A9).
            SafetyInstructed of safety = "safety-instructed" v 1, in safety {
                customer: Said, news: State, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Somebody confirmed that they understood it (A9).
            SafetyUnderstood of safety = "safety-understood" v 1, in safety {
                customer: Never, news: State, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A section of the customer's report was written (L5).
            SectionWritten of prose = "section-written" v 1, in prose {
                customer: Written, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// A section may leave although the record contradicts what it says (L5).
            SectionStands of prose = "section-stands" v 1, in prose {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// An entry was made visible or internal (K1).
            VisibilityChanged of mark = "visibility-changed" v 1, in none {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Entry
            }
            /// An entry was corrected; the original stays legible (J2, K1).
            Corrected of mark = "corrected" v 1, in none {
                customer: Said, news: Silent, words: Own, alerts: Nothing, tells: Entry
            }
            /// An act was retracted (K1).
            Retracted of mark = "retracted" v 1, in none {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Entry
            }
            /// A customer output may go out although a visible entry is known to be wrong only internally.
            CorrectionWithheld of mark = "correction-withheld" v 1, in none {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Entry
            }
            /// A document left the house.
            DocumentIssued of document = "document-issued" v 1, in whole {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// A nudge was put off (G1).
            Snoozed of snooze = "snoozed" v 1, in whole {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// Another laptop's entries were taken in.
            Merged of merge = "merged" v 1, in none {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// Evidence must not be erased (K2).
            LegalHoldPlaced of hold = "legal-hold-placed" v 1, in holds {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// A hold was lifted; with the last one, erasure is allowed again (K2).
            LegalHoldLifted of hold = "legal-hold-lifted" v 1, in holds {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// Bodies were lawfully erased.
            Erased of erasure = "erased" v 1, in none {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// A person was added to the directory (F8).
            PersonAdded of person = "person-added" v 1, in none {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// A person of the directory was changed (F8).
            PersonChanged of person = "person-changed" v 1, in none {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// A remedy option was put on the table (B1).
            RemedyProposed of remedy = "remedy-proposed" v 1, in remedies {
                customer: Never, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A remedy option changed.
            RemedyChanged of remedy = "remedy-changed" v 1, in remedies {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The odds moved (B3).
            OddsRevised of remedy = "odds-revised" v 1, in remedies {
                customer: Never, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The words about the odds that may be shown (B3).
            OddsDisclosed of remedy = "odds-disclosed" v 1, in remedies {
                customer: Said, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A remedy was chosen (B2).
            RemedyAccepted of remedy = "remedy-accepted" v 1, in remedies {
                customer: Never, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A remedy is off the table.
            RemedyDropped of remedy = "remedy-dropped" v 1, in remedies {
                customer: Never, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Something was offered to the customer (B6).
            OfferMade of offer = "offer-made" v 1, in offers {
                customer: Told, news: Remedy, words: Own, alerts: Offers, tells: Crisis
            }
            /// The customer ranked an offer (B6).
            OfferRanked of offer = "offer-ranked" v 1, in offers {
                customer: Never, news: Remedy, words: Own, alerts: Offers, tells: Crisis
            }
            /// Why a worse offer was made (B6).
            OfferJustified of offer = "offer-justified" v 1, in offers {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The customer took an offer, or turned it down (B6).
            OfferAnswered of offer = "offer-answered" v 1, in offers {
                customer: Said, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A decision is needed by a time (C2).
            DecisionSought of decision = "decision-sought" v 1, in decisions {
                customer: Never, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A decision was taken (C1).
            DecisionTaken of decision = "decision-taken" v 1, in decisions {
                customer: Never, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// What missing a window cost (C2).
            MissedWindowCosted of decision = "missed-window-costed" v 1, in decisions {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A costly decision was read a second time (C4).
            DecisionSecondRead of decision = "decision-second-read" v 1, in decisions {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A condition of responsibility was met, or is not any more (D1).
            ConditionSet of responsibility = "lamp-set" v 1, in responsibility {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Something was promised (H1).
            CommitmentMade of commitment = "commitment-made" v 1, in commitments {
                customer: Told, news: Remedy, words: Own, alerts: Promise, tells: Crisis
            }
            /// Somebody consented to a promise (H1).
            CommitmentConsented of commitment = "commitment-consented" v 1, in commitments {
                customer: Never, news: Silent, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// What a promise lacked was filled in (H1).
            CommitmentCompleted of commitment = "commitment-completed" v 1, in commitments {
                customer: Told, news: Silent, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// A promise was kept (H3).
            CommitmentKept of commitment = "commitment-kept" v 1, in commitments {
                customer: Told, news: Remedy, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// A standing promise was broken by an event (H1).
            CommitmentBroken of commitment = "commitment-broken" v 1, in commitments {
                customer: Told, news: State, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// A promise was renegotiated (H4).
            CommitmentRenegotiated of commitment = "commitment-renegotiated" v 1, in commitments {
                customer: Told, news: Remedy, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// A promise was given up by the promisee.
            CommitmentWaived of commitment = "commitment-waived" v 1, in commitments {
                customer: Told, news: Remedy, words: Own, alerts: OfPromise, tells: Crisis
            }
            /// Compensation was paid or given (H3).
            CompensationPaid of commitment = "compensation-paid" v 1, in commitments {
                customer: Told, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The clock stands still while we wait for the customer (H7).
            PauseBegun of pause = "pause-begun" v 1, in commitments {
                customer: Said, news: State, words: Own, alerts: OfPromises, tells: Crisis
            }
            /// The clock runs again (H7).
            PauseEnded of pause = "pause-ended" v 1, in commitments {
                customer: Said, news: State, words: Own, alerts: OfPromises, tells: Crisis
            }
            /// Something happened that a rule may wait for (I2).
            SignalSeen of escalation = "signal-seen" v 1, in escalations {
                customer: Never, news: State, words: Own, alerts: Signal, tells: Crisis
            }
            /// Somebody asked a higher level for help (I3).
            EscalationRaised of escalation = "escalation-raised" v 1, in escalations {
                customer: Never, news: State, words: Own, alerts: ItselfAndCourse, tells: Crisis
            }
            /// A higher level accepted (I3).
            EscalationAccepted of escalation = "escalation-accepted" v 1, in escalations {
                customer: Never, news: Silent, words: Own, alerts: ItselfAndCourse, tells: Crisis
            }
            /// A rule fired without need (I4).
            FalseAlarm of escalation = "false-alarm" v 1, in escalations {
                customer: Never, news: Silent, words: Own, alerts: Itself, tells: Crisis
            }
            /// Somebody came on duty (E1).
            ShiftStarted of duty = "shift-started" v 1, in duty {
                customer: Never, news: Silent, words: Housekeeping, alerts: Duty, tells: Crisis
            }
            /// Somebody went off duty (E1).
            ShiftEnded of duty = "shift-ended" v 1, in duty {
                customer: Never, news: Silent, words: Housekeeping, alerts: Duty, tells: Crisis
            }
            /// A hand-over began (E2).
            HandoverBegun of duty = "handover-begun" v 1, in duty {
                customer: Never, news: Silent, words: Own, alerts: Duty, tells: Crisis
            }
            /// A hand-over was read back (E2).
            HandoverReadBack of duty = "handover-read-back" v 1, in duty {
                customer: Never, news: Silent, words: Own, alerts: Duty, tells: Crisis
            }
            /// A brief went up (J1).
            BriefPassed of brief = "brief-passed" v 1, in briefs {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The contract's terms (A6).
            ContractRecorded of contract = "contract-recorded" v 1, in whole {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Another incident hangs together with this one (K6).
            IncidentLinked of link = "incident-linked" v 1, in links {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// Something known in a linked incident holds here too (K6).
            EntryShared of link = "entry-shared" v 1, in none {
                customer: Never, news: Fact, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A named person or thing is confirmed (C3).
            ResourceConfirmed of link = "resource-confirmed" v 1, in links {
                customer: Never, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Something is to be done (E4, M4).
            ActionGiven of action = "action-given" v 1, in actions {
                customer: Said, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Somebody else does it, or by another time.
            ActionChanged of action = "action-changed" v 1, in actions {
                customer: Said, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Somebody reported back that it is done, or how it stands (E4).
            ActionReported of action = "action-reported" v 1, in actions {
                customer: Said, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Somebody checked whether it is effective (M4).
            ActionChecked of action = "action-checked" v 1, in actions {
                customer: Said, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// It is not done any more.
            ActionDropped of action = "action-dropped" v 1, in actions {
                customer: Said, news: Remedy, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A contributing factor was named (M9).
            FactorNamed of review = "factor-named" v 1, in reviews {
                customer: Learnt, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A lesson was written down, or why there is none (M5).
            LessonLearnt of review = "lesson-learnt" v 1, in reviews {
                customer: Learnt, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// An entry was marked for the review (M9).
            EntryStarred of review = "entry-starred" v 1, in reviews {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Record
            }
            /// A review was planned (M9).
            ReviewPlanned of review = "review-planned" v 1, in reviews {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// The review was held (M9).
            ReviewHeld of review = "review-held" v 1, in reviews {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// No review is held, for a reason (M9).
            ReviewWaived of review = "review-waived" v 1, in reviews {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// Somebody read a playbook (P2).
            PlaybookRead of playbook = "playbook-read" v 1, in readings {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// The next version of a playbook was drafted (N3).
            PlaybookDrafted of playbook = "playbook-drafted" v 1, in versions {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A version of a playbook is on trial, or in force (N3).
            PlaybookMoved of playbook = "playbook-moved" v 1, in versions {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A version of a playbook was withdrawn (N3).
            PlaybookWithdrawn of playbook = "playbook-withdrawn" v 1, in versions {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// What kind of case it is, or that it holds the best answer to its class (N2).
            CaseJudged of review = "case-judged" v 1, in reviews {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// In a drill something came in from outside, as it did then (P1).
            DrillFed of drill = "drill-fed" v 1, in drills {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Record
            }
            /// In a drill somebody who played the customer noted what grated (P1).
            FrictionNoted of drill = "friction-noted" v 1, in drills {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A drill ended, and what is taken from it (P1).
            Debriefed of drill = "debriefed" v 1, in drills {
                customer: Never, news: Silent, words: Own, alerts: Nothing, tells: Crisis
            }
            /// What the customer is: an organisation, a private person, the public.
            CustomerDescribed of lifecycle = "customer-described" v 1, in whole {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: Crisis
            }
            /// The customer has a document, or signed for it (L4).
            DocumentReceived of document = "document-received" v 1, in receipts {
                customer: Said, news: Answer, words: Own, alerts: Nothing, tells: Crisis
            }
            /// A partner, or what is known of them now (Q1).
            PartnerRecorded of partner = "partner-recorded" v 1, in partners {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A partner was assessed (Q1).
            PartnerAssessed of partner = "partner-assessed" v 1, in partners {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A partner's own plan to improve (Q1).
            PartnerPlanned of partner = "partner-planned" v 1, in partners {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// What came of a partner's plan (Q1).
            PlanEffectFound of partner = "plan-effect-found" v 1, in partners {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A standing commitment, or what it says now (H6).
            StandingRecorded of standing = "standing-recorded" v 1, in catalogue {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A standing commitment is promised no more (H6).
            StandingWithdrawn of standing = "standing-withdrawn" v 1, in catalogue {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A recurring duty, or what it is now (O1).
            RhythmDeclared of rhythm = "rhythm-declared" v 1, in rhythms {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A recurring duty was done (O1).
            RhythmDone of rhythm = "rhythm-done" v 1, in rhythms {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
            /// A recurring duty is left out this once (O1).
            RhythmSkipped of rhythm = "rhythm-skipped" v 1, in rhythms {
                customer: Never, news: Silent, words: Housekeeping, alerts: Nothing, tells: House
            }
        }
    };
}

pub(crate) use for_each_kind;
