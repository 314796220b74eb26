//! The hand-over brief 交接单 (E3), on one page: what is due next and to whom, what was said to the customer last and by
//! whom, what is open, who is on duty, what is not known, the risk; and room to read it back (E2). Ours alone.

use super::{
    desk::Desk,
    parts::strong,
    promises::{is_open, pressing},
};
use crate::{
    incident::{
        Incident, Instant,
        due::{self, Urgency},
        escalation,
        facts::Question,
        stakeholders::Side,
        updates::Contact,
    },
    locale::{Lang, Message},
    report::{
        cover::Cover,
        document::{Block, Document, Inline, Line, Party, Signature, line},
    },
    text::dotted,
};

/// Composes the brief as of `now`.
pub fn handover(incident: &Incident, cover: &Cover, now: Instant, lang: Lang) -> Document {
    Desk::new(incident, cover, now, lang).one_page(|desk| {
        let mut blocks = Vec::new();
        head(desk, &mut blocks);
        next(desk, &mut blocks);
        last_said(desk, &mut blocks);
        open(desk, &mut blocks);
        duty(desk, &mut blocks);
        unknown(desk, &mut blocks);
        risks(desk, &mut blocks);
        read_back(desk, &mut blocks);
        desk.document("handover-title", blocks)
    })
}

fn head(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    let as_of = dotted(&[&pen.stamp(desk.now), &pen.zone([desk.now])]);
    let mut reference = vec![desk.reference()];
    reference.push(Inline::Text(format!(" · {as_of}")));
    let mut values = vec![
        pen.key(
            "report-customer",
            line(&desk.room.clip(&dotted(&[incident.customer(), incident.title()]))),
        ),
        pen.key("report-status", desk.status()),
        pen.key("report-reference", reference),
    ];
    if let Some(open) = incident.duty.open_handovers().last() {
        let who = format!("{} → {}", open.from, open.to);
        let since = dotted(&[&who, &pen.stamp(open.at), &pen.say("report-not-read-back")]);
        values.push(pen.key("handover-open", vec![Inline::Strong(desk.room.clip(&since))]));
    }
    values.retain(|(_, value)| !value.is_empty());
    blocks.push(desk.confidential(None));
    blocks.push(Block::KeyValues(values));
}

/// What is due next, and to whom.
fn next(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let list = due::due_now(desk.incident, desk.now);
    let pressing = |item: &&due::Due| {
        !matches!(item.urgency, Urgency::Gap | Urgency::Snoozed) && !item.what.is_question()
    };
    let next: Vec<&due::Due> = list.iter().filter(pressing).collect();
    blocks.push(pen.section("handover-section-next"));
    if next.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("report-due-nothing"))));
        return;
    }
    let rows = next
        .iter()
        .take(desk.room.next)
        .map(|item| {
            let by = item.by(pen.zone).unwrap_or_default();
            let what = desk.room.clip(&item.what.message(pen.lang).text(pen.lang));
            let is_overdue = item.urgency == Urgency::Overdue;
            let what = if is_overdue { vec![Inline::Strong(what)] } else { line(&what) };
            vec![line(&by), what, line(&desk.left(item))]
        })
        .collect();
    let head = ["report-column-by", "report-column-to-do", "report-column-left"];
    blocks.push(pen.grid(&head, rows));
    pen.more(next.len(), desk.room.next, blocks);
}

/// What the customer heard last, from whom, and what time was named for the next word.
fn last_said(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    let people = &incident.stakeholders;
    let to_customer = |contact: &&Contact| {
        contact.told()
            && contact
                .made
                .with
                .iter()
                .any(|&key| people.get(key).is_some_and(|it| it.profile.side == Side::Customer))
    };
    let last = incident.ledger.contacts.iter().filter(to_customer).max_by_key(|it| it.counted);
    blocks.push(pen.section("handover-section-last-said"));
    let Some(last) = last else {
        blocks.push(Block::Paragraph(vec![Inline::Strong(pen.say("report-never-told"))]));
        return;
    };
    let by = incident.entry(last.entry).map_or("", |entry| {
        entry.who.as_ref().map_or(entry.head.author.as_str(), |who| who.name.as_str())
    });
    let names = last.made.with.iter().filter_map(|&key| people.get(key));
    let names: Vec<String> = names.map(|known| known.profile.name.clone()).collect();
    let said = Message::new("handover-said")
        .with("time", pen.stamp(last.occurred))
        .with("name", by)
        .with("names", pen.lang.list(&names))
        .with("how", last.made.direction.way(last.made.channel, pen.lang))
        .with("text", desk.room.clip(&last.made.text));
    let mut words = line(&pen.tell(&said));
    if let Some(next) = last.made.next_update {
        words.extend([Inline::Break, Inline::Note(desk.pen.at("report-next-update", next))]);
    }
    blocks.push(Block::Paragraph(words));
}

