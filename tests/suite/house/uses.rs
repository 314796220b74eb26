//! Which file needs which other file of its room, as far as names tell.

use std::collections::{BTreeMap, BTreeSet};

use super::{source::Source, used::*};

/// The files of `src/` that are no tests, by the module each of them is.
#[derive(Debug)]
pub(super) struct House {
    files: BTreeMap<Vec<String>, File>,
}

#[derive(Debug)]
struct File {
    path: String,
    code: String,
    uses: Vec<Use>,
}

impl House {
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut files = BTreeMap::new();
        let mut tests = Vec::new();
        for source in sources.iter().filter(|source| source.path != "main.rs") {
            let module = module_of(&source.path);
            let (code, test_modules) = without_tests(&source.code);
            tests.extend(test_modules.into_iter().map(|name| child(&module, &name)));
            let uses = uses(&code);
            files.insert(module, File { path: source.path.clone(), code, uses });
        }
        files.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
        Self { files }
    }

    /// For every file the files of its own room that it needs.
    pub(super) fn needs(&self) -> BTreeMap<String, BTreeSet<String>> {
        let added = self.added();
        self.files
            .iter()
            .map(|(module, file)| {
                let mut needed = self.named_in(module, file);
                needed.extend(
                    added
                        .iter()
                        .filter(|(name, _)| calls(&file.code, name))
                        .map(|(_, m)| m.clone()),
                );
                let others = needed
                    .iter()
                    .filter(|other| *other != module && other.first() == module.first())
                    .filter_map(|other| Some(self.files.get(other)?.path.clone()));
                (file.path.clone(), others.collect())
            })
            .collect()
    }

    /// The modules whose names stand in a file.
    fn named_in(&self, module: &[String], file: &File) -> BTreeSet<Vec<String>> {
        let mut needed = BTreeSet::new();
        let mut imported = BTreeMap::new();
        for used in &file.uses {
            let Some(target) = self.resolve(module, &used.path) else { continue };
            let is_module = self.is_module(&target, module, &used.path);
            if is_module && used.name != "*" {
                imported.insert(used.name.clone(), target);
            } else if !used.passed_on || has_word(&file.code, &used.name) {
                needed.insert(target);
            }
        }
        let paths = paths(&file.code);
        let begins = |name: &String| paths.iter().any(|path| path.first() == Some(name));
        needed.extend(
            imported.iter().filter(|(name, _)| !begins(name)).map(|(_, module)| module.clone()),
        );
        for path in paths {
            let first = path.first().map_or("", String::as_str);
            if let Some(target) = imported.get(first) {
                needed.extend(self.follow(target.clone(), &path[1..], 0));
            } else if matches!(first, "crate" | "super" | "self")
                || self.files.contains_key(&child(module, first))
            {
                needed.extend(self.resolve(module, &path));
            }
        }
        needed
    }

    /// Whether a path ends at a module itself, and not at a name in it.
    fn is_module(&self, target: &[String], from: &[String], path: &[String]) -> bool {
        let Some(last) = path.last() else { return false };
        if last == "super" || last == "self" || last == "crate" {
            return true;
        }
        target.last() == Some(last)
            && self
                .resolve(from, &path[..path.len() - 1])
                .is_some_and(|parent| self.files.contains_key(&child(&parent, last)))
    }

    /// The module whose file holds what this path means in that module.
    fn resolve(&self, from: &[String], path: &[String]) -> Option<Vec<String>> {
        let mut at = from.to_vec();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => {
                at.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|word| word == "super") {
                    at.pop()?;
                    rest = &rest[1..];
                }
            }
            first if self.files.contains_key(&child(from, first)) => {}
            _ => return None,
        }
        self.follow(at, rest, 0)
    }

    fn follow(&self, at: Vec<String>, rest: &[String], depth: usize) -> Option<Vec<String>> {
        let Some(first) = rest.first() else { return Some(at) };
        let below = child(&at, first);
        if self.files.contains_key(&below) {
            return self.follow(below, &rest[1..], depth);
        }
        let file = self.files.get(&at)?;
        if depth > 8 || defines(&file.code, first) {
            return Some(at);
        }
        let named = file
            .uses
            .iter()
            .find(|used| used.name == *first && used.path.last().is_some_and(|l| l != "*"));
        if let Some(used) = named {
            let path: Vec<String> = used.path.iter().chain(&rest[1..]).cloned().collect();
            return self.resolve_deeper(&at, &path, depth + 1).or(Some(at));
        }
        let all = file.uses.iter().find(|used| used.passed_on && used.name == "*");
        if let Some(used) = all {
            let path: Vec<String> =
                used.path[..used.path.len() - 1].iter().chain(rest).cloned().collect();
            return self.resolve_deeper(&at, &path, depth + 1).or(Some(at));
        }
        Some(at)
    }

    fn resolve_deeper(
        &self,
        from: &[String],
        path: &[String],
        depth: usize,
    ) -> Option<Vec<String>> {
        if depth > 8 { None } else { self.resolve(from, path) }
    }

    /// Methods that a file adds to a type of another file, each by a name that no other function of the crate has: a call
    /// of that name is a call of it. Other names may mean something else and are left out.
    fn added(&self) -> BTreeMap<String, Vec<String>> {
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for name in self.files.values().flat_map(|file| functions(&file.code)) {
            *count.entry(name).or_default() += 1;
        }
        let mut added = BTreeMap::new();
        for (module, file) in &self.files {
            for (kind, block) in inherent(&file.code) {
                if defines(&file.code, kind) {
                    continue;
                }
                let alone = functions(block).into_iter().filter(|name| count.get(name) == Some(&1));
                added.extend(alone.map(|name| (name.to_owned(), module.clone())));
            }
        }
        added
    }
}

