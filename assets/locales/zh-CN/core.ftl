# 事件本身的用语：类别、状态、拒绝、提醒、待办。
kind-opened = 开启
kind-titled = 标题
kind-playbook-adopted = 预案
kind-noted = 备注
kind-attachment-added = 附件
kind-fact-asked = 提问
kind-fact-answered = 事实
kind-stakeholder-added = 干系人
kind-stakeholder-changed = 干系人
kind-contact-made = 沟通
kind-enquiry-received = 客户提问
kind-enquiry-answered = 答复
kind-severity-changed = 级别
kind-status-changed = 状态
kind-visibility-changed = 可见性
kind-corrected = 更正
kind-retracted = 撤回
kind-correction-withheld = 放行
kind-document-issued = 报告
kind-snoozed = 稍后
kind-merged = 合并
kind-legal-hold-placed = 证据保全
kind-legal-hold-lifted = 解除保全
kind-erased = 删除
kind-person-added = 人员
kind-person-changed = 人员

status-open = 处理中
status-mitigated = 已止损
status-resolved = 已解决
status-closed = 已关闭

confidence-confirmed = 已核实
confidence-claimed = 对方称
confidence-assumed = 推测

channel-phone = 电话
channel-sms = 短信
channel-email = 邮件
channel-chat = 即时消息
channel-meeting = 会面
channel-letter = 信函
channel-other = 其他

direction-outbound = 我方告知
direction-inbound = 对方来讯

outcome-reached = 已送达
outcome-sent = 已发出，未确认
outcome-failed = 试过，未联系上

side-customer = 客户
side-ours = 我方
side-vendor = 厂商
side-regulator = 监管
side-media = 媒体
side-legal = 法务
side-other-owner = 其他用户

authority-unknown = 未知
authority-decides = 能拍板
authority-advises = 有发言权
authority-works = 执行
authority-informed = 知会

visibility-internal = 内部
visibility-customer = 客户可见
audience-customer = 客户
audience-internal = 内部
document-service-report = 服务报告

somebody = 某人

entry-unknown = 由更新版本的 dingli 写入（{ $kind } v{ $version }），原样保留
entry-erased = 已依法删除
entry-opened = { $title } · { $customer }
entry-playbook = { $title }（版本 { $version }）
entry-attachment = { $name }（{ $size }）
entry-stakeholder = { $name }（{ $side }）
entry-stakeholder-changed = { $name }：{ $changes }
entry-answer = { $asked } → { $answer }（{ $confidence }）
entry-told = { $channel }告知{ $names }：{ $text }
entry-heard = { $names }{ $channel }来讯：{ $text }
entry-next-update = 下次通报 { $time }
entry-made-visible = { $entry } 改为客户可见
entry-made-internal = { $entry } 改为内部
entry-corrected = 更正 { $entry }：{ $text }
entry-retracted = 撤回 { $entries }
entry-hold-lifted = 解除 { $entry }：{ $reason }
entry-correction-withheld = 更正 { $entry } 未公开，仍放行：{ $reason }
entry-document-issued = 已出具{ $audience }{ $document }（{ $format }）
entry-snoozed = 推迟到 { $until }
entry-merged = 并入 { $count } 台电脑的记录
entry-erasure = 删除 { $count } 条正文：{ $reason }

backup-last-good = 末次可用 { $time }
backup-tested = 恢复已验证 { $time }
backup-unverified = 未验证：从未恢复过
backup-none = 无备份
impact-is = 影响 { $severity }

field-aliases = 又称
field-channels = 联系
field-manager = 直接经理
field-agreement = 约定
field-need = 诉求
field-implied-need = 隐含诉求
field-values = 看重
field-feeling = 感受
field-pressure = 压力
field-public-role = 对外称谓

