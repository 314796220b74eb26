//! Finds `@name` and `#tag` in a text and completes a name being typed. Knows who exists only from the names passed in.

use super::scan::{Cursor, fold};

/// A name or an alias under which someone is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// The name or alias as people type it after `@`. Blank ones are passed over.
    pub label: &'a str,
    /// The caller's own number for the person; two labels with one number are one person.
    pub id: usize,
}

/// Someone named with `@`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The known label, or what was typed where nobody is known by it.
    pub name: String,
    /// Who it is; `None` where nobody, or more than one person, is known by the name.
    pub id: Option<usize>,
}

/// Who an `@` names.
pub(super) enum Who {
    Known { label: String, id: usize },
    Shared { label: String, ids: Vec<usize> },
    Unknown { typed: String },
}

/// Passes `@name` and says who it is. `None` where the sign is no mention: an e-mail address, or an `@` alone.
pub(super) fn mention(cursor: &mut Cursor<'_>, names: &[Name<'_>]) -> Option<Who> {
    if !starts_mention(cursor) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.bump();
    let who = known(&mut ahead, names).or_else(|| {
        let typed = word(&mut ahead);
        let address = ahead.peek() == Some('.') && typed.is_ascii() && glued_before(cursor);
        let meant = !typed.is_empty() && !address;
        meant.then(|| Who::Unknown { typed: typed.to_owned() })
    })?;
    *cursor = ahead;
    Some(who)
}

/// Passes `#tag` and gives the tag. `None` for `C#`, for `#12`, which is a number, and inside an address.
pub(super) fn tag<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let joined = |c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '#' | '/' | '&' | '=' | '?' | '_' | '-' | '.')
    };
    if cursor.peek() != Some('#') || cursor.behind().is_some_and(joined) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.bump();
    let tag = word(&mut ahead);
    if tag.is_empty() || tag.chars().all(|c| fold(c).is_ascii_digit()) {
        return None;
    }
    // The form #备份# is closed by a second sign.
    let mut closing = ahead;
    if closing.eat("#") && closing.peek().is_none_or(|c| !c.is_ascii_alphanumeric()) {
        ahead = closing;
    }
    *cursor = ahead;
    Some(tag)
}

/// The labels that complete the `@name` being typed at byte `cursor_byte` of `line`: those that begin with what is typed, then
/// those that contain it, each in the order given and once. Empty when no name is being typed there. A byte inside a character
/// counts as the character's beginning, one beyond the end as the end.
pub fn candidates<'a>(line: &str, cursor_byte: usize, names: &[Name<'a>]) -> Vec<&'a str> {
    let typed = line.get(..line.floor_char_boundary(cursor_byte)).unwrap_or_default();
    let Some(sign) = typed.rfind(['@', '＠']) else { return Vec::new() };
    let mut cursor = Cursor::new(typed);
    cursor.skip_to(sign);
    if !starts_mention(&cursor) {
        return Vec::new();
    }
    cursor.bump();
    let partial: String = cursor.rest().chars().map(fold).collect();
    if partial.starts_with(char::is_whitespace) {
        return Vec::new();
    }
    let folded = |label: &str| label.trim().chars().map(fold).collect::<String>();
    let begins = names.iter().filter(|name| folded(name.label).starts_with(&partial));
    let contains = names.iter().filter(|name| folded(name.label).contains(&partial));
    let mut found: Vec<&'a str> = Vec::new();
    for label in begins.chain(contains).map(|name| name.label.trim()) {
        if !label.is_empty() && !found.contains(&label) {
            found.push(label);
        }
    }
    found
}

fn starts_mention(cursor: &Cursor<'_>) -> bool {
    cursor.peek() == Some('@')
        && !cursor.behind().is_some_and(|c| {
            c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '@' | '/' | ':')
        })
}

/// Whether the sign touches the word before it, as in `李@example.com`.
fn glued_before(cursor: &Cursor<'_>) -> bool {
    cursor.behind().is_some_and(char::is_alphanumeric)
}

/// Passes the longest known label standing here.
fn known(cursor: &mut Cursor<'_>, names: &[Name<'_>]) -> Option<Who> {
    let mut best: Option<(Cursor<'_>, &str, Vec<usize>)> = None;
    for name in names {
        let label = name.label.trim();
        let mut ahead = *cursor;
        if label.is_empty() || !passes(&mut ahead, label) {
            continue;
        }
        match &mut best {
            Some((end, _, ids)) if end.at() == ahead.at() => {
                if !ids.contains(&name.id) {
                    ids.push(name.id);
                }
            }
            Some((end, ..)) if end.at() > ahead.at() => {}
            _ => best = Some((ahead, label, vec![name.id])),
        }
    }
    let (end, label, ids) = best?;
    *cursor = end;
    let label = label.to_owned();
    Some(match ids.as_slice() {
        [id] => Who::Known { label, id: *id },
        _ => Who::Shared { label, ids },
    })
}

fn passes(cursor: &mut Cursor<'_>, label: &str) -> bool {
    let folded: String = label.chars().map(fold).collect();
    cursor.eat_word(&folded)
}

/// Passes letters, digits, `_`, `-` and the dot inside foreign names, `·`.
fn word<'a>(cursor: &mut Cursor<'a>) -> &'a str {
    let start = *cursor;
    while cursor.peek().is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '·')) {
        cursor.bump();
    }
    cursor.since(start)
}
