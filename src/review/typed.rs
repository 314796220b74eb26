//! A search as people type it: `存储 "坏了 两块" 客户:甲 from:2026-03`, full-width marks included.

use std::fmt;

use chrono::NaiveDate;

use super::{
    found::folded,
    query::{Filter, Nature, Order, Query, kinds},
};
use crate::{
    incident::{Status, Visibility},
    locale::{Lang, Message},
    text::fold_fullwidth,
};

/// What a search may ask of an entry or its incident, as it is typed before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The customer's name.
    Customer,
    /// The class of the incident.
    Class,
    /// Its severity.
    Severity,
    /// Its status.
    Status,
    /// How it came into the log.
    Nature,
    /// Who said, did or recorded it, or is named in it.
    Person,
    /// The tag of a note.
    Tag,
    /// The kind of the entry.
    Kind,
    /// Whether the customer may see it.
    Visibility,
    /// The first day it may have happened on.
    From,
    /// The last day it may have happened on.
    To,
}

impl Field {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 11] = [
        Self::Customer,
        Self::Class,
        Self::Severity,
        Self::Status,
        Self::Nature,
        Self::Person,
        Self::Tag,
        Self::Kind,
        Self::Visibility,
        Self::From,
        Self::To,
    ];

    /// How it is typed: first in English, then in Chinese.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Customer => &["customer", "客户"],
            Self::Class => &["class", "类别"],
            Self::Severity => &["severity", "级别"],
            Self::Status => &["status", "状态"],
            Self::Nature => &["nature", "性质"],
            Self::Person => &["person", "人员", "人"],
            Self::Tag => &["tag", "标签"],
            Self::Kind => &["kind", "种类"],
            Self::Visibility => &["visibility", "可见性", "可见"],
            Self::From => &["from", "自", "从"],
            Self::To => &["to", "至", "到"],
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.names().contains(&name))
    }
}

/// Why a search cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// There is nothing to look for.
    Empty,
    /// A quotation mark is open.
    OpenQuote,
    /// Nothing stands behind the colon.
    NoValue(Field),
    /// What stands behind the colon is nothing of that field.
    NotA(Field, String),
}

impl QueryError {
    /// What is wrong and what to type instead.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("search-empty"),
            Self::OpenQuote => Message::new("search-open-quote"),
            Self::NoValue(field) => Message::new("search-no-value").with("field", field.names()[0]),
            Self::NotA(field, value) => Message::new(wrong_value(*field))
                .with("field", field.names()[0])
                .with("value", value),
        }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::En))
    }
}

fn wrong_value(field: Field) -> &'static str {
    match field {
        Field::Severity => "search-not-severity",
        Field::Status => "search-not-status",
        Field::Visibility => "search-not-visibility",
        Field::Nature => "search-not-nature",
        Field::Kind => "search-not-kind",
        Field::From | Field::To => "search-not-day",
        Field::Customer | Field::Class | Field::Person | Field::Tag => "search-no-value",
    }
}

impl Query {
    /// Reads what was typed, and what was said beside it in options.
    pub fn read(
        typed: &str,
        options: &[(Field, String)],
        order: Order,
    ) -> Result<Self, QueryError> {
        let mut query = Self { order, ..Self::default() };
        for (field, value) in options {
            query.filters.push(filter(*field, value)?);
        }
        let letters: Vec<char> = typed.chars().collect();
        let mut at = 0;
        while at < letters.len() {
            at = query.take(&letters, at)?;
        }
        if query.is_empty() { Err(QueryError::Empty) } else { Ok(query) }
    }

