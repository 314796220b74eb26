# 回放：把一个事件按当时的情况逐刻重看一遍。
replay-order-known = 按得知的先后
replay-order-happened = 按发生的先后
replay-sign-broken = 失约
replay-sign-decision = 决策
replay-sign-escalation = 升级
replay-sign-promise = 承诺
replay-sign-offer = 协商方案
replay-sign-status = 状态
replay-none = 无
replay-standing-promised = 未到期
replay-standing-standing = 持续有效
replay-standing-kept = 已兑现
replay-standing-broken = 失约
replay-standing-kept-late = 逾期兑现
replay-standing-waived = 客户放弃
replay-learnt = + { $time } { $entry } { $kind }：{ $text }
replay-answered = ? { $what } { $before } → { $after }
replay-odds-changed = ~ 把握，{ $what }：{ $before } → { $after }
replay-commitment-changed = P { $what }：{ $before } → { $after }
replay-status-changed = = 状态：{ $before } → { $after }
replay-severity-changed = = 级别：{ $before } → { $after }
replay-no-difference = 没有差别。

help-replay = 查看事件在某一时刻的情况，或两个时刻之间的差别；不写时间则列出关键节点
help-replay--reference = 事件编号
help-replay--at = 哪一时刻：只含当时已经得知的内容
help-replay--between = 两个时刻：其间得知了什么、答复了什么、变了什么
help-replay--as-happened = 按今天所知的发生时间，而不是按得知的时间
cli-replay-at = 回放 { $time }，{ $order }：共 { $all } 条，当时有 { $shown } 条
cli-replay-between = 回放 { $from } 至 { $to }，{ $order }
cli-replay-odds = 方案 { $letter } 的把握：{ $percent }%
