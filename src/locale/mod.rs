//! Messages by id, in the language passed in. Owns the two catalogues under `assets/locales/`; knows nothing of what the messages are about.

mod lang;

pub use lang::Lang;