    /// Takes the word, phrase or filter that begins here; says where the next may begin.
    fn take(&mut self, letters: &[char], at: usize) -> Result<usize, QueryError> {
        let Some(&first) = letters.get(at) else { return Ok(at) };
        if first.is_whitespace() {
            return Ok(at + 1);
        }
        if is_quote(first) {
            let (phrase, next) = quoted(letters, at)?;
            self.words.extend(Some(folded(phrase.trim())).filter(|word| !word.is_empty()));
            return Ok(next);
        }
        let end = word_end(letters, at);
        let word: String = letters[at..end].iter().collect();
        let plain = fold_fullwidth(&word).to_lowercase();
        let Some((name, value)) = plain.split_once(':') else {
            return Ok(self.word(&word, end));
        };
        let Some(field) = Field::named(name) else { return Ok(self.word(&word, end)) };
        let behind = at + name.chars().count() + 1;
        if letters.get(behind).is_some_and(|&letter| is_quote(letter)) {
            let (phrase, next) = quoted(letters, behind)?;
            self.filters.push(filter(field, &phrase)?);
            return Ok(next);
        }
        self.filters.push(filter(field, value)?);
        Ok(end)
    }

    fn word(&mut self, word: &str, end: usize) -> usize {
        self.words.extend(Some(folded(word)).filter(|word| !word.is_empty()));
        end
    }
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '＂')
}

fn word_end(letters: &[char], at: usize) -> usize {
    let rest = letters[at..].iter().position(|letter| letter.is_whitespace());
    rest.map_or(letters.len(), |length| at + length)
}

/// What stands between the quotation mark here and the next one, and where it goes on behind that.
fn quoted(letters: &[char], at: usize) -> Result<(String, usize), QueryError> {
    let inside = &letters[at + 1..];
    let length = inside.iter().position(|&letter| is_quote(letter)).ok_or(QueryError::OpenQuote)?;
    Ok((inside[..length].iter().collect(), at + length + 2))
}

fn filter(field: Field, value: &str) -> Result<Filter, QueryError> {
    let value = value.trim();
    let plain = folded(value);
    if plain.is_empty() {
        return Err(QueryError::NoValue(field));
    }
    let wrong = || QueryError::NotA(field, value.to_owned());
    Ok(match field {
        Field::Customer => Filter::Customer(plain),
        Field::Class => Filter::Class(plain),
        Field::Person => Filter::Person(plain),
        Field::Tag => Filter::Tag(plain.trim_start_matches('#').to_owned()),
        Field::Severity => Filter::Severity(plain.parse().map_err(|_| wrong())?),
        Field::Status => Filter::Status(status(&plain).ok_or_else(wrong)?),
        Field::Nature => Filter::Nature(nature(&plain).ok_or_else(wrong)?),
        Field::Visibility => Filter::Visibility(visibility(&plain).ok_or_else(wrong)?),
        Field::Kind => Some(kinds(&plain))
            .filter(|kinds| !kinds.is_empty())
            .map(Filter::Kind)
            .ok_or_else(wrong)?,
        Field::From => Filter::From(days(&plain).ok_or_else(wrong)?.0),
        Field::To => Filter::To(days(&plain).ok_or_else(wrong)?.1),
    })
}

fn status(plain: &str) -> Option<Status> {
    let said = |status: Status| {
        Lang::ALL.map(|lang| folded(&lang.say(&format!("status-{}", status.id()))))
    };
    Status::ALL
        .into_iter()
        .find(|it| it.id() == plain || said(*it).iter().any(|word| word == plain))
}

fn nature(plain: &str) -> Option<Nature> {
    let said = |nature: Nature| {
        Lang::ALL.map(|lang| folded(&lang.say(&format!("search-nature-{}", nature.id()))))
    };
    Nature::ALL
        .into_iter()
        .find(|it| it.id() == plain || said(*it).iter().any(|word| word == plain))
}

fn visibility(plain: &str) -> Option<Visibility> {
    match plain {
        "internal" | "内部" => Some(Visibility::Internal),
        "customer" | "客户" | "客户可见" => Some(Visibility::Customer),
        _ => None,
    }
}

/// The first and the last day of a day, a month or a year as people type it: 2026-03-07, 2026年3月, 2026.
pub fn day_range(typed: &str) -> Option<(NaiveDate, NaiveDate)> {
    days(&folded(typed.trim()))
}

