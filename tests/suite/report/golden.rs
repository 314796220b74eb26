//! Documents that a person can read in the review of a change, and the bytes of one that must not change by chance.

use chrono::TimeDelta;
use dingli::{
    incident::Instant,
    locale::Lang,
    playbook::builtin,
    record,
    report::{Audience, Document, Format, document::Block, render},
    scenario,
};
use sha2::{Digest as _, Sha256};

use super::sample;
use crate::scenario::{
    demo,
    stage::{Stage, at},
};

#[test]
fn the_customers_report_of_every_scenario_as_an_e_mail() {
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        let document = stage.document(at("12-01 09:00"), Audience::Customer, Lang::Zh).unwrap();
        insta::assert_snapshot!(format!("{id}-zh"), sample::read(&document, Format::Text));
    }
}

/// The reports a manager would sign: of an organisation two, of a person, of everybody, in both languages.
pub(super) fn letters() -> Vec<(String, Document)> {
    let public = [
        (Lang::Zh, include_str!("../../data/scenarios/outage-public.jsonl")),
        (Lang::En, include_str!("../../data/scenarios/outage-public.en.jsonl")),
    ];
    let everybody = public.map(|(lang, source)| {
        let lines = record::parse_all(source, chrono_tz::UTC, Instant::default()).unwrap();
        ("outage-public", lang, Stage::of_lines("outage-public", lines, lang))
    });
    let told = scenario::ALL.iter().flat_map(|scenario| {
        Lang::ALL
            .map(|lang| (scenario.id, lang, Stage::of_demo(scenario.id, lang, TimeDelta::zero())))
    });
    told.chain(everybody)
        .map(|(id, lang, stage)| (format!("{id}-{}", lang.tag()), demo::final_report(&stage, lang)))
        .collect()
}

#[test]
fn l5_the_letters_a_manager_would_sign() {
    for (name, document) in letters() {
        insta::assert_snapshot!(format!("letter-{name}"), sample::read(&document, Format::Text));
    }
}

#[test]
fn l5_a_letter_has_one_timeline_and_prints_no_question() {
    for (name, document) in letters() {
        let is_timeline = |block: &&Block| matches!(block, Block::Timeline(_));
        assert_eq!(document.blocks.iter().filter(is_timeline).count(), 1, "{name}");
        let signs = document.blocks.iter().any(|block| matches!(block, Block::Signature(_)));
        assert_eq!(signs, !name.starts_with("outage-public"), "{name}");
        let text = sample::squeezed(&sample::read(&document, Format::Text));
        for class in ["data-loss", "storage-failure", "dispute", "outage"] {
            let playbook = builtin::playbook(class).unwrap().unwrap();
            let sections = playbook.sections.iter();
            for question in sections.flat_map(|section| &section.questions) {
                for lang in Lang::ALL {
                    let asked = sample::squeezed(question.ask.get(lang));
                    assert!(!text.contains(&asked), "{name}: {asked}");
                }
            }
        }
        let you = if name.ends_with("en") {
            continue;
        } else if name.starts_with("dealer") || name.starts_with("outage") {
            ["您", "贵方"]
        } else {
            ["贵方", "签字人"]
        };
        assert!(text.contains(you[0]) && !text.contains(you[1]), "{name}: {text}");
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
