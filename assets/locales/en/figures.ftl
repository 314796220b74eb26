# The figures of reports: captions and keys that are about no one subject.
figure-as-table = As a table
figure-column-number = No.
figure-timeline = Timeline

figure-until = until { $time }
figure-goes-on = still going on
figure-several = { $count } in all, until { $time }
