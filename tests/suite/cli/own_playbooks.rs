//! What lies in `playbooks/` and is no playbook: named, with the reason, and never in the way of the others.

use std::fs;

use super::{Home, Ran};
use dingli::playbook::builtin;

fn own(id: &str) -> String {
    let source = builtin::source("general").unwrap();
    source.replacen("id = \"general\"", &format!("id = \"{id}\""), 1)
}

/// A home with a good playbook of its own, and beside it what `lay` puts there as `bad.toml`.
fn home_with(lay: impl Fn(&std::path::Path)) -> Home {
    let home = Home::new();
    let folder = home.dir().join("playbooks");
    home.run(&["settings", "--name", "马"]).well();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("good.toml"), own("fire")).unwrap();
    lay(&folder.join("bad.toml"));
    home
}

fn names_it(ran: &Ran) {
    assert!(ran.err.contains("bad.toml"), "{ran:?}");
    assert_eq!(ran.err.matches("bad.toml").count(), 1, "{ran:?}");
}

fn works_everywhere(home: &Home) {
    let list = home.run(&["playbook", "list"]);
    names_it(&list);
    let list = list.well();
    assert!(list.contains("fire") && list.contains("data-loss"), "{list}");
    for class in ["general", "outage", "fire"] {
        home.run(&["playbook", "show", class]).well();
        let opened = home.run(&["new", "A", "--customer", "B", "--class", class]);
        names_it(&opened);
        let reference = opened.well();
        home.run(&["adopt", reference.trim(), "dispute"]).well();
    }
    home.run(&["new", "A", "--customer", "B"]).well();
    let doctor = home.run(&["doctor"]);
    assert!(doctor.err.contains("bad.toml") || doctor.out.contains("bad.toml"), "{doctor:?}");
    assert!(
        doctor.out.contains("Asia/Shanghai") || doctor.out.contains("UTC"),
        "it goes on: {doctor:?}"
    );
    let ran = home.run(&["--lang", "zh-CN", "playbook", "list"]);
    let said = ran.err.trim_end().to_owned();
    assert!(said.ends_with('。') && said.lines().count() == 1, "{said}");
}

#[test]
fn case_7_9_a_playbook_that_is_no_utf_8_is_named_with_its_line() {
    let bytes = [b"format = 1\nid = \"x\"\ntitle = \"".as_slice(), &[0xff, 0xfe], b"\"\n"].concat();
    let home = home_with(|path| fs::write(path, &bytes).unwrap());
    let told = home.run(&["playbook", "list"]).err;
    assert!(told.contains("bad.toml:3:1") && told.contains("UTF-8"), "{told}");
    works_everywhere(&home);
}

#[test]
fn a_folder_named_like_a_playbook_is_passed_over() {
    works_everywhere(&home_with(|path| fs::create_dir(path).unwrap()));
}

