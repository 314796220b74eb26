//! Who was not reached, and who beside the customer and us is in it.

use crate::{
    incident::{
        describe,
        escalation::Signal,
        stakeholders::{Authority, Side, Stakeholder, Updates},
    },
    report::{
        compose::desk::Desk,
        document::{Block, Inline, Line, line},
        update::last_reached,
    },
    text::dotted,
};

/// Whom nothing has reached of those who are to hear: outside, and of ours who decide.
pub(super) fn not_reached(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let waits = |it: &&Stakeholder| {
        let profile = &it.profile;
        profile.updates != Updates::None
            && (!profile.side.is_ours() || profile.authority == Authority::Decides)
    };
    let all = desk.incident.stakeholders.list.iter().filter(waits);
    let lines: Vec<Line> = all.filter_map(|known| unreached(desk, known)).collect();
    blocks.push(pen.section("brief-section-not-reached"));
    blocks.push(if lines.is_empty() {
        Block::Paragraph(line(&pen.say("brief-all-reached")))
    } else {
        Block::List(pen.first(lines, desk.room.few))
    });
}

fn unreached(desk: &Desk<'_>, known: &Stakeholder) -> Option<Line> {
    let pen = desk.pen;
    let how = match desk.incident.ledger.last_tried(known.key) {
        Some(tried) => pen.at("brief-tried", tried.occurred),
        None if last_reached(desk.incident, known).is_some() => return None,
        None => match desk.incident.ledger.last_told(known.key) {
            Some(sent) => pen.at("brief-sent", sent.occurred),
            None => pen.say("report-never-told"),
        },
    };
    let who = dotted(&[&known.profile.name, &known.profile.role, &pen.side(known.profile.side)]);
    let mut said = vec![Inline::Strong(desk.room.clip_narrow(&who))];
    said.push(Inline::Text(format!(" · {how}")));
    Some(said)
}

/// Press, authorities, counsel: what was seen of them, and what they were told last.
pub(super) fn outside(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    let mut lines: Vec<Line> = Vec::new();
    for (key, signal, known) in &incident.escalations.signals {
        if !concerns_the_public(*signal) {
            continue;
        }
        let words = incident.entry(*key).map(|entry| describe(incident, entry, pen.lang).text);
        let words = desk.room.clip(&words.unwrap_or_default());
        let mut said = vec![Inline::Strong(pen.stamp(*known)), Inline::Text(" ".to_owned())];
        said.extend(line(&words));
        lines.push(said);
    }
    for side in [Side::Media, Side::Regulator, Side::Legal] {
        lines.extend(incident.stakeholders.on(side).map(|known| told_last(desk, known)));
    }
    blocks.push(pen.section("brief-section-outside"));
    blocks.push(if lines.is_empty() {
        Block::Paragraph(line(&pen.say("brief-nobody-outside")))
    } else {
        Block::List(pen.first(lines, desk.room.few))
    });
}

fn told_last(desk: &Desk<'_>, known: &Stakeholder) -> Line {
    let pen = desk.pen;
    let last = desk.incident.ledger.last_told(known.key);
    let last = last.map_or_else(
        || pen.say("report-never-told"),
        |contact| pen.at("brief-told-last", contact.occurred),
    );
    let who = dotted(&[&known.profile.name, &pen.side(known.profile.side)]);
    line(&dotted(&[&desk.room.clip_narrow(&who), &last]))
}

/// Whether somebody beside the customer and us is in it.
const fn concerns_the_public(signal: Signal) -> bool {
    match signal {
        Signal::Media | Signal::Regulator | Signal::PeopleEndangered => true,
        // A lawsuit stands among the claims.
        Signal::Lawsuit | Signal::AsksForLeader | Signal::NegotiationFailed | Signal::Scene => {
            false
        }
    }
}
