# 从别处导入的台账、聊天记录和邮件，以及导出的表格。
help-import = 导入事件台账、一起事件的经过，或一封邮件
help-import--file = CSV、XLSX、JSON Lines、Slack 导出的频道、从聊天软件复制的文字、Markdown，或邮件（.eml）
help-import--shape = 每行是什么：`register` 表示一行一起事件，`course` 表示一行是同一起事件的一条记录
help-import--into = 经过或邮件归入哪起事件；不写就另补录一起
help-import--dry-run = 只说明每行会变成什么，什么也不记
help-import--rejects = 好的行照常导入，其余的行连同原因写进这个新文件
help-import--column = 哪一列是哪个字段，用列号或表头：customer=B；等号后面不写表示没有
help-import--dates = 三个数字的日期以什么开头：day-first 日、month-first 月、year-first 年
help-import--year = 没写年份的日期属于哪一年
help-import--zone = 没写时区的时间按哪个时区，例如 Asia/Shanghai（默认按设置，或按事件）
help-import--heading = 表头在第几行，从 1 数起；没有就写 0
help-import--sheet = 工作簿的哪张表，或导出文件里的哪个频道
help-import--encoding = 文本文件的编码，例如 gb18030（默认自动识别）
help-import--title = 由经过或邮件补录的事件，标题是什么
help-import--customer = 没写客户的行，客户是谁
help-import--class = 台账里的叫法对应哪个预案，写成“叫法=ID”；导入经过时只写预案 ID
help-import--severity = 台账里的叫法对应哪一级：P5=4
help-import--closed-means-told = 台账里写已关闭的，当时都已告知客户
help-import--side = 邮件的发件人还不认识时，属于哪一方：customer、ours、vendor 等

import-field-number = 编号
import-field-title = 标题
import-field-customer = 客户
import-field-contact = 联系人
import-field-class = 类别
import-field-severity = 级别
import-field-status = 状态
import-field-opened = 发生时间
import-field-began = 影响开始
import-field-detected = 发现时间
import-field-acknowledged = 响应时间
import-field-mitigated = 影响控制时间
import-field-resolved = 恢复时间
import-field-told = 告知客户时间
import-field-closed = 关闭时间
import-field-day = 日期
import-field-time = 时间
import-field-zone = 时区
import-field-who = 人员
import-field-text = 内容
import-field-impact = 影响
import-field-handling = 处理
import-field-cause = 原因
import-field-improvements = 改进措施
import-field-incident = 事件
import-field-entry = 记录
import-field-at = 时间
import-field-known = 知悉时间
import-field-visible = 客户可见
import-field-act = 操作
import-field-file = 文件

import-ask-column = 可能是{ $field }的列不止一个：{ $columns }。请用 --column { $id }=列号 指定；都不是就在等号后面留空。
import-ask-missing = 没有认出哪一列是{ $field }。现有的列：{ $columns }。请用 --column { $id }=列号 指定。
import-ask-shape = 看不出每行是一起事件，还是同一起事件的一条记录。请写 --as register 或 --as course。
import-ask-dates = { $place }：“{ $text }”有两种读法。请写 --dates day-first（日在前）、month-first（月在前）或 year-first（年在前），对整个文件有效。
import-ask-year = { $place }：“{ $text }”没写年份。请用 --year 写明，对整个文件有效。
import-ask-side = 本事件里还没有{ $sender }。请用 --side 写明属于哪一方：customer、ours、vendor、regulator、media、legal、other-owner、partner 或 leadership。
import-ask-customer = 文件里没写客户是谁。请用 --customer 写明，或用 --into 指定归入哪起事件。
import-ask-title = 文件里没写事件的标题。请用 --title 写明，或用 --into 指定归入哪起事件。

