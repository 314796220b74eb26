//! Who has a stake, who was told what, and what the customer asked.

use crate::{
    incident::{
        disclosure::PublicLateWord,
        due,
        late_words::late_words,
        stakeholders::{Profile, Side, Stakeholder},
    },
    locale::Message,
    report::{
        compose::{desk::Desk, parts::joined},
        document::{Block, Callout, Inline, Line, line},
    },
    text::dotted,
};

impl Desk<'_> {
    pub(super) fn people(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.stakeholders.list;
        blocks.push(pen.section("report-section-people"));
        let gaps = [
            (self.incident.stakeholders.lacks_customer(), "due-no-customer"),
            (self.incident.stakeholders.lacks_internal(), "due-no-internal"),
        ];
        for (_, id) in gaps.iter().filter(|(gap, _)| *gap) {
            blocks.push(Block::Callout {
                kind: Callout::Open,
                title: pen.say(id),
                body: Vec::new(),
            });
        }
        if list.is_empty() {
            return;
        }
        let rows = list.iter().map(|known| self.person(known)).collect();
        let head = [
            "report-column-name",
            "report-column-role",
            "report-column-reach",
            "report-column-need",
        ];
        blocks.push(pen.grid(&head, rows));
    }

    fn person(&self, known: &Stakeholder) -> Vec<Line> {
        let pen = self.pen;
        let profile = &known.profile;
        let noted = |id: &str, text: &str| pen.detail_of(id, text).map(|it| vec![Inline::Note(it)]);
        let mut name = vec![vec![Inline::Strong(profile.name.clone())]];
        name.extend(noted("field-aliases", &pen.lang.list(&profile.aliases)));
        name.extend(noted("field-public-role", &profile.public_role));
        let mut role = vec![line(&dotted(&[&pen.side(profile.side), &profile.role]))];
        role.push(line(&profile.organisation));
        role.push(vec![Inline::Note(pen.say(&format!("authority-{}", profile.authority.id())))]);
        role.extend(noted("field-fills", &profile.fills.join(", ")));
        role.extend(noted("field-manager", &profile.manager));
        role.retain(|line| !line.is_empty());
        vec![joined(name), joined(role), joined(self.reach(profile)), joined(self.needs(profile))]
    }

    fn reach(&self, profile: &Profile) -> Vec<Line> {
        let pen = self.pen;
        let mut reach: Vec<Line> = profile
            .channels
            .iter()
            .map(|at| line(&dotted(&[&pen.channel(at.channel), &at.at])))
            .collect();
        if reach.is_empty() {
            reach.push(vec![Inline::Note(pen.say("report-no-channel"))]);
        }
        if let Some(agreed) = profile.agreement.as_ref().filter(|it| !it.words.is_empty()) {
            reach.push(vec![Inline::Note(pen.detail(&pen.say("field-agreement"), &agreed.words))]);
        }
        reach
    }

    /// F2: the stated need in their own words; an implied one is labelled a guess until confirmed.
    fn needs(&self, profile: &Profile) -> Vec<Line> {
        let pen = self.pen;
        let mut needs = Vec::new();
        if profile.need.is_empty() && profile.side == Side::Customer {
            needs.push(vec![Inline::Note(pen.say("report-need-unheard"))]);
        }
        needs.push(line(&profile.need));
        let guess = if profile.has_guess() { "report-guess" } else { "field-implied-need" };
        for (id, text) in [
            (guess, &profile.implied_need),
            ("field-values", &profile.values),
            ("field-feeling", &profile.feeling),
            ("field-pressure", &profile.pressure),
        ] {
            if !text.is_empty() {
                needs.push(vec![Inline::Note(pen.detail(&pen.say(id), text))]);
            }
        }
        needs.retain(|line| !line.is_empty());
        needs
    }

    /// F7: for each stakeholder the last message, when, by which channel, and when the next is due.
    pub(super) fn told(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let matrix = due::told_what(self.incident);
        if matrix.is_empty() {
            return;
        }
        let rows = matrix
            .iter()
            .map(|told| {
                let (when, how, what) = match told.last {
                    Some(last) => (
                        line(&pen.stamp(last.occurred)),
                        line(&pen.channel(last.made.channel)),
                        line(&last.made.text),
                    ),
                    None => (vec![Inline::Strong(pen.say("report-never-told"))], vec![], vec![]),
                };
                let next = told.next.map(|at| pen.stamp(at)).unwrap_or_default();
                vec![line(&told.stakeholder.profile.name), when, how, what, line(&next)]
            })
            .collect();
        let head = [
            "report-column-name",
            "report-column-last-told",
            "report-column-channel",
            "report-column-what",
            "report-column-next",
        ];
        pen.table(blocks, "report-section-told", &head, rows);
        blocks.extend(self.silences_figure());
        self.late_words(blocks);
    }

    /// G8: every next word that was promised to the customer and came late or not at all.
    pub(super) fn late_words(&self, blocks: &mut Vec<Block>) {
        let late = late_words(self.incident, self.now).into_iter().map(|word| PublicLateWord {
            promised: word.promised,
            told: word.told.map(|(_, at)| at),
            came: word.told.is_some(),
        });
        let late = self.pen.late_words(late, self.now);
        if !late.is_empty() {
            let text = self.pen.say("report-heading-late-words");
            blocks.extend([Block::Heading { level: 2, text }, Block::List(late)]);
        }
    }

    pub(super) fn enquiries(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let list = &self.incident.ledger.enquiries;
        let rows = list
            .iter()
            .map(|enquiry| {
                let from = enquiry.from.and_then(|key| self.incident.stakeholders.get(key));
                let mut asked = line(&enquiry.text);
                if let Some(from) = from {
                    asked.extend([Inline::Break, Inline::Note(from.profile.name.clone())]);
                }
                let answer = if let Some((at, text)) = &enquiry.answered {
                    let mut said = line(text);
                    said.extend([Inline::Break, Inline::Note(pen.stamp(*at))]);
                    said
                } else {
                    let age = pen.span(self.now - enquiry.asked);
                    let open = Message::new("report-unanswered-for").with("span", age);
                    vec![Inline::Strong(pen.tell(&open))]
                };
                vec![line(&pen.stamp(enquiry.asked)), asked, answer]
            })
            .collect();
        let head = ["report-column-time", "report-column-question", "report-column-answer"];
        pen.table(blocks, "report-section-enquiries", &head, rows);
    }
}
