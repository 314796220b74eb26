# 报告中的图：图题、图例、说明。
figure-as-table = 以表格查看
figure-column-number = 序号
figure-timeline = 时间线
figure-silences = 未与客户联系的时段
figure-odds = 把握的变化
figure-disclosed = 已告知的把握

figure-lane-impact = 影响
figure-lane-promises = 承诺
figure-lane-customer = 与客户沟通
figure-lane-others = 其他沟通
figure-lane-alarms = 升级与警示
figure-lane-silences = 客户
figure-lane-disclosed = 原话

figure-sign-status = 状态变化
figure-sign-told = 我方告知
figure-sign-heard = 对方来讯
figure-sign-promised = 作出承诺
figure-sign-due = 到期
figure-sign-moved = 商定改期
figure-sign-kept = 按时兑现
figure-sign-kept-late = 逾期兑现
figure-sign-broken = 未按时兑现
figure-sign-waived = 对方免除
figure-sign-escalated = 升级
figure-sign-moved-up = 自动再升一级
figure-sign-alarm = 其他警示
figure-sign-disclosed = 对客户说明把握
figure-stroke-impact = 受影响
figure-stroke-running = 承诺期内
figure-stroke-standing = 持续有效的承诺
figure-stroke-overdue = 已逾期
figure-stroke-quiet = 约定间隔内
figure-stroke-silent = 超过约定仍未联系

figure-enquiry = 客户提问
figure-answer = 答复
figure-until = 至 { $time }
figure-goes-on = 仍在持续
figure-several = 共 { $count } 次，至 { $time }
figure-within = 约定之内
figure-over = 超 { $span }
figure-next-word = 至 { $time }；应在 { $agreed } 前联系
figure-no-word = 至 { $time } 仍未联系；应在 { $agreed } 前联系

figure-alt-impact = 影响自 { $time } 起，{ $count ->
    [1] 持续 { $span }
   *[other] 共 { $count } 段，最后一段 { $span }
}。
figure-alt-contacts = 我方告知 { $told } 次，对方来讯 { $heard } 次。
figure-alt-promises = 承诺 { $count } 项：按时兑现 { $kept }，逾期兑现 { $late }，至今未兑现 { $broken }。
figure-alt-alarms = 升级与警示 { $count } 次。
figure-alt-silences = 共 { $count } 段，其中 { $over } 段超过约定；最长 { $span }，自 { $time } 起。
figure-alt-odds = { $first } 到 { $last } 之间，{ $remedies } 个方案的把握共记录 { $count } 次，对客户说明 { $disclosed } 次。
figure-alt-disclosed = 共说明 { $count } 次，均为当时原话。
