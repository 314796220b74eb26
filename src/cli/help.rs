//! Help and wrong usage, in the language of the one who asks. The words of the command line are declared in
//! [`super::args`] and the verbs' files; what is said of them stands in the catalogues under `help-…`.

use std::ffi::OsString;

use clap::{
    Arg, ArgAction, ColorChoice, Command, CommandFactory as _,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{
    args::Line,
    desk::lang_in,
    out::{self, Out},
};
use crate::locale::{Lang, Message};

/// A time before now may begin with a minus (`-10m`): after `log` it is a word of the text and not an option.
pub(super) fn with_times(args: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut typed = Vec::new();
    let mut logging = false;
    for arg in args {
        logging |= arg == "log";
        let text = arg.to_string_lossy();
        let is_time = text
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if logging && is_time {
            typed.push(OsString::from(format!(" {text}")));
        } else {
            typed.push(arg);
        }
    }
    typed
}

/// The language to speak before the words are understood: `--lang`, the settings in the folder, the environment.
pub(super) fn spoken_before_parsing(args: &[OsString]) -> Lang {
    let value = |name: &str| {
        args.iter().enumerate().find_map(|(at, arg)| {
            let text = arg.to_str()?;
            match text.strip_prefix(name)? {
                "" => args.get(at + 1).cloned(),
                rest => rest.strip_prefix('=').map(OsString::from),
            }
        })
    };
    let named = value("--lang").and_then(|tag| tag.to_str().and_then(|tag| tag.parse().ok()));
    named.unwrap_or_else(|| {
        let dir = value("--data-dir").or_else(|| std::env::var_os("DINGLI_DATA_DIR"));
        lang_in(dir.map(Into::into))
    })
}

/// The command line with its help in a language.
pub(super) fn command(lang: Lang) -> Command {
    worded(bare(), "", lang)
}

/// The command line without a word of help: all that is needed to understand words that are right.
pub(super) fn bare() -> Command {
    Line::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .color(ColorChoice::Never)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .global(true)
                .display_order(960),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .display_order(961),
        )
        .disable_help_subcommand(true)
}

/// Gives a command and everything below it its words.
fn worded(command: Command, path: &str, lang: Lang) -> Command {
    let page = template(&command, lang);
    let mut command = command
        .about(lang.say(&format!("help{path}")))
        .help_template(page)
        .disable_help_subcommand(true);
    let names: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for name in names {
        let help = argument_help(path, &name, lang);
        command = command.mut_arg(&name, |arg| {
            let valued = arg.get_action().takes_values();
            let arg = arg.help(help);
            if valued {
                arg.hide_possible_values(true).hide_default_value(true).hide_env(true)
            } else {
                arg
            }
        });
    }
    let verbs: Vec<String> =
        command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for verb in verbs {
        let below = format!("{path}-{verb}");
        command = command.mut_subcommand(&verb, |verb| worded(verb, &below, lang));
    }
    command
}

/// What stands on a page of help, in order, under headings of the language.
fn template(command: &Command, lang: Lang) -> String {
    let mut parts = vec!["{about}".to_owned(), format!("{} {{usage}}", lang.say("help-usage"))];
    let mut part = |there: bool, heading: &str, tag: &str| {
        if there {
            parts.push(format!("{}\n{tag}", lang.say(heading)));
        }
    };
    part(command.has_subcommands(), "help-verbs", "{subcommands}");
    part(command.get_positionals().next().is_some(), "help-words", "{positionals}");
    part(true, "help-options", "{options}");
    parts.join("\n\n")
}

/// What is said of an argument: its verb's own words, or those for every verb.
fn argument_help(path: &str, name: &str, lang: Lang) -> String {
    let name = name.replace('_', "-");
    let own = format!("help{path}--{name}");
    let said = lang.say(&own);
    if said == own { lang.say(&format!("help--{name}")) } else { said }
}

