//! What a manager writes for a section of the report in words of their own (L5).

use serde::{Deserialize, Serialize};

use crate::{incident::ids::EntryKey, text::named};

named! {
    /// A section of the customer's report for which prose can be written, in the order in which they are read (L5).
    Section {
        /// 摘要: what happened, how long, whether data was lost, how it stands.
        Summary = "summary",
        /// 致歉或遗憾: regret, and responsibility where it is admitted (D4).
        Regret = "regret",
        /// 对贵方意味着什么: what it means for the customer and what they must do.
        Meaning = "meaning",
        /// 影响: what was affected, how much of it, what was not.
        Impact = "impact",
        /// 经过: what happened.
        Course = "course",
        /// 原因: why, in plain words.
        Cause = "cause",
        /// 改进: what is changed so that it does not happen again.
        Improvements = "improvements",
        /// 补偿: for whom, how much, how to get it.
        Compensation = "compensation",
        /// 承诺: what was promised, kept and broken.
        Commitments = "commitments",
    }
}

impl Section {
    /// The message id of what it is called.
    pub const fn title_id(self) -> &'static str {
        match self {
            Self::Summary => "prose-section-summary",
            Self::Regret => "prose-section-regret",
            Self::Meaning => "prose-section-meaning",
            Self::Impact => "prose-section-impact",
            Self::Course => "prose-section-course",
            Self::Cause => "prose-section-cause",
            Self::Improvements => "prose-section-improvements",
            Self::Compensation => "prose-section-compensation",
            Self::Commitments => "prose-section-commitments",
        }
    }
}

/// Prose for a section, as it is stored and as it is asked. A later entry of the same section stands in place of the
/// earlier one; without text, the section is left to what is recorded. It never replaces the recorded parts (L5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SectionWritten {
    /// Which section.
    pub section: Section,
    /// The prose, in paragraphs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Somebody let what stands in a section leave although the record contradicts it (L5). It holds for that prose and for what
/// was recorded by then; the customer never sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SectionStands {
    /// The entry that holds the prose.
    pub written: EntryKey,
    /// Why.
    pub reason: String,
}
