//! L5: whatever a manager writes for the customer's report, everything that is recorded for them stays in it.

use dingli::{
    incident::{
        Act, Command, Visibility,
        command::{LetStand, Selector, WithholdCorrection},
        disclosure::hidden_corrections,
        event::SectionWritten,
        lifecycle::CustomerKind,
        prose::Section,
    },
    locale::Lang,
    report::{
        self, Audience, Blocked, Cover, Document, DocumentKind,
        document::{Block, Inline},
    },
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::support::{
    Book,
    any::{cases, log, steps, words},
};

/// What somebody may write who would rather not say it: lies, what is true, and anything.
fn prose() -> impl Strategy<Value = String> {
    let said = [
        "No data was lost.",
        "数据没有任何丢失。",
        "We kept every promise we made to you.",
        "我们兑现了全部承诺。",
        "The outage lasted five minutes, and we told you at once.",
        "There was no compensation.",
        "从未更正过任何说法。",
        "Service has been restored.",
        "# Impact\n\n| a | b |\n\nNothing else happened.",
    ];
    prop_oneof![select(said.to_vec()).prop_map(str::to_owned), words()]
}

fn report(book: &Book, lang: Lang) -> Result<Document, Blocked> {
    let cover = Cover { generated_at: book.now(), ..Cover::default() };
    let kind = DocumentKind::ServiceReport;
    report::make(book.incident(), Audience::Customer, kind, &cover, lang, book.now())
}

fn write(book: &mut Book, section: Section, text: &str) {
    let written = SectionWritten { section, text: text.to_owned() };
    let act = Act { visibility: Visibility::Customer, ..Act::new(Command::Write(written)) };
    book.act(act);
}

/// Parts that say what is recorded, each line of a list of values by itself: without the last line, which counts the log, and
/// without what changed since the edition before, prose among it.
fn parts(document: &Document) -> Vec<Block> {
    let edition = document.lang.say("report-edition");
    let is_again = document.blocks.iter().position(
        |it| matches!(it, Block::KeyValues(rows) if rows.iter().any(|(key, _)| *key == edition)),
    );
    let skipped = is_again.map_or(0..0, |at| at + 1..at + 3);
    let blocks = document.blocks.iter().enumerate().filter(|(at, _)| !skipped.contains(at));
    let parts = blocks.flat_map(|(_, block)| match block {
        Block::KeyValues(rows) if rows.iter().any(|(key, _)| *key == edition) => {
            let rows = rows.iter().filter(|(key, _)| *key != edition);
            rows.map(|row| Block::KeyValues(vec![row.clone()])).collect()
        }
        Block::KeyValues(rows) => {
            rows.iter().map(|row| Block::KeyValues(vec![row.clone()])).collect()
        }
        Block::Colophon(_) => Vec::new(),
        other => vec![other.clone()],
    });
    parts.collect()
}

/// Every part with the id of the section it stands in.
fn by_section(parts: Vec<Block>, lang: Lang) -> Vec<(String, Block)> {
    let ids = ["headline", "regret", "for-you", "impact", "timeline", "cause"];
    let titled = |title: &str| {
        let is = |id: &&&str| lang.say(&format!("report-section-{id}")) == title;
        ids.iter().find(is).map_or(String::new(), |id| (*id).to_owned())
    };
    let mut section = String::new();
    let named = parts.into_iter().map(|part| {
        if let Block::Heading { level: 1, text } = &part {
            section = titled(text);
        }
        (section.clone(), part)
    });
    named.collect()
}

/// Whether a part of the record may give way to what a manager writes in its section (L5): the sentence that begins the
/// summary, regret, that there is nothing to do, an impact that is not counted, of a person since when and how long, answers
/// that no section asks for, and the cause. What was corrected or taken back is none of these.
fn is_said_in_prose(section: &str, part: &Block, lang: Lang, is_person: bool) -> bool {
    let plain = |line: &[Inline]| line.iter().all(|it| matches!(it, Inline::Text(_)));
    match (section, part) {
        ("headline" | "impact" | "cause", Block::Paragraph(line)) => plain(line),
        // With responsibility told, it is still said who is responsible, unless the words do.
        ("regret", Block::Paragraph(_) | Block::Heading { .. }) => true,
        ("for-you", Block::Paragraph(words)) => {
            *words == [Inline::Text(lang.say("report-nothing-to-do"))]
        }
        ("impact", Block::KeyValues(rows)) => {
            let times = ["report-began", "report-duration", "report-severity"];
            let times = times.map(|id| lang.say(id));
            let gives_way = |name| is_person || !times.contains(name);
            rows.iter().all(|(name, value)| gives_way(name) && is_uncounted(value))
        }
        ("impact", Block::Heading { level: 1, .. }) => true,
        // An answer that no section asks for, and the heading above it.
        ("timeline", Block::KeyValues(rows)) => rows.iter().all(|(_, value)| is_uncounted(value)),
        ("timeline", Block::Heading { level: 2, .. }) => true,
        ("cause", Block::KeyValues(rows)) => rows.iter().all(|(_, value)| plain(value)),
        _ => false,
    }
}

/// Whether the need is met is asked only where nothing is written above (L2).
fn without_need_asked(mut part: Block, lang: Lang) -> Block {
    if let Block::Callout { body, .. } = &mut part {
        let asked = [Inline::Text(lang.say("report-need-not-asked"))];
        body.retain(|said| said[..] != asked);
    }
    part
}

/// Whether nothing but how far it can be relied on stands beside the words.
fn is_uncounted(value: &[Inline]) -> bool {
    !value.iter().any(|it| matches!(it, Inline::Struck(_) | Inline::Strong(_)))
        && value.iter().filter(|it| matches!(it, Inline::Note(_))).count() <= 1
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn l5_whatever_prose_is_written_everything_recorded_stays_in_the_report(
        steps in steps(60),
        texts in vec(prose(), Section::ALL.len()),
        lang in select(Lang::ALL.to_vec()),
    ) {
        let (mut book, _) = log(&steps);
        Section::ALL.into_iter().for_each(|section| write(&mut book, section, ""));
        for hidden in hidden_corrections(book.incident()) {
            let correction = Selector::key(hidden.correction);
            let reason = "told them".to_owned();
            book.act(Command::WithholdCorrection(WithholdCorrection { correction, reason }));
        }
        let without = report(&book, lang);
        prop_assume!(without.is_ok());
        for (section, text) in Section::ALL.into_iter().zip(&texts) {
            write(&mut book, section, text);
        }
        match report(&book, lang) {
            Ok(_) => {}
            Err(Blocked::Contradicted(found)) => {
                for section in Section::ALL {
                    if found.iter().any(|it| it.section == section) {
                        let reason = "x".to_owned();
                        book.act(Command::LetStand(LetStand { section, reason }));
                    }
                }
            }
            Err(other) => panic!("{other}"),
        }
        let is_person = book.incident().customer_kind == CustomerKind::Person;
        let (without, with) = (without.unwrap(), report(&book, lang).unwrap());
        let said: Vec<Block> =
            parts(&with).into_iter().map(|part| without_need_asked(part, lang)).collect();
        let mut there = said.iter();
        for (section, part) in by_section(parts(&without), lang) {
            let part = without_need_asked(part, lang);
            if !is_said_in_prose(&section, &part, lang, is_person) {
                prop_assert!(there.any(|it| *it == part), "{:?} is missing", part);
            }
        }
    }
}
