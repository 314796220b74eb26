//! A year at a glance: how many incidents began in each month and of what severity, and how many in each week. Every count
//! is a sign of its own; colour only repeats it.

use chrono::Datelike as _;
use ratatui::{buffer::Buffer, layout::Rect};

use super::pane::{PastEnter, PastPane};
use crate::{
    console::{
        draw::{
            Scene,
            ink::Ink,
            row::{self, Row},
        },
        keymap::Key,
        model::{Model, PastFocus},
        offered::Listed,
    },
    incident::Severity,
    locale::Message,
    text,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Year,
    name: "past-year",
    go: "do-past-year",
    hint: "past-narrow-hint",
    keys: &[Key::F(4)],
    lines: |_| 12,
    count: super::incidents::count,
    draw,
    enter,
};

/// What began in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Year {
    year: i32,
    /// By month and severity.
    months: [[usize; 4]; 12],
    /// By week of the calendar, from 1 on; the days before week 1 count to it, those behind the last to the last.
    weeks: [usize; 53],
    /// How many weeks it has.
    last_week: usize,
}

impl Year {
    fn of<'a>(year: i32, lines: impl Iterator<Item = &'a Listed>) -> Self {
        let december = chrono::NaiveDate::from_ymd_opt(year, 12, 28);
        let last_week = december.map_or(52, |day| day.iso_week().week() as usize);
        let mut counted = Self { year, months: [[0; 4]; 12], weeks: [0; 53], last_week };
        for line in lines {
            let zone: chrono_tz::Tz = line.summary.zone.parse().unwrap_or(chrono_tz::UTC);
            let day = line.summary.opened.with_timezone(&zone).date_naive();
            if day.year() != year {
                continue;
            }
            let severity = usize::from(line.summary.severity.level().clamp(1, 4) - 1);
            counted.months[day.month0() as usize][severity] += 1;
            let week = match day.iso_week().year().cmp(&year) {
                std::cmp::Ordering::Less => 1,
                std::cmp::Ordering::Equal => day.iso_week().week() as usize,
                std::cmp::Ordering::Greater => last_week,
            };
            counted.weeks[week - 1] += 1;
        }
        counted
    }

    fn total(&self, severity: usize) -> usize {
        self.months.iter().map(|month| month[severity]).sum()
    }
}

fn shown(model: &Model) -> Year {
    let lines = model.past.shown.iter().filter_map(|&place| model.list.all.get(place));
    Year::of(model.past.year_shown(model.now, model.settings.tz()), lines)
}

fn draw(scene: &Scene<'_>, buf: &mut Buffer, area: Rect) {
    if let Some(why) = scene.model.past.misunderstood() {
        return super::find::plainly(buf, area, &why.text(scene.lang), scene.ink.due());
    }
    let year = shown(scene.model);
    let mut rows = vec![head(scene, &year), columns(scene)];
    let selected = scene.model.past.selected(PastFocus::Year, 12);
    let width = usize::from(area.width);
    let month =
        |(at, counts): (usize, &[usize; 4])| month(scene, at, counts, width).select(at == selected);
    rows.extend(year.months.iter().enumerate().map(month));
    rows.push(Row::new());
    rows.extend(weeks(scene, &year, width));
    row::draw_all(buf, area, &rows);
}

/// The year, its neighbours, and the sums.
fn head(scene: &Scene<'_>, year: &Year) -> Row {
    let said = Message::new("past-year-of")
        .with("year", year.year.to_string())
        .with("before", (year.year - 1).to_string())
        .with("next", (year.year + 1).to_string());
    let sums = (0..4).map(|severity| year.total(severity)).sum::<usize>();
    let count = Message::new("past-year-count").with("count", sums).text(scene.lang);
    Row::of(format!(" {}", said.text(scene.lang)), Ink::strong())
        .right(format!("{count} "), Ink::text())
}

fn columns(scene: &Scene<'_>) -> Row {
    let levels: String = Severity::ALL.iter().map(|it| format!("{:>5}", it.to_string())).collect();
    let month = text::pad(&scene.say("past-month"), 9);
    Row::of(format!("  {month}{levels}   {}", scene.say("past-each")), scene.ink.quiet())
}

