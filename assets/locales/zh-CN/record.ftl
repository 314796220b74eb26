# record 的输入行，以及内置的演示事件。
record-error = 第 { $line } 行：{ $problem }
record-not-utf8 = 不是 UTF-8 编码；请另存为 UTF-8 再录入。
record-utf16 = 是 UTF-16 编码；请另存为 UTF-8（PowerShell 里用 Out-File -Encoding utf8）再录入。
record-not-json = 从第 { $column } 列起不是 JSON；请在一行里写一个 JSON 对象。
record-not-an-object = 这是 JSON，但不是对象；请在一行里写一个花括号括起来的对象。
record-field-twice = 字段“{ $field }”写了两遍；请去掉一个。
record-not-text = 字段“{ $field }”要写成引号里的文字。
record-not-true-or-false = 字段“{ $field }”只能写 true 或 false，不加引号。
record-time = 字段“{ $field }”不是时间：{ $problem }也可以写 RFC 3339，例如 2025-03-07T14:05:00+08:00。
record-no-act = 缺少字段“act”；它说明要记什么，例如 "note"。
record-unknown-act = 没有“{ $act }”这种记录；最接近的是 { $known }。全部写法见 `dingli schema`。
record-unknown-field = “{ $within }”没有字段“{ $field }”；它的字段有 { $known }。此外每行都可以写 at、known、who、visible 和 label。
record-unknown-field-inside = 没有字段“{ $path }”：“{ $within }”的字段有 { $known }。请改正或去掉它。
record-missing-field = “{ $within }”缺少字段“{ $field }”；请补上。
record-unfit-field = 字段“{ $field }”的内容不对（{ $detail }）；各字段怎么写，见 `dingli schema`。
record-unfit-act = “{ $act }”读不懂（{ $detail }）；各种记录怎么写，见 `dingli schema`。
record-label-twice = 标签“{ $label }”在第 { $first } 行已经用过；请换一个。

scenario-data-loss-claim = 误操作丢了客户数据，律师函索赔
scenario-storage-before-noon = 存储故障，没有备份，还有最后时限
scenario-dealer-dispute = 新车漏油，协商方案越谈越差
