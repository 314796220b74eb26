//! The past in a real terminal: what is typed is found in every incident, and opened where it stands.

use super::keys::{leave, working};

#[test]
fn what_is_looked_for_in_everything_is_found_and_opened_at_its_entry() {
    let (home, reference, mut window) = working();
    let reference = reference.as_str();
    home.run(["log", reference, "RAID 控制器 两块坏盘"]);
    window.press("^O").wait_for("INCIDENTS").press("^F").wait_for("THE PAST");
    window.wait_for("Nothing is saved");
    window.type_text("两块坏").wait_for("1 place").wait_for("[两块坏]盘");
    // What another process records meanwhile is found by the next search.
    home.run(["log", reference, "又是两块坏盘"]);
    window.type_text("盘").wait_for("2 places").press("^S").wait_for("The search is saved");
    window.press("F4").wait_for("Week").press("F5").wait_for("THE PAST");
    window.press("F2").wait_for("2 places").press("Enter").wait_for("LIVE").wait_for("两块坏盘");
    window.press("^P").type_text("the past").press("Enter").wait_for("THE PAST");
    window.press("Esc").wait_for("Saved searches").press("Esc").wait_for("INCIDENTS");
    leave(window);
}
