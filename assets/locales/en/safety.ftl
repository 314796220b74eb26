# People before things: the safety instruction, and who understood it.
kind-safety-instructed = safety instruction
kinds-safety-instructed = safety instructions
kind-safety-understood = instruction understood
kinds-safety-understood = confirmations of the instruction

refusal-no-instruction = There is no safety instruction yet. Record it first: “dingli instruct”.

due-safety = People first: tell anybody who may be hurt what to do now
due-understood = Ask { $name } to repeat the safety instruction
step-instruct = write the instruction
step-understood = record that it was understood

lint-no-safety = Somebody may be hurt, but no safety instruction is recorded. The playbook suggests: { $text }
lint-safety-missing = The text does not begin with the safety instruction: { $text }

help-instruct = Record what anybody who may be hurt has to do now; it leads every message until they confirm that they have understood
help-understood = Record who confirmed that they understood the safety instruction
help-understood--names = Who, by name; several separated by commas
help-understood--how = How they confirmed it

do-instruct = safety instruction
do-understood = instruction understood
why-no-instruction = there is no safety instruction
form-instruct = What to do now
form-instruct-hint = In twenty seconds: stop what, keep away from what, whom to call. It leads every message until confirmed.
form-understood = Who has understood it?
field-instruction = Safety instruction
field-understood-by = Who
field-understood-how = How they confirmed it
named-by = who understood
