//! The checked scenario: a graph of beats whose references are indices that are known to exist.

use std::sync::Arc;

use super::{
    cond::Cond,
    ids::*,
    persona::Traits,
    text::Text,
    voice::{DeskLines, NeedLines, VoiceLines},
};

/// Most hidden needs a scenario may have.
pub const MAX_NEEDS: usize = 4;
/// Most objections one session can raise.
pub const MAX_OBJECTIONS: usize = 8;
/// Most cards on offer in one turn, standing moves not counted.
pub const MAX_CARDS: usize = 5;

/// Declares an index into one of the scenario's tables.
macro_rules! index {
    ($(#[$meta:meta] $name:ident),+ $(,)?) => {$(
        #[$meta]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(pub u16);
        impl $name {
            /// Position in its table.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index! {
    /// A place in the conversation.
    BeatIdx,
    /// An authored reply or a standing move.
    ReplyIdx,
    /// A hidden need.
    NeedIdx,
    /// An objection with its own replies and lines.
    DeskIdx,
    /// A claim of the fact sheet.
    ClaimIdx,
    /// A membership tier of the fact sheet.
    TierIdx,
    /// A customer that can be seated.
    CustomerIdx,
    /// A surprise.
    IncidentIdx,
    /// One sentence of a customer.
    LineIdx,
    /// A concession or a return of a negotiation.
    StakeIdx,
}

/// A scenario that has passed every check; only `content` builds one.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Kebab-case id, unique in the library.
    pub id: String,
    /// BLAKE3 of the scenario's canonical content, hexadecimal: what a record names as its content version.
    pub hash: String,
    /// Shown in the catalogue.
    pub title: Text,
    /// All that the trainee is told beforehand.
    pub brief: Text,
    /// Rows of the training material that it was written for, such as `A6-09`.
    pub covers: Vec<String>,
    /// Where it is set.
    pub industry: Industry,
    /// What it trains, the main stage first.
    pub stages: Vec<Stage>,
    /// How the model's terms are read.
    pub family: Family,
    /// Difficulty, 1 to 3.
    pub level: u8,
    /// About how many minutes a drill takes.
    pub minutes: u8,
    /// The best honest outcome that this scenario allows.
    pub par: Outcome,
    /// Size of the decision.
    pub deal: DealSize,
    /// The stage behind the customer.
    pub place: Place,
    /// What is true here.
    pub facts: Facts,
    /// Hidden needs, most important first.
    pub needs: Vec<Need>,
    /// Who can be seated, the lead customer first.
    pub customers: Vec<Customer>,
    /// Places in the conversation.
    pub beats: Vec<Beat>,
    /// Where it begins.
    pub start: BeatIdx,
    /// Everything a trainee can say.
    pub replies: Vec<Reply>,
    /// Objections that can come up.
    pub desks: Vec<Desk>,
    /// Wordings of an acknowledgement, first unused one offered.
    pub acknowledge: Vec<ReplyIdx>,
    /// Wordings of a confirmation, first unused one offered.
    pub confirm: Vec<ReplyIdx>,
    /// Reusable lines that fill a turn with fewer than three sensible replies.
    pub filler: Vec<ReplyIdx>,
    /// Standing move: say nothing.
    pub wait: ReplyIdx,
    /// Standing move: leave politely.
    pub leave: ReplyIdx,
    /// Standing move: take a claim back.
    pub correct: ReplyIdx,
    /// Surprises, at most three.
    pub incidents: Vec<Incident>,
    /// Whether finding out how the decision is made is scored (item N5).
    pub decision_context: bool,
    /// Limits of a negotiation.
    pub limits: Option<Limits>,
    /// Every sentence a customer can say.
    pub lines: Vec<Line>,
}

/// What is true in a scenario.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Membership tiers, cheapest first.
    pub tiers: Vec<Tier>,
    /// Fees beside the tier's price.
    pub fees: Vec<Fee>,
    /// Offers that really exist.
    pub offers: Vec<Fact>,
    /// What each of the five disclosure items says here.
    pub terms: Vec<(Term, Text)>,
    /// Statements that replies may make, true or not.
    pub claims: Vec<Claim>,
}

/// A named fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Kebab-case id.
    pub id: String,
    /// The fact.
    pub text: Text,
}

