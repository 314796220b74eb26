//! The same in a PDF, whose texts lie compressed and in glyphs: it is set, opened and searched.

use std::{collections::BTreeSet, path::PathBuf};

use fontdb::{Database, FaceInfo, Source, Style};

use super::{
    entries::is_public,
    leaks::{Found, Marker},
    planted::{closed, reopened, salted},
};
use crate::{
    incident::Visibility::{Customer, Internal},
    locale::Lang,
    report::{
        Audience, DocumentKind,
        look::Dress,
        render::{self, Face, Fonts, Shelf, characters},
    },
};

/// The fonts of this machine.
struct Machine {
    faces: Vec<Face>,
    files: Vec<PathBuf>,
}

impl Machine {
    fn new() -> Self {
        let mut all = Database::new();
        all.load_system_fonts();
        let face = |it: &FaceInfo| match &it.source {
            Source::File(path) | Source::SharedFile(path, _) => Some((
                Face {
                    family: it.families.first()?.0.clone(),
                    weight: it.weight.0,
                    plain: it.style == Style::Normal,
                    index: it.index,
                },
                path.clone(),
            )),
            Source::Binary(_) => None,
        };
        let (faces, files) = all.faces().filter_map(face).unzip();
        Self { faces, files }
    }
}

impl Shelf for Machine {
    fn faces(&self) -> &[Face] {
        &self.faces
    }

    fn read(&self, at: usize) -> Option<Vec<u8>> {
        std::fs::read(self.files.get(at)?).ok()
    }
}

#[test]
fn what_is_ours_is_in_no_page_and_no_object_and_what_is_public_is() {
    let machine = Machine::new();
    let mut seen = BTreeSet::new();
    for visibility in [Internal, Customer] {
        let (laptop, markers) = salted(visibility);
        let may = |marker: &Marker| visibility == Customer && is_public(marker);
        for (laptop, lang) in [(reopened(&laptop), Lang::Zh), (closed(&laptop), Lang::En)] {
            for kind in DocumentKind::ALL.into_iter().filter(|kind| !kind.is_internal()) {
                let document = laptop.make(kind, Audience::Customer, lang).unwrap();
                let dress = Dress::default();
                let fonts =
                    Fonts::choose(&machine, &characters(&document, &dress), lang == Lang::Zh);
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
