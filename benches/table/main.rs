//! One command prints the table of speed and size: `cargo bench --bench table`.
//!
//! Every ratio is taken against a floor measured in the same run, turn by turn with what is compared, and is one of
//! medians. Nothing is asserted: a busy machine must not fail a build. What misses its must is said below the table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod appending;
mod data;
mod drawing;
mod floor;
mod machine;
mod measure;
mod opening;
mod row;
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
    let mut rows = Vec::new();
    let mut print = |more: Vec<Row>| {
        for row in more {
            println!("{row}");
            rows.push(row);
        }
    };
    print(appending::rows());
    print(opening::rows());
    print(drawing::rows());
    #[cfg(unix)]
    print(window::rows());
    println!();
    for row in rows.iter().filter(|row| row.misses()) {
        println!("Misses its must: {}.", row.what);
    }
}
