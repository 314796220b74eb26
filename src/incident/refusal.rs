//! Why an act does not enter the log, and what is said beside one that does. Kinds with facts; worded by the catalogue.

use std::fmt;

use super::{
    commitments::{Filled, Gap},
    drafts::Problem,
    duty::ReadBackPart,
    instant::Instant,
    lifecycle::{Severity, Status},
    prose::Section,
    responsibility::Condition,
    rule_names::rule_message,
};
use crate::{
    locale::{Lang, Message, Value},
    playbook::AmountError,
};

fn lamps(dark: &[Condition]) -> Vec<Message> {
    dark.iter().map(|lamp| lamp.message()).collect()
}

/// Why an act does not enter the log. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A field that must say something is empty.
    Empty(&'static str),
    /// The incident was opened before.
    AlreadyOpen,
    /// The incident was not opened yet.
    NotOpen,
    /// It belongs to no incident, and is recorded in the directory.
    OfDirectory,
    /// It belongs to an incident, and not into the directory.
    NotOfDirectory,
    /// Nothing of that list in the directory has that name or number.
    NotInList {
        /// Which list: `partner`, `standing`, `rhythm`.
        list: &'static str,
        /// What was named.
        name: String,
    },
    /// Several of that list have that name: their numbers.
    SeveralInList {
        /// The name.
        name: String,
        /// The number of each.
        numbers: Vec<String>,
    },
    /// A recurring duty is not due on that day (O1).
    NotDueThen {
        /// Which.
        name: String,
        /// The day that was named.
        day: String,
        /// The days next to it on which it is due.
        near: Vec<String>,
    },
    /// Another of that list has the name.
    NameTaken(String),
    /// Of a history it was not said when it began (K7).
    HistoryWithoutTime,
    /// Since when one knew is said of a history alone (K7).
    KnownSinceWithoutHistory,
    /// It belongs into a drill, and this is none (P1).
    NoDrill,
    /// What is called so cannot be rehearsed: it goes on, or is a drill itself (P1).
    DrillSource(String),
    /// An opening says that it is a drill, and not from when and how quick (P1).
    NotADrill,
    /// It cannot have happened yet.
    InTheFuture(Instant),
    /// No playbook of that id.
    UnknownPlaybook(String),
    /// A draft of a playbook says neither which it is nor its version, where they can be read.
    DraftUnnamed,
    /// A draft of one playbook was given for another.
    DraftOfOther {
        /// The playbook asked for.
        class: String,
        /// The one the text is of.
        said: String,
    },
    /// A version that is used already, or was, is drafted again.
    VersionTaken {
        /// The playbook.
        class: String,
        /// The version.
        version: String,
    },
    /// A draft with errors is neither tried nor put in force (N3).
    DraftHasErrors {
        /// Class and version.
        name: String,
        /// The first errors, each with line and column.
        problems: Vec<String>,
    },
    /// No time zone of that name.
    UnknownZone(String),
    /// No stakeholder of that name.
    UnknownStakeholder(String),
    /// Several stakeholders have that name: who they are, by their numbers.
    AmbiguousStakeholder {
        /// The name.
        name: String,
        /// Number and role of each.
        people: Vec<Message>,
    },
    /// No question of that id.
    UnknownQuestion(String),
    /// No step of that id in the incident's playbook (A8).
    UnknownStep(String),
    /// The playbook knows no such customary situation (B8).
    UnknownSituation {
        /// What was named.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Nobody wrote down what whoever may be hurt is to do (A9).
    NoInstruction,
    /// No regime of that id in the incident's playbook (I7).
    UnknownRegime(String),
    /// The regime knows no such duty (I7).
    UnknownDuty {
        /// What was named.
        duty: String,
        /// Those there are.
        duties: Vec<String>,
    },
    /// Nobody has answered whose duty the regime is, or it is nobody's (I7).
    DutyNotAnswered(String),
    /// The duty knows no such stage (I7).
    UnknownStage {
        /// What was named.
        stage: String,
        /// Those there are.
        stages: Vec<String>,
    },
    /// No entry of that key.
    UnknownEntry(String),
    /// Several entries have that short key.
    AmbiguousEntry(String),
    /// The entry is no enquiry.
    NotAnEnquiry(String),
    /// No document has left for the customer.
    NothingIssued,
    /// The entry is no document that left for the customer.
    NotIssuedToThem(String),
    /// The entry is no correction.
    NotACorrection(String),
    /// Nothing is written for that section of the report (L5).
    NothingWritten(Section),
    /// A newer version of the program wrote that entry.
    NotUnderstood(String),
    /// Entries of that kind are never shown to the customer.
    NeverVisible(String),
    /// The change changes nothing.
    NothingChanges,
    /// Its time contradicts what else was stated; the sentence that says what.
    Contradicts(Message),
    /// The status is that already.
    SameStatus(Status),
    /// What is counted until a time before the one since when it is.
    EndsBeforeItBegins,
    /// The act was taken back before.
    AlreadyRetracted,
    /// The entry is damaged or missing on file: what would be done to it is not known.
    Unreadable(String),
    /// A status or a severity the customer reads is not corrected in words: it holds or it does not.
    NotInWords,
    /// Only the opening says when the impact began.
    NotTheOpening,
    /// The opening cannot be taken back or erased.
    OpeningStays,
    /// Entries of this kind hold up others and are never erased.
    NeverErased(String),
    /// A promise the customer was told of, or whose time has come, cannot be taken back (H3).
    PromiseStands,
    /// A promise the customer was told of is not hidden, nor is what became of it (H3).
    PromiseStaysShown,
    /// That a promise was broken, or what was agreed of it since, reached the customer and is not taken back (H3).
    PromiseWasTold,
    /// A promise of which somebody was told is renegotiated, and not corrected in every field (H3, CASES 7.7).
    PromiseToldOf {
        /// P1, P2 …
        label: String,
        /// The number of the entry by which they were told, or may have been.
        by: String,
    },
    /// What is to be corrected as a promise is none.
    NotAPromise(String),
    /// Closing while the customer has not been informed (G6).
    CustomerNotInformed,
    /// Closing what was never resolved while the customer still waits to hear how it ended (G6).
    CustomerStillWaits,
    /// Erasing under a legal hold (K2).
    LegalHold,
    /// A legal hold is not taken back, it is lifted (K2).
    HoldStands,
    /// No legal hold is in force (K2).
    NoHold,
    /// The entry is no legal hold in force (K2).
    NotAHold(String),
    /// Several legal holds are in force, and it is not said which one is lifted (K2); each with its short key.
    SeveralHolds(Vec<String>),
    /// It is paused already (H7).
    AlreadyPaused,
    /// There is no pause to end (H7).
    NotPaused,
    /// A remedy accepted with its cost blank (B2).
    CostBlank(String),
    /// The words about the odds hold the figure itself (B3).
    FigureInDisclosure,
    /// No remedy of that letter or key.
    UnknownRemedy(String),
    /// An offer where a remedy option is meant: what the customer agrees to is told, what we choose is the option.
    OfferIsNoRemedy(String),
    /// No offer of that label or key.
    UnknownOffer(String),
    /// No promise of that label or key.
    UnknownPromise(String),
    /// No action of that label or key.
    UnknownAction(String),
    /// The action is reported done already; a measure may still lack its evidence (M4).
    ActionDone {
        /// The action's label.
        label: String,
        /// Whether what is missing is its evidence.
        lacks_evidence: bool,
    },
    /// What is to be checked is not done, or was done only after that (M4).
    ActionNotDone {
        /// The action's label.
        label: String,
    },
    /// The action was given up.
    ActionDropped {
        /// Its label.
        label: String,
    },
    /// A report back from before the action was given (E4).
    BeforeGiven {
        /// The action's label.
        label: String,
        /// When it was given.
        at: Instant,
    },
    /// The entry is no evidence: it is the action itself, speaks of it, or was taken back (M4).
    NotEvidenceOfDone(String),
    /// Two laptops gave the same label.
    AmbiguousLabel {
        /// The label.
        label: String,
        /// What each of them is called so that it alone is meant, with its first words.
        found: Vec<String>,
    },
    /// What is taken back shows that something was agreed, by the number of the entry that says so (H4).
    EvidenceStands(String),
    /// The entry shows nothing that was agreed with anybody.
    NotEvidence(String),
    /// No alert of that identity or rule.
    UnknownAlert(String),
    /// An e-mail address without an `@`.
    NotAnEmail(String),
    /// Odds or certainty above a hundred.
    NotPerCent,
    /// A compensation formula that cannot be computed.
    BadFormula,
    /// An amount that is not recorded: in no currency, or beyond what is counted.
    BadAmount(AmountError),
    /// A step whose shortest time is longer than its longest.
    StepBackwards(String),
    /// What is filled in stands already: it is renegotiated or corrected, not filled in (H1, H4).
    NoGap(Filled),
}

impl Refusal {
    /// The sentence that says what is wrong and what to do.
    #[allow(clippy::too_many_lines)] // a sentence a line
    pub fn message(&self) -> Message {
        match self {
            Self::Empty(field) => {
                Message::new("refusal-empty").with("field", Value::word("named", *field))
            }
            Self::AlreadyOpen => Message::new("refusal-already-open"),
            Self::NotOpen => Message::new("refusal-not-open"),
            Self::OfDirectory => Message::new("refusal-of-directory"),
            Self::NotOfDirectory => Message::new("refusal-not-of-directory"),
            Self::NotInList { list, name } => Message::new("refusal-not-in-list")
                .with("list", Value::word("list", *list))
                .with("name", name),
            Self::SeveralInList { name, numbers } => Message::new("refusal-several-in-list")
                .with("name", name)
                .with("numbers", Value::names(numbers)),
            Self::NotDueThen { name, day, near } => Message::new("refusal-not-due-then")
                .with("name", name)
                .with("day", day)
                .with("near", Value::names(near)),
            Self::NameTaken(name) => Message::new("refusal-name-taken").with("name", name),
            Self::HistoryWithoutTime => Message::new("refusal-history-without-time"),
            Self::NoDrill => Message::new("refusal-no-drill"),
            Self::DrillSource(name) => Message::new("refusal-drill-source").with("name", name),
            Self::NotADrill => Message::new("refusal-not-a-drill"),
            Self::KnownSinceWithoutHistory => Message::new("refusal-known-since-without-history"),
            Self::InTheFuture(at) => {
                Message::new("refusal-in-the-future").with("time", at.to_rfc3339())
            }
            Self::UnknownPlaybook(id) => Message::new("refusal-unknown-playbook").with("id", id),
            Self::DraftUnnamed => Message::new("refusal-draft-unnamed"),
            Self::DraftOfOther { class, said } => {
                Message::new("refusal-draft-of-other").with("class", class).with("said", said)
            }
            Self::VersionTaken { class, version } => {
                Message::new("refusal-version-taken").with("class", class).with("version", version)
            }
            Self::DraftHasErrors { name, problems } => Message::new("refusal-draft-has-errors")
                .with("name", name)
                .with("problems", problems.join("\n")),
            Self::UnknownZone(name) => Message::new("refusal-unknown-zone").with("name", name),
            Self::UnknownStakeholder(name) => {
                Message::new("refusal-unknown-stakeholder").with("name", name)
            }
            Self::AmbiguousStakeholder { name, people } => {
                Message::new("refusal-ambiguous-stakeholder")
                    .with("name", name)
                    .with("people", people.clone())
            }
            Self::UnknownQuestion(id) => Message::new("refusal-unknown-question").with("id", id),
            Self::UnknownStep(id) => Message::new("refusal-unknown-step").with("id", id),
            Self::UnknownSituation { id, known } => Message::new("refusal-unknown-situation")
                .with("id", id)
                .with("known", known.join(", ")),
            Self::NoInstruction => Message::new("refusal-no-instruction"),
            Self::UnknownRegime(id) => Message::new("refusal-unknown-regime").with("id", id),
            Self::UnknownDuty { duty, duties } => Message::new("refusal-unknown-duty")
                .with("id", duty)
                .with("known", duties.join(", ")),
            Self::DutyNotAnswered(id) => Message::new("refusal-duty-not-answered").with("id", id),
            Self::UnknownStage { stage, stages } => Message::new("refusal-unknown-stage")
                .with("id", stage)
                .with("known", stages.join(", ")),
            Self::UnknownEntry(id) => Message::new("refusal-unknown-entry").with("id", id),
            Self::AmbiguousEntry(id) => Message::new("refusal-ambiguous-entry").with("id", id),
            Self::NotAnEnquiry(id) => Message::new("refusal-not-an-enquiry").with("id", id),
            Self::NothingIssued => Message::new("refusal-nothing-issued"),
            Self::NotIssuedToThem(id) => Message::new("refusal-not-issued").with("id", id),
            Self::NothingWritten(section) => {
                let section = Message::new(section.title_id());
                Message::new("refusal-nothing-written").with("section", vec![section])
            }
            Self::NotACorrection(id) => Message::new("refusal-not-a-correction").with("id", id),
            Self::NotUnderstood(kind) => {
                Message::new("refusal-not-understood").with("kind", Value::word("kind", kind))
            }
            Self::Contradicts(said) => said.clone(),
            Self::EndsBeforeItBegins => Message::new("refusal-ends-before-it-begins"),
            Self::Unreadable(key) => Message::new("refusal-unreadable").with("key", key),
            Self::NeverVisible(kind) => {
                Message::new("refusal-never-visible").with("kind", Value::word("kind", kind))
            }
            Self::NothingChanges => Message::new("refusal-nothing-changes"),
            Self::SameStatus(status) => Message::new("refusal-same-status")
                .with("status", Value::word("status", status.id())),
            Self::AlreadyRetracted => Message::new("refusal-already-retracted"),
            Self::NotInWords => Message::new("refusal-not-in-words"),
            Self::NotTheOpening => Message::new("refusal-not-the-opening"),
            Self::OpeningStays => Message::new("refusal-opening-stays"),
            Self::NeverErased(kind) => Message::new(match kind.as_str() {
                "merged" => "refusal-merged-never-erased",
                _ => "refusal-document-never-erased",
            }),
            Self::PromiseStands => Message::new("refusal-promise-stands"),
            Self::PromiseStaysShown => Message::new("refusal-promise-stays-shown"),
            Self::PromiseWasTold => Message::new("refusal-promise-was-told"),
            Self::PromiseToldOf { label, by } => {
                Message::new("refusal-promise-told-of").with("label", label).with("by", by)
            }
            Self::NotAPromise(key) => Message::new("refusal-not-a-promise").with("key", key),
            Self::CustomerNotInformed => Message::new("refusal-customer-not-informed"),
            Self::CustomerStillWaits => Message::new("refusal-customer-still-waits"),
            Self::LegalHold => Message::new("refusal-legal-hold"),
            Self::HoldStands => Message::new("refusal-hold-stands"),
            Self::AlreadyPaused => Message::new("refusal-already-paused"),
            Self::NotPaused => Message::new("refusal-not-paused"),
            Self::NoHold => Message::new("refusal-no-hold"),
            Self::NotAHold(id) => Message::new("refusal-not-a-hold").with("id", id),
            Self::SeveralHolds(holds) => Message::new("refusal-several-holds")
                .with("count", holds.len())
                .with("holds", Value::clauses(holds)),
            Self::CostBlank(name) => Message::new("refusal-cost-blank").with("name", name),
            Self::FigureInDisclosure => Message::new("refusal-figure-in-disclosure"),
            Self::OfferIsNoRemedy(id) => Message::new("refusal-offer-is-no-remedy").with("id", id),
            Self::UnknownRemedy(id) => Message::new("refusal-unknown-remedy").with("id", id),
            Self::UnknownOffer(id) => Message::new("refusal-unknown-offer").with("id", id),
            Self::UnknownPromise(id) => Message::new("refusal-unknown-promise").with("id", id),
            Self::UnknownAction(id) => Message::new("refusal-unknown-action").with("id", id),
            Self::ActionDone { label, lacks_evidence } => Message::new(if *lacks_evidence {
                "refusal-action-lacks-evidence"
            } else {
                "refusal-action-done"
            })
            .with("label", label),
            Self::ActionNotDone { label } => {
                Message::new("refusal-action-not-done").with("label", label)
            }
            Self::ActionDropped { label } => {
                Message::new("refusal-action-dropped").with("label", label)
            }
            Self::BeforeGiven { label, at } => Message::new("refusal-before-given")
                .with("label", label)
                .with("time", at.to_rfc3339()),
            Self::NotEvidenceOfDone(id) => {
                Message::new("refusal-not-evidence-of-done").with("id", id)
            }
            Self::AmbiguousLabel { label, found } => Message::new("refusal-ambiguous-label")
                .with("label", label)
                .with("found", Value::clauses(found)),
            Self::EvidenceStands(entry) => {
                Message::new("refusal-evidence-stands").with("entry", entry)
            }
            Self::NotEvidence(id) => Message::new("refusal-not-evidence").with("id", id),
            Self::UnknownAlert(id) => unknown_alert(id),
            Self::NotAnEmail(at) => Message::new("refusal-not-an-email").with("at", at),
            Self::NotPerCent => Message::new("refusal-not-per-cent"),
            Self::BadFormula => Message::new("refusal-bad-formula"),
            Self::BadAmount(error) => error.message(),
            Self::StepBackwards(name) => Message::new("refusal-step-backwards").with("name", name),
            Self::NoGap(filled) => {
                Message::new("refusal-no-gap").with("what", vec![filled.message()])
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

/// What became of a promise before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It was kept.
    Kept,
    /// It was given up by the promisee.
    Waived,
}

/// A gap that was let in, because in a crisis the record comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A version of a playbook came in force that was tried in no incident (N3).
    NeverTried(String),
    /// A backup that was never restored is not a backup (A3).
    BackupUnverified,
    /// What is chosen about a backup and what the words say are opposites.
    BackupContradicted {
        /// What is chosen: there is one.
        exists: bool,
    },
    /// The answer before could be read by the customer, and so can this one.
    AnsweredAgainVisibly,
    /// The severity should follow the customer's impact (A4).
    SeverityFollowsImpact {
        /// What the impact asks for.
        proposed: Severity,
        /// What is in force.
        current: Severity,
    },
    /// Working days of the contract that reach into a year whose public holidays are not announced (H7).
    HolidaysNotAnnounced {
        /// How many working days.
        days: u32,
        /// The first such year.
        year: i32,
    },
    /// Working days of the contract in a country whose public holidays are not known (H7).
    HolidaysNotKnown {
        /// How many working days.
        days: u32,
        /// The zone.
        zone: String,
    },
    /// An external body without a channel (F6).
    NoChannel {
        /// Who.
        name: String,
    },
    /// Somebody of that name is there already.
    SameName {
        /// Who.
        name: String,
        /// The number of the one who was first.
        entry: String,
    },
    /// The directory knows people of that name from elsewhere, and nothing was taken over: one name is not one person.
    Namesake {
        /// Who.
        name: String,
        /// Their organisations, as far as one is named.
        organisations: Vec<String>,
    },
    /// What was erased with it: people of the directory, half-written texts.
    ErasedToo {
        /// How many people the directory knew from here alone.
        people: usize,
        /// How many half-written texts held words of it.
        drafts: usize,
    },
    /// Whom the directory still knows, because another incident has them too.
    StillKnown {
        /// Who.
        name: String,
    },
    /// The customer's need was never recorded in their own words (F3).
    NoNeedHeard {
        /// Whose.
        name: String,
    },
    /// The breach of a promise goes with the time that was typed wrong; the review shows both (CASES 7.7).
    BreachWithdrawn {
        /// P1, P2 …
        label: String,
        /// When it was broken by that time.
        time: String,
    },
    /// In a history: no time was said, and that of the line before was taken (K7).
    TimeOfLastLine {
        /// Which, as the incident's clock shows it.
        time: String,
    },
    /// No time was named for the next update (G5).
    NoNextUpdate,
    /// A contact with nobody in particular (G6).
    NobodyNamed,
    /// A next update was promised, and to nobody: no countdown runs for it (G5).
    NobodyToUpdate,
    /// What is being hidden or taken back has left the house already (K1).
    AlreadyDisclosed {
        /// In which document.
        document: String,
        /// When.
        at: Instant,
    },
    /// The entry names somebody of ours without a public role; the customer will read no name at all.
    NoPublicRole,
    /// The customer can still read what was just corrected internally.
    CustomerStillReadsIt,
    /// What is erased is a question, and these answers hold its wording in their bodies (K2).
    QuestionRepeated(Vec<String>),
    /// What falls silent with what is erased: each with its time.
    FallsSilent(Vec<Message>),
    /// Kept, given up or broken once more, or one after the other, by which entry.
    PromiseSettled {
        /// The promise's label.
        label: String,
        /// What stands.
        settled: Settled,
        /// The number of the entry that says so.
        entry: String,
    },
    /// The customer was told that service is restored, and reads of no resolution.
    ResolutionNotShown,
    /// The words say that service is restored, and nothing else that the customer reads does.
    SaysRestored,
    /// Closed without service ever having been restored.
    NeverResolved,
    /// Closed with that many critical questions unanswered (A5).
    StillUnknown(usize),
    /// Closed with these promises neither kept nor given up: they stay due (H3, K3).
    StillPromised(Vec<String>),
    /// Closed with these actions not done: they stay due (M4).
    StillToDo(Vec<String>),
    /// Closed without a lesson, or a reason for none (M5).
    NoLesson,
    /// A contributing factor names a person: it says what made it possible, not who (M9).
    FactorNamesSomebody {
        /// Who.
        name: String,
    },
    /// What played a part before wants a measure against it (M3).
    RepeatedWithoutMeasure,
    /// A review is planned without people (M9).
    ReviewWithoutPeople,
    /// An outcome was judged, and the decisions were not (M1).
    DecisionsNotJudged,
    /// An outcome was judged, and nobody said what part luck had (M1).
    LuckNotAsked,
    /// Every condition for accepting fault is met: it may be told to the customer, and only then does the report say it (D1).
    MayAdmit,
    /// Nobody is named to do it (E4).
    ActionWithoutOwner,
    /// No time is named for it (E4).
    ActionWithoutDue,
    /// A measure said to be done without evidence stays due (M4).
    DoneWithoutEvidence {
        /// Its label.
        label: String,
    },
    /// Checked on the day on which it was done: that does not show yet that it works (M4).
    CheckedTooSoon {
        /// The action's label.
        label: String,
    },
    /// Odds without what they rest on (B3).
    OddsWithoutBasis,
    /// The odds fell: the customer should hear it from us first (G3).
    OddsFell,
    /// It cannot be finished in time any more (B4).
    TooLate {
        /// What.
        name: String,
    },
    /// An amount above the contract's liability cap (A6).
    AboveCap {
        /// The amount.
        amount: String,
        /// The cap.
        cap: String,
    },
    /// All amounts together above the contract's liability cap, and none of them alone (A6).
    AboveCapInAll {
        /// The sum.
        amount: String,
        /// The cap.
        cap: String,
    },
    /// Promises whose time had passed already: a pause stops their clocks no more (H7). By label.
    LateAlready(Vec<String>),
    /// A pause without the consent of the customer: the clocks run on (H7).
    PausedWithoutConsent,
    /// The cheapest was chosen: what does it cost in the long run? (B5)
    LongTermCost,
    /// The customer ranks an earlier offer above this one 「规格越降越低」 (B6).
    WorseOffer,
    /// What is customary, where an offer names no situation (B8).
    Customary(Vec<Message>),
    /// An offer of which nobody says who approved it (B8).
    OfferWantsApproval {
        /// Who approves it, in the author's language.
        approver: String,
    },
    /// An offer above what is customary, or in a currency of which nobody knows (B8).
    AboveCustom {
        /// The offer's worth.
        amount: String,
        /// Up to how much.
        limit: String,
        /// Who approves up to there, in the author's language.
        approver: String,
    },
    /// A decision that claims to know everything (C1).
    NothingUnknown,
    /// An amount in another currency than the contract's liability cap (A6).
    CapWithoutRate {
        /// The amount.
        amount: String,
        /// The cap.
        cap: String,
    },
    /// A decision without a second reader whose cost is in another currency than the playbook's line (C4).
    SecondReaderWithoutRate {
        /// The cost.
        amount: String,
        /// The line.
        line: String,
    },
    /// A costly decision without a second reader (C4).
    SecondReader,
    /// A promise lacks something (H1, H2).
    PromiseGap(Gap),
    /// Renegotiated after its time had passed: the breach stands (H4).
    RenegotiatedTooLate,
    /// Renegotiated without the customer's consent: the first time stands (H4).
    RenegotiatedWithoutConsent,
    /// Said after its time had passed to have been agreed before, with nothing to show for it: the breach stands (H4).
    AgreedLater,
    /// A claim: evidence should be held (K2).
    PlaceLegalHold,
    /// What was said back is no read-back; the hand-over stays open (E2).
    NoReadBack(Vec<ReadBackPart>),
    /// What a brief going up leaves out (J1).
    Omitted(Vec<String>),
    /// Something was said to somebody outside that should have stayed inside (L3).
    SaidOutside(Box<Problem>),
    /// A visible cause that nobody verified: no document carries it until it is (L1).
    CauseLeftOut,
    /// A visible answer that is only assumed: no update carries it until it is confirmed (G5).
    GuessLeftOut,
    /// "We are going all out" without a named, confirmed resource (C3).
    NobodyForAllOut,
    /// A responsibility statement was made while conditions were dark (D1).
    ResponsibilityUnmet(Vec<Condition>),
    /// An update without any remedy recorded (B7).
    NothingToOffer,
    /// Reasons before responsibility (D2).
    ReasonsFirst,
    /// A cause without a remedy (D3).
    CauseWithoutRemedy,
    /// Nobody asked how they feel and what pressure is behind it (F4).
    NoFeelingHeard {
        /// Whose.
        name: String,
    },
}

impl Warning {
    /// The sentence. Every warning has one of its own: none is told in the words of another.
    #[allow(clippy::too_many_lines)] // a sentence a line
    pub fn message(&self) -> Message {
        match self {
            Self::NeverTried(name) => Message::new("warning-never-tried").with("name", name),
            Self::BackupUnverified => Message::new("warning-backup-unverified"),
            Self::BackupContradicted { exists } => Message::new(if *exists {
                "warning-backup-contradicts-no"
            } else {
                "warning-backup-contradicts-yes"
            }),
            Self::AnsweredAgainVisibly => Message::new("warning-answered-again-visibly"),
            Self::SeverityFollowsImpact { proposed, current } => {
                Message::new("warning-severity-follows-impact")
                    .with("proposed", proposed.to_string())
                    .with("current", current.to_string())
            }
            Self::HolidaysNotAnnounced { days, year } => {
                Message::new("warning-holidays-not-announced")
                    .with("days", *days)
                    .with("year", year.to_string())
            }
            Self::HolidaysNotKnown { days, zone } => {
                Message::new("warning-holidays-not-known").with("days", *days).with("zone", zone)
            }
            Self::NoChannel { name } => Message::new("warning-no-channel").with("name", name),
            Self::SameName { name, entry } => {
                Message::new("warning-same-name").with("name", name).with("entry", entry)
            }
            Self::Namesake { name, organisations } => namesake(name, organisations),
            Self::ErasedToo { people, drafts } => {
                Message::new("warning-erased-too").with("people", *people).with("drafts", *drafts)
            }
            Self::StillKnown { name } => Message::new("warning-still-known").with("name", name),
            Self::NoNeedHeard { name } => Message::new("warning-no-need-heard").with("name", name),
            Self::TimeOfLastLine { time } => {
                Message::new("warning-time-of-last-line").with("time", time)
            }
            Self::NoNextUpdate => Message::new("warning-no-next-update"),
            Self::NobodyNamed => Message::new("warning-nobody-named"),
            Self::NobodyToUpdate => Message::new("warning-nobody-to-update"),
            Self::AlreadyDisclosed { document, at } => Message::new("warning-already-disclosed")
                .with("document", document)
                .with("time", at.format("%m-%d %H:%M UTC").to_string()),
            Self::NoPublicRole => Message::new("warning-no-public-role"),
            Self::CustomerStillReadsIt => Message::new("warning-customer-still-reads-it"),
            Self::QuestionRepeated(answers) => {
                Message::new("warning-question-repeated").with("answers", Value::names(answers))
            }
            Self::FallsSilent(list) => {
                Message::new("warning-falls-silent").with("list", list.clone())
            }
            Self::PromiseSettled { label, settled, entry } => Message::new(match settled {
                Settled::Kept => "warning-promise-kept-already",
                Settled::Waived => "warning-promise-waived-already",
            })
            .with("label", label)
            .with("entry", entry),
            Self::ResolutionNotShown => Message::new("warning-resolution-not-shown"),
            Self::SaysRestored => Message::new("warning-says-restored"),
            Self::NeverResolved => Message::new("warning-never-resolved"),
            Self::StillUnknown(count) => {
                Message::new("warning-still-unknown").with("count", *count)
            }
            Self::StillPromised(open) => {
                Message::new("warning-still-promised").with("promises", Value::names(open))
            }
            Self::StillToDo(open) => {
                Message::new("warning-still-to-do").with("actions", Value::names(open))
            }
            Self::NoLesson => Message::new("warning-no-lesson"),
            Self::FactorNamesSomebody { name } => {
                Message::new("warning-factor-names-somebody").with("name", name)
            }
            Self::RepeatedWithoutMeasure => Message::new("warning-repeated-without-measure"),
            Self::ReviewWithoutPeople => Message::new("warning-review-without-people"),
            Self::DecisionsNotJudged => Message::new("warning-decisions-not-judged"),
            Self::LuckNotAsked => Message::new("warning-luck-not-asked"),
            Self::MayAdmit => Message::new("warning-may-admit"),
            Self::ActionWithoutOwner => Message::new("warning-action-without-owner"),
            Self::ActionWithoutDue => Message::new("warning-action-without-due"),
            Self::DoneWithoutEvidence { label } => {
                Message::new("warning-done-without-evidence").with("label", label)
            }
            Self::CheckedTooSoon { label } => {
                Message::new("warning-checked-too-soon").with("label", label)
            }
            Self::OddsWithoutBasis => Message::new("warning-odds-without-basis"),
            Self::OddsFell => Message::new("warning-odds-fell"),
            Self::TooLate { name } => Message::new("warning-too-late").with("name", name),
            Self::PausedWithoutConsent => Message::new("warning-paused-without-consent"),
            Self::AboveCap { amount, cap } => {
                Message::new("warning-above-cap").with("amount", amount).with("cap", cap)
            }
            Self::AboveCapInAll { amount, cap } => {
                Message::new("warning-above-cap-in-all").with("amount", amount).with("cap", cap)
            }
            Self::LateAlready(labels) => {
                Message::new("warning-late-already").with("labels", labels.join(" · "))
            }
            Self::LongTermCost => Message::new("warning-long-term-cost"),
            Self::WorseOffer => Message::new("warning-worse-offer"),
            Self::Customary(list) => {
                Message::new("warning-customary").with("list", Value::List(list.clone()))
            }
            Self::OfferWantsApproval { approver } => {
                Message::new("warning-offer-approval").with("approver", approver)
            }
            Self::AboveCustom { amount, limit, approver } => Message::new("warning-above-custom")
                .with("amount", amount)
                .with("limit", limit)
                .with("approver", approver),
            Self::NothingUnknown => Message::new("warning-nothing-unknown"),
            Self::SecondReader => Message::new("warning-second-reader"),
            Self::SecondReaderWithoutRate { amount, line } => {
                let said = Message::new("warning-second-reader-without-rate");
                said.with("amount", amount).with("line", line)
            }
            Self::CapWithoutRate { amount, cap } => {
                Message::new("warning-cap-without-rate").with("amount", amount).with("cap", cap)
            }
            Self::PromiseGap(gap) => gap.message(),
            Self::BreachWithdrawn { label, time } => {
                Message::new("warning-breach-withdrawn").with("label", label).with("time", time)
            }
            Self::RenegotiatedTooLate => Message::new("warning-renegotiated-too-late"),
            Self::RenegotiatedWithoutConsent => {
                Message::new("warning-renegotiated-without-consent")
            }
            Self::AgreedLater => Message::new("warning-agreed-later"),
            Self::PlaceLegalHold => Message::new("warning-place-legal-hold"),
            Self::NoReadBack(missing) => Message::new("warning-no-read-back")
                .with("missing", missing.iter().map(|part| part.message()).collect::<Vec<_>>()),
            Self::Omitted(list) => {
                Message::new("warning-omitted").with("list", Value::clauses(list))
            }
            // None of what leaks is worded differently inside by language.
            Self::SaidOutside(problem) => Message::new("warning-said-outside")
                .with("problem", vec![problem.message(Lang::En)]),
            Self::CauseLeftOut => Message::new("warning-cause-left-out"),
            Self::GuessLeftOut => Message::new("warning-guess-left-out"),
            Self::NobodyForAllOut => Message::new("warning-nobody-for-all-out"),
            Self::ResponsibilityUnmet(dark) => {
                Message::new("warning-responsibility-in-the-dark").with("lamps", lamps(dark))
            }
            Self::NothingToOffer => Message::new("warning-nothing-to-offer"),
            Self::ReasonsFirst => Message::new("warning-reasons-first"),
            Self::CauseWithoutRemedy => Message::new("warning-cause-without-remedy"),
            Self::NoFeelingHeard { name } => {
                Message::new("warning-no-feeling-heard").with("name", name)
            }
        }
    }
}

/// By the name of its rule, where the identity is one that nobody types.
fn unknown_alert(id: &str) -> Message {
    let message = Message::new("refusal-unknown-firing");
    match id.split_once('/').and_then(|(rule, _)| rule_message(rule)) {
        Some(rule) => message.with("id", vec![rule]),
        None => message.with("id", id),
    }
}

fn namesake(name: &str, organisations: &[String]) -> Message {
    match organisations.first() {
        Some(organisation) => Message::new("warning-namesake")
            .with("name", name)
            .with("organisations", organisations.join(" / "))
            .with("organisation", organisation),
        None => Message::new("warning-namesake-nowhere").with("name", name),
    }
}
