//! Documents that leave the house: made, written, and noted in the log.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{
    Book, Recorded, Session, SessionError,
    look::{look_file, read_look},
};
use crate::{
    incident::{
        Act, Command, Instant, drafts, event::DocumentIssued, held::Held, updates::Channel,
    },
    locale::Lang,
    platform::files,
    record::RecordLine,
    report::{
        self, Audience, Author, Cover, Document, DocumentKind, FileName, Format, LeftOut, LogMark,
        Which,
        check::{Check, HeldBack, Warning},
        look::{Dress, Look, Problem},
        update::UpdateForm,
    },
    store::{Filter, Heads},
    text::{Hex, dotted},
};

/// Which document, for whom, in which format and language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// For whom.
    pub audience: Audience,
    /// Which.
    pub document: Which,
    /// In which format.
    pub format: Format,
    /// In which language.
    pub lang: Lang,
}

/// A document as bytes, exactly as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What its file is called.
    pub file_name: String,
    /// What is to be looked at before it leaves.
    pub warnings: Vec<Warning>,
    /// What the customer may see and does not find in it.
    pub left_out: Vec<LeftOut>,
    /// The visible entries whose words it holds; none where it is for our own people.
    pub holds: Held,
}

impl Session {
    /// Makes a document as it would leave. Writes nothing.
    pub fn document(
        &self,
        book: &Book,
        request: Request,
        now: Instant,
    ) -> Result<Exported, SessionError> {
        let Request { audience, document, format, lang } = request;
        self.prepare(book, audience, document, lang, now)?.exported(book, format)
    }

    /// Who issues a document: the one at the keyboard, reached as it is recorded of them among our own people.
    fn issuer(&self, book: &Book) -> Author {
        let mut author = Author::from(&self.settings);
        let ours = book.incident.stakeholders.called(&self.settings.name);
        let ours = ours.filter(|it| it.profile.side.is_ours());
        let reached = |wanted: Channel| {
            let mut all = ours.iter().flat_map(|it| &it.profile.channels);
            all.find(|it| it.channel == wanted).map(|it| it.at.as_str()).unwrap_or_default()
        };
        author.reach = dotted(&[reached(Channel::Email), reached(Channel::Phone)]);
        author
    }

    fn cover(&self, book: &Book, now: Instant) -> Cover {
        let mut digest = Sha256::new();
        for (writer, tip) in &book.heads.0 {
            digest.update(writer.0);
            digest.update(tip.seq.to_be_bytes());
            digest.update(tip.hash);
        }
        let entries = book.incident.entries();
        Cover {
            recurring: Vec::new(),
            reference: book.reference.clone(),
            author: self.issuer(book),
            generated_at: now,
            log: LogMark {
                entries: entries.len() as u64,
                last: entries.iter().map(|entry| entry.head.recorded).max(),
                digest: Hex(&digest.finalize()).to_string(),
            },
        }
    }

    /// Notes that a document left the house, so that hiding what it says can be answered with "already disclosed".
    pub fn note_issued(
        &self,
        book: &mut Book,
        request: Request,
        exported: &Exported,
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        let entries = book.incident.entries().len();
        let act =
            issued(request.audience, request.document.kind, request.format, exported, entries);
        self.record_one(book, act, now)
    }

