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
cli-playbook-no-cause = { $file }：没有一个问题问到原因，报告里就写不出原因。请加一个 id 为 `cause` 的问题。
cli-playbook-no-for-you = { $file }：没有一个问题问到客户要做什么、留意什么。请加一个 id 以 `for-you` 开头的问题。
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
playbook-bad-severity = `{ $path }` 是 { $found }；级别只有 1、2、3、4。
playbook-not-four = `severity-words` 有 { $found } 条；请写满 1 至 4 级共四条，或一条都不写。
playbook-not-checked = 时限 `{ $id }` 没有 `checked`；请写最近一次核对出处的日期，如 `checked = "2026-11-01"`。
playbook-no-duty = 时限 `{ $id }` 没有义务人；请加 `[[deadlines.duties]]`，写明 `whose` 和各阶段。
playbook-several-lengths = 阶段 `{ $id }` 写了不止一个期限；`hours`、`days`、`months`、`working-days` 只留一个，立即要做的一个都不写。
playbook-no-such-start = `starts = "{ $starts }"` 在这一义务里没有对应的前一阶段；请写 `known`、`resolved` 或上面某阶段的编号。
playbook-rule-lacks = 规则 `{ $id }` 缺少 `{ $part }`，不能启用；请补上，或写 `enabled = false`。

playbook-part-summary = 什么时候用、怎么办最好
playbook-part-cadence = 通报节奏
playbook-part-phrases = 该说的话
playbook-in-report = 报告中写作：{ $label }
playbook-part-avoid = 不该说的话
playbook-part-rules = 升级
playbook-part-compensation = 惯例补偿
playbook-best = 目前最好的做法：{ $text }
playbook-care = 可能有人受伤，先告诉对方：{ $text }
playbook-legal-clearance = 经法务同意才能表态担责。
playbook-unknown = 还不清楚时这样说：{ $text }
playbook-duty-limit = 连续值守 { $minutes } 分钟就该换人。
playbook-second-reader = 超过 { $amount } 的决策要有复核人。
playbook-checks = 价值不超过 { $amount } 的承诺，不要求七项核对。
playbook-to-customer = 对客户
playbook-to-ours = 对内
playbook-pace = { $first } 分钟内首报，此后每 { $every } 分钟；{ $after } 分钟后每 { $calm } 分钟
playbook-within = { $minutes } 分钟内
playbook-phase-at-once = 马上
playbook-phase-first-hour = 一小时内
playbook-phase-first-day = 当天
playbook-phase-before-closing = 关闭前
stage-from-known = 自知道起
stage-from-resolved = 自解决起
stage-from = 自“{ $stage }”完成起
stage-hours = { $count } 小时
stage-days = { $count } 天
stage-months = { $count } 个月
stage-working-days = { $count } 个工作日
stage-latest = 最迟知道后 { $count } 小时
cli-deadlines-good = { $file }：没有问题（{ $ids }）。
cli-draft-phrase = 话术（{ $situation }）：{ $say }
draft-phrase = 话术 { $at }/{ $count }（^F 下一句，^T 放进去）{ $situation }：{ $say }
draft-avoid = 别说：{ $words }
do-playbook = 看预案
do-next-phrase = 下一句话术
do-put-phrase = 放进这句话术
reading-title = 预案：{ $title }（{ $version }）

# 各事件中跳过的步骤（N3）。
help-playbook-redesign = 查看哪些步骤在几起事件里被跳过、为什么；满三起即建议重新设计
redesign-none = 没有跳过的步骤。
redesign-skipped = { $playbook } / { $step }，跳过 { $count } 次：{ $text }
redesign-proposed = ! { $playbook } / { $step }，跳过 { $count } 次，建议重新设计：{ $text }

# 预案的各个版本，属公共记录。
kind-playbook-drafted = 预案起草
kind-playbook-moved = 预案版本
kind-playbook-withdrawn = 预案停用
kinds-playbook-drafted = 预案草稿
kinds-playbook-moved = 试行或生效的预案版本
kinds-playbook-withdrawn = 停用的预案版本
list-version = 预案版本
named-incidents = 事件
version-state-draft = 草稿
version-state-redrafted = 已有更新的草稿
version-state-trial = 试行
version-state-in-force = 生效
version-state-superseded = 已被新版取代
version-state-withdrawn = 停用
versions-none = 还没有起草过预案的新版本。可用“dingli playbook show 编号 --toml”取出现行文本修改，再用“dingli playbook draft”存入。
version-line = { $name }：{ $state }；起草 { $by }，{ $at }
version-authors = 编写人：{ $list }
version-learnt = 吸取的经验：{ $text }
version-draft-has-errors = 草稿已保存。改正上述错误并重新起草之前，不能试行或生效。
version-diff = { $class }：从 { $earlier } 版到 { $later } 版
version-diff-none = 两个版本内容相同。
version-diff-nothing-before = “{ $class }”没有现行版本可供比较，请用 --from 指明一个版本。
refusal-draft-unnamed = 草稿没有写明是哪份预案、哪个版本。请在文件开头写上 id = "…" 和 version = "…"。
refusal-draft-of-other = 该文件是“{ $said }”的预案，不是“{ $class }”的。请换成正确的编号，或修改文件里的 id。
refusal-version-taken = “{ $class }”的 { $version } 版已经用过。请给草稿换一个版本号。
refusal-draft-has-errors = “{ $name }”维持原状：文本有误。请改正后重新起草：
    { $problems }
warning-never-tried = “{ $name }”未在任何事件中试行就生效。
cli-playbook-version = 本处生效版
help-playbook-versions = 列出预案的各个版本：草稿、试行、生效、停用
help-playbook-versions--class = 只看这份预案（编号）
help-playbook-draft = 用文件起草预案的下一个版本
help-playbook-draft--class = 预案编号
help-playbook-draft--file = 完整的预案（TOML），版本号须是新的
help-playbook-draft--author = 一线编写人，可重复（默认：文件里写明的）
help-playbook-draft--learnt = 吸取了哪些经验：教训、被跳过的步骤
help-playbook-draft--who = 谁起草的（默认：你）
help-playbook-trial = 在指明的事件中试行一个版本：可在那里采用
help-playbook-trial--class = 预案编号
help-playbook-trial--version = 版本
help-playbook-trial--refs = 可以采用它的事件
help-playbook-trial--who = 谁决定的（默认：你）
help-playbook-in-force = 让一个版本生效：此后开启的事件采用它
help-playbook-in-force--class = 预案编号
help-playbook-in-force--version = 版本
help-playbook-in-force--who = 谁决定的（默认：你）
help-playbook-withdraw = 停用一个版本；之前生效的版本重新生效
help-playbook-withdraw--class = 预案编号
help-playbook-withdraw--version = 版本
help-playbook-withdraw--reason = 原因
help-playbook-withdraw--who = 谁决定的（默认：你）
help-playbook-diff = 看预案两个版本之间的差别
help-playbook-diff--class = 预案编号
help-playbook-diff--version = 版本
help-playbook-diff--from = 与哪个版本比较（默认：现行的）
help-playbook-show--of = 看这个版本，不论现状如何（默认：现行的）
past-version = { $version } 版：{ $state } · { $by }，{ $at }
do-put-in-force = 让预案的一个版本生效
do-withdraw-playbook = 停用预案的一个版本
form-put-in-force = 版本生效
form-put-in-force-hint = 此后开启的事件采用它；进行中的事件仍用原来的。
form-withdraw-playbook = 停用一个版本
field-playbook-version = 预案及版本
