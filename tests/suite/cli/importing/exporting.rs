//! What goes out as a table comes back the same.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::{import, reference, titles};
use crate::{
    cli::{Home, timeline},
    report::outside,
};

/// A folder into which registers, a course and a mail of the kinds there are were taken.
fn full() -> Home {
    let home = Home::new();
    for (name, words) in [
        ("01-ledger-gb18030.csv", &["--closed-means-told", "--rejects", "rejects.csv"][..]),
        ("02-service-desk-export.csv", &["--zone", "America/New_York"]),
        ("05-merged-two-headings.xlsx", &[]),
        ("12-lines.jsonl", &[]),
        ("20-postmortem-list.md", &["--customer", "公众"]),
        ("23-course.csv", &["--title", "=经过", "--customer", "证券客户"]),
        ("18-complaint.eml", &["--side", "customer", "--customer", "市第一医院"]),
    ] {
        import(&home, name, words).well();
    }
    home
}

/// What there is to say of an incident, without the keys, the reference and when somebody typed it.
fn folded(home: &Home, title: &str) -> (Value, Vec<String>) {
    let of = reference(home, title);
    let mut shown = home.run(&["show", &of, "--json"]).json();
    let fields = shown.as_object_mut().unwrap();
    fields.retain(|field, _| {
        [
            "title",
            "public_title",
            "customer",
            "class",
            "severity",
            "status",
            "zone",
            "began",
            "opened",
            "resolved",
            "impact",
        ]
        .contains(&field.as_str())
    });
    let lines = timeline(home, &of);
    let told = lines.iter().filter(|line| !line["text"].as_str().unwrap().contains(".rows.json"));
    let of_line = |line: &Value| {
        let kept = ["kind", "text", "occurred", "known", "visibility", "who"];
        let timed = line["kind"] != "attachment-added";
        kept.iter()
            .filter(|field| timed || !["occurred", "known"].contains(field))
            .map(|field| line[*field].to_string())
            .collect::<Vec<_>>()
            .join(" | ")
    };
    (shown, told.map(of_line).collect())
}

fn export(home: &Home, rows: &str, name: &str) -> PathBuf {
    let path = home.beside(name);
    let format = name.rsplit_once('.').unwrap().1;
    home.run(&["export-table", "--as", format, "--rows", rows, "-o", path.to_str().unwrap()])
        .well();
    path
}

#[test]
fn a_journal_in_every_format_imported_into_an_empty_folder_folds_the_same() {
    let home = full();
    let titles = titles(&home);
    assert_eq!(titles.len(), 14);
    for name in ["all.csv", "all.xlsx", "all.jsonl"] {
        let path = export(&home, "entries", name);
        let other = Home::new();
        other.run(&["import", path.to_str().unwrap()]).well();
        assert_eq!(super::titles(&other), titles, "{name}");
        for title in &titles {
            let (mut before, mut after) = (folded(&home, title), folded(&other, title));
            before.1.sort();
            after.1.sort();
            assert_eq!(before, after, "{name}: {title}");
        }
        let again = other.run(&["import", path.to_str().unwrap(), "--json"]).json();
        assert_eq!((&again["new"], &again["already"]), (&0.into(), &titles.len().into()));
        let here = home.run(&["import", path.to_str().unwrap(), "--json"]).json();
        assert_eq!(here["new"], 0, "they are in this log already");
        other.run(&["doctor", "--deep"]).well();
    }
}

#[test]
fn a_register_in_both_languages_comes_back_with_its_times() {
    let home = Home::new();
    import(&home, "01-ledger-gb18030.csv", &["--closed-means-told", "--rejects", "rejects.csv"])
        .well();
    for (lang, name) in [("en", "out.csv"), ("zh-CN", "aus.xlsx")] {
        let path = home.beside(name);
        let format = name.rsplit_once('.').unwrap().1;
        let words = ["export-table", "--as", format, "--rows", "incidents", "--lang", lang, "-o"];
        home.run(&[&words[..], &[path.to_str().unwrap()]].concat()).well();
        let other = Home::new();
        other.run(&["import", path.to_str().unwrap(), "--lang", lang]).well();
        for title in titles(&home) {
            let (mut before, mut after) = (folded(&home, &title).0, folded(&other, &title).0);
            // It is made from the class, in the language of whoever opens.
            for it in [&mut before, &mut after] {
                it.as_object_mut().unwrap().remove("public_title");
            }
            assert_eq!(before, after, "{lang}: {title}");
        }
    }
}

#[test]
fn what_would_be_a_formula_goes_out_as_a_text() {
    let home = Home::new();
    home.run(&["new", "=1+1", "--customer", "@SUM(A1)", "--zone", "UTC"]).well();
    let path = export(&home, "incidents", "out.csv");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(",'=1+1,'@SUM(A1),"), "{text}");
}

const READ: &str = "import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
for row in sheet.iter_rows():
    for cell in row:
        assert cell.value is None or cell.data_type == 's', (cell.coordinate, cell.data_type)
print(sheet.max_row, sheet['B2'].value)
";

#[test]
fn openpyxl_reads_the_workbook_and_finds_no_formula() {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tools");
    let tools = std::env::var_os("DINGLI_TOOLS").map_or(own, PathBuf::from);
    let Some(python) = outside::found("openpyxl", &[tools.join("pdf/bin/python")]) else { return };
    let home = Home::new();
    home.run(&["new", "=1+1", "--customer", "客户\u{7}", "--zone", "UTC"]).well();
    let path = export(&home, "incidents", "out.xlsx");
    let output = Command::new(python).args(["-c", READ]).arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "2 =1+1");
}

/// A workbook as `LibreOffice` reads it, as CSV.
fn by_office(path: &Path, folder: &Path) -> Option<String> {
    let soffice = outside::program("soffice")?;
    let calc = PathBuf::from("/usr/lib/libreoffice/program/libsclo.so");
    outside::found("LibreOffice Calc", &[calc])?;
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let convert =
        ["--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir"];
    let ran =
        Command::new(soffice).arg(profile).args(convert).arg(folder).arg(path).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(std::fs::read_to_string(folder.join("out.csv")).unwrap())
}

#[test]
fn libreoffice_reads_the_workbook() {
    let home = Home::new();
    home.run(&["new", "=1+1", "--customer", "市第一医院", "--zone", "UTC"]).well();
    let path = export(&home, "incidents", "out.xlsx");
    let folder = tempfile::tempdir().unwrap();
    let Some(text) = by_office(&path, folder.path()) else { return };
    assert!(text.contains("\"=1+1\",\"市第一医院\""), "{text}");
}
