# 方案：内容、把握，以及选定和放弃。
kind-remedy-proposed = 补救方案
kind-remedy-changed = 补救方案变更
kind-odds-revised = 把握
kind-odds-disclosed = 披露把握
kind-remedy-accepted = 选定补救方案
kind-remedy-dropped = 放弃补救方案
cost-unknown = 未知
entry-odds = { $remedy }：{ $percent }%
entry-odds-first = 把握 { $percent }%
entry-deadline = 赶 { $time }
field-owner = 负责人
field-residual-harm = 遗留损害
derived-too-late = { $letter } { $name } 已经来不及
due-start = 最晚启动 { $letter } { $name }
due-too-late = 来不及了：{ $letter } { $name }
due-long-term-cost = 选了最便宜的，长期代价是什么：{ $name }
due-no-remedy = 还没有可提供的补救方案：请记下

refusal-step-backwards = 步骤“{ $name }”的最短时间比最长时间还长，没有记下。请先写短的。
refusal-cost-blank = 没有选定{ $name }：成本是空的。请填金额，或写明未知。
refusal-figure-in-disclosure = 原话里带着内部数字本身。请用可以给客户看的话，如“不足50%”。
refusal-offer-is-no-remedy = “{ $id }”是协商方案，这里要的是补救方案（A、B……）。客户同意了这个协商方案，请记成一次沟通，或记成经客户同意的承诺；这里请写它对应的补救方案。
refusal-unknown-remedy = 本事件没有补救方案“{ $id }”。请用字母或编号。

warning-odds-without-basis = 没有记录这个把握的依据，请补上。
warning-odds-fell = 把握下降了：在客户问之前先告知。
warning-too-late = { $name } 已经来不及按时完成。
warning-long-term-cost = 选了最便宜的：长期对关系的代价是什么？
warning-nothing-to-offer = 没有记录任何补救方案：拿不出方案本身就是风险。
report-kind-odds = 把握
kinds-remedy-proposed = 补救方案
kinds-remedy-changed = 补救方案变更
kinds-odds-revised = 把握
kinds-odds-disclosed = 披露把握
kinds-remedy-accepted = 选定补救方案
kinds-remedy-dropped = 放弃补救方案

help-remedy = 记录一个补救方案，输出它的字母
help-amend = 修改补救方案；没写的不变
help-odds = 修订补救方案的把握（内部）
help-disclose = 把把握告诉客户，只用文字，不带数字
help-accept = 选定补救方案；要先写明费用，或写明未知
help-drop = 放弃一个补救方案

help--remedy = 补救方案：A、编号或记录的键
help--steps = 步骤和用时：镜像 2h + 重建 5-7h
help--owner = 谁负责
help--needs = 需要的人和物
help--harm = 成功之后仍会留下的损失
help--percent = 百分数
help-remedy--text = 补救方案，几个字
help-remedy--odds = 最初的把握，百分数
help-amend--name = 改叫什么
help-disclose--text = 给客户的原话，不带数字

pane-remedies = 方案
remedies-options = 补救方案
remedies-cost = 成本
remedies-duration = 用时
remedies-odds = 把握
remedies-start = 最晚启动
remedies-blank = 未填
remedies-chosen = 已选
remedies-too-late = 来不及
remedies-disclosed = { $time } 已告知客户：{ $text }
remedies-empty = 还没有补救方案。拿不出方案本身就是风险：按 n 记下。
why-no-remedy = 还没有补救方案

step-accept = 选定
step-drop = 放弃
step-long-term = 写下长期代价
step-propose = 记补救方案

do-to-remedies = 到方案
do-propose = 添加补救方案
do-change-remedy = 修改补救方案
do-odds = 改把握
do-disclose = 向客户披露把握
do-accept = 选定方案
do-drop = 放弃方案
form-propose = 添加补救方案
form-change-remedy = 修改补救方案
form-odds = 改把握（内部）
form-disclose = 向客户披露把握
form-accept = 选定补救方案
form-drop = 放弃补救方案
form-remedy-hint = 步骤写成：镜像 2h + 重建 5-7h。成本填金额；没人知道就写“未知”，空着不算。
form-disclose-hint = 客户会看到这句话和日期。不要写数字本身。
form-no-step = “{ $text }”没有用时。写成名称加用时：镜像 2h。

consequence-latest-start = 最晚 { $time } 启动，还有 { $span }
consequence-too-late = 来不及：最晚应在 { $time } 启动，已过 { $span }
consequence-cost-blank = 成本空着，这样不能选定

field-remedy = 哪个补救方案
field-remedy-name = 做什么
field-steps = 步骤
field-resources = 人和物
field-odds = 把握 %
field-odds-basis = 把握的依据
field-disclosed = 给客户的原话

lint-figure = { $percent }% 是内部把握，不对客户说数字；只用已披露的原话。

report-section-remedies = 补救方案对比
report-section-odds = 把握的变化
report-heading-odds = 成功的可能性（当时告知的原话）
report-column-option = 方案
report-column-odds = 把握
report-row-state = 状态
report-row-steps = 用时
report-row-latest-start = 最晚启动
report-row-odds = 目前把握
report-row-resources = 资源
report-row-owner = 负责人
report-row-residual-harm = 遗留损害
report-row-long-term-cost = 长期代价
report-blank = （空）
report-remedy-dropped = 已于 { $time } 放弃
report-remedy-chosen = 已于 { $time } 选定
report-remedy-on-the-table = 待选
report-too-late = 来不及
report-odds-disclosed = 披露

figure-odds = 把握走势
figure-disclosed = 已告知的把握
figure-lane-disclosed = 原话
figure-sign-disclosed = 对客户说明把握
figure-alt-odds = { $first } 到 { $last } 之间，{ $remedies } 个方案的把握共记录 { $count } 次，{ $disclosed ->
    [0] 从未对客户说明
   *[other] 对客户说明 { $disclosed } 次
}。
figure-alt-disclosed = 共说明 { $count } 次，均为当时原话。
