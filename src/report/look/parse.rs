//! From TOML to a checked [`Look`].

use serde::{Deserialize, Serialize};
use toml::de::{DeTable, Deserializer};

use super::{Dress, Extra, Fault, Look, Problem};
use crate::{
    locale::Lang,
    playbook::{
        Kind, Text,
        locate::{Locator, line_and_column},
    },
    report::Audience,
};

/// As it stands in the file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
struct Written {
    format: u32,
    company: Text,
    logo: String,
    accent: String,
    closing: Text,
    order: Vec<String>,
    sections: Vec<Section>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
struct Section {
    id: String,
    r#for: Whom,
    title: Text,
    text: Text,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum Whom {
    #[default]
    Everybody,
    Customer,
    Internal,
}

/// The JSON Schema of what stands in the file.
#[cfg(test)]
pub(in crate::report) fn schema() -> serde_json::Value {
    schemars::schema_for!(Written).to_value()
}

/// Reads a look from TOML and checks it.
///
/// # Errors
/// Every problem of the first kind met, in the order of lines: all that is not TOML; or else the first value of the
/// wrong type; or else everything that does not make sense, unknown keys included.
pub fn parse(source: &str) -> Result<Look, Vec<Problem>> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let at = |error: &toml::de::Error, kind: &dyn Fn(String) -> Kind| {
        let (line, column) = line_and_column(text, error.span().map_or(0, |span| span.start));
        let message = error.message().trim_end_matches('.').replace('\n', ", ");
        Problem { line, column, fault: Fault::Toml(kind(message)) }
    };
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let mut problems: Vec<Problem> =
            errors.iter().map(|error| at(error, &|message| Kind::Syntax { message })).collect();
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems.dedup_by_key(|problem| problem.line);
        return Err(problems);
    }
    let written = Written::deserialize(Deserializer::from(tree.clone()))
        .map_err(|error| vec![at(&error, &|message| Kind::Shape { message })])?;
    let mut checker =
        Checker { source: text, locator: Locator::new(tree.get_ref()), problems: Vec::new() };
    checker.check(&written);
    let mut problems = checker.problems;
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(look(written, text, tree.get_ref())) } else { Err(problems) }
}

fn look(written: Written, source: &str, tree: &DeTable<'_>) -> Look {
    let (line, column) = line_and_column(source, Locator::new(tree).offset("logo"));
    let named = |text: &str| !text.is_empty();
    Look {
        company: written.company,
        logo: Some((written.logo, line, column)).filter(|(name, ..)| named(name)),
        closing: written.closing,
        order: written.order,
        sections: written
            .sections
            .into_iter()
            .map(|section| Extra {
                id: section.id,
                audience: match section.r#for {
                    Whom::Everybody => None,
                    Whom::Customer => Some(Audience::Customer),
                    Whom::Internal => Some(Audience::Internal),
                },
                title: section.title,
                text: section.text,
            })
            .collect(),
        dress: Dress { accent: Some(written.accent).filter(|it| named(it)), ..Dress::default() },
    }
}

struct Checker<'a> {
    source: &'a str,
    locator: Locator<'a>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, path: &str, fault: Fault) {
        let (line, column) = line_and_column(self.source, self.locator.offset(path));
        self.problems.push(Problem { line, column, fault });
    }

    fn check(&mut self, written: &Written) {
        // A look always has a JSON form: it holds strings, integers and lists of them.
        if let Ok(known) = serde_json::to_value(written) {
            for path in self.locator.unknown_keys(&known) {
                self.report(&path.clone(), Fault::Toml(Kind::UnknownKey { path }));
            }
        }
        if written.format != 1 {
            let found = written.format;
            self.report("format", Fault::Toml(Kind::UnknownFormat { found }));
        }
        self.text("company", &written.company, false);
        self.text("closing", &written.closing, false);
        let is_colour = |text: &str| {
            text.strip_prefix('#').is_some_and(|hex| {
                hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
        };
        if !written.accent.is_empty() && !is_colour(&written.accent) {
            self.report("accent", Fault::BadColour { found: written.accent.clone() });
        }
        if written.logo.contains(['/', '\\', ':']) || written.logo.starts_with('.') {
            self.report("logo", Fault::LogoPath { name: written.logo.clone() });
        }
        self.sections(written);
        for (at, id) in written.order.iter().enumerate() {
            let name = format!("report-section-{id}");
            let own = written.sections.iter().any(|section| section.id == *id);
            if !own && Lang::En.say(&name) == name {
                self.report(&format!("order.{at}"), Fault::UnknownSection { id: id.clone() });
            }
        }
    }

    fn sections(&mut self, written: &Written) {
        for (at, section) in written.sections.iter().enumerate() {
            let path = format!("sections.{at}");
            let whole = !section.id.is_empty()
                && section
                    .id
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
            if !whole {
                let id = section.id.clone();
                self.report(&format!("{path}.id"), Fault::Toml(Kind::BadId { id }));
            }
            let earlier = written.sections.iter().take(at).position(|it| it.id == section.id);
            if let Some(first) = earlier {
                let offset = self.locator.offset(&format!("sections.{first}.id"));
                let first_line = line_and_column(self.source, offset).0;
                let kind = Kind::DuplicateId { id: section.id.clone(), first_line };
                self.report(&format!("{path}.id"), Fault::Toml(kind));
            }
            self.text(&format!("{path}.title"), &section.title, true);
            self.text(&format!("{path}.text"), &section.text, true);
        }
    }

    fn text(&mut self, path: &str, text: &Text, required: bool) {
        if !required && text.is_empty() {
            return;
        }
        for (lang, key, words) in [(Lang::Zh, "zh", &text.zh), (Lang::En, "en", &text.en)] {
            if words.trim().is_empty() {
                let kind = Kind::EmptyText { path: path.to_owned(), lang };
                self.report(&format!("{path}.{key}"), Fault::Toml(kind));
            }
        }
    }
}
