//! Stakeholders: new ones, and what is known of them (F1, F2, F3, F4, F6).

use crate::{
    incident::{
        Command, EntryKey, Incident, Selector,
        command::ChangeStakeholder,
        stakeholders::{Address, Agreement, Authority, Profile, Side, Stakeholder, Updates},
        updates::Channel,
    },
    locale::Lang,
};

use super::{
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, choice, chosen_by_hand, field, filled, form, needed, same, unsaid, words},
};

/// The language to speak to somebody in; one this program does not write stays as it is.
fn speaks(tag: &str) -> Field {
    let mut choices = vec![Choice { value: String::new(), label: both("word-not-said") }];
    choices.extend(
        Lang::ALL
            .iter()
            .map(|lang| Choice { value: lang.tag().to_owned(), label: same(lang.name()) }),
    );
    let known = tag.parse::<Lang>().map(|lang| lang.tag().to_owned());
    if !tag.is_empty() && known.is_err() {
        choices.push(Choice { value: tag.to_owned(), label: same(tag) });
    }
    let mut speaks = field("speaks", "field-speaks", FieldKind::Choice(choices));
    speaks.choose(&known.unwrap_or_else(|()| tag.to_owned()));
    speaks
}

/// The role of the playbook that somebody fills (A8).
fn playbook_role(incident: &Incident, profile: &Profile) -> Field {
    let roles = incident.playbook.as_deref().map_or(&[][..], |playbook| &playbook.roles);
    let none = Choice { value: String::new(), label: both("word-none") };
    let choices =
        roles.iter().map(|role| Choice { value: role.id.clone(), label: role.title.clone() });
    let choices = std::iter::once(none).chain(choices).collect();
    let mut which = field("fills", "field-fills", FieldKind::Choice(choices));
    which.choose(profile.fills.first().map_or("", String::as_str));
    which
}

impl Form {
    /// The same for somebody who is to fill a role of the playbook.
    #[must_use]
    pub fn filling(mut self, incident: &Incident, role: &str, lang: Lang) -> Self {
        let roles = incident.playbook.as_deref().map_or(&[][..], |playbook| &playbook.roles);
        let title = roles.iter().find(|it| it.id == role).map(|it| it.title.get(lang));
        for field in &mut self.fields {
            match field.id {
                "role" => field.editor.set(title.unwrap_or_default()),
                "fills" => field.choose(role),
                _ => {}
            }
        }
        self
    }

    /// A stakeholder, new or known (F2). The side of a new one is chosen by hand, unless the form was opened for
    /// somebody missing on this side (F1).
    pub fn stakeholder(
        known: Option<&Stakeholder>,
        missing: Option<Side>,
        incident: &Incident,
    ) -> Self {
        let empty = Profile { side: missing.unwrap_or_default(), ..Profile::default() };
        let profile = known.map_or(&empty, |stakeholder| &stakeholder.profile);
        let address = |channel| {
            profile
                .channels
                .iter()
                .find(|address| address.channel == channel)
                .map_or("", |address| &address.at)
        };
        let agreement = profile.agreement.as_ref().map_or("", |agreement| &agreement.words);
        let any_hour = profile.agreement.as_ref().is_some_and(|it| it.any_hour);
        let quiet = profile.agreement.as_ref().and_then(|it| it.quiet);
        let quiet = quiet.map(|hours| hours.to_string()).unwrap_or_default();
        let every = match profile.updates {
            Updates::BySeverity => String::new(),
            Updates::EveryMinutes(minutes) => minutes.to_string(),
            Updates::None => "0".to_owned(),
        };
        let said = |so: bool| so.then_some("yes");
        let sides = Side::ALL.iter().map(|side| side.id());
        let side = choice("side", "field-side", "side", sides, profile.side.id());
        let side = if known.is_none() && missing.is_none() { chosen_by_hand(side) } else { side };
        let fields = vec![
            filled(needed("name", "field-name"), &profile.name),
            side,
            filled(words("role", "field-role"), &profile.role),
            filled(words("organisation", "field-organisation"), &profile.organisation),
            filled(words("phone", "field-phone"), address(Channel::Phone)),
            filled(words("email", "field-email"), address(Channel::Email)),
            choice(
                "authority",
                "field-authority",
                "authority",
                Authority::ALL.iter().map(|authority| authority.id()),
                profile.authority.id(),
            ),
            filled(words("need", "field-need-words"), &profile.need),
            filled(words("implied-need", "field-implied-need"), &profile.implied_need),
            unsaid("confirmed", "field-implied-confirmed", said(profile.implied_need_confirmed)),
            filled(words("feeling", "field-feeling"), &profile.feeling),
            filled(words("pressure", "field-pressure-ask"), &profile.pressure),
            filled(words("values", "field-values"), &profile.values),
            filled(words("agreement", "field-agreement"), agreement),
            unsaid("any-hour", "field-any-hour", said(any_hour)),
            filled(words("quiet", "field-quiet"), &quiet),
            filled(words("every", "field-every"), &every),
            speaks(&profile.language),
            filled(words("aliases", "field-aliases"), &profile.aliases.join(", ")),
            filled(words("manager", "field-manager"), &profile.manager),
            filled(words("public-role", "field-public-role"), &profile.public_role),
            playbook_role(incident, profile),
        ];
        form(Kind::Stakeholder(known.map(|stakeholder| stakeholder.key)), fields)
    }
}

