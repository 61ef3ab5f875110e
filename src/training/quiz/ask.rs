//! Every question that one fact sheet can be asked.

use super::{Question, Topic, shuffle};
use crate::{
    domain::{
        draw::SplitMix,
        ids::{Lang, Term, Truth},
        scenario::{Claim, Scenario},
        text::Text,
    },
    locale::{tr, tr_args},
};

/// Answers of a question that is not about one statement.
const OPTIONS: usize = 4;

/// All of them; distractors and the order of the answers are drawn.
pub(super) fn all(sheet: &Scenario, dice: &mut SplitMix) -> Vec<Question> {
    let mut found = Vec::new();
    claims(sheet, dice, &mut found);
    tiers(sheet, dice, &mut found);
    fees(sheet, dice, &mut found);
    terms(sheet, dice, &mut found);
    found
}

/// A question from its right answer and the wrong ones to draw from; none when there are too few.
fn question(
    sheet: &Scenario,
    topic: Topic,
    ask: Text,
    right: &Text,
    mut wrong: Vec<&Text>,
    because: &Text,
    dice: &mut SplitMix,
) -> Option<Question> {
    wrong.retain(|text| text.zh != right.zh && text.en != right.en);
    shuffle(&mut wrong, dice);
    let mut options: Vec<Text> = vec![right.clone()];
    for text in wrong {
        if options.len() < OPTIONS && !options.iter().any(|o| o.zh == text.zh || o.en == text.en) {
            options.push(text.clone());
        }
    }
    (options.len() == OPTIONS).then(|| lay_out(sheet, topic, ask, options, because.clone(), dice))
}

/// Puts the answers, of which the first is right, into the order in which they are shown.
fn lay_out(
    sheet: &Scenario,
    topic: Topic,
    ask: Text,
    options: Vec<Text>,
    because: Text,
    dice: &mut SplitMix,
) -> Question {
    let mut places: Vec<usize> = (0..options.len()).collect();
    shuffle(&mut places, dice);
    let right = places.iter().position(|from| *from == 0).unwrap_or(0);
    let options = places.into_iter().map(|from| options[from].clone()).collect();
    Question { scenario: sheet.id.clone(), topic, ask, options, right, because }
}

/// A message about this sheet, with one thing named in the language of the message.
fn message(key: &str, sheet: &Scenario, about: Option<&Text>) -> Text {
    let of = |lang: Lang| {
        let about = about.map_or("", |text| text.get(lang));
        tr_args(lang, key, &[("title", sheet.title.get(lang)), ("about", about)])
    };
    Text::new(of(Lang::Zh), of(Lang::En))
}

fn plain(key: &str) -> Text {
    Text::new(tr(Lang::Zh, key), tr(Lang::En, key))
}

fn claims(sheet: &Scenario, dice: &mut SplitMix, found: &mut Vec<Question>) {
    let claims = &sheet.facts.claims;
    for claim in claims {
        let ask = message("quiz-ask-claim", sheet, Some(&claim.text));
        let mut truths = vec![claim.truth];
        truths.extend(Truth::ALL.iter().copied().filter(|t| *t != claim.truth));
        let options = truths.iter().map(|truth| plain(&format!("quiz-truth-{}", truth.id()))).collect();
        found.push(lay_out(sheet, Topic::Claim, ask, options, claim.proof.clone(), dice));
    }
    let proven = |claim: &&Claim| claim.truth == Truth::True;
    let (sound, rest): (Vec<&Claim>, Vec<&Claim>) = claims.iter().partition(proven);
    for claim in &sound {
        let ask = message("quiz-ask-sayable", sheet, None);
        found.extend(question(sheet, Topic::Sayable, ask, &claim.text, texts(&rest), &claim.proof, dice));
    }
    for claim in &rest {
        let ask = message("quiz-ask-unsayable", sheet, None);
        found.extend(question(sheet, Topic::Unsayable, ask, &claim.text, texts(&sound), &claim.proof, dice));
    }
}

fn texts<'a>(claims: &[&'a Claim]) -> Vec<&'a Text> {
    claims.iter().map(|claim| &claim.text).collect()
}

fn tiers(sheet: &Scenario, dice: &mut SplitMix, found: &mut Vec<Question>) {
    let facts = &sheet.facts;
    for tier in &facts.tiers {
        // The other tiers are the nearest to it; where they are too few, what else is on offer.
        let mut wrong: Vec<&Text> = facts.tiers.iter().filter(|t| t.id != tier.id).map(|t| &t.text).collect();
        let mut offers: Vec<&Text> = facts.offers.iter().map(|offer| &offer.text).collect();
        shuffle(&mut offers, dice);
        offers.truncate((OPTIONS - 1).saturating_sub(wrong.len()));
        wrong.extend(offers);
        let ask = message("quiz-ask-tier", sheet, Some(&tier.name));
        found.extend(question(sheet, Topic::Tier, ask, &tier.text, wrong, &tier.text, dice));
    }
}

fn fees(sheet: &Scenario, dice: &mut SplitMix, found: &mut Vec<Question>) {
    for fee in sheet.facts.fees.iter().filter(|fee| fee.mandatory) {
        // Another charge might have to be named as well, so that only offers can be wrong answers.
        let wrong = sheet.facts.offers.iter().map(|offer| &offer.text).collect();
        let ask = message("quiz-ask-fee", sheet, None);
        found.extend(question(sheet, Topic::Fee, ask, &fee.text, wrong, &fee.text, dice));
    }
}

fn terms(sheet: &Scenario, dice: &mut SplitMix, found: &mut Vec<Question>) {
    let terms = &sheet.facts.terms;
    let name = |term: Term| plain(&format!("term-{}", term.id()));
    for (term, text) in terms {
        let wrong = terms.iter().filter(|(other, _)| other != term).map(|(_, text)| text).collect();
        let ask = message("quiz-ask-term", sheet, Some(&name(*term)));
        found.extend(question(sheet, Topic::Term, ask, text, wrong, text, dice));
    }
}
