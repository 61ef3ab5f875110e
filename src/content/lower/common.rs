//! What every scenario shares: standing moves, acknowledgements, and how each persona usually speaks.

use std::ops::Range;

use super::{
    super::{
        diagnostic::{Diagnostic, Findings},
        node::{Entries, Node, read},
        raw::{RawCommon, RawDeskLines, RawSays, RawText, RawVoice},
        source::Source,
    },
    Lower, Names,
    graph::bare_reply,
    names::register,
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
        let voices = lower.voices(&raw.voices);
        let desks = lower.all_desks(&raw.objections);
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
            Variant { when: v.when.clone(), lines: v.lines.iter().map(line).collect::<Vec<_>>(), usual: false }
        };
        Says(says.0.iter().map(variant).collect::<Vec<_>>())
    }
}

impl Lower<'_> {
    fn wordings(&mut self, entries: &Entries<RawText>, act: Act, replies: &mut Vec<Reply>) {
        for (id, _, text) in register(&mut self.findings, &mut self.names.replies, entries) {
            let text = match &text.value {
                Some(raw) => both(&mut self.findings, &text.span, &raw.zh, &raw.en),
                None => Default::default(),
            };
            replies.push(Reply { text, ..bare_reply(id, act) });
        }
    }

    /// Conditions of common lines may name personas and states, never anything of one scenario; `says` tells those that do.
    fn voices(&mut self, node: &Node<Entries<RawVoice, Persona>>) -> Vec<Vec<Says>> {
        let mut voices = Vec::new();
        for persona in Persona::ALL {
            let mut lines = vec![Says::default(); VoiceKey::ALL.len()];
            if let Some((span, voice)) = self.only(node, *persona, persona.ron_name())
                && let Some(voice) = &voice.value
            {
                for ((key, says), line) in VoiceKey::ALL.iter().zip(voice.by_key()).zip(&mut lines) {
                    // Content that was kept before this key existed does not have it.
                    *line = match key {
                        VoiceKey::AskTold if says.is_empty() => Says::default(),
                        _ => self.usual(&span, key.id(), says),
                    };
                }
            }
            voices.push(lines);
        }
        voices
    }

    fn all_desks(
        &mut self,
        node: &Node<Entries<Entries<RawDeskLines, ObjectionClass>, Persona>>,
    ) -> Vec<Vec<Vec<Says>>> {
        let mut desks = Vec::new();
        for persona in Persona::ALL {
            let mut own = vec![vec![Says::default(); DeskKey::ALL.len()]; ObjectionClass::ALL.len()];
            if let Some((_, classes)) = self.only(node, *persona, persona.ron_name()) {
                for (class, lines) in ObjectionClass::ALL.iter().zip(&mut own) {
                    let Some((span, desk)) = self.only(classes, *class, class.ron_name()) else { continue };
                    let Some(desk) = &desk.value else { continue };
                    for ((key, says), line) in DeskKey::ALL.iter().zip(desk.by_key()).zip(lines) {
                        *line = self.usual(&span, key.id(), says);
                    }
                }
            }
            desks.push(own);
        }
        desks
    }

    /// The one entry of a key; a missing or second one is told.
    fn only<'r, T, K: PartialEq>(
        &mut self,
        node: &'r Node<Entries<T, K>>,
        key: K,
        name: &str,
    ) -> Option<(Range<usize>, &'r Node<T>)> {
        let mut found = node.value.as_ref()?.0.iter().filter(|(k, _)| k.value.as_ref() == Some(&key));
        let Some((first, value)) = found.next() else {
            self.findings.error(&node.span, "missing-voice", &[("name", name)]);
            return None;
        };
        if let Some((second, _)) = found.next() {
            let line = self.findings.source.place(first.span.start).0.to_string();
            self.findings.error(&second.span, "duplicate-key", &[("name", name), ("line", &line)]);
        }
        Some((first.span.clone(), value))
    }

    /// A usual line: it has to be there, and something of it always has to fit.
    fn usual(&mut self, span: &Range<usize>, name: &str, says: &RawSays) -> Says {
        if says.is_empty() {
            self.findings.error(span, "missing-usual", &[("name", name)]);
        }
        self.says_always(says)
    }
}
