//! A section of the report in the person's own editor: the terminal is lent to it, and taken back when it ends.

use std::{io, process::ExitStatus, sync::mpsc::Receiver, time::Duration};

use super::{gate::Gate, screen::Screen, wake::Wake};
use crate::{
    console::message::{Edited, Message},
    incident::prose::Section,
    platform::{
        self,
        terminal::{self, Ending},
    },
    session::editing::{EditError, Editing},
};

/// How often it is looked whether the editor has ended.
const LOOK: Duration = Duration::from_millis(30);

/// How the loan of the terminal ended.
pub(super) enum Loan {
    /// The editor ended; this came of it, and these came in the meantime.
    Back(Message, Vec<Wake>),
    /// The system asks the window to end. The editor's file stays where it is.
    Asked(Ending),
}

/// What an editor is opened with.
pub(super) struct Lender<'a> {
    pub(super) editor: Option<&'a str>,
    pub(super) dir: &'a std::path::Path,
    pub(super) gate: &'a Gate,
    pub(super) waking: &'a Receiver<Wake>,
}

impl Lender<'_> {
    /// Lends the terminal to the editor, with the text of a section in a private file, and waits for its end.
    pub(super) fn edit(
        &self,
        section: Section,
        text: &str,
        screen: &mut Screen,
    ) -> io::Result<Loan> {
        let back = |came: Result<Edited, EditError>, waiting| {
            let came = came.map_err(|error| error.message());
            Loan::Back(Message::Edited(section, came), waiting)
        };
        let Some(editor) = self.editor else {
            return Ok(back(Err(EditError::NoEditor), Vec::new()));
        };
        let editing = match Editing::begin(self.dir, section.id(), text) {
            Ok(editing) => editing,
            Err(error) => return Ok(back(Err(error), Vec::new())),
        };
        let lent = self.gate.lend();
        Screen::lend();
        let mut waiting = Vec::new();
        let status = self.wait(&mut platform::editor(editor, editing.path()), &mut waiting);
        if let Err(Some(ending)) = status {
            return Ok(Loan::Asked(ending));
        }
        screen.take_back()?;
        drop(lent);
        let status = status.map_err(|_| io::ErrorKind::Other.into());
        let came = editing.ended(editor, status);
        Ok(back(came.map(|text| Edited { text, aside: editing.aside }), waiting))
    }

    /// Runs the editor to its end. An error is what the system asks, or nothing where it could not be run.
    fn wait(
        &self,
        editor: &mut std::process::Command,
        waiting: &mut Vec<Wake>,
    ) -> Result<ExitStatus, Option<Ending>> {
        let mut running = editor.spawn().map_err(|_| None)?;
        loop {
            if let Some(status) = running.try_wait().map_err(|_| None)? {
                return Ok(status);
            }
            match self.waking.recv_timeout(LOOK) {
                // What was typed before the editor came was meant for the editor, and so is a break.
                Ok(
                    Wake::Message(Message::Key(_) | Message::Paste(_))
                    | Wake::Continued
                    | Wake::Interrupt
                    | Wake::Ending(Ending::Quit),
                )
                | Err(_) => {}
                // The editor stopped for the shell, and so do we, without a look at the screen.
                Ok(Wake::Suspend) => drop(terminal::stop()),
                Ok(Wake::Ending(ending)) => return Err(Some(ending)),
                Ok(Wake::TerminalLost) => return Err(Some(Ending::HangUp)),
                Ok(other) => waiting.push(other),
            }
        }
    }
}
