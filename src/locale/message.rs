//! A message before it has a language: its id and what it speaks of.

use super::{Lang, catalogue};

/// A message by its id in `assets/locales/`, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id in the catalogues.
    pub id: &'static str,
    /// The arguments by name.
    pub arguments: Vec<(&'static str, Value)>,
}

/// An argument: a text, or a number that the language may count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, shown as it is.
    Text(String),
    /// A number, which plural rules see.
    Number(i64),
    /// Messages, joined as the language joins them.
    List(Vec<Message>),
    /// Names, joined as the language joins them.
    Names(Vec<String>),
    /// What holds commas itself, joined as the language joins that.
    Clauses(Vec<String>),
    /// The word for a name of the program's own, such as a status or a field: that of the message `family-name`. A name
    /// without a message is shown as it is.
    Word(&'static str, String),
}

impl Value {
    /// The word for one of the names of a family.
    pub fn word(family: &'static str, name: impl Into<String>) -> Self {
        Self::Word(family, name.into())
    }

    /// Names as the language joins them.
    pub fn names(names: &[String]) -> Self {
        Self::Names(names.to_vec())
    }

    /// What holds commas itself, as the language joins that.
    pub fn clauses(clauses: &[String]) -> Self {
        Self::Clauses(clauses.to_vec())
    }
}

impl From<Vec<Message>> for Value {
    fn from(list: Vec<Message>) -> Self {
        Self::List(list)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The message in a language.
    pub fn text(&self, lang: Lang) -> String {
        catalogue::format(lang, self.id, &self.arguments)
    }
}
