//! A document on screen before it leaves (L3): its text as it will be written, what is to be looked at, what is held
//! back, and how far its writing has come. It owns the lines and where one stands in them; it makes and writes nothing.

use std::path::PathBuf;

use super::forms::Form;
use crate::{
    incident::{IncidentId, Visibility},
    locale::{Lang, Message},
    playbook::Text,
    report::{
        Document, Format, LeftOut, Unrendered, Which,
        check::{HeldBack, Warning},
        left_out_lines,
        render::plain_within,
    },
    text,
};

/// The width of the text where there is room: that of the plain text that is written.
const TEXT: usize = 78;

/// The width of what is listed beside it.
pub const SIDE: usize = 30;

/// From how many columns on what is held back stands beside the text.
const WIDE: u16 = 118;

/// What was made to be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// Of which incident.
    pub incident: IncidentId,
    /// Which document.
    pub which: Which,
    /// For whom.
    pub audience: Visibility,
    /// In which formats it is to be written.
    pub formats: Vec<&'static str>,
    /// The document, the same for every format.
    pub document: Document,
    /// What is to be looked at before it leaves.
    pub warnings: Vec<Warning>,
    /// That entries of this log are gone that were acknowledged, where nobody has acknowledged it.
    pub loss: Option<Text>,
    /// What is held back; `None` where nothing is.
    pub held: Option<HeldBack>,
    /// What the customer may see and does not find in it.
    pub left_out: Vec<LeftOut>,
    /// Whether it was made anew because the log went on.
    pub anew: bool,
}

impl Made {
    /// What is to be looked at, in words: first what is wrong with the log, then what is with the document.
    fn remarks(&self, lang: Lang) -> Vec<String> {
        let loss = self.loss.iter().map(|loss| loss.get(lang).to_owned());
        loss.chain(self.warnings.iter().map(|warning| warning.text(lang))).collect()
    }
}

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stage {
    /// It is looked at; nothing has been written.
    #[default]
    Looking,
    /// It is being written, in this format as far as that is known.
    Writing(Option<&'static str>),
    /// It stands in these files.
    Written(Vec<PathBuf>),
}

/// What the large part of the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The document.
    #[default]
    Document,
    /// Everything to be looked at, and everything held back.
    Notes,
}

/// A document on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// What is looked at.
    pub made: Made,
    /// How far it has come.
    pub stage: Stage,
    /// What the large part shows.
    pub page: Page,
    /// The first line shown.
    pub at: usize,
    /// The form it was asked for with; Esc goes back to it.
    pub form: Option<Form>,
    lines: Vec<String>,
    cells: usize,
}

/// How a line above the text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// To be looked at.
    Warning,
    /// Done, or nothing found.
    Good,
    /// Under way.
    Doing,
}

/// The rows and columns a preview has on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Cells of a line of the text.
    pub text: usize,
    /// Rows inside the frame.
    pub rows: usize,
    /// Cells inside the frame.
    pub inside: usize,
    /// Whether what is held back stands beside the text.
    pub beside: bool,
    /// Whether there is a frame.
    pub framed: bool,
}

impl Room {
    /// On a screen of so many columns and rows, where the strip of an incident stays in sight.
    pub fn of((columns, rows): (u16, u16), strip: bool) -> Self {
        // The foot takes a line, the strip two.
        let rows = rows.saturating_sub(1);
        let rows = if strip && rows >= 16 { rows - 2 } else { rows };
        let framed = columns >= 40 && rows >= 12;
        let beside = columns >= WIDE && framed;
        let inside = usize::from(columns).saturating_sub(if framed { 4 } else { 0 });
        let most = if beside { TEXT.min(inside.saturating_sub(SIDE + 3)) } else { TEXT };
        Self {
            text: inside.min(most).max(2),
            rows: usize::from(rows).saturating_sub(if framed { 2 } else { 1 }),
            inside: if beside { most + SIDE + 3 } else { inside.min(TEXT) },
            beside,
            framed,
        }
    }
}

impl Preview {
    /// What was made, laid out for a room.
    pub fn new(made: Made, room: Room, form: Option<Form>) -> Self {
        let mut preview = Self {
            made,
            stage: Stage::Looking,
            page: Page::Document,
            at: 0,
            form,
            lines: Vec::new(),
            cells: 0,
        };
        preview.lay_out(room);
        preview
    }

    /// Breaks the lines for a room.
    pub fn lay_out(&mut self, room: Room) {
        if self.cells != room.text {
            self.cells = room.text;
            let text = plain_within(&self.made.document, room.text);
            // What no line can hold goes on in the next: nothing is cut off.
            self.lines = text
                .lines()
                .flat_map(|line| {
                    if text::width(line) <= room.text {
                        vec![line.to_owned()]
                    } else {
                        text::wrap(line, room.text)
                    }
                })
                .collect();
        }
    }

    /// The cells a line of the text has.
    pub fn cells(&self) -> usize {
        self.cells
    }

