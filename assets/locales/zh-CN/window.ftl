# 窗口的框架：位置、窗格、按键、顶栏，以及空白处的提示。

# 位置与窗格
place-anywhere = 任何地方
place-list = 事件列表
place-live = 事件处理
place-capture = 输入行
place-pane = 任一窗格
place-form = 表单
place-menu = 帮助与命令
pane-timeline = 时间线
pane-now = 待办

# 按键做什么
do-save = 保存
do-complete = 补全名字
do-visible = 客户可见
do-find = 查找
do-goal = 只看目标
do-next-pane = 下一窗格
do-previous-pane = 上一窗格
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
do-open = 打开
do-forward = 下一项，末项提交
do-send = 提交
do-next-field = 下一项
do-choice-up = 上一个选项；文字开头
do-choice-down = 下一个选项；文字末尾
do-clear-field = 清空
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
why-no-incident = 列表里没有事件
why-no-name = 先输入 @ 和名字的开头
why-nothing-written = 还没有写下什么
why-nothing-due = 没有待办
why-no-entry = 还没有记录
why-nothing-lost = 没有发现丢失的记录
why-no-words = 这条记录的内容已经读不到
why-not-here = 不在此处
why-follows = 这一条由记录和时钟得出，请更正它的起因。
why-unreadable = 现存内容与当时记录的不一致，或已缺失；用 “dingli doctor” 查看是哪几条
why-not-understood = 由新版本写入，这个版本看不懂

# 时长与日期
span-ahead = { $span }后
span-ago = { $span }前
timeline-together = { $count } 份文件：{ $list }
day-heading = { $year }-{ $month }-{ $day } { $weekday }
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

# 顶栏
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
strip-call = 联系
strip-open = { $count } 项待办
strip-nothing = 没有待办

# 时间线
timeline-empty = 还没有记录。
timeline-known = { $time } 得知
timeline-stated = 据称 { $time } 得知
timeline-follows = 系统

# 待办
now-empty = 没有待办。
now-closed = 已关闭，没有待办。
now-below = 下面还有 { $count } 项
now-above = 上面 { $count } 项

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
confirm-leave = 以下内容目前无法保存，离开后就没有了：“{ $text }”。仍要离开吗？
confirm-title = 确认
confirm-yes = 是
confirm-no = 否
question-title = 请回答

# 目标
goal-title = 客户真正的需要
goal-unknown = 还没有问过客户需要什么。请问清楚，用他的原话记下。
goal-next = 下一步：

# 通知
notice-overdue = 已有 { $count } 项超时。先做：{ $text }
notify-due = 定力：{ $reference } 有事项到点
