# Notes.
kind-noted = note
kinds-noted = notes

help-log = Write one line into an incident: a leading time back-dates it, @name, #tag, /c for the customer
help-log--text = What happened

report-kind-note = Record
report-detail-mentions = mentions
