# 预案哪里不对，应该怎么写。
playbook-problem = 第 { $line } 行第 { $column } 列：{ $what }
playbook-syntax = 不是有效的 TOML：{ $detail }。
playbook-shape = 有值缺失或类型不对：{ $detail }。
playbook-unknown-format = 不认识格式 { $found }，本程序读格式 1。请写 `format = 1`，或改用更新的程序。
playbook-unknown-key = 键 `{ $path }` 在这里没有意义；请改正拼写或删掉。
playbook-duplicate-id = 编号 `{ $id }` 在第 { $line } 行已经用过；请给其中一个换个编号。
playbook-bad-id = `{ $id }` 不能作编号；只用小写字母、数字和单个连字符，如 `last-backup`。
playbook-empty-text = `{ $path }` 缺少{ $language }；两种语言都要写。
playbook-language-zh = 中文（`zh`）
playbook-language-en = 英文（`en`）
playbook-empty-section = 小节 `{ $id }` 没有问题；请加一个，或删掉这一节。
playbook-no-critical-question = 没有关键问题；必须先弄清的请标 `critical = true`。
playbook-no-required-role = `{ $side }` 一方没有必需的角色；请至少给一个标 `required = true`。
playbook-missing-severity = 通报节奏 `{ $table }` 缺少 `severity-{ $severity }`；四级都要写，或删掉整张表用默认值。
playbook-zero-cadence = `{ $table }.severity-{ $severity }` 有数值为零或缺失；四个数都以分钟计，每个至少为 1。
playbook-zero = `{ $path }` 为零或缺失；请写 1 或更大。
playbook-rule-lacks = 规则 `{ $id }` 缺少 `{ $part }`，不能启用；请补上，或写 `enabled = false`。
playbook-bad-currency = `{ $found }` 不是币种；请写三个大写字母，如 `CNY`。
