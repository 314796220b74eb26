# 合同条款。
kind-contract-recorded = 合同
entry-cap = 赔偿上限 { $amount }
entry-notice = { $days } 个工作日内答复
entry-claims = { $days } 个工作日内答复索赔
entry-working-days = 工作日 { $list }
entry-working-hours = 工作时间 { $list }
contract-calendar-cn = 按国务院公布的节假日和调休
contract-calendar-none = 不计公共节假日
warning-above-cap = { $amount } 超过合同上限 { $cap }（内部提醒）。
warning-above-cap-in-all = 加上这一笔，总额为 { $amount }，超过合同上限 { $cap }（内部提醒）。
warning-holidays-not-announced = 合同约定的 { $days } 个工作日延伸到 { $year } 年，尚无该年节假日安排，按每周工作日和合同条款里的放假日期（--holidays）计算。
warning-holidays-not-known = 没有 { $zone } 的节假日数据，合同约定的 { $days } 个工作日只按每周工作日计算。请把放假日期写进合同条款（--holidays）。
warning-cap-without-rate = { $amount } 与合同上限 { $cap } 币种不同，是否超出要看汇率，请核对（内部提醒）。
kinds-contract-recorded = 合同

help-contract = 记下合同条款；没写的不变
help-contract--cap = 赔偿责任上限
help-contract--levels = 服务级别
help-contract--exclusions = 除外责任
help-contract--notice = 几个工作日内要答复通知
help-contract--claims = 几个工作日内要答复索赔；没写的同通知期限
help-contract--calendar = 按哪里的节假日算：cn 或 none；没写的按公司设置
help-contract--working-days = 一周里的工作日，如 周一至周五 或 1-6
help-contract--working-hours = 每天的工作时间，如 09:00-12:00,13:30-18:00
help-contract--holidays = 放假日，如 2026-10-01,2026-10-02
help-contract--worked = 调休上班日

do-contract = 合同条款
form-contract = 合同条款
form-no-days = 日期写成 2026-10-01, 2026-10-02。
form-no-hours = 时间写成 09:00-12:00, 13:30-18:00。

field-service-levels = 服务级别
field-liability-cap = 赔偿上限
field-exclusions = 除外责任
field-notice-days = 来函几个工作日内答复
field-holidays = 放假日
field-extra-days = 调休上班日
field-claim-days = 索赔几个工作日内答复
field-contract-calendar = 节假日
field-working-hours = 工作时间

report-section-contract = 合同
report-contract-levels = 服务级别
report-contract-cap = 赔偿上限
report-contract-above = { $cap }；已承诺的赔偿合计 { $amount }
report-contract-exclusions = 除外责任
report-contract-notice = 通知期限
report-contract-time = 工作时间
