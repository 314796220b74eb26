//! The brief for a meeting with senior people of the customer's (F5), on one page: who comes and what they need, the
//! five soft needs and what serves each here, the taboos, where we stand, and what may not be said yet. Ours alone.

use super::parts::{Pen, clip, clip_narrow, dotted};
use crate::{
    incident::{
        Incident, Instant,
        commitments::{Commitment, Standing},
        due,
        escalation::Signal,
        responsibility::Lamp,
        stakeholders::{Authority, Side, Stakeholder},
    },
    locale::{Lang, Message},
    report::{
        Cover,
        document::{Block, Callout, Document, Inline, Line, Table, line},
    },
};

/// The most people and promises that find room on the page.
const MOST: usize = 5;

/// Composes the brief as of `now`.
pub fn executive(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    let desk = Desk { incident, cover, now, pen: Pen { lang, zone: incident.zone() } };
    let mut blocks = Vec::new();
    desk.head(&mut blocks);
    desk.people(&mut blocks);
    desk.needs(&mut blocks);
    desk.taboos(&mut blocks);
    desk.standing(&mut blocks);
    blocks.push(desk.pen.colophon(cover));
    Document {
        title: desk.pen.say("brief-title"),
        lang,
        meta: desk.pen.meta(cover, "audience-internal", incident.title()),
        one_page: true,
        blocks,
    }
}

struct Desk<'a> {
    incident: &'a Incident,
    cover: &'a Cover,
    now: Instant,
    pen: Pen,
}

