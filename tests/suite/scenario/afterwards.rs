//! K7: a crisis that is written up afterwards comes out as the one that was recorded while it went on.

use dingli::{
    incident::{
        Act, Command, Incident, Instant,
        command::Note,
        derived::{breaches, derived},
        due,
        escalation::firings,
        silences::silences,
    },
    locale::{Lang, Message},
    report::{self, Audience, Cover, DocumentKind, Format},
};
use proptest::prelude::*;

use super::stage::{Stage, at};
use crate::support::{
    self, Book,
    any::{Step, cases, ruled, steps},
};

const IDS: [&str; 3] = ["data-loss-claim", "storage-before-noon", "dealer-dispute"];

/// Years after all of it.
fn later() -> Instant {
    support::at("2031-05-09 10:00")
}

/// As somebody records it who writes at once.
fn live(id: &str) -> Stage {
    Stage::recorded(id, |act| (act.known.unwrap(), Act { known: None, ..act }))
}

/// As somebody writes it up years later: what is stated of a line is when it happened, and when it became known only where
/// that was another time.
fn afterwards(id: &str) -> Stage {
    Stage::recorded(id, |act| (later(), written_up(act)))
}

fn written_up(mut act: Act) -> Act {
    act.known = act.known.filter(|known| Some(*known) != act.occurred);
    if let Command::Open(open) = &mut act.command {
        open.history = true;
    }
    act
}

/// What a customer reads in every document, but for what is stated: when and how it was compiled, when it became known.
fn read(incident: &Incident, now: Instant) -> Vec<String> {
    let cover = Cover { generated_at: at("12-31 00:00"), ..Cover::default() };
    let mut texts = Vec::new();
    for (kind, lang) in DocumentKind::ALL.iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang)))
    {
        let Ok(made) = report::make(incident, Audience::Customer, *kind, &cover, lang, now) else {
            continue;
        };
        let text = String::from_utf8(report::render(&made, Format::Text).unwrap()).unwrap();
        let known = Message::new("report-known-at").with("time", "").text(lang);
        let [basis, as_of, date] =
            ["report-basis", "report-as-of", "report-date"].map(|id| lang.say(id));
        let of_history = [basis, as_of, date, known.trim().to_owned()];
        let is_told = |line: &&str| !of_history.iter().any(|it| line.trim_start().starts_with(it));
        let lines = text.lines().filter(is_told).collect::<String>();
        texts.push(without_last_line(&without_known(&lines, known.trim()), lang));
    }
    texts
}

/// The same without the last line of a letter, which says of a history when it was compiled.
fn without_last_line(text: &str, lang: Lang) -> String {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let compiled = Message::new("report-compiled-letter").with("date", "2025-12-31").text(lang);
    text.replace(&bare(&compiled), "").replace(&bare(&lang.say("report-log-bare")), "")
}

/// How long a time is without white space.
const STAMP: usize = "2025-03-0714:20".len();

/// A text without white space, which lines break at, and without the words that say when something became known.
fn without_known(text: &str, known: &str) -> String {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let (text, known) = (bare(text), bare(known));
    let mut parts = text.split(known.as_str());
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| told + part.get(STAMP..).unwrap_or_default())
}

/// What is asked for only while it goes on: nobody is hurried by what is over (A8, I7).
const NOW: [&str; 9] = [
    "no-roles",
    "step",
    "steps-left",
    "safety",
    "understood",
    "whose-duty",
    "deadline",
    "deadlines-later",
    "contract-notice",
];

/// Said by the line of roles while nobody at all is named.
const SIDES: [&str; 2] = ["no-customer", "no-internal"];

