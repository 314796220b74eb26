//! What was paid or given for a promise, and what of the debt is left (H3): several payments add up.

use super::{
    formula::Owed,
    state::{Commitment, Commitments},
};
use crate::incident::{ids::EntryKey, instant::Instant, remedies::Amount};

/// Something that was paid or given for a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// How much; `None` where it is known in words alone.
    pub amount: Option<Amount>,
    /// As it is shown; empty where its words were erased.
    pub text: String,
}

impl Commitment {
    /// What is still owed: the debt without what was paid for it. What was given in words alone, or in kind, covers what
    /// was owed when it was given. Money in another currency lessens nothing: nobody said at which rate.
    pub fn open_debt(&self, now: Instant) -> Option<Owed> {
        self.debt_behind(now, now)
    }

    /// The same, with what had been paid by an instant.
    pub(super) fn debt_behind(&self, now: Instant, paid_by: Instant) -> Option<Owed> {
        let owed = self.owed(now)?;
        let paid = || self.payments.iter().filter(|it| it.at <= paid_by);
        let in_words = paid().filter(|it| it.amount.is_none()).map(|it| it.at).max();
        if owed.in_kind.is_some() {
            return paid().next().is_none().then_some(owed);
        }
        let Some(sum) = &owed.amount else {
            return in_words.is_none().then_some(owed);
        };
        let covered = in_words.and_then(|at| self.owed(at)?.amount).map_or(0, |it| it.minor);
        let behind = paid().filter(|it| in_words.is_none_or(|at| it.at > at));
        let money = behind.filter_map(|it| it.amount.as_ref());
        let given = money.filter(|it| it.currency == sum.currency).map(|it| it.minor);
        let given = given.fold(covered, u64::saturating_add);
        let rest = sum.minor.checked_sub(given).filter(|rest| *rest > 0)?;
        Some(Owed { amount: Some(Amount::new(rest, &sum.currency)), ..owed })
    }

    /// What was paid and given, money of one currency added up, in the order in which it first came.
    pub fn given(&self) -> Vec<String> {
        let mut sums: Vec<Amount> = Vec::new();
        let mut words = Vec::new();
        for payment in &self.payments {
            let Some(amount) = &payment.amount else {
                words.push(payment.text.clone());
                continue;
            };
            match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
                Some(sum) => sum.minor = sum.minor.saturating_add(amount.minor),
                None => sums.push(amount.clone()),
            }
        }
        words.retain(|it| !it.is_empty());
        sums.iter().map(ToString::to_string).chain(words).collect()
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
            let most = || it.made.compensation.as_ref().and_then(super::formula::Formula::most);
            if it.ended().is_some() { owed() } else { most().or_else(owed) }
        };
        let others = self.list.iter().filter(|it| but != Some(it.key));
        let amounts = others.filter_map(of).filter(|it| it.currency == currency);
        Amount::new(amounts.fold(0, |sum, it| sum.saturating_add(it.minor)), currency)
    }

    /// What was paid for all promises in that currency.
    pub fn paid_in_all(&self, currency: &str) -> Amount {
        let paid = self.list.iter().flat_map(|it| &it.payments).filter_map(|it| it.amount.as_ref());
        let paid = paid.filter(|it| it.currency == currency);
        Amount::new(paid.fold(0, |sum, it| sum.saturating_add(it.minor)), currency)
    }
}
