# 判断的用语：补救、报价、决策、责任、承诺、升级、值守、上报。
kind-remedy-proposed = 方案
kind-remedy-changed = 方案
kind-odds-revised = 把握
kind-odds-disclosed = 披露把握
kind-remedy-accepted = 选定方案
kind-remedy-dropped = 放弃方案
kind-offer-made = 报价
kind-offer-ranked = 客户排序
kind-offer-justified = 降级说明
kind-decision-sought = 决策窗口
kind-decision-taken = 决策
kind-missed-window-costed = 错过代价
kind-decision-second-read = 复核
kind-lamp-set = 责任
kind-commitment-made = 承诺
kind-commitment-consented = 同意
kind-commitment-completed = 补全
kind-commitment-kept = 兑现
kind-commitment-broken = 违约
kind-commitment-renegotiated = 重新约定
kind-commitment-waived = 免除
kind-compensation-paid = 赔偿
kind-signal-seen = 信号
kind-escalation-raised = 升级
kind-escalation-accepted = 受理
kind-false-alarm = 误报
kind-shift-started = 到岗
kind-shift-ended = 离岗
kind-handover-begun = 交接
kind-handover-read-back = 复述
kind-brief-passed = 上报
kind-contract-recorded = 合同
kind-incident-linked = 关联
kind-entry-shared = 共享
kind-resource-confirmed = 资源

cost-unknown = 未知
formula-fixed = 一次性 { $amount }
formula-full-period = 每满 { $period } { $amount }
formula-started-period = 每逾 { $period } { $amount }
formula-percentage = { $amount } 的 { $percent }%
formula-in-kind = { $what }
formula-grace = 宽限 { $period }
formula-cap = 最多 { $amount }
formula-term = 计至 { $period }
span-minutes = { $minutes } 分钟
span-hours = { $hours } 小时
span-hours-minutes = { $hours } 小时 { $minutes } 分

entry-odds = { $remedy }：{ $percent }%
entry-odds-first = 把握 { $percent }%
entry-window = 窗口 { $time }
entry-lamp-lit = { $lamp }：已具备
entry-lamp-out = { $lamp }：不具备
entry-consent-deliverer = 兑现人同意
entry-consent-customer = 客户同意
entry-new-due = 改为 { $time }
entry-due = 期限 { $time }
entry-deadline = 赶 { $time }
entry-limit = { $period }内受理
entry-rank = 客户排第{ $rank }
entry-brief = 报{ $to }：{ $text }
entry-brief-left-out = 有意未写 { $entries }
entry-brief-covers = 含 { $entries }
entry-cap = 赔偿上限 { $amount }
entry-notice = { $days } 个工作日内答复
entry-certainty = 把握 { $percent }%
lamp-fault = 确是我方服务不当
lamp-capacity = 我方担得起
lamp-legal = 法务同意
promise-standing = 持续有效
field-owner = 负责人
field-residual-harm = 遗留损害
field-long-term-cost = 长期代价
field-known = 已知
field-unknown = 未知
field-basis-short = 依据
field-second-reader = 复核人
field-payer = 支付方
field-deliverer = 兑现人
signal-asks-for-leader = 要求见领导
signal-negotiation-failed = 协商无果
signal-scene = 现场维权
signal-lawsuit = 律师函或诉讼
signal-media = 媒体
signal-regulator = 监管介入

rule-raised = 主动求助
rule-asks-for-leader = 客户要求见领导
rule-negotiation-repeats = 多次协商无果
rule-worse-offer = 规格越降越低
rule-commitment-breached = 承诺未达
rule-days-open = 满 N 天预警线
rule-days-past-line = 逾约定期限
rule-scene = 现场维权
rule-lawsuit = 律师函
rule-media = 媒体
rule-regulator = 监管
rule-held-too-long = 硬扛
rule-duty-too-long = 值守过久

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
derived-missed-window = 错过窗口：{ $text }
derived-fired = 触发“{ $rule }”：{ $role } { $limit }内受理
derived-moved-up = “{ $rule }”未受理，上转{ $role }
derived-duty-limit = { $person }值守超限，请找{ $manager }换人
derived-worse-offer = { $label } 降级：客户把 { $better } 排在前面
derived-too-late = { $letter } { $name } 已经来不及

due-promise = { $label } { $text }
due-promise-gap = { $label }：{ $gap }{ $more ->
    [0] {""}
   *[other] （另 { $more } 项）
  }
