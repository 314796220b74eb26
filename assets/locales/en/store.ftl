# What the log on disk says: when it cannot be opened or written, what was noticed on opening, what a check found.
store-the-log = The log

store-junk = { $file } is not a database. It was left as it is: move it aside, or name another folder with --data-dir.
store-foreign = { $file } is a database of another program (application { $application }). It was left as it is: name another folder with --data-dir.
store-newest-missing = { $file } lacks its newest part, the file dingli.db-wal that was beside it. It was left as it is: copy the whole folder once more, or make the copy with “dingli backup”.
store-truncated = { $file } is cut short: { $found } bytes of { $expected }. It was left as it is: put back a backup, or copy the file again.
store-corrupt = { $file } is damaged ({ $detail }). It was not changed: copy the folder first, then run “dingli doctor”, and put back a backup if that finds entries missing.
store-newer = { $file } was written by a later dingli (schema { $found }; this version reads up to { $known }). It can be read but not changed: install the later version to write.
store-read-only = { $file } cannot be written. Nothing was recorded: give yourself write access, or name another folder with --data-dir.
store-locked = { $file } is held by another process. Nothing was recorded: close other windows or backups that use it, then try again.
store-disk-full = { $file } has no room left on its disk. Nothing was recorded: free some space, then try again.
store-permission = { $file } could not be opened: access was denied. Check who owns the folder and its files, or name another folder with --data-dir.
store-denied = { $file } may not be read by { $user }: { $closed } belongs to { $owner }. Ask { $owner } for access, or name another folder with --data-dir.
store-denied-own = { $file } may not be read: { $closed } is closed even to its owner { $user }. Open it with “chmod u+rwX { $closed }”, or name another folder with --data-dir.
store-gone = { $file } was removed or replaced while it was open. Nothing was recorded: keep what you wanted to write, close dingli, put the file back or restore a backup, and open dingli again.
store-missing = { $file } does not exist. Check the folder's name, or begin a log with “dingli new”.
store-exists = { $file } exists already and was not overwritten. Name another file.
store-old-sqlite = { $file } was not opened: this dingli was built with SQLite { $found }, which can lose entries when two programs write. Install a dingli built with SQLite 3.51.3 or later.
store-not-durable = { $file } is on a file system that cannot keep a write-ahead log (journal mode “{ $mode }”), so an entry could be lost. Use a folder on a local disk.
store-too-big = { $file } cannot take in { $size } bytes; an attachment may have { $limit }. Attach a smaller file, or note where the original is kept.
store-damaged-blob = The attachment { $digest } in { $file } is damaged: it is not the file that was attached, so it was not given out. Attach the original again, or get it from a backup.
store-no-randomness = { $file } was not written: the operating system gave no random bytes. Try again in a moment.
store-refused = { $file } refuses this: { $rule }
store-no-room = There is no room for another entry in this incident: a log that was merged used up the highest number. It can still be read and reported. Open a new incident and link it with this one.
store-out-of-place = { $file } was not written: entry { $seq } does not continue it. This is a fault of the program; please report it.
store-io = { $file } could not be read or written ({ $reason }). Check the disk, then try again.
store-sqlite = { $file } gave an unexpected error ({ $reason }). Run “dingli doctor” to check whether it is whole.
store-conflict = Another window or command wrote to this incident in the meantime. Nothing was recorded: look at what is new, then try again.

store-writer-place = This folder was copied or moved, so from now on what is recorded here counts as a new writer's. You do not need to do anything.
store-writer-apart = The database and writer.json do not belong together, so from now on what is recorded here counts as a new writer's. You do not need to do anything.
store-writer-lost = The database lacks entries that were written here, so from now on what is recorded here counts as a new writer's.
store-writer-forked = Another folder has written under this writer's name, so from now on what is recorded here counts as a new writer's.
store-opened-newer = The log was written by a later dingli (schema { $found }; this version reads up to { $known }) and is open for reading only. Install the later version to write.
store-opened-read-only = The log is open for reading only. Give yourself write access to its folder and files to record anything.
store-opened-disk-full = The disk is full, so the log is open for reading only. Free some space to record anything.
store-open-to-others = Other people on this machine can read { $path } (permissions { $mode }). Close it with “chmod go= { $path }”.

