//! An incident in memory: acts are decided and sealed into entries as the store would, without its hashes.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta};

use crate::{
    incident::{
        Act, Command, Context, Decision, Draft, Entry, EntryKey, Event, Incident, IncidentId,
        Instant, Payload, Refusal, Visibility, WriterId, command, decide,
        event::{DocumentIssued, HeadOf},
    },
    locale::Lang,
    playbook::{Playbook, builtin},
    report::{self, Audience, Author, Cover, Document, DocumentKind, Format, LogMark},
};

pub(super) fn at(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// One laptop's log of one incident. Every act takes a minute.
#[derive(Clone)]
pub(super) struct Laptop {
    pub(super) incident: Incident,
    pub(super) now: Instant,
    pub(super) author: String,
    writer: WriterId,
}

impl Laptop {
    pub(super) fn new() -> Self {
        Self {
            incident: Incident::empty(IncidentId([7; 16])),
            now: at("2025-09-29T10:00:00Z"),
            author: "许".to_owned(),
            writer: WriterId([1; 16]),
        }
    }

    pub(super) fn opened() -> Self {
        let mut laptop = Self::new();
        laptop.act(Act::new(Command::Open(command::Open {
            title: "核心存储故障".into(),
            customer: "证券客户".into(),
            public_title: Some("存储服务中断".into()),
            zone: Some("Asia/Shanghai".into()),
            ..command::Open::default()
        })));
        laptop
    }

    /// Another laptop that has everything this one has.
    pub(super) fn copy(&self, writer: u8) -> Self {
        Self { writer: WriterId([writer; 16]), ..self.clone() }
    }

    pub(super) fn playbook() -> Playbook {
        builtin::playbook("general").unwrap().unwrap()
    }

    pub(super) fn wait(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    /// Why an act is refused.
    #[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
    pub(super) fn refused(&self, act: Act) -> Refusal {
        self.decided(&act).unwrap_err()
    }

    pub(super) fn decided(&self, act: &Act) -> Result<Decision, Refusal> {
        let playbook = Self::playbook();
        let context = Context {
            working_time: &crate::calendar::Terms::default(),
            currency: "CNY",
            now: self.now,
            lang: Lang::Zh,
            zone: chrono_tz::Asia::Shanghai,
            playbook: Some(&playbook),
            labels: &BTreeMap::new(),
        };
        decide(&self.incident, act, &context)
    }

    /// Decides and seals an act; gives back the key of its first entry.
    #[allow(clippy::needless_pass_by_value)] // reads as one sentence where it is called
    pub(super) fn act(&mut self, act: Act) -> EntryKey {
        let decision = self.decided(&act).unwrap();
        self.seal(decision.drafts)
    }

    pub(super) fn command(&mut self, command: Command) -> EntryKey {
        self.act(Act::new(command))
    }

    /// Seals one entry of any kind, as an import or a newer decision might yield it.
    pub(super) fn entry(&mut self, draft: Draft) -> EntryKey {
        self.seal(vec![draft])
    }

    fn seal(&mut self, drafts: Vec<Draft>) -> EntryKey {
        let own = |entry: &&Entry| entry.key.writer == self.writer;
        let last = self.incident.entries().iter().filter(own).map(|entry| entry.key.seq).max();
        let first = last.unwrap_or(0) + 1;
        let counter = self.incident.entries().iter().map(|entry| entry.counter).max().unwrap_or(0);
        let sealed: Vec<Entry> = (0_u64..)
            .zip(drafts)
            .map(|(place, draft)| Entry {
                key: EntryKey { writer: self.writer, seq: first + place },
                counter: counter + 1 + place,
                head: draft.head(&self.author, self.now, first),
                who: draft.who,
                payload: Payload::Known(Box::new(draft.event)),
            })
            .collect();
        let key = sealed.first().unwrap().key;
        self.incident.extend(sealed);
        self.wait(1);
        key
    }

    /// Takes in what the other laptop wrote.
    pub(super) fn merge(&mut self, other: &Self) {
        self.incident.extend(other.incident.entries().iter().cloned());
        let seq = other
            .incident
            .entries()
            .iter()
            .filter(|entry| entry.key.writer == other.writer)
            .map(|entry| entry.key.seq)
            .max()
            .unwrap_or(0);
        let head = HeadOf { writer: other.writer, seq, hash: String::new() };
        self.command(Command::Merged(vec![head]));
    }

    pub(super) fn note(&mut self, text: &str, visibility: Visibility) -> EntryKey {
        let note = command::Note { text: text.into(), ..command::Note::default() };
        let mut act = Act::new(Command::Note(note));
        act.visibility = visibility;
        self.act(act)
    }

    pub(super) fn show(&mut self, entry: EntryKey, visibility: Visibility) -> EntryKey {
        self.command(Command::Visibility(command::Show {
            entry: crate::incident::Selector::key(entry),
            visibility,
            public_role: None,
            reason: String::new(),
        }))
    }

    pub(super) fn correct(
        &mut self,
        entry: EntryKey,
        text: &str,
        visibility: Visibility,
    ) -> EntryKey {
        let mut act = Act::new(Command::Correct(command::Correct {
            entry: crate::incident::Selector::key(entry),
            text: text.into(),
            occurred: None,
            began: None,
            promise: None,
        }));
        act.visibility = visibility;
        self.act(act)
    }

    pub(super) fn retract(&mut self, entry: EntryKey) -> EntryKey {
        self.command(Command::Retract(command::Retract {
            entry: crate::incident::Selector::key(entry),
            reason: String::new(),
        }))
    }

    pub(super) fn issue(&mut self) -> EntryKey {
        self.command(Command::Issue(DocumentIssued {
            audience: Visibility::Customer,
            document: "service-report".into(),
            format: "md".into(),
            digest: String::new(),
            entries: 1,
        }))
    }

    pub(super) fn cover(&self) -> Cover {
        Cover {
            recurring: Vec::new(),
            reference: "DL-7K3F".into(),
            author: Author {
                company: "示例科技有限公司".into(),
                contact: "服务经理许".into(),
                reach: "400-000-0000".into(),
            },
            generated_at: self.now,
            log: LogMark {
                entries: u64::try_from(self.incident.entries().len()).unwrap(),
                last: Some(self.now),
                digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            },
        }
    }

    /// A report as what can be read of it, wherever in its file it stands.
    pub(super) fn report(&self, audience: Audience, lang: Lang, format: Format) -> String {
        readable(format, &self.bytes(audience, lang, format))
    }

    pub(super) fn bytes(&self, audience: Audience, lang: Lang, format: Format) -> Vec<u8> {
        report::render(&self.document(audience, lang), format).unwrap()
    }

    pub(super) fn document(&self, audience: Audience, lang: Lang) -> Document {
        self.make(DocumentKind::ServiceReport, audience, lang).unwrap()
    }

    pub(super) fn make(
        &self,
        which: impl Into<report::Which>,
        audience: Audience,
        lang: Lang,
    ) -> Result<Document, report::Blocked> {
        report::make(&self.incident, audience, which, &self.cover(), lang, self.now)
    }

    /// A document in Markdown and Chinese.
    pub(super) fn read(&self, which: impl Into<report::Which>, audience: Audience) -> String {
        let document = self.make(which, audience, Lang::Zh).unwrap();
        readable(Format::Markdown, &report::render(&document, Format::Markdown).unwrap())
    }

    /// The customer's report in Markdown and Chinese.
    pub(super) fn customer(&self) -> String {
        self.report(Audience::Customer, Lang::Zh, Format::Markdown)
    }

    /// The internal report in Markdown and Chinese.
    pub(super) fn internal(&self) -> String {
        self.report(Audience::Internal, Lang::Zh, Format::Markdown)
    }

    pub(super) fn blocked(&self) -> Option<report::Blocked> {
        report::make(
            &self.incident,
            Audience::Customer,
            DocumentKind::ServiceReport,
            &self.cover(),
            Lang::Zh,
            self.now,
        )
        .err()
    }
}

/// An event as an entry of its own.
pub(super) fn draft(event: Event, visibility: Visibility, now: Instant) -> Draft {
    let effect = event.effect();
    Draft {
        event,
        who: None,
        occurred: now,
        known: now,
        stated: false,
        whole_day: false,
        visibility,
        effect,
    }
}

/// What can be read of a file: its bytes, and where it is a package, the name and content of every part in it.
pub(super) fn readable(format: Format, bytes: &[u8]) -> String {
    if format.is_text() {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let mut text = String::from_utf8_lossy(&visible_bytes(bytes)).into_owned();
    for (name, part) in parts(bytes) {
        for piece in ["\n", &name, "\n", &plain_xml(&part)] {
            text.push_str(piece);
        }
    }
    text
}

/// The printable bytes of a file: a name or a comment outside of the parts would stand there.
fn visible_bytes(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|byte| (0x20..0x7f).contains(byte)).collect()
}

/// The parts of a package, by name.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    assert!(zip.comment().is_empty());
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            assert!(part.comment().is_empty() && part.extra_data().is_none_or(|it| it.is_empty()));
            // A picture is no text.
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// XML as it is, with what was escaped as it reads.
pub(super) fn plain_xml(xml: &str) -> String {
    xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
