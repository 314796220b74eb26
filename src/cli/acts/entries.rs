//! The verbs about entries: who may see them (K1), what is true instead (J2), what is taken back.

use super::{
    joined,
    scene::{Scene, one_of},
    words,
};
use crate::{
    cli::failure::Failure,
    incident::{Command, Selector, Visibility, command},
    locale::Message,
};

words! {
    /// The words after `visibility`.
    Show: Inside = |it, scene| {
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
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        happened: Option<String>,
    } => Command::Correct(command::Correct {
        occurred: scene.past_given(it.happened.as_ref())?,
        entry: entry(&it.entry, scene)?,
        text: joined(&it.text),
    });

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
fn entry(named: &str, scene: &Scene<'_>) -> Result<Selector, Failure> {
    let key = scene.named(named)?;
    Ok(key.map_or_else(|| Selector(named.to_owned()), Selector::key))
}

/// The last act that was recorded here.
fn last(scene: &Scene<'_>) -> Result<Selector, Failure> {
    let writer = scene.desk.session.store().writer();
    let last = scene.incident.last_act(writer).and_then(|keys| keys.first().copied());
    last.map(Selector::key).ok_or_else(|| Message::new("notice-nothing-to-undo").into())
}
