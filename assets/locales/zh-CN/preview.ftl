# 文件发出前：窗口里的预览。
preview-title = { $document } { $reference }，尚未写出（{ $formats }）
preview-title-written = { $document } { $reference } （{ $formats }）
preview-clean = 没有发现要改的
preview-more = 还有 { $count } 项，Tab 全看
preview-shown = 按纯文本显示，每行 { $cells } 格；写出的文件内容相同
preview-seen = { $from }–{ $to } / { $of }
preview-held = 不给客户看，只给您看：内部条目 { $count } 条
preview-held-recent = 最近：{ $list }
preview-held-nothing = 没有隐去任何内容：给自己人看的
preview-writing = 正在写 { $format }（{ $at }/{ $of }）……
preview-written = 已写出 { $count } 个文件，在 { $folder }
preview-anew = 日志刚有新内容，所以没有写出；这是最新的，请再看一遍。
place-preview = 发出前预览
do-preview-write = 写出
do-preview-notes = 全部提示
cli-report-warns = 注意：{ $warning }

# 自己的文件样式。
look-bad-colour = `{ $found }` 不是颜色，请写成 `#1f5673` 这样。
look-logo-path = `{ $name }` 应是 `look.toml` 旁边一个文件的名字，不带目录。
look-logo-unread = 标志文件 `{ $name }` 不存在或读不了，请放在 `look.toml` 旁边。
look-logo-no-picture = 标志文件 `{ $name }` 不是 PNG 也不是 SVG，请另存为其中一种。
look-logo-too-large = 标志文件 `{ $name }` 超过 { $most } KiB，请存小一些。
look-logo-svg-alone = 标志文件 `{ $name }` 是 SVG：网页里有，Word 文档里没有。请在旁边放一个同名的 PNG，Word 就用它。
look-unknown-section = 没有哪份文件有 `{ $id }` 这一节；请改正拼写或删掉。
check-look = 没有套用自己的样式（{ $place }）：{ $problem }
cli-look-good = { $file }：没有问题。
help-look = 检查自己的文件样式
help-look-check = 指出样式错在哪一行哪一列
help-look-check--file = 样式文件，如 templates/look.toml