/// Promises, alerts somebody must accept, decisions with their windows, and actions, in one table.
fn open(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let groups = [
        ("handover-kind-promise", promises(desk)),
        ("handover-kind-alert", alerts(desk)),
        ("handover-kind-decision", decisions(desk)),
        ("handover-kind-action", actions(desk)),
    ];
    let hidden: usize =
        groups.iter().map(|(_, rows)| rows.len().saturating_sub(desk.room.few)).sum();
    let mut all: Vec<Vec<Line>> = Vec::new();
    for (id, rows) in groups {
        let kind = pen.say(id);
        all.extend(
            rows.into_iter().take(desk.room.few).map(|row| {
                std::iter::once(vec![Inline::Strong(kind.clone())]).chain(row).collect()
            }),
        );
    }
    blocks.push(pen.section("handover-section-open"));
    if all.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("handover-nothing-open"))));
        return;
    }
    let head =
        ["report-column-kind", "report-column-what", "report-column-by", "handover-column-who"];
    blocks.push(pen.grid(&head, all));
    pen.more(hidden, 0, blocks);
}

/// What is promised and not kept, given up or paid for; what is late first.
fn promises(desk: &Desk<'_>) -> Vec<Vec<Line>> {
    let pen = desk.pen;
    pressing(desk.incident, desk.now, |it| is_open(it, desk.now))
        .into_iter()
        .map(|it| {
            let what = line(&desk.room.clip(&dotted(&[&it.label, it.words()])));
            let due = pen.due_of(it);
            let due = if it.breach(desk.now).is_some() { strong(due) } else { due };
            vec![what, due, line(&desk.room.clip_narrow(&it.made.deliverer))]
        })
        .collect()
}

fn alerts(desk: &Desk<'_>) -> Vec<Vec<Line>> {
    let pen = desk.pen;
    let mut open: Vec<_> = escalation::firings(desk.incident, desk.now)
        .into_iter()
        .filter(escalation::Alert::is_open)
        .filter_map(|firing| firing.stage().cloned().map(|stage| (firing, stage)))
        .collect();
    open.sort_by_key(|(_, stage)| stage.until);
    open.into_iter()
        .map(|(firing, stage)| {
            let rule = crate::incident::derived::rule_name(&firing.rule, pen.lang);
            let by = if stage.until <= desk.now {
                vec![Inline::Strong(pen.deadline(stage.until))]
            } else {
                line(&pen.deadline(stage.until))
            };
            vec![
                line(&desk.room.clip(&rule)),
                by,
                line(&desk.room.clip_narrow(stage.role.get(pen.lang))),
            ]
        })
        .collect()
}

fn decisions(desk: &Desk<'_>) -> Vec<Vec<Line>> {
    let pen = desk.pen;
    let windows = desk.incident.decisions.windows.iter().filter(|it| it.taken.is_none());
    let mut open: Vec<_> = windows.collect();
    open.sort_by_key(|window| window.until);
    open.into_iter()
        .map(|window| {
            let until = pen.deadline(window.until);
            let until =
                if window.is_missed(desk.now) { vec![Inline::Strong(until)] } else { line(&until) };
            vec![
                line(&desk.room.clip(&window.text)),
                until,
                line(&desk.room.clip_narrow(&window.by)),
            ]
        })
        .collect()
}

/// E4: what was given to be done and is not, by its time.
fn actions(desk: &Desk<'_>) -> Vec<Vec<Line>> {
    let pen = desk.pen;
    let list = desk.incident.actions.list.iter();
    let mut open: Vec<_> =
        list.filter(|action| desk.incident.standing_of(action).0.is_open()).collect();
    open.sort_by_key(|action| (action.plan.due.is_none(), action.plan.due));
    open.into_iter()
        .map(|action| {
            let what = line(&desk.room.clip(&dotted(&[&action.label, &action.text])));
            let due = action.plan.due.map(|at| line(&pen.deadline(at))).unwrap_or_default();
            let is_late = action.plan.due.is_some_and(|due| due <= desk.now);
            let due = if is_late { strong(due) } else { due };
            vec![what, due, line(&desk.room.clip_narrow(&action.plan.owner))]
        })
        .collect()
}

