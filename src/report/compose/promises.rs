//! How a promise stands, in words that serve the customer and our own eyes alike (H1–H4).

use super::parts::{Pen, joined};
use crate::{
    incident::{
        Incident, Instant,
        commitments::{Commitment, Standing},
        wording as words,
    },
    locale::Message,
    report::document::{Line, line},
};

/// Whether a promise is still owed: it is to come, or it was broken and what was agreed for that case is not paid.
pub(super) fn is_open(of: &Commitment, now: Instant) -> bool {
    match of.standing(now) {
        Standing::Promised | Standing::Standing | Standing::Broken => true,
        Standing::KeptLate => of.open_debt(now).is_some(),
        Standing::Kept | Standing::Waived => false,
    }
}

/// The promises that a one-page brief speaks of, those broken first, then by their time.
pub(super) fn pressing(
    incident: &Incident,
    now: Instant,
    spoken_of: impl Fn(&Commitment) -> bool,
) -> Vec<&Commitment> {
    let mut some: Vec<&Commitment> =
        incident.commitments.list.iter().filter(|it| spoken_of(it)).collect();
    some.sort_by_key(|it| (it.breach(now).is_none(), it.due().is_none(), it.due(), it.key));
    some
}

impl Pen<'_> {
    /// By when: the first time, and what it was moved to (H4: both are shown).
    pub(super) fn due_of(self, of: &Commitment) -> Line {
        let mut due = match of.made.due {
            Some(at) => vec![line(&self.termed(self.deadline(at), of.made.term.as_deref()))],
            None if of.made.standing => vec![line(&self.say("promise-standing"))],
            None => Vec::new(),
        };
        for change in &of.renegotiated {
            let id = if change.counts { "report-due-moved" } else { "report-due-not-moved" };
            due.push(line(&self.termed(self.due(id, change.to), change.term.as_deref())));
            if change.stated_later {
                due.push(line(&self.at("report-agreed-later", change.at)));
            }
        }
        due.extend(self.pause_of(of).map(|words| line(&words)));
        joined(due)
    }

    /// What agreed pauses do to its time, where they do something (H7).
    pub(super) fn pause_of(self, of: &Commitment) -> Option<String> {
        of.due_time()?.pause_words(self.lang, |at| self.stamp(at), |due| self.deadline(due))
    }

    /// A time, with the term it was counted from in brackets.
    fn termed(self, time: String, term: Option<&str>) -> String {
        match term {
            Some(term) => {
                self.tell(&Message::new("entry-term").with("due", time).with("term", term))
            }
            None => time,
        }
    }

    /// How it stands: kept, late and by how much, broken since.
    pub(super) fn standing_of(self, of: &Commitment, now: Instant) -> Line {
        self.standing_told(of, now, false)
    }

    /// The same as a letter tells it. Once the matter is over, nothing goes on being late that had no time of its own: it
    /// was not kept.
    pub(super) fn standing_told(self, of: &Commitment, now: Instant, is_over: bool) -> Line {
        let standing = of.standing(now);
        let timeless = of.due().is_none() && of.made.due.is_none();
        let mut message = Message::new(match standing {
            Standing::Promised => "report-standing-promised",
            Standing::Standing => "report-standing-standing",
            Standing::Kept if of.made.due.is_some() => "report-standing-kept",
            Standing::Kept => "report-standing-kept-undated",
            // What was given up goes on no longer.
            Standing::Broken if of.ended().is_some() => "report-standing-was-broken",
            Standing::Broken if is_over && timeless => "report-standing-not-kept",
            Standing::Broken => "report-standing-broken",
            Standing::KeptLate => "report-standing-kept-late",
            Standing::Waived => "report-standing-waived",
        });
        let kept = of.kept.map(|(at, _)| at);
        let waived = of.waived.as_ref().map(|(at, _)| *at);
        let at = match standing {
            Standing::Broken => of.breach(now),
            Standing::Waived => waived,
            Standing::Promised | Standing::Standing | Standing::Kept | Standing::KeptLate => kept,
        };
        message = message.with("time", at.map(|at| self.stamp(at)).unwrap_or_default());
        let late = of.delay(now).map(|late| self.span(late)).unwrap_or_default();
        message = message.with("late", late);
        let mut said = vec![line(&self.tell(&message))];
        if standing == Standing::Broken
            && let Some(waived) = waived
        {
            said.push(line(&self.at("report-standing-waived", waived)));
            if of.waived_later {
                said.push(line(&self.at("report-agreed-later", waived)));
            }
        }
        joined(said)
    }

    /// What was agreed for the case that it is not kept, what is owed, what was paid.
    pub(super) fn compensation_of(self, of: &Commitment, now: Instant) -> Line {
        let Some(formula) = &of.made.compensation else {
            return line(&self.say("report-no-compensation"));
        };
        let mut said = vec![line(&words::formula(formula, self.lang))];
        if let Some(owed) = of.owed(now) {
            let words = words::owed(&owed);
            said.push(line(&self.tell(&Message::new("report-owed").with("owed", words))));
        } else if of.breach(now).is_some() {
            said.push(line(&self.say("report-nothing-owed")));
        }
        for payment in &of.payments {
            let message = Message::new("report-paid")
                .with("paid", &payment.text)
                .with("time", self.stamp(payment.at));
            said.push(line(&self.tell(&message)));
        }
        if of.payments.len() > 1 {
            let all = Message::new("report-paid-in-all").with("paid", self.lang.list(&of.given()));
            said.push(line(&self.tell(&all)));
        }
        if let Some(left) = of.open_debt(now).filter(|_| !of.payments.is_empty()) {
            let left = Message::new("report-left").with("owed", words::owed(&left));
            said.push(line(&self.tell(&left)));
        }
        joined(said)
    }
}
