//! All playbooks at hand: the built-in ones and the user's own.

use super::{Deadline, Playbook, Problem, builtin, deadlines, parse};

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
    /// A version that is in force, or on trial, in the directory (N3).
    Version {
        /// Its text, as it was written.
        text: String,
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
/// problems can be told; a built-in one when it is first asked for.
#[derive(Debug, Clone, Default)]
pub struct Library {
    own: Vec<Held>,
    /// The user's own regimes: they take the place of the built-in ones of the same id (I7).
    regimes: Vec<Deadline>,
    faults: Vec<(String, Vec<Problem>)>,
}

impl Library {
    /// A library from the texts of the user's folder, as (file name, text). Of two with one id the later wins.
    /// A text of nothing but `[[deadlines]]` adds regimes or takes the place of built-in ones (I7).
    /// A text with a problem is left out and told by [`Library::faults`]; the built-in one of its class stays in use.
    pub fn new<F: Into<String>, T: AsRef<str>>(texts: impl IntoIterator<Item = (F, T)>) -> Self {
        let mut library = Self::default();
        for (file, text) in texts {
            let file = file.into();
            if deadlines::is_regimes(text.as_ref()) {
                match deadlines::parse(text.as_ref()) {
                    Ok(regimes) => library.regimes.extend(regimes),
                    Err(problems) => library.faults.push((file, problems)),
                }
                continue;
            }
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

    /// The same, with files that could not even be read.
    #[must_use]
    pub fn with_unread(mut self, unread: impl IntoIterator<Item = (String, Problem)>) -> Self {
        self.faults.extend(unread.into_iter().map(|(file, problem)| (file, vec![problem])));
        self
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

    /// The playbook of a class, with the regimes that may apply to it: the user's own if there is one, or else the built-in one. `None` if there is neither.
    pub fn get(&self, id: &str) -> Option<Held> {
        let own = self.own.iter().find(|held| held.playbook.id == id).cloned();
        let held = match own {
            Some(held) => held,
            None => {
                let playbook = builtin::parsed(id)?.clone().ok()?;
                Held { playbook, origin: Origin::Builtin }
            }
        };
        Some(Held { playbook: deadlines::with_regimes(held.playbook, &self.regimes), ..held })
    }

    /// A version that is kept in the directory, with the regimes that may apply to it.
    pub fn version(&self, playbook: Playbook, text: String) -> Held {
        let playbook = deadlines::with_regimes(playbook, &self.regimes);
        Held { playbook, origin: Origin::Version { text } }
    }

    /// Every playbook, in the order of [`Library::ids`].
    pub fn all(&self) -> impl Iterator<Item = Held> {
        self.ids().into_iter().filter_map(|id| self.get(id))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn own(id: &str, version: &str) -> String {
        let source = builtin::source("general").unwrap();
        source.replacen("id = \"general\"", &format!("id = \"{id}\""), 1).replacen(
            "version = \"1.4\"",
            &format!("version = \"{version}\""),
            1,
        )
    }

    #[test]
    fn without_a_folder_the_builtin_ones_are_there() {
        let library = Library::default();
        assert_eq!(library.all().count(), 11);
        assert_eq!(library.get("outage").unwrap().origin, Origin::Builtin);
        assert!(library.get("gone").is_none());
    }

    #[test]
    fn the_users_own_overrides_by_id_and_adds() {
        let texts = [("mine.toml", own("outage", "7")), ("new.toml", own("fire", "1"))];
        let library = Library::new(texts);
        let held = library.get("outage").unwrap();
        assert_eq!(held.playbook.version, "7");
        assert_eq!(held.origin, Origin::User { file: "mine.toml".into() });
        assert_eq!(library.ids().len(), 12);
        assert_eq!(library.ids().last(), Some(&"fire"));
        assert_eq!(library.all().count(), 12);
        assert!(library.faults().is_empty());
    }

    #[test]
    fn of_two_own_ones_with_one_id_the_later_wins() {
        let library = Library::new([("a.toml", own("fire", "1")), ("b.toml", own("fire", "2"))]);
        assert_eq!(library.get("fire").unwrap().playbook.version, "2");
        assert_eq!(library.ids().iter().filter(|id| **id == "fire").count(), 1);
    }

    #[test]
    fn a_faulty_file_is_told_and_the_builtin_one_stays() {
        let faulty = own("outage", "9").replacen("format = 1", "format = 3", 1);
        let library = Library::new([("bad.toml", faulty)]);
        assert_eq!(library.get("outage").unwrap().origin, Origin::Builtin);
        let [(file, problems)] = library.faults() else { panic!("one fault") };
        assert_eq!((file.as_str(), problems[0].line), ("bad.toml", 1));
    }
}
