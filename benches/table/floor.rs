//! The floor of the window's rows: a bare ratatui program with six panes and a line to type into. It keeps no log.

use std::{
    io::{self, BufWriter, Write as _},
    time::Duration,
};

use crossterm::{
    event::{self, Event, KeyCode},
    execute, queue,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
        disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    layout::{Constraint, Layout},
    widgets::{Block, Paragraph},
};

/// The argument that makes the bench be this program.
pub(crate) const ARGUMENT: &str = "--bare-window";

/// Shows six panes and echoes what is typed, until Esc.
pub(crate) fn run() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen)?;
    let mut terminal =
        Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
    let mut typed = String::new();
    loop {
        queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
        terminal.draw(|frame| draw(frame, &typed))?;
        queue!(terminal.backend_mut(), EndSynchronizedUpdate)?;
        terminal.backend_mut().flush()?;
        while !event::poll(Duration::from_hours(1))? {}
        let Event::Key(key) = event::read()? else { continue };
        match key.code {
            KeyCode::Char(letter) => typed.push(letter),
            KeyCode::Backspace => drop(typed.pop()),
            KeyCode::Esc => break,
            _ => {}
        }
    }
    execute!(io::stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()
}

fn draw(frame: &mut ratatui::Frame<'_>, typed: &str) {
    let [panes, line] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
    let rows: [_; 2] = Layout::vertical([Constraint::Fill(1); 2]).areas(panes);
    let mut number = 0;
    for row in rows {
        let columns: [_; 3] = Layout::horizontal([Constraint::Fill(1); 3]).areas(row);
        for column in columns {
            number += 1;
            let text: Vec<String> = (1..=column.height)
                .map(|line| format!("pane {number} · line {line} of text"))
                .collect();
            let block = Block::bordered().title(format!("pane {number}"));
            frame.render_widget(Paragraph::new(text.join("\n")).block(block), column);
        }
    }
    frame.render_widget(Paragraph::new(typed), line);
}
