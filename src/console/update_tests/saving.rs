//! What is typed on the capture line stays until it is on disk; what was recorded can be taken back. It refuses forms.

use super::{keys::EVERY, *};

#[test]
fn saving_empties_the_line_only_when_it_is_on_disk() {
    let mut model = working(Lang::Zh);
    types(&mut model, "控制器换好了");
    let effects = press(&mut model, Key::Enter);
    assert!(effects.iter().any(is_record));
    assert_eq!((line(&model), &model.saved), ("控制器换好了", &Saved::Saving));
    let entries = logged(&model, &effects);
    let after = update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
    assert_eq!(kept(&after, "capture").as_deref(), Some(""));
    assert!(notice(&model).contains("控制器换好了"));
}

#[test]
fn enter_twice_records_once_and_what_is_typed_meanwhile_stays() {
    let mut model = working(Lang::En);
    types(&mut model, "first");
    let first = press(&mut model, Key::Enter);
    assert_eq!(press(&mut model, Key::Enter), []);
    types(&mut model, "second");
    assert_eq!(line(&model), "firstsecond");
    let entries = logged(&model, &first);
    let after = update(&mut model, recorded(entries));
    assert_eq!(line(&model), "second");
    assert_eq!(kept(&after, "capture").as_deref(), Some("second"));
}

#[test]
fn two_lines_in_a_row_are_two_entries_in_order() {
    let mut model = working(Lang::En);
    types(&mut model, "first");
    let first = press(&mut model, Key::Enter);
    types(&mut model, "second");
    let second = press(&mut model, Key::Enter);
    for effects in [&first, &second] {
        assert_eq!(effects.iter().filter(|effect| is_record(effect)).count(), 1);
    }
    let entries = logged(&model, &first);
    update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("second", &Saved::Saving));
    let entries = logged(&model, &second);
    update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
}

#[test]
fn a_failed_append_keeps_the_line_and_can_be_tried_again() {
    let mut model = working(Lang::En);
    types(&mut model, "it came back");
    press(&mut model, Key::Enter);
    let after = update(&mut model, Message::Failed("the disk is full".to_owned()));
    assert_eq!(after, []);
    assert_eq!((line(&model), &model.saved), ("it came back", &Saved::Refused));
    assert_eq!(notice(&model), "the disk is full");
    assert!(press(&mut model, Key::Enter).iter().any(is_record));
}

#[test]
fn another_writers_entries_do_not_count_as_ours_saved() {
    let mut model = working(Lang::En);
    types(&mut model, "mine");
    let mine = press(&mut model, Key::Enter);
    let mut theirs = logged(&model, &mine);
    for entry in &mut theirs {
        entry.key.writer = WriterId([2; 16]);
    }
    let message =
        Message::Recorded { incident: ID, entries: theirs, warnings: Vec::new(), ours: false };
    update(&mut model, message);
    assert_eq!((line(&model), &model.saved), ("mine", &Saved::Saving));
}

#[test]
fn undo_names_its_target_and_does_nothing_without_y() {
    for no in ['n', 'q', ' ', '１'] {
        let mut model = working(Lang::En);
        assert_eq!(update(&mut model, ctrl('r')), []);
        let Some(Overlay::Confirm(confirm)) = &model.overlay else { panic!("{:?}", model.overlay) };
        let last = model.live.as_ref().unwrap().incident.entries().len();
        assert!(confirm.text.contains(&format!("#{last}")), "{} of {last}", confirm.text);
        assert_eq!(press(&mut model, Key::Char(no)), []);
        assert_eq!((&model.overlay, notice(&model)), (&None, "Nothing was changed."));
    }
    for yes in ['y', 'Y', 'ｙ'] {
        let mut model = working(Lang::En);
        update(&mut model, ctrl('r'));
        let effects = press(&mut model, Key::Char(yes));
        let [Effect::Record(_, acts)] = effects.as_slice() else { panic!("{effects:?}") };
        assert!(matches!(acts[0].command, Command::Retract(_)));
        assert_eq!(model.saved, Saved::Saving);
    }
}

#[test]
fn another_laptops_acts_are_not_undone() {
    let mut model = working(Lang::En);
    model.writer = Some(WriterId([9; 16]));
    assert_eq!(update(&mut model, ctrl('r')), []);
    assert_eq!((&model.overlay, model.notice.as_ref().unwrap().tone), (&None, Tone::Bad));
}

#[test]
fn an_incident_read_again_stays_as_it_is_being_worked_at() {
    let mut model = working(Lang::En);
    types(&mut model, "half");
    press(&mut model, Key::F(4));
    let opened = Message::Opened {
        reference: "1121-K7Q".to_owned(),
        incident: Box::new(fixture::storage(Lang::En).incident),
        drafts: std::collections::BTreeMap::new(),
    };
    update(&mut model, opened);
    assert_eq!((line(&model), model.live.as_ref().unwrap().focus), ("half", Focus::Timeline));
}

#[test]
fn a_read_only_log_says_why_for_every_act_that_writes() {
    let mut model = working(Lang::En);
    model.saved = Saved::ReadOnly("a newer program wrote it".to_owned());
    types(&mut model, "a line");
    for action in EVERY {
        let writes = model.disabled(*action) == Some("why-read-only");
        let effects = run(&mut model, *action);
        let recorded = effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::Record(..)
                    | Effect::Create(_)
                    | Effect::Attach(..)
                    | Effect::Link { .. }
                    | Effect::Share(..)
            )
        });
        assert!(!recorded, "{action:?} writes");
        if writes {
            assert_eq!(notice(&model), model.lang().say("why-read-only"), "{action:?}");
        }
        model.form = None;
        model.overlay = None;
        model.screen = Screen::Live;
    }
    // The mark is of the line, which is not in the log.
    assert_eq!(line(&model), "a line /c");
}

