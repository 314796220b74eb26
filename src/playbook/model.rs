//! The playbook and its parts.

use std::sync::Arc;

use crate::text::named;

use serde::{Deserialize, Serialize};

use super::{
    Amount, Audience, Cadence, Care, Compensation, Deadline, Pace, Rule, Side, Text, Words,
};

/// The format this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What a class of incident asks, promises and escalates (N3): hard tools (questions, steps, rules) and soft tools
/// (phrases, words to avoid). Copied whole into an incident when it opens.
///
/// Reading one from JSON is lenient: what a later version adds is ignored, what it leaves out is empty. Reading one
/// from TOML goes through [`super::parse()`], which is strict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Playbook {
    /// Version of the format; 1.
    pub format: u32,
    /// The class of incident, such as `data-loss`; kebab-case.
    pub id: String,
    /// The playbook's own version, raised by its authors.
    pub version: String,
    /// How far it is trusted.
    pub state: State,
    /// Front-line people who wrote it (N3).
    #[serde(default)]
    pub authors: Vec<String>,
    /// Its name in a list.
    #[serde(default)]
    pub title: Text,
    /// When to choose it, in a sentence or two.
    #[serde(default)]
    pub summary: Text,
    /// The class's best known answer (I1).
    #[serde(default)]
    pub best_answer: Text,
    /// From how many minutes of continuous duty on relief is due (E1).
    #[serde(default = "twelve_hours")]
    pub duty_limit_minutes: u32,
    /// A decision costing more than this wants a second reader (C4); `None`: no line.
    #[serde(default)]
    pub second_reader_above: Option<Amount>,
    /// A promise worth at most this is small: neither compensation nor the seven cares are asked for (H1, H2); `None`:
    /// no promise is small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks_above: Option<Amount>,
    /// Whether responsibility is stated only with legal clearance, as where people may be hurt (D1).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub legal_clearance: bool,
    /// Where somebody may be hurt (A9); `None`: nobody is in danger in this class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<Care>,
    /// What a severity means in this class, worst first; empty: the words of every class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub severity_words: Vec<Text>,
    /// What is said in this class where something is not known yet; empty: the words of every class.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unknown_words: Text,
    /// The questions, by section (A1).
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Whom to find, on both sides (F1).
    #[serde(default)]
    pub roles: Vec<Role>,
    /// How often whom is told what (G1).
    #[serde(default)]
    pub cadence: Cadence,
    /// What to do first, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Words that help.
    #[serde(default)]
    pub phrases: Vec<Phrase>,
    /// Words that harm.
    #[serde(default)]
    pub avoid: Vec<Avoid>,
    /// What is customary where something went wrong (B8).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compensation: Vec<Compensation>,
    /// Legal and contractual clocks (I7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<Deadline>,
    /// Escalation and early warning (I1).
    #[serde(default)]
    pub rules: Vec<Rule>,
}

const fn twelve_hours() -> u32 {
    720
}

impl Playbook {
    /// The question with this id, with its section.
    pub fn question(&self, id: &str) -> Option<(&Section, &Question)> {
        self.questions().find(|(_, question)| question.id == id)
    }

    /// Every question in order, each with its section.
    pub fn questions(&self) -> impl Iterator<Item = (&Section, &Question)> {
        self.sections.iter().flat_map(|section| {
            section.questions.iter().map(move |question| (section, &**question))
        })
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The pace of updates for a severity (1 to 4, others are clamped) and an audience (G1).
    pub const fn pace(&self, severity: u8, audience: Audience) -> Pace {
        self.cadence.pace(severity, audience)
    }
}

named! {
    /// How far a playbook is trusted (N3): draft → trial → in force.
    State {
        /// 草稿: being written.
        Draft = "draft",
        /// 试行: used, still under test.
        Trial = "trial",
        /// 生效: the rule of the house.
        InForce = "in-force",
    }
}

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Section {
    /// Stable, kebab-case, unique among the sections.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// Its questions, in the order to ask.
    ///
    /// Shared: many incidents hold the same, each with answers of its own.
    #[serde(with = "shared")]
    #[schemars(with = "Vec<Question>")]
    pub questions: Vec<Arc<Question>>,
}

/// Shared questions are written as the questions they are.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::Question;

