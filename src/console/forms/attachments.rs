//! A file that is attached (K5).

use super::{
    Form, Kind,
    builder::{Builder, Built},
    make::{form, needed, visible, words},
};

impl Form {
    /// A file (K5).
    pub fn attach() -> Self {
        form(
            Kind::Attach,
            vec![needed("path", "field-path"), words("note", "field-file-note"), visible()],
        )
    }
}

impl Builder<'_> {
    pub(super) fn attached(&self) -> Built {
        Built::Attach(self.text("path"), self.text("note"), self.visibility())
    }
}
