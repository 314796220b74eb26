//! The two READMEs.

use std::path::Path;

use super::{document, said};

const READMES: [(&str, &str, &str); 2] =
    [("README.md", "", "en"), ("assets/README.zh-CN.md", "assets", "zh-CN")];

/// What stands between two signs, every time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn every_file_that_is_pointed_to_exists() {
    for (path, folder, _) in READMES {
        let text = document(path);
        let links = between(&text, "](", ")").into_iter().chain(between(&text, "src=\"", "\""));
        let links = links.chain(between(&text, "srcset=\"", "\""));
        let own: Vec<&str> =
            links.filter(|link| !link.starts_with("http") && !link.starts_with('#')).collect();
        assert!(own.len() > 8, "{path}: {own:?}");
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
    let listed = help.split("Verbs:").nth(1).unwrap().split("Options:").next().unwrap();
    let mut verbs: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    verbs.sort_unstable();
    for (path, _, _) in READMES {
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
    for (path, _, lang) in READMES {
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
