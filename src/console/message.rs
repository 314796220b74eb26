//! What comes into the window, and what it asks of the outside. Both are data; the window itself does nothing.

use std::{collections::BTreeMap, path::PathBuf};

use crossterm::event::KeyEvent;

use crate::{
    calendar,
    incident::{
        Act, Entry, EntryKey, Incident, IncidentId, Instant, Pressing, Visibility, command::Share,
        directory::Directory, prose::Section,
    },
    locale,
    report::{Which, update::UpdateForm},
    review::likeness::Case,
    settings::Settings,
};

use super::{
    model::{PastFound, PastMeasured, SimilarFound, Sought},
    offered::{Class, DrillAsked, DueItem},
    preview::Made,
};

pub use super::offered::Listed;

/// What happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(u16, u16),
    /// Time went on.
    Tick(Instant),
    /// The list of incidents was read.
    Listed(Vec<Listed>),
    /// What presses in the incidents of the list was counted; nothing in those that are not named.
    Counted(BTreeMap<IncidentId, Pressing>),
    /// An incident was read, with the half-written texts kept for it.
    Opened {
        /// The reference people say.
        reference: String,
        /// The fold.
        incident: Box<Incident>,
        /// Half-written texts by slot.
        drafts: BTreeMap<String, String>,
    },
    /// An incident was read to be gone through again (M6).
    Replayed {
        /// The reference people say.
        reference: String,
        /// The fold.
        incident: Box<Incident>,
        /// The entry at whose moment it begins.
        entry: Option<EntryKey>,
    },
    /// What came in from outside in a drill is on disk (P1).
    Fed(IncidentId, Vec<Entry>),
    /// Entries are on disk: ours after an effect, or another process's.
    Recorded {
        /// Of which incident.
        incident: IncidentId,
        /// What was appended, in the order of the log.
        entries: Vec<Entry>,
        /// Gaps that were let in.
        warnings: Vec<locale::Message>,
        /// Whether this answers an effect of this window.
        ours: bool,
    },
    /// What was looked for in all incidents was found, as far as it is there.
    Found(Box<PastFound>),
    /// Every incident was measured.
    Measured(Vec<PastMeasured>),
    /// Past incidents that are like one were looked for.
    Similar(Box<SimilarFound>),
    /// What is due in all incidents was read.
    Today(Vec<DueItem>),
    /// The incidents that one is linked with were read.
    Linked(IncidentId, Vec<Listed>),
    /// What was asked for was recorded in other incidents too; in these words.
    Elsewhere(locale::Message),
    /// The directory was read anew.
    DirectoryRead(Box<Directory>),
    /// The directory's log grew.
    DirectoryGrew(Vec<Entry>),
    /// An act was not recorded; the form stays open, filled.
    Refused(locale::Message),
    /// Something outside failed; nothing acknowledged is lost.
    Failed(String),
    /// A document was made to be looked at before it leaves.
    Previewed(Box<Made>),
    /// A document is being written in this format.
    Writing(&'static str),
    /// A document or an update was written.
    Written(Vec<PathBuf>),
    /// A section came back from the person's own editor, or why it did not.
    Edited(Section, Result<Edited, locale::Message>),
    /// The settings are on disk.
    SettingsSaved,
    /// A file of public holidays was read.
    CalendarRead(calendar::Read),
    /// It is on disk that somebody has seen which entries are gone.
    LossAcknowledged,
    /// Whether everything half-written that was to be kept is on disk: said where that has changed.
    Kept(bool),
    /// The classes a new incident can have.
    Classes(Vec<Class>),
}

/// A text as it came back from an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// Where that lies now which the editor had left there before.
    pub aside: Option<PathBuf>,
}

/// What the window asks of the outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the list of incidents.
    List,
    /// Count what presses in each of them now.
    Count,
    /// Look for something in all incidents; answered by [`Message::Found`]. Of several, the last is answered.
    Search(Sought),
    /// Look for past incidents that are like this one; answered by [`Message::Similar`]. Of several, the last is answered.
    Similar(Box<Case>),
    /// Measure every incident; answered by [`Message::Measured`].
    Measure,
    /// Read what is due in all of them and in the directory; answered by [`Message::DirectoryRead`] and [`Message::Today`].
    Today,
    /// Read one incident.
    Open(IncidentId),
    /// Read one incident to be gone through again, from the moment of an entry on where one is named; answered by
    /// [`Message::Replayed`].
    Replay(IncidentId, Option<EntryKey>),
    /// Begin a drill; answered by [`Message::Opened`].
    Drill(DrillAsked),
    /// Let in what comes from outside in a drill by now, or at once what comes next; answered by [`Message::Fed`].
    Feed(IncidentId, bool),
    /// Open a new incident; answered by [`Message::Opened`].
    Create(Box<Act>),
    /// Append these acts in one transaction; answered by [`Message::Recorded`] or [`Message::Refused`].
    Record(IncidentId, Vec<Act>),
    /// Attach a file.
    Attach(IncidentId, PathBuf, String, Visibility),
    /// Link two incidents, in both or in neither; answered by [`Message::Recorded`] for the first and
    /// [`Message::Elsewhere`].
    Link {
        /// The incident on screen.
        here: IncidentId,
        /// The other.
        there: IncidentId,
        /// How they hang together.
        text: String,
    },
    /// Copy the words of an entry into each of these incidents, or into none; answered by [`Message::Elsewhere`].
    Share(Share, Vec<IncidentId>),
    /// Keep a half-written text; an empty one is forgotten.
    KeepDraft {
        /// Of which incident; `None` outside any.
        incident: Option<IncidentId>,
        /// Which field.
        slot: String,
        /// The text.
        text: String,
    },
    /// Lend the terminal to the person's own editor, with the text of a section; answered by [`Message::Edited`].
    Edit(Section, String),
    /// What the editor left of a section is kept with the half-written texts: its file is no longer needed.
    ForgetEdited(Section),
    /// Make a document to be looked at; answered by [`Message::Previewed`].
    Preview(IncidentId, Which, Visibility, Vec<&'static str>),
    /// Write the document that was looked at in these formats; answered by [`Message::Written`], or by
    /// [`Message::Previewed`] where the log has gone on since.
    Report(IncidentId, Which, Visibility, Vec<&'static str>),
    /// Put a text on the clipboard through the terminal.
    Copy(String),
    /// Write the text of an update to a file that is not there yet; answered by [`Message::Written`].
    WriteUpdate(IncidentId, UpdateForm, String),
    /// Keep the settings.
    KeepSettings(Settings),
    /// Read a file of public holidays; answered by [`Message::CalendarRead`].
    ReadCalendar(PathBuf),
    /// Note that the person has seen which entries are gone; answered by [`Message::LossAcknowledged`].
    AcknowledgeLoss,
    /// Fill the log with the demo incidents.
    LoadDemo,
    /// Ring once: something fell due.
    Bell,
    /// Ask the terminal to show this as a notification; nothing of the incident is in it but its reference.
    Notify(String),
    /// Stop and let the shell take over until continued.
    Suspend,
    /// Leave.
    Quit,
}
