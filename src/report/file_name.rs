//! What a report's file is called: sorts by date, carries reference, document, audience and language, nothing else.

use chrono_tz::Tz;

use super::{Audience, Cover, DocumentKind, Format};
use crate::locale::Lang;

/// The name of the file, such as `2025-10-09-1000_K7QF_service-report_customer_zh-CN.md`. Letters, digits, `-`, `_` and
/// one dot, so that it is the same on every system.
pub fn file_name(
    cover: &Cover,
    zone: Tz,
    kind: DocumentKind,
    audience: Audience,
    lang: Lang,
    format: Format,
) -> String {
    let date = cover.generated_at.with_timezone(&zone).format("%Y-%m-%d-%H%M");
    let reference = plain(&cover.reference);
    let (kind, audience, lang) = (kind.id(), audience.id(), lang.tag());
    format!("{date}_{reference}_{kind}_{audience}_{lang}.{}", format.extension())
}

/// The name of the file of an update, such as `2025-10-09-1000_K7QF_update-sms.txt`.
pub(super) fn update_file_name(cover: &Cover, zone: Tz, form: &str) -> String {
    let date = cover.generated_at.with_timezone(&zone).format("%Y-%m-%d-%H%M");
    format!("{date}_{}_update-{form}.txt", plain(&cover.reference))
}

fn plain(reference: &str) -> String {
    let plain: String = reference
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(40)
        .collect();
    let plain = plain.trim_matches('-');
    if plain.is_empty() { "incident".to_owned() } else { plain.to_owned() }
}
