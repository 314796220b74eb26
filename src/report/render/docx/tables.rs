//! Tables: heads repeat on every page, a short row is never cut in two.

use std::fmt::Write as _;

use super::runs::{flow, paragraph, plain, run};
use crate::{
    locale::Lang,
    report::{
        document::{Line, Party, Table, Timeline, TimelineRow, length},
        layout::{TEXT_WIDTH, key_rows},
    },
    text::dotted,
};

/// The columns of what happened: when, and what, which its kind leads.
const TIMELINE: [usize; 2] = [1880, TEXT_WIDTH - 1880];
/// Names and values, twice beside one another.
const KEYS: [usize; 4] = [1900, 2919, 1900, 2919];
/// Between two who sign.
const BETWEEN: usize = 680;
/// Above this many bytes a row may go on over the page: it would leave too much of a page empty, or not fit any.
const LONG_ROW: usize = 900;

/// A table with its head.
pub(super) fn table(out: &mut String, table: &Table, widths: &[usize], lang: Lang) {
    if table.head.is_empty() {
        return;
    }
    open(out, "ReportTable", widths, true);
    head(out, &table.head, widths, lang);
    for row in &table.rows {
        open_row(out, row.iter().map(length).sum());
        for (at, wide) in widths.iter().enumerate() {
            open_cell(out, *wide, "");
            let words = row.get(at).map(|cell| flow(cell, lang)).unwrap_or_default();
            paragraph(out, "TableText", "", &words);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>\n");
    }
    out.push_str("</w:tbl>\n");
}

/// Names with their values, two short ones in a row.
pub(super) fn key_values(out: &mut String, values: &[(String, Line)], lang: Lang) {
    if values.is_empty() {
        return;
    }
    open(out, "ReportKeys", &KEYS, false);
    for row in key_rows(values) {
        open_row(out, row.iter().map(|(key, value)| key.len() + length(value)).sum());
        let alone = row.len() == 1;
        for ((key, value), wide) in row.iter().zip(KEYS.chunks(2)) {
            open_cell(out, wide[0], "");
            paragraph(out, "TableKey", "", &plain(key, lang));
            out.push_str("</w:tc>");
            let rest = TEXT_WIDTH - wide[0];
            let (wide, span) =
                if alone { (rest, "<w:gridSpan w:val=\"3\"/>") } else { (wide[1], "") };
            open_cell(out, wide, span);
            paragraph(out, "TableText", "", &flow(value, lang));
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>\n");
    }
    out.push_str("</w:tbl>\n");
}

/// What happened, by time: a table that people can edit; a new day begins with a stronger rule.
pub(super) fn timeline(out: &mut String, timeline: &Timeline, lang: Lang) {
    open(out, "ReportTable", &TIMELINE, true);
    let [when, kind, what] = &timeline.head;
    head(out, &[when.clone(), dotted(&[kind, what])], &TIMELINE, lang);
    let mut day = None;
    for row in &timeline.rows {
        let new_day = day.is_some_and(|day| day != &row.date);
        day = Some(&row.date);
        moment(out, row, new_day, lang);
    }
    out.push_str("</w:tbl>\n");
}

fn moment(out: &mut String, row: &TimelineRow, new_day: bool, lang: Lang) {
    let rule = if new_day {
        "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"9AA6B2\"/></w:tcBorders>"
    } else {
        ""
    };
    open_row(out, row.lines.iter().map(length).sum());
    open_cell(out, TIMELINE[0], rule);
    let date = run("Aside", &row.date, lang);
    let gap = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    let when = format!("{date}{gap}{}", run("Strong", &row.time, lang));
    paragraph(out, "TableText", "", &when);
    out.push_str("</w:tc>");
    open_cell(out, TIMELINE[1], rule);
    let marks = row.marks.iter().map(|mark| run("Aside", mark, lang));
    let kind = (!row.label.is_empty()).then(|| run("Kind", &row.label, lang));
    let lead = kind.into_iter().chain(marks);
    let lead: String = lead.flat_map(|run| [run, gap.to_owned()]).collect();
    let mut lines = row.lines.iter().map(|line| flow(line, lang));
    paragraph(out, "TableText", "", &format!("{lead}{}", lines.next().unwrap_or_default()));
    for line in lines {
        paragraph(out, "TableText", "", &line);
    }
    out.push_str("</w:tc></w:tr>\n");
}

/// Lines to write on, for everyone who signs, beside one another; on one page with what they sign for and with the last
/// line, which would otherwise stand on a page alone.
pub(super) fn signature(out: &mut String, parties: &[Party], tight: bool, lang: Lang) {
    if parties.is_empty() {
        return;
    }
    let gaps = BETWEEN * (parties.len() - 1);
    let one = TEXT_WIDTH.saturating_sub(gaps) / parties.len();
    let widths: Vec<usize> =
        (0..parties.len() * 2 - 1).map(|at| if at % 2 == 0 { one } else { BETWEEN }).collect();
    open(out, "ReportSignature", &widths, false);
    let fields = parties.iter().map(|party| party.fields.len()).max().unwrap_or(0);
    for at in 0..=fields {
        // The last line is for seal and hand.
        let height = match at {
            0 => 0,
            _ if tight => 390,
            _ if at == fields => 500,
            _ => 340,
        };
        let _ = write!(
            out,
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/></w:trPr>"
        );
        for (place, wide) in widths.iter().enumerate() {
            let party = if place % 2 == 0 { parties.get(place / 2) } else { None };
            // Both sign in the last line: what one is asked beyond the other stands above.
            let above = party.map_or(0, |party| fields - party.fields.len());
            let field = at.checked_sub(1 + above).and_then(|at| party?.fields.get(at));
            let title = party.filter(|_| at == 0).map(|party| party.title.as_str());
            signature_cell(out, (title, field), *wide, lang);
        }
        out.push_str("</w:tr>\n");
    }
    out.push_str("</w:tbl>\n");
}

fn signature_cell(
    out: &mut String,
    (title, field): (Option<&str>, Option<&String>),
    wide: usize,
    lang: Lang,
) {
    let keep = "<w:keepNext/>";
    let look = if field.is_some() {
        "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1C2530\"/></w:tcBorders>\
         <w:vAlign w:val=\"bottom\"/>"
    } else {
        ""
    };
    open_cell(out, wide, look);
    match (title, field) {
        (_, Some(field)) => paragraph(out, "SignatureLabel", keep, &plain(field, lang)),
        (Some(title), None) => paragraph(out, "TableText", keep, &run("Strong", title, lang)),
        (None, None) => paragraph(out, "SignatureLabel", keep, ""),
    }
    out.push_str("</w:tc>");
}

fn open(out: &mut String, style: &str, widths: &[usize], has_head: bool) {
    let first = u8::from(has_head);
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{}\" w:firstRow=\"{first}\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
        widths.iter().sum::<usize>(),
        if has_head { "0620" } else { "0600" },
    );
    for wide in widths {
        let _ = write!(out, "<w:gridCol w:w=\"{wide}\"/>");
    }
    out.push_str("</w:tblGrid>\n");
}

fn head(out: &mut String, names: &[String], widths: &[usize], lang: Lang) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (name, wide) in names.iter().zip(widths) {
        open_cell(out, *wide, "");
        paragraph(out, "TableHeading", "", &plain(name, lang));
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>\n");
}

fn open_row(out: &mut String, length: usize) {
    out.push_str("<w:tr>");
    if length <= LONG_ROW {
        out.push_str("<w:trPr><w:cantSplit/></w:trPr>");
    }
}

fn open_cell(out: &mut String, wide: usize, look: &str) {
    let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>{look}</w:tcPr>");
}
