# 窗口里的文字。两种语言的键必须一一对应。

ui-window-title = 销售对练 · Sparring
ui-brand = 对练
ui-brand-other = Sparring
ui-switch-language = 切换语言 / Switch language
ui-back = 返回
ui-step = 第 { $n } 步
ui-seed = 种子 { $seed }
ui-minutes = 约 { $n } 分钟

ui-nav-catalogue = 场景库
ui-nav-progress = 进步
ui-nav-camp = 实战营
ui-nav-pk = PK 赛
ui-nav-people = 学员
ui-nav-trainer = 班级
ui-nav-records = 记录
ui-nav-settings = 设置

ui-catalogue-title = 今天练哪一场？
ui-catalogue-remark = 共 { $count } 个场景，每场几分钟，结束就有复盘。
ui-catalogue-suggested = 推荐
ui-catalogue-open = 看看情况
ui-catalogue-random = 来一位随机客户
ui-catalogue-random-remark = 场景和客户都抽签，类型到复盘才揭晓
ui-catalogue-empty = 一个场景也没有
ui-catalogue-empty-cure = 把 .ron 场景文件放进下面这个文件夹，然后重新读取。
ui-catalogue-empty-broken = 有场景文件，但都用不了。按下面的说明改好，然后重新读取。
ui-catalogue-reload = 重新读取
ui-catalogue-broken = { $count } 个文件用不了
ui-catalogue-broken-cure = 每一处都写着行、列和改法。改好保存，再重新读取。
ui-catalogue-more = 另有 { $count } 处问题，复制下来可以看到全部。
ui-catalogue-best = 最好 { $index }

ui-copy = 复制
ui-copy-path = 复制路径
ui-copied = 已复制

ui-filter-persona = 客户类型
ui-filter-stage = 阶段
ui-filter-industry = 行业
ui-filter-level = 难度
ui-filter-level-value = { $n } 级
ui-filter-any = 不限
ui-filter-name = { $part }：{ $value }
ui-filter-clear = 清除筛选
ui-filter-nothing = 没有场景同时符合这些条件
ui-filter-nothing-cure = 放开其中一个条件就有了：
ui-filter-nothing-all = 放开哪一个都还不够，全部放开再选。
ui-filter-lift = 不限“{ $value }”，有 { $count } 个
ui-filter-lift-all = 全部放开

ui-guide-offer = 第一次来？跟着走一场
ui-guide-offer-remark = 大约两分钟，一次只讲一件事，随时可以跳过。
ui-guide-start = 开始引导
ui-guide-decline = 先不用

ui-coach-head = 引导 { $n } / { $of }
ui-coach-next = 知道了
ui-coach-done = 完成
ui-coach-skip = 跳过引导
ui-coach-line = { $name }说话了。听这句话，也看姿势和表情：身体不会配字幕，要自己读。
ui-coach-card = 这些是你能说的话：按数字键，或者点一下，就说出口了。没有哪一句永远是对的。
ui-coach-delivery = 同一句话，换个说法，听起来就不一样。先用 Q W E R T 选一种，再开口。
ui-coach-objection = 这是一个异议，记在笔记里。异议不是拒绝：先想想，这句话背后是什么。
ui-coach-cue = 姿势变了，这是客户信号。什么意思、要不要换个说法，由你判断。
ui-coach-clock = 这是客户的时间。每说一句、每问一句都在用，耐心也跟着走。
ui-coach-ask = 觉得是时候了，就开口请客户往下走一步。早一点、晚一点，都是判断。
ui-coach-review = 谈完了！五个维度各有一句评语；逐句里写着每一步的得失和为什么。慢慢看。
ui-coach-waiting = 接着谈吧，有新东西出现时我再说。

ui-briefing-told = 你知道的只有这些
ui-briefing-who = 对面是谁
ui-briefing-blind = 不让我知道来的是谁（抽一位，复盘时揭晓）
ui-briefing-unknown = 未知客户
ui-briefing-unknown-remark = 看出类型是第一项本领
ui-briefing-how = 怎么练
ui-briefing-seed = 种子
ui-briefing-seed-hint = 留空则随机
ui-briefing-seed-remark = 同一个种子，同一位客户，同样的反应。
ui-briefing-seed-error = 种子是 0 到 9007199254740991 的整数。
ui-briefing-start = 开始

ui-mode-practice-remark = 可以退一步重来，客户耐心多一些
ui-mode-exam-remark = 没有提示，不能退回，客户不让步
ui-mode-pk-remark = 考试规则，双方同一种子

ui-drill-clock = 客户时间
ui-drill-clock-label = 客户时间还剩 { $time }
ui-drill-how = 怎么说
ui-drill-notes = 我的笔记
ui-drill-notes-empty = 客户还没说出需求
ui-drill-objection = ！{ $text }
ui-drill-said = 你：{ $text }
ui-drill-hint = 提示：{ $text }
ui-drill-hint-move = 提示
ui-drill-rewind = 退一步
ui-drill-wait = 停顿
ui-drill-correct = 更正说法
ui-drill-leave = 告辞
ui-drill-unknown = 客户

