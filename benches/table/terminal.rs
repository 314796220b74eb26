//! A program in a pseudo-terminal of 120×40, driven and timed from outside.

use std::{
    ffi::OsStr,
    io::{Read as _, Write},
    path::Path,
    sync::mpsc::{self, Receiver},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A frame is whole when the synchronised update that carries it ends.
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Driven {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<(Instant, Vec<u8>)>,
    _terminal: Box<dyn MasterPty + Send>,
    /// Seconds from the start of the process to its first whole frame.
    pub(crate) first_frame: f64,
}

impl Driven {
    /// Starts a program and waits for its first frame.
    pub(crate) fn start<I: IntoIterator<Item: AsRef<OsStr>>>(program: &Path, arguments: I) -> Self {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("DINGLI_NOW");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its input");
        let (send, bytes) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if send.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                    break;
                }
            }
        });
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut driven = Self { child, keys, bytes, _terminal: pair.master, first_frame: 0.0 };
        driven.first_frame = (driven.next_frame() - begun).as_secs_f64();
        driven
    }

    /// When the next frame was whole.
    fn next_frame(&self) -> Instant {
        let mut seen: Vec<u8> = Vec::new();
        loop {
            let (at, bytes) = self.bytes.recv_timeout(PATIENCE).expect("a frame");
            seen.extend(bytes);
            if seen.windows(FRAME_ENDS.len()).any(|window| window == FRAME_ENDS) {
                return at;
            }
        }
    }

    /// Lets the program come to rest and forgets what it drew.
    pub(crate) fn settle(&self, pause: Duration) {
        std::thread::sleep(pause);
        while self.bytes.try_recv().is_ok() {}
    }

    /// Seconds from a key to the whole frame that follows it.
    pub(crate) fn key(&mut self, key: &[u8]) -> f64 {
        self.settle(Duration::from_millis(8));
        let begun = Instant::now();
        self.keys.write_all(key).and_then(|()| self.keys.flush()).expect("a key");
        (self.next_frame() - begun).as_secs_f64()
    }

    pub(crate) fn process(&self) -> Option<u32> {
        self.child.process_id()
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