fn child(module: &[String], name: &str) -> Vec<String> {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn module_of(path: &str) -> Vec<String> {
    let parts = path.trim_end_matches(".rs").split('/');
    parts.filter(|part| !matches!(*part, "mod" | "lib")).map(str::to_owned).collect()
}

fn house(files: &[(&str, &str)]) -> House {
    let sources: Vec<_> =
        files.iter().map(|(path, text)| Source::read((*path).to_owned(), text)).collect();
    House::of(&sources)
}

#[test]
fn what_a_file_needs_is_read_as_the_compiler_reads_it() {
    let house = house(&[
        (
            "r/mod.rs",
            "mod a; mod b; mod c; #[cfg(test)] mod t; pub use a::{One, two as zwei}; pub use c::*; pub fn own() {}",
        ),
        ("r/a.rs", "use super::b; pub struct One; pub fn two() { b::three(); }"),
        (
            "r/b.rs",
            "use crate::r::{One, zwei}; pub fn three() {} #[cfg(test)] mod tests { use super::super::c; }",
        ),
        (
            "r/c.rs",
            "impl super::One { pub fn added_here(&self) {} } fn x() { super::own(); crate::q::far(); }",
        ),
        ("r/d.rs", "mod e; fn x(one: Y) { one.added_here(); e::deep(); }"),
        ("r/d/e.rs", "use super::super::from_c; pub fn deep() {}"),
        ("r/t.rs", "use super::a;"),
        ("q.rs", "use crate::r::One;"),
    ]);
    let needs: BTreeMap<String, Vec<String>> =
        house.needs().into_iter().map(|(f, n)| (f, n.into_iter().collect())).collect();
    let of = |file: &str| needs.get(file).map(|n| n.join(" ")).unwrap_or_default();
    assert_eq!(of("r/mod.rs"), "");
    assert_eq!(of("r/a.rs"), "r/b.rs");
    assert_eq!(of("r/b.rs"), "r/a.rs");
    assert_eq!(of("r/c.rs"), "r/a.rs r/mod.rs");
    assert_eq!(of("r/d.rs"), "r/c.rs r/d/e.rs");
    assert_eq!(of("r/d/e.rs"), "r/c.rs");
    assert_eq!(of("q.rs"), "");
    assert!(!needs.contains_key("r/t.rs"));
}
