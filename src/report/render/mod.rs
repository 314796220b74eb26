//! A document to bytes, one file a format. A renderer accepts a document and nothing else, so nothing that the document
//! does not hold can come out.

mod html;
mod markdown;

pub use html::html;
pub use markdown::markdown;

use super::{Document, Format};

/// The document in that format. The same document gives the same bytes.
pub fn render(document: &Document, format: Format) -> Vec<u8> {
    match format {
        Format::Markdown => markdown(document),
        Format::Html => html(document),
    }
}
