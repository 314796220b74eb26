//! The names of the panes: over a pane, and in the line where not every pane is on screen.

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

use super::super::{
    draw::{
        Scene,
        ink::Ink,
        row::{Spans, borrowed},
    },
    model::{Focus, Live},
    paint,
    panes::{self, PANES, Pane},
};
use crate::text;

/// The most cells of a name where there is no digit to stand for it.
const SHORT_NAME: usize = 3;

/// How much of a tab is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Digit, name and count.
    Whole,
    /// The same without a count that does not press.
    Named,
    /// The digit, with a count that presses.
    Digit,
    /// Nothing.
    Gone,
}

/// One tab.
#[derive(Debug, Clone)]
struct Tab {
    digit: Option<char>,
    name: String,
    count: String,
    /// How many places it is from the pane that is looked at.
    far: usize,
    /// Whether it is the pane shown.
    held: bool,
}

impl Tab {
    fn of(scene: &Scene<'_>, live: &Live, place: usize, pane: &Pane) -> Self {
        Self {
            digit: panes::digit(place),
            name: scene.say(pane.name),
            count: (pane.count)(live),
            far: 0,
            held: false,
        }
    }

    /// Whether something in it wants somebody.
    fn presses(&self) -> bool {
        self.count.contains(['!', '?'])
    }

    fn text(&self, form: Form) -> String {
        let digit = self.digit.map(String::from).unwrap_or_default();
        let count = if form == Form::Whole || self.presses() { self.count.as_str() } else { "" };
        match form {
            Form::Whole | Form::Named => {
                let parts = [digit.as_str(), self.name.as_str(), count];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                parts.join(" ")
            }
            Form::Digit if digit.is_empty() => {
                format!("{}{count}", text::truncate(&self.name, SHORT_NAME))
            }
            Form::Digit => format!("{digit}{count}"),
            Form::Gone => String::new(),
        }
    }
}

/// One thing that is shortened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// So many cells between two tabs.
    Gap(usize),
    /// The tab at that place in the line.
    Tab(usize, Form),
}

/// What is shortened one after the other where there is no room: the signs between the tabs, counts that do not press,
/// the blanks between, the names of what does not press, the names of the others, and in the end whole tabs; in each of
/// these what is farthest from the pane shown first. That one stays whole until it is alone.
fn steps(tabs: &[Tab]) -> Vec<Step> {
    let mut far: Vec<(usize, &Tab)> =
        tabs.iter().enumerate().filter(|(_, tab)| !tab.held).collect();
    far.sort_by_key(|(at, tab)| std::cmp::Reverse((tab.far, *at)));
    let held: Vec<(usize, &Tab)> = tabs.iter().enumerate().filter(|(_, tab)| tab.held).collect();
    let (pressing, quiet): (Vec<_>, Vec<_>) = far.into_iter().partition(|(_, tab)| tab.presses());
    let to = |tabs: &[(usize, &Tab)], form: Form| -> Vec<Step> {
        tabs.iter().map(|(at, _)| Step::Tab(*at, form)).collect()
    };
    [
        vec![Step::Gap(2)],
        to(&quiet, Form::Named),
        // Only now: two numbers with one blank between them would be read as one.
        vec![Step::Gap(1)],
        to(&quiet, Form::Digit),
        to(&pressing, Form::Digit),
        to(&quiet, Form::Gone),
        to(&pressing, Form::Gone),
        to(&held, Form::Named),
        to(&held, Form::Digit),
    ]
    .concat()
}

/// A line of tabs: how much of each is shown, and what stands between them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    forms: Vec<Form>,
    gap: usize,
}

impl Line {
    /// With the first so many of these shortened.
    fn shortened(tabs: &[Tab], steps: &[Step]) -> Self {
        let mut line = Self { forms: vec![Form::Whole; tabs.len()], gap: 3 };
        for step in steps {
            match *step {
                Step::Gap(gap) => line.gap = gap,
                Step::Tab(at, form) => {
                    if let Some(slot) = line.forms.get_mut(at) {
                        *slot = form;
                    }
                }
            }
        }
        line
    }

