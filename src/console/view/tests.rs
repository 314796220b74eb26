//! Every screen as a person sees it, and the laws no screen may break.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod forms;
mod hostile;
mod judged;
mod screens;
mod seen;
mod speed;
mod unreadable;
mod words;

use super::draw;
use crate::{
    console::{
        action::Action,
        editor::Editor,
        fixture,
        forms::{FieldKind, Form, Judge},
        model::{Confirm, Focus, Menu, Model, Notice, Overlay, Saved, Screen, Tone},
        paint::{check_wide, screen_text},
        panes, picture,
        preview::{Preview, Room, Stage},
        update::run,
    },
    incident::{Status, command, stakeholders::Side},
    locale::Lang,
    report::DocumentKind,
    settings::Theme,
};
use forms::forms;
use judged::{judge_form, judged};
use ratatui::{buffer::Buffer, layout::Rect};
use screens::screens;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 50)];

fn frame(model: &Model) -> Buffer {
    let (width, height) = model.size;
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = draw(model, &mut buf);
    if let Some(cursor) = cursor {
        assert!(buf.area.contains(cursor), "the cursor at {cursor} is outside {}", buf.area);
    }
    assert_eq!(check_wide(&buf), Ok(()));
    buf
}

fn live(lang: Lang, size: (u16, u16)) -> Model {
    fixture::window(fixture::storage(lang), size)
}

#[test]
fn every_screen_looks_as_reviewed() {
    let pictures = std::env::var_os("DINGLI_PICTURES");
    for lang in Lang::ALL {
        for size in SIZES {
            for (name, mut model) in screens(lang, size) {
                let frame = frame(&model);
                let name = format!("{name}-{}-{}x{}", lang.tag(), size.0, size.1);
                if let Some(folder) = &pictures {
                    let folder = std::path::Path::new(folder);
                    let dark = picture::svg(&frame, picture::Palette::Dark);
                    std::fs::write(folder.join(format!("{name}.svg")), dark).unwrap();
                    model.settings.theme = Theme::Light;
                    let light = picture::svg(&self::frame(&model), picture::Palette::Light);
                    std::fs::write(folder.join(format!("{name}-light.svg")), light).unwrap();
                }
                insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
                    insta::assert_snapshot!(name, screen_text(&frame));
                });
            }
        }
    }
}
