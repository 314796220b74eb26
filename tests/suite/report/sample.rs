//! A document with every part there is.

use dingli::{
    locale::Lang,
    report::{
        Document, Format,
        document::{
            Block, Callout, Inline, Line, Meta, Party, Signature, Table, Timeline, TimelineRow,
        },
        figure::{Figure, Lane, Mark, Series, Sign, Step, Stroke},
        render,
    },
};

use crate::support::{self, readable};

/// The document with the text that `say` gives for each place.
pub(super) fn document(lang: Lang, say: &mut dyn FnMut(&'static str) -> String) -> Document {
    Document {
        title: say("title"),
        lang,
        meta: Meta {
            reference: say("meta/reference"),
            audience: say("meta/audience"),
            author: say("meta/author"),
            date: say("meta/date"),
            subject: say("meta/subject"),
        },
        one_page: false,
        blocks: blocks(say),
    }
}

fn blocks(say: &mut dyn FnMut(&'static str) -> String) -> Vec<Block> {
    let mut blocks = vec![Block::Callout {
        kind: Callout::Confidential,
        title: say("confidential/title"),
        body: vec![text(say("confidential/body"))],
    }];
    for level in 1..=4 {
        blocks.push(Block::Heading { level, text: say("heading") });
    }
    blocks.extend([
        Block::Paragraph(vec![
            Inline::Text(say("paragraph/text")),
            Inline::Strong(say("paragraph/strong")),
            Inline::Break,
            Inline::Struck(say("paragraph/struck")),
            Inline::Code(say("paragraph/code")),
            Inline::Note(say("paragraph/note")),
        ]),
        Block::List(vec![text(say("list/first")), text(say("list/second"))]),
        Block::KeyValues(vec![(say("key"), text(say("value")))]),
        Block::Table(Table {
            head: vec![say("table/head"), say("table/head 2")],
            rows: vec![vec![text(say("table/cell")), text(say("table/cell 2"))]],
        }),
        Block::Timeline(Timeline {
            head: [say("timeline/head"), say("timeline/head 2"), say("timeline/head 3")],
            rows: vec![TimelineRow {
                date: say("timeline/date"),
                time: say("timeline/time"),
                label: say("timeline/label"),
                marks: vec![say("timeline/mark")],
                lines: vec![text(say("timeline/line"))],
                withdrawn: false,
            }],
        }),
    ]);
    blocks.extend(figures(say).map(|figure| Block::Figure(Box::new(figure))));
    for kind in [Callout::Outcome, Callout::Open, Callout::Note] {
        let body = vec![text(say("callout/body"))];
        blocks.push(Block::Callout { kind, title: say("callout/title"), body });
    }
    blocks.extend([
        Block::Signature(Signature {
            statement: say("signature/statement"),
            parties: vec![
                Party { title: say("party/title"), fields: vec![say("party/field")] },
                Party { title: say("party/title 2"), fields: vec![say("party/field 2")] },
            ],
        }),
        Block::Colophon(text(say("colophon"))),
    ]);
    blocks
}

/// One of each kind of picture.
fn figures(say: &mut dyn FnMut(&'static str) -> String) -> [Figure; 3] {
    let zone = chrono_tz::Asia::Shanghai;
    let at =
        |hour: u32| support::at(&format!("2025-03-03 {:02}:{:02}", 9 + hour / 2, hour % 2 * 30));
    let mut head =
        || [say("figure/head"), say("figure/head 2"), say("figure/head 3"), say("figure/head 4")];
    let heads = [head(), head(), head()];
    let mut mark = |points: Vec<Sign>, stretches: &[Stroke]| Mark {
        label: say("figure/label"),
        points: (0..).zip(points).map(|(hour, sign)| (at(hour), sign)).collect(),
        stretches: (0..).zip(stretches).map(|(hour, it)| (at(hour), at(hour + 1), *it)).collect(),
        when: say("figure/when"),
        precision: dingli::incident::Precision::Minute,
        kind: say("figure/kind"),
        text: vec![
            Inline::Text(say("figure/text")),
            Inline::Strong(say("figure/strong")),
            Inline::Struck(say("figure/struck")),
            Inline::Break,
            Inline::Code(say("figure/code")),
            Inline::Note(say("figure/note")),
        ],
    };
    let every = [mark(Sign::ALL.to_vec(), &Stroke::ALL), mark(vec![Sign::Told], &[])];
    let silent = vec![mark(vec![Sign::Told], &[Stroke::Quiet, Stroke::Silent])];
    let disclosed = vec![mark(vec![Sign::Disclosed], &[])];
    let mut lane = |marks: Vec<Mark>| Lane { name: say("figure/lane"), marks };
    let lanes = [lane(every.to_vec()), lane(silent), lane(disclosed)];
    let steps = [60, 35].into_iter().zip(0..).map(|(percent, hour)| Step {
        at: at(hour),
        percent,
        when: text(say("figure/step")),
        basis: text(say("figure/basis")),
    });
    let steps = steps.collect();
    let series = vec![Series { name: say("figure/series"), steps, until: at(4) }];
    let mut title = || (say("figure/title"), say("figure/alt"));
    let [titles @ .., (last, last_alt)] = [title(), title(), title()];
    let [(first, first_alt), (second, second_alt)] = titles;
    let [everything, silences, said] = lanes;
    let [one, two, three] = heads;
    [
        Figure::timeline(first, first_alt, zone, one, vec![everything]),
        Figure::silences(second, second_alt, zone, two, vec![silences]),
        Figure::odds(last, last_alt, zone, three, series, said),
    ]
}

fn text(text: String) -> Line {
    vec![Inline::Text(text)]
}

/// The document whose every text is its own place.
pub(super) fn plain(lang: Lang) -> Document {
    document(lang, &mut str::to_owned)
}

/// What can be read of a document in a format, wherever in its file it stands.
pub(super) fn read(document: &Document, format: Format) -> String {
    readable(format, &render(document, format).unwrap())
}

/// Every text of a document, as it is shown. Without what only some formats have a place for, where `all_formats`.
pub(super) fn texts(document: &Document, all_formats: bool) -> Vec<String> {
    let mut texts = vec![document.title.clone()];
    for block in &document.blocks {
        of_block(block, all_formats, &mut texts);
    }
    texts.iter().map(|text| dingli::text::display_safe(text).into_owned()).collect()
}

fn of_block(block: &Block, all_formats: bool, texts: &mut Vec<String>) {
    match block {
        Block::Heading { text, .. } => texts.push(text.clone()),
        Block::Paragraph(line) | Block::Colophon(line) => of_line(line, texts),
        Block::List(items) => items.iter().for_each(|item| of_line(item, texts)),
        Block::KeyValues(values) => values.iter().for_each(|(key, value)| {
            texts.push(key.clone());
            of_line(value, texts);
        }),
        Block::Table(table) => {
            texts.extend(table.head.clone());
            table.rows.iter().flatten().for_each(|cell| of_line(cell, texts));
        }
        Block::Timeline(timeline) => {
            if !all_formats {
                texts.extend(timeline.head.clone());
            }
            for row in &timeline.rows {
                texts.extend([row.date.clone(), row.time.clone(), row.label.clone()]);
                texts.extend(row.marks.clone());
                row.lines.iter().for_each(|line| of_line(line, texts));
            }
        }
        // What cannot draw leaves it out: the table beside it says all of it.
        Block::Figure(figure) if figure.is_untabled() && all_formats => {}
        Block::Figure(figure) if figure.is_untabled() => texts.push(figure.alt.clone()),
        Block::Figure(figure) => {
            texts.extend([figure.title.clone(), figure.alt.clone()]);
            let table = figure.table();
            texts.extend(table.head.clone());
            table.rows.iter().flatten().for_each(|cell| of_line(cell, texts));
        }
        Block::Callout { title, body, .. } => {
            texts.push(title.clone());
            body.iter().for_each(|line| of_line(line, texts));
        }
        Block::Signature(signature) => {
            texts.push(signature.statement.clone());
            for party in &signature.parties {
                texts.push(party.title.clone());
                texts.extend(party.fields.clone());
            }
        }
    }
}

fn of_line(line: &Line, texts: &mut Vec<String>) {
    texts.extend(line.iter().filter_map(Inline::text).map(str::to_owned));
}

/// A text without its spaces, which every layout sets as it needs.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
