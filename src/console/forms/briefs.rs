//! A brief for the level above, and what it leaves out of what was known (J1).

use crate::{
    incident::{Act, Command, EntryKey, Incident, Selector, briefs, command::PassUp},
    locale::{Lang, Message},
    playbook::Text,
};

use super::{
    Choice, Field, FieldKind, Form,
    builder::Builder,
    consequence::Consequence,
    make::{field, needed, past},
    maker::{Maker, Making},
    setting::Setting,
};

pub(super) const PASS_UP: Making = Making::of(brief, |builder, _| Command::PassUp(builder.brief()))
    .hint("form-pass-up-hint")
    .consequences(left_out);

impl Form {
    /// What a brief that passes up leaves out (J1), and the act with all of it acknowledged.
    pub fn omissions(&self, act: &Act, setting: &Setting<'_>) -> Option<(Vec<String>, Act)> {
        let Command::PassUp(pass) = &act.command else { return None };
        let incident = setting.incident?;
        let at = act.occurred.unwrap_or(setting.now);
        let left = briefs::omissions(incident, &pass.text, &keys(&pass.covers, incident), at);
        if left.is_empty() {
            return None;
        }
        let mut acknowledged = act.clone();
        if let Command::PassUp(pass) = &mut acknowledged.command {
            pass.left_out = left.iter().map(|omission| Selector::key(omission.key())).collect();
        }
        Some((left.iter().map(|omission| omission.text(setting.lang)).collect(), acknowledged))
    }
}

fn keys(named: &[Selector], incident: &Incident) -> Vec<EntryKey> {
    incident
        .entries()
        .iter()
        .map(|entry| entry.key)
        .filter(|key| named.contains(&Selector::key(*key)))
        .collect()
}

impl Builder<'_> {
    fn brief(&self) -> PassUp {
        PassUp {
            to: self.text("to"),
            text: self.text("text"),
            covers: self.selectors("covers"),
            left_out: Vec::new(),
        }
    }
}

/// A brief for the level above, with what was known to choose from (J1).
fn brief(maker: &Maker<'_>) -> Vec<Field> {
    let known = briefs::omissions(maker.incident, "", &[], maker.now)
        .into_iter()
        .map(|it| Choice {
            value: Selector::key(it.key()).0,
            label: Text { zh: it.text(Lang::Zh), en: it.text(Lang::En) },
        })
        .collect();
    vec![
        needed("to", "field-brief-to"),
        needed("text", "field-brief"),
        field("covers", "field-covers", FieldKind::Several(known)),
        past("at", "field-at"),
    ]
}

/// What the brief leaves out, as far as it is typed (J1).
fn left_out(builder: &mut Builder<'_>) -> Vec<Consequence> {
    let Some(incident) = builder.setting.incident else { return Vec::new() };
    let covers = keys(&builder.selectors("covers"), incident);
    briefs::omissions(incident, &builder.text("text"), &covers, builder.setting.now)
        .into_iter()
        .map(|omission| {
            let text = omission.text(builder.setting.lang);
            let message = Message::new("consequence-left-out").with("text", text);
            builder.said(&message, true)
        })
        .collect()
}
