# 负责人为客户报告各节写的文字，以及对这些文字的检查。
kind-section-written = 报告的一节
kinds-section-written = 报告的一节
kind-section-stands = 与记录不符仍保留
kinds-section-stands = 与记录不符仍保留
entry-section-stands = { $entry } 与记录不符，仍保留：{ $reason }

prose-section-summary = 摘要
prose-section-regret = 致歉与遗憾
prose-section-meaning = 对客户的影响与需要配合的事项
prose-section-impact = 影响范围
prose-section-course = 事件经过
prose-section-cause = 原因
prose-section-improvements = 改进措施
prose-section-compensation = 补偿
prose-section-commitments = 承诺

help-write = 用自己的话写客户报告中的一节；已记录的内容仍列在其下
help-write--section = summary（摘要）、regret（致歉与遗憾）、meaning（对客户意味着什么）、impact（影响）、course（经过）、cause（原因）、improvements（改进）、compensation（补偿）或 commitments（承诺）
help-write--text = 正文；写 - 则从标准输入读取，可以有多段
help-write--file = 从这个文件读取正文
help-write--edit = 用 $EDITOR 打开，先放入现有正文
help-write--clear = 撤下这一节的正文
help-write--despite = 与记录不符之处仍予保留，并写明理由；客户看不到

prose-not-written = 未写：只列已记录的内容
prose-internal = 已写，客户还看不到
prose-visible = 已写，将写进客户报告

prose-contradictions = { $count ->
    [0] {""}
   *[other] { $count } 处与记录不符
  }
prose-contradicted = { $section }：“{ $sentence }”{ $why }
prose-outdated-sentence = { $section }：“{ $sentence }”可能已过时。{ $why }
prose-despite = { $section }：“{ $sentence }”与记录不符仍照写，{ $who }的理由：{ $reason }。{ $why }
prose-outdated-section = “{ $section }”可能已过时：写成（{ $time }）之后，其下的记录有改动。
prose-outdated-since = “{ $section }”可能已过时。写成（{ $time }）之后新记录：{ $list }{ $more ->
    [0] {""}
   *[other] ，另有 { $more } 条
  }
report-section-despite = 与记录不符仍写给客户的内容
report-column-sentence = 句子
report-column-record = 记录
report-column-kept-by = 保留人
report-column-reason = 理由
report-despite-none = 没有写明理由，客户报告因此出不了
report-blocked-contradicted = 未出具客户报告。{ $first }请在写这一节的地方改正，或写明理由后保留；用命令则是：dingli write REF { $section } --despite 理由。{ $more ->
    [0] {""}
   *[other] 另有 { $more } 句与记录不符：dingli report REF --for customer --check。
  }
write-nothing-contradicted = “{ $section }”中没有与记录不符之处，不需要理由。
write-stands = “{ $section }”中与记录不符之处，已写明理由保留。
refusal-nothing-written = “{ $section }”一节还没有写，没有可以保留的文字。请先写好。

cli-write-which = 请指明哪一节：summary、regret、meaning、impact、course、cause、improvements、compensation 或 commitments。
cli-write-nothing = 没有正文。请直接输入，或用 --file 指定文件；要撤下现有正文，用 --clear。
cli-write-too-long = 超过 256 KB，不像信中的一节。请作为附件加入：dingli attach。
cli-write-not-utf8 = { $path } 不是 UTF-8 文本。请另存为 UTF-8 后再试。
cli-write-no-editor = 没有设置编辑器。请设置 $EDITOR，或从文件读入：dingli write … --file 文件。
cli-write-editor = { $editor } 没有正常结束，未记录任何内容。输入的内容在 { $path }。
cli-write-unchanged = 没有改动，未记录。

place-write = 报告的一节
do-write = 写客户报告
do-write-save = 保存
do-write-next = 下一节
do-write-before = 上一节
do-write-visible = 客户可见，或暂不给客户看
do-write-again = 从已保存的重新写起
do-write-despite = 与记录不符仍保留
do-write-undo = 撤回刚才的输入
do-write-begin = 先放入已记录的内容
do-write-edit = 用自己的编辑器打开
write-title = { $section } · 客户报告第 { $at } 节，共 { $of } 节
write-for-customer = 客户会读到
write-for-us = 暂不给客户看
write-known = 已知（仅供自己参考）：
write-known-more = 另有 { $count } 条
write-unchanged = 保存之后没有改动。
write-remarks-more = 另有 { $count } 处
write-begin-hint = { $key } 先放入客户可以知道的已有记录。
write-save-first = 请先保存这一节。
write-nothing-to-undo = 没有可以撤回的输入。
write-aside = 编辑器上次留下的文字保存在 { $path }。
write-file = { $path } 无法写入或读取，这里的文字没有变。
write-begun = 这一节已有文字。请先撤回。
write-nothing-recorded = 这一节没有客户可读的记录。
form-let-stand = 与记录不符仍保留这一节
