//! Every screen as a person sees it, and the laws no screen may break.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::wildcard_enum_match_arm)]

mod acts;
mod forms;
mod hostile;
mod parts;
mod quiet;
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
        forms::{ActForm, FieldKind, Form},
        model::{Confirm, Focus, Menu, Model, Notice, Overlay, PastFocus, Saved, Screen, Tone},
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
use acts::{act_form, act_forms, handled};
use forms::forms;
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

/// Draws every screen in every language and size, and looks at some of them whole; the parts of all are looked at alone.
#[test]
fn every_size_of_the_window_looks_as_reviewed() {
    let pictures = std::env::var_os("DINGLI_PICTURES");
    for lang in Lang::ALL {
        for size in SIZES {
            let mut looked_at = 0;
            for (name, mut model) in screens(lang, size) {
                let frame = frame(&model);
                let file = format!("{name}-{}-{}x{}", lang.tag(), size.0, size.1);
                if let Some(folder) = &pictures {
                    let folder = std::path::Path::new(folder);
                    let dark = picture::svg(&frame, picture::Palette::Dark);
                    std::fs::write(folder.join(format!("{file}.svg")), dark).unwrap();
                    model.settings.theme = Theme::Light;
                    let light = picture::svg(&self::frame(&model), picture::Palette::Light);
                    std::fs::write(folder.join(format!("{file}-light.svg")), light).unwrap();
                }
                if !parts::WHOLE.contains(&name) {
                    continue;
                }
                looked_at += 1;
                insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
                    insta::assert_snapshot!(file, screen_text(&frame));
                });
            }
            assert_eq!(looked_at, parts::WHOLE.len());
        }
    }
}
