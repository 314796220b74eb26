//! One segment of a text message: 70 characters as soon as one of them is Chinese, 160 where all are latin. What does
//! not fit is left out whole and said to be left out: half a sentence is never said.

/// Characters of one segment that holds Chinese.
pub const WIDE: usize = 70;
/// Characters of one segment that holds nothing but latin letters.
pub const LATIN: usize = 160;

/// Letters beyond ASCII that a latin segment holds.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ÄÖÑÜ§¿äöñüà¡";
/// Characters that take the room of two in a latin segment.
const DOUBLE: &str = "^{}\\[~]|€";

/// How many characters a text takes, and how many one segment of its kind has.
pub fn length(text: &str) -> (usize, usize) {
    let latin = |c: char| {
        DOUBLE.contains(c) || BASIC.contains(c) || (c.is_ascii_graphic() && c != '`') || c == ' '
    };
    if text.chars().all(latin) {
        let used = text.chars().map(|c| if DOUBLE.contains(c) { 2 } else { 1 }).sum();
        (used, LATIN)
    } else {
        // A character beyond the basic plane takes the room of two.
        (text.chars().map(char::len_utf16).sum(), WIDE)
    }
}

/// Whether a text fits into one segment.
pub(super) fn fits(text: &str) -> bool {
    let (used, most) = length(text);
    used <= most
}

/// What a message is put together from. Each part but the points is a whole sentence or empty.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    /// What they are to do now: it stands first and is never cut, also where the message then takes more than a segment.
    pub(super) lead: &'a str,
    /// Which company writes; may be dropped.
    pub(super) company: &'a str,
    /// Whom it is for, with its punctuation; may be dropped.
    pub(super) salute: &'a str,
    /// What it is about, with its punctuation; may be dropped.
    pub(super) title: &'a str,
    /// How it stands now: never dropped (G7).
    pub(super) state: &'a str,
    /// The same where nothing stands before it.
    pub(super) alone: &'a str,
    /// That we are responsible: never dropped where it is said (D2).
    pub(super) responsible: &'a str,
    /// What to say, most important first. What does not fit is left out whole.
    pub(super) points: &'a [String],
    /// What stands between two points.
    pub(super) join: &'a str,
    /// What ends a sentence.
    pub(super) stop: &'a str,
    /// What is being done; left out where it does not fit.
    pub(super) doing: &'a str,
    /// Regret; left out where it does not fit.
    pub(super) regret: &'a str,
    /// What says that so many points are left out, beside these that are left out anyway.
    pub(super) more: &'a dyn Fn(usize) -> String,
    /// How many are left out anyway.
    pub(super) left: usize,
    /// The time of the next update: never dropped.
    pub(super) next: &'a str,
    /// Who signs, and their number; may be dropped.
    pub(super) signature: &'a str,
}

/// The message, and how many points are left out.
pub(super) fn message<'a>(parts: &Parts<'a>) -> (String, usize) {
    let with = |company, title: &'a str, signature| {
        let state = if title.is_empty() { parts.alone } else { parts.state };
        Parts { company, title, signature, state, ..*parts }
    };
    let unsigned = with("", parts.title, "");
    let untitled = with("", "", "");
    let bare = Parts { salute: "", ..untitled };
    let heads = [with(parts.company, parts.title, parts.signature), unsigned, untitled, bare];
    // What weighs most is worth more than the name of the company, and something is worth more than nothing.
    let held = [Least::First, Least::One, Least::None]
        .into_iter()
        .find_map(|least| heads.into_iter().find_map(|head| head.filled(least)));
    held.unwrap_or_else(|| {
        let whole = glue(&[parts.lead, parts.alone, parts.responsible, parts.next]);
        let short = glue(&[parts.lead, parts.alone, parts.next]);
        let text = if parts.lead.is_empty() && !fits(&whole) { short } else { whole };
        (text, parts.points.len() + parts.left)
    })
}

/// What of the points a message has to hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Least {
    /// The one that weighs most.
    First,
    /// Any one.
    One,
    /// None.
    None,
}

impl Parts<'_> {
    /// The message with this head and as many points as fit; `None` where these are too few.
    fn filled(&self, least: Least) -> Option<(String, usize)> {
        let count = self.points.len();
        let mut taken: Vec<&str> = Vec::new();
        for point in self.points {
            let more = [&taken[..], &[point.as_str()]].concat();
            if fits(&self.text(&more, "", "", count - more.len())) {
                taken = more;
            }
        }
        let left = count - taken.len();
        let text = self.text(&taken, "", "", left);
        let first = self.points.first().map(String::as_str);
        let enough = match least {
            Least::First => taken.first().copied() == first,
            Least::One => !taken.is_empty() || count == 0,
            Least::None => true,
        };
        if !enough || !fits(&text) {
            return None;
        }
        let doing = if fits(&self.text(&taken, self.doing, "", left)) { self.doing } else { "" };
        let with_regret = self.text(&taken, doing, self.regret, left);
        let text =
            if fits(&with_regret) { with_regret } else { self.text(&taken, doing, "", left) };
        Some((text, left + self.left))
    }

    fn text(&self, points: &[&str], doing: &str, regret: &str, left: usize) -> String {
        let left = left + self.left;
        let more = if left > 0 { (self.more)(left) } else { String::new() };
        glue(&[
            self.lead,
            self.company,
            self.salute,
            self.title,
            self.state,
            self.responsible,
            regret,
            &self.joined(points),
            doing,
            &more,
            self.next,
            self.signature,
        ])
    }

    fn joined(&self, points: &[&str]) -> String {
        let gap = self.join.get(self.join.trim_end().len()..).unwrap_or_default();
        let mut said = String::new();
        let mut points = points.iter().peekable();
        while let Some(point) = points.next() {
            let bare = point.trim_end_matches(ENDS);
            said.push_str(bare);
            // A question has its mark, and needs no other behind it.
            let asks = bare.ends_with(['？', '?', '！', '!']);
            said.push_str(match (points.peek().is_some(), asks) {
                (true, false) => self.join,
                (true, true) => gap,
                (false, false) => self.stop,
                (false, true) => "",
            });
        }
        said
    }
}

