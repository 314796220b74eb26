//! M6: the scripted crises gone through again, entry by entry.

use dingli::{
    incident::{Incident, timeline::timeline},
    locale::Lang,
    review::replay::{self, Change, Course, Difference, Replay, Sign, landmarks},
};

use super::stage::{Stage, at};

const SCRIPTS: [&str; 3] = ["data-loss-claim", "storage-before-noon", "dealer-dispute"];

#[test]
fn m6_replay_at_every_entry_of_every_script_is_the_fold_of_that_prefix() {
    for id in SCRIPTS {
        let whole = Stage::of(id).incident;
        let mut entries = whole.entries().to_vec();
        entries.sort_by_key(|entry| (entry.head.known, entry.order()));
        let replay = Replay::of(whole.clone(), Course::Known);
        assert_eq!(replay.len(), entries.len(), "{id}");
        // As a window takes them in: one after the other, each upon what was there.
        let mut grown = Incident::empty(whole.id());
        for (number, entry) in (1..).zip(&entries) {
            grown.extend([entry.clone()]);
            assert!(replay.first(number) == grown, "{id}, entry {number}");
            assert_eq!(replay.entry(number).unwrap().key, entry.key);
            let known = entry.head.known;
            assert!(replay.at(known) == whole.as_known_at(known), "{id}, {known}");
        }
        assert!(replay.first(replay.len()) == whole, "{id}: at its end it is what it is");
    }
}

#[test]
fn m6_at_nine_in_the_evening_forty_five_per_cent_is_the_last_odds() {
    let whole = Stage::of("storage-before-noon").incident;
    let replay = Replay::of(whole, Course::Known);
    let then = replay.at(at("09-29 21:00"));
    assert_eq!(replay::odds(&then), Some(("A", 45)));
    assert_eq!(then.remedies.list[0].odds.len(), 1);
    // At 02:47 it rose, and nobody knew that before.
    assert_eq!(replay::odds(&replay.at(at("09-30 02:46"))), Some(("A", 45)));
    assert_eq!(replay::odds(&replay.at(at("09-30 02:47"))), Some(("A", 70)));
}

#[test]
fn m6_as_it_happened_shows_what_became_known_later() {
    let whole = Stage::of("storage-before-noon").incident;
    let says = |incident: &Incident| {
        timeline(incident).iter().any(|row| {
            dingli::incident::describe(incident, row.entry, Lang::Zh).text.contains("镜像完成")
        })
    };
    let known = Replay::of(whole, Course::Known);
    assert!(!says(&known.at(at("09-29 23:39"))) && says(&known.at(at("09-29 23:40"))));
    let happened = known.by(Course::Happened);
    assert!(!says(&happened.at(at("09-29 22:54"))) && says(&happened.at(at("09-29 22:55"))));
    // A correction comes with what it corrects.
    let loss = Replay::of(Stage::of("data-loss-claim").incident, Course::Happened);
    let then = loss.at(at("03-03 15:05"));
    let corrected =
        then.entries().iter().any(|entry| !then.marks().corrections(entry.key).is_empty());
    assert!(corrected, "the hard disk of 03-03 was known to be wrong");
}

#[test]
fn m6_the_difference_of_two_moments_says_what_was_learnt_and_changed() {
    let whole = Stage::of("storage-before-noon").incident;
    let replay = Replay::of(whole, Course::Known);
    let moments = [at("09-29 21:10"), at("09-30 04:40")];
    let [before, after] = moments.map(|moment| replay.at(moment));
    let difference = Difference::between((&before, moments[0]), (&after, moments[1]));
    assert_eq!(difference.learnt.len(), after.entries().len() - before.entries().len());
    let odds = difference.changes.iter().find_map(|it| match it {
        Change::Odds { letter, before, after, .. } => Some((letter.as_str(), *before, *after)),
        _ => None,
    });
    assert_eq!(odds, Some(("A", Some(45), Some(70))));
    let said = difference.lines(&after, Lang::Zh).join("\n");
    assert!(
        said.contains("45% → 70%") && said.contains("P1") && said.contains("逾期兑现"),
        "{said}"
    );
    let same = Difference::between((&after, moments[1]), (&after, moments[1]));
    assert!(same.is_empty());
}

#[test]
fn m6_landmarks_stand_at_their_times() {
    let replay = Replay::of(Stage::of("storage-before-noon").incident, Course::Known);
    let all = landmarks(&replay);
    let first = |sign: Sign| all.iter().find(|it| it.sign == sign).map(|it| it.at);
    assert_eq!(first(Sign::Promise), Some(at("09-29 21:05")));
    assert_eq!(first(Sign::Broken), Some(at("09-29 23:00")));
    assert_eq!(first(Sign::Decision), Some(at("09-29 20:55")));
    assert!(all.is_sorted_by_key(|it| it.at));
    let (line, cell) = replay.line(&all, replay.ends().unwrap(), 60);
    assert_eq!(cell, 59);
    assert!(line.keys().all(|cell| *cell < 60) && line.len() > 4, "{line:?}");
}
