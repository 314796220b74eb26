//! The sections of the customer's letter (L5), each by the one id that the user's look, and whatever is set above a
//! section, calls it by.

use crate::{incident::prose, text::named};

named! {
    /// A section of the customer's service report, in the order in which they stand. Its id never changes: the look of
    /// users names it.
    Section {
        /// Reference, dates, stage, and what is still missing (L6).
        Information = "information",
        /// What happened, how long, what was lost, and how it is now.
        Summary = "headline",
        /// Regret, and responsibility where it may be said (D1, D4).
        Regret = "regret",
        /// What it means for the reader, and what they have to do.
        ForYou = "for-you",
        /// What was hit, counted; what was lost; what was not affected (A7).
        Impact = "impact",
        /// What became of data and backups.
        Data = "data",
        /// What happened, by time.
        Course = "timeline",
        /// Why it happened, where that is verified (L1).
        Cause = "cause",
        /// What is done so that it does not happen again (M4).
        Improvements = "improvements",
        /// What was offered and done about it, and what is paid to whom.
        Redress = "redress",
        /// What was promised, kept and broken; words that came late; the odds as they were disclosed (H1–H4, G8, B3).
        Promises = "promises",
        /// What the customer asked and we have not answered (G4).
        OwedAnswers = "owed-answers",
        /// Files that were handed over.
        Attachments = "attachments",
        /// The one contact, and how to object.
        Contact = "contact",
        /// Room to sign for receipt (L4).
        Receipt = "acceptance",
    }
}

impl Section {
    /// The section of a manager's own words that stands above what is recorded in it, where prose can be written for it.
    pub(super) const fn prose(self) -> Option<prose::Section> {
        Some(match self {
            Self::Summary => prose::Section::Summary,
            Self::Regret => prose::Section::Regret,
            Self::ForYou => prose::Section::Meaning,
            Self::Impact => prose::Section::Impact,
            Self::Course => prose::Section::Course,
            Self::Cause => prose::Section::Cause,
            Self::Improvements => prose::Section::Improvements,
            Self::Redress => prose::Section::Compensation,
            Self::Promises => prose::Section::Commitments,
            Self::Information
            | Self::Data
            | Self::OwedAnswers
            | Self::Attachments
            | Self::Contact
            | Self::Receipt => return None,
        })
    }

    /// The message id of its heading.
    pub fn title_id(self) -> String {
        format!("report-section-{}", self.id())
    }
}
