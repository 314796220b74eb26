//! One line of the table.

use std::fmt;

/// What was measured, against what, and how it compares with what is asked.
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) floor: String,
    pub(crate) found: String,
    /// The figure that is compared with must and aim, in the row's own unit.
    pub(crate) figure: f64,
    pub(crate) unit: &'static str,
    pub(crate) must: Option<f64>,
    pub(crate) aim: Option<f64>,
}

impl Row {
    pub(crate) const HEADER: &'static str =
        "| what | floor | found | figure | must | aim | |\n|---|---|---|---|---|---|---|";

    /// A ratio of two durations.
    pub(crate) fn ratio(
        what: impl Into<String>,
        floor: f64,
        found: f64,
        must: f64,
        aim: f64,
    ) -> Self {
        Self {
            what: what.into(),
            floor: milliseconds(floor),
            found: milliseconds(found),
            figure: found / floor,
            unit: "×",
            must: Some(must),
            aim: Some(aim),
        }
    }

    pub(crate) fn misses(&self) -> bool {
        self.must.is_some_and(|must| self.figure > must)
    }

    fn verdict(&self) -> &'static str {
        match (self.misses(), self.aim) {
            (true, _) => "**missed**",
            (false, Some(aim)) if self.figure > aim => "must",
            (false, Some(_)) => "aim",
            (false, None) => "",
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = |limit: Option<f64>| {
            limit.map_or("–".to_owned(), |limit| format!("≤ {} {}", rounded(limit), self.unit))
        };
        write!(
            f,
            "| {} | {} | {} | {:.2} {} | {} | {} | {} |",
            self.what,
            self.floor,
            self.found,
            self.figure,
            self.unit,
            limit(self.must),
            limit(self.aim),
            self.verdict()
        )
    }
}

/// A limit as it is written in the table.
fn rounded(limit: f64) -> String {
    let text = format!("{limit:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Seconds as milliseconds.
pub(crate) fn milliseconds(seconds: f64) -> String {
    format!("{:.3} ms", seconds * 1e3)
}
