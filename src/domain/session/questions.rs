//! Questions: how a hidden need comes to light step by step, and what a question too many costs.

use super::{acts::Force, speak::Heard, *};
use crate::domain::persona::Gate;

impl Step<'_> {
    /// A SPIN question about a need.
    pub(super) fn ask(&mut self, step: Spin, need: NeedIdx, leading: bool, force: Force) -> Heard {
        let customer = self.customer;
        let table = &customer.traits.table;
        let j = need.at();
        let mind = &mut self.run.mind;
        mind.questions += 1;
        let trusted = match table.gate {
            Gate::Trust => mind.trust,
            Gate::Credibility => mind.cred,
        };
        let mut useful = false;
        let mut result = AskResult::Early;
        match step {
            Spin::Situation => {
                mind.background += 1;
                result = AskResult::Known;
                if mind.background > table.free_background {
                    mind.change_patience(-force.bad(-table.background_cost.patience));
                    mind.change_cred(table.background_cost.cred, table);
                }
                if !mind.context[j] && mind.level[j] == 0 {
                    mind.context[j] = true;
                    // The first one opens the background even for those who tolerate none.
                    useful = mind.background <= table.free_background.max(1);
                    result = if useful { AskResult::Context } else { AskResult::Tired };
                    mind.change_trust(force.good(12), table);
                }
            }
            Spin::Problem => {
                let grounded = mind.context[j] || !table.needs_background;
                if mind.level[j] == 0 && grounded && trusted >= table.gate_problem {
                    mind.level[j] = 1;
                    useful = true;
                    mind.change_trust(force.good(25), table);
                    mind.change_cred(force.good(15), table);
                } else {
                    result = missed(mind.level[j] > 0, grounded);
                    mind.change_patience(-force.bad(30));
                }
            }
            Spin::Implication => {
                if mind.level[j] == 1 && trusted >= table.gate_implication {
                    mind.level[j] = 2;
                    useful = true;
                    mind.change_cred(force.good(30), table);
                    if table.implication_pressure > 0 {
                        mind.change_pressure(table.implication_pressure, table);
                        mind.anxious = true;
                    }
                } else {
                    result = missed(mind.level[j] > 1, mind.level[j] == 1);
                    mind.change_patience(-force.bad(35));
                    mind.change_pressure(25, table);
                }
            }
            Spin::Payoff => {
                if mind.level[j] == 2 {
                    mind.level[j] = 3;
                    useful = true;
                    mind.change_trust(force.good(40), table);
                    mind.anxious = false;
                    mind.pressure = mille(mind.pressure - 60);
                } else {
                    result = missed(mind.level[j] > 2, false);
                    mind.change_patience(-force.bad(25));
                }
            }
        }
        if useful && step != Spin::Situation {
            result = AskResult::Deeper;
        }
        if mind.level[j] > customer.targets[j] {
            if useful {
                result = AskResult::TooDeep;
            }
            useful = false;
            mind.change_patience(-force.bad(40));
        }
        if mind.questions > table.questions_tolerated {
            mind.change_patience(-force.bad(70));
            result = AskResult::Tired;
            useful = false;
        }
        if leading {
            useful = false;
        }
        if useful {
            mind.change_patience(12);
        }
        mind.load = mille(mind.load - 60);
        let level = mind.level[j];
        self.emit(Event::Asked { need, step, useful, result, level });
        self.follow_hint(need);
        Heard::Question { need, result, level }
    }

    /// A question about budget, authority, need or time (item N5); it opens no need.
    pub(super) fn ask_decision(&mut self, context: Context) -> Heard {
        let new = self.run.mind.contexts & 1 << context.index() == 0;
        self.run.mind.contexts |= 1 << context.index();
        self.run.mind.questions += 1;
        let table = &self.customer.traits.table;
        if self.run.mind.questions > table.questions_tolerated {
            self.run.mind.change_patience(-70);
        }
        self.emit(Event::DecisionAsked { context, new });
        Heard::Decision
    }

    /// A hint counts as followed when a question on that need comes within two moves, as half when later.
    fn follow_hint(&mut self, need: NeedIdx) {
        if let Some(turn) = self.run.hints[need.at()].take() {
            let after = self.run.turn - turn;
            self.emit(Event::HintFollowed { need, after });
        }
    }
}

/// Why a question did not move the need.
fn missed(known: bool, grounded: bool) -> AskResult {
    match (known, grounded) {
        (true, _) => AskResult::Known,
        (false, true) => AskResult::Evaded,
        (false, false) => AskResult::Early,
    }
}
