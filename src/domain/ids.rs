//! The closed vocabularies of the product: every enumeration that a file, a command or a label names.

/// Declares an enumeration whose variants have a stable kebab-case id, an index and a list of all of them.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vmeta])* $variant),+
        }

        impl $name {
            /// Every member, in the order that tables use.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable id used in JSON, on the command line and in message keys.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The variant's name as it is written in a scenario file.
            pub const fn ron_name(self) -> &'static str {
                match self { $($name::$variant => stringify!($variant)),+ }
            }

            /// The member with this id, if there is one.
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }

            /// The member with this name in a scenario file, if there is one.
            pub fn from_ron_name(name: &str) -> Option<$name> {
                $(if name == stringify!($variant) { return Some($name::$variant); })+
                None
            }

            /// Every member's name as it is written in a scenario file.
            pub const RON_NAMES: &'static [&'static str] = &[$(stringify!($variant)),+];

            /// Position in `ALL`, for table rows.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        // Scenario files write the variant's name, JSON writes the id; both are read.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = $crate::domain::ids::Word { accept: |word| $name::from_ron_name(word).or_else(|| $name::from_id(word)), names: $name::RON_NAMES };
                deserializer.deserialize_enum(stringify!($name), $name::RON_NAMES, word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}

pub(crate) use vocabulary as vocabulary_like;

/// Reads a unit variant by name for the vocabularies.
pub(crate) struct Word<T> {
    /// Finds the member.
    pub(crate) accept: fn(&str) -> Option<T>,
    /// Names to show when nothing was found.
    pub(crate) names: &'static [&'static str],
}

impl<'de, T> serde::de::Visitor<'de> for Word<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "one of {}", self.names.join(", "))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        struct Name;
        impl<'de> serde::de::DeserializeSeed<'de> for Name {
            type Value = String;
            fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
                deserializer.deserialize_identifier(self)
            }
        }
        impl serde::de::Visitor<'_> for Name {
            type Value = String;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a name")
            }
            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<String, E> {
                Ok(name.to_owned())
            }
        }
        let (name, rest) = data.variant_seed(Name)?;
        serde::de::VariantAccess::unit_variant(rest)?;
        (self.accept)(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, self.names))
    }
}

vocabulary! {
    /// The two languages of the product.
    Lang {
        /// Simplified Chinese.
        Zh = "zh",
        /// English.
        En = "en",
    }
}

vocabulary! {
    /// Customer types, in the order that keys draws (`measurement.md` C.8: price 0 … expert 4).
    Persona {
        /// 价格敏感: cost over value.
        Price = "price",
        /// 犹豫不决: wants safety and a small first step.
        Hesitant = "hesitant",
        /// 挑剔质疑: objects to every detail, wants evidence.
        Picky = "picky",
        /// 忙碌应付: little time, wants it short.
        Busy = "busy",
        /// 专业知识: knows the field, despises packaged pitches.
        Expert = "expert",
    }
}

vocabulary! {
    /// Which of a type's two drawings shows a customer; it decides nothing else.
    Figure {
        /// Drawn as a man.
        Man = "man",
        /// Drawn as a woman.
        Woman = "woman",
    }
}

vocabulary! {
    /// Decision styles that overlay a persona (`measurement.md` C.7).
    Style {
        /// 分析型.
        Analytical = "analytical",
        /// 支配型.
        Driver = "driver",
        /// 表现型.
        Expressive = "expressive",
        /// 和蔼型.
        Amiable = "amiable",
    }
}

vocabulary! {
    /// How a reply is said.
    Delivery {
        /// 温和.
        Warm = "warm",
        /// 沉稳.
        Calm = "calm",
        /// 简洁快.
        Brisk = "brisk",
        /// 热情.
        Bright = "bright",
        /// 坚定.
        Firm = "firm",
    }
}

