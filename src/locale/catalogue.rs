//! The catalogues, one a language, compiled into the program and read once.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::OnceLock,
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::{Lang, lang::for_each_language, message::Value};

type Bundle = FluentBundle<FluentResource>;

/// The catalogue files in a folder of `assets/locales`: every language has these.
macro_rules! files {
    ($folder:tt) => {
        files!(
            $folder:
            "core.ftl",
            "cli.ftl",
            "window.ftl",
            "forms.ftl",
            "session.ftl",
            "search.ftl",
            "metrics.ftl",
            "cases.ftl",
            "replay.ftl",
            "drafts.ftl",
            "preview.ftl",
            "report.ftl",
            "figures.ftl",
            "store.ftl",
            "capture.ftl",
            "record.ftl",
            "import.ftl",
            // One a subject, named after its folder in `src/incident/subjects`.
            "action.ftl",
            "attachment.ftl",
            "brief.ftl",
            "commitment.ftl",
            "contact.ftl",
            "contract.ftl",
            "decision.ftl",
            "document.ftl",
            "drill.ftl",
            "duty.ftl",
            "erasure.ftl",
            "escalation.ftl",
            "fact.ftl",
            "hold.ftl",
            "lifecycle.ftl",
            "link.ftl",
            "mark.ftl",
            "merge.ftl",
            "milestone.ftl",
            "note.ftl",
            "offer.ftl",
            "partner.ftl",
            "pause.ftl",
    "person.ftl",
            "playbook.ftl",
            "prose.ftl",
            "regime.ftl",
            "remedy.ftl",
            "responsibility.ftl",
            "review.ftl",
            "rhythm.ftl",
            "safety.ftl",
            "snooze.ftl",
            "standing.ftl",
            "step.ftl",
        )
    };
    ($folder:tt: $($name:literal),* $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../../assets/locales/", $folder, "/", $name)),
        )),*]
    };
}

/// What the messages of a language are known by: another number where any of them is another.
pub fn fingerprint(lang: Lang) -> u64 {
    let mut hasher = DefaultHasher::new();
    sources(lang).hash(&mut hasher);
    hasher.finish()
}

