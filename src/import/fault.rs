//! What is wrong with a file or a row, and what to do then. Worded by the catalogue.

use std::fmt;

use super::{
    dates::DateFault,
    field::Field,
    table::{Place, letters},
};
use crate::locale::{Lang, Message, Value};

/// Something that has to be answered before a file can be read; each names the option that does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Several columns may hold a field.
    Column {
        /// Which field.
        field: Field,
        /// The columns, letters first.
        candidates: Vec<String>,
    },
    /// No column holds a field that is needed.
    Missing {
        /// Which field.
        field: Field,
        /// The columns there are.
        candidates: Vec<String>,
    },
    /// Whether the rows are incidents or entries.
    Shape,
    /// Whether the day or the month comes first.
    Dates {
        /// Where such a date stands.
        place: Place,
        /// The date.
        text: String,
    },
    /// Of which year the dates are.
    Year {
        /// Where such a date stands.
        place: Place,
        /// The date.
        text: String,
    },
    /// On whose side the sender of a mail is.
    Side {
        /// The sender.
        sender: String,
    },
    /// Who the customer is.
    Customer,
    /// What the incident is called.
    Title,
}

/// Why a file is refused as a whole. Nothing of it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nothing stands in it.
    Empty,
    /// It is larger than is read.
    TooLarge(u64),
    /// Unpacked it is larger than is read.
    Bomb(u64),
    /// It holds more rows or cells than are read.
    TooMany(usize),
    /// None of the formats that are read.
    NotATable,
    /// A workbook of before 2007, or one with a password.
    OldWorkbook,
    /// A log of dingli.
    Log,
    /// Cut off or damaged.
    Damaged(String),
    /// Bytes that are no text in the encoding stated.
    Encoding(String),
    /// There is no such sheet.
    NoSheet {
        /// As stated.
        said: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// There is no such column.
    NoColumn {
        /// As stated.
        said: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// No row names its columns.
    NoHeading,
    /// A line that is no JSON object, from 1.
    NotJson {
        /// The line.
        line: usize,
    },
    /// A mail without sender or date.
    NotAMail,
    /// What has to be answered first.
    Unclear(Vec<Question>),
}

/// What is wrong with a row. The others can be taken in without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: RowProblem,
}

/// What is wrong in a cell, or with its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// A field that is needed is empty.
    Missing(Field),
    /// No time, or none that is clear.
    Time(DateFault, String),
    /// A formula that failed.
    Formula(String),
    /// No severity.
    Severity(String),
    /// No status.
    Status(String),
    /// No zone.
    Zone(String),
    /// It was taken in before, and reads otherwise now.
    Changed(String),
    /// The log does not take it.
    Refused(Message),
}

impl Question {
    /// The question, with the option that answers it.
    pub fn words(&self, lang: Lang) -> String {
        let field = |field: &Field| Value::word("import-field", field.id());
        let message = match self {
            Self::Column { field: of, candidates } => Message::new("import-ask-column")
                .with("field", field(of))
                .with("id", of.id().to_owned())
                .with("columns", Value::clauses(candidates)),
            Self::Missing { field: of, candidates } => Message::new("import-ask-missing")
                .with("field", field(of))
                .with("id", of.id().to_owned())
                .with("columns", Value::clauses(candidates)),
            Self::Shape => Message::new("import-ask-shape"),
            Self::Dates { place, text } => {
                Message::new("import-ask-dates").with("place", place.words(lang)).with("text", text)
            }
            Self::Year { place, text } => {
                Message::new("import-ask-year").with("place", place.words(lang)).with("text", text)
            }
            Self::Side { sender } => Message::new("import-ask-side").with("sender", sender),
            Self::Customer => Message::new("import-ask-customer"),
            Self::Title => Message::new("import-ask-title"),
        };
        message.text(lang)
    }
}

impl Refused {
    /// What is wrong and what to do; one sentence a question.
    pub fn words(&self, lang: Lang) -> String {
        let message = match self {
            Self::Unclear(questions) => {
                let said: Vec<String> = questions.iter().map(|it| it.words(lang)).collect();
                return said.join("\n");
            }
            Self::Empty => Message::new("import-empty"),
            Self::TooLarge(limit) => {
                Message::new("import-too-large").with("limit", megabytes(*limit))
            }
            Self::Bomb(limit) => Message::new("import-bomb").with("limit", megabytes(*limit)),
            Self::TooMany(limit) => Message::new("import-too-many").with("limit", *limit),
            Self::NotATable => Message::new("import-not-a-table"),
            Self::OldWorkbook => Message::new("import-old-workbook"),
            Self::Log => Message::new("import-log-refused"),
            Self::Damaged(detail) => Message::new("import-damaged").with("detail", detail),
            Self::Encoding(name) => Message::new("import-encoding").with("name", name),
            Self::NoSheet { said, known } => Message::new("import-no-sheet")
                .with("said", said)
                .with("known", Value::clauses(known)),
            Self::NoColumn { said, known } => Message::new("import-no-column")
                .with("said", said)
                .with("known", Value::clauses(known)),
            Self::NoHeading => Message::new("import-no-heading"),
            Self::NotJson { line } => {
                Message::new("import-not-json").with("line", line.to_string())
            }
            Self::NotAMail => Message::new("import-not-a-mail"),
        };
        message.text(lang)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Lang::En))
    }
}

impl std::error::Error for Refused {}

fn megabytes(bytes: u64) -> String {
    (bytes / 1_000_000).to_string()
}

impl Place {
    /// The row and, where one is to blame, the column.
    pub fn words(&self, lang: Lang) -> String {
        let row = self.row.to_string();
        let Some(column) = self.column else {
            return Message::new("import-row").with("row", row).text(lang);
        };
        Message::new("import-cell")
            .with("row", row)
            .with("column", letters(column))
            .with("heading", &self.heading)
            .text(lang)
    }
}

impl RowFault {
    /// Where and what, in one sentence.
    pub fn words(&self, lang: Lang) -> String {
        Message::new("import-row-fault")
            .with("place", self.place.words(lang))
            .with("problem", self.problem.words(lang))
            .text(lang)
    }
}

impl RowProblem {
    /// What is wrong, without the place.
    pub fn words(&self, lang: Lang) -> String {
        let message = match self {
            Self::Missing(field) => Message::new("import-missing")
                .with("field", Value::word("import-field", field.id())),
            Self::Time(fault, text) => Message::new(fault.id()).with("text", text),
            Self::Formula(text) => Message::new("import-formula").with("text", text),
            Self::Severity(text) => Message::new("import-severity").with("text", text),
            Self::Status(text) => Message::new("import-status").with("text", text),
            Self::Zone(text) => Message::new("import-zone").with("text", text),
            Self::Changed(reference) => Message::new("import-changed").with("reference", reference),
            Self::Refused(message) => message.clone(),
        };
        message.text(lang)
    }
}

impl DateFault {
    /// The message that says it.
    const fn id(self) -> &'static str {
        match self {
            Self::NotATime => "import-date-none",
            Self::NotInOrder(super::order::Order::DayFirst) => "import-date-not-day-first",
            Self::NotInOrder(super::order::Order::MonthFirst) => "import-date-not-month-first",
            Self::NotInOrder(super::order::Order::YearFirst) => "import-date-not-year-first",
            Self::Order => "import-date-order",
            Self::NoYear => "import-date-no-year",
            Self::NoDay => "import-date-no-day",
            Self::NotInZone => "import-date-not-in-zone",
            Self::Ahead => "import-date-ahead",
        }
    }
}
