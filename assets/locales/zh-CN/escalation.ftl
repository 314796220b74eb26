# 信号、等待信号的规则、预警和升级。
kind-signal-seen = 信号
kind-escalation-raised = 升级
kind-escalation-accepted = 受理
kind-false-alarm = 误报

entry-limit = { $period }内受理
signal-asks-for-leader = 要求见负责人
signal-negotiation-failed = 协商无果
signal-scene = 现场冲突
signal-people-endangered = 危及人身安全
signal-lawsuit = 律师函或诉讼
signal-media = 媒体
signal-regulator = 监管介入

rule-raised = 主动求助
rule-asks-for-leader = 客户要求见负责人
rule-negotiation-repeats = 多次协商无果
rule-worse-offer = 规格越降越低
rule-commitment-breached = 承诺未兑现
rule-days-open = 满 N 天预警线
rule-days-past-line = 逾约定期限
rule-scene = 现场冲突
rule-lawsuit = 律师函或诉讼
rule-media = 媒体
rule-regulator = 监管
rule-held-too-long = 超时未求援
rule-severity = 级别达到
rule-severity-1 = 一级事件
rule-duty-too-long = 值守过久
derived-fired = 触发“{ $rule }”：{ $role }在 { $limit }内受理
derived-moved-up = “{ $rule }”未受理，自动升级给{ $role }
due-escalation = { $rule }：等{ $role }受理
due-escalations = { $kind ->
    [commitment-breached] { $count } 项承诺未兑现
    [days-past-line] { $count } 项承诺逾约定期限
   *[other] { $rule } { $count } 项
  }，无人受理；先等{ $role }受理{ $named ->
    [0] {""}
   *[other] ：{ $about }
  }
refusal-unknown-firing = 本事件没有触发过“{ $id }”。用 “dingli show” 查看。
kinds-signal-seen = 信号
kinds-escalation-raised = 升级
kinds-escalation-accepted = 受理
kinds-false-alarm = 误报

help-signal = 记下一个预警信号
help-escalate = 请上级支援，输出它的编号
help-take = 受理预警
help-false-alarm = 把预警记为误报

help--rule = 规则编号、起因（P1、O2、编号），或 `due --json` 里的标识
help-signal--signal = asks-for-leader（要求见负责人）、negotiation-failed（协商无果）、scene（现场冲突）、lawsuit（律师函或诉讼）、media（媒体）、regulator（监管介入）或 people-endangered（危及人身安全）
help-escalate--to = 给谁：人或岗位
help-escalate--within = 多久之内要受理；不写就是 30 分钟
cli-several-firings = “{ $text }”触发了几条规则，请写其中一条：{ $found }。

pane-alerts = 预警
alerts-empty = 没有预警。客户要求见负责人、协商无果、来了律师函，按 n 记下。
alerts-history = 历史
alerts-accepted = { $time } 受理
alerts-false = { $time } 误报
alerts-relieved = { $time } 已换班
alerts-withdrawn = { $time } 撤销
alerts-role = 第 { $level } 级 · { $role } { $time } 前受理
alerts-fired = { $time } 触发
alerts-moved-up = { $time } 自动升级给{ $role }
alerts-authority = 权限：{ $text }
why-no-firing = 没有预警
step-accept-firing = 记受理
do-to-alerts = 到预警
do-signal = 记信号
do-escalate = 升级求助
do-accept-firing = 受理
do-call-false = 记为误报
form-signal = 记信号
form-escalate = 升级求助
form-accept-firing = 受理预警
form-call-false = 记为误报

field-firing = 哪个预警
field-signal = 信号
field-seen = 发生了什么
field-escalate-to = 向谁求助
field-request = 请求什么
field-limit = 多久内受理
field-accepted-by = 谁受理

report-section-escalations = 升级与预警
report-column-rule = 预警
report-column-levels = 受理层级
report-column-outcome = 结果

report-accept-by = { $time } 前受理
report-accepted = { $time } 受理
report-false-alarm = { $time } 判为误报
report-not-accepted = 未受理

figure-lane-alarms = 升级与预警
figure-sign-escalated = 升级
figure-sign-moved-up = 自动再升一级
figure-sign-alarm = 其他预警
figure-alt-alarms = 升级与预警 { $count } 次。
