//! What is looked for: words that all have to stand in one entry, and what the entry and its incident have to be.

use chrono::NaiveDate;

use super::found::{Place, folded};
use crate::incident::{Event, Severity, Status, Summary, Visibility, kind_name};
use crate::locale::Lang;

/// In which order hits are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What happened last comes first.
    #[default]
    Newest,
    /// What holds the words most often comes first.
    Best,
}

/// What an entry or its incident has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// The customer's name holds this, folded.
    Customer(String),
    /// The playbook's id or title holds this, folded.
    Class(String),
    Severity(Severity),
    Status(Status),
    /// How the incident came into the log.
    Nature(Nature),
    /// Somebody of this name said it, did it, recorded it or is named in it; folded.
    Person(String),
    /// A note with this tag, folded.
    Tag(String),
    /// An entry of one of these kinds.
    Kind(Vec<&'static str>),
    Visibility(Visibility),
    /// It happened on this day of the incident's zone or later.
    From(NaiveDate),
    /// It happened on this day or earlier.
    To(NaiveDate),
}

impl Filter {
    /// Whether it is asked of the incident as a whole.
    fn is_of_incident(&self) -> bool {
        match self {
            Self::Customer(_)
            | Self::Class(_)
            | Self::Severity(_)
            | Self::Status(_)
            | Self::Nature(_) => true,
            Self::Person(_)
            | Self::Tag(_)
            | Self::Kind(_)
            | Self::Visibility(_)
            | Self::From(_)
            | Self::To(_) => false,
        }
    }
}

/// How an incident came into the log (P3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// It was recorded while it went on.
    Real,
    /// It was written up afterwards (K7).
    History,
    /// It rehearses another one (P1).
    Drill,
}

impl Nature {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Real, Self::History, Self::Drill];

    /// What it is called in a query and in the index.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::History => "history",
            Self::Drill => "drill",
        }
    }

    /// The nature of the incident that a line of the list stands for.
    pub fn of(summary: &Summary) -> Self {
        match (&summary.drill, summary.told_until) {
            (Some(_), _) => Self::Drill,
            (None, Some(_)) => Self::History,
            (None, None) => Self::Real,
        }
    }
}

/// What is known of an incident before its entries are read.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The customer's name.
    pub customer: &'a str,
    /// The playbook's id.
    pub class: &'a str,
    /// What its class is called, in any language.
    pub class_names: &'a [String],
    /// The severity in force.
    pub severity: Severity,
    /// The status in force.
    pub status: Status,
    /// How it came into the log.
    pub nature: Nature,
}

impl<'a> About<'a> {
    /// What a line of the list says, and what its class is called.
    pub fn of(summary: &'a Summary, class_names: &'a [String]) -> Self {
        Self {
            customer: &summary.customer,
            class: &summary.class,
            class_names,
            severity: summary.severity,
            status: summary.status,
            nature: Nature::of(summary),
        }
    }
}

/// What an entry says, and what is known of it.
#[derive(Debug, Clone)]
pub struct Says<'a> {
    /// Its words, with who said so.
    pub text: &'a str,
    /// Who said or did it, and who recorded it.
    pub people: Vec<&'a str>,
    /// The tags of a note.
    pub tags: &'a [String],
    /// The kind's name in the log.
    pub kind: &'a str,
    /// Whether the customer may see it now.
    pub visibility: Visibility,
    /// The day it happened on, in the incident's zone.
    pub day: NaiveDate,
}

/// Which of the places found are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many of the first are passed over.
    pub skip: usize,
    /// How many are wanted behind them.
    pub limit: usize,
}

impl Page {
    /// Everything there is.
    pub const WHOLE: Self = Self { skip: 0, limit: usize::MAX };

    /// How many have to be found: one more than is shown, so that it can be said that there are more.
    pub const fn wanted(self) -> usize {
        self.skip.saturating_add(self.limit).saturating_add(1)
    }
}

/// A search over all incidents. It is read off what a person types by [`Query::read`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Folded, none of them empty.
    pub(super) words: Vec<String>,
    pub(super) filters: Vec<Filter>,
    /// In which order hits are listed.
    pub order: Order,
}

impl Query {
    /// Looks for one text as it stands, whatever is in it.
    pub fn phrase(text: &str) -> Self {
        let word = folded(text.trim());
        Self {
            words: Some(word).filter(|word| !word.is_empty()).into_iter().collect(),
            ..Self::default()
        }
    }

    /// Looks for every entry of a kind, by its name in the log.
    pub fn of_kind(kind: &'static str) -> Self {
        Self { filters: vec![Filter::Kind(vec![kind])], ..Self::default() }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.filters.is_empty()
    }

