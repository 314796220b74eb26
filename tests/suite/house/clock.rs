//! One file reads the clock; everything else is passed `now`.

use super::source::Source;

#[test]
fn only_the_clock_reads_the_clock() {
    let mut wrong = Vec::new();
    for source in Source::all().iter().filter(|source| source.path != "clock.rs") {
        let mut banned = vec!["Utc::now", "Local::now", "SystemTime::now", "UNIX_EPOCH.elapsed"];
        // The engine room and a test may measure how long they wait; that is no time of day.
        if source.room() != "runtime" && !source.is_test() {
            banned.push("Instant::now");
        }
        for call in banned {
            if source.code.contains(call) {
                wrong.push(format!("src/{} calls {call}", source.path));
            }
        }
    }
    assert_eq!(wrong, [""; 0], "pass `now` as an argument");
}
