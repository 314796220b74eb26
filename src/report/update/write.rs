//! News put into words: as an SMS, an e-mail, or points to say aloud.

use chrono_tz::Tz;

use super::{
    days,
    form::UpdateForm,
    news::{News, Point},
    sms::{self, Parts},
};
use crate::{
    incident::{Instant, time},
    locale::{Lang, Message},
    report::{
        cover::Author,
        document::{Block, line},
        zone,
    },
    text::{display_safe, dotted},
};

/// The most points of an e-mail, and of a call.
const LETTER: usize = 12;
const CALL: usize = 5;

/// An update before anybody has looked at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// In which form.
    pub form: UpdateForm,
    /// The language it is written in.
    pub lang: Lang,
    /// The whole text; an e-mail begins with its subject.
    pub text: String,
    /// The last word that reached them.
    pub since: Option<Instant>,
    /// The time of the next update; `None` where there is none to name.
    pub next: Option<Instant>,
    /// The words in which the text names that time; empty where there is none.
    pub next_said: String,
    /// How many things are new.
    pub new: usize,
    /// How many of them did not fit.
    pub left_out: usize,
    /// How many more are only assumed and stay out.
    pub guesses: usize,
}

/// What every form needs to know.
pub(super) struct Writer<'a> {
    pub(super) lang: Lang,
    pub(super) zone: Tz,
    pub(super) now: Instant,
    pub(super) since: Option<Instant>,
    pub(super) next: Option<Instant>,
    pub(super) next_expected: bool,
    pub(super) name: String,
    pub(super) author: &'a Author,
}

