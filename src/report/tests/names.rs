//! Names of formats, documents and files.

use super::support::{Laptop, at};
use crate::{
    locale::Lang,
    report::{self, Audience, Cover, DocumentKind, Format},
};

#[test]
fn formats_documents_and_audiences_are_found_by_their_names() {
    assert_eq!("md".parse(), Ok(Format::Markdown));
    assert_eq!(" html ".parse(), Ok(Format::Html));
    assert_eq!("docx".parse(), Ok(Format::Docx));
    assert_eq!("service-report".parse(), Ok(DocumentKind::ServiceReport));
    assert_eq!("customer".parse(), Ok(Audience::Customer));
}

#[test]
fn the_ending_of_a_file_means_a_format() {
    for format in Format::ALL {
        assert_eq!(Format::of_extension(format.extension()), Some(format));
    }
    assert_eq!(Format::of_extension("DOCX"), Some(Format::Docx));
    assert_eq!(Format::of_extension("htm"), Some(Format::Html));
    assert_eq!(Format::of_extension("markdown"), Some(Format::Markdown));
    assert_eq!(Format::of_extension("text"), Some(Format::Text));
    assert_eq!(Format::of_extension("txt"), Some(Format::Text));
    assert_eq!(Format::of_extension("xlsx"), None);
}

#[test]
fn every_build_writes_what_needs_no_font_and_only_some_write_pdf() {
    let offered: Vec<Format> = Format::offered().collect();
    assert!(Format::FLOWING.iter().all(|format| offered.contains(format)));
    assert_eq!(offered.contains(&Format::Pdf), cfg!(feature = "pdf"));
    assert_eq!(Format::ALL.len(), Format::FLOWING.len() + 1);
    assert!(!Format::Pdf.is_text());
}

#[test]
fn an_unknown_format_is_answered_with_those_there_are() {
    let wrong = "xl\u{1b}sx".parse::<Format>().unwrap_err();
    assert_eq!(wrong.to_string(), "“xl␛sx” is not one of docx, html, pdf, md, text, json.");
}

#[test]
fn a_file_s_name_sorts_by_date_and_is_the_same_on_every_system() {
    let cover = Cover {
        reference: "../DL:7K/3F?".into(),
        generated_at: at("2025-10-08T16:05:00Z"),
        ..Cover::default()
    };
    let name = |cover: &Cover| {
        let name = report::FileName {
            kind: DocumentKind::ServiceReport,
            met: None,
            audience: Audience::Customer,
            lang: Lang::Zh,
        };
        name.text(cover, chrono_tz::Asia::Shanghai, Format::Html)
    };
    assert_eq!(name(&cover), "2025-10-09-0005_DL-7K-3F_service-report_customer_zh-CN.html");
    let unnamed = Cover { reference: "…".into(), ..cover };
    assert!(name(&unnamed).contains("_incident_"));
}

#[test]
fn an_incident_that_was_never_opened_has_no_report() {
    let blocked = Laptop::new().blocked().unwrap();
    assert_eq!(blocked, report::Blocked::NotOpened);
    assert!(blocked.to_string().contains("Open it first"));
}

#[test]
fn every_word_of_a_report_is_in_both_catalogues() {
    let mut laptop = Laptop::opened();
    laptop.note("alpha", crate::incident::Visibility::Customer);
    for lang in Lang::ALL {
        for audience in Audience::ALL {
            let text = laptop.report(audience, lang, Format::Html);
            for unknown in ["report-", "field-", "entry-", "kind-", "urgency-"] {
                let body = text.split("</style>").nth(1).unwrap();
                assert!(!body.contains(&format!(">{unknown}")), "{unknown} in {}", lang.tag());
            }
        }
    }
}

#[test]
fn the_last_line_s_sentences_stand_apart_as_the_language_has_it() {
    let laptop = Laptop::opened();
    for format in [Format::Markdown, Format::Html] {
        let text = |lang| laptop.report(Audience::Customer, lang, format);
        let english = text(Lang::En);
        assert!(english.contains(". SHA-256: "), "{english}");
        assert!(text(Lang::Zh).contains("。SHA-256："));
    }
}
