//! A logo as SVG, written anew from its shapes and paints: nothing else of the file goes into a document. What draws and
//! cannot be taken over (text, pictures, effects, style sheets with more than classes) is named, so that it can be mended.

mod sheet;
mod values;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use roxmltree::{Document, Node, ParsingOptions};

use crate::text::markup_safe;
use sheet::Sheet;
use values::{EFFECTS, Ids};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
/// More would be no logo.
const DEEPEST: usize = 64;
const NODES: u32 = 50_000;

/// Elements that stand in the picture, with the names they are written under.
const DRAWN: [(&str, &str); 20] = [
    ("svg", "svg"),
    ("g", "g"),
    // A link and a choice are groups to a picture.
    ("a", "g"),
    ("switch", "g"),
    ("defs", "defs"),
    ("symbol", "symbol"),
    ("use", "use"),
    ("path", "path"),
    ("rect", "rect"),
    ("circle", "circle"),
    ("ellipse", "ellipse"),
    ("line", "line"),
    ("polyline", "polyline"),
    ("polygon", "polygon"),
    ("linearGradient", "linearGradient"),
    ("radialGradient", "radialGradient"),
    ("stop", "stop"),
    ("clipPath", "clipPath"),
    ("mask", "mask"),
    ("pattern", "pattern"),
];

/// Elements that draw, and that are no shapes.
const DRAWN_OTHERWISE: [&str; 2] = ["text", "image"];

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is no SVG, or not written as XML is.
    NoPicture,
    /// It draws with this, which is neither a shape nor a paint.
    Holds(&'static str),
}

/// The shapes and paints of an SVG as a file of its own.
///
/// # Errors
/// See [`Unfit`].
pub(super) fn drawn(bytes: &[u8]) -> Result<String, Unfit> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unfit::NoPicture)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.contains("<!ENTITY") {
        return Err(Unfit::Holds("!ENTITY"));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| Unfit::NoPicture)?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || !is_ours(root, root) {
        return Err(Unfit::NoPicture);
    }
    let mut writer = Writer { root, sheet: Sheet::default(), ids: Ids::default() };
    writer.gather(root, 0)?;
    let mut out = String::new();
    writer.write(root, &mut out)?;
    Ok(out)
}

/// Whether an element is one of SVG's. A file that names no namespace at all means that one.
fn is_ours(node: Node<'_, '_>, root: Node<'_, '_>) -> bool {
    let of_root = root.tag_name().namespace();
    let own = node.tag_name().namespace();
    own == Some(NAMESPACE) || own.is_none() && of_root.is_none()
}

struct Writer<'a, 'input> {
    root: Node<'a, 'input>,
    sheet: Sheet,
    ids: Ids,
}

impl<'a, 'input> Writer<'a, 'input> {
    /// The name under which an element is written; `None` where it is left out with all that stands in it.
    fn name(&self, node: Node<'a, 'input>) -> Option<&'static str> {
        if !node.is_element() || !is_ours(node, self.root) {
            return None;
        }
        let own = node.tag_name().name();
        DRAWN.iter().find(|(name, _)| *name == own).map(|(_, written)| *written)
    }

    /// Reads the style sheets, gives the elements that stay neutral names, and finds what cannot be taken over.
    fn gather(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<(), Unfit> {
        if depth > DEEPEST {
            return Err(Unfit::Holds("g"));
        }
        for child in node.children().filter(Node::is_element) {
            if !is_ours(child, self.root) {
                continue;
            }
            let name = child.tag_name().name();
            let other = DRAWN_OTHERWISE.into_iter().find(|other| *other == name);
            let says = |node: Node<'_, '_>| {
                node.descendants().any(|it| it.text().is_some_and(|text| !text.trim().is_empty()))
            };
            match other {
                Some("text") if !says(child) => {}
                Some(other) => return Err(Unfit::Holds(other)),
                None if name == "style" => {
                    let text: String = child.children().filter_map(|it| it.text()).collect();
                    self.sheet.read(&text).ok_or(Unfit::Holds("style"))?;
                }
                None if self.name(child).is_some() => {
                    if let Some(id) = child.attribute("id") {
                        self.ids.add(id);
                    }
                    self.gather(child, depth + 1)?;
                }
                None => {}
            }
        }
        Ok(())
    }

    fn write(&self, node: Node<'a, 'input>, out: &mut String) -> Result<(), Unfit> {
        let Some(name) = self.name(node) else { return Ok(()) };
        let said = self.said(node);
        if let Some(effect) = EFFECTS.into_iter().find(|effect| {
            said.get(effect).is_some_and(|value| !value.trim().eq_ignore_ascii_case("none"))
        }) {
            return Err(Unfit::Holds(effect));
        }
        // A hidden layer is no part of the picture.
        if said.get("display").is_some_and(|value| value.trim().eq_ignore_ascii_case("none")) {
            return Ok(());
        }
        out.push('<');
        out.push_str(name);
        if node == self.root {
            out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        let kept = said.iter().filter_map(|(&name, value)| {
            Some((values::known(name)?, self.ids.value(name, value)?))
        });
        for (name, value) in kept.collect::<BTreeMap<_, _>>() {
            let _ = write!(out, " {name}=\"{}\"", markup_safe(&value));
        }
        let start = out.len();
        out.push('>');
        for child in node.children() {
            self.write(child, out)?;
        }
        if out.len() == start + 1 {
            out.truncate(start);
            out.push_str("/>");
        } else {
            let _ = write!(out, "</{name}>");
        }
        Ok(())
    }

    /// What an element says: its attributes, over them what the style sheets say of it, over those its own style.
    fn said(&self, node: Node<'a, 'input>) -> BTreeMap<&str, &str> {
        let own = node.attributes().filter(|attribute| {
            attribute.namespace().is_none()
                || attribute.namespace() == Some(XLINK) && attribute.name() == "href"
        });
        let mut said: BTreeMap<&str, &str> = BTreeMap::new();
        for attribute in own {
            // The plain `href` goes before the old one.
            if attribute.namespace().is_none() || node.attribute("href").is_none() {
                said.insert(attribute.name(), attribute.value());
            }
        }
        let classes: BTreeSet<&str> =
            node.attribute("class").unwrap_or_default().split_whitespace().collect();
        said.extend(self.sheet.of(node.tag_name().name(), &classes));
        said.extend(sheet::declarations(node.attribute("style").unwrap_or_default()));
        said.remove("style");
        said
    }
}
