# 各层共用的话：读不出的记录、通用的拒绝、时钟可疑、时长。
visibility-internal = 内部
visibility-customer = 客户可见

somebody = 某人

entry-unknown = 由更新版本的 dingli 写入（{ $kind } v{ $version }），原样保留
entry-erased = 已依法删除
entry-damaged = 此条已损坏：现存内容与当时记录的不一致
entry-missing = 此条缺失：没有人删除过它
kind-unreadable = 无法读取

due-unreadable = { $count } 条记录已无法读取：请运行 “dingli doctor”
due-not-understood = { $count } 条记录由更新版本写入：请升级本机 dingli

refusal-unreadable = 记录 #{ $key } 已损坏或缺失，没有记录任何内容。请先并入仍保有它的备份或同事的副本，再重试。
refusal-empty = “{ $field }”是空的，没有记录。请填写。
refusal-in-the-future = { $time } 还没有到；记录写的是已发生的事。请给更早的时间。
refusal-unknown-zone = 没有时区“{ $name }”。请用 IANA 名称，如 Asia/Shanghai。
refusal-unknown-entry = 本事件没有记录“{ $id }”。用 “dingli timeline” 查看。
refusal-ambiguous-entry = 几台电脑都有记录“{ $id }”。请带上时间线里点号后的字母。
refusal-not-understood = 该记录（{ $kind }）由更新版本的 dingli 写入。请升级后再操作；备注和沟通仍可记录。
refusal-nothing-changes = 没有任何变化，没有记录。

clock-behind = 系统时钟是 { $now }，最新一条记录却是 { $newest } 记下的，两者必有一个不对。记录之前请先核对日期和时间。
clock-ahead = 系统时钟是 { $now }，而这里自 { $newest } 以来没有任何记录。如果其实没过这么久，记录之前请先核对日期和时间。
clock-before-program = 系统时钟是 { $now }，比本程序还早。记录之前请先核对日期和时间。

span-minutes = { $count } 分钟
span-hours = { $count } 小时
span-days = { $count } 天

refusal-ambiguous-label = 这里有几项都叫“{ $label }”，是在不同电脑上编的号：{ $found }。请带上点号后的字母，指明是哪一项。
refusal-not-per-cent = 把握用百分数表示：0 到 100。

# 金额：为什么没有采用。
amount-none = “{ $text }”不是金额。请写成 28000、¥28,000.50、2.8万 或 JPY 5000。
amount-doubtful = “{ $text }”有不止一种读法。千位每三位用逗号隔开，小数用点，例如 1,234.50。
amount-too-fine = { $places ->
    [0] { $currency } 没有小数，请写整数。
   *[other] { $currency } 只有 { $places } 位小数，请不要多写。
}
amount-too-large = 超出可记录的金额，上限是 { $most }；请核对数字。
amount-no-currency = “{ $found }”不是货币。写符号，如 ¥ 或 €，或大写的 ISO 4217 代码，如 CNY 或 JPY。
amount-two-currencies = “{ $text }”里有两种货币，请只写一种。

# 拒绝时怎样称呼各个字段。
named-answer = 答案
named-approver = 批准人
named-basis = 依据
named-customer = 客户
named-entries = 要删除的记录
named-from = 谁问的
named-item = 事项
named-name = 名字
named-person = 人
named-question = 问题
named-reader = 复核人
named-reason = 理由
named-reference = 事件编号
named-terms = 条件
named-text = 文字
named-title = 标题
named-to = 给谁
named-words = 原话
