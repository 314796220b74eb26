//! What is new for somebody: what they may know now, less what they could know when the last word reached them.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;

use super::{
    days::{self, Days},
    state,
};
use crate::{
    incident::{
        Entry, EntryKey, Event, Incident, Instant,
        actions::{Action, CheckResult},
        commitments::{Commitment, Standing, without_label},
        derived::{self, Derived, Fact},
        describe,
        disclosure::{ActionMove, CustomerIncident, PromiseMove, PublicLine, Said},
        facts::Confidence,
        kinds::Weight,
        pauses::DueTime,
        responsibility::gives_cause,
        updates::{Direction, Outcome},
    },
    locale::{Lang, Message},
    report::public_line::is_unverified_cause,
    text::{self, dotted},
};

/// How much something weighs, most first. How it stands and responsibility stand before all of them, and a cause behind them
/// (G7, D2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::report) enum Rank {
    /// What was not kept, and what was said and is not so.
    State,
    /// The answer to what was asked; what may be said of the odds.
    Answer,
    /// What is done about it.
    Remedy,
    /// What is known.
    Fact,
    /// What happened.
    Note,
    /// Why it happened.
    Cause,
    /// Anything else.
    Beside,
}

impl Rank {
    /// That of a weight; `None` for what is no news.
    fn of(weight: Weight) -> Option<Self> {
        Some(match weight {
            Weight::State => Self::State,
            Weight::Answer => Self::Answer,
            Weight::Remedy => Self::Remedy,
            Weight::Fact => Self::Fact,
            Weight::Note => Self::Note,
            Weight::Beside => Self::Beside,
            Weight::Silent => return None,
        })
    }
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Point {
    pub(in crate::report) rank: Rank,
    pub(in crate::report) at: Instant,
    pub(in crate::report) text: String,
    /// Whether it was so before it came to stand as it stands now: told with its time, and never as present (G7).
    pub(in crate::report) past: bool,
}

/// Everything there is to say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::report) struct News {
    /// The incident's title, as they know it.
    pub(in crate::report) title: String,
    /// How it stands now, in one clause, and since when where that was said (G7).
    pub(in crate::report) state: String,
    pub(in crate::report) state_since: Option<Instant>,
    /// Whether they have not heard yet that it stands so.
    pub(in crate::report) moved: bool,
    /// What is new, what weighs most first, then by time.
    pub(in crate::report) points: Vec<Point>,
    /// What is promised and still to come.
    pub(in crate::report) doing: Vec<String>,
    /// How much was left out because it is only assumed, or a cause that nobody verified.
    pub(in crate::report) guesses: usize,
    /// The apology that goes with responsibility, or regret, which can always be said (D4); empty where it was said before.
    pub(in crate::report) regret: String,
    /// Whether responsibility is stated (D2).
    pub(in crate::report) responsible: bool,
    /// Whether nothing is said but that somebody answers later: to the press (9.9).
    pub(in crate::report) holding: bool,
    /// What they are to do now, where somebody may be hurt and they have not confirmed that they understood (A9). It
    /// stands first, and nothing of it is cut.
    pub(in crate::report) safety: String,
}

impl News {
    fn sorted(mut self) -> Self {
        for point in &mut self.points {
            if gives_cause(&point.text) && point.rank > Rank::Remedy {
                point.rank = Rank::Cause;
            }
        }
        self.points.sort_by_key(|point| (point.rank, point.at));
        self.points.retain(|point| !point.text.trim().is_empty());
        self
    }
}

