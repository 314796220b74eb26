//! The crisis brief for those who decide on our side, on one page: what is asked of them, what is at risk, the next point of
//! no return, who was not reached, press and authorities, and where we stand. Ours alone.

use super::{desk::Desk, stance::standing};
use crate::{
    incident::{
        Incident, Instant, Status,
        derived::rule_name,
        due::{self, Due},
        escalation::{self, Alert, Signal},
        updates::Channel,
    },
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Document, Inline, Line, line},
    },
    text::dotted,
};

mod exposure;
mod people;

/// Composes the brief as of `now`.
pub fn executive(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    Desk::new(incident, cover, now, lang).one_page(|desk| {
        let mut blocks = Vec::new();
        head(desk, &mut blocks);
        asked_of_you(desk, &mut blocks);
        exposure::exposure(desk, &mut blocks);
        no_return(desk, &mut blocks);
        people::not_reached(desk, &mut blocks);
        people::outside(desk, &mut blocks);
        standing(desk, &mut blocks);
        desk.document("brief-title", blocks)
    })
}

fn head(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    let as_of = dotted(&[&pen.stamp(desk.now), &pen.zone([desk.now])]);
    let mut reference = vec![desk.reference()];
    reference.push(Inline::Text(format!(" · {as_of}")));
    let subject = desk.room.clip(&dotted(&[incident.customer(), incident.title()]));
    blocks.push(desk.confidential(Some("brief-why")));
    blocks.push(Block::KeyValues(vec![
        pen.key("report-subject", line(&subject)),
        pen.key("report-status", desk.status()),
        pen.key("report-reference", reference),
    ]));
}

/// What somebody waits for, by when, and of whom.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Asked {
    /// What a person asks goes before what a rule of the playbook asks.
    by_rule: bool,
    by: Instant,
    what: String,
    of: String,
}

/// The decisions and the help that somebody waits for; that nothing is asked where it is so.
fn asked_of_you(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let mut asked: Vec<Asked> = escalation::firings(desk.incident, desk.now)
        .into_iter()
        .filter(Alert::is_open)
        .filter_map(|alert| asked_by(desk, &alert))
        .collect();
    if desk.incident.lifecycle.is_live() {
        let windows = desk.incident.decisions.windows.iter().filter(|it| it.taken.is_none());
        asked.extend(windows.map(|it| Asked {
            by_rule: false,
            by: it.until,
            what: it.text.clone(),
            of: it.by.clone(),
        }));
    }
    asked.sort();
    let rows: Vec<Vec<Line>> =
        asked.iter().take(desk.room.few).map(|it| asked_row(desk, it)).collect();
    blocks.push(pen.section("brief-section-asked"));
    if rows.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("brief-nothing-asked"))));
    } else {
        let head = ["report-column-what", "handover-column-who", "report-column-by"];
        blocks.push(pen.grid(&head, rows));
        pen.more(asked.len(), desk.room.few, blocks);
    }
    if meets_soon(desk) {
        blocks.push(Block::Paragraph(line(&pen.say("brief-meeting-asked"))));
    }
}

fn asked_row(desk: &Desk<'_>, asked: &Asked) -> Vec<Line> {
    let by = desk.pen.deadline(asked.by);
    let by = if asked.by <= desk.now { vec![Inline::Strong(by)] } else { line(&by) };
    vec![line(&desk.room.clip(&asked.what)), line(&desk.room.clip_narrow(&asked.of)), by]
}

/// What an alert asks: the words of whoever raised it, or else what its rule waits for.
fn asked_by(desk: &Desk<'_>, alert: &Alert) -> Option<Asked> {
    let lang = desk.pen.lang;
    let stage = alert.stage()?;
    let raised = desk.incident.escalations.raised.iter();
    let raised = raised.filter(|_| alert.trigger.is_none()).find(|it| Some(it.0) == alert.cause);
    let of_rule = || dotted(&[&rule_name(&alert.rule, lang), alert.authority.get(lang)]);
    Some(Asked {
        by_rule: raised.is_none(),
        by: stage.until,
        what: raised.map_or_else(of_rule, |(_, raised, _)| raised.text.clone()),
        of: stage.role.get(lang).to_owned(),
    })
}

/// Whether the customer asked for a manager and nobody met them since: then the brief for the meeting is wanted, too.
fn meets_soon(desk: &Desk<'_>) -> bool {
    let incident = desk.incident;
    let signals = incident.escalations.signals.iter();
    let asked = signals.filter(|it| it.1 == Signal::AsksForLeader).map(|it| it.2).max();
    let met = incident
        .ledger
        .contacts
        .iter()
        .filter(|contact| contact.made.channel == Channel::Meeting && contact.told())
        .map(|contact| contact.occurred)
        .max();
    let live = incident.lifecycle.status() < Status::Closed;
    live && asked.is_some_and(|asked| met.is_none_or(|met| met < asked))
}

/// What can no longer be done, or not be undone, once its time has passed: the next first, then what was missed.
fn no_return(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let mut list: Vec<(Instant, String, String)> = due::due(desk.incident, desk.now)
        .iter()
        .filter(|item| item.what.cannot_be_made_up())
        .map(|item| (when(item), item.what.message(pen.lang).text(pen.lang), desk.left(item)))
        .collect();
    list.extend(under_way(desk));
    list.sort_by_key(|(at, ..)| (*at <= desk.now, *at));
    blocks.push(pen.section("brief-section-no-return"));
    if list.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("brief-no-deadline"))));
        return;
    }
    let rows = list
        .iter()
        .take(desk.room.few)
        .map(|(at, what, left)| {
            vec![vec![Inline::Strong(pen.deadline(*at))], line(&desk.room.clip(what)), line(left)]
        })
        .collect();
    let head = ["report-column-by", "report-column-what", "report-column-left"];
    blocks.push(pen.grid(&head, rows));
    pen.more(list.len(), desk.room.few, blocks);
}

/// By when the chosen remedies have to be done, and how likely that is.
fn under_way(desk: &Desk<'_>) -> Vec<(Instant, String, String)> {
    let (pen, incident) = (desk.pen, desk.incident);
    if incident.lifecycle.status() >= Status::Resolved {
        return Vec::new();
    }
    let chosen = incident.remedies.chosen();
    chosen
        .filter_map(|remedy| {
            let deadline = remedy.terms.deadline?;
            let name = format!("{} {}", remedy.letter, remedy.terms.name);
            let what = pen.tell(&Message::new("brief-remedy-by").with("remedy", name));
            let odds = remedy.percent().map(|percent| {
                pen.tell(&Message::new("handover-odds").with("percent", i64::from(percent)))
            });
            let what = dotted(&[&what, &odds.unwrap_or_default()]);
            Some((deadline, what, desk.left_until(Some(deadline), deadline)))
        })
        .collect()
}

/// When it is or was to be done: what is too late already, since then.
fn when(item: &Due) -> Instant {
    item.at.unwrap_or(item.since)
}
