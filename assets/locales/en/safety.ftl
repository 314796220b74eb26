# People before things: the safety instruction, and who understood it.
kind-safety-instructed = safety instruction
kinds-safety-instructed = safety instructions
kind-safety-understood = instruction understood
kinds-safety-understood = confirmations of the instruction

refusal-no-instruction = There is no safety instruction yet. Record it first: “dingli instruct”.

due-safety = People first: say what whoever may be hurt is to do now
due-understood = Ask { $name } to repeat the safety instruction
step-instruct = write the instruction
step-understood = record that it was understood

lint-no-safety = Somebody may be hurt, and no safety instruction is recorded. The playbook suggests: { $text }
lint-safety-missing = The safety instruction does not stand at the head of the text: { $text }

help-instruct = Record what whoever may be hurt is to do now; it leads every message until they confirm that they understood
help-understood = Record who confirmed that they understood the safety instruction
help-understood--names = Who, by name; several with commas
help-understood--how = How they confirmed it

do-instruct = safety instruction
do-understood = instruction understood
why-no-instruction = there is no safety instruction
form-instruct = What to do now
form-instruct-hint = In twenty seconds: stop what, keep away from what, whom to call. It leads every message until confirmed.
form-understood = Who understood it?
field-instruction = Safety instruction
field-understood-by = Who
field-understood-how = How they confirmed it
named-by = who understood