vocabulary! {
    /// What the customer's body shows; no cue at all is `None` of an `Option<Cue>`.
    Cue {
        /// 看表: looks at the watch.
        Watch = "watch",
        /// 看手机: looks at the phone.
        Phone = "phone",
        /// 抱臂: folds the arms.
        Arms = "arms",
        /// 皱眉: frowns.
        Frown = "frown",
        /// 低头: looks down.
        Down = "down",
        /// 挑眉: raises a brow.
        Brow = "brow",
        /// 前倾: leans in.
        Lean = "lean",
        /// 点头: nods.
        Nod = "nod",
    }
}

vocabulary! {
    /// The eight faces that the display emotion maps to (`measurement.md` C.5); they carry nothing that the state does not.
    Face {
        /// 安心.
        AtEase = "at-ease",
        /// 感兴趣.
        Interested = "interested",
        /// 犹豫.
        Hesitating = "hesitating",
        /// 疑惑.
        Puzzled = "puzzled",
        /// 不耐烦.
        Impatient = "impatient",
        /// 恼火.
        Annoyed = "annoyed",
        /// 防备.
        Guarded = "guarded",
        /// 满意.
        Pleased = "pleased",
    }
}

vocabulary! {
    /// The five scored dimensions.
    Dimension {
        /// 需求挖掘: needs discovery.
        D1 = "D1",
        /// 权益介绍: benefit presentation.
        D2 = "D2",
        /// 异议处理: objection handling.
        D3 = "D3",
        /// 肢体语言与声调: body language and tone.
        D4 = "D4",
        /// 成交引导: closing guidance.
        D5 = "D5",
    }
}

vocabulary! {
    /// Industries that scenarios are set in.
    Industry {
        /// 健身.
        Gym = "gym",
        /// 美业.
        Beauty = "beauty",
        /// 教育.
        Education = "education",
        /// 餐饮.
        Restaurant = "restaurant",
        /// 零售.
        Retail = "retail",
        /// 咖啡.
        Coffee = "coffee",
        /// 酒店.
        Hotel = "hotel",
        /// 企业.
        Enterprise = "enterprise",
        /// 电信.
        Telecom = "telecom",
    }
}

vocabulary! {
    /// Stages of a sale (or of a drill that is not one) that a scenario trains.
    Stage {
        /// 初次接触.
        FirstContact = "first-contact",
        /// 需求挖掘.
        NeedsDiscovery = "needs-discovery",
        /// 方案呈现.
        PlanPresentation = "plan-presentation",
        /// 异议处理.
        ObjectionHandling = "objection-handling",
        /// 成交.
        Closing = "closing",
        /// 跟进.
        FollowUp = "follow-up",
        /// 续费.
        Renewal = "renewal",
        /// 升级.
        Upgrade = "upgrade",
        /// 转介绍.
        Referral = "referral",
        /// 投诉.
        Complaint = "complaint",
        /// 挽回.
        WinBack = "win-back",
        /// 谈判.
        Negotiation = "negotiation",
        /// 高压.
        HighPressure = "high-pressure",
        /// 跨部门.
        CrossDepartment = "cross-department",
        /// 危机.
        Crisis = "crisis",
        /// 高层.
        Executive = "executive",
        /// 全流程.
        FullFlow = "full-flow",
    }
}

vocabulary! {
    /// The family that decides how the model's terms are read (`measurement.md` C.9).
    Family {
        /// 销售: an ordinary sale; renewal, upgrade and referral too.
        Sale = "sale",
        /// 投诉.
        Complaint = "complaint",
        /// 危机.
        Crisis = "crisis",
        /// 挽回.
        WinBack = "win-back",
        /// 谈判.
        Negotiation = "negotiation",
        /// 跨部门.
        CrossDepartment = "cross-department",
    }
}

vocabulary! {
    /// Places that the stage can show behind the customer.
    Place {
        /// 健身房.
        Gym = "gym",
        /// 美容院.
        Salon = "salon",
        /// 大堂.
        Lobby = "lobby",
        /// 教室.
        Classroom = "classroom",
        /// 咖啡馆或餐厅.
        Cafe = "cafe",
        /// 会议室.
        Meeting = "meeting",
        /// 电话: nobody is seen, signals are heard.
        Phone = "phone",
    }
}

