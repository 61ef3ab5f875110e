//! Customers by chance: who comes is drawn, and the type stays secret until the review.

use super::{Desk, Plan, Screen, draw_seed};
use crate::domain::ids::Mode;
use crate::domain::scenario::CustomerIdx;

/// One of `count` by chance, the first when there is none.
pub(super) fn draw(count: usize) -> usize {
    (draw_seed() % (count.max(1) as u64)) as usize
}

impl Desk {
    /// Opens the briefing of a scenario that was drawn, with whoever comes kept secret. Every customer of the list is
    /// as likely as any other: the scenario is drawn by its seats, and the seat when the drill begins.
    pub(super) fn random_scenario(&mut self) {
        let view = self.catalogue();
        let fits = |filtered: bool| {
            let all = self.shelf.scenarios.iter().zip(&view.scenarios).enumerate();
            let shown = all.filter(move |(_, (_, line))| !filtered || view.filter.holds(line));
            shown.flat_map(|(index, (scenario, _))| std::iter::repeat_n(index, scenario.customers.len()))
        };
        let mut seats: Vec<usize> = fits(true).collect();
        if seats.is_empty() {
            seats = fits(false).collect();
        }
        let Some(scenario) = seats.get(draw(seats.len())).copied() else { return };
        let mode = self.plan.as_ref().map_or(Mode::Practice, |plan| plan.mode);
        self.plan = Some(Plan { scenario, customer: 0, mode, blind: true, seed: String::new() });
        self.go(Screen::Briefing);
    }

    /// From the review: somebody of the same scenario, with a new seed.
    pub(super) fn random_customer(&mut self) {
        let Some(review) = &self.review else { return };
        let (scenario, mode) = (review.session.scenario().clone(), review.session.mode());
        let mode = if mode == Mode::Pk { Mode::Exam } else { mode };
        let customer = CustomerIdx(draw(scenario.customers.len()) as u16);
        self.start(scenario, customer, draw_seed(), mode, true);
    }
}
