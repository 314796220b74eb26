//! The model as a frame. Pure: it reads the model and fills a buffer; scrolling follows from what is selected.
//!
//! A person at three in the morning sees without pressing anything: which incident and how long, the next thing due,
//! what is overdue, which critical facts are unknown, who must be called — and the line to type into.

mod capture;
mod draft;
mod foot;
mod form;
mod goal;
mod guide;
mod kept;
mod list;
mod live;
mod over;
mod past;
mod preview;
mod reading;
mod replay;

pub(super) use reading::width as reading_width;

mod similar;
mod strip;
mod tabs;
mod typed;
mod writing;

#[cfg(test)]
mod tests;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    draw::Scene,
    model::{Live, Model, Overlay, Screen},
    paint,
};

pub use super::menu::{Item, items as menu_items};
pub use kept::Kept;

/// Draws the window and answers where the cursor stands: at the input in use, so that an input method opens there.
pub fn draw(model: &Model, buf: &mut Buffer) -> Option<Position> {
    frame(model, buf, live::standing)
}

/// The same, cell for cell, with what stands since the frame before laid down instead of drawn anew.
pub fn draw_again(model: &Model, buf: &mut Buffer, kept: &mut Kept) -> Option<Position> {
    frame(model, buf, |scene, live, buf, area| kept.lay(scene, live, buf, area))
}

/// Draws the window; `standing` draws what stands above the line to type into.
fn frame(
    model: &Model,
    buf: &mut Buffer,
    standing: impl FnOnce(&Scene<'_>, &Live, &mut Buffer, Rect),
) -> Option<Position> {
    let scene = Scene::of(model);
    let area = buf.area;
    paint::clear(buf, area);
    if area.is_empty() {
        return None;
    }
    let foot = foot::draw(&scene, buf, area);
    let room = Rect { height: area.height - foot, ..area };
    let mut cursor = match (model.screen, &model.live) {
        (Screen::Live, Some(live)) => live::draw(&scene, live, buf, room, standing),
        (Screen::FirstRun, _) => None,
        (Screen::Past, _) => past::draw(&scene, buf, room),
        _ => list::draw(&scene, buf, room),
    };
    if let (Screen::Live, Some(live), Some(drafting)) = (model.screen, &model.live, &model.drafting)
    {
        cursor = draft::draw(&scene, live, drafting, buf, room);
    }
    if let (Screen::Live, Some(live), Some(writing)) = (model.screen, &model.live, &model.writing) {
        cursor = writing::draw(&scene, live, writing, buf, room);
    }
    if let Some(preview) = &model.preview {
        cursor = preview::draw(&scene, preview, buf, room);
    }
    if let Some(form) = &model.form {
        cursor = form::draw(&scene, form, buf, room);
    }
    let over = form::below_strip(&scene, room);
    match &model.overlay {
        Some(Overlay::Menu(menu)) => cursor = over::menu(&scene, menu, buf, over),
        Some(Overlay::Confirm(confirm)) => cursor = over::confirm(&scene, confirm, buf, over),
        Some(Overlay::Question(question)) => cursor = over::question(&scene, question, buf, over),
        Some(Overlay::Playbook(at)) => {
            if let Some(live) = &model.live {
                cursor = reading::draw(&scene, live, *at, buf, over);
            }
        }
        Some(Overlay::Review(at)) => {
            if let Some(live) = &model.live {
                guide::draw(&scene, live, *at, buf, over);
                cursor = None;
            }
        }
        Some(Overlay::Similar(at)) => {
            similar::draw(&scene, *at, buf, over);
            cursor = None;
        }
        Some(Overlay::Reading(reading)) => reading::text(&scene, reading, buf, over),
        Some(Overlay::Goal) => cursor = goal::draw(&scene, buf, room),
        None => {}
    }
    cursor
}
