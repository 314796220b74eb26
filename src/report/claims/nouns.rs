//! The nouns of what is counted, in both languages.

use super::plain::holds;

/// Words by which people count in Chinese, in front of what they count.
const MEASURES: &[char] = &[
    '个', '名', '位', '台', '条', '份', '套', '家', '笔', '件', '项', '次', '封', '座', '辆', '块',
    '张', '只', '支', '组', '处', '轮', '宗', '起', '人', '户',
];

/// One noun in both languages.
const SAME: &[&[&str]] = &[
    &["账号", "帐号", "账户", "账", "account-"],
    &["用户", "user-"],
    &["客户", "顾客", "customer-", "client-"],
    &["项目", "工程", "project-"],
    &["订单", "order-"],
    &["文件", "file", "files"],
    &["记录", "record-"],
    &["交易", "transaction-"],
    &["门店", "店", "store-", "shop-"],
    &["服务器", "主机", "server-"],
    &["数据库", "database-"],
    &["设备", "device-"],
    &["虚拟机", "vm", "vms", "virtual machine-"],
    &["样品", "样本", "sample-"],
    &["病人", "患者", "patient-"],
    &["座席", "坐席", "席位", "seat-", "agent-"],
    &["邮件", "email-", "e-mail-", "mail-"],
    &["承诺", "promise-", "commitment-"],
    &["报价", "协商方案", "offer", "offers"],
    &["中断", "outage-", "interruption-", "disruption-"],
    &["仓库", "warehouse-"],
    &["工单", "ticket-"],
    &["凭证", "voucher-"],
    &["报告", "report-"],
    &["页面", "page-"],
    &["会员", "member-"],
    &["车辆", "车", "car", "cars", "vehicle-"],
];

/// What is counted, of the words behind a recorded number: the noun alone.
pub(super) fn noun_of(behind: &str) -> String {
    let bare = behind.trim().trim_start_matches(MEASURES).trim();
    let known = SAME.iter().find(|same| same.iter().any(|word| begins(bare, word)));
    let known = known.and_then(|same| same.first());
    known.map_or_else(String::new, |word| (*word).to_owned())
}

fn begins(text: &str, word: &str) -> bool {
    let plain = word.trim_end_matches('-');
    text.starts_with(plain) && holds(text, &[word])
}

/// Whether the words behind a number count what is recorded under that unit.
pub(super) fn speaks_of(behind: &str, unit: &str) -> bool {
    let bare = unit.trim().trim_start_matches(MEASURES).trim();
    if bare.is_empty() {
        return !unit.trim().is_empty() && behind.trim_start().starts_with(unit.trim());
    }
    let stem = bare.strip_suffix('s').filter(|it| it.is_ascii() && it.len() > 2).unwrap_or(bare);
    let prefix = format!("{stem}-");
    let own = if bare.is_ascii() { holds(behind, &[&prefix]) } else { behind.contains(bare) };
    own || SAME.iter().any(|same| same.iter().any(|word| begins(bare, word)) && holds(behind, same))
}