#[test]
fn a_file_that_is_no_toml_is_named() {
    works_everywhere(&home_with(|path| fs::write(path, "= 1\n").unwrap()));
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_named() {
    works_everywhere(&home_with(|path| {
        std::os::unix::fs::symlink("/nowhere/at/all", path).unwrap();
    }));
}

#[cfg(unix)]
#[test]
fn a_link_to_itself_is_named() {
    works_everywhere(&home_with(|path| std::os::unix::fs::symlink(path, path).unwrap()));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_passed_over_and_not_waited_for() {
    works_everywhere(&home_with(|path| {
        let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
        assert!(made.success());
    }));
}

#[cfg(unix)]
#[test]
fn a_file_nobody_may_read_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home_with(|path| {
        fs::write(path, own("secret")).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    });
    // Root reads everything.
    if fs::read(home.dir().join("playbooks/bad.toml")).is_err() {
        works_everywhere(&home);
    }
}

#[test]
fn a_file_in_place_of_the_folder_is_named_and_the_built_in_ones_work() {
    let home = Home::new();
    home.run(&["settings", "--name", "马"]).well();
    fs::write(home.dir().join("playbooks"), "x").unwrap();
    let list = home.run(&["playbook", "list"]);
    assert!(list.err.contains("playbooks"), "{list:?}");
    assert!(list.well().contains("outage"));
    home.run(&["new", "A", "--customer", "B"]).well();
}

#[test]
fn a_playbook_whose_figures_run_backwards_or_whose_line_is_no_money_is_not_in_use() {
    let home = Home::new();
    let good = own("fire");
    let line = good.lines().find(|line| line.starts_with("severity-1")).unwrap();
    let with = |from: &str, to: &str| {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good, "{from}");
        let file = home.beside("tried.toml");
        fs::write(&file, text).unwrap();
        home.run(&["playbook", "check", file.to_str().unwrap()])
    };
    let pace = |first: u32, every: u32, calm: u32| {
        format!(
            "severity-1 = {{ first-minutes = {first}, every-minutes = {every}, calm-after-minutes = 900, calm-every-minutes = {calm} }}"
        )
    };
    with(line, &pace(20, 20, 20)).well();
    for wrong in [pace(500, 20, 60), pace(5, 60, 20), pace(21, 20, 60)] {
        assert!(with(line, &wrong).refused().contains("backwards"), "{wrong}");
    }
    for currency in ["yuan", "cny", "XQZ", "", "XAU"] {
        let said = with("currency = \"CNY\"", &format!("currency = {currency:?}")).refused();
        assert!(said.contains("not a currency") && said.contains("tried.toml:13:"), "{said}");
    }
    assert!(with("minor = 5000000", "minor = 1000000000000001").refused().contains("limit"));
}

#[test]
fn m4_what_a_playbook_does_not_ask_for_is_said_and_it_can_be_used() {
    let home = Home::new();
    let file = home.beside("fire.toml");
    let without = |id: &str| own("fire").replace(&format!("id = \"{id}\""), "id = \"other\"");
    let check = |text: &str| {
        fs::write(&file, text).unwrap();
        home.run(&["playbook", "check", file.to_str().unwrap()])
    };
    let good = check(&own("fire"));
    assert_eq!((good.status, good.err.as_str()), (0, ""), "{good:?}");
    let told = check(&without("cause"));
    assert_eq!(told.status, 0, "{told:?}");
    assert!(told.err.contains("`cause`") && !told.err.contains("`for-you`"), "{told:?}");
    let told = check(&without("for-you"));
    assert!(told.err.contains("`for-you`") && !told.err.contains("`cause`"), "{told:?}");
}

#[test]
fn m4_what_was_changed_before_is_no_cause_where_the_cause_is_asked_for() {
    let home = Home::new();
    let words = ["new", "A", "--customer", "B", "--class", "outage", "--at", "13:00"];
    let reference = home.run(&words).well().trim().to_owned();
    let answer = |question: &str, text: &str, confidence: &str| {
        let words = ["answer", &reference, question, text, "--confidence", confidence];
        home.run(&[&words[..], &["--customer-visible"]].concat()).well();
    };
    let report = || home.run(&["report", &reference, "--for", "customer", "-o", "-"]).well();
    answer("last-change", "A rule went out at 12:58", "claimed");
    assert!(!report().contains("12:58"), "what nobody verified may be a cause");
    answer("last-change", "A rule went out at 12:58", "confirmed");
    let told = report();
    let cause = told.split("## Cause").nth(1).unwrap().split("## ").next().unwrap().to_owned();
    assert!(!cause.contains("12:58"), "{told}");
    assert!(told.contains("12:58"), "{told}");
    answer("cause", "The rule takes all processors", "confirmed");
    answer("for-you", "Send the orders of that hour again", "confirmed");
    let told = report();
    let section =
        |name: &str| told.split(name).nth(1).unwrap().split("## ").next().unwrap().to_owned();
    assert!(section("## Cause").contains("takes all processors"), "{told}");
    assert!(section("## What this means").contains("orders of that hour"), "{told}");
}
