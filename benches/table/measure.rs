//! Times and their middle.

use std::time::Instant;

/// Seconds an act takes.
pub(crate) fn seconds<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = act();
    (begun.elapsed().as_secs_f64(), done)
}

/// The value below which this part of them lies.
pub(crate) fn quantile(times: &[f64], part: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let at = (part * (sorted.len() - 1) as f64).round() as usize;
    sorted[at]
}

/// The middle one.
pub(crate) fn median(times: &[f64]) -> f64 {
    quantile(times, 0.5)
}