/// A membership tier.
#[derive(Clone, Debug)]
pub struct Tier {
    /// Kebab-case id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it costs and holds.
    pub text: Text,
}

/// A fee beside the tier's price.
#[derive(Clone, Debug)]
pub struct Fee {
    /// Kebab-case id.
    pub id: String,
    /// Whether everyone pays it.
    pub mandatory: bool,
    /// What it is and how much.
    pub text: Text,
}

/// A statement with its truth.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Kebab-case id.
    pub id: String,
    /// Decides the violation code when it is not true.
    pub kind: ClaimKind,
    /// What the fact sheet says.
    pub truth: Truth,
    /// The statement.
    pub text: Text,
    /// The sentence of the fact sheet that proves or denies it.
    pub proof: Text,
    /// Which department has to stand behind it, in cross-department drills.
    pub owner: Option<String>,
}

/// A hidden need.
#[derive(Clone, Debug)]
pub struct Need {
    /// Kebab-case id.
    pub id: String,
    /// How it appears in the trainee's notes once it has surfaced.
    pub note: Text,
    /// KANO class.
    pub kano: Kano,
    /// Layer.
    pub layer: Layer,
    /// What the customer says about it.
    pub lines: NeedLines,
}

/// Somebody who can be seated.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Kebab-case id.
    pub id: String,
    /// Name with form of address.
    pub name: Text,
    /// What can be seen and known before the talk.
    pub portrait: Text,
    /// Which drawing shows the customer; none leaves it to the form of address in the name.
    pub figure: Option<Figure>,
    /// The persona's numbers with the decision style laid over them.
    pub traits: Traits,
    /// Weight of each need in percent; sums to 100.
    pub weights: [i32; MAX_NEEDS],
    /// Level of each need that this customer wants it taken to, 0–3.
    pub targets: [u8; MAX_NEEDS],
    /// Needs whose background the portrait already tells, so that asking is useless.
    pub told: [bool; MAX_NEEDS],
    /// The tier that fits best, if the scenario offers tiers.
    pub fits: Option<TierIdx>,
    /// Objections that may come up, in pool order (the index keys the draw).
    pub pool: Vec<PoolEntry>,
    /// The customer's ways of saying what any act can call for.
    pub voice: VoiceLines,
    /// Per desk: the ways of raising, explaining and settling that objection.
    pub desk_lines: Vec<DeskLines>,
}

/// One objection of a customer's pool.
#[derive(Clone, Debug)]
pub struct PoolEntry {
    /// Which objection.
    pub desk: DeskIdx,
    /// First intensity before the draw of ±60, per mille.
    pub intensity: i32,
    /// What brings it up.
    pub on: Trigger,
    /// Probability in percent.
    pub chance: u32,
    /// The surface objection that hides it until it is clarified.
    pub masked_by: Option<DeskIdx>,
}

/// What brings an objection or an incident up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// As the talk begins.
    Opening,
    /// The first benefit.
    FirstBenefit,
    /// The second benefit.
    SecondBenefit,
    /// The price is named.
    Price,
    /// The first attempt to close.
    FirstClose,
    /// A beat is entered for the first time.
    Beat(BeatIdx),
    /// This many moves have been made.
    Move(u8),
}

/// One place in the conversation.
#[derive(Clone, Debug)]
pub struct Beat {
    /// Kebab-case id.
    pub id: String,
    /// Rows of the training material that are met in this place.
    pub covers: Vec<String>,
    /// Stage of the talk.
    pub stage: BeatStage,
    /// What the customer says on arrival, if anything.
    pub says: Says,
    /// Three to five slots; of each the first sensible reply is offered.
    pub slots: Vec<Vec<SlotItem>>,
}

/// A candidate of a slot.
#[derive(Clone, Debug)]
pub struct SlotItem {
    /// The reply.
    pub reply: ReplyIdx,
    /// Only under this condition.
    pub when: Option<Cond>,
}

