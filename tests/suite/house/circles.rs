//! Files of one room that need each other in a circle. The circles of today are listed; the list may only shrink.
//!
//! A file needs another where it names it: by `use`, by a path through `crate`, `super`, `self`, a child or an imported
//! module, and by a call of a method that the other file adds to a type of a third. A name that a file passes on by `use`
//! counts as the file it comes from. Tests do not count.
//!
//! What is not seen: a call of a method of the type's own file or of a trait where nothing of that file is named, a call of
//! an added method whose name other functions have too, and names that a macro puts together.

use std::collections::{BTreeMap, BTreeSet};

use super::{knots::KNOTS, source::Source, uses::House};

type Needs = BTreeMap<String, BTreeSet<String>>;

/// The files that reach each other both ways, biggest circle first.
fn circles(needs: &Needs) -> Vec<BTreeSet<String>> {
    let reach: Needs = needs.keys().map(|file| (file.clone(), reached_from(file, needs))).collect();
    let mut placed = BTreeSet::new();
    let mut found = Vec::new();
    for (file, there) in &reach {
        if placed.contains(file) || !there.contains(file) {
            continue;
        }
        let circle: BTreeSet<String> = there
            .iter()
            .filter(|other| reach.get(*other).is_some_and(|back| back.contains(file)))
            .cloned()
            .collect();
        placed.extend(circle.iter().cloned());
        found.push(circle);
    }
    found.sort_by_key(|circle| (std::cmp::Reverse(circle.len()), circle.first().cloned()));
    found
}

fn reached_from(file: &str, needs: &Needs) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = vec![file];
    while let Some(next) = open.pop() {
        for other in needs.get(next).into_iter().flatten() {
            if reached.insert(other.clone()) {
                open.push(other);
            }
        }
    }
    reached
}

fn listed() -> Vec<BTreeSet<String>> {
    KNOTS
        .iter()
        .map(|knot| knot.files.split_whitespace().map(|name| format!("{name}.rs")).collect())
        .collect()
}

/// What differs between the circles that are and those that are listed, in words.
fn differences(are: &[BTreeSet<String>], listed: &[BTreeSet<String>]) -> Vec<String> {
    let mut wrong = Vec::new();
    for file in are.iter().flatten() {
        if !listed.iter().any(|knot| knot.contains(file)) {
            wrong.push(format!("src/{file} joined a circle: take it out again"));
        }
    }
    for file in listed.iter().flatten() {
        if !are.iter().any(|circle| circle.contains(file)) {
            wrong.push(format!("src/{file} is in no circle any more: take it off the list"));
        }
    }
    for circle in are {
        let known = listed.iter().any(|knot| circle.is_subset(knot));
        let all_listed = circle.iter().all(|file| listed.iter().any(|knot| knot.contains(file)));
        if all_listed && !known {
            wrong.push(format!("two circles became one: {circle:?}"));
        }
    }
    for knot in listed {
        let parts = are.iter().filter(|circle| !circle.is_disjoint(knot)).count();
        if parts > 1 {
            wrong.push(format!("a circle fell into {parts}: list them apart, {knot:?}"));
        }
    }
    wrong
}

#[test]
fn no_file_joins_a_circle_and_the_list_of_them_only_shrinks() {
    let house = House::of(&Source::all());
    let are = circles(&house.needs());
    let wrong = differences(&are, &listed());
    for knot in KNOTS {
        assert!(!knot.reason.is_empty(), "why is this one circle: {}", knot.files);
    }
    let now: Vec<String> = are
        .iter()
        .map(|circle| {
            circle.iter().map(|f| f.trim_end_matches(".rs")).collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert!(wrong.is_empty(), "{}\nnow:\n{}", wrong.join("\n"), now.join("\n"));
}

fn needs(pairs: &[(&str, &str)]) -> Needs {
    let mut needs = Needs::new();
    for (from, to) in pairs {
        needs.entry((*from).to_owned()).or_default().insert((*to).to_owned());
    }
    needs
}

fn sets(circles: &[&[&str]]) -> Vec<BTreeSet<String>> {
    circles.iter().map(|c| c.iter().map(|name| (*name).to_owned()).collect()).collect()
}

#[test]
fn a_circle_is_what_leads_back_to_itself() {
    let found = circles(&needs(&[
        ("a", "b"),
        ("b", "c"),
        ("c", "b"),
        ("c", "d"),
        ("d", "e"),
        ("e", "f"),
        ("f", "d"),
        ("f", "g"),
    ]));
    assert_eq!(found, sets(&[&["d", "e", "f"], &["b", "c"]]));
}

#[test]
fn a_longer_and_a_shorter_circle_than_listed_are_both_told() {
    let told = |are: &[&[&str]], listed: &[&[&str]]| differences(&sets(are), &sets(listed)).len();
    assert_eq!(told(&[&["a", "b"]], &[&["a", "b"]]), 0);
    assert_eq!(told(&[&["a", "b", "c"]], &[&["a", "b"]]), 1);
    assert_eq!(told(&[&["a", "b"]], &[&["a", "b", "c"]]), 1);
    assert_eq!(told(&[], &[&["a", "b"]]), 2);
    assert_eq!(told(&[&["a", "b", "c", "d"]], &[&["a", "b"], &["c", "d"]]), 1);
    assert_eq!(told(&[&["a", "b"], &["c", "d"]], &[&["a", "b", "c", "d"]]), 1);
}
