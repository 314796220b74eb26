# 在全部事件里查找。

search-empty = 没有要找的内容。请写词、“短语”，或 客户：名称 这样的条件。
search-open-quote = 引号没有配对；请补上另一半，或去掉引号。
search-no-value = “{ $field }”后面缺少内容，请写成 { $field }:名称。
search-not-severity = { $field }:{ $value } 不是级别；级别是 1（最重）到 4。
search-not-status = { $field }:{ $value } 不是状态；可写 处理中、影响已控制、已解决 或 已关闭。
search-not-visibility = { $field }:{ $value } 不是可见性；可写 内部 或 客户可见。
search-not-kind = { $field }:{ $value } 不是记录的种类；请用 `dingli timeline` 里的叫法，如 备注、沟通。
search-not-day = { $field }:{ $value } 不是日期；请写 2026-03-07，或月、年：2026-03、2026。
help-search = 在全部事件里查找；一条记录要含全部的词。词之间可以写 客户：名称 这样的条件
help-search--text = 词、引号里的“短语”，以及条件：客户： 类别： 级别： 状态： 人员： 标签： 种类： 可见性： 自： 至：
help-search--customer = 只找这个客户的事件
help-search--class = 只找这一类别的事件，写编号或名称
help-search--severity = 只找这一级别的事件，1 到 4
help-search--status = 只找处于这一状态的事件
help-search--person = 只找这个人说的、做的、记录的，或提到他的记录
help-search--tag = 只找带这个标签的备注
help-search--kind = 只找这一种类的记录，如 备注、沟通
help-search--visibility = 只找客户可见的，或只找内部的：customer（客户可见）或 internal（内部）
help-search--from = 从这一天、这个月或这一年起：2026-03-07、2026-03、2026
help-search--to = 到这一天、这个月或这一年止
help-search--best = 含这些词最多的在前，而不是最新的在前
