//! The row above the list: one menu for each kind of value, a customer by chance, and the way out when nothing fits.

use egui::Ui;

use crate::ui::filter::{Filter, Part, Value};
use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::view::CatalogueView;
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::menu::{self, Item, Menu};

/// Draws the row.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &CatalogueView, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        for part in Part::ALL {
            if let Some(filter) = one(ui, look, view, part) {
                intents.push(Intent::Filter(filter));
            }
        }
        if !view.filter.is_empty() && Chip::new(&look.tr("ui-filter-clear")).show(ui, look).clicked() {
            intents.push(Intent::Filter(Filter::default()));
        }
        if view.can_draw() {
            let label = look.tr("ui-catalogue-random");
            let chip = Chip::new(&label).key("R");
            // It is no filter, so it stands at the other end as long as there is room.
            let spare = ui.available_size_before_wrap().x - chip.extent(ui, look).x - ui.spacing().item_spacing.x;
            if spare > 0.0 {
                ui.add_space(spare);
            }
            let pressed = text::hint(chip.show(ui, look), look, &look.tr("ui-catalogue-random-remark"));
            if pressed.clicked() {
                intents.push(Intent::RandomScenario);
            }
        }
    });
    ui.add_space(4.0);
}

/// One menu; gives the filter that was chosen. A kind with a single value has nothing to choose and is not shown.
fn one(ui: &mut Ui, look: &Look, view: &CatalogueView, part: Part) -> Option<Filter> {
    let values = part.values(&view.scenarios);
    let chosen = view.filter.get(part);
    if values.len() < 2 && chosen.is_none() {
        return None;
    }
    let rest = view.filter.without(part);
    let kind = look.name("ui-filter", part.id());
    let any = look.tr("ui-filter-any");
    let item = |name: String, filter: Filter, on| {
        let remark = filter.count(&view.scenarios).to_string();
        Item { name, remark, on }
    };
    let mut items = vec![item(any.clone(), rest, chosen.is_none())];
    items.extend(values.iter().map(|value| item(value.name(look), rest.with(*value), chosen == Some(*value))));
    let value = chosen.map(|value| value.name(look));
    let name = look.tr_with("ui-filter-name", &[("part", &kind), ("value", value.as_ref().unwrap_or(&any))]);
    let menu = Menu { label: value.as_ref().unwrap_or(&kind), name: &name, on: chosen.is_some() };
    let picked = menu::show(ui, look, menu, &items)?;
    let value: Option<&Value> = picked.checked_sub(1).and_then(|at| values.get(at));
    Some(value.map_or(rest, |value| rest.with(*value)))
}

/// Nothing fits: says which choice stands in the way, with a button that lifts it.
pub(super) fn nothing(ui: &mut Ui, look: &Look, view: &CatalogueView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("ui-filter-nothing"), size::HEADING, c.ink));
        let lifts: Vec<(Value, Filter, usize)> = Part::ALL
            .into_iter()
            .filter_map(|part| {
                let filter = view.filter.without(part);
                Some((view.filter.get(part)?, filter, filter.count(&view.scenarios)))
            })
            .filter(|(.., count)| *count > 0)
            .collect();
        let key = if lifts.is_empty() { "ui-filter-nothing-all" } else { "ui-filter-nothing-cure" };
        text::write(ui, look, run(&look.tr(key), size::BODY, c.soft));
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            for (index, (value, filter, count)) in lifts.iter().enumerate() {
                let args = [("value", value.name(look)), ("count", count.to_string())];
                let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
                let weight = if index == 0 { Weight::Strong } else { Weight::Quiet };
                if button::show(ui, look, &look.tr_with("ui-filter-lift", &args), None, weight).clicked() {
                    intents.push(Intent::Filter(*filter));
                }
            }
            let weight = if lifts.is_empty() { Weight::Strong } else { Weight::Quiet };
            if button::show(ui, look, &look.tr("ui-filter-lift-all"), None, weight).clicked() {
                intents.push(Intent::Filter(Filter::default()));
            }
        });
    });
}
