//! A text in the person's own editor: written to a private file in the data folder, and read back from it. What it holds is in
//! no log yet; the file goes once it is.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
    process::ExitStatus,
};

use crate::{locale::Message, platform::files, text::display_safe};

/// More bytes than this are no section of a letter.
pub const MOST_TYPED: u64 = 256 * 1024;

/// Why a text did not come back.
#[derive(Debug)]
pub enum EditError {
    /// Neither `$VISUAL` nor `$EDITOR` is set.
    NoEditor,
    /// The editor could not be started, or said that it failed. The file stays.
    Ended {
        /// How it is called.
        editor: String,
        /// Where the text is.
        path: PathBuf,
    },
    /// It is longer than [`MOST_TYPED`]. The file stays.
    TooLong,
    /// It is no UTF-8. The file stays.
    NotUtf8(PathBuf),
    /// The file could not be written or read.
    File(PathBuf, io::Error),
}

impl EditError {
    /// What is wrong and what to do; the system's own reason for a file is said by whoever knows the language.
    pub fn message(&self) -> Message {
        let shown = |path: &Path| display_safe(&path.display().to_string()).into_owned();
        match self {
            Self::NoEditor => Message::new("cli-write-no-editor"),
            Self::Ended { editor, path } => {
                Message::new("cli-write-editor").with("editor", editor).with("path", shown(path))
            }
            Self::TooLong => Message::new("cli-write-too-long"),
            Self::NotUtf8(path) => Message::new("cli-write-not-utf8").with("path", shown(path)),
            Self::File(path, _) => Message::new("write-file").with("path", shown(path)),
        }
    }
}

/// A text that lies in a file for an editor.
#[derive(Debug)]
pub struct Editing {
    path: PathBuf,
    /// Where that lies now which an editor left there before and is not what was handed out this time.
    pub aside: Option<PathBuf>,
}

impl Editing {
    /// Writes the text to the file of its name. What was left there by an editor before, and is another text, is put aside first.
    pub fn begin(dir: &Path, name: &str, text: &str) -> Result<Self, EditError> {
        let path = place(dir, name);
        let failed = |error| EditError::File(path.clone(), error);
        let came = put_aside(&came_back(&path), text).map_err(failed)?;
        let aside = put_aside(&path, text).map_err(failed)?.or(came);
        files::write_atomically(&path, format!("{}\n", text.trim_end()).as_bytes())
            .map_err(failed)?;
        Ok(Self { path, aside })
    }

    /// Where the text lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text as it is after the editor. It stays in a file, under another name, until [`forget`]: the editor may be opened
    /// again before that.
    pub fn ended(&self, editor: &str, status: io::Result<ExitStatus>) -> Result<String, EditError> {
        if !status.is_ok_and(|status| status.success()) {
            let editor = editor.to_owned();
            return Err(EditError::Ended { editor, path: self.path.clone() });
        }
        let text = read_typed(&self.path)?;
        let back = came_back(&self.path);
        fs::rename(&self.path, &back).map_err(|error| EditError::File(back, error))?;
        Ok(text)
    }
}

/// Removes what came back from an editor, once it is kept elsewhere.
pub fn forget(dir: &Path, name: &str) {
    let _ = fs::remove_file(came_back(&place(dir, name)));
}

/// Reads a text that a person wrote into a file: without a mark of its encoding, line breaks as we keep them.
pub fn read_typed(path: &Path) -> Result<String, EditError> {
    let failed = |error| EditError::File(path.to_owned(), error);
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(MOST_TYPED + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MOST_TYPED {
        return Err(EditError::TooLong);
    }
    let text = String::from_utf8(bytes).map_err(|_| EditError::NotUtf8(path.to_owned()))?;
    Ok(as_typed(&text))
}

/// A text from outside as it would have been typed.
pub fn as_typed(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").trim().to_owned()
}

fn place(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("write-{name}.txt"))
}

/// Where a text lies that came back and is kept nowhere else yet.
fn came_back(path: &Path) -> PathBuf {
    path.with_extension("back.txt")
}

/// Another text that lies there is given the first name that is free beside it.
fn put_aside(path: &Path, text: &str) -> io::Result<Option<PathBuf>> {
    let left = match fs::read(path) {
        Ok(left) => left,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if String::from_utf8_lossy(&left).trim() == text.trim() || left.trim_ascii().is_empty() {
        return Ok(None);
    }
    let mut number = 1;
    loop {
        let aside = path.with_extension(format!("{number}.txt"));
        match files::give_name(path, &aside) {
            Ok(()) => return Ok(Some(aside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1_000 => {
                number += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_an_editor_left_is_put_aside_and_not_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let first = Editing::begin(dir.path(), "cause", "一").unwrap();
        assert_eq!(fs::read_to_string(first.path()).unwrap(), "一\n");
        assert_eq!(first.aside, None);
        fs::write(first.path(), "改过，没有存进日志\n").unwrap();
        let second = Editing::begin(dir.path(), "cause", "一").unwrap();
        let aside = second.aside.clone().unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), "改过，没有存进日志\n");
        fs::write(second.path(), "二次\n").unwrap();
        let third = Editing::begin(dir.path(), "cause", "一").unwrap();
        assert_ne!(third.aside.as_deref(), Some(&*aside));
        assert_eq!(fs::read_to_string(third.aside.unwrap()).unwrap(), "二次\n");
        // The same text is nothing to keep.
        assert_eq!(Editing::begin(dir.path(), "cause", "一").unwrap().aside, None);
        let ended = std::process::Command::new("true").status();
        if ended.is_ok() {
            assert_eq!(second.ended("true", ended).unwrap(), "一");
            forget(dir.path(), "cause");
            let left = |it: &str| fs::exists(dir.path().join(it)).unwrap();
            assert!(!left("write-cause.txt") && !left("write-cause.back.txt"));
        }
    }

    #[test]
    fn a_text_comes_back_as_it_would_have_been_typed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.txt");
        fs::write(&path, "\u{feff}第一行\r\n第二行\r\n\r\n").unwrap();
        assert_eq!(read_typed(&path).unwrap(), "第一行\n第二行");
        fs::write(&path, [0xb5, 0xda]).unwrap();
        assert!(matches!(read_typed(&path), Err(EditError::NotUtf8(_))));
        let long = usize::try_from(MOST_TYPED).unwrap() + 1;
        fs::write(&path, "x".repeat(long)).unwrap();
        assert!(matches!(read_typed(&path), Err(EditError::TooLong)));
    }
}
