# 协商方案，以及客户的排序。
kind-offer-made = 协商方案
kind-offer-ranked = 客户排序
kind-offer-justified = 降级说明
kind-offer-answered = 客户对方案的答复
entry-rank = 客户排第{ $rank }
derived-worse-offer = { $label } 降级：客户把 { $better } 排在前面
due-justify = { $label } 不如之前：请写明理由和批准人
omission-offer = 协商方案 { $label }（{ $terms }）
refusal-unknown-offer = 本事件没有协商方案“{ $id }”。请用 O1、O2… 或编号。
warning-worse-offer = 客户把之前的方案排在这一个前面：请写明理由和批准人。
report-kind-offer = 协商方案
report-kind-offer-accepted = 接受方案
report-kind-offer-declined = 不接受方案
offer-accepted = 接受
offer-declined = 不接受
kinds-offer-made = 协商方案
kinds-offer-ranked = 客户排序
kinds-offer-justified = 降级说明
kinds-offer-answered = 客户对方案的答复

help-offer = 记录向客户提出的协商方案，输出它的标签
help-rank = 记录客户给协商方案排的名次
help-justify = 说明为何提出更差的方案、谁批准的
help-answer-offer = 记录客户接受或不接受协商方案

help--offer = 协商方案：O1、编号或记录的键
help--rank = 在客户自己排序里的名次，1 最好
help-offer--remedy = 所对应的补救方案
help-justify--approver = 谁批准的
help-answer-offer--answer = accepted 接受，declined 不接受
help-answer-offer--text = 客户原话，或另外商定的内容

remedies-offers = 协商方案
remedies-unranked = 客户未排序
remedies-worse = 客户认为不如 { $label }
why-no-offer = 还没有协商方案
step-justify = 说明理由
do-offer = 记协商方案
do-rank = 客户排序
do-justify = 说明降级
do-answer-offer = 客户对方案的答复
form-offer = 记协商方案
form-rank = 客户排序
form-justify = 说明降级
form-answer-offer = 客户对方案的答复
consequence-worse = 客户把 { $label } 排在前面：{ $terms }
field-offer-terms = 条件
field-rank = 客户排第几（1 为最好）
field-worth = 折合金额
field-offer = 哪个协商方案
field-approver = 批准人
field-offer-answer = 答复
field-offer-answer-words = 客户原话，或另外商定的内容

update-offer = 方案：{ $terms }
update-offer-by = { $name }提出的方案：{ $terms }

report-section-offers = 协商方案
report-heading-offers = 先后提出的协商方案
report-heading-done = 处置任务与进展
report-column-offer = 协商方案
report-offer-accepted = { $time } 接受
report-offer-declined = { $time } 未接受
report-column-rank = 客户排序
report-column-alarm = 降级与说明
report-worse-than = 不如 { $label }（{ $time } 起）
report-not-justified = 没有说明理由和批准人

warning-customary = 惯例：{ $list }。请用 --for 注明情形。
warning-offer-approval = 没有写批准人；这种情形由{ $approver }批准。
warning-above-custom = { $amount } 超过{ $approver }在这种情形下的权限（{ $limit }）：请先请上一级批准，再向客户提出。
refusal-unknown-situation = 预案里没有情形“{ $id }”；可用的是：{ $known }。
custom = { $situation }：{ $redress }（{ $approver }批准，上限 { $limit }）
custom-without-limit = { $situation }：{ $redress }（{ $approver }批准）
field-situation = 属于哪种惯例情形
help-offer--situation = 属于预案里的哪种情形
help-offer--approved-by = 谁批准的
