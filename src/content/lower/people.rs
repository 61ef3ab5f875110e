//! Needs and customers.

use std::collections::HashMap;

use super::{
    super::{
        node::Node,
        raw::{RawCustomer, RawNeed, RawNeedLines, RawTrigger},
    },
    Common, Lower,
    names::check_id,
};
use crate::domain::{
    ids::*,
    persona::{PersonaTable, Traits},
    scenario::*,
    voice::*,
};

/// What a need asks of the customers.
pub struct NeedFrame {
    /// Weight in percent.
    pub weight: i32,
    targets: HashMap<Persona, u8>,
}

impl Lower<'_> {
    /// Lowers a need; its name is registered already.
    pub fn need_of(&mut self, node: &Node<RawNeed>) -> Option<(Need, NeedFrame)> {
        let raw = node.value.as_ref()?;
        let note = self.text(&raw.note);
        let lines = self.need_lines(&raw.lines);
        let mut targets = HashMap::new();
        for (key, target) in &raw.targets.0 {
            let (Some(persona), Some(level)) = (key.value, target.value) else { continue };
            self.within(&target.span, "target", i64::from(level), 0, 3);
            if targets.insert(persona, level.min(3)).is_some() {
                self.findings.error(&key.span, "duplicate-id", &[("name", persona.ron_name())]);
            }
        }
        let weight = raw.weight.value.unwrap_or(0);
        self.within(&raw.weight.span, "weight", i64::from(weight), 1, 100);
        let need = Need {
            id: raw.id.value.clone().unwrap_or_default(),
            note,
            kano: raw.kano.value.unwrap_or(Kano::Basic),
            layer: raw.layer.value.unwrap_or(Layer::Function),
            lines,
        };
        Some((need, NeedFrame { weight, targets }))
    }

    fn need_lines(&mut self, node: &Node<RawNeedLines>) -> NeedLines {
        let Some(raw) = &node.value else { return vec![Says::default(); NeedKey::ALL.len()] };
        let required = [NeedKey::Context, NeedKey::Implied, NeedKey::Explicit, NeedKey::Payoff];
        let mut lines = Vec::new();
        for (key, says) in NeedKey::ALL.iter().zip(raw.by_key()) {
            if says.is_empty() && required.contains(key) {
                self.findings.error(&node.span, "missing-line", &[("name", key.id())]);
            }
            lines.push(if required.contains(key) { self.says_always(says) } else { self.says(says) });
        }
        lines
    }

    /// Lowers a customer; needs, tiers and objections are known.
    pub fn customer_of(
        &mut self,
        node: &Node<RawCustomer>,
        needs: &[NeedFrame],
        desks: &[(ObjectionClass, DeskLines)],
        common: &Common,
        personas: &HashMap<Persona, PersonaTable>,
    ) -> Option<Customer> {
        let raw = node.value.as_ref()?;
        check_id(&mut self.findings, &raw.id);
        let persona = raw.persona.value?;
        let Some(table) = personas.get(&persona).cloned() else {
            self.findings.error(&raw.persona.span, "missing-persona", &[("name", persona.ron_name())]);
            return None;
        };
        let mut weights = [0; MAX_NEEDS];
        let mut targets = [0; MAX_NEEDS];
        for (j, need) in needs.iter().enumerate().take(MAX_NEEDS) {
            weights[j] = need.weight;
            targets[j] = need.targets.get(&persona).copied().unwrap_or(table.targets[j]);
        }
        self.own_weights(raw, &mut weights);
        let mut told = [false; MAX_NEEDS];
        for name in &raw.told {
            if let Some(slot) = self.need(name).and_then(|need| told.get_mut(need.at())) {
                *slot = true;
            }
        }
        let fits =
            raw.fits.as_ref().and_then(|t| self.names.tiers.find(&mut self.findings, t, "unknown-tier")).map(TierIdx);
        let pool = self.pool(raw);
        let own = VoiceKey::ALL.iter().zip(raw.voice.by_key());
        let own: Vec<Says> = own.map(|(_, says)| self.says(says)).collect();
        let usual = common.voice(persona, self);
        let voice = own.iter().zip(usual).map(|(own, usual)| over(own, usual)).collect();
        let mut desk_lines = Vec::new();
        for (class, own) in desks {
            let usual = common.desk(persona, *class, self);
            let lines = own.iter().zip(usual);
            desk_lines.push(lines.map(|(own, usual)| over(own, usual)).collect());
        }
        Some(Customer {
            id: raw.id.value.clone()?,
            name: self.text(&raw.name),
            portrait: self.text(&raw.portrait),
            figure: raw.figure.as_ref().and_then(|f| f.value),
            traits: Traits::new(table, raw.style.as_ref().and_then(|s| s.value)),
            weights,
            targets,
            told,
            fits,
            pool,
            voice,
            desk_lines,
        })
    }

    /// A customer's own weights; the other needs share what is left in proportion to theirs.
    fn own_weights(&mut self, raw: &RawCustomer, weights: &mut [i32; MAX_NEEDS]) {
        let usual = *weights;
        let mut own = [None; MAX_NEEDS];
        let mut span = None;
        for (name, weight) in &raw.weights.0 {
            span = span.or(Some(name.span.start..weight.span.end));
            let (Some(need), Some(value)) = (self.need(name), weight.value) else { continue };
            self.within(&weight.span, "weight", i64::from(value), 0, 100);
            match own.get_mut(need.at()) {
                Some(Some(_)) => {
                    self.findings.error(&name.span, "duplicate-id", &[("name", name.value.as_deref().unwrap_or(""))])
                }
                Some(slot) => *slot = Some(value.clamp(0, 100)),
                None => {}
            }
        }
        let Some(span) = span else { return };
        let (mut left, mut share): (i32, i32) = (100 - own.iter().flatten().sum::<i32>(), 0);
        for j in (0..MAX_NEEDS).filter(|j| own[*j].is_none()) {
            share = share.saturating_add(usual[j].clamp(0, 100));
        }
        if self.names.needs.partial {
            return;
        }
        if left < 0 || share == 0 && left != 0 {
            let sum = (100 - left).to_string();
            return self.findings.error(&span, "weights", &[("sum", &sum)]);
        }
        for j in 0..MAX_NEEDS {
            weights[j] = match own[j] {
                Some(value) => value,
                None if share == 0 => 0,
                None => {
                    // What is handed out is taken from both, so that the last one gets exactly the rest.
                    let usual = usual[j].clamp(0, 100);
                    let part = left * usual / share;
                    (left, share) = (left - part, share - usual);
                    part
                }
            };
        }
    }

    fn pool(&mut self, raw: &RawCustomer) -> Vec<PoolEntry> {
        let Some(entries) = &raw.objections.value else { return Vec::new() };
        if entries.len() > MAX_OBJECTIONS {
            let most = MAX_OBJECTIONS.to_string();
            self.findings.error(&raw.objections.span, "too-many", &[("name", "objections"), ("most", &most)]);
        }
        let mut pool = Vec::new();
        for node in entries.iter().take(MAX_OBJECTIONS) {
            let Some(entry) = &node.value else { continue };
            let (intensity, chance) = (entry.intensity.value.unwrap_or(500), entry.chance.value.unwrap_or(100));
            self.within(&entry.intensity.span, "intensity", i64::from(intensity), 100, 1000);
            self.within(&entry.chance.span, "chance", i64::from(chance), 0, 100);
            let desk = self.desk(&entry.id);
            if pool.iter().any(|earlier: &PoolEntry| Some(earlier.desk) == desk) {
                self.findings.error(
                    &entry.id.span,
                    "duplicate-id",
                    &[("name", entry.id.value.as_deref().unwrap_or(""))],
                );
            }
            let masked_by = entry.masked_by.as_ref().and_then(|m| self.desk(m));
            if let (Some(mask), Some(node)) = (masked_by, &entry.masked_by)
                && Some(mask) == desk
            {
                self.findings.error(&node.span, "masks-itself", &[]);
            }
            let on = self.trigger(&entry.on);
            if let (Some(desk), Some(on)) = (desk, on) {
                pool.push(PoolEntry { desk, intensity, on, chance, masked_by });
            }
        }
        pool
    }

    /// What brings something up.
    pub fn trigger(&mut self, node: &Node<RawTrigger>) -> Option<Trigger> {
        Some(match node.value.as_ref()? {
            RawTrigger::Opening => Trigger::Opening,
            RawTrigger::FirstBenefit => Trigger::FirstBenefit,
            RawTrigger::SecondBenefit => Trigger::SecondBenefit,
            RawTrigger::Price => Trigger::Price,
            RawTrigger::FirstClose => Trigger::FirstClose,
            RawTrigger::Beat(beat) => {
                Trigger::Beat(BeatIdx(self.names.beats.find(&mut self.findings, beat, "unknown-beat")?))
            }
            RawTrigger::Move(turn) => {
                self.within(&node.span, "move", i64::from(*turn), 1, 40);
                Trigger::Move(*turn)
            }
        })
    }
}

/// A scenario's own lines with the usual ones behind them, so that a conditional line of its own never leaves a gap.
fn over(own: &Says, usual: Says) -> Says {
    let always = own.0.iter().any(|v| v.when.is_none());
    let mut says = own.clone();
    says.0.extend(usual.0.into_iter().map(|variant| Variant { usual: always, ..variant }));
    says
}
