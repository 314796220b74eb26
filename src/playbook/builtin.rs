//! The playbooks compiled into the program. Each is parsed once, when it is first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{Playbook, Problem, Text, deadlines::with_regimes, parse};

/// Ids and TOML texts, in the order a list shows them; `general` is last.
const SOURCES: [(&str, &str); 11] = [
    ("data-loss", include_str!("../../assets/playbooks/data-loss.toml")),
    ("storage-failure", include_str!("../../assets/playbooks/storage-failure.toml")),
    ("outage", include_str!("../../assets/playbooks/outage.toml")),
    ("security-breach", include_str!("../../assets/playbooks/security-breach.toml")),
    ("product-safety", include_str!("../../assets/playbooks/product-safety.toml")),
    ("recall", include_str!("../../assets/playbooks/recall.toml")),
    ("supplier-failure", include_str!("../../assets/playbooks/supplier-failure.toml")),
    ("billing-error", include_str!("../../assets/playbooks/billing-error.toml")),
    ("dispute", include_str!("../../assets/playbooks/dispute.toml")),
    ("delivery-delay", include_str!("../../assets/playbooks/delivery-delay.toml")),
    ("general", include_str!("../../assets/playbooks/general.toml")),
];

/// The ids, in the order a list shows them.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(id, _)| *id)
}

/// The TOML text of a built-in playbook; `None` if there is none with this id.
pub fn source(id: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// A built-in playbook as it is written, without regimes; `None` if there is none with this id.
pub(super) fn parsed(id: &str) -> Option<&'static Result<Playbook, Vec<Problem>>> {
    static PARSED: [OnceLock<Result<Playbook, Vec<Problem>>>; SOURCES.len()] =
        [const { OnceLock::new() }; SOURCES.len()];
    let at = SOURCES.iter().position(|(name, _)| *name == id)?;
    let (_, text) = SOURCES.get(at)?;
    PARSED.get(at).map(|held| held.get_or_init(|| parse(text)))
}

/// A built-in playbook with the built-in regimes that may apply to it; `None` if there is none with this id.
///
/// # Errors
/// None in a tested build: a test parses every built-in playbook.
pub fn playbook(id: &str) -> Option<Result<Playbook, Vec<Problem>>> {
    parsed(id).map(|it| it.clone().map(|playbook| with_regimes(playbook, &[])))
}

