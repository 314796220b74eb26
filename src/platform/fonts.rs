//! Where each system keeps its fonts.

use std::path::{Path, PathBuf};

use fontdb::{Database, Source, Stretch, Style};

/// A face of a font in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FontFile {
    /// What its family is called, in English where it says so.
    pub family: String,
    /// How heavy it is: 400 is regular, 700 is bold.
    pub weight: u16,
    /// Which one of several in its file.
    pub index: u32,
    /// The file.
    pub path: PathBuf,
    /// Whether it stands upright, neither narrow nor wide.
    pub plain: bool,
}

/// Every face that the system has, by name.
pub fn of_system() -> Vec<FontFile> {
    let mut all = Database::new();
    all.load_system_fonts();
    faces(&all)
}

/// Every face in a folder and the folders in it, by name; none where there is no such folder.
pub fn in_folder(folder: &Path) -> Vec<FontFile> {
    let mut all = Database::new();
    all.load_fonts_dir(folder);
    faces(&all)
}

fn faces(all: &Database) -> Vec<FontFile> {
    let mut files: Vec<FontFile> = all
        .faces()
        .filter_map(|face| {
            let (Source::File(path) | Source::SharedFile(path, _)) = &face.source else {
                return None;
            };
            Some(FontFile {
                family: face.families.first()?.0.clone(),
                weight: face.weight.0,
                index: face.index,
                path: path.clone(),
                plain: face.style == Style::Normal && face.stretch == Stretch::Normal,
            })
        })
        .collect();
    files.sort_unstable();
    files
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_folder_without_fonts_has_none_and_what_is_no_font_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(in_folder(&folder.path().join("gone")), []);
        std::fs::write(folder.path().join("no.ttf"), "not a font").unwrap();
        assert_eq!(in_folder(folder.path()), []);
    }

    #[test]
    fn a_font_in_the_folder_is_found_by_its_name() {
        let Some(font) = of_system().into_iter().find(|font| font.plain) else { return };
        let folder = tempfile::tempdir().unwrap();
        let ending = font.path.extension().unwrap();
        let copy = folder.path().join("own").with_extension(ending);
        std::fs::copy(&font.path, &copy).unwrap();
        let found = in_folder(folder.path());
        assert!(found.contains(&FontFile { path: copy, ..font }), "{found:?}");
    }
}
