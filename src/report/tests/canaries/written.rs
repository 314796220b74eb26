//! Everything that is written for a customer of one incident, and what is found in it.

use super::{
    super::support::Laptop,
    leaks::{Found, Marker},
};
use crate::{
    locale::Lang,
    report::{
        self, Audience, DocumentKind, Format,
        update::{Desk, UpdateForm},
    },
};

/// The formats that are looked into; a PDF, which needs fonts, has tests of its own.
pub(super) const FORMATS: &[Format] = Format::FLOWING;

/// One file, or one draft.
pub(super) struct Written {
    /// Which document or draft.
    pub(super) what: String,
    /// In which format; none for a draft.
    pub(super) format: Option<Format>,
    /// What is found in it.
    pub(super) found: Found,
    /// The name of the one whom a draft is for: their own name is no secret to them.
    pub(super) to: Option<String>,
}

impl Written {
    /// Whether a marker is in it that should not be.
    pub(super) fn leaks(&self, marker: &Marker) -> bool {
        let own = self.to.as_ref().is_some_and(|name| {
            // When they hear again is known to those who were told so.
            marker.words.contains(name) || marker.path == "contact-made/next_update"
        });
        !own && self.found.has(marker)
    }
}

/// The documents of a kind for an audience, in both languages and every format, each with the name of its file.
pub(super) fn files(laptop: &Laptop, audience: Audience, kind: DocumentKind) -> Vec<Written> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let document = laptop.make(kind, audience, lang).unwrap();
        for &format in FORMATS {
            let bytes = report::render(&document, format).unwrap();
            let what = format!("{} {} {}", kind.id(), lang.tag(), format.id());
            let zone = laptop.incident.zone();
            let name = report::FileName { kind, met: None, audience, lang }.text(
                &laptop.cover(),
                zone,
                format,
            );
            let (found, to) = (Found::in_bytes(&bytes), None);
            files.push(Written {
                what: format!("the name of {what}"),
                format: None,
                found: Found::in_text(&name),
                to: None,
            });
            files.push(Written { what, format: Some(format), found, to });
        }
    }
    files
}

/// Every draft to everybody outside who is known, in every form and both languages.
fn drafts(laptop: &Laptop) -> Vec<Written> {
    let author = laptop.cover().author;
    let outside = laptop.incident.stakeholders.list.iter();
    let outside = outside.filter(|it| !it.profile.side.is_ours());
    let mut drafts = Vec::new();
    for to in outside {
        for lang in Lang::ALL {
            let desk = Desk {
                incident: &laptop.incident,
                author: &author,
                others: &[],
                lang,
                now: laptop.now,
            };
            for form in UpdateForm::ALL {
                let update = desk.draft(to, form).unwrap();
                drafts.push(Written {
                    what: format!("{} {}", form.id(), lang.tag()),
                    format: None,
                    found: Found::in_text(&update.text),
                    to: Some(to.profile.name.clone()),
                });
            }
        }
    }
    assert!(drafts.len() >= 6, "there is nobody to write to");
    drafts
}

/// Everything a customer may be given.
pub(super) fn for_customer(laptop: &Laptop) -> Vec<Written> {
    let kinds = DocumentKind::ALL.iter().filter(|kind| !kind.is_internal());
    let files = kinds.flat_map(|kind| files(laptop, Audience::Customer, *kind));
    files.chain(drafts(laptop)).collect()
}
