//! How a person's own editor is started: by `$VISUAL` or `$EDITOR` as they wrote it, with a file behind it.

use std::{path::Path, process::Command};

/// The program that opens a file in an editor. What they set may hold options and quotation marks: a shell reads it, as git
/// has it read; the path is handed over as it is.
#[cfg(unix)]
pub fn editor(set: &str, file: &Path) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{set} \"$1\"")).arg("sh").arg(file);
    command
}

/// The program that opens a file in an editor: a path in quotation marks or a name, and options behind it.
#[cfg(not(unix))]
pub fn editor(set: &str, file: &Path) -> Command {
    let set = set.trim();
    let (program, options) = match set.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        Some((program, options)) => (program, options),
        None => set.split_once(char::is_whitespace).unwrap_or((set, "")),
    };
    let mut command = Command::new(program);
    command.args(options.split_whitespace()).arg(file);
    command
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn an_editor_may_have_options_and_a_name_with_a_space() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a $HOME `b` 文.txt");
        std::fs::write(&file, "1\n").unwrap();
        let tool = dir.path().join("my editor");
        std::fs::write(&tool, "#!/bin/sh\nprintf %s \"$1\" > \"$2\"\n").unwrap();
        std::fs::set_permissions(&tool, std::fs::Permissions::from_mode(0o700)).unwrap();
        let set = format!("'{}' 'two words'", tool.display());
        assert!(editor(&set, &file).status().unwrap().success());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "two words");
    }
}
