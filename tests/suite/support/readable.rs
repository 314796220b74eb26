//! What can be read of a written document, wherever in its file it stands.

use std::{
    fmt::Write as _,
    io::{Cursor, Read as _},
    path::Path,
};

use dingli::report::Format;

/// The text of a document; where its file is a package, the name and content of every part in it.
pub(crate) fn readable(format: Format, bytes: &[u8]) -> String {
    if format.is_text() {
        return String::from_utf8(bytes.to_vec()).expect("a text is UTF-8");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut xml = String::new();
        part.read_to_string(&mut xml).expect("a part is UTF-8");
        let _ = writeln!(all, "{}\n{xml}", part.name().expect("a part has a name"));
    }
    for (escaped, plain) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        all = all.replace(escaped, plain);
    }
    all
}

/// The same of a file, whose ending names the format.
pub(crate) fn readable_file(path: &Path) -> String {
    let ending = path.extension().expect("a document has an ending").to_string_lossy();
    let format = Format::of_extension(&ending).expect("a format");
    readable(format, &std::fs::read(path).expect("a document can be read"))
}
