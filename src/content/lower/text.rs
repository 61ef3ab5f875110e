//! Sentences: both languages, no half-width punctuation in Chinese, nothing left untranslated.

use std::ops::Range;

use super::{
    super::{
        diagnostic::Findings,
        node::Node,
        raw::{RawCond, RawSays, RawText},
    },
    Lower,
};
use crate::domain::{
    cond::Cond,
    ids::Term,
    scenario::{Line, LineIdx, NeedIdx, Says, TermSet, Variant},
    text::Text,
};

/// Most variants of one thing to say.
const MOST_VARIANTS: usize = 32;

/// Whether a character is a Han character.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Both languages of a sentence; what is missing is told where the sentence stands.
pub fn both(
    findings: &mut Findings<'_>,
    span: &Range<usize>,
    zh: &Option<Node<String>>,
    en: &Option<Node<String>>,
) -> Text {
    let mut take = |node: &Option<Node<String>>, lang: &str| match node {
        Some(node) => match node.value.as_deref() {
            Some(text) if text.trim().is_empty() => {
                findings.error(&node.span, "missing-language", &[("lang", lang)]);
                String::new()
            }
            Some(text) => text.to_owned(),
            None => String::new(),
        },
        None => {
            findings.error(span, "missing-language", &[("lang", lang)]);
            String::new()
        }
    };
    let text = Text::new(take(zh, "zh"), take(en, "en"));
    if let Some(node) = zh {
        chinese(findings, node, &text.zh);
    }
    if let Some(node) = en
        && text.en.chars().any(is_han)
    {
        findings.error(&node.span, "untranslated", &[("lang", "en")]);
    }
    text
}

fn chinese(findings: &mut Findings<'_>, node: &Node<String>, text: &str) {
    if !text.is_empty() && !text.chars().any(is_han) {
        findings.error(&node.span, "untranslated", &[("lang", "zh")]);
    }
    let mut before = ' ';
    for c in text.chars() {
        if matches!(c, ',' | '?' | '!' | ';' | ':' | '(' | ')') && is_han(before) || c == '.' && is_han(before) {
            findings.warning(&node.span, "half-width", &[("mark", &c.to_string())]);
            return;
        }
        before = c;
    }
}

impl Lower<'_> {
    /// A sentence that is written as `(zh: …, en: …)`.
    pub fn text(&mut self, node: &Node<RawText>) -> Text {
        node.value.as_ref().map_or_else(Text::default, |raw| both(&mut self.findings, &node.span, &raw.zh, &raw.en))
    }

    /// A list of variants.
    pub fn says(&mut self, raw: &RawSays) -> Says {
        let mut variants: Vec<Variant> = Vec::new();
        if let Some(beyond) = raw.get(MOST_VARIANTS) {
            self.too_many(&beyond.span, "variants", MOST_VARIANTS);
        }
        for node in raw.iter().take(MOST_VARIANTS) {
            let Some(variant) = &node.value else { continue };
            let when = variant.when.as_ref().and_then(|w| self.cond(w));
            if variant.when.is_some() && when.is_none() {
                continue;
            }
            self.check_possible(&variant.when, &when);
            self.check_shadow(&node.span, &when, variants.iter().map(|v| v.when.as_ref()));
            let mut lines = Vec::new();
            match &variant.any {
                Some(wordings) => {
                    for wording in wordings {
                        let Some(w) = &wording.value else { continue };
                        let text = both(&mut self.findings, &wording.span, &w.zh, &w.en);
                        let hint = w.hint.as_ref().or(variant.hint.as_ref());
                        let asks = if w.asks.is_empty() { &variant.asks } else { &w.asks };
                        lines.push(self.line(text, hint, w.hostile || variant.hostile, asks));
                    }
                    if wordings.is_empty() {
                        self.findings.error(&node.span, "missing-language", &[("lang", "zh, en")]);
                    }
                }
                None => {
                    let text = both(&mut self.findings, &node.span, &variant.zh, &variant.en);
                    lines.push(self.line(text, variant.hint.as_ref(), variant.hostile, &variant.asks));
                }
            }
            if !lines.is_empty() {
                variants.push(Variant { when, lines, usual: false });
            }
        }
        Says(variants)
    }

    fn line(&mut self, text: Text, hint: Option<&Node<String>>, hostile: bool, asks: &[Node<Term>]) -> LineIdx {
        let hint = hint.and_then(|h| self.names.needs.find(&mut self.findings, h, "unknown-need")).map(NeedIdx);
        let asks: Vec<Term> = asks.iter().filter_map(|a| a.value).collect();
        self.lines.push(Line { text, hint, hostile, asks: TermSet::of(&asks) });
        LineIdx((self.lines.len() - 1) as u16)
    }

    /// Variants of which one should always hold, because nothing else would be said.
    pub fn says_always(&mut self, raw: &RawSays) -> Says {
        if let Some(last) = raw.last()
            && last.value.as_ref().is_some_and(|variant| variant.when.is_some())
        {
            self.findings.warning(&last.span, "conditional-last", &[]);
        }
        self.says(raw)
    }

    /// Says when a condition can never hold.
    pub fn check_possible(&mut self, node: &Option<Node<RawCond>>, when: &Option<Cond>) {
        if let (Some(node), Some(when)) = (node, when)
            && super::logic::never(&[when], &self.seats)
        {
            self.findings.error(&node.span, "never-holds", &[]);
        }
    }

    /// Says when something above already covers a condition.
    pub fn check_shadow<'c>(
        &mut self,
        span: &Range<usize>,
        when: &Option<Cond>,
        mut above: impl Iterator<Item = Option<&'c Cond>>,
    ) {
        let covered = above.any(|earlier| match (earlier, when) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(earlier), Some(now)) => super::logic::implies(now, earlier),
        });
        if covered {
            self.findings.error(span, "shadowed", &[]);
        }
    }
}
