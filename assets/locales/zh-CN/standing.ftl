# 常设承诺目录，存在公共记录里。
kind-standing-recorded = 常设承诺
kind-standing-withdrawn = 撤下常设承诺
kinds-standing-recorded = 常设承诺
kinds-standing-withdrawn = 撤下的常设承诺

list-standing = 常设承诺
counted-from-opened = 开启
counted-from-promised = 承诺
payer-us = 我方
payer-vendor = 供应商
payer-insurer = 保险公司
standing-within = { $from }后 { $span }内
standing-consent = 还要问：{ $list }
standing-payer = { $payer }承担
standing-no-compensation = 没有赔付
standing-withdrawn = 已撤下

help-catalogue = 管理常设承诺：事先商定、事发时可以直接承诺的内容
help-catalogue-add = 在目录里加一条常设承诺
help-catalogue-change = 更改常设承诺；没有写的不变
help-catalogue-withdraw = 撤下常设承诺：以后不再承诺
help-catalogue-list = 列出常设承诺

help-catalogue-add--name = 怎样称呼它
help-catalogue-add--text = 承诺什么，用对客户说的话写
help--within = 多长时间内兑现：4h、30m、2 days
help-catalogue-add--from = 从何时算起：opened（开启）或 promised（承诺）
help-catalogue-change--from = 从何时算起：opened（开启）或 promised（承诺）
help-catalogue-add--payer = 做不到时谁承担：us（我方）、vendor（供应商）或 insurer（保险公司）
help-catalogue-change--payer = 做不到时谁承担：us（我方）、vendor（供应商）或 insurer（保险公司）
help--payer-name = 供应商或保险公司的名称
help-catalogue-add--by = 由谁兑现（角色）
help-catalogue-change--by = 由谁兑现（角色）
help--consent = 承诺时还要问谁同意：deliverer（执行方）、customer（客户）
help--classes = 用于哪些事件类别，写预案编号；不写就是全部
help-catalogue-change--item = 哪一条：名称或编号
help-catalogue-change--text = 新的说法
help-catalogue-change--name = 新名称
help-catalogue-withdraw--item = 哪一条：名称或编号
help-promise--from = 用目录里的这条常设承诺填写：名称或编号；这里写了的不变

cli-standing-withdrawn = “{ $name }”已经撤下：{ $reason }。请另选一条，或用自己的话承诺。
cli-standing-other-class = “{ $name }”是给别的事件类别用的。

do-standing = 记常设承诺
do-withdraw-standing = 撤下常设承诺
do-from-catalogue = 用目录填写承诺
form-standing = 常设承诺
form-standing-hint = 事先商定、事发时可以直接承诺的内容。
form-withdraw-standing = 撤下常设承诺
field-standing-item = 常设承诺
field-standing-name = 名称
field-standing-minutes = 多长时间内
field-standing-from = 从何时算起
field-standing-payer = 谁承担
field-standing-payer-name = 对方名称
field-standing-deliverer = 由谁兑现（角色）
field-standing-consent = 还要问谁同意
field-standing-classes = 事件类别，用；隔开
why-no-standing-commitment = 目录里没有有效的常设承诺。
why-only-promise = 目录只用来填写新的承诺。
why-nothing-in-catalogue = 目录里还没有适合这类事件的常设承诺。
notice-from-catalogue = 来自目录：{ $name }（第 { $at } 条，共 { $count } 条）

standing-list = 常设承诺
standing-column-text = 承诺内容
standing-column-minutes = 多长时间内
standing-column-from = 从何时算起
standing-column-compensation = 赔付
standing-column-payer = 谁承担
standing-column-payer-name = 对方名称
standing-column-deliverer = 由谁兑现
standing-column-consent = 还要问谁同意
standing-column-classes = 用于
standing-column-reason = 原因
