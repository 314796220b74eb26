# What stands between a person and the log, and what the window says after an act.
error-unknown-incident = There is no incident “{ $text }”. “dingli list” shows those on file.
error-ambiguous-incident = “{ $text }” may mean several incidents: { $found }. Give more letters.
error-file = { $path } cannot be read or written ({ $reason }). Check the path and your rights to it; nothing else was changed.
error-exists = { $path } is there already and was not overwritten. Choose another name.
error-calendar = { $path } is not a calendar ({ $reason }). Name an .ics file with whole days.
error-settings = The settings file { $path } cannot be read ({ $reason }). Correct or remove it; the log is not affected.
error-busy = Other processes keep writing to this incident, so nothing was recorded. Try again.
error-empty = The log { $id } has nothing that can be shown. Run “dingli doctor” for details.
error-lost = This is a fault of the program; nothing was recorded. Please report it.
error-terminal = The terminal cannot be used ({ $reason }). Everything recorded is on disk; “dingli list” works without a window.
error-worker = The part of dingli that writes the log has stopped. Everything that was confirmed is on disk; start dingli again.

notice-others = { $count ->
    [one] One entry came
   *[other] { $count } entries came
  } from another window or command.
notice-saved = { $visible ->
    [yes] Saved · the customer may see it
   *[no] Saved
  } · { $kind } · { $time } · { $text }
notice-saved-short = { $visible ->
    [yes] Saved · the customer may see it
   *[no] Saved
  } · { $kind } · { $entry }
notice-too-large = The pasted text is larger than 1 MB and was not taken. Attach it as a file instead.
notice-not-done = Nothing was changed.
notice-kept = What you typed is kept; open the form again to go on.
notice-loss-acknowledged = Your confirmation is noted. “dingli doctor” still lists what is missing.
notice-restored = What you had typed before is filled in.
notice-restored-form = What you had typed before is filled in. Typing replaces a field, → goes on with it, Ctrl-U empties it.
notice-found = Found “{ $text }”; Esc goes back.
notice-nothing-said = There is only a time or a mark. Type what happened.
ask-several-lines = There are { $count } lines here, some with times of their own. Record them as { $count } entries?
ask-several-lines-each = one entry per line
ask-several-lines-one = all of it as one entry
ask-several-lines-none = back to the line
