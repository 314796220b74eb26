# 上报，以及其中没有写的。
kind-brief-passed = 上报
entry-brief = 报{ $to }：{ $text }
entry-brief-left-out = 有意未写 { $entries }
entry-brief-covers = 含 { $entries }
omission-odds = { $letter } 的把握从 { $from }% 降到 { $to }%
warning-omitted = 上报遗漏：{ $list }。
kinds-brief-passed = 上报

help-brief = 向上汇报；先列出它遗漏了什么
help-brief--to = 向谁汇报
help-brief--covers = 没点名但已说到的：标签，用逗号隔开
help-brief--left-out = 有意略去的：标签，用逗号隔开；或 all
cli-brief-omits = 这份汇报遗漏了当时已知的：
cli-brief-stays = 汇报没有发出，也没有记录。请补上；已经说到的用 --covers 写明；有意略去的用 --left-out 写明（标签，或 all）。

confirm-left-out = 上报遗漏：{ $list }。仍然这样上报吗？遗漏会一并记录。
do-pass-up = 上报
form-pass-up = 上报
form-pass-up-hint = 下面列出这份上报遗漏了什么。写进去（O1、P1）、勾选已包含，或承认有意不写。
consequence-left-out = 遗漏：{ $text }
field-brief-to = 报给谁
field-brief = 上报内容
field-covers = 另外已包含

lint-omitted = 上报里没有提到：{ $list }。

report-section-briefs = 上报
report-column-omitted = 遗漏
