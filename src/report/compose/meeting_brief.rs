//! The brief for a meeting with senior people of the customer's (F5), on one page: who comes and what they need, the
//! five soft needs and what serves each here, the taboos, where we stand, and what may not be said yet. Ours alone.

use super::{
    desk::Desk,
    stance::{quoted, standing},
};
use crate::{
    incident::{
        Incident, Instant,
        commitments::without_label,
        due,
        stakeholders::{Authority, Side, Stakeholder},
    },
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Document, Inline, line},
    },
    text::dotted,
};

/// The most people that find room on the page.
const MOST: usize = 5;
/// The most open questions.
const QUESTIONS: usize = 3;

/// Composes the brief as of `now`.
pub fn meeting_brief(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    Desk::new(incident, cover, now, lang).one_page(|desk| {
        let mut blocks = Vec::new();
        head(desk, &mut blocks);
        people(desk, &mut blocks);
        needs(desk, &mut blocks);
        taboos(desk, &mut blocks);
        standing(desk, &mut blocks);
        desk.document("meeting-brief-title", blocks)
    })
}

fn head(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    blocks.push(desk.confidential(Some("meeting-brief-why")));
    blocks.push(Block::KeyValues(vec![
        pen.key("report-reference", vec![desk.reference()]),
        pen.key("report-subject", line(&desk.room.clip(incident.title()))),
        pen.key("report-customer", line(&desk.room.clip(incident.customer()))),
        pen.key("report-status", desk.status()),
    ]));
}

/// The customer's people who decide; all of them where none is known to.
fn senior<'a>(desk: &Desk<'a>) -> Vec<&'a Stakeholder> {
    let theirs: Vec<_> = desk.incident.stakeholders.on(Side::Customer).collect();
    let decide = |it: &&&Stakeholder| it.profile.authority == Authority::Decides;
    let senior: Vec<_> = theirs.iter().filter(decide).copied().collect();
    if senior.is_empty() { theirs } else { senior }
}

/// Who comes, what they need in their own words, how they feel and what is behind it.
fn people(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let senior = senior(desk);
    blocks.push(pen.section("brief-section-people"));
    if senior.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("due-no-customer"))));
        return;
    }
    let or_ask = |text: &str| {
        if text.trim().is_empty() {
            line(&pen.say("brief-ask"))
        } else {
            line(&desk.room.clip_narrow(text))
        }
    };
    let rows = senior.iter().take(MOST).map(|known| {
        let profile = &known.profile;
        vec![
            line(&desk.room.clip_narrow(&dotted(&[&profile.name, &profile.role]))),
            or_ask(&profile.need),
            or_ask(&dotted(&[&profile.feeling, &profile.pressure])),
            line(&desk.room.clip_narrow(&profile.values)),
        ]
    });
    let head =
        ["brief-column-who", "brief-column-need", "brief-column-feeling", "brief-column-values"];
    blocks.push(pen.grid(&head, rows.collect()));
    pen.more(senior.len(), MOST, blocks);
}

/// The five soft needs: what each asks of us, and what there is here to meet it.
fn needs(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let need = |name: &str, how: &str, here: String| {
        vec![vec![Inline::Strong(pen.say(name))], line(&pen.say(how)), line(&here)]
    };
    blocks.push(pen.section("brief-section-needs"));
    let rows = vec![
        need("brief-respect", "brief-respect-how", respect(desk)),
        need("brief-convenience", "brief-convenience-how", convenience(desk)),
        need("brief-privacy", "brief-privacy-how", privacy(desk)),
        need("brief-timeliness", "brief-timeliness-how", timeliness(desk)),
        need("brief-gain", "brief-gain-how", gain(desk)),
    ];
    let head = ["brief-column-soft", "brief-column-how", "brief-column-here"];
    blocks.push(pen.grid(&head, rows));
}

/// What they asked and nobody answered.
fn respect(desk: &Desk<'_>) -> String {
    let open: Vec<_> = desk.incident.ledger.open_enquiries().collect();
    if open.is_empty() {
        return desk.pen.say("brief-no-open-question");
    }
    let quoted: Vec<String> =
        open.iter().take(QUESTIONS).map(|enquiry| quoted(desk, &enquiry.text)).collect();
    let said = Message::new("brief-open-questions")
        .with("list", desk.pen.lang.list(&quoted))
        .with("more", open.len().saturating_sub(QUESTIONS));
    desk.pen.tell(&said)
}

/// The one person to call.
fn convenience(desk: &Desk<'_>) -> String {
    let contact = desk.cover.author.contact.trim();
    if contact.is_empty() {
        desk.pen.say("brief-no-contact")
    } else {
        desk.pen.tell(&Message::new("brief-contact").with("contact", contact))
    }
}

/// Which other customers have the same failure, and must not come up (K6).
fn privacy(desk: &Desk<'_>) -> String {
    match desk.incident.links.incidents.len() {
        0 => desk.pen.say("brief-no-other"),
        count => desk.pen.tell(&Message::new("brief-others").with("count", count)),
    }
}

/// When they were told last, and when they hear next.
fn timeliness(desk: &Desk<'_>) -> String {
    let senior = senior(desk);
    let last = senior
        .iter()
        .filter_map(|known| desk.incident.ledger.last_told(known.key))
        .map(|contact| contact.occurred)
        .max();
    let next = senior.iter().filter_map(|known| due::next_update(desk.incident, known)).min();
    let last = match last {
        Some(at) => desk.pen.at("brief-told-last", at),
        None => desk.pen.say("brief-never-told"),
    };
    let next = next.map(|at| {
        if at <= desk.now {
            desk.pen.at("brief-update-late", at)
        } else {
            desk.pen.at("brief-told-next", at)
        }
    });
    dotted(&[&last, &next.unwrap_or_default()])
}

/// What they take away: the offer they rank best, or the latest; or else what is under way.
fn gain(desk: &Desk<'_>) -> String {
    let (pen, offers) = (desk.pen, &desk.incident.offers.list);
    let ranked = offers.iter().filter_map(|it| Some((it.rank?.0, it)));
    let best = ranked.min_by_key(|(rank, _)| *rank).map(|(_, it)| it).or_else(|| offers.last());
    if let Some(offer) = best {
        let words = without_label(&offer.label, &offer.terms);
        let offer = desk.room.clip(&format!("{} {words}", offer.label));
        return pen.tell(&Message::new("brief-best-offer").with("offer", offer));
    }
    let mut remedies = desk.incident.remedies.list.iter().rev();
    match remedies.find(|it| it.accepted.is_some() && it.stands()) {
        Some(remedy) => {
            let remedy = desk.room.clip(&format!("{} {}", remedy.letter, remedy.terms.name));
            pen.tell(&Message::new("brief-only-remedy").with("remedy", remedy))
        }
        None => pen.say("brief-no-offer"),
    }
}

fn taboos(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let taboos = ["brief-taboo-rank", "brief-taboo-credentials", "brief-taboo-logic"];
    blocks.push(pen.section("brief-section-taboos"));
    blocks.push(Block::List(taboos.iter().map(|id| line(&pen.say(id))).collect()));
}
