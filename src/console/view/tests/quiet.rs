//! What is settled is quiet, what was tried is said, and what matters least is cut first.

use super::*;
use crate::{
    console::fixture::{at, now},
    incident::{
        Command, Incident, Selector, Visibility,
        event::DocumentIssued,
        remedies::Terms,
        updates::{Channel, Direction, Outcome},
    },
};

fn window(lang: Lang, size: (u16, u16), change: impl FnOnce(&mut fixture::Maker)) -> Model {
    let mut maker = fixture::storage(lang);
    change(&mut maker);
    fixture::window(maker, size)
}

fn screen(model: &Model) -> String {
    screen_text(&frame(model))
}

fn incident(model: &Model) -> &Incident {
    &model.live.as_ref().unwrap().incident
}

fn contact(maker: &fixture::Maker, with: usize, outcome: Outcome) -> Command {
    Command::Contact(command::Contact {
        with: vec![Selector::key(maker.incident.stakeholders.list[with].key)],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome,
        text: "…".to_owned(),
        next_update: None,
        restored: false,
    })
}

#[test]
fn case_7_16_somebody_tried_and_not_reached_is_not_just_untold() {
    for (lang, said) in [(Lang::En, "not reached"), (Lang::Zh, "未联系上")] {
        let tried = |outcomes: &[Outcome]| {
            let mut model = window(lang, (120, 40), |maker| {
                for (minute, outcome) in (40..).zip(outcomes) {
                    let command = contact(maker, 0, *outcome);
                    maker.does(at(21, 21, minute), command);
                }
            });
            let live = model.live.as_mut().unwrap();
            (live.focus, live.pane, live.zoom) = (Focus::People, Focus::People, true);
            screen(&model)
        };
        assert!(!tried(&[]).contains(said));
        let failed = tried(&[Outcome::Failed]);
        assert!(failed.contains(said) && failed.contains("21:40"), "{failed}");
        assert!(!tried(&[Outcome::Failed, Outcome::Reached]).contains(said), "reached since");
        assert!(tried(&[Outcome::Reached, Outcome::Failed]).contains(said), "tried since");
    }
    let model = window(Lang::En, (120, 40), |maker| {
        let command = contact(maker, 0, Outcome::Failed);
        maker.does(at(21, 21, 40), command);
    });
    let due = &model.live.as_ref().unwrap().due;
    let words: Vec<String> =
        due.iter().map(|it| it.what.message(Lang::En).text(Lang::En)).collect();
    assert!(words.iter().any(|it| it.contains("not reached")), "{words:?}");
}

#[test]
fn h7_the_promises_and_what_is_due_say_that_a_clock_stands_still() {
    for (lang, since, before) in [
        (Lang::En, "paused since 21:40", "paused since 11-21 21:40, until then due 11-21 23:30"),
        (Lang::Zh, "21:40 起暂停", "11-21 21:40 起暂停计时，原定 11-21 23:30"),
    ] {
        let mut model = window(lang, (120, 40), |maker| {
            let customer = maker.incident.stakeholders.list[0].key.to_string();
            let said = serde_json::json!({
                "text": "bring the disks", "promisee": customer, "due": at(21, 23, 30),
            });
            let promise = serde_json::from_value(said).unwrap();
            maker.does(at(21, 21, 30), Command::Promise(Box::new(promise)));
            let pause = command::Pause {
                reason: "the gate".to_owned(),
                customer_consented: true,
                promises: Vec::new(),
            };
            maker.does(at(21, 21, 40), Command::Pause(pause));
        });
        let live = model.live.as_mut().unwrap();
        let due: Vec<String> = live.due.iter().map(|it| it.what.message(lang).text(lang)).collect();
        assert!(due.iter().any(|it| it.contains(before)), "{due:?}");
        (live.focus, live.pane, live.zoom) = (Focus::Promises, Focus::Promises, true);
        let shown = screen(&model);
        assert!(shown.contains(since), "{shown}");
    }
}

/// A remedy whose latest start has long passed, and what becomes of it.
fn late_remedy(lang: Lang, then: Option<fn(Selector) -> Command>) -> Model {
    let mut model = window(lang, (120, 40), |maker| {
        let terms = Terms {
            name: "swap".to_owned(),
            cost: Some(crate::incident::remedies::Cost::Unknown),
            deadline: Some(at(20, 9, 0)),
            steps: vec![crate::incident::remedies::Step {
                name: "swap".to_owned(),
                min_minutes: 60,
                max_minutes: 60,
            }],
            ..Terms::default()
        };
        let key = maker.does(
            now(),
            Command::ProposeRemedy(command::ProposeRemedy {
                terms,
                odds: None,
                basis: String::new(),
            }),
        );
        if let Some(then) = then {
            maker.does(now(), then(Selector::key(key)));
        }
    });
    let live = model.live.as_mut().unwrap();
    live.focus = Focus::Remedies;
    live.pane = Focus::Remedies;
    live.zoom = true;
    model
}

