//! All playbooks at hand: the built-in ones and the user's own.

use super::{Playbook, Problem, builtin, parse};

/// Where a playbook comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled in.
    Builtin,
    /// From the user's folder.
    User {
        /// The name of its file.
        file: String,
    },
}

/// One playbook of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The playbook.
    pub playbook: Playbook,
    /// Where it comes from.
    pub origin: Origin,
}

/// The built-in playbooks and the user's own, which override them by id. The user's are parsed at once, so that their
/// problems can be told; a built-in one is parsed when asked for.
#[derive(Debug, Clone, Default)]
pub struct Library {
    own: Vec<Held>,
    faults: Vec<(String, Vec<Problem>)>,
}

impl Library {
    /// A library from the texts of the user's folder, as (file name, text). Of two with one id the later wins.
    /// A text with a problem is left out and told by [`Library::faults`]; the built-in one of its class stays in use.
    pub fn new<F: Into<String>, T: AsRef<str>>(texts: impl IntoIterator<Item = (F, T)>) -> Self {
        let mut library = Self::default();
        for (file, text) in texts {
            let file = file.into();
            match parse(text.as_ref()) {
                Ok(playbook) => {
                    library.own.retain(|held| held.playbook.id != playbook.id);
                    library.own.push(Held { playbook, origin: Origin::User { file } });
                }
                Err(problems) => library.faults.push((file, problems)),
            }
        }
        library
    }

    /// The user's files that could not be used, each with all that is wrong with it.
    pub fn faults(&self) -> &[(String, Vec<Problem>)] {
        &self.faults
    }

    /// All ids: the built-in ones in their order, then the user's further ones in theirs.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = builtin::ids().collect();
        let own = self.own.iter().map(|held| held.playbook.id.as_str());
        ids.extend(own.filter(|id| builtin::source(id).is_none()));
        ids
    }

    /// The playbook of a class: the user's own if there is one, or else the built-in one. `None` if there is neither.
    pub fn get(&self, id: &str) -> Option<Held> {
        if let Some(held) = self.own.iter().find(|held| held.playbook.id == id) {
            return Some(held.clone());
        }
        let playbook = builtin::playbook(id)?.ok()?;
        Some(Held { playbook, origin: Origin::Builtin })
    }

    /// Every playbook, in the order of [`Library::ids`]. Parses the built-in ones.
    pub fn all(&self) -> impl Iterator<Item = Held> {
        self.ids().into_iter().filter_map(|id| self.get(id))
    }
}
