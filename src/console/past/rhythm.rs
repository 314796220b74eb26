//! Recurring duties (O1): of each the quarter, the year and three years as strips of signs, a gap by its own sign; and under
//! them what is open, which Enter records.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    beside::{self, Block, Line, Mood, joined},
    pane::{PastEnter, PastPane},
};
use crate::{
    console::{
        draw::Scene,
        forms::ActForm,
        keymap::Key,
        model::{Model, PastFocus},
    },
    incident::{
        Incident,
        occasions::{Occasion, Stands, occasions},
        rhythms::Rhythm,
        wall,
    },
    locale::{Lang, Message},
    review::Stretch,
};

pub(super) const PANE: PastPane = PastPane {
    focus: PastFocus::Rhythm,
    name: "past-rhythm",
    go: "do-past-rhythm",
    hint: "past-beside-hint",
    keys: &[Key::F(9)],
    lines: |model| lines(model).len(),
    count: |scene: &Scene<'_>| scene.say("cli-rhythm-signs"),
    draw: |scene, buf, area| {
        let lines = lines(scene.model);
        beside::draw(scene, buf, area, PastFocus::Rhythm, &lines, "past-no-rhythm");
    },
    enter: |model| beside::enter(model, PastFocus::Rhythm, &lines(model)),
};

/// How many open times of one duty stand under it.
const OPEN: usize = 4;

fn lines(model: &Model) -> Vec<Line> {
    let house = &model.directory.house;
    let today = wall(model.now, house.zone()).date();
    let all = house.rhythms.list.iter();
    beside::shown(model, all.map(|it| block(house, it, today, model.lang())).collect())
}

fn block(house: &Incident, of: &Rhythm, today: NaiveDate, lang: Lang) -> Block {
    let said = &of.said;
    let closed = &house.around().closed;
    let partner = said.partner.and_then(|key| house.partners.get(key));
    let partner = partner.map(|it| it.known.name.clone()).unwrap_or_default();
    let period = lang.say(&format!("period-{}", said.period.id()));
    let until =
        said.until.map(|day| Message::new("rhythm-until").with("time", day.to_string()).text(lang));
    let head = joined(&[
        said.name.clone(),
        period,
        said.customer.clone(),
        partner,
        said.owner.clone(),
        until.unwrap_or_default(),
    ]);
    let enter = PastEnter::Form(ActForm::Rhythm, of.key.to_string());
    let is_over = said.until.is_some_and(|day| day < today);
    let mood = if is_over { Mood::Gone } else { Mood::Plain };
    let mut block = vec![Line { depth: 0, mood, text: head, enter: enter.clone() }];
    let stretches = [
        ("rhythm-quarter", Stretch::quarter_of(today)),
        ("rhythm-year", Stretch::years(today.year(), today.year())),
        ("rhythm-years", Stretch::years(today.year() - 2, today.year())),
    ];
    for (id, stretch) in stretches {
        let Some(stretch) = stretch else { continue };
        let times = occasions(of, closed, stretch.from, stretch.to, today);
        let gaps = times.iter().filter(|it| it.stands == Stands::Gap).count();
        let text =
            Message::new(id).with("strip", stretch.strip(&times)).with("gaps", gaps).text(lang);
        block.push(Line { depth: 1, mood: Mood::Plain, text, enter: enter.clone() });
    }
    block.extend(open(of, closed, today, lang));
    block
}

/// The latest times that were missed, and the next one.
fn open(
    of: &Rhythm,
    closed: &[crate::incident::rhythms::ClosedIncident],
    today: NaiveDate,
    lang: Lang,
) -> Vec<Line> {
    let to = today.checked_add_days(Days::new(400)).unwrap_or(today);
    let mut open = occasions(of, closed, NaiveDate::MIN, to, today);
    open.retain(|it| it.stands.is_open());
    let gaps = open.iter().filter(|it| it.stands == Stands::Gap).count();
    let shown = open.iter().take(gaps + 1).skip(gaps.saturating_sub(OPEN));
    let line = |it: &Occasion| {
        let mood = match it.stands {
            Stands::Gap => Mood::Bad,
            Stands::Today => Mood::Open,
            Stands::Coming | Stands::Done | Stands::Skipped => Mood::Plain,
        };
        let stands = lang.say(&format!("stands-{}", it.stands.id()));
        let enter = PastEnter::Form(ActForm::DoneRhythm, format!("{}/{}", of.key, it.id()));
        Line { depth: 1, mood, text: joined(&[it.said(), stands]), enter }
    };
    shown.map(line).collect()
}
