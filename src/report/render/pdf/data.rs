//! What the template sets: the document as values. Text is only ever a string value: Typst never parses it.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use typst::foundations::{Array, Bytes, Datetime, Dict, IntoValue, Str, Value};

use super::words::{Words, spelled};
use crate::{
    locale::Lang,
    report::{
        document::{
            Block, Callout, Document, Inline, Line, Meta, Party, Signature, Table, Timeline, length,
        },
        figure::{self, Figure, Style},
        layout::Widths,
        look::Dress,
    },
    text::{dotted, truncate},
};

/// The accent colour where the look names none, as in the other formats.
const ACCENT: &str = "#1f5673";
/// What the template itself writes.
const TEMPLATE: &str = "0123456789/";
/// The most cells of what runs along the top and the bottom of every page: it says again what stands elsewhere.
const RUNNING: usize = 56;
/// Above this many bytes something may go on over the page: it would leave too much of a page empty, or not fit any.
const LONG: usize = 900;
/// Above this many bytes the head of a table is not repeated: there would be no room below it.
const LONG_HEAD: usize = 400;

/// The cells a line has: in a paragraph, in the value of a key, in the columns of a timeline.
const LINE: usize = 60;
const KEY: usize = 20;
const VALUE: usize = 48;
const WHEN: usize = 14;

/// The values for a document.
pub(super) fn values(document: &Document, dress: &Dress) -> Dict {
    let meta = &document.meta;
    let mut blocks = Blocks { lang: document.lang, widths: Widths::of(&document.blocks), level: 0 };
    let text = Words::within(LINE);
    dict([
        ("lang", string(if document.lang == Lang::Zh { "zh" } else { "en" })),
        ("region", if document.lang == Lang::Zh { string("cn") } else { Value::None }),
        ("title", Words::whole(&document.title)),
        ("author", Words::whole(&meta.author)),
        ("date", date(meta).map_or(Value::None, IntoValue::into_value)),
        ("name", text.value(&document.title)),
        ("eyebrow", text.value(&dotted(&[meta.author.trim(), &meta.date]))),
        ("subject", text.value(&meta.subject)),
        ("above", above(document)),
        ("below", text.value(&truncate(&dotted(&[&meta.reference, &meta.date]), RUNNING))),
        ("tight", document.one_page.into_value()),
        ("accent", string(accent(dress))),
        ("logo", logo(dress)),
        ("blocks", document.blocks.iter().map(|block| blocks.value(block)).collect_value()),
    ])
}

/// Every character that is set, those of the template included.
pub(super) fn characters(values: &Dict) -> BTreeSet<char> {
    let mut all: BTreeSet<char> = TEMPLATE.chars().collect();
    values.iter().for_each(|(_, value)| collect(value, &mut all));
    all.retain(|c| !c.is_whitespace());
    all
}

fn collect(value: &Value, all: &mut BTreeSet<char>) {
    if let Value::Str(text) = value {
        all.extend(text.as_str().chars());
    } else if let Value::Bytes(bytes) = value {
        // A picture may have words, too; what is ASCII in it is mostly no word.
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        all.extend(text.chars().filter(|c| !c.is_ascii()));
    } else if let Value::Array(values) = value {
        values.iter().for_each(|value| collect(value, all));
    } else if let Value::Dict(values) = value {
        values.iter().for_each(|(_, value)| collect(value, all));
    }
}