/// What a reply is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// 开场.
    Open(Opening),
    /// SPIN 提问.
    Ask(Spin, NeedIdx),
    /// Asking how the decision is made.
    Context(Context),
    /// 复述确认.
    Summary,
    /// 介绍权益.
    Present(NeedIdx, Content),
    /// 报价.
    Quote,
    /// 认同.
    Acknowledge,
    /// 澄清.
    Clarify,
    /// 回应异议.
    Respond(Method),
    /// 确认已解决.
    Confirm,
    /// 提出成交.
    Close(CloseStyle),
    /// 强推.
    Push,
    /// 停顿.
    Wait,
    /// 暂停-复盘-聚焦.
    Pause,
    /// 说明条款.
    Disclose(TermSet),
    /// 更正.
    Correct,
    /// 致歉.
    Apologise,
    /// 礼貌告辞.
    Leave,
}

impl Act {
    /// Whether the act belongs to an objection that is being talked about.
    pub fn handles_objection(self) -> bool {
        matches!(self, Act::Acknowledge | Act::Clarify | Act::Respond(_) | Act::Confirm)
    }

    /// Whether the act neither answers an objection nor moves the talk on, so that an open objection stays in play.
    pub fn is_aside(self) -> bool {
        matches!(self, Act::Wait | Act::Pause | Act::Disclose(_) | Act::Correct | Act::Apologise)
    }

    /// The id used in JSON, without its argument.
    pub fn id(self) -> &'static str {
        match self {
            Act::Open(_) => "open",
            Act::Ask(..) => "ask",
            Act::Context(_) => "context",
            Act::Summary => "summary",
            Act::Present(..) => "present",
            Act::Quote => "quote",
            Act::Acknowledge => "acknowledge",
            Act::Clarify => "clarify",
            Act::Respond(_) => "respond",
            Act::Confirm => "confirm",
            Act::Close(_) => "close",
            Act::Push => "push",
            Act::Wait => "wait",
            Act::Pause => "pause",
            Act::Disclose(_) => "disclose",
            Act::Correct => "correct",
            Act::Apologise => "apologise",
            Act::Leave => "leave",
        }
    }
}

/// A set of disclosure items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TermSet(pub u8);

impl TermSet {
    /// The set of these items.
    pub fn of(terms: &[Term]) -> TermSet {
        TermSet(terms.iter().fold(0, |set, term| set | 1 << term.index()))
    }

    /// Whether the item is in the set.
    pub fn has(self, term: Term) -> bool {
        self.0 & 1 << term.index() != 0
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both sets together.
    pub fn union(self, other: TermSet) -> TermSet {
        TermSet(self.0 | other.0)
    }

    /// What is in this set and not in the other.
    pub fn minus(self, other: TermSet) -> TermSet {
        TermSet(self.0 & !other.0)
    }

    /// The items, in order.
    pub fn iter(self) -> impl Iterator<Item = Term> {
        Term::ALL.iter().copied().filter(move |term| self.has(*term))
    }
}

/// Something a trainee can say.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Kebab-case id.
    pub id: String,
    /// The line.
    pub text: Text,
    /// What kind of move it is.
    pub act: Act,
    /// Statements it makes.
    pub claims: Vec<ClaimIdx>,
    /// Where it leads: the first branch whose condition holds; none of them means that the talk stays.
    pub to: Vec<Branch>,
    /// Offered only under this condition, beside what the act itself asks for.
    pub when: Option<Cond>,
    /// Whether it stays on offer after it was used.
    pub reuse: bool,
    /// The tier it recommends.
    pub tier: Option<TierIdx>,
    /// A leading question: it counts as useless.
    pub leading: bool,
    /// Uses a term of the trade without explaining it.
    pub jargon: bool,
    /// The benefit is for few only; expressive customers like it.
    pub exclusive: bool,
    /// Disclosure items that it states beside its act, such as a quote that names the deposit too.
    pub tells: TermSet,
    /// Departments that it names as owners of its claims.
    pub names: Vec<String>,
    /// What it gives away in a negotiation.
    pub gives: Option<StakeIdx>,
    /// What it asks in return.
    pub takes: Option<StakeIdx>,
    /// The customer's answer to just this line; empty means the usual one.
    pub answers: Says,
    /// On the harmful list: an untrue claim, push, a trap method, a list of features.
    pub harmful: bool,
}

