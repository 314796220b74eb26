//! One live incident on screen: the fold, what is derived from it as of the last tick, and where the keys go in it. It
//! refuses to change the incident: entries come from the log.

mod account;
mod captured;
mod found;
mod line;
mod listed;
mod search;
mod sent;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;

use crate::incident::{
    EntryKey, Event, Incident, Instant,
    derived::{self, Derived},
    disclosure, due,
    due::Due,
    escalation::{self, Alert},
};

use super::{
    super::{editor::Editor, offered::Listed},
    Focus,
};
use found::Found;
pub use line::Line;
pub use sent::{CAPTURE_SLOT, Sent};

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
    /// The lines in which that is read, as of the last tick.
    pub next: Vec<due::Line>,
    /// The entries by the time they happened, and what follows from them at its time.
    pub order: Vec<Line>,
    /// Documents that left at one moment, by the one of them that has a line in the order.
    pub together: BTreeMap<EntryKey, Vec<EntryKey>>,
    /// What follows from clock and log, as of the last tick.
    pub derived: Vec<Derived>,
    /// Rules that fired: those that are open first, then the latest first.
    pub firings: Vec<Alert>,
    /// The pane of judgement that was looked at last.
    pub extra: Option<Focus>,
    /// What was overdue as of the last tick: only what is new rings.
    pub rung: BTreeSet<String>,
    /// In a history: the day on which typed times are looked for, where somebody named one; else that of its last line (K7).
    pub day: Option<NaiveDate>,
    /// The instant of the last tick.
    pub ticked: Instant,
    /// In a drill: the time of what was asked to come in and has not come yet.
    pub fed: Option<Instant>,
    /// What the customer may see.
    pub visible: BTreeSet<EntryKey>,
    /// The incidents it is linked with, as far as they are in this log (K6).
    pub linked: Vec<Listed>,
    /// What the search has found so far, as of the last [`Live::seek`].
    found: Option<Found>,
    stamp: Stamp,
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
            next: Vec::new(),
            order: Vec::new(),
            together: BTreeMap::new(),
            derived: Vec::new(),
            firings: Vec::new(),
            extra: None,
            rung: BTreeSet::new(),
            day: None,
            ticked: now,
            fed: None,
            visible: BTreeSet::new(),
            linked: Vec::new(),
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

    /// The selected line of a pane.
    pub fn selected(&self, pane: Focus) -> usize {
        self.at.get(&pane).copied().unwrap_or_default()
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
        self.due = due::due_now(&self.incident, now);
        self.next = due::lines(&self.due);
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
        let order = order.into_iter().map(|(.., line)| line).collect();
        (self.order, self.together) = self.exports_together(order);
    }

    /// The line of the timeline in which an entry stands, by itself or with others.
    pub fn place_of(&self, key: EntryKey) -> Option<usize> {
        let of = |line: &Line| match *line {
            Line::Entry(at) => self.incident.entries().get(at).map(|entry| entry.key),
            Line::Derived(_) => None,
        };
        let holds = |line: &Line| {
            of(line).is_some_and(|own| {
                own == key || self.together.get(&own).is_some_and(|with| with.contains(&key))
            })
        };
        let own = self.order.iter().position(|line| of(line) == Some(key));
        own.or_else(|| self.order.iter().position(holds))
    }

    /// The same order, with documents that left within one minute behind each other as one line, that of the last.
    fn exports_together(&self, order: Vec<Line>) -> (Vec<Line>, BTreeMap<EntryKey, Vec<EntryKey>>) {
        let entries = self.incident.entries();
        let issued = |line: &Line| match line {
            Line::Entry(at) => entries
                .get(*at)
                .filter(|entry| matches!(entry.event(), Some(Event::DocumentIssued(_)))),
            Line::Derived(_) => None,
        };
        let mut kept: Vec<Line> = Vec::with_capacity(order.len());
        let mut together: BTreeMap<EntryKey, Vec<EntryKey>> = BTreeMap::new();
        for line in order {
            let before = kept.last().and_then(issued);
            if let (Some(before), Some(entry)) = (before, issued(&line))
                && (entry.head.occurred - before.head.occurred).num_seconds() < 60
            {
                let mut all = together.remove(&before.key).unwrap_or_else(|| vec![before.key]);
                all.push(entry.key);
                together.insert(entry.key, all);
                kept.pop();
            }
            kept.push(line);
        }
        (kept, together)
    }

    /// What the selected line of what is due asks for: where it stands for several things, the most pressing one.
    pub fn next_step(&self) -> Option<&Due> {
        let line = self.next.get(self.selected(Focus::Now))?;
        self.due.get(line.at)
    }

    /// What is overdue, by identity.
    pub fn overdue(&self) -> BTreeSet<String> {
        self.due
            .iter()
            .filter(|item| item.urgency == due::Urgency::Overdue)
            .map(|item| item.what.id())
            .collect()
    }
}
