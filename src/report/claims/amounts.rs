//! Figures of a text held against the recorded ones of the same subject.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{
    counted,
    figure::{Figure, Measure},
    moment::Said,
    money,
    near::{Near, is_denied},
    plain::holds,
    record::{HeldMoment, HeldSpan, Record, few},
    sentence::Mood,
    subject::Subject,
    why::{Held, Why},
};

/// A figure and what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    /// The stretch of the sentence it stands in.
    pub(super) part: &'a str,
    pub(super) sentence: &'a str,
    /// What its stretch speaks of, the nearest first.
    pub(super) own: &'a [Subject],
    /// What the sentence speaks of, the nearest first.
    pub(super) whole: &'a [Subject],
    pub(super) mood: Mood,
}

impl<'a> Around<'a> {
    fn before(&self, figure: &Figure) -> &'a str {
        self.text.get(..figure.at.start).unwrap_or_default().trim_end_matches(' ')
    }

    fn behind(&self, figure: &Figure) -> &'a str {
        self.text.get(figure.until..).unwrap_or_default().trim_start_matches(' ')
    }

    /// The first of the wanted subjects, of the stretch or else of the sentence, and whether it is the stretch's own.
    fn first(&self, wanted: &[Subject]) -> Option<(Subject, bool)> {
        let find = |list: &[Subject]| list.iter().copied().find(|it| wanted.contains(it));
        find(self.own).map(|it| (it, true)).or_else(|| find(self.whole).map(|it| (it, false)))
    }
}

/// What a figure contradicts.
pub(super) fn check(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    if around.mood == Mood::Open || is_denied(around.before(figure)) {
        return None;
    }
    match figure.measure {
        Measure::Moment(said) => moment(said, figure, around, record),
        Measure::Length => length(figure, around, record),
        Measure::Money(currency) => sum(currency, figure, around, record),
        Measure::Percent => part(figure, around, record),
        Measure::Count(known) => {
            let about = if around.own.is_empty() { around.whole } else { around.own };
            counted::check(around.text, figure, known, about, record)
        }
    }
}

const TIMED: &[Subject] = &[
    Subject::Began,
    Subject::Outage,
    Subject::Restored,
    Subject::Contained,
    Subject::Closed,
    Subject::Told,
    Subject::Detected,
    Subject::Acknowledged,
    Subject::Introduced,
    Subject::Promised,
    Subject::Delivered,
    Subject::Paid,
    Subject::Offered,
    Subject::Asked,
    Subject::Claimed,
    Subject::Backup,
    Subject::Paused,
    Subject::Other,
    Subject::Silence,
];

fn moment(said: Said, figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    let (subject, is_own) = around.first(TIMED)?;
    let (before, behind) = (around.before(figure), around.behind(figure));
    let from = ["from", "since", "between", "自", "从", "starting", "beginning"]
        .iter()
        .any(|it| before.ends_with(it))
        || behind.starts_with(['起', '开']);
    let until =
        ["until", "till", "to", "至", "到", "直到", "-", "–", "~", "and lasted until", "through"]
            .iter()
            .any(|it| before.ends_with(it));
    let link = ["至", "到", "-", "–", "to ", "until ", "~", "and "]
        .iter()
        .any(|it| behind.starts_with(it));
    let hit = around.own.contains(&Subject::Outage)
        || around.own.contains(&Subject::Silence)
        || around.own.is_empty() && around.whole.contains(&Subject::Outage);
    let mut near = figure.near;
    let subject = match subject {
        _ if hit && (from || link) && subject != Subject::Silence => Subject::Began,
        _ if hit && until && !matches!(subject, Subject::Told | Subject::Promised) => {
            Subject::Restored
        }
        Subject::Outage
            if matches!(near, Near::Exact | Near::About | Near::Nearly | Near::JustOver) =>
        {
            Subject::Began
        }
        Subject::Outage | Subject::Other | Subject::Silence => return None,
        other => other,
    };
    // What is promised, asked for or due before a time has that time itself.
    if matches!(subject, Subject::Promised | Subject::Asked | Subject::Claimed)
        && !matches!(near, Near::About)
    {
        near = Near::Exact;
    }
    let asked = [Subject::Promised, Subject::Asked, Subject::Claimed]
        .into_iter()
        .filter(|it| around.own.contains(it));
    let delivered = matches!(subject, Subject::Delivered | Subject::Paid);
    let others = if delivered { vec![Subject::Delivered, Subject::Paid] } else { Vec::new() };
    let held: Vec<HeldMoment> = record.moments.get(&subject)?.clone();
    let agrees = |of: Subject, near: Near| {
        let list = record.moments.get(&of).map(Vec::as_slice).unwrap_or_default();
        list.iter().any(|it| fits(said, near, it))
    };
    if agrees(subject, near) || others.into_iter().any(|it| agrees(it, near)) {
        return None;
    }
    let joined = [
        "承诺",
        "约定",
        "原定",
        "promised for",
        "promised by",
        "due",
        "due at",
        "due on",
        "due by",
    ]
    .iter()
    .any(|it| before.ends_with(it));
    if !joined && asked.into_iter().any(|it| it != subject && agrees(it, Near::Exact)) {
        return None;
    }
    // Where another stretch says what it speaks of, any recorded time will do.
    if !is_own && record.moments.keys().any(|it| agrees(*it, near)) {
        return None;
    }
    Some(record.moment_why(&held))
}

