//! A document that is no text does not go to a terminal.

use crate::support::terminal::{Start, Terminal, at_work};

#[test]
fn a_word_document_is_not_poured_into_a_terminal() {
    let (home, reference) = at_work("en");
    let words = format!(
        "--data-dir '{}' report {reference} --for customer --format docx",
        home.dir().display()
    );
    let vars = [("DINGLI", env!("CARGO_BIN_EXE_dingli")), ("LANG", "en_US.UTF-8"), ("PS1", "> ")];
    let mut shell = Terminal::shell(&home.dir(), (200, 40), &Start { vars: &vars });
    shell.wait_for("> ").type_text(&format!("$DINGLI {words}")).press("Enter");
    shell.wait_for("Name a file");
    shell.type_text(&format!("$DINGLI {words} | head -c 2; echo :piped")).press("Enter");
    shell.wait_for("PK:piped");
}
