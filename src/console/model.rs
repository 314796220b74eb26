//! The window's whole state. Plain data: [`super::update`] changes it, [`super::view`] draws it.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    capture::{
        line::{self, Captured, Name},
        time::{Moment, Toward},
    },
    incident::{
        Entry, EntryKey, Incident, Instant, WriterId,
        derived::{self, Derived},
        directory::Directory,
        disclosure, due,
        due::Due,
        escalation::{self, Firing},
        responsibility::Lamp,
        timeline,
        updates::Outcome,
    },
    locale::Lang,
    playbook::Text,
    settings::Settings,
};

use super::{
    action::Action, drafting::Drafting, editor::Editor, forms::Form, keymap::Place,
    message::Listed, preview::Preview,
};

/// Which screen lies at the bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The first run: who are you?
    FirstRun,
    /// The list of incidents.
    List,
    /// One incident.
    Live,
}

/// Where the keys go on the live screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Focus {
    /// The capture line, where it rests.
    Capture,
    /// Facts.
    Facts,
    /// People.
    People,
    /// Timeline.
    Timeline,
    /// What to do next.
    Now,
    /// What was promised.
    Promises,
    /// Remedies, offers, decisions and responsibility.
    Remedies,
    /// Escalation and early warning.
    Alerts,
    /// Duty and hand-over.
    Duty,
}

impl Focus {
    /// In the order of the Tab key.
    pub const ALL: [Self; 9] = [
        Self::Capture,
        Self::Facts,
        Self::People,
        Self::Timeline,
        Self::Now,
        Self::Promises,
        Self::Remedies,
        Self::Alerts,
        Self::Duty,
    ];

    /// Whether it is one of the panes of judgement.
    pub const fn is_judgement(self) -> bool {
        matches!(self, Self::Promises | Self::Remedies | Self::Alerts | Self::Duty)
    }

    /// The place its keys are declared for.
    pub const fn place(self) -> Place {
        match self {
            Self::Capture => Place::Capture,
            Self::Facts => Place::Facts,
            Self::People => Place::People,
            Self::Timeline => Place::Timeline,
            Self::Now => Place::Now,
            Self::Promises => Place::Promises,
            Self::Remedies => Place::Remedies,
            Self::Alerts => Place::Alerts,
            Self::Duty => Place::Duty,
        }
    }
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Good,
    /// A gap, let in.
    Warning,
    /// Not done.
    Bad,
}

/// One sentence at the foot of the window, until the next key that does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// Whether what is on screen is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Everything shown is on disk.
    Yes,
    /// An append is under way.
    Saving,
    /// The log cannot be written, and why.
    ReadOnly(String),
}

/// The list of incidents.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Every incident, as the projection has them.
    pub all: Vec<Listed>,
    /// Whether it has been read.
    pub read: bool,
    /// What is typed filters at once.
    pub filter: Editor,
    /// The selected line among those shown.
    pub at: usize,
}

impl List {
    /// The incidents that match what was typed, in order.
    pub fn shown(&self) -> Vec<&Listed> {
        let wanted = crate::text::fold_for_search(self.filter.text().trim());
        self.all
            .iter()
            .filter(|line| {
                wanted.is_empty()
                    || [
                        &line.reference,
                        &line.summary.title,
                        &line.summary.customer,
                        &line.summary.class,
                    ]
                    .iter()
                    .any(|field| crate::text::fold_for_search(field).contains(&wanted))
            })
            .collect()
    }
}

/// One line of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// An entry, as an index into the log.
    Entry(usize),
    /// What follows from clock and log, as an index into what was derived. It cannot be corrected.
    Derived(usize),
}

/// One line of the pane of remedies, as an index into its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// A remedy option.
    Remedy(usize),
    /// An offer.
    Offer(usize),
    /// A window for a decision.
    Window(usize),
    /// A decision.
    Decision(usize),
    /// A lamp of responsibility.
    Lamp(Lamp),
}

/// A captured line on its way to the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What was typed.
    pub line: String,
    /// What was understood of it, by which the entry is recognised.
    pub text: String,
}

/// A mark on what an incident shows: two are the same only where nothing was derived or learnt in between.
#[derive(Debug, Clone, Default)]
pub struct Stamp(Arc<()>);