    /// Makes a document once for all formats, with what is to be looked at before it leaves (L3). Writes nothing.
    pub fn prepare(
        &self,
        book: &Book,
        audience: Audience,
        which: impl Into<Which>,
        lang: Lang,
        now: Instant,
    ) -> Result<Prepared, SessionError> {
        let which = which.into();
        let (look, faults) = self.look()?;
        let mut cover = self.cover(book, now);
        if which.kind == DocumentKind::ReviewReport {
            cover.recurring = self.recurring(book)?;
        }
        if let Some(company) = look.company(lang) {
            company.clone_into(&mut cover.author.company);
        }
        let mut document = report::make(&book.incident, audience, which, &cover, lang, now)?;
        look.apply(&mut document, audience);
        let mut warnings: Vec<Warning> = faults.into_iter().map(Warning::Look).collect();
        warnings.extend(self.warnings(book, audience, &document, now)?);
        let held = (audience == Audience::Customer).then(|| HeldBack::of(&book.incident));
        let (left_out, holds) = match audience {
            Audience::Customer => (
                report::left_out(&document, &book.incident, which.kind, lang, now),
                report::held(&document, &book.incident, now).into_iter().collect(),
            ),
            Audience::Internal => (Vec::new(), Held::default()),
        };
        let dress = look.dress;
        Ok(Prepared {
            document,
            dress,
            warnings,
            held,
            holds,
            left_out,
            name: FileName {
                kind: which.kind,
                met: report::when_met(&book.incident, audience, which, now),
                audience,
                lang,
            },
            cover,
            heads: book.heads.clone(),
            #[cfg(feature = "pdf")]
            fonts: super::fonts::font_folder(&self.dir()),
        })
    }

    /// The user's own look; where something is wrong with it, none, and what is wrong: a document does not wait for it.
    fn look(&self) -> Result<(Look, Vec<Problem>), SessionError> {
        let file = look_file(&self.dir());
        if !file.exists() {
            return Ok((Look::default(), Vec::new()));
        }
        Ok(match read_look(&file)? {
            Ok(look) => (look, Vec::new()),
            Err(problems) => (Look::default(), problems),
        })
    }

    fn warnings(
        &self,
        book: &Book,
        audience: Audience,
        document: &Document,
        now: Instant,
    ) -> Result<Vec<Warning>, SessionError> {
        let others = self.other_customers(book)?;
        let author = self.issuer(book);
        let check =
            Check { incident: &book.incident, audience, author: &author, others: &others, now };
        Ok(check.warnings(document))
    }

    /// The names of all customers but this incident's own; the references of all other incidents, and those of their titles
    /// that nobody else would say.
    pub fn other_customers(&self, book: &Book) -> Result<Vec<String>, SessionError> {
        let lines = self.list(Filter::All, usize::MAX)?;
        let lines = lines.iter().map(|line| (line.id, line.reference.as_str(), &line.summary));
        Ok(drafts::names_of_others(lines, &book.incident))
    }

    /// Writes a prepared document in every format: first all of them are made, then all are written to files that are
    /// not there yet, then it is noted at once that each left the house, so that all of them name the same log. Where one
    /// cannot be made, written or noted, none stays. `writing` hears of each format before it is made.
    pub fn issue(
        &self,
        book: &mut Book,
        prepared: &Prepared,
        formats: &[Format],
        folder: &Path,
        now: Instant,
        mut writing: impl FnMut(Format),
    ) -> Result<(Vec<PathBuf>, Recorded), SessionError> {
        let mut made = Vec::new();
        for &format in formats {
            writing(format);
            made.push((format, prepared.exported(book, format)?));
        }
        files::create_private_dir(folder).map_err(|error| SessionError::file(folder, error))?;
        let mut paths: Vec<PathBuf> = Vec::new();
        let done = made
            .iter()
            .try_for_each(|(_, exported)| {
                paths.push(write_beside(folder, exported)?);
                Ok(())
            })
            .and_then(|()| self.note_all_issued(book, prepared, &made, now));
        match done {
            Ok(recorded) => Ok((paths, recorded)),
            Err(error) => {
                // These files are ours, and nobody has seen them yet.
                paths.iter().for_each(|path| drop(std::fs::remove_file(path)));
                Err(error)
            }
        }
    }

    fn note_all_issued(
        &self,
        book: &mut Book,
        prepared: &Prepared,
        made: &[(Format, Exported)],
        now: Instant,
    ) -> Result<Recorded, SessionError> {
        if self.store().is_read_only() || !self.has_room(book) {
            return Ok(Recorded::default());
        }
        let entries = book.incident.entries().len();
        let acts: Vec<RecordLine> = made
            .iter()
            .map(|(format, exported)| {
                let FileName { audience, kind, .. } = prepared.name;
                issued(audience, kind, *format, exported, entries).into()
            })
            .collect();
        self.record(book, &acts, now)
    }
}