/// Whether a time as it is said is a recorded one.
fn fits(said: Said, near: Near, held: &HeldMoment) -> bool {
    let wanted = said.clock.filter(|_| held.has_clock);
    let Some((month, day)) = said.date else {
        let Some(minutes) = wanted else { return said.clock.is_none() };
        let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
        return halves.iter().any(|half| fits_clock(minutes + half, near, held.at));
    };
    let year = said.year.unwrap_or(held.at.year());
    let Some(date) = chrono::NaiveDate::from_ymd_opt(year, month, day) else { return false };
    let midnight = date.and_time(NaiveTime::MIN);
    match wanted {
        None => {
            let days = (held.at.date() - date).num_days();
            match near {
                Near::Exact | Near::About => days == 0,
                Near::Nearly => (-1..=0).contains(&days),
                Near::Under => days < 0,
                Near::AtMost => days <= 0,
                Near::Over => days >= 0,
                Near::JustOver => (0..=1).contains(&days),
            }
        }
        Some(minutes) => {
            let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
            halves.iter().any(|half| {
                let at = midnight + TimeDelta::minutes(minutes + half);
                within((held.at - at).num_seconds(), minutes, near)
            })
        }
    }
}

/// A clock time without its date: that of the same day, or of the next one where evening and morning meet.
fn fits_clock(minutes: i64, near: Near, held: NaiveDateTime) -> bool {
    let own = i64::from(held.time().num_seconds_from_midnight());
    let mut apart = own - minutes * 60;
    let wide = matches!(near, Near::Under | Near::AtMost | Near::Over);
    let meets = own >= 18 * 3600 && minutes < 360 || own < 6 * 3600 && minutes >= 1080;
    if !wide || meets {
        apart = (apart + 43_200).rem_euclid(86_400) - 43_200;
    }
    within(apart, minutes, near)
}

/// Whether what happened so many seconds after the time that is said is meant by it.
fn within(apart: i64, minutes: i64, near: Near) -> bool {
    let round = match minutes {
        it if it % 60 == 0 => 20,
        it if it % 15 == 0 => 15,
        it if it % 5 == 0 => 10,
        _ => 5,
    } * 60;
    match near {
        Near::Exact => apart.abs() <= 60,
        Near::About => apart.abs() <= round,
        Near::Nearly => (-round..=60).contains(&apart),
        Near::Under | Near::AtMost => apart <= 60,
        Near::Over => apart >= -60,
        Near::JustOver => (-60..=round * 2).contains(&apart),
    }
}

/// Whether a figure is so much for so long.
pub(super) fn is_rate(text: &str, figure: &Figure) -> bool {
    let behind = text.get(figure.until..).unwrap_or_default().trim_start_matches(' ');
    let per = ["/", "每", "一天", "a day", "per ", "for every", "for each", "an hour", "each "];
    let start = text.get(..figure.at.start).unwrap_or_default();
    let from = start.rfind(['。', ';', '；', '.', '!']).map_or(0, |at| at + 1);
    let lead = start.get(from..).unwrap_or_default().chars().rev().take(24).collect::<Vec<_>>();
    let lead: String = lead.into_iter().rev().collect();
    let leads = ["每", "for every", "for each", "per ", "each full", "every full", "every "];
    per.iter().any(|it| behind.starts_with(it)) || leads.iter().any(|it| lead.contains(it))
}

