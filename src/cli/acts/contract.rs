//! The verb about the contract (A6).

use super::words::verbs;
use crate::incident::Command;

verbs! {
    /// The words after `contract`.
    Contract: Inside = |it, scene| {
        #[arg(long, value_name = "AMOUNT")]
        cap: Option<String>,
        #[arg(long, value_name = "TEXT")]
        levels: Option<String>,
        #[arg(long, value_name = "TEXT")]
        exclusions: Option<String>,
        #[arg(long, value_name = "DAYS")]
        notice: Option<u32>,
    } => {
        let mut contract = scene.incident.contract.clone().unwrap_or_default();
        let cap = scene.amount(it.cap.as_ref())?;
        contract.liability_cap = cap.or(contract.liability_cap);
        contract.service_levels = it.levels.unwrap_or(contract.service_levels);
        contract.exclusions = it.exclusions.unwrap_or(contract.exclusions);
        contract.notice_days = it.notice.or(contract.notice_days);
        Command::Contract(Box::new(contract))
    };
}
