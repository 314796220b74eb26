//! Figures: what they may hold, what they must say, and how they are drawn whatever they hold.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::{
    canaries::salted,
    support::{Laptop, at, draft},
};
use crate::{
    incident::{
        Event, Instant, Status,
        Visibility::{Customer, Internal},
        commitments::{CommitmentKept, CommitmentMade},
        event::{ContactMade, StatusChanged},
        remedies::{OddsDisclosed, OddsRevised, RemedyProposed, Terms},
        silences::silences,
        stakeholders::{Profile, Side, Updates},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{
        Audience, DocumentKind,
        document::{Block, Inline, line},
        figure::{self, Figure, Lane, Mark, Plot, Series, Sign, Step, Stroke, Style},
    },
};

fn figures(laptop: &Laptop, kind: DocumentKind, audience: Audience, lang: Lang) -> Vec<Figure> {
    let document = laptop.make(kind, audience, lang).unwrap();
    let figures = document.blocks.into_iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(*figure),
        _ => None,
    });
    figures.collect()
}

fn told(text: &str, direction: Direction) -> Event {
    Event::ContactMade(ContactMade {
        restored: false,
        with: Vec::new(),
        public_with: vec!["罗".into()],
        public_sides: Vec::new(),
        direction,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: text.into(),
        next_update: None,
    })
}

/// A word given, a promise made and kept, and the end, all for the customer.
fn visible_course(laptop: &mut Laptop) {
    let now = laptop.now;
    laptop.entry(draft(told("第一次通报", Direction::Outbound), Customer, now));
    let promise = laptop.entry(draft(
        Event::CommitmentMade(CommitmentMade {
            text: "当晚给出初步结论".into(),
            due: Some(now + TimeDelta::hours(3)),
            ..CommitmentMade::default()
        }),
        Customer,
        now,
    ));
    laptop.wait(60);
    let kept = CommitmentKept { commitment: promise, text: String::new() };
    laptop.entry(draft(Event::CommitmentKept(kept), Customer, laptop.now));
    let solved =
        StatusChanged { status: Status::Resolved, reason: String::new(), told: String::new() };
    laptop.entry(draft(Event::StatusChanged(solved), Customer, laptop.now));
}

/// Every text that a figure shows anywhere: caption, table, and what is drawn.
fn texts(figure: &Figure, lang: Lang) -> Vec<String> {
    let mut texts = vec![figure.title.clone(), figure.alt.clone()];
    let table = figure.table();
    texts.extend(table.head.iter().cloned());
    let cells = table.rows.iter().flatten().flatten();
    texts.extend(cells.filter_map(|inline| inline.text().map(str::to_owned)));
    for lane in figure.lanes() {
        texts.push(lane.name.clone());
        for mark in &lane.marks {
            texts.extend([mark.label.clone(), mark.when.clone(), mark.kind.clone()]);
        }
    }
    texts.extend(figure.series().iter().map(|one| one.name.clone()));
    texts.extend(figure.legend(lang).into_iter().map(|(_, name)| name));
    texts.extend(figure::drawn(figure, lang));
    texts.retain(|text| !text.trim().is_empty());
    texts
}

#[test]
fn no_word_of_an_internal_entry_stands_in_a_figure_for_the_customer() {
    let (mut laptop, markers) = salted(Internal);
    visible_course(&mut laptop);
    let drawn = |audience| -> String {
        let kinds = [DocumentKind::ServiceReport, DocumentKind::InterimReport];
        let mut all = String::new();
        for (kind, lang) in kinds.into_iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
            let figures = figures(&laptop, kind, audience, lang);
            assert!(!figures.is_empty(), "{kind:?}");
            for figure in figures {
                all.push_str(&texts(&figure, lang).join("\n"));
                all.push_str(&figure::svg(&figure, lang, Style::Page));
                all.push_str(&figure::svg(&figure, lang, Style::Print));
            }
        }
        all
    };
    let (outside, inside) = (drawn(Audience::Customer), drawn(Audience::Internal));
    let in_a_figure = |all: &str| {
        markers.iter().filter(|it| it.words.iter().any(|word| all.contains(word))).count()
    };
    assert_eq!(in_a_figure(&outside), 0, "{outside}");
    // The same search finds what is ours in our own figures.
    assert!(in_a_figure(&inside) > 5);
    let promised = &laptop.incident.commitments.list.last().unwrap().label;
    assert!(outside.contains("第一次通报") && outside.contains(promised), "{promised}");
}

