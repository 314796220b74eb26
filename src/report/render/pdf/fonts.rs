//! The fonts a document is set in: chosen by name, and by what they have. Whoever may read files lends a shelf of them.

use std::{collections::BTreeSet, fmt};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// Chinese families, the first that is there is taken. Named once more in the refusal and in the documentation.
const CHINESE: &[&str] = &[
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "Source Han Sans CN",
    "思源黑体",
    "PingFang SC",
    "Microsoft YaHei",
    "HarmonyOS Sans SC",
    "MiSans",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "DengXian",
    "SimHei",
    "Heiti SC",
    "Droid Sans Fallback",
    "Noto Serif CJK SC",
    "SimSun",
];

/// Latin families.
const LATIN: &[&str] = &[
    "Inter",
    "Noto Sans",
    "Source Sans 3",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "Roboto",
    "DejaVu Sans",
];

/// Families whose letters are told apart one by one.
const MONO: &[&str] = &[
    "JetBrains Mono",
    "Cascadia Mono",
    "Noto Sans Mono",
    "Menlo",
    "Consolas",
    "DejaVu Sans Mono",
    "Liberation Mono",
    "Courier New",
];

/// Fonts that have a box for every character, and no letters.
const EMPTY: &[&str] = &["LastResort", ".LastResort", "Last Resort", "Adobe Blank", "Adobe NotDef"];

/// A face on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// What its family is called.
    pub family: String,
    /// How heavy it is: 400 is regular, 700 is bold.
    pub weight: u16,
    /// Whether it stands upright, neither narrow nor wide.
    pub plain: bool,
    /// Which one of several in its file.
    pub index: u32,
}

/// Where fonts lie.
pub trait Shelf {
    /// What lies there, in the order in which it is to be taken.
    fn faces(&self) -> &[Face];

    /// The file of the face at that place among [`Shelf::faces`]; none where it cannot be read.
    fn read(&self, at: usize) -> Option<Vec<u8>>;

    /// Where a font of the user's own is put, in words; empty where nowhere.
    fn folder(&self) -> String {
        String::new()
    }
}

/// Fonts for one document. The default has none.
#[derive(Clone, Default)]
pub struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    pub(super) text: Vec<String>,
    pub(super) mono: Vec<String>,
    pub(super) folder: String,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts")
            .field("text", &self.text)
            .field("mono", &self.mono)
            .finish_non_exhaustive()
    }
}

impl Fonts {
    /// Chooses fonts for these characters: a Chinese and a Latin family, one for codes, and for what is still missing
    /// the first others that have it.
    pub fn choose(shelf: &dyn Shelf, needed: &BTreeSet<char>, chinese_first: bool) -> Self {
        let mut choice = Choice { shelf, taken: BTreeSet::new(), fonts: Vec::new() };
        let chinese = choice.family(CHINESE);
        let latin = choice.family(LATIN);
        let mono = choice.family(MONO);
        let mut text: Vec<String> = if chinese_first { [chinese, latin] } else { [latin, chinese] }
            .into_iter()
            .flatten()
            .collect();
        let mut left = choice.missing(needed);
        let order = (0..shelf.faces().len()).filter(|at| is_ordinary(&shelf.faces()[*at]));
        for at in order {
            if left.is_empty() {
                break;
            }
            if let Some(family) = choice.helps(at, &left) {
                text.push(family);
                left = choice.missing(&left);
            }
        }
        let mono = mono.into_iter().chain(text.iter().cloned()).collect();
        let book = LazyHash::new(FontBook::from_fonts(&choice.fonts));
        Self { book, fonts: choice.fonts, text, mono, folder: shelf.folder() }
    }

    /// The characters that none of them has, in order.
    pub fn missing(&self, needed: &BTreeSet<char>) -> Vec<char> {
        let lacks = |c: &&char| !self.fonts.iter().any(|font| has(font, **c));
        needed.iter().filter(lacks).copied().collect()
    }
}

fn has(font: &Font, c: char) -> bool {
    font.info().coverage.contains(u32::from(c))
}

fn is_ordinary(face: &Face) -> bool {
    face.plain && (300..=500).contains(&face.weight) && !EMPTY.contains(&face.family.as_str())
}

struct Choice<'a> {
    shelf: &'a dyn Shelf,
    taken: BTreeSet<usize>,
    fonts: Vec<Font>,
}

impl Choice<'_> {
    /// Takes the regular and the bold face of the first of these families that is there; gives back its name.
    fn family(&mut self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let regular = self.nearest(name, 400)?;
            let family = self.take(regular)?;
            if let Some(bold) = self.nearest(name, 700).filter(|bold| *bold != regular) {
                self.take(bold);
            }
            Some(family)
        })
    }

    fn nearest(&self, name: &str, weight: u16) -> Option<usize> {
        let faces = self.shelf.faces().iter().enumerate();
        faces
            .filter(|(_, face)| face.plain && face.family.eq_ignore_ascii_case(name))
            .min_by_key(|(_, face)| face.weight.abs_diff(weight))
            .map(|(at, _)| at)
    }

    fn load(&self, at: usize) -> Option<Font> {
        Font::new(Bytes::new(self.shelf.read(at)?), self.shelf.faces().get(at)?.index)
    }

    fn take(&mut self, at: usize) -> Option<String> {
        let font = self.load(at)?;
        let family = font.info().family.clone();
        self.taken.insert(at);
        self.fonts.push(font);
        Some(family)
    }

    /// Takes a face that has one of these characters; gives back the name of its family.
    fn helps(&mut self, at: usize, left: &BTreeSet<char>) -> Option<String> {
        if self.taken.contains(&at) {
            return None;
        }
        let font = self.load(at).filter(|font| left.iter().any(|c| has(font, *c)))?;
        let family = font.info().family.clone();
        self.taken.insert(at);
        self.fonts.push(font);
        Some(family)
    }

    fn missing(&self, needed: &BTreeSet<char>) -> BTreeSet<char> {
        let lacks = |c: &&char| !self.fonts.iter().any(|font| has(font, **c));
        needed.iter().filter(lacks).copied().collect()
    }
}
