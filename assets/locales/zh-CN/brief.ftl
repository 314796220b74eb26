# 上报，以及其中没有写的。
kind-brief-passed = 上报
entry-brief = 报{ $to }：{ $text }
entry-brief-left-out = 有意未写：{ $entries }
entry-brief-covers = 含 { $entries }
omission-odds = { $letter } 的把握从 { $from }% 降到 { $to }%
warning-omitted = 这份上报没有提到：{ $list }。
kinds-brief-passed = 上报

help-brief = 向上汇报；先列出这份上报没有提到什么
help-brief--to = 向谁上报
help-brief--covers = 没有点名但已经写到的：标签，用逗号隔开
help-brief--left-out = 有意不写的：标签，用逗号隔开；或 all
cli-brief-omits = 这份上报没有提到当时已知的：
cli-brief-stays = 尚未上报，也没有记录。请补进去；已经写到的用 --covers 写明；有意不写的用 --left-out 写明（标签，或 all）。

confirm-left-out = 这份上报没有提到：{ $list }。仍然这样上报吗？没有提到的会一并记录。
do-pass-up = 上报
form-pass-up = 上报
form-pass-up-hint = 没有提到的列在下面。请写进去（O1、P1），或勾选已包含，或确认有意不写。
consequence-left-out = 没有提到：{ $text }
field-brief-to = 报给谁
field-brief = 上报内容
field-covers = 另外已包含

lint-omitted = 上报里没有提到：{ $list }。

report-section-briefs = 上报
report-column-omitted = 没有提到