/// Words by which a length is how long something took.
const TAKES: &[&str] = &[
    "within", "after", "took", "take", "taken", "later", "in", "用了", "用时", "花了", "耗时",
    "历时", "经过", "后", "内", "才", "费时", "需时", "用",
];

fn length(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    let (before, behind) = (around.before(figure), around.behind(figure));
    let subject = length_subject(figure, around, before, behind)?;
    let held = record.lengths.get(&subject)?;
    let agrees = |it: &HeldSpan| figure.near.agrees(figure.between, figure.step, 59, it.between);
    let also: &[Subject] = match subject {
        Subject::Late => &[Subject::Silence],
        Subject::Restored => &[Subject::Outage],
        _ => &[],
    };
    let fits = also
        .iter()
        .chain([&subject])
        .any(|it| record.lengths.get(it).is_some_and(|list| list.iter().any(agrees)));
    (!fits).then(|| {
        let shown = held.iter().filter(|it| it.shown);
        Why::Length(few(shown.map(|it| Held::Seconds(it.between.0))))
    })
}

/// What a length of time is the length of.
fn length_subject(
    figure: &Figure,
    around: Around<'_>,
    before: &str,
    behind: &str,
) -> Option<Subject> {
    let has = |it: Subject| around.own.contains(&it);
    let far = |it: Subject| has(it) || around.own.is_empty() && around.whole.contains(&it);
    let ends = |list: &[&str]| list.iter().any(|it| before.ends_with(it));
    let starts = |list: &[&str]| list.iter().any(|it| behind.starts_with(it));
    if ends(&[
        "每满",
        "满",
        "每逾",
        "for every full",
        "for every",
        "per full",
        "every full",
        "each full",
        "for each full",
        "for each",
    ]) {
        return Some(Subject::Rate);
    }
    // 「每 2 小时」, `every two hours` is a pace, which silences are held against.
    if ends(&["每", "每隔", "every", "each", "per", "/"]) {
        return None;
    }
    if far(Subject::Backup) {
        return (starts(&["前", "之前", "以前", "old", "before", "earlier", "ago"])
            || ends(&["事发前", "发生前", "故障前"]))
        .then_some(Subject::Backup);
    }
    if ends(&["提前", "早", "早了", "提早"])
        || starts(&["before", "earlier", "ahead", "early", "to spare", "in advance", "之前", "前"])
    {
        return None;
    }
    if far(Subject::Silence) {
        return Some(Subject::Silence);
    }
    let late = ends(&["晚", "迟", "逾期", "晚了", "迟了", "逾"]) || starts(&["late", "overdue"]);
    if late || far(Subject::Late) {
        return Some(Subject::Late);
    }
    if far(Subject::Paused) {
        return Some(Subject::Paused);
    }
    let list = if around.own.is_empty() { around.whole } else { around.own };
    let wanted = |it: &&Subject| {
        matches!(
            it,
            Subject::Outage
                | Subject::Restored
                | Subject::Told
                | Subject::Detected
                | Subject::Acknowledged
                | Subject::Contained
                | Subject::Paid
                | Subject::Other
                | Subject::Began
                | Subject::Delivered
                | Subject::Introduced
                | Subject::Closed
                | Subject::Rate
                | Subject::Odds
                | Subject::Asked
                | Subject::Promised
        )
    };
    let first = *list.iter().find(wanted)?;
    let takes = holds(around.part, TAKES)
        || TAKES.iter().any(|it| !it.is_ascii() && around.part.contains(it))
        || figure.near == Near::AtMost;
    // 「恢复后 2 分钟」 counts from there, and nobody recorded that.
    let anchored = ["恢复后", "恢复访问后", "修复后", "交付后", "after that", "承诺后", "更新后"]
        .iter()
        .any(|it| before.ends_with(it))
        || starts(&[
            "after service was",
            "after access was",
            "after the system was",
            "after restoration",
            "after it was restored",
            "after we",
            "after the service was",
            "after everything was",
        ]);
    match first {
        Subject::Outage if !anchored => Some(Subject::Outage),
        Subject::Restored if takes && !anchored => {
            Some(Subject::Restored).filter(|_| !has(Subject::Told))
        }
        Subject::Told | Subject::Began if takes && !anchored && has(Subject::Told) => {
            let since = has(Subject::Began)
                || has(Subject::Outage)
                || holds(
                    around.part,
                    &["first", "after it began", "after the outage", "after the start"],
                )
                || around.part.contains("首次")
                || around.part.contains("发生后")
                || around.part.contains("第一次");
            since.then_some(Subject::Told)
        }
        it @ (Subject::Detected | Subject::Acknowledged | Subject::Contained)
            if takes && !anchored =>
        {
            Some(it)
        }
        Subject::Paid => Some(Subject::Paid),
        _ => None,
    }
}