/// One way on.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Taken only under this condition.
    pub when: Option<Cond>,
    /// The next beat.
    pub go: BeatIdx,
}

/// Variants of what a customer says: the first whose condition holds is used, one of its wordings is drawn.
#[derive(Clone, Debug, Default)]
pub struct Says(pub Vec<Variant>);

impl Says {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One variant with its wordings.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Used only under this condition.
    pub when: Option<Cond>,
    /// Equal wordings, at least one.
    pub lines: Vec<LineIdx>,
    /// The persona's usual way beside the customer's own: heard only when the own wordings have all been said.
    pub usual: bool,
}

/// A sentence of the customer and what it carries.
#[derive(Clone, Debug)]
pub struct Line {
    /// The sentence.
    pub text: Text,
    /// A need that it hints at.
    pub hint: Option<NeedIdx>,
    /// Meant to provoke; staying calm is scored.
    pub hostile: bool,
    /// Disclosure items that it asks for.
    pub asks: TermSet,
}

/// An objection: the replies that belong to it. What the customer says is in [`Customer::desk_lines`].
#[derive(Clone, Debug)]
pub struct Desk {
    /// Kebab-case id.
    pub id: String,
    /// Class.
    pub class: ObjectionClass,
    /// How it appears in the trainee's notes.
    pub title: Text,
    /// Clarifying question.
    pub clarify: Vec<ReplyIdx>,
    /// Honest answers, in the order in which they are offered.
    pub methods: Vec<ReplyIdx>,
    /// Tempting bad answers that are true (discount, argue, real urgency).
    pub traps: Vec<ReplyIdx>,
    /// Tempting untrue answers.
    pub lies: Vec<ReplyIdx>,
}

/// A surprise.
#[derive(Clone, Debug)]
pub struct Incident {
    /// Kebab-case id.
    pub id: String,
    /// What sets it off.
    pub on: Trigger,
    /// Probability in percent.
    pub chance: u32,
    /// Only with this persona.
    pub persona: Option<Persona>,
    /// What is said.
    pub says: Says,
    /// The cue it makes the customer show.
    pub cue: Option<Cue>,
    /// What it changes.
    pub effects: Vec<Effect>,
}

/// What an incident changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Adds to patience, per mille.
    Patience(i32),
    /// Adds to pressure, per mille.
    Pressure(i32),
    /// Adds to trust, per mille.
    Trust(i32),
    /// Takes this many seconds from the customer's clock.
    Clock(i32),
    /// Changes what the fact sheet says about a claim.
    Fact(ClaimIdx, Truth),
    /// Adds an objection with this first intensity.
    Raise(DeskIdx, i32),
}

/// Limits of a negotiation, in points of cost and worth.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Net cost up to which the deal is fully inside the limits.
    pub ideal: i32,
    /// Net cost up to which the deal still stands.
    pub floor: i32,
    /// Concessions with their cost and returns with their worth.
    pub stakes: Vec<Stake>,
}

/// Something that can be given or asked in a negotiation.
#[derive(Clone, Debug)]
pub struct Stake {
    /// Kebab-case id.
    pub id: String,
    /// What it is.
    pub text: Text,
    /// Cost when given, worth when asked in return, in points.
    pub points: i32,
}

impl Scenario {
    /// The customer with this id, or the first of this persona.
    pub fn customer(&self, name: &str) -> Option<CustomerIdx> {
        let at = self.customers.iter().position(|c| c.id == name).or_else(|| {
            let persona = Persona::from_id(name)?;
            self.customers.iter().position(|c| c.traits.persona == persona)
        })?;
        Some(CustomerIdx(at as u16))
    }

    /// The reply with this id.
    pub fn reply(&self, id: &str) -> Option<ReplyIdx> {
        self.replies.iter().position(|r| r.id == id).map(|at| ReplyIdx(at as u16))
    }

    /// Outcome tier of the par, per mille.
    pub fn par_tier(&self) -> i32 {
        super::outcome::tier_of_par(self.family, self.par)
    }
}

/// A scenario that many sessions share.
pub type Shared = Arc<Scenario>;
