# 报告中的图：不专属某个主题的图题和图例。
figure-as-table = 以表格查看
figure-column-number = 序号
figure-timeline = 时间线

figure-until = 至 { $time }
figure-goes-on = 仍在持续
figure-several = 共 { $count } 次，至 { $time }
