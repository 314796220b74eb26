# 等待客户：计时暂停。
kind-pause-begun = 暂停计时
kinds-pause-begun = 暂停计时
kind-pause-ended = 恢复计时
kinds-pause-ended = 恢复计时
entry-pause-agreed = 客户已同意，计时暂停
entry-pause-not-agreed = 客户未同意，照常计时

due-paused = { $time } 起暂停计时，等待：{ $reason }
due-paused-not-agreed = { $time } 起等待：{ $reason }（客户未同意，照常计时）
step-resume = 恢复计时
due-time-moved = 暂停 { $span }，顺延至 { $time }
due-time-stopped = { $since } 起暂停计时，原定 { $time }
promise-paused = { $time } 起暂停
update-promise-paused = { $text }（{ $due }）

refusal-already-paused = 已在暂停中，请先恢复计时。
refusal-not-paused = 当前没有暂停，无需恢复计时。
warning-paused-without-consent = 客户没有同意暂停，照常计时。
warning-late-already = { $labels } 已经逾期，不再暂停计时，逾期时间照常累计。
why-not-paused = 当前没有暂停

help-pause = 等待客户：客户同意的，承诺暂停计时；客户看得到
help-pause--agreed = 客户已同意；不同意的照常计时
help-pause--promises = 只暂停这些承诺；不写则为对客户的全部未了承诺
help-resume = 结束暂停，恢复计时

do-pause = 暂停计时
form-pause = 等待客户
form-pause-hint = 等什么、从何时起，客户都看得到。
field-waiting-for = 等待什么
do-resume = 恢复计时
form-resume = 恢复计时

report-kind-pause-agreed = 经同意暂停计时
report-kind-pause-not-agreed = 等待配合
report-kind-pause-ended = 恢复计时
report-span-paused = { $span }（其中暂停 { $paused }）
