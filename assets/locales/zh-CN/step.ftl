# 预案步骤：做了，或说明理由跳过。
kind-step-taken = 步骤
kinds-step-taken = 步骤
step-done = 已完成
step-skipped = 跳过
step-open = 未完成

refusal-unknown-step = 本事件的预案没有步骤“{ $id }”。用 “dingli due” 或 “dingli playbook show” 查看步骤编号。

due-step = { $text }
due-steps-left = 预案有 { $count } 步既没完成，也没说明为什么跳过
step-take = 完成或跳过

help-step = 记录预案的某一步已完成，或说明理由跳过
help-step--step = 步骤编号，见 “dingli due”
help-step--skip = 跳过这一步，正文写理由

do-step = 勾掉一步
why-no-step = 每一步都已完成或跳过
form-step = 预案步骤
field-step = 步骤
field-taken = 完成还是跳过
field-step-text = 结果，或跳过的理由

report-section-steps = 预案步骤
report-column-playbook-step = 步骤
report-column-taken = 完成或跳过