#[test]
fn every_text_that_is_drawn_is_among_its_texts_and_in_its_table_or_a_name_of_ours() {
    let (mut laptop, _) = salted(Internal);
    visible_course(&mut laptop);
    for lang in Lang::ALL {
        for figure in figures(&laptop, DocumentKind::ServiceReport, Audience::Internal, lang) {
            let texts = texts(&figure, lang);
            let (boxes, _, _) = figure::boxes(&figure, lang);
            assert!(!boxes.is_empty());
            for drawn in boxes {
                assert!(texts.contains(&drawn.text), "{}", drawn.text);
            }
        }
    }
}

#[test]
fn nothing_to_show_is_no_figure() {
    let laptop = Laptop::opened();
    for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
        for audience in [Audience::Customer, Audience::Internal] {
            for figure in figures(&laptop, kind, audience, Lang::Zh) {
                assert!(figure.table().rows.len() > 1, "{figure:?}");
            }
        }
    }
    let one = Laptop::opened();
    assert!(figures(&one, DocumentKind::ServiceReport, Audience::Customer, Lang::Zh).is_empty());
}

#[test]
fn one_page_has_no_room_for_a_figure() {
    let mut laptop = Laptop::opened();
    visible_course(&mut laptop);
    for kind in
        [DocumentKind::ExecutiveBrief, DocumentKind::MeetingBrief, DocumentKind::HandoverBrief]
    {
        assert!(figures(&laptop, kind, Audience::Internal, Lang::Zh).is_empty());
    }
}

#[test]
fn b3_the_customer_sees_the_words_disclosed_and_never_a_figure_of_ours() {
    let mut laptop = Laptop::opened();
    let put = |laptop: &mut Laptop, event: Event, visibility| {
        let key = laptop.entry(draft(event, visibility, laptop.now));
        laptop.wait(30);
        key
    };
    let terms = Terms { name: "送厂恢复".into(), ..Terms::default() };
    let proposed = RemedyProposed { terms, odds: Some(61), basis: "厂商".into(), label: None };
    let remedy = put(&mut laptop, Event::RemedyProposed(proposed), Internal);
    let disclosed =
        |words: &str| Event::OddsDisclosed(OddsDisclosed { remedy, words: words.into() });
    put(&mut laptop, disclosed("超过一半"), Customer);
    let report = DocumentKind::ServiceReport;
    let odds = |laptop: &Laptop, audience| -> Option<Figure> {
        let all = figures(laptop, report, audience, Lang::Zh);
        all.into_iter().find(|figure| matches!(figure.plot(), Plot::Odds { .. }))
    };
    assert_eq!(odds(&laptop, Audience::Customer), None, "one disclosure is no change");
    let revised = OddsRevised { remedy, percent: 37, basis: "元数据损坏".into() };
    put(&mut laptop, Event::OddsRevised(revised), Internal);
    put(&mut laptop, disclosed("不足一半"), Customer);
    let outside = odds(&laptop, Audience::Customer).unwrap();
    let drawn = figure::svg(&outside, Lang::Zh, Style::Print);
    assert!(outside.series().is_empty() && outside.table().rows.len() == 2);
    for said in ["超过一半", "不足一半"] {
        assert!(drawn.contains(said), "{drawn}");
    }
    for ours in ["61", "37", "送厂恢复", "元数据"] {
        assert!(!texts(&outside, Lang::Zh).iter().any(|text| text.contains(ours)), "{ours}");
    }
    let inside = odds(&laptop, Audience::Internal).unwrap();
    let percents: Vec<u8> = inside.series()[0].steps.iter().map(|step| step.percent).collect();
    assert_eq!(percents, [61, 37]);
    assert!(figure::svg(&inside, Lang::Zh, Style::Print).contains("61%"));
}

