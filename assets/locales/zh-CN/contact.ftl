# 沟通与客户提问：对谁说了什么、客户问了什么、谁在等下一次通报。
kind-contact-made = 沟通
kind-enquiry-received = 客户提问
kind-enquiry-answered = 答复

channel-phone = 电话
channel-sms = 短信
channel-email = 邮件
channel-chat = 即时消息
channel-meeting = 会面
channel-letter = 信函
channel-other = 其他
told-by-phone = 电话告知
told-by-sms = 短信告知
told-by-email = 邮件告知
told-by-chat = 发消息告知
told-by-meeting = 当面告知
told-by-letter = 去函告知
told-by-other = 告知
heard-by-phone = 来电
heard-by-sms = 来短信
heard-by-email = 来邮件
heard-by-chat = 发来消息
heard-by-meeting = 来访
heard-by-letter = 来函
heard-by-other = 联系我方
direction-outbound = 我方告知
direction-inbound = 对方联系我方
outcome-reached = 已送达
outcome-sent = 已发出，未确认
outcome-failed = 试过，未联系上

entry-told = { $how }{ $names }：{ $text }
entry-told-nobody = { $how }：{ $text }
entry-heard-nobody = 对方{ $how }：{ $text }
entry-heard = { $names }{ $how }：{ $text }
entry-next-update = 下次通报 { $time }

due-first-update = 向{ $name }首次通报
due-first-update-tried = 向{ $name }首次通报（{ $time } 试过，未联系上）
due-update-tried = 向{ $name }通报（{ $time } 试过，未联系上）
due-update = 向{ $name }通报
due-inform-resolved = 告知{ $name }：已解决
due-inform-resolved-anyone = 告知客户：已解决
due-enquiry = 未答复：{ $text }
refusal-not-an-enquiry = 记录“{ $id }”不是客户提问。用 “dingli show” 查看有哪些提问。
entry-objects = 对 { $document } 的异议 { $point }
warning-no-next-update = 没有说明下次通报的时间，请约定后补记。
warning-nobody-named = 没有写明是和谁。
warning-nobody-to-update = 没有写明是和谁，下次通报不会计时。请重新记一次沟通，写明对方。
due-notify = 按约定第一时间告知{ $name }
due-proactive = 情况有变，请主动告知{ $name }
warning-said-outside = 对外说出的话里：{ $problem }
kinds-contact-made = 沟通
kinds-enquiry-received = 客户提问
kinds-enquiry-answered = 答复

help-enquiry = 记录客户方提出的问题
help-reply = 答复客户方的问题
help-contact = 记一次沟通：对谁、用什么方式、说了什么、结果如何

help-enquiry--from = 谁问的
help-reply--enquiry = 客户那个问题的编号
help-contact--names = 和谁；多人用逗号隔开
help-contact--by = phone（电话）、sms（短信）、email（邮件）、chat（即时消息）、meeting（会面）、letter（信函）或 other（其他）
help-contact--inbound = 是对方联系我们
help-contact--outcome = reached（已送达，默认）、sent（已发出，未确认）或 failed（未联系上）
help-contact--next = 约定的下次通报时间

cli-show-enquiries = 客户方的提问
cli-show-never-told = 尚未通报
cli-show-next = 下次 { $time }
cli-show-unanswered = 尚未答复

do-contact = 记沟通
do-enquiry = 客户提问
do-answer-enquiry = 答复客户
do-contact-person = 记沟通
do-enquiry-from = 对方提问
why-no-enquiry = 没有未答复的提问
people-never-told = 尚未通报
people-tried = { $time } 试过，未联系上
people-told = { $time } { $channel }通报
people-next = 下次 { $time }
people-overdue = 超时
step-contact = 记录沟通
step-answer-enquiry = 记录答复
goal-told = 最近一次告知{ $name }，{ $time }：
form-contact = 记沟通
form-enquiry = 客户提问
form-answer-enquiry = 答复客户
form-next-for-whom = 下次通报是约给谁的？按空格选中，或者不填下次通报。

field-with = 和谁
field-direction = 谁找谁
field-channel = 渠道
field-outcome = 结果
field-next-update = 约定下次通报
field-from = 谁问的
field-asked-words = 对方原话
field-enquiry = 哪个问题
field-answered-words = 怎么答复的

lint-unanswered = 对方问的“{ $question }”还没有答复：请答复，或说明几点前答复。

report-section-told = 通报情况
report-section-enquiries = 客户提问
report-informed = 已告知处理结果
report-kind-contact = 沟通
report-kind-enquiry = 收到提问
report-kind-objection = 异议
report-objection-since = { $time } 提出
report-kind-answer = 我方答复

report-told = { $how }{ $names }：
report-told-nobody = { $how }：
report-heard = { $names }{ $how }：
report-heard-nobody = { $how }：
report-you = 您
report-told-plainly = 告知{ $names }：
report-heard-plainly = { $names }：
report-next-update = 承诺下次通报 { $time }

report-column-answer = 答复
report-column-last-told = 上次通报
report-column-channel = 渠道
report-column-next = 下次应通报
report-never-told = 尚未通报
report-unanswered-for = 未答复，已 { $span }
report-detail-enquiry = 答复的提问

figure-silences = 未与客户联系的时段
figure-lane-customer = 与客户沟通
figure-lane-others = 其他沟通
figure-lane-silences = 客户

figure-sign-told = 我方告知
figure-sign-heard = 收到联系
figure-stroke-quiet = 约定间隔内
figure-stroke-silent = 超过约定仍未联系

figure-enquiry = 客户提问
figure-answer = 答复
figure-within = 约定之内
figure-over = 超 { $span }
figure-no-word = 至 { $time } 仍未联系
figure-agreed = 应在 { $time } 前联系

figure-alt-told = 我方告知 { $count } 次。
figure-alt-told-you = 我方通报 { $count } 次。
figure-alt-heard = 客户联系我方 { $count } 次。
figure-alt-heard-you = 收到联系 { $count } 次。
figure-alt-silences = 共 { $count } 段，{ $over ->
    [0] 均未超过约定
   *[other] 其中 { $over } 段超过约定
}；最长 { $span }，自 { $time } 起。
warning-says-restored = 文字说已经恢复或解决。如果确已这样告知客户，请用 --restored 记录这次沟通，并公开“已解决”。
check-resolution-internal = 只有内部看得到“已解决”（#{ $entry }），本文件写的仍是尚未解决。如可告知客户，请公开：visibility { $entry } customer。
check-says-restored = #{ $entry } 说已经恢复或解决，客户看到的其他内容都没有这样说。请公开“已解决”，或用 --restored 记录这次沟通。
help-contact--restored = 已告知对方：已解决
report-heading-late-words = 迟到的通报
report-late-word = 约定 { $promised } 通报，{ $told } 才通报，迟了 { $late }
report-late-word-came = 约定 { $promised } 通报，未按时通报
report-late-word-missing = 约定 { $promised } 通报，至今未通报，已迟 { $late }
entry-answer-by = 答复期限 { $time }
due-claim = 答复索赔
field-answer-by = 答复期限
help-enquiry--due = 最晚何时答复，也可以写“两个工作日”；不写则按合同的通知期限
term-working-days = { $days } 个工作日

field-told-restored = 已告知对方：已解决
