# 窗口：位置、窗格、按键、顶栏，以及空白处的提示。

# 位置与窗格
place-anywhere = 任何地方
place-list = 事件列表
place-live = 事件处理
place-capture = 输入行
place-pane = 任一窗格
place-form = 表单
place-menu = 帮助与命令
pane-facts = 事实
pane-people = 干系人
pane-timeline = 时间线
pane-now = 待办

# 按键做什么
do-save = 保存
do-complete = 补全名字
do-visible = 客户可见
do-contact = 记沟通
do-answer = 答问题
do-stakeholder = 添加干系人
do-ask = 添加问题
do-enquiry = 客户提问
do-answer-enquiry = 答复客户
do-undo = 撤销
do-find = 查找
do-status = 改状态
do-severity = 定级
do-report = 出报告
do-adopt = 换用预案
do-attach = 添加附件
do-goal = 只看目标
do-withhold = 更正未公开，仍放行报告
do-next-pane = 下一窗格
do-previous-pane = 上一窗格
do-to-facts = 到事实
do-to-people = 到干系人
do-to-timeline = 到时间线
do-to-now = 到待办
do-to-capture = 回到输入行
do-list = 事件列表
do-activate = 打开
do-up = 上移
do-down = 下移
do-page-up = 上翻页
do-page-down = 下翻页
do-first = 最前
do-last = 最后
do-zoom = 放大
do-palette = 命令
do-help = 帮助
do-edit-person = 修改
do-contact-person = 记沟通
do-enquiry-from = 对方提问
do-show = 可见性
do-correct = 更正
do-retract = 撤回
do-link = 关联另一事件
do-share = 共享给关联事件
do-snooze = 稍后
do-open = 打开
do-new = 新事件
do-forward = 下一项，末项提交
do-send = 提交
do-next-field = 下一项
do-previous-field = 上一项
do-run = 执行
do-back = 返回
do-language = English / 中文
do-theme = 配色
do-borders = ASCII 边框
do-profile = 我的资料
do-acknowledge-loss = 确认：已知道有记录丢失
do-suspend = 挂起
do-quit = 退出

# 现在为什么不能做
why-read-only = 记录只读
why-no-enquiry = 没有未答复的提问
why-no-correction = 没有未公开的更正
why-no-incident = 列表里没有事件
why-no-name = 先输入 @ 和名字的开头
why-nothing-written = 还没有写下什么
why-nobody = 还没有干系人
why-nothing-due = 没有待办
why-no-entry = 还没有记录
why-no-link = 还没有关联的事件
why-nothing-lost = 没有发现丢失的记录
why-no-words = 这条记录的内容已经读不到
why-not-here = 不在此处

# 时长与日期
span-days = { $count } 天
span-ahead = { $span }后
span-ago = { $span }前
day-heading = { $year }-{ $month }-{ $day } { $weekday }
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

# 顶栏
strip-live = 处理中
strip-mitigated = 已止损
strip-resolved = 已解决
strip-closed = 已关闭
strip-demo = 示例
strip-loss = 有记录丢失
strip-saved = 已保存
strip-refused = 未保存
strip-clock = 时钟？
strip-saving = 保存中…
strip-read-only = 只读
strip-next = 下一步
strip-overdue = 超时
strip-unreadable = 条记录无法读取
strip-critical = 项关键未知
strip-call = 联系
strip-nothing = 没有待办
strip-closed-at = 已关闭于

# 事实
facts-ask = 问
facts-empty = 还没有问题。Ctrl-N 添加。
facts-linked = 关联
facts-more-linked = 另有 { $count } 个
backup-gap = 缺口 { $span }

# 干系人
people-customer = 客户与外部
people-ours = 我方
people-never-told = 尚未通报
people-told = { $time } { $channel }通报
people-next = 下次 { $time }
people-overdue = 超时
people-guess = 猜测：

# 时间线
timeline-empty = 还没有记录。
timeline-retracted = 已撤回
timeline-corrected = 已更正
timeline-known = { $time } 得知
timeline-stated = 据称 { $time } 得知

# 待办
now-empty = 没有待办。
now-closed = 已关闭，没有待办。
now-below = 下面还有 { $count } 项
now-above = 上面 { $count } 项
step-contact = 记录沟通
step-answer = 填写答案
step-answer-enquiry = 记录答复
step-show = 公开更正
step-stakeholder = 添加干系人
step-edit-person = 补全资料
step-severity = 重新定级

# 输入与查找
capture-hint = 发生了什么？回车保存。  @名字  #标签  21:45 …
capture-away = Esc 或 i：回到输入行
capture-complete = ↓ 补全
find-count = { $found } / { $total }
find-hint = 回车到找到的地方，Esc 结束查找
find-nothing = 没有匹配的内容。

# 事件列表
list-title = 事件
list-hint = 输入即筛选
list-reading = 读取中 …
list-empty = 还没有事件。按 Ctrl-N 开一个：写下标题和客户名即可。Ctrl-P 看能做什么，F1 帮助。

# 帮助、命令、确认
menu-help = 帮助
menu-palette = 命令
menu-hint = 输入命令或按键名
window-loss = { $list } 少了在这里记过的记录：请合并较新的副本，或按 ^P 确认知悉。
confirm-leave = 以下内容目前无法保存，离开后就没有了：「{ $text }」。仍要离开吗？
confirm-title = 确认
confirm-yes = 是
confirm-no = 否

# 目标
goal-title = 客户真正要的
goal-unknown = 还没有人问过。去问客户需要什么，用他的原话记下。
goal-next = 下一步：

# Notices
