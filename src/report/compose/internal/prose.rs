//! Sentences of the customer's report that the record contradicts: who let them stand and why, or that they stop it (L5).

use crate::{
    report::{
        compose::desk::Desk,
        contradicted::{Contradicted, contradicted, who},
        document::{Block, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    /// The sentences, once there is one.
    pub(super) fn despite_the_record(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let found = contradicted(self.incident, self.now);
        if found.is_empty() {
            return;
        }
        let rows = found.iter().map(|it| self.despite_row(it)).collect();
        let head = [
            "report-column-sentence",
            "report-column-record",
            "report-column-kept-by",
            "report-column-reason",
        ];
        blocks.extend([pen.section("report-section-despite"), pen.grid(&head, rows)]);
    }

    fn despite_row(&self, it: &Contradicted) -> Vec<Line> {
        let pen = self.pen;
        let section = pen.say(it.section.title_id());
        let said = line(&dotted(&[&section, &it.sentence]));
        let held = line(&it.held(pen.lang));
        let Some(stands) = &it.despite else {
            return vec![said, held, Vec::new(), line(&pen.say("report-despite-none"))];
        };
        let by = dotted(&[who(stands, pen.lang), pen.stamp(stands.recorded)]);
        vec![said, held, line(&by), line(&stands.reason)]
    }
}
