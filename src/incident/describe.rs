//! An entry in words, for our own eyes: the timeline, the internal report, search results.

use super::{
    effect::Effect,
    entry::{Entry, Payload},
    event::{ContactMade, Event, FactAnswered, LegalHoldLifted},
    fold::Incident,
    ids::EntryKey,
    stakeholders::{Profile, ProfileChanges},
    timeline,
    updates::{Direction, Outcome},
};
use crate::locale::{Lang, Message};

/// An entry in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// The kind, in one word or two.
    pub kind: String,
    /// What it says, whole.
    pub text: String,
}

/// The kind of an entry in words, such as 备注 or "note".
pub fn kind_name(kind: &str, lang: Lang) -> String {
    let known = Event::KINDS.iter().find(|(name, _)| *name == kind);
    known.map_or_else(|| kind.to_owned(), |(name, _)| lang.say(&format!("kind-{name}")))
}

/// An entry in words. Nothing it says is dropped; names are those of the fold.
pub fn describe(incident: &Incident, entry: &Entry, lang: Lang) -> Description {
    let text = match &entry.payload {
        Payload::Unknown => Message::new("entry-unknown")
            .with("kind", &entry.head.kind)
            .with("version", entry.head.version)
            .text(lang),
        Payload::Erased => lang.say("entry-erased"),
        Payload::Damaged => lang.say("entry-damaged"),
        Payload::Missing => lang.say("entry-missing"),
        Payload::Known(event) => Teller { incident, lang }.tell(event),
    };
    let text = join(&[text, silenced(incident, entry, lang)]);
    let kind = match entry.head.kind.as_str() {
        "?" if entry.payload.is_damaged() => lang.say("kind-unreadable"),
        kind => kind_name(kind, lang),
    };
    Description { kind, text }
}

/// What fell silent with what an entry erased, in neutral words; its head keeps it.
fn silenced(incident: &Incident, entry: &Entry, lang: Lang) -> String {
    let Some(Effect::Silences(list)) = entry.effect() else { return String::new() };
    let zone = incident.zone();
    let list: Vec<Message> = list.iter().map(|it| it.message(zone)).collect();
    Message::new("entry-silenced").with("list", list).text(lang)
}

/// What an entry says now: its own words, or those that correct it.
pub fn words_now(incident: &Incident, entry: &Entry, lang: Lang) -> String {
    let corrected = incident.marks().text_of(entry.key).map(str::to_owned);
    corrected.unwrap_or_else(|| describe(incident, entry, lang).text)
}

