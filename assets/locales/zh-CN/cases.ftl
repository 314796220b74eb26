# 与之相似的往事（N1）。
help-similar = 查看与这起事件相似的往事，以及为什么相似
help-similar--reference = 事件编号
help-similar--limit = 最多几起
do-similar = 相似往事
similar-title = 相似往事
similar-none = 没有与之相似的往事。
similar-line = 有 { $count } 起相似往事：{ $first }（{ $key } 看原因）
similar-words = 都提到{ $words }
similar-class = 同一类别
similar-customer = 同一客户
similar-severity = 级别相同
similar-factor = 促成因素：
similar-lesson = 教训：
similar-how = 按共同提到的内容衡量，越少见的分量越重；类别、客户、级别相同再加分。
