//! What a report's file is called: sorts by date, carries reference, document, audience and language, nothing else.

use chrono_tz::Tz;

use super::{
    cover::Cover,
    kinds::{Audience, DocumentKind, Format},
};
use crate::{incident::Instant, locale::Lang};

/// What the name of a report's file tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileName {
    /// Which document.
    pub kind: DocumentKind,
    /// When the meeting began whose minutes it is.
    pub met: Option<Instant>,
    /// For whom.
    pub audience: Audience,
    /// In which language.
    pub lang: Lang,
}

impl FileName {
    /// The name, such as `2025-10-09-1000_K7QF_service-report_customer_zh-CN.md`, or for the minutes of a meeting
    /// `2025-10-09-1000_K7QF_meeting-minutes-10-08-1430_customer_zh-CN.md`. Letters, digits, `-`, `_` and one dot, so
    /// that it is the same on every system.
    pub fn text(self, cover: &Cover, zone: Tz, format: Format) -> String {
        let (kind, audience, lang) = (self.kind.id(), self.audience.id(), self.lang.tag());
        let met = self.met.map(|at| at.with_timezone(&zone).format("-%m-%d-%H%M").to_string());
        let met = met.unwrap_or_default();
        format!("{}_{kind}{met}_{audience}_{lang}.{}", begin(cover, zone), format.extension())
    }
}

/// The name of the file of an update, such as `2025-10-09-1000_K7QF_update-sms.txt`.
pub(super) fn update_file_name(cover: &Cover, zone: Tz, form: &str) -> String {
    format!("{}_update-{form}.txt", begin(cover, zone))
}

fn begin(cover: &Cover, zone: Tz) -> String {
    let date = cover.generated_at.with_timezone(&zone).format("%Y-%m-%d-%H%M");
    format!("{date}_{}", plain(&cover.reference))
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