/// What is new for somebody outside. Nothing but the customer's own type is looked at.
pub(super) fn outside(
    known: &CustomerIncident,
    before: Option<&CustomerIncident>,
    names: &[&str],
    now: Instant,
    lang: Lang,
) -> News {
    let teller = Teller { known, lang, zone: known.tz(), now };
    let old: BTreeMap<_, &PublicLine> = before
        .iter()
        .flat_map(|before| &before.lines)
        .filter_map(|line| Some((line.key?, line)))
        .collect();
    let is_old = |line: &PublicLine| match line.key {
        Some(key) => old.get(&key).is_some_and(|before| before.says_the_same(line)),
        None => before.is_some_and(|before| before.lines.contains(line)),
    };
    let mut news = News {
        title: known.title.clone(),
        state: state::as_told(known, now, lang),
        state_since: known.holds_since(now).map(|(_, at)| at),
        ..News::default()
    };
    let mut broken = BTreeSet::new();
    for line in known.lines.iter().filter(|line| !is_old(line)) {
        let was_told = match line.key {
            Some(key) => old.contains_key(&key),
            // A breach they were told of, and that was none.
            None => before.is_some_and(|before| {
                before.lines.iter().any(|it| {
                    it.key.is_none() && it.said == line.said && it.occurred == line.occurred
                })
            }),
        };
        let is_settled = teller.is_settled(&line.said) && !was_told;
        if is_settled || teller.is_superseded(line) || is_with(&line.said, names) {
            continue;
        }
        news.moved |= matches!(line.said, Said::Status(_)) && line.retracted.is_none();
        if is_guess(line) || is_unverified_cause(line) {
            news.guesses += 1;
            continue;
        }
        if let Some((rank, words)) = teller.tell(line, was_told) {
            // A correction is of now, whatever it corrects.
            let past = rank != Rank::State && teller.is_past(line);
            let words = if past { teller.then(line.occurred, &words) } else { words };
            news.points.push(Point { rank, at: line.occurred, text: one_line(&words), past });
            if let Said::PromiseMoved { promise, how: PromiseMove::Breached, .. } = &line.said {
                broken.insert(*promise);
            }
        }
    }
    news.doing = teller.doing(&broken);
    news.sorted()
}

/// The apology that goes with responsibility; else regret, with the first word to them (D1, D4).
pub(super) fn regret(
    known: &CustomerIncident,
    responsible: bool,
    is_first: bool,
    lang: Lang,
) -> String {
    let you = lang.say(&format!("report-you-{}", known.kind.id()));
    let to_you = |id: &'static str| Message::new(id).with("you", you.as_str()).text(lang);
    if responsible {
        return to_you("report-apology");
    }
    if is_first { to_you("report-regret") } else { String::new() }
}

/// A talk with themselves is no news to them, and one that did not take place to nobody.
fn is_with(said: &Said, names: &[&str]) -> bool {
    let Said::Contact { with, direction, outcome, .. } = said else { return false };
    *direction == Direction::Inbound
        || *outcome == Outcome::Failed
        || with.is_empty()
        || with.iter().any(|name| names.contains(&name.as_str()))
}

/// What is only assumed is no news (G5: no guess), and correcting its words does not verify it.
fn is_guess(line: &PublicLine) -> bool {
    matches!(line.said, Said::Fact { confidence: Confidence::Assumed, .. })
}

/// A text of people as one line that is safe to copy.
pub(super) fn one_line(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    text::display_safe(&lines.join(" ")).into_owned()
}

struct Teller<'a> {
    known: &'a CustomerIncident,
    lang: Lang,
    zone: Tz,
    now: Instant,
}

