//! What can be wrong with one pass: cut, covered, overlapping, too small, too faint.

use std::collections::HashMap;

use egui::accesskit::{NodeId, Role};
use egui::{Color32, Rect};

use super::painted::{Painted, Row};

/// The smallest text at 100 %.
const SMALLEST_TEXT: f32 = 13.0;
/// The smallest target for a pointer.
const SMALLEST_TARGET: f32 = 36.0;
/// The contrast that text keeps to its surface.
const CONTRAST: f32 = 4.5;

/// Something that a pointer or a screen reader can press.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its accessible name.
    pub name: String,
    /// Where it is.
    pub rect: Rect,
    /// The part of it that can be pressed.
    pub reachable: Rect,
}

/// What a screen reader is told about a widget.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its role.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Whether it can be used now.
    pub enabled: bool,
    /// Where it is.
    pub rect: Rect,
}

/// Whether this role is something to press or to type into.
pub fn is_target(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::TextInput
            | Role::Link
            | Role::RadioButton
            | Role::Slider
            | Role::ComboBox
    )
}

/// The relative luminance of WCAG 2.
fn luminance(color: Color32) -> f32 {
    let linear = |channel: u8| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How much of a row is hidden by what was painted after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cover {
    None,
    Part,
    All,
}

fn cover(painted: &Painted, row: &Row) -> Cover {
    // A dash is only two pixels high: of a thin row less is left out.
    let ink = row.visible();
    let seen = ink.shrink2(egui::vec2(1.0_f32.min(ink.width() / 4.0), 1.0_f32.min(ink.height() / 4.0)));
    if !seen.is_positive() {
        return Cover::All;
    }
    let mut cover = Cover::None;
    for surface in painted.surfaces.iter().filter(|s| s.order > row.order && s.opaque()) {
        // Samples along the row: a mark of a few pixels is found, a rounded corner beside the text is not.
        let steps = (seen.width() / 4.0).ceil().max(1.0) as usize;
        let at = |i: usize| egui::pos2(seen.left() + seen.width() * i as f32 / steps as f32, seen.center().y);
        let covered = (0..=steps).filter(|i| surface.covers(at(*i))).count();
        if covered > steps {
            return Cover::All;
        }
        if covered > 0 {
            cover = Cover::Part;
        }
    }
    cover
}

/// The rows that are whole and uncovered, and what is wrong with the pass.
pub fn texts(painted: &Painted, scale: f32) -> (Vec<&Row>, Vec<String>) {
    let mut faults = Vec::new();
    let mut whole = Vec::new();
    let mut shown: Vec<&Row> = Vec::new();
    for row in painted.rows.iter().filter(|row| row.visible().is_positive()) {
        let cover = cover(painted, row);
        if cover == Cover::All {
            continue;
        }
        shown.push(row);
        let words = &row.text;
        if cover == Cover::Part {
            faults.push(format!("covered in part: {words}"));
        } else if row.whole() {
            whole.push(row);
        }
        let (ink, clip) = (row.ink, row.clip);
        if ink.left() < clip.left() - 1.0 || ink.right() > clip.right() + 1.0 {
            faults.push(format!(
                "cut at the side by {:.0}: {words}",
                (ink.right() - clip.right()).max(clip.left() - ink.left())
            ));
        }
        if row.elided {
            faults.push(format!("shortened: {words}"));
        }
        if row.size < SMALLEST_TEXT * scale - 0.01 {
            faults.push(format!("only {} points at {scale}: {words}", row.size));
        }
        faults.extend(faint(painted, row));
    }
    faults.extend(overlaps(&shown));
    (whole, faults)
}

fn faint(painted: &Painted, row: &Row) -> Option<String> {
    let seen = row.visible();
    let points = [seen.left_center() + egui::vec2(1.0, 0.0), seen.center(), seen.right_center() - egui::vec2(1.0, 0.0)];
    for at in points {
        let Some(below) = painted.behind(at, row.order) else {
            return Some(format!("stands on no surface: {}", row.text));
        };
        for color in &row.colors {
            let ratio = contrast(below.blend(*color), below);
            if ratio < CONTRAST {
                return Some(format!("contrast {ratio:.2} ({color:?} on {below:?}): {}", row.text));
            }
        }
    }
    None
}

fn overlaps(rows: &[&Row]) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, a) in rows.iter().enumerate() {
        for b in &rows[index + 1..] {
            let common = a.visible().shrink(1.0).intersect(b.visible().shrink(1.0));
            if a.galley != b.galley && common.is_positive() {
                faults.push(format!("overlap: {} / {}", a.text, b.text));
            }
        }
    }
    faults
}

/// What is wrong with the targets of a pass.
pub fn targets(all: &[Target], screen: Rect) -> Vec<String> {
    let mut faults = Vec::new();
    for target in all {
        let Target { name, rect, reachable } = target;
        if rect.left() < screen.left() - 0.5 || rect.right() > screen.right() + 0.5 {
            faults.push(format!("outside the window: {name} at {rect:?}"));
        }
        if rect.width() < SMALLEST_TARGET - 0.01 || rect.height() < SMALLEST_TARGET - 0.01 {
            faults.push(format!("target of {:.0} × {:.0}: {name}", rect.width(), rect.height()));
        }
        // Scrolling may cut a target above and below, never at its sides.
        if reachable.is_positive() && reachable.width() < rect.width() - 1.0 {
            faults.push(format!("target cut at the side: {name}"));
        }
    }
    for (index, a) in all.iter().enumerate() {
        for b in &all[index + 1..] {
            if a.reachable.shrink(0.5).intersect(b.reachable.shrink(0.5)).is_positive() {
                faults.push(format!("targets overlap: {} / {}", a.name, b.name));
            }
        }
    }
    faults
}

/// The nodes of the accessibility tree by their ids.
pub type Tree = HashMap<NodeId, Node>;