impl PartialEq for Stamp {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// One live incident on screen.
#[derive(Debug, Clone)]
pub struct Live {
    /// The reference people say.
    pub reference: String,
    /// The fold.
    pub incident: Incident,
    /// Half-written texts by slot.
    pub drafts: BTreeMap<String, String>,
    /// Where the keys go.
    pub focus: Focus,
    /// The pane that was looked at last: the one shown where there is room for one only.
    pub pane: Focus,
    /// Whether that pane has the whole room.
    pub zoom: bool,
    /// The capture line.
    pub capture: Editor,
    /// Captured lines on their way to the log, oldest first. Their text stays on the capture line until it is on disk.
    pub sent: Vec<Sent>,
    /// What is searched for within the incident, while searching.
    pub find: Option<Editor>,
    /// The selected line of each pane.
    pub at: BTreeMap<Focus, usize>,
    /// What is due, as of the last tick.
    pub due: Vec<Due>,
    /// The entries by the time they happened, and what follows from them at its time.
    pub order: Vec<Line>,
    /// What follows from clock and log, as of the last tick.
    pub derived: Vec<Derived>,
    /// Rules that fired: those that are open first, then the latest first.
    pub firings: Vec<Firing>,
    /// The pane of judgement that was looked at last.
    pub extra: Option<Focus>,
    /// What was overdue as of the last tick: only what is new rings.
    pub rung: BTreeSet<String>,
    /// The instant of the last tick.
    pub ticked: Instant,
    /// What the customer may see.
    pub visible: BTreeSet<EntryKey>,
    /// What the search has found so far, as of the last [`Live::seek`].
    found: Option<Found>,
    stamp: Stamp,
}

/// Every line in the words that are searched, and those that hold what is searched for. A search goes over the words of
/// each line once, not at every key and every frame.
#[derive(Debug, Clone)]
struct Found {
    lang: Lang,
    entries: Vec<String>,
    derived: Vec<String>,
    wanted: String,
    lines: Vec<Line>,
}

impl Found {
    fn new(live: &Live, lang: Lang) -> Self {
        let entries = live.incident.entries().iter().map(|entry| live.words(entry, lang)).collect();
        let said = |derived: &Derived| {
            crate::text::fold_for_search(&derived.fact.message(lang).text(lang))
        };
        let derived = live.derived.iter().map(said).collect();
        Self { lang, entries, derived, wanted: String::new(), lines: live.order.clone() }
    }

    fn holds(&self, live: &Live, lang: Lang) -> bool {
        self.lang == lang
            && self.entries.len() == live.incident.entries().len()
            && self.derived.len() == live.derived.len()
    }

    fn want(&mut self, wanted: String, order: &[Line]) {
        if wanted != self.wanted {
            let holds = |line: &Line| {
                let words = match *line {
                    Line::Entry(at) => self.entries.get(at),
                    Line::Derived(at) => self.derived.get(at),
                };
                words.is_some_and(|it| it.contains(&wanted))
            };
            self.lines = order.iter().copied().filter(holds).collect();
            self.wanted = wanted;
        }
    }
}

impl Live {
    /// The incident as it comes from the log.
    pub fn new(
        reference: String,
        incident: Incident,
        drafts: BTreeMap<String, String>,
        now: Instant,
    ) -> Self {
        let capture =
            drafts.get(CAPTURE_SLOT).map(|text| Editor::with(text.as_str())).unwrap_or_default();
        let mut live = Self {
            reference,
            incident,
            drafts,
            focus: Focus::Capture,
            pane: Focus::Facts,
            zoom: false,
            capture,
            sent: Vec::new(),
            find: None,
            at: BTreeMap::new(),
            due: Vec::new(),
            order: Vec::new(),
            derived: Vec::new(),
            firings: Vec::new(),
            extra: None,
            rung: BTreeSet::new(),
            ticked: now,
            visible: BTreeSet::new(),
            found: None,
            stamp: Stamp::default(),
        };
        live.derive(now);
        live.at.insert(Focus::Timeline, live.order.len().saturating_sub(1));
        live
    }

    /// Derives again what the panes show, after the log grew. What is overdue by now is known and does not ring.
    pub fn derive(&mut self, now: Instant) {
        self.visible = disclosure::visible_keys(&self.incident);
        self.tick(now);
        self.arrange();
        self.rung = self.overdue();
    }

    /// Another mark: what the panes are drawn from is not what it was.
    pub fn renew(&mut self) {
        self.stamp = Stamp::default();
    }

