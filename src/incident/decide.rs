//! Whether an act may enter the log, and as which entries.
//!
//! In a crisis the record comes first: only the gates of the practices refuse (here G6, closing with the customer
//! uninformed, and K2, erasing under a legal hold), and what cannot be recorded at all because it names nothing.
//! Everything else warns and lets the entry in.

use crate::incident::{
    command::{Act, Command},
    effect::Effect,
    entry::Draft,
    erasure::falls_silent,
    event::Event,
    fold::Incident,
    ids::IncidentId,
    kinds::Tells,
    refusal::{Refusal, Warning},
    rule::Desk,
    visibility::{Visibility, Who},
};

mod again;
mod closing;
mod named;
mod times;
mod usual;

use times::{Time, Times};

pub use super::rule::Context;
pub use again::{answer_visibility, answered_again};
pub use named::{entry_called, stakeholder_called};
pub use usual::{usual_among, usual_visibility};

/// What enters the log, and what should be said beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The entries of one batch.
    pub drafts: Vec<Draft>,
    /// Gaps, said and recorded as they are.
    pub warnings: Vec<Warning>,
}

/// Decides one act.
///
/// # Errors
/// A [`Refusal`] that says what is missing; nothing is recorded then.
pub fn decide(incident: &Incident, act: &Act, context: &Context<'_>) -> Result<Decision, Refusal> {
    let times = Times::of(incident, act, context.now);
    let context = &Context { now: times.now, ..*context };
    let desk = Desk {
        incident,
        context,
        occurred: times.occurred,
        known: act.known,
        visibility: act.visibility,
    };
    // An opening that cannot be read any more was one.
    let is_open = incident.opening.is_some() || incident.unreadable() > 0;
    let is_directory = incident.id() == IncidentId::DIRECTORY;
    if !is_directory && is_open == matches!(act.command, Command::Open(_)) {
        return Err(if is_open { Refusal::AlreadyOpen } else { Refusal::NotOpen });
    }
    let corrected = if let Command::Correct(correct) = &act.command {
        [correct.occurred, correct.began]
    } else {
        [None, None]
    };
    for happened in times.occurred.into_iter().chain(corrected.into_iter().flatten()) {
        if happened > times.clock + chrono::TimeDelta::minutes(2) && act.known.is_none() {
            return Err(Refusal::InTheFuture(happened));
        }
    }
    let (events, mut warnings) = act.command.decide(&desk)?;
    stand_where_they_belong(&events, is_directory)?;
    let who = desk.stored_who(act);
    let drafts = events
        .into_iter()
        .map(|(event, visibility)| {
            let Time { occurred, known, stated } = times.time_of(incident, &event);
            let effect = desk.effect(act, &event);
            let whole_day = times.is_whole_day(incident, act, occurred);
            Draft {
                effect,
                event,
                who: who.clone(),
                occurred,
                known,
                stated,
                whole_day,
                visibility,
            }
        })
        .collect::<Vec<_>>();
    if let Some(at) = times.taken_over(&drafts) {
        warnings.push(Warning::TimeOfLastLine { time: incident.exact.stamp(at, incident.zone()) });
    }
    Ok(Decision { drafts, warnings })
}

/// What belongs to no incident is recorded in the directory, and beside it there only what tells of other entries.
fn stand_where_they_belong(
    events: &[(Event, Visibility)],
    is_directory: bool,
) -> Result<(), Refusal> {
    let is_of_house = |event: &Event| event.row().tells == Tells::House;
    let is_mark = |event: &Event| {
        matches!(
            event,
            Event::Corrected(_) | Event::Retracted(_) | Event::Erased(_) | Event::Merged(_)
        )
    };
    match is_directory {
        false if events.iter().any(|(event, _)| is_of_house(event)) => Err(Refusal::OfDirectory),
        true if !events.iter().all(|(event, _)| is_of_house(event) || is_mark(event)) => {
            Err(Refusal::NotOfDirectory)
        }
        true | false => Ok(()),
    }
}

impl Desk<'_> {
    /// What an entry does to others, with what only the act or the incident knows of it.
    fn effect(&self, act: &Act, event: &Event) -> Option<Effect> {
        let held = &act.held;
        match (event, event.effect()) {
            (Event::Erased(erased), _) => {
                let list = falls_silent(self.incident, &erased.targets, self.context.now);
                (!list.is_empty()).then_some(Effect::Silences(list))
            }
            (Event::DocumentIssued(document), _) => {
                Some(Effect::Issued(document.audience, held.clone()?))
            }
            (_, Some(Effect::Contact(direction, outcome, next, _, restored))) => {
                let held = held.clone().unwrap_or_default();
                Some(Effect::Contact(direction, outcome, next, held, restored))
            }
            (_, effect) => effect,
        }
    }

    /// The source as it will be stored: with the stakeholder, and with the public label to print instead of a name.
    fn stored_who(&self, act: &Act) -> Option<Who> {
        let name = act.who.as_ref().filter(|name| !name.trim().is_empty())?;
        let stakeholder = self.stakeholder_called(name).ok();
        Some(match stakeholder {
            Some(known) => Who {
                name: if known.profile.is_called(name) { name } else { &known.profile.name }
                    .clone(),
                public: known.profile.public_label(),
                stakeholder: Some(known.key),
            },
            None => Who { name: name.clone(), public: None, stakeholder: None },
        })
    }
}