/// The day of the document, where it is written as one.
pub(super) fn date(meta: &Meta) -> Option<Datetime> {
    let mut parts = meta.date.splitn(3, '-');
    let mut next = || parts.next();
    let (year, month, day) = (next()?, next()?, next()?);
    if year.len() != 4 {
        return None;
    }
    Datetime::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// From the second page on: which document this is; beside it who issues it, or that it is not for everybody.
fn above(document: &Document) -> Value {
    let meta = &document.meta;
    let left = dotted(&[&document.title, &meta.reference]);
    let right = document.confidential().unwrap_or(&meta.author);
    let text = Words::within(LINE);
    let half = |words: &str| text.value(&truncate(words, RUNNING / 2 + 8));
    [half(&left), half(right)].into_iter().collect_value()
}

/// The look's colour, where it is one.
fn accent(dress: &Dress) -> &str {
    let is_colour = |text: &&str| {
        text.strip_prefix('#')
            .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    dress.accent.as_deref().filter(is_colour).unwrap_or(ACCENT)
}

/// The logo's bytes with their kind; none where there is no logo.
fn logo(dress: &Dress) -> Value {
    let parse = |address: &str| {
        let (kind, data) = address.strip_prefix("data:image/")?.split_once(";base64,")?;
        let format = if kind == "svg+xml" { "svg" } else { kind };
        let bytes = STANDARD.decode(data).ok()?;
        Some(dict([("format", string(format)), ("data", Bytes::new(bytes).into_value())]))
    };
    dress.logo.as_deref().and_then(parse).map_or(Value::None, Value::Dict)
}

struct Blocks<'a> {
    lang: Lang,
    widths: Widths<'a>,
    level: u8,
}

impl Blocks<'_> {
    fn value(&mut self, block: &Block) -> Value {
        let text = Words::within(LINE);
        Value::Dict(match block {
            Block::Heading { level, text: words } => {
                // Bookmarks are a tree: none may be missing in between.
                self.level = (*level).clamp(1, self.level + 1).min(6);
                dict([
                    ("is", string("heading")),
                    ("level", i64::from(self.level).into_value()),
                    ("text", text.value(words)),
                ])
            }
            Block::Paragraph(words) => {
                dict([("is", string("paragraph")), ("line", line(text, words))])
            }
            Block::List(items) => dict([
                ("is", string("list")),
                ("items", items.iter().map(|item| line(text, item)).collect_value()),
            ]),
            Block::KeyValues(values) => key_values(values),
            Block::Table(table) => self.table(table),
            Block::Timeline(timeline) => moments(timeline),
            Block::Figure(figure) => self.figure(figure),
            Block::Callout { kind, title, body } => callout(*kind, title, body),
            Block::Signature(signature) => signed(signature),
            Block::Colophon(words) => {
                dict([("is", string("colophon")), ("line", line(text, words))])
            }
        })
    }

    /// A picture as it is drawn for paper, its words, and the same as a table.
    fn figure(&self, figure: &Figure) -> Dict {
        let picture = figure::svg(figure, self.lang, Style::Print);
        let text = Words::within(LINE);
        dict([
            ("is", string("figure")),
            ("picture", Bytes::from_string(spelled(&picture).into_owned()).into_value()),
            ("alt", Words::whole(&figure.alt)),
            ("title", text.value(&figure.title)),
            ("said", text.value(&figure.alt)),
            ("tabled", (!figure.is_untabled()).into_value()),
            ("table", Value::Dict(self.table(figure.table()))),
        ])
    }

    fn table(&self, table: &Table) -> Dict {
        let widths = self.widths.columns(table);
        let text = |at: usize| Words::within(Widths::cells(widths.get(at).copied().unwrap_or(0)));
        let rows = table.rows.iter().map(|row| {
            let cells = (0..table.head.len())
                .map(|at| row.get(at).map_or_else(empty, |cell| line(text(at), cell)));
            let short = row.iter().map(length).sum::<usize>() <= LONG;
            dict([("keep", short.into_value()), ("cells", cells.collect_value())])
        });
        let head = table.head.iter().enumerate().map(|(at, name)| text(at).value(name));
        let length: usize = table.head.iter().map(String::len).sum();
        dict([
            ("is", string("table")),
            ("widths", widths.iter().map(|wide| whole(*wide)).collect_value()),
            ("repeat", (length <= LONG_HEAD).into_value()),
            ("head", head.collect_value()),
            ("rows", rows.map(Value::Dict).collect_value()),
        ])
    }
}