#[test]
fn b3_what_was_taken_back_of_the_odds_stands_struck_in_the_table_and_is_not_drawn() {
    let mut laptop = Laptop::opened();
    let terms = Terms { name: "送厂恢复".into(), ..Terms::default() };
    let proposed = RemedyProposed { terms, odds: None, basis: String::new(), label: None };
    let remedy = laptop.entry(draft(Event::RemedyProposed(proposed), Internal, laptop.now));
    let mut keys = Vec::new();
    for words in ["把握很大", "把握一般", "把握不大"] {
        let said = Event::OddsDisclosed(OddsDisclosed { remedy, words: words.into() });
        keys.push(laptop.entry(draft(said, Customer, laptop.now)));
    }
    laptop.issue();
    laptop.retract(keys[1]);
    let all = figures(&laptop, DocumentKind::ServiceReport, Audience::Customer, Lang::Zh);
    let odds = all.iter().find(|figure| matches!(figure.plot(), Plot::Odds { .. })).unwrap();
    let struck = Inline::Struck("把握一般".into());
    assert!(odds.table().rows.iter().flatten().any(|cell| cell.contains(&struck)));
    let drawn = figure::svg(odds, Lang::Zh, Style::Print);
    assert!(drawn.contains("把握很大") && !drawn.contains("把握一般"), "{drawn}");
}

#[test]
fn g1_a_silence_runs_from_word_to_word_and_is_too_long_behind_what_was_agreed() {
    let mut laptop = Laptop::opened();
    let opened = laptop.incident.opened_at();
    let profile = Profile {
        name: "罗".into(),
        side: Side::Customer,
        updates: Updates::EveryMinutes(30),
        ..Profile::default()
    };
    let stakeholder = Event::StakeholderAdded(crate::incident::event::StakeholderAdded {
        profile: profile.clone(),
    });
    assert!(silences(&laptop.incident, laptop.now).is_empty(), "nobody is on the list");
    let luo = laptop.entry(draft(stakeholder, Internal, laptop.now));
    let minutes = |count| opened + TimeDelta::minutes(count);
    for (at, next) in [(10, None), (35, Some(minutes(120))), (125, None)] {
        let made = ContactMade {
            restored: false,
            with: vec![luo],
            public_with: Vec::new(),
            public_sides: Vec::new(),
            direction: Direction::Outbound,
            channel: Channel::Phone,
            outcome: Outcome::Reached,
            text: "通报".into(),
            next_update: next,
        };
        laptop.entry(draft(Event::ContactMade(made), Internal, minutes(at)));
    }
    let list = silences(&laptop.incident, minutes(200));
    let spans: Vec<(Instant, Instant)> = list.iter().map(|one| (one.from, one.to)).collect();
    let whole = [(0, 10), (10, 35), (35, 125), (125, 200)];
    assert_eq!(spans, whole.map(|(from, to)| (minutes(from), minutes(to))));
    let over: Vec<i64> = list.iter().map(|one| one.over().num_minutes()).collect();
    assert_eq!(over[1..], [0, 5, 45], "by their own wish, by what was promised, by their wish");
    assert!(list[..3].iter().all(|one| one.ended) && !list[3].ended);
    // Restored: nobody waits any longer.
    let solved =
        StatusChanged { status: Status::Resolved, reason: String::new(), told: String::new() };
    laptop.entry(draft(Event::StatusChanged(solved), Internal, minutes(130)));
    assert_eq!(silences(&laptop.incident, minutes(200)).last().unwrap().to, minutes(130));
}

#[test]
fn thousands_of_marks_are_few_rows_and_a_small_picture() {
    let mut laptop = Laptop::opened();
    let start = laptop.now;
    for number in 0..3000 {
        let direction = if number % 3 == 0 { Direction::Inbound } else { Direction::Outbound };
        let said = told(&format!("第{number}次"), direction);
        laptop.entry(draft(said, Customer, start + TimeDelta::minutes(number)));
    }
    let all = figures(&laptop, DocumentKind::InterimReport, Audience::Customer, Lang::Zh);
    let [timeline] = &all[..] else { panic!("{}", all.len()) };
    assert!(timeline.table().rows.len() < 60);
    let drawn = figure::svg(timeline, Lang::Zh, Style::Page);
    assert!(drawn.len() < 60_000, "{}", drawn.len());
    assert_drawn_well(timeline, Lang::Zh);
    // Nothing is lost: the rows together count every one.
    let said = laptop.read(DocumentKind::InterimReport, Audience::Customer);
    assert!(said.contains("共 75 次"), "{}", &said[..4000]);
}

