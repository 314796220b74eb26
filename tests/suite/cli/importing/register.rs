//! A row of a register becomes an incident that is written up afterwards.

use super::{file, import, reference, titles, told};
use crate::cli::Home;

#[test]
fn a_ledger_in_gb18030_is_refused_for_its_bad_row_and_taken_in_without_it_once() {
    let home = Home::new();
    let name = "01-ledger-gb18030.csv";
    let said = import(&home, name, &[]).refused();
    assert!(said.contains("Row 8, column G (发生时间): “2025-13-40”"), "{said}");
    assert!(said.contains("--rejects"), "{said}");
    assert_eq!(titles(&home), [""; 0], "nothing was taken in half");
    let rejects = home.beside("rejects.csv");
    let words = ["--rejects", rejects.to_str().unwrap(), "--json"];
    let answer = import(&home, name, &words).json();
    assert_eq!(answer["encoding"], "gb18030");
    assert_eq!((&answer["new"], &answer["rejected"]), (&3.into(), &1.into()));
    assert_eq!(titles(&home), ["存储阵列故障", "数据误删", "核心交换机故障"]);
    let kept = std::fs::read_to_string(&rejects).unwrap();
    assert!(kept.contains("坏日期") && kept.contains("2025-13-40”"), "{kept}");
    // The row is mended and comes in; the others are known again.
    std::fs::write(
        &rejects,
        kept.replace(
            "检测中心,坏日期,硬件,高,处理中,2025-13-40",
            "检测中心,好日期,硬件,高,处理中,2025-03-01",
        ),
    )
    .unwrap();
    home.run(&["import", rejects.to_str().unwrap()]).well();
    let again = import(&home, name, &["--dry-run", "--json"]).json();
    assert_eq!((&again["new"], &again["already"]), (&0.into(), &3.into()));
    assert_eq!(titles(&home).len(), 4);
    home.run(&["doctor", "--deep"]).well();
}

#[test]
fn k7_a_row_states_its_times_and_keeps_what_no_field_takes() {
    let home = Home::new();
    let rejects = home.beside("rejects.csv");
    import(&home, "01-ledger-gb18030.csv", &["--rejects", rejects.to_str().unwrap()]).well();
    let of = reference(&home, "核心交换机故障");
    let shown = home.run(&["show", &of, "--json"]).json();
    assert_eq!(shown["opened"], "2025-01-03T09:05:00+08:00");
    assert_eq!(shown["customer"], "市第一医院");
    assert_eq!(shown["severity"], 1);
    // Closing asks whether the customer was told (G6): the register does not say so.
    assert_eq!(shown["status"], "resolved");
    assert_eq!(told(&home, &of, "noted"), ["门诊挂号\n系统中断 #中断"]);
    assert!(told(&home, &of, "section-written")[0].contains("电源模块老化"));
    assert!(told(&home, &of, "attachment-added")[0].contains("№ INC-1"));
    let row = home.run(&["attachment", &of, "1", "-o", "-"]).well();
    let row: serde_json::Value = serde_json::from_str(&row).unwrap();
    assert_eq!(row["关闭时间"], "2025/1/4");
    let storage = home.run(&["show", &reference(&home, "存储阵列故障"), "--json"]).json();
    assert_eq!(storage["class"], "storage-failure");
}

#[test]
fn g6_what_a_register_calls_closed_is_closed_where_somebody_says_that_they_were_told() {
    let home = Home::new();
    let rejects = home.beside("rejects.csv");
    let words = ["--rejects", rejects.to_str().unwrap(), "--closed-means-told"];
    import(&home, "01-ledger-gb18030.csv", &words).well();
    let of = reference(&home, "核心交换机故障");
    assert_eq!(home.run(&["show", &of, "--json"]).json()["status"], "closed");
    assert_eq!(told(&home, &of, "contact-made").len(), 1);
}

#[test]
fn a_dry_run_says_what_each_row_becomes_and_records_nothing() {
    let home = Home::new();
    let ran = import(&home, "01-ledger-gb18030.csv", &["--dry-run"]);
    let said = ran.well();
    assert!(said.contains("new") && said.contains("核心交换机故障") && said.contains("rejected"));
    assert_eq!(titles(&home), [""; 0]);
    assert!(file("01-ledger-gb18030.csv").exists());
}

/// What `list --all --json` says of the incident of that title.
fn listed(home: &Home, title: &str) -> serde_json::Value {
    home.run(&["show", &reference(home, title), "--json"]).json()
}

#[test]
fn a_service_desks_export_says_by_its_own_dates_that_the_month_comes_first() {
    let home = Home::new();
    import(&home, "02-service-desk-export.csv", &["--zone", "America/New_York"]).well();
    let router = listed(&home, "Core router unreachable in Hall B");
    assert_eq!(router["opened"], "2025-01-22T08:14:09-05:00");
    assert_eq!(router["severity"], 1);
    assert_eq!(router["status"], "closed", "the register says when the customer was told");
    // 02/03/2025 could be either; 01/22 cannot.
    assert_eq!(listed(&home, "Invoices sent twice")["opened"], "2025-02-03T10:00:00-05:00");
    // What a spreadsheet would run is a title like any other.
    assert_eq!(listed(&home, "=cmd|' /C calc'!A0")["status"], "open");
}

