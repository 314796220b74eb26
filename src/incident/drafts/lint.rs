//! What is wrong with a text that is about to be said to somebody (G5). By the rule on gates only a responsibility
//! statement in the dark (D1) and a visible entry that is wrong only internally stop a text; everything else is said
//! and let through.

use super::{
    super::{
        briefs::{self, Omission},
        commitments::Commitment,
        disclosure,
        entry::Instant,
        facts::Confidence,
        fold::Incident,
        ids::EntryKey,
        lifecycle::Status,
        refusal::Warning,
        responsibility::{self, Lamp},
        stakeholders::{Authority, Side, Stakeholder},
        timeline,
    },
    dark_lamps, gaps, hidden_outcomes,
    leaks::{Against, Leaks, NAMED, TELLING},
    spoken,
};
use crate::{
    locale::{Lang, Message},
    playbook::Text,
};

/// What a text is held against.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Whom it is for.
    pub to: EntryKey,
    /// The language it is written in.
    pub lang: Lang,
    /// Who signs it: the name alone first, then whatever else is printed of them for everybody to read.
    pub signed: &'a [&'a str],
    /// The names of other customers, the references and titles of other incidents.
    pub others: &'a [String],
    /// How many characters it takes of how many, where it has to fit.
    pub length: Option<(usize, usize)>,
    /// Whether they wait for a next update.
    pub next_expected: bool,
    /// The present instant.
    pub now: Instant,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A responsibility statement while lamps are dark (D1): refused.
    Dark(Vec<Lamp>),
    /// The customer can still read what is known to be wrong inside: refused until corrected visibly or overridden.
    WrongInside {
        /// The entry they can read, as people say it.
        entry: String,
    },
    /// It goes to somebody outside who is not of the customer's: what is between the customer and us is not theirs.
    NotCustomer {
        /// Whom it is for.
        name: String,
        /// On which side they are.
        side: Side,
    },
    /// No time is named for the next update (G5).
    NoNextTime,
    /// A place was left to be filled in.
    Unfilled,
    /// It does not fit.
    TooLong {
        /// How many characters it takes.
        used: usize,
        /// How many there are.
        most: usize,
    },
    /// Words that state a guess.
    Guess {
        /// The words.
        words: String,
    },
    /// Something said as known that is only claimed or assumed (A2).
    Unconfirmed {
        /// The answer.
        answer: String,
    },
    /// Our own odds as a figure (B3).
    Figure {
        /// In per cent.
        percent: u8,
    },
    /// The name or address of a machine.
    HostName {
        /// The name.
        name: String,
    },
    /// The name of one of our own people.
    InternalName {
        /// The name.
        name: String,
        /// What the customer reads instead, where that is recorded.
        instead: String,
    },
    /// The number or address of one of our own people.
    InternalReach {
        /// Whose.
        name: String,
        /// As it is recorded.
        reach: String,
    },
    /// The name of another customer, or the reference or title of another incident (K6).
    OtherCustomer {
        /// The name.
        name: String,
    },
    /// An amount that stands only in internal entries (L3).
    InternalAmount {
        /// As it is written.
        amount: String,
        /// The internal entry, as people say it.
        entry: String,
    },
    /// Words of an entry the customer may not see (L3).
    InternalText {
        /// The entry, as people say it.
        entry: String,
        /// The words.
        words: String,
    },
    /// Words that the playbook says harm.
    Avoid {
        /// The words.
        words: String,
        /// Why, and what to say instead.
        why: Text,
    },
    /// Service is restored, and nothing is said of the data.
    NothingOfData,
    /// A question of theirs is open (G4).
    Unanswered {
        /// In their words.
        question: String,
    },
    /// It speaks of a promise of which the customer reads something else than how it stands (H3).
    HiddenOutcome {
        /// Its label and words.
        promise: String,
        /// The internal entries that say what became of it, as people say them.
        entries: Vec<String>,
    },
    /// It says that nothing can be done (B7).
    Helpless {
        /// The words.
        words: String,
    },
    /// What somebody who decides is not told (J1).
    Omitted(Vec<Omission>),
    /// What judgement says of it (B7, C3, D2, D3, F3, F4).
    Judged(Warning),
}

impl Problem {
    /// Whether the text may not leave.
    pub const fn refuses(&self) -> bool {
        matches!(self, Self::Dark(_) | Self::WrongInside { .. })
    }

