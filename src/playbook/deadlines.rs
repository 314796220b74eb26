//! The regimes that are built in, and files that hold nothing but regimes: each says for which classes of incident it may
//! apply (I7).

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use toml::de::{DeTable, Deserializer};

use super::{
    Deadline, Playbook, Problem,
    check::check_deadlines,
    locate::Locator,
    parse::{problem, shape, sorted, syntax},
};

/// Names and TOML texts.
const SOURCES: [(&str, &str); 2] = [
    ("china", include_str!("../../assets/deadlines/china.toml")),
    ("europe", include_str!("../../assets/deadlines/europe.toml")),
];

/// A file of regimes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regimes {
    /// Version of the format; 1.
    pub format: u32,
    /// The regimes.
    pub deadlines: Vec<Deadline>,
}

/// Whether a text is a file of regimes, and no playbook.
pub fn is_regimes(source: &str) -> bool {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (tree, _) = DeTable::parse_recoverable(text);
    let has = |key: &str| Locator::new(tree.get_ref()).has(key);
    has("deadlines") && !has("id")
}

/// Reads a file of regimes from TOML and checks it.
///
/// # Errors
/// As [`super::parse()`].
pub fn parse(source: &str) -> Result<Vec<Deadline>, Vec<Problem>> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(syntax(text, &errors));
    }
    let read = Regimes::deserialize(Deserializer::from(tree.clone()))
        .map_err(|error| vec![problem(text, &error, shape)])?;
    // Regimes always have a JSON form: they hold strings, integers and lists of them.
    let known = serde_json::to_value(&read).unwrap_or_default();
    let locator = Locator::new(tree.get_ref());
    let problems = check_deadlines(read.format, &read.deadlines, &known, text, &locator);
    if problems.is_empty() { Ok(read.deadlines) } else { Err(sorted(problems)) }
}

/// The regimes that are built in, read once.
pub fn builtin() -> &'static [Deadline] {
    static READ: OnceLock<Vec<Deadline>> = OnceLock::new();
    READ.get_or_init(|| SOURCES.iter().filter_map(|(_, text)| parse(text).ok()).flatten().collect())
}

/// Adds to a playbook the regimes that may apply to its class: the user's own ones, then those built in. What the playbook
/// says itself, and of two regimes of one id the first, stays.
#[must_use]
pub fn with_regimes(mut playbook: Playbook, own: &[Deadline]) -> Playbook {
    let all = own.iter().chain(builtin());
    for mut regime in all.filter(|it| it.is_for(&playbook.id)).cloned() {
        if playbook.deadlines.iter().all(|known| known.id != regime.id) {
            regime.classes.clear();
            playbook.deadlines.push(regime);
        }
    }
    playbook
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::playbook::builtin as playbooks;

    #[test]
    fn i7_every_built_in_regime_is_whole_and_for_classes_there_are() {
        let classes: Vec<&str> = playbooks::ids().collect();
        for (name, text) in SOURCES {
            let read = parse(text).unwrap_or_else(|problems| {
                let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
                panic!("{name}:\n{}", told.join("\n"))
            });
            for regime in read {
                assert!(!regime.classes.is_empty(), "{}", regime.id);
                for class in &regime.classes {
                    assert!(classes.contains(&class.as_str()), "{}: {class}", regime.id);
                }
                assert!(!regime.source.is_empty() && regime.checked.is_some(), "{}", regime.id);
                assert!(regime.duties.iter().all(|duty| !duty.stages.is_empty()));
            }
        }
    }

    #[test]
    fn i7_the_users_own_regime_takes_the_place_of_the_built_in_one_and_a_new_one_is_added() {
        let source = SOURCES[1].1;
        let own = parse(&source.replacen("hours = 72", "hours = 48", 1)).unwrap();
        let book = playbooks::playbook("security-breach").unwrap().unwrap();
        let plain = super::super::parse(playbooks::source("security-breach").unwrap()).unwrap();
        assert!(plain.deadlines.is_empty());
        let mine = with_regimes(plain, &own);
        let hours = |book: &Playbook| {
            let gdpr = book.deadlines.iter().find(|it| it.id == "gdpr").unwrap();
            gdpr.duty("controller").unwrap().stages.iter().find_map(|stage| stage.hours).unwrap()
        };
        assert_eq!((hours(&book), hours(&mine)), (72, 48));
        assert_eq!(book.deadlines.len(), mine.deadlines.len());
    }

    #[test]
    fn a_regime_nobody_checked_for_a_year_is_stale_from_the_day_after() {
        let regime = Deadline { checked: "2025-11-29".parse().ok(), ..Deadline::default() };
        assert!(!regime.is_stale("2026-11-29".parse().unwrap()));
        assert!(regime.is_stale("2026-11-30".parse().unwrap()));
        assert!(Deadline::default().is_stale("2026-11-30".parse().unwrap()));
    }

    #[test]
    fn what_is_wrong_with_a_regime_is_told_with_its_line() {
        use super::super::Kind;
        let wrong = |from: &str, to: &str| -> Vec<Kind> {
            let text = SOURCES[1].1;
            assert!(text.contains(from), "{from}");
            let found = parse(&text.replacen(from, to, 1)).unwrap_err();
            assert!(found.iter().all(|it| it.line > 0));
            found.into_iter().map(|it| it.kind).collect()
        };
        assert!(matches!(
            wrong("hours = 72", "hours = 72\ndays = 3")[..],
            [Kind::SeveralLengths { .. }]
        ));
        assert!(matches!(wrong("hours = 72", "hours = 0")[..], [Kind::Zero { .. }]));
        assert!(matches!(wrong("hours = 72", "stunden = 72")[..], [Kind::UnknownKey { .. }]));
        assert!(matches!(
            wrong("starts = \"initial\"", "starts = \"nothing\"")[..],
            [Kind::NoSuchStart { .. }]
        ));
        assert!(matches!(
            wrong("checked = ", "severity = 5\nchecked = ")[..],
            [Kind::BadSeverity { .. }]
        ));
    }
}
