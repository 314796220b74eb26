//! What a zone is called.

use chrono_tz::Tz;

use crate::locale::Lang;

/// Its name as people say it where it has one, or else its IANA name.
pub(super) fn name(zone: Tz, lang: Lang) -> String {
    if matches!(zone, Tz::Asia__Shanghai | Tz::Asia__Chongqing | Tz::PRC) {
        lang.say("report-zone-china")
    } else {
        zone.name().to_owned()
    }
}
