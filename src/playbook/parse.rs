//! From TOML to a checked [`Playbook`].

use serde::Deserialize;
use toml::de::{DeTable, Deserializer, Error};

use super::check::check;
use super::locate::{Locator, line_and_column};
use super::{Kind, Playbook, Problem};

/// Reads a playbook from TOML and checks it.
///
/// # Errors
/// Every problem of the first kind met, in the order of lines: all that is not TOML; or else the first value that is
/// missing or of the wrong type; or else everything that does not make sense, unknown keys included.
pub fn parse(source: &str) -> Result<Playbook, Vec<Problem>> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(syntax(text, &errors));
    }
    let playbook = Playbook::deserialize(Deserializer::from(tree.clone()))
        .map_err(|error| vec![problem(text, &error, shape)])?;
    let problems = check(&playbook, text, &Locator::new(tree.get_ref()));
    if problems.is_empty() { Ok(playbook) } else { Err(sorted(problems)) }
}

/// What a text says of a key above its first table, such as `id` or `version`, also where the rest of it has errors. `None` where
/// it says nothing of it there.
pub fn said_at_top(source: &str, key: &str) -> Option<String> {
    let top = source.lines().map(str::trim).take_while(|line| !line.starts_with('['));
    let said = top.filter_map(|line| line.split_once('='));
    let (_, value) = said.into_iter().find(|(name, _)| name.trim() == key)?;
    let value = value.trim();
    let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let (said, _) = value.get(1..)?.split_once(mark)?;
    (!said.trim().is_empty()).then(|| said.trim().to_owned())
}

/// Everything that is not TOML, one problem a line.
pub(super) fn syntax(source: &str, errors: &[Error]) -> Vec<Problem> {
    let as_syntax = |error: &Error| problem(source, error, |message| Kind::Syntax { message });
    let mut problems = sorted(errors.iter().map(as_syntax).collect());
    // One slip makes the parser stumble several times; the first stumble of a line says it best.
    problems.dedup_by_key(|problem| problem.line);
    problems
}

pub(super) fn shape(message: String) -> Kind {
    Kind::Shape { message }
}

pub(super) fn problem(source: &str, error: &Error, kind: impl Fn(String) -> Kind) -> Problem {
    let offset = error.span().map_or(0, |span| span.start);
    let (line, column) = line_and_column(source, offset);
    let message = error.message().trim_end_matches('.').replace('\n', ", ");
    Problem { line, column, kind: kind(message) }
}

pub(super) fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| (problem.line, problem.column));
    problems
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::locale::Lang;
    use crate::playbook::{Audience, RulePart, Side, Trigger};

    const GOOD: &str = r#"format = 1
id = "my-class"
version = "2"
state = "draft"
title = { zh = "我的", en = "Mine" }
summary = { zh = "自己的。", en = "My own." }

[[sections]]
id = "first"
title = { zh = "一", en = "One" }

[[sections.questions]]
id = "what"
critical = true
ask = { zh = "什么？", en = "What?" }

[[roles]]
id = "a"
side = "customer"
title = { zh = "客户", en = "Customer" }
required = true

[[roles]]
id = "b"
side = "ours"
title = { zh = "我方", en = "Ours" }
required = true

