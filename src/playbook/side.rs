//! On which side of the incident a person or body stands.

use serde::{Deserialize, Serialize};

/// The side of a stakeholder (F2). Internal and external are equally important (F1).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// 客户: who is served.
    #[default]
    Customer,
    /// 我方: our own people, lawyers and finance included.
    Ours,
    /// 厂商: manufacturer, subcontractor, recovery specialist.
    Vendor,
    /// 监管: market regulator 市监, consumer association 消协, tax 税务, industry supervisor.
    Regulator,
    /// 媒体: press and platforms.
    Media,
    /// 法务: the other party's lawyers, courts, mediators.
    Legal,
    /// 其他车主/用户: others who own or use the same thing and are not in the dispute.
    OtherOwner,
}

impl Side {
    /// Every side, customer and ours first.
    pub const ALL: [Self; 7] = [
        Self::Customer,
        Self::Ours,
        Self::Vendor,
        Self::Regulator,
        Self::Media,
        Self::Legal,
        Self::OtherOwner,
    ];

    /// The name in logs, JSON and message ids, such as `other-owner`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Ours => "ours",
            Self::Vendor => "vendor",
            Self::Regulator => "regulator",
            Self::Media => "media",
            Self::Legal => "legal",
            Self::OtherOwner => "other-owner",
        }
    }

    /// Whether people of this side are inside our own company.
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Ours)
    }
}
