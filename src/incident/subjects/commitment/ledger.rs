//! Every promise of an incident, as the log tells of them.

use std::ops::{Deref, DerefMut};

use super::formula::Formula;
use super::payments;
use super::state::{
    Commitment, CommitmentBroken, CommitmentCompleted, CommitmentConsented, CommitmentKept,
    CommitmentMade, CommitmentRenegotiated, CommitmentWaived, CompensationPaid, Party, Payment,
    Renegotiation,
};
use crate::incident::{
    entry::Entry,
    folds::folds,
    ids::EntryKey,
    instant::Instant,
    labelled_list::{LabelledList, carries},
    pauses::{DueTime, Pause, PauseBegun, PauseEnded, Stop},
    remedies::Amount,
};

/// Every commitment of an incident, as a list of them, and the pauses that stop their clocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commitments {
    promises: LabelledList<Commitment>,
    /// Pauses, in the order of the log (H7).
    pub pauses: Vec<Pause>,
    by_times_stated: bool,
}

carries!(Commitment is Promise, called label, says |it| it.words());

impl Deref for Commitments {
    type Target = LabelledList<Commitment>;

    fn deref(&self) -> &LabelledList<Commitment> {
        &self.promises
    }
}

impl DerefMut for Commitments {
    fn deref_mut(&mut self) -> &mut LabelledList<Commitment> {
        &mut self.promises
    }
}

impl Commitments {
    /// Whether the incident was written up as a whole: then everything counts as known when it is said to have been (K7).
    pub(in crate::incident) fn go_by_times_stated(&mut self, stated: bool) {
        self.by_times_stated = stated;
    }

    /// When an entry was learnt of.
    fn learnt_at(&self, entry: &Entry) -> Instant {
        entry.as_learnt(!self.by_times_stated).head.known
    }

    pub(in crate::incident) fn make(
        &mut self,
        entry: &Entry,
        made: &CommitmentMade,
        corrected: Option<&str>,
        number: usize,
    ) {
        let (label, number) = self.label(entry, number);
        let mut made = made.clone();
        if let Some(text) = corrected {
            text.clone_into(&mut made.text);
        }
        self.list.push(Commitment {
            key: entry.key,
            label,
            number,
            at: entry.head.occurred,
            known: entry.head.known,
            made,
            kept: None,
            broken: None,
            waived: None,
            waived_later: false,
            renegotiated: Vec::new(),
            payments: Vec::new(),
            settled: Vec::new(),
            stops: Vec::new(),
        });
    }

    pub(in crate::incident) fn consent(&mut self, consented: &CommitmentConsented) {
        if let Some(commitment) = self.get_mut(consented.commitment) {
            match consented.party {
                Party::Deliverer => commitment.made.deliverer_consented = true,
                Party::Customer => commitment.made.customer_consented = true,
            }
        }
    }

    pub(in crate::incident) fn complete(&mut self, completed: &CommitmentCompleted) {
        if let Some(commitment) = self.get_mut(completed.commitment) {
            commitment.made = std::mem::take(&mut commitment.made).completed(&completed.with);
        }
    }

    /// Its due time was set by an entry that was erased, and is known of no more: no breach follows from the clock.
    pub(in crate::incident) fn blur(&mut self, key: EntryKey) {
        if let Some(commitment) = self.get_mut(key) {
            commitment.made.due = None;
            commitment.renegotiated.clear();
        }
    }

    /// Settles a promise as far as is known of it elsewhere: what broke it by an event when it was kept or given up already
    /// broke nothing, and what was paid for it is not owed any more.
    pub(in crate::incident) fn settle_as(&mut self, known: &Commitment) {
        if let Some(commitment) = self.get_mut(known.key) {
            if commitment.broken.as_ref().is_some_and(|(at, _)| known.is_settled_by(*at)) {
                commitment.broken = None;
            }
            let read = |it: &&Payment| !commitment.payments.iter().any(|has| has.entry == it.entry);
            let hidden: Vec<Payment> = known.payments.iter().filter(read).cloned().collect();
            commitment.payments.extend(hidden);
        }
    }

