# 文件的框架：标题、基本信息、结论、签收、发出前的检查、样式和格式。
report-title-customer = 客户服务报告
report-title-internal = 事件全记录

report-section-information = 报告信息
report-section-headline = 结论摘要
report-section-regret = 我们的遗憾
report-section-apology = 我们的致歉
report-salutation = 尊敬的{ $name }：
report-section-for-you = 当前影响与配合事项
report-section-impact = 影响、损失与未受影响的部分
report-section-impact-alone = 影响
report-section-impact-lost = 影响与损失
report-section-impact-spared = 影响与未受影响的部分
report-section-timeline = 事件经过
report-section-data = 数据与备份
report-section-handling = 处置与商定方案
report-section-contact = 联系与异议
report-section-acceptance = 签收
report-section-signature = 签署
report-section-due = 待办

report-reference = 报告编号
report-subject = 事件
report-author = 出具方
report-date = 报告时间
report-basis = 依据
report-compiled = { $date } 依据记录整理
report-compiled-letter = { $date } 依据本次事件的记录整理。
report-stated-not-witnessed = 据述，非当时记录
report-as-of = 截至
report-stage = 报告阶段
report-stage-preliminary = 初步报告
report-stage-final = 最终报告
report-missing = 尚缺内容
report-missing-cause = 原因
report-missing-impact = 影响的数量
report-missing-loss = 损失情况
report-missing-measures = 改进措施
report-missing-by = { $part }（{ $time } 前补充）
report-missing-undated = { $part }（补充日期待定）
report-times = 时间标准
report-zone = { $zone }（UTC{ $offset }）
report-zone-china = 北京时间
report-duration = 持续时长
report-until-contained = 至 { $time } 影响得到控制，共 { $span }
report-until-told-back = 至 { $time } 告知已恢复，共 { $span }
report-until-resolved = 至 { $time } 解决，共 { $span }
report-so-far = 至今 { $span }
report-impacts = 先后 { $count } 次中断，累计 { $net }，从开始到最后结束共 { $gross }
report-impact-from-to = { $from } 至 { $to }：{ $span }
report-impact-from = { $from } 起：至今 { $span }
report-times-contradict = 无法给出：所述时间互相矛盾
report-yes = 是
report-no = 否
report-you-organisation = 贵方
report-you-person = 您
report-you-public = 您

report-headline-not-stated = 截至本报告，事件尚未解决，仍在处理。
report-headline-open = 截至本报告，事件尚未解决，仍在处理。
report-headline-mitigated = 影响已于 { $time } 得到控制，事件尚未彻底解决。
report-headline-resolved = 事件已于 { $time } 解决。
report-headline-restored-as-told = 已于 { $time } 告知解决。
report-headline-closed = 事件已于 { $time } 关闭。
report-headline-resolved-closed = 事件已于 { $time } 解决，{ $closed } 关闭。
report-need-not-asked = 诉求是否满足：请在签收栏填写。
report-summary-what = 所涉事件：{ $title }。
report-summary-lasted = “{ $title }”一事自 { $time } 起，历时 { $span }。
report-summary-contained = “{ $title }”一事自 { $time } 起，{ $first }后影响得到控制，{ $span }后解决。
report-summary-told-back = “{ $title }”一事自 { $time } 起，{ $first }后告知已恢复，{ $span }后解决。
report-summary-so-far = “{ $title }”一事自 { $time } 起，{ $span }。
report-summary-since = “{ $title }”一事自 { $time } 起。
report-summary-lost = 损失情况：{ $text }。
report-summary-data-open = 是否有数据丢失，尚未查清。
report-summary-loss-open = 是否造成损失，尚未查清。

report-impact-not-stated = 影响范围尚待说明。
report-nothing-to-do = 目前不需要您做任何事。
report-data-not-stated = 数据与备份情况尚未说明。
report-data-not-stated-why = 这既不表示有数据丢失，也不表示没有数据丢失。

report-known-at = 获知时间 { $time }
report-stated-at = 获知时间 { $time }（据述，非当时记录）
report-recorded-at = 记录时间 { $time }
report-recorded-by = 记录人 { $name }
report-source = 来源 { $name }
report-detail = { $name }：{ $text }

report-column-time = 时间
report-column-kind = 类别
report-column-what = 内容
report-column-question = 问题
report-column-matter = 事项
report-column-basis = 依据
report-column-basis-known = 依据与获知时间
report-column-step = 进展
report-column-urgency = 紧急程度
report-column-to-do = 事项
report-column-by = 时限
report-column-left = 余时
report-column-name = 姓名
report-column-role = 身份
report-column-digest = SHA-256

