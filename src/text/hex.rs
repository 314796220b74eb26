//! Bytes as hexadecimal digits.

use std::fmt;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Bytes that are printed as lower-case hexadecimal, two digits each.
#[derive(Debug, Clone, Copy)]
pub struct Hex<'a>(pub &'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Identifiers are printed in their thousands: a piece at a time, not a byte.
        self.0.chunks(32).try_for_each(|bytes| {
            let mut digits = [0; 64];
            for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
                pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
            }
            f.write_str(std::str::from_utf8(&digits[..2 * bytes.len()]).unwrap_or_default())
        })
    }
}

const fn digit(value: u8) -> u8 {
    DIGITS[value as usize]
}

/// The bytes that hexadecimal digits of either case stand for. `None` where there are more or fewer than two for each byte,
/// or something else stands among them.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|it| u8::try_from(it).ok());
    let mut bytes = [0; N];
    for (byte, &[high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = value(high)? << 4 | value(low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(bytes: [u8; 20], more: Vec<u8>) {
            let text = Hex(&bytes).to_string();
            prop_assert_eq!(from_hex(&text), Some(bytes));
            prop_assert_eq!(from_hex(&text.to_uppercase()), Some(bytes));
            let each: String = more.iter().map(|byte| format!("{byte:02x}")).collect();
            prop_assert_eq!(Hex(&more).to_string(), each);
        }
    }

    #[test]
    fn what_is_no_hexadecimal_is_not_read() {
        for text in ["", "0", "000", "0g", "+f", "-1", " 1", "é", "１1"] {
            assert_eq!(from_hex::<1>(text), None, "{text}");
        }
    }
}
