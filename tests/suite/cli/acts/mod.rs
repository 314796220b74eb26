//! The verbs that record one act.

mod actions;
mod beside;
mod briefs;
mod decisions;
mod editions;
mod entries;
mod facts;
mod figures;
mod handles;
mod links;
mod pauses;
mod promises;
mod receipts;
mod remedies;
mod review;
mod staff;
mod times;
mod today;
mod told;
mod warnings;
mod whole;
mod working_time;

use super::{Home, Ran, on, ran, timeline};

/// An incident with people on both sides.
struct Night {
    home: Home,
    reference: String,
}

impl Night {
    fn new() -> Self {
        let home = Home::new();
        let words = ["new", "核心存储故障", "--customer", "证券客户", "--class", "storage-failure"];
        let more = ["--zone", "Asia/Shanghai", "--at", "13:00"];
        let reference = home.run(&[&words[..], &more[..]].concat()).well().trim().to_owned();
        let night = Self { home, reference };
        night.well("stakeholder REF 郑 --side customer --need 十二点前要用");
        night.well("stakeholder REF 沈 --side ours --manager 高");
        night
    }

    /// Runs a line; `REF` stands for the incident, `_` inside a word for a space.
    fn run(&self, line: &str) -> Ran {
        let words: Vec<String> = line
            .split(' ')
            .map(|word| if word == "REF" { self.reference.clone() } else { word.replace('_', " ") })
            .collect();
        self.home.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// What stands on standard output of a line that was recorded, alone: a label or a number.
    fn well(&self, line: &str) -> String {
        let out = self.run(line).well();
        let handle = out.strip_suffix('\n').unwrap();
        assert!(!handle.is_empty() && !handle.contains(char::is_whitespace), "{line}: {out}");
        handle.to_owned()
    }

    /// What is said beside it.
    fn said(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!(ran.status, 0, "{line}: {ran:?}");
        ran.err
    }

    fn shown(&self) -> serde_json::Value {
        self.home.run(&["show", &self.reference, "--json"]).json()
    }

    /// The kinds of the entries, in the order of the timeline.
    fn kinds(&self) -> Vec<String> {
        let lines = timeline(&self.home, &self.reference);
        lines.iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn entry(&self, number: &str) -> serde_json::Value {
        let lines = timeline(&self.home, &self.reference);
        lines.into_iter().find(|line| line["number"] == number).unwrap()
    }

    /// The number of the entry with these words.
    fn entry_of(&self, words: &str) -> String {
        let lines = timeline(&self.home, &self.reference);
        let line = lines.iter().find(|line| line["text"].as_str().unwrap().contains(words));
        line.unwrap()["number"].as_str().unwrap().to_owned()
    }

    /// Runs a line at an instant of that night.
    fn at(&self, time: &str, line: &str) -> Ran {
        let words = line.split(' ').map(|word| match word {
            "REF" => self.reference.clone(),
            word => word.replace('_', " "),
        });
        let mut command = on(&self.home.dir());
        ran(command.env("DINGLI_NOW", format!("2025-03-{time}:00+08:00")).args(words), "")
    }

    /// What stands there, as one line.
    fn says(&self, time: &str, line: &str) -> String {
        self.at(time, line).well().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn promise(&self, time: &str) -> serde_json::Value {
        self.at(time, "show REF --json").json()["commitments"][0].clone()
    }
}
