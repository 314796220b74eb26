//! One line of text being typed. Moves over what people call a character; takes a paste of any size in one step.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::{Input, InputRequest};

/// The most one field takes, in bytes. What is pasted beyond it is refused whole, not cut.
pub const LIMIT: usize = 1 << 20;

/// A line being typed, with its cursor. A character typed costs what stands behind the cursor, which is mostly nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editor {
    text: String,
    /// Where the cursor stands, in bytes.
    at: usize,
}

impl Editor {
    /// An editor holding `text`, with the cursor behind it.
    pub fn with(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { at: text.len(), text }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text before and behind the cursor.
    pub fn split(&self) -> (&str, &str) {
        self.text.split_at_checked(self.at).unwrap_or((&self.text, ""))
    }

    /// Puts the cursor so many bytes behind the beginning.
    pub fn go(&mut self, byte: usize) {
        let ends = (byte..self.text.len()).find(|&at| self.text.is_char_boundary(at));
        self.at = ends.unwrap_or(self.text.len());
    }

    /// Replaces everything, with the cursor behind it.
    pub fn set(&mut self, text: impl Into<String>) {
        *self = Self::with(text);
    }

    /// Takes what was typed and leaves nothing.
    pub fn take(&mut self) -> String {
        std::mem::take(self).text
    }

    /// Inserts a text at the cursor in one step. `false` if it would grow beyond [`LIMIT`]: then nothing is changed.
    pub fn insert(&mut self, pasted: &str) -> bool {
        let pasted: String = pasted
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if c == '\r' { '\n' } else { c })
            .filter(|&c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        if self.text.len() + pasted.len() > LIMIT {
            return false;
        }
        self.text.insert_str(self.at, &pasted);
        self.at += pasted.len();
        true
    }

    /// Replaces the `bytes` before the cursor.
    pub fn replace_before(&mut self, bytes: usize, text: &str) {
        let (before, behind) = self.split();
        let kept = before.get(..before.len().saturating_sub(bytes)).unwrap_or_default();
        let at = kept.len() + text.len();
        *self = Self { text: format!("{kept}{text}{behind}"), at };
    }

    /// Takes a key. `false` if it is none that edits.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        if key.modifiers.contains(KeyModifiers::ALT) {
            return false;
        }
        let request = match (key.code, ctrl) {
            (KeyCode::Char(c), false) => {
                if self.text.len() + c.len_utf8() > LIMIT {
                    return true;
                }
                self.text.insert(self.at, c);
                self.at += c.len_utf8();
                return true;
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
        self.handle(request);
        true
    }

    /// Everything but typing: moving and deleting by character and word.
    fn handle(&mut self, request: InputRequest) {
        let cursor = self.split().0.chars().count();
        let mut input = Input::new(std::mem::take(&mut self.text)).with_cursor(cursor);
        input.handle(request);
        let cursor = input.cursor();
        self.text = input.value_and_reset();
        let ends = self.text.char_indices().nth(cursor).map(|(at, _)| at);
        self.at = ends.unwrap_or(self.text.len());
    }
}
