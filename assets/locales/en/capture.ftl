# What a typed time, length of time or line got wrong, and which forms are understood.
time-forms-past = understood are 14:05, 03-07 14:05, 2025-03-07 14:05, yesterday 23:10, 2:05pm and -10m
time-forms-future = understood are 20m, in 20 min, +2h, 23:00, tomorrow 9:00, 03-07 14:05, 2 business days and EOB
-spans = understood are 2h, 1h30m, 90 min, 3 days and 5-7 days

time-empty = no time was given; { $forms }.
time-not-a-time = “{ $text }” is not a time; { $forms }.
time-no-such-time = “{ $text }” is not a time of day: hours run from 00 to 24:00, minutes and seconds from 00 to 59; { $forms }.
time-contradiction = in “{ $text }” the hour does not fit the part of the day; { $forms }.
time-no-such-day = “{ $text }” names a day that no calendar has: months run from 1 to 12, the month comes before the day; { $forms }.
time-after-now = “{ $text }” would be { $instant }, which is still to come; something that happened needs a time before now: { $forms }.
time-which-half = “{ $text }” may be before noon or after it; write it with am or pm, or as 15:00; { $forms }.
time-day-or-month = “{ $text }” may have the day or the month first; write 2026-03-07, or 7 Mar 2026; { $forms }.
time-other-weekday = in “{ $text }” the date is another day of the week; write the date alone, or the day of the week alone; { $forms }.
time-which-zone = the zone of “{ $text }” is not clear; write the offset from UTC, such as 14:05+02:00; { $forms }.
time-too-far = “{ $text }” is too far away to be meant; { $forms }.

time-note-skipped = the clocks were put forward over this time; the first instant after it was taken.
time-note-twice = the clocks were put back and this time came twice; { $taken } was taken, not { $other }.
time-note-before-now = this time is already past.
time-note-day-off = that day is no working day; for the next one write “next business day EOB”.
time-note-other-year = taken to be in { $year }.
time-note-no-holidays = the holidays of { $year } are not announced: counted by the week alone
time-note-no-country = the public holidays of { $zone } are not known here: counted by the week alone; “dingli settings --calendar” takes a calendar file

duration-empty = no length of time was given; { -spans }.
duration-unit-missing = “{ $text }” has no unit: minutes, hours or days? { -spans }.
duration-not-a-duration = “{ $text }” is not a length of time; { -spans }.
duration-backwards = “{ $text }” runs from the longer to the shorter; { -spans }.
duration-too-long = “{ $text }” is too long to be meant; { -spans }.

line-unknown-name = nobody is known as “{ $name }”; add the person, or write the name as it is listed.
line-shared-name = more than one person is known as “{ $name }”; write a name that only one of them has.
line-both-marks = marked both for the customer and as internal; it stays internal, take one mark away.
line-looks-timed = “{ $text }” looks like a time and was kept as text; to date the line, begin it with 14:05, 03-07 14:05 or -10m.
line-which-half = “{ $text }” was kept as text: before noon or after it? Write am or pm, or 15:00.
line-day-or-month = “{ $text }” was kept as text: is the day or the month first? Write 2026-03-07.
line-other-weekday = “{ $text }” was kept as text: the date is another day of the week. Write the date alone, or the day of the week alone.
line-which-zone = “{ $text }” was kept as text: its zone is not clear. Write the offset from UTC, such as 14:05+02:00.
line-mark-or-switch = “/c” after a command may be its switch or the mark for the customer; put /c at the beginning of the line to show it to the customer, or write /i at the end to keep it internal.
