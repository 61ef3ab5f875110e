# 内容文件的诊断：diag-代码 是问题，diag-代码-help 是办法
diag-syntax = 写法有误：{ $what }
diag-syntax-help = 检查这里和上一行的括号、引号和逗号是否成对。
diag-unknown-field = 「{ $outer }」没有字段 { $found }
diag-unknown-field-help = { $near ->
    [none] 可用的字段：{ $all }。
   *[other] 是不是 { $near }？可用的字段：{ $all }。
  }
diag-unknown-variant = 「{ $outer }」里没有 { $found } 这一项
diag-unknown-variant-help = { $near ->
    [none] 可用的有：{ $all }。
   *[other] 是不是 { $near }？可用的有：{ $all }。
  }
diag-missing-field = 「{ $outer }」缺少字段 { $field }
diag-missing-field-help = 补上 { $field }，写法见 scenarios/README.md。
diag-duplicate-field = 字段 { $field } 写了两遍
diag-duplicate-field-help = 留一个，删掉另一个。
diag-wrong-type = 这里的值类型不对：{ $expected }{ $found ->
    [none] {""}
   *[other] ，写的是 { $found }
  }
diag-wrong-type-help = 按 scenarios/README.md 里的样子改。
diag-out-of-range = 数字超出了允许的范围
diag-out-of-range-help = 换一个小一些的数；谈判里 ideal 不能大于 floor。
diag-number-range = { $name } 是 { $value }，应在 { $low } 到 { $high } 之间
diag-number-range-help = 改成 { $low } 到 { $high } 之间的数。
diag-persona-weights = 三个权重之和是 { $sum }，应为 100
diag-persona-weights-help = 调整 value_weight、trust_weight、cred_weight，使其和为 100。
diag-too-deep = 括号嵌套太深
diag-too-deep-help = 一个场景用不到这么深的嵌套，检查是否漏了右括号。
diag-too-large = 文件太大（{ $size } 字节）
diag-too-large-help = 一个场景文件不能超过 8 MiB，请拆开。
diag-unreadable = 文件读不出来：{ $what }
diag-unreadable-help = 检查路径和权限。
diag-not-utf8 = 文件不是 UTF-8 编码，从这里开始读不懂
diag-not-utf8-help = 在编辑器里另存为 UTF-8（有没有 BOM 都可以）。
diag-schema = 格式版本是 { $found }，本程序读的是 1
diag-schema-help = 把 schema 改成 1，或使用配套版本的程序。
diag-id-form = 编号「{ $name }」不合规则
diag-id-form-help = 编号只用小写字母、数字和连字符，如 gym-lunch-booth。
diag-duplicate-id = 编号「{ $name }」用了两次
diag-duplicate-id-help = 给其中一个换个编号。
diag-duplicate-key = 「{ $name }」已经在第 { $line } 行写过
diag-duplicate-key-help = 后写的不会覆盖先写的：改名或删掉一个。
diag-duplicate-scenario = 场景编号「{ $name }」已被 { $file } 占用
diag-duplicate-scenario-help = 给这个场景换一个 id。
diag-count = { $name } 的数目应在 { $low } 到 { $high } 之间
diag-count-help = 增减到 { $low } 到 { $high } 个。
diag-too-many = { $name } 太多，最多 { $most } 个
diag-too-many-help = 删到 { $most } 个以内。
diag-missing-language = 缺少语言：{ $lang }
diag-missing-language-help = 每句话都要有 zh 和 en 两种写法，且不能为空。
diag-untranslated = { $lang ->
    [zh] 中文里没有一个汉字
   *[other] 英文里有汉字
  }
diag-untranslated-help = 补上这句话的译文。
diag-half-width = 中文里用了半角标点「{ $mark }」
diag-half-width-help = 改成全角标点。
diag-too-long = 话术有 { $count } 个字符，卡片上最多放 { $most } 个
diag-too-long-help = 写短一些，像口头说的话。
diag-unknown-beat = 没有节点「{ $name }」
diag-unknown-beat-help = { $near ->
    [none] 节点写在 beats 里。
   *[other] 是不是「{ $near }」？节点写在 beats 里。
  }
diag-unknown-need = 没有需求「{ $name }」
diag-unknown-need-help = { $near ->
    [none] 需求写在 needs 里。
   *[other] 是不是「{ $near }」？需求写在 needs 里。
  }
diag-unknown-objection = 没有异议「{ $name }」
diag-unknown-objection-help = { $near ->
    [none] 异议写在 objections 里。
   *[other] 是不是「{ $near }」？异议写在 objections 里。
  }
diag-unknown-claim = 没有说法「{ $name }」
diag-unknown-claim-help = { $near ->
    [none] 说法写在 facts 的 claims 里。
   *[other] 是不是「{ $near }」？说法写在 facts 的 claims 里。
  }
