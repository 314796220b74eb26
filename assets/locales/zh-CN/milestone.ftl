# 事件的各个时间点：引入、发现、响应，以及由其他记录得出的时间。
kind-milestone-reached = 时间点
kinds-milestone-reached = 时间点

moment-introduced = 问题引入
moment-began = 影响开始
moment-detected = 发现
moment-acknowledged = 响应
moment-told = 首次告知客户
moment-mitigated = 影响已控制
moment-resolved = 已解决
moment-unknown = 未记录
due-times-disagree = “{ $later }”（{ $before }）早于“{ $earlier }”（{ $after }），请更正其中一个

help-milestone = 记录问题何时引入、何时发现、何时有人响应：--at 是时间，--who 是谁
help-milestone--milestone = introduced（问题引入）、detected（发现）或 acknowledged（响应）；再次记录时，以后一条为准

do-milestone = 记时间点
step-milestone = 更正时间
form-milestone = 记录时间点
field-milestone = 时间点
field-milestone-how = 经过
field-by-whom = 由谁

report-section-times = 事件时间
report-column-moment = 时间点
report-column-took = 用时
report-column-how = 由谁、经过
report-took-from = 自“{ $from }”起
report-times-disagree = 时间前后矛盾
