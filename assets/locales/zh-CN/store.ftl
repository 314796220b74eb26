# 磁盘上的日志要说的话：打不开或写不进、打开时发现了什么、检查查出了什么。
store-the-log = 日志

store-junk = { $file } 不是数据库文件，没有改动它。请把它移走，或用 --data-dir 指定别的文件夹。
store-foreign = { $file } 是别的程序的数据库（应用标识 { $application }），没有改动它。请用 --data-dir 指定别的文件夹。
store-newest-missing = { $file } 缺了最新的部分，也就是原来旁边的 dingli.db-wal，没有改动它。请重新复制整个文件夹，或用“dingli backup”做副本。
store-truncated = { $file } 不完整：应有 { $expected } 字节，只剩 { $found } 字节，没有改动它。请恢复备份，或重新拷贝这个文件。
store-corrupt = { $file } 已损坏（{ $detail }），没有改动它。请先把整个文件夹复制一份，再运行“dingli doctor”；如果查出缺了记录，就恢复备份。
store-newer = { $file } 是更新版本的 dingli 写的（格式 { $found }，本版本只认到 { $known }），只能看，不能写。要写请安装新版本。
store-read-only = { $file } 不可写，什么都没有记下。请给自己加上写权限，或用 --data-dir 指定别的文件夹。
store-locked = { $file } 正被别的程序占用，什么都没有记下。请关掉占用它的窗口或备份程序，再试一次。
store-disk-full = { $file } 所在的磁盘满了，什么都没有记下。请腾出一些空间，再试一次。
store-permission = { $file } 打不开：没有权限。请看看文件夹和文件归谁所有，或用 --data-dir 指定别的文件夹。
store-denied = { $user } 无权读取 { $file }：{ $closed } 归 { $owner } 所有。请向 { $owner } 申请权限，或用 --data-dir 指定别的文件夹。
store-denied-own = { $file } 读不了：{ $closed } 连所有者 { $user } 自己都没有权限。请用“chmod u+rwX { $closed }”打开，或用 --data-dir 指定别的文件夹。
store-gone = { $file } 在打开期间被删掉了，或者被换成了别的文件，什么都没有记下。请留好要写的内容，关掉 dingli，把文件放回去或恢复备份，再重新打开。
store-missing = { $file } 不存在。请核对文件夹的名字，或用“dingli new”新开一份日志。
store-exists = { $file } 已经存在，没有覆盖它。请换个文件名。
store-old-sqlite = { $file } 没有打开：这份 dingli 用的 SQLite 是 { $found }，两个程序同时写会丢记录。请安装用 SQLite 3.51.3 或更新版本构建的 dingli。
store-not-durable = { $file } 所在的文件系统不支持预写日志（只能用“{ $mode }”模式），记下的记录可能会丢。请改用本地磁盘上的文件夹。
store-too-big = { $file } 收不下 { $size } 字节的附件，上限是 { $limit } 字节。请换个小一点的文件，或记下原件放在哪里。
store-damaged-blob = { $file } 中的附件 { $digest } 已损坏，与当初附上的文件不一致，因此没有导出。请重新附上原件，或从备份中取出。
store-no-randomness = { $file } 没有写入：操作系统没有给出随机数。请稍后再试。
store-refused = { $file } 自身的规则不允许这样做：{ $rule }
store-no-room = 本事件写不下新记录了：并入的日志里用到了最大的编号。仍可查看、可出报告。请另开一个事件，再与本事件关联。
store-out-of-place = { $file } 没有写入：第 { $seq } 条接不上前面的记录。这是程序的错，请报告给我们。
store-io = { $file } 读写失败（{ $reason }）。请检查磁盘，再试一次。
store-sqlite = { $file } 出现了意料之外的错误（{ $reason }）。请运行“dingli doctor”看看它是否完好。
store-conflict = 这期间另一个窗口或命令写了同一个事件，什么都没有记下。请先看看新增的内容，再试一次。

store-writer-place = 这个文件夹是复制来的或被移动过，今后在这里记的算作新的写入端。无需处理。
store-writer-apart = 数据库和 writer.json 对不上，今后在这里记的算作新的写入端。无需处理。
store-writer-lost = 数据库里少了在这里记过的记录，今后在这里记的算作新的写入端。
store-writer-forked = 别的文件夹用同一个写入端的名义写过，今后在这里记的算作新的写入端。
store-opened-newer = 日志是更新版本的 dingli 写的（格式 { $found }，本版本只认到 { $known }），现在只能看。要写请安装新版本。
store-opened-read-only = 日志现在只能看。要记录，请给自己加上对文件夹和文件的写权限。
store-opened-disk-full = 磁盘满了，日志现在只能看。要记录，请先腾出一些空间。
store-open-to-others = 这台机器上的其他人也能读 { $path }（权限 { $mode }）。请用“chmod go= { $path }”关掉。