struct Teller<'a> {
    incident: &'a Incident,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, event: &Event) -> String {
        let say = |message: Message| message.text(self.lang);
        match event {
            Event::Opened(opened) => say(Message::new("entry-opened")
                .with("title", &opened.public_title)
                .with("customer", &opened.customer)),
            Event::Titled(titled) => titled.title.clone(),
            Event::PlaybookAdopted(adopted) => say(Message::new("entry-playbook")
                .with("title", adopted.playbook.title.get(self.lang))
                .with("version", &adopted.playbook.version)),
            Event::Noted(noted) => with_tags(&noted.text, &noted.tags),
            Event::AttachmentAdded(file) => join(&[
                say(Message::new("entry-attachment")
                    .with("name", &file.name)
                    .with("size", size(file.size))),
                file.note.clone(),
            ]),
            Event::FactAsked(asked) => join(&[asked.ask.clone(), asked.whom.clone()]),
            Event::FactAnswered(answered) => self.answer(answered),
            Event::StakeholderAdded(added) => self.profile(&added.profile),
            Event::StakeholderChanged(changed) => say(Message::new("entry-stakeholder-changed")
                .with("name", self.name(changed.stakeholder))
                .with("changes", self.changes(&changed.changes))),
            Event::ContactMade(made) => self.contact(made),
            Event::EnquiryReceived(received) => received.text.clone(),
            Event::EnquiryAnswered(answered) => answered.text.clone(),
            Event::SeverityChanged(change) => {
                join(&[change.severity.to_string(), change.basis.clone()])
            }
            Event::StatusChanged(change) => join(&[
                self.lang.say(&format!("status-{}", change.status.id())),
                change.reason.clone(),
            ]),
            Event::VisibilityChanged(change) => {
                let id = match change.visibility {
                    super::Visibility::Customer => "entry-made-visible",
                    super::Visibility::Internal => "entry-made-internal",
                };
                join(&[
                    say(Message::new(id).with("entry", self.short(change.target))),
                    change.reason.clone(),
                ])
            }
            Event::Corrected(correction) => say(Message::new("entry-corrected")
                .with("entry", self.short(correction.target))
                .with("text", &correction.text)),
            Event::Retracted(retraction) => {
                let entries: Vec<String> =
                    retraction.targets.iter().map(|&key| self.short(key)).collect();
                join(&[
                    say(Message::new("entry-retracted").with("entries", self.lang.list(&entries))),
                    retraction.reason.clone(),
                ])
            }
            Event::CorrectionWithheld(withheld) => say(Message::new("entry-correction-withheld")
                .with("entry", self.short(withheld.correction))
                .with("reason", &withheld.reason)),
            Event::DocumentIssued(issued) => say(Message::new("entry-document-issued")
                .with("document", self.lang.say(&format!("document-{}", issued.document)))
                .with("audience", self.lang.say(audience_id(issued.audience)))
                .with("format", &issued.format)),
            Event::Snoozed(snoozed) => {
                say(Message::new("entry-snoozed").with("until", self.time(snoozed.until)))
            }
            Event::Merged(merged) => {
                say(Message::new("entry-merged").with("count", merged.heads.len()))
            }
            Event::LegalHoldPlaced(hold) => hold.reason.clone(),
            Event::LegalHoldLifted(LegalHoldLifted { reason, hold: Some(hold) }) => {
                say(Message::new("entry-hold-lifted")
                    .with("entry", self.short(*hold))
                    .with("reason", reason))
            }
            Event::LegalHoldLifted(lifted) => lifted.reason.clone(),
            Event::Erased(erased) => say(Message::new("entry-erasure")
                .with("count", erased.targets.len())
                .with("reason", &erased.reason)),
            Event::PersonAdded(added) => {
                join(&[added.person.name.clone(), added.person.organisation.clone()])
            }
            Event::PersonChanged(_) => String::new(),
            other => super::judgement_words::tell(self.incident, other, self.lang),
        }
    }

    fn answer(&self, answered: &FactAnswered) -> String {
        let confidence = self.lang.say(&format!("confidence-{}", answered.confidence.id()));
        let asked = if self.incident.facts.is_erased(&answered.question) {
            self.lang.say("entry-erased")
        } else {
            answered.asked.clone()
        };
        let mut parts = vec![
            Message::new("entry-answer")
                .with("asked", asked)
                .with("answer", &answered.answer)
                .with("confidence", confidence)
                .text(self.lang),
        ];
        if let Some(backup) = &answered.backup {
            if let Some(at) = backup.last_good {
                parts.push(
                    Message::new("backup-last-good").with("time", self.time(at)).text(self.lang),
                );
            }
            parts.push(match backup.restore_tested {
                Some(at) => {
                    Message::new("backup-tested").with("time", self.time(at)).text(self.lang)
                }
                None if backup.exists => self.lang.say("backup-unverified"),
                None => self.lang.say("backup-none"),
            });
        }
        if let Some(impact) = answered.impact {
            parts.push(
                Message::new("impact-is").with("severity", impact.to_string()).text(self.lang),
            );
        }
        join(&parts)
    }

    fn contact(&self, made: &ContactMade) -> String {
        let names: Vec<String> = made.with.iter().map(|&key| self.name(key)).collect();
        let id = match (made.direction, names.is_empty()) {
            (Direction::Outbound, false) => "entry-told",
            (Direction::Outbound, true) => "entry-told-nobody",
            (Direction::Inbound, false) => "entry-heard",
            (Direction::Inbound, true) => "entry-heard-nobody",
        };
        let mut parts = vec![
            Message::new(id)
                .with("names", self.lang.list(&names))
                .with("channel", self.lang.say(&format!("channel-{}", made.channel.id())))
                .with("text", &made.text)
                .text(self.lang),
        ];
        if made.outcome != Outcome::Reached {
            parts.push(self.lang.say(&format!("outcome-{}", made.outcome.id())));
        }
        if let Some(at) = made.next_update {
            parts.push(
                Message::new("entry-next-update").with("time", self.time(at)).text(self.lang),
            );
        }
        join(&parts)
    }

    fn profile(&self, profile: &Profile) -> String {
        let side = self.lang.say(&format!("side-{}", profile.side.id()));
        let mut parts = vec![
            Message::new("entry-stakeholder")
                .with("name", &profile.name)
                .with("side", side)
                .text(self.lang),
        ];
        parts.extend([profile.role.clone(), profile.organisation.clone()]);
        parts.extend(self.fields(&Profile::default().changes_to(profile)));
        join(&parts)
    }

    fn changes(&self, changes: &ProfileChanges) -> String {
        let mut parts: Vec<String> = [&changes.name, &changes.role, &changes.organisation]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        let labelled = |label: &str, value: String| format!("{} {value}", self.lang.say(label));
        parts.extend(changes.side.map(|side| {
            labelled("entry-changed-side", self.lang.say(&format!("side-{}", side.id())))
        }));
        parts.extend(changes.authority.map(|authority| {
            labelled(
                "entry-changed-authority",
                self.lang.say(&format!("authority-{}", authority.id())),
            )
        }));
        parts.extend(changes.language.as_deref().map(|tag| {
            let known = tag.parse::<Lang>().map(|lang| lang.name().to_owned());
            let name = known.unwrap_or_else(|()| tag.to_owned());
            labelled("field-speaks", self.or_none(name))
        }));
        parts.extend(changes.implied_need_confirmed.map(|confirmed| {
            let word = if confirmed { "word-yes" } else { "word-no" };
            labelled("entry-changed-confirmed", self.lang.say(word))
        }));
        parts.extend(self.fields(changes));
        join(&parts)
    }

    /// A text, or that there is none any more.
    fn or_none(&self, text: String) -> String {
        if text.trim().is_empty() { self.lang.say("word-none") } else { text }
    }

    fn fields(&self, changes: &ProfileChanges) -> Vec<String> {
        let mut parts = Vec::new();
        let mut field = |id: &str, value: Option<String>| {
            if let Some(value) = value {
                parts.push(format!("{} {}", self.lang.say(id), self.or_none(value)));
            }
        };
        field("field-aliases", changes.aliases.as_ref().map(|aliases| self.lang.list(aliases)));
        field(
            "field-channels",
            changes.channels.as_ref().map(|channels| {
                let at: Vec<String> = channels.iter().map(|address| address.at.clone()).collect();
                self.lang.list(&at)
            }),
        );
        field("field-manager", changes.manager.clone());
        field(
            "field-agreement",
            changes
                .agreement
                .as_ref()
                .map(|agreed| agreed.as_ref().map(|it| it.words.clone()).unwrap_or_default()),
        );
        field("field-need", changes.need.clone());
        field("field-implied-need", changes.implied_need.clone());
        field("field-values", changes.values.clone());
        field("field-feeling", changes.feeling.clone());
        field("field-pressure", changes.pressure.clone());
        field("field-public-role", changes.public_role.clone());
        parts
    }

    fn name(&self, key: EntryKey) -> String {
        self.incident.stakeholders.get(key).map_or_else(
            || self.lang.say("somebody"),
            |stakeholder| stakeholder.profile.name.clone(),
        )
    }

    fn short(&self, key: EntryKey) -> String {
        timeline::called(self.incident, key)
    }

    fn time(&self, at: super::Instant) -> String {
        at.with_timezone(&self.incident.zone()).format("%m-%d %H:%M").to_string()
    }
}

