//! Every part of the window drawn alone, so that a change shows in the snapshot of what changed: a pane in the rooms it
//! has on the sizes that are looked at, a form, a draft, a document, a list, the strip, the line to type into, the foot.
//! How they lie over and beside each other is looked at in [`super::every_size_of_the_window_looks_as_reviewed`].

use super::{
    screens::{over, standing},
    *,
};
use crate::console::{draw::Scene, model::Live, panes::Pane, view};

/// The screens that are looked at whole, in each language and size.
pub(super) const WHOLE: [&str; 17] = [
    "live",
    "find",
    "judged-remedies",
    "read-only",
    "list",
    "past-find",
    "past-incidents",
    "past-year",
    "past-today",
    "past-readiness",
    "replay",
    "drill",
    "first-run",
    "form-contact",
    "draft-sms",
    "preview",
    "palette",
];

/// What a part of the window shows: its lines without the blanks around them, under where it was drawn.
fn section(name: &str, buf: &Buffer) -> String {
    assert_eq!(check_wide(buf), Ok(()), "{name}");
    let text = screen_text(buf);
    let blank = |line: &&str| line.trim().is_empty();
    let top = text.lines().take_while(blank).count();
    let lines: Vec<&str> = text.trim_end().lines().skip(top).collect();
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let left = lines.iter().filter(|line| !blank(line)).map(indent).min().unwrap_or_default();
    let lines: Vec<&str> =
        lines.into_iter().map(|line| line.get(left..).unwrap_or_default()).collect();
    format!("== {name}, at {left} {top}\n{}\n", lines.join("\n"))
}

