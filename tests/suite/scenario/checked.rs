//! What is said before a document of a scripted crisis leaves (L3): what is to be said, and nothing else.

use std::collections::BTreeSet;

use dingli::{
    locale::Lang,
    report::{Audience, Author, DocumentKind, check::Check},
};

use super::stage::Stage;

/// Every warning over any document for the customer at any time of a crisis, with the document and its language.
fn warnings(id: &str) -> BTreeSet<String> {
    let stage = Stage::of(id);
    let author = Author::default();
    let mut found = BTreeSet::new();
    for now in stage.moments().into_iter().step_by(2) {
        let incident = stage.incident.as_known_at(now);
        let check = Check {
            incident: &incident,
            audience: Audience::Customer,
            author: &author,
            others: &[],
            now,
        };
        for kind in DocumentKind::ALL.iter().filter(|kind| !kind.is_internal()) {
            for lang in Lang::ALL {
                let Ok(document) = stage.make(now, *kind, Audience::Customer, lang) else {
                    continue;
                };
                for warning in check.warnings(&document) {
                    let (kind, lang) = (kind.id(), lang.tag());
                    found.insert(format!(
                        "{}: {kind} {lang}: {}",
                        warning.id(),
                        warning.text(Lang::Zh)
                    ));
                }
            }
        }
    }
    found
}

#[test]
fn dump() {
    for id in ["data-loss-claim", "storage-before-noon", "dealer-dispute"] {
        for w in warnings(id) {
            println!("{id} {w}");
        }
    }
}