due-compensate = { $label }：应赔 { $owed }
due-decide = 待决策：{ $text }
due-cost-missed = 错过窗口多花了多少：{ $text }
due-second-reader = 请复核人：{ $text }
due-start = 最晚启动 { $letter } { $name }
due-too-late = 来不及了：{ $letter } { $name }
due-long-term-cost = 选了最便宜的，长期代价是什么：{ $name }
due-no-remedy = 还没有可提供的方案：记下补救方案
due-justify = { $label } 比之前差：写明理由和批准人
due-escalation = { $rule }：等{ $role }受理
due-escalations = { $kind ->
    [commitment-breached] { $count } 项承诺已失信
    [days-past-line] { $count } 项承诺逾约定期限
   *[other] { $rule } { $count } 项
  }，无人受理；先等{ $role }受理{ $named ->
    [0] {""}
   *[other] ：{ $about }
  }
due-relieve = { $person }已连续 { $span }：找{ $manager }换人
due-relieve-nobody = { $person }已连续 { $span }：找谁换？（没有记直接经理）
due-read-back = 交接给{ $to }未复述：下一步、时限、风险
due-notify = 按约定第一时间告知{ $name }
due-proactive = 情况有变，先告知{ $name }
due-place-hold = 有索赔：请做证据保全
due-feeling = 问{ $name }感受如何，背后有什么压力

omission-offer = 报价 { $label }（{ $terms }）
omission-breach = 未达承诺 { $label }（{ $text }）
omission-odds = { $letter } 的把握从 { $from }% 降到 { $to }%

refusal-cost-blank = 没有选定{ $name }：成本是空的。请填金额，或写明未知。
refusal-figure-in-disclosure = 原话里带着内部数字本身。请用可以给客户看的话，如“不足50%”。
refusal-unknown-remedy = 本事件没有方案“{ $id }”。请用字母或编号。
refusal-unknown-offer = 本事件没有报价“{ $id }”。请用 O1、O2… 或编号。
refusal-unknown-promise = 本事件没有承诺“{ $id }”。请用 P1、P2… 或编号。
refusal-unknown-firing = 本事件没有触发过“{ $id }”。用 “dingli show” 查看。
refusal-not-per-cent = 把握用百分数：0 到 100。
refusal-bad-formula = 这样的赔偿无法计算：周期为零，或上限币种不同。
refusal-no-gap = { $what }已经有了。要改就重新约定，或更正原话。
refusal-lamps-dark = 现在还不能说“我们有责任”；未具备：{ $lamps }。请先具备，或去掉这句话。

warning-odds-without-basis = 这个把握的依据是什么？没有记录。
warning-odds-fell = 把握下降了：在客户问之前先告知。
warning-too-late = { $name } 已经来不及按时完成。
warning-above-cap = { $amount } 超过合同上限 { $cap }（内部提醒）。
warning-long-term-cost = 选了最便宜的：长期对关系的代价是什么？
warning-worse-offer = 客户把之前的报价排在前面：请写明理由和批准人。
warning-nothing-unknown = 没有写任何未知。真的都知道吗？
warning-second-reader = 成本较高：请指定复核人。
warning-renegotiated-too-late = 期限已过：违约仍然成立。
warning-renegotiated-without-consent = 没有客户同意，原期限仍然有效。
warning-place-legal-hold = 有索赔：请做证据保全。
warning-no-read-back = 交接未关：没有复述 { $missing }。
warning-omitted = 上报遗漏：{ $list }。
warning-said-outside = 对外说出的话里：{ $problem }
warning-cause-left-out = 这个原因还没有核实：改记为「已核实」之前，给客户的文档都不会写它。
warning-guess-left-out = 这只是推测：改记为「已核实」之前，通报里不写它，报告里写明是推测。
warning-nobody-for-all-out = “全力以赴”要有名字：没有已确认的资源。
warning-responsibility-in-the-dark = 条件未具备就说了责任：{ $lamps }。
warning-nothing-to-offer = 没有记录任何方案：拿不出方案本身就是风险。
warning-reasons-first = 原因写在责任前面了；先说责任，再说补救，最后说原因。
warning-cause-without-remedy = 只有原因没有补救，听起来像借口：请补上方案，或给出找方案的时间。
warning-no-feeling-heard = { $name }感受如何，背后有什么压力？还没有人问过。

report-kind-odds = 把握
report-kind-offer = 方案
report-kind-promise = 承诺
report-kind-promise-kept = 已兑现
report-kind-promise-completed = 补充约定
report-kind-promise-broken-by-event = 违约
report-kind-promise-breached = 未按时
report-kind-promise-renegotiated = 重新约定
report-kind-promise-waived = 客户免除
report-kind-promise-compensated = 赔偿
report-promise-due = 期限 { $time }
