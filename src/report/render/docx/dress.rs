//! The user's own colour and logo. What they look like stands in the styles and in one picture; no name of a file.

use std::borrow::Cow;

use crate::report::look::{Colour, Dress, Png};

/// The accent of the styles, and the ground of what is said in it.
const ACCENT: &str = "1F5673";
const WASH: &str = "EEF4F7";
/// The head of a table in the styles: the colour of its words, and the rule below it.
const HEAD: &str =
    "<w:pPr><w:keepNext/></w:pPr>\n    <w:rPr><w:b/><w:bCs/><w:color w:val=\"5D6875\"/>";
const RULE: &str = "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1C2530\"/>";

/// How large a logo may stand on the page, in pixels of which 96 make an inch.
const ROOM: (u32, u32) = (224, 56);
/// The units of a drawing in a pixel.
const PIXEL: u64 = 9525;

const TYPE: &str = "  <Default Extension=\"png\" ContentType=\"image/png\"/>\n";
const RELATION: &str = "  <Relationship Id=\"rIdLogo\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/logo.png\"/>\n";
/// Where the logo lies in the package.
pub(super) const LOGO: &str = "word/media/logo.png";

/// The bullets in the user's colour.
pub(super) fn numbering<'a>(numbering: &'a str, dress: &Dress) -> Cow<'a, str> {
    match dress.accent.as_deref().and_then(Colour::read) {
        Some(accent) => Cow::Owned(numbering.replace(ACCENT, &accent.legible().hex())),
        None => Cow::Borrowed(numbering),
    }
}

/// The styles in the user's colour: words in it are dark enough to be read.
pub(super) fn styles<'a>(styles: Cow<'a, str>, dress: &Dress) -> Cow<'a, str> {
    let Some(accent) = dress.accent.as_deref().and_then(Colour::read) else { return styles };
    let words = format!("<w:color w:val=\"{ACCENT}\"/>");
    let legible = format!("<w:color w:val=\"{}\"/>", accent.legible().hex());
    let head = HEAD.replace("<w:color w:val=\"5D6875\"/>", &legible);
    let rule = RULE.replace("1C2530", &accent.hex());
    styles
        .replace(HEAD, &head)
        .replace(RULE, &rule)
        .replace(&words, &legible)
        .replace(ACCENT, &accent.hex())
        .replace(WASH, &accent.on_white(0.08).hex())
        .into()
}

/// The content types and the relations of the document, with the logo's where there is one.
pub(super) fn types<'a>(types: &'a str, dress: &Dress) -> Cow<'a, str> {
    with_logo(types, "  <Override", TYPE, dress)
}

/// See [`types`].
pub(super) fn relations<'a>(relations: &'a str, dress: &Dress) -> Cow<'a, str> {
    with_logo(relations, "</Relationships>", RELATION, dress)
}

fn with_logo<'a>(part: &'a str, before: &str, line: &str, dress: &Dress) -> Cow<'a, str> {
    match (&dress.picture, part.find(before)) {
        (Some(_), Some(at)) => {
            let (head, tail) = part.split_at(at);
            Cow::Owned(format!("{head}{line}{tail}"))
        }
        _ => Cow::Borrowed(part),
    }
}

/// The logo as a run of a paragraph, no larger than its room and no larger than it is.
pub(super) fn picture(png: &Png) -> String {
    let (wide, high) = (u64::from(png.width), u64::from(png.height));
    let (most_wide, most_high) = (u64::from(ROOM.0), u64::from(ROOM.1));
    // As wide as the room, unless the height or the picture itself allows less.
    let by_height = (most_high * wide).div_ceil(high);
    let width = wide.min(most_wide).min(by_height).max(1);
    let height = (width * high / wide).clamp(1, most_high);
    let (cx, cy) = (width * PIXEL, height * PIXEL);
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">\
         <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"Logo\"/>\
         <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"rIdLogo\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

#[cfg(test)]
mod tests {
    use super::{ACCENT, HEAD, RULE, WASH, picture};
    use crate::report::look::Png;

    #[test]
    fn everything_that_takes_the_users_colour_stands_in_the_styles() {
        for place in [ACCENT, WASH, HEAD, RULE] {
            assert!(super::super::STYLES.contains(place), "{place}");
        }
    }

    #[test]
    fn a_logo_keeps_its_proportions_within_its_room() {
        let size = |width, height| {
            let drawn = picture(&Png { bytes: Vec::new(), width, height });
            let side = |name: &str| {
                let (_, behind) = drawn.split_once(&format!("{name}=\"")).unwrap_or_default();
                let (side, _) = behind.split_once('"').unwrap_or_default();
                side.parse::<u64>().unwrap_or_default() / 9525
            };
            (side("cx"), side("cy"))
        };
        assert_eq!(size(100, 50), (100, 50));
        assert_eq!(size(448, 56), (224, 28));
        assert_eq!(size(112, 112), (56, 56));
        assert_eq!(size(1, 10_000), (1, 56));
        assert_eq!(size(10_000, 1), (224, 1));
    }
}