fn sum(
    currency: Option<money::Currency>,
    figure: &Figure,
    around: Around<'_>,
    record: &Record,
) -> Option<Why> {
    let given = around.first(&[
        Subject::Paid,
        Subject::Offered,
        Subject::Delivered,
        Subject::Late,
        Subject::Rate,
    ]);
    let claimed = around.first(&[Subject::Claimed, Subject::Asked]).filter(|(_, own)| *own);
    let nearest = around
        .own
        .iter()
        .find(|it| matches!(it, Subject::Other | Subject::Paid | Subject::Claimed));
    if nearest == Some(&Subject::Other) {
        return None;
    }
    let rate = is_rate(around.text, figure);
    let groups: Vec<Subject> = if rate {
        vec![Subject::Rate]
    } else if let Some((subject, _)) = claimed.filter(|_| nearest != Some(&Subject::Paid)) {
        vec![subject, Subject::Claimed, Subject::Asked]
    } else if given.is_some() {
        vec![Subject::Paid, Subject::Offered, Subject::Delivered]
    } else {
        return None;
    };
    let list = groups.iter().filter_map(|it| record.money.get(it)).flatten();
    let held: Vec<_> = list.collect();
    let fits = |value: i64| figure.near.agrees(figure.between, figure.step, 0, (value, value));
    let is_of = |code: &Option<String>| {
        currency.is_none_or(|it| code.as_ref().is_none_or(|code| it.contains(&code.as_str())))
    };
    let total: i64 = record
        .money
        .get(&Subject::Paid)
        .into_iter()
        .flatten()
        .filter(|it| it.shown)
        .map(|it| it.value)
        .fold(0, i64::saturating_add);
    if held.iter().any(|it| is_of(&it.currency) && fits(it.value)) || fits(total) && !rate {
        return None;
    }
    if held.is_empty() && (rate || claimed.is_some() || !record.stands.compensates) {
        return None;
    }
    Some(Why::Money(few(held.iter().filter(|it| it.shown).map(|it| Held::Words(it.words.clone())))))
}

fn part(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    let (subject, is_own) =
        around.first(&[Subject::Odds, Subject::Recovered, Subject::Restored, Subject::Lost])?;
    if !is_own && !around.own.is_empty() {
        return None;
    }
    let subject = if subject == Subject::Odds { subject } else { Subject::Recovered };
    if around.own.first() == Some(&Subject::Other) && subject != Subject::Odds {
        return None;
    }
    let side = figure.near.side();
    odds(subject, figure, side, record)
}

fn odds(subject: Subject, figure: &Figure, side: i8, record: &Record) -> Option<Why> {
    let held = record.parts.get(&subject)?;
    let fits = |it: &HeldSpan| {
        if subject == Subject::Odds && it.shown {
            it.between.1 == figure.between.1
                && (it.side == side || it.side == 0 && figure.near == Near::About)
        } else {
            figure.near.agrees(figure.between, figure.step, 0, it.between)
        }
    };
    // Once the odds were disclosed, the words that were disclosed are the ones that hold.
    let disclosed = held.iter().any(|it| it.shown);
    let fits = held.iter().filter(|it| it.shown || !disclosed).any(fits);
    let printed = |it: &HeldSpan| {
        let (whole, rest) = (it.between.1 / 1000, it.between.1 % 1000 / 100);
        let sign = match it.side {
            -1 => "<",
            1 => ">",
            _ => "",
        };
        Held::Words(if rest == 0 {
            format!("{sign}{whole}%")
        } else {
            format!("{sign}{whole}.{rest}%")
        })
    };
    (!fits).then(|| Why::Share(few(held.iter().filter(|it| it.shown).map(printed))))
}
