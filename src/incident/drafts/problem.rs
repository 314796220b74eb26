//! What can be wrong with a text that is about to leave.

use super::super::{
    briefs::Omission, refusal::Warning, responsibility::Condition, stakeholders::Side,
};
use crate::{
    locale::{Lang, Message},
    playbook::Text,
};

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A responsibility statement while conditions are dark (D1): refused.
    Dark(Vec<Condition>),
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
    /// Somebody may be hurt, and nobody wrote down what they are to do now (A9).
    NoSafety {
        /// What the playbook suggests.
        suggested: Text,
    },
    /// The safety instruction does not stand first (A9).
    SafetyMissing {
        /// The instruction.
        instruction: String,
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
    /// Words that say for certain that nobody is in danger any more (A9).
    SaysSafe {
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
            Self::NoSafety { .. } => "no-safety",
            Self::SafetyMissing { .. } => "safety-missing",
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
            Self::SaysSafe { .. } => "says-safe",
            Self::Omitted(_) => "omitted",
            // A text is judged by these alone: `drafts::gaps` and `lint::first` find no others.
            #[allow(clippy::wildcard_enum_match_arm)]
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
            Self::NoSafety { suggested } => {
                Message::new("lint-no-safety").with("text", suggested.get(lang))
            }
            Self::SafetyMissing { instruction } => {
                Message::new("lint-safety-missing").with("text", instruction)
            }
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
            Self::SaysSafe { words } => Message::new("lint-says-safe").with("words", words),
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
