# 决策、决策窗口和复核。
kind-decision-sought = 决策窗口
kind-decision-taken = 决策
kind-missed-window-costed = 错过窗口的代价
kind-decision-second-read = 复核

entry-window = 窗口至 { $time }
entry-certainty = 确信 { $percent }%
field-known = 已知
field-unknown = 未知
field-basis-short = 依据
field-second-reader = 复核人
derived-missed-window = 错过窗口：{ $text }
due-decide = 待决策：{ $text }
due-cost-missed = 错过窗口多花了多少：{ $text }
due-second-reader = 指定复核人：{ $text }
warning-nothing-unknown = 没有写未知的事项；如有，请补上。
warning-second-reader = 成本较高：请指定复核人。
warning-second-reader-without-rate = { $amount } 与 { $line } 的额度币种不同，是否超出要看汇率：请指定复核人。
kinds-decision-sought = 决策窗口
kinds-decision-taken = 决策
kinds-missed-window-costed = 错过窗口的代价
kinds-decision-second-read = 复核

help-seek = 开一个决策窗口：最晚何时要决定；输出它的编号
help-decide = 记一个决策，连同当时已知和未知的
help-second-read = 写明决策由谁复核
help-cost-missed = 写明错过决策窗口多花了多少

help-seek--text = 要决定什么
help-seek--by = 谁来决定
help-decide--text = 决定了什么
help-decide--sought = 所回应的决策窗口的编号
help-decide--remedy = 选定的补救方案，如 A；随决策一并选定
help-decide--known = 当时已知的；每条写一次
help-decide--unknown = 当时未知的；每条写一次
help-decide--certainty = 有多确信，百分数
help-decide--until = 最晚何时必须决定
help-decide--reader = 谁复核的
help-second-read--decision = 决策的编号
help-second-read--reader = 复核人
help-cost-missed--sought = 决策窗口的编号

remedies-decisions = 决策
remedies-missed = 错过，多花了 { $cost }
remedies-missed-uncosted = 错过了，多花了多少？
why-no-window = 没有错过的窗口
why-no-decision = 还没有决策

step-decide = 做决策
step-cost-missed = 写明代价
step-second-read = 指定复核人

do-seek = 开决策窗口
do-decide = 记决策
do-cost-missed = 错过窗口的代价
do-second-read = 指定复核人
form-seek = 开决策窗口
form-decide = 记决策
form-cost-missed = 错过窗口的代价
form-second-read = 指定复核人

field-remedies = 选定的补救方案
field-to-decide = 要决策什么
field-window = 窗口到何时
field-decides = 谁决策
field-window-of = 哪个窗口
field-extra-cost = 多花了多少
field-decision = 决策
field-certainty = 确信程度 %

report-section-decisions = 决策
report-column-decision = 决策
report-column-was-known = 当时已知
report-column-unknown = 当时未知

report-row-chosen = 选定
report-window-missed = 错过窗口 { $time }
report-window-open = 待决，窗口至 { $time }
report-window-until = 窗口至 { $time }