impl Writer<'_> {
    pub(super) fn write(&self, news: &News, form: UpdateForm) -> Update {
        let (text, left_out) = match form {
            UpdateForm::Sms => self.sms(news),
            UpdateForm::Email => self.email(news),
            UpdateForm::Phone => self.phone(news),
        };
        Update {
            form,
            lang: self.lang,
            text,
            since: self.since,
            next: self.next,
            next_said: self.next_said(form),
            new: news.points.len(),
            left_out,
            guesses: news.guesses,
        }
    }

    /// The words that name the next time in a form, without the stop behind them.
    fn next_said(&self, form: UpdateForm) -> String {
        let Some(next) = self.next else { return String::new() };
        let (id, time) = match form {
            UpdateForm::Sms => ("update-sms-next", self.day(next)),
            UpdateForm::Email => ("update-next", self.day(next)),
            UpdateForm::Phone => ("update-phone-next", self.time(next)),
        };
        let zone = zone::name(self.zone, self.lang);
        let said = self.tell(&Message::new(id).with("time", time).with("zone", zone));
        said.trim_end_matches(['。', '.']).to_owned()
    }

    fn say(&self, id: &str) -> String {
        self.lang.say(id)
    }

    fn tell(&self, message: &Message) -> String {
        message.text(self.lang)
    }

    fn name(&self) -> String {
        display_safe(&self.name).into_owned()
    }

    fn time(&self, at: Instant) -> String {
        days::moment(at, self.now, self.zone, self.lang)
    }

    /// The time with its day.
    fn day(&self, at: Instant) -> String {
        days::day_and_time(at, self.now, self.zone, self.lang)
    }

    /// What it is about and how it stands, as a sentence (G7).
    fn stands(&self, news: &News) -> String {
        let title = display_safe(&news.title);
        let said = match news.state_since {
            Some(at) => self.tell(
                &Message::new("update-state-at")
                    .with("state", news.state.as_str())
                    .with("time", self.time(at)),
            ),
            None => news.state.clone(),
        };
        let about = self.tell(&Message::new("update-about").with("title", title.as_ref()));
        format!("{about}{}", sentence(&capital(&said, &about), &self.say("update-sms-stop")))
    }

    /// What leads a letter or a call behind the greeting: how it stands, then responsibility or regret.
    fn leading(&self, news: &News) -> Vec<String> {
        let mut said = vec![self.stands(news)];
        said.extend(news.responsible.then(|| self.say("update-responsible")));
        said.extend(Some(news.regret.clone()).filter(|it| !it.is_empty()));
        said
    }

    fn sms(&self, news: &News) -> (String, usize) {
        let next = match self.next {
            Some(next) => self.tell(&Message::new("update-sms-next").with("time", self.day(next))),
            None if self.next_expected => self.say("update-sms-next-missing"),
            None => String::new(),
        };
        let stop = self.say("update-sms-stop");
        let name = |id| self.tell(&Message::new(id).with("name", self.name()));
        let company = display_safe(self.author.company.trim()).into_owned();
        let company = Some(company).filter(|it| !it.is_empty());
        let company =
            company.map(|it| self.tell(&Message::new("update-sms-company").with("company", it)));
        let title = self
            .tell(&Message::new("update-about").with("title", display_safe(&news.title).as_ref()));
        let more = |count: usize| self.tell(&Message::new("update-sms-more").with("count", count));
        let signature = [self.author.signer().trim(), self.author.reach.trim()].join(" ");
        if news.holding {
            return (self.holding_message(news, &company.unwrap_or_default(), &signature), 0);
        }
        // What was so before tells nothing of now, and there is little room.
        let (past, points): (Vec<&Point>, Vec<&Point>) = news.points.iter().partition(|it| it.past);
        let points: Vec<String> = points.into_iter().map(|point| point.text.clone()).collect();
        let doing = news.doing.first().filter(|_| self.next_expected).map(|doing| {
            sentence(&self.tell(&Message::new("update-sms-doing").with("text", doing)), &stop)
        });
        let responsible = news.responsible.then(|| self.say("update-responsible"));
        sms::message(&Parts {
            lead: &sentence(&news.safety, &stop),
            company: &company.unwrap_or_default(),
            salute: &name("update-sms-salute"),
            title: &title,
            state: &sentence(&capital(&news.state, &title), &stop),
            alone: &sentence(&capital(&news.state, ""), &stop),
            responsible: &responsible.unwrap_or_default(),
            points: &points,
            join: &format!("{}{}", self.say("update-sms-join"), self.lang.gap()),
            stop: &stop,
            doing: &doing.unwrap_or_default(),
            regret: &news.regret,
            more: &more,
            left: past.len(),
            next: &next,
            signature: display_safe(signature.trim()).as_ref(),
        })
    }

    /// To the press: that it was received, and who answers (9.9).
    fn holding_message(&self, news: &News, company: &str, signature: &str) -> String {
        let salute = self.tell(&Message::new("update-sms-salute").with("name", self.name()));
        let signature = display_safe(signature.trim()).into_owned();
        let lead = sentence(&news.safety, &self.say("update-sms-stop"));
        let said = [&lead, company, &salute, &self.say("update-holding"), &signature];
        let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
        said.join(self.lang.gap())
    }

    fn email(&self, news: &News) -> (String, usize) {
        let time = time::short_stamp(self.now, self.zone);
        let subject = if news.holding {
            Message::new("update-subject-holding").with("time", time)
        } else {
            Message::new("update-subject")
                .with("title", display_safe(&news.title).as_ref())
                .with("time", time)
        };
        let mut lines = vec![self.tell(&subject), String::new()];
        if !news.safety.is_empty() {
            lines.extend([news.safety.clone(), String::new()]);
        }
        let salute = self.tell(&Message::new("update-salute").with("name", self.name()));
        lines.extend([salute, String::new()]);
        let left = if news.holding {
            lines.extend([self.say("update-holding"), String::new()]);
            0
        } else {
            self.body(news, &mut lines)
        };
        if !news.holding || self.next.is_some() {
            lines.push(self.next(UpdateForm::Email));
        }
        lines.push(self.contact());
        let signature = [&self.author.company, self.author.signer()];
        let signature: Vec<&str> =
            signature.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect();
        if !signature.is_empty() {
            lines.extend([String::new(), display_safe(&signature.join(" ")).into_owned()]);
        }
        (lines.join("\n"), left)
    }

    /// How it stands, what is new, and what is being done; how much of it is left out.
    fn body(&self, news: &News, lines: &mut Vec<String>) -> usize {
        lines.extend([self.leading(news).join(self.lang.gap()), String::new()]);
        let shown = first(&news.points, LETTER);
        let left = news.points.len() - shown.len();
        let heading = self.heading(news);
        let any = !heading.is_empty() || !shown.is_empty();
        lines.extend(Some(heading).filter(|it| !it.is_empty()));
        lines.extend(shown.iter().enumerate().map(|(at, point)| format!("{}. {point}", at + 1)));
        if left > 0 {
            lines.push(self.tell(&Message::new("update-more").with("count", left)));
        }
        if any {
            lines.push(String::new());
        }
        if self.next_expected {
            lines.push(self.say("update-doing"));
            if news.doing.is_empty() {
                lines.push(format!("- {}", self.say("update-doing-missing")));
            }
            lines.extend(news.doing.iter().map(|doing| format!("- {doing}")));
            lines.push(String::new());
        }
        left
    }

    /// What stands above what is new; nothing where it is the first word, or only the state moved.
    fn heading(&self, news: &News) -> String {
        match (self.since, news.points.is_empty()) {
            (Some(since), false) => {
                self.tell(&Message::new("update-new-since").with("time", self.time(since)))
            }
            (Some(since), true) if !news.moved => {
                self.tell(&Message::new("update-nothing-since").with("time", self.time(since)))
            }
            (None, false) => self.say("update-new"),
            (_, true) => String::new(),
        }
    }

    fn next(&self, form: UpdateForm) -> String {
        let phone = form == UpdateForm::Phone;
        match self.next {
            Some(_) => sentence(&self.next_said(form), &self.say("update-sms-stop")),
            None if self.next_expected && phone => self.say("update-phone-next-missing"),
            None if self.next_expected => self.say("update-next-missing"),
            None => self.say("update-last"),
        }
    }

    /// The same in a document, which may be read on another day.
    fn next_dated(&self) -> String {
        let Some(next) = self.next else { return self.next(UpdateForm::Email) };
        let zone = zone::name(self.zone, self.lang);
        let said = Message::new("update-next")
            .with("time", time::stamp(next, self.zone))
            .with("zone", zone);
        sentence(&self.tell(&said), &self.say("update-sms-stop"))
    }

    fn contact(&self) -> String {
        let parts = [self.author.contact.trim(), self.author.reach.trim()];
        let said = dotted(&parts);
        if said.is_empty() {
            return self.say("update-contact-missing");
        }
        let contact = display_safe(&said).into_owned();
        self.tell(&Message::new("update-contact").with("contact", contact))
    }

    fn phone(&self, news: &News) -> (String, usize) {
        let (company, sender) = (self.author.company.trim(), self.author.signer().trim());
        let hello = if company.is_empty() {
            Message::new("update-phone-hello").with("name", self.name()).with("sender", sender)
        } else {
            Message::new("update-phone-hello-company")
                .with("name", self.name())
                .with("sender", sender)
                .with("company", company)
        };
        let mut lines = vec![display_safe(&self.tell(&hello)).into_owned()];
        let mut left = 0;
        if news.holding {
            lines.extend(Some(news.safety.clone()).filter(|it| !it.is_empty()));
            lines.push(self.say("update-holding"));
        } else {
            let (said, more) = self.points(news);
            lines.extend(said);
            left = more;
        }
        if !news.holding || self.next.is_some() {
            lines.push(self.next(UpdateForm::Phone));
        }
        lines.extend((!news.holding).then(|| self.say("update-phone-ask")));
        let bullets: Vec<String> = lines.into_iter().map(|line| format!("- {line}")).collect();
        (bullets.join("\n"), left)
    }

    /// What is said aloud between the greeting and the next time, and how much of it is left out.
    fn points(&self, news: &News) -> (Vec<String>, usize) {
        let mut lines = Vec::new();
        if !news.safety.is_empty() {
            lines.push(news.safety.clone());
        }
        lines.extend(self.leading(news));
        if news.points.is_empty() {
            lines.extend(Some(self.heading(news)).filter(|it| !it.is_empty()));
        }
        let shown = first(&news.points, CALL);
        lines.extend(shown.iter().map(|&point| point.to_owned()));
        let left = news.points.len() - shown.len();
        if left > 0 {
            lines.push(self.tell(&Message::new("update-more").with("count", left)));
        }
        if self.next_expected {
            let missing = self.say("update-doing-missing");
            let doing = news.doing.first().unwrap_or(&missing);
            lines.push(self.tell(&Message::new("update-phone-doing").with("text", doing)));
        }
        (lines, left)
    }

    /// The three forms as parts of one document: a letter, a message to copy, points to say aloud.
    pub(super) fn parts(&self, news: &News, message: &str) -> Vec<Block> {
        let section = |id| Block::Heading { level: 1, text: self.say(id) };
        let said = |text: &str| Block::Paragraph(line(text));
        let salute = self.tell(&Message::new("update-salute").with("name", self.name()));
        let mut blocks = vec![section("update-section-letter")];
        if !news.safety.is_empty() {
            blocks.push(said(&news.safety));
        }
        blocks.push(said(&salute));
        blocks.extend(self.leading(news).iter().map(|it| said(it)));
        // What is promised stands below, with its time: once is enough.
        let is_below = |point: &&Point| news.doing.iter().any(|it| it.starts_with(&point.text));
        let points: Vec<&Point> = news.points.iter().filter(|it| !is_below(it)).collect();
        let left = points.len().saturating_sub(LETTER);
        let heading = Some(self.heading(news)).filter(|it| !it.is_empty());
        let heading = heading.filter(|_| !points.is_empty() || news.points.is_empty());
        blocks.extend(heading.map(|it| said(&it)));
        if !points.is_empty() {
            let shown = points.iter().take(LETTER).map(|point| line(&point.text));
            blocks.push(Block::List(shown.collect()));
        }
        if left > 0 {
            blocks.push(said(&self.tell(&Message::new("update-more").with("count", left))));
        }
        if self.next_expected {
            let missing = [self.say("update-doing-missing")];
            let doing = if news.doing.is_empty() { &missing[..] } else { &news.doing };
            blocks.push(said(&self.say("update-doing")));
            blocks.push(Block::List(doing.iter().map(|one| line(one)).collect()));
        }
        blocks.extend([said(&self.next_dated()), said(&self.contact())]);
        blocks.extend([section(message), said(&self.sms(news).0)]);
        let mut points = self.points(news).0;
        points.push(self.next(UpdateForm::Phone));
        let points = points.iter().map(|point| line(point)).collect();
        blocks.extend([section("update-section-spoken"), Block::List(points)]);
        blocks
    }
}

/// A text that ends as a sentence does; nothing where there is none.
fn sentence(text: &str, stop: &str) -> String {
    let text = text.trim();
    let ends = text.is_empty() || text.ends_with(['。', '.', '！', '!', '？', '?']);
    if ends { text.to_owned() } else { format!("{text}{stop}") }
}

/// A clause as the beginning of a sentence, unless something stands before it that goes on.
fn capital(text: &str, before: &str) -> String {
    let mut letters = text.chars();
    match letters.next().filter(|_| before.is_empty()) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}

/// The first points, no more than so many.
fn first(points: &[Point], most: usize) -> Vec<&str> {
    points.iter().take(most).map(|point| point.text.as_str()).collect()
}
