//! How many entries the log has is told to our own people alone: a customer could tell how much is withheld.

use super::support::Laptop;
use crate::{
    incident::Visibility::{Customer, Internal},
    locale::Lang,
    report::{self, Audience, DocumentKind, Format},
};

fn made(
    laptop: &Laptop,
    kind: DocumentKind,
    whom: Audience,
    lang: Lang,
    entries: u64,
) -> Option<report::Document> {
    let mut cover = laptop.cover();
    cover.log.entries = entries;
    report::make(&laptop.incident, whom, kind, &cover, lang, laptop.now).ok()
}

/// Digest and time in place of the log itself, which every entry changes.
#[test]
fn case_1_12_a_customers_document_does_not_say_how_many_entries_there_are() {
    let mut laptop = Laptop::opened();
    laptop.note("恢复到 21:00", Customer);
    let mut kinds = 0;
    for kind in DocumentKind::ALL.iter().copied() {
        for lang in Lang::ALL {
            let Some(first) = made(&laptop, kind, Audience::Customer, lang, 71) else { continue };
            kinds += 1;
            let second = made(&laptop, kind, Audience::Customer, lang, 90_210).unwrap();
            for &format in Format::FLOWING {
                let bytes = report::render(&first, format).unwrap();
                assert_eq!(bytes, report::render(&second, format).unwrap(), "{kind:?} {format:?}");
            }
            let text =
                String::from_utf8(report::render(&first, Format::Markdown).unwrap()).unwrap();
            assert!(text.contains(&laptop.cover().log.digest), "{kind:?}: {text}");
            let time = laptop
                .now
                .with_timezone(&laptop.incident.zone())
                .format("%Y-%m-%d %H:%M")
                .to_string();
            let last = text.trim_end().rsplit("---").next().unwrap();
            assert!(last.contains(&time), "{kind:?}: {last}");
        }
    }
    assert!(kinds > 4, "{kinds}");
    let ours =
        made(&laptop, DocumentKind::ServiceReport, Audience::Internal, Lang::En, 71).unwrap();
    let ours = String::from_utf8(report::render(&ours, Format::Markdown).unwrap()).unwrap();
    assert!(ours.contains("71 entries"), "{ours}");
}

#[test]
fn case_1_12_nothing_in_a_customers_document_grows_with_what_is_withheld() {
    let mut seed = 7_u32;
    for _ in 0..12 {
        let mut laptop = Laptop::opened();
        laptop.note("恢复到 21:00", Customer);
        let read = |laptop: &Laptop| {
            let entries = u64::try_from(laptop.incident.entries().len()).unwrap();
            let document =
                made(laptop, DocumentKind::ServiceReport, Audience::Customer, Lang::Zh, entries)
                    .unwrap();
            report::render(&document, Format::Json).unwrap()
        };
        let before = read(&laptop);
        let now = laptop.now;
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        for number in 0..=seed >> 28 {
            laptop.note(&format!("内部第 {number} 句"), Internal);
        }
        laptop.now = now;
        assert_eq!(read(&laptop), before);
    }
}