/// Answers a request for help, or says what is wrong with the words. The exit status.
pub(super) fn answer(error: &clap::Error, lang: Lang) -> u8 {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        out::tell(&with_placeholders(&wrong(error).text(lang), lang));
        return 2;
    }
    let page = error
        .to_string()
        .replace("[OPTIONS]", &lang.say("help-usage-options"))
        .replace("[COMMAND]", &lang.say("help-usage-verb"))
        .replace("<COMMAND>", &lang.say("help-usage-needed-verb"));
    Out::default().write(&page);
    0
}

// The list is clap's own and grows with it: what is not named here is said in clap's words.
#[allow(clippy::wildcard_enum_match_arm)]
fn wrong(error: &clap::Error) -> Message {
    let part = |kind: ContextKind| error.get(kind).map(listed).unwrap_or_default();
    let arg = part(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidValue if part(ContextKind::InvalidValue).is_empty() => {
            Message::new("usage-value-missing").with("arg", arg)
        }
        ErrorKind::InvalidValue => Message::new("usage-value")
            .with("arg", arg)
            .with("value", part(ContextKind::InvalidValue))
            .with("known", part(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => Message::new("usage-value-wrong")
            .with("arg", arg)
            .with("value", part(ContextKind::InvalidValue)),
        ErrorKind::UnknownArgument if arg == "--customer-visible" => Message::new("usage-inside"),
        ErrorKind::UnknownArgument => Message::new("usage-unknown").with("arg", arg),
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-verb").with("verb", part(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing").with("arg", arg),
        ErrorKind::ArgumentConflict => Message::new("usage-conflict")
            .with("arg", arg)
            .with("other", part(ContextKind::PriorArg)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("usage-verb-missing").with("known", part(ContextKind::ValidSubcommand))
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-utf8"),
        _ => Message::new("usage-other").with("detail", first_line(error)),
    }
}

/// The text with the placeholders of values (`<REF>`) in the language's own words.
fn with_placeholders(text: &str, lang: Lang) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        said.push_str(before);
        let name = behind.split('>').next().unwrap_or_default();
        let id = format!("value-{}", name.to_lowercase());
        let word = lang.say(&id);
        let is_known = word != id && behind.len() > name.len();
        said.push('<');
        said.push_str(if is_known { &word } else { name });
        rest = behind.get(name.len()..).unwrap_or_default();
    }
    said.push_str(rest);
    said
}

fn listed(value: &ContextValue) -> String {
    if let ContextValue::Strings(several) = value { several.join(", ") } else { value.to_string() }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn every(command: &Command, path: &str, seen: &mut Vec<String>) {
        seen.push(command.get_about().unwrap().to_string());
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                !help.is_empty() && !help.starts_with("help-"),
                "{path} {}: {help}",
                arg.get_id()
            );
            seen.push(help);
        }
        for verb in command.get_subcommands() {
            let below = format!("{path} {}", verb.get_name());
            let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(!about.starts_with("help-"), "{below}: {about}");
            every(verb, &below, seen);
        }
    }

    #[test]
    fn every_word_has_its_help_in_both_languages() {
        let [zh, en] = Lang::ALL.map(|lang| {
            let mut seen = Vec::new();
            every(&command(lang), "dingli", &mut seen);
            seen
        });
        assert_eq!(zh.len(), en.len());
        for (zh, en) in zh.iter().zip(&en) {
            assert_ne!(zh, en);
        }
        command(Lang::En).debug_assert();
    }

    #[test]
    fn a_time_before_now_is_a_word_after_log_only() {
        let words = |line: &str| with_times(line.split(' ').map(OsString::from));
        assert_eq!(words("dingli log R -10m disk")[3], " -10m");
        assert_eq!(words("dingli log R x --at -10m")[5], " -10m");
        assert_eq!(words("dingli show -1")[2], "-1");
        assert_eq!(words("dingli log R x -c")[4], "-c");
    }
}
