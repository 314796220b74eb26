//! A PDF, set by Typst: tagged, with bookmarks, archivable, its fonts inside. It reads no file: fonts are lent to it. What
//! was typed reaches Typst as values and is never parsed; a character without a font, and any warning, is a refusal.

mod data;
mod fonts;
mod words;
mod world;

use std::collections::BTreeSet;

use typst::{
    comemo,
    diag::{SourceDiagnostic, SourceResult, Warned},
    foundations::{Dict, IntoValue as _, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use self::fonts::{Face, Fonts, Shelf};
use self::world::Sheet;
use super::unrendered::Unrendered;
use crate::report::{document::Document, look::Dress};

/// What one page is set in, one after the other, until it fits.
const SCALES: [f64; 6] = [1.0, 0.96, 0.92, 0.88, 0.84, 0.8];

/// Every character that a PDF of the document needs a font for.
pub fn characters(document: &Document, dress: &Dress) -> BTreeSet<char> {
    data::characters(&data::values(document, dress))
}

/// The document as a PDF in these fonts, in the user's own colour and with the user's logo. The same document in the
/// same fonts gives the same bytes.
///
/// # Errors
/// [`Unrendered::Unset`] where a character is in none of the fonts; [`Unrendered::Container`] where Typst refuses or
/// warns.
pub fn pdf(document: &Document, dress: &Dress, fonts: &Fonts) -> Result<Vec<u8>, Unrendered> {
    let mut values = data::values(document, dress);
    let missing = fonts.missing(&data::characters(&values));
    if !missing.is_empty() {
        return Err(Unrendered::unset(&missing, &fonts.folder));
    }
    values.insert("fonts".into(), fonts.text.clone().into_value());
    values.insert("mono".into(), fonts.mono.clone().into_value());
    let written = set(document, &values, fonts).and_then(|pages| write(document, &pages));
    // What it remembers of this document is of no use to the next.
    comemo::evict(0);
    written
}

/// The pages; what is meant for one page is set smaller until it fits.
fn set(document: &Document, values: &Dict, fonts: &Fonts) -> Result<PagedDocument, Unrendered> {
    let mut smaller = SCALES.iter();
    loop {
        let scale = smaller.next().copied().unwrap_or(1.0);
        let mut values = values.clone();
        values.insert("scale".into(), scale.into_value());
        let sheet = Sheet::new(values, fonts);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&sheet);
        let pages = output.map_err(|errors| refused(&errors))?;
        if !warnings.is_empty() {
            return Err(refused(&warnings));
        }
        let fits = !document.one_page || pages.pages().len() < 2;
        if fits || smaller.as_slice().is_empty() {
            return Ok(pages);
        }
    }
}

/// The bytes: for everybody's reading aids and for the archive, or where the archive cannot take what was typed (a
/// character of private use, a document without a date), for reading aids alone.
fn write(document: &Document, pages: &PagedDocument) -> Result<Vec<u8>, Unrendered> {
    let ident = format!("{} {}", document.meta.reference, document.title);
    let options = |standards: &[PdfStandard]| -> Result<PdfOptions, Unrendered> {
        let standards = PdfStandards::new(standards)
            .map_err(|error| Unrendered::Container(error.message().to_string()))?;
        Ok(PdfOptions {
            ident: Smart::Custom(ident.clone()),
            creator: Smart::Custom(None),
            timestamp: None,
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        })
    };
    let both = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let attempt =
        |options: &PdfOptions| -> SourceResult<Vec<u8>> { typst_pdf::pdf(pages, options) };
    if data::date(&document.meta).is_some()
        && let Ok(bytes) = attempt(&options(&both)?)
    {
        return Ok(bytes);
    }
    attempt(&options(&both[..1])?).map_err(|errors| refused(&errors))
}

/// What Typst said, in one line.
fn refused(said: &[SourceDiagnostic]) -> Unrendered {
    let all: Vec<&str> = said.iter().map(|one| one.message.as_str()).take(3).collect();
    Unrendered::Container(format!("Typst: {}", all.join("; ")))
}
