//! A form: its fields with what was typed, what was understood of it, and what is wrong with it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};

use super::{
    Scene,
    ink::Ink,
    input, over,
    row::{self, Row, cells},
    words,
};
use crate::{
    capture::time::Toward,
    console::{
        forms::{Choice, Field, FieldKind, Form, Kind, Setting, understood},
        model::Screen,
        paint::{self, BorderKind},
    },
    text,
};

/// The most lines that say what is wrong with a field.
const REMARK_LINES: usize = 8;

/// Draws the form in the middle of an area; it takes the whole of a small one.
pub(super) fn draw(
    scene: &Scene<'_>,
    form: &Form,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let below = below_strip(scene, area);
    let over_live = below != area;
    let area = below;
    let roomy = area.width >= 60 && area.height >= 12;
    let width = if roomy { area.width.saturating_sub(4).min(88) } else { area.width };
    let inner = usize::from(width.saturating_sub(if roomy { 4 } else { 0 }));
    let sheet = Sheet { scene, form, width: inner, label: label_width(scene, form, inner) };
    let head = sheet.head();
    let tail = sheet.tail();
    let count: usize = (0..form.fields.len()).map(|at| sheet.field(at).len()).sum();
    let wanted = cells(head.len() + count + tail.len() + 2);
    let air = u16::from(roomy && wanted + 2 <= area.height);
    let height = if roomy { (wanted + 2 * air).min(area.height) } else { area.height };
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / if over_live { 3 } else { 2 },
        width,
        height,
    };
    over::lay(scene, buf, area, outer);
    let title = scene.say(form.kind.title());
    let inside = if roomy {
        let inside =
            paint::frame_box(buf, outer, &title, BorderKind::Focus, scene.ink.ascii, Ink::text());
        Rect {
            x: inside.x + 1,
            y: inside.y + air,
            width: inside.width.saturating_sub(2),
            height: inside.height.saturating_sub(2 * air),
        }
    } else {
        Row::of(title, Ink::strong()).draw(buf, outer.x, outer.y, outer.width);
        Rect { y: outer.y + 1, height: outer.height - 1, ..outer }
    };
    sheet.draw(&head, &tail, buf, inside)
}

/// What a box may lie over: the strip stays in sight, for the clock goes on while one fills in or reads.
pub(super) fn below_strip(scene: &Scene<'_>, area: Rect) -> Rect {
    if scene.model.screen == Screen::Live && area.height >= 16 {
        Rect { y: area.y + 2, height: area.height - 2, ..area }
    } else {
        area
    }
}

/// The labels stand in a column of their own where there is room for one.
fn label_width(scene: &Scene<'_>, form: &Form, width: usize) -> usize {
    let widest = form.fields.iter().map(|field| text::width(&label(scene, field))).max();
    let wanted = widest.unwrap_or(0) + 2;
    if wanted + 24 <= width { wanted.min(30) } else { 0 }
}

/// The label of a field. Some serve descriptions too, where they stand in the middle of a line.
fn label(scene: &Scene<'_>, field: &Field) -> String {
    let said = scene.say(field.label);
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

struct Sheet<'a> {
    scene: &'a Scene<'a>,
    form: &'a Form,
    width: usize,
    label: usize,
}

