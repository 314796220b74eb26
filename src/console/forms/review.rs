//! Contributing factors, lessons, marked entries, and the review itself (M1, M2, M3, M5, M9).

use crate::incident::{
    Command, Instant, Selector,
    event::{
        CaseJudged, EntryStarred, FactorNamed, LessonLearnt, ReviewHeld, ReviewPlanned,
        ReviewWaived,
    },
    reviews::{Aspect, CaseKind, CrisisOutcome, Luck, Quality},
};

use super::{
    Field,
    builder::Builder,
    make::{choice, chosen_by_hand, filled, first, future, needed, past, unsaid, visible, words},
    maker::{Maker, Making},
};

pub(super) const FACTOR: Making = Making::of(
    |maker| {
        let aspects = Aspect::ALL.map(Aspect::id);
        vec![
            needed("text", "field-factor"),
            chosen_by_hand(choice("aspect", "field-aspect", "aspect", aspects, "")),
            unsaid("repeats", "field-repeats", None),
            maker.entry("from", "field-read-from"),
            past("at", "field-at"),
            visible(),
        ]
    },
    |builder, _| {
        Command::NameFactor(FactorNamed {
            text: builder.text("text"),
            aspect: builder.parsed("aspect").unwrap_or(Aspect::Process),
            entries: builder.optional("from").map(Selector).into_iter().collect(),
            repeats: builder.yes("repeats"),
        })
    },
)
.hint("form-factor-hint");

pub(super) const LESSON: Making = Making::of(
    |_| {
        vec![
            needed("text", "field-lesson"),
            unsaid("none", "field-no-lesson", None),
            past("at", "field-at"),
            visible(),
        ]
    },
    |builder, _| {
        Command::Learn(LessonLearnt { text: builder.text("text"), none: builder.yes("none") })
    },
)
.hint("form-lesson-hint");

pub(super) const STAR: Making = Making::of(
    |maker| {
        let mut entry = maker.entry("entry", "field-starred");
        entry.required = true;
        vec![entry, words("text", "field-star"), past("at", "field-at")]
    },
    |builder, _| {
        let entry = builder.selector("entry");
        Command::Star(EntryStarred { entry, text: builder.text("text") })
    },
);

pub(super) const PLAN: Making = Making::of(
    |maker| {
        let known = maker.incident.reviews.plan();
        let people = known.map(|plan| plan.people.join("; ")).unwrap_or_default();
        let due: Option<Instant> = maker.incident.review_time();
        let mut when = filled(future("due", "field-review-due"), &maker.deadline(due));
        when.required = true;
        vec![
            when,
            filled(words("people", "field-review-people"), &people),
            words("text", "field-review-about"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::PlanReview(ReviewPlanned {
            due: builder.time("due").unwrap_or_default(),
            people: builder.list("people"),
            text: builder.text("text"),
        })
    },
);

pub(super) const HELD: Making = Making::of(
    |maker| {
        let known = maker.incident.reviews.plan();
        let people = known.map(|plan| plan.people.join("; ")).unwrap_or_default();
        vec![
            needed("text", "field-minutes"),
            judged("decisions", "field-decisions", "quality", &Quality::ALL.map(Quality::id)),
            judged(
                "outcome",
                "field-crisis-outcome",
                "crisis-outcome",
                &CrisisOutcome::ALL.map(CrisisOutcome::id),
            ),
            judged("luck", "field-luck", "luck", &Luck::ALL.map(Luck::id)),
            words("right", "field-right"),
            words("better", "field-better"),
            filled(words("people", "field-review-people"), &people),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::HoldReview(ReviewHeld {
            text: builder.text("text"),
            people: builder.list("people"),
            decisions: builder.parsed("decisions"),
            outcome: builder.parsed("outcome"),
            luck: builder.parsed("luck"),
            right: builder.text("right"),
            better: builder.text("better"),
        })
    },
)
.hint("form-hold-review-hint");

pub(super) const CASE: Making = Making::of(
    |maker| {
        let known = maker.incident.reviews.case().map(CaseKind::id).unwrap_or_default();
        let mut kind = judged("case", "field-case", "case", &CaseKind::ALL.map(CaseKind::id));
        kind.choose(known);
        vec![
            kind,
            unsaid("best", "field-case-best", None),
            words("text", "field-case-why"),
            past("at", "field-at"),
        ]
    },
    |builder, _| {
        Command::JudgeCase(CaseJudged {
            case: builder.parsed("case"),
            best: builder.yes("best"),
            text: builder.text("text"),
            compared: Vec::new(),
        })
    },
)
.hint("form-case-hint");

pub(super) const WAIVE: Making = Making::of(
    |_| vec![needed("reason", "field-reason"), past("at", "field-at")],
    |builder: &mut Builder<'_>, _| {
        Command::WaiveReview(ReviewWaived { reason: builder.text("reason") })
    },
);

/// A judgement that may be left out.
fn judged(id: &'static str, label: &'static str, family: &str, values: &[&str]) -> Field {
    let mut field = choice(id, label, family, values.iter().copied(), "");
    first(&mut field, "word-not-said");
    field
}

impl Maker<'_> {
    /// Any entry, the one in question chosen.
    fn entry(&self, id: &'static str, label: &'static str) -> Field {
        let mut entry = self.among_entries(id, label, |_| true);
        entry.choose(self.target);
        entry
    }
}