#[test]
fn utf_16_with_tabs_and_chinese_times_of_day() {
    let home = Home::new();
    import(&home, "03-unicode-text.txt", &[]).well();
    let slow = listed(&home, "网银登录缓慢");
    assert_eq!(slow["opened"], "2025-01-08T09:30:00+08:00");
    assert_eq!(slow["times"]["resolved"]["at"], "2025-01-08T14:05:00+08:00");
}

#[test]
fn a_date_that_may_be_read_in_two_ways_is_asked_once_for_the_file() {
    let home = Home::new();
    let said = import(&home, "04-ambiguous-dates.csv", &[]).refused();
    assert_eq!(said.matches("--dates").count(), 1, "{said}");
    assert!(said.contains("Row 2, column C (Opened)") && said.contains("03/02/2025"), "{said}");
    import(&home, "04-ambiguous-dates.csv", &["--dates", "day-first"]).well();
    assert_eq!(listed(&home, "Disk full")["opened"], "2025-02-04T11:30:00+08:00");
}

#[test]
fn merged_cells_and_a_heading_of_two_rows() {
    let home = Home::new();
    import(&home, "05-merged-two-headings.xlsx", &[]).well();
    let image = listed(&home, "影像调阅超时");
    assert_eq!(image["customer"], "市第一医院", "merged downwards");
    assert_eq!(image["opened"], "2025-01-15T14:00:00+08:00");
    assert_eq!(image["times"]["resolved"]["at"], "2025-01-15T18:20:00+08:00");
    assert_eq!(titles(&home).len(), 3);
}

#[test]
fn formulas_are_read_as_values_and_macros_not_at_all() {
    let home = Home::new();
    let ran = import(&home, "07-with-macros.xlsm", &["--sheet", "Incidents"]);
    assert!(ran.err.contains("macros") && ran.err.contains("2 cells hold formulas"), "{}", ran.err);
    ran.well();
    let vpn = listed(&home, "VPN drops every hour");
    assert_eq!(vpn["opened"], "2025-02-01T00:00:00+08:00");
    // The same rows in the workbook without macros are the same rows.
    let again = import(&home, "06-formulas-and-sheets.xlsx", &["--json"]).json();
    assert_eq!((&again["new"], &again["already"]), (&0.into(), &2.into()));
}

#[test]
fn a_truncated_workbook_and_an_old_one_are_refused_whole() {
    let home = Home::new();
    let said = import(&home, "08-truncated.xlsx", &[]).refused();
    assert!(said.contains("cut off or damaged"), "{said}");
    let old = home.beside("old.xls");
    std::fs::write(&old, [&[0xd0, 0xcf, 0x11, 0xe0][..], &[0; 600]].concat()).unwrap();
    let said = home.run(&["import", old.to_str().unwrap()]).refused();
    assert!(said.contains("XLSX"), "{said}");
    assert_eq!(titles(&home), [""; 0]);
}

#[test]
fn a_zip_bomb_is_not_read_on() {
    use std::io::Write as _;
    let home = Home::new();
    let path = home.beside("bomb.xlsx");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let zeros = vec![b' '; 1 << 20];
    (0..600).for_each(|_| zip.write_all(&zeros).unwrap());
    zip.finish().unwrap();
    assert!(path.metadata().unwrap().len() < 2_000_000);
    let said = home.run(&["import", path.to_str().unwrap()]).refused();
    assert!(said.contains("512 MB"), "{said}");
}

#[test]
fn a_formula_that_failed_is_named_with_row_and_column() {
    let home = Home::new();
    let said = import(&home, "09-failed-formula.xlsx", &[]).refused();
    assert!(said.contains("Row 3, column C (发生时间)") && said.contains("#REF!"), "{said}");
}

#[test]
fn a_column_of_mixed_dates_with_years_of_two_digits() {
    let home = Home::new();
    // 25/01/13 and 13/1/25 are two days each: it is asked.
    let said = import(&home, "10-mixed-dates.csv", &[]).refused();
    assert!(said.contains("25/01/13"), "{said}");
    let rejects = home.beside("rejects.csv");
    let words = ["--dates", "day-first", "--rejects", rejects.to_str().unwrap()];
    import(&home, "10-mixed-dates.csv", &words).well();
    for (title, opened) in [
        ("年在前", "2025-01-05T10:00:00+08:00"),
        ("点号", "2025-01-06T10:00:00+08:00"),
        ("紧凑", "2025-01-07T00:00:00+08:00"),
        ("英文月份", "2025-01-07T10:00:00+08:00"),
        ("时间戳", "2025-01-16T10:00:00+08:00"),
    ] {
        assert_eq!(listed(&home, title)["opened"], opened, "{title}");
    }
}

#[test]
fn two_hundred_columns_are_kept_with_the_row() {
    let home = Home::new();
    let answer = import(&home, "11-two-hundred-columns.csv", &["--json"]).json();
    assert_eq!(answer["unread_columns"].as_array().unwrap().len(), 197);
    let of = reference(&home, "广域网中断");
    let row = home.run(&["attachment", &of, "1", "-o", "-"]).well();
    assert!(row.contains("\"自定义字段189\": \"值189\""), "{row}");
}

