# 预案：采用预案、预案哪里不对、应该怎么写。
kind-playbook-adopted = 预案
entry-playbook = { $title }（版本 { $version }）
refusal-unknown-playbook = 没有预案“{ $id }”。用 “dingli playbook list” 查看现有预案。
kinds-playbook-adopted = 预案

help-playbook = 列出、查看、检查预案
help-playbook-list = 列出内置的和自己的预案
help-playbook-show = 查看一个预案
help-playbook-check = 指出预案错在哪一行哪一列
help-adopt = 采用预案：换一个，或换成同一预案的新版本

help-playbook-show--id = 预案编号
help-playbook-show--toml = 按原文
help-playbook-check--file = 预案文件
help-adopt--playbook = 预案编号；不写就是现用的
cli-show-playbook = 预案
cli-playbook-builtin = 内置
cli-playbook-steps = 要做的事
cli-playbook-roles = 要找的人
cli-playbook-good = { $file }：没有问题（{ $id }，版本 { $version }）。

do-adopt = 换用预案
form-adopt = 换用预案
form-adopt-hint = 按现在的预案抄入问题和规则；已有的回答都留着，之前问过的也留有记录。

report-class = 类别
report-playbook = { $title }（{ $id }，版本 { $version }）

playbook-problem = 第 { $line } 行第 { $column } 列：{ $what }
playbook-not-a-file = 这是文件夹、管道或设备，不是文件，已跳过。请移到别处。
playbook-unreadable = 这个文件无法读取（{ $reason }），没有启用。请检查文件和权限。
playbook-not-utf8 = 这段文字不是 UTF-8 编码，没有启用。请另存为 UTF-8。
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
playbook-backwards-cadence = `{ $table }.severity-{ $severity }` 前后颠倒；`first-minutes` 不大于 `every-minutes`，`every-minutes` 不大于 `calm-every-minutes`。
playbook-zero = `{ $path }` 为零或缺失；请写 1 或更大。
playbook-rule-lacks = 规则 `{ $id }` 缺少 `{ $part }`，不能启用；请补上，或写 `enabled = false`。
