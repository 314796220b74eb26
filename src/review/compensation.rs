//! What was paid and given for broken commitments, by what had caused it (H6): so that it is seen what preventing would save.

use std::collections::BTreeMap;

use crate::{
    incident::Incident,
    locale::{Lang, Message},
    playbook::Amount,
};

/// What one incident gave, and what contributed to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Given {
    /// The aspects of its contributing factors by their ids, each once; empty where none was named.
    pub causes: Vec<String>,
    /// Money, one amount a currency.
    pub money: Vec<Amount>,
    /// How many times something was given in words or in kind.
    pub in_kind: usize,
}

impl Given {
    /// Reads it off the fold.
    pub fn of(incident: &Incident) -> Self {
        let mut causes: Vec<String> =
            incident.reviews.factors.iter().map(|it| it.aspect.id().to_owned()).collect();
        causes.sort();
        causes.dedup();
        let payments = || incident.commitments.list.iter().flat_map(|it| &it.payments);
        Self {
            causes,
            money: Amount::summed(payments().filter_map(|it| it.amount.as_ref())),
            in_kind: payments().filter(|it| it.amount.is_none()).count(),
        }
    }

    fn is_nothing(&self) -> bool {
        self.money.is_empty() && self.in_kind == 0
    }
}

/// What was given in the incidents to which one cause contributed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ByCause {
    /// The aspect of the factors; empty where no factor was named.
    pub cause: String,
    /// How many incidents gave something.
    pub incidents: usize,
    /// Money, one amount a currency.
    pub money: Vec<Amount>,
    /// How many times something was given in words or in kind.
    pub in_kind: usize,
}

impl ByCause {
    /// The cause, what was given, and in how many incidents, in words.
    pub fn words(&self, lang: Lang) -> [String; 3] {
        let name = match self.cause.as_str() {
            "" => lang.say("cli-stats-no-cause"),
            cause => lang.say(&format!("aspect-{cause}")),
        };
        let mut given: Vec<String> = self.money.iter().map(ToString::to_string).collect();
        if self.in_kind > 0 {
            given.push(Message::new("cli-stats-in-kind").with("count", self.in_kind).text(lang));
        }
        let incidents =
            Message::new("cli-stats-incidents").with("count", self.incidents).text(lang);
        [name, lang.list(&given), incidents]
    }
}

/// Compensation by cause, those without a cause last. An incident of several causes stands under each of them whole, so the
/// sums of different causes are not to be added up.
pub fn by_cause<'a>(all: impl IntoIterator<Item = &'a Given>) -> Vec<ByCause> {
    let mut causes: BTreeMap<String, Vec<&Given>> = BTreeMap::new();
    for given in all.into_iter().filter(|it| !it.is_nothing()) {
        if given.causes.is_empty() {
            causes.entry(String::new()).or_default().push(given);
        }
        for cause in &given.causes {
            causes.entry(cause.clone()).or_default().push(given);
        }
    }
    let sum = |(cause, list): (String, Vec<&Given>)| ByCause {
        cause,
        incidents: list.len(),
        money: Amount::summed(list.iter().flat_map(|it| &it.money)),
        in_kind: list.iter().map(|it| it.in_kind).sum(),
    };
    let mut summed: Vec<ByCause> = causes.into_iter().map(sum).collect();
    summed.sort_by_key(|it| it.cause.is_empty());
    summed
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn h6_compensation_is_added_up_by_cause_and_what_has_none_comes_last() {
        let given = |causes: &[&str], minor: u64, in_kind: usize| Given {
            causes: causes.iter().map(|it| (*it).to_owned()).collect(),
            money: if minor > 0 { vec![Amount::new(minor, "CNY")] } else { Vec::new() },
            in_kind,
        };
        let all = [
            given(&[], 10_000, 0),
            given(&["process", "technical"], 50_000, 0),
            given(&["process"], 0, 1),
            given(&["outside"], 0, 0),
        ];
        let by = by_cause(&all);
        let said: Vec<(&str, usize, Vec<u64>, usize)> = by
            .iter()
            .map(|it| {
                let money = it.money.iter().map(|it| it.minor).collect();
                (it.cause.as_str(), it.incidents, money, it.in_kind)
            })
            .collect();
        assert_eq!(
            said,
            [
                ("process", 2, vec![50_000], 1),
                ("technical", 1, vec![50_000], 0),
                ("", 1, vec![10_000], 0),
            ]
        );
    }
}