impl Desk<'_> {
    fn head(&self, blocks: &mut Vec<Block>) {
        let (pen, incident) = (self.pen, self.incident);
        let lifecycle = &incident.lifecycle;
        let status = pen.say(&format!("status-{}", lifecycle.status().id()));
        let lasted = pen.span(self.now - incident.began());
        blocks.push(Block::Callout {
            kind: Callout::Confidential,
            title: pen.say("report-confidential"),
            body: vec![line(&pen.say("brief-why"))],
        });
        blocks.push(Block::KeyValues(vec![
            pen.key("report-reference", vec![Inline::Strong(self.cover.reference.clone())]),
            pen.key("report-subject", line(&clip(incident.title()))),
            pen.key("report-customer", line(&clip(incident.customer()))),
            pen.key(
                "report-status",
                line(&dotted(&[&status, &lifecycle.severity().to_string(), &lasted])),
            ),
        ]));
    }

    /// The customer's people who decide; all of them where none is known to.
    fn senior(&self) -> Vec<&Stakeholder> {
        let theirs: Vec<_> = self.incident.stakeholders.on(Side::Customer).collect();
        let decide = |it: &&&Stakeholder| it.profile.authority == Authority::Decides;
        let senior: Vec<_> = theirs.iter().filter(decide).copied().collect();
        if senior.is_empty() { theirs } else { senior }
    }

    /// Who comes, what they need in their own words, how they feel and what is behind it.
    fn people(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let senior = self.senior();
        blocks.push(pen.section("brief-section-people"));
        if senior.is_empty() {
            blocks.push(Block::Paragraph(line(&pen.say("due-no-customer"))));
            return;
        }
        let or_ask = |text: &str| {
            if text.trim().is_empty() {
                line(&pen.say("brief-ask"))
            } else {
                line(&clip_narrow(text))
            }
        };
        let rows = senior.iter().take(MOST).map(|known| {
            let profile = &known.profile;
            vec![
                line(&clip_narrow(&dotted(&[&profile.name, &profile.role]))),
                or_ask(&profile.need),
                or_ask(&dotted(&[&profile.feeling, &profile.pressure])),
                line(&clip_narrow(&profile.values)),
            ]
        });
        let head = [
            "brief-column-who",
            "brief-column-need",
            "brief-column-feeling",
            "brief-column-values",
        ];
        blocks.push(Block::Table(Table { head: pen.head(&head), rows: rows.collect() }));
    }

    /// The five soft needs: what each asks of us, and what there is here to meet it.
    fn needs(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let need = |name: &str, how: &str, here: String| {
            vec![vec![Inline::Strong(pen.say(name))], line(&pen.say(how)), line(&here)]
        };
        blocks.push(pen.section("brief-section-needs"));
        blocks.push(Block::Table(Table {
            head: pen.head(&["brief-column-soft", "brief-column-how", "brief-column-here"]),
            rows: vec![
                need("brief-respect", "brief-respect-how", self.respect()),
                need("brief-convenience", "brief-convenience-how", self.convenience()),
                need("brief-privacy", "brief-privacy-how", self.privacy()),
                need("brief-timeliness", "brief-timeliness-how", self.timeliness()),
                need("brief-gain", "brief-gain-how", self.gain()),
            ],
        }));
    }

    /// What they asked and nobody answered.
    fn respect(&self) -> String {
        let open: Vec<String> = self
            .incident
            .ledger
            .open_enquiries()
            .take(3)
            .map(|enquiry| self.quoted(&enquiry.text))
            .collect();
        if open.is_empty() {
            self.pen.say("brief-no-open-question")
        } else {
            let open = self.pen.lang.list(&open);
            self.pen.tell(&Message::new("brief-open-questions").with("list", open))
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.pen.tell(&Message::new("brief-quoted").with("text", clip_narrow(text)))
    }

    /// The one person to call.
    fn convenience(&self) -> String {
        let contact = self.cover.author.contact.trim();
        if contact.is_empty() {
            self.pen.say("brief-no-contact")
        } else {
            self.pen.tell(&Message::new("brief-contact").with("contact", contact))
        }
    }

    /// Which other customers have the same failure, and must not come up (K6).
    fn privacy(&self) -> String {
        match self.incident.links.incidents.len() {
            0 => self.pen.say("brief-no-other"),
            count => self.pen.tell(&Message::new("brief-others").with("count", count)),
        }
    }

    /// When they were told last, and when they hear next.
    fn timeliness(&self) -> String {
        let senior = self.senior();
        let last = senior
            .iter()
            .filter_map(|known| self.incident.ledger.last_told(known.key))
            .map(|contact| contact.occurred)
            .max();
        let next = senior.iter().filter_map(|known| due::next_update(self.incident, known)).min();
        let time = |id, at| self.pen.tell(&Message::new(id).with("time", self.pen.stamp(at)));
        let last = match last {
            Some(at) => time("brief-told-last", at),
            None => self.pen.say("brief-never-told"),
        };
        let next = next.map(|at| {
            if at <= self.now { time("brief-update-late", at) } else { time("brief-told-next", at) }
        });
        dotted(&[&last, &next.unwrap_or_default()])
    }

    /// What they take away: the offer they rank best, or the latest.
    fn gain(&self) -> String {
        let offers = &self.incident.offers.list;
        let ranked = offers.iter().filter_map(|it| Some((it.rank?.0, it)));
        let best = ranked.min_by_key(|(rank, _)| *rank).map(|(_, it)| it).or_else(|| offers.last());
        match best {
            Some(offer) => {
                let offer = clip(&format!("{} {}", offer.label, offer.terms));
                self.pen.tell(&Message::new("brief-best-offer").with("offer", offer))
            }
            None => self.pen.say("brief-no-offer"),
        }
    }

    fn taboos(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let taboos = ["brief-taboo-rank", "brief-taboo-credentials", "brief-taboo-logic"];
        blocks.push(pen.section("brief-section-taboos"));
        blocks.push(Block::List(taboos.iter().map(|id| line(&pen.say(id))).collect()));
    }

    /// Promises that are open or were broken, what was disclosed of the odds, and whether responsibility may be stated.
    fn standing(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        blocks.push(pen.section("brief-section-standing"));
        let mut lines: Vec<Line> = self.promises();
        lines.push(line(&self.responsibility()));
        lines.push(line(&self.odds()));
        blocks.push(Block::List(lines));
    }

    fn promises(&self) -> Vec<Line> {
        let pen = self.pen;
        let open = |it: &&Commitment| {
            matches!(
                it.standing(self.now),
                Standing::Promised | Standing::Broken | Standing::KeptLate | Standing::Standing
            )
        };
        let all = &self.incident.commitments.list;
        let mut open: Vec<&Commitment> = all.iter().filter(open).collect();
        open.sort_by_key(|it| (it.standing(self.now) != Standing::Broken, it.due()));
        open.into_iter()
            .take(MOST)
            .map(|it| {
                let how = match it.standing(self.now) {
                    Standing::Broken | Standing::KeptLate => pen.say("brief-promise-broken"),
                    _ => pen.say("brief-promise-open"),
                };
                let due = it.due().map(|at| pen.stamp(at)).unwrap_or_default();
                let mut said = vec![Inline::Strong(it.label.clone()), Inline::Text(" ".to_owned())];
                said.extend(line(&dotted(&[&clip(&it.made.text), &due, &how])));
                said
            })
            .collect()
    }

    /// D1: what is still missing before responsibility may be stated.
    fn responsibility(&self) -> String {
        let pen = self.pen;
        let lawyers = self.incident.escalations.has(Signal::Lawsuit);
        let dark: Vec<String> = self
            .incident
            .responsibility
            .dark(lawyers)
            .into_iter()
            .map(|lamp: Lamp| pen.say(&format!("lamp-{}", lamp.id())))
            .collect();
        if dark.is_empty() {
            pen.say("brief-may-admit")
        } else {
            let lamps = pen.lang.list(&dark);
            pen.tell(&Message::new("brief-may-not-admit").with("lamps", lamps))
        }
    }

    /// B3: only the words that were disclosed.
    fn odds(&self) -> String {
        let pen = self.pen;
        let remedies = &self.incident.remedies.list;
        match remedies.iter().flat_map(|remedy| &remedy.disclosed).max_by_key(|(at, _)| *at) {
            Some((_, words)) => {
                let words = self.quoted(words);
                pen.tell(&Message::new("brief-odds-words").with("words", words))
            }
            None => pen.say("brief-odds-nothing"),
        }
    }
}
