//! The terminal beneath the window: signals, a terminal that went away, stopping for the shell.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Why the system asks the window to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The terminal was closed (SIGHUP) or is gone.
    HangUp,
    /// Somebody asked (SIGTERM, or SIGINT while the window has the terminal).
    Terminate,
    /// Somebody asked to quit (SIGQUIT). No image of the memory is left behind: it would hold the customer's words.
    Quit,
}

/// What the system asks of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// To end.
    End(Ending),
    /// To leave off what it is doing (SIGINT). Where another program has the terminal, that one was meant.
    Interrupt,
    /// To give the terminal to the shell until continued (SIGTSTP).
    Stop,
    /// It was continued (SIGCONT).
    GoOn,
}

impl Ending {
    /// The exit status that shells expect after such an end.
    pub const fn status(self) -> u8 {
        match self {
            Self::HangUp => 129,
            Self::Terminate => 143,
            Self::Quit => 131,
        }
    }
}

/// The sequence that puts a text on the clipboard of the terminal (OSC 52), also over SSH. tmux takes it with
/// `set-clipboard on`, and hands it on wrapped with `allow-passthrough on`: it is sent both ways there.
pub fn copy_sequence(text: &str, in_tmux: bool) -> Vec<u8> {
    both_ways(&format!("\x1b]52;c;{}\x07", STANDARD.encode(text)), in_tmux)
}

/// The sequence that has the terminal show a notification (OSC 9). Where it knows no such thing it shows nothing.
pub fn notify_sequence(text: &str, in_tmux: bool) -> Vec<u8> {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    both_ways(&format!("\x1b]9;{plain}\x07"), in_tmux)
}

fn both_ways(plain: &str, in_tmux: bool) -> Vec<u8> {
    if in_tmux {
        let wrapped = plain.replace('\x1b', "\x1b\x1b");
        format!("{plain}\x1bPtmux;{wrapped}\x1b\\").into_bytes()
    } else {
        plain.as_bytes().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notification_holds_no_sequence_of_its_own() {
        let sent = String::from_utf8(notify_sequence("K7Q\x07\x1b]0;x", false)).unwrap_or_default();
        assert_eq!(sent.matches(['\x07', '\x1b']).count(), 2, "{sent:?}");
        assert!(sent.starts_with("\x1b]9;K7Q") && sent.ends_with('\x07'), "{sent:?}");
        assert!(notify_sequence("K7Q", true).ends_with(b"\x07\x1b\\"));
    }

    #[test]
    fn a_copied_text_travels_as_base64_and_tmux_gets_it_both_ways() {
        assert_eq!(copy_sequence("恢复\x1b[2J", false), b"\x1b]52;c;5oGi5aSNG1sySg==\x07");
        let both = copy_sequence("a", true);
        assert_eq!(both, b"\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\");
    }
}

#[cfg(unix)]
mod here {
    use std::{io, thread};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::Signals,
        low_level,
    };

    use super::{Asked, Ending};

    /// Calls back on a thread of its own when the system asks something of the window.
    pub fn on_signal(mut call: impl FnMut(Asked) + Send + 'static) -> io::Result<()> {
        let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in &mut signals {
                call(match signal {
                    SIGHUP => Asked::End(Ending::HangUp),
                    SIGQUIT => Asked::End(Ending::Quit),
                    SIGINT => Asked::Interrupt,
                    SIGTSTP => Asked::Stop,
                    SIGCONT => Asked::GoOn,
                    _ => Asked::End(Ending::Terminate),
                });
            }
        })?;
        Ok(())
    }

    /// Whether the terminal behind standard input is gone.
    pub fn is_gone() -> bool {
        let stdin = std::io::stdin();
        let mut polled = [PollFd::new(&stdin, PollFlags::empty())];
        let at_once = Timespec { tv_sec: 0, tv_nsec: 0 };
        poll(&mut polled, Some(&at_once)).is_ok()
            && polled[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
    }

    /// Stops this process until the shell continues it. The signal goes to this very thread: sent to the process, another
    /// thread could take it, and this one would have the terminal again before everything stands still.
    pub fn stop() -> io::Result<()> {
        low_level::raise(SIGSTOP)
    }

    /// Wakes whoever waits for a key: as after a change of size, which came to nothing.
    pub fn wake_reader() {
        let _ = low_level::raise(SIGWINCH);
    }

    /// Whether stopping is possible here.
    pub const CAN_STOP: bool = true;
}

#[cfg(not(unix))]
mod here {
    use std::io;

    use super::Asked;

    /// Windows ends a console program without a signal; a closed console shows as an input error instead.
    pub fn on_signal(_: impl FnMut(Asked) + Send + 'static) -> io::Result<()> {
        Ok(())
    }

    /// A console that is gone answers reads with an error, which the input thread reports.
    pub fn is_gone() -> bool {
        false
    }

    /// There is no job control.
    pub fn stop() -> io::Result<()> {
        Ok(())
    }

    /// Whoever waits for a key looks up by itself twice a second.
    pub fn wake_reader() {}

    /// Whether stopping is possible here.
    pub const CAN_STOP: bool = false;
}

pub use here::{CAN_STOP, is_gone, on_signal, stop, wake_reader};
