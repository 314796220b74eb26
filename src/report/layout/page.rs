//! Whether a document is done with one page. The heights are those of tight paper, each a little too high rather than too
//! low: what is said to fit does, in Word, in a browser and as a PDF.

use super::{TEXT_WIDTH, widths::Widths};
use crate::{
    report::document::{Block, Document, Inline, Line, Signature, Table},
    text::width,
};

/// How high all of it may be, in twentieths of a point. A4 less its margins has less than that, but most lines are lower
/// than what is reckoned for them: printed from Word and from a browser, what is a tenth higher still fits.
const PAGE: usize = 15_800;
/// The title, what it is about and the rule below them.
const TITLE: usize = 1_300;
/// A heading with the room around it.
const HEADING: usize = 430;
/// A line of text.
const LINE: usize = 250;
/// How wide one cell of a terminal is at the size of tight text.
const CELL: usize = 92;
/// What stands between two columns.
const BETWEEN: usize = 240;
/// Above and below a row, a paragraph or an item.
const AROUND: usize = 64;
/// A line to write on.
const FIELD: usize = 430;

/// Whether all of it finds room on one page.
pub(in crate::report) fn fits_one_page(document: &Document) -> bool {
    let widths = Widths::of(&document.blocks);
    let high = |block: &Block| match block {
        Block::Heading { .. } => HEADING,
        Block::Paragraph(line) | Block::Colophon(line) => text(line, TEXT_WIDTH),
        Block::List(items) => items.iter().map(|item| text(item, TEXT_WIDTH)).sum(),
        Block::KeyValues(values) => {
            values.iter().map(|(_, value)| text(value, TEXT_WIDTH * 3 / 4)).sum()
        }
        Block::Table(table) => rows(table, widths.columns(table)),
        Block::Callout { body, .. } => {
            LINE + 2 * AROUND + body.iter().map(|line| text(line, TEXT_WIDTH)).sum::<usize>()
        }
        Block::Signature(signature) => signed(signature),
        // They have no place on one page.
        Block::Timeline(_) | Block::Figure(_) => PAGE,
    };
    TITLE + document.blocks.iter().map(high).sum::<usize>() <= PAGE
}

/// How high a line is that has so much room, in twentieths of a point.
fn text(line: &Line, wide: usize) -> usize {
    let cells = (wide.saturating_sub(BETWEEN) / CELL).max(1);
    let mut lines = 0;
    for part in line.split(|inline| matches!(inline, Inline::Break)) {
        let asked: usize = part.iter().filter_map(Inline::text).map(|text| width(text) + 1).sum();
        // Where words are not torn, a line is left before it is full.
        lines += (asked + asked / 10).div_ceil(cells).max(1);
    }
    lines * LINE + AROUND
}

fn rows(table: &Table, widths: &[usize]) -> usize {
    let cell = |(cell, wide): (&Line, &usize)| text(cell, *wide);
    let row = |row: &Vec<Line>| row.iter().zip(widths).map(cell).max().unwrap_or(0);
    LINE + 2 * AROUND + table.rows.iter().map(row).sum::<usize>()
}

fn signed(signature: &Signature) -> usize {
    let fields = signature.parties.iter().map(|party| party.fields.len()).max().unwrap_or(0);
    2 * (LINE + AROUND) + fields * FIELD
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        locale::Lang,
        report::document::{Meta, line},
    };

    fn document(blocks: Vec<Block>) -> Document {
        let (title, meta) = ("T".to_owned(), Meta::default());
        Document { title, lang: Lang::En, meta, one_page: true, blocks }
    }

    #[test]
    fn what_goes_on_and_on_does_not_fit() {
        let short = Block::Paragraph(line("word"));
        assert!(fits_one_page(&document(vec![short.clone(); 20])));
        assert!(!fits_one_page(&document(vec![short; 60])));
        let long = Block::Paragraph(line(&"字".repeat(600)));
        assert!(fits_one_page(&document(vec![long.clone()])));
        assert!(!fits_one_page(&document(vec![long; 6])));
    }

    #[test]
    fn a_text_in_a_narrow_column_is_higher_than_in_a_wide_one() {
        let words = line(&"word ".repeat(30));
        assert!(text(&words, TEXT_WIDTH / 4) > 2 * text(&words, TEXT_WIDTH));
        assert_eq!(text(&line(""), TEXT_WIDTH), LINE + AROUND);
    }
}
