# 值守：谁在岗、谁来接替，以及交接。
kind-shift-started = 到岗
kind-shift-ended = 离岗
kind-handover-begun = 交接
kind-handover-read-back = 复述
derived-duty-limit = { $person }值守超限，请找{ $manager }换人
due-relieve = { $person }已连续值守 { $span }：找{ $manager }换人
due-relieve-nobody = { $person }已连续值守 { $span }：找谁换人？（没有记录直接经理）
due-read-back = 向{ $to }的交接尚未复述：下一步、时限、风险
warning-no-read-back = 交接尚未完成：还没有复述 { $missing }。
kinds-shift-started = 到岗
kinds-shift-ended = 离岗
kinds-handover-begun = 交接
kinds-handover-read-back = 复述

help-duty = 到岗或离岗
help-duty-start = 某人到岗；不写姓名就是你自己
help-duty-end = 某人离岗；不写姓名就是你自己
help-handover = 交接给某人；复述之前一直算未完成
help-readback = 复述交接：下一步、时限、风险。只说“明白”不算

help-handover--to = 交接给谁
help-handover--from = 由谁交出；不写就是你自己
help-readback--text = 下一步
help-readback--deadline = 时限
help-readback--risk = 风险
help-readback--of = 交接的编号，有几个未完成时要写
cli-no-handover = 没有未完成的交接；先用 dingli handover 交接。
cli-several-handovers = 有几个未完成的交接；用 --of 写明编号。

pane-duty = 值守
duty-empty = 没有人值守。有人到岗时按 n。
duty-since = { $time } 起
duty-call = 找{ $name }换人
duty-no-manager = 找谁换人？没有记录直接经理
duty-not-read-back = 还没有复述：下一步、时限、风险
why-nobody-on-duty = 没有人值守
why-no-handover = 没有未复述的交接
step-hand-over = 交接
step-read-back = 复述
do-to-duty = 到值守
do-start-shift = 到岗
do-end-shift = 离岗
do-hand-over = 交接
do-read-back = 复述
form-start-shift = 到岗
form-end-shift = 离岗
form-hand-over = 交接
form-read-back = 复述交接
form-read-back-hint = 用自己的话说。“明白”不算复述。

field-does = 怎么处理
field-person = 谁
field-hands-over = 移交人
field-takes-over = 接收人
field-handover = 哪次交接
field-next-step = 下一步
field-its-deadline = 时限
field-risk = 风险

report-section-duty = 值守
report-section-handovers = 交接
report-column-from = 自
report-column-to = 至
report-column-hours = 时长
report-column-handover = 交接
report-column-read-back = 复述

report-still-on = 仍在岗
report-relieved-at = { $time } 已换班
report-read-back-at = { $time } 复述
report-not-read-back = 未复述，尚未完成
