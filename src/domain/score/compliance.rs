//! What untrue and unsaid things do to a score (`measurement.md` B.6).

use super::{Running, tally::Tally, types::*};
use crate::domain::ids::*;

/// Lowers the quality of what a line earned when the line was not true.
pub(super) fn weaken(tally: &Tally<'_>, evidence: &mut [Evidence]) {
    for finding in tally.findings.iter().filter(|f| f.claim.is_some()) {
        for event in evidence.iter_mut().filter(|e| e.turn == finding.turn && e.turn > 0) {
            // The outcome and the customer's cue are not the line's own doing.
            if matches!(event.item, Item::C3 | Item::V1 | Item::V3) {
                continue;
            }
            event.quality = match finding.severity {
                Severity::S1 => event.quality / 2,
                Severity::S2 | Severity::S3 => 0,
            };
            event.tainted = event.tainted.max(Some(finding.severity));
        }
    }
}

/// Caps of the dimensions that a serious violation touches.
pub(super) fn cap(dimension: Dimension, tally: &Tally<'_>, running: &mut Running<'_>) {
    let touches = |f: &&Finding| match dimension {
        Dimension::D2 | Dimension::D5 => true,
        Dimension::D3 => f.on_objection,
        _ => false,
    };
    let worst = tally.findings.iter().filter(touches).map(|f| f.severity).max();
    match worst {
        Some(Severity::S3) => running.cap(ModifierKind::Compliance(Severity::S3), 150),
        Some(Severity::S2) => running.cap(ModifierKind::Compliance(Severity::S2), 200),
        _ => {}
    }
}
