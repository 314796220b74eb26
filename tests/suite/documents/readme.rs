//! The two READMEs and the pages for those who use the program.

use std::path::Path;

use super::{document, said};

/// Each with the folder it lies in.
const PAGES: [(&str, &str); 7] = [
    ("README.md", ""),
    ("assets/README.zh-CN.md", "assets"),
    ("assets/docs/first-ten-minutes.md", "assets/docs"),
    ("assets/docs/first-ten-minutes.zh-CN.md", "assets/docs"),
    ("assets/docs/commands.md", "assets/docs"),
    ("assets/docs/commands.zh-CN.md", "assets/docs"),
    ("assets/docs/speed.md", "assets/docs"),
];

/// What stands between two signs, every time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn every_file_that_is_pointed_to_exists() {
    for (path, folder) in PAGES {
        let text = document(path);
        let links = between(&text, "](", ")").into_iter().chain(between(&text, "src=\"", "\""));
        let links = links.chain(between(&text, "srcset=\"", "\""));
        let own: Vec<&str> =
            links.filter(|link| !link.starts_with("http") && !link.starts_with('#')).collect();
        assert!(own.len() > 8 || folder == "assets/docs", "{path}: {own:?}");
        for link in own {
            let link = link.split('#').next().unwrap();
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(link);
            assert!(file.exists(), "{path} points to {link}");
        }
    }
}

#[test]
fn the_table_of_verbs_is_whole_and_names_nothing_else() {
    let help = said(&["--help"]);
    let listed = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let mut verbs: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    verbs.sort_unstable();
    for path in ["assets/docs/commands.md", "assets/docs/commands.zh-CN.md"] {
        let text = document(path);
        // One cell may name several verbs: `dingli offer REF TEXT` `rank` `justify`.
        let mut named: Vec<&str> = between(&text, "\n| `dingli ", "` |")
            .into_iter()
            .flat_map(|cell| cell.split("` `"))
            .filter_map(|words| words.split([' ', '`']).next())
            .collect();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named, verbs, "{path}");
    }
}

#[test]
fn the_keys_that_are_shown_are_bound() {
    for (path, lang) in [
        ("assets/docs/first-ten-minutes.md", "en"),
        ("assets/docs/first-ten-minutes.zh-CN.md", "zh-CN"),
    ] {
        let keys = said(&["keys", "--lang", lang]);
        let bound: Vec<&str> = keys.split_whitespace().collect();
        let text = document(path);
        let table = between(&text, "<!-- keys -->", "<!-- end -->").concat();
        let shown = between(&table, "\n| `", "` |");
        assert!(shown.len() > 8, "{path}");
        for key in shown.iter().flat_map(|cell| cell.split("` `")) {
            assert!(bound.contains(&key), "{path}: {key} is no key of the window");
        }
    }
}
