# 法定时限：谁的义务、几点前报什么。只作提醒；是否已依法履行，由法务判断。
kind-duty-answered = 义务人
kinds-duty-answered = 义务人认定
kind-stage-reported = 对主管部门的报告
kinds-stage-reported = 对主管部门的报告
regime-nobody = 以上都不适用
regime-source = { $title }。出处：{ $source }。最近核对：{ $day }。
regime-not-started = 未起算
regime-at-once = 立即
regime-not-answered = 未确定

refusal-unknown-regime = 本事件的预案没有时限“{ $id }”。用 “dingli show” 查看有哪些。
refusal-unknown-duty = 这项时限没有义务人“{ $id }”；可用的是 { $known }，或 none。
refusal-duty-not-answered = 请先用 “dingli whose-duty” 确定“{ $id }”是谁的义务；谁的都不是，就没有要报的。
refusal-unknown-stage = 这项义务没有阶段“{ $id }”；可用的是 { $known }。

due-contract-notice = 先告知客户：合同规定了时限
due-whose-duty = 要不要向主管部门报告？先确定是谁的义务：{ $regimes }
due-deadline = { $what }，报{ $to }（{ $regime }）{ $stale }
due-deadline-at-once = 立即：{ $what }，报{ $to }（{ $regime }）{ $stale }
due-deadline-theirs = 对方期限：{ $what }（{ $regime }）{ $stale }
due-deadline-stale = {" · "}规则最近核对 { $day }，已超过一年，请问法务
due-deadlines-later = 另有 { $count } 项法定时限在走，最近一项：{ $what }
step-whose-duty = 确定是谁的义务
step-reported = 记已报告
step-they-did = 记对方进展

help-whose-duty = 确定一项法定时限是谁的义务；确定之后才开始计时
help-whose-duty--regime = 时限编号，见 “dingli show”
help-whose-duty--duty = 义务人编号，或 none
help-whose-duty--known = 义务人从什么时候起知道
help-reported = 记录某一阶段已经报告
help-reported--stage = 时限和阶段，如 gdpr/authority
help-contract--customer-notice-hours = 出事后几小时内必须告知客户

do-whose-duty = 确定是谁的义务
do-reported = 记已向主管部门报告
why-no-regime = 预案里没有法定时限
why-no-clock = 没有法定时限在走
form-whose-duty = 是谁的义务？
form-whose-duty-hint = 确定之后才计时。请问法务；本程序不判断适用哪条法律。
form-reported = 对主管部门的报告
form-reported-hint = 这里只记已经报告；是否已依法履行，由法务判断。
field-whose-duty = 谁的义务
field-duty-known-since = 义务人何时知道
field-duty-reason = 谁说的、为什么
field-stage = 报了什么
field-reported-to = 报给谁、编号
field-customer-notice-hours = 几小时内告知客户

report-section-deadlines = 法定时限
report-column-regime = 时限
report-column-stage = 要做的
report-column-regime-to = 报给谁
entry-customer-notice = { $hours } 小时内告知客户
