//! Whether `/c` at the end of a line may as well be the switch of a command: `run chkdsk /c`, `xcopy a b /e /c`.

/// Commands that take switches with a slash and are no words of a sentence.
const COMMANDS: &[&str] = &[
    "attrib",
    "bcdedit",
    "bootrec",
    "chkdsk",
    "chkntfs",
    "cmd",
    "defrag",
    "dir",
    "diskpart",
    "diskshadow",
    "dism",
    "driverquery",
    "findstr",
    "forfiles",
    "fsutil",
    "gpresult",
    "gpupdate",
    "icacls",
    "ipconfig",
    "logoff",
    "makecab",
    "mklink",
    "msiexec",
    "nbtstat",
    "netsh",
    "netstat",
    "nslookup",
    "powercfg",
    "powershell",
    "pwsh",
    "regsvr32",
    "rmdir",
    "robocopy",
    "schtasks",
    "sfc",
    "systeminfo",
    "takeown",
    "taskkill",
    "tasklist",
    "vssadmin",
    "wbadmin",
    "wevtutil",
    "wmic",
    "wsl",
    "xcopy",
];
const RUNNING: &[&str] = &[
    "run",
    "ran",
    "runs",
    "running",
    "rerun",
    "reran",
    "execute",
    "executed",
    "executing",
    "exec",
    "invoke",
];
const RUNNING_IN_CHINESE: &[&str] = &["执行", "运行", "命令", "跑", "敲", "输入", "参数", "开关"];
const PROGRAMS: &[&str] = &[".exe", ".bat", ".cmd", ".com", ".ps1", ".msi", ".vbs"];
/// How many words before the mark may be the command's own.
const REACH: usize = 8;

/// Whether the words that end with `before` may be a command whose switch comes next.
pub fn takes_switch(before: &str) -> bool {
    let words: Vec<String> = before
        .split_whitespace()
        .rev()
        .take(REACH)
        .take_while(|word| {
            !word.ends_with([',', '，', '.', '。', ';', '；', ':', '：', '!', '?'])
                || is_path(word)
                || is_drive(word)
        })
        .map(|word| word.trim_matches(['`', '"', '\'', '“', '”']).to_lowercase())
        .collect();
    let Some(last) = words.first() else { return false };
    // A sentence in Chinese between the command and the mark parts the two.
    let own: Vec<&String> = words.iter().take_while(|word| word.is_ascii()).collect();
    let command = |word: &str| {
        COMMANDS.contains(&word) || PROGRAMS.iter().any(|end| word.ends_with(end)) || is_path(word)
    };
    let ends_in_command = || {
        let tail = last.trim_start_matches(|c: char| !c.is_ascii());
        tail.len() < last.len() && (command(tail) || ran(last, tail))
    };
    own.iter().any(|word| is_switch(word))
        || own.iter().take(4).any(|word| command(word))
        || is_drive(last)
        || words.get(1).is_some_and(|word| RUNNING.contains(&word.as_str()))
        || !own.is_empty() && words.get(own.len()).is_some_and(|word| ends_in_running(word))
        || ends_in_command()
}

fn ends_in_running(word: &str) -> bool {
    RUNNING_IN_CHINESE.iter().any(|end| word.ends_with(end) || word.ends_with(&format!("{end}了")))
}

/// `执行chkdsk`, written without a space.
fn ran(word: &str, tail: &str) -> bool {
    !tail.is_empty() && word.strip_suffix(tail).is_some_and(ends_in_running)
}

/// `/f`, `/scannow`, `-t`, `--force`, `/grant:r`.
fn is_switch(word: &str) -> bool {
    let name = word.strip_prefix('/').or_else(|| word.strip_prefix('-'));
    name.is_some_and(|name| {
        let name = name.trim_start_matches('-');
        let name = name.split([':', '=']).next().unwrap_or(name);
        !name.is_empty()
            && name.len() <= 16
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '?')
            && !name.contains('/')
    })
}

/// `d:\data`, `\\server\share`.
fn is_path(word: &str) -> bool {
    word.starts_with("\\\\") || word.get(1..3) == Some(":\\")
}

/// `d:` alone.
fn is_drive(word: &str) -> bool {
    word.len() == 2 && word.ends_with(':') && word.starts_with(|c: char| c.is_ascii_alphabetic())
}