impl Teller<'_> {
    /// Status, severity, the words about the odds and the answer to one question: only the last word counts.
    fn is_superseded(&self, line: &PublicLine) -> bool {
        let same = |other: &PublicLine| {
            matches!(
                (&line.said, &other.said),
                (Said::Status(_), Said::Status(_))
                    | (Said::Severity(_), Said::Severity(_))
                    | (Said::OddsWords(_), Said::OddsWords(_))
            )
        };
        if line.key.is_some_and(|key| self.known.superseded.contains(&key)) {
            return true;
        }
        let lines = self.known.lines.iter().rev();
        lines
            .take_while(|other| !std::ptr::eq(*other, line))
            .any(|other| other.retracted.is_none() && same(other))
    }

    /// What became of a promise says all of it: that it was made and was late goes with that it was kept, and what was
    /// owed for it with that it was paid.
    fn is_settled(&self, said: &Said) -> bool {
        if let Said::Action { action, .. } = said {
            let known = self.known.actions.get(*action);
            return known.is_some_and(|it| !self.known.standing_of(it).0.is_open());
        }
        let (Said::Promise { promise, .. } | Said::PromiseMoved { promise, .. }) = said else {
            return false;
        };
        let Some(known) = self.promised(*promise) else { return false };
        let standing = known.standing(self.now);
        let Said::PromiseMoved { how, .. } = said else {
            return matches!(standing, Standing::Kept | Standing::KeptLate | Standing::Waived)
                || standing == Standing::Broken && known.broken.is_none();
        };
        match how {
            PromiseMove::Breached => standing == Standing::KeptLate,
            PromiseMove::Owed => known.open_debt(self.now).is_none(),
            PromiseMove::Kept
            | PromiseMove::BrokenByEvent
            | PromiseMove::Waived
            | PromiseMove::Compensated
            | PromiseMove::Renegotiated(_)
            | PromiseMove::Completed(_) => false,
        }
    }

    fn promised(&self, promise: EntryKey) -> Option<&Commitment> {
        self.known.commitments.get(promise)
    }

    /// Whether it describes how it was before the state in force began.
    fn is_past(&self, line: &PublicLine) -> bool {
        let describes = line.said.manner().describes;
        let restored = self.known.restored_as_told();
        let began = restored.or_else(|| self.known.holds_since(self.now).map(|(_, at)| at));
        describes && line.retracted.is_none() && began.is_some_and(|began| line.occurred < began)
    }

    /// What was so then.
    fn then(&self, at: Instant, text: &str) -> String {
        let time = days::moment(at, self.now, self.zone, self.lang);
        Message::new("update-then").with("time", time).with("text", text).text(self.lang)
    }

    fn tell(&self, line: &PublicLine, was_told: bool) -> Option<(Rank, String)> {
        let words = |text: &str| match line.corrections.iter().rfind(|it| it.retracted.is_none()) {
            Some(correction) => correction.text.clone(),
            None => text.to_owned(),
        };
        if line.retracted.is_some() {
            let text = if let Said::Status(status) = line.said {
                self.lang.say(&format!("report-status-{}", status.id()))
            } else if let Said::PromiseMoved { how: PromiseMove::Breached, text, .. } = &line.said {
                let promise = self.promise(text, Some(DueTime::stated(line.occurred)));
                self.with(Message::new("update-broken"), &promise)
            } else {
                words(line.said.words().unwrap_or_default())
            };
            let told = was_told && !text.is_empty();
            return told.then(|| (Rank::State, self.with(Message::new("update-withdrawn"), &text)));
        }
        if let (Said::Opened, Some(began), true) =
            (&line.said, self.known.began, was_told && line.is_corrected())
        {
            let began = self.moment(began);
            let began = Message::new("entry-began-instead").with("time", began).text(self.lang);
            return Some((Rank::State, self.with(Message::new("update-corrected"), &began)));
        }
        let (rank, text) = self.say(line, &words)?;
        let corrected = was_told && line.is_corrected();
        let corrected = corrected.then(|| words(line.said.words().unwrap_or_default()));
        if let Some(text) = corrected.filter(|text| !text.is_empty()) {
            return Some((Rank::State, self.with(Message::new("update-corrected"), &text)));
        }
        Some((rank, text))
    }

    /// The title and how it stands lead every update: they are no points of it.
    fn say(&self, line: &PublicLine, words: &dyn Fn(&str) -> String) -> Option<(Rank, String)> {
        if let Said::PromiseMoved { promise, how, text, .. } = &line.said {
            return Some(self.moved(*promise, *how, text));
        }
        let rank = Rank::of(line.said.manner().news)?;
        let plain = || line.said.words().map(words).unwrap_or_default();
        let text = if let Said::Attachment(name) = &line.said {
            Message::new("update-attachment").with("name", words(name)).text(self.lang)
        } else if let Said::Question(text) = &line.said {
            Message::new("update-question").with("question", words(text)).text(self.lang)
        } else if let Said::Fact { asked, answer, confidence, .. } = &line.said {
            self.fact(asked.get(self.lang), &words(answer), *confidence)
        } else if let Said::Pause { how, .. } = &line.said {
            dotted(&[&self.lang.say(how.message_id()), &plain()])
        } else if let Said::Severity(severity) = &line.said {
            let level = i64::from(severity.level());
            Message::new("update-severity").with("level", level).text(self.lang)
        } else if let Said::Offer { label, .. } = &line.said {
            self.offer(line.who.as_deref(), without_label(label, &plain()))
        } else if let Said::Promise { label, due, promise, .. } = &line.said {
            let due = due.map(|due| self.due_time(*promise, due));
            self.promise(without_label(label, &plain()), due)
        } else if let Said::Action { label, due, .. } = &line.said {
            self.promise(without_label(label, &plain()), due.map(DueTime::stated))
        } else if let Said::ActionMoved { action, how, .. } = &line.said {
            self.action_moved(*action, *how, &plain())?
        } else if let Said::Learnt { .. } = &line.said {
            let name = self.lang.say(&line.said.manner().name);
            Message::new("report-detail").with("name", name).with("text", plain()).text(self.lang)
        } else if let Said::Erased(lost) = &line.said {
            lost.sentence().text(self.lang)
        } else if let Said::Unshown(lost) = &line.said {
            lost.sentence_unshown().text(self.lang)
        } else {
            plain()
        };
        Some((rank, text))
    }

    /// An offer, and who made it where it was not we.
    fn offer(&self, who: Option<&str>, terms: &str) -> String {
        let message = match who {
            Some(who) => Message::new("update-offer-by").with("name", who).with("terms", terms),
            None => Message::new("update-offer").with("terms", terms),
        };
        message.text(self.lang)
    }

    /// An answer of one word says nothing without what it is called.
    fn fact(&self, asked: &str, answer: &str, confidence: Confidence) -> String {
        let short = answer.chars().count() < 6;
        let answer = if short {
            Message::new("report-detail").with("name", asked).with("text", answer).text(self.lang)
        } else {
            answer.to_owned()
        };
        if confidence == Confidence::Confirmed {
            answer
        } else {
            Message::new("update-claimed").with("answer", answer).text(self.lang)
        }
    }

    fn promise(&self, text: &str, due: Option<DueTime>) -> String {
        self.days().promised(text, due)
    }

    const fn days(&self) -> Days {
        Days { now: self.now, zone: self.zone, lang: self.lang }
    }

    fn moment(&self, at: Instant) -> String {
        days::moment(at, self.now, self.zone, self.lang)
    }

    /// A time that was stated for a promise, with what pauses did to it if it is the one in force (H7).
    fn due_time(&self, promise: EntryKey, stated: Instant) -> DueTime {
        let known = self.promised(promise).and_then(Commitment::due_time);
        known.filter(|due| due.agreed() == stated).unwrap_or(DueTime::stated(stated))
    }

    fn moved(&self, promise: EntryKey, how: PromiseMove, text: &str) -> (Rank, String) {
        let promised = self.promised(promise);
        let text =
            if text.trim().is_empty() { promised.map_or("", Commitment::words) } else { text };
        match how {
            PromiseMove::Kept => {
                let late = promised.map(|it| it.standing(self.now)) == Some(Standing::KeptLate);
                let message = Message::new(if late { "update-kept-late" } else { "update-kept" });
                (Rank::Remedy, self.with(message, text))
            }
            PromiseMove::Breached => {
                let due = promised.and_then(Commitment::due_time);
                (Rank::State, self.with(Message::new("update-broken"), &self.promise(text, due)))
            }
            PromiseMove::BrokenByEvent => {
                (Rank::State, self.with(Message::new("update-broken"), text))
            }
            PromiseMove::Completed(due) => {
                let due = due.map(|due| self.due_time(promise, due));
                (Rank::Remedy, self.promise(text, due))
            }
            PromiseMove::Renegotiated(to) => {
                let words = promised.map_or(text, Commitment::words);
                let due = self.due_time(promise, to);
                let paused = !due.moved.is_zero() || due.stopped.is_some();
                let promised =
                    if paused { self.promise(words, Some(due)) } else { words.to_owned() };
                let text = Message::new("update-renegotiated")
                    .with("time", self.moment(to))
                    .with("text", promised);
                (Rank::Remedy, text.text(self.lang))
            }
            PromiseMove::Waived => (Rank::Remedy, self.with(Message::new("update-waived"), text)),
            PromiseMove::Owed => (Rank::Remedy, self.with(Message::new("update-owed"), text)),
            PromiseMove::Compensated => {
                (Rank::Remedy, self.with(Message::new("update-compensated"), text))
            }
        }
    }

    /// What became of an action; `None` where nothing is said of it that they have not read.
    fn action_moved(&self, action: EntryKey, how: ActionMove, text: &str) -> Option<String> {
        let given = self.known.actions.get(action);
        let what = given.map_or("", |given| given.text.as_str());
        let with = |id| Some(self.with(Message::new(id), &text::dotted(&[what, text])));
        match how {
            ActionMove::Changed(Some(due)) => Some(self.promise(what, Some(DueTime::stated(due)))),
            ActionMove::Changed(None) => None,
            ActionMove::Told => Some(text.to_owned()),
            ActionMove::Done => with("update-kept"),
            ActionMove::Checked(CheckResult::Effective) => with("update-action-effective"),
            ActionMove::Checked(CheckResult::Ineffective | CheckResult::Recurred) => {
                with("update-action-reopened")
            }
            ActionMove::Dropped => with("update-action-dropped"),
        }
    }

    /// The actions that are not done yet.
    fn to_do(&self) -> impl Iterator<Item = &Action> {
        let list = self.known.actions.list.iter();
        list.filter(|action| self.known.standing_of(action).0.is_open())
    }

    /// What is promised and still to come, what is late first. A breach that is news says all of its promise.
    fn doing(&self, broken: &BTreeSet<EntryKey>) -> Vec<String> {
        let mut open: Vec<_> = self
            .known
            .commitments
            .list
            .iter()
            .filter(|it| !broken.contains(&it.key))
            .filter_map(|it| {
                let text = it.words();
                let said = match it.standing(self.now) {
                    Standing::Promised => self.promise(text, it.due_time()),
                    Standing::Standing => self.with(Message::new("update-promise-standing"), text),
                    Standing::Broken => match it.due() {
                        Some(due) => self.days().late(text, due),
                        None => return None,
                    },
                    Standing::Kept | Standing::KeptLate | Standing::Waived => return None,
                };
                Some((it.due().unwrap_or(Instant::MAX_UTC), one_line(&said)))
            })
            .collect();
        open.extend(self.to_do().map(|it| {
            let said = match it.plan.due.filter(|due| *due <= self.now) {
                Some(due) => self.days().late(&it.text, due),
                None => self.promise(&it.text, it.plan.due.map(DueTime::stated)),
            };
            let said = match it.plan.owner_role.trim() {
                "" => said,
                role => Message::new("update-doing-by")
                    .with("text", said)
                    .with("role", role)
                    .text(self.lang),
            };
            (it.plan.due.unwrap_or(Instant::MAX_UTC), one_line(&said))
        }));
        open.sort();
        open.into_iter().map(|(_, said)| said).collect()
    }

    fn with(&self, message: Message, text: &str) -> String {
        message.with("text", text).text(self.lang)
    }
}

