# 文件发出前：窗口里的预览。
preview-title = { $document } { $reference }，尚未写出（{ $formats }）
preview-title-written = { $document } { $reference } （{ $formats }）
preview-clean = 自动检查没有异议，请自己再读一遍
preview-more = 还有 { $count } 项，Tab 全看
preview-shown = 按纯文本显示，每行 { $cells } 个字符宽；写出的文件内容相同
preview-seen = { $from }–{ $to } / { $of }
preview-held = 不给客户看的内部记录 { $count } 条（仅您可见）
preview-held-recent = 最近：{ $list }
preview-held-nothing = 没有隐去任何内容：给自己人看的
preview-writing = 正在写 { $format }（{ $at }/{ $of }）……
preview-written = 已写出 { $count } 个文件，在 { $folder }
preview-anew = 刚有新的记录，所以没有写出。这是现在的内容，请再看一遍。
place-preview = 发出前预览
do-preview-write = 写出
do-preview-notes = 全部提示
