# 表单：各表单共用的提示和栏目名，以及首次使用和“我是谁”的表单。
field-long-term-cost = 长期代价

form-first-run = 欢迎使用定力
form-first-run-hint = 客户出事时，定力帮你稳住：对谁说过什么、下一步几点做什么、还有什么不知道。一切只存在这台电脑上，不会自己往外发任何东西。你的名字会署在每条记录上。Tab 下一项，Shift-Tab 回到语言，↑ ↓ 选择，Ctrl-S 开始。
form-profile = 我的资料
form-required = 这一项必须填写。
form-nothing-to-choose = 没有可选项
form-none-marked = 还没有选人
form-no-such-choice = 没有以此开头的选项；用 ↑ ↓ 选择，或按 Ctrl-U 清除。
form-not-marked = 输入的内容没有勾选。按空格勾选找到的一项，或按 Ctrl-U 清除。
form-several-hint = ↑ ↓ 移动，空格勾选
form-among-hint = 输入其中一部分；↑ ↓ 选择
form-among-none = 请输入到能找到为止，或用 ↑ ↓ 选择。
form-time-history = 不填：同上一条 · 21:45 · 5月6日 9:00
form-time-past = 不填即现在 · 21:45 · 昨天18:00 · 20分钟前
form-time-future = 20分钟 · 2小时后 · 23:00 · 明天9:00

field-language = 语言
field-my-name = 你的名字
field-my-role = 你的角色
field-my-company = 你的公司
field-notify = 到点时弹桌面通知
field-zone = 时区
field-currency = 公司货币
field-then = 从哪里开始
field-at = 何时
field-visibility = 谁可以看
field-source = 谁说的
field-who = 由谁（不是本人时填写）
field-said = 说了什么
field-basis = 依据
field-reason = 理由
field-file-note = 是什么

word-yes = 是
word-no = 否
word-not-said = 未说明
then-own = 新建我的第一个事件
then-demo = 先看示例

# 窗格及其内容
word-choose = 请选择
word-class-open = 还不确定：先用通用预案
word-not-rated = 尚未定级：暂按 S2
form-before = { $title }：“{ $text }”。再按一次回车记录，Esc 放弃。
form-before-blank = { $title }。再按一次回车记录，Esc 放弃。
form-in-force = { $what }（当前）

# 按键与表单标题
form-no-cost = 填金额，如 28000，或写“未知”。
form-no-number = 填整数。

# 栏目
field-cost = 成本
field-deadline = 完成时限
word-none = 无
word-nothing = 无
form-nothing-marked = 还没有勾选

field-known-at = 何时得知
form-known-before = 得知的时间不会早于发生的时间：请写得知的时间，或留空。
form-rest = { $key } 其余：{ $fields }
do-rest = 显示或收起不常用的字段
why-no-rest = 这张表单没有其余字段
field-company-calendar = 公司按哪里的节假日
field-calendar-file = 从 .ics 文件读节假日（路径）
field-working-days = 一周里的工作日
calendar-of-file = 另一个 .ics 文件
form-no-week = 工作日写成 1-5、周一至周五 或 周一、周三。