    /// As long as it can be in so many cells, and how many steps that took.
    fn within(tabs: &[Tab], room: usize) -> (Self, usize) {
        let steps = steps(tabs);
        let shortened =
            |count: usize| Self::shortened(tabs, steps.get(..count).unwrap_or_default());
        let fits = |count: &usize| shortened(*count).width(tabs) <= room;
        let count = (0..steps.len()).find(fits).unwrap_or(steps.len());
        (shortened(count), count)
    }

    /// What is shown of each tab that is shown.
    fn shown<'a>(&self, tabs: &'a [Tab]) -> Vec<(&'a Tab, String)> {
        let both = tabs.iter().zip(&self.forms).filter(|(_, form)| **form != Form::Gone);
        both.map(|(tab, form)| (tab, tab.text(*form))).collect()
    }

    /// Its cells, with the blank before the first tab.
    fn width(&self, tabs: &[Tab]) -> usize {
        let shown = self.shown(tabs);
        let between = self.gap * shown.len().saturating_sub(1);
        1 + between + shown.iter().map(|(_, title)| text::width(title)).sum::<usize>()
    }

    const fn between(&self) -> &'static str {
        match self.gap {
            3 => " | ",
            2 => "  ",
            _ => " ",
        }
    }
}

/// A pane's name with its digit and its count: `1 Facts ?3`.
pub(super) fn title(scene: &Scene<'_>, live: &Live, focus: Focus) -> String {
    let pane = PANES.iter().enumerate().find(|(_, pane)| pane.focus == focus);
    pane.map(|(place, pane)| Tab::of(scene, live, place, pane).text(Form::Whole))
        .unwrap_or_default()
}

/// The tabs of the panes that are not beside, and of the one shown.
fn tabs(scene: &Scene<'_>, live: &Live, shown: Option<Focus>, beside: &[Focus]) -> Vec<Tab> {
    let looked_at = shown.unwrap_or(live.pane);
    let here = PANES.iter().position(|pane| pane.focus == looked_at).unwrap_or_default();
    let panes = PANES.iter().enumerate();
    let panes = panes.filter(|(_, it)| shown == Some(it.focus) || !beside.contains(&it.focus));
    panes
        .map(|(place, pane)| Tab {
            far: place.abs_diff(here),
            held: shown == Some(pane.focus),
            ..Tab::of(scene, live, place, pane)
        })
        .collect()
}

