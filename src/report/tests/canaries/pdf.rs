//! The same in a PDF, whose texts lie compressed and in glyphs: it is set, opened and searched.

use std::{collections::BTreeSet, path::Path};

use super::{
    entries::is_public,
    leaks::{Found, Marker},
    planted::{closed, reopened, salted},
};
use crate::{
    incident::Visibility::{Customer, Internal},
    locale::Lang,
    report::{Audience, DocumentKind, look::Dress, render},
    session::fonts_for,
};

#[test]
fn what_is_ours_is_in_no_page_and_no_object_and_what_is_public_is() {
    let mut seen = BTreeSet::new();
    for visibility in [Internal, Customer] {
        let (laptop, markers) = salted(visibility);
        let may = |marker: &Marker| visibility == Customer && is_public(marker);
        for (laptop, lang) in [(reopened(&laptop), Lang::Zh), (closed(&laptop), Lang::En)] {
            for kind in DocumentKind::ALL.into_iter().filter(|kind| !kind.is_internal()) {
                let document = laptop.make(kind, Audience::Customer, lang).unwrap();
                let dress = Dress::default();
                let fonts = fonts_for(&document, &dress, Path::new("nowhere"));
                let found = Found::in_bytes(&render::pdf(&document, &dress, &fonts).unwrap());
                for marker in markers.iter().filter(|marker| found.has(marker)) {
                    assert!(may(marker), "{} in {} {}", marker.path, kind.id(), lang.tag());
                    seen.insert(marker.path.clone());
                }
            }
        }
    }
    assert!(seen.len() > 10, "what is public is not found either: {seen:?}");
}
