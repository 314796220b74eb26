//! What an entry says beside its one line in the timeline, so that nothing anybody typed is missing from the internal report.

use super::parts::Pen;
use crate::{
    incident::{
        Entry, EntryKey, Event, Incident, event::FactAnswered, stakeholders::ProfileChanges,
    },
    report::number::number,
    text::dotted,
};

/// The texts of an entry that its description leaves out, each with its name.
pub(super) fn details(incident: &Incident, entry: &Entry, pen: Pen<'_>) -> Vec<String> {
    let clerk = Clerk { incident, pen };
    let all = entry.event().map(|event| clerk.event(event)).unwrap_or_default();
    all.into_iter().filter_map(|(id, text)| pen.detail_of(id, &text)).collect()
}

type Named = (&'static str, String);

struct Clerk<'a> {
    incident: &'a Incident,
    pen: Pen<'a>,
}

impl Clerk<'_> {
    // The words of the others say all there is: the tests of leaks look for every field of every kind in the full record.
    #[allow(clippy::wildcard_enum_match_arm)]
    fn event(&self, event: &Event) -> Vec<Named> {
        match event {
            Event::Noted(noted) => vec![("report-detail-mentions", self.names(&noted.mentions))],
            Event::AttachmentAdded(file) => vec![("report-detail-digest", file.digest.clone())],
            Event::FactAsked(asked) => {
                vec![("report-detail-section", self.section(&asked.section))]
            }
            Event::FactAnswered(answered) => {
                vec![("report-detail-question", self.question(answered))]
            }
            Event::StakeholderAdded(added) => {
                let empty = crate::incident::stakeholders::Profile::default();
                self.profile(&empty.changes_to(&added.profile))
            }
            Event::StakeholderChanged(changed) => self.profile(&changed.changes),
            Event::ContactMade(made) => {
                vec![("report-detail-public-with", self.pen.lang.list(&made.public_with))]
            }
            Event::EnquiryReceived(received) => {
                vec![("report-detail-from", self.names(received.from.as_slice()))]
            }
            Event::EnquiryAnswered(answered) => {
                vec![("report-detail-enquiry", self.number(answered.enquiry))]
            }
            Event::VisibilityChanged(change) => {
                vec![("report-detail-public-who", change.public_who.clone().unwrap_or_default())]
            }
            Event::Corrected(correction) => {
                let time = correction.occurred.map(|at| self.pen.stamp(at));
                let mut details = vec![("report-detail-occurred", time.unwrap_or_default())];
                if let Some(made) = &correction.promise {
                    details.push(("report-detail-item", made.label.clone().unwrap_or_default()));
                    let public = made.public_promisee.clone().unwrap_or_default();
                    details.push(("report-detail-public-with", public));
                    details.push(("report-detail-from", self.names(made.promisee.as_slice())));
                }
                details
            }
            Event::DocumentIssued(issued) => vec![("report-detail-digest", issued.digest.clone())],
            Event::Snoozed(snoozed) => vec![("report-detail-item", snoozed.item.clone())],
            Event::Merged(merged) => {
                let heads: Vec<String> = merged
                    .heads
                    .iter()
                    .map(|head| format!("{}:{} {}", head.writer, head.seq, head.hash))
                    .collect();
                vec![("report-detail-heads", self.pen.lang.list(&heads))]
            }
            Event::Erased(erased) => {
                let keys: Vec<String> =
                    erased.targets.iter().map(|&key| self.number(key)).collect();
                vec![("report-detail-entries", self.pen.lang.list(&keys))]
            }
            Event::CommitmentMade(made) => vec![
                ("report-detail-public-with", made.public_promisee.clone().unwrap_or_default()),
                ("report-detail-from", self.names(made.promisee.as_slice())),
            ],
            Event::EscalationAccepted(accepted) => {
                vec![("report-detail-item", self.cause(&accepted.firing))]
            }
            Event::FalseAlarm(alarm) => vec![("report-detail-item", self.cause(&alarm.firing))],
            _ => Vec::new(),
        }
    }

    /// The question of an answer; empty where it is the playbook's, whose words stand before the answer already.
    fn question(&self, answered: &FactAnswered) -> String {
        if let Some(key) = answered.question.asked() {
            return self.number(key);
        }
        let id = answered.question.to_string();
        let known =
            self.incident.playbook.as_ref().is_some_and(|playbook| {
                playbook.questions().any(|(_, question)| question.id == id)
            });
        if known { String::new() } else { id }
    }

    /// What set off an alert, where an entry did: its rule is named already.
    fn cause(&self, firing: &str) -> String {
        match firing.split_once('/') {
            Some((_, cause)) => {
                cause.parse().map_or_else(|_| cause.to_owned(), |key| self.number(key))
            }
            None => String::new(),
        }
    }

    fn profile(&self, changes: &ProfileChanges) -> Vec<Named> {
        let pen = self.pen;
        let said = |value: Option<String>| value.unwrap_or_default();
        let channels = changes.channels.as_ref().map(|channels| {
            let each: Vec<String> = channels
                .iter()
                .map(|address| dotted(&[&pen.channel(address.channel), &address.at]))
                .collect();
            self.pen.lang.list(&each)
        });
        let agreement = changes.agreement.clone().flatten().map(|agreed| {
            let hour = if agreed.any_hour { pen.say("report-any-hour") } else { String::new() };
            let channel = agreed.channel.map(|channel| pen.channel(channel));
            let quiet =
                agreed.quiet.map(|hours| dotted(&[&pen.say("field-quiet"), &hours.to_string()]));
            dotted(&[&hour, &channel.unwrap_or_default(), &quiet.unwrap_or_default()])
        });
        vec![
            (
                "report-detail-authority",
                said(changes.authority.map(|it| pen.say(&format!("authority-{}", it.id())))),
            ),
            ("report-detail-channels", said(channels)),
            ("report-detail-agreement", said(agreement)),
            ("report-detail-language", said(changes.language.clone())),
            (
                "report-detail-confirmed",
                said(
                    changes
                        .implied_need_confirmed
                        .map(|yes| pen.say(if yes { "report-yes" } else { "report-no" })),
                ),
            ),
        ]
    }

    fn names(&self, keys: &[EntryKey]) -> String {
        let names: Vec<String> = keys
            .iter()
            .map(|&key| {
                self.incident
                    .stakeholders
                    .get(key)
                    .map_or_else(|| self.number(key), |known| known.profile.name.clone())
            })
            .collect();
        self.pen.lang.list(&names)
    }

    fn section(&self, id: &str) -> String {
        section_title(self.incident, id, self.pen)
    }

    fn number(&self, key: EntryKey) -> String {
        number(self.incident, key)
    }
}

/// The title of a section of the playbook; its id where the playbook has none of that id.
pub(super) fn section_title(incident: &Incident, id: &str, pen: Pen<'_>) -> String {
    incident
        .playbook
        .as_ref()
        .and_then(|playbook| playbook.sections.iter().find(|section| section.id == id))
        .map_or_else(|| id.to_owned(), |section| section.title.get(pen.lang).to_owned())
}
