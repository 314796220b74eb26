# 承诺：承诺了什么、还缺什么、结果如何、应赔什么。
refusal-not-evidence = “{ $id }” 不能证明双方有过约定。请写附件、沟通或客户提问的编号。
refusal-evidence-stands = 未撤回：#{ $entry } 以它为凭据。请先撤回 #{ $entry }。
refusal-promise-stands = 这项承诺客户已知晓，或已到期，不能撤回。请记录兑现、重新约定、违约或客户放弃。
refusal-promise-stays-shown = 这项承诺客户已知晓，承诺及其结果都不能再改为内部。请记录兑现、重新约定、违约或客户放弃；记错的结果请撤回。
refusal-promise-was-told = 这条关于承诺的记录已随文件或消息告知客户，不能撤回。请记录现在的实际情况（例如重新约定的时间），或更正其文字。
warning-promise-kept-already = { $label } 已记为兑现（#{ $entry }）。如果记错了，请撤回那一条。
warning-promise-waived-already = { $label } 已记为对方放弃（#{ $entry }）。如果记错了，请撤回那一条。
kind-commitment-made = 承诺
kind-commitment-consented = 同意
kind-commitment-completed = 补全
kind-commitment-kept = 兑现
kind-commitment-broken = 违约
kind-commitment-renegotiated = 重新约定
kind-commitment-waived = 免除
kind-compensation-paid = 赔偿

formula-fixed = 一次性 { $amount }
formula-full-period = 每满 { $period } { $amount }
formula-started-period = 每逾 { $period } { $amount }
formula-percentage = { $amount } 的 { $percent }%
formula-in-kind = { $what }
formula-grace = 宽限 { $period }
formula-cap = 最多 { $amount }
formula-term = 计至 { $period }

entry-consent-deliverer = 兑现人同意
entry-consent-customer = 客户同意
entry-new-due = 改为 { $time }
entry-due = 期限 { $time }
entry-term = { $due }（{ $term }）
promise-standing = 持续有效
field-payer = 支付方
field-deliverer = 兑现人

gap-no-compensation = 未配套赔偿
gap-no-due = 没有期限，也不是持续承诺
gap-no-deliverer-consent = 兑现人还没有同意
gap-no-customer-consent = 客户还没有同意
gap-no-payer = 没有写明谁付
gap-uncared-customer = 没有核对：客户真正的需要
gap-uncared-technology = 没有核对：技术
gap-uncared-standards = 没有核对：服务标准
gap-uncared-process = 没有核对：流程
gap-uncared-finance = 没有核对：财务规定
gap-uncared-goal = 没有核对：公司目标
gap-uncared-escalation = 没有核对：升级路径
derived-breach = { $label } 未达：{ $text }
derived-owed = { $label } 逾 { $late }：应赔 { $owed }（× { $periods }）{ $payer ->
    [empty] {""}
   *[other] ，{ $payer }付
  }
due-promise = { $label } { $text }
due-promise-gap = { $label }：{ $gap }{ $more ->
    [0] {""}
   *[other] （另 { $more } 项）
  }
due-compensate = { $label }：应赔 { $owed }
omission-breach = 未达承诺 { $label }（{ $text }）
refusal-unknown-promise = 本事件没有承诺“{ $id }”。请用 P1、P2… 或编号。
refusal-bad-formula = 这样的赔偿无法计算：周期为零，或上限币种不同。
refusal-no-gap = { $what }已经有了。要改就重新约定，或更正原话。
consequence-promise-seen = 承诺对象不是客户的人，而客户看得到。
warning-renegotiated-too-late = 期限已过：违约仍然成立。
warning-agreed-later = 记录时已过时限：违约仍在，约定一并列出。用 --evidence 写明凭据，违约才撤销。
warning-renegotiated-without-consent = 没有客户同意，原期限仍然有效。
report-kind-promise = 承诺
report-kind-promise-kept = 已兑现
report-kind-promise-completed = 补充约定
report-kind-promise-broken-by-event = 违约
report-kind-promise-breached = 未按时
report-kind-promise-renegotiated = 重新约定
report-kind-promise-waived = 客户免除
report-kind-promise-compensated = 赔偿
report-promise-due = 期限 { $time }

kinds-commitment-made = 承诺
kinds-commitment-consented = 同意
kinds-commitment-completed = 补全
kinds-commitment-kept = 兑现
kinds-commitment-broken = 违约
kinds-commitment-renegotiated = 重新约定
kinds-commitment-waived = 免除
kinds-compensation-paid = 赔偿

