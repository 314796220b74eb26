# 事件的干系人，以及人员名录。
kind-stakeholder-added = 干系人
kind-stakeholder-changed = 干系人
kind-person-added = 人员
kind-person-changed = 人员

side-customer = 客户
side-ours = 我方
side-vendor = 厂商
side-regulator = 监管
side-media = 媒体
side-legal = 法务
side-other-owner = 其他受影响客户
side-partner = 经销商或合作方
side-leadership = 我方领导

authority-unknown = 未知
authority-decides = 能拍板
authority-advises = 有发言权
authority-works = 执行
authority-informed = 知会

entry-stakeholder = { $name }（{ $side }）
entry-stakeholder-changed = { $name }：{ $changes }
entry-changed-side = 所属一方
entry-changed-authority = 权限
entry-changed-confirmed = 隐含诉求已确认

field-aliases = 又称
field-channels = 联系
field-manager = 直接经理
field-agreement = 约定
field-need = 诉求
field-implied-need = 隐含诉求
field-values = 看重
field-feeling = 感受
field-pressure = 压力
field-public-role = 对外称谓

due-no-internal = 没有内部资源：请添加我方人员
due-no-customer = 还没有客户联系人：请添加该找谁
due-no-channel = 怎么联系{ $name }？由谁联系？
due-no-need = 问{ $name }：需要什么，用他的原话记下
due-guess = 向{ $name }确认隐含诉求
refusal-unknown-stakeholder = 这里没有人叫“{ $name }”。请先添加为干系人，或改正名字。
one-of-a-name = { $number }（{ $side }）{ $who }
refusal-ambiguous-stakeholder = 这里不止一位叫“{ $name }”：{ $people }。请用编号指明是哪一位。
refusal-not-an-email = “{ $at }”里没有 @，不是邮箱地址。电话号码请填在电话一栏。
warning-no-channel = 没有记录怎么联系{ $name }、由谁联系，请补上。
warning-namesake = 通讯录里有{ $organisations }的{ $name }。同名不一定是同一人，所以什么都没带过来。如果就是这一位，请写明单位（--organisation "{ $organisation }"，现在要加 --change），已有的电话和职务就会带过来。
warning-namesake-nowhere = 通讯录里另有一位叫{ $name }的，没有写单位。同名不一定是同一人，所以什么都没带过来。
warning-same-name = 已有一位叫{ $name }（#{ $entry }），现在有两位了。如果是同一人，请撤回这一条，改原来那位（--change，窗口里按 e）。
warning-no-need-heard = 还没有用{ $name }的原话记下诉求，请问清后补记。
due-feeling = 问{ $name }感受如何，背后有什么压力
warning-no-feeling-heard = 还没有记录{ $name }的感受和背后的压力，请问一问并记下。
kinds-stakeholder-added = 干系人
kinds-stakeholder-changed = 干系人
kinds-person-added = 人员
kinds-person-changed = 人员

help-people = 列出通讯录里的人，或删除其中一人
help-people-list = 列出通讯录里的人
help-people-erase = 从通讯录删除一个人；各事件里的记录不变
help-stakeholder = 添加干系人；加 --change 补充已有的人

help-people-erase--name = 姓名
help-people-erase--organisation = 单位，同名不止一人时用
help-people-erase--reason = 删除的依据
help-stakeholder--change = 补充已有的人
help-stakeholder--side = customer（客户，默认）、ours（我方）、vendor（厂商）、regulator（监管）、media（媒体）、legal（法务）、other-owner（其他受影响客户）、partner（经销商或合作方）或 leadership（我方领导）
help-stakeholder--role = 角色或职务
help-stakeholder--public-role = 客户看到的称呼，代替姓名
help-stakeholder--organisation = 公司或机构
help-stakeholder--authority = decides（能拍板）、advises（有发言权）、works（执行）、informed（知会）或 unknown（未知）
help-stakeholder--alias = 别名或另一职务
help-stakeholder--phone = 电话号码
help-stakeholder--email = 邮箱
help-stakeholder--manager = 直接经理
help-stakeholder--need = 他需要什么，用他的原话
help-stakeholder--guess = 我们推测他需要什么
help-stakeholder--feeling = 他自己说的感受
help-stakeholder--pressure = 背后是什么压力
help-stakeholder--agreement = 约定何时可以通知（如不论几点），用原话

cli-people-none = 通讯录里还没有人。
cli-people-unknown = 通讯录里没有叫{ $name }的人。用 `dingli people list` 查看有谁。
cli-people-several = 通讯录里叫{ $name }的不止一位：{ $organisations }。请用 --organisation 指明是哪一位。
cli-people-erased = 通讯录里已没有{ $name }。各事件里的记录不变，要删除请在该事件中用 `erase`。
cli-people-stand = 以下记录里仍有 { $name }：{ $list }。
cli-show-people = 干系人，以及最近告知了什么

pane-people = 干系人
do-stakeholder = 添加干系人
do-to-people = 到干系人
do-edit-person = 修改
why-nobody = 还没有干系人
people-customer = 客户与外部
people-ours = 我方
people-guess = 猜测：
step-stakeholder = 添加干系人
step-edit-person = 补全资料
ask-namesake = 通讯录里有一位{ $name }：{ $what }。是同一个人吗？
ask-namesake-same = 是同一人，把已有信息带过来
ask-namesake-other = 是另一个人
form-stakeholder = 添加干系人
form-stakeholder-edit = 干系人资料
field-name = 姓名
field-side = 哪一方
field-role = 角色
field-organisation = 单位
field-phone = 电话
field-email = 邮箱
field-authority = 能决定什么
field-need-words = 诉求（原话）
field-implied-confirmed = 隐含诉求已确认
field-pressure-ask = 背后有什么压力

field-any-hour = 不论几点都要告诉
field-quiet = 免打扰时段
field-every = 几分钟一报
field-speaks = 对他说的语言
form-not-quiet = 写成 22:00-07:00 这样；不需要就留空。
form-not-minutes = 写分钟数，如 30；0 为不通报；留空按级别。

report-section-people = 干系人
report-column-reach = 联系方式
report-column-need = 诉求
report-need-unheard = 尚未用对方原话记下诉求
report-guess = 隐含诉求（推测，未确认）
report-no-channel = 未记录渠道
report-any-hour = 不分时间

report-detail-authority = 权限
report-detail-channels = 渠道
report-detail-agreement = 约定方式
report-detail-language = 语言
report-detail-confirmed = 隐含诉求已确认

due-no-roles = 还没有人担任：{ $roles }
field-fills = 预案角色
help-stakeholder--fills = 承担预案里的哪个角色（编号），可写多次