store-lost = Incident { $incident } used to have entry { $seq } of writer { $writer }; now it has only { $left }. Find a newer backup or another laptop's copy and merge it.
store-lost-several = The database lacks entries that were written here, in { $count } places; “dingli doctor” names them. Look for a newer backup or another laptop's copy and merge it.
store-lost-notice = { $said } You are reminded until they are back, or until somebody acknowledges it with “dingli doctor --acknowledge”.
store-found-database = The database file is damaged: { $detail }. Put back a backup, then merge what is newer.
store-found-stray = A row of the table “{ $table }” belongs to no entry: the database was changed from outside. Compare it with a backup.
store-found-head = Entry { $entry } of incident { $incident } was changed after it was written: its head differs. Compare it with a backup.
store-found-body = Entry { $entry } of incident { $incident } was changed after it was written: its content differs. Compare it with a backup.
store-found-hash = Entry { $entry } of incident { $incident } was changed after it was written: its place in the chain differs. Compare it with a backup.
store-found-link = Entry { $entry } of incident { $incident } does not follow the one before it. Compare the log with a backup.
store-found-gap = Entries are missing before { $entry } of incident { $incident }. Merge a backup or another laptop's copy.
store-found-counter = Entry { $entry } of incident { $incident } is out of order. Compare the log with a backup.
store-found-body-missing = The content of entry { $entry } of incident { $incident } is missing and was not erased. Merge a backup or another laptop's copy.
store-found-body-kept = The content of entry { $entry } of incident { $incident } was erased and is there again: the database was changed from outside. Find out why.
store-found-erasure = The content of entry { $entry } of incident { $incident } was removed, but no entry of the log says so. Merge a backup or another laptop's copy.
store-found-not-erased = The log says that entry { $entry } of incident { $incident } is erased, but that was neither carried out nor put aside: the database was changed from outside. Erase the entry again.
store-found-fork = There are two versions of entry { $entry } of incident { $incident }: one is in the log, one was put aside. Check both before you rely on either.
store-found-blob = The attachment { $digest } is not as it was taken in. Attach the original again.
store-found-blob-unnamed = The attachment { $digest } is on file but no entry names it: the database was changed from outside. Find out why.
store-found-attachment-missing = The file that entry { $entry } of incident { $incident } attached is not here. Merge the copy that has it.
store-found-attachment-note = The list of attachments does not agree with entry { $entry } of incident { $incident }: the database was changed from outside. Merge this log into a new folder to rebuild the list.
store-found-listed = The line of incident { $incident } in the list is damaged. Nothing is lost: it is rebuilt from the entries when the list is shown.
store-found-refused = Entry { $entry } of incident { $incident } was not taken in from { $from }: { $why ->
    [head] its head is not the one that was written
    [link] its place in the chain is not the one that was written
    [counter] its number is out of order, or the greatest there can be is below it
   *[gap] the entry before it is missing
  }{ $more ->
    [0] .
    [one] . One more follows it.
   *[other] . { $more } more follow it.
  } Merge a backup or another laptop's copy of that log.
store-merged-body-damaged = The content of entry { $entry } of incident { $incident } is damaged in the other log. The entry was taken in without it; merge a backup or another laptop's copy that has it.
store-merged-body-missing = The content of entry { $entry } of incident { $incident } is missing in the other log and was not erased. The entry was taken in without it; merge a backup or another laptop's copy that has it.
store-found-not-listed = Incident { $incident } is in the log but not in the list. Open the program once: the list is completed.

system-not-found = no such file or folder
system-permission-denied = access was denied
system-already-exists = it exists already
system-is-a-directory = it is a folder
system-not-a-directory = part of the path is not a folder
system-directory-not-empty = the folder is not empty
system-read-only = the disk is read-only
system-storage-full = the disk is full
system-broken-pipe = the other side stopped reading
system-invalid-data = the content is not readable text
system-invalid-filename = the system does not allow this name
system-file-too-large = the file is too large
system-timed-out = it took too long
