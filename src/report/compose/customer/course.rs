//! The course of events, as far as the customer may read it.

use super::{
    desk::Desk,
    facts::{beside_words, says_more},
    reader::same_person,
};
use crate::{
    incident::{
        EntryKey, Instant, Status,
        disclosure::{ActionMove, Lead, OwnSection, PromiseMove, PublicLine, Said, Topic},
        lifecycle::CustomerKind,
        updates::{Channel, Direction, Outcome},
        wording,
    },
    locale::Message,
    report::{
        compose::parts::taken_back,
        document::{Block, Inline, Line, TimelineRow},
        public_line::{in_force, without_own_label},
        section::Section,
    },
    text::fold_for_search,
};

impl Desk<'_> {
    /// One row a moment. What stands in a section of its own is not told a second time.
    pub(super) fn course(&self) -> Vec<Block> {
        // What was learnt is no event: it stands among the improvements.
        let is_event = |of: &&PublicLine| of.said.manner().section != OwnSection::Learnt;
        let last = self.last_word();
        let told = self.lines().filter(is_event).filter(|of| {
            !self.stands_elsewhere(of) && !self.is_bare(of) && !is_the_letter(of, last)
        });
        let mut moments: Vec<(Instant, TimelineRow)> =
            told.map(|of| (self.moment(of), self.row(of))).collect();
        moments.sort_by_key(|(at, _)| *at);
        let mut rows = together(moments.into_iter().map(|(_, row)| row));
        rows.iter_mut().for_each(drawn_together);
        let figure = (!rows.is_empty()).then(|| self.timeline_figure()).flatten();
        let table = (!rows.is_empty()).then(|| self.pen.moments(rows));
        figure.map(untabled).into_iter().chain(table).chain(self.found_besides()).collect()
    }

    /// The answers that no section asks for. They are no events: they stand below these. Where a manager tells the course in
    /// their own words, those stay that are counted, corrected or taken back (L5).
    fn found_besides(&self) -> Vec<Block> {
        let written = self.is_written(Section::Course);
        let facts = self.facts(Topic::Other).into_iter();
        let said = self.in_words(facts.filter(|of| !written || says_more(of)));
        if said.is_empty() {
            return Vec::new();
        }
        let text = self.pen.say("report-heading-found");
        vec![Block::Heading { level: 2, text }, Block::KeyValues(said)]
    }

    /// When a line happened. The opening stands where the impact began: a history is opened after what it tells of.
    fn moment(&self, of: &PublicLine) -> Instant {
        let began = self.known.began.filter(|_| matches!(of.said, Said::Opened));
        began.unwrap_or(of.occurred)
    }

    fn row(&self, of: &PublicLine) -> TimelineRow {
        let pen = self.pen;
        let (mut label, mut before) = self.label(&of.said);
        if let Some(point) = of.key.and_then(|key| self.known.objections.get(&key)) {
            (label, before) = (Some(pen.say("report-kind-objection")), point.clone());
        }
        let mut lines = self.told_in_full(of, before);
        if let Some(label) = label {
            let label = [Inline::Strong(label), Inline::Text(" ".to_owned())];
            match lines.first_mut() {
                Some(first) => drop(first.splice(0..0, label)),
                None => lines.push(label.into_iter().take(1).collect()),
            }
        }
        if of.is_late() {
            lines.push(vec![Inline::Note(pen.at("report-known-at", of.known))]);
        }
        if let Some(at) = of.retracted {
            lines = taken_back(lines, pen.withdrawn_at(at));
        }
        let at = self.moment(of);
        TimelineRow {
            date: pen.date(at),
            time: pen.exact_clock(at, of.precision),
            label: String::new(),
            marks: mark(of).into_iter().collect(),
            lines,
            withdrawn: of.retracted.is_some(),
        }
    }

    /// What it is about, its words with their corrections, and what is said beside them in the last of these lines.
    fn told_in_full(&self, of: &PublicLine, before: String) -> Vec<Line> {
        let pen = self.pen;
        let words = of.said.words().map_or_else(|| self.plain(&of.said), str::to_owned);
        let words = if of.because.is_empty() {
            words
        } else {
            let because = &of.because;
            pen.tell(&Message::new("report-detail").with("name", words).with("text", because))
        };
        // What was promised stands where it was promised: that its time passed needs no more than its name.
        let breached = matches!(of.said, Said::PromiseMoved { how: PromiseMove::Breached, .. });
        let words = if breached { "" } else { without_own_label(&of.said, &words) };
        let mut lines = pen.with_corrections(words, of);
        if !before.is_empty() {
            let lead = self.lead(of, before);
            match lines.first_mut() {
                Some(first) => drop(first.splice(0..0, lead)),
                None => lines.push(lead.into_iter().collect()),
            }
        }
        let mut beside = self.beside(of).into_iter();
        match lines.last_mut() {
            Some(last) => last.extend(beside),
            None => lines
                .extend(beside.next().map(|first| std::iter::once(first).chain(beside).collect())),
        }
        lines
    }

    /// What stands before the words of a line: whom it was told, what was asked, or the label of what it is about.
    fn lead(&self, of: &PublicLine, before: String) -> [Inline; 2] {
        let pen = self.pen;
        let gap = |text: &str| Inline::Text(text.to_owned());
        match of.said.manner().lead {
            Lead::With => [Inline::Text(before), gap(pen.lang.gap())],
            Lead::Asked => {
                let lead = Message::new("report-detail").with("name", before).with("text", "");
                [Inline::Text(pen.tell(&lead)), gap("")]
            }
            Lead::Label => [Inline::Strong(before), gap(" ")],
        }
    }

    /// Whether the words in force stand in a section of their own, with all that is said beside them: an answer that holds,
    /// an offer, a measure. The timeline names it; what was said before and holds no longer is told here alone.
    fn stands_elsewhere(&self, of: &PublicLine) -> bool {
        let untouched = of.retracted.is_none() && of.corrections.is_empty();
        let has_section = match of.said.manner().section {
            OwnSection::No => false,
            OwnSection::Answer => !self.is_superseded(of),
            OwnSection::Offer | OwnSection::Learnt => true,
            OwnSection::Measure => self.is_measure(&of.said),
        };
        // What was reported back of a measure stands beside it, and so does what became of an offer.
        let answered = matches!(of.said, Said::OfferAnswered { .. });
        let has_section = has_section || answered || self.is_reported(&of.said);
        untouched && has_section
    }

    /// When they were told anything last that is not this letter itself.
    fn last_word(&self) -> Option<Instant> {
        let told = self.standing().filter(|of| {
            of.said.manner().word == Some(Direction::Outbound) && !names_this_letter(in_force(of))
        });
        told.map(|of| of.occurred).max()
    }

    /// Whether a line says only that it began or how it stands, to a person to whom somebody tells the course in words of
    /// their own: they were there.
    fn is_bare(&self, of: &PublicLine) -> bool {
        let is_told = self.known.kind == CustomerKind::Person && self.is_written(Section::Course);
        let says_nothing = if let Said::Status(status) = of.said {
            status >= Status::Resolved
        } else {
            matches!(of.said, Said::Opened)
        };
        let untouched = of.retracted.is_none() && of.corrections.is_empty();
        is_told && says_nothing && untouched && of.because.is_empty()
    }

    /// Whom something was told or from whom it was heard, and by what.
    fn between(&self, with: &[String], direction: Direction, channel: Channel) -> String {
        let pen = self.pen;
        let is_reader = |name: &&String| {
            self.known.kind == CustomerKind::Person && same_person(name, &self.known.customer)
        };
        let (you, others): (Vec<&String>, Vec<&String>) = with.iter().partition(is_reader);
        let you = (!you.is_empty()).then(|| pen.say("report-you"));
        let names: Vec<String> = you.into_iter().chain(others.into_iter().cloned()).collect();
        let id = match (direction, names.is_empty(), channel == Channel::Other) {
            (Direction::Outbound, false, true) => "report-told-plainly",
            (Direction::Inbound, false, true) => "report-heard-plainly",
            (Direction::Outbound, false, _) => "report-told",
            (Direction::Outbound, true, _) => "report-told-nobody",
            (Direction::Inbound, false, _) => "report-heard",
            (Direction::Inbound, true, _) => "report-heard-nobody",
        };
        let message = Message::new(id)
            .with("names", pen.lang.list(&names))
            .with("how", direction.way(channel, pen.lang));
        pen.tell(&message)
    }

    fn is_measure(&self, said: &Said) -> bool {
        let Said::Action { action, .. } = said else { return false };
        self.is_measure_of(*action)
    }

    /// Whether it is a report on a measure that is shown: how far it is, or that it is done.
    fn is_reported(&self, said: &Said) -> bool {
        let Said::ActionMoved { action, how: ActionMove::Told | ActionMove::Done, .. } = said
        else {
            return false;
        };
        self.is_measure_of(*action)
    }

    fn is_measure_of(&self, action: EntryKey) -> bool {
        let is_shown = || {
            let of = |said: &Said| matches!(said, Said::Action { action: of, .. } if *of == action);
            self.known.lines.iter().any(|it| of(&it.said))
        };
        self.known.actions.get(action).is_some_and(|known| known.measure) && is_shown()
    }

    /// What kind of line it is, where its words do not say so by themselves, and the words that stand before what it says.
    fn label(&self, said: &Said) -> (Option<String>, String) {
        let pen = self.pen;
        let manner = said.manner();
        let began = matches!(said, Said::Opened) && self.known.began.is_some();
        let name = if began {
            Some(pen.say("report-kind-began"))
        } else if self.is_measure(said) {
            Some(pen.say("report-kind-measure"))
        } else {
            manner.named.then(|| pen.say(&manner.name))
        };
        if let Said::Fact { asked, .. } = said {
            return (name, asked.get(pen.lang).to_owned());
        }
        if let Said::Contact { with, direction, channel, .. } = said {
            return (name, self.between(with, *direction, *channel));
        }
        if let Said::Received { need: Some(need), .. } = said {
            return (name, pen.say(&format!("report-need-{}", need.id())));
        }
        (name, said.label().unwrap_or_default().to_owned())
    }

    /// What a line says that has no words of its own.
    fn plain(&self, said: &Said) -> String {
        if let Said::Erased(lost) = said {
            self.pen.tell(&lost.sentence())
        } else if let Said::Unshown(lost) = said {
            self.pen.tell(&lost.sentence_unshown())
        } else if let Said::Severity(severity) = said {
            self.severity(*severity)
        } else if let Said::Status(status) = said {
            self.pen.public_status(*status)
        } else {
            String::new()
        }
    }

    /// What is said beside a line: confidence, backup, outcome, next update, due time.
    fn beside(&self, of: &PublicLine) -> Vec<Inline> {
        let pen = self.pen;
        let mut beside = Vec::new();
        if let Said::Fact { backup, count, .. } = &of.said {
            beside.extend(self.doubt(of).map(Inline::Note));
            let counted = count.as_ref().filter(|_| of.is_read());
            beside.extend(counted.map(|it| beside_words(of, self.counted(it))));
            let backup = backup.as_ref().filter(|_| of.is_read());
            beside.extend(backup.map(|backup| self.backup_of(of, backup)));
        } else if let Said::Contact { outcome, next_update, .. } = &of.said {
            if !matches!(outcome, Outcome::Reached | Outcome::Sent) {
                let words = pen.say(&format!("outcome-{}", outcome.id()));
                beside.push(Inline::Note(words));
            }
            let next = next_update.map(|at| pen.at("report-next-update", at));
            beside.extend(next.map(Inline::Note));
        } else if let Said::Promise { due: Some(due), promise, .. } = &of.said {
            let known = self.known.commitments.get(*promise);
            let paused = known.and_then(|it| pen.pause_of(it));
            let due = pen.due("report-promise-due", *due);
            beside.extend(std::iter::once(due).chain(paused).map(Inline::Note));
        } else if let Said::Action { due: Some(due), .. }
        | Said::ActionMoved { how: ActionMove::Changed(Some(due)), .. } = &of.said
        {
            beside.push(Inline::Note(pen.due("report-promise-due", *due)));
        } else if let Said::PromiseMoved { promise, how, .. } = &of.said {
            beside.extend(self.beside_move(*promise, *how));
        }
        beside
    }

    /// What is said beside what became of a promise: the time agreed, and what was agreed for a breach.
    fn beside_move(&self, promise: EntryKey, how: PromiseMove) -> Vec<Inline> {
        let pen = self.pen;
        let mut beside = Vec::new();
        if let PromiseMove::Renegotiated(due) | PromiseMove::Completed(Some(due)) = how {
            beside.push(Inline::Note(pen.due("report-promise-due", due)));
        }
        if matches!(how, PromiseMove::Completed(_)) {
            let known = self.known.commitments.get(promise);
            let agreed = known.and_then(|it| it.made.compensation.as_ref());
            beside.extend(agreed.map(|it| {
                let name = pen.say("report-column-compensation");
                let text = wording::formula(it, pen.lang);
                let both = Message::new("report-detail").with("name", name).with("text", text);
                Inline::Note(pen.tell(&both))
            }));
        }
        beside
    }
}

