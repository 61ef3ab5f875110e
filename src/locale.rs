//! The program's own sentences, in both languages, from the Fluent files under `assets/locales/`.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::domain::{ids::Lang, text::Text};

/// The Fluent files, embedded: (language, file, text).
const FILES: &[(Lang, &str, &str)] = &[
    (Lang::Zh, "core.ftl", include_str!("../assets/locales/zh-CN/core.ftl")),
    (Lang::En, "core.ftl", include_str!("../assets/locales/en/core.ftl")),
    (Lang::Zh, "diag.ftl", include_str!("../assets/locales/zh-CN/diag.ftl")),
    (Lang::En, "diag.ftl", include_str!("../assets/locales/en/diag.ftl")),
    (Lang::Zh, "ui.ftl", include_str!("../assets/locales/zh-CN/ui.ftl")),
    (Lang::En, "ui.ftl", include_str!("../assets/locales/en/ui.ftl")),
];

/// A language's messages; those without arguments are formatted once, because panels ask for them every frame.
struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
    keys: Vec<String>,
}

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| [Catalogue::load(Lang::Zh), Catalogue::load(Lang::En)]);

impl Catalogue {
    fn load(lang: Lang) -> Catalogue {
        let id = match lang {
            Lang::Zh => unic_langid::langid!("zh-CN"),
            Lang::En => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would leak into files and the clipboard.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (_, _, text) in FILES.iter().filter(|(of, ..)| *of == lang) {
            // The files are ours and tested; what parses of a broken one is still used.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_bundle::FluentMessageEntry::Message(id) => Some(id),
            }));
            bundle.add_resource_overriding(resource);
        }
        Catalogue { bundle, plain: HashMap::new(), keys }
    }
}

/// The message with this key.
pub fn tr(lang: Lang, key: &str) -> String {
    tr_args(lang, key, &[])
}

/// The message with this key and its arguments. A missing key shows itself, so that nothing is ever blank; a test looks for such keys.
pub fn tr_args(lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
    todo!()
}