impl Builder<'_> {
    pub(super) fn stakeholder(&mut self, known: Option<EntryKey>) -> Built {
        let before = known
            .and_then(|key| self.setting.incident?.stakeholders.get(key))
            .map(|stakeholder| stakeholder.profile.clone())
            .unwrap_or_default();
        let profile = self.filled_profile(&before);
        let command = match known {
            None => Command::Stakeholder(Box::new(profile)),
            Some(key) => Command::ChangeStakeholder(Box::new(ChangeStakeholder {
                stakeholder: Selector::key(key),
                changes: before.changes_to(&profile),
            })),
        };
        self.act(command)
    }

    fn filled_profile(&mut self, before: &Profile) -> Profile {
        let side = serde_json::from_value::<Side>(self.text("side").into()).unwrap_or_default();
        let authority = Authority::ALL
            .into_iter()
            .find(|authority| authority.id() == self.form.value("authority"))
            .unwrap_or_default();
        let aliases = self
            .text("aliases")
            .split([',', '，', '、'])
            .map(|alias| alias.trim().to_owned())
            .filter(|alias| !alias.is_empty())
            .collect();
        let quiet = self.optional("quiet").and_then(|hours| {
            let hours = hours.parse();
            if hours.is_err() {
                self.wrong("quiet", self.setting.lang.say("form-not-quiet"));
            }
            hours.ok()
        });
        let updates = match self.text("every").as_str() {
            "" => Updates::BySeverity,
            minutes => match minutes.parse::<u32>() {
                Ok(0) => Updates::None,
                Ok(minutes) => Updates::EveryMinutes(minutes),
                Err(_) => {
                    self.wrong("every", self.setting.lang.say("form-not-minutes"));
                    before.updates
                }
            },
        };
        let agreed = Agreement {
            words: self.text("agreement"),
            any_hour: self.yes("any-hour"),
            quiet,
            channel: before.agreement.as_ref().and_then(|it| it.channel),
        };
        let says = !agreed.words.is_empty() || agreed.any_hour || agreed.quiet.is_some();
        let agreement = says.then_some(agreed);
        let fills = match self.optional("fills") {
            Some(role) if before.fills.first() == Some(&role) => before.fills.clone(),
            Some(role) => vec![role],
            None => Vec::new(),
        };
        Profile {
            name: self.text("name"),
            fills,
            side,
            organisation: self.text("organisation"),
            role: self.text("role"),
            public_role: self.text("public-role"),
            authority,
            aliases,
            channels: self.filled_channels(before),
            agreement,
            updates,
            language: self.text("speaks"),
            need: self.text("need"),
            implied_need: self.text("implied-need"),
            implied_need_confirmed: self.yes("confirmed"),
            values: self.text("values"),
            feeling: self.text("feeling"),
            pressure: self.text("pressure"),
            manager: self.text("manager"),
            ..before.clone()
        }
    }

    fn filled_channels(&mut self, before: &Profile) -> Vec<Address> {
        let mut channels: Vec<Address> = Vec::new();
        for (id, channel) in [("phone", Channel::Phone), ("email", Channel::Email)] {
            if let Some(at) = self.optional(id) {
                match (Address { channel, at }).recognised() {
                    Ok(address) => channels.push(address),
                    Err(refusal) => self.wrong(id, refusal.message().text(self.setting.lang)),
                }
            }
            // The form shows the first address of each; the others stay.
            channels.extend(
                before
                    .channels
                    .iter()
                    .filter(|address| address.channel == channel)
                    .skip(1)
                    .cloned(),
            );
        }
        channels.extend(
            before
                .channels
                .iter()
                .filter(|address| !matches!(address.channel, Channel::Phone | Channel::Email))
                .cloned(),
        );
        channels
    }
}
