//! A mail as a file (`.eml`).

use chrono::DateTime;
use mail_parser::{MessageParser, MimeHeaders as _};

use crate::import::{fault::Refused, mail::Mail};

/// The longest text that is taken into the entry; the file is attached whole.
const TEXT: usize = 20_000;

/// Whether a file begins with the headers of a mail.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(20_000)]);
    let head = head.split("\r\n\r\n").next().unwrap_or_default();
    let head = head.split("\n\n").next().unwrap_or_default();
    let has = |name: &str| {
        head.lines()
            .any(|line| line.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)))
    };
    let first = head.lines().next().unwrap_or_default();
    let is_field = first.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic())
    });
    (is_field || first.starts_with("From ")) && has("from:") && (has("date:") || has("message-id:"))
}

/// Who wrote it, when, and what it says.
pub(super) fn mail(bytes: &[u8]) -> Result<Mail, Refused> {
    let message = MessageParser::default().parse(bytes).ok_or(Refused::NotAMail)?;
    let from = message.from().and_then(|from| from.first()).ok_or(Refused::NotAMail)?;
    let address = from.address().unwrap_or_default().trim().to_owned();
    let name = from.name().unwrap_or_default().trim().to_owned();
    let sent = message.date().and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0));
    let text = message.body_text(0).unwrap_or_default();
    let attached =
        message.attachments().filter_map(|part| part.attachment_name().map(str::to_owned));
    Ok(Mail {
        name: if name.is_empty() { address.clone() } else { name },
        address,
        sent: sent.ok_or(Refused::NotAMail)?,
        subject: message.subject().unwrap_or_default().trim().to_owned(),
        text: text.trim().chars().take(TEXT).collect(),
        attached: attached.collect(),
    })
}