/// What the answer to a question of a built-in playbook is called in what leaves the house. Incidents that were opened with
/// a playbook of before labels find theirs here.
pub fn public_label(class: &str, question: &str) -> Option<&'static Text> {
    static LABELS: OnceLock<BTreeMap<(&'static str, String), Text>> = OnceLock::new();
    let labels = LABELS.get_or_init(|| {
        let books = ids().filter_map(|id| Some((id, playbook(id)?.ok()?)));
        let labels = books.flat_map(|(id, book)| {
            let labels =
                book.questions().map(|(_, it)| ((id, it.id.clone()), it.public_label.clone()));
            labels.collect::<Vec<_>>()
        });
        labels.collect()
    });
    let class = ids().find(|id| *id == class)?;
    labels.get(&(class, question.to_owned())).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::playbook::{Audience, QuestionKind, RulePart, Side, Text, Trigger};

    fn all() -> impl Iterator<Item = Playbook> {
        ids().map(|id| {
            playbook(id).unwrap().unwrap_or_else(|problems| {
                let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
                panic!("{id}:\n{}", told.join("\n"))
            })
        })
    }

    fn is_han(c: char) -> bool {
        ('\u{4e00}'..='\u{9fff}').contains(&c)
    }

    fn texts(book: &Playbook) -> Vec<&Text> {
        let mut texts = vec![&book.title, &book.summary, &book.best_answer];
        texts.extend(book.sections.iter().map(|section| &section.title));
        texts.extend(book.questions().flat_map(|(_, q)| [&q.ask, &q.hint, &q.who]));
        texts.extend(book.roles.iter().flat_map(|role| [&role.title, &role.why]));
        texts.extend(book.steps.iter().flat_map(|step| [&step.text, &step.why]));
        texts.extend(book.phrases.iter().flat_map(|phrase| [&phrase.situation, &phrase.say]));
        texts.extend(book.avoid.iter().map(|avoid| &avoid.why));
        texts.extend(book.rules.iter().flat_map(|rule| [&rule.role, &rule.authority]));
        texts.extend(book.care.iter().map(|care| &care.instruction));
        texts.extend(book.severity_words.iter());
        texts.extend(
            book.compensation.iter().flat_map(|it| [&it.situation, &it.redress, &it.approver]),
        );
        texts.extend(book.deadlines.iter().flat_map(|it| [&it.title, &it.source]));
        let duties = || book.deadlines.iter().flat_map(|it| &it.duties);
        texts.extend(duties().map(|it| &it.whose));
        texts.extend(duties().flat_map(|it| &it.stages).flat_map(|it| [&it.what, &it.to]));
        texts.extend(book.rules.iter().flat_map(|rule| rule.next.iter().map(|level| &level.role)));
        texts
    }

    #[test]
    fn all_parse_under_their_own_id() {
        let read: Vec<String> = all().map(|book| book.id).collect();
        assert_eq!(read, ids().collect::<Vec<_>>());
        assert_eq!(read.len(), 11);
        assert!(playbook("no-such-class").is_none());
    }

    #[test]
    fn every_text_stands_in_both_languages() {
        for book in all() {
            for text in texts(&book) {
                assert!(text.zh.chars().any(is_han), "{}: {text:?}", book.id);
                assert!(!text.en.trim().is_empty(), "{}: {text:?}", book.id);
                assert!(!text.en.chars().any(is_han), "{}: {text:?}", book.id);
            }
            for avoid in &book.avoid {
                assert!(avoid.words.zh.iter().all(|word| word.chars().any(is_han)));
                assert!(!avoid.words.en.iter().any(|word| word.chars().any(is_han)));
            }
        }
    }

    #[test]
    fn a1_each_asks_the_four_questions_as_critical_ones() {
        for book in all() {
            let critical = |kind| book.questions().any(|(_, q)| q.critical && q.kind == kind);
            if !["dispute", "product-safety", "recall"].contains(&book.id.as_str()) {
                assert!(critical(QuestionKind::Backup), "{} asks for no backup", book.id);
            }
            for kind in
                [QuestionKind::Text, QuestionKind::Impact, QuestionKind::Remedy, QuestionKind::Cost]
            {
                assert!(critical(kind), "{} has no critical {kind:?}", book.id);
            }
        }
    }

    #[test]
    fn a7_each_counts_the_impact_and_asks_apart_what_was_lost_and_what_was_not_affected() {
        for book in all() {
            let of = |kind| book.questions().filter(|(_, question)| question.kind == kind).count();
            assert_eq!((of(QuestionKind::Lost), of(QuestionKind::Spared)), (1, 1), "{}", book.id);
            let (_, scope) = book.question("scope").unwrap();
            assert_eq!(scope.kind, QuestionKind::Impact, "{}", book.id);
        }
    }

    #[test]
    fn each_has_the_size_one_can_use_at_night() {
        for book in all() {
            let questions = book.questions().count();
            let critical = book.questions().filter(|(_, question)| question.critical).count();
            assert!((14..=26).contains(&questions), "{}: {questions} questions", book.id);
            assert!((4..=7).contains(&critical), "{}: {critical} critical", book.id);
            assert!((6..=11).contains(&book.roles.len()), "{}: roles", book.id);
            assert!((5..=9).contains(&book.steps.len()), "{}: steps", book.id);
            assert!((6..=10).contains(&book.phrases.len()), "{}: phrases", book.id);
            assert!((6..=10).contains(&book.avoid.len()), "{}: avoid", book.id);
            assert!((6..=12).contains(&book.rules.len()), "{}: rules", book.id);
        }
    }

    #[test]
    fn f1_each_wants_somebody_on_both_sides() {
        for book in all() {
            for side in [Side::Customer, Side::Ours] {
                assert!(book.roles.iter().any(|role| role.required && role.side == side));
            }
        }
    }

    #[test]
    fn g1_a_lower_severity_is_never_told_sooner() {
        for book in all() {
            for audience in [Audience::Customer, Audience::Internal] {
                for severity in 1..4 {
                    let (worse, milder) =
                        (book.pace(severity, audience), book.pace(severity + 1, audience));
                    assert!(worse.first_minutes <= milder.first_minutes, "{}", book.id);
                    assert!(worse.every_minutes <= milder.every_minutes, "{}", book.id);
                }
            }
        }
    }

    #[test]
    fn e1_every_playbook_has_the_twelve_hour_line() {
        assert!(all().all(|book| book.duty_limit_minutes == 720));
    }

    #[test]
    fn i1_every_rule_is_whole_and_switched_on() {
        for book in all() {
            for rule in &book.rules {
                assert_eq!(rule.missing(), Vec::<RulePart>::new(), "{}: {}", book.id, rule.id);
                assert_eq!(rule.active_trigger(), rule.trigger);
            }
        }
    }

    #[test]
    fn i2_the_dispute_rules_yield_the_dealer_scenario() {
        let book = playbook("dispute").unwrap().unwrap();
        let leader = book.rule("asks-for-leader").unwrap();
        assert_eq!((leader.role.zh.as_str(), leader.limit_minutes), ("店总", 240));
        assert!(leader.next[0].role.zh.contains("集团"));
        let media = book.rule("media").unwrap();
        assert_eq!((media.role.zh.as_str(), media.limit_minutes), ("客诉总监", 60));
        let line = book.rule("days-open").unwrap();
        assert_eq!(line.trigger, Some(Trigger::DaysOpen { days: 7 }));
        assert!(book.rule("worse-offer").is_some());
    }

    #[test]
    fn i2_the_data_loss_rules_yield_the_claim_scenario() {
        let book = playbook("data-loss").unwrap().unwrap();
        let lawsuit = book.rule("lawsuit").unwrap();
        assert!(lawsuit.role.zh.contains("总监"));
        assert_eq!(lawsuit.limit_minutes, 30);
    }

    #[test]
    fn no_phrase_holds_a_word_its_own_playbook_warns_of() {
        for book in all() {
            for phrase in &book.phrases {
                for word in book.avoid.iter().flat_map(|avoid| &avoid.words.zh) {
                    assert!(!phrase.say.zh.contains(word), "{}: {word}", book.id);
                }
                for word in book.avoid.iter().flat_map(|avoid| &avoid.words.en) {
                    let said = phrase.say.en.to_lowercase();
                    assert!(!said.contains(&word.to_lowercase()), "{}: {word}", book.id);
                }
            }
        }
    }

    #[test]
    fn a_playbook_survives_json() {
        for book in all() {
            let json = serde_json::to_string(&book).unwrap();
            assert_eq!(serde_json::from_str::<Playbook>(&json).unwrap(), book);
        }
    }
}