fn same(live: &Incident, then: Instant, history: &Incident, now: Instant) {
    let due = |incident: &Incident, now: Instant| {
        let list = due::due(incident, now).into_iter();
        let lasting = list.filter(|item| {
            let id = item.what.id();
            let rule = id.split('/').next().unwrap_or_default();
            let by_roles = incident.stakeholders.list.is_empty() && SIDES.contains(&rule);
            !NOW.contains(&rule) && !by_roles
        });
        lasting.map(|item| (item.what.id(), item.urgency, item.at)).collect::<Vec<_>>()
    };
    assert_eq!(live.lifecycle, history.lifecycle);
    assert_eq!(breaches(live, then), breaches(history, now));
    for (live, history) in firings(live, then).iter().zip(&firings(history, now)) {
        assert_eq!(live, history);
    }
    assert_eq!(firings(live, then).len(), firings(history, now).len());
    assert_eq!(derived(live, then), derived(history, now));
    assert_eq!(silences(live, then), silences(history, now));
    for (live, history) in due(live, then).into_iter().zip(due(history, now)) {
        assert_eq!(live, history);
    }
    assert_eq!(due(live, then).len(), due(history, now).len());
    for (live, history) in read(live, then).into_iter().zip(read(history, now)) {
        for (live, history) in live.lines().zip(history.lines()) {
            assert_eq!(live, history);
        }
        assert_eq!(live.lines().count(), history.lines().count());
    }
}

#[test]
fn k7_the_scenarios_written_up_afterwards_come_out_as_they_did_live() {
    for id in IDS {
        let (live, history) = (live(id), afterwards(id));
        let end = history.incident.clock(later());
        same(&live.incident, end, &history.incident, later());
    }
}

#[test]
fn k7_no_alarm_rings_by_the_clock_of_whoever_writes_it_up() {
    for id in IDS {
        let history = afterwards(id).incident;
        let end = history.clock(later());
        assert!(end < at("12-31 00:00"), "{id}: {end}");
        assert!(derived(&history, later()).iter().all(|it| it.at <= end), "{id}");
        assert!(firings(&history, later()).iter().all(|it| it.at <= end), "{id}");
    }
}

#[test]
fn k7_the_report_says_once_that_it_is_compiled_and_never_when_somebody_typed() {
    let history = afterwards("data-loss-claim").incident;
    let cover = Cover { generated_at: later(), ..Cover::default() };
    for (audience, lang) in [(Audience::Customer, Lang::En), (Audience::Internal, Lang::En)] {
        let kind = DocumentKind::ServiceReport;
        let made = report::make(&history, audience, kind, &cover, lang, later()).unwrap();
        let text = String::from_utf8(report::render(&made, Format::Text).unwrap()).unwrap();
        let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = match audience {
            Audience::Customer => "Compiled on 2031-05-09 from the record of this incident.",
            Audience::Internal => "compiled on 2031-05-09 from records",
        };
        let compiled = flowing.matches(said).count();
        assert_eq!(compiled, 1, "{audience:?} {text}");
        assert_eq!(
            flowing.matches("stated, not witnessed").count(),
            usize::from(audience == Audience::Internal)
        );
        let typed = text.lines().filter(|line| line.contains("2031-05-09")).count();
        assert!(typed <= 3, "date, as of and basis: {text}");
    }
}

/// Random acts, recorded at once, and years later with the times at which they happened and became known.
fn both(steps: &[Step]) -> (Book, Book) {
    let mut live = Book::open_with_history(ruled("data-loss"), false);
    let mut history = Book::open_with_history(ruled("data-loss"), true);
    history.set(later());
    let mut now = live.now();
    let mut record = |live: &mut Book, now: Instant, act: Act| {
        let known = act.occurred.filter(|occurred| *occurred != now).map(|_| now);
        if let Ok(keys) = live.attempt(act.clone()) {
            assert_eq!(history.attempt(Act { known, ..act }), Ok(keys));
        }
    };
    for step in steps.iter().filter(|step| !step.is_about_record()) {
        now += step.passed();
        live.set(now);
        // What became known before it was recorded is stated in either case.
        if let Some(act) = step.act(&live).filter(|act| act.known.is_none()) {
            record(&mut live, now, act);
        }
    }
    let end = Command::Note(Note { text: "end".to_owned(), ..Note::default() });
    record(&mut live, now, Act::new(end).at(now));
    (live, history)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn k7_random_acts_written_up_afterwards_come_out_as_they_did_live(steps in steps(60)) {
        let (live, history) = both(&steps);
        same(live.incident(), live.now(), history.incident(), later());
    }
}