help-promise = 记一个承诺，打印它的标签
help-complete = 补上承诺所缺的；已有的不变
help-consent = 记下交付人或客户同意了承诺
help-keep = 承诺已兑现
help-break = 长期承诺被某事打破；到期的会自行算作违约
help-renegotiate = 承诺改期；原来的时间仍留着
help-waive = 对方放弃承诺
help-compensate = 记下为承诺所作的赔偿

help--promise = 承诺：P1、编号或条目键
help--by = 谁来交付
help--compensation = 没做到赔什么：“¥500 一次”、“¥500/12h”或“每天 ¥500”（每满一期）、“5% ¥100,000”，或实物、服务
help--begun = 不足一期按一期算
help--grace = 宽限多久
help--cap = 最多赔多少
help--term = 超过多久不再累计
help--payer = 谁出钱
help--cares = 核对过的：customer、technology、standards、process、finance、goal、escalation，用逗号隔开；或 all
help--unchecked = 其余没核对的理由
help-promise--text = 承诺的原话
help-promise--to = 向谁承诺
help-promise--standing = 长期有效，直到被某事打破
help-promise--agreed = 谁已同意：deliverer（交付人）、customer（客户），都同意就用逗号隔开
help-promise--rests-on = 所依靠的合作方承诺
help-promise--improvement = 用来防止再次发生：报告列入改进措施
help-consent--party = deliverer（交付人）或 customer（客户）
help-renegotiate--evidence = 客户同意的凭据：附件、沟通或提问的编号；有凭据则撤销违约
help-waive--evidence = 凭据：附件、沟通或提问的编号；有凭据则撤销违约
help-renegotiate--agreed = 客户同意

cli-lacks = { $label } 还缺：{ $list }。
cli-no-care = 七项考虑一项都没核对
cli-no-compensation = 看不懂赔偿“{ $text }”。写成 ¥500 一次、¥500/12h、5% ¥100,000，或写实物、服务。

pane-promises = 承诺
promises-empty = 还没有承诺和任务。按 n 记承诺：承诺了什么、期限、做不到赔什么；按 a 交办任务。
promise-no-due = 没有期限
promise-late = 迟了 { $span }
promise-kept = 已兑现
promise-waived = 已免除
promise-paid = { $time } 已赔 { $owed }
promise-owed = 目前应赔 { $owed }
promise-rests-on = 靠 { $label } 支撑：{ $text }
promise-moved = 经客户同意从 { $from } 改到 { $to }
promise-agreed-later = { $from } 仍有效；事后才说曾同意改到 { $to }
promise-not-moved = { $from } 仍有效；曾提出改到 { $to }
why-no-standing = 没有持续承诺
why-no-promise = 还没有承诺

step-keep = 记兑现
step-consent = 记同意
step-complete-promise = 补全所缺
step-compensate = 记赔偿

do-to-promises = 到承诺
do-promise = 记承诺
do-consent = 记同意
do-complete-promise = 补全承诺
do-keep = 已兑现
do-break = 被打破
do-renegotiate = 重新约定
do-waive = 客户免除
do-compensate = 赔偿
form-promise = 承诺
form-consent = 记同意
form-complete-promise = 补全承诺所缺
form-keep = 兑现承诺
form-break = 持续承诺被打破
form-renegotiate = 重新约定
form-waive = 客户免除
form-compensate = 赔偿
form-promise-hint = 没有赔偿的承诺只是半个承诺。按比例写成：5% ¥100,000。
form-no-rate = 请选择赔偿方式：下面已经填了赔偿的内容。
form-no-share = 写成比例和总额：5% ¥100,000。

consequence-compensation = { $formula }；迟 { $span } 赔 { $owed }
consequence-gaps = 还缺：{ $gaps }
consequence-late = 迟了 { $span }：应赔 { $owed }