diag-unknown-group = 没有话术组「{ $name }」
diag-unknown-group-help = { $near ->
    [none] 话术组写在 groups 里。
   *[other] 是不是「@{ $near }」？话术组写在 groups 里。
  }
diag-unknown-reply = 没有话术「{ $name }」
diag-unknown-reply-help = { $near ->
    [none] 话术写在 replies 里。
   *[other] 是不是「{ $near }」？话术写在 replies 里。
  }
diag-unknown-tier = 没有等级「{ $name }」
diag-unknown-tier-help = { $near ->
    [none] 等级写在 facts 的 tiers 里。
   *[other] 是不是「{ $near }」？等级写在 facts 的 tiers 里。
  }
diag-unknown-customer = 没有客户「{ $name }」
diag-unknown-customer-help = { $near ->
    [none] 客户写在 customers 里。
   *[other] 是不是「{ $near }」？客户写在 customers 里。
  }
diag-unknown-incident = 没有突发情况「{ $name }」
diag-unknown-incident-help = { $near ->
    [none] 突发情况写在 incidents 里。
   *[other] 是不是「{ $near }」？突发情况写在 incidents 里。
  }
diag-unknown-stake = 没有筹码「{ $name }」
diag-unknown-stake-help = { $near ->
    [none] 筹码写在 limits 的 stakes 里。
   *[other] 是不是「{ $near }」？筹码写在 limits 的 stakes 里。
  }
diag-shadowed = 这一条永远轮不到：上面的条件已经包含了它
diag-shadowed-help = 从窄到宽排列，没有 when 的放最后；同样条件的几种说法写进 any: […]。
diag-missing-line = 缺少客户台词 { $name }
diag-missing-line-help = 每个需求都要写 context、implied、explicit、payoff 四组台词。
diag-missing-voice = 缺少 { $name } 的台词
diag-missing-voice-help = 在 voices 里为五种客户类型都写上 Voice(…)。
diag-missing-term = 缺少条款 { $name }
diag-missing-term-help = terms 要写全 Fees、Period、Rules、Change、Dispute 五项。
diag-masks-itself = 异议不能掩盖自己
diag-masks-itself-help = masked_by 写客户嘴上说的那个异议，id 写真正的原因。
diag-bad-par = 最佳结果不能是 { $name }
diag-bad-par-help = par 写 Closed、Trial、NextStep 或 PoliteExit。
diag-weights = 需求权重之和是 { $sum }，应为 100
diag-weights-help = 三个需求常用 45、33、22。
diag-unreachable-beat = 节点「{ $name }」走不到
diag-unreachable-beat-help = 让某句话术的 to 通到这里，或删掉它。
diag-dead-end = 从节点「{ $name }」出发，再也走不到提出成交或告辞的地方
diag-dead-end-help = 给这里的话术加上通往成交节点的 to。
diag-too-few-replies = 节点「{ $name }」最多只能给出 { $count } 句话术，至少要三句
diag-too-few-replies-help = 写到三至五个槽位，每个槽位至少一句不同的话术。
diag-too-many-slots = 节点「{ $name }」有 { $count } 个槽位，最多五个
diag-too-many-slots-help = 合并槽位：同一槽位里只会给出第一句合适的。
diag-never-offered = 话术「{ $name }」在任何情况下都不会出现
diag-never-offered-help = 把它放进某个走得到的节点的槽位，或检查 when 是否自相矛盾。
diag-no-suitable-method = 异议「{ $name }」（{ $class }）没有一句适合客户「{ $customer }」的回应
diag-no-suitable-method-help = 在 methods 里加一句契合度在 40% 以上的方法，见 scenarios/README.md。
diag-too-few-unpreventable = 客户「{ $name }」只有 { $count } 个躲不开的异议，至少要两个
diag-too-few-unpreventable-help = 把 chance 设为 100，并用 Opening、FirstClose 或必经的节点触发。
diag-no-close = 没有一句话术提出成交
diag-no-close-help = 在走得到的节点里放上 Close(…)。
diag-par-unreachable = 最佳结果 { $name } 没有话术可以提出
diag-par-unreachable-help = 加一句相应的 Close(…)，或把 par 改成做得到的结果。
diag-false-claims = 有 { $count } 个不实说法，应为三到五个
diag-false-claims-help = 没有诱惑的场景看不出诚实。
diag-unused-claim = 没有一句话术用到说法「{ $name }」
diag-unused-claim-help = 在话术的 claims 里用上它，或删掉。
diag-too-many-lies = { $harmful } 句有害话术里有 { $lies } 句是谎话，最多三分之一
diag-too-many-lies-help = 换一些成强推、让价、争辩或罗列功能。
