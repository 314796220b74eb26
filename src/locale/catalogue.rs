//! The two catalogues, compiled into the program and read once.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Lang, message::Value};

type Bundle = FluentBundle<FluentResource>;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        /// The catalogue files of a language: name and text.
        pub fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
            match lang {
                Lang::Zh => &[$(($name, include_str!(concat!("../../assets/locales/zh-CN/", $name)))),*],
                Lang::En => &[$(($name, include_str!(concat!("../../assets/locales/en/", $name)))),*],
            }
        }
    };
}

sources!(
    "core.ftl",
    "cli.ftl",
    "window.ftl",
    "forms.ftl",
    "report.ftl",
    "session.ftl",
    "judgement.ftl",
    "judgement-window.ftl",
    "drafts.ftl",
    "store.ftl",
    "capture.ftl",
    "record.ftl",
    "playbook.ftl",
);

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
    static ZH: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    match lang {
        Lang::Zh => ZH.get_or_init(|| build(Lang::Zh)),
        Lang::En => EN.get_or_init(|| build(Lang::En)),
    }
}

/// The message of that id in that language; an id that does not exist is shown as it is, so that nothing is hidden.
pub fn format(lang: Lang, id: &str, arguments: &[(&'static str, Value)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut errors = Vec::new();
    let text = if arguments.is_empty() {
        bundle.format_pattern(pattern, None, &mut errors)
    } else {
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            match value {
                Value::Text(text) => given.set(*name, text.as_str()),
                Value::Number(number) => given.set(*name, *number),
                Value::List(list) => {
                    let said: Vec<String> = list.iter().map(|message| message.text(lang)).collect();
                    given.set(*name, lang.list(&said));
                }
            }
        }
        bundle.format_pattern(pattern, Some(&given), &mut errors)
    };
    match text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    }
}
