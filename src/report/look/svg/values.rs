//! What an attribute of a shape or a paint may say. A value is read by its grammar and written anew: words that are no
//! value have no way through.

use std::{collections::BTreeMap, fmt::Write as _};

/// How the value of an attribute is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grammar {
    Id,
    Reference,
    Part,
    Paint,
    Number,
    Length,
    Lengths,
    Points,
    Path,
    Box,
    Transform,
    Words(&'static [&'static str]),
}

use Grammar::{
    Box as ViewBox, Id, Length, Lengths, Number, Paint, Part, Path, Points, Reference, Transform,
    Words,
};

const RULE: Grammar = Words(&["nonzero", "evenodd"]);
const UNITS: Grammar = Words(&["userSpaceOnUse", "objectBoundingBox"]);
const ASPECT: Grammar = Words(&[
    "none", "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax",
    "xMidYMax", "xMaxYMax", "meet", "slice",
]);

/// Attributes that are properties too: a style may say them.
const PROPERTIES: [(&str, Grammar); 26] = [
    ("clip-path", Part),
    ("clip-rule", RULE),
    ("color", Paint),
    ("color-interpolation", Words(&["auto", "sRGB", "linearRGB"])),
    ("display", Words(&["none", "inline", "block"])),
    ("fill", Paint),
    ("fill-opacity", Number),
    ("fill-rule", RULE),
    ("mask", Part),
    ("mask-type", Words(&["luminance", "alpha"])),
    ("opacity", Number),
    ("overflow", Words(&["visible", "hidden"])),
    ("paint-order", Words(&["normal", "fill", "stroke", "markers"])),
    ("shape-rendering", Words(&["auto", "crispEdges", "geometricPrecision", "optimizeSpeed"])),
    ("stop-color", Paint),
    ("stop-opacity", Number),
    ("stroke", Paint),
    ("stroke-dasharray", Lengths),
    ("stroke-dashoffset", Length),
    ("stroke-linecap", Words(&["butt", "round", "square"])),
    ("stroke-linejoin", Words(&["miter", "round", "bevel"])),
    ("stroke-miterlimit", Number),
    ("stroke-opacity", Number),
    ("stroke-width", Length),
    ("vector-effect", Words(&["none", "non-scaling-stroke"])),
    ("visibility", Words(&["visible", "hidden", "collapse"])),
];

/// Attributes that only an element itself has.
const ATTRIBUTES: [(&str, Grammar); 36] = [
    ("clipPathUnits", UNITS),
    ("cx", Length),
    ("cy", Length),
    ("d", Path),
    ("fr", Length),
    ("fx", Length),
    ("fy", Length),
    ("gradientTransform", Transform),
    ("gradientUnits", UNITS),
    ("height", Length),
    ("href", Reference),
    ("id", Id),
    ("maskContentUnits", UNITS),
    ("maskUnits", UNITS),
    ("offset", Number),
    ("pathLength", Number),
    ("patternContentUnits", UNITS),
    ("patternTransform", Transform),
    ("patternUnits", UNITS),
    ("points", Points),
    ("preserveAspectRatio", ASPECT),
    ("r", Length),
    ("refX", Length),
    ("refY", Length),
    ("rx", Length),
    ("ry", Length),
    ("spreadMethod", Words(&["pad", "reflect", "repeat"])),
    ("transform", Transform),
    ("viewBox", ViewBox),
    ("width", Length),
    ("x", Length),
    ("x1", Length),
    ("x2", Length),
    ("y", Length),
    ("y1", Length),
    ("y2", Length),
];

/// Properties that draw, and that are no paints.
pub(super) const EFFECTS: [&str; 4] = ["filter", "marker-start", "marker-mid", "marker-end"];

/// The attribute of that name; `None` where it is neither of a shape nor of a paint.
pub(super) fn known(name: &str) -> Option<&'static str> {
    grammar(name).map(|(known, _)| known)
}

/// Whether a style may say it.
pub(super) fn is_property(name: &str) -> bool {
    PROPERTIES.iter().any(|(known, _)| *known == name)
}

fn grammar(name: &str) -> Option<(&'static str, Grammar)> {
    PROPERTIES.iter().chain(&ATTRIBUTES).find(|(known, _)| *known == name).copied()
}

