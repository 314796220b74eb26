//! What a figure is composed of, for the customer and for our own eyes alike: lanes of marks in words.

use std::collections::BTreeSet;

use super::parts::{Pen, joined};
use crate::{
    incident::{
        Instant,
        commitments::{Commitment, Standing},
        lifecycle::{Impact, Impacts},
        pauses::{DueTime, Pause},
    },
    locale::Message,
    report::{
        document::{Block, Line, line},
        figure::{Figure, Lane, Mark, Sign, Stroke},
    },
};

/// How wide what was typed is at most: the table of a figure names things, and the rest of the document says them.
const ROOM: usize = 72;
/// A lane with more marks than this has several in one row of the table.
const MANY: usize = 40;

impl Pen<'_> {
    /// A timeline of these lanes, unless there is nothing to see.
    pub(super) fn timeline_figure(self, lanes: Vec<Lane>, alt: String) -> Option<Block> {
        let lanes: Vec<Lane> = lanes.into_iter().map(|lane| self.bounded(lane)).collect();
        let marks: usize = lanes.iter().map(|lane| lane.marks.len()).sum();
        (marks > 1).then(|| {
            let title = self.say("figure-timeline");
            let figure = Figure::timeline(title, alt, self.zone, self.figure_head(), lanes);
            Block::Figure(Box::new(figure))
        })
    }

    pub(super) fn figure_head(self) -> [String; 4] {
        ["figure-column-number", "report-column-time", "report-column-kind", "report-column-what"]
            .map(|id| self.say(id))
    }

    /// From when to when the customer was hit, with how much of it we waited for the customer.
    pub(super) fn impact_lane(self, impacts: &Impacts, pauses: &[Pause], now: Instant) -> Lane {
        let marks = impacts.list.iter().map(|&Impact { from, to: until }| {
            let to = until.unwrap_or(now).max(from);
            let label = self.span_with_pauses(pauses, from, to);
            let (label, text) = match until {
                Some(to) => (label, Message::new("figure-until").with("time", self.stamp(to))),
                None => (
                    self.tell(&Message::new("report-so-far").with("span", label)),
                    Message::new("figure-goes-on"),
                ),
            };
            Mark {
                label,
                stretches: vec![(from, to, Stroke::Impact)],
                when: self.stamp(from),
                text: line(&self.tell(&text)),
                ..Mark::default()
            }
        });
        Lane { name: self.say("figure-lane-impact"), marks: marks.collect() }
    }

    /// A mark of one sign.
    pub(super) fn mark(self, at: Instant, sign: Sign, kind: String, said: &str) -> Mark {
        Mark {
            points: vec![(at, sign)],
            when: self.stamp(at),
            precision: self.exact.precision(at),
            kind,
            text: line(&short(said)),
            ..Mark::default()
        }
    }

    /// A mark of what was said of the odds, which stands beside it in its very words.
    pub(super) fn disclosed_mark(self, at: Instant, kind: String, words: &str) -> Mark {
        let label = flat(words);
        let points = vec![(at, Sign::Disclosed)];
        Mark { label, points, when: self.stamp(at), kind, ..Mark::default() }
    }

    /// A lane with the name of that message.
    pub(super) fn lane(self, id: &str, marks: Vec<Mark>) -> Lane {
        Lane { name: self.say(id), marks }
    }

    /// A promise from the day it was made: how long it ran, whether it was moved, what became of it (H1–H4).
    pub(super) fn promise_mark(self, of: &Commitment, now: Instant) -> Mark {
        let standing = of.standing(now);
        let ended = of.ended().map(|at| at.min(now));
        let breach = of.breach(now);
        let due = of.due_time().filter(|_| !of.made.standing);
        // While its clock stands still, nobody knows yet when its time will be (H7).
        let runs_to = breach.or(ended).or(of.due_time().and_then(DueTime::running));
        let runs_to = runs_to.unwrap_or(now).max(of.at);
        let mut points = vec![(of.at, Sign::Promised)];
        let stands = standing == Standing::Standing;
        let runs = if stands { Stroke::Standing } else { Stroke::Running };
        let mut stretches = vec![(of.at, runs_to, runs)];
        points.extend(of.renegotiated.iter().filter(|it| it.counts).map(|it| (it.at, Sign::Moved)));
        points.extend(due.and_then(DueTime::running).map(|due| (due, Sign::Due)));
        if let Some(breach) = breach {
            points.push((breach, Sign::Broken));
            let until = ended.unwrap_or(now).max(breach);
            stretches.push((breach, until, Stroke::Overdue));
        }
        let fate = match standing {
            Standing::Kept => of.kept.map(|(at, _)| (at, Sign::Kept)),
            Standing::KeptLate => of.kept.map(|(at, _)| (at, Sign::KeptLate)),
            Standing::Waived => of.waived.as_ref().map(|(at, _)| (*at, Sign::Waived)),
            Standing::Promised | Standing::Standing | Standing::Broken => None,
        };
        points.extend(fate);
        points.retain(|point| breach.is_none_or(|at| *point != (at, Sign::Due)));
        points.sort();
        let mut text = vec![line(&short(of.words()))];
        text.push(self.named_due(of));
        text.push(self.standing_of(of, now));
        text.retain(|line| !line.is_empty());
        Mark {
            label: of.label.clone(),
            points,
            stretches,
            when: self.stamp(of.at),
            precision: self.exact.precision(of.at),
            kind: String::new(),
            text: joined(text),
        }
    }

    fn named_due(self, of: &Commitment) -> Line {
        match of.due_time() {
            Some(due) if !of.made.standing => line(&match self.pause_of(of) {
                Some(words) => words,
                None => self.due("report-promise-due", due.at),
            }),
            _ => Line::new(),
        }
    }

    /// What the promises came to, in words.
    pub(super) fn promises_alt(self, list: &[&Commitment], now: Instant) -> Option<String> {
        let counts = [
            (Standing::Kept, "figure-count-kept"),
            (Standing::KeptLate, "figure-count-kept-late"),
            (Standing::Broken, "figure-count-broken"),
            (Standing::Promised, "figure-count-promised"),
            (Standing::Standing, "figure-count-standing"),
            (Standing::Waived, "figure-count-waived"),
        ];
        let counts = counts.into_iter().filter_map(|(wanted, id)| {
            let count = list.iter().filter(|it| it.standing(now) == wanted).count();
            (count > 0).then(|| self.tell(&Message::new(id).with("count", count)))
        });
        let counts: Vec<String> = counts.collect();
        (!list.is_empty()).then(|| {
            let counts = self.lang.list(&counts);
            self.tell(
                &Message::new("figure-alt-promises").with("count", list.len()).with("list", counts),
            )
        })
    }

    /// How often each side spoke, in words: those of the messages for what we told and for what we heard.
    pub(super) fn contacts_alt(
        self,
        marks: &[Mark],
        [told, heard]: [&'static str; 2],
    ) -> Option<String> {
        let said = |wanted: Sign, id| {
            let points = marks.iter().flat_map(|mark| &mark.points);
            let of = points.filter(|(_, sign)| *sign == wanted).map(|(at, _)| *at);
            // An answer that was given in a talk is the same word.
            let count = of.collect::<BTreeSet<Instant>>().len();
            (count > 0).then(|| self.tell(&Message::new(id).with("count", count)))
        };
        let both = [said(Sign::Told, told), said(Sign::Heard, heard)];
        let both = self.sentences(both);
        (!both.is_empty()).then_some(both)
    }

    /// How long the customer was hit, in words; `None` are times that contradict.
    pub(super) fn impact_alt(self, impacts: Option<&Impacts>, pauses: &[Pause]) -> String {
        let Some(impacts) = impacts else { return self.say("figure-alt-impact-contradicts") };
        let first = impacts.list.first().map(|first| self.stamp(first.from)).unwrap_or_default();
        let said = Message::new("figure-alt-impact");
        self.tell(&said.with("time", first).with("span", self.length_of(impacts, pauses)))
    }

    /// Sentences one after the other.
    pub(super) fn sentences(self, sentences: impl IntoIterator<Item = Option<String>>) -> String {
        sentences.into_iter().flatten().collect::<Vec<_>>().join(self.lang.gap())
    }

    /// A lane whose table stays readable: of very many signs, so many stand in one row that the rows stay few.
    fn bounded(self, lane: Lane) -> Lane {
        let each = lane.marks.len().div_ceil(MANY).max(1);
        let lasting = lane.marks.iter().any(|mark| !mark.stretches.is_empty());
        if each == 1 || lasting {
            return lane;
        }
        let marks = lane.marks.chunks(each).map(|run| self.several(run)).collect();
        Lane { name: lane.name, marks }
    }

    fn several(self, run: &[Mark]) -> Mark {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return Mark::default() };
        if run.len() == 1 {
            return first.clone();
        }
        let same = run.iter().all(|mark| mark.kind == first.kind);
        let several =
            Message::new("figure-several").with("count", run.len()).with("time", last.when.clone());
        Mark {
            label: String::new(),
            points: run.iter().flat_map(|mark| mark.points.iter().copied()).collect(),
            stretches: Vec::new(),
            when: first.when.clone(),
            precision: first.precision,
            kind: if same { first.kind.clone() } else { String::new() },
            text: line(&self.tell(&several)),
        }
    }
}

/// The beginning of what was typed, on one line.
fn short(words: &str) -> String {
    crate::text::truncate(&flat(words), ROOM).into_owned()
}

/// The same words on one line.
fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