impl Sheet<'_> {
    fn draw(&self, head: &[Row], tail: &[Row], buf: &mut Buffer, area: Rect) -> Option<Position> {
        // The field in use is seen whatever else must go.
        let fixed = cells(head.len() + tail.len());
        let (head, tail): (&[Row], &[Row]) =
            if area.height >= fixed + 4 { (head, tail) } else { (&[], &[]) };
        let used = row::draw_all(buf, area, head);
        let room = Rect {
            y: area.y + used,
            height: area.height.saturating_sub(used + cells(tail.len())),
            ..area
        };
        let seen =
            row::around(self.form.fields.len(), self.form.at, room.height, |at| self.field(at));
        let drawn = row::draw_all(buf, room, &seen.rows);
        let below = Rect { y: room.y + drawn, height: cells(tail.len()).min(area.height), ..area };
        row::draw_all(buf, below, tail);
        self.cursor(&seen, buf, room)
    }

    /// Finds the line of the field in use among those drawn, and draws its input there.
    fn cursor(&self, seen: &row::Seen, buf: &mut Buffer, room: Rect) -> Option<Position> {
        let field = self.form.fields.get(self.form.at)?;
        let line = seen.line + u16::from(self.label == 0);
        let y = room.y.saturating_add(line);
        if y >= room.bottom() {
            return Some(Position::new(room.x, room.bottom().saturating_sub(1)));
        }
        let x = room.x.saturating_add(cells(2 + self.label));
        let width = room.right().saturating_sub(x);
        match field.kind {
            FieldKind::Text | FieldKind::Time(_) | FieldKind::Among(_) => {
                let style = Ink::text().add_modifier(Modifier::UNDERLINED);
                paint::clear(buf, Rect { x, y, width, height: 1 });
                paint::put(buf, x, y, width, &" ".repeat(usize::from(width)), style);
                input::draw(buf, x, y, width, &field.editor, style)
            }
            FieldKind::Choice(_) | FieldKind::Several(_) => {
                buf.area.contains(Position::new(x, y)).then_some(Position::new(x, y))
            }
        }
    }

    fn head(&self) -> Vec<Row> {
        let (scene, form) = (self.scene, self.form);
        let mut rows = Vec::new();
        let mut add = |said: &str, most: usize, style| {
            if !said.trim().is_empty() {
                let mut lines = text::wrap(said, self.width.max(8));
                let cut = lines.len() > most;
                lines.truncate(most);
                if cut && let Some(last) = lines.last_mut() {
                    last.push('…');
                }
                rows.extend(lines.into_iter().map(|line| Row::of(line, style)));
            }
        };
        add(form.about.get(scene.lang), 3, Ink::strong());
        let most = if form.kind == Kind::FirstRun { 8 } else { 3 };
        add(form.hint.get(scene.lang), most, scene.ink.quiet());
        if !rows.is_empty() {
            rows.push(Row::new());
        }
        rows
    }

    /// What follows from what is typed so far.
    fn consequences(&self) -> Vec<Row> {
        let scene = self.scene;
        let model = scene.model;
        let live = model.live.as_ref().filter(|_| model.screen == Screen::Live);
        let setting = Setting {
            now: scene.now,
            zone: live.map_or_else(|| model.settings.tz(), |live| live.incident.zone()),
            lang: scene.lang,
            incident: live.map(|live| &live.incident),
            settings: &model.settings,
        };
        let room = self.width.saturating_sub(2).max(8);
        let mut rows = Vec::new();
        for consequence in self.form.consequences(&setting) {
            let (sign, style) =
                if consequence.bad { ("! ", scene.ink.bad()) } else { ("= ", scene.ink.due()) };
            let lines = text::wrap(&consequence.text.replace('\n', " "), room);
            rows.extend(lines.into_iter().take(2).enumerate().map(|(at, line)| {
                Row::of(if at == 0 { sign } else { "  " }, style).and(line, style)
            }));
        }
        rows.truncate(6);
        if !rows.is_empty() {
            rows.insert(0, Row::new());
        }
        rows
    }

    fn tail(&self) -> Vec<Row> {
        let mut rows = self.consequences();
        if let Some(error) = &self.form.error {
            rows.push(Row::new());
            let lines = text::wrap(error, self.width.saturating_sub(2).max(8));
            rows.extend(lines.into_iter().take(3).enumerate().map(|(at, line)| {
                Row::of(if at == 0 { "! " } else { "  " }, self.scene.ink.bad())
                    .and(line, self.scene.ink.bad())
            }));
        }
        if self.form.busy {
            rows.push(Row::new());
            rows.push(Row::of(self.scene.say("strip-saving"), self.scene.ink.due()));
        }
        rows
    }

    fn field(&self, at: usize) -> Vec<Row> {
        let Some(field) = self.form.fields.get(at) else { return Vec::new() };
        let scene = self.scene;
        let current = at == self.form.at;
        let mark = if current { "> " } else { "  " };
        let style = if current { Ink::strong() } else { scene.ink.quiet() };
        let mut name = label(scene, field);
        if field.required {
            name.push_str(" *");
        }
        let mut rows = Vec::new();
        let lead = Row::of(mark, Ink::strong());
        let first = if self.label == 0 {
            rows.push(lead.and(name, style));
            Row::of("  ", Ink::text())
        } else {
            lead.and(text::pad(&name, self.label), style)
        };
        rows.push(self.value(field, current, first));
        let indent = " ".repeat(2 + self.label);
        if current {
            rows.extend(self.choices(field, &indent));
        }
        rows.extend(self.time(field, current, &indent));
        if let Some(error) = &field.error {
            rows.extend(self.remark("! ", error, &indent, scene.ink.bad()));
        }
        rows
    }

    /// What is wrong with a field, whole, in as many lines as it takes; only what quotes an endless text is cut.
    fn remark(&self, sign: &str, said: &str, indent: &str, style: Style) -> Vec<Row> {
        let room = self.width.saturating_sub(indent.len() + 2).max(8);
        let lines = text::wrap(said, room).into_iter().take(REMARK_LINES).enumerate();
        let led = |at: usize| if at == 0 { sign } else { "  " };
        lines.map(|(at, line)| Row::of(format!("{indent}{}{line}", led(at)), style)).collect()
    }

    fn value(&self, field: &Field, current: bool, row: Row) -> Row {
        let scene = self.scene;
        match &field.kind {
            FieldKind::Text | FieldKind::Time(_) => {
                let shown: String = field.editor.text().chars().take(4 * self.width).collect();
                row.and(shown, Ink::text())
            }
            FieldKind::Choice(choices) => {
                let label = choices.get(field.chosen).map_or_else(
                    || scene.say("form-nothing-to-choose"),
                    |c| c.label.get(scene.lang).to_owned(),
                );
                if current && self.fits(choices) {
                    choices.iter().enumerate().fold(row, |row, (at, choice)| {
                        let label = choice.label.get(scene.lang);
                        let [before, behind] = self.signs(at == field.chosen);
                        let style =
                            if at == field.chosen { Ink::strong() } else { scene.ink.quiet() };
                        row.and(before, Ink::strong()).and(label, style).and(behind, Ink::strong())
                    })
                } else if current {
                    let [before, behind] = self.signs(true);
                    row.and(before, Ink::strong())
                        .and(label, Ink::strong())
                        .and(behind, Ink::strong())
                } else {
                    row.and(label, Ink::text())
                }
            }
            FieldKind::Among(_) if current => row.and(field.editor.text(), Ink::text()),
            FieldKind::Among(_) => {
                row.and(field.found().map_or("", |it| it.label.get(scene.lang)), Ink::text())
            }
            FieldKind::Several(choices) if choices.is_empty() => {
                row.and(scene.say("form-nothing-to-choose"), scene.ink.quiet())
            }
            FieldKind::Several(choices) => {
                let marked: Vec<&str> = field
                    .marked
                    .iter()
                    .filter_map(|&at| choices.get(at))
                    .map(|choice| choice.label.get(scene.lang))
                    .collect();
                if marked.is_empty() {
                    let people = field.id == "with";
                    let id = if people { "form-none-marked" } else { "form-nothing-marked" };
                    row.and(scene.say(id), scene.ink.quiet())
                } else {
                    row.and(marked.join(", "), scene.ink.person())
                }
            }
        }
    }

    /// What stands around the chosen one and around the others.
    fn signs(&self, chosen: bool) -> [&'static str; 2] {
        match (chosen, self.scene.ink.ascii) {
            (true, true) => ["< ", " > "],
            (true, false) => ["‹ ", " › "],
            (false, _) => ["  ", "   "],
        }
    }

    /// Whether all choices stand side by side in one line.
    fn fits(&self, choices: &[Choice]) -> bool {
        let wide: usize =
            choices.iter().map(|choice| text::width(choice.label.get(self.scene.lang)) + 5).sum();
        2 + self.label + wide <= self.width
    }

    /// What can be chosen, while the field is in use.
    fn choices(&self, field: &Field, indent: &str) -> Vec<Row> {
        match &field.kind {
            FieldKind::Choice(choices) if self.fits(choices) => Vec::new(),
            FieldKind::Choice(choices) => self.line_of_choices(choices, field.chosen, indent),
            FieldKind::Several(choices) => {
                let rows = row::around(choices.len(), field.chosen, 6, |at| {
                    let marked = if field.marked.contains(&at) { "[x] " } else { "[ ] " };
                    let label =
                        choices.get(at).map_or("", |choice| choice.label.get(self.scene.lang));
                    let style = if at == field.chosen { Ink::strong() } else { Ink::text() };
                    let mark = if at == field.chosen { "> " } else { "  " };
                    vec![
                        Row::of(format!("{indent}{mark}"), Ink::strong())
                            .and(marked, style)
                            .and(label, style),
                    ]
                });
                let mut rows = rows.rows;
                if !choices.is_empty() {
                    let hint = format!("{indent}{}", self.scene.say("form-several-hint"));
                    rows.push(Row::of(hint, self.scene.ink.quiet()));
                }
                rows
            }
            FieldKind::Among(choices) => self.found(field, choices, indent),
            FieldKind::Text | FieldKind::Time(_) => Vec::new(),
        }
    }

    /// What was found of many, around the one chosen.
    fn found(&self, field: &Field, choices: &[Choice], indent: &str) -> Vec<Row> {
        let scene = self.scene;
        let matching = field.matching();
        if matching.is_empty() {
            let id = match (choices.is_empty(), scene.model.list.read) {
                (true, false) => "list-reading",
                (true, true) => "form-nothing-to-choose",
                (false, _) => "find-nothing",
            };
            return vec![Row::of(format!("{indent}{}", scene.say(id)), scene.ink.quiet())];
        }
        let chosen = field.marked.first().and_then(|one| matching.iter().position(|it| it == one));
        let room = self.width.saturating_sub(indent.len() + 2);
        let seen = row::around(matching.len(), chosen.unwrap_or_default(), 6, |at| {
            let choice = matching.get(at).and_then(|&at| choices.get(at));
            let label = choice.map_or("", |choice| choice.label.get(scene.lang));
            let (mark, style) =
                if chosen == Some(at) { ("> ", Ink::strong()) } else { ("  ", Ink::text()) };
            let line = Row::of(format!("{indent}{mark}"), Ink::strong());
            vec![line.and(text::truncate(label, room), style)]
        });
        let hint = format!("{indent}{}", scene.say("form-among-hint"));
        seen.rows.into_iter().chain([Row::of(hint, scene.ink.quiet())]).collect()
    }

    /// Every choice in as few lines as it takes, the chosen one marked; a long list shows only where one is.
    fn line_of_choices(&self, choices: &[Choice], chosen: usize, indent: &str) -> Vec<Row> {
        let scene = self.scene;
        if choices.len() < 2 {
            return Vec::new();
        }
        let room = self.width.saturating_sub(indent.len());
        let mut rows: Vec<Row> = Vec::new();
        let mut row = Row::of(indent, Ink::text());
        let mut used = 0;
        for (at, choice) in choices.iter().enumerate() {
            let label = text::truncate(choice.label.get(scene.lang), room).into_owned();
            let wide = text::width(&label) + 3;
            if used > 0 && used + wide > room {
                rows.push(std::mem::replace(&mut row, Row::of(indent, Ink::text())));
                used = 0;
            }
            let style = if at == chosen {
                Ink::text().add_modifier(Modifier::UNDERLINED)
            } else {
                scene.ink.quiet()
            };
            row = row.and(label, style).and("   ", Ink::text());
            used += wide;
        }
        rows.push(row);
        if rows.len() > 4 {
            let place = format!("{indent}{}/{}", chosen + 1, choices.len());
            return vec![Row::of(place, scene.ink.quiet())];
        }
        rows
    }

    /// What was understood of a time, and how far off it is.
    fn time(&self, field: &Field, current: bool, indent: &str) -> Vec<Row> {
        let scene = self.scene;
        let FieldKind::Time(toward) = field.kind else { return Vec::new() };
        let live = scene.model.live.as_ref().filter(|_| scene.model.screen == Screen::Live);
        let zone = match live {
            Some(live) if self.form.kind != Kind::NewIncident => live.incident.zone(),
            _ => scene.model.settings.tz(),
        };
        match understood(field.editor.text(), toward, scene.now, zone) {
            None if current => {
                let id = match toward {
                    Toward::Past => "form-time-past",
                    Toward::Future => "form-time-future",
                };
                vec![Row::of(format!("{indent}{}", scene.say(id)), scene.ink.quiet())]
            }
            None => Vec::new(),
            Some(Ok(parsed)) => {
                let local = parsed.instant.with_timezone(&zone);
                let offset = words::offset(parsed.instant, zone);
                let far = words::distance(parsed.instant, scene.now, scene.lang);
                let said = format!("= {} {offset} · {far}", local.format("%Y-%m-%d %H:%M"));
                let mut row = Row::of(format!("{indent}{said}"), scene.ink.good());
                if let Some(note) = parsed.note {
                    row = row.and(format!(" · {}", note.words(scene.lang)), scene.ink.due());
                }
                vec![row]
            }
            Some(Err(error)) if field.error.is_none() => {
                self.remark("? ", &error.words_toward(scene.lang, toward), indent, scene.ink.due())
            }
            Some(Err(_)) => Vec::new(),
        }
    }
}
