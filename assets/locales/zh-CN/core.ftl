# 词表
persona-price = 价格敏感
persona-hesitant = 犹豫不决
persona-picky = 挑剔质疑
persona-busy = 忙碌应付
persona-expert = 专业知识
persona-hidden = 未知类型

style-analytical = 分析型
style-driver = 支配型
style-expressive = 表现型
style-amiable = 和蔼型

delivery-warm = 温和
delivery-calm = 沉稳
delivery-brisk = 简洁快
delivery-bright = 热情
delivery-firm = 坚定

# 客户信号：舞台提示
cue-watch = 看了一眼手表
cue-phone = 低头看手机
cue-arms = 抱起了手臂
cue-frown = 皱起眉头
cue-down = 低下头
cue-brow = 挑了挑眉
cue-lean = 身体前倾
cue-nod = 点了点头
cue-still = 没有明显动作

# 电话里听得出的信号
heard-watch = 语速快了起来，像在赶时间
heard-phone = 应得慢半拍，那头有敲键盘的声音
heard-arms = 声音冷了，一个字一个字地说
heard-frown = “啧”了一声，停了停
heard-down = 声音低了下去，话没说完
heard-brow = 尾音挑了上去，透着不信
heard-lean = 声音亮了，凑近了话筒
heard-nod = 连着“嗯”了两声

face-at-ease = 安心
face-interested = 感兴趣
face-hesitating = 犹豫
face-puzzled = 疑惑
face-impatient = 不耐烦
face-annoyed = 恼火
face-guarded = 防备
face-pleased = 满意

dim-d1 = 需求挖掘
dim-d2 = 权益介绍
dim-d3 = 异议处理
dim-d4 = 语气体态
dim-d5 = 成交引导

industry-gym = 健身
industry-beauty = 美业
industry-education = 教育
industry-restaurant = 餐饮
industry-retail = 零售
industry-coffee = 咖啡
industry-hotel = 酒店
industry-enterprise = 企业
industry-telecom = 电信

stage-first-contact = 初次接触
stage-needs-discovery = 需求挖掘
stage-plan-presentation = 方案呈现
stage-objection-handling = 异议处理
stage-closing = 成交
stage-follow-up = 跟进
stage-renewal = 续费
stage-upgrade = 升级
stage-referral = 转介绍
stage-complaint = 投诉
stage-win-back = 挽回
stage-negotiation = 谈判
stage-high-pressure = 高压
stage-cross-department = 跨部门
stage-crisis = 突发危机
stage-executive = 高层沟通
stage-full-flow = 全流程

mode-practice = 练习
mode-exam = 考试
mode-pk = 竞赛

outcome-closed = 成交
outcome-trial = 约好试用
outcome-next-step = 约定了下一步
outcome-polite-exit = 礼貌结束
outcome-time-out = 客户时间到了
outcome-walk-out = 客户离开了
outcome-abandoned = 中途放弃
outcome-void = 成交作废
# 投诉、危机、挽回、谈判、跨部门的结果说法
outcome-complaint-closed = 当场达成解决方案
outcome-complaint-trial = 部分解决
outcome-complaint-next-step = 约定了负责人和日期
outcome-complaint-polite-exit = 情绪平复，没有结论
outcome-crisis-closed = 平息并达成处理方案
outcome-crisis-trial = 部分平息
outcome-crisis-next-step = 约定了处理日期
outcome-crisis-polite-exit = 情绪平复，没有结论
outcome-win-back-closed = 客户回来了
outcome-win-back-trial = 愿意再试一次
outcome-win-back-next-step = 约定了下次联系
outcome-win-back-polite-exit = 坦诚道别
outcome-negotiation-closed = 在底线内谈成
outcome-negotiation-trial = 先签小单
outcome-negotiation-next-step = 约定下一轮
outcome-negotiation-polite-exit = 礼貌结束
outcome-cross-department-closed = 定下负责人和日期
outcome-cross-department-trial = 先做一步
outcome-cross-department-next-step = 约定了下一步
outcome-cross-department-polite-exit = 礼貌结束

spin-situation = 情境问题
spin-problem = 难点问题
spin-implication = 暗示问题
spin-payoff = 需求效益问题

content-feature = 罗列功能
content-fab = 特性—优势—收益
content-quant = 价值量化
content-scene = 场景化
content-compare = 客观对比
content-proof = 案例与证据

method-value = 价值对比法
method-min-use = 最低使用价值法
method-differentiate = 差异化强调
method-guarantee = 承诺加案例法
method-urgency = 紧迫感创造
method-instalment = 分期
method-data = 数据案例
method-phased = 阶段性方案
method-trade = 条件交换
method-discount = 单方面让价
method-decider = 决策辅助材料
method-brief = 一句话说完
method-argue = 争辩

close-direct = 直接成交
close-choice = 选择成交
close-assume = 假设成交
close-deadline = 限时成交
close-trial = 试用成交
close-next-step = 约定下一步

class-price = 价格异议
class-consider = 再考虑
class-usage = 用不了几次
class-competitor = 竞品比较
class-service = 后期服务
class-authority = 做不了主
class-timing = 没有时间
class-product = 产品质疑

context-budget = 预算
context-authority = 决策权
context-need = 需要
context-time = 时间

term-fees = 费用
term-period = 期限
term-rules = 使用规则
term-change = 变更与退出
term-dispute = 争议处理

refusal-over = 这场对练已经结束。
refusal-not-offered = 这句话现在不在可选之列。
