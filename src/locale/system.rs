//! What the system says when a file or a stream fails, in the language of the one who reads it. Refuses to guess: a kind
//! without words of its own stays as the system words it.

use std::io;

use super::Lang;

/// The reason of a failure, as part of a sentence.
pub fn reason(error: &io::Error, lang: Lang) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-permission-denied",
        io::ErrorKind::AlreadyExists => "system-already-exists",
        io::ErrorKind::IsADirectory => "system-is-a-directory",
        io::ErrorKind::NotADirectory => "system-not-a-directory",
        io::ErrorKind::DirectoryNotEmpty => "system-directory-not-empty",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-storage-full",
        io::ErrorKind::BrokenPipe => "system-broken-pipe",
        io::ErrorKind::InvalidData => "system-invalid-data",
        io::ErrorKind::InvalidFilename => "system-invalid-filename",
        io::ErrorKind::FileTooLarge => "system-file-too-large",
        io::ErrorKind::TimedOut => "system-timed-out",
        _ => return error.to_string(),
    };
    lang.say(id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_the_readers_language() {
        let missing = io::Error::from_raw_os_error(2);
        assert_eq!(reason(&missing, Lang::Zh), "没有这个文件或文件夹");
        assert_eq!(reason(&missing, Lang::En), "no such file or folder");
        let other = io::Error::other("the tape is torn");
        assert_eq!(reason(&other, Lang::Zh), "the tape is torn");
    }
}