#[test]
fn case_7_22_a_remedy_that_was_dropped_or_chosen_is_too_late_for_nobody() {
    for lang in Lang::ALL {
        let late = lang.say("remedies-too-late");
        assert!(screen(&late_remedy(lang, None)).contains(&late));
        let settled: [fn(Selector) -> Command; 2] = [
            |remedy| {
                Command::DropRemedy(command::DropRemedy { remedy, reason: "no parts".to_owned() })
            },
            |remedy| {
                Command::AcceptRemedy(command::AcceptRemedy {
                    remedy,
                    reason: "all the same".to_owned(),
                })
            },
        ];
        for then in settled {
            let screen = screen(&late_remedy(lang, Some(then)));
            assert!(!screen.contains(&late), "{screen}");
        }
    }
}

#[test]
fn case_7_22_the_strip_never_says_that_nothing_is_due_beside_something_that_is() {
    for lang in Lang::ALL {
        let nothing = lang.say("strip-nothing");
        for maker in [fixture::storage(lang), fixture::handled(lang), fixture::busy(lang)] {
            for status in Status::ALL {
                let mut maker = maker.clone();
                if status != maker.incident.lifecycle.status() && status != Status::Closed {
                    let reason = String::new();
                    maker.does(now(), Command::Status(command::Move { status, reason }));
                }
                let model = fixture::window(maker, (120, 40));
                let screen = screen(&model);
                let due = !model.live.as_ref().unwrap().next.is_empty();
                assert!(!(due && screen.contains(&nothing)), "{status:?}\n{screen}");
            }
        }
    }
}

#[test]
fn case_7_21_what_left_at_one_moment_is_one_line() {
    for lang in Lang::ALL {
        let issue = |maker: &mut fixture::Maker, count: u8| {
            for digest in 0..count {
                maker.does(
                    now(),
                    Command::Issue(DocumentIssued {
                        document: "service-report".to_owned(),
                        audience: Visibility::Customer,
                        digest: format!("{digest:064x}"),
                        format: "md".to_owned(),
                        entries: 1,
                    }),
                );
            }
        };
        let lines = |count| {
            let model = window(lang, (120, 40), |maker| issue(maker, count));
            (model.live.as_ref().unwrap().order.len(), screen(&model))
        };
        let (none, _) = lines(0);
        let (five, screen) = lines(5);
        assert_eq!(five, none + 1);
        let said = crate::locale::Message::new("timeline-together")
            .with("count", 5_usize)
            .with("list", "")
            .text(lang);
        assert!(screen.contains(said.trim_end()), "{said} in {screen}");
    }
}

#[test]
fn case_7_21_an_incident_of_another_year_does_not_look_like_todays() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut model = live(lang, size);
            model.live.as_mut().unwrap().pane = Focus::Timeline;
            model.live.as_mut().unwrap().focus = Focus::Timeline;
            let count = model.live.as_ref().unwrap().order.len();
            for at in 0..count {
                model.live.as_mut().unwrap().at.insert(Focus::Timeline, at);
                let screen = screen(&model);
                assert!(screen.contains("2026-11-21"), "at {at}:\n{screen}");
            }
        }
    }
}

#[test]
fn case_7_19_at_80_by_24_the_title_is_seen_and_no_item_takes_two_lines() {
    for lang in Lang::ALL {
        let model = fixture::window(fixture::handled(lang), (80, 24));
        let screen = screen(&model);
        let title: String = incident(&model).title().chars().take(4).collect();
        assert!(screen.lines().next().unwrap().contains(&title), "{screen}");
    }
}

#[test]
fn case_7_19_what_a_question_asks_is_broken_before_it_is_cut() {
    for lang in Lang::ALL {
        let mut model = live(lang, (200, 50));
        model.live.as_mut().unwrap().zoom = true;
        let screen = screen(&model).replace(['\n', ' '], "");
        let asked = incident(&model).critical_unknown();
        for question in asked {
            let words: String =
                question.asked.ask.get(lang).chars().filter(|c| *c != ' ').collect();
            let whole: String = words.chars().take(12).collect();
            assert!(screen.contains(&whole), "{words} in {screen}");
        }
    }
}