/// The first and the last day of a day, a month or a year: 2026-03-07, 2026-03, 2026.
fn days(plain: &str) -> Option<(NaiveDate, NaiveDate)> {
    let plain = plain.trim_end_matches(['日', '月', '年']).replace(['年', '月', '/', '.'], "-");
    let parts: Vec<u32> = plain.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let year = i32::try_from(*parts.first()?).ok().filter(|year| (1900..=9999).contains(year))?;
    let month_end = |month: u32| {
        let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()
    };
    match parts[..] {
        [_] => Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)),
        [_, month] => Some((NaiveDate::from_ymd_opt(year, month, 1)?, month_end(month)?)),
        [_, month, day] => {
            let day = NaiveDate::from_ymd_opt(year, month, day)?;
            Some((day, day))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::incident::Severity;

    fn read(typed: &str) -> Query {
        Query::read(typed, &[], Order::Newest).unwrap_or_else(|error| panic!("{typed}: {error}"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn words_phrases_and_filters_are_told_apart() {
        let query = read("ＲＡＩＤ “两块 坏了” 客户：甲公司 severity:S1 状态:已解决");
        assert_eq!(query.words, ["raid", "两块 坏了"]);
        let filters = [
            Filter::Customer("甲公司".to_owned()),
            Filter::Severity(Severity::new(1).unwrap()),
            Filter::Status(Status::Resolved),
        ];
        assert_eq!(query.filters, filters);
        assert_eq!(
            read("customer:\"City Hospital\" x").filters,
            [Filter::Customer("city hospital".into())]
        );
        assert_eq!(read("标签:#网络").filters, [Filter::Tag("网络".to_owned())]);
        assert_eq!(read("kind:note").filters, [Filter::Kind(vec!["noted"])]);
        assert_eq!(read("种类:备注"), read("kind:noted"));
        assert_eq!(read("性质：补录").filters, [Filter::Nature(Nature::History)]);
        assert_eq!(read("nature:real"), read("性质:真实"));
    }

    #[test]
    fn what_is_no_filter_is_text() {
        for text in ["14:05", "http://a.example", "错误：500", "a:b"] {
            assert_eq!(read(text).words, [folded(text)], "{text}");
        }
        assert_eq!(read("5\"盘").words, ["5\"盘"]);
    }

    #[test]
    fn a_day_a_month_and_a_year_have_a_first_and_a_last_day() {
        let query = read("from:2026-02 to:2026-02");
        let filters = [Filter::From(day("2026-02-01")), Filter::To(day("2026-02-28"))];
        assert_eq!(query.filters, filters);
        assert_eq!(
            read("自:2026年3月7日 至:2026年").filters,
            [Filter::From(day("2026-03-07")), Filter::To(day("2026-12-31"))]
        );
        assert_eq!(read("to:2024-12").filters, [Filter::To(day("2024-12-31"))]);
    }

    #[test]
    fn what_cannot_be_understood_is_refused_in_one_sentence() {
        let refused = |typed: &str| Query::read(typed, &[], Order::Newest).unwrap_err();
        assert_eq!(refused(" 　 "), QueryError::Empty);
        assert_eq!(refused("\"\""), QueryError::Empty);
        assert_eq!(refused("“没有关"), QueryError::OpenQuote);
        assert_eq!(refused("客户："), QueryError::NoValue(Field::Customer));
        for typed in [
            "severity:5",
            "status:x",
            "nature:x",
            "kind:xyzzy",
            "visibility:all",
            "from:2026-13",
            "to:3月",
        ] {
            let error = refused(typed);
            assert!(matches!(error, QueryError::NotA(..)), "{typed}");
            for lang in Lang::ALL {
                let said = error.message().text(lang);
                assert!(said.contains(typed.split_once(':').unwrap().1), "{said}");
            }
        }
    }
}