/// A month: how many of each severity, then a digit for each incident, the worst first.
fn month(scene: &Scene<'_>, at: usize, counts: &[usize; 4], width: usize) -> Row {
    let selected = at == scene.model.past.selected(PastFocus::Year, 12);
    let mut row = Row::of(if selected { "> " } else { "  " }, Ink::strong())
        .and(format!("{:<9}", format!("{:02}", at + 1)), Ink::text());
    for (severity, count) in counts.iter().enumerate() {
        let said = if *count == 0 { "·".to_owned() } else { count.to_string() };
        let style = match (count, severity) {
            (0, _) => scene.ink.quiet(),
            (_, 0) => scene.ink.bad(),
            (_, 1) => scene.ink.due(),
            _ => Ink::text(),
        };
        row = row.and(
            format!("{}{said}", " ".repeat(5_usize.saturating_sub(text::width(&said)))),
            style,
        );
    }
    row = row.and("   ", Ink::text());
    let room = width.saturating_sub(row.width() + 2);
    let all: usize = counts.iter().sum();
    let mut left = if all > room { room.saturating_sub(1) } else { room };
    for (severity, count) in counts.iter().enumerate() {
        let some = (*count).min(left);
        left -= some;
        let style = if severity == 0 { scene.ink.bad() } else { Ink::text() };
        row = row.and((severity + 1).to_string().repeat(some), style);
    }
    if all > room { row.and("…", scene.ink.quiet()) } else { row }
}

/// The weeks, ten numbered by one sign each: a dot for none, a digit, a plus for more than nine.
fn weeks(scene: &Scene<'_>, year: &Year, width: usize) -> Vec<Row> {
    let title = format!("  {}", text::pad(&scene.say("past-week"), 9));
    let last = year.last_week.min(width.saturating_sub(text::width(&title) + 1));
    let number = |week: usize| match week {
        1 => "1".to_owned(),
        week if week % 10 == 0 => week.to_string(),
        _ => String::new(),
    };
    let mut scale = String::new();
    for week in 1..=last {
        if scale.len() < week {
            let number = number(week);
            scale.push_str(if number.is_empty() { " " } else { &number });
        }
    }
    let sign = |count: &usize| match count {
        0 => '·',
        1..10 => char::from_digit(u32::try_from(*count).unwrap_or(9), 10).unwrap_or('9'),
        _ => '+',
    };
    let signs: String = year.weeks.iter().take(last).map(sign).collect();
    vec![
        Row::of(title.clone(), scene.ink.quiet()).and(scale, scene.ink.quiet()),
        Row::of(" ".repeat(text::width(&title)), Ink::text()).and(signs, Ink::text()),
    ]
}

/// Lists the incidents of the month.
fn enter(model: &Model) -> PastEnter {
    let year = model.past.year_shown(model.now, model.settings.tz());
    let month = model.past.selected(PastFocus::Year, 12) + 1;
    let filter = format!("from:{year}-{month:02} to:{year}-{month:02}");
    // What was asked of days before is asked anew.
    let typed = model.past.line.text();
    let kept = typed.split_whitespace().filter(|word| {
        !["from:", "to:", "自：", "自:", "至：", "至:", "从：", "从:", "到：", "到:"]
            .iter()
            .any(|field| word.to_lowercase().starts_with(field))
    });
    let words: Vec<&str> = kept.chain([filter.as_str()]).collect();
    PastEnter::LookFor(words.join(" "), PastFocus::Incidents)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::{console::fixture, locale::Lang};

    #[test]
    fn a_year_counts_what_began_in_it_by_month_severity_and_week() {
        let model = fixture::listing(Lang::Zh, (80, 24));
        let all = model.list.all.iter();
        let year = Year::of(2026, all.clone());
        let counted: usize = year.months.iter().flatten().sum();
        assert_eq!(counted, model.list.all.len());
        assert_eq!(year.months[10].iter().sum::<usize>(), counted, "all in November");
        assert_eq!(year.weeks.iter().sum::<usize>(), counted);
        assert_eq!(year.last_week, 53);
        assert_eq!(Year::of(2025, all).months, [[0; 4]; 12]);
    }

    #[test]
    fn the_days_around_new_year_stay_in_their_year() {
        let mut model = fixture::listing(Lang::Zh, (80, 24));
        for (line, day) in model.list.all.iter_mut().zip(["2027-01-01", "2027-01-04", "2027-12-31"])
        {
            line.summary.opened = format!("{day}T04:00:00Z").parse().unwrap();
        }
        let year = Year::of(2027, model.list.all.iter());
        assert_eq!((year.weeks[0], year.weeks[51], year.last_week), (2, 1, 52));
    }
}
