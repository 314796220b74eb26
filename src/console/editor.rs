//! One line of text being typed. Moves over what people call a character; takes a paste of any size in one step.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::{Input, InputRequest};

/// The most one field takes, in bytes. What is pasted beyond it is refused whole, not cut.
pub const LIMIT: usize = 1 << 20;

/// A line being typed, with its cursor.
#[derive(Debug, Clone, Default)]
pub struct Editor {
    input: Input,
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        self.input.value() == other.input.value() && self.input.cursor() == other.input.cursor()
    }
}

impl Editor {
    /// An editor holding `text`, with the cursor behind it.
    pub fn with(text: impl Into<String>) -> Self {
        Self { input: Input::new(text.into()) }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.input.value().is_empty()
    }

    /// The text before and behind the cursor.
    pub fn split(&self) -> (&str, &str) {
        let text = self.input.value();
        let at = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        text.split_at(at)
    }

    /// Puts the cursor so many bytes behind the beginning.
    pub fn go(&mut self, byte: usize) {
        let text = self.input.value();
        let cursor = text.char_indices().take_while(|(at, _)| *at < byte).count();
        self.input = Input::new(text.to_owned()).with_cursor(cursor);
    }

    /// Replaces everything, with the cursor behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        self.input = Input::new(text.into());
    }

    /// Takes what was typed and leaves nothing.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.input).value().to_owned()
    }

    /// Inserts a text at the cursor in one step. `false` if it would grow beyond [`LIMIT`]: then nothing is changed.
    pub fn insert(&mut self, pasted: &str) -> bool {
        let pasted: String = pasted
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if c == '\r' { '\n' } else { c })
            .filter(|&c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        let (before, behind) = self.split();
        if before.len() + pasted.len() + behind.len() > LIMIT {
            return false;
        }
        let cursor = before.chars().count() + pasted.chars().count();
        self.input = Input::new(format!("{before}{pasted}{behind}")).with_cursor(cursor);
        true
    }

    /// Replaces the `bytes` before the cursor.
    pub fn replace_before(&mut self, bytes: usize, text: &str) {
        let (before, behind) = self.split();
        let kept = before.get(..before.len().saturating_sub(bytes)).unwrap_or_default();
        let cursor = kept.chars().count() + text.chars().count();
        self.input = Input::new(format!("{kept}{text}{behind}")).with_cursor(cursor);
    }

    /// Takes a key. `false` if it is none that edits.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        if key.modifiers.contains(KeyModifiers::ALT) {
            return false;
        }
        let request = match (key.code, ctrl) {
            (KeyCode::Char(c), false) => {
                if self.text().len() + c.len_utf8() > LIMIT {
                    return true;
                }
                InputRequest::InsertChar(c)
            }
            (KeyCode::Backspace, false) => InputRequest::DeletePrevChar,
            (KeyCode::Backspace | KeyCode::Char('w'), true) => InputRequest::DeletePrevWord,
            (KeyCode::Delete, false) => InputRequest::DeleteNextChar,
            (KeyCode::Delete, true) => InputRequest::DeleteNextWord,
            (KeyCode::Left, false) => InputRequest::GoToPrevChar,
            (KeyCode::Right, false) => InputRequest::GoToNextChar,
            (KeyCode::Left, true) => InputRequest::GoToPrevWord,
            (KeyCode::Right, true) => InputRequest::GoToNextWord,
            (KeyCode::Home, _) => InputRequest::GoToStart,
            (KeyCode::End, _) => InputRequest::GoToEnd,
            (KeyCode::Char('u'), true) => InputRequest::DeleteLine,
            _ => return false,
        };
        self.input.handle(request);
        true
    }
}
