//! How each thing that the customer may read stands in their papers: a row each. Course, figure, minutes and updates read
//! the row, and word only what has words of its own.

use std::borrow::Cow;

use super::{
    super::{
        kinds::Weight,
        updates::{Channel, Direction, Outcome},
    },
    Said, Topic,
};

/// What stands before the words of a line in the course of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// With whom it was spoken.
    With,
    /// What was asked, and a colon.
    Asked,
    /// Its label.
    Label,
}

/// The section of its own in which something stands with all that is said beside it; the course only names it then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnSection {
    /// None: the course tells it.
    No,
    /// An answer, as long as it holds: in the section that asks for it, or below the course.
    Answer,
    /// An offer among the others.
    Offer,
    /// A measure among the improvements; a task has none.
    Measure,
    /// What was learnt, among the improvements.
    Learnt,
}

/// Where something stands in the minutes of the meeting during which it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InMinutes {
    /// Among what was said.
    Said,
    /// Among what was noted meanwhile.
    Noted,
    /// Among what was agreed.
    Agreed,
    /// Nowhere.
    Nowhere,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manner {
    /// The message id of what it is called.
    pub name: Cow<'static, str>,
    /// Whether the course of events names it: not where its words say by themselves what it is.
    pub named: bool,
    /// What stands before its words in the course of events.
    pub lead: Lead,
    /// The section of its own in which it stands.
    pub section: OwnSection,
    /// Where it stands in the minutes.
    pub minutes: InMinutes,
    /// Whether it is a word that went from one side to the other, and from which: to us, or to them.
    pub word: Option<Direction>,
    /// Whether it describes how it was at its time, so that an update of later does not tell it as present (G7).
    pub describes: bool,
    /// How much it weighs in an update for them; silent where it is no point of one.
    pub news: Weight,
}

impl Manner {
    /// A line that is called so and stands in the course of events alone.
    fn of(name: &'static str, news: Weight) -> Self {
        Self {
            name: Cow::Borrowed(name),
            named: true,
            lead: Lead::Label,
            section: OwnSection::No,
            minutes: InMinutes::Nowhere,
            word: None,
            describes: false,
            news,
        }
    }

    fn agreed(name: &'static str, news: Weight) -> Self {
        Self { minutes: InMinutes::Agreed, ..Self::of(name, news) }
    }

    fn said(name: &'static str, news: Weight) -> Self {
        Self { minutes: InMinutes::Said, ..Self::of(name, news) }
    }
}

impl Said {
    /// Its row.
    pub fn manner(&self) -> Manner {
        match self {
            Self::Opened => Manner::of("report-kind-opened", Weight::Silent),
            Self::Note(_) => Manner {
                named: false,
                minutes: InMinutes::Noted,
                describes: true,
                ..Manner::of("report-kind-note", Weight::Note)
            },
            Self::Attachment(_) => Manner::of("report-kind-attachment", Weight::Beside),
            Self::Question(_) => Manner::of("report-kind-question", Weight::Beside),
            Self::Fact { topic, .. } => Manner {
                named: false,
                lead: Lead::Asked,
                section: OwnSection::Answer,
                describes: matches!(topic, Topic::Impact | Topic::Other),
                ..Manner::said("report-kind-fact", Weight::Fact)
            },
            Self::Contact { direction, channel, outcome, .. } => {
                let took_place = *outcome != Outcome::Failed;
                let met = took_place && *channel == Channel::Meeting;
                Manner {
                    named: false,
                    lead: Lead::With,
                    minutes: if met { InMinutes::Said } else { InMinutes::Nowhere },
                    word: took_place.then_some(*direction),
                    describes: true,
                    ..Manner::of("report-kind-contact", Weight::Beside)
                }
            }
            Self::Enquiry(_) => Manner {
                lead: Lead::Asked,
                word: Some(Direction::Inbound),
                ..Manner::said("report-kind-enquiry", Weight::Silent)
            },
            Self::EnquiryAnswer(_) => Manner {
                word: Some(Direction::Outbound),
                ..Manner::said("report-kind-answer", Weight::Answer)
            },
            Self::Received { signed, .. } => {
                let name = if *signed { "report-kind-signed" } else { "report-kind-received" };
                Manner { lead: Lead::Asked, ..Manner::of(name, Weight::Silent) }
            }
            Self::Severity(_) => Manner::of("report-kind-severity", Weight::Beside),
            Self::Status(_) => {
                Manner { named: false, ..Manner::agreed("report-kind-status", Weight::Silent) }
            }
            Self::OddsWords(_) => Manner::said("report-kind-odds", Weight::Answer),
            Self::Offer { .. } => Manner {
                section: OwnSection::Offer,
                ..Manner::agreed("report-kind-offer", Weight::Remedy)
            },
            Self::OfferAnswered { accepted, .. } => {
                let taken = if *accepted { "accepted" } else { "declined" };
                Manner {
                    name: Cow::Owned(format!("report-kind-offer-{taken}")),
                    ..Manner::agreed("", Weight::Remedy)
                }
            }
            Self::Promise { .. } => Manner::agreed("report-kind-promise", Weight::Remedy),
            Self::PromiseMoved { how, .. } => Manner::agreed(how.message_id(), Weight::Remedy),
            Self::Pause { how, .. } => Manner::of(how.message_id(), Weight::State),
            Self::Action { .. } => Manner {
                section: OwnSection::Measure,
                ..Manner::agreed("report-kind-action", Weight::Remedy)
            },
            Self::ActionMoved { how, .. } => Manner::agreed(how.message_id(), Weight::Remedy),
            Self::Learnt { kind, .. } => Manner {
                name: Cow::Owned(format!("report-kind-{kind}")),
                section: OwnSection::Learnt,
                ..Manner::of("", Weight::Remedy)
            },
            Self::Erased(_) => Manner::of("report-kind-erased", Weight::State),
            Self::Unshown(_) => Manner::of("report-kind-unshown", Weight::State),
        }
    }

    /// The label by which people call what it is about.
    pub fn label(&self) -> Option<&str> {
        if let Self::Offer { label, .. }
        | Self::OfferAnswered { label, .. }
        | Self::Promise { label, .. }
        | Self::PromiseMoved { label, .. }
        | Self::Action { label, .. }
        | Self::ActionMoved { label, .. } = self
        {
            Some(label)
        } else {
            None
        }
    }
}
