//! The verbs about the review: factors, lessons, marked entries, and whether it was held (M1, M2, M5, M9).

use super::{
    scene::one_of,
    words::{joined, verbs},
};
use crate::incident::{
    Command, Selector,
    event::{
        CaseJudged, EntryStarred, FactorNamed, LessonLearnt, ReviewHeld, ReviewPlanned,
        ReviewWaived,
    },
    reviews::{Aspect, CaseKind, CrisisOutcome, Luck, Quality},
};

verbs! {
    /// The words after `factor`.
    Factor: Outside = |it, _| {
        #[arg(value_name = "ASPECT", value_parser = one_of(&Aspect::ALL, Aspect::id))]
        aspect: Aspect,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "ENTRY")]
        from: Vec<String>,
        #[arg(long)]
        repeats: bool,
    } => Command::NameFactor(FactorNamed {
        text: joined(&it.text),
        aspect: it.aspect,
        entries: it.from.into_iter().map(Selector).collect(),
        repeats: it.repeats,
    });

    /// The words after `lesson`.
    Lesson: Outside = |it, _| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long)]
        none: bool,
    } => Command::Learn(LessonLearnt { text: joined(&it.text), none: it.none });

    /// The words after `star`.
    Star: Inside = |it, _| {
        #[arg(value_name = "ENTRY")]
        entry: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
    } => Command::Star(EntryStarred { entry: Selector(it.entry), text: joined(&it.text) });

    /// The words after `plan-review`.
    PlanReview: Inside = |it, scene| {
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "TIME")]
        due: String,
        #[arg(long, value_name = "NAME")]
        with: Vec<String>,
    } => Command::PlanReview(ReviewPlanned {
        due: scene.due(&it.due)?,
        people: it.with,
        text: joined(&it.text),
    });

    /// The words after `reviewed`.
    Reviewed: Inside = |it, _| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        with: Vec<String>,
        #[arg(long, value_name = "QUALITY", value_parser = one_of(&Quality::ALL, Quality::id))]
        decisions: Option<Quality>,
        #[arg(long, value_name = "OUTCOME", value_parser = one_of(&CrisisOutcome::ALL, CrisisOutcome::id))]
        outcome: Option<CrisisOutcome>,
        #[arg(long, value_name = "LUCK", value_parser = one_of(&Luck::ALL, Luck::id))]
        luck: Option<Luck>,
        #[arg(long, value_name = "TEXT")]
        right: Option<String>,
        #[arg(long, value_name = "TEXT")]
        better: Option<String>,
    } => Command::HoldReview(ReviewHeld {
        text: joined(&it.text),
        people: it.with,
        decisions: it.decisions,
        outcome: it.outcome,
        luck: it.luck,
        right: it.right.unwrap_or_default(),
        better: it.better.unwrap_or_default(),
    });

    /// The words after `case`.
    Case: Inside = |it, _| {
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "KIND", value_parser = one_of(&CaseKind::ALL, CaseKind::id))]
        kind: Option<CaseKind>,
        #[arg(long)]
        best: bool,
        #[arg(long, value_name = "REF")]
        among: Vec<String>,
    } => Command::JudgeCase(CaseJudged {
        case: it.kind,
        best: it.best,
        text: joined(&it.text),
        compared: it.among,
    });

    /// The words after `waive-review`.
    WaiveReview: Inside = |it, _| {
        #[arg(value_name = "REASON", required = true)]
        reason: Vec<String>,
    } => Command::WaiveReview(ReviewWaived { reason: joined(&it.reason) });
}
