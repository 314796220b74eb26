//! The lines in which people read what is due: alerts of one rule that nobody accepted stand in one line (I5). The list
//! stays as it is, and every thing keeps its identity.

use super::{row::Urgency, what::Due};

/// From more than so many alerts of one rule on, they stand in one line.
const APART: usize = 3;

/// One line of a list of things that are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where in the list the thing stands that is done next: the most pressing one.
    pub at: usize,
    /// For how many things it stands.
    pub count: usize,
}

/// The lines of a list, in its order. Of the critical questions the first ones stand apart and the others in one line: they
/// all stand among the facts.
pub fn lines(list: &[Due]) -> Vec<Line> {
    let mut lines = lines_by(list.iter().map(Due::rule));
    let is_open =
        |item: &Due| item.what.is_critical_question() && item.urgency == Urgency::Critical;
    let open = (0..list.len()).filter(|&at| list.get(at).is_some_and(is_open));
    let others: Vec<usize> = open.skip(APART).collect();
    if let [first, rest @ ..] = others.as_slice()
        && !rest.is_empty()
    {
        lines.retain(|line| !rest.contains(&line.at));
        for line in lines.iter_mut().filter(|line| line.at == *first) {
            line.count = others.len();
        }
    }
    lines
}

/// The lines of a list by what belongs together; `None` always stands alone.
pub fn lines_by<K: PartialEq>(kinds: impl Iterator<Item = Option<K>>) -> Vec<Line> {
    let kinds: Vec<Option<K>> = kinds.collect();
    let mut groups: Vec<(&K, Vec<usize>)> = Vec::new();
    let mut lines = Vec::with_capacity(kinds.len());
    for (at, kind) in kinds.iter().enumerate() {
        match kind {
            None => lines.push(Line { at, count: 1 }),
            Some(kind) => match groups.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, members)) => members.push(at),
                None => groups.push((kind, vec![at])),
            },
        }
    }
    for (_, members) in groups {
        match members.as_slice() {
            [first, ..] if members.len() > APART => {
                lines.push(Line { at: *first, count: members.len() });
            }
            apart => lines.extend(apart.iter().map(|&at| Line { at, count: 1 })),
        }
    }
    lines.sort_by_key(|line| line.at);
    lines
}