    pub(in crate::incident) fn keep(&mut self, entry: &Entry, kept: &CommitmentKept) {
        if let Some(commitment) = self.get_mut(kept.commitment) {
            // Two laptops may say so: the earlier fulfilment is the one that counts.
            let at = entry.head.occurred;
            commitment.settled.push((at, entry.head.known));
            if commitment.kept.is_none_or(|(known_at, _)| at < known_at) {
                commitment.kept = Some((at, entry.head.known));
            }
        }
    }

    pub(in crate::incident) fn break_by(
        &mut self,
        entry: &Entry,
        broken: &CommitmentBroken,
        corrected: Option<&str>,
    ) {
        if let Some(commitment) = self.get_mut(broken.commitment) {
            let text = corrected.unwrap_or(&broken.text);
            commitment.broken.get_or_insert_with(|| (entry.head.occurred, text.to_owned()));
        }
    }

    pub(in crate::incident) fn renegotiate(
        &mut self,
        entry: &Entry,
        change: &CommitmentRenegotiated,
    ) {
        let learnt = self.learnt_at(entry);
        if let Some(commitment) = self.get_mut(change.commitment) {
            let from = commitment.due();
            // While its clock stands still no time passes (H7).
            let passes = commitment.due_time().and_then(DueTime::running);
            let agreed =
                change.customer_consented && passes.is_none_or(|due| entry.head.occurred < due);
            // What is said only once the time has passed changes no breach, unless something shows it (H4).
            let is_late = passes.is_some_and(|due| learnt >= due);
            let is_shown = !is_late || change.evidence.is_some();
            commitment.renegotiated.push(Renegotiation {
                entry: entry.key,
                at: entry.head.occurred,
                known: learnt,
                from,
                to: change.due,
                term: change.term.clone(),
                counts: agreed && is_shown,
                stated_later: agreed && !is_shown,
            });
        }
    }

    /// The pause that goes on.
    pub fn open_pause(&self) -> Option<&Pause> {
        self.pauses.iter().rev().find(|pause| pause.until.is_none())
    }

    /// The clocks of the promises it names stand still from then on, where the customer consented (H7).
    pub(in crate::incident) fn pause(
        &mut self,
        entry: &Entry,
        begun: &PauseBegun,
        corrected: Option<&str>,
    ) {
        let (key, from, known) = (entry.key, entry.head.occurred, self.learnt_at(entry));
        for promise in begun.promises.iter().filter(|_| begun.customer_consented) {
            if let Some(commitment) = self.get_mut(*promise) {
                commitment.stops.push(Stop { pause: key, from, known, until: None, by: None });
            }
        }
        self.pauses.push(Pause {
            key,
            from,
            reason: corrected.unwrap_or(&begun.reason).to_owned(),
            agreed: begun.customer_consented,
            promises: begun.promises.clone(),
            until: None,
        });
    }

    /// The clocks run again. Of two laptops that end the same pause, the first in the log counts.
    pub(in crate::incident) fn resume(&mut self, entry: &Entry, ended: &PauseEnded) {
        let (at, known) = (entry.head.occurred, self.learnt_at(entry));
        for pause in self.pauses.iter_mut().filter(|it| it.key == ended.pause) {
            pause.until.get_or_insert(at.max(pause.from));
        }
        for commitment in &mut self.list {
            let moves = ended.working.iter().find(|it| it.promise == commitment.key);
            let by = moves.map(|it| chrono::TimeDelta::minutes(i64::from(it.minutes)));
            for stop in commitment.stops.iter_mut().filter(|stop| stop.pause == ended.pause) {
                if stop.until.is_none() {
                    stop.until = Some((at.max(stop.from), known));
                    stop.by = by;
                }
            }
        }
    }

