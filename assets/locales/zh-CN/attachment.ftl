# 附件：作为证据保存的文件。
kind-attachment-added = 附件
entry-attachment = { $name }（{ $size }）
kinds-attachment-added = 附件

help-attach = 附上一个文件作为证据
help-attachment = 取回一个附件
help-attach--file = 文件
help-attach--note = 说明这是什么
help-attachment--which = 它在 `show` 里的序号，或摘要的前几位
help-attachment--output = 写到哪里；- 为标准输出

cli-attached = 已附上：{ $number }. { $name }（SHA-256 { $digest }）
cli-attachment-unknown = 本事件没有附件“{ $text }”；用 `dingli show` 查看。
cli-attachment-elsewhere = 本机没有“{ $name }”的内容；请并入带有它的日志。
cli-attachment-damaged = “{ $name }”的内容与当初存入的不同；请重新附上原件。
cli-show-attachments = 附件

do-attach = 添加附件
form-attach = 添加附件
field-path = 文件路径

update-attachment = 已提供文件：{ $name }

report-section-attachments = 附件
report-kind-attachment = 附件
report-column-file = 文件
report-column-size = 大小
report-bytes = { $count } 字节
