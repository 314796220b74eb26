//! The examples of typed lines.

use chrono_tz::Asia::Shanghai;
use dingli::capture::{
    line::{self, Context, Name},
    time::{Toward, TypedAt},
};

use super::document;

/// The row that the program would write.
fn row(typed: &str) -> String {
    let now = "2026-03-07T14:30:00+08:00".parse().unwrap();
    let labels = [("郑", 0), ("郑总", 0), ("Zheng", 1)];
    let names = labels.map(|(label, id)| Name { label, id });
    let moment = TypedAt { now, zone: Shanghai, toward: Toward::Past, until: None };
    let read = line::parse(typed, &Context { moment, names: &names });
    let problem = |p: &&line::Problem| !matches!(p, line::Problem::UnknownName { .. });
    let happened = match (read.occurred, read.problems.iter().find(problem)) {
        (Some(at), _) => at.with_timezone(&Shanghai).format("%Y-%m-%d %H:%M").to_string(),
        (None, Some(line::Problem::LooksLikeTime { .. })) => "now, remarked".to_owned(),
        (None, Some(line::Problem::MarkOrSwitch)) => "now, asked".to_owned(),
        (None, Some(_)) => "wrong".to_owned(),
        (None, None) => "now".to_owned(),
    };
    let who: Vec<String> = read
        .mentions
        .iter()
        .map(|mention| {
            mention.id.map_or(format!("{}?", mention.name), |id| ["郑", "Zheng"][id].to_owned())
        })
        .collect();
    let customer = if read.customer_visible { "yes" } else { "" };
    let tags = read.tags.join(" ");
    let who = who.join(" ");
    let cells = [&format!("`{typed}`"), &happened, &read.text, &who, &tags, &customer.to_owned()];
    cells.iter().fold("|".to_owned(), |row, cell| format!("{row} {cell} |")).replace("  |", " |")
}

#[test]
fn every_example_means_what_the_table_says() {
    let text = document("assets/docs/capture.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 20);
    let wanted: Vec<String> =
        rows.iter().map(|written| row(written.split('`').nth(1).unwrap())).collect();
    assert_eq!(
        rows.join("\n"),
        wanted.join("\n"),
        "the table as it should be:\n{}",
        wanted.join("\n")
    );
}
