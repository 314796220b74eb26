//! What can be found in a written file, wherever in it it stands and however it is packed: compressed, escaped, torn
//! apart by tags, in names, comments and meta data.

use std::{
    collections::HashSet,
    io::{Cursor, Read as _},
    process::Command,
};

use super::Marker;

/// What was found in one file.
pub(crate) struct Found(HashSet<String>);

impl Found {
    /// Reads a file.
    pub(crate) fn in_bytes(bytes: &[u8]) -> Self {
        Self::in_text(&everything(bytes))
    }

    /// Reads a text that is in nothing.
    pub(crate) fn in_text(text: &str) -> Self {
        let text = text.to_ascii_lowercase();
        let bytes = text.as_bytes();
        let mut found = HashSet::new();
        let mut figure = String::new();
        for at in 0..=bytes.len() {
            let rest = bytes.get(at..).unwrap_or_default();
            let shapes: &[&str] = match rest.first() {
                Some(b'z') => &["zq**********qz"],
                Some(b'0'..=b'9') => &["0000-00-00", "00-00 00:00"],
                _ => &[],
            };
            for shape in shapes.iter().filter(|shape| fits(rest, shape)) {
                let word = rest.get(..shape.len()).unwrap_or_default();
                found.insert(String::from_utf8_lossy(word).into_owned());
            }
            match rest.first() {
                Some(digit) if digit.is_ascii_digit() => figure.push(char::from(*digit)),
                Some(b',') if !figure.is_empty() => {}
                _ if figure.len() > 5 => drop(found.insert(std::mem::take(&mut figure))),
                _ => figure.clear(),
            }
        }
        Self(found)
    }

    /// Whether it was found.
    pub(crate) fn has(&self, marker: &Marker) -> bool {
        marker.words.iter().any(|word| self.0.contains(word))
    }
}

/// A shape: 0 is a digit, `*` any sign, anything else itself.
fn fits(bytes: &[u8], shape: &str) -> bool {
    bytes.len() >= shape.len()
        && shape.bytes().zip(bytes).all(|(wanted, given)| match wanted {
            b'0' => given.is_ascii_digit(),
            b'*' => given.is_ascii_hexdigit(),
            other => other == *given,
        })
}

/// Everything that can be read in a file, its text several times over: as it stands, unescaped, without its tags.
pub(crate) fn everything(bytes: &[u8]) -> String {
    if bytes.starts_with(b"PK") {
        return package(bytes);
    }
    if bytes.starts_with(b"%PDF") {
        return pages(bytes);
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let plain = unescaped(&text);
    let bare = bare(&plain);
    let packed: String = embedded(&text).iter().map(|inner| everything(inner)).collect();
    [text, plain, bare, packed].join("\n")
}

/// The name, the comments and the content of every part of a package, and what stands between the parts.
fn package(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut all = String::from_utf8_lossy(bytes).into_owned();
    all.push_str(&String::from_utf8_lossy(zip.comment()));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part can be read");
        let name = part.name().expect("a part has a name").into_owned();
        let beside = String::from_utf8_lossy(&part.extra_data().unwrap_or_default()).into_owned();
        all.extend(["\n", &name, "\n", part.comment(), "\n", &beside, "\n", &everything(&content)]);
    }
    all
}

/// The pages of a PDF, its outline, its attributes and its meta data: uncompressed by qpdf, read by pdftotext.
fn pages(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, bytes).expect("a file");
    let open = folder.path().join("open.pdf");
    let ran = Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable", "--decode-level=all"])
        .args([&path, &open])
        .status();
    assert!(ran.is_ok_and(|it| it.success()), "qpdf has to be there to look into a PDF");
    let objects = std::fs::read(&open).expect("qpdf wrote it");
    let texts = Command::new("pdftotext").arg(&path).arg("-").output();
    let texts = texts.expect("pdftotext has to be there to look into a PDF");
    assert!(texts.status.success(), "pdftotext reads what was written");
    let (objects, pages) =
        (String::from_utf8_lossy(&objects), String::from_utf8_lossy(&texts.stdout));
    // A text of a PDF is two bytes a letter where it is not Latin, and a line may break anywhere.
    let narrow: String = objects.chars().filter(|c| *c != '\0').collect();
    let raw = String::from_utf8_lossy(bytes);
    let joined: String = pages.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    [&raw, narrow.as_str(), &hexadecimal(&objects), &unescaped(&objects), &pages, &joined]
        .join("\n")
}