macro_rules! sources {
    ($($(#[$about:meta])* $lang:ident = $tag:tt $row:tt)+) => {
        /// The catalogue files of a language: name and text.
        pub fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
            match lang {
                $(Lang::$lang => files!($tag),)+
            }
        }
    };
}

for_each_language!(sources);

fn build(lang: Lang) -> Bundle {
    let identifier: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The terminal shows no bidirectional isolates; hostile text is made safe at the output instead.
    bundle.set_use_isolating(false);
    for (_, source) in sources(lang) {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn bundle(lang: Lang) -> &'static Bundle {
    static READ: [OnceLock<Bundle>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    READ[lang as usize].get_or_init(|| build(lang))
}

/// Reads the catalogue of that language, if that was not done yet.
pub(super) fn get_ready(lang: Lang) {
    let _ = bundle(lang);
}

/// Puts a pattern of nothing but text and arguments together, as nearly all are: a tenth of the time that resolving it
/// takes. `None` where there is anything to choose or to compute.
fn put_together(
    lang: Lang,
    pattern: &Pattern<&str>,
    arguments: &[(&'static str, Value)],
) -> Option<String> {
    /// Beyond it Fluent's numbers are not exact.
    const EXACT: u64 = 1 << 53;
    let mut text = String::with_capacity(64);
    for element in &pattern.elements {
        let id = match element {
            PatternElement::TextElement { value } => {
                text.push_str(value);
                continue;
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => id.name,
            PatternElement::Placeable { .. } => return None,
        };
        let value = value_of(id, arguments)?;
        match value {
            Value::Text(value) => text.push_str(value),
            Value::Number(number) if number.unsigned_abs() <= EXACT => {
                text.push_str(&number.to_string());
            }
            Value::Number(_) => return None,
            Value::List(_) | Value::Names(_) | Value::Clauses(_) | Value::Word(..) => {
                text.push_str(&composed(lang, value));
            }
        }
    }
    Some(text)
}

/// The message of that id in that language; an id that does not exist is shown as it is, so that nothing is hidden.
pub fn format(lang: Lang, id: &str, arguments: &[(&'static str, Value)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    put_together(lang, pattern, arguments)
        .unwrap_or_else(|| resolve(lang, bundle, pattern, arguments))
}

/// What stands in a pattern for an argument.
pub const GAP: char = '\u{fffc}';

/// The patterns of the messages whose ids begin so, with a gap for each argument; one that chooses between variants is
/// each of them.
pub fn patterns(lang: Lang, begin: &[&str]) -> Vec<String> {
    fn flat(pattern: &Pattern<&str>, found: &mut Vec<String>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push(GAP);
                    if let Expression::Select { variants, .. } = expression {
                        variants.iter().for_each(|variant| flat(&variant.value, found));
                    }
                }
            }
        }
        found.push(text);
    }
    let mut found = Vec::new();
    for (_, source) in sources(lang) {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && begin.iter().any(|begin| message.id.name.starts_with(begin))
                && let Some(pattern) = &message.value
            {
                flat(pattern, &mut found);
            }
        }
    }
    found
}

/// The argument of that name; as with Fluent's own, the last one counts.
fn value_of<'a>(name: &str, arguments: &'a [(&'static str, Value)]) -> Option<&'a Value> {
    arguments.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| value)
}

/// An argument that the language has to put into words itself.
fn composed(lang: Lang, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::List(list) => {
            let said: Vec<String> = list.iter().map(|message| message.text(lang)).collect();
            lang.list(&said)
        }
        Value::Names(names) => lang.list(names),
        Value::Clauses(clauses) => lang.clauses(clauses),
        Value::Word(family, name) => word(lang, family, name),
    }
}

/// The word for a name of the program's own; without one, the name.
fn word(lang: Lang, family: &str, name: &str) -> String {
    let id = format!("{family}-{name}");
    if bundle(lang).has_message(&id) { format(lang, &id, &[]) } else { name.to_owned() }
}

/// Has Fluent put a pattern together, whatever it is made of.
fn resolve(
    lang: Lang,
    bundle: &Bundle,
    pattern: &Pattern<&str>,
    arguments: &[(&'static str, Value)],
) -> String {
    let mut errors = Vec::new();
    let mut given = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        match value {
            Value::Text(text) => given.set(*name, text.as_str()),
            Value::Number(number) => given.set(*name, *number),
            Value::List(_) | Value::Names(_) | Value::Clauses(_) | Value::Word(..) => {
                given.set(*name, composed(lang, value));
            }
        }
    }
    let given = (!arguments.is_empty()).then_some(&given);
    bundle.format_pattern(pattern, given, &mut errors).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::Message;

    use super::*;

    /// Every name of an argument that any message has.
    fn names() -> Vec<&'static str> {
        let text: String = sources(Lang::En).iter().map(|(_, text)| *text).collect();
        let named = text.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'));
            &*rest[..end.unwrap()].to_owned().leak()
        });
        named.collect()
    }

    #[test]
    fn what_is_put_together_is_what_fluent_makes_of_it() {
        let names = names();
        let with = |value: Value| names.iter().map(|&name| (name, value.clone())).collect();
        let list = vec![Message::new("kind-noted"), Message::new("kind-opened")];
        let given: [Vec<_>; 7] = [
            Vec::new(),
            with(Value::Text("盘 {x} \u{202e}\n".to_owned())),
            with(Value::Text(String::new())),
            with(Value::Number(-7)),
            with(Value::Number(1_234_567)),
            with(Value::Number(i64::MAX)),
            with(Value::List(list)),
        ];
        let mut quick = 0;
        for lang in Lang::ALL {
            for (_, source) in sources(lang) {
                let resource = FluentResource::try_new((*source).to_owned()).unwrap();
                let ids = resource.entries().filter_map(|entry| match entry {
                    Entry::Message(message) => Some(message.id.name),
                    _ => None,
                });
                for id in ids {
                    let bundle = bundle(lang);
                    let pattern = bundle.get_message(id).unwrap().value().unwrap();
                    for arguments in &given {
                        if let Some(text) = put_together(lang, pattern, arguments) {
                            let slow = resolve(lang, bundle, pattern, arguments);
                            assert_eq!(text, slow, "{id}");
                            quick += 1;
                        }
                    }
                }
            }
        }
        assert!(quick > 5_000, "{quick}");
    }
}
