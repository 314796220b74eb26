//! Figures of the three crises: what the customer's may hold, and that words do not lie on one another in real fonts.

use dingli::{
    incident::{Event, Incident, disclosure},
    locale::Lang,
    report::{
        self, Audience, Author, Cover, Document, DocumentKind, LogMark,
        document::Block,
        figure::{self, Figure, Style},
    },
};

use super::outside::{program, said};
use crate::scenario::stage::{Stage, at};

const MOMENTS: [(&str, &str); 6] = [
    ("data-loss-claim", "03-10 20:31"),
    ("data-loss-claim", "12-01 09:00"),
    ("dealer-dispute", "06-09 18:00"),
    ("dealer-dispute", "12-01 09:00"),
    ("storage-before-noon", "09-29 21:47"),
    ("storage-before-noon", "12-01 09:00"),
];

fn figures(document: &Document) -> Vec<&Figure> {
    fn figure(block: &Block) -> Option<&Figure> {
        match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        }
    }
    document.blocks.iter().filter_map(figure).collect()
}

/// Without the entries that the customer may not see; what only says who may see what stays.
fn without_internal_entries(incident: &Incident) -> Incident {
    let visible = disclosure::visible_keys(incident);
    let says_who = |event: &Event| {
        matches!(
            event,
            Event::VisibilityChanged(_)
                | Event::Corrected(_)
                | Event::Retracted(_)
                | Event::DocumentIssued(_)
        )
    };
    let kept = incident
        .entries()
        .iter()
        .filter(|entry| visible.contains(&entry.key) || entry.event().is_some_and(says_who));
    Incident::fold(incident.id(), kept.cloned())
}

#[test]
fn a_figure_for_the_customer_is_the_same_without_any_internal_entry() {
    for (id, moment) in MOMENTS {
        let (whole, now) = (Stage::of(id).incident.as_known_at(at(moment)), at(moment));
        let visible = without_internal_entries(&whole);
        assert!(visible.entries().len() * 3 < whole.entries().len() * 2, "{id}");
        for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
            let cover = Cover {
                recurring: Vec::new(),
                reference: "DL-7K3F".into(),
                author: Author::default(),
                generated_at: now,
                log: LogMark::default(),
            };
            let made = |incident| {
                report::make(incident, Audience::Customer, kind, &cover, Lang::Zh, now).unwrap()
            };
            let (one, other) = (made(&whole), made(&visible));
            assert_eq!(figures(&one), figures(&other), "{id} {moment}");
            assert!(!figures(&one).is_empty(), "{id} {moment}");
        }
    }
}

/// Measures every word of every picture as it is drawn, and names those that lie on another or outside.
const MEASURE: &str = r#"
const faults = [];
let count = 0;
for (const picture of document.querySelectorAll("svg")) {
  const frame = picture.viewBox.baseVal;
  const boxes = [...picture.querySelectorAll("text")].map(it => ({ text: it.textContent, box: it.getBBox() }));
  count += boxes.length;
  boxes.forEach(({ text, box }, at) => {
    if (box.x < -1 || box.x + box.width > frame.width + 1 || box.y < -1 || box.y + box.height > frame.height + 1)
      faults.push(text + " is outside");
    for (const other of boxes.slice(0, at)) {
      const wide = Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
      const high = Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
      // A line's box is higher than its letters.
      if (wide > 1 && high > 7) faults.push(text + " lies on " + other.text);
    }
  });
}
document.title = "measured " + count + ": " + JSON.stringify(faults);
"#;

#[test]
fn no_words_lie_on_one_another_as_chromium_draws_them() {
    let Some(chromium) = program("chromium") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut page =
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>x</title>".to_owned();
    for (id, moment) in MOMENTS {
        let stage = Stage::of(id);
        for (&audience, lang) in
            Audience::ALL.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang)))
        {
            for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
                let document = stage.make(at(moment), kind, audience, lang).unwrap();
                for figure in figures(&document) {
                    page.push_str(&figure::svg(figure, lang, Style::Print));
                }
            }
        }
    }
    page.extend(["<script>", MEASURE, "</script>"]);
    let path = folder.path().join("figures.html");
    std::fs::write(&path, page).unwrap();
    let mut command = std::process::Command::new(&chromium);
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", path.display()));
    let drawn = said(&mut command, true);
    let measured =
        drawn.split("<title>measured ").nth(1).unwrap().split("</title>").next().unwrap();
    let (count, faults) = measured.split_once(": ").unwrap();
    assert!(count.parse::<usize>().unwrap() > 500, "{count}");
    assert_eq!(faults, "[]");
}
