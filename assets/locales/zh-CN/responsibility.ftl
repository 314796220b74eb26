# 担责条件，以及责任声明。
kind-lamp-set = 担责条件
entry-lamp-lit = { $lamp }：已具备
entry-lamp-out = { $lamp }：不具备
lamp-fault = 确是我方服务不当
lamp-capacity = 我方担得起
lamp-legal = 法务同意
warning-responsibility-in-the-dark = 承认责任时，以下条件还不具备：{ $lamps }。
warning-may-admit = 担责条件已经齐备。请告诉客户“这是我们的责任，我们向您道歉”，并记成一次客户可见的沟通；从那时起，报告才会这样写。
warning-reasons-first = 原因写在责任前面了；请先说责任，再说补救，最后说原因。
warning-cause-without-remedy = 只有原因没有补救，听起来像借口：请补上补救方案，或给出拿出方案的时间。
kinds-lamp-set = 担责条件

help-condition = 记录担责条件是否具备：fault（有过错）、capacity（担得起）、legal（法务同意）
help-condition--lamp = fault（有过错）、capacity（担得起）或 legal（法务同意）
help-condition--out = 不具备，或不再具备

remedies-lamps = 担责条件
remedies-dark = 不具备
do-lamp = 担责条件
form-lamp = 担责条件
field-lamp = 条件
field-lit = 具备吗

update-responsible = 这件事我们有责任。
lint-dark = 现在还不能说“我们有责任”，还缺：{ $lamps }。条件尚未齐备，请先删去这句话。

report-section-responsibility = 担责条件
report-column-lamp = 条件
report-column-since = 具备时间
report-lamp-dark = 不具备
report-regret = 对{ $you }因此受到的影响，我们深感遗憾。
report-apology = 对{ $you }因此受到的影响，我们深表歉意。
