//! What every scenario shares: standing moves, acknowledgements, and how each persona usually speaks.

use super::{
    super::{
        diagnostic::{Diagnostic, Findings},
        node::{Entries, read},
        raw::{RawCommon, RawDeskLines, RawSays, RawText, RawVoice},
        source::Source,
    },
    Lower, Names,
    graph::bare_reply,
    names::check_id,
    text::both,
};
use crate::domain::{

    ids::*,
    scenario::*,
    voice::{DeskKey, VoiceKey},
};

/// The common lines, checked; a scenario copies what its customers need.
#[derive(Clone, Debug)]
pub struct Common {
    /// Acknowledgements, confirmations, fillers, then wait, leave, correct.
    replies: Vec<Reply>,
    acknowledge: usize,
    confirm: usize,
    filler: usize,
    lines: Vec<Line>,
    voices: Vec<Vec<Says>>,
    desks: Vec<Vec<Vec<Says>>>,
}

/// Where the common replies are in a scenario.
pub struct CommonReplies {
    /// Acknowledgements.
    pub acknowledge: Vec<ReplyIdx>,
    /// Confirmations.
    pub confirm: Vec<ReplyIdx>,
    /// Fillers.
    pub filler: Vec<ReplyIdx>,
    /// Wait, leave, correct.
    pub standing: [ReplyIdx; 3],
}

impl Common {
    /// Reads `common.ron`; none when it is broken.
    pub fn read(source: &Source) -> (Option<Common>, Vec<Diagnostic>) {
        let mut findings = Findings::new(source);
        let Some(raw) = read::<RawCommon>(source, &mut findings) else { return (None, findings.found) };
        let mut lower = Lower::new(findings);
        if raw.schema.value.is_some_and(|s| s != super::super::SCHEMA) {
            let found = raw.schema.value.unwrap_or(0).to_string();
            lower.findings.error(&raw.schema.span, "schema", &[("found", &found)]);
        }
        let mut replies = Vec::new();
        lower.wordings(&raw.acknowledge, Act::Acknowledge, &mut replies);
        let acknowledge = replies.len();
        lower.wordings(&raw.confirm, Act::Confirm, &mut replies);
        let confirm = replies.len() - acknowledge;
        lower.wordings(&raw.filler, Act::Leave, &mut replies);
        let filler = replies.len() - acknowledge - confirm;
        for reply in &mut replies[acknowledge + confirm..] {
            reply.reuse = true;
            if reply.id.starts_with("pause") {
                (reply.act, reply.reuse) = (Act::Pause, false);
            }
        }
        if let Some(standing) = &raw.standing.value {
            for (id, act, text) in [
                ("wait", Act::Wait, &standing.wait),
                ("leave", Act::Leave, &standing.leave),
                ("correct", Act::Correct, &standing.correct),
            ] {
                replies.push(Reply { text: lower.text(text), reuse: true, ..bare_reply(id, act) });
            }
        }
        let mut voices = Vec::new();
        let mut desks = Vec::new();
        for persona in Persona::ALL {
            let voice = raw.voices.0.iter().find(|(key, _)| key.value == Some(*persona));
            voices.push(lower.voice(*persona, voice.and_then(|(_, v)| v.value.as_ref())));
            let own = raw.objections.0.iter().find(|(key, _)| key.value == Some(*persona));
            desks.push(lower.desks(own.and_then(|(_, d)| d.value.as_ref())));
        }
        let sound = lower.findings.sound() && raw.standing.value.is_some();
        let common = Common { replies, acknowledge, confirm, filler, lines: lower.lines, voices, desks };
        (sound.then_some(common), lower.findings.found)
    }

    /// Registers the names of the common replies.
    pub fn register(&self, names: &mut Names) {
        for reply in &self.replies {
            names.replies.add(&reply.id);
        }
    }

    /// Copies the common replies to the front of a scenario's own.
    pub fn replies(&self) -> (Vec<Reply>, CommonReplies) {
        let range = |from: usize, count: usize| (from..from + count).map(|at| ReplyIdx(at as u16)).collect();
        let standing = self.acknowledge + self.confirm + self.filler;
        let places = CommonReplies {
            acknowledge: range(0, self.acknowledge),
            confirm: range(self.acknowledge, self.confirm),
            filler: range(self.acknowledge + self.confirm, self.filler),
            standing: [0, 1, 2].map(|n| ReplyIdx((standing + n) as u16)),
        };
        (self.replies.clone(), places)
    }

    /// A persona's usual lines, copied into the scenario.
    pub fn voice(&self, persona: Persona, lower: &mut Lower<'_>) -> Vec<Says> {
        self.voices[persona.index()].iter().map(|says| self.copy(says, lower)).collect()
    }

    /// A persona's usual lines for a class of objection, copied into the scenario.
    pub fn desk(&self, persona: Persona, class: ObjectionClass, lower: &mut Lower<'_>) -> Vec<Says> {
        self.desks[persona.index()][class.index()].iter().map(|says| self.copy(says, lower)).collect()
    }

    fn copy(&self, says: &Says, lower: &mut Lower<'_>) -> Says {
        let variant = |v: &Variant| {
            let line = |at: &LineIdx| {
                lower.lines.push(self.lines[at.at()].clone());
                LineIdx((lower.lines.len() - 1) as u16)
            };
            Variant { when: v.when.clone(), lines: v.lines.iter().map(line).collect::<Vec<_>>() }
        };
        Says(says.0.iter().map(variant).collect::<Vec<_>>())
    }
}

impl Lower<'_> {
    fn wordings(&mut self, entries: &Entries<RawText>, act: Act, replies: &mut Vec<Reply>) {
        for (key, text) in &entries.0 {
            let Some(id) = key.value.as_deref() else { continue };
            check_id(&mut self.findings, key);
            let text = match &text.value {
                Some(raw) => both(&mut self.findings, &text.span, &raw.zh, &raw.en),
                None => Default::default(),
            };
            replies.push(Reply { text, ..bare_reply(id, act) });
        }
    }

    /// Conditions of common lines may name personas and states, never anything of one scenario; `says` tells those that do.
    fn voice(&mut self, persona: Persona, raw: Option<&RawVoice>) -> Vec<Says> {
        let Some(raw) = raw else {
            self.findings.error(&(0..0), "missing-voice", &[("name", persona.ron_name())]);
            return vec![Says::default(); VoiceKey::ALL.len()];
        };
        let lines: Vec<&RawSays> = raw.by_key().to_vec();
        lines.into_iter().map(|says| self.says(says)).collect()
    }

    fn desks(&mut self, raw: Option<&Entries<RawDeskLines, ObjectionClass>>) -> Vec<Vec<Says>> {
        ObjectionClass::ALL
            .iter()
            .map(|class| {
                let own = raw.and_then(|r| r.0.iter().find(|(key, _)| key.value == Some(*class)));
                match own.and_then(|(_, lines)| lines.value.as_ref()) {
                    Some(lines) => lines.by_key().into_iter().map(|says| self.says(says)).collect(),
                    None => vec![Says::default(); DeskKey::ALL.len()],
                }
            })
            .collect()
    }
}

