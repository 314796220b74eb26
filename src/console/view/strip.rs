//! The strip at the top: which incident and how long; what is next, what is overdue, what is unknown, whom to call.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};

use super::super::draw::{
    Scene,
    ink::Ink,
    row::{Row, Spans, borrowed},
    times,
};
use crate::{
    console::{
        model::{Live, Saved},
        paint,
    },
    incident::{
        Status,
        due::{self, Due, Urgency},
    },
    locale::Message,
    text,
};

/// The first line: which incident, how long, what time it is, whether everything is on disk.
pub(super) fn first(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let incident = &live.incident;
    let zone = incident.zone();
    let until = if incident.lifecycle.status() == Status::Closed {
        incident.lifecycle.statuses.last().map_or(scene.now, |s| s.occurred)
    } else {
        scene.now
    };
    // What would have ended before it began has lasted no time.
    let lasted = (until - incident.began()).max(chrono::TimeDelta::zero());
    let elapsed = format!("T+{}", times::elapsed(lasted, scene.lang));
    let local = scene.now.with_timezone(&zone);
    let is_history = incident.history().is_some();
    let clock = if is_history || scene.model.replay.is_some() {
        let day = if area.width < 100 { "%m-%d %H:%M" } else { "%Y-%m-%d %H:%M" };
        local.format(day).to_string()
    } else if area.width < 100 {
        local.format("%H:%M").to_string()
    } else {
        format!("{} {}", local.format("%H:%M:%S"), times::offset(scene.now, zone))
    };
    let severity = incident.lifecycle.severity();
    let severity_style = if severity.level() == 1 { scene.ink.bad() } else { Ink::strong() };
    let mut row = Row::new();
    if scene.model.replay.is_some() {
        row = row.and(format!(" {} ", scene.say("strip-replay")), Ink::badge(scene.ink.due()));
        row = row.and(" ", Ink::text());
    }
    row = row.and(format!(" {} ", state(scene, live)), badge(scene, live));
    if incident.drill().is_some() {
        row = row.and(" ", Ink::text());
        row = row.and(format!(" {} ", scene.say("strip-drill")), Ink::badge(scene.ink.due()));
    }
    if is_history {
        row = row.and(" ", Ink::text());
        row = row.and(format!(" {} ", scene.say("strip-history")), Ink::badge(scene.ink.quiet()));
    }
    if scene.model.demo {
        row = row.and(" ", Ink::text());
        row = row.and(format!(" {} ", scene.say("strip-demo")), Ink::badge(scene.ink.due()));
    }
    if scene.model.loss.is_some() {
        row = row.and(" ", Ink::text());
        row = row.and(format!(" {} ", scene.say("strip-loss")), Ink::badge(scene.ink.bad()));
    }
    row = row
        .and(format!(" {}", live.reference), Ink::strong())
        .and(format!(" {severity}"), severity_style);
    // The title keeps some room beside a long name; what is cut first is what the log says elsewhere too.
    let narrow = area.width < 100;
    if area.width >= 50 {
        let most = if narrow { 14 } else { usize::from(area.width) / 4 };
        row = row
            .and(format!("  {}", text::truncate(incident.customer(), most)), Ink::strong())
            .and(format!("  {}", incident.title()), Ink::text());
    }
    row = match area.width {
        0..40 => row.and(format!(" {elapsed}"), Ink::strong()),
        40..72 => row.right(format!("{elapsed} "), Ink::strong()),
        _ => row.right(elapsed, Ink::strong()).right(format!("   {clock}"), Ink::text()),
    };
    if scene.model.replay.is_none() && (area.width >= 72 || scene.model.saved != Saved::Yes) {
        let (word, style) = saved(scene);
        row = row.right("  ", Ink::text()).right(format!(" {word} "), style);
    }
    if scene.model.clock_doubt().is_some() {
        row = row.right(format!(" {} ", scene.say("strip-clock")), Ink::badge(scene.ink.due()));
    }
    row.draw_tight(buf, area);
}

fn state(scene: &Scene<'_>, live: &Live) -> String {
    scene.say(match live.incident.lifecycle.status() {
        Status::Open if live.incident.history().is_some() => "strip-unresolved",
        Status::Open => "strip-live",
        Status::Mitigated => "strip-mitigated",
        Status::Resolved => "strip-resolved",
        Status::Closed => "strip-closed",
    })
}

fn badge(scene: &Scene<'_>, live: &Live) -> Style {
    Ink::badge(match live.incident.lifecycle.status() {
        Status::Open | Status::Mitigated => Ink::text(),
        Status::Resolved => scene.ink.good(),
        Status::Closed => scene.ink.quiet(),
    })
}

