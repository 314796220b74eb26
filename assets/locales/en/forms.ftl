# Forms: what every form says, labels that several forms share, and the forms of the first run and of who I am.
field-long-term-cost = long-term cost

form-first-run = Welcome to dingli
form-first-run-hint = dingli keeps you composed while a customer's crisis runs: who was told what, what is due next, what is not known yet. Everything stays on this laptop; it sends nothing by itself. Your name signs each entry. Tab goes on, Shift-Tab back up to the language, ↑ ↓ choose, Ctrl-S begins.
form-profile = My details
form-required = This field is required.
form-nothing-to-choose = nothing to choose from
form-none-marked = nobody marked
form-no-such-choice = No choice begins with that. ↑ ↓ choose, Ctrl-U clears it.
form-not-marked = What you typed is not marked yet. Space marks what was found, Ctrl-U clears it.
form-several-hint = ↑ ↓ move, Space marks
form-among-hint = Type a part of it; ↑ ↓ choose
form-among-none = Type until one of them is found, or choose with ↑ ↓.
form-time-history = empty: same as the last line · 21:45 · 6 May 9:00
form-time-past = empty: now · 21:45 · yesterday 18:00 · 20 min ago
form-time-future = 20 min · 2h · 23:00 · tomorrow 9:00

field-language = Language
field-my-name = Your name
field-my-role = Your role
field-my-company = Your company
field-notify = Notify on the desktop when something falls due
field-zone = Time zone
field-currency = Company's currency
field-then = Begin with
field-at = When
field-visibility = Who may see it
field-source = Who says so
field-who = By whom, if not you
field-said = What was said
field-basis = Basis
field-reason = Why
field-file-note = What it is

word-yes = yes
word-no = no
word-not-said = not said
then-own = my own first incident
then-demo = a demo to look around in

# Panes, and what stands in them
word-choose = choose
word-class-open = not sure yet: the general playbook
word-not-rated = not rated yet: S2 until it is
form-before = { $title }: “{ $text }”. Enter again records it, Esc discards it.
form-before-blank = { $title }. Enter again records it, Esc discards it.
form-in-force = { $what } (now)

# What keys do, and the titles of the forms
form-no-cost = Write an amount, such as 28000, or “unknown”.
form-no-number = Write a whole number.

# Labels
field-cost = Cost
field-deadline = To be done by
word-none = none
word-nothing = nothing
form-nothing-marked = nothing marked

field-known-at = Known since
form-known-before = It cannot be known before it happens: give the time at which it became known, or leave it empty.
form-rest = { $key } more: { $fields }
do-rest = show or hide rarely used fields
why-no-rest = this form has no further fields
field-company-calendar = Public holidays of the company
field-calendar-file = Holidays from an .ics file (path)
field-working-days = Working days of the week
calendar-of-file = another .ics file
form-no-week = Write working days as 1-5, mon-fri or mon, wed.