    /// The lines of the page on screen.
    pub fn lines(&self, lang: Lang) -> std::borrow::Cow<'_, [String]> {
        match self.page {
            Page::Document => std::borrow::Cow::Borrowed(&self.lines),
            Page::Notes => std::borrow::Cow::Owned(self.notes(lang)),
        }
    }

    fn notes(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        let remarks = self.made.remarks(lang);
        if remarks.is_empty() {
            lines.push(lang.say("preview-clean"));
        }
        for remark in &remarks {
            lines.extend(hung("! ", remark, self.cells));
        }
        let left = left_out_lines(&self.made.left_out);
        if !left.is_empty() {
            lines.push(String::new());
        }
        for (at, message) in left.iter().enumerate() {
            let sign = if at == 0 { "" } else { "  " };
            lines.extend(hung(sign, &message.text(lang), self.cells));
        }
        lines.push(String::new());
        lines.extend(self.held(lang, self.cells));
        lines
    }

    /// What is held back, in lines of so many cells.
    pub fn held(&self, lang: Lang, cells: usize) -> Vec<String> {
        let Some(held) = &self.made.held else {
            return text::wrap(&lang.say("preview-held-nothing"), cells);
        };
        let head = Message::new("preview-held").with("count", held.total()).text(lang);
        let mut lines = text::wrap(&head, cells);
        for kind in held.lines(lang) {
            lines.extend(hung("  ", &kind, cells));
        }
        if !held.recent.is_empty() {
            let recent = Message::new("preview-held-recent").with("list", lang.list(&held.recent));
            lines.extend(text::wrap(&recent.text(lang), cells));
        }
        // On the page of notes each has a line; here there is room for how many.
        if cells <= SIDE
            && let Some(head) = left_out_lines(&self.made.left_out).first()
        {
            lines.extend(text::wrap(&head.text(lang), cells));
        }
        lines
    }

    /// What is held back in one line.
    pub fn held_line(&self, lang: Lang) -> String {
        let Some(held) = &self.made.held else { return lang.say("preview-held-nothing") };
        let head = Message::new("preview-held").with("count", held.total()).text(lang);
        format!("{head} · {}", held.lines(lang).join(" · "))
    }

    /// What stands above the text, in at most so many lines of so many cells: what is to be looked at, the format being
    /// written, or where the files are.
    pub fn top(&self, lang: Lang, room: Room) -> Vec<(Sign, String)> {
        // On a small screen the document has the room: the remarks are a page of their own.
        let most = if room.rows < 24 { (room.rows / 5).max(1) } else { room.rows / 3 };
        let absent = !Format::Pdf.is_offered() && self.made.formats.contains(&Format::Pdf.id());
        match &self.stage {
            Stage::Looking if absent => {
                let how = Unrendered::NotBuilt.message().text(lang);
                hung("! ", &how, room.inside).into_iter().map(|it| (Sign::Warning, it)).collect()
            }
            Stage::Looking if self.made.warnings.is_empty() && self.made.loss.is_none() => {
                vec![(Sign::Good, format!("+ {}", lang.say("preview-clean")))]
            }
            Stage::Looking => self.warned(lang, room.inside, most),
            Stage::Writing(format) => {
                let at = format.and_then(|it| self.made.formats.iter().position(|one| *one == it));
                let said = Message::new("preview-writing")
                    .with("format", format.map_or("", named))
                    .with("at", at.map_or(0, |at| at + 1))
                    .with("of", self.made.formats.len());
                vec![(Sign::Doing, format!("- {}", said.text(lang)))]
            }
            Stage::Written(paths) => written(lang, paths, room.inside, most),
        }
    }

    fn warned(&self, lang: Lang, cells: usize, most: usize) -> Vec<(Sign, String)> {
        let mut rows: Vec<(Sign, String)> = Vec::new();
        let remarks = self.made.remarks(lang);
        let count = remarks.len();
        for (at, remark) in remarks.iter().enumerate() {
            let lines = hung("! ", remark, cells);
            let last = at + 1 == count;
            if rows.len() + lines.len() + usize::from(!last) > most {
                let more = Message::new("preview-more").with("count", count - at).text(lang);
                rows.push((Sign::Warning, text::truncate(&format!("! {more}"), cells).into()));
                return rows;
            }
            rows.extend(lines.into_iter().map(|line| (Sign::Warning, line)));
        }
        rows
    }

    /// How many lines of the page are seen at once.
    pub fn height(&self, lang: Lang, room: Room) -> usize {
        // Said once above: how it is shown. Below: a rule, and what is held back where it does not stand beside.
        let below = if room.beside { 1 } else { 2 };
        let frame = if room.framed { 1 + below } else { 0 };
        room.rows.saturating_sub(self.top(lang, room).len() + frame).max(1)
    }

    /// Moves so many lines, as far as there are any.
    pub fn scroll(&mut self, by: isize, lang: Lang, room: Room) {
        let last = self.lines(lang).len().saturating_sub(self.height(lang, room));
        self.at = self.at.min(last).saturating_add_signed(by).min(last);
    }
}

/// What people call a format.
pub fn named(format: &str) -> &'static str {
    match format {
        "docx" => "DOCX",
        "html" => "HTML",
        "md" => "Markdown",
        "text" => "TXT",
        "json" => "JSON",
        "pdf" => "PDF",
        _ => "",
    }
}

fn written(lang: Lang, paths: &[PathBuf], cells: usize, most: usize) -> Vec<(Sign, String)> {
    let folder = paths.first().and_then(|path| path.parent());
    let folder = folder.map(|it| it.display().to_string()).unwrap_or_default();
    let said = Message::new("preview-written").with("count", paths.len()).with("folder", folder);
    let mut lines = hung("+ ", &said.text(lang), cells);
    for path in paths {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
        lines.extend(hung("  ", &name.unwrap_or_default(), cells));
    }
    // Where the files are must be seen, whatever becomes of the text below.
    lines.truncate(most.max(paths.len() + 3));
    lines.into_iter().map(|line| (Sign::Good, line)).collect()
}

/// A text in lines of so many cells, the first with a sign in front, the others indented.
fn hung(sign: &str, words: &str, cells: usize) -> Vec<String> {
    let safe = text::display_safe(words);
    let lines = text::wrap(&safe, cells.saturating_sub(text::width(sign)).max(2));
    let indent = " ".repeat(text::width(sign));
    let lead = |at: usize| if at == 0 { sign } else { &indent };
    lines.iter().enumerate().map(|(at, line)| format!("{}{line}", lead(at))).collect()
}
