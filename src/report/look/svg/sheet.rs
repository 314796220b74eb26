//! Style sheets in a logo, as drawing programs write them: declarations for classes and for names of elements.

use std::collections::BTreeSet;

use super::values;

/// The rules of a file's style sheets, in their order.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<(Selector, Vec<(String, String)>)>,
}

#[derive(Debug)]
enum Selector {
    Element(String),
    Class(String),
}

impl Sheet {
    /// Takes in a style sheet; `None` where it says more than this can read.
    pub(super) fn read(&mut self, text: &str) -> Option<()> {
        let text = without_comments(text)?;
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (selectors, behind) = rest.split_once('{')?;
            let (body, behind) = behind.split_once('}')?;
            let said: Vec<(String, String)> = declarations(body)
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            for selector in selectors.split(',').map(str::trim) {
                self.rules.push((Selector::read(selector)?, said.clone()));
            }
            rest = behind.trim();
        }
        Some(())
    }

    /// What the rules say of an element, what counts more later.
    pub(super) fn of(
        &self,
        element: &str,
        classes: &BTreeSet<&str>,
    ) -> impl Iterator<Item = (&str, &str)> {
        let by_element = |it: &Selector| matches!(it, Selector::Element(name) if name == element);
        let by_class =
            |it: &Selector| matches!(it, Selector::Class(name) if classes.contains(name.as_str()));
        let element = self.rules.iter().filter(move |(selector, _)| by_element(selector));
        let class = self.rules.iter().filter(move |(selector, _)| by_class(selector));
        let rules: Vec<_> = element.chain(class).collect();
        let said = rules.into_iter().flat_map(|(_, said)| said);
        said.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Selector {
    fn read(text: &str) -> Option<Self> {
        let is_name = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        };
        match text.strip_prefix('.') {
            Some(class) if is_name(class) => Some(Self::Class(class.to_owned())),
            None if is_name(text) => Some(Self::Element(text.to_owned())),
            _ => None,
        }
    }
}

fn without_comments(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = behind.split_once("*/")?.1;
    }
    out.push_str(rest);
    Some(out)
}

/// The declarations of properties, as in `fill:#fff;stroke:none`. Where an element stands is no property.
pub(super) fn declarations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(';').filter_map(|one| {
        let (name, value) = one.split_once(':')?;
        let value = value.trim();
        let value = value.strip_suffix("!important").unwrap_or(value).trim();
        let name = name.trim();
        (values::is_property(name) || values::EFFECTS.contains(&name)).then_some((name, value))
    })
}
