//! How a document lies on paper: how wide columns are, whether it is done with one page. What has pages sets it by
//! this, and a paper of one page is composed by it. It draws nothing.

mod keys;
mod page;
mod widths;

pub(super) use keys::key_rows;
pub(super) use page::fits_one_page;
pub(super) use widths::Widths;

/// How wide the text of a page is, in twentieths of a point: A4 less two margins of 20 mm.
pub(super) const TEXT_WIDTH: usize = 9638;