/// Who said or did it. Of a finding it is said only where it is their word, and that stands beside it.
fn mark(of: &PublicLine) -> Option<String> {
    of.who.clone().filter(|_| !matches!(of.said, Said::Fact { .. }))
}

/// Whether a line tells nothing but that this letter goes out: the last word to them, or a promise kept by it. Who reads
/// the letter holds it; whether the promise was kept, and when, stands among the promises.
fn is_the_letter(of: &PublicLine, last: Option<Instant>) -> bool {
    let by_it = if let Said::Contact { direction, outcome, .. } = &of.said {
        *direction == Direction::Outbound && *outcome != Outcome::Failed
    } else {
        matches!(of.said, Said::PromiseMoved { how: PromiseMove::Kept, .. })
    };
    by_it
        && of.retracted.is_none()
        && of.corrections.is_empty()
        && names_this_letter(in_force(of))
        && last.is_none_or(|last| last <= of.occurred)
}

/// Words by which a line speaks of the letter in which it would stand.
const THIS_LETTER: &[&str] = &[
    "publish this report",
    "publish this letter",
    "publishing this report",
    "publishing this letter",
    "published this report",
    "with this report",
    "with this letter",
    "in this report",
    "in this letter",
    "by this report",
    "by this letter",
    "send you this report",
    "send you this letter",
    "sent you this report",
    "sent you this letter",
    "this report is sent",
    "this letter is sent",
    "this report goes out",
    "this letter goes out",
    "发布本报告",
    "发出本报告",
    "寄出本报告",
    "发送本报告",
    "提交本报告",
    "送交本报告",
    "出具本报告",
    "随本报告",
    "以本报告",
    "通过本报告",
    "本报告已发",
    "发出本函",
    "寄出本函",
    "发送本函",
    "送交本函",
    "随本函",
    "以本函",
    "通过本函",
    "随函",
];