/// The elements that can be referred to, by the ids in the file and as they are called in the document.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// Gives an element a name that says nothing.
    pub(super) fn add(&mut self, id: &str) {
        let next = self.0.len() + 1;
        self.0.entry(id.to_owned()).or_insert(next);
    }

    /// The value as it is written; `None` where it is none.
    pub(super) fn value(&self, name: &str, value: &str) -> Option<String> {
        let value = value.trim();
        let (_, grammar) = grammar(name)?;
        match grammar {
            Id => self.name(value),
            Reference => Some(format!("#{}", self.name(value.strip_prefix('#')?.trim())?)),
            Part => self.part(value),
            Paint => self.paint(value),
            Number | Length => length(value),
            Lengths if value == "none" => Some(value.to_owned()),
            Lengths => list(value, length),
            Points => Some(joined(&numbers(value).0)).filter(|all| !all.is_empty()),
            Path => path(value),
            ViewBox => match numbers(value) {
                (all, "") if all.len() == 4 => Some(joined(&all)),
                _ => None,
            },
            Transform => transform(value),
            Words(words) => list(value, |one| word(words, one)),
        }
    }

    fn name(&self, id: &str) -> Option<String> {
        self.0.get(id).map(|number| format!("p{number}"))
    }

    /// A reference to a part of this file, such as `url(#clip)`.
    fn part(&self, value: &str) -> Option<String> {
        if value == "none" {
            return Some(value.to_owned());
        }
        let (name, _) = referred(value)?;
        Some(format!("url(#{})", self.name(name?)?))
    }

    /// A colour, or a gradient of this file. What refers elsewhere paints nothing, or in the colour given for that case.
    fn paint(&self, value: &str) -> Option<String> {
        let Some((name, otherwise)) = referred(value) else { return colour(value) };
        match name.and_then(|name| self.name(name)) {
            Some(name) => Some(format!("url(#{name})")),
            None => colour(otherwise).or_else(|| Some("none".to_owned())),
        }
    }
}

/// What `url(…)` refers to inside the file, and what stands behind it; `None` where there is no such reference.
fn referred(value: &str) -> Option<(Option<&str>, &str)> {
    let head = value.get(..4).filter(|head| head.eq_ignore_ascii_case("url("))?;
    let (inside, behind) = value[head.len()..].split_once(')').unwrap_or(("", ""));
    let inside = inside.trim().trim_matches(['"', '\'']).trim();
    Some((inside.strip_prefix('#'), behind.trim()))
}

