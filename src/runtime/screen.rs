//! Raw mode and the alternate screen: entered once, left whatever happens.

use std::{
    cell::RefCell,
    io::{self, Write},
    panic,
    rc::Rc,
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
    terminal: Terminal<CrosstermBackend<Whole>>,
    whole: Whole,
    kept: view::Kept,
    in_tmux: bool,
}

/// What a frame takes, written in one piece when it is whole: whoever reads the terminal is woken once.
#[derive(Clone, Default)]
struct Whole(Rc<RefCell<Vec<u8>>>);

impl Whole {
    fn send(&self) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        let mut out = io::stdout().lock();
        let sent = out.write_all(&bytes).and_then(|()| out.flush());
        bytes.clear();
        sent
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Waits for the rest of the frame.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Screen {
    /// Takes the terminal over. A panic gives it back before it says anything.
    pub(super) fn enter(in_tmux: bool) -> io::Result<Self> {
        before_a_panic_speaks(restore);
        take()?;
        // The alternate screen is empty. `Terminal::clear` would ask where the cursor stands and wait for the answer.
        let whole = Whole::default();
        let terminal = Terminal::new(CrosstermBackend::new(whole.clone()))?;
        Ok(Self { terminal, whole, kept: view::Kept::default(), in_tmux })
    }

    /// Has the next frame drawn whole, as after any change of size. The terminal is asked nothing.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Draws the window; nothing shows before all of it is there.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let kept = &mut self.kept;
        self.terminal.draw(|frame| {
            if let Some(position) = view::draw_again(model, frame.buffer_mut(), kept) {
                frame.set_cursor_position(position);
            }
        })?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.whole.send()
    }

    /// Rings the terminal's bell once.
    pub(super) fn bell() -> io::Result<()> {
        send(b"\x07")
    }

    /// Has the terminal show a notification.
    pub(super) fn notify(&self, text: &str) -> io::Result<()> {
        send(&platform::terminal::notify_sequence(text, self.in_tmux))
    }

    /// Hands a text to the terminal's clipboard, which may be on another machine than this program.
    pub(super) fn copy(&self, text: &str) -> io::Result<()> {
        send(&platform::terminal::copy_sequence(text, self.in_tmux))
    }

    /// Gives the terminal to the shell until continued.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        if !platform::terminal::CAN_STOP {
            return Ok(());
        }
        restore();
        platform::terminal::stop()?;
        take()?;
        self.clear()
    }
}

impl Screen {
    /// Gives the terminal to another program.
    pub(super) fn lend() {
        restore();
    }

    /// Has it again; the next frame is drawn whole.
    pub(super) fn take_back(&mut self) -> io::Result<()> {
        take()?;
        self.clear()
    }

    /// Takes the terminal as it is after somebody else stopped and continued the process: the shell has set it anew.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        terminal::disable_raw_mode()?;
        take()?;
        self.clear()
    }
}

/// Gives the terminal back.
impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn send(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(bytes)?;
    out.flush()
}

/// Has `restore` called before the message of a panic is printed, on whichever thread.
fn before_a_panic_speaks(restore: impl Fn() + Send + Sync + 'static) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        before(info);
    }));
}

fn take() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

/// Undoes everything [`take`] did, once. A terminal that is gone cannot be restored; that is no error.
fn restore() {
    if OURS.swap(false, Ordering::SeqCst) {
        let _ = undo(&mut io::stdout());
        let _ = terminal::disable_raw_mode();
    }
}

fn undo(out: &mut impl Write) -> io::Result<()> {
    execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::sync::{Arc, Mutex};

    use super::*;

    #[test]
    fn the_terminal_is_given_back_before_a_panic_speaks() {
        let said = Arc::new(Mutex::new(Vec::new()));
        let usual = panic::take_hook();
        let of_this_test = thread_name();
        let note = |what: &'static str| {
            let (said, of_this_test) = (Arc::clone(&said), of_this_test.clone());
            // Other tests may panic meanwhile, as they are meant to.
            move || {
                if thread_name() == of_this_test {
                    said.lock().unwrap().push(what);
                }
            }
        };
        let message = note("message");
        panic::set_hook(Box::new(move |_| message()));
        before_a_panic_speaks(note("restored"));
        let fault = panic::catch_unwind(|| panic!("a fault"));
        panic::set_hook(usual);
        assert!(fault.is_err());
        assert_eq!(*said.lock().unwrap(), ["restored", "message"]);
    }

    fn thread_name() -> Option<String> {
        std::thread::current().name().map(str::to_owned)
    }

    #[test]
    fn giving_back_undoes_paste_mode_alternate_screen_and_hidden_cursor() {
        let mut out = Vec::new();
        undo(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        for sequence in ["\u{1b}[?2026l", "\u{1b}[?2004l", "\u{1b}[?1049l", "\u{1b}[?25h"] {
            assert!(text.contains(sequence), "{sequence:?} in {text:?}");
        }
    }
}
