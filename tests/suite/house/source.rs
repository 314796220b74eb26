//! Rust sources as far as the house's rules need them: code without comments, and the string literals in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of the manifest.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One file under `src/`.
#[derive(Debug)]
pub(super) struct Source {
    /// Its path below `src/`, with forward slashes.
    pub(super) path: String,
    /// The code, with every comment dropped and every literal emptied to `""`.
    pub(super) code: String,
    /// The literals: where they stand in `code` (at the opening quote) and what they say, escapes unread.
    pub(super) literals: Vec<(usize, String)>,
}

impl Source {
    /// Every file under `src/`.
    pub(super) fn all() -> Vec<Self> {
        let src = root().join("src");
        let mut files = Vec::new();
        walk(&src, &mut files);
        assert!(files.len() > 40, "the sources were not found");
        files
            .iter()
            .map(|file| {
                let path = file.strip_prefix(&src).unwrap();
                let path: Vec<_> = path.iter().map(|part| part.to_str().unwrap()).collect();
                Self::read(path.join("/"), &fs::read_to_string(file).unwrap())
            })
            .collect()
    }

    /// The room it belongs to: the first folder, or the file's own name.
    pub(super) fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Whether the whole file is a unit test.
    pub(super) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "laws.rs"))
    }

    /// The literals that stand directly behind this code, such as `Message::new(`.
    pub(super) fn behind<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a str> {
        self.literals
            .iter()
            .filter(move |(at, _)| self.code[..*at].trim_end().ends_with(code))
            .map(|(_, text)| text.as_str())
    }

    pub(super) fn read(path: String, text: &str) -> Self {
        let mut reader = Reader { rest: text, code: String::new(), literals: Vec::new() };
        while !reader.rest.is_empty() {
            reader.step();
        }
        Self { path, code: reader.code, literals: reader.literals }
    }
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    code: String,
    literals: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let rest = self.rest;
        if rest.starts_with("//") {
            self.rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            self.rest = &rest[rest.find("*/").map_or(rest.len(), |end| end + 2)..];
        } else if rest.starts_with('"') {
            self.quoted();
        } else if let Some(hashes) = self.raw_hashes() {
            let close = format!("\"{}", "#".repeat(hashes));
            let body = &rest[hashes + 2..];
            let end = body.find(&close).unwrap_or(body.len());
            self.literal(&body[..end]);
            self.rest = &body[(end + close.len()).min(body.len())..];
        } else if rest.starts_with('\'') {
            self.rest = &rest[Self::after_tick(rest)..];
            self.code.push('\'');
        } else {
            let letter = rest.chars().next().unwrap_or_default();
            self.code.push(letter);
            self.rest = &rest[letter.len_utf8()..];
        }
    }

    /// `r"`, `r#"` … at a place where no name ends.
    fn raw_hashes(&self) -> Option<usize> {
        let before = self.code.chars().last().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let body = self.rest.strip_prefix('r').filter(|_| !before)?;
        let hashes = body.len() - body.trim_start_matches('#').len();
        body[hashes..].starts_with('"').then_some(hashes)
    }

    /// Behind a character literal; behind the tick alone where it is a lifetime.
    fn after_tick(rest: &str) -> usize {
        let mut letters = rest.char_indices().skip(1);
        match letters.next() {
            Some((_, '\\')) => {
                let body = &rest[3.min(rest.len())..];
                3 + body.find('\'').map_or(0, |end| end + 1)
            }
            Some(_) => match letters.next() {
                Some((at, '\'')) => at + 1,
                _ => 1,
            },
            None => 1,
        }
    }

    fn quoted(&mut self) {
        let body = &self.rest[1..];
        let mut escaped = false;
        let end = body
            .find(|letter| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            })
            .unwrap_or(body.len());
        self.literal(&body[..end]);
        self.rest = &body[(end + 1).min(body.len())..];
    }

    fn literal(&mut self, text: &str) {
        self.literals.push((self.code.len(), text.to_owned()));
        self.code.push_str("\"\"");
    }
}

#[test]
fn comments_literals_and_lifetimes_are_told_apart() {
    let text = r##"fn a<'a>(b: &'a str) { say("x\"y"); /* say("n") */ c('"', '\''); r#"q"t"#; } // say("m")
say("z")"##;
    let source = Source::read("a/b.rs".to_owned(), text);
    let said: Vec<&str> = source.behind("say(").collect();
    assert_eq!(said, ["x\\\"y", "z"]);
    let all: Vec<&str> = source.literals.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(all, ["x\\\"y", "q\"t", "z"]);
    assert_eq!(source.room(), "a");
}