/// The line where not every pane is on screen: their names but for those beside, the one shown marked.
pub(super) fn draw(
    scene: &Scene<'_>,
    live: &Live,
    shown: Option<Focus>,
    beside: &[Focus],
    buf: &mut Buffer,
    area: Rect,
) {
    let tabs = tabs(scene, live, shown, beside);
    let (line, _) = Line::within(&tabs, usize::from(area.width));
    let mut spans: Spans = vec![(" ".to_owned(), Ink::text())];
    for (tab, title) in line.shown(&tabs) {
        if spans.len() > 1 {
            spans.push((line.between().to_owned(), scene.ink.quiet()));
        }
        let style = if tab.held {
            Ink::strong().add_modifier(Modifier::UNDERLINED)
        } else if tab.count.contains('!') {
            scene.ink.bad()
        } else {
            scene.ink.quiet()
        };
        spans.push((title, style));
    }
    paint::put_spans(buf, area.x, area.y, area.width, &borrowed(&spans));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::{
        console::{fixture, paint::screen_text},
        locale::Lang,
    };

    /// The tabs in both languages, early and late in a crisis, with each of them shown in turn.
    fn each(mut look: impl FnMut(&Scene<'_>, &Live, Focus, &[Tab])) {
        for lang in Lang::ALL {
            for maker in [fixture::storage(lang), fixture::handled(lang), fixture::busy(lang)] {
                let model = fixture::window(maker, (80, 24));
                let (scene, live) = (Scene::of(&model), model.live.as_ref().unwrap());
                for pane in PANES {
                    let tabs = tabs(&scene, live, Some(pane.focus), &[Focus::Now]);
                    look(&scene, live, pane.focus, &tabs);
                }
            }
        }
    }

    #[test]
    fn tabs_keep_to_the_width_and_the_one_shown_stays_whole() {
        each(|scene, live, focus, tabs| {
            let held = tabs.iter().position(|tab| tab.held).unwrap();
            let whole = tabs[held].text(Form::Whole);
            for width in (1..=200).rev() {
                let (line, _) = Line::within(tabs, width);
                let alone = (0..tabs.len()).all(|at| at == held || line.forms[at] == Form::Gone);
                assert!(line.forms[held] == Form::Whole || alone, "{width}: {line:?}");
                let room = u16::try_from(width).unwrap();
                if room < 40 {
                    continue;
                }
                assert!(line.width(tabs) <= width, "{width}: {line:?}");
                let mut buf = Buffer::empty(Rect::new(0, 0, room, 1));
                draw(scene, live, Some(focus), &[Focus::Now], &mut buf, Rect::new(0, 0, room, 1));
                let text = screen_text(&buf);
                assert!(text.contains(&whole), "{whole} at {width}: {text}");
                for (tab, title) in line.shown(tabs) {
                    assert!(text.contains(&title), "{tab:?} at {width}: {text}");
                }
            }
        });
    }

    #[test]
    fn a_column_less_shortens_no_more_than_it_must() {
        each(|_, _, _, tabs| {
            let all = steps(tabs);
            let mut before = 0;
            for width in (40..=200).rev() {
                let (line, count) = Line::within(tabs, width);
                assert!(count >= before, "{width}: {line:?}");
                if count > 0 {
                    let longer = Line::shortened(tabs, &all[..count - 1]);
                    assert!(longer.width(tabs) > width, "{width}: {longer:?} has room");
                }
                before = count;
            }
            // One after the other: at no width do two names go at once that need not.
            let named = |width: usize| {
                let (line, _) = Line::within(tabs, width);
                line.forms.iter().filter(|form| **form != Form::Digit).count()
            };
            let widths: Vec<usize> = (40..=200).map(named).collect();
            let steps = widths.windows(2).map(|pair| pair[1].saturating_sub(pair[0]));
            assert!(steps.max().unwrap() <= 2, "{widths:?}");
        });
    }

    #[test]
    fn what_is_farthest_from_the_pane_shown_is_shortened_first() {
        let model = fixture::window(fixture::handled(Lang::En), (80, 24));
        let (scene, live) = (Scene::of(&model), model.live.as_ref().unwrap());
        for focus in [Focus::Facts, Focus::Timeline, Focus::Duty] {
            let tabs = tabs(&scene, live, Some(focus), &[Focus::Now]);
            let quiet = |step: &&Step| matches!(step, Step::Tab(_, Form::Named));
            let steps = steps(&tabs);
            let Some(Step::Tab(at, _)) = steps.iter().find(quiet) else { panic!("{steps:?}") };
            let far =
                tabs.iter().filter(|tab| !tab.held && !tab.presses()).map(|tab| tab.far).max();
            assert_eq!(Some(tabs[*at].far), far, "{tabs:?}");
        }
    }

    #[test]
    fn a_tab_without_a_digit_keeps_the_beginning_of_its_name() {
        let tab = Tab {
            digit: None,
            name: "Reviews".to_owned(),
            count: "!2".to_owned(),
            far: 3,
            held: false,
        };
        assert_eq!(tab.text(Form::Whole), "Reviews !2");
        assert_eq!(text::width(&tab.text(Form::Digit)), SHORT_NAME + 2);
    }
}
