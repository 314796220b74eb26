//! The draft of an update: its text to be edited, what it was drafted from, and under it what is wrong with it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{self, Row, cells},
    times,
};
use super::typed;
use crate::{
    console::{drafting::Drafting, model::Live},
    locale::Message,
    report::{left_out_lines, update::UpdateForm},
    text,
};

/// The most lines of one problem.
const PROBLEM_LINES: usize = 3;

/// Draws the draft over the incident; answers where the cursor stands in the text.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    drafting: &Drafting,
    buf: &mut Buffer,
    area: Rect,
) -> Option<Position> {
    let page = typed::page(scene, title(scene, drafting), buf, area)?;
    Sheet { scene, live, drafting, wide: page.wide }.draw(buf, page.inside, page.roomy)
}

fn title(scene: &Scene<'_>, drafting: &Drafting) -> String {
    let form = scene.say(drafting.form().message_id());
    Message::new("draft-title").with("name", &drafting.name).with("form", form).text(scene.lang)
}

struct Sheet<'a> {
    scene: &'a Scene<'a>,
    live: &'a Live,
    drafting: &'a Drafting,
    wide: usize,
}

impl Sheet<'_> {
    fn draw(&self, buf: &mut Buffer, area: Rect, roomy: bool) -> Option<Position> {
        let head = if roomy { self.head() } else { Vec::new() };
        let problems = self.problems();
        let used = row::draw_all(buf, area, &head);
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        // The text keeps half of the room, and what its problems do not need.
        let most = usize::from(rest.height / 2).max(usize::from(rest.height > 2));
        let tail = self.tail(problems, most);
        let text = Rect { height: rest.height.saturating_sub(cells(tail.len())), ..rest };
        let below = Rect { y: text.bottom(), height: rest.height - text.height, ..rest };
        row::draw_all(buf, below, &tail);
        typed::draw(self.scene, &self.drafting.editor, self.wide, buf, text)
    }

    fn head(&self) -> Vec<Row> {
        let (scene, drafting) = (self.scene, self.drafting);
        let mut forms = Row::new();
        for form in UpdateForm::ALL {
            let name = scene.say(form.message_id());
            let chosen = form == drafting.form();
            let style = if chosen { Ink::strong() } else { scene.ink.quiet() };
            let (before, behind) = match (chosen, scene.ink.ascii) {
                (true, true) => ("< ", " >  "),
                (true, false) => ("‹ ", " ›  "),
                (false, _) => ("", "  "),
            };
            forms = forms.and(format!("{before}{name}{behind}"), style);
        }
        if let Some((used, most)) = drafting.form().length(drafting.text()) {
            let said = Message::new("draft-length").with("used", used).with("most", most);
            let style = if used > most { scene.ink.bad() } else { scene.ink.quiet() };
            forms = forms.right(said.text(scene.lang), style);
        }
        let mut rows = vec![forms, Row::of(self.source(), scene.ink.quiet())];
        rows.extend(self.phrase());
        rows.push(Row::new());
        rows
    }

    /// The phrase of the playbook that stands beside the draft, and the words to avoid (A8): one line each on a small
    /// screen.
    fn phrase(&self) -> Vec<Row> {
        let scene = self.scene;
        let Some(playbook) = self.live.incident.playbook.as_deref() else { return Vec::new() };
        let lang = self.drafting.made.lang;
        let most = if scene.model.size.1 >= 32 { 3 } else { 1 };
        let mut said = Vec::new();
        let count = playbook.phrases.len();
        if let Some(phrase) = playbook.phrases.get(self.drafting.phrase % count.max(1)) {
            let line = Message::new("draft-phrase")
                .with("at", self.drafting.phrase % count + 1)
                .with("count", count)
                .with("situation", phrase.situation.get(lang))
                .with("say", phrase.say.get(lang));
            said.push(line.text(scene.lang));
        }
        let avoid: Vec<&str> =
            playbook.avoid.iter().flat_map(|it| it.words.get(lang)).map(String::as_str).collect();
        if !avoid.is_empty() {
            let words = avoid.join(" / ");
            said.push(Message::new("draft-avoid").with("words", words).text(scene.lang));
        }
        said.iter()
            .flat_map(|said| {
                let mut lines = text::wrap(&text::display_safe(said), self.wide);
                row::cut(&mut lines, most, self.wide);
                lines
            })
            .map(|line| Row::of(line, scene.ink.quiet()))
            .collect()
    }

    /// What it was drafted from.
    fn source(&self) -> String {
        let (scene, made) = (self.scene, &self.drafting.made);
        let zone = self.live.incident.zone();
        let new = match made.since {
            Some(since) => Message::new("draft-new-since")
                .with("count", made.new)
                .with("time", times::clock(since, scene.now, zone)),
            None => Message::new("draft-new").with("count", made.new),
        };
        let mut said = vec![new.text(scene.lang)];
        if made.left_out > 0 {
            let left = Message::new("draft-left-out").with("count", made.left_out);
            said.push(left.text(scene.lang));
        }
        if made.guesses > 0 {
            let guesses = Message::new("draft-guesses").with("count", made.guesses);
            said.push(guesses.text(scene.lang));
        }
        if self.drafting.is_edited() {
            said.push(scene.say("draft-edited"));
        }
        said.join(" · ")
    }

    /// What is wrong, each problem with its lines.
    fn problems(&self) -> Vec<Vec<Row>> {
        let scene = self.scene;
        let room = self.wide.saturating_sub(2).max(8);
        let problems = self.drafting.problems.iter().map(|problem| {
            let (sign, style) =
                if problem.refuses() { ("! ", scene.ink.bad()) } else { ("- ", scene.ink.due()) };
            let mut lines = text::wrap(&problem.text(scene.lang).replace('\n', " "), room);
            if lines.len() > PROBLEM_LINES {
                lines.truncate(PROBLEM_LINES);
                if let Some(last) = lines.last_mut() {
                    *last = text::truncate(&format!("{last} …"), room).into_owned();
                }
            }
            let led = |at: usize| if at == 0 { sign } else { "  " };
            lines
                .into_iter()
                .enumerate()
                .map(|(at, line)| Row::of(format!("{}{line}", led(at)), style))
                .collect()
        });
        let left = left_out_lines(&self.drafting.left);
        let left = left.iter().enumerate().map(|(at, message)| {
            let line = format!("{}{}", if at == 0 { "" } else { "  " }, message.text(scene.lang));
            vec![Row::of(text::truncate(&line, self.wide).into_owned(), scene.ink.quiet())]
        });
        problems.chain(left).collect()
    }

    /// As many problems as there is room for, and how many more there are.
    fn tail(&self, problems: Vec<Vec<Row>>, most: usize) -> Vec<Row> {
        let scene = self.scene;
        let rule = if scene.ink.ascii { "-" } else { "─" };
        let mut rows = vec![Row::of(rule.repeat(self.wide), scene.ink.border(false))];
        if problems.is_empty() {
            rows.push(Row::of(format!("+ {}", scene.say("draft-clean")), scene.ink.good()));
            return rows;
        }
        let count = problems.len();
        for (at, problem) in problems.into_iter().enumerate() {
            let last = at + 1 == count;
            if rows.len() + problem.len() + usize::from(!last) > most {
                let more = Message::new("draft-problems-more").with("count", count - at);
                rows.push(Row::of(format!("  {}", more.text(scene.lang)), scene.ink.due()));
                return rows;
            }
            rows.extend(problem);
        }
        rows
    }
}
