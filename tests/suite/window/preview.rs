//! A document is looked at before it leaves: scrolled, gone back from, written in every format, found.

use dingli::report::Format;

use super::keys::{leave, working};

#[test]
fn case_7_24_a_report_is_looked_at_scrolled_left_and_written_in_every_format() {
    let (home, reference, window) = working();
    leave(window);
    for number in 0..30 {
        let text = format!("Step {number} of the repair was taken");
        home.run(["log", &reference, &text, "--customer-visible"]);
    }
    home.run(["log", &reference, "The crew costs ¥48,000"]);
    home.run(["log", &reference, "Settled for ¥48,000 with the crew", "--customer-visible"]);
    let mut window = crate::support::terminal::Terminal::open(&home.dir(), (120, 40));
    window.wait_for("LIVE").press("^E").wait_for("Write a report").press("Tab").press("Tab");
    window
        .type_text("all")
        .press("^S")
        .wait_for("Shown as plain text")
        .wait_for("Not shown to the customer");
    window.wait_for("¥48,000").wait_for("not yet written").wait_gone("Step 29");
    let folder = home.dir().join("reports");
    // Esc goes back to the form, and nothing was written.
    window.press("Esc").wait_for("Write a report");
    assert!(!folder.exists());
    window.press("^S").wait_for("Shown as plain text");
    window.press("End").wait_for("SHA-256").press("Home").wait_gone("SHA-256");
    window.press("Tab").wait_for("Latest:").press("Tab").wait_for("Shown as plain text");
    let all = Format::offered().count();
    window
        .press("^S")
        .wait_for(&format!("Written {all} files"))
        .wait_for(".docx")
        .wait_for(".json");
    let mut endings: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path().extension().unwrap().to_string_lossy().into_owned())
        .collect();
    endings.sort();
    let mut offered: Vec<&str> = Format::offered().map(Format::extension).collect();
    offered.sort_unstable();
    assert_eq!(endings, offered);
    window.press("Esc").wait_gone("Shown as plain text");
    leave(window);
}
