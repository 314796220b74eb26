# 通报草稿：写给谁、写什么、哪里不妥
update-form-sms = 短信
update-form-email = 邮件
update-form-phone = 电话要点

update-sms-company = 【{ $company }】
update-sms-salute = { $name }，
update-sms-doing = 正在做：{ $text }
update-sms-next = { $time } 再报。
update-sms-next-missing = 下次通报〔时间未定，请补〕。
update-sms-more = 另有{ $count }项，电话里说。
update-sms-join = ；
update-sms-stop = 。

update-subject = 主题：【进展通报】{ $title } { $time }
update-salute = { $name }，您好：
update-subject-holding = 主题：您的询问 { $time }
update-holding = 您的询问已收到，情况正在核实，核实后由专人统一答复。在此之前不作评论。
update-about = { $title }：
update-state-at = { $state }（{ $time }）
update-then = { $time }：{ $text }
update-doing-by = { $text }（{ $role }）
update-day-today = 今天 { $time }
update-day-tomorrow = 明天 { $time }
update-day-yesterday = 昨天 { $time }
update-day = { $month } 月 { $day } 日 { $time }
update-day-of-year = { $year } 年 { $month } 月 { $day } 日 { $time }
update-new = 最新进展：
update-new-since = { $time } 以来的新进展：
update-nothing-since = { $time } 以来没有新的进展。
update-more = 还有 { $count } 项，面谈或在报告里细说。
update-doing = 我们正在做：
update-doing-missing = 〔请填：谁、在哪、正在做什么〕
update-next = { $time } 再向您通报（{ $zone }）
update-next-missing = 下次通报：〔时间未定，请补上钟点〕
update-last = 有任何情况，请随时找我。
update-contact = 联系人：{ $contact }
update-contact-missing = 联系人：〔请填一位联系人〕

update-phone-hello = { $name }，您好，我是{ $sender }。
update-phone-hello-company = { $name }，您好，我是{ $company }的{ $sender }。
update-phone-doing = 正在做：{ $text }
update-phone-ask = 问：您现在最担心的是什么？
update-phone-next = { $time } 再给您打电话，有没有结果都打
update-phone-next-missing = 下次通报：〔时间未定，请补上钟点〕

lint-not-customer = { $name }（{ $side }）不是客户一方：给客户的承诺、方案和责任说明都不要写进去。
lint-no-next-time = 没有说下次通报的时间，请写上钟点。
lint-unfilled = 还有〔〕没有填，请补上。
lint-too-long = 短信用了 { $used } 字，一条只能 { $most } 字。
lint-guess = “{ $words }”是猜测。请只说已核实的，其余说明几点前核实。
lint-host-name = “{ $name }”像是机器名或地址，请删去。
lint-internal-name = “{ $name }”是我方内部人员，请改用职务。
lint-internal-name-instead = “{ $name }”是我方内部人员，请改为“{ $instead }”。
lint-internal-reach = “{ $reach }”是我方 { $name } 的联系方式。请删去，或改为报告里指定的联系方式。
lint-other-customer = “{ $name }”属于别的客户或别的事件，请删去。
lint-internal-text = “{ $words }”出自内部记录 { $entry }。请先设为客户可见，或删去。
lint-avoid = 不要说“{ $words }”：{ $why }
lint-nothing-of-data = 已经恢复，却没有说数据有没有丢失，请补上。
lint-says-safe = “{ $words }”谁也保证不了：只说谁在几点检查过什么、现在该怎么做。
lint-helpless = “{ $words }”没有给对方留办法：请给一个替代办法，或说明几点前答复。

draft-title = 给{ $name }的{ $form }草稿
draft-new = { $count } 项新进展
draft-new-since = { $time } 以来 { $count } 项新进展
draft-left-out = 有 { $count } 项没写进去
draft-guesses = 有 { $count } 项是推测，没写进去
draft-length = { $used }/{ $most } 字
draft-clean = 自动检查没有异议，请自己再读一遍
draft-problems-more = 还有 { $count } 处
draft-edited = 已改过

draft-ask-first = 第一次给{ $name }通报之前：他现在感受如何，背后有什么压力？他自己的原话说需要什么？
draft-ask-first-write = 记下来
draft-ask-first-go = 先写通报
draft-ask-outcome = 发给{ $name }了吗？结果怎样？
draft-ask-reached = 已送达
draft-ask-sent = 已发，不知是否看到
draft-ask-failed = 试过，没联系上
draft-ask-later = 还没发

draft-next-passed = 文字里写的是这个时间，但已经过了：如果就是这样告诉对方的，照此记录；否则请填实际告诉的时间。
draft-next-other = 文字里的时间和起草时的不一样：请填实际告诉对方的时间。
draft-copied = 已复制 { $count } 字到剪贴板（终端不支持时按 { $key } 存成文件）。
draft-refused = 没有复制，也没有存成文件：{ $problem }
draft-too-large = 太长，终端的剪贴板放不下；按 { $key } 存成文件。
draft-nobody = 干系人里还没有可以通报的人。先加一位。
draft-none = 当前没有打开的通报草稿。

cli-draft-refused = 没有输出草稿：请先解决上面标“拒绝”的问题。
cli-draft-refuses = 拒绝：{ $problem }
cli-draft-warns = 注意：{ $problem }
cli-draft-copied = 已把草稿发给终端的剪贴板（OSC 52）。
cli-draft-no-terminal = 没有终端可以复制；去掉 --copy，或用 -o 写进文件。

place-draft = 通报草稿
do-draft = 写通报
do-draft-copy = 复制
do-draft-form = 换形式
do-draft-form-before = 上一种形式
do-draft-sent = 已发，记结果
do-draft-write = 存成文件
do-draft-again = 重新起草
do-draft-person = 换一个人
step-draft = 写通报

help-draft = 起草给某人的通报：上次送达以来的新进展
help-draft--to = 给谁：干系人的姓名或别名
help-draft--form = 形式：sms（短信）、email（邮件）或 phone（电话要点）
help-draft--check = 不起草，只检查这个文件里改好的文字；- 为标准输入
help-draft--copy = 同时复制到终端的剪贴板
help-draft--output = 写到哪里；- 为标准输出
