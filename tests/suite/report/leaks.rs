//! The search for leaks, searched: a word at any place of a document is found in every format.
//!
//! The search over the entries stands with the report itself. Here its eyes are tried: a document that leaks has to be
//! caught, and a search of raw bytes would have missed it.

use dingli::{
    locale::Lang,
    report::{Format, render},
};

use super::sample;

const CANARY: &str = "zq0canary0qz";

/// What a format has no place for.
fn is_left_out(format: Format, place: &str) -> bool {
    match format {
        Format::Json => false,
        Format::Docx | Format::Html => place == "meta/audience",
        // In a list, what happened has no columns to name.
        Format::Markdown | Format::Text => {
            place.starts_with("meta/") || place.starts_with("timeline/head")
        }
    }
}

fn places() -> Vec<&'static str> {
    let mut places = Vec::new();
    sample::document(Lang::En, &mut |place| {
        places.push(place);
        String::new()
    });
    places
}

#[test]
fn a_leak_at_any_place_is_found_in_every_format() {
    for (at, place) in places().into_iter().enumerate() {
        let mut next = 0;
        let leaky = sample::document(Lang::Zh, &mut |_| {
            next += 1;
            if next == at + 1 { CANARY.to_owned() } else { "x".to_owned() }
        });
        for &format in Format::ALL {
            let found = sample::read(&leaky, format).contains(CANARY);
            assert_eq!(found, !is_left_out(format, place), "{place} in {}", format.id());
        }
    }
}

#[test]
fn a_document_that_does_not_leak_has_no_canary() {
    for &format in Format::ALL {
        assert!(!sample::read(&sample::plain(Lang::Zh), format).contains(CANARY));
    }
}

#[test]
fn a_search_of_the_raw_bytes_of_a_package_would_find_nothing() {
    let leaky = sample::document(Lang::En, &mut |_| CANARY.to_owned());
    let bytes = render(&leaky, Format::Docx).unwrap();
    assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()));
    assert!(sample::read(&leaky, Format::Docx).contains(CANARY));
}
