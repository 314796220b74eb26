//! The pictures of the documents: frames that the program itself draws of the demo, at one fixed instant.
//!
//! Keys are pressed as a person would press them, so that no picture shows what the window does not. Everything random
//! (the references) is replaced by something fixed: the same program draws the same bytes.

use std::{collections::BTreeMap, path::Path};

use chrono::DateTime;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    crises::{self, ThrowAway},
    failure::Failure,
};
use crate::{
    console::{
        message::{Listed, Message},
        model::{Class, Live, Model, Screen},
        picture::{self, Palette},
        update::update,
        view,
    },
    incident::{Incident, Instant},
    locale::Lang,
    record::{self, RecordLine},
    session::{Session, SessionError},
    settings::{Settings, Theme},
    store::Filter,
};

const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);
const LOW: (u16, u16) = (120, 16);
/// What stands after the date in the references, in the order of the list.
const REFERENCES: [&str; 3] = ["K7Q", "T9C", "M2A"];
/// The moment at which the question about the backup is put.
const ASKED: &str = "2025-09-29T18:14:00+08:00";

/// Draws every picture into a folder.
pub(super) fn write(dir: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(dir).map_err(|error| Failure::File(dir.to_owned(), error))?;
    for (name, svg) in drawn()? {
        let path = dir.join(name);
        std::fs::write(&path, svg).map_err(|error| Failure::File(path, error))?;
    }
    Ok(())
}

/// Every picture by its file's name.
fn drawn() -> Result<BTreeMap<String, String>, Failure> {
    let mut pictures = BTreeMap::new();
    for lang in Lang::ALL {
        let scene = Scene::new(lang)?;
        for (name, model) in [
            ("live", scene.live(WIDE)),
            ("live-light", scene.light(WIDE)),
            ("small", scene.live(SMALL)),
            ("answer", scene.answer()?),
            ("timeline", scene.timeline()?),
            ("list", scene.list()),
            ("help", scene.help()),
        ] {
            pictures.insert(format!("{name}.{}.svg", lang.tag()), svg(&model));
        }
    }
    Ok(pictures)
}

fn svg(model: &Model) -> String {
    let palette = if model.settings.theme == Theme::Light { Palette::Light } else { Palette::Dark };
    let mut buf = Buffer::empty(Rect::new(0, 0, model.size.0, model.size.1));
    view::draw(model, &mut buf);
    picture::svg(&buf, palette)
}

/// The demo in one language, in a folder that goes with it.
struct Scene {
    lang: Lang,
    now: Instant,
    session: Session,
    running: Incident,
    listed: Vec<Listed>,
    classes: Vec<Class>,
    _folder: ThrowAway,
}

impl Scene {
    fn new(lang: Lang) -> Result<Self, Failure> {
        let folder = ThrowAway::new()?;
        let mut session = Session::open(&folder.log())?;
        let settings = Settings { zone: "Asia/Shanghai".to_owned(), lang, ..Settings::default() };
        session.settings = crises::manager(lang, settings);
        let now = instant(crises::LIVE.1);
        crises::take_in_all(&session, lang, now)?;
        let lines = session.list(Filter::All, REFERENCES.len())?;
        let first = lines.first().ok_or(SessionError::Lost)?.id;
        let running = session.load(first)?.incident;
        let counted = session.pressing(now)?;
        let listed = lines.into_iter().zip(REFERENCES).map(|(line, tail)| Listed {
            id: line.id,
            reference: format!("{}-{tail}", line.summary.opened.format("%m%d")),
            summary: line.summary,
            pressing: counted.get(&line.id).cloned().unwrap_or_default(),
        });
        let listed = listed.collect();
        let classes = session.playbooks()?;
        let classes = classes.iter().map(|held| Class::of(&held.playbook)).collect();
        Ok(Self { lang, now, running, listed, classes, session, _folder: folder })
    }

    fn window(&self, size: (u16, u16), now: Instant) -> Model {
        let mut model = Model::new(self.session.settings.clone(), now, size);
        model.classes.clone_from(&self.classes);
        model.demo = true;
        model.writer = Some(self.session.store().writer());
        model
    }

    fn on(&self, incident: Incident, size: (u16, u16), now: Instant) -> Model {
        let mut model = self.window(size, now);
        let reference = self.listed.first().map(|line| line.reference.clone()).unwrap_or_default();
        model.live = Some(Live::new(reference, incident, BTreeMap::new(), now));
        model.screen = Screen::Live;
        model
    }

    /// The crisis that runs, as far as `lines` goes.
    fn another(&self, lines: &[RecordLine], now: Instant) -> Result<Incident, Failure> {
        Ok(self.session.create(lines, now)?.0.incident)
    }