report-contact-name = 联系人
report-contact-missing = 〔请填一位联系人〕
report-contact-reach = 联系方式
report-dispute = 如认为本报告有误或有遗漏，请向上述联系人提出，并注明编号 { $reference } 和哪一点。异议将连同时间记录在案，并书面答复。
report-dispute-unsigned = 如认为以上内容有误或有遗漏，请告知上述联系人，并注明编号 { $reference }。我们会连同时间记录在案，并书面答复您。

report-sign-statement = 已收到并阅读本报告。签收仅确认收到，不影响提出异议的权利。
report-sign-statement-person = 如您签字寄回一份，签字仅表示收到本函。
report-sign-customer = 客户
report-sign-reader = 收件人
report-sign-author = 出具方
report-sign-need = 诉求是否得到满足（是、部分、否）；异议
report-sign-date = 日期
report-sign-seal = 姓名、日期、签字盖章
report-sign-hand = 日期、签字

report-confidential = 内部资料，不得提供给客户
report-confidential-why = 本文件包含记录中的全部内容，包括姓名、判断和已撤回的内容。
report-due-nothing = 没有待办。
report-due-closed = 事件已关闭，没有待办。
report-urgency-overdue = ! 超时
report-urgency-critical = ? 关键未知
report-urgency-upcoming = · 将到期
report-urgency-gap = - 缺口
report-urgency-snoozed = z 已推迟
report-overdue-by = 已超时 { $span }
report-due-in = 还有 { $span }
report-since = 已 { $span }

report-detail-digest = SHA-256
report-detail-public-with = 对外写作
report-detail-from = 提问人
report-detail-item = 事项

report-log = 本报告依据只增不改的事件记录生成：共 { $count } 条，末条记录于 { $time }。
report-log-untimed = 本报告依据只增不改的事件记录生成：共 { $count } 条。
report-log-uncounted = 依据本次事件的记录，末条记于 { $time }。
report-log-bare = 依据本次事件的记录。
report-log-digest = SHA-256：

report-blocked-unreadable = 开启该事件的记录已损坏或缺失，无法制作文件。请先并入仍保有它的备份或同事的副本。
report-blocked-not-opened = 该事件尚未开启，没有可报告的内容。请先开启事件。

report-column-to-whom = 报给

report-row-cost = 成本
report-mark-derived = 推算
report-kind-derived = 系统

report-section-cause = 原因
report-section-improvements = 改进措施
report-section-cooperation = 需要配合的事项
report-section-owed-answers = 尚待答复的问题与异议
report-heading-found = 其他情况
report-heading-unaffected = 未受影响的部分
report-unaffected-not-stated = 哪些部分未受影响，尚待说明。
report-heading-lost = 损失情况
report-lost-not-stated = 是否造成损失，尚待说明。
report-aside = （{ $text }）
report-loss = 数据是否丢失
report-loss-not-stated = 尚未说明
report-cause-not-verified = 原因仍在核查，补充日期待定；查实后书面补充。
report-cause-not-verified-by = 原因仍在核查，将于 { $time } 前书面补充。
report-no-measures = 改进措施尚未确定。
report-not-stated = 未注明
report-no-date = 日期未定
report-column-measure = 措施
report-column-responsible = 负责人（职务）
report-column-verified-by = 验证方式
report-column-state = 完成情况

report-more = 另有 { $count } 项，见事件全记录或程序内。
report-more-beside = （另有 { $count } 项）

# 自己的文件样式。
look-bad-colour = `{ $found }` 不是颜色，请写成 `#1f5673` 这样。
look-logo-path = `{ $name }` 应是 `look.toml` 旁边一个文件的名字，不带目录。
look-logo-unread = 标志文件 `{ $name }` 不存在或读不了，请放在 `look.toml` 旁边。
look-logo-no-picture = 标志文件 `{ $name }` 不是 PNG 也不是 SVG，请另存为其中一种。
look-logo-not-shapes = 标志文件 `{ $name }` 里用了 `{ $found }`，这里只收图形和颜色；请把文字和效果都转成路径再存，或者另存为 PNG。
look-logo-too-large = 标志文件 `{ $name }` 超过 { $most } KiB，请存小一些。
look-logo-svg-alone = 标志文件 `{ $name }` 是 SVG：网页里有，Word 文档里没有。请在旁边放一个同名的 PNG，Word 就用它。
look-unknown-section = 没有哪份文件有 `{ $id }` 这一节；请改正拼写或删掉。
check-look = 没有套用自己的样式（{ $place }）：{ $problem }
cli-look-good = { $file }：没有问题。
help-look = 检查自己的文件样式
help-look-check = 指出样式错在哪一行哪一列
help-look-check--file = 样式文件，如 templates/look.toml