store-lost = 事件 { $incident } 曾有写入端 { $writer } 的第 { $seq } 条，现在只剩 { $left } 条。请找更新的备份或另一台电脑上的副本，合并进来。
store-lost-several = 数据库里少了在这里记过的记录，共 { $count } 处，“dingli doctor”会逐一列出。请找更新的备份或另一台电脑上的副本，合并进来。
store-lost-notice = { $said } 记录找回之前，或有人用“dingli doctor --acknowledge”确认之前，每次都会提示。
store-found-database = 数据库文件已损坏：{ $detail }。请恢复备份，再合并更新的内容。
store-found-stray = 表“{ $table }”里有一行不属于任何记录：有人用别的办法改过数据库。请与备份核对。
store-found-head = 事件 { $incident } 的记录 { $entry } 与当初写下的不一样：记录头被改过。请与备份核对。
store-found-body = 事件 { $incident } 的记录 { $entry } 与当初写下的不一样：正文被改过。请与备份核对。
store-found-hash = 事件 { $incident } 的记录 { $entry } 与当初写下的不一样：它在链上的位置被改过。请与备份核对。
store-found-link = 事件 { $incident } 的记录 { $entry } 接不上前一条。请把日志与备份核对。
store-found-gap = 事件 { $incident } 在记录 { $entry } 之前缺了记录。请合并备份或另一台电脑上的副本。
store-found-counter = 事件 { $incident } 的记录 { $entry } 次序不对。请把日志与备份核对。
store-found-body-missing = 事件 { $incident } 的记录 { $entry } 正文不见了，也没有删除的记载。请合并备份或另一台电脑上的副本。
store-found-body-kept = 事件 { $incident } 的记录 { $entry } 正文已经删除，现在却又出现了：有人用别的办法改过数据库。请查清原因。
store-found-erasure = 事件 { $incident } 的记录 { $entry } 正文被拿掉了，日志里却没有哪一条说过要删除。请合并备份或另一台电脑上的副本。
store-found-not-erased = 日志里说事件 { $incident } 的记录 { $entry } 已删除，实际上既没有执行，也没有搁置：有人用别的办法改过数据库。请重新删除这一条。
store-found-fork = 事件 { $incident } 的记录 { $entry } 有两个不同的内容：一个在日志里，一个放在一边。在弄清楚之前，两个都不要当作依据。
store-found-blob = 附件 { $digest } 与当初收进来时不一样。请重新附上原件。
store-found-blob-unnamed = 附件 { $digest } 在库里，却没有记录提到它：有人用别的办法改过数据库。请查清原因。
store-found-attachment-missing = 事件 { $incident } 的记录 { $entry } 附上的文件不在这里。请合并有这个文件的那份副本。
store-found-attachment-note = 附件清单与事件 { $incident } 的记录 { $entry } 对不上：有人用别的办法改过数据库。请把这份日志合并到一个新文件夹，清单会重新生成。
store-found-listed = 事件 { $incident } 在列表中的一行已损坏。没有丢失内容：显示列表时会按记录重新生成。
store-found-refused = 事件 { $incident } 的记录 { $entry } 没有从 { $from } 并入：{ $why ->
    [head] 记录头与当时写下的不一致
    [link] 在链上的位置与当时写下的不一致
    [counter] 编号顺序不对，或超出了最大编号
   *[gap] 缺少它前面的一条
  }{ $more ->
    [0] 。
   *[other] ，其后还有 { $more } 条。
  }请合并那份日志的备份或另一台电脑上的副本。
store-merged-body-damaged = 事件 { $incident } 的记录 { $entry } 在对方日志里正文已损坏，只并入了记录本身。请再合并一份正文完好的备份或另一台电脑上的副本。
store-merged-body-missing = 事件 { $incident } 的记录 { $entry } 在对方日志里没有正文，也没有删除的记载，只并入了记录本身。请再合并一份有正文的备份或另一台电脑上的副本。
store-found-not-listed = 事件 { $incident } 在日志里，却不在列表里。请打开一次程序，列表会补上。

system-not-found = 没有这个文件或文件夹
system-permission-denied = 没有权限
system-already-exists = 已经存在
system-is-a-directory = 这是文件夹
system-not-a-directory = 路径中有一段不是文件夹
system-directory-not-empty = 文件夹不是空的
system-read-only = 磁盘只能读
system-storage-full = 磁盘没有空间了
system-broken-pipe = 对方不再接收
system-invalid-data = 内容不是可读的文字
system-invalid-filename = 系统不允许这个名字
system-file-too-large = 文件太大
system-timed-out = 等待超时