    /// The mark on what the panes are drawn from, beside what the keys select in them.
    pub fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Derives again what depends on the clock.
    pub fn tick(&mut self, now: Instant) {
        self.renew();
        self.ticked = now;
        self.due = due::due(&self.incident, now);
        let mut firings = escalation::firings(&self.incident, now);
        firings.sort_by_key(|firing| {
            let open = firing.is_open();
            let until = firing.stage().map(|stage| stage.until);
            (!open, until.filter(|_| open), std::cmp::Reverse(firing.at))
        });
        self.firings = firings;
        let derived = derived::derived(&self.incident, now);
        let grown = derived.len() != self.derived.len();
        if derived != self.derived {
            self.found = None;
        }
        self.derived = derived;
        if grown {
            let at_end = self.selected(Focus::Timeline) + 1 >= self.order.len();
            self.arrange();
            if at_end {
                self.at.insert(Focus::Timeline, self.order.len().saturating_sub(1));
            }
        }
    }

    /// The entries by the time they happened, what follows at the same instant behind them.
    fn arrange(&mut self) {
        let marks = self.incident.marks();
        let entries = self.incident.entries();
        let mut order: Vec<(Instant, bool, Line)> = entries
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let occurred = marks.occurred_of(entry.key).unwrap_or(entry.head.occurred);
                (occurred, false, Line::Entry(at))
            })
            .collect();
        let followed = self.derived.iter().enumerate();
        order.extend(followed.map(|(at, derived)| (derived.at, true, Line::Derived(at))));
        order.sort_by_key(|(at, follows, _)| (*at, *follows));
        self.order = order.into_iter().map(|(.., line)| line).collect();
    }

    /// What is overdue, by identity.
    pub fn overdue(&self) -> BTreeSet<String> {
        self.due
            .iter()
            .filter(|item| item.urgency == due::Urgency::Overdue)
            .map(|item| item.what.id())
            .collect()
    }

    /// The lines of the pane of remedies.
    pub fn points(&self) -> Vec<Point> {
        let (offers, decisions) = (&self.incident.offers, &self.incident.decisions);
        let remedies = (0..self.incident.remedies.list.len()).map(Point::Remedy);
        remedies
            .chain((0..offers.list.len()).map(Point::Offer))
            .chain((0..decisions.windows.len()).map(Point::Window))
            .chain((0..decisions.list.len()).map(Point::Decision))
            .chain(Lamp::ALL.into_iter().map(Point::Lamp))
            .collect()
    }

    /// The selected line of a pane.
    pub fn selected(&self, pane: Focus) -> usize {
        self.at.get(&pane).copied().unwrap_or_default()
    }

    /// The lines the timeline shows, oldest first: all, or those that match the search.
    pub fn timeline(&self, lang: Lang) -> Cow<'_, [Line]> {
        let wanted = self.wanted();
        if wanted.is_empty() {
            return Cow::Borrowed(&self.order);
        }
        match &self.found {
            Some(found) if found.holds(self, lang) && found.wanted == wanted => {
                Cow::Borrowed(&found.lines)
            }
            _ => {
                let mut found = Found::new(self, lang);
                found.want(wanted, &self.order);
                Cow::Owned(found.lines)
            }
        }
    }

    /// Searches anew where the text searched for, the language, the log or what follows from it has changed since.
    pub fn seek(&mut self, lang: Lang) {
        let before = self.found.take();
        let wanted = self.wanted();
        if self.find.is_none() || before.is_none() && wanted.is_empty() {
            return;
        }
        let kept = before.filter(|found| found.holds(self, lang));
        let mut found = kept.unwrap_or_else(|| Found::new(self, lang));
        found.want(wanted, &self.order);
        self.found = Some(found);
    }

    /// What a search looks at in an entry: what it says, who said so, and its corrections.
    fn words(&self, entry: &Entry, lang: Lang) -> String {
        let described = crate::incident::describe(&self.incident, entry, lang);
        let who = entry.who.as_ref().map_or("", |who| who.name.as_str());
        let corrections = self.incident.marks().corrections(entry.key);
        let parts: Vec<_> = [described.text.as_str(), who]
            .into_iter()
            .chain(corrections.iter().map(|correction| correction.text.as_str()))
            .map(crate::text::fold_for_search)
            .collect();
        // Nobody types this sign, so nothing is found across two of them.
        parts.join("\0")
    }

    /// Everybody an `@` can mean: every stakeholder's name and aliases, by their place in the list.
    pub fn names(&self) -> Vec<Name<'_>> {
        self.incident
            .stakeholders
            .list
            .iter()
            .enumerate()
            .flat_map(|(id, stakeholder)| {
                std::iter::once(&stakeholder.profile.name)
                    .chain(&stakeholder.profile.aliases)
                    .map(move |label| Name { label, id })
            })
            .collect()
    }

    /// What the capture line says, as far as it is typed and not yet on its way to the log.
    pub fn captured(&self, now: Instant) -> Captured {
        let moment = Moment { now, zone: self.incident.zone(), toward: Toward::Past };
        line::parse(self.unsent(), &line::Context { moment, names: &self.names() })
    }

    /// What is typed behind the lines that are on their way to the log.
    pub fn unsent(&self) -> &str {
        self.sent.iter().fold(self.capture.text(), |rest, sent| {
            rest.strip_prefix(sent.line.as_str()).unwrap_or(rest)
        })
    }

    /// The questions the facts pane shows, as indices: all, or those that match the search.
    pub fn questions(&self, lang: Lang) -> Vec<usize> {
        let wanted = self.wanted();
        self.incident
            .facts
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| {
                wanted.is_empty()
                    || crate::text::fold_for_search(question.asked.ask.get(lang)).contains(&wanted)
                    || question
                        .answers
                        .iter()
                        .any(|answer| crate::text::fold_for_search(&answer.text).contains(&wanted))
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The stakeholders the people pane shows, as indices: all, or those that match the search. The customer's side and
    /// the outside come first, then our own people, as the pane draws them (F1).
    pub fn people(&self) -> Vec<usize> {
        let wanted = self.wanted();
        let list = &self.incident.stakeholders.list;
        let half = |ours: bool| {
            list.iter().enumerate().filter(move |(_, known)| known.profile.side.is_ours() == ours)
        };
        half(false)
            .chain(half(true))
            .filter(|(_, stakeholder)| {
                let profile = &stakeholder.profile;
                wanted.is_empty()
                    || [&profile.name, &profile.role, &profile.organisation, &profile.need]
                        .iter()
                        .any(|field| crate::text::fold_for_search(field).contains(&wanted))
            })
            .map(|(at, _)| at)
            .collect()
    }

    fn wanted(&self) -> String {
        self.find
            .as_ref()
            .map(|find| crate::text::fold_for_search(find.text().trim()))
            .unwrap_or_default()
    }

    /// The number of lines of a pane.
    pub fn lines(&self, pane: Focus, lang: Lang) -> usize {
        match pane {
            Focus::Capture => 0,
            Focus::Facts => self.questions(lang).len(),
            Focus::People => self.people().len(),
            Focus::Timeline => self.timeline(lang).len(),
            Focus::Now => self.due.len(),
            Focus::Promises => self.incident.commitments.list.len(),
            Focus::Remedies => self.points().len(),
            Focus::Alerts => self.firings.len(),
            Focus::Duty => self.stretches().len() + self.incident.duty.open_handovers().count(),
        }
    }

    /// Everybody on duty, longest first.
    pub fn stretches(&self) -> Vec<crate::incident::duty::Stretch> {
        self.incident.duty.on_duty(self.ticked)
    }

    /// The short key of an entry, as people say it.
    pub fn short(&self, key: EntryKey) -> String {
        let several = self.incident.entries().iter().any(|entry| entry.key.writer != key.writer);
        timeline::short_key(key, several)
    }
}

/// The slot under which the capture line is kept.
pub const CAPTURE_SLOT: &str = "capture";

/// A list of actions to choose from by typing: help or palette.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// Whether it shows every place (help) or what can be done here (palette).
    pub help: bool,
    /// What is typed filters at once.
    pub filter: Editor,
    /// The selected line.
    pub at: usize,
}

