//! Markdown is read back by a parser of `CommonMark`: what was typed comes out as text, and nothing else.

use dingli::{
    locale::Lang,
    report::{Audience, Document, Format},
};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{hostile::EVIL, sample};
use crate::scenario::stage::{Stage, at};

/// The text of a page as a reader sees it; panics at what a report never holds.
fn seen(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::Start(tag) => assert!(
                !matches!(
                    tag,
                    Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock
                ),
                "{tag:?} in {markdown}"
            ),
            Event::End(_) => text.push('\n'),
            Event::Rule => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    text
}

fn assert_says_all(document: &Document) {
    let text: String = sample::squeezed(&seen(&sample::read(document, Format::Markdown)));
    for said in sample::texts(document, true) {
        assert!(text.contains(&sample::squeezed(&said)), "{said:?} is not in {text}");
    }
}

#[test]
fn every_report_of_every_scenario_comes_back_as_its_text() {
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        for lang in Lang::ALL {
            for audience in Audience::ALL {
                assert_says_all(&stage.document(at("12-01 09:00"), audience, lang).unwrap());
            }
        }
    }
}

#[test]
fn hostile_text_comes_back_as_its_text() {
    for typed in [
        EVIL,
        "# a",
        "- a\n- b",
        "1. a",
        "> a",
        "    code",
        "```\ncode",
        "[a](http://b) ![c](d) <e@f.g> http://h.i",
        "*a* _b_ ~~c~~ **d** `e`",
        "a | b",
        "&amp; &#65; <b>",
        "===\n---",
        "\\* \\",
        "+ a",
        "$x$ @y {z}",
    ] {
        assert_says_all(&sample::document(Lang::En, &mut |_| typed.to_owned()));
    }
}
