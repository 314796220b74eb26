//! The minutes of a meeting, for our own people: who took part, what was said, decided, promised, left open.

use crate::{
    incident::{
        EntryKey, Event, Incident, Instant,
        commitments::without_label,
        describe,
        stakeholders::Stakeholder,
        timeline,
        updates::{Channel, Contact, Outcome},
    },
    locale::Lang,
    report::{
        compose::{
            desk::Desk,
            meeting::{self, Span},
            parts::by_time,
        },
        cover::Cover,
        document::{Block, Document, Line, line},
        meeting::Meeting,
    },
    text::dotted,
};

/// The meetings that took place, the earliest first.
pub fn meetings(incident: &Incident, now: Instant) -> Vec<Meeting> {
    let people = &incident.stakeholders;
    let mut all: Vec<Meeting> = held(incident, now)
        .map(|met| {
            let with = met.made.with.iter().filter_map(|&key| people.get(key));
            let with = with.map(|known| known.profile.name.clone()).collect();
            Meeting { key: met.entry, at: met.occurred, with }
        })
        .collect();
    all.sort_by_key(|it| it.at);
    all
}

fn held(incident: &Incident, now: Instant) -> impl Iterator<Item = &Contact> {
    incident.ledger.contacts.iter().filter(move |contact| {
        contact.made.channel == Channel::Meeting
            && contact.made.outcome != Outcome::Failed
            && contact.occurred <= now
    })
}

/// Composes the minutes of the meeting of this entry, or else of the latest, as of `now`; `None` where there is no such
/// meeting.
pub fn minutes(
    incident: &Incident,
    meeting: Option<EntryKey>,
    cover: &Cover,
    now: Instant,
    lang: Lang,
) -> Option<Document> {
    let (key, span) = Span::of(&meetings(incident, now), meeting)?;
    let met = held(incident, now).find(|it| it.entry == key)?;
    let desk = Desk::new(incident, cover, now, lang);
    let room = Room { desk, met, span };
    let pen = room.desk.pen;
    let mut blocks = Vec::new();
    room.sheet(&mut blocks);
    room.people(&mut blocks);
    room.said(&mut blocks);
    room.agreed(&mut blocks);
    room.open(&mut blocks);
    let both = [("minutes-taken-by", ""), ("minutes-read-by", "")];
    meeting::confirmation(pen, both, &mut blocks);
    Some(room.desk.document("minutes-title", blocks))
}

/// One meeting and what was said around it.
struct Room<'a> {
    desk: Desk<'a>,
    met: &'a Contact,
    span: Span,
}

