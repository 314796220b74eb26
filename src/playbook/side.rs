//! On which side of the incident a person or body stands.

use crate::text::named;

named! {
    /// The side of a stakeholder (F2). Internal and external are equally important (F1).
    #[derive(Default)]
    Side {
        /// 客户: who is served.
        #[default]
        Customer = "customer",
        /// 我方: our own people, lawyers and finance included.
        Ours = "ours",
        /// 厂商: manufacturer, subcontractor, recovery specialist.
        Vendor = "vendor",
        /// 监管: market regulator 市监, consumer association 消协, tax 税务, industry supervisor.
        Regulator = "regulator",
        /// 媒体: press and platforms.
        Media = "media",
        /// 法务: the other party's lawyers, courts, mediators.
        Legal = "legal",
        /// 其他受影响客户: others who own or use the same thing and are not in the dispute.
        OtherOwner = "other-owner",
        /// 经销商、合作方: who sells or serves in our name, or beside us.
        Partner = "partner",
        /// 我方领导: who stands above those that work on it, in our own house.
        Leadership = "leadership",
    }
}

impl Side {
    /// Whether people of this side are inside our own company.
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Ours | Self::Leadership)
    }
}
