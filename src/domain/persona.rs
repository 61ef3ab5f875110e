//! The numbers that make a customer type, and the decision style laid over them.

use serde::{Deserialize, Serialize};

use super::ids::*;

/// What an act does to trust, credibility and patience, per mille before sensitivities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Nudge {
    /// Trust.
    pub trust: i32,
    /// Credibility.
    pub cred: i32,
    /// Patience.
    pub patience: i32,
}

/// Which quantity opens a customer up to deeper questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gate {
    /// Trust: most people.
    Trust,
    /// Credibility: the expert, "first show that you know".
    Credibility,
}

/// Openings of `measurement.md` C.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Openings {
    /// Small talk.
    pub rapport: Nudge,
    /// Purpose and length.
    pub agenda: Nudge,
    /// An observation.
    pub insight: Nudge,
}

/// The table of one persona: `measurement.md` C.2 and the persona columns of C.3 to C.5. Per mille unless it says percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaTable {
    /// Format of the file, 1.
    pub schema: u32,
    /// Which persona this is.
    pub persona: Persona,
    /// Trust at the start, before the draw of ±40.
    pub trust: i32,
    /// Credibility at the start, before the draw of ±40.
    pub cred: i32,
    /// Patience at the start, before the draw of ±50.
    pub patience: i32,
    /// Patience lost per ten seconds.
    pub drain: i32,
    /// The customer's clock in seconds.
    pub budget_s: i32,
    /// Trust sensitivity in percent.
    pub trust_sensitivity: i32,
    /// Credibility sensitivity in percent.
    pub cred_sensitivity: i32,
    /// Pressure sensitivity in percent.
    pub pressure_sensitivity: i32,
    /// Information load that can be carried.
    pub load_limit: i32,
    /// Background questions that cost nothing.
    pub free_background: i32,
    /// Questions tolerated in all.
    pub questions_tolerated: i32,
    /// What gates deeper questions.
    pub gate: Gate,
    /// Gate for a problem question.
    pub gate_problem: i32,
    /// Gate for an implication question.
    pub gate_implication: i32,
    /// Weight of value in readiness, percent.
    pub value_weight: i32,
    /// Weight of trust in readiness, percent.
    pub trust_weight: i32,
    /// Weight of credibility in readiness, percent.
    pub cred_weight: i32,
    /// Decision threshold θ, before the draw of ±30.
    pub threshold: i32,
    /// How much an acknowledgement matters to an answer, percent.
    pub acknowledge_need: i32,
    /// How much a clarifying question matters to an answer, percent.
    pub clarify_need: i32,
    /// Probability that a cue shows, percent.
    pub shows_cues: u32,
    /// Probability that an untrue claim is noticed, percent.
    pub notices_lies: u32,
    /// The delivery that suits when nothing shows.
    pub preferred: Delivery,
    /// Level that each need is wanted at (first, second, third, fourth need).
    pub targets: [u8; 4],
    /// Whether a problem question needs its background opened first.
    pub needs_background: bool,
    /// Effects of the three openings.
    pub openings: Openings,
    /// Cost of a background question beyond the free ones (patience and credibility lost).
    pub background_cost: Nudge,
    /// Pressure of an implication question; above 0 it also makes anxious until a pay-off question.
    pub implication_pressure: i32,
    /// Gain of a first summary (× share of need weight named).
    pub summary: Nudge,
    /// Whether not summarising is credited once the top need is at its target (item N4).
    pub summary_optional: bool,
    /// Price focus and trust lost when the price comes before value.
    pub early_price_focus: i32,
    /// Trust lost when the price comes before value (0 or negative).
    pub early_price_trust: i32,
    /// Whether price before value costs in dimension D2.
    pub price_first_counts: bool,
    /// Gain of an acknowledgement (trust), its cost (patience, credibility).
    pub acknowledge: Nudge,
    /// Gain of a clarifying question (credibility), its cost (patience).
    pub clarify: Nudge,
    /// Gain of stating terms (trust).
    pub disclose: Nudge,
    /// Cost of silence (patience).
    pub wait: Nudge,
    /// Credibility lost by scenes and FAB, 0 or negative.
    pub story_cred: i32,
    /// Readiness gained once a guarantee or a phased start is on the table.
    pub safety_bonus: i32,
    /// Whether answered but unconfirmed objections come back at the close.
    pub unconfirmed_returns: bool,
    /// Readiness lost per move once a buying signal is older than three moves.
    pub signal_fade: i32,
    /// Patience losses in practice mode, percent.
    pub practice_patience: i32,
    /// Clock in practice mode, percent.
    pub practice_clock: i32,
    /// Dominance of the display emotion.
    pub dominance: i32,
    /// Content style in percent: feature, fab, quant, scene, compare, proof.
    pub content: [i32; 6],
    /// Method factor in percent: value, min-use, differentiate, guarantee, urgency, instalment, data, phased, trade, discount, decider, brief, argue.
    pub methods: [i32; 13],
    /// Close style added to readiness: direct, choice, assume, deadline, trial, next-step.
    pub closes: [i32; 6],
    /// Delivery quality without a cue: warm, calm, brisk, bright, firm.
    pub deliveries: [i32; 5],
}