fn key_values(values: &[(String, Line)]) -> Dict {
    let rows = values.iter().map(|(key, value)| {
        let short = key.len() + length(value) <= LONG;
        Value::Dict(dict([
            ("keep", short.into_value()),
            ("key", Words::within(KEY).value(key)),
            ("line", line(Words::within(VALUE), value)),
        ]))
    });
    dict([("is", string("keys")), ("rows", rows.collect_value())])
}

fn moments(timeline: &Timeline) -> Dict {
    let (when, what) = (Words::within(WHEN), Words::within(VALUE));
    let mut day = None;
    let rows = timeline.rows.iter().map(|row| {
        let new_day = day.replace(&row.date).is_some_and(|day| *day != row.date);
        Value::Dict(dict([
            ("keep", (row.lines.iter().map(length).sum::<usize>() <= LONG).into_value()),
            ("day", new_day.into_value()),
            ("date", when.value(&row.date)),
            ("time", when.value(&row.time)),
            ("label", what.value(&row.label)),
            ("marks", row.marks.iter().map(|mark| what.value(mark)).collect_value()),
            ("lines", row.lines.iter().map(|words| line(what, words)).collect_value()),
        ]))
    });
    let rows = rows.collect_value();
    let [name_of_when, kind, name_of_what] = &timeline.head;
    let names = [name_of_when.clone(), dotted(&[kind, name_of_what])];
    let length: usize = names.iter().map(String::len).sum();
    let head = names.iter().zip([when, what]).map(|(name, text)| text.value(name));
    dict([
        ("is", string("timeline")),
        ("repeat", (length <= LONG_HEAD).into_value()),
        ("head", head.collect_value()),
        ("rows", rows),
    ])
}

fn callout(kind: Callout, title: &str, body: &[Line]) -> Dict {
    let kind = match kind {
        Callout::Outcome => "outcome",
        Callout::Open => "open",
        Callout::Note => "note",
        Callout::Confidential => "confidential",
    };
    let text = Words::within(LINE);
    dict([
        ("is", string("callout")),
        ("kind", string(kind)),
        ("keep", (title.len() + body.iter().map(length).sum::<usize>() <= LONG).into_value()),
        ("title", text.value(title)),
        ("body", body.iter().map(|words| line(text, words)).collect_value()),
    ])
}

fn signed(signature: &Signature) -> Dict {
    let text = Words::within(VALUE / 2);
    let party = |party: &Party| {
        Value::Dict(dict([
            ("title", text.value(&party.title)),
            ("fields", party.fields.iter().map(|field| text.value(field)).collect_value()),
        ]))
    };
    let of =
        |party: &Party| party.title.len() + party.fields.iter().map(String::len).sum::<usize>();
    let length = signature.statement.len() + signature.parties.iter().map(of).sum::<usize>();
    dict([
        ("is", string("signature")),
        ("keep", (length <= LONG && signature.parties.len() <= 4).into_value()),
        ("statement", Words::within(LINE).value(&signature.statement)),
        ("parties", signature.parties.iter().map(party).collect_value()),
    ])
}

/// A line as pairs of a kind and its words.
fn line(text: Words, line: &Line) -> Value {
    let part = |inline: &Inline| {
        let (kind, words) = match inline {
            Inline::Text(words) => ("text", text.value(words)),
            Inline::Strong(words) => ("strong", text.value(words)),
            Inline::Struck(words) => ("struck", text.value(words)),
            Inline::Code(words) => ("code", text.value(words)),
            Inline::Note(words) => ("note", text.value(words)),
            Inline::Break => ("break", Value::None),
        };
        [string(kind), words].into_iter().collect_value()
    };
    line.iter().map(part).collect_value()
}

fn empty() -> Value {
    std::iter::empty().collect_value()
}

fn string(text: &str) -> Value {
    Value::Str(Str::from(text))
}

fn whole(number: usize) -> Value {
    i64::try_from(number).unwrap_or(i64::MAX).into_value()
}

fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

trait CollectValue: Iterator<Item = Value> + Sized {
    fn collect_value(self) -> Value {
        Value::Array(self.collect::<Array>())
    }
}

