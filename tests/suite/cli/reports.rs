//! What `dingli report` says beside the document, and the user's own look.

use dingli::report::Format;

use super::Home;

#[test]
fn l3_warnings_go_to_standard_error_and_never_stop_a_report() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["new", "挂号变慢", "--customer", "城市医院"]).well();
    home.run(&["log", &reference, "外协报价 ¥48,000"]).well();
    let text = "和城市医院一样，外协费 ¥48,000";
    home.run(&["log", &reference, text, "--customer-visible"]).well();
    let words = ["--lang", "zh-CN", "report", &reference, "--for", "customer", "--format", "txt"];
    let output = home.run(&words);
    assert_eq!(output.status, 0);
    let (said, document) = (output.err, output.out);
    assert!(document.contains("城市医院"));
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("注意：") && lines[0].contains("城市医院"), "{said}");
    assert!(said.contains("¥48,000") && said.contains("下次通报"), "{said}");
    assert!(!document.contains("注意："), "{document}");
    let words = ["--lang", "en", "report", &reference, "--for", "internal"];
    let said = home.run(&words).err;
    assert!(said.starts_with("note: ") && said.lines().count() == 1, "{said}");
}

#[test]
fn every_format_goes_into_a_folder_under_its_own_name_and_nothing_is_overwritten() {
    let home = Home::new();
    let reference = home.incident();
    let folder = home.dir().join("reports");
    let report = ["--lang", "en", "report", &reference, "--for", "customer"];
    let into = ["--into", folder.to_str().unwrap()];
    let names = || {
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    home.run(&[&report[..], &into].concat()).well();
    let first = names();
    assert_eq!(first.len(), Format::offered().count(), "{first:?}");
    assert!(first.iter().all(|name| name.contains(&*reference) && name.contains("customer_en")));
    home.run(&[&report[..], &into, &["--format", "docx,md"]].concat()).well();
    assert_eq!(names().len(), first.len() + 2);
    let log = home.run(&["--lang", "en", "timeline", &reference]).well();
    assert_eq!(log.matches("service report").count(), first.len() + 2, "{log}");
    let said = home.run(&[&report[..], &["--format", "docx,md"]].concat()).refused();
    assert!(said.contains("--into"), "{said}");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_pdf_says_how_to_get_one_and_writes_nothing() {
    let home = Home::new();
    let reference = home.incident();
    let (file, folder) = (home.beside("report.pdf"), home.beside("reports"));
    let report = ["--lang", "en", "report", &reference, "--for", "customer"];
    for to in [
        &["-o", file.to_str().unwrap()][..],
        &["--format", "pdf"],
        &["--format", "docx,pdf", "--into", folder.to_str().unwrap()],
    ] {
        let said = home.run(&[&report[..], to].concat()).refused();
        assert!(
            said.contains("html and print it to PDF") && said.contains("--features pdf"),
            "{said}"
        );
    }
    assert!(!file.exists() && !folder.exists());
    let log = home.run(&["--lang", "en", "timeline", &reference]).well();
    assert!(!log.contains("service report"), "{log}");
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_is_written_dressed_in_the_users_own_look_and_noted() {
    let home = Home::new();
    let reference = home.incident();
    let write = |name: &str| {
        let file = home.beside(name);
        let words = ["--lang", "en", "report", &reference, "--for", "customer", "-o"];
        home.run(&[&words[..], &[file.to_str().unwrap()]].concat()).well();
        std::fs::read(file).unwrap()
    };
    let plain = write("plain.pdf");
    assert!(plain.starts_with(b"%PDF-1.7"));
    let folder = home.dir().join("templates");
    std::fs::create_dir(&folder).unwrap();
    let look = "format = 1\naccent = \"#7a1f3d\"\nlogo = \"logo.svg\"\n";
    std::fs::write(folder.join("look.toml"), look).unwrap();
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><rect width=\"90\" height=\"30\" fill=\"#7a1f3d\"/></svg>";
    std::fs::write(folder.join("logo.svg"), logo).unwrap();
    let dressed = write("dressed.pdf");
    assert!(dressed.starts_with(b"%PDF-1.7") && dressed != plain);
    let log = home.run(&["--lang", "en", "timeline", &reference]).well();
    assert_eq!(log.matches("service report").count(), 2, "{log}");
}

#[test]
fn a_bare_name_is_written_where_one_works_and_again_with_force() {
    let home = Home::new();
    let reference = home.incident();
    let words = ["report", &reference, "--for", "internal", "-o", "review.md"];
    home.run(&words).well();
    home.run(&words).refused();
    home.run(&[&words[..], &["--force"]].concat()).well();
}

#[test]
fn the_users_own_look_is_applied_and_a_faulty_one_is_left_out_and_told() {
    let home = Home::new();
    let reference = home.incident();
    let words = ["--lang", "en", "report", &reference, "--for", "customer", "--format", "html"];
    let plain = home.run(&words).well();
    let folder = home.dir().join("templates");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("look.toml");
    let look = "format = 1\ncompany = { zh = \"维诺\", en = \"Veno\" }\naccent = \"#7a1f3d\"\n";
    std::fs::write(&file, look).unwrap();
    let path = file.to_str().unwrap();
    assert!(home.run(&["--lang", "en", "look", "check", path]).well().contains("no errors"));
    let dressed = home.run(&words).well();
    assert!(dressed.contains("Veno") && dressed.contains("#7a1f3d") && !plain.contains("Veno"));
    std::fs::write(&file, look.replace("#7a1f3d", "red")).unwrap();
    let said = home.run(&["--lang", "en", "look", "check", path]).refused();
    assert!(said.contains("look.toml:3:1: `red`"), "{said}");
    let output = home.run(&words);
    assert!(output.status == 0 && output.err.contains("look.toml:3:1"), "{output:?}");
    assert!(!output.out.contains("Veno"));
    std::fs::write(&file, format!("{look}logo = \"gone.png\"\n")).unwrap();
    let said = home.run(&["--lang", "en", "look", "check", path]).refused();
    assert!(said.contains("look.toml:4:1") && said.contains("gone.png"), "{said}");
    std::fs::write(&file, format!("{look}logo = \"logo.svg\"\n")).unwrap();
    std::fs::write(folder.join("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
    let checked = home.run(&["--lang", "en", "look", "check", path]);
    assert!(checked.status == 0 && checked.err.contains("not in Word documents"), "{checked:?}");
    assert_eq!(checked.err.lines().count(), 1, "one sentence: {checked:?}");
}

#[test]
fn minutes_are_of_the_meeting_that_is_named_and_an_entry_that_is_none_is_told_so() {
    let home = Home::new();
    let reference = home.incident();
    home.run(&["stakeholder", &reference, "李总", "--side", "customer"]).well();
    let meet = |at: &str, text: &str| {
        let words = ["contact", &reference, "--with", "李总", "--by", "meeting", "--at", at, text];
        home.run(&[&words[..], &["--customer-visible"]].concat()).well().trim().to_owned()
    };
    let (first, second) = (meet("13:00", "先停写"), meet("13:30", "再恢复"));
    let minutes = |key: &str, more: &[&str]| {
        let words =
            ["--lang", "zh-CN", "report", &reference, "--for", "customer", "--meeting", key];
        home.run(&[&words[..], more].concat())
    };
    let document = ["--document", "meeting-minutes"];
    for key in [first.clone(), format!("#{first}")] {
        let said = minutes(&key, &document).well();
        assert!(said.contains("先停写") && !said.contains("再恢复"), "{said}");
    }
    assert!(minutes(&second, &document).well().contains("再恢复"));
    let refused = minutes("1", &document).refused();
    assert!(refused.contains("#1 不是会面"), "{refused}");
    assert!(refused.contains(&format!("#{first} ")) && refused.contains("李总"), "{refused}");
    assert!(minutes("99", &document).refused().contains("没有记录“99”"));
    assert!(minutes(&first, &[]).misused().contains("--document meeting-minutes"));
}
