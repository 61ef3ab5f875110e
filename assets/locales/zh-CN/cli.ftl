# 命令行
cli-seed = 种子：{ $seed }
cli-brief = 背景
cli-you-meet = 你面对的是
cli-blind = 这次不告诉你客户是谁、属于哪一类。
cli-cue = （{ $name }{ $cue }）
cli-objection = 正在谈的异议：{ $title }
cli-clock = 客户时间 { $left }
cli-notes = 笔记
cli-prompt = 第{ $turn }步，你怎么说？（当前语气：{ $delivery }；? 看说明）
cli-help =
    输入序号选一句话，如 2。
    加语气：2e 或「2 brisk」。q 温和 warm，w 沉稳 calm，e 简洁快 brisk，r 热情 bright，t 坚定 firm。
    语气会保留到下一步。wait 不说话，correct 更正刚才的说法，q 礼貌告辞。
    hint 要一个提示（练习模式），再输一次更明白。
    输入结束（Ctrl-D）就是中途放弃，也会存档和评分。
cli-not-understood = 没看懂「{ $input }」。输入 1 到 { $count } 的序号，? 看说明。
cli-too-long = 这一行太长了，没有处理。
cli-not-json = 这一行不是要求的 JSON：{ $what }
cli-unknown-reply = 没有编号为「{ $reply }」的话术。
cli-over = 对练结束
cli-saved = 记录已保存：{ $path }
cli-not-saved = 记录没有存成：{ $what }。成绩在上面；换一个 --data-dir 再试。
cli-no-scenario = 没有场景「{ $name }」。
cli-near = 是不是「{ $name }」？
cli-list-hint = 用 sparring list 看有哪些。
cli-broken-scenario = 场景「{ $name }」的文件有错，不能使用：
cli-no-customer = 场景「{ $scenario }」里没有客户「{ $name }」。可选：{ $all }
cli-no-scenarios = 没有可用的场景。运行 sparring check 看看哪里有错。
cli-pick = 选一个场景（输入序号）：
cli-check-clean = { $files } 个文件，没有问题。
cli-check-found = { $files } 个文件，{ $errors } 个错误，{ $warnings } 个警告。
cli-no-path = 没有这个路径：{ $path }
cli-verify-identical = { $file }：一致。重放得到完全相同的记录。
cli-verify-altered = { $file }：被改动过。
cli-verify-unreadable = { $file }：读不出来：{ $what }
cli-verify-missing = { $file }：找不到当时的内容版本。场景 { $scenario }，需要 { $wanted }，手头是 { $present }。把当时的场景文件放回来，或用保存它的数据目录。
cli-verify-none = 没有这个场景
cli-review-altered = 注意：这份记录与重放不一致，运行 sparring verify 看详情。
cli-broken-files = 有 { $count } 个文件不能使用，运行 sparring check 看详情。
cli-settings-damaged = 设置文件读不出来，先用默认设置：{ $what }
cli-no-window = 打不开窗口：{ $why }。改在终端里进行。
cli-no-app = 这个程序编译时没有包含窗口，改在终端里进行。
cli-level = { $level } 级
cli-minutes = 约 { $minutes } 分钟

# 数据库、档案和没练完的对练。
cli-no-database = 数据库用不了：{ $what }。可以照常练，但中途断了就找不回来。
cli-no-journal = 这一步记不下来：{ $what }。可以接着练，但中途断了就找不回来。
cli-salvaged = 数据库坏了。已移到 { $path }，并根据档案和记录重新建好；从里面救出没练完的对练 { $running } 场。
cli-taken-over = 在文件夹里发现 { $count } 份记录，已经列入。
cli-no-profile = 没有叫「{ $name }」的档案。现有：{ $all }
cli-two-profiles = 叫「{ $name }」的档案不止一个。请用编号指定：{ $all }
cli-nothing-left = 没有练到一半的对练。
cli-cannot-resume = 场景「{ $scenario }」的对练接不下去：{ $why }。已原样留着。
cli-content-gone = 当时的内容版本已经找不到了
cli-resumed = 接着练「{ $scenario }」，已走 { $moves } 步。
cli-verify-engine = { $file }：记录完好，但它是用规则版本 { $recorded } 玩的，本程序是 { $here }，无法重放。请用当时的程序版本核对。
profile-unnamed = 未命名
cli-profile-records = { $count } 场记录
cli-profile-twin = 已有人叫「{ $name }」，两份档案各自独立；需要时用编号区分，或用 sparring profile merge 合并。
cli-profile-same = 两个名字是同一份档案，没有什么可合并的。
cli-profile-merged = { $from } 的全部内容已并入 { $into }。
cli-profile-delete-ask = 将删除「{ $name }」和其 { $records } 场记录，无法恢复。确定的话加上 --yes；想留底先运行 sparring export。
cli-profile-deleted = 已删除 { $name } 和其 { $records } 场记录。
cli-history-empty = { $name } 还没有对练记录。运行 sparring play 开始第一场。
cli-exported = 已写入 { $file }：{ $name }，{ $records } 场记录，{ $entries } 份其他资料。
cli-export-unread = 读不出来，没有写进去：{ $what }：{ $why }
cli-imported = { $name }：新增 { $records } 场记录、{ $entries } 份其他资料，{ $known } 份本来就有。
cli-imported-new = 新学员 { $name }：{ $records } 场记录、{ $entries } 份其他资料。
cli-import-unproven = 已收下，但无法在这里重放核对：{ $what }（{ $why }）
cli-import-refused = 被改动过，没有收下：{ $what }：{ $why }
cli-db-progress = { $done } / { $all }
cli-db-rebuilt = 已重新列出 { $records } 场记录和 { $entries } 份其他资料。
cli-next-stand = 已完成 { $drills } 场，综合指数 { $index }，D1–D5：{ $five }
cli-no-hint = 考试里没有提示。
cli-no-programme = 没有叫「{ $name }」的课程表。现有：{ $all }
cli-camp-sound = 没有问题：{ $title }，{ $days } 天。
cli-certificate-sound = { $file }：重新算过，完全一致。{ $name }，{ $grade }，平均 { $mean }，核对码 { $code }。
cli-certificate-altered = { $file }：和重新算的不一致。{ $name }，{ $grade }，核对码 { $code }。
cli-saved-elsewhere = 记录没能存进数据目录（{ $what }），先放在 { $path }。能写了以后，把它移到 { $records }。
roster-made = 新建 { $made } 份档案，{ $known } 人本来就在。
roster-no-name = 第 { $line } 行没有名字，已跳过：{ $what }
roster-too-long = 第 { $line } 行的名字或班级超过 300 字，已跳过：{ $what }
roster-columns = 第 { $line } 行多出几列，已跳过：{ $what }。名册只要两列：姓名、班级。

handbook-helps = 什么时候用：{ $text }
handbook-line = 可以这样说：“{ $text }”
handbook-wrong = 容易用错：{ $text }
handbook-none = 没有卡片对得上“{ $query }”。换个词或者拼音试试；`sparring handbook` 列出全部卡片。
handbook-empty = 还没有卡片。
cli-next-tip = 今日一招：{ $title }。{ $what }（sparring handbook { $id }）