/// The laws of every picture: well formed, the same twice, words inside the frame and not on one another.
fn assert_drawn_well(figure: &Figure, lang: Lang) {
    for style in [Style::Page, Style::Print] {
        let drawn = figure::svg(figure, lang, style);
        assert_eq!(drawn, figure::svg(figure, lang, style));
        assert_well_formed(&drawn);
        for name in ["<script", " id=", "href", "url(", "<style", "<foreignObject"] {
            assert!(!drawn.contains(name), "{name}: {drawn}");
        }
    }
    let (boxes, wide, high) = figure::boxes(figure, lang);
    for one in &boxes {
        let inside =
            one.left >= -0.1 && one.right <= wide + 0.1 && one.top >= 0.0 && one.bottom <= high;
        assert!(inside, "{one:?} in {wide} × {high}");
    }
    for (at, one) in boxes.iter().enumerate() {
        for other in &boxes[..at] {
            let apart = one.right <= other.left + 0.1
                || other.right <= one.left + 0.1
                || one.bottom <= other.top + 0.1
                || other.bottom <= one.top + 0.1;
            assert!(apart, "{one:?} on {other:?}");
        }
    }
}

/// The numbers of the marks that are drawn, lane by lane: alone or in a range.
fn numbers_drawn(figure: &Figure, lang: Lang) -> Vec<usize> {
    let (boxes, _, _) = figure::boxes(figure, lang);
    let mut numbers = Vec::new();
    for text in boxes.iter().map(|one| one.text.as_str()) {
        let (first, last) = text.split_once('–').unwrap_or((text, text));
        if let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) {
            numbers.extend(first..=last);
        }
    }
    numbers
}

#[test]
fn in_a_crowd_every_mark_has_its_number() {
    let at = |minutes: i64| at("2025-09-29T18:05:00Z") + TimeDelta::minutes(minutes);
    let head = ["1", "2", "3", "4"].map(str::to_owned);
    let sign = |number: i64| Sign::ALL[usize::try_from(number).unwrap() % Sign::ALL.len()];
    let mark = |points, stretches| Mark { points, stretches, ..Mark::default() };
    let runs = (0..40).map(|run| {
        mark((0..9).map(|one| (at(run * 70 + one * 7), sign(one))).collect(), Vec::new())
    });
    let few = (0..20).map(|one| {
        let (from, to) = (at(one * 131), at(one * 131 + 190));
        mark(vec![(from, Sign::Promised), (to, Sign::Kept)], vec![(from, to, Stroke::Running)])
    });
    let many = (0..90).map(|one| {
        let (from, to) = (at(one * 29), at(one * 29 + 190));
        mark(vec![(from, Sign::Promised), (to, Sign::Kept)], vec![(from, to, Stroke::Running)])
    });
    let rising = (0..40).map(|one| mark(vec![(at(one * one * 2), sign(one))], Vec::new()));
    let ever = [mark(vec![(at(0), Sign::Told), (at(2800), Sign::Heard)], Vec::new())];
    let lanes: Vec<Lane> =
        [runs.collect(), few.collect(), many.collect(), rising.collect(), Vec::from(ever)]
            .into_iter()
            .map(|marks: Vec<Mark>| Lane { name: "很多".into(), marks })
            .collect();
    let count = lanes.iter().map(|lane| lane.marks.len()).sum::<usize>();
    let figure = Figure::timeline("挤".into(), "挤".into(), chrono_tz::UTC, head, lanes);
    assert_drawn_well(&figure, Lang::Zh);
    let drawn = numbers_drawn(&figure, Lang::Zh);
    for number in 1..=count {
        assert!(drawn.contains(&number), "{number} is not drawn: {drawn:?}");
    }
}

/// Reads XML as far as a picture needs it: elements that close in their place, attributes in quotes, no bare sign.
fn assert_well_formed(xml: &str) {
    let forbidden = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!xml.contains(forbidden), "{xml}");
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        assert_text(&rest[..start]);
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{xml}");
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphabetic()), "{tag}");
        assert_attributes(attributes);
        if !closed {
            open.push(name);
        }
    }
    assert_eq!(rest.trim(), "");
    assert!(open.is_empty(), "{open:?}");
}

