//! What is about to be said to the customer, held against what is known: who is all out (C3), whether responsibility may
//! be stated (D1, D2), whether a cause comes with a remedy (D3), whether there is anything to offer (B7), and whether it
//! says what must stay inside.

mod amounts;
mod leaks;
mod lint;
mod machine_words;
mod machines;
mod money;
mod name_words;
mod names;
mod numerals;
mod odds;
mod others;
mod outcomes;
mod problem;
mod quoted;
mod reach;
mod sought;
mod spoken;
mod told;
mod written;

use super::{
    escalation::Signal,
    event::ContactMade,
    fold::Incident,
    ids::EntryKey,
    links,
    refusal::{Refusal, Warning},
    responsibility,
    updates::{Direction, Outcome},
};

pub use leaks::{Against, leaks, other_customers};
pub use lint::{Held, lint};
pub(super) use odds::tells as tells_odds;
pub use others::names_of_others;
pub use outcomes::hidden_outcomes;
pub use problem::Problem;
pub use quoted::Quoted;
pub use spoken::{NEXT, names_next};
pub use told::Told;

/// Whether a text may go to the customer as a draft. A responsibility statement is refused while a lamp is dark (D1).
///
/// # Errors
/// [`Refusal::LampsDark`], naming the lamps.
pub fn may_be_said(incident: &Incident, text: &str) -> Result<Vec<Warning>, Refusal> {
    let dark = dark_lamps(incident);
    if responsibility::admits(text) && !dark.is_empty() {
        return Err(Refusal::LampsDark(dark));
    }
    Ok(gaps(incident, text))
}

/// What a draft lacks, the lamps aside.
fn gaps(incident: &Incident, text: &str) -> Vec<Warning> {
    let mut found = warnings(incident, text);
    // Where a cause is given it is said of the cause (D3).
    if incident.remedies.standing().next().is_none()
        && !found.contains(&Warning::CauseWithoutRemedy)
    {
        found.push(Warning::NothingToOffer);
    }
    found
}

/// The same for what was said already: the record comes first, so it warns and never refuses.
pub fn said(incident: &Incident, text: &str) -> Vec<Warning> {
    let dark = dark_lamps(incident);
    let mut found = warnings(incident, text);
    if responsibility::admits(text) && !dark.is_empty() {
        found.insert(0, Warning::ResponsibilityInTheDark(dark));
    }
    found
}

/// What was said to somebody outside and should have stayed inside: by the check of everything that leaves, but for words to
/// avoid, which were said already. Nobody of ours is outside.
pub fn said_outside(contact: &ContactMade, against: Against<'_>) -> Vec<Warning> {
    let people = &against.incident.stakeholders;
    let is_ours = |key: &EntryKey| people.get(*key).is_some_and(|it| it.profile.side.is_ours());
    let inside = !contact.with.is_empty() && contact.with.iter().all(is_ours);
    if inside || contact.direction != Direction::Outbound || contact.outcome == Outcome::Failed {
        return Vec::new();
    }
    let found = leaks(&contact.text, against).into_iter();
    let found = found.filter(|problem| !matches!(problem, Problem::Avoid { .. }));
    found.map(|problem| Warning::SaidOutside(Box::new(problem))).collect()
}

fn dark_lamps(incident: &Incident) -> Vec<responsibility::Lamp> {
    incident.responsibility.dark(incident.escalations.may_have(Signal::Lawsuit))
}

fn warnings(incident: &Incident, text: &str) -> Vec<Warning> {
    let mut found = Vec::new();
    if links::goes_all_out(text) && incident.links.resources.is_empty() {
        found.push(Warning::NobodyForAllOut);
    }
    let nothing = incident.remedies.standing().next().is_none();
    if responsibility::gives_cause(text) && nothing {
        found.push(Warning::CauseWithoutRemedy);
    } else if responsibility::reasons_first(text) {
        found.push(Warning::ReasonsFirst);
    }
    found
}
