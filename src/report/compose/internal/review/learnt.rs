//! What contributed, what was learnt, what was marked for the review, and what is still open (M3–M5, M9).

use crate::{
    incident::{EntryKey, describe, due, reviews::Factor},
    locale::Message,
    report::{
        compose::{
            desk::Desk,
            parts::{joined, notes_of},
        },
        document::{Block, Callout, Inline, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn is_starred(&self, entry: EntryKey) -> bool {
        self.incident.reviews.stars.iter().any(|it| it.entry == entry)
    }

    /// M9, M3: each factor with what it is read from, where it came before, and what is to prevent it.
    pub(super) fn learnt_factors(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let factors = &self.incident.reviews.factors;
        blocks.push(pen.section("report-section-factors"));
        if factors.is_empty() {
            blocks.push(Block::Paragraph(vec![Inline::Note(pen.say("review-report-no-factor"))]));
            return;
        }
        let rows = factors.iter().map(|it| self.factor(it)).collect();
        let head = [
            "report-column-aspect",
            "report-column-factor",
            "report-column-read-from",
            "report-column-repeats",
            "review-report-prevented-by",
        ];
        blocks.push(pen.stated(&head, rows));
    }

    fn factor(&self, factor: &Factor) -> Vec<Line> {
        let pen = self.pen;
        let numbers: Vec<String> = factor.entries.iter().map(|key| self.number(*key)).collect();
        let recurring = self.cover.recurring.iter().find(|it| it.factor == factor.key);
        let mut before: Vec<Line> = recurring
            .into_iter()
            .flat_map(|it| &it.elsewhere)
            .map(|it| {
                joined(vec![
                    line(&dotted(&[&it.reference, &pen.date(it.began)])),
                    notes_of(&it.text),
                ])
            })
            .collect();
        if before.is_empty() && factor.repeats {
            before.push(line(&pen.say("factor-repeats")));
        }
        let is_wanted = !before.is_empty();
        let measures = self.incident.actions.list.iter();
        let measures = measures.filter(|it| it.measure && it.cause == Some(factor.key));
        let mut prevented: Vec<Line> = measures
            .map(|it| {
                let standing = pen.action_standing(self.incident.standing_of(it));
                joined(vec![line(&dotted(&[&it.label, &it.text])), notes_of(&standing)])
            })
            .collect();
        if prevented.is_empty() {
            let elsewhere = recurring.is_some_and(|it| it.is_prevented);
            let id = match (elsewhere, is_wanted) {
                (true, _) => "review-report-prevented-there",
                (false, true) => "review-report-prevention-wanted",
                (false, false) => "review-report-no-measure",
            };
            let said = pen.say(id);
            prevented.push(vec![if is_wanted { Inline::Strong(said) } else { Inline::Note(said) }]);
        }
        let star = if self.is_starred(factor.key) { "★ " } else { "" };
        let text = joined(vec![
            line(&format!("{star}{}", factor.text)),
            notes_of(&self.number(factor.key)),
        ]);
        vec![
            line(&pen.say(&format!("aspect-{}", factor.aspect.id()))),
            text,
            line(&pen.lang.list(&numbers)),
            joined(before),
            joined(prevented),
        ]
    }

    /// M5: what is done otherwise next time, or why nothing is.
    pub(super) fn learnt_lessons(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let lessons = self.incident.reviews.lessons.iter().filter(|it| !it.text.is_empty());
        let lines: Vec<Line> = lessons
            .map(|it| {
                let none = if it.none { pen.say("lesson-none") } else { String::new() };
                joined(vec![line(&dotted(&[&none, &it.text])), notes_of(&self.number(it.key))])
            })
            .collect();
        blocks.push(pen.section("report-section-lessons"));
        blocks.push(if lines.is_empty() {
            Block::Paragraph(vec![Inline::Note(pen.say("review-report-no-lesson"))])
        } else {
            Block::List(lines)
        });
    }

    /// M9: what was marked, what it says, and what is to be asked about it.
    pub(super) fn marked(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let rows = self.incident.reviews.stars.iter().filter_map(|star| {
            let entry = self.incident.entry(star.entry)?;
            let told = describe(self.incident, entry, pen.lang);
            let at = self.incident.marks().occurred_of(entry.key).unwrap_or(entry.head.occurred);
            Some(vec![
                line(&format!("★ {}", self.number(star.entry))),
                line(&pen.stamp(at)),
                joined(vec![notes_of(&told.kind), line(&told.text)]),
                line(&star.text),
            ])
        });
        let head = [
            "report-column-entry",
            "report-column-time",
            "report-column-what",
            "report-column-star",
        ];
        pen.table(blocks, "report-section-starred", &head, rows.collect());
    }

    /// What is left to do, the review itself included.
    pub(super) fn still_open(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = due::due(self.incident, self.now);
        blocks.push(pen.section("review-report-still-open"));
        if list.is_empty() {
            let title = pen.say("review-report-nothing-open");
            blocks.push(Block::Callout { kind: Callout::Note, title, body: Vec::new() });
            return;
        }
        let count = Message::new("review-report-open-count").with("count", list.len());
        blocks.push(Block::Paragraph(line(&pen.tell(&count))));
        let rows = list.iter().map(|item| self.due_row(item)).collect();
        let head = [
            "report-column-urgency",
            "report-column-to-do",
            "report-column-by",
            "report-column-left",
        ];
        blocks.push(pen.grid(&head, rows));
    }
}