fn names_this_letter(words: &str) -> bool {
    let plain = fold_for_search(words);
    THIS_LETTER.iter().any(|it| plain.contains(it))
}

/// The picture alone: what its table would say stands in the table beside it.
fn untabled(figure: Block) -> Block {
    if let Block::Figure(figure) = figure {
        Block::Figure(Box::new(figure.untabled()))
    } else {
        figure
    }
}

/// Rows in which what happened in the same minute stands together. What was taken back stays alone.
fn together(rows: impl Iterator<Item = TimelineRow>) -> Vec<TimelineRow> {
    let mut all: Vec<TimelineRow> = Vec::new();
    for row in rows {
        let last = all.last_mut().filter(|last| {
            !last.withdrawn && !row.withdrawn && last.date == row.date && last.time == row.time
        });
        let Some(last) = last else {
            all.push(row);
            continue;
        };
        last.marks.extend(row.marks);
        last.marks.dedup();
        for line in row.lines {
            // That all of it became known at one time is said once.
            last.lines.retain(|said| *said != line || !is_note(said));
            last.lines.push(line);
        }
    }
    all
}

/// Puts what is said beside all of a row behind its last line.
fn drawn_together(row: &mut TimelineRow) {
    if row.lines.len() > 1
        && let Some(beside) = row.lines.pop_if(|last| is_note(last))
        && let Some(last) = row.lines.last_mut()
    {
        last.extend(beside);
    }
}

fn is_note(line: &Line) -> bool {
    line.iter().all(|inline| matches!(inline, Inline::Note(_)))
}
