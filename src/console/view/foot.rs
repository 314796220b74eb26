//! The foot of the window: the keys that hold now, or the notice in their place.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{Row, Spans, borrowed, cells},
};
use crate::{
    console::{
        action::Action,
        bindings,
        keymap::{Binding, Place},
        model::{Notice, Overlay, Screen, Tone},
        paint, panes,
    },
    text,
};

/// The most lines a notice takes.
const NOTICE_LINES: usize = 3;

/// Draws the foot and answers its height.
pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) -> u16 {
    if area.height < 4 && scene.model.notice.is_none() || area.height < 2 {
        return 0;
    }
    match &scene.model.notice {
        Some(notice) => draw_notice(scene, notice, buf, area),
        None => {
            let line = Rect { y: area.bottom() - 1, height: 1, ..area };
            keys(scene, buf, line);
            1
        }
    }
}

fn draw_notice(scene: &Scene<'_>, notice: &Notice, buf: &mut Buffer, area: Rect) -> u16 {
    let (sign, style) = match notice.tone {
        Tone::Good => (" + ", scene.ink.good()),
        Tone::Warning => (" - ", scene.ink.due()),
        Tone::Bad => (" ! ", scene.ink.bad()),
    };
    let mut lines = text::wrap(&notice.text, usize::from(area.width).saturating_sub(4).max(1));
    let most = NOTICE_LINES.min(usize::from(area.height / 2).max(1));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    let height = cells(lines.len());
    let top = area.bottom() - height;
    for (at, (y, line)) in (top..area.bottom()).zip(&lines).enumerate() {
        let lead = if at == 0 { sign } else { "   " };
        Row::of(lead, style).and(line.clone(), style).draw(buf, area.x, y, area.width);
    }
    height
}

fn keys(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    if let Some(Overlay::Confirm(_)) = scene.model.overlay {
        let spans = vec![
            key("y"),
            label(scene, &scene.say("confirm-yes")),
            key("Esc"),
            label(scene, &scene.say("confirm-no")),
        ];
        paint::put_spans(buf, area.x.saturating_add(1), area.y, area.width, &borrowed(&spans));
        return;
    }
    if let Some(Overlay::Question(question)) = &scene.model.overlay {
        let answers = question.answers.iter();
        let answers = answers
            .flat_map(|(letter, id, _)| [key(&letter.to_string()), label(scene, &scene.say(id))]);
        let spans: Spans =
            answers.chain([key("Esc"), label(scene, &scene.say(question.none))]).collect();
        paint::put_spans(buf, area.x.saturating_add(1), area.y, area.width, &borrowed(&spans));
        return;
    }
    let help = help(scene);
    let help_width = cells(help.iter().map(|(piece, _)| text::width(piece)).sum());
    let room = usize::from(area.width.saturating_sub(help_width + 1));
    let mut spans: Spans = vec![(" ".to_owned(), Style::new())];
    let mut used = 1;
    for binding in shown(scene) {
        let Some(first) = binding.keys.first() else { continue };
        let pieces = [key(&first.label()), label(scene, &scene.say(called(scene, binding)))];
        let wide: usize = pieces.iter().map(|(piece, _)| text::width(piece)).sum();
        if used + wide > room {
            continue;
        }
        used += wide;
        spans.extend(pieces);
    }
    paint::put_spans(buf, area.x, area.y, area.width, &borrowed(&spans));
    let x = area.right().saturating_sub(help_width);
    paint::put_spans(buf, x.max(area.x), area.y, help_width.min(area.width), &borrowed(&help));
}

fn key(name: &str) -> (String, Style) {
    (name.to_owned(), Ink::strong())
}

fn label(scene: &Scene<'_>, words: &str) -> (String, Style) {
    (format!(" {words}  "), scene.ink.quiet())
}

/// What a binding does here. A pane may name what Enter does in it.
fn called(scene: &Scene<'_>, binding: &Binding) -> &'static str {
    let focus = scene.model.live.as_ref().map(|live| live.focus);
    let enter = focus.and_then(panes::of).and_then(|pane| pane.enter_label);
    match (binding.place, binding.action, enter) {
        (Place::Pane, Action::Activate, Some(label)) => label,
        _ => binding.label,
    }
}

fn help(scene: &Scene<'_>) -> Spans {
    vec![key("F1"), (format!(" {} ", scene.say("do-help")), scene.ink.quiet())]
}

/// The bindings worth showing, nearest first, each action once. Help has a place of its own.
fn shown(scene: &Scene<'_>) -> Vec<&'static Binding> {
    let places = match (&scene.model.overlay, &scene.model.form) {
        (
            Some(
                Overlay::Menu(_)
                | Overlay::Playbook(_)
                | Overlay::Review(_)
                | Overlay::Similar(_)
                | Overlay::Reading(_),
            ),
            _,
        ) => vec![Place::Menu, Place::Anywhere],
        (Some(_), _) => vec![Place::Anywhere],
        (None, Some(_)) => vec![Place::Form, Place::Anywhere],
        (None, None) if scene.model.live.as_ref().is_some_and(|live| live.find.is_some()) => {
            vec![Place::Anywhere]
        }
        (None, None) if scene.model.replay.is_some() => vec![Place::Replay, Place::Anywhere],
        (None, None) => scene.model.places(),
    };
    let model = scene.model;
    let over = model.overlay.is_some()
        || model.form.is_some()
        || model.drafting.is_some()
        || model.preview.is_some();
    // The first run cannot be left, only answered.
    let only_form = scene.model.overlay.is_none() && scene.model.screen == Screen::FirstRun;
    let mut found: Vec<&'static Binding> = Vec::new();
    for place in &places {
        for binding in bindings::reachable(std::slice::from_ref(place)) {
            let leave = binding.action == Action::Back && over && !only_form;
            let known = found.iter().any(|other| other.action == binding.action);
            let wanted = (binding.footer && !(over && *place == Place::Anywhere)) || leave;
            if wanted && !known && binding.action != Action::Help {
                found.push(binding);
            }
        }
    }
    found
}
