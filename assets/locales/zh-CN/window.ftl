# 窗口的框架：位置、窗格、按键、顶栏，以及空白处的提示。

# 位置与窗格
place-anywhere = 任何地方
place-list = 事件列表
place-past = 往事
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
do-past = 往事：查找全部、全年概览
do-past-find = 查找全部
do-past-incidents = 全部事件
do-past-year = 全年概览
do-past-today = 今天要做的事
do-past-add = 新增
do-past-save = 存下查找
do-past-forget = 删去存下的查找
do-past-order = 新的在前或最相关的在前
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

# 往事
past-title = 往事
past-find = 查找
past-incidents = 事件
past-year = 全年
past-today = 今天
past-find-hint = 词、“短语”、客户：名称、自：2026-03 …
past-narrow-hint = 缩小范围：词、客户：名称、类别： 级别： 状态： 自： 至：
past-looking = 查找中 …
past-newest = 新的在前
past-best = 最相关的在前
past-found = { $count } 处
past-found-more = 前 { $count } 处
past-nothing = 没有找到。
past-line = 事件本身
past-saved = 存下的查找：回车再找一次，Ctrl-D 删去。
past-none-saved = 还没有存下的查找。Ctrl-S 存下输入的内容。
past-how-words = 在全部事件的每条记录里找这些词，词中词也找得到，先后不限；引号里的“短语”按原样找。
past-how-filters = 条件：客户： 类别： 级别： 状态： 性质： 人员： 标签： 种类： 可见性： 自： 至：
past-year-of = { $year } 年   PgUp { $before }   PgDn { $next }
past-year-count = { $count } 起事件
past-month = 月份
past-each = 每起按级别一位数字
past-week = 周
notice-search-saved = 已存下这个查找。
notice-search-forgotten = 已删去存下的查找。
why-no-line = 没有可以打开的一行。
why-nothing-typed = 没有可存的内容：请先输入要找什么。
why-not-saved = 这个查找没有存下。
past-partners = 合作方
do-past-partners = 看合作方
past-beside-hint = 输入文字缩小范围
past-no-partners = 还没有记合作方。按 Ctrl-N 新增。
past-catalogue = 承诺目录
do-past-catalogue = 看承诺目录
past-no-catalogue = 还没有常设承诺。按 Ctrl-N 新增；事发时在承诺表单里按 Ctrl-K 填写。
past-rhythm = 例行
do-past-rhythm = 看例行工作
past-no-rhythm = 还没有定例行工作。按 Ctrl-N 新增。
why-nothing-to-add = 这一页不能新增。
notice-saved-beside = 已存入公共记录：{ $kind } · { $text }

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
