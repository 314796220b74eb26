//! Compensation: exact, monotone in the delay, capped, never negative (H3).

use dingli::incident::{
    commitments::{Formula, Owed, Rate},
    remedies::Amount,
};
use proptest::prelude::*;

use crate::support::any::{cases, formula};

/// What is owed in minor units, worked out anew in wide numbers, and in which currency.
fn expected(formula: &Formula, delay: i64) -> Option<u128> {
    let late = i128::from(delay) - i128::from(formula.grace_minutes) * 60;
    if late <= 0 {
        return None;
    }
    let term = formula.term_minutes.map_or(i128::MAX, |term| i128::from(term) * 60);
    let late = u128::try_from(late.min(term)).unwrap();
    let each = |amount: &Amount| u128::from(amount.minor);
    let (owed, currency, periods) = match &formula.rate {
        Rate::Fixed { amount } => (each(amount), &amount.currency, 1),
        Rate::FullPeriod { amount, minutes } => {
            let periods = late / (u128::from(*minutes).max(1) * 60);
            (each(amount) * periods, &amount.currency, periods)
        }
        Rate::StartedPeriod { amount, minutes } => {
            let periods = late.div_ceil(u128::from(*minutes).max(1) * 60);
            (each(amount) * periods, &amount.currency, periods)
        }
        Rate::Percentage { of, basis_points } => {
            // Half of a minor unit is rounded up; a part is neither nothing nor, below the whole, all of it.
            let (whole, points) = (each(of), u128::from(*basis_points));
            let (down, rest) = (whole * points / 10_000, whole * points % 10_000);
            let rounded = if rest >= 5_000 { down + 1 } else { down };
            let part = match rounded {
                0 if whole * points > 0 => 1,
                all if all == whole && points < 10_000 && whole > 1 => whole - 1,
                part => part,
            };
            (part, &of.currency, 1)
        }
        Rate::InKind { .. } => return Some(0),
    };
    if periods == 0 {
        return None;
    }
    let cap = formula.cap.as_ref().filter(|cap| cap.currency == *currency);
    Some(cap.map_or(owed, |cap| owed.min(u128::from(cap.minor))))
}

fn minor(owed: Option<&Owed>) -> Option<u128> {
    owed.map(|owed| match (&owed.amount, &owed.beyond) {
        (Some(amount), _) => u128::from(amount.minor),
        // Hundredths of yuan or euros, as they are printed.
        (None, Some(beyond)) => {
            let (whole, part) = beyond.split_once('.').unwrap_or((beyond, "00"));
            let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
            format!("{digits}{part}").parse().unwrap()
        }
        (None, None) => 0,
    })
}

fn delay() -> BoxedStrategy<i64> {
    prop_oneof![1 => -10_000..0_i64, 6 => 0..2_000_000_i64, 1 => 0..200_000_000_000_i64].boxed()
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn h3_compensation_is_exact_in_minor_units(formula in formula(), delay in delay()) {
        let owed = formula.owed(delay);
        prop_assert_eq!(minor(owed.as_ref()), expected(&formula, delay));
        if let Some(owed) = owed {
            let money = owed.amount.is_some() || owed.beyond.is_some();
            prop_assert_eq!(!money, matches!(formula.rate, Rate::InKind { .. }));
            prop_assert!(owed.amount.is_none() || owed.beyond.is_none());
            prop_assert!(owed.periods > 0);
        }
    }

    #[test]
    fn h3_compensation_is_monotone_in_the_delay(formula in formula(), one in delay(), more in 0..10_000_000_i64) {
        prop_assert!(minor(formula.owed(one).as_ref()) <= minor(formula.owed(one + more).as_ref()));
    }

    #[test]
    fn h3_compensation_is_capped_and_free_within_the_grace(formula in formula(), delay in delay()) {
        if delay <= i64::from(formula.grace_minutes) * 60 {
            prop_assert_eq!(formula.owed(delay), None);
        }
        if let (Some(owed), Some(cap)) = (formula.owed(delay), &formula.cap)
            && let Some(amount) = owed.amount
            && amount.currency == cap.currency
        {
            prop_assert!(amount.minor <= cap.minor);
        }
    }
}