/// A question to be answered with `y`; everything else means no.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// The question, naming its target.
    pub text: String,
    /// What is done on `y`.
    pub effects: Vec<super::message::Effect>,
}

/// What an answer to a question leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// What is known of somebody is written down; the draft comes after that.
    WriteDown(EntryKey),
    /// An update to somebody is drafted.
    Draft(EntryKey),
    /// What came of an update is recorded.
    Outcome(Outcome),
}

/// A question with several answers, each by a letter; Esc means none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// Letter, message id of the answer, and what it leads to.
    pub answers: Vec<(char, &'static str, Then)>,
    /// The message id of what Esc means.
    pub none: &'static str,
}

/// What lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// Help or palette.
    Menu(Menu),
    /// A question.
    Confirm(Confirm),
    /// A question with several answers.
    Question(Question),
    /// Only the goal (K4).
    Goal,
}

/// A class to choose for a new incident: a playbook's id and title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Text,
    /// In one or two sentences.
    pub summary: Text,
}

/// The window's whole state.
#[derive(Debug)]
pub struct Model {
    /// Who I am and how the window looks.
    pub settings: Settings,
    /// The present instant, as of the last tick.
    pub now: Instant,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Which screen lies at the bottom.
    pub screen: Screen,
    /// The draft of an update over it.
    pub drafting: Option<Drafting>,
    /// Whose update is drafted as soon as the form on screen is recorded.
    pub drafts_next: Option<EntryKey>,
    /// The document over it that is about to leave.
    pub preview: Option<Preview>,
    /// The form over it.
    pub form: Option<Form>,
    /// What lies over everything.
    pub overlay: Option<Overlay>,
    /// One sentence at the foot.
    pub notice: Option<Notice>,
    /// Whether what is on screen is on disk.
    pub saved: Saved,
    /// The list of incidents.
    pub list: List,
    /// The incident on screen.
    pub live: Option<Live>,
    /// People known from any incident (F8).
    pub directory: Directory,
    /// What a new incident can be.
    pub classes: Vec<Class>,
    /// Whether this is the throw-away demo log.
    pub demo: bool,
    /// Half-written texts outside any incident, by slot.
    pub drafts: BTreeMap<String, String>,
    /// The installation that writes here: only its own acts can be undone.
    pub writer: Option<WriterId>,
}

