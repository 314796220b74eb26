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
mod odds;
mod others;
mod outcomes;
mod own_words;
mod problem;
mod quoted;
mod reach;
mod sought;
mod spoken;
mod told;
mod written;

use super::{
    event::ContactMade,
    fold::Incident,
    ids::EntryKey,
    links,
    refusal::Warning,
    responsibility::{self, Condition},
    updates::{Direction, Outcome},
};

pub use leaks::{Against, leaks, other_customers};
pub use lint::{Held, lint};
pub use names::people_named;
pub(super) use odds::tells as tells_odds;
pub use others::names_of_others;
pub use outcomes::hidden_outcomes;
pub use problem::Problem;
pub use quoted::Quoted;
pub use spoken::{NEXT, names_next, says_restored};
pub use told::Told;

/// The conditions that are not met for a responsibility statement that the text makes (D1): none where it makes none, or
/// may make it. The one question for what is about to be said, which is refused, and for what was said, which is warned of.
fn admits_without(incident: &Incident, text: &str) -> Option<Vec<Condition>> {
    let unmet = if responsibility::admits(text) { incident.unmet_conditions() } else { Vec::new() };
    (!unmet.is_empty()).then_some(unmet)
}

/// What a draft lacks, the conditions aside.
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
    let unmet = admits_without(incident, text).map(Warning::ResponsibilityUnmet);
    unmet.into_iter().chain(warnings(incident, text)).collect()
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