    fn lines(&self, until: Instant) -> Result<Vec<RecordLine>, Failure> {
        let scenario = crate::scenario::get(crises::LIVE.0).ok_or(SessionError::Lost)?;
        Ok(record::until(crises::told(scenario, self.lang, chrono::TimeDelta::zero())?, until))
    }

    fn live(&self, size: (u16, u16)) -> Model {
        let mut model = self.on(self.running.clone(), size, self.now);
        type_in(
            &mut model,
            self.words("21:45 郑立来电问进展 @郑立", "21:45 Zheng calls for news @Zheng"),
        );
        model
    }

    fn light(&self, size: (u16, u16)) -> Model {
        let mut model = self.live(size);
        model.settings.theme = Theme::Light;
        model
    }

    /// The question about the backup, being answered.
    fn answer(&self) -> Result<Model, Failure> {
        let now = instant(ASKED);
        let incident = self.another(&self.lines(now)?, now)?;
        let mut model = self.on(incident, WIDE, now);
        press(&mut model, KeyCode::F(2));
        seek(&mut model, "backup-or-replica");
        press(&mut model, KeyCode::Char('y'));
        type_in(
            &mut model,
            self.words("有，每天凌晨两点，没做过恢复演练", "Yes, daily at two, never restored"),
        );
        for _ in 0..2 {
            press(&mut model, KeyCode::Tab);
        }
        type_in(&mut model, self.words("郑立", "Zheng Li"));
        press(&mut model, KeyCode::Tab);
        press(&mut model, KeyCode::Right);
        press(&mut model, KeyCode::Tab);
        type_in(&mut model, self.words("今天 02:00", "02:00"));
        Ok(model)
    }

    /// The timeline alone, with a line that was wrong.
    fn timeline(&self) -> Result<Model, Failure> {
        let mut lines = self.lines(self.now)?;
        let said = self.words("坏了两块盘", "Two disks are bad");
        let corrected =
            self.words("坏了三块盘，另有一块在告警", "Three disks are bad, one more warns");
        let who = self.words("马骏", "Ma Jun");
        let text = format!(
            r#"{{"at":"2025-09-29T21:10:00+08:00","known":"2025-09-29T21:10:00+08:00","who":"{who}","label":"disks","act":"note","text":"{said}"}}
{{"at":"2025-09-29T21:44:00+08:00","known":"2025-09-29T21:44:00+08:00","who":"{who}","act":"correct","entry":"disks","text":"{corrected}"}}"#
        );
        let more = record::parse_all(&text, chrono_tz::UTC, self.now);
        lines.extend(more.map_err(|_| SessionError::Lost)?);
        let mut model = self.on(self.another(&lines, self.now)?, WIDE, self.now);
        press(&mut model, KeyCode::F(4));
        press(&mut model, KeyCode::Char('z'));
        Ok(model)
    }

    fn list(&self) -> Model {
        let mut model = self.window(LOW, self.now);
        update(&mut model, Message::Listed(self.listed.clone()));
        model
    }

    fn help(&self) -> Model {
        let mut model = self.live(WIDE);
        press(&mut model, KeyCode::F(1));
        model
    }

    fn words(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

fn instant(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).unwrap_or_default()
}

fn press(model: &mut Model, code: KeyCode) {
    update(model, Message::Key(KeyEvent::new(code, KeyModifiers::NONE)));
}

fn type_in(model: &mut Model, text: &str) {
    for c in text.chars() {
        press(model, KeyCode::Char(c));
    }
}

/// Goes down the facts to a question of the playbook.
fn seek(model: &mut Model, question: &str) {
    let lang = model.lang();
    let Some(live) = &model.live else { return };
    let at = live.questions(lang).iter().position(|&at| {
        let id = &live.incident.facts.questions[at].id;
        *id == crate::incident::facts::QuestionId::Playbook(question.into())
    });
    for _ in 0..at.unwrap_or_default() {
        press(model, KeyCode::Down);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn the_pictures_of_the_documents_are_what_the_program_draws() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
        let drawn = drawn().unwrap();
        let again = "cargo run --release -- demo --pictures assets/pictures";
        for (name, svg) in &drawn {
            let kept = std::fs::read_to_string(dir.join(name)).unwrap_or_default();
            assert!(kept == *svg, "{name} is not what the window looks like now; run: {again}");
        }
        let files = std::fs::read_dir(&dir).unwrap();
        for file in files.map(|file| file.unwrap().file_name().into_string().unwrap()) {
            assert!(drawn.contains_key(&file), "assets/pictures/{file} is drawn by nothing");
        }
    }
}
