//! The verb that writes a section of the customer's report (L5): from its words, a file, standard input or an editor.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
    process,
};

use super::{
    scene::{Scene, one_of},
    words::{joined, words},
};
use crate::{
    cli::{desk::Desk, failure::Failure},
    incident::{Command, command::LetStand, event::SectionWritten, prose::Section},
    locale::Message,
    platform::files,
    report::{contradicted::Against, outdated::outdated, prose::sheets},
    session::Book,
    text::{display_safe, display_safe_lines, dotted},
};

/// More bytes than this are no section of a letter.
const MOST: u64 = 256 * 1024;

words! {
    /// The words after `write`.
    Write: Outside = |it, scene| {
        #[arg(value_name = "SECTION", value_parser = one_of(&Section::ALL, Section::id))]
        section: Option<Section>,
        #[arg(value_name = "TEXT", conflicts_with_all = ["file", "edit", "clear"])]
        text: Vec<String>,
        #[arg(long, value_name = "FILE", conflicts_with_all = ["edit", "clear"])]
        file: Option<PathBuf>,
        #[arg(long, conflicts_with = "clear")]
        edit: bool,
        #[arg(long)]
        clear: bool,
        #[arg(long, value_name = "REASON", conflicts_with_all = ["text", "file", "edit", "clear"])]
        despite: Option<String>,
    } => {
        let section = it.section.ok_or_else(|| Message::new("cli-write-which"))?;
        if let Some(reason) = &it.despite {
            return let_stand(section, reason, scene);
        }
        Command::Write(SectionWritten { section, text: text(&it, section, scene)? })
    };
}

impl Write {
    /// Whether nothing is said of what is to stand there: then it is only read.
    pub(super) const fn only_reads(&self) -> bool {
        self.text.is_empty()
            && self.file.is_none()
            && !self.edit
            && !self.clear
            && self.despite.is_none()
    }

    /// Which section, where one was named.
    pub(super) const fn section(&self) -> Option<Section> {
        self.section
    }

    /// The section, where an editor is opened for it.
    pub(super) fn edited(&self) -> Option<Section> {
        self.section.filter(|_| self.edit)
    }
}

/// Removes what an editor left behind, once it is in the log.
pub(super) fn tidy(desk: &Desk, edited: Option<Section>) {
    if let Some(section) = edited {
        let _ = fs::remove_file(place(desk, section));
    }
}

/// Lets the section leave in spite of the record, where the record contradicts it.
fn let_stand(section: Section, reason: &str, scene: &Scene<'_>) -> Result<Command, Failure> {
    if let Some(written) = scene.incident.prose.get(section) {
        let found = Against::of(scene.incident, scene.desk.now).written(section, written);
        if found.iter().all(|it| it.despite.is_some()) {
            let id = if found.is_empty() { "write-nothing-contradicted" } else { "write-stands" };
            return Err(Message::new(id)
                .with("section", scene.desk.say(section.title_id()))
                .into());
        }
    }
    Ok(Command::LetStand(LetStand { section, reason: reason.to_owned() }))
}

/// What is to stand in the section.
fn text(it: &Write, section: Section, scene: &Scene<'_>) -> Result<String, Failure> {
    if it.clear {
        return Ok(String::new());
    }
    let text = if let Some(file) = &it.file {
        from_file(file)?
    } else if it.edit {
        edited(section, scene)?
    } else if it.text == ["-"] {
        let mut text = String::new();
        io::stdin().take(MOST + 1).read_to_string(&mut text).map_err(Failure::Stream)?;
        text
    } else {
        joined(&it.text)
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() {
        return Err(Message::new("cli-write-nothing").into());
    }
    if text.len() as u64 > MOST {
        return Err(Message::new("cli-write-too-long").into());
    }
    Ok(text)
}

fn from_file(file: &Path) -> Result<String, Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::File(file.to_owned(), error))?;
    let path = display_safe(&file.display().to_string()).into_owned();
    String::from_utf8(bytes)
        .map_err(|_| Message::new("cli-write-not-utf8").with("path", path).into())
}

/// Where an editor finds the text.
fn place(desk: &Desk, section: Section) -> PathBuf {
    desk.session.dir().join(format!("write-{}.txt", section.id()))
}

/// Opens the text in the person's own editor, from a private file. Where recording then fails, the file stays.
fn edited(section: Section, scene: &Scene<'_>) -> Result<String, Failure> {
    let set = |name| std::env::var(name).ok().filter(|it: &String| !it.trim().is_empty());
    let editor = set("VISUAL").or_else(|| set("EDITOR"));
    let editor = editor.ok_or_else(|| Failure::from(Message::new("cli-write-no-editor")))?;
    let stands = scene.incident.prose.get(section).map(|it| it.text.clone()).unwrap_or_default();
    let path = place(scene.desk, section);
    files::write_atomically(&path, format!("{stands}\n").as_bytes())
        .map_err(|error| Failure::File(path.clone(), error))?;
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    let ended = process::Command::new(program).args(words).arg(&path).status();
    if !ended.is_ok_and(|status| status.success()) {
        let path = display_safe(&path.display().to_string()).into_owned();
        let failed = Message::new("cli-write-editor").with("editor", editor).with("path", path);
        return Err(failed.into());
    }
    let text = from_file(&path)?;
    if text.trim() == stands.trim() {
        let _ = fs::remove_file(&path);
        return Err(Message::new("cli-write-unchanged").into());
    }
    Ok(text)
}

/// Shows what is written: of all sections how each stands, of one the text itself.
pub(super) fn show(desk: &Desk, book: &Book, section: Option<Section>) {
    let sheets = sheets(&book.incident, desk.now);
    let Some(section) = section else {
        for sheet in &sheets {
            let standing = sheet.standing().text(desk.lang);
            let title = sheet.title(desk.lang);
            let found = Message::new("prose-contradictions")
                .with("count", sheet.contradictions())
                .text(desk.lang);
            desk.out.line(&dotted(&[sheet.section.id(), &title, &standing, &found]));
        }
        return;
    };
    let Some(sheet) = sheets.iter().find(|sheet| sheet.section == section) else { return };
    desk.tell(&sheet.standing());
    if let Some(written) = &sheet.written {
        desk.out.line(&display_safe_lines(&written.text));
        sheet.found.iter().for_each(|it| desk.tell(&it.message(desk.lang)));
        let outdated = outdated(&book.incident, desk.lang, desk.now).into_iter();
        outdated.filter(|it| it.section == section).for_each(|it| desk.tell(&it.message()));
    }
}
