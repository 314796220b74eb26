# 事件本身：开启、标题、级别、状态、关闭。
kind-opened = 开启
kind-titled = 标题
kind-severity-changed = 级别
kind-status-changed = 状态
kind-customer-described = 客户类型

status-open = 处理中
status-mitigated = 影响已控制
status-resolved = 已解决
status-closed = 已关闭
entry-opened = { $title } · { $customer }
due-severity-mismatch = 影响是 { $proposed }，现定 { $current }：请重新定级
refusal-already-open = 该事件已开启过，没有记录。
refusal-history-without-time = 请写明何时开始，要带日期，如 --at "2026-05-03 22:00"；没有记录。
refusal-known-since-without-history = “何时起知情”只用于补录的事件；请加上 --history。没有记录。
warning-time-of-last-line = 没有写时间：按上一条的 { $time } 记。如果不对，请随内容写上时间，或更正时间。
refusal-of-directory = 这不属于任何事件，存在公共记录里。请把事件编号换成 `directory`，或用不带编号的命令。
refusal-not-of-directory = 公共记录只存不属于任何事件的内容。这属于某个事件，请写它的编号。
refusal-not-in-list = 公共记录里没有叫“{ $name }”的{ $list }。请按列表里的名称或编号填写。
refusal-several-in-list = 公共记录里叫“{ $name }”的有好几个：{ $numbers }。请用编号指明是哪一个。
refusal-name-taken = 已经有叫“{ $name }”的了。请改那一个，或换个名称。
refusal-not-open = 该事件尚未开启；第一步请用 “open”。
refusal-before-it-began = 未记录：“{ $status }”的时间 { $time } 早于影响开始的时间 { $began }。请核对这两个时间。
refusal-restored-when-closed = 未记录：{ $closed } 已关闭，{ $restored } 才解决。请按先解决、后关闭填写时间，或先在中间重新打开。
refusal-same-status = 状态已经是“{ $status }”。
refusal-opening-stays = 事件的开启不能撤回。请改为关闭事件。
refusal-customer-not-informed = 未关闭：还没有告知客户。请先记录已联系上客户的沟通，再关闭。
refusal-customer-still-waits = 未关闭：事件一直没有解决，客户也还不知道最后的结果。请先转为“已解决”并告知客户；或者补记一次沟通：在最近一次变化之后、已联系上客户、不再约定下次通报。

warning-severity-follows-impact = 按客户影响应为 { $proposed }，现定 { $current }。
warning-resolution-not-shown = 客户看不到“已解决”。请公开：status resolved --customer-visible，或 visibility 编号 customer。
warning-never-resolved = 没有记录解决就关闭了。如已解决，请补记解决的时间。
warning-still-unknown = 还有 { $count } 个关键问题没有答案。
warning-still-promised = 承诺还没兑现，仍在计时：{ $promises }。

kinds-opened = 开启
kinds-titled = 标题
kinds-severity-changed = 级别
kinds-status-changed = 状态
kinds-customer-described = 客户类型
customer-organisation = 单位
customer-person = 个人
customer-public = 公众
help-customer = 说明客户是单位、个人还是公众：文件的称呼和签收栏随之而变
help-customer--kind = organisation（单位）、person（个人）或 public（公众）
do-customer = 设定客户类型
form-customer = 客户类型
field-customer-kind = 客户类型

help-new = 开启一个事件，输出它的编号
help-severity = 评定级别
help-status = 改变状态；关闭前客户须已知道结果
help-title = 修改内部标题

help-new--title = 内部标题
help-new--customer = 客户名称
help-new--customer-kind = 客户是 organisation（单位，默认）、person（个人）还是 public（公众）
help-new--class = 预案编号；默认 general
help-new--severity = 级别，1（最重）到 4
help-new--public-title = 客户可读的中性标题
help-new--zone = 事件所在时区，如 Asia/Shanghai
help-new--began = 影响从何时起；不写则为开启之时
help-new--history = 事后补录：每条按所写的时间计，不按今天的时钟响任何警报
help-new--known-since = 我方从何时起知情；更早发生的，都算那时得知
help-severity--severity = 1（最重）到 4
help-status--status = open（处理中）、mitigated（影响已控制）、resolved（已解决）或 closed（已关闭）

cli-show-customer = 客户
cli-show-public-title = 对外标题
cli-show-severity = 级别
cli-show-status = 状态
cli-show-opened = 开启

do-status = 改状态
do-severity = 定级
do-new = 新事件

strip-live = 处理中
strip-mitigated = 已控制
strip-resolved = 已解决
strip-closed = 已关闭
strip-closed-at = 已关闭于
step-severity = 重新定级
form-new-incident = 新事件
form-new-incident-hint = 先写标题和客户，其余以后再补。类别会带来该问的问题、该找的人和通报节奏。
form-severity = 定级
form-status = 改状态
confirm-going-back = 事件目前为“{ $before }”。要退回到“{ $status }”吗？

field-title = 标题（内部）
field-customer = 客户
field-class = 类别
field-severity = 级别
field-public-title = 客户看到的标题
field-began = 影响从何时起
field-status = 状态

severity-1 = S1 业务中断，立即处理
severity-2 = S2 业务严重受影响
severity-3 = S3 部分用户受影响
severity-4 = S4 业务不受影响

update-state-open = 尚未解决，正在处理
update-state-mitigated = 影响已控制，还没有完全解决
update-state-restored = 服务已恢复
update-state-resolved = 已解决
update-state-restored-closed = 服务已恢复，事件已关闭
update-state-resolved-closed = 已解决，事件已关闭
update-state-closed = 事件已关闭
update-severity = 影响级别：{ $level } 级
update-status = 事件{ $status }

report-public-title = 对外标题
report-customer = 客户
report-severity = 级别
report-severity-level = { $severity }（共四级，1 级最重）
report-status = 状态
report-began = 影响开始
report-opened = 事件开启
report-resolved = 解决时间

report-status-open = 处理中
report-status-mitigated = 影响已控制
report-status-resolved = 已解决
report-status-closed = 已关闭

report-kind-opened = 事件开启
report-kind-began = 影响开始
report-kind-severity = 级别
report-kind-status = 状态

figure-lane-impact = 影响
figure-sign-status = 状态变化
figure-stroke-impact = 受影响
figure-alt-impact = 影响自 { $time } 起：{ $span }。
figure-alt-impact-contradicts = 影响时长无法给出：所述时间互相矛盾。

do-new-history = 补录一起已过去的事件
field-recorded = 记录方式
recorded-live = 边处理边记
recorded-afterwards = 事后补录：“影响从何时起”写明日期
field-known-since = 我方何时得知
strip-history = 补录
strip-unresolved = 未解决
do-day-before = 补录：前一天
do-next-day = 补录：后一天
do-day = 补录：换一天
form-day = 接着补录哪一天
form-day-now = 现在写的时间按 { $day } 算。
field-day = 日期
notice-day = 现在写的时间按 { $day } 算。
why-day-to-come = 那一天还没到。
why-day-needs-time = 不在上一条的那一天，要写明时间。
why-no-history = 这起事件是边处理边记的
capture-hint-history = { $day } 发生了什么？21:45 …   { $before } { $next } 换一天
capture-needs-time = 要写时间
capture-as-last = 同上一条，{ $time }