/// E1: who is on duty and how long.
fn duty(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let on = desk.incident.duty.on_duty(desk.now);
    blocks.push(pen.section("report-section-duty"));
    if on.is_empty() {
        blocks.push(Block::Paragraph(line(&pen.say("handover-nobody"))));
        return;
    }
    let limit = desk.incident.duty_limit();
    let each: Vec<String> = on
        .iter()
        .take(desk.room.next)
        .map(|stretch| {
            let id = if stretch.lasted > limit {
                "handover-on-duty-too-long"
            } else {
                "handover-on-duty"
            };
            let lasted = pen.span(stretch.lasted);
            pen.tell(
                &Message::new(id)
                    .with("name", desk.room.clip_narrow(&stretch.person))
                    .with("span", lasted),
            )
        })
        .collect();
    let mut words = line(&pen.lang.list(&each));
    if on.len() > desk.room.next {
        let more = Message::new("handover-more-people").with("count", on.len() - desk.room.next);
        words.extend([Inline::Text(" ".to_owned()), Inline::Note(pen.tell(&more))]);
    }
    blocks.push(Block::Paragraph(words));
}

/// What nobody knows, and what the customer asked and waits for.
fn unknown(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    let asked = desk.incident.ledger.open_enquiries().map(|enquiry| {
        let asked = Message::new("interim-unanswered").with("text", desk.room.clip(&enquiry.text));
        pen.tell(&asked)
    });
    let unknown =
        desk.incident.critical_unknown().map(|it| desk.room.clip(it.asked.ask.get(pen.lang)));
    list(desk, "handover-section-unknown", &asked.chain(unknown).collect::<Vec<_>>(), blocks);
}

fn list(desk: &Desk<'_>, section: &str, all: &[String], blocks: &mut Vec<Block>) {
    if all.is_empty() {
        return;
    }
    blocks.push(desk.pen.section(section));
    let all = all.iter().map(|one| line(one)).collect();
    blocks.push(Block::List(desk.pen.first(all, desk.room.few)));
}

/// What may go wrong: what was chosen and how sure it is, a backup nobody restored, what was seen outside.
fn risks(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let (pen, incident) = (desk.pen, desk.incident);
    let mut risks: Vec<String> = Vec::new();
    let chosen = incident.remedies.list.iter().filter(|it| it.accepted.is_some() && it.stands());
    if incident.lifecycle.resolved_at().is_none() {
        risks.extend(chosen.map(|remedy| {
            let odds = remedy.percent().map(|percent| {
                let odds = Message::new("handover-odds").with("percent", i64::from(percent));
                pen.tell(&odds)
            });
            let name = format!("{} {}", remedy.letter, remedy.terms.name);
            let harm = &remedy.terms.residual_harm;
            desk.room.clip(&dotted(&[&name, &odds.unwrap_or_default(), harm]))
        }));
    }
    if incident.facts.questions.iter().any(Question::has_unverified_backup) {
        risks.push(pen.say("due-unverified-backup"));
    }
    let mut seen: Vec<&str> = Vec::new();
    for (_, signal, _) in &incident.escalations.signals {
        if !seen.contains(&signal.id()) {
            seen.push(signal.id());
            risks.push(pen.say(&format!("signal-{}", signal.id())));
        }
    }
    list(desk, "field-risk", &risks, blocks);
}

/// E2: next step, deadline and risk in the words of the one who takes over, written by hand.
fn read_back(desk: &Desk<'_>, blocks: &mut Vec<Block>) {
    let pen = desk.pen;
    blocks.push(pen.section("report-column-read-back"));
    blocks.push(Block::Signature(Signature {
        statement: pen.say("handover-statement"),
        parties: vec![
            Party {
                title: pen.say("handover-takes-over"),
                fields: pen.head(&["field-next-step", "handover-by", "field-risk"]),
            },
            Party {
                title: pen.say("handover-signed"),
                fields: pen.head(&["handover-from", "handover-to", "handover-signed-at"]),
            },
        ],
    }));
}
