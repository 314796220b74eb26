//! Raw mode and the alternate screen: entered once, left whatever happens.

use std::{
    io::{self, BufWriter, Stdout, Write},
    panic,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::{
    cursor,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    terminal::{
        self, BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen,
        LeaveAlternateScreen,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

use crate::{console::model::Model, console::view, platform};

/// Whether the terminal is ours to restore.
static OURS: AtomicBool = AtomicBool::new(false);

/// The terminal while the window is open.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal over. A panic gives it back before it says anything.
    pub(super) fn enter() -> io::Result<Self> {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            restore();
            before(info);
        }));
        take()?;
        // What a frame takes is written in one piece.
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        // The alternate screen is empty. `Terminal::clear` would ask where the cursor stands and wait for the answer.
        Ok(Self { terminal: Terminal::new(CrosstermBackend::new(out))? })
    }

    /// Draws the window; nothing shows before all of it is there.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            if let Some(position) = view::draw(model, frame.buffer_mut()) {
                frame.set_cursor_position(position);
            }
        })?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        io::Write::flush(self.terminal.backend_mut())
    }

    /// Rings the terminal's bell once.
    pub(super) fn bell() -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(b"\x07")?;
        out.flush()
    }

    /// Gives the terminal to the shell until continued.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        if !platform::terminal::CAN_STOP {
            return Ok(());
        }
        restore();
        platform::terminal::stop()?;
        take()?;
        // Everything is drawn anew, as after any change of size.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }
}

/// Gives the terminal back.
impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn take() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

/// Undoes everything [`take`] did, once. A terminal that is gone cannot be restored; that is no error.
fn restore() {
    if OURS.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(
            out,
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _ = terminal::disable_raw_mode();
        let _ = out.flush();
    }
}
