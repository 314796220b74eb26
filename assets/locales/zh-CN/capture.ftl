# 输入的时间、时长和一行文字哪里不对，可以怎么写。
time-forms-past = 可以写 14:05、03-07 14:05、2025-03-07 14:05、昨天 23:10、下午2点半、10分钟前、-10m
time-forms-future = 可以写 20分钟后、20分钟、+2h、23:00、明天 9:00、03-07 14:05、两个工作日、下班前
-spans = 可以写 2小时、1小时30分钟、半小时、3天、5-7天、1h30m

time-empty = 没有写时间；{ $forms }。
time-not-a-time = “{ $text }”不是能识别的时间；{ $forms }。
time-no-such-time = “{ $text }”不是有效的钟点：小时为 00 到 24:00，分和秒为 00 到 59；{ $forms }。
time-contradiction = “{ $text }”里的时段和钟点对不上；{ $forms }。
time-no-such-day = “{ $text }”里的日期不存在：月份为 1 到 12，先写月再写日；{ $forms }。
time-after-now = “{ $text }”是 { $instant }，还没到；已发生的事要写现在以前的时间：{ $forms }。
time-which-half = “{ $text }”可能是上午也可能是下午；请写明上午、下午，或写 15:00；{ $forms }。
time-day-or-month = “{ $text }”分不清先写的是月还是日；请写 2026-03-07 或 3月7日；{ $forms }。
time-other-weekday = “{ $text }”里的日期和星期对不上；请只写日期，或只写星期几；{ $forms }。
time-which-zone = “{ $text }”的时区不明确；请写与 UTC 的时差，如 14:05+08:00；{ $forms }。
time-too-far = “{ $text }”离现在太远，请核对；{ $forms }。

time-note-skipped = 夏令时拨快跳过了这个时刻，已取其后的第一个时刻。
time-note-twice = 夏令时拨慢，这个时刻出现两次，已取 { $taken }，不是 { $other }。
time-note-before-now = 这个时间已经过了。
time-note-day-off = 那天不是工作日；要写下一个工作日，请写“下个工作日下班前”。
time-note-other-year = 按 { $year } 年理解。
time-note-no-holidays = { $year } 年的节假日尚未公布，只按每周工作日计算
time-note-no-country = 没有 { $zone } 的节假日数据，只按每周工作日计算；可用“dingli settings --calendar”载入日历文件

duration-empty = 没有写时长；{ -spans }。
duration-unit-missing = “{ $text }”缺少单位，是分钟、小时还是天？{ -spans }。
duration-not-a-duration = “{ $text }”不是能识别的时长；{ -spans }。
duration-backwards = “{ $text }”前大后小，请先写短的；{ -spans }。
duration-too-long = “{ $text }”太长，请核对；{ -spans }。

line-unknown-name = 干系人里没有“{ $name }”；请先添加此人，或按名单上的称呼写。
line-shared-name = 叫“{ $name }”的不止一人；请写能区分的称呼。
line-both-marks = 同时标了客户可见和内部，按内部处理；请去掉一个标记。
line-looks-timed = “{ $text }”像是时间，已按文字保留；要补记时间，请在行首写 14:05、03-07 14:05 或 10分钟前。
line-which-half = “{ $text }”已按文字保留：是上午还是下午？请写明，或写 15:00。
line-day-or-month = “{ $text }”已按文字保留：分不清月和日，请写 2026-03-07。
line-other-weekday = “{ $text }”已按文字保留：日期和星期对不上，请只写日期，或只写星期几。
line-which-zone = “{ $text }”已按文字保留：时区不明确，请写与 UTC 的时差，如 14:05+08:00。
line-mark-or-switch = 命令后面的“/c”可能是它的参数，也可能是客户可见标记；要让客户看到，请把 /c 写在行首；不给客户看，请在行尾加 /i。
