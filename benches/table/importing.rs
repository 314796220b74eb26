//! `dingli import` of registers and courses as whole processes, by the entry that stands in the log afterwards.

use std::{fmt::Write as _, fs, path::Path};

use chrono::TimeDelta;
use dingli::{session::Session, store::Filter};

use crate::{
    data,
    measure::median,
    process::took,
    row::{Row, milliseconds},
};

/// A course: rows of one incident.
const COURSE: usize = 20_000;
/// A register: an incident a row.
const REGISTER: usize = 3_000;
const ROUNDS: usize = 3;

pub(crate) fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let (course, register) = (folder.path().join("course.csv"), folder.path().join("register.csv"));
    fs::write(&course, course_of(COURSE)).expect("written");
    fs::write(&register, register_of(REGISTER)).expect("written");
    let as_course = ["--zone", "Asia/Shanghai", "--customer", "联峰汽配", "--title", "存储故障"];
    let as_register = ["--zone", "Asia/Shanghai", "--severity", "2=2"];
    vec![
        row(folder.path(), "a course of 20,000 rows as CSV", &course, &as_course),
        row(folder.path(), "a register of 3,000 incidents as CSV", &register, &as_register),
    ]
}

fn row(folder: &Path, what: &str, file: &Path, options: &[&str]) -> Row {
    let mut times = Vec::new();
    let (mut bare, mut entries) = (Vec::new(), 0);
    for _ in 0..ROUNDS {
        let dir = tempfile::tempdir_in(folder).expect("a folder");
        let dir = dir.path().join("data");
        drop(data::session(&dir));
        bare.push(took(&dir, ["--version"]));
        let words = ["import", file.to_str().expect("a name")];
        times.push(took(&dir, words.into_iter().chain(options.iter().copied())));
        entries = recorded(&data::session(&dir));
    }
    let each = median(&times) * 1e6 / f64::from(u32::try_from(entries).expect("a count"));
    Row {
        what: format!("import of {what}, by the entry"),
        floor: milliseconds(median(&bare)),
        found: format!("{entries} entries in {}", milliseconds(median(&times))),
        figure: each,
        unit: "µs",
        must: Some(20.0),
        aim: None,
    }
}

fn recorded(session: &Session) -> usize {
    let all = session.each(Filter::All, |_, incident| incident.entries().len());
    all.expect("read").into_iter().sum()
}

fn course_of(rows: usize) -> String {
    let mut text = "time,who,text\n".to_owned();
    for number in 0..rows {
        let at = data::morning() + TimeDelta::seconds(i64::try_from(number).expect("small") * 7);
        let _ = writeln!(text, "{},李敏,{}", at.format("%Y-%m-%d %H:%M:%S"), data::words(number));
    }
    text
}

fn register_of(rows: usize) -> String {
    let mut text = "number,title,customer,opened,resolved,severity,cause\n".to_owned();
    for number in 0..rows {
        let at = data::morning() - TimeDelta::hours(i64::try_from(number).expect("small"));
        let over = at + TimeDelta::minutes(190);
        let _ = writeln!(
            text,
            "INC{number},服务中断 {number},客户 {},{},{},2,第 {number} 号控制器失效",
            number % 200,
            at.format("%Y-%m-%d %H:%M"),
            over.format("%Y-%m-%d %H:%M"),
        );
    }
    text
}