/// What is new for somebody of ours: everything, since they were told last.
pub(super) fn inside(
    incident: &Incident,
    to: Option<EntryKey>,
    since: Option<Instant>,
    now: Instant,
    lang: Lang,
) -> News {
    let zone = incident.zone();
    let marks = incident.marks();
    let is_new = |at: Instant| since.is_none_or(|since| at > since) && at <= now;
    let since_when = incident.lifecycle.statuses.last().map(|change| change.occurred);
    let mut news = News {
        title: incident.title().to_owned(),
        state: state::as_known(incident, now, lang),
        state_since: since_when,
        ..News::default()
    };
    // What was withdrawn before anybody was told of it is no news; what they were told of is taken back.
    let followed: Vec<Derived> = derived::derived(incident, now)
        .into_iter()
        .filter(|it| match it.withdrawn {
            None => is_new(it.at),
            Some(withdrawn) => since.is_some_and(|since| it.at <= since) && is_new(withdrawn),
        })
        .collect();
    // A breach says all of its promise, when it was due too.
    let is_breach =
        |it: &&Derived| matches!(it.fact, Fact::Breach { .. }) && it.withdrawn.is_none();
    let broken: BTreeSet<EntryKey> =
        followed.iter().filter(is_breach).filter_map(|it| it.cause).collect();
    let newest = incident.lifecycle.statuses.last().map(|change| change.entry);
    for entry in incident.entries().iter().filter(|entry| is_new(incident.known_of(entry))) {
        let Some(rank) = rank_inside(entry, to) else { continue };
        if marks.retracted_by(entry.key).is_some() || broken.contains(&entry.key) {
            continue;
        }
        // How it stands now leads the update, and why is a point of it; how it stood before is no news.
        if let Some(Event::StatusChanged(change)) = entry.event() {
            news.moved = true;
            if Some(entry.key) == newest {
                let (at, text) = (entry.head.occurred, one_line(&change.reason));
                news.points.push(Point { rank: Rank::State, at, text, past: false });
            }
            continue;
        }
        let words = marks.text_of(entry.key).map_or_else(
            || {
                let said = describe(incident, entry, lang);
                match entry.event() {
                    Some(Event::SeverityChanged(_)) => Message::new("report-detail")
                        .with("name", said.kind)
                        .with("text", said.text)
                        .text(lang),
                    _ => said.text,
                }
            },
            str::to_owned,
        );
        let (at, text) = (entry.head.occurred, one_line(&words));
        news.points.push(Point { rank, at, text, past: false });
    }
    let days = Days { now, zone, lang };
    let promised = |text: &str, due: Option<DueTime>| days.promised(text, due);
    for followed in followed {
        let mut fact = followed.fact;
        if let Fact::Breach { text, .. } = &mut fact {
            *text = promised(text, Some(DueTime::stated(followed.at)));
        }
        let text = one_line(&fact.message(lang).text(lang));
        let text = match followed.withdrawn {
            Some(_) => Message::new("update-withdrawn").with("text", text).text(lang),
            None => text,
        };
        news.points.push(Point { rank: Rank::State, at: followed.at, text, past: false });
    }
    news.doing = incident
        .commitments
        .list
        .iter()
        .filter(|it| match it.standing(now) {
            Standing::Promised => true,
            Standing::Broken => !it.made.standing && !broken.contains(&it.key),
            Standing::Standing | Standing::Kept | Standing::KeptLate | Standing::Waived => false,
        })
        .map(|it| one_line(&promised(&format!("{} {}", it.label, it.words()), it.due_time())))
        .collect();
    let to_do = incident.actions.list.iter();
    let to_do = to_do.filter(|it| incident.standing_of(it).0.is_open());
    news.doing.extend(to_do.map(|it| {
        let what = text::dotted(&[&format!("{} {}", it.label, it.text), &it.plan.owner]);
        one_line(&promised(&what, it.plan.due.map(DueTime::stated)))
    }));
    news.sorted()
}

/// How much an entry weighs for our own people; `None` for what is no news to them.
fn rank_inside(entry: &Entry, to: Option<EntryKey>) -> Option<Rank> {
    let event = entry.event()?;
    // A talk with themselves is no news to them.
    if let (Event::ContactMade(made), Some(to)) = (event, to)
        && made.with.contains(&to)
    {
        return None;
    }
    // A rating is no breach.
    if matches!(event, Event::SeverityChanged(_)) {
        return Some(Rank::Beside);
    }
    Rank::of(event.row().news)
}