impl<T: Iterator<Item = Value>> CollectValue for T {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;
    use crate::report::document::Table;

    fn document(lang: Lang, date: &str, blocks: Vec<Block>) -> Document {
        let meta = Meta { date: date.to_owned(), ..Meta::default() };
        Document { title: "T".to_owned(), lang, meta, one_page: false, blocks }
    }

    #[test]
    fn a_day_is_a_day_and_nothing_else_is() {
        let day = |text: &str| date(&Meta { date: text.to_owned(), ..Meta::default() });
        assert_eq!(day("2025-12-01"), Datetime::from_ymd(2025, 12, 1));
        for text in ["", "2025-13-01", "2025-12-01 09:00", "12025-12-01", "today", "2025年12月1日"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_colour_is_a_colour_and_nothing_else_is() {
        let of = |text: &str| {
            accent(&Dress { accent: Some(text.to_owned()), ..Dress::default() }).to_owned()
        };
        assert_eq!(of("#7a1f3d"), "#7a1f3d");
        assert_eq!(of("#7a1f3"), ACCENT);
        assert_eq!(of("#7a1f3d\"]"), ACCENT);
    }

    #[test]
    fn bookmarks_have_no_step_missing() {
        let levels: Vec<i64> = [3, 1, 4, 4, 0, 9]
            .into_iter()
            .map(|level| Block::Heading { level, text: "h".to_owned() })
            .scan(
                Blocks { lang: Lang::En, widths: Widths::default(), level: 0 },
                |blocks, block| {
                    let Value::Dict(heading) = blocks.value(&block) else { panic!() };
                    Some(heading.get("level").unwrap().clone().cast().unwrap())
                },
            )
            .collect();
        assert_eq!(levels, [1, 1, 2, 3, 1, 2]);
    }

    #[test]
    fn a_logo_is_its_bytes() {
        let of = |logo: &str| logo_of(logo).map(|logo| logo.get("format").unwrap().clone());
        assert_eq!(of("data:image/svg+xml;base64,PHN2Zy8+"), Some(string("svg")));
        assert_eq!(of("data:image/png;base64,iVBORw=="), Some(string("png")));
        assert_eq!(of("https://example.com/logo.png"), None);
    }

    fn logo_of(address: &str) -> Option<Dict> {
        let logo = logo(&Dress { logo: Some(address.to_owned()), ..Dress::default() });
        if let Value::Dict(logo) = logo { Some(logo) } else { None }
    }

    /// Every kind of value that stands anywhere.
    fn kinds(value: &Value, all: &mut BTreeSet<&'static str>) {
        if let Value::Array(values) = value {
            values.iter().for_each(|value| kinds(value, all));
        } else if let Value::Dict(values) = value {
            values.iter().for_each(|(_, value)| kinds(value, all));
        } else {
            all.insert(value.ty().short_name());
        }
    }

    proptest! {
        #[test]
        fn what_was_typed_is_a_string_and_every_character_of_it_is_counted(text in any::<String>()) {
            let words = vec![Inline::Text(text.clone()), Inline::Code(text.clone()), Inline::Break];
            let table = Table { head: vec![text.clone()], rows: vec![vec![words.clone()]] };
            let blocks = vec![
                Block::Heading { level: 1, text: text.clone() },
                Block::List(vec![words.clone()]),
                Block::Table(table),
                Block::KeyValues(vec![(text.clone(), words)]),
            ];
            let values = values(&document(Lang::Zh, &text, blocks), &Dress::default());
            let mut all = BTreeSet::new();
            kinds(&Value::Dict(values.clone()), &mut all);
            let known = BTreeSet::from(["str", "bool", "int", "none"]);
            prop_assert!(all.is_subset(&known), "{all:?}");
            let needed = characters(&values);
            for c in crate::text::display_safe(&text).chars() {
                let is_picture = matches!(c, '\u{2400}'..='\u{2426}');
                prop_assert!(is_picture || c.is_whitespace() || needed.contains(&c), "{c:?}");
            }
        }
    }
}