fn audience_id(audience: super::Visibility) -> &'static str {
    match audience {
        super::Visibility::Customer => "audience-customer",
        super::Visibility::Internal => "audience-internal",
    }
}

fn join(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

fn with_tags(text: &str, tags: &[String]) -> String {
    tags.iter().fold(text.to_owned(), |text, tag| format!("{text} #{tag}"))
}

/// A size people read: bytes, KB or MB, in whole numbers.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::IncidentId;

    #[test]
    fn names_stand_one_after_the_other_as_the_language_has_it() {
        let incident = Incident::empty(IncidentId([1; 16]));
        let aliases = vec!["Mr Zheng".to_owned(), "the boss".to_owned()];
        let changes = ProfileChanges { aliases: Some(aliases), ..ProfileChanges::default() };
        let told = |lang| Teller { incident: &incident, lang }.changes(&changes);
        assert_eq!(told(Lang::En), "also Mr Zheng, the boss");
        assert_eq!(told(Lang::Zh), "又称 Mr Zheng、the boss");
    }

    #[test]
    fn a_change_says_all_that_changed() {
        use crate::incident::stakeholders::{Authority, Side};
        let incident = Incident::empty(IncidentId([1; 16]));
        let changes = ProfileChanges {
            side: Some(Side::Customer),
            authority: Some(Authority::Decides),
            language: Some("en".to_owned()),
            implied_need_confirmed: Some(true),
            need: Some(String::new()),
            agreement: Some(None),
            ..ProfileChanges::default()
        };
        let told = |lang| Teller { incident: &incident, lang }.changes(&changes);
        assert_eq!(
            told(Lang::Zh),
            "所属一方 客户 · 权限 能拍板 · 对他说的语言 English · 隐含诉求已确认 是 · 约定 无 · 诉求 无"
        );
        assert!(told(Lang::En).starts_with("side customer · authority decides · "));
    }
}
