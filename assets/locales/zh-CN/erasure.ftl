# 依法删除，以及随之消失的内容。
kind-erased = 删除
entry-erasure = 删除 { $count } 条记录的内容：{ $reason }
warning-erased-too = 一并删除：通讯录 { $people } 人，未写完的文字 { $drafts } 段。
warning-still-known = 通讯录里仍有{ $name }，因为别的事件也有这个人。要从通讯录删除，请用：dingli people erase "{ $name }" --reason "…"
warning-question-repeated = 对该问题的回答（{ $answers }）在日志中仍保留问题的原文，报告里不再显示。原文也须删除的，请一并删除这些回答。
warning-falls-silent = 删除后，以下内容也不再显示：{ $list }。报告里会在原处以一句中性的话注明。
lost-breach = 违约（{ $time }）
lost-debt = 应付赔偿（{ $time }）
lost-silence = 未及时告知客户（{ $time }）
lost-correction = 更正（{ $time }）
lost-told = 已告知客户（{ $time }）
lost-promise = 尚未到期的承诺（期限 { $time }）
lost-action = 尚未完成的行动（{ $time }）
entry-silenced = 随之不再显示：{ $list }
erased-breach = 该日期的一条记录已删除；承诺未按时履行的事实保留。
erased-debt = 该日期的一条记录已删除；应付的赔偿保留。
erased-silence = 该日期的一条记录已删除；未及时告知的事实保留。
erased-correction = 该日期的一条记录已删除；该记录曾作更正。
erased-told = 该日期的一条记录已删除；当时已告知。
erased-promise = 一条记录已删除；以此时间为期限的承诺保留。
erased-action = 一条记录已删除；该日期尚未完成的行动保留。
kinds-erased = 删除

help-erase = 永久删除记录的内容；删除这件事、以及随之不再显示的内容会以中性文字保留
help-erase--yes = 即使有内容随之不再显示，也照样删除
help-erase--entries = 要删除的记录：`timeline` 中的编号、键，或它所建内容的标签
cli-erase-silences = 尚未删除。删除还会一并去掉：{ $list }。原处会留一句中性的说明。确认删除请加 --yes。

report-kind-erased = 已删除
report-detail-entries = 涉及记录