    /// The words, as they are compared.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether it asks for a class, so that the titles of classes are needed.
    pub fn asks_for_class(&self) -> bool {
        self.filters.iter().any(|filter| matches!(filter, Filter::Class(_)))
    }

    /// Whether entries of this incident may be found.
    pub fn may_be_in(&self, about: About<'_>) -> bool {
        self.filters.iter().all(|filter| match filter {
            Filter::Customer(name) => folded(about.customer).contains(name),
            Filter::Class(class) => {
                folded(about.class).contains(class)
                    || about.class_names.iter().any(|title| folded(title).contains(class))
            }
            Filter::Severity(severity) => about.severity == *severity,
            Filter::Status(status) => about.status == *status,
            Filter::Nature(nature) => about.nature == *nature,
            Filter::Person(_)
            | Filter::Tag(_)
            | Filter::Kind(_)
            | Filter::Visibility(_)
            | Filter::From(_)
            | Filter::To(_) => true,
        })
    }

    /// Which of the title, the customer and the reference of an incident holds every word, the incident being one by
    /// [`Query::may_be_in`]; with no words, its title. Nothing where an entry is asked for.
    pub fn in_line<'a>(&self, fields: [&'a str; 3]) -> Option<&'a str> {
        if self.filters.iter().any(|filter| !filter.is_of_incident()) {
            return None;
        }
        fields.into_iter().find(|field| self.all_in(&Place::of(field)))
    }

    /// Whether an incident that is one by [`Query::may_be_in`] is meant by what stands in its line: every word in one of
    /// these fields or another, and begun on a day that is asked for. What is asked of entries is not looked at.
    pub fn lists(&self, fields: &[&str], begun: NaiveDate) -> bool {
        let places: Vec<Place> = fields.iter().map(|field| Place::of(field)).collect();
        let (from, to) = self.days();
        self.words.iter().all(|word| places.iter().any(|place| place.holds(word)))
            && from.is_none_or(|day| begun >= day)
            && to.is_none_or(|day| begun <= day)
    }

    /// Whether it asks anything of the incident as a whole.
    pub fn asks_of_incident(&self) -> bool {
        self.filters.iter().any(Filter::is_of_incident)
    }

    /// The first and the last day on which what it finds may have happened.
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let mut days = (None, None);
        for filter in &self.filters {
            match filter {
                Filter::From(day) => days.0 = days.0.max(Some(*day)),
                Filter::To(day) => days.1 = Some(days.1.map_or(*day, |it: NaiveDate| it.min(*day))),
                Filter::Customer(_)
                | Filter::Class(_)
                | Filter::Severity(_)
                | Filter::Status(_)
                | Filter::Nature(_)
                | Filter::Person(_)
                | Filter::Tag(_)
                | Filter::Kind(_)
                | Filter::Visibility(_) => {}
            }
        }
        days
    }

    /// Whether entries are looked for, and not incidents alone.
    pub fn wants_entries(&self) -> bool {
        !self.words.is_empty() || self.filters.iter().any(|filter| !filter.is_of_incident())
    }

    /// Whether an entry is what is looked for; its incident is, by [`Query::may_be_in`].
    pub fn is_in(&self, entry: &Says<'_>, place: &Place) -> bool {
        self.all_in(place) && self.filters.iter().all(|filter| is_such(filter, entry, place))
    }

    fn all_in(&self, place: &Place) -> bool {
        self.words.iter().all(|word| place.holds(word))
    }
}

fn is_such(filter: &Filter, entry: &Says<'_>, place: &Place) -> bool {
    match filter {
        Filter::Person(name) => {
            entry.people.iter().any(|person| folded(person).contains(name)) || place.holds(name)
        }
        Filter::Tag(tag) => entry.tags.iter().any(|own| folded(own) == *tag),
        Filter::Kind(kinds) => kinds.contains(&entry.kind),
        Filter::Visibility(visibility) => entry.visibility == *visibility,
        Filter::From(day) => entry.day >= *day,
        Filter::To(day) => entry.day <= *day,
        Filter::Customer(_)
        | Filter::Class(_)
        | Filter::Severity(_)
        | Filter::Status(_)
        | Filter::Nature(_) => true,
    }
}

/// The kinds whose name in the log or in a language is this, or begins with it.
pub(super) fn kinds(folded_name: &str) -> Vec<&'static str> {
    let names = |kind: &'static str| {
        let said = Lang::ALL.map(|lang| folded(&kind_name(kind, lang)));
        said.into_iter().chain([folded(kind)])
    };
    let all = || Event::KINDS.iter().map(|kind| kind.name);
    let exact: Vec<_> = all().filter(|kind| names(kind).any(|it| it == folded_name)).collect();
    if !exact.is_empty() {
        return exact;
    }
    all().filter(|kind| names(kind).any(|it| it.starts_with(folded_name))).collect()
}
