//! The fonts of a PDF: those of the system, then those in the user's own folder. Read anew for every document.

use std::path::{Path, PathBuf};

use crate::{
    locale::Lang,
    platform::fonts::{FontFile, in_folder, of_system},
    report::{
        Document,
        look::Dress,
        render::{Face, Fonts, Shelf, characters},
    },
};

/// Where the user's own fonts lie.
pub fn font_folder(dir: &Path) -> PathBuf {
    dir.join("fonts")
}

/// Fonts for a document and for what it is dressed in, from the system and from a folder.
pub fn fonts_for(document: &Document, dress: &Dress, folder: &Path) -> Fonts {
    let mut files = of_system();
    files.extend(in_folder(folder));
    let shelf = Files::new(files, folder);
    Fonts::choose(&shelf, &characters(document, dress), document.lang == Lang::Zh)
}

struct Files {
    faces: Vec<Face>,
    files: Vec<PathBuf>,
    folder: String,
}

impl Files {
    fn new(all: Vec<FontFile>, folder: &Path) -> Self {
        let (faces, files) = all
            .into_iter()
            .map(|FontFile { family, weight, index, path, plain }| {
                (Face { family, weight, plain, index }, path)
            })
            .unzip();
        Self { faces, files, folder: folder.display().to_string() }
    }
}

impl Shelf for Files {
    fn faces(&self) -> &[Face] {
        &self.faces
    }

    fn read(&self, at: usize) -> Option<Vec<u8>> {
        std::fs::read(self.files.get(at)?).ok()
    }

    fn folder(&self) -> String {
        self.folder.clone()
    }
}
