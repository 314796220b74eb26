# 关联的事件、彼此共享的内容，以及已确认的资源。
kind-incident-linked = 关联
kind-entry-shared = 共享
kind-resource-confirmed = 资源
warning-nobody-for-all-out = 说“全力以赴”要有具体的人：还没有已确认的资源。
kinds-incident-linked = 关联
kinds-entry-shared = 共享
kinds-resource-confirmed = 资源

help-resource = 点名确认到位的人或物
help-link = 关联另一个事件；两边都会记下，各客户的报告各自独立
help-share = 把关联事件里已知的内容复制到本事件，仅内部可见

help--other = 另一个事件的编号
help-resource--name = 人或物
help-share--entry = 那边的记录，写编号或标签
help-share--text = 换一种说法，不照抄
cli-link-itself = 这是同一个事件；请写另一个。
cli-not-linked = { $other } 还没有与本事件关联；用 dingli link 关联。
cli-show-links = 关联的事件

do-link = 关联另一事件
do-share = 共享给关联事件
why-no-link = 还没有关联的事件
facts-linked = 关联
facts-more-linked = 另有 { $count } 个
do-resource = 确认资源
form-resource = 确认资源
field-resource = 谁或什么
field-how-far = 做什么，到什么程度
form-link = 关联另一事件
form-link-hint = 两个事件里都会记下，仅内部可见；各客户的报告各自独立。
form-share = 共享给关联事件
form-share-hint = 内容会复制到对方的记录里，仅内部可见；任何客户都读不到另一家的事。

field-other-incident = 另一事件
field-link-text = 怎么关联的
field-share-with = 复制到哪些事件
field-share-words = 内容

notice-linked = { $one } 与 { $other } 已关联，两边都已记下。
notice-shared = 已复制到 { $others }，在那边仅内部可见。

report-section-links = 关联事件
report-section-resources = 已确认资源
report-column-incident = 事件
