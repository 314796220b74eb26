//! Nothing of the settings and of the user's own look reaches the customer but what is printed for everybody.

use serde_json::Value;

use super::{
    super::support::Laptop,
    leaks::{Found, Marker, forms},
    planted::Planter,
    written::FORMATS,
};
use crate::{
    locale::Lang,
    report::{
        self, Audience, Author, Cover, DocumentKind,
        look::{self, Look},
    },
    settings::Settings,
};

/// What the customer reads of the settings, and of the look.
const PUBLIC: &[&str] = &[
    "settings/name",
    "settings/role",
    "settings/company",
    "look/company/zh",
    "look/company/en",
    "look/closing/zh",
    "look/closing/en",
    "everybody/sections/title/zh",
    "everybody/sections/title/en",
    "everybody/sections/text/zh",
    "everybody/sections/text/en",
    "customer/sections/title/zh",
    "customer/sections/title/en",
    "customer/sections/text/zh",
    "customer/sections/text/en",
];

/// What stays here.
const OURS: &[&str] = &[
    "settings/zone",
    "settings/currency",
    "settings/calendar",
    "settings/saved_searches",
    "look/logo",
    "everybody/sections/id",
    "customer/sections/id",
    "internal/sections/id",
    "internal/sections/title/zh",
    "internal/sections/title/en",
    "internal/sections/text/zh",
    "internal/sections/text/en",
];

fn settings(planter: &mut Planter) -> Vec<Settings> {
    let mut schema = schemars::schema_for!(Settings).to_value();
    // The days of a calendar are named by themselves, each worked or not: there is no place for a word in them.
    let fields = schema["properties"].as_object_mut().unwrap();
    assert!(fields.remove("calendar_days").is_some());
    let all = forms(&schema, &mut |slot| planter.plant("settings", slot));
    all.into_iter().map(|one| serde_json::from_value(one).unwrap()).collect()
}

/// A look with everything a look can have, a section for each audience; each section's words are its own.
fn dressed(planter: &mut Planter) -> Look {
    let schema = look::schema();
    let mut section = |whom: &str| -> (Value, Value) {
        let mut whole = forms(&schema, &mut |slot| match slot.name() {
            "accent" => "#123456".into(),
            "order" => "data".into(),
            _ if slot.path.starts_with("sections/") => planter.plant(whom, slot),
            _ if whom == "everybody" => planter.plant("look", slot),
            "format" => 1.into(),
            _ => "x".into(),
        })
        .remove(0);
        let all = whole.get_mut("sections").unwrap().take();
        let is_for = |one: &&Value| one.get("for").unwrap() == whom;
        (all.as_array().unwrap().iter().find(is_for).unwrap().clone(), whole)
    };
    let (everybody, mut whole) = section("everybody");
    let sections = [everybody, section("customer").0, section("internal").0];
    whole["sections"] = Value::Array(sections.to_vec());
    let fields = whole.as_object().unwrap().iter();
    let source: Vec<String> =
        fields.map(|(name, value)| format!("{name} = {}", toml(value))).collect();
    look::parse(&source.join("\n")).unwrap()
}

/// The same value in TOML. A string of JSON without signs of its own is one of TOML.
fn toml(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, one)| format!("{name} = {}", toml(one)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::Array(all) => format!("[{}]", all.iter().map(toml).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// Every document for the customer, in every format and both languages, with that cover and look.
fn outputs(laptop: &Laptop, cover: &Cover, look: &Look) -> Vec<(String, Found)> {
    let kinds = DocumentKind::ALL.iter().filter(|kind| !kind.is_internal());
    let mut outputs = Vec::new();
    for kind in kinds {
        for lang in Lang::ALL {
            let mut cover = cover.clone();
            if let Some(company) = look.company(lang) {
                company.clone_into(&mut cover.author.company);
            }
            let (audience, incident) = (Audience::Customer, &laptop.incident);
            // Minutes need a meeting.
            let made = report::make(incident, audience, *kind, &cover, lang, laptop.now);
            let Ok(mut document) = made else { continue };
            look.apply(&mut document, audience);
            for &format in FORMATS {
                let bytes = report::render_dressed(&document, format, &look.dress).unwrap();
                let zone = laptop.incident.zone();
                let name = report::FileName { kind: *kind, met: None, audience, lang }
                    .text(&cover, zone, format);
                let what = format!("{} {} {}", kind.id(), lang.tag(), format.id());
                outputs.push((what, Found::in_bytes(&bytes)));
                outputs.push((name.clone(), Found::in_text(&name)));
            }
        }
    }
    outputs
}

fn hold(markers: &[Marker], outputs: &[(String, Found)]) {
    for marker in markers {
        let public = PUBLIC.contains(&marker.path.as_str());
        assert!(public != OURS.contains(&marker.path.as_str()), "decide who reads {}", marker.path);
        let found = outputs.iter().find(|(_, found)| found.has(marker)).map(|(what, _)| what);
        assert_eq!(found.is_some(), public, "{} in {found:?}", marker.path);
    }
}

#[test]
fn of_the_settings_only_who_signs_is_printed() {
    let mut planter = Planter::default();
    let laptop = Laptop::opened();
    let mut all = Vec::new();
    for settings in settings(&mut planter) {
        let cover = Cover { author: Author::from(&settings), ..laptop.cover() };
        all.extend(outputs(&laptop, &cover, &Look::default()));
    }
    hold(&planter.markers, &all);
}

#[test]
fn of_the_look_only_what_is_for_the_customer_is_printed() {
    let mut planter = Planter::default();
    let laptop = Laptop::opened();
    let look = dressed(&mut planter);
    hold(&planter.markers, &outputs(&laptop, &laptop.cover(), &look));
}

#[test]
fn whatever_is_decided_of_settings_and_look_is_there() {
    let mut planter = Planter::default();
    settings(&mut planter);
    dressed(&mut planter);
    for path in PUBLIC.iter().chain(OURS) {
        assert!(planter.markers.iter().any(|it| it.path == *path), "{path} is no field any more");
    }
}
