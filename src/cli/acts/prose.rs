//! The verb that writes a section of the customer's report (L5): from its words, a file, standard input or an editor.

use std::{
    io::{self, Read as _},
    path::PathBuf,
};

use super::{
    scene::{Scene, one_of},
    words::{joined, words},
};
use crate::{
    cli::{
        desk::{Desk, own_editor},
        failure::Failure,
    },
    incident::{Command, command::LetStand, event::SectionWritten, prose::Section},
    locale::Message,
    platform,
    report::{contradicted::Against, outdated::outdated, prose::sheets},
    session::{
        Book,
        editing::{EditError, Editing, MOST_TYPED, as_typed, forget, read_typed},
    },
    text::{display_safe, display_safe_lines, dotted},
};

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
        forget(&desk.session.dir(), section.id());
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
        read_typed(file)?
    } else if it.edit {
        edited(section, scene)?
    } else if it.text == ["-"] {
        let mut text = String::new();
        io::stdin().take(MOST_TYPED + 1).read_to_string(&mut text).map_err(Failure::Stream)?;
        as_typed(&text)
    } else {
        as_typed(&joined(&it.text))
    };
    if text.is_empty() {
        return Err(Message::new("cli-write-nothing").into());
    }
    if text.len() as u64 > MOST_TYPED {
        return Err(Message::new("cli-write-too-long").into());
    }
    Ok(text)
}

/// Opens the text in the person's own editor, from a private file. Where recording then fails, the file stays.
fn edited(section: Section, scene: &Scene<'_>) -> Result<String, Failure> {
    let editor = own_editor().ok_or(EditError::NoEditor)?;
    let stands = scene.incident.prose.get(section).map(|it| it.text.clone()).unwrap_or_default();
    let dir = scene.desk.session.dir();
    let editing = Editing::begin(&dir, section.id(), &stands)?;
    if let Some(aside) = &editing.aside {
        let path = display_safe(&aside.display().to_string()).into_owned();
        scene.desk.tell(&Message::new("write-aside").with("path", path));
    }
    let status = platform::editor(&editor, editing.path()).status();
    let text = editing.ended(&editor, status)?;
    if text == stands.trim() {
        forget(&dir, section.id());
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
