//! Sections under which something was recorded after their prose was written: the prose may be out of date (L5).

use super::{
    compose::customer::recorded_in,
    contradicted::one_line,
    document::{Document, Inline},
    lines::lines,
    section::Section as Place,
};
use crate::{
    incident::{
        Incident, Instant,
        disclosure::{CustomerIncident, VisibleEntries},
        prose::{Section, Written},
        time,
    },
    locale::{Lang, Message},
    text,
};

/// So many new lines are named, each in so many cells.
const NAMED: usize = 2;
const CELLS: usize = 72;

/// A section of which the recorded part is another than when its prose was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outdated {
    /// Which section.
    pub section: Section,
    /// What its prose says.
    pub text: String,
    /// When that was recorded, as the incident counts time.
    written: String,
    /// What stands below it now and did not then; empty where something was only taken back.
    pub new: Vec<String>,
}

impl Outdated {
    /// Which section, since when, and what is new.
    pub fn message(&self) -> Message {
        let section = vec![Message::new(self.section.title_id())];
        if self.new.is_empty() {
            return Message::new("prose-outdated-section")
                .with("section", section)
                .with("time", &self.written);
        }
        let named: Vec<String> = self.new.iter().take(NAMED).cloned().collect();
        Message::new("prose-outdated-since")
            .with("section", section)
            .with("time", &self.written)
            .with("list", named.join(" · "))
            .with("more", self.new.len().saturating_sub(NAMED))
    }
}

/// Every section that the customer reads and that may be out of date, by what the customer may know.
pub fn outdated(incident: &Incident, lang: Lang, now: Instant) -> Vec<Outdated> {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    let sections: Vec<(Section, &Written)> = known.prose.all().collect();
    if sections.is_empty() {
        return Vec::new();
    }
    let now = incident.clock(now);
    let current = known.clone().with_derived(now);
    let of = |(section, written)| outdated_section(incident, &current, section, written, lang, now);
    sections.into_iter().filter_map(of).collect()
}

/// Both are looked at as of now, so that a length of time that goes on is no change.
fn outdated_section(
    incident: &Incident,
    current: &CustomerIncident,
    section: Section,
    written: &Written,
    lang: Lang,
    now: Instant,
) -> Option<Outdated> {
    let then = incident.as_seen_by(written.entry);
    let then = CustomerIncident::fold(&VisibleEntries::of(&then)).with_derived(now);
    let (before, after) =
        (material(&then, section, lang, now), material(current, section, lang, now));
    if before == after {
        return None;
    }
    let new = after.into_iter().filter(|line| !before.contains(line));
    let new = new.map(|line| text::truncate(&line, CELLS).into_owned()).collect();
    let at = time::short_stamp(written.recorded, incident.zone());
    Some(Outdated { section, text: written.text.clone(), written: at, new })
}

/// What the sections of the report say by themselves that a prose section stands over.
fn material(known: &CustomerIncident, section: Section, lang: Lang, now: Instant) -> Vec<String> {
    let of_data = |place: Place| place == Place::Data && section == Section::Impact;
    let places = Place::ALL.into_iter().filter(|it| it.prose() == Some(section) || of_data(*it));
    places.flat_map(|place| said(&recorded_in(known, place, lang, now))).collect()
}

fn said(document: &Document) -> Vec<String> {
    let lines = lines(document).into_iter().map(|line| {
        let words: Vec<&str> = line.iter().filter_map(Inline::text).collect();
        one_line(&words.join(" "))
    });
    lines.filter(|line| !line.is_empty()).collect()
}
