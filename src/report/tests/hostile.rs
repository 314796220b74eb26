//! Hostile text stays text in every format.

use super::support::Laptop;
use crate::{
    incident::Visibility::Customer,
    locale::Lang,
    report::{
        Audience, Format, document,
        document::{Block, Document, Inline, Meta, Table},
        render,
    },
};

fn of(blocks: Vec<Block>) -> Document {
    Document { title: "T".into(), lang: Lang::En, meta: Meta::default(), one_page: false, blocks }
}

fn markdown(blocks: Vec<Block>) -> String {
    String::from_utf8(render::markdown(&of(blocks))).unwrap()
}

fn paragraph(text: &str) -> String {
    let whole = markdown(vec![Block::Paragraph(document::line(text))]);
    whole.strip_prefix("# T\n\n").unwrap().trim_end().to_owned()
}

#[test]
fn markdown_marks_become_plain_characters() {
    assert_eq!(
        paragraph(r"x \ ` * _ [a](b) | ~ # ! { } $ @"),
        r"x \\ \` \* \_ \[a\](b) \| \~ \# \! \{ \} \$ \@"
    );
    assert_eq!(paragraph("a <b> & c"), "a &lt;b&gt; &amp; c");
}

#[test]
fn markdown_at_a_line_s_beginning_becomes_plain_characters() {
    for (typed, written) in [
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("=== a", r"\=== a"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("# a", r"\# a"),
        ("> a", "&gt; a"),
        ("1.5 h", r"1\.5 h"),
    ] {
        assert_eq!(paragraph(typed), written);
        assert_eq!(paragraph(&format!("z\n{typed}")), format!("z\\\n{written}"));
    }
    assert_eq!(paragraph("z\n    code"), "z\\\n&#32;   code");
}

#[test]
fn a_table_cell_is_one_line_of_one_cell() {
    let rows = vec![vec![document::line("a | b\nc\r\nd"), document::struck("e |\n\nf")]];
    let table = markdown(vec![Block::Table(Table { head: vec!["h".into(), "i".into()], rows })]);
    assert!(table.contains("\n| a \\| b c d | ~~e \\|~~  ~~f~~ |\n"), "{table}");
}

#[test]
fn emphasis_holds_beside_chinese_punctuation() {
    let line = vec![
        Inline::Text("原文".into()),
        Inline::Struck("“可恢复”。".into()),
        Inline::Text("更正".into()),
    ];
    let text = markdown(vec![Block::Paragraph(line)]);
    assert!(text.contains("原文 ~~“可恢复”。~~ 更正"), "{text}");
}

#[test]
fn html_is_escaped_everywhere_and_runs_nothing() {
    let evil = "\"><script>alert('x')</script><img src=x onerror=y>&lt;";
    let mut laptop = Laptop::opened();
    laptop.note(evil, Customer);
    let mut cover = laptop.cover();
    cover.reference = evil.into();
    cover.author.company = evil.into();
    cover.author.contact = evil.into();
    cover.log.digest = evil.into();
    for audience in Audience::ALL {
        let document = crate::report::make(
            &laptop.incident,
            audience,
            crate::report::DocumentKind::ServiceReport,
            &cover,
            Lang::Zh,
            laptop.now,
        )
        .unwrap();
        let html = String::from_utf8(render::html(&document)).unwrap();
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
        assert!(html.contains("&amp;lt;"));
    }
}

#[test]
fn controls_and_bidirectional_marks_do_not_pass() {
    let mut laptop = Laptop::opened();
    laptop.note("a\u{1b}[2Jb \u{202e}gpj.exe\u{2066} c\u{200b}d \u{0}", Customer);
    for audience in [Audience::Customer, Audience::Internal] {
        for &format in Format::FLOWING {
            let out = laptop.report(audience, Lang::En, format);
            let bad =
                |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200b}".contains(c);
            assert!(!out.contains(bad), "{}", format.id());
            assert!(out.contains("gpj.exe") && out.contains('␛'));
        }
    }
}

#[test]
fn a_very_long_text_and_many_entries_are_whole() {
    let mut laptop = Laptop::opened();
    let long = "长".repeat(100_000);
    laptop.note(&long, Customer);
    for &format in Format::FLOWING {
        let report = laptop.report(Audience::Customer, Lang::Zh, format);
        let unwrapped: String = report.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(unwrapped.contains(&long), "{}", format.id());
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let mut laptop = Laptop::opened();
    laptop.note("alpha", Customer);
    for &format in Format::FLOWING {
        let once = laptop.bytes(Audience::Internal, Lang::Zh, format);
        assert_eq!(once, laptop.bytes(Audience::Internal, Lang::Zh, format), "{}", format.id());
    }
}
