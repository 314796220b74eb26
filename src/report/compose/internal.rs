//! The internal review report: everything, for our own eyes.

use super::{
    details::{details, section_title},
    parts::{Pen, dotted, joined, strike},
};
use crate::{
    incident::{
        Incident, Instant, Severity, Status, Visibility, derived, describe,
        due::{self, Due},
        facts::{Answer, Question},
        stakeholders::{Profile, Side, Stakeholder},
        timeline::{self, Row},
    },
    locale::{Lang, Message},
    report::{
        Cover,
        document::{Block, Callout, Document, Inline, Line, Table, Timeline, TimelineRow, line},
    },
};

mod judged;

/// Composes the internal review report as of `now`.
pub fn internal(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk { incident, cover, now, pen: Pen { lang, zone: incident.zone() } };
    let mut blocks = Vec::new();
    desk.information(&mut blocks);
    desk.to_do(&mut blocks);
    desk.facts(&mut blocks);
    desk.people(&mut blocks);
    desk.told(&mut blocks);
    desk.enquiries(&mut blocks);
    desk.judged(&mut blocks);
    desk.timeline(&mut blocks);
    desk.attachments(&mut blocks);
    desk.issued(&mut blocks);
    blocks.push(desk.pen.colophon(cover));
    Document {
        title: desk.pen.say("report-title-internal"),
        lang,
        meta: desk.pen.meta(cover, "audience-internal", incident.title()),
        blocks,
    }
}

struct Desk<'a> {
    incident: &'a Incident,
    cover: &'a Cover,
    now: Instant,
    pen: Pen,
}

