# 合同条款。
kind-contract-recorded = 合同
entry-cap = 赔偿上限 { $amount }
entry-notice = { $days } 个工作日内答复
warning-above-cap = { $amount } 超过合同上限 { $cap }（内部提醒）。
kinds-contract-recorded = 合同

help-contract = 记下合同条款；没写的不变
help-contract--cap = 赔偿责任上限
help-contract--levels = 服务级别
help-contract--exclusions = 除外责任
help-contract--notice = 几个工作日内要答复通知

do-contract = 合同条款
form-contract = 合同条款
form-no-days = 日期写成 2026-10-01, 2026-10-02。

field-service-levels = 服务级别
field-liability-cap = 赔偿上限
field-exclusions = 免责
field-notice-days = 来函几个工作日内答复
field-holidays = 放假日
field-extra-days = 调休上班日

report-section-contract = 合同
report-contract-levels = 服务级别
report-contract-cap = 赔偿上限
report-contract-exclusions = 除外
report-contract-notice = 通知期限
