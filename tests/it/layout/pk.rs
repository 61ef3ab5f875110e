//! The screens of competitions, and how to get there.

use sparring::ui::{
    camp_view::CampIntent,
    intent::{Intent, Page},
    pk_view::{OverruleIntent, PkIntent, PkKind},
};

use super::desk::Screens;

/// A screen: its name and how to get there.
type Visit = (String, Box<dyn Fn(&mut Screens)>);

/// The intents that make an event and open its first round.
pub fn made(kind: PkKind, people: &str, judges: u8) -> Vec<Intent> {
    let form = [
        PkIntent::New,
        PkIntent::TypeName("春季PK Spring".into()),
        PkIntent::ChooseKind(kind),
        PkIntent::TypeContestants(people.into()),
        PkIntent::ChooseBestOf(1),
        PkIntent::ChooseFinalBestOf(1),
        PkIntent::ChooseJudges(judges),
        PkIntent::Create,
        PkIntent::OpenStage,
    ];
    std::iter::once(Intent::Open(Page::Pk)).chain(form.map(Intent::Pk)).collect()
}

/// The first run that is due, broken off after a move.
pub fn run(reply: usize) -> Vec<Intent> {
    vec![
        Intent::Pk(PkIntent::Seat(0)),
        Intent::Pk(PkIntent::Begin),
        Intent::Say(reply),
        Intent::Say(0),
        Intent::Say(0),
        Intent::LeavePolitely,
        Intent::Pk(PkIntent::GoOn),
    ]
}

fn sheet(rating: u8) -> Vec<Intent> {
    let fill = (0..5).map(|d| CampIntent::Rate(d, rating)).chain([
        CampIntent::TypeStrength("问得细 good questions".into()),
        CampIntent::TypeImprovement("收得早 closes early".into()),
        CampIntent::SaveSheet,
    ]);
    std::iter::once(Intent::Pk(PkIntent::OpenSheet)).chain(fill.map(|i| Intent::Pk(PkIntent::Sheet(i)))).collect()
}

const TWO: &str = "王敏\n李雷";
const FIVE: &str = "王敏\n李雷\n韩梅梅\nMaximiliane von Hohenstein\n周洋";

/// Every screen of competitions. Each goes on from the one before, so that three events are enough for all of them.
pub fn visits() -> Vec<Visit> {
    let mut out: Vec<(String, Vec<Intent>)> = Vec::new();
    let pk = |intents: &[PkIntent]| intents.iter().cloned().map(Intent::Pk).collect::<Vec<_>>();
    let back = || vec![Intent::Back];
    let mut add = |name: &str, parts: &[Vec<Intent>]| out.push((name.to_owned(), parts.concat()));
    add("pk, home", &[vec![Intent::Open(Page::Pk)]]);
    add("pk, a form to fill in", &[pk(&[PkIntent::New])]);
    let faulty = [PkIntent::ChooseKind(PkKind::Title), PkIntent::TypeMinutes("x".into()), PkIntent::Create];
    add("pk, a form with faults", &[pk(&faulty)]);
    add("pk, an event that begins", &[made(PkKind::Duel, TWO, 0)]);
    add("pk, the curtain", &[pk(&[PkIntent::Seat(0)])]);
    let talk = vec![Intent::Say(0), Intent::Say(0), Intent::LeavePolitely];
    add("pk, the drill", &[pk(&[PkIntent::Begin])]);
    add("pk, the curtain after", &[talk]);
    add("pk, an event that is played", &[pk(&[PkIntent::GoOn]), run(1)]);
    add("pk, the reveal before", &[pk(&[PkIntent::Reveal(0)])]);
    add("pk, the reveal, a step", &[pk(&[PkIntent::Next])]);
    add("pk, the reveal, dimensions", &[pk(&[PkIntent::NextDimension, PkIntent::NextDimension])]);
    add("pk, the reveal, the result", &[pk(&[PkIntent::Result])]);
    add("pk, overruling", &[back(), pk(&[PkIntent::OpenOverrule])]);
    add(
        "pk, overruling, a judgement",
        &[pk(&[PkIntent::Overrule(OverruleIntent::Choose(0)), PkIntent::Overrule(OverruleIntent::Save)])],
    );
    add("pk, asked to close", &[back(), pk(&[PkIntent::AskClose])]);
    add("pk, closed and verified", &[pk(&[PkIntent::Close, PkIntent::Verify])]);
    let form = (0..25).flat_map(|n| run(n % 3)).collect();
    add("pk, standings", &[made(PkKind::Bracket, FIVE, 0), form, pk(&[PkIntent::OpenStage, PkIntent::Standings])]);
    add("pk, the tree", &[back(), pk(&[PkIntent::Bracket])]);
    add("pk, a judge is called", &[made(PkKind::Duel, TWO, 3), run(0), run(1), pk(&[PkIntent::Judge(0)])]);
    add("pk, a judge's sheet", &[pk(&[PkIntent::OpenSheet])]);
    let sheets = (0..6).flat_map(|n| sheet(if n % 2 == 0 { 4 } else { 2 })).collect();
    add("pk, the panel", &[sheets, pk(&[PkIntent::Agreement])]);
    out.into_iter()
        .map(|(name, intents)| {
            let go: Box<dyn Fn(&mut Screens)> =
                Box::new(move |screens| intents.iter().for_each(|intent| screens.front.act(intent.clone())));
            (name, go)
        })
        .collect()
}