    /// The name in JSON.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Dark(_) => "lamps-dark",
            Self::WrongInside { .. } => "wrong-inside",
            Self::NotCustomer { .. } => "not-customer",
            Self::NoNextTime => "no-next-time",
            Self::Unfilled => "unfilled",
            Self::TooLong { .. } => "too-long",
            Self::Guess { .. } => "guess",
            Self::Unconfirmed { .. } => "unconfirmed",
            Self::Figure { .. } => "figure",
            Self::HostName { .. } => "host-name",
            Self::InternalName { .. } => "internal-name",
            Self::InternalReach { .. } => "internal-reach",
            Self::OtherCustomer { .. } => "other-customer",
            Self::InternalAmount { .. } => "internal-amount",
            Self::InternalText { .. } => "internal-text",
            Self::Avoid { .. } => "avoid",
            Self::NothingOfData => "nothing-of-data",
            Self::Unanswered { .. } => "unanswered",
            Self::HiddenOutcome { .. } => "hidden-outcome",
            Self::Helpless { .. } => "helpless",
            Self::Omitted(_) => "omitted",
            Self::Judged(warning) => match warning {
                Warning::NobodyForAllOut => "nobody-for-all-out",
                Warning::ReasonsFirst => "reasons-first",
                Warning::CauseWithoutRemedy => "cause-without-remedy",
                Warning::NothingToOffer => "nothing-to-offer",
                Warning::NoNeedHeard { .. } => "no-need-heard",
                Warning::NoFeelingHeard { .. } => "no-feeling-heard",
                _ => "judged",
            },
        }
    }

    /// The sentence: what is wrong, and what to do.
    pub fn message(&self, lang: Lang) -> Message {
        match self {
            Self::Dark(lamps) => {
                let lamps: Vec<String> =
                    lamps.iter().map(|lamp| lang.say(&format!("lamp-{}", lamp.id()))).collect();
                Message::new("lint-dark").with("lamps", lang.list(&lamps))
            }
            Self::WrongInside { entry } => Message::new("lint-wrong-inside").with("entry", entry),
            Self::NotCustomer { name, side } => Message::new("lint-not-customer")
                .with("name", name)
                .with("side", lang.say(&format!("side-{}", side.id()))),
            Self::NoNextTime => Message::new("lint-no-next-time"),
            Self::Unfilled => Message::new("lint-unfilled"),
            Self::TooLong { used, most } => {
                Message::new("lint-too-long").with("used", *used).with("most", *most)
            }
            Self::Guess { words } => Message::new("lint-guess").with("words", words),
            Self::Unconfirmed { answer } => Message::new("lint-unconfirmed").with("answer", answer),
            Self::Figure { percent } => {
                Message::new("lint-figure").with("percent", i64::from(*percent))
            }
            Self::HostName { name } => Message::new("lint-host-name").with("name", name),
            Self::InternalName { name, instead } if instead.is_empty() => {
                Message::new("lint-internal-name").with("name", name)
            }
            Self::InternalName { name, instead } => Message::new("lint-internal-name-instead")
                .with("name", name)
                .with("instead", instead),
            Self::InternalReach { name, reach } => {
                Message::new("lint-internal-reach").with("name", name).with("reach", reach)
            }
            Self::OtherCustomer { name } => Message::new("lint-other-customer").with("name", name),
            Self::InternalAmount { amount, entry } => {
                Message::new("check-internal-amount").with("amount", amount).with("entry", entry)
            }
            Self::InternalText { entry, words } => {
                Message::new("lint-internal-text").with("entry", entry).with("words", words)
            }
            Self::Avoid { words, why } => {
                Message::new("lint-avoid").with("words", words).with("why", why.get(lang))
            }
            Self::NothingOfData => Message::new("lint-nothing-of-data"),
            Self::Unanswered { question } => {
                Message::new("lint-unanswered").with("question", question)
            }
            Self::HiddenOutcome { promise, entries } => Message::new("lint-hidden-outcome")
                .with("promise", promise)
                .with("count", entries.len())
                .with("entries", lang.list(entries)),
            Self::Helpless { words } => Message::new("lint-helpless").with("words", words),
            Self::Omitted(list) => {
                let list: Vec<String> = list.iter().map(|it| it.text(lang)).collect();
                Message::new("lint-omitted").with("list", lang.list(&list))
            }
            Self::Judged(warning) => warning.message(),
        }
    }

    /// The same in a language.
    pub fn text(&self, lang: Lang) -> String {
        self.message(lang).text(lang)
    }
}

/// Everything that is wrong with a text, what stops it first.
pub fn lint(text: &str, held: &Held<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(stakeholder) = held.incident.stakeholders.get(held.to) else { return found };
    let Held { incident, lang, signed, others, .. } = *held;
    let leaks = Leaks::of(text, Against { incident, lang, signed, others });
    let linter = Linter { text, leaks, held, stakeholder };
    if stakeholder.profile.side.is_ours() {
        linter.form(&mut found);
        linter.inside(&mut found);
    } else {
        linter.responsibility(&mut found);
        linter.third(&mut found);
        linter.form(&mut found);
        linter.awaited(&mut found);
        linter.certainty(&mut found);
        linter.leaks.inside(&mut found);
        linter.words(&mut found);
        linter.first(&mut found);
    }
    found.sort_by_key(|problem| !problem.refuses());
    found
}

