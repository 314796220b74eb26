# 例行工作，存在公共记录里。
kind-rhythm-declared = 例行工作
kind-rhythm-done = 例行工作已做
kind-rhythm-skipped = 例行工作不做
kinds-rhythm-declared = 例行工作
kinds-rhythm-done = 做过的例行工作
kinds-rhythm-skipped = 不做的例行工作

list-rhythm = 例行工作
duty-kind-minutes = 会议纪要
duty-kind-service-report = 服务报告
duty-kind-visit = 客户走访
duty-kind-satisfaction = 满意度
duty-kind-effectiveness-check = 效果检查
duty-kind-playbook-review = 预案复审
duty-kind-yearly-survey = 合作方年度调查
duty-kind-two-year-assessment = 合作方两年评估
duty-kind-partner-visit = 合作方走访
duty-kind-other = 其他
period-weekly = 每周
period-monthly = 每月
period-quarterly = 每季度
period-yearly = 每年
period-two-yearly = 每两年
period-after-closing = 关闭以后
stands-done = 已做
stands-skipped = 不做
stands-gap = 缺
stands-today = 今天要做
stands-coming = 未到
rhythm-days = { $count } 天
rhythm-from = 自 { $time }
rhythm-until = 至 { $time }
rhythm-quarter = 本季 { $strip }  { $gaps ->
    [0] 无缺漏
   *[other] 缺 { $gaps } 次
  }
rhythm-year = 全年 { $strip }  { $gaps ->
    [0] 无缺漏
   *[other] 缺 { $gaps } 次
  }
rhythm-years = 三年 { $strip }  { $gaps ->
    [0] 无缺漏
   *[other] 缺 { $gaps } 次
  }

due-rhythm = { $name }（{ $day }）{ $whom }
due-rhythm-gaps = { $name }（{ $day }）{ $whom }，此前还缺 { $count } 次
step-rhythm = 记已做

refusal-not-due-then = “{ $name }”不在 { $day } 这一天。它的日期有：{ $near }。

help-rhythm = 管理例行工作：纪要、报告、走访、调查、检查
help-rhythm-add = 定一项例行工作
help-rhythm-change = 更改例行工作；没有写的不变
help-rhythm-done = 记例行工作已做
help-rhythm-skip = 这一次不做，写明理由
help-rhythm-list = 列出例行工作和做过的情况
help-rhythm-show = 查看一个季度、一年或几年里每一次的情况，缺漏也列出

help-rhythm-add--kind = minutes（会议纪要）、service-report（服务报告）、visit（客户走访）、satisfaction（满意度）、effectiveness-check（效果检查）、playbook-review（预案复审）、yearly-survey（合作方年度调查）、two-year-assessment（合作方两年评估）、partner-visit（合作方走访）或 other（其他）
help-rhythm-add--period = weekly（每周）、monthly（每月）、quarterly（每季度）、yearly（每年）、two-yearly（每两年）或 after-closing（关闭以后）
help-rhythm-add--name = 怎样称呼它
help-rhythm-add--from = 第一次的日期；不写就是今天
help-rhythm-add--days = 与 after-closing 一起用：事件关闭后多少天
help-rhythm-add--customer = 针对这个客户
help-rhythm-add--partner = 针对这个合作方：名称或编号
help-rhythm-add--owner = 谁来做
help-rhythm-change--duty = 哪一项：名称或编号
help-rhythm-change--name = 新名称
help-rhythm-change--period = weekly（每周）、monthly（每月）、quarterly（每季度）、yearly（每年）、two-yearly（每两年）或 after-closing（关闭以后）
help-rhythm-change--from = 第一次的日期
help-rhythm-change--days = 与 after-closing 一起用：事件关闭后多少天
help-rhythm-change--owner = 谁来做
help-rhythm-change--until = 最晚到哪一天
help-rhythm-done--duty = 哪一项：名称或编号
help-rhythm-done--text = 做的结果
help-rhythm-done--which = 哪一次：该做的日期，或事件编号；不写就是上次做过以后最早没做的一次
help-rhythm-done--day = 哪一天做的；不写就是今天
help-rhythm-done--by = 谁做的
help-rhythm-done--evidence = 在哪里能看到：事件、文件或附件
help-rhythm-skip--duty = 哪一项：名称或编号
help-rhythm-skip--which = 哪一次：该做的日期，或事件编号
help-rhythm-show--year = 这一年；都不写就是今年
help-rhythm-show--quarter = 这个季度：2026Q3
help-rhythm-show--years = 到今年为止的几年

cli-rhythm-head = { $from } 至 { $to } 的例行工作
cli-rhythm-signs = + 已做  x 不做  ! 缺  ? 今天  · 未到
cli-rhythm-count = 已做 { $done } 次，{ $gaps ->
    [0] 无缺漏
   *[other] 缺 { $gaps } 次
  }
cli-rhythm-gaps = 缺：{ $list }
cli-rhythm-no-stretch = “{ $text }”不是一段时间。请写 --year 2026、--quarter 2026Q3 或 --years 3。
cli-rhythm-none-open = “{ $name }”没有这样一次还没做的。用 `dingli rhythm show` 查看每一次的情况。

do-rhythm = 定例行工作
do-done-rhythm = 记例行工作已做
do-skip-rhythm = 例行工作这次不做
form-rhythm = 例行工作
form-rhythm-hint = 第一次的日期决定以后各次的日期。关闭以后做的，写明天数。
form-done-rhythm = 例行工作已做
form-skip-rhythm = 这次不做
field-rhythm = 名称
field-duty-kind = 类别
field-period-of-duty = 多久一次
field-rhythm-from = 第一次
field-rhythm-days = 关闭后天数
field-rhythm-customer = 客户
field-rhythm-owner = 谁来做
field-rhythm-until = 最晚到
field-rhythm-time = 哪一次
field-rhythm-text = 做的结果
field-rhythm-by = 谁做的
field-rhythm-evidence = 在哪里能看到
form-no-date = 这不是日期，请写成 2026-03-07。
form-no-whole-number = 这不是整数。
why-no-rhythm = 还没有定例行工作。

rhythm-list = 例行工作
rhythm-times = 做过的情况
rhythm-column-kind = 类别
rhythm-column-period = 多久一次
rhythm-column-days = 几天后
rhythm-column-from = 自
rhythm-column-until = 至
rhythm-column-customer = 客户
rhythm-column-owner = 谁来做
rhythm-column-rhythm = 例行工作
rhythm-column-due = 该做
rhythm-column-done = 做了