field-promise = 哪个承诺
field-promised = 承诺原话
field-promisee = 对谁承诺
field-due = 期限
field-standing = 持续有效
field-improvement = 防止再次发生
field-compensation = 赔偿方式
field-how-much = 多少，或什么
field-period = 周期，如 8h
field-grace = 宽限
field-cap = 封顶
field-term = 最长计到
field-deliverer-consented = 兑现人同意
field-customer-consented = 客户同意
field-cares = 承诺前核对
field-override = 没有全核对的理由
field-rests-on = 靠哪个承诺支撑
field-party = 谁同意
field-how = 怎么兑现的
field-kept-at = 何时兑现
field-broken-by = 被什么打破
field-new-due = 新期限
field-paid = 金额
field-in-kind = 实物或说明
rate-none = 未约定
rate-fixed = 一次性
rate-full-period = 每满一期
rate-started-period = 每逾一期
rate-percentage = 按比例
rate-in-kind = 实物或服务
party-customer = 客户
party-deliverer = 兑现人
care-customer = 客户真正的需要
care-technology = 技术
care-standards = 服务标准
care-process = 流程
care-finance = 财务规定
care-goal = 公司目标
care-escalation = 升级路径

update-promise = { $text }
update-promise-by = { $text }，{ $time } 前
update-promise-standing = { $text }（一直有效）
update-promise-late = { $text }（应于 { $time } 前做到，已超时）
update-kept = 已做到：{ $text }
update-kept-late = 逾时已做到：{ $text }
update-broken = 没有做到：{ $text }
update-renegotiated = 改到 { $time } 前：{ $text }
update-waived = 经您同意不再执行：{ $text }
update-owed = 应赔付：{ $text }
update-compensated = 已赔付：{ $text }
lint-hidden-outcome = 客户会读到的“{ $promise }”与实际不符：{ $count } 条记录（{ $entries }）只在内部可见。设为客户可见，或写明进展。

report-section-promises = 补偿与承诺
report-section-commitments = 承诺与补偿
report-column-promise = 承诺
report-column-standing = 兑现情况
report-column-compensation = 补偿
report-column-lacks = 缺口

report-due-moved = 改为 { $time }
report-agreed-later = { $time } 已同意（事后说明）
report-due-not-moved = 拟改为 { $time }（未生效）
report-standing-promised = 未到期
report-standing-standing = 至今未违反
report-standing-kept = 已于 { $time } 按时兑现
report-standing-broken = 未兑现：{ $time } 起，已逾 { $late }
report-standing-kept-late = { $time } 兑现，逾 { $late }
report-standing-waived = 已于 { $time } 经同意免除
report-promised-to = 承诺对象：{ $name }
report-no-compensation = 未约定补偿
report-owed = 应补偿 { $owed }
report-nothing-owed = 未达补偿条件
report-paid = 已于 { $time } 补偿 { $paid }
report-kind-promise-owed = 应补偿
check-open-promises = { $count } 项承诺还没到期：{ $list }。写明进展，或先兑现。
check-broken-promises = { $count } 项承诺已违约：{ $list }。别让客户从报告里才知道，先当面说。
report-heading-goodwill = 自愿补偿（约定之外）

figure-lane-promises = 承诺
figure-sign-promised = 作出承诺
figure-sign-due = 到期
figure-sign-moved = 商定改期
figure-sign-kept = 按时兑现
figure-sign-kept-late = 逾期兑现
figure-sign-broken = 未按时兑现
figure-sign-waived = 经同意免除
figure-stroke-running = 承诺期内
figure-stroke-standing = 持续有效的承诺
figure-stroke-overdue = 已逾期

figure-alt-promises = 承诺 { $count } 项：{ $list }。
figure-count-kept = { $count } 项按时兑现
figure-count-kept-late = { $count } 项逾期兑现
figure-count-broken = { $count } 项至今未兑现
figure-count-promised = { $count } 项未到期
figure-count-standing = { $count } 项持续有效
figure-count-waived = { $count } 项经同意免除

field-evidence-agreed = 客户同意的凭据

refusal-promise-told-of = { $label } 的期限和条件不能更正：第 { $by } 条已经（或可能已经）把它告诉了对方。请改为重新约定（renegotiate { $label } --due …），或记录它后来的结果。
refusal-not-a-promise = 第 { $key } 条不是承诺，只能更正文字和时间。
warning-breach-withdrawn = { $label } 按写错的期限在 { $time } 记为违约。这次违约随之撤销；事件全记录里两者都在。

form-correct-promise = 更正未告知的承诺
do-correct-promise = 更正未告知的承诺
form-correct-promise-hint = 只有没告诉过任何人的承诺才能更正全部内容。原来写的仍留在记录里，由它引起的违约记为已撤销。
why-no-untold-promise = 没有未告知的承诺：请改为重新约定