import-empty = 文件是空的，什么也没有导入。
import-too-large = 文件超过 { $limit } MB；请拆成几份，依次导入。
import-bomb = 文件解开后超过 { $limit } MB，没有再读下去。请另存为 CSV，或拆成几份。
import-too-many = 文件的行、单元格或组成部分超过 { $limit } 个；请拆成几份，依次导入。
import-not-a-table = 文件不是能读的格式：CSV、XLSX、JSON Lines、Slack 频道、聊天记录、带时间线的 Markdown、邮件。请另存为其中一种。
import-old-workbook = 这是 2007 年以前的工作簿，或者设了密码。请另存为没有密码的 XLSX，或 CSV。
import-log-refused = 这是定力自己的记录库，不是表格。整起事件用 `dingli import-log` 导入，别的数据文件夹用 `dingli merge` 并入。
import-folder = 这是文件夹；请写明其中的文件。Slack 的导出请直接用它的 zip。
import-damaged = 文件不完整或已损坏，什么也没有导入。请重新取一份（{ $detail }）。
import-encoding = 文件不是 { $name } 编码；请去掉 --encoding，或换一个。
import-unknown-encoding = 没有“{ $name }”这种编码；请写 utf-8、utf-16le、gb18030 之类。
import-no-sheet = 没有“{ $said }”这张表或频道。现有：{ $known }。请用 --sheet 选一个。
import-no-column = 没有“{ $said }”这一列。现有：{ $known }。
import-no-heading = 没有找到表头。请用 --heading 写明在第几行；没有表头就写 --heading 0，再用 --column 逐个指定。
import-not-json = 第 { $line } 行不是 JSON 对象，什么也没有导入。请每行写一个对象，或写成对象的列表。
import-not-a-mail = 邮件里没有能读出的发件人或日期；请用 `dingli attach` 附上，再记下它说了什么。
import-not-named = “{ $given }”不在 { $known } 之中。
import-no-pair = “{ $said }”不是“叫法=含义”；写法见 `dingli import --help` 的 --{ $option }。
import-register-into = 台账一行是一起事件；--into 只能和经过或邮件一起用。

import-row = 第 { $row } 行
import-cell = 第 { $row } 行 { $column } 列（{ $heading }）
import-row-fault = { $place }：{ $problem }
import-missing = 缺少{ $field }。
import-date-none = “{ $text }”不是能读的时间；请写成 2025-03-07 14:05。
import-date-not-day-first = “{ $text }”不是日在前的日期。
import-date-not-month-first = “{ $text }”不是月在前的日期。
import-date-not-year-first = “{ $text }”不是年在前的日期。
import-date-order = “{ $text }”有两种读法；请写 --dates。
import-date-no-year = “{ $text }”没写年份；请写 --year。
import-date-no-day = “{ $text }”没写日期，前面的行也没有。
import-date-not-in-zone = “{ $text }”在该时区不存在：当时拨快了时钟。
import-date-ahead = “{ $text }”还没有到；请核对日期。
import-formula = 公式出错（{ $text }）；请直接填写内容。
import-severity = “{ $text }”不是级别；请用 --severity 叫法=1-4 写明对应哪一级。
import-status = “{ $text }”不是状态；请写处理中、影响已控制、已解决或已关闭。
import-zone = “{ $text }”不是时区；请写 Asia/Shanghai 这样的名称。
import-changed = 这个编号已导入为 { $reference }，而这一行现在不一样了；请在那起事件里记下变化。
import-more-faults = 还有 { $count } 行不对；用 --rejects 或 --json 可以看到全部。
import-nothing-taken = 什么也没有导入。请改正上面的行，或用 --rejects 文件 先导入其余的行。
import-rejects = 有 { $count } 行没有导入，连同原因写在 { $path }。

import-macros = 工作簿里有宏；没有读取，也不会运行。
import-formulas = 有 { $count } 个单元格是公式，读取的是上次保存的值。
import-other-sheets = 只读了“{ $sheet }”这张表。其余：{ $others }；可用 --sheet 另选。
import-read-as = 识别为：{ $columns }。
import-unread = 只随原行保留：{ $columns }。
import-progress = { $done } / { $total } 行
import-into = 归入 { $reference }。
import-done = 已导入：新增 { $new }，原已导入 { $already }，未导入 { $rejected }。
import-would = 将导入：新增 { $new }，原已导入 { $already }，不能导入 { $rejected }。什么也没有记录。
import-mail-done = { $who } { $at } 的来信已记入 { $reference }：{ $subject }
import-mail-would = 将记录：{ $who } { $at } 的来信：{ $subject }
import-mail-already = { $who } { $at } 的这封来信已在 { $reference } 里：{ $subject }
import-outcome-new = 新增
import-outcome-already = 已导入
import-outcome-rejected = 未导入
import-remark-class = 没有“{ $word }”这个预案：按通用处理，叫法记为标签。
import-remark-closed = 台账写已关闭，但没写告知过客户：记为已解决。确已告知的，请加 --closed-means-told。
import-remark-no-time = 台账没写时间；状态沿用上一条记录的时间。
import-tag-impact = 影响
import-tag-handling = 处理
import-told-text = 已告知恢复结果（据台账）。

help-export-table = 把每条记录或每起事件导出为表格
help-export-table--reference = 只导出这些事件
help-export-table--format = csv、xlsx 或 jsonl
help-export-table--rows = 一行是什么：`entries` 一条记录（默认，带可重新录入的操作），`incidents` 一起事件
help-export-table--output = 写到该文件（默认标准输出）
export-table-done = 已写 { $count } 行：{ $path }
import-act = 操作读不懂：{ $problem }
