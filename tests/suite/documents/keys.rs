//! The list of keys.

use super::{blocks, document, said};

#[test]
fn the_list_of_keys_is_what_the_program_prints() {
    let printed: Vec<String> = ["en", "zh-CN"]
        .iter()
        .map(|lang| said(&["keys", "--lang", lang]).trim_end().to_owned())
        .collect();
    let written = blocks(&document("assets/docs/keys.md"), "text");
    assert_eq!(
        written, printed,
        "`cargo renew` puts the output of `dingli keys --lang en|zh-CN` into assets/docs/keys.md"
    );
}
