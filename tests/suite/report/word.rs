//! What a Word document is made of: real styles, repeating heads, named fonts, page numbers, and no meta data but title
//! and language.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
};

use dingli::{
    locale::Lang,
    report::{Document, Format, document::Block, render},
};

use super::sample;

fn parts(document: &Document) -> BTreeMap<String, String> {
    let bytes = render(document, Format::Docx).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert!(zip.comment().is_empty());
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut xml = String::new();
            part.read_to_string(&mut xml).unwrap();
            (part.name().unwrap().into_owned(), xml)
        })
        .collect()
}

/// The values of an attribute, with what stands before it.
fn values<'a>(xml: &'a str, before: &str) -> BTreeSet<&'a str> {
    xml.match_indices(before)
        .filter_map(|(at, found)| xml[at + found.len()..].split('"').next())
        .collect()
}

/// Panics where an element is not closed in its place.
fn assert_well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        if tag.starts_with('?') {
            continue;
        }
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}");
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap());
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn every_part_is_well_formed_and_declared() {
    let parts = parts(&sample::plain(Lang::Zh));
    for (name, xml) in &parts {
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\""), "{name}");
        assert_well_formed(name, xml);
    }
    let declared = values(&parts["[Content_Types].xml"], "PartName=\"/");
    let written: BTreeSet<&str> = parts
        .keys()
        .map(String::as_str)
        .filter(|name| !name.contains("_rels/") && !name.starts_with('['))
        .collect();
    assert_eq!(declared, written);
    let related = values(&parts["word/_rels/document.xml.rels"], "Target=\"");
    for target in &related {
        assert!(parts.contains_key(&format!("word/{target}")), "{target}");
    }
    let ids = values(&parts["word/_rels/document.xml.rels"], " Id=\"");
    assert!(values(&parts["word/document.xml"], "r:id=\"").is_subset(&ids));
}

#[test]
fn every_style_that_is_used_is_there_and_looks_come_from_styles_alone() {
    let parts = parts(&sample::plain(Lang::Zh));
    let styles = values(&parts["word/styles.xml"], "w:styleId=\"");
    let mut used = BTreeSet::new();
    for part in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        for element in ["pStyle", "rStyle", "tblStyle"] {
            used.extend(values(&parts[part], &format!("<w:{element} w:val=\"")));
        }
        for own in ["<w:b/>", "<w:sz ", "<w:color ", "<w:strike/>", "<w:jc "] {
            assert!(!parts[part].contains(own), "{own} in {part}");
        }
    }
    assert!(used.is_subset(&styles), "{:?}", used.difference(&styles).collect::<Vec<_>>());
    for style in ["Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ReportTable"] {
        assert!(used.contains(style), "{style} is not used");
    }
    for heading in ["Heading1", "Heading2", "Heading3"] {
        let style = parts["word/styles.xml"].split("<w:style ").find(|it| it.contains(heading));
        assert!(style.unwrap().contains("<w:keepNext/>"), "{heading}");
    }
}

#[test]
fn the_head_of_every_table_repeats_and_short_rows_stay_whole() {
    let parts = parts(&sample::plain(Lang::En));
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches("<w:tblHeader/>").count(), 5, "a table, what happened, three pictures");
    let rows = body.matches("<w:tr>").count();
    assert_eq!(body.matches("<w:cantSplit/>").count(), rows);
    let tables: Vec<&str> = body.split("<w:tbl>").skip(1).collect();
    for table in tables {
        let table = table.split("</w:tbl>").next().unwrap();
        let grid =
            values(table, "<w:gridCol w:w=\"").iter().map(|w| w.parse::<u32>().unwrap()).max();
        assert!(grid.unwrap() <= 9638);
    }
    assert!(!body.contains("</w:tbl>\n<w:tbl>"));
}

#[test]
fn fonts_are_named_for_both_scripts() {
    let parts = parts(&sample::plain(Lang::Zh));
    let styles = &parts["word/styles.xml"];
    assert!(
        styles.contains("w:ascii=\"Arial\"") && styles.contains("w:eastAsia=\"Microsoft YaHei\"")
    );
    assert!(styles.contains("w:eastAsia=\"zh-CN\""));
    let declared = values(&parts["word/fontTable.xml"], "<w:font w:name=\"");
    let mut named = values(styles, "w:ascii=\"");
    named.extend(values(styles, "w:eastAsia=\""));
    named.remove("zh-CN");
    assert!(named.is_subset(&declared), "{named:?}");
}

#[test]
fn pages_are_numbered_and_the_meta_data_is_title_and_language() {
    let parts = parts(&sample::plain(Lang::Zh));
    let footer = &parts["word/footer1.xml"];
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "));
    assert!(parts["word/document.xml"].contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), "A4");
    let core = &parts["docProps/core.xml"];
    let elements: Vec<&str> = core
        .split('<')
        .filter(|it| it.starts_with("dc"))
        .filter_map(|it| it.split('>').next())
        .collect();
    assert_eq!(elements, ["dc:title", "dc:language"], "{core}");
    assert!(core.contains("<dc:title>title</dc:title><dc:language>zh-CN</dc:language>"), "{core}");
    assert!(!parts.keys().any(|name| name.contains("app.xml") || name.contains("comments")));
}

#[test]
fn no_time_of_making_and_no_system_stands_in_the_package() {
    let bytes = render(&sample::plain(Lang::En), Format::Docx).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for at in 0..zip.len() {
        let part = zip.by_index(at).unwrap();
        let time = part.last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0));
        assert_eq!(part.system(), zip::System::Dos);
        assert!(part.comment().is_empty());
    }
}

#[test]
fn tables_one_after_the_other_stay_two() {
    let document = sample::plain(Lang::En);
    let is_table = |block: &&Block| matches!(block, Block::Table(_) | Block::KeyValues(_));
    let blocks: Vec<Block> = document.blocks.iter().filter(is_table).cloned().collect();
    assert_eq!(blocks.len(), 2);
    let parts = parts(&Document { blocks, ..document });
    assert!(parts["word/document.xml"].contains("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>"));
}
