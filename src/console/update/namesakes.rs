//! The question whether a new stakeholder is the person of that name whom the directory knows (F8).

use super::super::{
    forms::{Built, Kind},
    model::{Model, Question, Then},
};
use crate::{incident::Command, locale::Message};

/// What has to be asked before a new stakeholder is recorded: the directory knows one person of that name, from elsewhere.
pub(super) fn question(model: &Model, built: &Built) -> Option<Question> {
    let form = model.form.as_ref().filter(|form| form.kind == Kind::Stakeholder(None));
    let (Some(_), Built::Act(act)) = (form, built) else { return None };
    let Command::Stakeholder(profile) = &act.command else { return None };
    let known = model.directory.namesakes(profile);
    let [known] = known[..] else { return None };
    let person = &known.person;
    let reach = person.channels.first().map(|address| address.at.as_str());
    let what = [person.organisation.trim(), person.role.trim(), reach.unwrap_or_default().trim()];
    let what: Vec<&str> = what.into_iter().filter(|part| !part.is_empty()).collect();
    let text =
        Message::new("ask-namesake").with("name", &person.name).with("what", what.join(" · "));
    Some(Question {
        text: text.text(model.lang()),
        answers: vec![
            ('y', "ask-namesake-same", Then::Same(known.key)),
            ('n', "ask-namesake-other", Then::Another),
        ],
        none: "do-back",
    })
}

/// The same act, about the person who was meant.
pub(super) fn settled(mut built: Built, settled: Then) -> Built {
    if let (Built::Act(act), Then::Same(key)) = (&mut built, settled)
        && let Command::Stakeholder(profile) = &mut act.command
    {
        profile.person = Some(key);
    }
    built
}