/// The texts of a PDF that are written as `<FEFF…>`.
fn hexadecimal(objects: &str) -> String {
    let mut all = String::new();
    for text in objects.split('<').skip(1).filter_map(|rest| rest.split_once('>')) {
        let digits: String = text.0.chars().filter(char::is_ascii_hexdigit).collect();
        let pairs = (0..digits.len() / 2).filter_map(|at| digits.get(2 * at..2 * at + 2));
        let bytes: Vec<u8> = pairs.filter_map(|two| u8::from_str_radix(two, 16).ok()).collect();
        all.push_str(&String::from_utf8_lossy(&bytes).replace('\0', ""));
        all.push('\n');
    }
    all
}

/// A text with what is escaped in it as it reads, whichever way: XML, JSON, Markdown, addresses.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (plain, used) = match letter {
            '&' => entity(rest),
            '\\' => backslash(rest),
            '%' => code(rest, 1, 2),
            _ => None,
        }
        .unwrap_or((letter, letter.len_utf8()));
        out.push(plain);
        rest = rest.get(used..).unwrap_or_default();
    }
    out
}

fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = match name.strip_prefix('#') {
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(hex.get(1..)?, 16).ok()?,
        Some(digits) => digits.parse().ok()?,
        None => {
            let names = [("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("amp", '&')];
            u32::from(names.into_iter().find(|(known, _)| *known == name)?.1)
        }
    };
    Some((char::from_u32(number)?, end + 1))
}

fn backslash(text: &str) -> Option<(char, usize)> {
    match text.chars().nth(1)? {
        'u' => code(text, 2, 4),
        sign if sign.is_ascii_punctuation() => Some((sign, 2)),
        _ => None,
    }
}

/// A sign by its hexadecimal number.
fn code(text: &str, from: usize, digits: usize) -> Option<(char, usize)> {
    let number = u32::from_str_radix(text.get(from..from + digits)?, 16).ok()?;
    Some((char::from_u32(number)?, from + digits))
}

/// A text without its tags, its spaces and what has no shape: whatever was torn apart stands together.
fn bare(text: &str) -> String {
    let mut inside = false;
    let kept = |c: &char| {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                return false;
            }
            _ => {}
        }
        !inside
            && !c.is_whitespace()
            && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '*' | '`')
    };
    text.chars().filter(kept).collect()
}

/// What a text carries as base64.
fn embedded(text: &str) -> Vec<Vec<u8>> {
    use base64::Engine as _;
    text.split("base64,")
        .skip(1)
        .filter_map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+/=".contains(c)));
            let code = rest.get(..end.unwrap_or(rest.len()))?;
            base64::engine::general_purpose::STANDARD.decode(code).ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8], word: &str) -> bool {
        let words = vec![word.to_owned()];
        Found::in_bytes(bytes).has(&Marker { path: String::new(), words })
    }

    #[test]
    fn a_marker_is_found_however_it_is_written() {
        for text in [
            "zq0123456789qz",
            "ZQ0123456789QZ",
            "<b>zq01234</b><i>56789qz</i>",
            "&#122;q0123456789qz",
            "&#x7A;q0123456789qz",
            "\\u007aq0123456789qz",
            "zq\\_0123456789qz%7aq0123456789qz",
            "data:image/png;base64,enEwMTIzNDU2Nzg5cXo=\"",
            "zq01234\u{ad}56789qz",
            "zq01234\n56789qz",
        ] {
            assert!(found(text.as_bytes(), "zq0123456789qz"), "{text}");
        }
        assert!(!found(b"zq0123456789q0", "zq0123456789qz"));
    }

    #[test]
    fn a_text_of_a_pdf_in_hexadecimal_is_read() {
        let text = hexadecimal("/Title <FEFF007A00710030> /Author <7a7131>");
        assert!(text.contains("zq0") && text.contains("zq1"), "{text}");
    }

    #[test]
    fn days_and_amounts_are_found() {
        assert!(found("于 2037-05-17 到期".as_bytes(), "2037-05-17"));
        assert!(found("05-17 12:07 前".as_bytes(), "05-17 12:07"));
        assert!(found("CNY 7,310,012.00".as_bytes(), "7310012"));
        assert!(found("7310012".as_bytes(), "7310012"));
        assert!(!found("17310012".as_bytes(), "7310012"));
    }
}
