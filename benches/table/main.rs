//! One command prints the table of speed and size: `cargo bench --bench table`.
//!
//! Every ratio is taken against a floor measured in the same run, turn by turn with what is compared, and is one of
//! medians. Nothing is asserted: a busy machine must not fail a build. What misses its must is said below the table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod appending;
mod data;
mod drawing;
mod due;
mod floor;
mod importing;
mod machine;
mod measure;
mod opening;
mod process;
mod replaying;
mod reporting;
mod row;
mod searching;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod window;

use row::Row;

fn main() {
    if std::env::args().any(|argument| argument == floor::ARGUMENT) {
        floor::run().expect("the bare program ran");
        return;
    }
    println!("{}\n", machine::described());
    println!("{}", Row::HEADER);
    // A part of the table alone: `cargo bench --bench table -- window`.
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let mut rows = Vec::new();
    let mut print = |part: &str, more: fn() -> Vec<Row>| {
        if wanted.is_empty() || wanted.iter().any(|it| it == part) {
            for row in more() {
                println!("{row}");
                rows.push(row);
            }
        }
    };
    print("appending", appending::rows);
    print("opening", opening::rows);
    print("drawing", drawing::rows);
    print("replaying", replaying::rows);
    print("due", due::rows);
    print("reporting", reporting::rows);
    print("searching", searching::rows);
    print("importing", importing::rows);
    #[cfg(unix)]
    print("window", window::rows);
    println!();
    for row in rows.iter().filter(|row| row.misses()) {
        println!("Misses its must: {}.", row.what);
    }
}
