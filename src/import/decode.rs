//! Which encoding a text file is in, and its text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::fault::Refused;

/// An encoding by its name, such as `utf-8` or `gb18030`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// The encoding of that name, in any of the spellings that the web knows.
    pub fn named(name: &str) -> Option<Self> {
        encoding_rs::Encoding::for_label(name.trim().as_bytes()).map(Self)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// The text of a file, in the encoding stated or found: by its mark, by the zero bytes of UTF-16, as UTF-8 where it is
/// that, or else by what its bytes look like.
///
/// # Errors
/// Where the bytes are no text in the encoding that was stated.
pub(super) fn text(bytes: &[u8], stated: Option<Encoding>) -> Result<(String, Encoding), Refused> {
    let encoding = stated.map_or_else(|| found(bytes), |stated| stated.0);
    let (text, used, broken) = encoding.decode(bytes);
    if broken && stated.is_some() {
        return Err(Refused::Encoding(encoding.name().to_owned()));
    }
    Ok((text.into_owned(), Encoding(used)))
}

fn found(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(None, Utf8Detection::Deny) {
        // GB18030 holds all of GBK.
        guess if guess == GBK => GB18030,
        guess => guess,
    }
}

/// UTF-16 without a mark: every other byte of its Latin letters and line ends is zero.
fn utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = &bytes[..bytes.len().min(4_000)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match (even > 1, odd > 1) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const TEXT: &str = "编号,客户,标题\r\n1,市第一医院,核心交换机故障导致门诊挂号系统中断\r\n2,证券公司,存储阵列故障\r\n";

    #[test]
    fn the_encodings_of_registers_are_found() {
        let of = |encoding: &'static encoding_rs::Encoding| encoding.encode(TEXT).0.into_owned();
        let utf16 = |mark: bool| -> Vec<u8> {
            let mark = mark.then_some(0xfeff);
            mark.into_iter().chain(TEXT.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        };
        let marked: Vec<u8> = [&[0xef, 0xbb, 0xbf], TEXT.as_bytes()].concat();
        for bytes in [of(UTF_8), marked, of(GB18030), utf16(true), utf16(false)] {
            assert_eq!(text(&bytes, None).unwrap().0, TEXT);
        }
        let stated = Encoding::named("utf-8");
        assert_eq!(text(&of(GB18030), stated), Err(Refused::Encoding("UTF-8".into())));
        assert_eq!(text(&of(GB18030), Encoding::named("gbk")).unwrap().0, TEXT);
    }
}