impl Desk<'_> {
    fn information(&self, blocks: &mut Vec<Block>) {
        let (pen, incident, cover) = (self.pen, self.incident, self.cover);
        let lifecycle = &incident.lifecycle;
        let text = |id, text: &str| pen.key(id, line(text));
        let hold = if incident.legal_hold { "report-yes" } else { "report-no" };
        let informed = if incident.is_customer_informed() { "report-yes" } else { "report-no" };
        let mut values = vec![
            pen.key("report-reference", vec![Inline::Strong(cover.reference.clone())]),
            text("report-subject", incident.title()),
            text("report-public-title", incident.public_title()),
            text("report-customer", incident.customer()),
            text("report-class", &self.class()),
            text("report-severity", &self.severity(lifecycle.severity())),
            text("report-status", &pen.say(&format!("status-{}", lifecycle.status().id()))),
            text("report-began", &pen.stamp(incident.began())),
            text("report-opened", &pen.stamp(incident.opened_at())),
        ];
        if let Some(at) = lifecycle.resolved_at() {
            values.push(text("report-resolved", &pen.stamp(at)));
            values.push(text("report-duration", &pen.span(at - incident.began())));
        }
        values.extend([
            text("report-informed", &pen.say(informed)),
            text("report-legal-hold", &pen.say(hold)),
            text("report-author", &dotted(&[&cover.author.company, &cover.author.contact])),
            text("report-date", &pen.stamp(cover.generated_at)),
            text("report-as-of", &pen.stamp(self.now)),
            text("report-times", &pen.zone(self.now)),
        ]);
        values.retain(|(_, value)| !value.is_empty());
        blocks.push(Block::Callout {
            kind: Callout::Confidential,
            title: pen.say("report-confidential"),
            body: vec![line(&pen.say("report-confidential-why"))],
        });
        blocks.push(pen.section("report-section-information"));
        blocks.push(Block::KeyValues(values));
    }

    fn class(&self) -> String {
        self.incident.playbook.as_ref().map_or_else(String::new, |playbook| {
            self.pen.tell(
                &Message::new("report-playbook")
                    .with("title", playbook.title.get(self.pen.lang))
                    .with("id", &playbook.id)
                    .with("version", &playbook.version),
            )
        })
    }

    fn severity(&self, severity: Severity) -> String {
        let reason = self.incident.lifecycle.severities.last().map(|last| last.reason.as_str());
        dotted(&[&severity.to_string(), reason.unwrap_or_default()])
    }

    fn to_do(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = due::due(self.incident, self.now);
        blocks.push(pen.section("report-section-due"));
        if list.is_empty() {
            let id = if self.incident.lifecycle.status() == Status::Closed {
                "report-due-closed"
            } else {
                "report-due-nothing"
            };
            blocks.push(Block::Paragraph(line(&pen.say(id))));
            return;
        }
        let rows = list.iter().map(|item| self.due_row(item)).collect();
        let head = pen.head(&[
            "report-column-urgency",
            "report-column-to-do",
            "report-column-by",
            "report-column-left",
        ]);
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn due_row(&self, item: &Due) -> Vec<Line> {
        let pen = self.pen;
        let what = item.what.message(pen.lang).text(pen.lang);
        let by = item.at.map(|at| pen.stamp(at)).unwrap_or_default();
        let span = pen.span(item.left(self.now));
        let left = match item.at {
            Some(at) if at <= self.now => Message::new("report-overdue-by"),
            Some(_) => Message::new("report-due-in"),
            None => Message::new("report-since"),
        };
        let mut left = vec![Inline::Text(pen.tell(&left.with("span", span)))];
        if let Some(until) = item.snoozed_until {
            let snoozed = Message::new("report-snoozed-until").with("time", pen.stamp(until));
            left.extend([Inline::Break, Inline::Note(pen.tell(&snoozed))]);
        }
        let urgency = pen.say(&format!("report-urgency-{}", item.urgency.id()));
        vec![vec![Inline::Strong(urgency)], line(&what), line(&by), left]
    }

    fn facts(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let questions = &self.incident.facts.questions;
        if questions.is_empty() {
            return;
        }
        blocks.push(pen.section("report-section-facts"));
        let mut sections: Vec<&str> = Vec::new();
        for question in questions {
            if !sections.contains(&question.section.as_str()) {
                sections.push(&question.section);
            }
        }
        let head = pen.head(&[
            "report-column-question",
            "report-column-fact",
            "report-column-basis",
            "report-column-known",
        ]);
        for section in sections {
            let title = if section.is_empty() {
                pen.say("report-section-other")
            } else {
                section_title(self.incident, section, pen)
            };
            blocks.push(Block::Heading { level: 2, text: title });
            let rows = questions
                .iter()
                .filter(|question| question.section == section)
                .map(|question| self.question(question))
                .collect();
            blocks.push(Block::Table(Table { head: head.clone(), rows }));
        }
    }

    fn question(&self, question: &Question) -> Vec<Line> {
        let pen = self.pen;
        let mut ask = line(question.ask.get(pen.lang));
        if question.critical {
            ask.extend([Inline::Break, Inline::Note(pen.say("report-critical"))]);
        }
        let Some((last, earlier)) = question.answers.split_last() else {
            let age = pen.span(self.now - question.since);
            let unknown = pen.tell(&Message::new("report-unknown-for").with("span", age));
            let whom = question.whom.get(pen.lang);
            let ask_whom = if whom.is_empty() {
                Line::new()
            } else {
                vec![Inline::Note(pen.tell(&Message::new("report-ask-whom").with("name", whom)))]
            };
            return vec![ask, vec![Inline::Strong(unknown)], ask_whom, Line::new()];
        };
        let mut said = vec![self.answer(last)];
        for answer in earlier.iter().rev() {
            let before = Message::new("report-said-before").with("time", pen.stamp(answer.known));
            let mut words = vec![Inline::Note(pen.tell(&before))];
            words.extend(self.answer(answer));
            said.push(words);
        }
        let source = last.source.as_ref().map(|who| who.name.clone()).unwrap_or_default();
        let confidence = pen.say(&format!("confidence-{}", last.confidence.id()));
        let mut basis = vec![line(&confidence)];
        if !self.incident.marks().corrections(last.entry).is_empty() {
            basis.push(vec![Inline::Note(pen.say("report-confidence-corrected"))]);
        }
        if !source.is_empty() {
            basis.push(vec![Inline::Note(source)]);
        }
        vec![ask, joined(said), joined(basis), self.both_times(last.occurred, last.known)]
    }

    fn answer(&self, answer: &Answer) -> Line {
        let pen = self.pen;
        let mut said = line(&answer.text);
        // What stood beside the first words holds no longer once these are corrected.
        let corrected = !self.incident.marks().corrections(answer.entry).is_empty();
        let aside = if corrected { Inline::Struck } else { Inline::Note };
        let mut note = |text: String| said.extend([Inline::Break, aside(text)]);
        if let Some(impact) = answer.impact {
            note(pen.tell(&Message::new("impact-is").with("severity", impact.to_string())));
        }
        if let Some(backup) = &answer.backup {
            if let Some(at) = backup.last_good {
                note(
                    pen.tell(&Message::new("report-backup-last-good").with("time", pen.stamp(at))),
                );
            }
            if let Some(gap) = backup.gap(self.incident.began()) {
                note(pen.tell(&Message::new("report-backup-gap").with("span", pen.span(gap))));
            }
            note(match backup.restore_tested {
                Some(at) => {
                    pen.tell(&Message::new("report-backup-tested").with("time", pen.stamp(at)))
                }
                None if backup.exists => pen.say("report-backup-unverified"),
                None => pen.say("report-backup-none"),
            });
        }
        said
    }

    fn both_times(&self, occurred: Instant, known: Instant) -> Line {
        let pen = self.pen;
        let mut times = line(&pen.stamp(occurred));
        if (known - occurred).num_seconds() >= 60 {
            let late = Message::new("report-known-at").with("time", pen.stamp(known));
            times.extend([Inline::Break, Inline::Note(pen.tell(&late))]);
        }
        times
    }

    fn people(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.stakeholders.list;
        blocks.push(pen.section("report-section-people"));
        let gaps = [
            (self.incident.stakeholders.lacks_customer(), "due-no-customer"),
            (self.incident.stakeholders.lacks_internal(), "due-no-internal"),
        ];
        for (_, id) in gaps.iter().filter(|(gap, _)| *gap) {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say(id),
                body: Vec::new(),
            });
        }
        if list.is_empty() {
            return;
        }
        let rows = list.iter().map(|known| self.person(known)).collect();
        let head = pen.head(&[
            "report-column-name",
            "report-column-role",
            "report-column-reach",
            "report-column-need",
        ]);
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn person(&self, known: &Stakeholder) -> Vec<Line> {
        let pen = self.pen;
        let profile = &known.profile;
        let noted = |id: &str, text: &str| {
            let named = Message::new("report-detail").with("name", pen.say(id)).with("text", text);
            (!text.trim().is_empty()).then(|| vec![Inline::Note(pen.tell(&named))])
        };
        let comma = pen.say("report-list-comma");
        let mut name = vec![vec![Inline::Strong(profile.name.clone())]];
        name.extend(noted("field-aliases", &profile.aliases.join(&comma)));
        name.extend(noted("field-public-role", &profile.public_role));
        let mut role =
            vec![line(&dotted(&[&pen.say(&format!("side-{}", profile.side.id())), &profile.role]))];
        role.push(line(&profile.organisation));
        role.push(vec![Inline::Note(pen.say(&format!("authority-{}", profile.authority.id())))]);
        role.extend(noted("field-manager", &profile.manager));
        role.retain(|line| !line.is_empty());
        vec![joined(name), joined(role), joined(self.reach(profile)), joined(self.needs(profile))]
    }

    fn reach(&self, profile: &Profile) -> Vec<Line> {
        let pen = self.pen;
        let mut reach: Vec<Line> = profile
            .channels
            .iter()
            .map(|at| line(&dotted(&[&pen.say(&format!("channel-{}", at.channel.id())), &at.at])))
            .collect();
        if reach.is_empty() {
            reach.push(vec![Inline::Note(pen.say("report-no-channel"))]);
        }
        if let Some(agreed) = profile.agreement.as_ref().filter(|it| !it.words.is_empty()) {
            let words = Message::new("report-detail")
                .with("name", pen.say("field-agreement"))
                .with("text", &agreed.words);
            reach.push(vec![Inline::Note(pen.tell(&words))]);
        }
        reach
    }

    /// F2: the stated need in their own words; an implied one is labelled a guess until confirmed.
    fn needs(&self, profile: &Profile) -> Vec<Line> {
        let pen = self.pen;
        let mut needs = Vec::new();
        if profile.need.is_empty() && profile.side == Side::Customer {
            needs.push(vec![Inline::Note(pen.say("report-need-unheard"))]);
        }
        needs.push(line(&profile.need));
        let guess = if profile.has_guess() { "report-guess" } else { "field-implied-need" };
        for (id, text) in [
            (guess, &profile.implied_need),
            ("field-values", &profile.values),
            ("field-feeling", &profile.feeling),
            ("field-pressure", &profile.pressure),
        ] {
            if !text.is_empty() {
                let named =
                    Message::new("report-detail").with("name", pen.say(id)).with("text", text);
                needs.push(vec![Inline::Note(pen.tell(&named))]);
            }
        }
        needs.retain(|line| !line.is_empty());
        needs
    }

    /// F7: for each stakeholder the last message, when, by which channel, and when the next is due.
    fn told(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let matrix = due::told_what(self.incident);
        if matrix.is_empty() {
            return;
        }
        let rows = matrix
            .iter()
            .map(|told| {
                let (when, how, what) = match told.last {
                    Some(last) => (
                        line(&pen.stamp(last.occurred)),
                        line(&pen.say(&format!("channel-{}", last.made.channel.id()))),
                        line(&last.made.text),
                    ),
                    None => (vec![Inline::Strong(pen.say("report-never-told"))], vec![], vec![]),
                };
                let next = told.next.map(|at| pen.stamp(at)).unwrap_or_default();
                vec![line(&told.stakeholder.profile.name), when, how, what, line(&next)]
            })
            .collect();
        let head = pen.head(&[
            "report-column-name",
            "report-column-last-told",
            "report-column-channel",
            "report-column-what",
            "report-column-next",
        ]);
        blocks.push(pen.section("report-section-told"));
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn enquiries(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.ledger.enquiries;
        if list.is_empty() {
            return;
        }
        let rows = list
            .iter()
            .map(|enquiry| {
                let from = enquiry.from.and_then(|key| self.incident.stakeholders.get(key));
                let mut asked = line(&enquiry.text);
                if let Some(from) = from {
                    asked.extend([Inline::Break, Inline::Note(from.profile.name.clone())]);
                }
                let answer = if let Some((at, text)) = &enquiry.answered {
                    let mut said = line(text);
                    said.extend([Inline::Break, Inline::Note(pen.stamp(*at))]);
                    said
                } else {
                    let age = pen.span(self.now - enquiry.asked);
                    let open = Message::new("report-unanswered-for").with("span", age);
                    vec![Inline::Strong(pen.tell(&open))]
                };
                vec![line(&pen.stamp(enquiry.asked)), asked, answer]
            })
            .collect();
        let head =
            pen.head(&["report-column-time", "report-column-question", "report-column-answer"]);
        blocks.push(pen.section("report-section-enquiries"));
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn timeline(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let entries = timeline::timeline(self.incident);
        let followed = derived::derived(self.incident, self.now);
        let mut rows: Vec<(Instant, TimelineRow)> =
            entries.iter().map(|row| (row.occurred, self.row(row))).collect();
        rows.extend(followed.iter().map(|it| (it.at, self.derived_row(it))));
        // A stable sort: what follows at an instant stands behind what was said at that instant.
        rows.sort_by_key(|(at, _)| *at);
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        blocks.push(pen.section("report-section-timeline"));
        blocks.push(Block::Timeline(Timeline {
            head: ["report-column-time", "report-column-kind", "report-column-what"]
                .map(|id| pen.say(id)),
            rows,
        }));
    }

    fn row(&self, row: &Row<'_>) -> TimelineRow {
        let pen = self.pen;
        let entry = row.entry;
        let said = describe(self.incident, entry, pen.lang);
        let mut words = line(&said.text);
        if !row.corrections.is_empty() {
            words = strike(words);
        }
        let mut lines = vec![words];
        let last = row.corrections.len();
        for (at, correction) in row.corrections.iter().enumerate() {
            let mut words = line(&correction.text);
            if at + 1 < last {
                words = strike(words);
            }
            words.push(pen.corrected_at(correction.known));
            lines.push(words);
        }
        let mut notes = vec![self.source(row)];
        notes.extend(details(self.incident, entry, pen));
        notes.extend(self.times(row));
        lines.extend(
            notes.into_iter().filter(|it| !it.is_empty()).map(|note| joined(vec![notes_of(&note)])),
        );
        if let Some(by) = row.retracted_by {
            lines = lines.into_iter().map(strike).collect();
            lines.push(vec![Inline::Note(self.taken_back(by))]);
        }
        TimelineRow {
            date: pen.date(row.occurred),
            time: pen.clock(row.occurred),
            label: said.kind,
            marks: self.marks(row),
            lines,
            withdrawn: row.retracted_by.is_some(),
        }
    }

    fn marks(&self, row: &Row<'_>) -> Vec<String> {
        let mut marks = vec![format!("#{}", row.short)];
        if row.visibility == Visibility::Customer {
            marks.push(self.pen.say("visibility-customer"));
        }
        marks
    }

    fn source(&self, row: &Row<'_>) -> String {
        let pen = self.pen;
        let author = Message::new("report-recorded-by").with("name", &row.entry.head.author);
        let author =
            if row.entry.head.author.trim().is_empty() { String::new() } else { pen.tell(&author) };
        let Some(who) = &row.entry.who else { return author };
        let source = Message::new("report-source").with("name", &who.name);
        let public = who.public.as_ref().filter(|public| **public != who.name).map(|public| {
            let named = Message::new("report-detail")
                .with("name", pen.say("field-public-role"))
                .with("text", public);
            pen.tell(&named)
        });
        dotted(&[&pen.tell(&source), &public.unwrap_or_default(), &author])
    }

    /// K1: when it became known and when it was recorded, where these differ from when it happened.
    fn times(&self, row: &Row<'_>) -> Option<String> {
        let pen = self.pen;
        let head = &row.entry.head;
        let mut times = Vec::new();
        if row.occurred != head.occurred {
            let first = Message::new("report-first-stated").with("time", pen.stamp(head.occurred));
            times.push(pen.tell(&first));
        }
        if row.entry.is_late() {
            let id = if head.stated { "report-stated-at" } else { "report-known-at" };
            times.push(pen.tell(&Message::new(id).with("time", pen.stamp(head.known))));
        }
        if (head.recorded - head.known).num_seconds().abs() >= 60 {
            let recorded =
                Message::new("report-recorded-at").with("time", pen.stamp(head.recorded));
            times.push(pen.tell(&recorded));
        }
        (!times.is_empty()).then(|| times.join(" · "))
    }

    fn taken_back(&self, by: crate::incident::EntryKey) -> String {
        let pen = self.pen;
        let at = self.incident.entry(by).map(|back| pen.stamp(back.head.known));
        pen.tell(&Message::new("report-withdrawn-at").with("time", at.unwrap_or_default()))
    }

    fn attachments(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.attachments.list;
        if list.is_empty() {
            return;
        }
        let rows = list
            .iter()
            .map(|one| {
                let mut name = line(&one.file.name);
                if !one.file.note.is_empty() {
                    name.push(Inline::Break);
                    name.extend(notes_of(&one.file.note));
                }
                vec![
                    line(&pen.stamp(one.at)),
                    name,
                    line(&pen.tell(&Message::new("report-bytes").with("count", one.file.size))),
                    vec![Inline::Code(one.file.digest.clone())],
                ]
            })
            .collect();
        let head = pen.head(&[
            "report-column-time",
            "report-column-file",
            "report-column-size",
            "report-column-digest",
        ]);
        blocks.push(pen.section("report-section-attachments"));
        blocks.push(Block::Table(Table { head, rows }));
    }

    fn issued(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.issued;
        if list.is_empty() {
            return;
        }
        let rows = list
            .iter()
            .map(|issue| {
                let document = &issue.document;
                let audience = match document.audience {
                    Visibility::Customer => "audience-customer",
                    Visibility::Internal => "audience-internal",
                };
                let name = pen.say(&format!("document-{}", document.document));
                let entries = Message::new("report-from-entries").with("count", document.entries);
                vec![
                    line(&pen.stamp(issue.at)),
                    line(&dotted(&[&name, &document.format, &pen.tell(&entries)])),
                    line(&pen.say(audience)),
                    vec![Inline::Code(document.digest.clone())],
                ]
            })
            .collect();
        let head = pen.head(&[
            "report-column-time",
            "report-column-document",
            "report-column-audience",
            "report-column-digest",
        ]);
        blocks.push(pen.section("report-section-issued"));
        blocks.push(Block::Table(Table { head, rows }));
    }
}

/// A text said beside the matter, its line breaks kept.
fn notes_of(text: &str) -> Line {
    line(text)
        .into_iter()
        .map(|inline| match inline {
            Inline::Text(text) => Inline::Note(text),
            other => other,
        })
        .collect()
}