impl Model {
    /// A window over nothing yet.
    pub fn new(settings: Settings, now: Instant, size: (u16, u16)) -> Self {
        let screen = if settings.is_known() { Screen::List } else { Screen::FirstRun };
        let mut model = Self {
            settings,
            now,
            size,
            screen,
            drafting: None,
            drafts_next: None,
            preview: None,
            form: None,
            overlay: None,
            notice: None,
            saved: Saved::Yes,
            list: List::default(),
            live: None,
            directory: Directory::default(),
            classes: Vec::new(),
            demo: false,
            drafts: BTreeMap::new(),
            writer: None,
        };
        if screen == Screen::FirstRun {
            model.form = Some(Form::first_run(&model.settings));
        }
        model
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// The places whose keys hold now, nearest first.
    pub fn places(&self) -> Vec<Place> {
        if self.preview.is_some() {
            return vec![Place::Preview, Place::Anywhere];
        }
        match (self.screen, &self.live) {
            (Screen::Live, Some(_)) if self.drafting.is_some() => {
                vec![Place::Draft, Place::Anywhere]
            }
            (Screen::Live, Some(live)) if live.focus == Focus::Capture => {
                vec![Place::Capture, Place::Live, Place::Anywhere]
            }
            (Screen::Live, Some(live)) => {
                vec![live.focus.place(), Place::Pane, Place::Live, Place::Anywhere]
            }
            (Screen::List, _) => vec![Place::List, Place::Anywhere],
            _ => vec![Place::Anywhere],
        }
    }

    /// Why an action cannot run now, as a message id; `None` if it can.
    pub fn disabled(&self, action: Action) -> Option<&'static str> {
        use Action as A;
        let writes = matches!(
            action,
            A::Save
                | A::Undo
                | A::Answer
                | A::Ask
                | A::Stakeholder
                | A::Contact
                | A::Enquiry
                | A::AnswerEnquiry
                | A::Severity
                | A::Status
                | A::Attach
                | A::EditPerson
                | A::ContactPerson
                | A::EnquiryFrom
                | A::Show
                | A::Correct
                | A::Retract
                | A::Withhold
                | A::Snooze
                | A::NewIncident
                | A::DraftSent
                | A::Judge(_)
        );
        if writes && matches!(self.saved, Saved::ReadOnly(_)) {
            return Some("why-read-only");
        }
        if matches!(action, A::PreviewWrite | A::PreviewNotes) && self.preview.is_none() {
            return Some("why-not-here");
        }
        let live = self.live.as_ref().filter(|_| self.screen == Screen::Live)?;
        match action {
            A::AnswerEnquiry if live.incident.ledger.open_enquiries().next().is_none() => {
                Some("why-no-enquiry")
            }
            A::Withhold if disclosure::hidden_corrections(&live.incident).is_empty() => {
                Some("why-no-correction")
            }
            A::DraftForm
            | A::DraftCopy
            | A::DraftWrite
            | A::DraftSent
            | A::DraftAgain
            | A::DraftPerson
                if self.drafting.is_none() =>
            {
                Some("why-not-here")
            }
            A::Draft if live.incident.stakeholders.list.is_empty() => Some("draft-nobody"),
            A::EditPerson | A::ContactPerson | A::EnquiryFrom if live.people().is_empty() => {
                Some("why-nobody")
            }
            A::Snooze if live.due.is_empty() => Some("why-nothing-due"),
            A::Show | A::Correct | A::Retract if live.order.is_empty() => Some("why-no-entry"),
            A::Judge(judge) => judge.lacks(&live.incident, self.now),
            _ => None,
        }
    }
}
