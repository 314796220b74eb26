//! What words in cells mean: severity, status, class.

use super::names::plain;
use crate::incident::{Severity, Status};

const SEVERITIES: [&[&str]; 4] = [
    &[
        "1",
        "s1",
        "p1",
        "sev1",
        "1级",
        "一级",
        "i级",
        "特别重大",
        "特大",
        "致命",
        "紧急",
        "critical",
        "highest",
        "blocker",
        "urgent",
        "1critical",
    ],
    &[
        "2", "s2", "p2", "sev2", "2级", "二级", "ii级", "重大", "严重", "高", "high", "major",
        "2high",
    ],
    &[
        "3",
        "s3",
        "p3",
        "sev3",
        "3级",
        "三级",
        "iii级",
        "较大",
        "中",
        "中等",
        "medium",
        "moderate",
        "normal",
        "3moderate",
        "3medium",
    ],
    &[
        "4", "s4", "p4", "sev4", "4级", "四级", "iv级", "一般", "轻微", "低", "low", "minor",
        "lowest", "4low",
    ],
];

/// The severity that a cell names.
pub(super) fn severity(text: &str) -> Option<Severity> {
    let text = plain(text);
    let at = SEVERITIES.iter().position(|words| words.contains(&text.as_str()))?;
    Severity::new(u8::try_from(at + 1).ok()?)
}

const STATUSES: &[(Status, &[&str])] = &[
    (
        Status::Open,
        &[
            "open",
            "new",
            "inprogress",
            "assigned",
            "active",
            "onhold",
            "pending",
            "investigating",
            "identified",
            "新建",
            "待处理",
            "处理中",
            "进行中",
            "未解决",
            "未关闭",
            "跟进中",
            "挂起",
            "已受理",
            "待解决",
        ],
    ),
    (
        Status::Mitigated,
        &[
            "mitigated",
            "monitoring",
            "contained",
            "已止损",
            "影响已控制",
            "观察中",
            "临时恢复",
            "已缓解",
        ],
    ),
    (
        Status::Resolved,
        &[
            "resolved",
            "fixed",
            "done",
            "restored",
            "已解决",
            "已恢复",
            "已修复",
            "已处理",
            "完成",
            "已完成",
            "恢复",
        ],
    ),
    (
        Status::Closed,
        &[
            "closed",
            "completed",
            "complete",
            "已关闭",
            "关闭",
            "已结单",
            "结单",
            "已归档",
            "已办结",
            "办结",
            "已闭环",
            "闭环",
        ],
    ),
];

/// The status that a cell names.
pub(super) fn status(text: &str) -> Option<Status> {
    let text = plain(text);
    STATUSES.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(status, _)| *status)
}

/// The playbook that a cell names, by its id or by what it is called.
pub(super) fn class(text: &str, known: &[(String, Vec<String>)]) -> Option<String> {
    let wanted = plain(text);
    let is = |(id, names): &&(String, Vec<String>)| {
        plain(id) == wanted || names.iter().any(|name| plain(name) == wanted)
    };
    known.iter().find(is).map(|(id, _)| id.clone())
}

/// The zone that a cell names: an IANA name, an offset of whole hours, or a country's usual word for its own.
pub(super) fn zone(text: &str) -> Option<chrono_tz::Tz> {
    let text = text.trim();
    let words: &[(&str, &str)] = &[
        ("北京时间", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("中国", "Asia/Shanghai"),
        ("东八区", "Asia/Shanghai"),
        ("香港", "Asia/Hong_Kong"),
        ("台北", "Asia/Taipei"),
        ("东京", "Asia/Tokyo"),
        ("新加坡", "Asia/Singapore"),
    ];
    if let Some((_, name)) = words.iter().find(|(word, _)| *word == text) {
        return name.parse().ok();
    }
    let upper = text.to_ascii_uppercase();
    let hours = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper);
    let hours = hours.trim_end_matches(":00").trim_end_matches("00");
    if upper == "Z" || upper == "UTC" || upper == "GMT" {
        return Some(chrono_tz::UTC);
    }
    if hours.starts_with(['+', '-'])
        && let Ok(hours) = hours.parse::<i32>()
        && (-14..=14).contains(&hours)
    {
        // The names of `Etc` count the other way round.
        return format!("Etc/GMT{:+}", -hours).parse().ok();
    }
    text.parse().ok()
}
