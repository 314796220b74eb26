//! News put into words: as an SMS, an e-mail, or points to say aloud.

use chrono_tz::Tz;

use super::{
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
            UpdateForm::Sms => ("update-sms-next", self.time(next)),
            UpdateForm::Email => ("update-next", self.whole_time(next)),
            UpdateForm::Phone => ("update-phone-next", self.time(next)),
        };
        let said = self.tell(&Message::new(id).with("time", time));
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
        time::moment(at, self.now, self.zone)
    }

    /// The time with its day and zone, once.
    fn whole_time(&self, at: Instant) -> String {
        format!("{} ({})", time::stamp(at, self.zone), time::offset(at, self.zone))
    }

    fn sms(&self, news: &News) -> (String, usize) {
        let next = match self.next {
            Some(next) => self.tell(&Message::new("update-sms-next").with("time", self.time(next))),
            None if self.next_expected => self.say("update-sms-next-missing"),
            None => String::new(),
        };
        let mut points: Vec<String> =
            news.responsible.then(|| self.say("update-responsible")).into_iter().collect();
        points.extend(news.points.iter().map(|point| point.text.clone()));
        if news.points.is_empty() {
            points.push(self.say("update-sms-nothing"));
        }
        let salute = self.tell(&Message::new("update-sms-salute").with("name", self.name()));
        let more = |count: usize| self.tell(&Message::new("update-sms-more").with("count", count));
        sms::message(&Parts {
            lead: &sentence(&news.safety, &self.say("update-sms-stop")),
            salute: &salute,
            points: &points,
            join: &format!("{}{}", self.say("update-sms-join"), self.lang.gap()),
            stop: &self.say("update-sms-stop"),
            more: &more,
            next: &next,
            signature: display_safe(self.author.signer()).trim(),
        })
    }

    fn email(&self, news: &News) -> (String, usize) {
        let time = time::short_stamp(self.now, self.zone);
        let mut lines = vec![
            self.tell(
                &Message::new("update-subject")
                    .with("title", display_safe(&news.title).as_ref())
                    .with("time", time),
            ),
            String::new(),
        ];
        if !news.safety.is_empty() {
            lines.extend([news.safety.clone(), String::new()]);
        }
        lines.extend([
            self.tell(&Message::new("update-salute").with("name", self.name())),
            String::new(),
        ]);
        if news.responsible {
            lines.extend([self.say("update-responsible"), String::new()]);
        }
        lines.push(self.heading(news));
        let shown = first(&news.points, LETTER);
        lines.extend(shown.iter().enumerate().map(|(at, point)| format!("{}. {point}", at + 1)));
        let left = news.points.len() - shown.len();
        if left > 0 {
            lines.push(self.tell(&Message::new("update-more").with("count", left)));
        }
        lines.push(String::new());
        if self.next_expected {
            lines.push(self.say("update-doing"));
            if news.doing.is_empty() {
                lines.push(format!("- {}", self.say("update-doing-missing")));
            }
            lines.extend(news.doing.iter().map(|doing| format!("- {doing}")));
            lines.push(String::new());
        }
        lines.push(self.next());
        lines.push(self.contact());
        let signature = [&self.author.company, self.author.signer()];
        let signature: Vec<&str> =
            signature.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect();
        if !signature.is_empty() {
            lines.extend([String::new(), display_safe(&signature.join(" ")).into_owned()]);
        }
        (lines.join("\n"), left)
    }

    fn heading(&self, news: &News) -> String {
        match (self.since, news.points.is_empty()) {
            (Some(since), false) => {
                self.tell(&Message::new("update-new-since").with("time", self.time(since)))
            }
            (Some(since), true) => {
                self.tell(&Message::new("update-nothing-since").with("time", self.time(since)))
            }
            (None, false) => self.say("update-new"),
            (None, true) => self.say("update-nothing"),
        }
    }

    fn next(&self) -> String {
        match self.next {
            Some(next) => {
                self.tell(&Message::new("update-next").with("time", self.whole_time(next)))
            }
            None if self.next_expected => self.say("update-next-missing"),
            None => self.say("update-last"),
        }
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
        let (said, left) = self.points(news);
        lines.extend(said);
        lines.push(match self.next {
            Some(next) => {
                self.tell(&Message::new("update-phone-next").with("time", self.time(next)))
            }
            None if self.next_expected => self.say("update-phone-next-missing"),
            None => self.say("update-last"),
        });
        lines.push(self.say("update-phone-ask"));
        let bullets: Vec<String> = lines.into_iter().map(|line| format!("- {line}")).collect();
        (bullets.join("\n"), left)
    }

    /// What is said aloud between the greeting and the next time, and how much of it is left out.
    fn points(&self, news: &News) -> (Vec<String>, usize) {
        let mut lines = Vec::new();
        if !news.safety.is_empty() {
            lines.push(news.safety.clone());
        }
        if news.responsible {
            lines.push(self.say("update-responsible"));
        }
        if news.points.is_empty() {
            lines.push(self.heading(news));
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
        if news.responsible {
            blocks.push(said(&self.say("update-responsible")));
        }
        // What is promised stands below, with its time: once is enough.
        let is_below = |point: &&Point| news.doing.iter().any(|it| it.starts_with(&point.text));
        let points: Vec<&Point> = news.points.iter().filter(|it| !is_below(it)).collect();
        let left = points.len().saturating_sub(LETTER);
        if !points.is_empty() || news.points.is_empty() {
            blocks.push(said(&self.heading(news)));
        }
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
        blocks.extend([said(&self.next()), said(&self.contact())]);
        blocks.extend([section(message), said(&self.sms(news).0)]);
        let mut points = self.points(news).0;
        points.push(self.next());
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

/// The first points, no more than so many.
fn first(points: &[Point], most: usize) -> Vec<&str> {
    points.iter().take(most).map(|point| point.text.as_str()).collect()
}
