//! What is being imported, and how it is read.

use super::{
    super::{desk::Desk, failure::Failure, out},
    ask,
    words::Import,
};
use crate::{
    import::{Reading, Refused, Table, columns::Columns, formats::Format},
    locale::Message,
    playbook::Side,
    text::NotNamed,
};

/// What is being imported.
pub(super) struct Job<'a> {
    pub(super) desk: &'a Desk,
    pub(super) verb: &'a Import,
    pub(super) reading: Reading,
    pub(super) format: Format,
    pub(super) encoding: Option<&'static str>,
    pub(super) side: Option<Side>,
}

/// One of a closed list, where it was named.
pub(super) fn named<T: std::str::FromStr<Err = NotNamed>>(
    said: Option<&String>,
) -> Result<Option<T>, Failure> {
    let read = |said: &String| {
        said.parse().map_err(|error: NotNamed| {
            let known: Vec<String> = error.known.iter().map(|name| (*name).to_owned()).collect();
            let known = crate::locale::Value::names(&known);
            let message =
                Message::new("import-not-named").with("given", error.given).with("known", known);
            Failure::Misused(message)
        })
    };
    said.map(read).transpose()
}

/// Says why a file is refused.
pub(super) fn told(desk: &Desk, refused: &Refused) -> Failure {
    out::tell(&refused.words(desk.lang));
    Failure::Told
}

impl Job<'_> {
    /// The columns of a table; what is unclear is asked, as long as somebody can answer.
    pub(super) fn columns(&mut self, table: &Table) -> Result<Columns, Failure> {
        loop {
            match Columns::of(table, &self.reading.answers) {
                Ok(columns) => return Ok(columns),
                Err(refused) => self.ask(&refused)?,
            }
        }
    }

    /// Asks what a refusal asks, or refuses.
    pub(super) fn ask(&mut self, refused: &Refused) -> Result<(), Failure> {
        let answered = if let Refused::Unclear(questions) = refused {
            ask::all(self.desk, questions, &mut self.reading.answers)
        } else {
            None
        };
        answered.ok_or_else(|| told(self.desk, refused))?;
        self.reading.stated_order = self.reading.answers.order;
        self.reading.year = self.reading.answers.year;
        Ok(())
    }

    /// What a workbook holds that is not read.
    pub(super) fn tell_of_workbook(&self, table: &Table) {
        let say = |message: Message| self.desk.tell(&message);
        if table.has_macros {
            say(Message::new("import-macros"));
        }
        if table.formulas > 0 {
            say(Message::new("import-formulas").with("count", table.formulas));
        }
        if !table.other_sheets.is_empty() {
            let others = crate::locale::Value::clauses(&table.other_sheets);
            say(Message::new("import-other-sheets")
                .with("sheet", &table.sheet)
                .with("others", others));
        }
    }
}