[[rules]]
id = "suit"
trigger = { on = "days-open", days = 7 }
role = { zh = "总监", en = "Director" }
authority = { zh = "批预算", en = "Approves the budget" }
limit-minutes = 30
enabled = true
"#;

    fn problems(source: &str) -> Vec<(usize, Kind)> {
        let found = parse(source).unwrap_err();
        found.into_iter().map(|problem| (problem.line, problem.kind)).collect()
    }

    /// The problems of the good text with one piece replaced.
    fn broken(from: &str, to: &str) -> Vec<(usize, Kind)> {
        assert!(GOOD.contains(from), "{from}");
        problems(&GOOD.replacen(from, to, 1))
    }

    #[test]
    fn a_small_playbook_is_read_with_its_defaults() {
        let book = parse(GOOD).unwrap();
        assert_eq!(book.duty_limit_minutes, 720);
        assert_eq!(book.second_reader_above, None);
        assert_eq!(book.pace(1, Audience::Customer).first_minutes, 5);
        assert_eq!(book.rules[0].trigger, Some(Trigger::DaysOpen { days: 7 }));
        let (section, question) = book.question("what").unwrap();
        assert_eq!((section.id.as_str(), question.ask.get(Lang::Zh)), ("first", "什么？"));
        assert!(book.question("gone").is_none());
        assert_eq!(parse(&format!("\u{feff}{GOOD}")).unwrap(), book);
    }

    #[test]
    fn every_syntax_error_is_told_with_its_line() {
        let found = problems("format = \nid = \"a\"\nversion = = 2\n");
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 3]);
        assert!(found.iter().all(|(_, kind)| matches!(kind, Kind::Syntax { .. })));
    }

    #[test]
    fn a_wrong_type_is_told_with_its_line() {
        let found = broken("critical = true", "critical = \"yes\"");
        assert!(matches!(found.as_slice(), [(14, Kind::Shape { .. })]), "{found:?}");
        let found = broken("side = \"ours\"", "side = \"theirs\"");
        assert!(matches!(found.as_slice(), [(25, Kind::Shape { .. })]), "{found:?}");
    }

    #[test]
    fn a_wrong_trigger_is_told_with_its_line() {
        let found = broken("on = \"days-open\"", "on = \"full-moon\"");
        assert!(matches!(found.as_slice(), [(31, Kind::Shape { .. })]), "{found:?}");
    }

    #[test]
    fn unknown_keys_are_told_with_their_lines() {
        let source = GOOD
            .replacen("critical = true", "critical = true\ncolour = \"red\"", 1)
            .replacen("days = 7", "days = 7, hours = 2", 1)
            .replacen("state =", "statte = 1\nstate =", 1);
        let unknown = |path: &str| Kind::UnknownKey { path: path.into() };
        assert_eq!(
            problems(&source),
            [
                (4, unknown("statte")),
                (16, unknown("sections.0.questions.0.colour")),
                (33, unknown("rules.0.trigger.hours")),
            ]
        );
    }

    #[test]
    fn an_unknown_format_is_told() {
        assert_eq!(broken("format = 1", "format = 2"), [(1, Kind::UnknownFormat { found: 2 })]);
    }

    #[test]
    fn duplicate_and_malformed_ids_are_told() {
        assert_eq!(
            broken("id = \"b\"", "id = \"a\""),
            [(24, Kind::DuplicateId { id: "a".into(), first_line: 18 })]
        );
        assert_eq!(
            broken("id = \"what\"", "id = \"What_Now\""),
            [(13, Kind::BadId { id: "What_Now".into() })]
        );
        let twice = "id = \"what\"\nask = { zh = \"再\", en = \"Again\" }\n\n[[sections.questions]]\nid = \"what\"";
        assert_eq!(
            broken("id = \"what\"", twice),
            [(17, Kind::DuplicateId { id: "what".into(), first_line: 13 })]
        );
    }

    #[test]
    fn a_text_without_a_language_is_told() {
        assert_eq!(
            broken("zh = \"什么？\"", "zh = \" \""),
            [(15, Kind::EmptyText { path: "sections.0.questions.0.ask".into(), lang: Lang::Zh })]
        );
        assert_eq!(
            broken(", en = \"Mine\"", ""),
            [(5, Kind::EmptyText { path: "title".into(), lang: Lang::En })]
        );
    }

    #[test]
    fn a1_no_critical_question_is_told() {
        assert_eq!(broken("critical = true", "critical = false"), [(8, Kind::NoCriticalQuestion)]);
    }

    #[test]
    fn f1_a_side_without_a_required_role_is_told() {
        let found = problems(&GOOD.replace("required = true", "required = false"));
        assert_eq!(
            found,
            [
                (17, Kind::NoRequiredRole { side: Side::Customer }),
                (17, Kind::NoRequiredRole { side: Side::Ours }),
            ]
        );
    }

    #[test]
    fn g1_a_missing_severity_and_a_zero_are_told() {
        let pace = "first-minutes = 5, every-minutes = 20, calm-after-minutes = 120";
        let cadence = format!(
            "\n[cadence.customer]\nseverity-1 = {{ {pace}, calm-every-minutes = 60 }}\n\
             severity-2 = {{ {pace} }}\nseverity-3 = {{ {pace}, calm-every-minutes = 0 }}\n"
        );
        let audience = Audience::Customer;
        assert_eq!(
            problems(&format!("{GOOD}{cadence}")),
            [
                (37, Kind::MissingSeverity { audience, severity: 4 }),
                (39, Kind::ZeroCadence { audience, severity: 2 }),
                (40, Kind::ZeroCadence { audience, severity: 3 }),
            ]
        );
    }

    #[test]
    fn i1_a_rule_without_one_of_its_four_parts_cannot_be_switched_on() {
        for (part, line) in [
            (RulePart::Trigger, "trigger = { on = \"days-open\", days = 7 }\n"),
            (RulePart::Role, "role = { zh = \"总监\", en = \"Director\" }\n"),
            (
                RulePart::Authority,
                "authority = { zh = \"批预算\", en = \"Approves the budget\" }\n",
            ),
            (RulePart::Limit, "limit-minutes = 30\n"),
        ] {
            assert_eq!(broken(line, ""), [(29, Kind::RuleLacks { id: "suit".into(), part })]);
            let off = GOOD.replacen(line, "", 1).replacen("enabled = true", "enabled = false", 1);
            assert_eq!(parse(&off).unwrap().rules[0].active_trigger(), None);
        }
    }

    #[test]
    fn all_problems_are_told_at_once_in_order() {
        let source = GOOD
            .replacen("format = 1", "format = 9", 1)
            .replacen("id = \"b\"", "id = \"a\"", 1)
            .replacen("days = 7", "days = 0", 1)
            .replacen("en = \"One\"", "en = \"\"", 1);
        let lines: Vec<usize> = problems(&source).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 10, 24, 31]);
    }

    #[test]
    fn a_problem_reads_as_sentences() {
        let problem = parse(&GOOD.replacen("limit-minutes = 30\n", "", 1)).unwrap_err().remove(0);
        assert_eq!(
            problem.to_string(),
            "Line 29, column 1: Rule `suit` cannot be switched on without `limit-minutes`; \
             add it, or write `enabled = false`."
        );
    }

    #[test]
    fn nothing_typed_makes_it_panic() {
        for source in
            ["", "\0", "[[", "sections = 3", "事实", "[[sections]]\n[sections]", "a.b.c = [1, {"]
        {
            assert!(parse(source).is_err(), "{source}");
        }
    }
}
