# Lines that `record` takes, and the built-in scenarios.
record-error = Line { $line }: { $problem }
record-not-utf8 = this is not written in UTF-8; save the text as UTF-8 and record it again.
record-utf16 = this is written in UTF-16; save the text as UTF-8 (in PowerShell: Out-File -Encoding utf8) and record it again.
record-not-json = this is not JSON from column { $column } on; write one JSON object on one line.
record-not-an-object = this is JSON, but no object; write one object in braces on one line.
record-field-twice = the field “{ $field }” comes twice; take one of them away.
record-not-text = the field “{ $field }” must be a text in quotation marks.
record-not-true-or-false = the field “{ $field }” must be true or false, without quotation marks.
record-time = the field “{ $field }” holds no time: { $problem } RFC 3339 is understood too: 2025-03-07T14:05:00+08:00.
record-no-act = the field “act” is missing; it says what is to be recorded, such as "note".
record-unknown-act = there is no act “{ $act }”; nearest are { $known }. `dingli schema` lists all.
record-unknown-field = “{ $within }” has no field “{ $field }”; it takes { $known }. Beside them a line may have at, known, who, visible and label.
record-unknown-field-inside = “{ $path }” is not known: “{ $within }” takes { $known }. Correct it or leave it out.
record-missing-field = “{ $within }” needs the field “{ $field }”; add it.
record-unfit-field = the field “{ $field }” cannot hold this ({ $detail }); `dingli schema` prints what every field takes.
record-unfit-act = the act “{ $act }” cannot be read ({ $detail }); `dingli schema` prints what every act takes.
record-label-twice = the label “{ $label }” was given in line { $first } already; choose another one.

scenario-data-loss-claim = A customer's data lost by our mistake, and a lawyer's letter
scenario-storage-before-noon = Storage down, no backup, and a hard deadline
scenario-dealer-dispute = A new car leaks oil, and the offers get worse
