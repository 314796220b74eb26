//! The names in a piece of Rust: what it imports, what it defines, which paths it writes. Comments and literals are gone
//! from it already.

/// One name that a `use` brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) path: Vec<String>,
    /// What it is called here; `*` where all names come in.
    pub(super) name: String,
    /// Whether others may take it from here.
    pub(super) passed_on: bool,
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Where each word stands, and the word.
fn words(code: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, letter) in code.char_indices().chain([(code.len(), ' ')]) {
        match (in_word(letter), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                words.push((start, &code[start..at]));
                from = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    words
}

/// Whether the word stands outside the lines that import and the lines that declare modules.
pub(super) fn has_word(code: &str, word: &str) -> bool {
    let code = without_uses(code);
    let words = words(&code);
    (0..words.len()).any(|at| words[at].1 == word && (at == 0 || words[at - 1].1 != "mod"))
}

/// Whether a method of that name is called, or named by its type.
pub(super) fn calls(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].trim_end();
        let after = &code[at + name.len()..];
        (before.ends_with('.') || before.ends_with("::")) && !after.starts_with(in_word)
    })
}

/// The names of its functions.
pub(super) fn functions(code: &str) -> Vec<&str> {
    let words = words(code);
    words.windows(2).filter(|pair| pair[0].1 == "fn").map(|pair| pair[1].1).collect()
}

/// Whether it defines an item of that name. One that a macro makes counts where its name stands before a brace.
pub(super) fn defines(code: &str, name: &str) -> bool {
    const ITEMS: &[&str] =
        &["fn", "struct", "enum", "type", "const", "static", "trait", "union", "macro_rules"];
    let words = words(code);
    words.windows(2).any(|pair| pair[1].1 == name && ITEMS.contains(&pair[0].1))
}

/// Each `impl Type { … }` without a trait: the type's own name and the block.
pub(super) fn inherent(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, _) in words(code).iter().filter(|(_, word)| *word == "impl") {
        let before = code[..*at].trim_end();
        if !(before.is_empty() || before.ends_with(['}', ';', ']'])) {
            continue;
        }
        let Some(open) = code[*at..].find('{').map(|open| at + open) else { continue };
        let head = &code[at + 4..open];
        if head.contains(" for ") {
            continue;
        }
        let end = open + closing(&code[open..]);
        let head = head.split("where").next().unwrap_or_default().trim();
        let head = if head.starts_with('<') { &head[angle(head)..] } else { head };
        let head = head.split('<').next().unwrap_or_default();
        if let Some((_, kind)) = words(head).last() {
            found.push((*kind, &code[open..end]));
        }
    }
    found
}

/// Behind the `>` that closes the first `<`.
fn angle(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '<' => depth += 1,
            '>' if depth == 1 => return at + 1,
            '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}

/// Behind the bracket that closes the one it begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// The code without the items that only tests have, and the names of the modules among them that are files.
pub(super) fn without_tests(code: &str) -> (String, Vec<String>) {
    let mut kept = String::new();
    let mut modules = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(").filter(|_| !rest.is_empty()) {
        let end = at + closing(&rest[at + 1..]) + 1;
        let condition = &rest[at..end];
        if !words(condition).iter().any(|(_, word)| *word == "test") || condition.contains("not(") {
            kept.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        kept.push_str(&rest[..at]);
        let mut item = rest[end..].trim_start();
        while item.starts_with("#[") {
            item = item[1 + closing(&item[1..])..].trim_start();
        }
        let stop = item_end(item);
        let module = item[..stop].strip_suffix(';').and_then(|item| {
            let words = words(item);
            let last = words.windows(2).last()?;
            (last[0].1 == "mod").then(|| last[1].1.to_owned())
        });
        modules.extend(module);
        rest = &item[stop..];
    }
    kept.push_str(rest);
    (kept, modules)
}

/// Behind the item that it begins with: at its `;`, its `,` or its closing brace.
fn item_end(text: &str) -> usize {
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '(', '[', ';', ',', '}', ')']) {
        let here = at + next;
        match text.as_bytes()[here] {
            b'{' => return here + closing(&text[here..]),
            b'(' | b'[' => at = here + closing(&text[here..]),
            b';' | b',' => return here + 1,
            _ => return here,
        }
    }
    text.len()
}

