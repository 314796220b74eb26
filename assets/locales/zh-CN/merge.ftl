# 合并另一台电脑的记录。
kind-merged = 合并
entry-merged = 并入 { $count } 台电脑的记录
refusal-merged-never-erased = 这条记录说明从另一台电脑并入了哪些内容，当时知道什么要靠它判断，不能删除。
kinds-merged = 合并

help-merge = 并入另一个数据文件夹的日志
help-merge--folder = 另一个数据文件夹
cli-merge-done = 并入 { $added } 条记录、{ $blobs } 个附件；另有 { $already } 条本来就有。
cli-merge-partly = 没有全部并入：{ $forks } 条与本机内容矛盾而搁置，{ $rejected } 条因链不完整而拒绝，{ $damaged } 条因正文损坏而只并入记录本身。在完整并入之前，`dingli doctor --deep` 会一一列出。
cli-merge-more = ……另有 { $count } 条。
cli-merge-kept = 有 { $count } 处删除先搁置了：该事件在这里处于证据保全中。解除保全后会照办。

report-detail-heads = 链首