fn assert_attributes(attributes: &str) {
    let parts: Vec<&str> = attributes.split('"').collect();
    assert!(parts.len() % 2 == 1 && parts.last().unwrap().is_empty(), "{attributes}");
    let names: Vec<&str> =
        parts.iter().step_by(2).map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    for (at, name) in names.iter().enumerate() {
        let plain = name.strip_suffix('=').unwrap();
        assert!(plain.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{attributes}");
        assert!(!names[..at].contains(name), "{name} twice in {attributes}");
    }
    parts.iter().skip(1).step_by(2).for_each(|value| assert_text(value));
}

fn assert_text(text: &str) {
    for part in text.split('&').skip(1) {
        let named = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(named.iter().any(|name| part.starts_with(name)), "{text}");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[一-龥]{0,12}",
        3 => "[A-Za-z0-9 ,.]{0,24}",
        2 => Just("</text><script>alert(1)</script>]]>&amp;\"'".to_owned()),
        1 => Just("\u{0}\u{1b}[2J\u{b}\u{fffe}\u{202e}exe\u{200b}\u{85}".to_owned()),
        2 => any::<String>(),
        1 => Just("长".repeat(500)),
    ]
}

fn any_moment() -> impl Strategy<Value = Instant> {
    let start = at("2025-01-01T00:00:00Z");
    prop_oneof![
        6 => (0..3_000_i64).prop_map(move |minutes| start + TimeDelta::minutes(minutes)),
        2 => (0..3_000_000_i64).prop_map(move |minutes| start + TimeDelta::minutes(minutes)),
        1 => Just(Instant::MAX_UTC),
        1 => Just(Instant::MIN_UTC),
    ]
}

prop_compose! {
    fn any_mark()(
        label in any_text(),
        signs in prop::collection::vec((any_moment(), 0..Sign::ALL.len()), 0..4),
        lasted in prop::collection::vec((any_moment(), any_moment(), 0..Stroke::ALL.len()), 0..3),
        text in any_text(),
    ) -> Mark {
        Mark {
            points: signs.into_iter().map(|(at, sign)| (at, Sign::ALL[sign])).collect(),
            stretches: lasted
                .into_iter()
                .map(|(one, other, stroke)| (one.min(other), one.max(other), Stroke::ALL[stroke]))
                .collect(),
            when: label.clone(),
            precision: crate::incident::Precision::Minute,
            kind: text.clone(),
            text: line(&text),
            label,
        }
    }
}

prop_compose! {
    fn any_lane()(name in any_text(), marks in prop::collection::vec(any_mark(), 0..30)) -> Lane {
        Lane { name, marks }
    }
}

prop_compose! {
    fn any_series()(
        name in any_text(),
        steps in prop::collection::vec((any_moment(), 0..=100_u8), 0..12),
        until in any_moment(),
    ) -> Series {
        let step = |(at, percent)| Step { at, percent, ..Step::default() };
        let mut steps: Vec<Step> = steps.into_iter().map(step).collect();
        steps.sort_by_key(|step| step.at);
        Series { name, steps, until }
    }
}

fn any_figure() -> impl Strategy<Value = Figure> {
    let zone = chrono_tz::Asia::Shanghai;
    let head = || ["1", "2", "3", "4"].map(str::to_owned);
    let lanes = || prop::collection::vec(any_lane(), 0..6);
    prop_oneof![
        (any_text(), any_text(), lanes()).prop_map(move |(title, alt, lanes)| Figure::timeline(
            title,
            alt,
            zone,
            head(),
            lanes
        )),
        (any_text(), any_text(), lanes()).prop_map(move |(title, alt, lanes)| Figure::silences(
            title,
            alt,
            zone,
            head(),
            lanes
        )),
        (any_text(), any_text(), prop::collection::vec(any_series(), 0..15), any_lane()).prop_map(
            move |(title, alt, series, said)| Figure::odds(title, alt, zone, head(), series, said)
        ),
        (any_text(), any_text(), any_lane()).prop_map(move |(title, alt, said)| Figure::disclosed(
            title,
            alt,
            zone,
            head(),
            said
        )),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn any_figure_is_drawn_well(figure in any_figure(), zh in any::<bool>()) {
        let lang = if zh { Lang::Zh } else { Lang::En };
        assert_drawn_well(&figure, lang);
        prop_assert!(figure::svg(&figure, lang, Style::Page).len() < 400_000);
    }
}