#[test]
fn the_notice_of_a_saved_line_says_the_time_that_was_understood() {
    for (lang, typed, said) in [
        (Lang::En, "14:05 called", "Saved · note · 14:05 · called"),
        (Lang::En, "11-20 23:10 called", "Saved · note · 11-20 23:10 · called"),
        (Lang::Zh, "昨天 23:10 来电", "已记录 · 备注 · 11-20 23:10 · 来电"),
    ] {
        let mut model = working(lang);
        types(&mut model, typed);
        let effects = press(&mut model, Key::Enter);
        let entries = logged(&model, &effects);
        update(&mut model, recorded(entries));
        assert_eq!(notice(&model), said);
    }
}

#[test]
fn case_8_13_the_head_of_the_window_and_a_refused_line_say_one_thing() {
    let shown = |model: &Model| {
        let area = ratatui::layout::Rect::new(0, 0, 80, 24);
        let mut buf = ratatui::buffer::Buffer::empty(area);
        crate::console::view::draw(model, &mut buf);
        (0..80).map(|x| buf[(x, 0)].symbol().to_owned()).collect::<String>()
    };
    // The log could not be written: the reason is said, and the line stays.
    let mut model = working(Lang::En);
    types(&mut model, "the array is back");
    assert!(press(&mut model, Key::Enter).iter().any(is_record));
    update(&mut model, Message::Failed("The database is gone.".to_owned()));
    assert_eq!((line(&model), notice(&model)), ("the array is back", "The database is gone."));
    assert_eq!(model.saved, Saved::Refused);
    assert!(shown(&model).contains("not saved"), "{}", shown(&model));
    // Sent again and recorded.
    let sent = press(&mut model, Key::Enter);
    assert_eq!(model.saved, Saved::Saving);
    let entries = logged(&model, &sent);
    update(&mut model, recorded(entries));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
    assert!(shown(&model).contains(" saved") && !shown(&model).contains("not saved"));
    // Two lines on their way, of which none was recorded.
    types(&mut model, "one");
    press(&mut model, Key::Enter);
    types(&mut model, " two");
    press(&mut model, Key::Enter);
    update(&mut model, Message::Failed("gone".to_owned()));
    update(&mut model, Message::Failed("gone".to_owned()));
    assert_eq!((line(&model), &model.saved), ("one two", &Saved::Refused));
    // Taken away by the one who typed it.
    update(&mut model, ctrl('u'));
    assert_eq!((line(&model), &model.saved), ("", &Saved::Yes));
    // A line that is refused before it is sent.
    types(&mut model, "/c");
    press(&mut model, Key::Enter);
    assert_eq!((line(&model), &model.saved), ("/c", &Saved::Refused));
    // A form that is refused, and closed.
    let mut model = working(Lang::En);
    update(&mut model, ctrl('k'));
    update(&mut model, ctrl('s'));
    assert_eq!(model.saved, Saved::Refused);
    press(&mut model, Key::Esc);
    assert_eq!((&model.form, &model.saved), (&None, &Saved::Yes));
}

#[test]
fn case_8_13_a_clock_years_off_is_remarked_when_it_is_seen_and_in_the_head() {
    use chrono::TimeDelta;
    for (years, remarked) in [(-10, true), (10, true), (0, false)] {
        let mut model = working(Lang::En);
        let now = model.now + TimeDelta::days(years * 365);
        update(&mut model, Message::Tick(now));
        assert_eq!(model.clock_doubt().is_some(), remarked, "{years}");
        assert_eq!(notice(&model).contains("clock says"), remarked, "{}", notice(&model));
        // Nothing is refused for it.
        types(&mut model, "still recorded");
        assert!(press(&mut model, Key::Enter).iter().any(is_record));
    }
}

#[test]
fn words_that_cannot_be_kept_are_not_let_go_without_asking() {
    for lang in Lang::ALL {
        let mut model = working(lang);
        // What is kept on disk, or is nothing, needs no question.
        types(&mut model, "half a line");
        assert_eq!(update(&mut model, ctrl('q')), [Effect::Quit]);
        update(&mut model, Message::Kept(false));
        assert_eq!(update(&mut model, ctrl('q')), []);
        let Some(Overlay::Confirm(asked)) = &model.overlay else { panic!("nothing was asked") };
        assert!(asked.text.contains("half a line"), "{}", asked.text);
        // No is no, and yes leaves.
        assert_eq!(press(&mut model, Key::Esc), []);
        assert_eq!(line(&model), "half a line");
        update(&mut model, ctrl('q'));
        assert_eq!(press(&mut model, Key::Char('y')), [Effect::Quit]);
        // With room again, it is kept as ever.
        update(&mut model, Message::Kept(true));
        assert_eq!(update(&mut model, ctrl('q')), [Effect::Quit]);
        // A log nobody may write keeps nothing either; with nothing typed there is nothing to lose.
        model.saved = Saved::ReadOnly("closed".to_owned());
        assert_eq!(update(&mut model, ctrl('q')), []);
        model.overlay = None;
        model.live.as_mut().unwrap().capture.set("");
        assert_eq!(update(&mut model, ctrl('q')), [Effect::Quit]);
    }
}