/// Where each `use` begins, and its end.
fn statements(code: &str) -> Vec<(usize, usize)> {
    let begins = words(code).into_iter().filter(|(at, word)| {
        let before = code[..*at].trim_end();
        *word == "use"
            && (before.is_empty()
                || before.ends_with(['}', ';', '{', ']', ')'])
                || before.ends_with("pub"))
    });
    begins.filter_map(|(at, _)| Some((at, at + code[at..].find(';')? + 1))).collect()
}

fn without_uses(code: &str) -> String {
    let mut kept = String::new();
    let mut from = 0;
    for (start, end) in statements(code) {
        if start >= from {
            kept.push_str(&code[from..start]);
            from = end;
        }
    }
    kept.push_str(&code[from..]);
    kept
}

/// Every name that its `use` lines bring in, groups taken apart.
pub(super) fn uses(code: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for (start, end) in statements(code) {
        let before = code[..start].trim_end();
        let passed_on = before.ends_with("pub")
            || before.ends_with(')')
                && before.rfind("pub").is_some_and(|at| !before[at..].contains(['{', ';']));
        let tree: String =
            code[start + 3..end - 1].split_whitespace().collect::<Vec<_>>().join(" ");
        apart(&[], &tree, passed_on, &mut found);
    }
    found
}

fn apart(before: &[String], tree: &str, passed_on: bool, found: &mut Vec<Use>) {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let path: Vec<String> = before.iter().cloned().chain(segments(&tree[..open])).collect();
        let inner = tree[open + 1..].trim_end().strip_suffix('}').unwrap_or_default();
        for part in outermost(inner) {
            apart(&path, part, passed_on, found);
        }
        return;
    }
    let (path, called) = match tree.split_once(" as ") {
        Some((path, called)) => (path, Some(called.trim().to_owned())),
        None => (tree, None),
    };
    let mut path: Vec<String> = before.iter().cloned().chain(segments(path)).collect();
    if !before.is_empty() && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    if let Some(last) = path.last().cloned() {
        found.push(Use { path, name: called.unwrap_or(last), passed_on });
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn outermost(group: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&group[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&group[from..]);
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect()
}

/// Every path of two names or more outside the `use` lines.
pub(super) fn paths(code: &str) -> Vec<Vec<String>> {
    let mut code = without_uses(code);
    while let Some(at) = code.find("pub(in ") {
        let end = at + code[at..].find(')').unwrap_or("pub(in ".len() - 1) + 1;
        code.replace_range(at..end, "pub");
    }
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut end = usize::MAX;
    for (at, word) in words(&code) {
        let joined = end <= at && code[end..at].trim() == "::";
        match found.last_mut().filter(|_| joined) {
            Some(path) => path.push(word.to_owned()),
            None => found.push(vec![word.to_owned()]),
        }
        end = at + word.len();
    }
    found.retain(|path| path.len() > 1);
    found
}

#[test]
fn uses_are_taken_apart() {
    let found = uses("pub use a::{self, b::{C, d as e}, f::*}; pub(in crate::x) use g::H; use i;");
    let said: Vec<String> = found
        .iter()
        .map(|u| format!("{} {}{}", u.path.join("::"), u.name, if u.passed_on { " +" } else { "" }))
        .collect();
    assert_eq!(said, ["a a +", "a::b::C C +", "a::b::d e +", "a::f::* * +", "g::H H +", "i i"]);
}

#[test]
fn what_only_tests_have_is_left_out() {
    let (code, modules) = without_tests(
        "fn a() {} #[cfg(test)] mod laws; #[cfg(all(test, unix))] #[allow(x)] mod tests { fn b() {} } \
         #[cfg(unix)] fn c() {} struct D { #[cfg(test)] e: F<(u8, u8)>, g: u8 }",
    );
    assert_eq!(modules, ["laws"]);
    assert_eq!(functions(&code), ["a", "c"]);
    assert!(code.contains("g: u8") && !code.contains("e: F"));
}

#[test]
fn blocks_without_a_trait_are_told_from_those_with_one() {
    let code = "impl<T: Into<X>> super::A<T> where T: B { fn m() {} } impl C for D { fn n() {} } fn f() -> impl E { g() }";
    let found: Vec<_> = inherent(code).into_iter().map(|(k, b)| (k, functions(b))).collect();
    assert_eq!(found, [("A", vec!["m"])]);
    assert!(calls("x.m ( )", "m") && !calls("x.my()", "m") && !calls("m()", "m"));
}