impl PersonaTable {
    /// Every numeric field with its allowed range, for the diagnostics of a tuned table.
    pub fn ranges(&self) -> Vec<(&'static str, i32, std::ops::RangeInclusive<i32>)> {
        let mille = 0..=1000;
        let percent = 0..=200;
        vec![
            ("trust", self.trust, mille.clone()),
            ("cred", self.cred, mille.clone()),
            ("patience", self.patience, mille.clone()),
            ("drain", self.drain, 0..=50),
            ("budget_s", self.budget_s, 60..=3600),
            ("trust_sensitivity", self.trust_sensitivity, percent.clone()),
            ("cred_sensitivity", self.cred_sensitivity, percent.clone()),
            ("pressure_sensitivity", self.pressure_sensitivity, percent.clone()),
            ("load_limit", self.load_limit, mille.clone()),
            ("free_background", self.free_background, 0..=20),
            ("questions_tolerated", self.questions_tolerated, 0..=40),
            ("gate_problem", self.gate_problem, mille.clone()),
            ("gate_implication", self.gate_implication, mille.clone()),
            ("value_weight", self.value_weight, 0..=100),
            ("trust_weight", self.trust_weight, 0..=100),
            ("cred_weight", self.cred_weight, 0..=100),
            ("threshold", self.threshold, mille.clone()),
            ("acknowledge_need", self.acknowledge_need, 0..=100),
            ("clarify_need", self.clarify_need, 0..=100),
            ("shows_cues", self.shows_cues as i32, 0..=100),
            ("notices_lies", self.notices_lies as i32, 0..=100),
            ("implication_pressure", self.implication_pressure, mille.clone()),
            ("early_price_focus", self.early_price_focus, mille.clone()),
            ("early_price_trust", self.early_price_trust, -1000..=0),
            ("story_cred", self.story_cred, -1000..=0),
            ("safety_bonus", self.safety_bonus, 0..=300),
            ("signal_fade", self.signal_fade, 0..=100),
            ("practice_patience", self.practice_patience, 0..=100),
            ("practice_clock", self.practice_clock, 100..=300),
            ("dominance", self.dominance, mille),
        ]
        .into_iter()
        .chain(self.targets.iter().map(|t| ("targets", i32::from(*t), 0..=3)))
        .chain(self.content.iter().map(|x| ("content", *x, percent.clone())))
        .chain(self.methods.iter().map(|x| ("methods", *x, percent.clone())))
        .chain(self.closes.iter().map(|x| ("closes", *x, -200..=200)))
        .chain(self.deliveries.iter().map(|x| ("deliveries", *x, 0..=100)))
        .collect()
    }
}

/// A persona's table with a decision style laid over it: what the engine reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traits {
    /// Which persona.
    pub persona: Persona,
    /// Which decision style, if any.
    pub style: Option<Style>,
    /// The adjusted table.
    pub table: PersonaTable,
    /// Added to trust by lines that recognise the customer (expressive).
    pub recognition_trust: i32,
    /// Extra percent on benefits that are for few only (expressive).
    pub exclusive_percent: i32,
}

impl Traits {
    /// Lays a decision style over a persona (`measurement.md` C.7).
    pub fn new(mut table: PersonaTable, style: Option<Style>) -> Traits {
        fn scale(x: &mut i32, percent: i32) {
            *x = *x * percent / 100;
        }
        let (mut recognition_trust, mut exclusive_percent) = (0, 100);
        match style {
            None => {}
            Some(Style::Analytical) => {
                for content in [Content::Quant, Content::Proof, Content::Compare] {
                    scale(&mut table.content[content.index()], 115);
                }
                scale(&mut table.content[Content::Scene.index()], 85);
                table.threshold += 20;
                scale(&mut table.methods[Method::Data.index()], 110);
            }
            Some(Style::Driver) => {
                table.drain += 2;
                // Never fewer than the levels that this type wants its needs taken to, or nobody could understand him: with the
                // overlay's full − 2 a busy driver ended every drill at D1 4.4, whatever was said.
                let wanted: i32 = table.targets.iter().map(|level| i32::from(*level)).sum();
                table.questions_tolerated = (table.questions_tolerated - 2).max(wanted.min(table.questions_tolerated));
                table.closes[CloseStyle::Direct.index()] += 20;
                table.closes[CloseStyle::Trial.index()] -= 20;
                scale(&mut table.methods[Method::Brief.index()], 115);
            }
            Some(Style::Expressive) => {
                scale(&mut table.content[Content::Scene.index()], 125);
                let bright = &mut table.deliveries[Delivery::Bright.index()];
                *bright = (*bright + 30).min(100);
                recognition_trust = 20;
                exclusive_percent = 120;
            }
            Some(Style::Amiable) => {
                let warm = &mut table.deliveries[Delivery::Warm.index()];
                *warm = (*warm + 20).min(100);
                table.trust_weight += 5;
                table.value_weight -= 5;
                table.closes[CloseStyle::Deadline.index()] -= 30;
                table.acknowledge_need += 10;
            }
        }
        Traits { persona: table.persona, style, table, recognition_trust, exclusive_percent }
    }
}