impl Room<'_> {
    fn sheet(&self, blocks: &mut Vec<Block>) {
        let (desk, pen) = (&self.desk, self.desk.pen);
        desk.sheet(blocks);
        let taken = desk.incident.entry(self.met.entry);
        let taken = taken.map(|entry| entry.head.author.as_str()).unwrap_or_default();
        if let Some(Block::KeyValues(values)) = blocks.last_mut() {
            values.push(pen.key("minutes-met", line(&pen.stamp(self.met.occurred))));
            values.push(pen.key("minutes-taken-by", line(taken)));
            values.retain(|(_, value)| !value.is_empty());
        }
    }

    fn people(&self, blocks: &mut Vec<Block>) {
        let (incident, pen) = (self.desk.incident, self.desk.pen);
        let people = &incident.stakeholders;
        let mut there: Vec<&Stakeholder> =
            self.met.made.with.iter().filter_map(|&key| people.get(key)).collect();
        let speaker = incident.entry(self.met.entry).and_then(|entry| entry.who.as_ref());
        let named = speaker.and_then(|who| people.called(&who.name));
        there.extend(named.filter(|one| there.iter().all(|other| other.key != one.key)));
        let mut rows: Vec<Vec<Line>> = there
            .iter()
            .map(|known| {
                let profile = &known.profile;
                let side = pen.side(profile.side);
                let role = dotted(&[&profile.organisation, &profile.role]);
                vec![line(&profile.name), line(&side), line(&role)]
            })
            .collect();
        if let (Some(who), None) = (speaker, named) {
            rows.push(vec![line(&who.name), Line::new(), Line::new()]);
        }
        let head = ["report-column-name", "minutes-column-side", "report-column-role"];
        pen.table(blocks, "minutes-section-people", &head, rows);
    }

    /// What was said, in the order in which it was.
    fn said(&self, blocks: &mut Vec<Block>) {
        let (incident, pen) = (self.desk.incident, self.desk.pen);
        let said = timeline::timeline(incident)
            .into_iter()
            .filter(|row| row.retracted_by.is_none() && self.span.holds(row.occurred))
            .filter(|row| match row.entry.event() {
                Some(Event::ContactMade(made)) => made.channel == Channel::Meeting,
                Some(
                    Event::Noted(_)
                    | Event::FactAnswered(_)
                    | Event::EnquiryReceived(_)
                    | Event::EnquiryAnswered(_)
                    | Event::OddsDisclosed(_),
                ) => true,
                _ => false,
            })
            .map(|row| match row.corrections.last() {
                Some(correction) => line(&correction.text),
                None => line(&describe(incident, row.entry, pen.lang).text),
            })
            .collect();
        meeting::said(pen, said, blocks);
    }

    /// Decisions, promises, offers and actions of that time, each with its owner and its time.
    fn agreed(&self, blocks: &mut Vec<Block>) {
        let (incident, pen) = (self.desk.incident, self.desk.pen);
        let mut rows: Vec<(Instant, Vec<Line>)> = Vec::new();
        for decision in &incident.decisions.list {
            let window = decision.taken.window.map(|at| pen.stamp(at)).unwrap_or_default();
            let row = vec![line(&decision.taken.text), line(&decision.by), line(&window)];
            rows.push((decision.at, row));
        }
        for promise in &incident.commitments.list {
            let what = dotted(&[&promise.label, promise.words()]);
            let row = vec![line(&what), line(&promise.made.deliverer), pen.due_of(promise)];
            rows.push((promise.at, row));
        }
        for offer in &incident.offers.list {
            let what = dotted(&[&offer.label, without_label(&offer.label, &offer.terms)]);
            rows.push((offer.at, vec![line(&what), Line::new(), Line::new()]));
        }
        for action in &incident.actions.list {
            let what = dotted(&[&action.label, &action.text]);
            let due = action.plan.due.map(|at| pen.deadline(at)).unwrap_or_default();
            rows.push((action.at, vec![line(&what), line(&action.plan.owner), line(&due)]));
        }
        // What became of promises and actions.
        for row in timeline::timeline(incident) {
            let moved = matches!(
                row.entry.event(),
                Some(
                    Event::CommitmentKept(_)
                        | Event::CommitmentBroken(_)
                        | Event::CommitmentRenegotiated(_)
                        | Event::CommitmentWaived(_)
                        | Event::ActionReported(_)
                        | Event::ActionChecked(_)
                        | Event::ActionDropped(_)
                )
            );
            if moved && row.retracted_by.is_none() {
                let what = line(&describe(incident, row.entry, pen.lang).text);
                rows.push((row.occurred, vec![what, Line::new(), Line::new()]));
            }
        }
        rows.retain(|(at, _)| self.span.holds(*at));
        meeting::agreed(pen, by_time(rows), blocks);
    }

    fn open(&self, blocks: &mut Vec<Block>) {
        let (incident, pen) = (self.desk.incident, self.desk.pen);
        let mut open: Vec<Line> =
            incident.ledger.open_enquiries().map(|enquiry| line(&enquiry.text)).collect();
        open.extend(
            incident.critical_unknown().map(|question| line(question.asked.ask.get(pen.lang))),
        );
        meeting::open(pen, open, blocks);
    }
}
