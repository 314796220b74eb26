//! A form: its fields with what was typed, what was understood of it, and what is wrong with it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    input,
    row::{self, Row, cells},
    times,
};
use super::over;
use crate::{
    capture::time::Toward,
    console::{
        action::Action,
        forms::{Choice, Field, FieldKind, Form, Kind},
        keymap::{self, Place},
        model::{Screen, case_of_form},
        paint::{self, BorderKind},
    },
    incident::{Precision, time},
    locale::Message,
    text,
};

/// The lines the field in use keeps, whatever else must go.
const FIELD_LINES: usize = 4;

/// The most lines of the best answer known for a class.
const BEST_LINES: usize = 3;

/// The most steps of a class that stand under its name.
const STEP_LINES: usize = 2;

/// The most critical questions of a class that stand under its name.
const CLASS_LINES: usize = 4;

/// The most lines of one thing that follows from what is typed.
const CONSEQUENCE_LINES: usize = 2;

/// The most lines that say why the form was not taken.
const ERROR_LINES: usize = 4;

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
    // The last column is kept for the bar that says where in the form one is.
    let inner = usize::from(width.saturating_sub(if roomy { 4 } else { 1 }));
    let sheet = Sheet { scene, form, width: inner, label: label_width(scene, form, inner) };
    let (about, hint) = sheet.head();
    let [consequences, wrong] = sheet.tail();
    let tail = [consequences.as_slice(), wrong.as_slice()].concat();
    let count: usize = (0..form.fields.len()).map(|at| sheet.field(at).len()).sum();
    let wanted = cells(about.len() + hint.len() + count + tail.len() + 2);
    let air = u16::from(roomy && wanted + 2 <= area.height);
    let height = if roomy { (wanted + 2 * air).min(area.height) } else { area.height };
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / if over_live { 3 } else { 2 },
        width,
        height,
    };
    over::lay(scene, buf, area, outer);
    let title = match form.letter {
        Some(letter) => format!("{} ({letter})", scene.say(form.kind.title())),
        None => scene.say(form.kind.title()),
    };
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
        let width = outer.width - 1;
        Rect { y: outer.y + 1, width, height: outer.height - 1, ..outer }
    };
    // What stands above and below is seen as far as the field in use leaves room; what is wrong goes last.
    let room = usize::from(inside.height).saturating_sub(count.min(FIELD_LINES));
    let tail = if tail.len() <= room { tail } else { wrong };
    let tail = tail.get(..tail.len().min(room)).unwrap_or_default();
    let head = [about.as_slice(), hint.as_slice()].concat();
    let named = [about.as_slice(), hint.last().map_or(&[][..], std::slice::from_ref)].concat();
    let mut heads = [head, named].into_iter();
    let head = heads.find(|rows| rows.len() + tail.len() <= room).unwrap_or_default();
    sheet.draw(&head, tail, buf, inside)
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
    let shown = form.fields.iter().enumerate().filter(|(at, _)| form.is_shown(*at));
    let widest = shown.map(|(_, field)| text::width(&marked_label(scene, field))).max();
    let wanted = widest.unwrap_or(0) + 2;
    if wanted + 24 <= width { wanted.min(30) } else { 0 }
}

/// The label of a field, with a sign behind where it must say something.
fn marked_label(scene: &Scene<'_>, field: &Field) -> String {
    let mut name = label(scene, field);
    if field.required {
        name.push_str(" *");
    }
    name
}

/// The label of a field. Some serve descriptions too, where they stand in the middle of a line.
fn label(scene: &Scene<'_>, field: &Field) -> String {
    let said = scene.say(field.label);
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// At most so many of those lines; that there are more is said at the end of the last.
fn cut(mut lines: Vec<String>, most: usize, room: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", text::fit(last, room.saturating_sub(1)).0);
        }
    }
    lines
}

struct Sheet<'a> {
    scene: &'a Scene<'a>,
    form: &'a Form,
    width: usize,
    label: usize,
}

