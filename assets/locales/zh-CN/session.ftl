# 人与记录之间的话，以及每次操作之后窗口所说的话。
error-unknown-incident = 没有事件“{ $text }”。用 “dingli list” 查看已有事件。
error-ambiguous-incident = “{ $text }”可能指几个事件：{ $found }。请多给几个字母。
error-file = { $path } 无法读写（{ $reason }）。请检查路径和权限；其他内容没有改动。
error-exists = { $path } 已经存在，没有覆盖。请换一个名字。
error-calendar = { $path } 不是日历文件（{ $reason }）。请给出一个有整天日程的 .ics 文件。
error-settings = 设置文件 { $path } 无法读取（{ $reason }）。请修正或删除它；记录没有受影响。
error-busy = 其他进程一直在写这个事件，没有记录。请再试一次。
error-empty = 记录 { $id } 里没有可显示的内容。用 “dingli doctor” 查看详情。
error-lost = 程序出错，没有记录。请报告此问题。
error-terminal = 终端无法使用（{ $reason }）。已记录的都在磁盘上；没有窗口也可用 “dingli list”。
error-worker = 写记录的部分停止了。已确认的都在磁盘上；请重新启动 dingli。

notice-others = 另一窗口或命令写入了 { $count } 条。
notice-saved = { $visible ->
    [yes] 已记录 · 客户可见
   *[no] 已记录
  } · { $kind } · { $time } · { $text }
notice-saved-short = { $visible ->
    [yes] 已记录 · 客户可见
   *[no] 已记录
  } · { $kind } · { $entry }
notice-too-large = 粘贴内容超过 1 MB，没有收下。请改为附件。
notice-not-done = 未作改动。
notice-kept = 已保留你输入的内容；再次打开表单可继续。
notice-loss-acknowledged = 已记下你的确认。丢了哪些，“dingli doctor”里还能查到。
notice-restored = 已填入你上次输入的内容。
notice-restored-form = 已填入你上次输入的内容。直接打字会替换该项，按 → 接着写，Ctrl-U 清空。
notice-found = 已找到“{ $text }”；Esc 返回。
notice-nothing-said = 只有时间或标记，没有内容。请写下发生了什么。
ask-several-lines = 这里有 { $count } 行，有的行自带时间。要分成 { $count } 条记录吗？
ask-several-lines-each = 每行记一条
ask-several-lines-one = 合并记一条
ask-several-lines-none = 回去修改
