# 先人后物：安全提示，谁已听懂。
kind-safety-instructed = 安全提示
kinds-safety-instructed = 安全提示
kind-safety-understood = 已听懂提示
kinds-safety-understood = 听懂提示的确认

refusal-no-instruction = 还没有安全提示。请先用 “dingli instruct” 写下来。

due-safety = 先顾人：写下可能受伤的人现在该怎么做
due-understood = 请{ $name }把安全提示复述一遍
step-instruct = 写安全提示
step-understood = 记已听懂

lint-no-safety = 可能有人受伤，还没有安全提示。预案建议：{ $text }
lint-safety-missing = 安全提示没有放在开头，请移到最前面：{ $text }

help-instruct = 写下可能受伤的人现在该怎么做；对方确认听懂之前，每条消息都以它开头
help-understood = 记录谁确认听懂了安全提示
help-understood--names = 谁，写名字，多人用逗号隔开
help-understood--how = 怎么确认的

do-instruct = 写安全提示
do-understood = 记已听懂提示
why-no-instruction = 还没有安全提示
form-instruct = 现在该怎么做
form-instruct-hint = 二十秒说完：停用什么、离开哪里、打给谁。确认听懂之前，每条消息都以它开头。
form-understood = 谁听懂了？
field-instruction = 安全提示
field-understood-by = 谁
field-understood-how = 怎么确认的
named-by = 谁听懂了
