//! Both languages say everything, with the same arguments, and every id that the program uses exists.

use std::collections::{BTreeMap, BTreeSet};

use dingli::{
    calendar::Why,
    import::Field,
    incident::{
        Event, Moment, Severity, Status,
        actions::CheckResult,
        catalogue::{CountedFrom, PayerKind},
        commitments::{Care, Party},
        contract::PublicHolidays,
        derived::NAMED_RULES,
        due::Urgency,
        escalation::Signal,
        facts::{Confidence, Extent},
        guide::Stage,
        kinds::Customer,
        lifecycle::CustomerKind,
        papers::{NeedMet, ReportPart},
        partners::{AssessmentKind, PartnerKind, PlanEffect},
        prose::Section as ProseSection,
        responsibility::Condition,
        reviews::{Aspect, CaseKind, CrisisOutcome, Luck, Quality},
        rhythms::{DutyKind, Period},
        stakeholders::{Authority, Side},
        updates::{Channel, Direction, Outcome},
        versions::VersionState,
    },
    locale::{Lang, catalogue::sources},
    report::{DocumentKind, Section},
    review::{
        Nature,
        drill::Point,
        replay::{Course, Sign},
    },
};
use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::source::Source;

/// Ids with the arguments each of them takes.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn catalogue(lang: Lang) -> Catalogue {
    read(lang).0
}

/// The catalogue of a language, and the ids that it defines twice.
fn read(lang: Lang) -> (Catalogue, Vec<String>) {
    let mut all = Catalogue::new();
    let mut twice = Vec::new();
    for (file, text) in sources(lang) {
        let file = format!("{}/{file}", lang.tag());
        let resource =
            parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let value =
                        message.value.unwrap_or_else(|| panic!("{file}: {id} has no value"));
                    assert!(!is_empty(&value), "{file}: {id} is empty");
                    assert!(
                        message.attributes.is_empty(),
                        "{file}: {id} has attributes; nothing reads them"
                    );
                    let mut arguments = BTreeSet::new();
                    collect(&value, &mut arguments);
                    if all.insert(id.to_owned(), arguments).is_some() {
                        twice.push(format!("{file}: {id}"));
                    }
                }
                Entry::Term(term) => {
                    assert!(!is_empty(&term.value), "{file}: -{} is empty", term.id.name);
                    if all.insert(format!("-{}", term.id.name), BTreeSet::new()).is_some() {
                        twice.push(format!("{file}: -{}", term.id.name));
                    }
                }
                Entry::Junk { content } => panic!("{file}: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    (all, twice)
}

#[test]
fn no_id_is_defined_twice() {
    for lang in Lang::ALL {
        assert_eq!(read(lang).1, [""; 0], "the later one would hide the earlier one");
    }
}

fn is_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { .. } => false,
    })
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(expression, arguments);
        }
    }
}

fn expressed(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inlined(inline, arguments),
        Expression::Select { selector, variants } => {
            inlined(selector, arguments);
            for variant in variants {
                collect(&variant.value, arguments);
            }
        }
    }
}

fn inlined(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expressed(expression, arguments),
        InlineExpression::FunctionReference { arguments: call, .. }
        | InlineExpression::TermReference { arguments: Some(call), .. } => called(call, arguments),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. } => {}
    }
}

fn called(call: &CallArguments<&str>, arguments: &mut BTreeSet<String>) {
    for inline in &call.positional {
        inlined(inline, arguments);
    }
    for named in &call.named {
        inlined(&named.value, arguments);
    }
}

#[test]
fn both_languages_say_the_same_with_the_same_arguments() {
    let (zh, en) = (catalogue(Lang::Zh), catalogue(Lang::En));
    assert!(zh.len() > 100, "the catalogues were not found");
    let wrong: Vec<String> = zh
        .keys()
        .chain(en.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|id| zh.get(*id) != en.get(*id))
        .map(|id| format!("{id}: zh-CN {:?}, en {:?}", zh.get(id), en.get(id)))
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_catalogue_file_is_compiled_in() {
    for lang in Lang::ALL {
        let folder = super::source::root().join("assets/locales").join(lang.tag());
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        let known: BTreeSet<String> =
            sources(lang).iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(files, known, "{}", lang.tag());
    }
}

/// The ids of a file, in the order they stand there.
fn ids_of(text: &str) -> Vec<&str> {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let id = |entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    };
    resource.body.into_iter().filter_map(id).collect()
}

#[test]
fn a_file_holds_the_same_ids_in_the_same_order_in_every_language() {
    for ((zh_file, zh), (en_file, en)) in sources(Lang::Zh).iter().zip(sources(Lang::En)) {
        assert_eq!(zh_file, en_file);
        assert_eq!(ids_of(zh), ids_of(en), "{en_file}");
    }
}