ui-objection-open = 还没回应
ui-objection-acknowledged = 已认同，未澄清
ui-objection-clarified = 已澄清，未回应
ui-objection-answered = 已回应，未确认

ui-need-heard = 提到了
ui-need-explored = 问清楚了
ui-need-owned = 客户自己说出了价值

ui-leave-title = 要结束这一场吗？
ui-leave-remark = 礼貌告辞照常计分；中途放弃记为未完成，不计分。
ui-leave-stay = 继续谈
ui-leave-politely = 礼貌告辞
ui-leave-abandon = 中途放弃

ui-review-title = 复盘 · { $title }
ui-review-index = 总分 { $index }
ui-review-no-index = 未形成
ui-review-par = 标杆结果的 { $share }%
ui-review-inner = { $name }心里话
ui-review-dimensions = 五个维度
ui-review-course = 对话走势
ui-review-course-remark = 点一下转折点，看那一步。
ui-review-turn-good = 第 { $n } 步，转好
ui-review-turn-bad = 第 { $n } 步，转坏
ui-review-key-moves = 最关键的三步
ui-review-lines = 逐句
ui-review-never = 没有用上的机会
ui-review-adjustments = 分数的调整
ui-review-no-cue = 无明显信号
ui-review-you = 你：“{ $text }”
ui-review-you-how = 你（{ $delivery }）：“{ $text }”
ui-review-better = 同一刻更好的一句（{ $delivery }），照后来的路走下去，指数 { $gain }
ui-review-because = { $dimension }：{ $reason }
ui-review-then = → 客户：“{ $text }”
ui-review-finding = 合规：{ $text }
ui-review-unscored = 未评
ui-review-again = 再来一次
ui-review-new-seed = 换种子
ui-review-other = 换个客户
ui-review-random = 随机客户
ui-review-reveal = 来的是谁
ui-review-reveal-text = { $name }，{ $persona }型：{ $tell }
ui-review-lines-empty = 这一场还没开口就结束了，没有可以复盘的话。再来一次，哪怕只说一句，这里就有得看。
ui-review-line-neutral = 这一步不加分，也不减分。
ui-review-home = 回场景库
ui-review-saved = 记录已保存：{ $file }
ui-review-not-saved = 记录没有保存：{ $reason }

ui-reveal-price = 先问价钱，再问价钱，每样东西都要算出值不值。
ui-reveal-hesitant = 话说一半就收回去，总要“再想想”，低着头等人给一个稳妥的小步子。
ui-reveal-picky = 每个细节都要挑一挑，抱着手臂等证据。
ui-reveal-busy = 话短，看表、看手机，只想先听结论。
ui-reveal-expert = 用行话追问，拿数字核对，一听见套话就皱眉。

ui-trust = 信任
ui-patience = 耐心
ui-pressure = 压力

ui-records-title = 记录
ui-records-remark = 共 { $count } 场，新的在前。点开就是复盘。
ui-records-verify = 全部重放核对
ui-records-identical = 重放一致
ui-records-empty = 还没有记录
ui-records-empty-cure = 练完的每一场都会自动存在这里。
ui-records-unreadable = { $count } 份记录读不出来：{ $reason }。其余的照常可用；有备份的话，放回同一个文件夹即可。

ui-records-other-engine = 用规则版本 { $recorded } 玩的，现在是 { $here }，无法重放。
ui-records-content-missing = 当时的场景版本已经不在了
ui-records-cannot-open = 这份记录用现在的内容无法重放，打不开。

ui-settings-title = 设置
ui-settings-language = 语言
ui-settings-theme = 外观
ui-settings-text-size = 文字大小
ui-settings-text-size-remark = 超过 150% 时，舞台收成一条，话术卡片可以滚动。
ui-settings-motion = 减少动画
ui-settings-motion-remark = 客户的表情和姿势照旧，只是不再过渡，也没有呼吸和眨眼。
ui-settings-cues = 用文字显示客户信号
ui-settings-cues-remark = 例如“看了一眼手表”。关着时只能看动作，和真的一样。
ui-settings-guide = 引导
ui-settings-guide-remark = 边练边讲，一次一件事。就是一场普通的练习，记录照常保存。
ui-settings-guide-start = 再看一次引导
ui-settings-data = 数据目录
ui-settings-scenarios = 自己的场景放在
ui-settings-not-saved = 设置没有保存：{ $reason }

ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色

ui-dimension-short-d1 = 需求
ui-dimension-short-d2 = 介绍
ui-dimension-short-d3 = 异议
ui-dimension-short-d4 = 语气
ui-dimension-short-d5 = 成交

ui-no-display = 这里没有图形界面（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。请在桌面会话里打开，或用 sparring play 在终端里对练。
ui-no-adapter = 没有可用的图形驱动：{ $reason }。安装显卡驱动或 Mesa 的软件 Vulkan（mesa-vulkan-drivers），或设 WGPU_BACKEND=gl 再试；也可以用 sparring play 在终端里对练。

# 中途断了的对练。
ui-left-title = 这一场练到一半断了
ui-left-resume = 接着练
ui-left-drop = 不练了
ui-left-cannot = 接不下去：{ $why }。先留在这里，直到您放弃它。
