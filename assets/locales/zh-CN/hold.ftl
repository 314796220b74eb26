# 证据保全。
kind-legal-hold-placed = 证据保全
kind-legal-hold-lifted = 解除保全
entry-hold-lifted = 解除 { $entry }：{ $reason }
refusal-legal-hold = 未删除：证据保全生效中。请先说明理由解除保全。
refusal-hold-stands = 证据保全不能撤回，只能说明理由解除：窗口中用“解除保全”，或 dingli hold REF --lift 理由。
refusal-no-hold = 目前没有生效的证据保全，无需解除。
refusal-not-a-hold = { $id } 不是生效中的证据保全。用 “dingli show” 查看生效的保全。
refusal-several-holds = 有 { $count } 项证据保全生效，须逐项解除。请指明是哪一项（--which，record 中为 "hold"）：{ $holds }
due-place-hold = 有索赔：请做证据保全
warning-place-legal-hold = 有索赔：请做证据保全。
kinds-legal-hold-placed = 证据保全
kinds-legal-hold-lifted = 解除保全

help-hold = 证据保全：解除之前什么都不能删除
help-hold--lift = 解除一项保全
help-hold--which = 有多项保全时指明哪一项：`show` 中的记录编号
cli-show-hold = 证据保全 { $entry }，{ $time } 起生效：{ $reason }

why-not-held = 没有生效的证据保全
step-hold = 证据保全
do-hold = 证据保全
do-lift-hold = 解除保全
form-hold = 证据保全
form-lift-hold = 解除保全
field-hold = 哪项保全

report-legal-hold = 证据保全
