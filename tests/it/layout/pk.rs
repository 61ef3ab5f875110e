//! The screens of competitions, and how to get there.

use sparring::ui::{
    camp_view::CampIntent,
    intent::{Intent, Page},
    pk_view::{PkIntent, PkKind},
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

/// Every screen of competitions.
pub fn visits() -> Vec<Visit> {
    let mut out: Vec<(String, Vec<Intent>)> = Vec::new();
    let pk = |intents: &[PkIntent]| intents.iter().cloned().map(Intent::Pk).collect::<Vec<_>>();
    let with = |parts: &[Vec<Intent>]| parts.concat();
    let mut add = |name: &str, intents: Vec<Intent>| out.push((name.to_owned(), intents));
    add("pk, home", vec![Intent::Open(Page::Pk)]);
    add("pk, a form to fill in", with(&[vec![Intent::Open(Page::Pk)], pk(&[PkIntent::New])]));
    let faulty =
        pk(&[PkIntent::New, PkIntent::ChooseKind(PkKind::Title), PkIntent::TypeMinutes("x".into()), PkIntent::Create]);
    add("pk, a form with faults", with(&[vec![Intent::Open(Page::Pk)], faulty]));
    let duel = made(PkKind::Duel, TWO, 0);
    let played = with(&[duel.clone(), run(0), run(1)]);
    add("pk, an event that begins", duel.clone());
    add("pk, the curtain", with(&[duel.clone(), pk(&[PkIntent::Seat(0)])]));
    add("pk, the drill", with(&[duel.clone(), pk(&[PkIntent::Seat(0), PkIntent::Begin])]));
    let mut after = run(0);
    after.pop();
    add("pk, the curtain after", with(&[duel, after]));
    add("pk, an event that is played", played.clone());
    let reveal = with(&[played.clone(), pk(&[PkIntent::Reveal(0)])]);
    add("pk, the reveal before", reveal.clone());
    add("pk, the reveal, a step", with(&[reveal.clone(), pk(&[PkIntent::Next])]));
    let dimensions = pk(&[PkIntent::Next, PkIntent::NextDimension, PkIntent::NextDimension]);
    add("pk, the reveal, dimensions", with(&[reveal.clone(), dimensions]));
    add("pk, the reveal, the result", with(&[reveal, pk(&[PkIntent::Result])]));
    add("pk, asked to close", with(&[played.clone(), pk(&[PkIntent::AskClose])]));
    add("pk, closed and verified", with(&[played, pk(&[PkIntent::AskClose, PkIntent::Close, PkIntent::Verify])]));
    let bracket = (0..25).fold(made(PkKind::Bracket, FIVE, 0), |so_far, n| with(&[so_far, run(n % 3)]));
    let bracket = with(&[bracket, pk(&[PkIntent::OpenStage])]);
    add("pk, standings", with(&[bracket.clone(), pk(&[PkIntent::Standings])]));
    add("pk, the tree", with(&[bracket, pk(&[PkIntent::Bracket])]));
    let panel = with(&[made(PkKind::Duel, TWO, 3), run(0), run(1), pk(&[PkIntent::Judge(0)])]);
    add("pk, a judge is called", panel.clone());
    add("pk, a judge's sheet", with(&[panel.clone(), pk(&[PkIntent::OpenSheet])]));
    let all = (0..6).fold(panel, |so_far, n| with(&[so_far, sheet(if n % 2 == 0 { 4 } else { 2 })]));
    add("pk, the panel", with(&[all, pk(&[PkIntent::Agreement])]));
    out.into_iter()
        .map(|(name, intents)| {
            let go: Box<dyn Fn(&mut Screens)> =
                Box::new(move |screens| intents.iter().for_each(|intent| screens.front.act(intent.clone())));
            (name, go)
        })
        .collect()
}