# 文件发出前要看的。
check-held = { $kinds } { $count }
check-internal-amount = “{ $amount }”只出现在内部记录 { $entry } 里。请删去，或先把那条设为客户可见。
check-unreadable = 有 { $count } 条记录已无法读取，其中可能有撤回或更正：{ $list }。发出前请与备份核对。
check-undated-parts = 初步报告还缺：{ $list }，而且没说什么时候补上。请补上；或给一项客户可见的承诺或行动写明时限，并标明它补上哪一部分（--brings）。
report-unreadable = 制作本文件时，本事件有 { $count } 条记录无法读取
report-unreadable-why = 现存内容与当时记录的不一致，或者没有经过删除就缺失了。用 “dingli doctor” 查看详情，并可并入备份或同事的副本。
report-damaged-entry = #{ $key }（{ $kind }）：已损坏
report-missing-entry = #{ $key }（{ $kind }）：缺失
report-unreadable-more = 另有 { $count } 条

# 某种格式做不到的。
report-plain-struck = 〔已失效：{ $text }〕
report-unrendered-not-built = 当前版本不能直接生成 PDF：请选 html 打印成 PDF，或选 docx 另存为 PDF；用 --features pdf 构建的版本可以直接生成。
report-unrendered-unset = { $more ->
        [0] 现有字体里没有这些字：{ $characters }。
       *[other] 现有字体里没有这些字（另有 { $more } 个）：{ $characters }。
    }没有写出任何文件。请安装 Noto Sans CJK SC（思源黑体）等包含这些字的字体，或把字体文件放进 { $folder }；docx 和 html 不需要字体。
report-unrendered-container = 这份文件无法写成所选格式：{ $reason }。没有写出任何文件，请换一种格式。

# 客户可见、而这份文档没有写的。
left-out = { $entry }“{ $words }”：{ $reason }
left-out-unverified-cause = 原因还没有核实
left-out-guess = 只是推测；核实后就会写上
left-out-superseded = 后来的说法取代了它
left-out-reworded = 措辞已经更正
left-out-taken-back = 已经撤回
left-out-unjustified = 比之前的方案差，还没有写明理由和批准人
left-out-of-others = 与监管、媒体或其他受影响者的沟通，不写进给客户的文件
left-out-outside-meeting = 不属于这次会议
left-out-told-before = 之前已经告知
left-out-no-room = 这段文字里没有写
left-out-said-in-prose = 报告里已由撰写的文字说明
left-out-kind = 这种文档不写这一类
left-out-more = 另有 { $count } 条
left-out-head = 客户可见、但这里没有写的：{ $count } 条

# 报告正文与记录不符：记录里是什么，怎么办。
claim-time = “{ $words }”：记录的时间是 { $held }。请改正，或写明理由后保留。
claim-length = “{ $words }”：记录的时长是 { $held }。请改正，或写明理由后保留。
claim-money = “{ $words }”：记录的金额是 { $held }。请改正，或写明理由后保留。
claim-share = “{ $words }”：记录的比例是 { $held }。请改正，或写明理由后保留。
claim-number = “{ $words }”：记录的数量是 { $held }。请改正，或写明理由后保留。
claim-otherwise = “{ $words }”与记录不符。请改正，或写明理由后保留。
claim-status = 记录的状态是“{ $status }”。请改正，或写明理由后保留。
claim-lost = 记录有损失。请写明损失了什么，或写明理由后保留这句话。
claim-loss-unknown = 是否有损失，目前还没有结论。请如实说明，或先补记答案；也可写明理由后保留这句话。
claim-nothing-lost = 记录写明没有损失。请改正，或写明理由后保留。
claim-no-backup = 当时没有备份的记录。请改正，或写明理由后保留。
claim-has-backup = 记录中有备份。请改正，或写明理由后保留。
claim-untested = 没有从备份恢复过的测试记录。请删去这一说法，或先补记测试；也可写明理由后保留。
claim-cause = 记录的原因尚未核实，或对外说过的原因已经更正。请写明仍在核查，或写明理由后保留这句话。
claim-broken = 未按时兑现：{ $list }。请改正，或写明理由后保留。
claim-silence = 最长有 { $held }没有向客户通报。请改正，或写明理由后保留。
claim-compensates = 记录中有赔偿。请改正，或写明理由后保留。
claim-days = { $count } 天
claim-days-and = { $days } { $rest }