vocabulary! {
    /// How strictly a session is run.
    Mode {
        /// 练习: hints, rewind, a gentler customer.
        Practice = "practice",
        /// 考试: none of these.
        Exam = "exam",
        /// 竞赛: exam rules, shared seed, blind reveal.
        Pk = "pk",
    }
}

vocabulary! {
    /// The stage of the talk that a beat belongs to (`skeleton.md` 2).
    BeatStage {
        /// 开场.
        Open = "open",
        /// 了解.
        Discover = "discover",
        /// 介绍.
        Offer = "offer",
        /// 报价.
        Price = "price",
        /// 成交.
        Close = "close",
        /// 收尾.
        Last = "last",
    }
}

vocabulary! {
    /// How a conversation is opened.
    Opening {
        /// 寒暄.
        Rapport = "rapport",
        /// 说明来意和时间.
        Agenda = "agenda",
        /// 先给一个观察.
        Insight = "insight",
    }
}

vocabulary! {
    /// SPIN question levels, as the field names them.
    Spin {
        /// 情境.
        Situation = "situation",
        /// 难点.
        Problem = "problem",
        /// 暗示.
        Implication = "implication",
        /// 需求效益.
        Payoff = "payoff",
    }
}

vocabulary! {
    /// Kinds of content in a benefit move (`measurement.md` C.3, content style × persona).
    Content {
        /// 罗列功能.
        Feature = "feature",
        /// 特性-优势-收益.
        Fab = "fab",
        /// 价值量化.
        Quant = "quant",
        /// 场景化.
        Scene = "scene",
        /// 客观对比.
        Compare = "compare",
        /// 案例或证据.
        Proof = "proof",
    }
}

vocabulary! {
    /// Classes of objection.
    ObjectionClass {
        /// 价格太高.
        Price = "price",
        /// 再考虑考虑.
        Consider = "consider",
        /// 用不了几次.
        Usage = "usage",
        /// 别家更好.
        Competitor = "competitor",
        /// 后期服务.
        Service = "service",
        /// 做不了主.
        Authority = "authority",
        /// 没时间.
        Timing = "timing",
        /// 产品质疑.
        Product = "product",
    }
}

vocabulary! {
    /// Ways of answering an objection.
    Method {
        /// 价值对比法.
        Value = "value",
        /// 最低使用价值法.
        MinUse = "min-use",
        /// 差异化强调.
        Differentiate = "differentiate",
        /// 承诺加案例法.
        Guarantee = "guarantee",
        /// 紧迫感创造.
        Urgency = "urgency",
        /// 分期.
        Instalment = "instalment",
        /// 数据案例.
        Data = "data",
        /// 阶段性方案.
        Phased = "phased",
        /// 条件交换.
        Trade = "trade",
        /// 单方面让价 (a trap).
        Discount = "discount",
        /// 决策辅助材料.
        Decider = "decider",
        /// 一句话说完.
        Brief = "brief",
        /// 争辩 (a trap).
        Argue = "argue",
    }
}

vocabulary! {
    /// Ways of asking for the decision.
    CloseStyle {
        /// 直接.
        Direct = "direct",
        /// 选择性.
        Choice = "choice",
        /// 假设性.
        Assume = "assume",
        /// 限时或稀缺.
        Deadline = "deadline",
        /// 试用或分阶段.
        Trial = "trial",
        /// 约定下一步.
        NextStep = "next-step",
    }
}

vocabulary! {
    /// What a customer must be told before signing (the five disclosure items, `measurement.md` B.6).
    Term {
        /// 价格与费用.
        Fees = "fees",
        /// 期限.
        Period = "period",
        /// 使用规则.
        Rules = "rules",
        /// 变更与退出.
        Change = "change",
        /// 争议处理.
        Dispute = "dispute",
    }
}