struct Linter<'a> {
    text: &'a str,
    leaks: Leaks<'a>,
    held: &'a Held<'a>,
    stakeholder: &'a Stakeholder,
}

impl Linter<'_> {
    fn responsibility(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        let dark = dark_lamps(incident);
        if responsibility::admits(self.text) && !dark.is_empty() {
            found.push(Problem::Dark(dark));
        }
        let several = incident.has_several_writers();
        found.extend(disclosure::hidden_corrections(incident).into_iter().take(1).map(|hidden| {
            let entry = format!("#{}", timeline::short_key(hidden.target, several));
            Problem::WrongInside { entry }
        }));
    }

    /// Somebody who is neither ours nor the customer's.
    fn third(&self, found: &mut Vec<Problem>) {
        let profile = &self.stakeholder.profile;
        if profile.side != Side::Customer {
            found.push(Problem::NotCustomer { name: profile.name.clone(), side: profile.side });
        }
    }

    fn form(&self, found: &mut Vec<Problem>) {
        if self.held.next_expected && !spoken::names_next(self.text) {
            found.push(Problem::NoNextTime);
        }
        if self.text.contains(['〔', '〕']) || self.leaks.folded.contains("[fill in") {
            found.push(Problem::Unfilled);
        }
        if let Some((used, most)) = self.held.length.filter(|(used, most)| used > most) {
            found.push(Problem::TooLong { used, most });
        }
    }

    /// What they wait to hear.
    fn awaited(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        let of_data = ["数据", "data"].iter().any(|word| self.leaks.folded.contains(word));
        if incident.lifecycle.status() >= Status::Resolved && !of_data {
            found.push(Problem::NothingOfData);
        }
        let asked = incident.ledger.open_enquiries().filter(|it| it.from == Some(self.held.to));
        found.extend(asked.take(1).map(|it| Problem::Unanswered { question: it.text.clone() }));
        let known = disclosure::CustomerIncident::fold(&disclosure::VisibleEntries::of(incident));
        let bare = spoken::bare(self.text);
        let spoken_of: Vec<Commitment> = known
            .commitments
            .list
            .into_iter()
            .filter(|it| bare.contains(&spoken::bare(it.words())))
            .collect();
        found.extend(hidden_outcomes(incident, &spoken_of, self.held.now).into_values());
    }

    /// Nothing that is a guess.
    fn certainty(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        if let Some(words) = spoken::guess(self.text) {
            found.push(Problem::Guess { words: words.to_owned() });
        }
        let bare = spoken::bare(self.text);
        if !spoken::reserves(self.text) {
            let unsure = incident.facts.questions.iter().filter_map(|question| question.answer());
            let said = unsure.filter(|answer| {
                let words = spoken::bare(&answer.text);
                answer.confidence != Confidence::Confirmed
                    && spoken::weight(&words) >= TELLING
                    && bare.contains(&words)
            });
            found.extend(
                said.take(NAMED).map(|it| Problem::Unconfirmed { answer: it.text.clone() }),
            );
        }
    }

    fn words(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        found.extend(gaps(incident, self.text).into_iter().map(Problem::Judged));
        if let Some(words) = spoken::helpless(self.text) {
            found.push(Problem::Helpless { words: words.to_owned() });
        }
        self.leaks.avoided(found);
    }

    /// Before the first word to somebody: what do they need, how do they feel, what is behind it (F3, F4)?
    fn first(&self, found: &mut Vec<Problem>) {
        let profile = &self.stakeholder.profile;
        let told = self.held.incident.ledger.last_told(self.held.to).is_some();
        if told || profile.side != Side::Customer {
            return;
        }
        let name = profile.name.clone();
        if profile.need.trim().is_empty() {
            found.push(Problem::Judged(Warning::NoNeedHeard { name: name.clone() }));
        }
        if profile.feeling.trim().is_empty() && profile.pressure.trim().is_empty() {
            found.push(Problem::Judged(Warning::NoFeelingHeard { name }));
        }
    }

    /// What goes to somebody of ours who decides is a brief going up (J1).
    fn inside(&self, found: &mut Vec<Problem>) {
        if self.stakeholder.profile.authority != Authority::Decides {
            return;
        }
        let omitted = briefs::omissions(self.held.incident, self.text, &[], self.held.now);
        if !omitted.is_empty() {
            found.push(Problem::Omitted(omitted));
        }
    }
}
