//! The verbs about entries: who may see them (K1), what is true instead (J2), what is taken back.

use super::{
    promises::Instead,
    scene::{Scene, one_of},
    words::{joined, verbs},
};
use crate::{
    cli::failure::Failure,
    incident::{
        Command, Refusal, Selector, Visibility, command, commitments::Commitment, entry_called,
        erasure::falls_silent,
    },
    locale::Message,
};

verbs! {
    /// The words after `visibility`.
    Show as "visibility": Inside = |it, scene| {
        #[arg(value_name = "ENTRY")]
        entry: String,
        #[arg(value_name = "EYES", value_parser = one_of(&Visibility::ALL, Visibility::id))]
        eyes: Visibility,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
        #[arg(long, value_name = "ROLE")]
        public_role: Option<String>,
    } => Command::Visibility(command::Show {
        entry: entry(&it.entry, scene)?,
        visibility: it.eyes,
        public_role: it.public_role,
        reason: joined(&it.reason),
    });

    /// The words after `correct`.
    Correct: Outside = |it, scene| {
        #[arg(value_name = "ENTRY")]
        entry: String,
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        happened: Option<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        began: Option<String>,
        #[command(flatten)]
        instead: Instead,
    } => {
        let text = joined(&it.text);
        let promise = match promise_called(&it.entry, scene)? {
            Some(known) => it.instead.promise(&known.made, &text, scene)?,
            None if it.instead.is_said() => return Err(not_a_promise(&it.entry)),
            None => None,
        };
        Command::Correct(command::Correct {
            began: scene.past_given(it.began.as_ref())?,
            occurred: scene.past_given(it.happened.as_ref())?,
            entry: entry(&it.entry, scene)?,
            text,
            promise,
        })
    };

    /// The words after `retract`.
    Retract: Inside = |it, scene| {
        #[arg(value_name = "ENTRY")]
        entry: String,
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
    } => Command::Retract(command::Retract {
        entry: entry(&it.entry, scene)?,
        reason: joined(&it.reason),
    });

    /// The words after `erase`.
    EraseEntries as "erase": Inside = |it, scene| {
        #[arg(value_name = "ENTRY", required = true)]
        entries: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long)]
        yes: bool,
    } => Command::Erase(command::Erase {
        entries: erasable(&it.entries, it.yes, scene)?,
        reason: it.reason,
    });

    /// The words after `undo`.
    Undo: Inside = |it, scene| {
        #[arg(value_name = "REASON")]
        reason: Vec<String>,
    } => Command::Retract(command::Retract {
        entry: last(scene)?,
        reason: joined(&it.reason),
    });
}

/// An entry by its number, or by the label of what it created.
/// The promise that is meant, where it is one.
fn promise_called<'a>(named: &str, scene: &Scene<'a>) -> Result<Option<&'a Commitment>, Failure> {
    let key = scene.named(named)?.or_else(|| named.parse().ok());
    Ok(key.and_then(|key| scene.incident.commitments.get(key)))
}

fn not_a_promise(named: &str) -> Failure {
    Refusal::NotAPromise(named.trim_start_matches('#').to_owned()).message().into()
}

fn entry(named: &str, scene: &Scene<'_>) -> Result<Selector, Failure> {
    let key = scene.named(named)?;
    Ok(key.map_or_else(|| Selector(named.to_owned()), Selector::key))
}

/// The entries to erase. What would fall silent with them is listed first, and nothing is erased until that is accepted.
fn erasable(named: &[String], accepted: bool, scene: &Scene<'_>) -> Result<Vec<Selector>, Failure> {
    let entries: Vec<Selector> =
        named.iter().map(|one| entry(one, scene)).collect::<Result<_, _>>()?;
    let incident = scene.incident;
    let keys: Vec<_> = entries
        .iter()
        .filter_map(|one| entry_called(incident, &one.0).ok().map(|entry| entry.key))
        .collect();
    let silent = falls_silent(incident, &keys, scene.desk.now);
    if accepted || silent.is_empty() {
        return Ok(entries);
    }
    let zone = incident.zone();
    let list: Vec<Message> = silent.iter().map(|it| it.message(zone)).collect();
    Err(Message::new("cli-erase-silences").with("list", list).into())
}

/// The last act that was recorded here.
fn last(scene: &Scene<'_>) -> Result<Selector, Failure> {
    let writer = scene.desk.session.store().writer();
    let last = scene.incident.last_act(writer).and_then(|keys| keys.first().copied());
    last.map(Selector::key).ok_or_else(|| Message::new("notice-nothing-to-undo").into())
}
