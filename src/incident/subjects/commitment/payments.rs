//! What was paid or given for a promise, and what of the debt is left (H3): several payments add up.

use super::formula::Owed;
use crate::incident::{gone::ERASED_WORDS, ids::EntryKey, instant::Instant, remedies::Amount};

/// Something that was paid or given for a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The entry that says so.
    pub entry: EntryKey,
    /// When.
    pub at: Instant,
    /// How much; `None` where it is known in words alone.
    pub amount: Option<Amount>,
    /// As it is shown; `—` where it was erased.
    pub text: String,
}

impl Payment {
    /// Whether it was erased: nobody knows any more how much it was.
    pub(super) fn is_gone(&self) -> bool {
        self.amount.is_none() && self.text == ERASED_WORDS
    }
}

/// What is left of a debt at an instant, with what had been paid by another. What was given in words alone, or in kind, covers
/// what was owed when it was given. Behind one that was erased nothing is known to be left. Money in another currency lessens nothing: nobody said at which rate.
pub(super) fn left(
    payments: &[Payment],
    owed: impl Fn(Instant) -> Option<Owed>,
    now: Instant,
    paid_by: Instant,
) -> Option<Owed> {
    let whole = owed(now)?;
    let paid = || payments.iter().filter(|it| it.at <= paid_by);
    if paid().any(Payment::is_gone) {
        return None;
    }
    let in_words = paid().filter(|it| it.amount.is_none()).map(|it| it.at).max();
    if whole.in_kind.is_some() {
        return paid().next().is_none().then_some(whole);
    }
    let Some(sum) = &whole.amount else {
        return in_words.is_none().then_some(whole);
    };
    let covered = in_words.and_then(|at| owed(at)?.amount).map_or(0, |it| it.minor);
    let behind = paid().filter(|it| in_words.is_none_or(|at| it.at > at));
    let money = behind.filter_map(|it| it.amount.as_ref());
    let given = money.filter(|it| it.currency == sum.currency).map(|it| it.minor);
    let given = given.fold(covered, u64::saturating_add);
    let rest = sum.minor.checked_sub(given).filter(|rest| *rest > 0)?;
    Some(Owed { amount: Some(Amount::new(rest, &sum.currency)), ..whole })
}

/// What was paid and given, money of one currency added up, in the order in which it first came.
pub(super) fn added_up<'a>(payments: impl Iterator<Item = &'a Payment> + Clone) -> Vec<String> {
    let sums = Amount::summed(payments.clone().filter_map(|it| it.amount.as_ref()));
    let words = payments.filter(|it| it.amount.is_none()).map(|it| it.text.clone());
    let words = words.filter(|it| !it.is_empty() && it != ERASED_WORDS);
    sums.iter().map(ToString::to_string).chain(words).collect()
}
