//! The user's own look: company, logo, colour, closing words, sections of their own and the order of sections. It is
//! applied to a document between composing and rendering, so that every format has it; the same document and the same
//! look give the same bytes. It reads no file: the caller passes the text and the logo's bytes.

mod colour;
mod fault;
mod parse;
mod png;
mod svg;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    document::{Block, Document, line},
    kinds::Audience,
};
use crate::{locale::Lang, playbook::Text};

pub use colour::Colour;
pub use fault::{Fault, LOGO_BYTES, Problem};
pub use parse::parse;
#[cfg(test)]
pub(in crate::report) use parse::schema;
pub use png::Png;

/// A section of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// By which the order names it.
    pub id: String,
    /// For whom; none for everybody.
    pub audience: Option<Audience>,
    /// Its heading.
    pub title: Text,
    /// What it says; an empty line parts paragraphs.
    pub text: Text,
}

/// The user's own look. The default changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The company in the place of the one in the settings; empty where it stays.
    pub company: Text,
    /// The name of the logo's file beside the look, with line and column of where it is named.
    pub logo: Option<(String, usize, usize)>,
    /// The words above the last line of what goes to the customer.
    pub closing: Text,
    /// The ids of the sections that come first, in order; all others follow as they are.
    pub order: Vec<String>,
    /// Sections of the user's own.
    pub sections: Vec<Extra>,
    /// What formats with looks are dressed in.
    pub dress: Dress,
}

/// What formats that have looks are dressed in: no words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dress {
    /// The accent colour as `#rrggbb`.
    pub accent: Option<String>,
    /// The logo as a `data:` address.
    pub logo: Option<String>,
    /// The logo as PNG, for formats that take no other: none where there is only an SVG.
    pub picture: Option<Png>,
}

impl Look {
    /// Takes the logo's bytes.
    ///
    /// # Errors
    /// A [`Problem`] in the line that names the logo, where it is no PNG or SVG, more than a drawing, or too
    /// large.
    pub fn with_logo(mut self, bytes: &[u8]) -> Result<Self, Problem> {
        let Some((name, line, column)) = self.logo.clone() else { return Ok(self) };
        let problem = |fault| Problem { line, column, fault };
        if bytes.len() > LOGO_BYTES {
            return Err(problem(Fault::LogoTooLarge { name }));
        }
        let address = |kind, bytes: &[u8]| format!("data:{kind};base64,{}", STANDARD.encode(bytes));
        self.dress.picture = Png::read(bytes);
        self.dress.logo = Some(match (&self.dress.picture, svg::drawn(bytes)) {
            (Some(png), _) => address("image/png", &png.bytes),
            (None, Ok(svg)) => address("image/svg+xml", svg.as_bytes()),
            (None, Err(svg::Unfit::NoPicture)) => {
                return Err(problem(Fault::LogoNoPicture { name }));
            }
            (None, Err(svg::Unfit::Holds(found))) => {
                return Err(problem(Fault::LogoNotShapes { name, found }));
            }
        });
        Ok(self)
    }

    /// Takes a PNG for formats that cannot draw the SVG; what is none, or too large, changes nothing.
    #[must_use]
    pub fn with_picture(mut self, bytes: &[u8]) -> Self {
        if self.dress.picture.is_none() && bytes.len() <= LOGO_BYTES {
            self.dress.picture = Png::read(bytes);
        }
        self
    }

    /// Whether Word goes without the logo: there is an SVG and no PNG beside it.
    pub fn lacks_picture(&self) -> bool {
        self.dress.logo.is_some() && self.dress.picture.is_none()
    }

    /// The company in a language, where the look names one.
    pub fn company(&self, lang: Lang) -> Option<&str> {
        Some(self.company.get(lang).trim()).filter(|name| !name.is_empty())
    }

    /// Applies sections, their order and the closing words. What was composed stays word for word.
    pub fn apply(&self, document: &mut Document, audience: Audience) {
        let lang = document.lang;
        let mut blocks = std::mem::take(&mut document.blocks);
        let last = blocks.pop_if(|block| matches!(block, Block::Colophon(_)));
        let (head, mut sections) = split(blocks);
        let own = self.sections.iter();
        let own = own.filter(|extra| extra.audience.is_none_or(|whom| whom == audience));
        sections.extend(own.map(|extra| extra.blocks(lang)));
        let rank = |section: &Vec<Block>| self.rank(section, lang);
        sections.sort_by_key(|section| rank(section).unwrap_or(usize::MAX));
        document.blocks = head;
        document.blocks.extend(sections.into_iter().flatten());
        if audience == Audience::Customer {
            document.blocks.extend(paragraphs(self.closing.get(lang)));
        }
        document.blocks.extend(last);
    }

    /// The place of a section in the order.
    fn rank(&self, section: &[Block], lang: Lang) -> Option<usize> {
        let Some(Block::Heading { text, .. }) = section.first() else { return None };
        self.order.iter().position(|id| match self.sections.iter().find(|it| it.id == *id) {
            Some(extra) => extra.title.get(lang) == text,
            None => lang.say(&format!("report-section-{id}")) == *text,
        })
    }
}

impl Extra {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let text = self.title.get(lang).to_owned();
        let mut blocks = vec![Block::Heading { level: 1, text }];
        blocks.extend(paragraphs(self.text.get(lang)));
        blocks
    }
}

/// What stands before the first section, and the sections.
fn split(blocks: Vec<Block>) -> (Vec<Block>, Vec<Vec<Block>>) {
    let mut head = Vec::new();
    let mut sections: Vec<Vec<Block>> = Vec::new();
    for block in blocks {
        match sections.last_mut() {
            _ if matches!(block, Block::Heading { level: 0..=1, .. }) => sections.push(vec![block]),
            Some(section) => section.push(block),
            None => head.push(block),
        }
    }
    (head, sections)
}

fn paragraphs(text: &str) -> Vec<Block> {
    let parts = text.split("\n\n").map(line).filter(|line| !line.is_empty());
    parts.map(Block::Paragraph).collect()
}
