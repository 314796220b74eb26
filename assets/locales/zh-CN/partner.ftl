# 合作方：经销商和供应商，存在公共记录里。
kind-partner-recorded = 合作方
kinds-partner-recorded = 合作方

list-partner = 合作方
partner-kind-dealer = 经销商
partner-kind-vendor = 供应商
partner-kind-other = 其他合作方
partner-ended = 已不再合作

due-partner-contact = { $name }还没有写联系人
step-partner-contact = 写上联系人

help-partner = 记录并列出合作方：经销商和供应商，不排名
help-partner-add = 记一个合作方
help-partner-change = 更改合作方的信息；没有写的不变
help-partner-list = 按记录的先后列出合作方

help-partner-add--kind = dealer（经销商）、vendor（供应商）或 other（其他）
help-partner-add--name = 合作方名称
help-partner-add--contact = 那边的联系人
help-partner-add--reach = 联系方式：电话或地址
help-partner-change--partner = 哪个合作方：名称或编号
help-partner-change--name = 新名称
help-partner-change--kind = dealer（经销商）、vendor（供应商）或 other（其他）
help-partner-change--contact = 那边的联系人
help-partner-change--reach = 联系方式
help-partner-change--ended = 已不再合作

do-partner = 记合作方
form-partner = 合作方
field-partner = 合作方
field-partner-kind = 类别
field-partner-contact = 联系人
field-partner-reach = 联系方式
field-partner-ended = 已不再合作

partner-list = 合作方
partner-column-kind = 类别
partner-column-contact = 联系人
partner-column-reach = 联系方式
