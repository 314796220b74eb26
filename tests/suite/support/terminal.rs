//! The program in a real pseudo-terminal, driven by keys and read back as a person would see it. Owns the child
//! process and its screen; every wait polls and has a generous end, none is a fixed sleep.

use std::{
    ffi::OsStr,
    io::{Read as _, Write},
    num::NonZeroU16,
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// How long anything may take. A slow machine with other work is no failure.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(20);

/// What the terminal has been sent.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    ended: bool,
}

/// One run of the program in a terminal of its own.
pub(crate) struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<Seen>>,
    closing: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

/// How the program is started.
#[derive(Default)]
pub(crate) struct Start<'a> {
    /// Variables beside the usual ones.
    pub(crate) vars: &'a [(&'a str, &'a str)],
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has cells")
}

/// A command in an environment that owes nothing to the person who runs the tests.
fn bare(program: &str, dir: &Path, start: &Start<'_>) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", dir.parent().expect("a data folder lies in a folder"));
    for (name, value) in start.vars {
        command.env(name, value);
    }
    command
}

impl Terminal {
    /// The program's window on a data folder.
    pub(crate) fn open(dir: &Path, (columns, rows): (u16, u16)) -> Self {
        Self::start(dir, (columns, rows), &Start::default())
    }

    /// The same with variables of its own.
    pub(crate) fn start(dir: &Path, (columns, rows): (u16, u16), start: &Start<'_>) -> Self {
        let mut command = bare(env!("CARGO_BIN_EXE_dingli"), dir, start);
        command.arg("--data-dir");
        command.arg(dir);
        Self::spawn(command, columns, rows)
    }

    /// An interactive shell, from which the program can be started and suspended.
    pub(crate) fn shell(dir: &Path, (columns, rows): (u16, u16), start: &Start<'_>) -> Self {
        let mut command = bare("/bin/sh", dir, start);
        command.arg("-i");
        Self::spawn(command, columns, rows)
    }

    fn spawn(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let mut source = pair.master.try_clone_reader().expect("its output can be read");
        let writer = pair.master.take_writer().expect("keys can be sent");
        let seen = Arc::new(Mutex::new(Seen {
            parser: vt100::Parser::new(cells(rows), cells(columns), 0),
            raw: Vec::new(),
            ended: false,
        }));
        let closing = Arc::new(AtomicBool::new(false));
        let reader = thread::spawn({
            let (seen, closing) = (Arc::clone(&seen), Arc::clone(&closing));
            move || {
                let mut bytes = [0; 1 << 14];
                while !closing.load(Ordering::SeqCst) {
                    match source.read(&mut bytes) {
                        Ok(count) if count > 0 => {
                            let mut seen = seen.lock().unwrap();
                            seen.parser.process(&bytes[..count]);
                            seen.raw.extend_from_slice(&bytes[..count]);
                        }
                        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                        _ => break,
                    }
                }
                seen.lock().unwrap().ended = true;
            }
        });
        Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            seen,
            closing,
            reader: Some(reader),
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }

    /// The screen as text, line by line.
    pub(crate) fn screen(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// What holds of the screen beside its text.
    pub(crate) fn ask<T>(&self, about: impl FnOnce(&vt100::Screen) -> T) -> T {
        about(self.seen().parser.screen())
    }

    /// Everything the program has written, as bytes.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.seen().raw.clone()
    }

