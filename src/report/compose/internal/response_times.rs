//! The times of the incident and how long each took, and which of them contradict each other (M8).

use crate::{
    incident::{Moment, MomentAt, ResponseTimes},
    locale::Message,
    report::{
        compose::{desk::Desk, parts::joined},
        document::{Block, Callout, Inline, Line, line},
    },
};

impl Desk<'_> {
    pub(super) fn response_times(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let times = self.incident.response_times();
        let rows = Moment::ALL.into_iter().map(|moment| self.moment(moment, &times)).collect();
        let head = [
            "report-column-moment",
            "report-column-time",
            "report-column-took",
            "report-column-how",
        ];
        blocks.extend([pen.section("report-section-times"), pen.grid(&head, rows)]);
        let contradictions = times.disagreements();
        if !contradictions.is_empty() {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say("report-times-disagree"),
                body: contradictions.iter().map(|(a, b)| self.contradiction(a, b)).collect(),
            });
        }
    }

    /// One moment: when, how long it took from which other one, by whom and how. What nobody recorded says so.
    fn moment(&self, moment: Moment, times: &ResponseTimes) -> Vec<Line> {
        let pen = self.pen;
        let at = times.get(moment);
        let unknown = || vec![Inline::Note(pen.say("moment-unknown"))];
        let took = times.time_to(moment).zip(moment.counts_from()).map(|(took, from)| {
            let from = Message::new("report-took-from").with("from", pen.say(from.message_id()));
            joined(vec![line(&pen.span(took)), vec![Inline::Note(pen.tell(&from))]])
        });
        let reached = moment.read_from().and_then(|it| self.incident.milestones.get(it));
        let how = reached.map_or_else(Vec::new, |reached| {
            let who = reached.by.as_ref().map(|who| line(&who.name));
            let text = Some(line(&reached.text)).filter(|text| !text.is_empty());
            who.into_iter().chain(text).collect()
        });
        vec![
            vec![Inline::Strong(pen.say(moment.message_id()))],
            at.map_or_else(unknown, |it| line(&pen.stamp(it.at))),
            took.unwrap_or_default(),
            joined(how),
        ]
    }

    fn contradiction(&self, earlier: &MomentAt, later: &MomentAt) -> Line {
        let pen = self.pen;
        let said = Message::new("due-times-disagree")
            .with("later", pen.say(later.moment.message_id()))
            .with("before", pen.stamp(later.at))
            .with("earlier", pen.say(earlier.moment.message_id()))
            .with("after", pen.stamp(earlier.at));
        line(&pen.tell(&said))
    }
}