#[test]
fn json_lines_and_public_post_mortems() {
    let home = Home::new();
    import(&home, "12-lines.jsonl", &[]).well();
    assert_eq!(listed(&home, "DNS zone deleted")["opened"], "2025-01-11T10:03:04+08:00");
    assert_eq!(listed(&home, "证书过期")["status"], "open");
    let answer = import(&home, "24-public-postmortems.jsonl", &["--json"]).json();
    assert_eq!(answer["rejected"], 0, "{answer}");
    assert!(answer["new"].as_u64().unwrap() > 25);
    assert_eq!(
        listed(&home, "EVE Online: Trinity installer deletes boot.ini")["customer"],
        "CCP Games"
    );
    let again = import(&home, "24-public-postmortems.jsonl", &["--json"]).json();
    assert_eq!((&again["new"], &again["already"]), (&0.into(), &answer["new"]));
}

#[test]
fn two_hundred_rows_with_seven_bad_ones() {
    let home = Home::new();
    let said = import(&home, "21-two-hundred-rows.csv", &[]).refused();
    assert_eq!(titles(&home), [""; 0]);
    for row in [18, 44, 67, 91, 122, 151, 189] {
        assert!(said.contains(&format!("Row {row}")), "row {row}: {said}");
    }
    let rejects = home.beside("rejects.csv");
    let words = ["--rejects", rejects.to_str().unwrap(), "--json"];
    let answer = import(&home, "21-two-hundred-rows.csv", &words).json();
    assert_eq!((&answer["new"], &answer["rejected"]), (&193.into(), &7.into()));
    let kept = std::fs::read_to_string(&rejects).unwrap();
    assert_eq!(kept.lines().count(), 8);
    assert_eq!(titles(&home).len(), 193);
    let again = import(&home, "21-two-hundred-rows.csv", &["--dry-run", "--json"]).json();
    assert_eq!((&again["new"], &again["already"]), (&0.into(), &193.into()));
}

#[test]
fn each_row_may_have_a_zone_of_its_own_and_rows_alike_stay_two() {
    let home = Home::new();
    let said = import(&home, "22-zones.csv", &[]).refused();
    assert!(said.contains("Row 4, column C") && said.contains("put forward"), "{said}");
    let rejects = home.beside("rejects.csv");
    let words = ["--rejects", rejects.to_str().unwrap(), "--json"];
    let answer = import(&home, "22-zones.csv", &words).json();
    assert_eq!(answer["new"], 3);
    let list = home.run(&["list", "--all", "--json"]).json();
    let opened: Vec<&str> =
        list.as_array().unwrap().iter().map(|it| it["opened"].as_str().unwrap()).collect();
    assert_eq!(opened.iter().filter(|at| **at == "2025-01-15T09:00:00+01:00").count(), 2);
    assert_eq!(opened.iter().filter(|at| **at == "2025-01-15T09:00:00-05:00").count(), 1);
}

#[test]
fn a_number_that_was_imported_and_reads_otherwise_is_no_second_incident() {
    let home = Home::new();
    let path = home.beside("ledger.csv");
    let heading = "Ticket,Title,Customer,Opened,Resolved\n";
    std::fs::write(&path, format!("{heading}T-9,Outage,Globex,2025-01-02 10:00,\n")).unwrap();
    home.run(&["import", path.to_str().unwrap()]).well();
    let changed = format!("{heading}T-9,Outage,Globex,2025-01-02 10:00,2025-01-02 12:00\n");
    std::fs::write(&path, changed).unwrap();
    let said = home.run(&["import", path.to_str().unwrap()]).refused();
    assert!(said.contains(&reference(&home, "Outage")), "{said}");
    assert_eq!(titles(&home).len(), 1);
}

#[test]
fn what_is_no_table_is_refused_in_one_sentence() {
    let home = Home::new();
    let path = home.beside("x.csv");
    for (bytes, said) in [
        (&b""[..], "The file is empty"),
        (b"   \n\n", "The file is empty"),
        (b"SQLite format 3\0abc", "import-log"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", "none of the formats"),
        (b"{\"a\": 1}\n{\"a\": \n", "Line 2"),
        (b"PK\x03\x04garbage", "cut off or damaged"),
        (b"a,b\n1,2\n", "No row names its columns"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let refused = home.run(&["import", path.to_str().unwrap()]).refused();
        assert!(refused.contains(said), "{said}: {refused}");
    }
    let folder = home.beside("folder");
    std::fs::create_dir(&folder).unwrap();
    assert!(home.run(&["import", folder.to_str().unwrap()]).refused().contains("folder"));
    let wrong = ["import", path.to_str().unwrap(), "--dates", "year-last"];
    assert!(home.run(&wrong).misused().contains("day-first"));
    let wrong = ["import", path.to_str().unwrap(), "--column", "colour=B"];
    assert!(home.run(&wrong).misused().contains("colour"));
}
