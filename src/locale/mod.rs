//! Messages by id, in the language passed in. Owns the catalogues under `assets/locales/`; knows nothing of what
//! the messages are about.

pub mod catalogue;
mod lang;
mod message;
pub mod system;

pub use lang::Lang;
pub use message::{Message, Value};

impl Lang {
    /// The message of that id, without arguments, in this language.
    pub fn say(self, id: &str) -> String {
        catalogue::format(self, id, &[])
    }

    /// Reads the catalogue of this language, if that was not done yet: whoever needs its words later does not wait for it.
    pub fn get_ready(self) {
        catalogue::get_ready(self);
    }
}
