# The frame of the window: places, panes, keys and what they do, the strip, and what stands where nothing is.

# Places and panes
place-anywhere = Everywhere
place-list = List of incidents
place-past = The past
place-live = A live incident
place-capture = Typing
place-pane = Any pane
place-form = Forms
place-menu = Help and commands
pane-timeline = Timeline
pane-now = Now

# What keys do
do-save = save
do-complete = complete the name
do-visible = customer may see it
do-find = find
do-goal = only the goal
do-next-pane = next pane
do-previous-pane = previous pane
do-to-timeline = go to the timeline
do-to-now = go to what is next
do-to-capture = go back to typing
do-list = list of incidents
do-past = the past: search everything, a year at a glance
do-past-find = search everything
do-past-incidents = all incidents
do-past-year = a year at a glance
do-past-today = what is to be done today
do-past-add = add
do-past-save = save search
do-past-forget = forget saved search
do-past-order = newest or best first
do-activate = open
do-up = up
do-down = down
do-page-up = page up
do-page-down = page down
do-first = first
do-last = last
do-zoom = zoom
do-palette = commands
do-help = help
do-open = open
do-forward = next, then send
do-send = send
do-next-field = next field
do-choice-up = previous choice; beginning of a text
do-choice-down = next choice; end of a text
do-clear-field = clear
do-previous-field = previous field
do-run = run
do-back = back
do-language = 中文 / English
do-theme = colours
do-borders = ASCII borders
do-profile = my details
do-acknowledge-loss = acknowledge that entries are missing
do-suspend = suspend
do-quit = quit

# Why something cannot be done now
why-read-only = the log is read-only
why-no-incident = there is no incident in the list
why-no-name = type @ and the beginning of a name first
why-nothing-written = nothing has been written yet
why-nothing-due = nothing is due
why-no-entry = there is no entry yet
why-nothing-lost = no entry is known to be missing
why-no-words = its content can no longer be read
why-not-here = not available here
why-follows = It follows from the log and the clock: correct what caused it.
why-unreadable = the content on file is not what was recorded, or it is missing; “dingli doctor” says which
why-not-understood = a newer version wrote it; this one cannot read it

# Spans and days
span-ahead = in { $span }
span-ago = { $span } ago
timeline-together = { $count } documents: { $list }
day-heading = { $year }-{ $month }-{ $day } { $weekday }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

# The strip
strip-demo = DEMO
strip-loss = ENTRIES LOST
strip-saved = saved
strip-refused = not saved
strip-clock = clock?
strip-saving = saving…
strip-read-only = READ ONLY
strip-next = NEXT
strip-overdue = OVERDUE
strip-unreadable = unreadable
strip-call = CALL
strip-open = { $count } open
strip-nothing = nothing is due

# Timeline
timeline-empty = Nothing has been recorded yet.
timeline-known = known { $time }
timeline-stated = stated { $time }
timeline-follows = follows

# Now
now-empty = Nothing is due.
now-closed = Closed. Nothing is due.
now-below = { $count } more below
now-above = { $count } above

# Typing and finding
capture-hint = What happened? Enter saves.  @name  #tag  21:45 …
capture-away = Esc or i: back to typing
capture-complete = ↓ completes
find-count = { $found } of { $total }
find-hint = Enter goes to the entry found, Esc ends the search
find-nothing = Nothing matches.

# The list of incidents
list-title = INCIDENTS
list-hint = type to filter
list-reading = Reading …
list-empty = No incident yet. Ctrl-N opens one: a title and the customer's name are enough. Ctrl-P shows what else can be done, F1 helps.

# The past
past-title = THE PAST
past-find = Search
past-incidents = Incidents
past-year = Year
past-today = Today
past-find-hint = words, “a phrase”, customer:NAME, from:2026-03 …
past-narrow-hint = narrow down: words, customer:NAME, class: severity: status: from: to:
past-looking = Looking …
past-newest = newest first
past-best = best first
past-found = { $count ->
    [one] 1 place
   *[other] { $count } places
}
past-found-more = the first { $count }
past-nothing = Nothing was found.
past-line = the incident
past-saved = Saved searches: Enter looks for one, Ctrl-D forgets it.
past-none-saved = Nothing is saved. Ctrl-S saves what is typed.
past-how-words = Words are looked for in every entry of every incident, whole or inside others, in any order; “a phrase” in quotes.
past-how-filters = Filters: customer: class: severity: status: nature: person: tag: kind: visibility: from: to:
past-year-of = { $year }   PgUp { $before }   PgDn { $next }
past-year-count = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
past-month = Month
past-each = each by its severity
past-week = Week
notice-search-saved = The search is saved.
notice-search-forgotten = The saved search is gone.
why-no-line = There is no line to open.
why-nothing-typed = There is nothing to save: type what you are looking for.
why-not-saved = This search is not saved.
past-partners = Partners
do-past-partners = go to partners
past-beside-hint = type to narrow the list
past-no-partners = No partner is recorded yet. Ctrl-N adds one.
past-catalogue = Catalogue
do-past-catalogue = go to the catalogue
past-no-catalogue = No standing commitment is recorded yet. Ctrl-N adds one; in a crisis Ctrl-K fills a promise from it.
past-rhythm = Rhythm
do-past-rhythm = go to recurring duties
past-no-rhythm = No recurring duty is declared yet. Ctrl-N adds one.
why-nothing-to-add = Nothing is added in this pane.
notice-saved-beside = Saved in the directory: { $kind } · { $text }

# Help, palette, questions
menu-help = Help
menu-palette = Commands
menu-hint = type to find a command or a key
window-loss = { $list } lacks entries that were recorded here: merge a newer copy, or press ^P to acknowledge.
confirm-leave = This cannot be saved now and would be lost: “{ $text }”. Leave anyway?
confirm-title = Are you sure?
confirm-yes = yes
confirm-no = no
question-title = Question

# The goal
goal-title = What the customer needs
goal-unknown = Nobody has asked yet. Ask what they need, and write it down in their own words.
goal-next = Next:

# Notices
notice-overdue = { $count } already overdue. First: { $text }
notify-due = dingli: something fell due in { $reference }