due-first-update = 首次通报{ $name }
due-update = 向{ $name }通报
due-inform-resolved = 告知{ $name }已恢复
due-inform-resolved-anyone = 告知客户已恢复
due-critical-unknown = { $ask }
due-enquiry = 未答复：{ $text }
due-hidden-correction = 客户仍读到已更正的内容：公开更正，或说明理由放行
due-no-internal = 没有内部资源：写下我方的人
due-no-customer = 没有客户联系人：写下该找谁
due-no-channel = 怎么联系{ $name }？由谁联系？
due-no-need = 问{ $name }：需要什么，用他的原话记下
due-guess = 向{ $name }确认隐含诉求
due-unverified-backup = 备份从未恢复过：先验证，别指望它
due-severity-mismatch = 影响是 { $proposed }，现定 { $current }：请重新定级
due-not-understood = { $count } 条记录由更新版本写入：请升级本机 dingli

refusal-empty = “{ $field }”是空的，没有记录。请填写。
refusal-already-open = 该事件已开启过，没有记录。
refusal-not-open = 该事件尚未开启；第一步请用 “open”。
refusal-in-the-future = { $time } 还没有到；记录写的是已发生的事。请给更早的时间。
refusal-unknown-playbook = 没有预案“{ $id }”。用 “dingli playbook list” 查看现有预案。
refusal-unknown-zone = 没有时区“{ $name }”。请用 IANA 名称，如 Asia/Shanghai。
refusal-unknown-stakeholder = 这里没有人叫“{ $name }”。请先添加为干系人，或改正名字。
refusal-unknown-question = 本事件没有问题“{ $id }”。用 “dingli show” 查看。
refusal-unknown-entry = 本事件没有记录“{ $id }”。用 “dingli timeline” 查看。
refusal-ambiguous-entry = 几台电脑都有记录“{ $id }”。请带上时间线里点号后的字母。
refusal-not-an-enquiry = 记录“{ $id }”不是客户提问。
refusal-not-a-correction = 记录“{ $id }”不是更正。
refusal-not-understood = 该记录（{ $kind }）由更新版本的 dingli 写入。请升级后再操作；备注和沟通仍可记录。
refusal-never-visible = 这类记录（{ $kind }）从不给客户看。请把客户可读的内容另写一条备注。
refusal-nothing-changes = 没有任何变化，没有记录。
refusal-same-status = 状态已经是 { $status }。
refusal-already-retracted = 该记录已撤回过。
refusal-not-in-words = 客户可见的状态和级别不用文字更正，理由也不给客户看。请撤回该条，或记录新的状态、级别；只是时间有误的，更正时写明正确的时间。
refusal-opening-stays = 事件的开启不能撤回。请改为关闭事件。
refusal-promise-stands = 这项承诺客户已知晓，或已到期，不能撤回。请记录兑现、重新约定、违约或客户放弃。
refusal-customer-not-informed = 未关闭：还没有告知客户。请先记录已联系上客户的沟通，再关闭。
refusal-legal-hold = 未删除：证据保全生效中。请先说明理由解除保全。
refusal-hold-stands = 证据保全不能撤回，只能说明理由解除：窗口中用“解除保全”，或 dingli hold REF --lift 理由。
refusal-no-hold = 目前没有生效的证据保全。
refusal-not-a-hold = { $id } 不是生效中的证据保全。dingli show 会列出生效的保全。
refusal-several-holds = 有 { $count } 项证据保全生效，须逐项解除。请指明是哪一项（--which，record 中为 "hold"）：{ $holds }

warning-backup-unverified = 该备份从未恢复过：按未验证处理。
warning-severity-follows-impact = 按客户影响应为 { $proposed }，现定 { $current }。
warning-no-channel = 怎么联系{ $name }？由谁联系？没有记录渠道。
warning-same-name = 已有一位叫{ $name }。
warning-no-need-heard = 还没有用{ $name }的原话记下诉求。
warning-no-next-update = 没有说明下次通报时间。
warning-nobody-named = 没有写明是和谁。
warning-already-disclosed = 已在 { $time } 的{ $document }中披露。
warning-question-repeated = 对该问题的回答（{ $answers }）在日志中仍保留问题的原文，报告里不再显示。原文也须删除的，请一并删除这些回答。
warning-no-public-role = 所提到的人没有对外称谓；客户将看不到名字。
warning-customer-still-reads-it = 客户仍能读到原文；在公开更正或放行之前，不能出客户报告。
