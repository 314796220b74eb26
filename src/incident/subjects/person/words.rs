//! People in words, for our own eyes.

use super::body::{PersonAdded, PersonChanged, StakeholderAdded, StakeholderChanged};
use crate::{
    incident::{
        stakeholders::{Profile, ProfileChanges},
        telling::{Teller, Told},
        wording::join,
    },
    locale::{Lang, Message},
};

impl Told for StakeholderAdded {
    fn told(&self, by: &Teller<'_>) -> String {
        by.profile(&self.profile)
    }
}

impl Told for StakeholderChanged {
    fn told(&self, by: &Teller<'_>) -> String {
        by.say(
            &Message::new("entry-stakeholder-changed")
                .with("name", by.name(self.stakeholder))
                .with("changes", by.profile_changes(&self.changes)),
        )
    }
}

impl Told for PersonAdded {
    fn told(&self, _: &Teller<'_>) -> String {
        join(&[self.person.name.clone(), self.person.organisation.clone()])
    }
}

impl Told for PersonChanged {
    fn told(&self, _: &Teller<'_>) -> String {
        String::new()
    }
}

impl Teller<'_> {
    fn profile(&self, profile: &Profile) -> String {
        let side = self.lang.say(&format!("side-{}", profile.side.id()));
        let mut parts = vec![
            Message::new("entry-stakeholder")
                .with("name", &profile.name)
                .with("side", side)
                .text(self.lang),
        ];
        parts.extend([profile.role.clone(), profile.organisation.clone()]);
        parts.extend(self.fields(&Profile::default().changes_to(profile)));
        join(&parts)
    }

    fn profile_changes(&self, changes: &ProfileChanges) -> String {
        let mut parts: Vec<String> = [&changes.name, &changes.role, &changes.organisation]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        let labelled = |label: &str, value: String| format!("{} {value}", self.lang.say(label));
        parts.extend(changes.side.map(|side| {
            labelled("entry-changed-side", self.lang.say(&format!("side-{}", side.id())))
        }));
        parts.extend(changes.authority.map(|authority| {
            labelled(
                "entry-changed-authority",
                self.lang.say(&format!("authority-{}", authority.id())),
            )
        }));
        parts.extend(changes.language.as_deref().map(|tag| {
            let known = tag.parse::<Lang>().map(|lang| lang.name().to_owned());
            let name = known.unwrap_or_else(|()| tag.to_owned());
            labelled("field-speaks", self.or_none(name))
        }));
        parts.extend(changes.implied_need_confirmed.map(|confirmed| {
            let word = if confirmed { "word-yes" } else { "word-no" };
            labelled("entry-changed-confirmed", self.lang.say(word))
        }));
        parts.extend(self.fields(changes));
        join(&parts)
    }

    /// A text, or that there is none any more.
    fn or_none(&self, text: String) -> String {
        if text.trim().is_empty() { self.lang.say("word-none") } else { text }
    }

    fn fields(&self, changes: &ProfileChanges) -> Vec<String> {
        let mut parts = Vec::new();
        let mut field = |id: &str, value: Option<String>| {
            if let Some(value) = value {
                parts.push(format!("{} {}", self.lang.say(id), self.or_none(value)));
            }
        };
        field("field-aliases", changes.aliases.as_ref().map(|aliases| self.lang.list(aliases)));
        field(
            "field-channels",
            changes.channels.as_ref().map(|channels| {
                let at: Vec<String> = channels.iter().map(|address| address.at.clone()).collect();
                self.lang.list(&at)
            }),
        );
        field("field-manager", changes.manager.clone());
        field(
            "field-agreement",
            changes
                .agreement
                .as_ref()
                .map(|agreed| agreed.as_ref().map(|it| it.words.clone()).unwrap_or_default()),
        );
        field("field-need", changes.need.clone());
        field("field-implied-need", changes.implied_need.clone());
        field("field-values", changes.values.clone());
        field("field-feeling", changes.feeling.clone());
        field("field-pressure", changes.pressure.clone());
        field("field-public-role", changes.public_role.clone());
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{Incident, IncidentId};

    #[test]
    fn names_stand_one_after_the_other_as_the_language_has_it() {
        let incident = Incident::empty(IncidentId([1; 16]));
        let aliases = vec!["Mr Zheng".to_owned(), "the boss".to_owned()];
        let changes = ProfileChanges { aliases: Some(aliases), ..ProfileChanges::default() };
        let told = |lang| Teller { incident: &incident, lang }.profile_changes(&changes);
        assert_eq!(told(Lang::En), "also Mr Zheng, the boss");
        assert_eq!(told(Lang::Zh), "又称 Mr Zheng、the boss");
    }

    #[test]
    fn a_change_says_all_that_changed() {
        use crate::incident::stakeholders::{Authority, Side};
        let incident = Incident::empty(IncidentId([1; 16]));
        let changes = ProfileChanges {
            side: Some(Side::Customer),
            authority: Some(Authority::Decides),
            language: Some("en".to_owned()),
            implied_need_confirmed: Some(true),
            need: Some(String::new()),
            agreement: Some(None),
            ..ProfileChanges::default()
        };
        let told = |lang| Teller { incident: &incident, lang }.profile_changes(&changes);
        assert_eq!(
            told(Lang::Zh),
            "所属一方 客户 · 权限 能拍板 · 对他说的语言 English · 隐含诉求已确认 是 · 约定 无 · 诉求 无"
        );
        assert!(told(Lang::En).starts_with("side customer · authority decides · "));
    }
}
