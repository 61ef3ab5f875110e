# 实战营：程序文件里的毛病
camp-too-large = 文件太大：{ $size } 字节，上限是 256 KiB
camp-too-large-help = 实战营文件只写安排，场景请放进 scenarios。
camp-number = 这里要写 { $low } 到 { $high } 之间的数，写的是 { $found }
camp-number-help = 请改成这个范围里的数。
camp-count = 这里要写 { $low } 到 { $high } 项，现在是 { $found } 项
camp-count-help = 请增减到这个范围；任务太多可以分到别的天。
camp-schema = 格式版本是 { $found }，本程序读的是 1
camp-schema-help = 请写 schema: 1。
camp-id = “{ $name }”不能做编号
camp-id-help = 编号只用小写字母、数字和连字符，最长 64 个字符，例如 five-days。
camp-empty = 中文和英文都要写，不能留空
camp-empty-help = 请写成 (zh: "…", en: "…")。
camp-skill = 没有“{ $found }”这一项技能
camp-skill-help = 这里可以写：{ $all }。
camp-other-type = 应当是 { $expected }，写的是 { $found }
camp-form-help = 请对照自带的 five-days.ron 里同一处的写法。

# 换了客户的说明
camp-why-missing = 场景库里没有安排的这一场，换成了最接近的一场。
camp-why-seen = 安排的这一场已经练过，换成了最接近的一场。

# 知识测验
quiz-ask-claim = 《{ $title }》里有人说：“{ $about }”按事实表，这句话——
quiz-ask-sayable = 《{ $title }》：下面四句，哪一句可以对客户说？
quiz-ask-unsayable = 《{ $title }》：下面四句，哪一句不能对客户说？
quiz-ask-tier = 《{ $title }》：“{ $about }”的价格和内容是哪一条？
quiz-ask-fee = 《{ $title }》：除了标价，签约前还必须说清哪一笔收费？
quiz-ask-term = 《{ $title }》：签约前要讲明“{ $about }”，该讲的是哪一句？
quiz-truth-true = 有依据，可以说
quiz-truth-unverified = 没有依据，不能当事实说
quiz-truth-false = 与事实不符，不能说

# 线下对练：客户提示卡
card-rank-1 = 最要紧
card-rank-2 = 其次
card-rank-3 = 再其次
card-rank-4 = 有也好
card-when-opening = 一开口就说
card-when-first-benefit = 听完第一条好处
card-when-second-benefit = 听完第二条好处
card-when-price = 听到价格之后
card-when-first-close = 对方第一次请您做决定时
card-when-later = 谈到后半段
card-react-price-1 = 什么都先换算成钱：一次多少，一个月多少，退不退。
card-react-price-2 = 对方没问你要什么就报价、就打折，你就一直往下压，心里反而更不信。
card-react-price-3 = 用你自己的数字算一笔账给你看，你会安静下来，跟着算。
card-react-price-4 = 有人拿“今天最后一天”催你，你就抱起手臂，说回去再看看。
card-react-price-5 = 总价、另收的钱、怎么退都说清了，你可以当场定。
card-react-hesitant-1 = 话说得慢，常说“再想想”，其实是怕选错。
card-react-hesitant-2 = 对方语速一快、选择一多，你就低头，说要问问家里人。
card-react-hesitant-3 = 对方先听完，再说一个和你差不多的人的经历，你会松一口气。
card-react-hesitant-4 = 给你一个能退的小步子，你愿意先试。
card-react-hesitant-5 = 谁逼你马上定，你就客气地走开，不再回来。
card-react-picky-1 = 每句话都要挑一个不够准的地方，问“谁说的，哪里写着”。
card-react-picky-2 = 对方争辩或者绕开，你就皱眉，把同一个问题再问一遍。
card-react-picky-3 = 拿得出记录、案例，也肯说哪里做不到的人，你才开始信。
card-react-picky-4 = “保证”“一定”“最好”这样的词，你听见一个就追问一个。
card-react-picky-5 = 一处一处问清了，你会点头，先答应试一次。
card-react-busy-1 = 眼睛看表看手机，回答不超过一句话。
card-react-busy-2 = 三句话里听不到和你有关的，你就要走。
card-react-busy-3 = 对方一上来说清要几分钟、说什么，你会停下来听。
card-react-busy-4 = 寒暄、背资料、一个问题接一个问题，都会让你更急。
card-react-busy-5 = 只要对你有用，你当场就定，或者给一个准时间。
card-react-expert-1 = 这一行你懂，听到外行话和宣传语就挑起眉毛。
card-react-expert-2 = 会用术语试一试对方，看他是真懂还是在背。
card-react-expert-3 = 对方说“这个我不清楚，查了回您”，你反而高看一眼。
card-react-expert-4 = 编一个数字，或者说同行坏话，被你听出来就谈不下去了。
card-react-expert-5 = 同行和这里各好在哪，有人摆得公道，你就直接说要不要。

# 考核
exam-lack-persona = 场景库里没有这一类客户，少了一类：{ $persona }
exam-lack-level = 场景库里没有三星场景，这份考卷缺一场
exam-lack-stage = 场景库里没有投诉、续费或谈判场景，这份考卷缺一场
exam-lack-unseen = 没见过的客户不够了，有 { $count } 场是练过的
exam-reason-sessions = 打完了{ $is }场，要打完{ $need }场
exam-reason-serious = 有{ $is }处严重的不实或违规，一处也不能有
exam-reason-mean = 总评平均{ $is }，要到{ $need }
exam-reason-dimension = { $dimension }平均{ $is }，要到{ $need }
exam-reason-rare = { $dimension }只在{ $is }场里评上了分，要有{ $need }场
exam-reason-outcomes = 结果达标{ $is }场，要有{ $need }场
exam-reason-slight = 轻微的不准确有{ $is }处，最多{ $need }处
exam-reason-quiz = 测验答对{ $is }%，要到{ $need }%
exam-reason-no-quiz = 还没有测验成绩，要到{ $need }%

# 证书
grade-none = 尚未达标
grade-trainee = 见习
grade-ready = 上岗认证
grade-excellent = 优秀
certificate-differs = { $what }：证书上是 { $says }，重新核算是 { $found }
certificate-what-rule = 认证规则
certificate-what-drills = 对练记录
certificate-what-grade = 等级
certificate-what-mean = 总评平均
certificate-what-sem = 平均的误差
certificate-what-d1 = 需求挖掘
certificate-what-d2 = 权益介绍
certificate-what-d3 = 异议处理
certificate-what-d4 = 语气体态
certificate-what-d5 = 成交引导
certificate-what-quiz = 测验
certificate-what-final = 场数（离分数线太近，还要加考）