    pub(super) fn serialize<S: Serializer>(
        questions: &[Arc<Question>],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(questions.iter().map(AsRef::<Question>::as_ref))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<Arc<Question>>, D::Error> {
        Ok(Vec::<Question>::deserialize(from)?.into_iter().map(Arc::new).collect())
    }
}

/// One question whose answer becomes a fact (A1).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Question {
    /// Stable, kebab-case, unique in the whole playbook: answers refer to it.
    pub id: String,
    /// Whether its being unknown stands out and ages visibly (A5).
    pub critical: bool,
    /// Its place among the critical questions, from 1: in which order a veteran asks. Those with none come behind, as they
    /// stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// What form the answer takes.
    pub kind: QuestionKind,
    /// The question, as it is said.
    pub ask: Text,
    /// What its answer is called in what leaves the house, such as 备份情况: the question itself is ours.
    #[serde(rename = "public-label", skip_serializing_if = "Text::is_empty")]
    pub public_label: Text,
    /// How to ask it and what a good answer contains.
    pub hint: Text,
    /// Whom to ask.
    pub who: Text,
}

named! {
    /// What form an answer takes, and so what is checked about it.
    #[derive(Default)]
    QuestionKind {
        /// Free words.
        #[default]
        Text = "text",
        /// A backup: last good time and restore test; unverified until restored (A3).
        Backup = "backup",
        /// The customer's impact, counted, which severity follows (A4, A7).
        Impact = "impact",
        /// What was lost: a statement of its own (A7).
        Lost = "lost",
        /// What was not affected: a statement of its own (A7).
        Spared = "spared",
        /// Ways to remedy (B1).
        Remedy = "remedy",
        /// People and money (B2).
        Cost = "cost",
        /// One instant or deadline, with its date (B4).
        Time = "time",
    }
}

/// Somebody to find (F1, F2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Role {
    /// Stable, kebab-case, unique among the roles.
    pub id: String,
    /// On which side.
    pub side: Side,
    /// What they are called.
    #[serde(default)]
    pub title: Text,
    /// What they are needed for.
    #[serde(default)]
    pub why: Text,
    /// Whether the screen shows a gap while nobody holds it.
    #[serde(default)]
    pub required: bool,
}

named! {
    /// When a step belongs.
    Phase {
        /// 马上: before anything else, in the first minutes.
        AtOnce = "at-once",
        /// 一小时内.
        FirstHour = "first-hour",
        /// 当天.
        FirstDay = "first-day",
        /// 关闭前.
        BeforeClosing = "before-closing",
    }
}

/// One thing to do: a hard tool (N3). It may be skipped with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Step {
    /// Stable, kebab-case, unique among the steps.
    pub id: String,
    /// When it belongs.
    pub phase: Phase,
    /// Minutes after the opening, or after the severity that asks for it, by which it is to be done, 1 or more. Without
    /// them it stands in the playbook alone and is never due; a step before closing has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The mildest severity that asks for it, 1 to 4; `None`: every severity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    /// What to do.
    #[serde(default)]
    pub text: Text,
    /// Why, for the one who is tempted to skip it.
    #[serde(default)]
    pub why: Text,
}

/// Words that help in a situation: a soft tool (N3).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Phrase {
    /// When to say it.
    pub situation: Text,
    /// What to say.
    pub say: Text,
}

/// Words that harm, and why: a soft tool (N3). A draft that holds one is warned about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Avoid {
    /// The words, as they would stand in a draft.
    pub words: Words,
    /// Why they harm, and what to say instead.
    pub why: Text,
}
