# What a typed time, length of time or line got wrong, and which forms are understood.
time-forms-past = write for example 14:05, 03-07 14:05, 2025-03-07 14:05, yesterday 23:10, 2:05pm or -10m
time-forms-future = write for example 20m, in 20 min, +2h, 23:00, tomorrow 9:00, 03-07 14:05, 2 business days or EOB
-spans = write for example 2h, 1h30m, 90 min, 3 days or 5-7 days

time-empty = no time was given; { $forms }.
time-not-a-time = “{ $text }” is not a time; { $forms }.
time-no-such-time = “{ $text }” is not a time of day: hours run from 00 to 24:00, minutes and seconds from 00 to 59; { $forms }.
time-contradiction = in “{ $text }” the hour does not fit the part of the day; { $forms }.
time-no-such-day = “{ $text }” is not a day of the calendar: months run from 1 to 12, and the month comes before the day; { $forms }.
time-after-now = “{ $text }” would be { $instant }, which is in the future; what has happened needs a time before now: { $forms }.
time-which-half = “{ $text }” may be before noon or after it; write it with am or pm, or as 15:00; { $forms }.
time-day-or-month = “{ $text }” may have the day or the month first; write 2026-03-07, or 7 Mar 2026; { $forms }.
time-other-weekday = in “{ $text }” the date is another day of the week; write the date alone, or the day of the week alone; { $forms }.
time-which-zone = the zone of “{ $text }” is not clear; write the offset from UTC, such as 14:05+02:00; { $forms }.
time-too-far = “{ $text }” is very far from now; check it; { $forms }.

time-note-skipped = this time does not exist, because the clocks went forward; the first moment after it is used.
time-note-twice = this time occurs twice, because the clocks went back; { $taken } is used, not { $other }.
time-note-before-now = this time is already past.
time-note-day-off = that day is not a working day; for the next one write “next business day EOB”.
time-note-other-year = understood as { $year }.
time-note-no-holidays = the holidays of { $year } have not been announced: only the working week is counted
time-note-no-country = there is no calendar of public holidays for { $zone }: only the working week is counted; load one with “dingli settings --calendar”

duration-empty = no length of time was given; { -spans }.
duration-unit-missing = “{ $text }” has no unit: minutes, hours or days? { -spans }.
duration-not-a-duration = “{ $text }” is not a length of time; { -spans }.
duration-backwards = “{ $text }” puts the longer time first; write the shorter one first; { -spans }.
duration-too-long = “{ $text }” is too long; check it; { -spans }.

line-unknown-name = nobody here is called “{ $name }”; add the person, or write the name as it is listed.
line-shared-name = several people here are called “{ $name }”; write a name that only one of them has.
line-both-marks = marked both as visible to the customer and as internal; it stays internal. Remove one of the marks.
line-looks-timed = “{ $text }” looks like a time and was kept as text; to back-date the line, begin it with 14:05, 03-07 14:05 or -10m.
line-which-half = “{ $text }” was kept as text: before noon or after it? Write am or pm, or 15:00.
line-day-or-month = “{ $text }” was kept as text: is the day or the month first? Write 2026-03-07.
line-other-weekday = “{ $text }” was kept as text: the date is another day of the week. Write the date alone, or the day of the week alone.
line-which-zone = “{ $text }” was kept as text: its zone is not clear. Write the offset from UTC, such as 14:05+02:00.
line-mark-or-switch = “/c” after a command may be its switch or the mark for the customer; put /c at the beginning of the line to show it to the customer, or write /i at the end to keep it internal.
