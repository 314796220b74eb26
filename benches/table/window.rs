//! The window itself: first frame, key to screen, memory, idle time and the size of the program.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    data, floor,
    measure::{median, quantile},
    process::program,
    row::Row,
    terminal::Driven,
};

const STARTS: usize = 15;
const KEYS: usize = 300;
const IDLE: Duration = Duration::from_secs(6);

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let few = on_file(&folder.path().join("few"), 200);
    let many = on_file(&folder.path().join("many"), 10_000);
    let bare = std::env::current_exe().expect("this program");
    let start_bare = || Driven::start(&bare, [floor::ARGUMENT]);
    let start = |dir: &Path| Driven::start(&program(), [Path::new("--data-dir"), dir]);
    let [mut floors, mut fews, mut manies] = [const { Vec::new() }; 3];
    for _ in 0..STARTS {
        floors.push(start_bare().first_frame);
        fews.push(start(&few).first_frame);
        manies.push(start(&many).first_frame);
    }
    let (first_floor, first_few) = (median(&floors), median(&fews));
    let mut rows = vec![
        Row::ratio(
            "first frame, 200 incidents on file, 1,000 entries in the open one",
            first_floor,
            first_few,
            3.0,
            1.5,
        ),
        Row::ratio(
            "… 10,000 incidents on file, against the row above",
            first_few,
            median(&manies),
            1.3,
            1.1,
        ),
    ];
    let (mut bare, mut window) = (start_bare(), start(&few));
    window.settle(Duration::from_millis(800));
    rows.extend(keys(&mut bare, &mut window));
    rows.extend(at_rest(&bare, &window));
    drop((bare, window));
    rows.push(size());
    rows
}

/// A log with one long open crisis among past ones.
fn on_file(dir: &Path, incidents: usize) -> PathBuf {
    let session = data::session(dir);
    let book = data::crisis(&session, 1_000);
    let line = session.store().incident(book.incident.id()).expect("the list").expect("a line");
    data::past_incidents(session.store(), incidents - 1, &line.json);
    session.store().checkpoint().expect("one file");
    dir.to_owned()
}

/// Letters typed and taken back, turn by turn in both programs.
fn keys(bare: &mut Driven, window: &mut Driven) -> Vec<Row> {
    let [mut floors, mut windows] = [const { Vec::new() }; 2];
    for number in 0..KEYS {
        let key: &[u8] = if number % 2 == 0 { b"x" } else { b"\x7f" };
        floors.push(bare.key(key));
        windows.push(window.key(key));
    }
    vec![
        Row::ratio(
            "key to screen, p95, 120×40",
            quantile(&floors, 0.95),
            quantile(&windows, 0.95),
            2.0,
            1.5,
        ),
        Row {
            must: None,
            aim: None,
            ..Row::ratio("… the median", median(&floors), median(&windows), 2.0, 1.5)
        },
    ]
}

fn at_rest(bare: &Driven, window: &Driven) -> Vec<Row> {
    let status = |driven: &Driven, name: &str| driven.process().and_then(|id| kilobytes(id, name));
    let (Some(resident), Some(most), Some(floor)) =
        (status(window, "VmRSS"), status(window, "VmHWM"), status(bare, "VmRSS"))
    else {
        return Vec::new();
    };
    let before = [bare, window].map(|driven| driven.process().and_then(busy));
    std::thread::sleep(IDLE);
    let after = [bare, window].map(|driven| driven.process().and_then(busy));
    let share = |at: usize| match (before[at], after[at]) {
        (Some(before), Some(after)) => (after - before) / IDLE.as_secs_f64() * 100.0,
        _ => f64::NAN,
    };
    vec![
        Row {
            what: "resident".into(),
            floor: format!("{:.1} MB", floor / 1e3),
            found: format!("{:.1} MB, at most {:.1} MB", resident / 1e3, most / 1e3),
            figure: resident / 1e3,
            unit: "MB",
            must: Some(30.0),
            aim: Some(15.0),
        },
        Row {
            what: "idle CPU".into(),
            floor: format!("{:.2} %", share(0)),
            found: format!("over {} s", IDLE.as_secs()),
            figure: share(1),
            unit: "%",
            must: Some(0.5),
            aim: Some(0.3),
        },
    ]
}

/// A line of `/proc/PID/status`, in thousands of bytes. `None` where the system has none.
fn kilobytes(process: u32, name: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kibibytes| kibibytes * 1.024)
}

/// Seconds all threads of a process have run.
fn busy(process: u32) -> Option<f64> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).ok()?;
    let ran = |thread: fs::DirEntry| -> Option<f64> {
        let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse().ok()
    };
    Some(threads.filter_map(Result::ok).filter_map(ran).sum::<f64>() / 1e9)
}

fn size() -> Row {
    let bytes = fs::metadata(program()).map_or(0, |metadata| metadata.len());
    #[allow(clippy::cast_precision_loss)]
    let megabytes = bytes as f64 / 1e6;
    Row {
        what: "stripped binary".into(),
        floor: "0.7 MB".into(),
        found: "release profile".into(),
        figure: megabytes,
        unit: "MB",
        must: Some(16.0),
        aim: Some(8.0),
    }
}
