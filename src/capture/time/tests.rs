#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

fn moment(now: &str, toward: Toward) -> Moment {
    let now = DateTime::parse_from_rfc3339(now).unwrap().with_timezone(&Utc);
    Moment { now, zone: chrono_tz::Asia::Shanghai, toward }
}

fn shown(text: &str, at: &Moment) -> String {
    match parse(text, at) {
        Ok(found) => found.instant.with_timezone(&at.zone).format("%Y-%m-%d %H:%M").to_string(),
        Err(error) => format!("{error:?}"),
    }
}
#[test]
fn first() {
    assert_eq!(
        shown("14:05", &moment("2025-03-07T15:00:00+08:00", Toward::Past)),
        "2025-03-07 14:05"
    );
}