/// The act of noting that a document left the house.
fn issued(
    audience: Audience,
    document: DocumentKind,
    format: Format,
    exported: &Exported,
    entries: usize,
) -> Act {
    Act::new(Command::Issue(DocumentIssued {
        audience: audience.into(),
        document: document.id().to_owned(),
        format: format.id().to_owned(),
        digest: Hex(&Sha256::digest(&exported.bytes)).to_string(),
        entries: entries as u64,
    }))
    .holding(exported.holds.clone())
}

/// A document as it leaves, and what is to be looked at before it does.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The document, the same for every format.
    pub document: Document,
    /// What is to be looked at.
    pub warnings: Vec<Warning>,
    /// The visible entries whose words it holds; none where it is for our own people.
    holds: Held,
    /// What is held back; `None` where nothing is.
    pub held: Option<HeldBack>,
    /// What the customer may see and does not find in it.
    pub left_out: Vec<LeftOut>,
    name: FileName,
    cover: Cover,
    dress: Dress,
    heads: Heads,
    #[cfg(feature = "pdf")]
    fonts: PathBuf,
}

impl Prepared {
    /// Whether the log has not gone on since.
    pub fn holds(&self, book: &Book) -> bool {
        self.heads == book.heads
    }

    fn rendered(&self, format: Format) -> Result<Vec<u8>, SessionError> {
        #[cfg(feature = "pdf")]
        if format == Format::Pdf {
            let fonts = super::fonts::fonts_for(&self.document, &self.dress, &self.fonts);
            return Ok(report::render::pdf(&self.document, &self.dress, &fonts)?);
        }
        Ok(report::render_dressed(&self.document, format, &self.dress)?)
    }

    fn exported(&self, book: &Book, format: Format) -> Result<Exported, SessionError> {
        let bytes = self.rendered(format)?;
        let file_name = self.name.text(&self.cover, book.incident.zone(), format);
        let (warnings, left_out) = (self.warnings.clone(), self.left_out.clone());
        Ok(Exported { bytes, file_name, warnings, left_out, holds: self.holds.clone() })
    }
}

impl Session {
    /// Writes the text of an update to a file that is not there yet. That it was sent is for the ledger to say.
    pub fn write_update(
        &self,
        book: &Book,
        form: UpdateForm,
        text: &str,
        folder: &Path,
        now: Instant,
    ) -> Result<PathBuf, SessionError> {
        files::create_private_dir(folder).map_err(|error| SessionError::file(folder, error))?;
        let cover =
            Cover { reference: book.reference.clone(), generated_at: now, ..Cover::default() };
        let file_name = report::update::file_name(&cover, book.incident.zone(), form);
        let bytes = format!("{text}\n").into_bytes();
        write_beside(
            folder,
            &Exported {
                bytes,
                file_name,
                warnings: Vec::new(),
                left_out: Vec::new(),
                holds: Held::default(),
            },
        )
    }
}

/// Writes under the document's name, or under the first numbered one that is free: nothing is overwritten.
fn write_beside(folder: &Path, exported: &Exported) -> Result<PathBuf, SessionError> {
    let (stem, ending) =
        exported.file_name.rsplit_once('.').unwrap_or((&exported.file_name, "txt"));
    for number in 1..1000 {
        let name = if number == 1 {
            exported.file_name.clone()
        } else {
            format!("{stem}_{number}.{ending}")
        };
        let path = folder.join(name);
        match write_new(&path, &exported.bytes) {
            Err(SessionError::Exists(_)) => {}
            other => return other.map(|()| path),
        }
    }
    Err(SessionError::Exists(folder.join(&exported.file_name)))
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    files::write_new(path, bytes).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => SessionError::Exists(path.to_owned()),
        _ => SessionError::file(path, error),
    })
}