#[test]
fn every_subject_has_a_file_of_its_own_and_its_kinds_stand_there() {
    let folder = super::source::root().join("src/incident/subjects");
    let subjects: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| format!("{}.ftl", entry.file_name().to_string_lossy()))
        .collect();
    assert!(subjects.len() > 20, "the subjects were not found");
    let mut missing = subjects.clone();
    let mut elsewhere = Vec::new();
    for (file, text) in sources(Lang::En) {
        missing.remove(*file);
        let ids = ids_of(text);
        for id in ids.iter().filter(|id| id.starts_with("kinds-")) {
            let one = id.replacen("kinds-", "kind-", 1);
            if !subjects.contains(*file) || !ids.contains(&one.as_str()) {
                elsewhere.push(format!("{file}: {id}"));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
    assert_eq!(elsewhere, [""; 0]);
}

#[test]
fn every_id_in_the_sources_exists() {
    let known = catalogue(Lang::En);
    let mut used = 0;
    let mut missing = BTreeSet::new();
    for source in Source::all() {
        for call in ["Message::new(", ".say("] {
            for id in source.behind(call) {
                used += 1;
                if !known.contains_key(id) {
                    missing.insert(format!("src/{}: {id}", source.path));
                }
            }
        }
    }
    assert!(used > 60, "the calls were not found");
    assert_eq!(missing, BTreeSet::new());
}

/// Documents hand most ids on to functions of their own: what begins like a message there is one, or a document's name. The
/// words that `report/claims` looks for in prose are no ids where they end in a hyphen, which stands for any ending there.
#[test]
fn every_word_of_a_report_that_begins_like_an_id_is_one() {
    let known = catalogue(Lang::En);
    let first = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let begins: BTreeSet<String> = known.keys().map(|id| first(id)).collect();
    let is_id = |text: &str| {
        let of_ids = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_word = text.starts_with(|c: char| c.is_ascii_lowercase()) && text.contains('-');
        is_word && text.chars().all(of_ids) && begins.contains(&first(text))
    };
    let documents = DocumentKind::ALL.map(DocumentKind::id);
    let mut used = 0;
    let mut missing = BTreeSet::new();
    for source in Source::all().iter().filter(|it| it.room() == "report" && !it.is_test()) {
        let reads_prose = source.path.starts_with("report/claims/");
        let is_stem = |text: &str| reads_prose && text.ends_with('-');
        let ids = source.literals.iter().filter(|(_, text)| is_id(text) && !is_stem(text));
        for (_, text) in ids {
            used += 1;
            if !known.contains_key(text) && !documents.contains(&text.as_str()) {
                missing.insert(format!("src/{}: {text}", source.path));
            }
        }
    }
    assert!(used > 600, "the ids were not found");
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_message_is_given_the_arguments_it_takes() {
    let known = catalogue(Lang::En);
    let mut wrong = BTreeSet::new();
    for source in Source::all() {
        for (nth, (at, id)) in source.literals.iter().enumerate() {
            let Some(takes) = known.get(id) else { continue };
            if !source.code[..*at].trim_end().ends_with("Message::new(") {
                continue;
            }
            let mut given = given(&source, nth);
            if given.is_empty() {
                // It is handed on and gets its arguments further down.
                given = source.behind(".with(").map(str::to_owned).collect();
            }
            if !takes.is_subset(&given) {
                wrong.insert(format!("src/{}: {id} takes {takes:?}, given {given:?}", source.path));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

/// The names in the `.with("…", …)` calls chained to the message whose id is that literal.
fn given(source: &Source, nth: usize) -> BTreeSet<String> {
    let (at, _) = source.literals[nth];
    let code = &source.code[at + 2..];
    let mut depth = 0_i32;
    // The chain goes on while a dot follows at the depth of the closing parenthesis of `new(`.
    let mut end = code.len();
    for (place, letter) in code.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        let rest = code[place + letter.len_utf8()..].trim_start();
        if letter == ')' && depth == -1 && !rest.starts_with('.') || depth < -1 {
            end = place;
            break;
        }
    }
    source.literals[nth + 1..]
        .iter()
        .take_while(|(place, _)| *place < at + 2 + end)
        .filter(|(place, _)| source.code[..*place].trim_end().ends_with(".with("))
        .map(|(_, name)| name.clone())
        .collect()
}

fn ids(values: &[&'static str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

fn each<T: Copy>(values: &[T], id: impl Fn(T) -> &'static str) -> Vec<String> {
    values.iter().map(|&value| id(value).to_owned()).collect()
}

/// The kinds that the customer reads by what they are called.
fn learnt() -> Vec<String> {
    let learnt = Event::KINDS.iter().filter(|kind| kind.customer == Customer::Learnt);
    learnt.map(|kind| kind.name.to_owned()).collect()
}

/// Ids made of a prefix and a value: every value of the type has its message.
fn families() -> BTreeMap<&'static str, Vec<String>> {
    let sides = Side::ALL
        .iter()
        .map(|side| serde_json::to_value(side).unwrap().as_str().unwrap().to_owned())
        .collect();
    let urgencies =
        [Urgency::Overdue, Urgency::Critical, Urgency::Upcoming, Urgency::Gap, Urgency::Snoozed];
    BTreeMap::from([
        ("import-field-", each(&Field::ALL, Field::id)),
        ("import-outcome-", ids(&["new", "already", "rejected"])),
        ("kind-", Event::KINDS.iter().map(|kind| kind.name.to_owned()).collect()),
        ("kinds-", Event::KINDS.iter().map(|kind| kind.name.to_owned()).collect()),
        ("aspect-", each(&Aspect::ALL, Aspect::id)),
        ("partner-kind-", each(&PartnerKind::ALL, PartnerKind::id)),
        ("assessment-", each(&AssessmentKind::ALL, AssessmentKind::id)),
        ("plan-effect-", each(&PlanEffect::ALL, PlanEffect::id)),
        ("counted-from-", each(&CountedFrom::ALL, CountedFrom::id)),
        ("party-", each(&Party::ALL, Party::id)),
        ("payer-", each(&PayerKind::ALL, PayerKind::id)),
        ("duty-kind-", each(&DutyKind::ALL, DutyKind::id)),
        ("period-", each(&Period::ALL, Period::id)),
        ("stands-", ids(&["done", "skipped", "gap", "today", "coming"])),
        ("list-", ids(&["partner", "assessment", "plan", "standing", "rhythm", "version"])),
        ("version-state-", each(&VersionState::ALL, VersionState::id)),
        ("guide-", each(&Stage::ALL, Stage::id)),
        ("case-", each(&CaseKind::ALL, CaseKind::id)),
        ("quality-", each(&Quality::ALL, Quality::id)),
        ("crisis-outcome-", each(&CrisisOutcome::ALL, CrisisOutcome::id)),
        ("luck-", each(&Luck::ALL, Luck::id)),
        ("review-", ids(&["due", "planned", "held", "waived"])),
        ("report-kind-", learnt()),
        ("confidence-", each(&Confidence::ALL, Confidence::id)),
        ("report-confidence-", each(&Confidence::ALL, Confidence::id)),
        ("channel-", each(&Channel::ALL, Channel::id)),
        ("told-by-", each(&Channel::ALL, Channel::id)),
        ("heard-by-", each(&Channel::ALL, Channel::id)),
        ("direction-", each(&Direction::ALL, Direction::id)),
        ("outcome-", each(&Outcome::ALL, Outcome::id)),
        ("side-", sides),
        ("status-", each(&Status::ALL, Status::id)),
        ("report-status-", each(&Status::ALL, Status::id)),
        ("search-nature-", each(&Nature::ALL, Nature::id)),
        ("readiness-", ids(&["drilled", "read", "neither"])),
        ("drill-point-", each(&Point::ALL, Point::id)),
        ("drill-question-", ids(&["1", "2", "3"])),
        ("replay-order-", each(&Course::ALL, Course::id)),
        ("replay-sign-", each(&Sign::ALL, Sign::id)),
        (
            "replay-standing-",
            ids(&["promised", "standing", "kept", "broken", "kept-late", "waived"]),
        ),
        ("need-", each(&NeedMet::ALL, NeedMet::id)),
        ("report-need-", each(&NeedMet::ALL, NeedMet::id)),
        ("customer-", each(&CustomerKind::ALL, CustomerKind::id)),
        ("report-you-", each(&CustomerKind::ALL, CustomerKind::id)),
        ("report-missing-", each(&ReportPart::ALL, ReportPart::id)),
        ("report-section-", each(&Section::ALL, Section::id)),
        ("authority-", each(&Authority::ALL, Authority::id)),
        ("document-", each(&DocumentKind::ALL, DocumentKind::id)),
        ("visibility-", ids(&["internal", "customer"])),
        ("audience-", ids(&["internal", "customer"])),
        ("contract-calendar-", each(&PublicHolidays::ALL, PublicHolidays::id)),
        ("calendar-skipped-", each(&Why::ALL, Why::id)),
        ("weekday-", (1..=7).map(|day: u8| day.to_string()).collect()),
        ("report-urgency-", each(&urgencies, Urgency::id)),
        ("rule-", ids(&NAMED_RULES)),
        ("care-", each(&Care::ALL, Care::id)),
        ("moment-", each(&Moment::ALL, Moment::id)),
        ("prose-section-", each(&ProseSection::ALL, ProseSection::id)),
        ("extent-", each(&Extent::ALL, Extent::id)),
        ("action-", ids(&["open", "unproven", "done", "effective", "reopened", "dropped"])),
        ("check-", each(&CheckResult::ALL, CheckResult::id)),
        ("lamp-", each(&Condition::ALL, Condition::id)),
        ("signal-", each(&Signal::ALL, Signal::id)),
        ("severity-", Severity::ALL.iter().map(|severity| severity.level().to_string()).collect()),
    ])
}

/// Families whose values are no type of the library: words of the command line, and what the doctor looks at.
const OPEN: [&str; 4] = ["help", "help--", "cli-doctor-", "report-section-"];

/// Families that are spelt where a whole room is still being written; each is complete as soon as it has a message.
fn has_begun(known: &Catalogue, prefix: &str) -> bool {
    known.keys().any(|id| id.starts_with(prefix))
}

#[test]
fn every_family_of_ids_is_complete() {
    let known = catalogue(Lang::En);
    let missing: Vec<String> = families()
        .iter()
        .filter(|(prefix, _)| **prefix != "severity-" || has_begun(&known, prefix))
        .flat_map(|(prefix, values)| values.iter().map(move |value| format!("{prefix}{value}")))
        .filter(|id| !known.contains_key(id))
        .collect();
    assert_eq!(missing, [""; 0]);
    assert!(OPEN.iter().all(|prefix| has_begun(&known, prefix)));
}

#[test]
fn every_family_in_the_sources_is_known_here() {
    let families = families();
    let mut found = 0;
    let mut unknown = BTreeSet::new();
    for source in Source::all() {
        for call in [".say(&format!(", ".say(format!("] {
            for text in source.behind(call) {
                found += 1;
                let prefix = text.split('{').next().unwrap_or_default();
                if !families.contains_key(prefix) && !OPEN.contains(&prefix) {
                    unknown.insert(format!("src/{}: {text}", source.path));
                }
            }
        }
        // The words of what subjects list.
        for call in ["Cell::Word(", "Cell::Words("] {
            for family in source.behind(call) {
                if !families.contains_key(format!("{family}-").as_str()) {
                    unknown.insert(format!("src/{}: {family}", source.path));
                }
            }
        }
    }
    assert!(found > 5, "the calls were not found");
    assert_eq!(unknown, BTreeSet::new(), "list the values of the family in this file");
}

/// Fields that a refusal may call empty: what stands behind `Refusal::Empty(`, and the name in `text(&…, "…")`.
#[test]
fn every_field_that_may_be_empty_has_a_name_in_the_language() {
    let known = catalogue(Lang::En);
    let mut found = BTreeSet::new();
    for source in Source::all().iter().filter(|one| matches!(one.room(), "incident" | "session")) {
        found.extend(source.behind("Refusal::Empty(").map(str::to_owned));
        for (at, text) in &source.literals {
            let before = source.code[..*at].trim_end().strip_suffix(',');
            let Some((head, given)) = before.and_then(|it| it.rsplit_once("text(&")) else {
                continue;
            };
            let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
            if !head.ends_with(in_word) && given.chars().all(in_word) {
                found.insert(text.clone());
            }
        }
    }
    assert!(found.len() >= 15, "{found:?}");
    let missing: Vec<&String> =
        found.iter().filter(|field| !known.contains_key(&format!("named-{field}"))).collect();
    assert_eq!(missing, [""; 0]);
}

/// `.with("status", status.id())` would show `resolved` in a Chinese sentence: such a name goes through its word. A message
/// may choose by one, as that of `store/words.rs` does.
#[test]
fn no_argument_of_a_message_is_a_name_of_the_programs_own() {
    const CHOSEN_BY: [&str; 1] = ["store/words.rs"];
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for source in Source::all().iter().filter(|one| !one.is_test()) {
        for behind in source.code.split(".with(\"\",").skip(1) {
            seen += 1;
            let mut depth = 1;
            let end = behind.find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            let given = behind[..end.unwrap_or(behind.len())].trim().trim_end_matches(',');
            let is_worded = given.starts_with("Value::word(");
            if given.ends_with(".id()") && !is_worded && !CHOSEN_BY.contains(&&*source.path) {
                found.insert(format!("{}: {given}", source.path));
            }
        }
    }
    assert!(seen > 300, "{seen}");
    assert_eq!(found, BTreeSet::new());
}
