//! A logo as PNG: its size, and its bytes without what a program wrote about itself, its author or its folder.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What a picture is drawn from, with the most bytes it takes; everything else, such as texts, times and the profile of
/// somebody's screen, is left out.
const DRAWN: [(&[u8; 4], usize); 10] = [
    (b"IHDR", 13),
    (b"PLTE", 768),
    (b"IDAT", usize::MAX),
    (b"IEND", 0),
    (b"tRNS", 256),
    (b"gAMA", 4),
    (b"cHRM", 32),
    (b"sRGB", 1),
    (b"sBIT", 4),
    (b"pHYs", 9),
];

/// A picture with its size in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// How wide, from 1.
    pub width: u32,
    /// How high, from 1.
    pub height: u32,
}

impl Png {
    /// Reads a picture; `None` where it is none, or is cut off. The checksums of what stays stay as they are.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(SIGNATURE)?;
        let mut kept = SIGNATURE.to_vec();
        let mut size = None;
        loop {
            let (head, behind) = rest.split_at_checked(8)?;
            let (length, kind) = head.split_at_checked(4)?;
            let length = usize::try_from(number(length)?).ok()?;
            let (body, behind) = behind.split_at_checked(length)?;
            let (sum, behind) = behind.split_at_checked(4)?;
            match (kind, size) {
                (b"IHDR", None) => {
                    let side = |range| number(body.get(range)?).filter(|&side| side > 0);
                    size = Some((side(0..4)?, side(4..8)?));
                }
                (_, None) => return None,
                _ => {}
            }
            let is_drawn =
                |&(known, most): &(&[u8; 4], usize)| known[..] == *kind && length <= most;
            if DRAWN.iter().any(is_drawn) {
                [head, body, sum].iter().for_each(|part| kept.extend_from_slice(part));
            }
            if kind == b"IEND" {
                let (width, height) = size?;
                return Some(Self { bytes: kept, width, height });
            }
            rest = behind;
        }
    }
}

fn number(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}
