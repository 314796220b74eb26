//! What the answer to a question is called where the customer reads it.

use super::super::{event::FactAnswered, facts::QuestionId, fold::Incident};
use crate::{
    locale::Lang,
    playbook::{Text, builtin},
};

/// The public label of the question that an answer belongs to: that of the playbook it was asked by, or of today's built-in
/// one of the same class; where neither has one, the title of its section. Never the question itself, which is ours; one that
/// somebody typed is called by its own words.
pub(super) fn public_label(incident: &Incident, answered: &FactAnswered) -> Text {
    let QuestionId::Playbook(id) = &answered.question else {
        return Text { zh: answered.asked.clone(), en: answered.asked.clone() };
    };
    let question = incident.facts.question(&answered.question);
    let own = question.map(|it| &it.asked.public_label).filter(|label| !label.is_empty());
    let section = || {
        let sections = &incident.playbook.as_ref()?.sections;
        let title =
            &sections.iter().find(|it| Some(&it.id) == question.map(|it| &it.section))?.title;
        (!title.is_empty()).then_some(title)
    };
    let known = own.or_else(|| builtin::public_label(incident.class(), id)).or_else(section);
    known.cloned().unwrap_or_else(|| {
        let say = |lang: Lang| lang.say("report-finding");
        Text { zh: say(Lang::Zh), en: say(Lang::En) }
    })
}
