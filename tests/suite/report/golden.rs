//! Documents that a person can read in the review of a change, and the bytes of one that must not change by chance.

use dingli::{
    locale::Lang,
    report::{Audience, Format, render},
};
use sha2::{Digest as _, Sha256};

use super::sample;
use crate::scenario::stage::{Stage, at};

#[test]
fn the_customers_report_of_every_scenario_as_an_e_mail() {
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        let document = stage.document(at("12-01 09:00"), Audience::Customer, Lang::Zh).unwrap();
        insta::assert_snapshot!(format!("{id}-zh"), sample::read(&document, Format::Text));
    }
}

#[test]
fn every_part_of_a_document_in_every_format() {
    let document = sample::plain(Lang::En);
    for &format in Format::FLOWING {
        let written = sample::read(&document, format);
        let shown = match format {
            // Styles and settings are files of their own in the repository.
            Format::Docx => part(&written, "word/document.xml"),
            Format::Html => without_style(&written),
            _ => written,
        };
        insta::assert_snapshot!(format!("every-part-{}", format.id()), shown);
    }
}

#[test]
fn the_same_document_has_the_same_bytes_on_every_system_and_every_day() {
    let document = sample::plain(Lang::Zh);
    let digests: Vec<String> = Format::FLOWING
        .iter()
        .map(|&format| {
            let bytes = render(&document, format).unwrap();
            assert_eq!(bytes, render(&sample::plain(Lang::Zh), format).unwrap());
            let said = match format {
                Format::Docx => digest(sample::read(&document, format).as_bytes()),
                _ => digest(&bytes),
            };
            format!("{} {said}", format.id())
        })
        .collect();
    insta::assert_snapshot!("bytes", digests.join("\n"));
}

/// What sets pages brings a packer of its own, which packs the same parts into other bytes.
#[cfg(not(feature = "pdf"))]
#[test]
fn the_same_parts_are_packed_into_the_same_bytes() {
    let packed = render(&sample::plain(Lang::Zh), Format::Docx).unwrap();
    insta::assert_snapshot!("packed", digest(&packed));
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn part(all: &str, name: &str) -> String {
    let (_, rest) = all.split_once(&format!("{name}\n")).unwrap();
    rest.split_once("</w:document>").unwrap().0.to_owned()
}

fn without_style(html: &str) -> String {
    let (head, rest) = html.split_once("<style>").unwrap();
    format!("{head}{}", rest.split_once("</style>").unwrap().1)
}
