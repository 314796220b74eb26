//! How the values of many incidents are spread.

/// The five numbers of a set of values. With an even count the median is the lower middle plus the upper, halved and rounded down;
/// the quartiles are the medians of the two halves, each with the middle value where there is one (Tukey's hinges).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// How many values.
    pub count: usize,
    /// The least.
    pub least: i64,
    /// The median of the lower half.
    pub lower: i64,
    /// The value in the middle.
    pub median: i64,
    /// The median of the upper half.
    pub upper: i64,
    /// The greatest.
    pub greatest: i64,
}

impl Spread {
    /// Of these values, in any order; `None` of none.
    pub fn of(values: &[i64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let half = sorted.len().div_ceil(2);
        Some(Self {
            count: sorted.len(),
            least: *sorted.first()?,
            lower: middle(sorted.get(..half)?)?,
            median: middle(&sorted)?,
            upper: middle(sorted.get(sorted.len() - half..)?)?,
            greatest: *sorted.last()?,
        })
    }
}

/// The middle of sorted values.
fn middle(sorted: &[i64]) -> Option<i64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(lower + (upper - lower) / 2)
}

/// How many values fall into each of so many equal stretches from the least to the greatest.
pub fn marks(values: &[i64], stretches: usize) -> Vec<usize> {
    let (Some(least), Some(greatest)) = (values.iter().min(), values.iter().max()) else {
        return vec![0; stretches];
    };
    let mut counts = vec![0; stretches];
    let wide = i128::from(*greatest) - i128::from(*least) + 1;
    for value in values {
        let past = (i128::from(*value) - i128::from(*least)) * stretches as i128 / wide;
        if let Some(count) = usize::try_from(past).ok().and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

/// Into how many stretches a spread is drawn in one line.
const STRETCHES: usize = 10;
/// The signs of a spread in one line, from none to many.
pub const SIGNS: [char; 6] = ['·', '▁', '▃', '▅', '▆', '█'];
/// The same where nothing but ASCII is drawn.
pub const PLAIN_SIGNS: [char; 6] = ['.', '_', '-', '=', '*', '#'];

/// How often values fall into each stretch from the least to the greatest; of one value there is nothing to draw.
pub fn drawn(values: &[i64], signs: [char; 6]) -> String {
    if values.len() < 2 {
        return String::new();
    }
    let counts = marks(values, STRETCHES);
    let most = counts.iter().max().copied().unwrap_or(1).max(1);
    let sign = |count: &usize| {
        let at = if *count == 0 { 0 } else { 1 + (count - 1) * (signs.len() - 2) / most };
        signs.get(at).copied().unwrap_or('#')
    };
    counts.iter().map(sign).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn five(values: &[i64]) -> [i64; 5] {
        let it = Spread::of(values).unwrap();
        [it.least, it.lower, it.median, it.upper, it.greatest]
    }

    #[test]
    fn m7_quartiles_are_tukeys_hinges() {
        assert_eq!(five(&[7]), [7, 7, 7, 7, 7]);
        assert_eq!(five(&[1, 2]), [1, 1, 1, 2, 2]);
        assert_eq!(five(&[3, 1, 2]), [1, 1, 2, 2, 3]);
        assert_eq!(five(&[1, 2, 3, 4]), [1, 1, 2, 3, 4]);
        assert_eq!(five(&[1, 2, 3, 4, 5]), [1, 2, 3, 4, 5]);
        assert_eq!(five(&[10, 20, 30, 40, 50, 60, 70, 80]), [10, 25, 45, 65, 80]);
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn stretches_hold_every_value_once() {
        assert_eq!(marks(&[0, 1, 2, 3], 2), [2, 2]);
        assert_eq!(marks(&[5, 5, 5], 3), [3, 0, 0]);
        assert_eq!(marks(&[], 2), [0, 0]);
    }

    proptest! {
        #[test]
        fn the_five_numbers_stand_in_order_and_halves_hold_half(
            values in proptest::collection::vec(-10_000i64..10_000, 1..60),
        ) {
            let it = Spread::of(&values).unwrap();
            prop_assert!(it.least <= it.lower && it.lower <= it.median);
            prop_assert!(it.median <= it.upper && it.upper <= it.greatest);
            let not_above = values.iter().filter(|value| **value <= it.median).count();
            let not_below = values.iter().filter(|value| **value >= it.median).count();
            prop_assert!(not_above * 2 >= values.len());
            // A median between two values is rounded down.
            prop_assert!(not_below * 2 + 1 >= values.len());
            prop_assert_eq!(marks(&values, 7).iter().sum::<usize>(), values.len());
        }
    }
}