const ENDS: [char; 7] = ['。', '.', '；', ';', '，', ',', ' '];

/// The parts one behind the other; between latin ones stands a space.
fn glue(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
        if latin(text.chars().next_back()) && latin(part.chars().next()) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    const PARTS: Parts<'_> = Parts {
        lead: "",
        company: "【示例科技】",
        salute: "郑总，",
        title: "存储故障：",
        state: "尚未解决，正在处理。",
        alone: "尚未解决，正在处理。",
        responsible: "",
        points: &[],
        join: "；",
        stop: "。",
        doing: "",
        regret: "",
        more: &|count| format!("另有{count}项，电话里说。"),
        left: 0,
        next: "今天 22:05 再报。",
        signature: "高敏",
    };

    fn write(points: &[&str]) -> (String, usize) {
        let points: Vec<String> = points.iter().map(|&point| point.to_owned()).collect();
        message(&Parts { points: &points, ..PARTS })
    }

    #[test]
    fn g5_an_sms_has_seventy_characters_as_soon_as_one_is_chinese() {
        assert_eq!(length(&"a".repeat(160)), (160, LATIN));
        assert_eq!(length("恢复"), (2, WIDE));
        assert_eq!(length("disk 恢复"), (7, WIDE));
        assert_eq!(length("[5 €]"), (8, LATIN));
        assert_eq!(length("👍"), (2, WIDE));
    }

    #[test]
    fn g7_the_state_stands_first_and_what_does_not_fit_is_left_out_whole() {
        let (text, left) = write(&["三块盘离线，原盘已停写。", "备件23:00到"]);
        assert_eq!(
            (text.as_str(), left),
            (
                "【示例科技】郑总，存储故障：尚未解决，正在处理。三块盘离线，原盘已停写；备件23:00到。今天 22:05 再报。高敏",
                0
            )
        );
        let (text, _) = write(&["还要核实：谁改了配置？", "备件23:00到", "原因是什么？"]);
        assert!(text.contains("还要核实：谁改了配置？备件23:00到；原因是什么？"), "{text}");
        let long = "马工换下坏盘托架，厂商备件预计二十三点到机房，到货后先做只读镜像";
        let (text, left) = write(&["原盘已停写", long, "备件已到"]);
        assert_eq!(left, 1, "{text}");
        assert!(text.contains("备件已到") && text.contains("另有1项"), "{text}");
        // A half sentence is never said.
        let (text, left) = write(&[&long.repeat(3), long]);
        assert_eq!(left, 1, "{text}");
        assert!(text.contains(long) && !text.contains('…') && fits(&text), "{text}");
        let (text, left) = write(&[&long.repeat(3)]);
        assert_eq!(left, 1, "{text}");
        assert!(text.starts_with("【示例科技】郑总，存储故障：尚未解决"), "{text}");
    }

    #[test]
    fn d4_regret_and_what_is_being_done_are_said_where_there_is_room() {
        let parts =
            Parts { regret: "对此深感遗憾。", doing: "正在做：镜像。", ..PARTS };
        let (text, _) = message(&parts);
        assert!(text.contains("正在处理。对此深感遗憾。正在做：镜像。今天"), "{text}");
        let points = ["盘".repeat(20)];
        let (text, left) = message(&Parts { points: &points, ..parts });
        assert_eq!(left, 0);
        assert!(fits(&text) && !text.contains("遗憾"), "{text}");
    }

    proptest! {
        #[test]
        fn a9_the_safety_instruction_stands_first_and_whole_however_long(
            lead in "[一-龥，a-z ]{1,200}",
            points in proptest::collection::vec("[一-龥，。]{0,90}", 0..6),
        ) {
            let lead = format!("请{lead}。");
            let (text, _) = message(&Parts { lead: &lead, points: &points, ..PARTS });
            prop_assert!(text.starts_with(&lead), "{text}");
            prop_assert!(text.contains("22:05") && text.contains("尚未解决"), "{text}");
        }

        #[test]
        fn g5_a_message_always_fits(
            points in proptest::collection::vec("\\PC{0,120}|[a-z ]{0,200}|[一-龥，。]{0,90}", 0..6),
            salute in "\\PC{0,90}",
            title in "\\PC{0,90}",
            signature in "\\PC{0,90}",
            responsible in "(|这件事我们有责任。)",
        ) {
            let (salute, title) = (salute.as_str(), title.as_str());
            let (signature, responsible) = (signature.as_str(), responsible.as_str());
            let parts = Parts { points: &points, salute, title, signature, responsible, ..PARTS };
            let (text, left) = message(&parts);
            prop_assert!(fits(&text), "{text}");
            prop_assert!(text.contains("22:05") && text.contains("尚未解决"), "{text}");
            prop_assert!(text.contains(responsible), "{text}");
            prop_assert!(left <= points.len());
        }
    }
}