fn saved(scene: &Scene<'_>) -> (String, Style) {
    match &scene.model.saved {
        Saved::Yes => (scene.say("strip-saved"), scene.ink.quiet()),
        Saved::Saving => (scene.say("strip-saving"), scene.ink.due()),
        Saved::Refused => (scene.say("strip-refused"), Ink::badge(scene.ink.bad())),
        Saved::ReadOnly(_) => (scene.say("strip-read-only"), Ink::badge(scene.ink.bad())),
    }
}

/// One thing the second line says, from its longest form to its shortest.
struct Say {
    forms: Vec<Spans>,
    /// Who gets room first.
    rank: u8,
    /// Who then grows first: whom to call before what is next has all its words.
    grows: u8,
    /// The forms that say enough of it in little room, where shorter ones do not.
    named: std::ops::Range<usize>,
}

fn width(spans: &Spans) -> usize {
    spans.iter().map(|(piece, _)| text::width(piece)).sum()
}

/// The second line: what is next, what is overdue, what is unknown, whom to call.
pub(super) fn second(scene: &Scene<'_>, live: &Live, buf: &mut Buffer, area: Rect) {
    let says = says(scene, live);
    let room = usize::from(area.width).saturating_sub(1);
    let mut level: Vec<Option<usize>> = vec![None; says.len()];
    let mut order: Vec<usize> = (0..says.len()).collect();
    order.sort_by_key(|&at| says.get(at).map(|say| say.rank));
    let total = |level: &[Option<usize>]| -> usize {
        says.iter()
            .zip(level)
            .filter_map(|(say, at)| say.forms.get((*at)?))
            .map(|form| width(form) + 3)
            .sum::<usize>()
            .saturating_sub(3)
    };
    // First everything in its shortest form, then with what it is about, then longer, the most important first.
    for pass in 0..3 {
        if pass == 2 {
            order.sort_by_key(|&at| says.get(at).map(|say| say.grows));
        }
        for &at in &order {
            let Some(say) = says.get(at) else { continue };
            let forms = 0..say.forms.len();
            let wanted: Vec<usize> = match pass {
                0 => forms.rev().take(1).collect(),
                1 => say.named.clone().collect(),
                _ => forms.collect(),
            };
            for form in wanted {
                let before = level.get(at).copied().flatten();
                if let Some(slot) = level.get_mut(at) {
                    *slot = Some(form);
                }
                if total(&level) <= room {
                    break;
                }
                if let Some(slot) = level.get_mut(at) {
                    *slot = before;
                }
            }
        }
    }
    // Where not even the first fits, it is cut.
    if level.iter().all(Option::is_none)
        && let Some(at) = says.iter().position(|say| say.rank == 0)
        && let (Some(slot), Some(say)) = (level.get_mut(at), says.get(at))
    {
        *slot = Some(say.forms.len() - 1);
    }
    let mut spans: Spans = vec![(" ".to_owned(), Ink::text())];
    for (say, at) in says.iter().zip(&level) {
        let Some(form) = at.and_then(|at| say.forms.get(at)) else { continue };
        if spans.len() > 1 {
            spans.push((" | ".to_owned(), scene.ink.quiet()));
        }
        spans.extend(form.iter().cloned());
    }
    paint::put_spans(buf, area.x, area.y, area.width, &borrowed(&spans));
}

fn says(scene: &Scene<'_>, live: &Live) -> Vec<Say> {
    let mut says = Vec::new();
    says.extend(unreadable(scene, live));
    let lifecycle = &live.incident.lifecycle;
    if lifecycle.status() == Status::Closed {
        let at = lifecycle.statuses.last().map_or(scene.now, |status| status.occurred);
        let clock = times::clock(at, scene.now, live.incident.zone());
        let closed = format!("{} {clock}", scene.say("strip-closed-at"));
        says.push(Say { forms: vec![vec![(closed, Ink::text())]], rank: 0, grows: 0, named: 0..0 });
        return says;
    }
    says.extend(next(scene, live));
    says.extend(overdue(scene, live));
    let unknown = live.incident.critical_unknown().count();
    if unknown > 0 {
        let count = unknown.to_string();
        let style = scene.ink.due().add_modifier(Modifier::BOLD);
        let long = format!("? {count} {}", scene.say("strip-critical"));
        let forms = vec![vec![(long, style)], vec![(format!("?{count}"), style)]];
        says.push(Say { forms, rank: 3, grows: 4, named: 0..0 });
    }
    says.extend(call(scene, live));
    if says.is_empty() {
        says.extend(open(scene, live));
    }
    if says.is_empty() {
        let nothing = scene.say("strip-nothing");
        says.push(Say {
            forms: vec![vec![(nothing, scene.ink.quiet())]],
            rank: 0,
            grows: 0,
            named: 0..0,
        });
    }
    says
}