fn word(words: &[&'static str], one: &str) -> Option<String> {
    words.iter().find(|word| **word == one).map(|word| (*word).to_owned())
}

/// A list in which everything is a value.
fn list(value: &str, one: impl Fn(&str) -> Option<String>) -> Option<String> {
    let parts = value.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
    let parts: Option<Vec<String>> = parts.map(one).collect();
    parts.map(|parts| parts.join(" ")).filter(|all| !all.is_empty())
}

/// The number a text begins with, and the rest.
fn number(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign = |at: usize| usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
    let mut end = sign(0);
    let whole = digits(end);
    end += whole;
    let mut part = 0;
    if bytes.get(end) == Some(&b'.') {
        part = digits(end + 1);
        end += usize::from(whole + part > 0) + part;
    }
    if whole + part == 0 {
        return None;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let from = end + 1 + sign(end + 1);
        let power = if from <= bytes.len() { digits(from) } else { 0 };
        if power > 0 {
            end = from + power;
        }
    }
    Some(text.split_at(end))
}

fn behind_gap(text: &str) -> &str {
    text.trim_start_matches([' ', ',', '\t', '\n', '\r'])
}

/// The numbers a text begins with, and what stands behind them.
fn numbers(text: &str) -> (Vec<&str>, &str) {
    let mut all = Vec::new();
    let mut rest = behind_gap(text);
    while let Some((one, behind)) = number(rest) {
        all.push(one);
        rest = behind_gap(behind);
    }
    (all, rest)
}

fn joined(numbers: &[&str]) -> String {
    numbers.join(" ")
}

/// A number with or without a unit.
fn length(value: &str) -> Option<String> {
    const UNITS: [&str; 11] = ["", "%", "px", "pt", "pc", "mm", "cm", "in", "em", "ex", "q"];
    let (number, unit) = number(value)?;
    let unit = word(&UNITS, &unit.to_ascii_lowercase())?;
    Some(format!("{number}{unit}"))
}

/// How many numbers a command of a path takes.
fn takes(command: char) -> Option<usize> {
    Some(match command.to_ascii_uppercase() {
        'Z' => 0,
        'H' | 'V' => 1,
        'M' | 'L' | 'T' => 2,
        'S' | 'Q' => 4,
        'C' => 6,
        'A' => 7,
        _ => return None,
    })
}

/// A path up to the first thing that is none, as it is drawn.
fn path(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = behind_gap(value);
    while let Some(command) = rest.chars().next() {
        let Some(takes) = takes(command) else { break };
        if out.is_empty() && !command.eq_ignore_ascii_case(&'M') {
            break;
        }
        rest = behind_gap(&rest[command.len_utf8()..]);
        if takes == 0 {
            out.push(command);
            continue;
        }
        let mut first = true;
        while let Some((coordinates, behind)) = coordinates(rest, takes) {
            out.push(if first { command } else { ' ' });
            out.push_str(&joined(&coordinates));
            (first, rest) = (false, behind);
        }
        if first {
            break;
        }
    }
    (!out.is_empty()).then_some(out)
}

/// One set of a command's numbers. An arc has two that are one digit, with or without a gap behind it.
fn coordinates(text: &str, takes: usize) -> Option<(Vec<&str>, &str)> {
    let mut rest = text;
    let mut all = Vec::with_capacity(takes);
    for place in 0..takes {
        let is_flag = takes == 7 && (place == 3 || place == 4);
        let (one, behind) = if is_flag {
            rest.starts_with(['0', '1']).then(|| rest.split_at(1))?
        } else {
            number(rest)?
        };
        all.push(one);
        rest = behind_gap(behind);
    }
    Some((all, rest))
}

fn transform(value: &str) -> Option<String> {
    const FUNCTIONS: [&str; 6] = ["matrix", "translate", "scale", "rotate", "skewX", "skewY"];
    let mut out = String::new();
    let mut rest = behind_gap(value);
    while !rest.is_empty() {
        let (name, behind) = rest.split_once('(')?;
        let (inside, behind) = behind.split_once(')')?;
        let name = word(&FUNCTIONS, name.trim())?;
        let (numbers, "") = numbers(inside) else { return None };
        let _ = write!(out, "{name}({})", joined(&numbers));
        rest = behind_gap(behind);
    }
    (!out.is_empty()).then_some(out)
}

/// A colour; what stands behind it, such as a profile's name, is left out.
fn colour(value: &str) -> Option<String> {
    if let Some(hex) = value.strip_prefix('#') {
        let digits: String = hex.chars().take_while(char::is_ascii_hexdigit).collect();
        return matches!(digits.len(), 3 | 4 | 6 | 8).then(|| format!("#{digits}"));
    }
    if let Some((function, behind)) = value.split_once('(') {
        let function =
            word(&["rgb", "rgba", "hsl", "hsla"], &function.trim().to_ascii_lowercase())?;
        let inside = behind.split_once(')')?.0.replace('/', " ");
        let parts = list(&inside, |part| length(part).or_else(|| angle(part)))?;
        return Some(format!("{function}({})", parts.replace(' ', ", ")));
    }
    let name = value.split_whitespace().next()?.to_ascii_lowercase();
    match name.as_str() {
        "none" | "transparent" | "inherit" => Some(name),
        "currentcolor" => Some("currentColor".to_owned()),
        _ => NAMES.split_whitespace().find(|known| *known == name).map(str::to_owned),
    }
}

fn angle(part: &str) -> Option<String> {
    let (number, "deg") = number(part)? else { return None };
    Some(format!("{number}deg"))
}

/// The colours CSS has names for.
const NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
    brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
    darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
    darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
    dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
    lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
    orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
    silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
    wheat white whitesmoke yellow yellowgreen";
