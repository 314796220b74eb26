# 针对记录的操作：可见性、更正、撤回。
kind-visibility-changed = 可见性
kind-corrected = 更正
kind-retracted = 撤回
kind-correction-withheld = 放行

entry-made-visible = { $entry } 改为客户可见
entry-made-internal = { $entry } 改为内部
entry-corrected = 更正 { $entry }：{ $text }
entry-began-instead = 影响自 { $time } 起
entry-retracted = 撤回 { $entries }
entry-correction-withheld = 更正 { $entry } 暂不公开，照常出报告：{ $reason }
due-hidden-correction = 客户仍会读到已不属实的内容：请公开更正，或写明理由放行
refusal-not-a-correction = 记录“{ $id }”不是更正。用 “dingli timeline” 查看哪些是更正。
refusal-never-visible = 这类记录（{ $kind }）从不给客户看。请把客户可读的内容另写一条备注。
refusal-already-retracted = 该记录已撤回过。
refusal-not-in-words = 客户可见的状态和级别不用文字更正，理由也不给客户看。请撤回该条，或记录新的状态、级别；只是时间有误的，更正时写明正确的时间。
refusal-not-the-opening = 影响从何时起，只在开启事件的那一条里。请更正第 1 条，或改写本条的时间。

warning-already-disclosed = 已在 { $time } 的{ $document }中披露。
unshown-breach = 该日期的一条记录不再显示；承诺未按时履行的事实保留。
unshown-debt = 该日期的一条记录不再显示；应付的赔偿保留。
unshown-promise = 一条记录不再显示；此日期的承诺保留。
warning-no-public-role = 所提到的人没有对外称谓；客户将看不到名字。
warning-customer-still-reads-it = 客户仍能读到原文；在公开更正或放行之前，不能出客户报告。

kinds-visibility-changed = 可见性
kinds-corrected = 更正
kinds-retracted = 撤回
kinds-correction-withheld = 放行

help-visibility = 让客户看到一条记录，或不再让看
help-correct = 更正一条记录；原文仍可读
help-retract = 撤回一条记录；它仍留在日志里
help-undo = 撤回本机最近一次记录

help-visibility--eyes = customer（客户可见）或 internal（仅内部）
help-visibility--public-role = 客户看到的称呼，代替姓名
help-correct--happened = 实际发生的时间
help-correct--to = 未告知的承诺：实际承诺给谁
help-correct--standing = 未告知的承诺：实际是持续承诺
help-correct--agreed = 未告知的承诺：交付人已同意
help-correct--rests-on = 未告知的承诺：它依赖的合作方承诺
help-correct--improvement = 未告知的承诺：它是改进措施
help-correct--without = 未告知的承诺：去掉哪些内容
help-correct--began = 开启事件的那一条（第 1 条）：影响实际从何时起
cli-corrected = ↳ { $time } 更正：{ $text }
cli-retracted = ↳ 已由 { $by } 撤回

do-undo = 撤回
do-withhold = 更正暂不公开，照常出报告
do-show = 可见性
do-correct = 更正
do-retract = 撤回
why-no-correction = 没有未公开的更正
timeline-retracted = 已撤回
timeline-corrected = 已更正
step-show = 公开更正
form-correct = 更正记录
form-nothing-corrected = 与原文相同。请改写，或填写更正后的发生时间。
form-show = 谁可以看
form-withhold = 更正暂不公开，照常出报告（须写理由）
field-true-instead = 实际情况
field-occurred-instead = 实际时间
field-began-instead = 影响从何时起

notice-nothing-to-undo = 没有本机可撤回的记录。
confirm-undo = 撤回最近一次 { $entry } { $kind }：“{ $text }”？仍留在记录中并划线。y 确认
confirm-retract = 撤回 { $entry } { $kind }：“{ $text }”？仍留在记录中并划线。y 确认

update-corrected = 更正：{ $text }
update-withdrawn = 前述“{ $text }”有误，现予更正
lint-wrong-inside = 客户还能看到的 { $entry } 内部已知有误：请先对客户更正，或写明理由放行。

report-kind-unshown = 不再显示
report-corrected-at = （更正于 { $time }）
report-withdrawn-at = 已于 { $time } 撤回
report-first-stated = 原记时间 { $time }
report-detail-public-who = 对外称谓
report-detail-occurred = 实际发生
report-hidden-pair = { $target } 由 { $correction }
report-blocked-hidden = 未出具客户报告：客户能读到的记录中有 { $count } 处只在内部作了更正或改了状态（{ $pairs }）。请把更正或状态改为客户可见，或说明理由放行，然后重新出具。