/// What is open where nothing presses: as many things as stand in the pane of what to do next, and the first of them.
fn open(scene: &Scene<'_>, live: &Live) -> Option<Say> {
    let line = live.next.first()?;
    let first = live.due.get(line.at)?.said(line.count, scene.lang).replace('\n', " ");
    let style = Ink::text();
    let count = Message::new("strip-open").with("count", live.next.len()).text(scene.lang);
    let forms = vec![
        vec![(format!("{count}: {first}"), style)],
        vec![(format!("{count}: {}", text::truncate(&first, 40)), style)],
        vec![(count, style)],
    ];
    Some(Say { forms, rank: 1, grows: 1, named: 0..0 })
}

/// That entries are damaged or missing on file: nobody must take what is shown for all there was.
fn unreadable(scene: &Scene<'_>, live: &Live) -> Option<Say> {
    let count = live.incident.unreadable();
    let style = scene.ink.bad();
    let long = format!("! {count} {}", scene.say("strip-unreadable"));
    let forms = vec![vec![(long, style)], vec![(format!("!{count}"), style)]];
    (count > 0).then_some(Say { forms, rank: 0, grows: 0, named: 0..1 })
}

fn next(scene: &Scene<'_>, live: &Live) -> Option<Say> {
    let coming =
        |item: &&Due| item.urgency != Urgency::Snoozed && item.at.is_some_and(|at| at > scene.now);
    let item = live.due.iter().filter(coming).min_by_key(|item| item.at)?;
    let at = item.at?;
    let label = (format!("{} ", scene.say("strip-next")), scene.ink.quiet());
    let left = (times::countdown(at - scene.now, scene.lang), scene.ink.due());
    let zone = live.incident.zone();
    let clock = match item.day(zone) {
        Some(_) => times::deadline(at, scene.now, zone),
        None => times::clock(at, scene.now, zone),
    };
    let what = item.what.message(scene.lang).text(scene.lang);
    let space = || (" ".to_owned(), Ink::text());
    let named = |what: String| vec![label.clone(), (what, Ink::strong()), space(), left.clone()];
    Some(Say {
        forms: vec![
            vec![
                label.clone(),
                (format!("{clock} "), Ink::text()),
                (what.clone(), Ink::strong()),
                space(),
                left.clone(),
            ],
            named(what.clone()),
            named(text::truncate(&what, 24).into_owned()),
            named(text::truncate(&what, 12).into_owned()),
            named(text::truncate(&what, 6).into_owned()),
            vec![label.clone(), left.clone()],
        ],
        rank: 1,
        grows: 3,
        named: 3..5,
    })
}

fn overdue(scene: &Scene<'_>, live: &Live) -> Option<Say> {
    let late = |item: &&Due| item.urgency == Urgency::Overdue;
    let count = live.due.iter().filter(late).count();
    let worst = live.due.iter().find(late)?;
    let style = scene.ink.bad();
    let long = format!("! {} {count}", scene.say("strip-overdue"));
    let what = worst.what.message(scene.lang).text(scene.lang);
    let left = times::countdown(worst.left(scene.now), scene.lang);
    Some(Say {
        forms: vec![
            vec![(format!("{long}: {what} {left}"), style)],
            vec![(format!("{long}: {left}"), style)],
            vec![(format!("!{count} {left}"), style)],
            vec![(format!("!{count}"), style)],
        ],
        rank: 0,
        grows: 0,
        named: 2..3,
    })
}

fn call(scene: &Scene<'_>, live: &Live) -> Option<Say> {
    let call = due::call(&live.due, scene.lang)?;
    let reach = call
        .stakeholder
        .and_then(|key| live.incident.stakeholders.get(key))
        .and_then(|stakeholder| stakeholder.profile.reach())
        .map(|address| address.at.clone())
        .or_else(|| scene.reach(live, &call.name));
    let label = (format!("{} ", scene.say("strip-call")), scene.ink.quiet());
    let style = if call.pressing {
        scene.ink.person().add_modifier(Modifier::BOLD)
    } else {
        scene.ink.person()
    };
    let name = (call.name.clone(), style);
    let mut forms = vec![vec![label.clone(), name.clone()]];
    // A role may be long: it yields to what is overdue.
    if text::width(&call.name) > 12 {
        forms.push(vec![label.clone(), (text::truncate(&call.name, 12).into_owned(), style)]);
    }
    let numbered = usize::from(reach.is_some());
    if let Some(address) = reach {
        forms.insert(0, vec![label, name, (format!(" {address}"), Ink::strong())]);
    }
    Some(Say { forms, rank: 2, grows: 1, named: 0..numbered })
}
