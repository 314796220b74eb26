//! Times that are told in another zone than the incident's.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use chrono_tz::Tz;

use super::{
    figure::{Figure, Measure},
    said::Said,
};

/// Times that name a zone, as they are in the incident's own. One of two that are linked has the zone of the other.
pub(super) fn localized(
    text: &str,
    mut figures: Vec<Figure>,
    own: Tz,
    day: NaiveDate,
) -> Vec<Figure> {
    const LINKS: &[&str] = &["to", "until", "till", "and", "-", "–", "至", "到"];
    let mut follows: Option<(usize, Tz)> = None;
    for figure in figures.iter_mut().rev() {
        let Measure::Moment(mut said) = figure.measure else { continue };
        let between = follows.and_then(|(at, _)| text.get(figure.at.end..at));
        let linked = between.is_some_and(|it| LINKS.contains(&it.trim()));
        said.zone = said.zone.or_else(|| follows.filter(|_| linked).map(|(_, zone)| zone));
        follows = said.zone.map(|zone| (figure.at.start, zone));
        figure.measure = Measure::Moment(in_zone(said, own, day));
    }
    figures
}

/// A time as it is in the incident's zone; what was said without its day is taken to be said of that day.
fn in_zone(said: Said, own: Tz, day: NaiveDate) -> Said {
    let (Some(zone), Some(minutes)) = (said.zone.filter(|it| *it != own), said.clock) else {
        return Said { zone: None, ..said };
    };
    let date = said.date.map_or(Some(day), |(month, of)| {
        NaiveDate::from_ymd_opt(said.year.unwrap_or(day.year()), month, of)
    });
    let at = date
        .and_then(|it| it.and_hms_opt(0, 0, 0)?.checked_add_signed(TimeDelta::minutes(minutes)))
        .and_then(|it: NaiveDateTime| it.and_local_timezone(zone).earliest())
        .map(|it| it.with_timezone(&own).naive_local());
    let Some(at) = at else { return Said { zone: None, ..said } };
    Said {
        year: said.year.map(|_| at.year()),
        date: said.date.map(|_| (at.month(), at.day())),
        clock: Some(i64::from(at.hour()) * 60 + i64::from(at.minute())),
        zone: None,
        either_half: said.either_half,
    }
}