impl Sheet<'_> {
    fn draw(&self, head: &[Row], tail: &[Row], buf: &mut Buffer, area: Rect) -> Option<Position> {
        let used = row::draw_all(buf, area, head);
        let room = Rect {
            y: area.y + used,
            height: area.height.saturating_sub(used + cells(tail.len())),
            ..area
        };
        let seen =
            row::around(self.form.fields.len(), self.form.at, room.height, |at| self.field(at));
        let drawn = row::draw_all(buf, room, &seen.rows);
        row::bar(self.scene, buf, room, &seen, self.form.fields.len());
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
                let mark = if field.kept { Modifier::REVERSED } else { Modifier::UNDERLINED };
                let style = Ink::text().add_modifier(mark);
                paint::clear(buf, Rect { x, y, width, height: 1 });
                let line = Ink::text().add_modifier(Modifier::UNDERLINED);
                paint::put(buf, x, y, width, &" ".repeat(usize::from(width)), line);
                input::draw(buf, x, y, width, &field.editor, style)
            }
            FieldKind::Choice(_) | FieldKind::Several(_)
                if field.stray(self.scene.lang).is_some() =>
            {
                let style = self.scene.ink.bad().add_modifier(Modifier::UNDERLINED);
                paint::clear(buf, Rect { x, y, width, height: 1 });
                input::draw(buf, x, y, width, &field.editor, style)
            }
            FieldKind::Choice(_) | FieldKind::Several(_) => {
                buf.area.contains(Position::new(x, y)).then_some(Position::new(x, y))
            }
        }
    }

    /// What the form is about, and the hint under it with an empty line behind.
    fn head(&self) -> (Vec<Row>, Vec<Row>) {
        let (scene, form) = (self.scene, self.form);
        let rows = |said: &str, most: usize, style| -> Vec<Row> {
            if said.trim().is_empty() {
                return Vec::new();
            }
            let lines = cut(text::wrap(said, self.width.max(8)), most, self.width);
            lines.into_iter().map(|line| Row::of(line, style)).collect()
        };
        let about = rows(form.about.get(scene.lang), 3, Ink::strong());
        let most = if form.kind == Kind::FirstRun { 8 } else { 3 };
        let mut hint = rows(form.hint.get(scene.lang), most, scene.ink.quiet());
        if !about.is_empty() || !hint.is_empty() {
            hint.push(Row::new());
        }
        (about, hint)
    }

    /// What follows from what is typed so far.
    fn consequences(&self) -> Vec<Row> {
        let scene = self.scene;
        let setting = scene.model.setting();
        let room = self.width.saturating_sub(2).max(8);
        let mut rows = Vec::new();
        for consequence in self.form.consequences(&setting) {
            let (sign, style) =
                if consequence.bad { ("! ", scene.ink.bad()) } else { ("= ", scene.ink.due()) };
            let lines = text::wrap(&consequence.text.replace('\n', " "), room);
            let lines = cut(lines, CONSEQUENCE_LINES, room);
            rows.extend(lines.into_iter().enumerate().map(|(at, line)| {
                Row::of(if at == 0 { sign } else { "  " }, style).and(line, style)
            }));
        }
        if let Some(line) = self.similar() {
            rows.push(Row::of("= ", scene.ink.due()).and(line, scene.ink.due()));
        }
        if rows.len() > 3 * CONSEQUENCE_LINES {
            rows.truncate(3 * CONSEQUENCE_LINES - 1);
            rows.push(Row::of("  …", scene.ink.due()));
        }
        if !rows.is_empty() {
            rows.insert(0, Row::new());
        }
        rows
    }

    /// That past incidents are like the new one, in one line (N1).
    fn similar(&self) -> Option<String> {
        let scene = self.scene;
        let case = case_of_form(self.form)?;
        let found = scene.model.similar.current().filter(|found| found.asked == case)?;
        let first = found.cases.first()?;
        let line = Message::new("similar-line")
            .with("count", found.cases.len())
            .with("first", format!("{} {}", first.reference, first.title))
            .with("key", keymap::label_of(Action::Similar, Place::Form))
            .text(scene.lang);
        let room = self.width.saturating_sub(2).max(8);
        Some(text::truncate(&text::display_safe(&line), room).into_owned())
    }

    /// What follows from what is typed, and what is wrong with the form or becomes of it.
    fn tail(&self) -> [Vec<Row>; 2] {
        let mut rows = Vec::new();
        if let Some(error) = &self.form.error {
            rows.push(Row::new());
            let room = self.width.saturating_sub(2).max(8);
            let lines = cut(text::wrap(error, room), ERROR_LINES, room);
            rows.extend(lines.into_iter().enumerate().map(|(at, line)| {
                Row::of(if at == 0 { "! " } else { "  " }, self.scene.ink.bad())
                    .and(line, self.scene.ink.bad())
            }));
        }
        if self.form.busy {
            rows.push(Row::new());
            rows.push(Row::of(self.scene.say("strip-saving"), self.scene.ink.due()));
        }
        [self.consequences(), rows]
    }

    fn field(&self, at: usize) -> Vec<Row> {
        let Some(field) = self.form.fields.get(at).filter(|_| self.form.is_shown(at)) else {
            return Vec::new();
        };
        let scene = self.scene;
        let current = at == self.form.at;
        let mark = if current { "> " } else { "  " };
        let style = if current { Ink::strong() } else { scene.ink.quiet() };
        let name = marked_label(scene, field);
        let mut rows = Vec::new();
        let lead = Row::of(mark, Ink::strong());
        let first = if self.label == 0 {
            rows.push(lead.and(name, style));
            Row::of("  ", Ink::text())
        } else {
            lead.and(row::column(&name, self.label.saturating_sub(1), 1), style)
        };
        rows.push(self.value(field, current, first));
        let indent = " ".repeat(2 + self.label);
        if current {
            rows.extend(self.choices(field, &indent));
        }
        if current && field.id == "class" {
            rows.extend(self.asked_first(field.value(), &indent));
        }
        rows.extend(self.time(field, current, &indent));
        if let Some(error) = &field.error {
            rows.extend(self.remark("! ", error, &indent, scene.ink.bad()));
        }
        let is_last = (at + 1..self.form.fields.len()).all(|behind| !self.form.is_shown(behind));
        rows.extend(is_last.then(|| self.rest()).flatten());
        rows
    }

    /// The key that shows the fields that are seldom needed, and what they are.
    fn rest(&self) -> Option<Row> {
        let scene = self.scene;
        let names: Vec<String> = self.form.hidden().map(|field| scene.say(field.label)).collect();
        if names.is_empty() {
            return None;
        }
        let message = Message::new("form-rest")
            .with("key", keymap::label_of(Action::Rest, Place::Form))
            .with("fields", scene.lang.list(&names));
        let said = text::truncate(&message.text(scene.lang), self.width.saturating_sub(2).max(8))
            .into_owned();
        Some(Row::of(format!("  {said}"), scene.ink.quiet()))
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
        if let Some(typed) = field.stray(scene.lang) {
            let shown: String = typed.chars().take(4 * self.width).collect();
            return row.and(shown, scene.ink.bad());
        }
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
            FieldKind::Choice(choices)
                if self.fits(choices) && field.stray(self.scene.lang).is_none() =>
            {
                Vec::new()
            }
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

    /// The best answer known for a class, what it wants done first and what it asks first, so that one sees what is chosen.
    fn asked_first(&self, class: &str, indent: &str) -> Vec<Row> {
        let scene = self.scene;
        let known = scene.model.classes.iter().find(|known| known.id == class);
        let asks = known.map(|known| known.asks.as_slice()).unwrap_or_default();
        let room = self.width.saturating_sub(indent.len() + 2).max(8);
        let best = known.map_or("", |known| known.best.get(scene.lang));
        let mut best = text::wrap(best, room);
        row::cut(&mut best, BEST_LINES, room);
        best.retain(|line| !line.is_empty());
        let best = best.into_iter().enumerate().map(|(at, line)| {
            let sign = if at == 0 { "=" } else { " " };
            Row::of(format!("{indent}{sign} {line}"), scene.ink.quiet())
        });
        let steps = known.map(|known| known.steps.as_slice()).unwrap_or_default();
        let steps = steps.iter().take(STEP_LINES).map(|step| {
            let said = text::truncate(step.get(scene.lang), room).into_owned();
            Row::of(format!("{indent}· {said}"), scene.ink.quiet())
        });
        let lines = asks.iter().take(CLASS_LINES).map(|ask| {
            let said = text::truncate(ask.get(scene.lang), room).into_owned();
            Row::of(format!("{indent}? {said}"), scene.ink.quiet())
        });
        best.chain(steps).chain(lines).collect()
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
        let setting = self.form.setting_of(field.id, &scene.model.setting());
        let zone = setting.zone;
        let typed = field.editor.text().trim();
        match (!typed.is_empty()).then(|| setting.read_time(typed, toward)) {
            None if current => {
                let id = match toward {
                    Toward::Past if setting.account.is_some() => "form-time-history",
                    Toward::Past => "form-time-past",
                    Toward::Future => "form-time-future",
                };
                vec![Row::of(format!("{indent}{}", scene.say(id)), scene.ink.quiet())]
            }
            None => Vec::new(),
            Some(Ok(parsed)) => {
                let offset = times::offset(parsed.instant, zone);
                let far = times::distance(parsed.instant, scene.now, scene.lang);
                let at = match toward {
                    Toward::Past => {
                        let precision =
                            Precision::typed(parsed.whole_day, parsed.instant, scene.now);
                        time::exact_stamp(parsed.instant, precision, zone)
                    }
                    Toward::Future => time::deadline(parsed.instant, zone),
                };
                let said = format!("= {at} {offset} · {far}");
                let mut row = Row::of(format!("{indent}{said}"), scene.ink.good());
                for note in parsed.notes(scene.lang) {
                    row = row.and(format!(" · {note}"), scene.ink.due());
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
