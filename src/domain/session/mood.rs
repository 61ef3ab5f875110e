//! What the customer's body and face show (`measurement.md` C.4 and C.5).

use super::{super::tables::cue_row, *};
use crate::domain::persona::PersonaTable;

/// A buying signal fades when it is older than this many moves.
const SIGNAL_LASTS: u8 = 3;

impl Step<'_> {
    /// Scores the answer to a cue that appeared or changed; one that goes on is not scored again.
    pub(super) fn score_cue(&mut self, act: Act, delivery: Delivery) {
        if act == Act::Wait {
            // Silence has no tone: the cue still waits for its answer.
            return;
        }
        if std::mem::take(&mut self.run.hostile) {
            let quality = match (act, delivery) {
                (Act::Push | Act::Respond(Method::Argue), _) => 0,
                (_, Delivery::Calm | Delivery::Warm) => 1000,
                _ => 500,
            };
            self.emit(Event::HostileAnswered { quality });
        }
        let Some(cue) = self.run.mind.cue else { return };
        if self.run.cue_scored {
            return;
        }
        self.run.cue_scored = true;
        let about = if cue == Cue::Frown { self.frown_about() } else { None };
        let quality = match (act, delivery) {
            (Act::Apologise, Delivery::Bright) => 0,
            (Act::Correct, Delivery::Bright) => 20,
            _ => cue_row(cue, about)[delivery.index()],
        };
        self.emit(Event::CueAnswered { cue, about, quality });
    }

    /// Decides what the body shows next: one underlying cue, shown with the persona's probability.
    pub(super) fn show_cue(&mut self) {
        let underlying = self.underlying_cue();
        if underlying != self.run.underlying {
            self.run.underlying = underlying;
            self.run.cue_scored = false;
        }
        let shows = self.traits().table.shows_cues;
        self.run.mind.cue = match underlying {
            Some(cue) if self.roll(Kind::Cue, shows) => Some(cue),
            _ => None,
        };
    }

    fn underlying_cue(&self) -> Option<Cue> {
        let mind = &self.run.mind;
        let table = &self.traits().table;
        let unheard = mind.active(self.run.in_play).is_some_and(|n| !mind.objection(n).acknowledged);
        Some(if mind.patience < 330 || mind.budget - mind.clock < 120 {
            Cue::Watch
        } else if mind.pressure > 320 {
            Cue::Arms
        } else if mind.load > table.load_limit {
            Cue::Phone
        } else if unheard {
            Cue::Frown
        } else if mind.anxious {
            Cue::Down
        } else if self.readiness() >= mind.threshold - 20 {
            Cue::Lean
        } else if mind.cred < 300 {
            Cue::Brow
        } else if mind.trust < 300 {
            Cue::Arms
        } else if self.value() > 350 {
            Cue::Nod
        } else {
            return None;
        })
    }

    /// A signal is used by naming the price or asking for the decision, whatever comes of it.
    pub(super) fn use_signal(&mut self, act: Act) {
        if uses_signal(act) && self.run.signal_age > 0 {
            let after = self.run.signal_age;
            self.emit(Event::SignalUsed { after });
        }
    }

    /// Keeps count of a buying signal; one that is left lying loses its force.
    pub(super) fn track_signal(&mut self, act: Act) {
        if self.run.over {
            return;
        }
        let ready = self.readiness() + self.run.mind.faded >= self.run.mind.threshold - 20;
        if !ready {
            self.run.signal_age = 0;
            return;
        }
        if act.handles_objection() && self.run.signal_age > 0 {
            // Settling an objection is not letting the signal lie.
            return;
        }
        self.run.signal_age = if uses_signal(act) { 1 } else { self.run.signal_age.saturating_add(1) };
        let age = self.run.signal_age;
        if age > SIGNAL_LASTS {
            self.run.mind.faded += self.traits().table.signal_fade;
        }
        self.emit(Event::Signalled { age });
    }
}

/// Whether an act takes a buying signal up.
fn uses_signal(act: Act) -> bool {
    matches!(act, Act::Close(_) | Act::Quote)
}

/// Pleasure, arousal and dominance of the display emotion, each eased by half, mapped to one of eight faces.
pub(super) fn settle(mind: &mut Mind, table: &PersonaTable) {
    let pleasure = (2 * mind.trust + mind.cred - 2 * mind.pressure) / 3 - 150;
    let arousal = mind.pressure.max(1000 - mind.patience) * 8 / 10 + mind.load * 2 / 10;
    let first = mind.arousal == 0;
    mind.pleasure = if first { pleasure } else { (mind.pleasure + pleasure) / 2 };
    mind.arousal = if first { arousal } else { (mind.arousal + arousal) / 2 };
    let (pleasure, arousal) = (mind.pleasure, mind.arousal);
    mind.face = if arousal > 600 && pleasure < 120 {
        Face::Annoyed
    } else if arousal > 560 {
        Face::Impatient
    } else if mind.pressure > 250 || pleasure < 60 {
        Face::Guarded
    } else if mind.load > table.load_limit * 8 / 10 || mind.cred < 260 {
        Face::Puzzled
    } else if pleasure >= 420 {
        Face::Pleased
    } else if pleasure >= 310 {
        Face::Interested
    } else if table.dominance < 400 || mind.anxious {
        Face::Hesitating
    } else {
        Face::AtEase
    };
}