    /// Sends bytes as a terminal does.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> &mut Self {
        let writer = self.writer.as_mut().expect("the terminal is open");
        writer.write_all(bytes).expect("the terminal takes keys");
        writer.flush().expect("the terminal takes keys");
        self
    }

    /// Presses one key, named as the footer names it: `^T`, `F1`, `Enter`, `↓`, `a`.
    pub(crate) fn press(&mut self, key: &str) -> &mut Self {
        let bytes = bytes_of(key);
        self.send(&bytes)
    }

    /// Presses a key several times.
    pub(crate) fn press_times(&mut self, key: &str, times: usize) -> &mut Self {
        for _ in 0..times {
            self.press(key);
        }
        self
    }

    /// Types a text, as an input method sends it.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.send(text.as_bytes())
    }

    /// Pastes a text, bracketed as terminals do it.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.send(b"\x1b[200~").send(text.as_bytes()).send(b"\x1b[201~")
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("“{text}”"), |screen| screen.contains(text))
    }

    /// Waits until the screen no longer shows a text.
    pub(crate) fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("“{text}” to go"), |screen| !screen.contains(text))
    }

    /// Waits until something holds of the screen.
    pub(crate) fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> &mut Self {
        let began = Instant::now();
        loop {
            // Asked before looking, so that the last output of a program that ended is looked at too.
            let ended = self.seen().ended;
            if holds(&self.screen()) {
                return self;
            }
            assert!(
                !ended && began.elapsed() < PATIENCE,
                "waited for {what} {:?}{}; the screen shows\n{}",
                began.elapsed(),
                if ended { ", and the program ended" } else { "" },
                self.screen(),
            );
            thread::sleep(POLL);
        }
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, (columns, rows): (u16, u16)) -> &mut Self {
        self.seen().parser.screen_mut().set_size(cells(rows), cells(columns));
        let master = self.master.as_ref().expect("the terminal is open");
        master.resize(size(columns, rows)).expect("the terminal takes another size");
        self
    }

    /// The process.
    pub(crate) fn pid(&self) -> Pid {
        let id = self.child.process_id().expect("the program runs");
        Pid::from_raw(i32::try_from(id).expect("a process id")).expect("a process id")
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the program takes signals");
    }

    /// Ends the program without a word, as a power cut does.
    pub(crate) fn kill9(mut self) {
        self.signal(Signal::KILL);
        let status = self.status();
        assert!(status.signal().is_some(), "it was killed, not asked: {status:?}");
    }

    /// Waits for the program to end.
    pub(crate) fn status(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the program can be waited for") {
                return status;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "it still runs; the screen shows\n{}",
                self.screen()
            );
            thread::sleep(POLL);
        }
    }

    /// Waits for the program to end and answers its exit status and everything it wrote.
    pub(crate) fn ended(mut self) -> (u32, Vec<u8>) {
        let status = self.status();
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        (status.exit_code(), self.raw())
    }

    /// Closes the terminal under the program, as a closed window of a terminal program does; answers the exit status.
    pub(crate) fn hang_up(mut self) -> ExitStatus {
        self.closing.store(true, Ordering::SeqCst);
        // The clock redraws once a second; with that the reader lets go.
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        self.writer = None;
        self.master = None;
        self.status()
    }
}

/// A test that fails leaves no process behind.
impl Drop for Terminal {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = kill_process(self.pid(), Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

fn bytes_of(key: &str) -> Vec<u8> {
    let bytes: &[u8] = match key {
        "Enter" => b"\r",
        "Tab" => b"\t",
        "Shift-Tab" => b"\x1b[Z",
        "Backspace" => b"\x7f",
        "Esc" => b"\x1b",
        "Space" => b" ",
        "↑" => b"\x1b[A",
        "↓" => b"\x1b[B",
        "→" => b"\x1b[C",
        "←" => b"\x1b[D",
        "PgUp" => b"\x1b[5~",
        "PgDn" => b"\x1b[6~",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "F3" => b"\x1bOR",
        "F4" => b"\x1bOS",
        "F5" => b"\x1b[15~",
        "F6" => b"\x1b[17~",
        "F7" => b"\x1b[18~",
        "F8" => b"\x1b[19~",
        "F9" => b"\x1b[20~",
        "F10" => b"\x1b[21~",
        "F11" => b"\x1b[23~",
        "F12" => b"\x1b[24~",
        _ => {
            return match key.strip_prefix('^').and_then(|rest| rest.bytes().next()) {
                Some(letter) => vec![letter.to_ascii_uppercase() & 0x1f],
                None => key.as_bytes().to_vec(),
            };
        }
    };
    bytes.to_vec()
}

/// A data folder inside a throw-away home.
pub(crate) struct Home {
    home: tempfile::TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a throw-away folder") }
    }

    /// The data folder.
    pub(crate) fn dir(&self) -> std::path::PathBuf {
        self.home.path().join("dingli")
    }

    /// Runs the command line on the data folder; answers what it printed.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> String {
        let output = self.command(words).output().expect("the program starts");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("it prints text")
    }

    /// The command line on the data folder, without a terminal.
    pub(crate) fn command<S: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = S>,
    ) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dingli"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .arg("--data-dir")
            .arg(self.dir())
            .args(words)
            .stdin(std::process::Stdio::null());
        command
    }

    /// The half-written texts on disk, by slot.
    pub(crate) fn drafts(&self) -> Vec<(String, String)> {
        let path = self.dir().join(dingli::store::FILE);
        let log =
            rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
                .expect("the log is there");
        log.busy_timeout(PATIENCE).expect("it can wait");
        let mut rows = log.prepare("SELECT slot, text FROM draft").expect("the drafts are a table");
        rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("drafts can be read")
            .collect::<Result<_, _>>()
            .expect("drafts are text")
    }

    /// Waits until a half-written text is on disk.
    pub(crate) fn wait_for_draft(&self, text: &str) {
        let began = Instant::now();
        while !self.drafts().iter().any(|(_, kept)| kept.contains(text)) {
            assert!(began.elapsed() < PATIENCE, "not kept: {text:.80}");
            thread::sleep(POLL);
        }
    }
}

/// A home whose person is known and who has one open incident.
pub(crate) fn at_work(lang: &str) -> (Home, String) {
    let home = Home::new();
    home.run(["settings", "--name", "高敏", "--zone", "Asia/Shanghai", "--language", lang]);
    let reference = home.run(["new", "磁盘柜坏了", "--customer", "证券客户", "--class", "outage"]);
    (home, reference.trim().to_owned())
}