fn blank((width, height): (u16, u16)) -> Buffer {
    Buffer::empty(Rect::new(0, 0, width, height))
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The cells a pane has on a window of that size.
fn room(pane: Focus, live: &Live, (columns, rows): (u16, u16)) -> (u16, u16) {
    match (pane, columns) {
        _ if live.zoom => (columns - 3, rows - 8),
        (Focus::Timeline, 120) if live.extra.is_none() => (81, 14),
        (Focus::Now, 80) => (29, 16),
        (Focus::Now, 120) => (33, 31),
        (Focus::Now, _) => (53, 22),
        (_, 80) => (45, 16),
        (_, 120) => (39, 16),
        (Focus::Remedies, _) => (141, 11),
        (Focus::Alerts, _) => (53, 7),
        (Focus::Duty, _) => (53, 5),
        _ => (69, 14),
    }
}

/// How it is named that the keys are in a pane.
const HELD: &str = " with the keys";

/// A pane alone, with the foot of the window where the keys are in it.
fn pane_alone(name: &str, model: &Model, pane: &Pane) -> String {
    let (scene, live) = (Scene::of(model), model.live.as_ref().unwrap());
    let (columns, rows) = model.size;
    let (width, height) = room(pane.focus, live, model.size);
    // The bar has a column of its own.
    let mut buf = blank((width + 1, height));
    (pane.draw)(&scene, live, &mut buf, Rect::new(0, 0, width, height));
    let held = if live.focus == pane.focus { HELD } else { "" };
    let title = view::tabs::title(&scene, live, pane.focus);
    let mut text = section(&format!("{title}: {name} {columns}x{rows}{held}"), &buf);
    if live.focus == pane.focus && columns == 200 {
        let mut foot = blank((columns, 4));
        let area = foot.area;
        view::foot::draw(&scene, &mut foot, area);
        text.push_str(&section("foot", &foot));
    }
    text
}

/// What lies over the window, alone.
fn over_alone(name: &str, model: &Model) -> String {
    let scene = Scene::of(model);
    let mut buf = blank(model.size);
    let room = Rect { height: model.size.1 - 1, ..buf.area };
    let below = view::form::below_strip(&scene, room);
    let cursor = match (&model.overlay, &model.form, &model.preview, &model.drafting) {
        (Some(Overlay::Menu(menu)), ..) => view::over::menu(&scene, menu, &mut buf, below),
        (Some(Overlay::Confirm(it)), ..) => view::over::confirm(&scene, it, &mut buf, below),
        (Some(Overlay::Question(it)), ..) => view::over::question(&scene, it, &mut buf, below),
        (Some(Overlay::Playbook(at)), ..) => {
            let live = model.live.as_ref().unwrap();
            view::reading::draw(&scene, live, *at, &mut buf, below)
        }
        (Some(Overlay::Review(at)), ..) => {
            view::guide::draw(&scene, model.live.as_ref().unwrap(), *at, &mut buf, below);
            None
        }
        (Some(Overlay::Similar(at)), ..) => {
            view::similar::draw(&scene, *at, &mut buf, below);
            None
        }
        (Some(Overlay::Reading(it)), ..) => {
            view::reading::text(&scene, it, &mut buf, below);
            None
        }
        (Some(Overlay::Goal), ..) => view::goal::draw(&scene, &mut buf, room),
        (None, Some(form), ..) => view::form::draw(&scene, form, &mut buf, room),
        (None, None, Some(preview), _) => view::preview::draw(&scene, preview, &mut buf, room),
        (None, None, None, Some(drafting)) => {
            let live = model.live.as_ref().unwrap();
            view::draft::draw(&scene, live, drafting, &mut buf, room)
        }
        (None, None, None, None) if model.writing.is_some() => {
            let (live, writing) = (model.live.as_ref().unwrap(), model.writing.as_ref().unwrap());
            view::writing::draw(&scene, live, writing, &mut buf, room)
        }
        (None, None, None, None) if model.replay.is_some() => {
            let (live, replaying) = (model.live.as_ref().unwrap(), model.replay.as_ref().unwrap());
            view::live::draw(&scene, live, &mut buf, room, view::live::standing);
            assert!(replaying.at.count > 0);
            None
        }
        (None, None, None, None) if model.screen == Screen::Past => {
            view::past::draw(&scene, &mut buf, room)
        }
        (None, None, None, None) => view::list::draw(&scene, &mut buf, room),
    };
    if let Some(cursor) = cursor {
        assert!(buf.area.contains(cursor), "{name}");
    }
    section(&format!("{name} {} {}x{}", scene.lang.tag(), model.size.0, model.size.1), &buf)
}

/// Incidents of which every pane is looked at, wherever the keys are.
const EVERYWHERE: [&str; 4] = ["fresh", "closed", "live", "judged-remedies"];

#[test]
fn every_pane_looks_as_reviewed() {
    for lang in Lang::ALL {
        let shown: Vec<_> = SIZES
            .into_iter()
            .flat_map(|size| standing(lang, size))
            .filter(|(name, _)| *name != "typing")
            .collect();
        for pane in panes::PANES {
            let of = |(name, model): &(&str, Model)| {
                let live = model.live.as_ref().unwrap();
                (live.pane == pane.focus || EVERYWHERE.contains(name))
                    .then(|| pane_alone(name, model, pane))
            };
            let sections: Vec<String> = shown.iter().filter_map(of).collect();
            let name = pane.name;
            assert!(sections.iter().any(|it| it.contains(HELD)), "{name}");
            snapshot(&format!("{name}-{}", lang.tag()), &sections.join("\n"));
        }
    }
}

#[test]
fn everything_over_the_window_looks_as_reviewed() {
    let mut all: std::collections::BTreeMap<&str, Vec<String>> = std::collections::BTreeMap::new();
    for lang in Lang::ALL {
        for size in SIZES {
            for (name, model) in over(lang, size) {
                if !WHOLE.contains(&name) {
                    all.entry(name).or_default().push(over_alone(name, &model));
                }
            }
        }
    }
    for (name, sections) in all {
        snapshot(name, &sections.join("\n"));
    }
}

/// Strip, line to type into and foot are looked at on windows of these widths.
const WIDTHS: [u16; 5] = [200, 120, 80, 60, 40];

#[test]
fn strip_needs_line_and_foot_look_as_reviewed() {
    for lang in Lang::ALL {
        let (mut strip, mut needs) = (Vec::new(), Vec::new());
        let (mut line, mut foot) = (Vec::new(), Vec::new());
        for (name, model) in screens(lang, (80, 24)) {
            let scene = Scene::of(&model);
            let live = model.live.as_ref().filter(|_| model.screen == Screen::Live);
            let states = [
                "live",
                "fresh",
                "closed",
                "read-only",
                "judged-now",
                "judged-now-thirty",
                "history",
            ];
            if let Some(live) = live.filter(|_| states.contains(&name)) {
                let column = Rect::new(0, 0, 56, 45);
                let mut buf = blank((56, view::goal::box_height(&scene, live, column)));
                let area = buf.area;
                view::goal::boxed(&scene, live, &mut buf, area);
                needs.push(section(name, &buf));
            }
            for width in WIDTHS {
                if let Some(live) = live.filter(|_| states.contains(&name)) {
                    let mut buf = blank((width, 2));
                    view::strip::first(&scene, live, &mut buf, Rect::new(0, 0, width, 1));
                    view::strip::second(&scene, live, &mut buf, Rect::new(0, 1, width, 1));
                    strip.push(section(&format!("{name} {width}"), &buf));
                }
                if let Some(live) = live.filter(|_| {
                    ["live", "typing", "find", "history", "history-typing"].contains(&name)
                }) {
                    let mut buf = blank((width, 2));
                    let area = buf.area;
                    view::capture::draw(&scene, live, &mut buf, area);
                    line.push(section(&format!("{name} {width}"), &buf));
                }
                let feet = [
                    "live",
                    "read-only",
                    "list",
                    "past-find",
                    "first-run",
                    "form-contact",
                    "write-typed",
                    "draft-sms",
                    "draft-copied",
                    "draft-refused",
                    "draft-ask-first",
                    "preview",
                    "preview-written",
                    "palette",
                    "confirm",
                ];
                if feet.contains(&name) {
                    let mut buf = blank((width, 6));
                    let area = buf.area;
                    view::foot::draw(&scene, &mut buf, area);
                    foot.push(section(&format!("{name} {width}"), &buf));
                }
            }
        }
        for (name, sections) in [("strip", strip), ("needs", needs), ("line", line), ("foot", foot)]
        {
            snapshot(&format!("{name}-{}", lang.tag()), &sections.join("\n"));
        }
    }
}
