# 备注。
kind-noted = 备注
kinds-noted = 备注

help-log = 向事件记一行：行首时间可补录，@姓名，#标签，/c 为客户可见
help-log--text = 发生了什么

report-kind-note = 记录
report-detail-mentions = 提及
