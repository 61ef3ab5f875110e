//! The program's own sentences, in both languages, from the Fluent files under `assets/locales/`.

use std::{collections::HashMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;

use crate::domain::{
    ids::{Cue, Lang, Place},
    text::Text,
};

/// The Fluent files, embedded.
const FILES: [(Lang, &str); 22] = [
    (Lang::Zh, include_str!("../assets/locales/zh-CN/core.ftl")),
    (Lang::En, include_str!("../assets/locales/en/core.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/cli.ftl")),
    (Lang::En, include_str!("../assets/locales/en/cli.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/score.ftl")),
    (Lang::En, include_str!("../assets/locales/en/score.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/diag.ftl")),
    (Lang::En, include_str!("../assets/locales/en/diag.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/lab.ftl")),
    (Lang::En, include_str!("../assets/locales/en/lab.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/camp.ftl")),
    (Lang::En, include_str!("../assets/locales/en/camp.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/training.ftl")),
    (Lang::En, include_str!("../assets/locales/en/training.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/ui.ftl")),
    (Lang::En, include_str!("../assets/locales/en/ui.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/pages.ftl")),
    (Lang::En, include_str!("../assets/locales/en/pages.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/competition.ftl")),
    (Lang::En, include_str!("../assets/locales/en/competition.ftl")),
    (Lang::Zh, include_str!("../assets/locales/zh-CN/pk.ftl")),
    (Lang::En, include_str!("../assets/locales/en/pk.ftl")),
];

/// A language's messages.
struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, formatted once: panels ask for them every frame.
    plain: HashMap<String, String>,
    keys: Vec<String>,
}

static ZH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Lang::Zh));
static EN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Lang::En));

impl Catalogue {
    fn load(lang: Lang) -> Catalogue {
        let id = match lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        };
        let id = unic_langid::LanguageIdentifier::from_bytes(id.as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would leak into files and the clipboard.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (_, text) in FILES.iter().filter(|(of, _)| *of == lang) {
            // The files are ours and tested; what parses of a broken one is still used.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut catalogue = Catalogue { bundle, plain: HashMap::new(), keys };
        catalogue.plain = catalogue
            .keys
            .iter()
            .filter_map(|key| Some((key.clone(), catalogue.format(key, &[]).filter(|(_, clean)| *clean)?.0)))
            .collect();
        catalogue
    }

    fn of(lang: Lang) -> &'static Catalogue {
        match lang {
            Lang::Zh => &ZH,
            Lang::En => &EN,
        }
    }

    /// The message and whether every argument it asks for was given.
    fn format(&self, key: &str, args: &[(&str, &str)]) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::new();
        for (name, value) in args {
            match count(value) {
                Some(number) => given.set(*name, number),
                None => given.set(*name, *value),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }
}

/// A small whole number, which a message may choose its plural by; anything longer is shown as it was written.
fn count(value: &str) -> Option<u16> {
    let small =
        value.len() <= 4 && value.bytes().all(|b| b.is_ascii_digit()) && !(value.len() > 1 && value.starts_with('0'));
    if small { value.parse().ok() } else { None }
}

/// The message with this key.
pub fn tr(lang: Lang, key: &str) -> String {
    tr_args(lang, key, &[])
}

/// The message with this key and arguments. A missing key shows itself, so that nothing is ever blank.
pub fn tr_args(lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
    let catalogue = Catalogue::of(lang);
    if args.is_empty()
        && let Some(text) = catalogue.plain.get(key)
    {
        return text.clone();
    }
    catalogue.format(key, args).map_or_else(|| key.to_owned(), |(text, _)| text)
}

/// The message in both languages, with the same arguments in both.
pub fn both(key: &str, args: &[(&str, &str)]) -> Text {
    Text::new(tr_args(Lang::Zh, key, args), tr_args(Lang::En, key, args))
}

/// Whether there is a message with this key.
pub fn has(lang: Lang, key: &str) -> bool {
    Catalogue::of(lang).bundle.has_message(key)
}

/// Every key of a language, in file order.
pub fn keys(lang: Lang) -> &'static [String] {
    &Catalogue::of(lang).keys
}

/// The message that tells a signal: seen, or on the telephone heard.
pub fn cue_key(place: Place, cue: Cue) -> String {
    let sense = if place == Place::Phone { "heard" } else { "cue" };
    format!("{sense}-{}", cue.id())
}

/// A signal in words.
pub fn cue(lang: Lang, place: Place, cue: Cue) -> String {
    tr(lang, &cue_key(place, cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_messages() {
        let mut zh: Vec<_> = keys(Lang::Zh).to_vec();
        let mut en: Vec<_> = keys(Lang::En).to_vec();
        zh.sort();
        en.sort();
        assert_eq!(zh, en);
        let mut once = zh.clone();
        once.dedup();
        assert_eq!(once, zh, "a key stands twice");
    }

    #[test]
    fn numbers_are_shown_as_they_were_written() {
        for (value, shown) in
            [("7", "7"), ("1200", "1200"), ("3.40", "3.40"), ("007", "007"), ("9007199254740991", "9007199254740991")]
        {
            assert!(tr_args(Lang::En, "cli-seed", &[("seed", value)]).ends_with(shown), "{value}");
        }
    }

    #[test]
    fn every_file_parses() {
        for (lang, text) in FILES {
            if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                panic!("{lang}: {errors:?}");
            }
        }
    }
}
