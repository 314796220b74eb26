//! A document to bytes, one file a format. A renderer accepts a document and nothing else, so nothing that the document
//! does not hold can come out.

mod docx;
mod html;
mod json;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod unrendered;

pub use docx::{docx, docx_dressed};
pub use html::{html, html_dressed};
pub use json::{json, schema};
pub use markdown::markdown;
#[cfg(feature = "pdf")]
pub use pdf::{Face, Fonts, Shelf, characters, pdf};
pub use plain::{plain, plain_within};
pub use unrendered::Unrendered;

use super::{document::Document, kinds::Format, look::Dress};

/// The same in the user's own colour and with the user's logo, where the format has any. A PDF needs fonts, which are
/// for the caller to lend: here it has none.
///
/// # Errors
/// As [`render`].
pub fn render_dressed(
    document: &Document,
    format: Format,
    dress: &Dress,
) -> Result<Vec<u8>, Unrendered> {
    match format {
        Format::Docx => docx_dressed(document, dress),
        Format::Html => Ok(html_dressed(document, dress)),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf(document, dress, &Fonts::default()),
        other => render(document, other),
    }
}

/// The document in that format. The same document gives the same bytes.
///
/// # Errors
/// [`Unrendered`] where the format cannot hold the document; nothing has been written then.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, Unrendered> {
    match format {
        Format::Docx => docx(document),
        Format::Html => Ok(html(document)),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf(document, &Dress::default(), &Fonts::default()),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(Unrendered::NotBuilt),
        Format::Markdown => Ok(markdown(document)),
        Format::Text => Ok(plain(document)),
        Format::Json => json(document),
    }
}
