//! Looks at a screen the way a person with a mouse wheel would: everything must come into view whole at some point.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Event, Modifiers, MouseWheelUnit, Rect, TouchPhase, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use super::check::{self, Node, Target, Tree};
use super::painted::Painted;

/// The part of a view that one turn of the wheel moves.
const TURN: f32 = 0.25;
/// No page of ours needs more turns than this.
const TURNS: usize = 400;

/// What was found on one screen.
#[derive(Debug, Default)]
pub struct Probe {
    faults: BTreeSet<String>,
    /// Every row and target by its words and its place across, and whether it was seen whole.
    seen: BTreeMap<(String, i32), bool>,
    /// Every label that a screen reader is told, and whether some text stood there.
    labels: BTreeMap<String, bool>,
}

impl Probe {
    /// Looks at what the last pass painted.
    fn look<S>(&mut self, harness: &Harness<'_, S>, screen: Rect, scale: f32) {
        let mut painted = Painted::read(&harness.output().shapes, screen);
        painted.before_the_veil(screen);
        let (whole, faults) = check::texts(&painted, scale);
        self.faults.extend(faults);
        for row in &painted.rows {
            let key = (row.text.clone(), row.ink.left().round() as i32);
            let now = whole.iter().any(|other| std::ptr::eq(*other, row));
            *self.seen.entry(key).or_default() |= now;
        }
        let tree = tree(harness);
        let targets = targets(harness, &tree);
        self.faults.extend(check::targets(&targets, screen));
        for target in targets {
            let key = (format!("target {}", target.name), target.rect.left().round() as i32);
            let now = target.reachable.expand(1.0).contains_rect(target.rect) && screen.contains_rect(target.rect);
            *self.seen.entry(key).or_default() |= now;
        }
        for node in tree.values().filter(|node| node.role == egui::accesskit::Role::Label && node.enabled) {
            let now = whole.iter().any(|row| node.rect.expand(1.0).contains(row.ink.center()));
            *self.labels.entry(node.name.clone()).or_default() |= now;
        }
    }

    fn result(self) -> Vec<String> {
        let unseen = self
            .seen
            .into_iter()
            .filter(|(_, whole)| !whole)
            .map(|((words, _), _)| format!("never seen whole: {words}"));
        let silent = self
            .labels
            .into_iter()
            .filter(|(_, shown)| !shown)
            .map(|(words, _)| format!("said but not shown: {words}"));
        self.faults.into_iter().chain(unseen).chain(silent).collect()
    }
}

fn tree<S>(harness: &Harness<'_, S>) -> Tree {
    let mut tree = Tree::new();
    for node in harness.root().children_recursive() {
        let inner = node.accesskit_node();
        let Some(name) = inner.label().or_else(|| inner.value()) else { continue };
        let Some(bounds) = inner.bounding_box() else { continue };
        let rect = Rect::from_min_max(
            egui::pos2(bounds.x0 as f32, bounds.y0 as f32),
            egui::pos2(bounds.x1 as f32, bounds.y1 as f32),
        );
        let (id, _) = inner.locate();
        tree.insert(id, Node { role: inner.role(), name, enabled: !inner.is_disabled() && !inner.is_hidden(), rect });
    }
    tree
}

fn targets<S>(harness: &Harness<'_, S>, tree: &Tree) -> Vec<Target> {
    harness.ctx.viewport(|viewport| {
        let all = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets.iter());
        all.filter(|widget| widget.enabled)
            .filter_map(|widget| {
                let node = tree.get(&widget.id.accesskit_id()).filter(|node| check::is_target(node.role))?;
                Some(Target { name: node.name.clone(), rect: widget.rect, reachable: widget.interact_rect })
            })
            .collect()
    })
}

/// The views that scroll, by what egui senses drags on that is nothing to press: the content, or the scroll bar beside it.
fn views<S>(harness: &Harness<'_, S>) -> Vec<Rect> {
    let tree = tree(harness);
    let pressed = |id: egui::Id| tree.get(&id.accesskit_id()).is_some_and(|node| check::is_target(node.role));
    harness.ctx.viewport(|viewport| {
        let all = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets.iter());
        all.filter(|widget| widget.enabled && widget.sense.senses_drag() && !pressed(widget.id))
            .map(|widget| widget.interact_rect)
            .filter(|rect| rect.is_positive())
            .collect()
    })
}

/// Where everything stands now, so that a turn of the wheel that moves nothing is noticed.
fn places<S>(harness: &Harness<'_, S>, screen: Rect) -> Vec<(String, i32)> {
    let painted = Painted::read(&harness.output().shapes, screen);
    painted.rows.iter().map(|row| (row.text.clone(), row.ink.top().round() as i32)).collect()
}

/// Looks at the screen from top to bottom, every view of it, and says what is wrong.
pub fn examine<S>(harness: &mut Harness<'_, S>, scale: f32) -> Vec<String> {
    let screen = Rect::from_min_size(egui::Pos2::ZERO, harness.ctx.viewport_rect().size());
    harness.input_mut().events.push(Event::PointerGone);
    harness.step();
    harness.step();
    let mut probe = Probe::default();
    probe.look(harness, screen, scale);
    for view in views(harness) {
        // A page may have moved to what was asked for last: first back to its top.
        for down in [-1.0, 1.0] {
            for _ in 0..TURNS {
                let before = places(harness, screen);
                wheel(harness, view, down);
                if places(harness, screen) == before {
                    break;
                }
                probe.look(harness, screen, scale);
            }
        }
    }
    probe.result()
}

/// One turn of the wheel over a view, down or up, as a finger on a pad sends it: egui adds no smoothing to that. The pointer leaves again.
fn wheel<S>(harness: &mut Harness<'_, S>, view: Rect, down: f32) {
    let turn =
        |phase, delta| Event::MouseWheel { unit: MouseWheelUnit::Point, delta, phase, modifiers: Modifiers::NONE };
    let events = &mut harness.input_mut().events;
    events.push(Event::PointerMoved(view.center()));
    events.push(turn(TouchPhase::Start, Vec2::ZERO));
    events.push(turn(TouchPhase::Move, vec2(0.0, -down * view.height() * TURN)));
    harness.step();
    harness.input_mut().events.extend([turn(TouchPhase::End, Vec2::ZERO), Event::PointerGone]);
    harness.step();
}