vocabulary! {
    /// What the trainee may find out about how the decision is made (item N5, BANT).
    Context {
        /// 预算.
        Budget = "budget",
        /// 决策权.
        Authority = "authority",
        /// 需要.
        Need = "need",
        /// 时间.
        Time = "time",
    }
}

vocabulary! {
    /// KANO class of a need.
    Kano {
        /// 基本型.
        Basic = "basic",
        /// 期望型.
        Performance = "performance",
        /// 兴奋型.
        Delight = "delight",
    }
}

vocabulary! {
    /// Layer of a need, from function to self-realisation (source material 002, 需求层次).
    Layer {
        /// 功能.
        Function = "function",
        /// 性能.
        Quality = "quality",
        /// 情感.
        Emotion = "emotion",
        /// 自我实现.
        Identity = "identity",
    }
}

vocabulary! {
    /// Size of the decision; a large deal makes pressing closes cost more (`measurement.md` C.4).
    DealSize {
        /// 小额.
        Small = "small",
        /// 大额.
        Large = "large",
    }
}

vocabulary! {
    /// What kind of claim a statement is; decides the violation code when it is not true (`measurement.md` B.6).
    ClaimKind {
        /// A promise about what the customer gets.
        Promise = "promise",
        /// A price, discount or original price.
        Price = "price",
        /// A deadline.
        Urgency = "urgency",
        /// A limited number.
        Scarcity = "scarcity",
        /// A figure, study or case.
        Evidence = "evidence",
        /// A contract term.
        Terms = "terms",
        /// Use of somebody's personal data.
        Privacy = "privacy",
        /// A promise without end.
        Lifetime = "lifetime",
    }
}

vocabulary! {
    /// What the fact sheet says about a claim.
    Truth {
        /// The fact sheet proves it.
        True = "true",
        /// The fact sheet neither proves nor denies it.
        Unverified = "unverified",
        /// The fact sheet denies it.
        False = "false",
    }
}

vocabulary! {
    /// How a drill ended, as the scorecard names it (`measurement.md` B.7 and C.9).
    Outcome {
        /// 成交, or the agreed resolution, plan or deal of a drill that is not a sale.
        Closed = "closed",
        /// 试用或小步成交.
        Trial = "trial",
        /// 约定了下一步.
        NextStep = "next-step",
        /// 礼貌结束，门还开着.
        PoliteExit = "polite-exit",
        /// 客户时间到.
        TimeOut = "time-out",
        /// 客户离开.
        WalkOut = "walk-out",
        /// 中途放弃.
        Abandoned = "abandoned",
        /// 成交作废 (a severe violation, or a deal below the floor).
        Void = "void",
    }
}

vocabulary! {
    /// Severity of a compliance finding.
    Severity {
        /// Slight.
        S1 = "S1",
        /// Serious.
        S2 = "S2",
        /// Severe: the outcome is void.
        S3 = "S3",
    }
}

vocabulary! {
    /// Compliance codes of `measurement.md` B.6.
    ViolationCode {
        /// Promise beyond the fact sheet.
        Overpromise = "overpromise",
        /// Invented original price or discount.
        FakePrice = "fake_price",
        /// Signed while a mandatory fee was unspoken.
        HiddenFee = "hidden_fee",
        /// Deadline that is not in the fact sheet.
        FalseUrgency = "false_urgency",
        /// Stock that is not in the fact sheet.
        FalseScarcity = "false_scarcity",
        /// Invented figure or case.
        FakeEvidence = "fake_evidence",
        /// One-sided contract term.
        UnfairTerm = "unfair_term",
        /// Dearest tier with no surfaced need.
        MisSell = "mis_sell",
        /// Personal data without consent.
        Privacy = "privacy",
        /// Unlimited promise without a change clause.
        LifetimePromise = "lifetime_promise",
        /// Nothing in the fact sheet about it.
        UnverifiedClaim = "unverified_claim",
        /// A term that the customer asked for was not stated.
        DisclosureMissing = "disclosure_missing",
    }
}
