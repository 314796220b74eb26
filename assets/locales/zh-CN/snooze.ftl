# 推迟处理的待办。
kind-snoozed = 推迟提醒
entry-snoozed = 推迟到 { $until }
kinds-snoozed = 推迟提醒

help-snooze = 推迟一项待办的提醒
help-snooze--item = P1、A、姓名、编号、规则编号、update/姓名，或 `due --json` 里的 `item`
cli-not-due = 待办里没有“{ $text }”；`dingli due REF --json` 里的 `item` 是它们的名字。
cli-several-due = “{ $text }”可能指几件待办，请写其中一个：{ $found }。

do-snooze = 推迟
form-snooze = 推迟提醒
field-until = 推迟到

report-snoozed-until = 推迟到 { $time }
