//! Row 16: nothing that can be said is good for nobody.

use super::{
    super::sheet::CellSheet,
    table::{Bar, if_large},
};
use crate::{
    domain::{ids::*, scenario::*, tables::is_trap},
    lab::sheet::Use,
};

/// What a way of talking is: the act with its style, without its need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Opening(Opening),
    Question(Spin),
    Benefit(Content),
    Answer(Method),
    Close(CloseStyle),
}

fn way(act: Act) -> Option<Way> {
    match act {
        Act::Open(o) => Some(Way::Opening(o)),
        Act::Ask(step, _) => Some(Way::Question(step)),
        Act::Present(_, content) => Some(Way::Benefit(content)),
        Act::Respond(method) => Some(Way::Answer(method)),
        Act::Close(style) => Some(Way::Close(style)),
        _ => None,
    }
}

/// Every way that may be good for somebody: all but those that are there to tempt.
fn ways() -> Vec<Way> {
    let mut all: Vec<Way> = Opening::ALL.iter().map(|o| Way::Opening(*o)).collect();
    all.extend(Spin::ALL.iter().map(|s| Way::Question(*s)));
    all.extend(Content::ALL.iter().filter(|c| **c != Content::Feature).map(|c| Way::Benefit(*c)));
    all.extend(Method::ALL.iter().filter(|m| !is_trap(**m)).map(|m| Way::Answer(*m)));
    all.extend(CloseStyle::ALL.iter().filter(|c| **c != CloseStyle::Deadline).map(|c| Way::Close(*c)));
    all
}

/// Share of ways, in percent, that are the best or within three points of it for some customer at some moment.
pub(super) fn bars(sheets: &[CellSheet], large: bool) -> Vec<Bar> {
    let mut good: Vec<Way> = Vec::new();
    for sheet in sheets {
        let strong = sheet.worths.iter().filter(|w| w.usage == Use::Strong);
        good.extend(strong.filter_map(|w| way(sheet.cell.scenario.replies[w.reply.at()].act)));
    }
    let all = ways();
    let used = all.iter().filter(|w| good.contains(w)).count();
    let figures = [100.0 * used as f64 / all.len() as f64];
    vec![if_large(large, Bar::all("16", "no-dominated", &figures, |_, x| x >= 100.0, "100 %".into()))]
}
