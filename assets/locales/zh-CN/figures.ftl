# 报告中的图：图题、图例、说明。
figure-as-table = 以表格查看
figure-column-number = 序号
figure-timeline = 时间线
figure-silences = 未与客户联系的时段
figure-odds = 把握走势
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
figure-sign-heard = 来讯
figure-sign-promised = 作出承诺
figure-sign-due = 到期
figure-sign-moved = 商定改期
figure-sign-kept = 按时兑现
figure-sign-kept-late = 逾期兑现
figure-sign-broken = 未按时兑现
figure-sign-waived = 经同意免除
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
figure-no-word = 至 { $time } 仍未联系
figure-agreed = 应在 { $time } 前联系

figure-alt-impact = 影响自 { $time } 起：{ $span }。
figure-alt-impacts = 影响自 { $time } 起，先后 { $count } 段，最后一段：{ $span }。
figure-alt-told = 我方告知 { $count } 次。
figure-alt-told-you = 我方告知贵方 { $count } 次。
figure-alt-heard = 客户来讯 { $count } 次。
figure-alt-heard-you = 贵方来讯 { $count } 次。
figure-alt-promises = 承诺 { $count } 项：{ $list }。
figure-count-kept = { $count } 项按时兑现
figure-count-kept-late = { $count } 项逾期兑现
figure-count-broken = { $count } 项至今未兑现
figure-count-promised = { $count } 项未到期
figure-count-standing = { $count } 项持续有效
figure-count-waived = { $count } 项经同意免除
figure-alt-alarms = 升级与警示 { $count } 次。
figure-alt-silences = 共 { $count } 段，{ $over ->
    [0] 均未超过约定
   *[other] 其中 { $over } 段超过约定
}；最长 { $span }，自 { $time } 起。
figure-alt-odds = { $first } 到 { $last } 之间，{ $remedies } 个方案的把握共记录 { $count } 次，{ $disclosed ->
    [0] 从未对客户说明
   *[other] 对客户说明 { $disclosed } 次
}。
figure-alt-disclosed = 共说明 { $count } 次，均为当时原话。
