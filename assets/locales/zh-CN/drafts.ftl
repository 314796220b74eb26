# 通报草稿：写给谁、写什么、哪里不妥

update-form-sms = 短信
update-form-email = 邮件
update-form-phone = 电话要点

update-sms-salute = { $name }：
update-sms-next = 下次通报{ $time }。
update-sms-next-missing = 下次通报〔时间未定，请补〕。
update-sms-more = 另有{ $count }项，电话里说。
update-sms-nothing = 目前没有新进展。
update-sms-join = ；
update-sms-stop = 。
update-responsible = 这件事我们有责任。

update-subject = 主题：【进展通报】{ $title } { $time }
update-salute = { $name }，您好：
update-new = 最新进展：
update-new-since = { $time } 以来的新进展：
update-nothing = 目前没有新的进展。
update-nothing-since = { $time } 以来没有新的进展。
update-more = 还有 { $count } 项，面谈或在报告里细说。
update-doing = 我们正在做：
update-doing-missing = 〔请填：谁、在哪、正在做什么〕
update-next = 下次通报：{ $time }
update-next-missing = 下次通报：〔时间未定，请补上钟点〕
update-last = 服务已恢复，有任何情况请随时找我。
update-contact = 联系人：{ $contact }
update-contact-missing = 联系人：〔请填一位联系人〕

update-phone-hello = { $name }，您好，我是{ $sender }。
update-phone-hello-company = { $name }，您好，我是{ $company }的{ $sender }。
update-phone-doing = 正在做：{ $text }
update-phone-ask = 问：您现在最担心的是什么？
update-phone-next = { $time } 我再给您电话。下次通报就在那时。
update-phone-next-missing = 下次通报：〔时间未定，请补上钟点〕

update-opened = { $title }，我们正在处理
update-attachment = 已提供文件：{ $name }
update-question = 还要核实：{ $question }
update-claimed = { $answer }（尚未核实）
update-severity = 影响级别：{ $level } 级
update-status = 事件{ $status }
update-offer = 方案：{ $terms }
update-promise = { $text }
update-promise-by = { $text }，{ $time } 前
update-promise-standing = { $text }（一直有效）
update-promise-late = { $text }（应于 { $time } 前做到，已超时）
update-kept = 已做到：{ $text }
update-kept-late = 逾时已做到：{ $text }
update-broken = 没有做到：{ $text }
update-renegotiated = 改到 { $time } 前：{ $text }
update-waived = 经您同意不再执行：{ $text }
update-owed = 应赔付：{ $text }
update-compensated = 已赔付：{ $text }
update-corrected = 更正：{ $text }
update-withdrawn = 前面说的「{ $text }」不算数

lint-dark = 现在还不能说“我们有责任”，还缺：{ $lamps }。先具备，或去掉这句话。
lint-wrong-inside = 客户还能看到的 { $entry } 内部已知有误：先对客户更正，或写明理由放行。
lint-not-customer = { $name }（{ $side }）不是客户一方：给客户的承诺、方案和责任说明都不要写进去。
lint-no-next-time = 没有说下次通报的时间。写上钟点。
lint-unfilled = 还有〔〕没有填。
lint-too-long = 短信用了 { $used } 字，一条只能 { $most } 字。
lint-guess = 「{ $words }」是猜测。只说已核实的，其余说几点前核实。
lint-unconfirmed = 「{ $answer }」还没有核实。核实了再说，或写明尚未核实。
lint-figure = { $percent }% 是内部把握，不对客户说数字；只用已披露的原话。
lint-host-name = 「{ $name }」像是机器名或地址，客户不需要，也不该外传。
lint-internal-name = 「{ $name }」是我方内部人名。改用角色。
lint-internal-name-instead = 「{ $name }」是我方内部人名。改说「{ $instead }」。
lint-internal-reach = 「{ $reach }」是我方 { $name } 的联系方式。删掉，或改为报告里指定的联系方式。
lint-other-customer = 「{ $name }」是别的客户或别的事件的。删掉。
lint-internal-text = 「{ $words }」出自内部条目 { $entry }。先设为客户可见，或删掉。
lint-avoid = 不要说「{ $words }」：{ $why }
lint-nothing-of-data = 服务已恢复，却没有说数据有没有丢。
lint-unanswered = 他问的「{ $question }」还没有答复：答复，或说几点前答复。
lint-hidden-outcome = 客户会读到的「{ $promise }」与实际不符：{ $count } 条记录（{ $entries }）只在内部可见。设为客户可见，或写明进展。
lint-helpless = 「{ $words }」等于把门关上：给一个替代办法，或给出找办法的时间。
lint-omitted = 上报里没有提到：{ $list }。

