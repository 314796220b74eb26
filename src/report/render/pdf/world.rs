//! All that Typst can see: one template, the values for it, and fonts. It has no files, no clock and no packages.

use std::path::PathBuf;

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::Fonts;

const TEMPLATE: &str = include_str!("../../../../assets/report/pdf/report.typ");

pub(super) struct Sheet<'a> {
    library: LazyHash<Library>,
    source: Source,
    fonts: &'a Fonts,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(values: Dict, fonts: &'a Fonts) -> Self {
        let library = Library::builder().with_inputs(values).build();
        Self { library: LazyHash::new(library), source: Source::detached(TEMPLATE), fonts }
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(nothing()) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(nothing())
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn nothing() -> FileError {
    FileError::NotFound(PathBuf::new())
}