    pub(in crate::incident) fn waive(
        &mut self,
        entry: &Entry,
        waived: &CommitmentWaived,
        corrected: Option<&str>,
    ) {
        let learnt = self.learnt_at(entry);
        if let Some(commitment) = self.get_mut(waived.commitment) {
            let at = entry.head.occurred;
            // Said afterwards, it settles nothing before it was said, unless something shows it.
            let settles = if waived.evidence.is_some() { at } else { at.max(learnt) };
            commitment.settled.push((settles, learnt));
            if commitment.waived.is_none() {
                let reason = corrected.unwrap_or(&waived.reason);
                commitment.waived = Some((at, reason.to_owned()));
                commitment.waived_later = settles > at;
            }
        }
    }

    /// A correction says what was paid in place of the first amount: it counts where it reads as an amount.
    pub(in crate::incident) fn pay(
        &mut self,
        entry: &Entry,
        paid: &CompensationPaid,
        corrected: Option<&str>,
    ) {
        if let Some(commitment) = self.get_mut(paid.commitment) {
            let said =
                || paid.amount.as_ref().map_or_else(|| paid.text.clone(), ToString::to_string);
            let text = corrected.map_or_else(said, str::to_owned);
            let home = paid.amount.as_ref().map_or("", |it| &it.currency);
            let amount = match corrected {
                Some(words) => Amount::parse(words, home).ok(),
                None => paid.amount.clone(),
            };
            let (entry, at) = (entry.key, entry.head.occurred);
            commitment.payments.push(Payment { entry, at, amount, text });
        }
    }
}

impl Commitments {
    /// The most that all promises can cost in that currency, or cost already where they have ended; what has no end counts
    /// as far as it is owed by now.
    pub fn cost_at_most(&self, currency: &str, now: Instant) -> Amount {
        self.cost_at_most_without(None, currency, now)
    }

    /// The same without one promise, in whose place another is put.
    pub fn cost_at_most_without(
        &self,
        but: Option<EntryKey>,
        currency: &str,
        now: Instant,
    ) -> Amount {
        let of = |it: &Commitment| {
            let owed = || it.owed(now).and_then(|owed| owed.amount);
            let most = || it.made.compensation.as_ref().and_then(Formula::most);
            if it.ended().is_some() { owed() } else { most().or_else(owed) }
        };
        let others = self.list.iter().filter(|it| but != Some(it.key));
        let amounts = others.filter_map(of).filter(|it| it.currency == currency);
        Amount::new(amounts.fold(0, |sum, it| sum.saturating_add(it.minor)), currency)
    }

    /// What was paid and given for all promises, money of one currency added up.
    pub fn given(&self) -> Vec<String> {
        payments::added_up(self.list.iter().flat_map(|it| &it.payments))
    }

    /// What was paid for all promises in that currency.
    pub fn paid_in_all(&self, currency: &str) -> Amount {
        let paid = self.list.iter().flat_map(|it| &it.payments).filter_map(|it| it.amount.as_ref());
        let paid = paid.filter(|it| it.currency == currency);
        Amount::new(paid.fold(0, |sum, it| sum.saturating_add(it.minor)), currency)
    }
}

folds! {
    Commitments:
    CommitmentMade => |part, it, at| part.make(at.entry, it, at.text, at.number);
    CommitmentConsented => |part, it, _at| part.consent(it);
    CommitmentCompleted => |part, it, _at| part.complete(it);
    CommitmentKept => |part, it, at| part.keep(at.entry, it);
    CommitmentBroken => |part, it, at| part.break_by(at.entry, it, at.text);
    CommitmentRenegotiated => |part, it, at| part.renegotiate(at.entry, it);
    CommitmentWaived => |part, it, at| part.waive(at.entry, it, at.text);
    PauseBegun => |part, it, at| part.pause(at.entry, it, at.text);
    PauseEnded => |part, it, at| part.resume(at.entry, it);
    CompensationPaid => |part, it, at| part.pay(at.entry, it, at.text);
}