draft-title = 给{ $name }的{ $form }草稿
draft-new = { $count } 项新进展
draft-new-since = { $time } 以来 { $count } 项新进展
draft-left-out = 有 { $count } 项没写进去
draft-guesses = 有 { $count } 项是推测，没写进去
draft-length = { $used }/{ $most } 字
draft-clean = 没有发现不妥
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
draft-refused = 不能复制也不能存：{ $problem }
draft-too-large = 太长，终端的剪贴板放不下；按 { $key } 存成文件。
draft-nobody = 干系人里还没有可以通报的人。先加一位。

cli-draft-refused = 没有打印草稿：上面标「拒绝」的要先解决。
cli-draft-refuses = 拒绝：{ $problem }
cli-draft-warns = 注意：{ $problem }
cli-draft-copied = 已把草稿发给终端的剪贴板（OSC 52）。
cli-draft-no-terminal = 没有终端可以复制；去掉 --copy，或用 -o 写进文件。

place-draft = 通报草稿
do-draft = 写通报
do-draft-copy = 复制
do-draft-form = 换形式
do-draft-sent = 已发，记结果
do-draft-write = 存成文件
do-draft-again = 重新起草
do-draft-person = 换一个人
step-draft = 写通报

brief-title = 高层会议简报
brief-why = 开会前读一遍，不带进会场，不给客户。
brief-section-people = 谁来，要什么
brief-column-who = 人
brief-column-need = 他的原话诉求
brief-column-feeling = 感受与背后的压力
brief-column-values = 看重什么
brief-ask = 还没问过：开场先问
brief-section-needs = 五项软需求
brief-column-soft = 需求
brief-column-how = 怎么做到
brief-column-here = 眼下有什么
brief-respect = 充分尊重
brief-respect-how = 先听完，用他的原话复述，再说我们的。
brief-convenience = 方便性
brief-convenience-how = 不让他跑、不让他找、不让他重复说一遍。
brief-privacy = 客户隐私保密性
brief-privacy-how = 只谈他的事，控制在场的人和留下的纸。
brief-timeliness = 及时性
brief-timeliness-how = 当场给出下一次通报的钟点，准点做到。
brief-gain = 收获感
brief-gain-how = 让他带着一样具体的东西离开：方案、日期、一个人名。
brief-no-open-question = 他问过的都已答复。
brief-open-questions = 还没答复：{ $list }{ $more ->
        [0] 。
       *[other] ，另有 { $more } 个。
    }先答这些。
brief-quoted = 「{ $text }」
brief-contact = 唯一联系人：{ $contact }
brief-no-contact = 还没有指定唯一联系人。
brief-no-other = 没有关联的其他客户。
brief-others = 有 { $count } 个关联事件，其他客户一个字都不提。
brief-told-last = 上次通报 { $time }
brief-never-told = 还没有通报过
brief-told-next = 下次通报 { $time }
brief-update-late = 应于 { $time } 通报，已超时：开场先说
brief-best-offer = 可以带走：{ $offer }
brief-only-remedy = 在做的补救：{ $remedy }。还没有给客户的方案：开会前先备一个。
brief-no-offer = 还没有任何方案：开会前先备一个。
brief-section-taboos = 忌讳
brief-taboo-rank = 不讲官阶：不用谁级别高来压，也不问对方够不够级别。
brief-taboo-credentials = 不讲资历：不报学历、年头和案例来证明自己。
brief-taboo-logic = 不讲本公司的逻辑：流程、预算、考核是我们的事，不是他的事。
brief-section-standing = 我们站在哪里
brief-promise-open = 未到期
brief-promise-broken = 没有按时做到：主动先说
brief-may-admit = 责任：条件已具备，可以先说「我们有责任」，再说补救，最后说原因。
brief-may-not-admit = 责任：现在不能说「我们有责任」，还缺：{ $lamps }。
brief-odds-words = 把握：只说已披露的原话{ $words }。
brief-odds-nothing = 把握：没有披露过，不谈数字。

field-any-hour = 不论几点都要告诉
field-quiet = 免打扰时段
field-every = 几分钟一报
field-speaks = 对他说的语言
field-document = 文件
field-meeting = 纪要写哪次会面
form-not-quiet = 写成 22:00-07:00 这样；不需要就留空。
form-not-minutes = 写分钟数，如 30；0 为不通报；留空按级别。

help-draft = 起草给某人的通报：上次送达以来的新进展
help-draft--to = 给谁：干系人的姓名或别名
help-draft--form = 形式：sms（短信）、email（邮件）或 phone（电话要点）
help-draft--check = 不起草，只检查这个文件里改好的文字；- 为标准输入
help-draft--copy = 同时复制到终端的剪贴板
help-draft--output = 写到哪里；- 为标准输出

document-executive-brief = 高层会议简报
report-blocked-internal-only = 这份文件只给我方内部，不出给客户。受众请选内部。
question-title = 请回答
