//! A certificate as one HTML page to print: no script, no picture, nothing from elsewhere.

use std::fmt::Write;

use crate::{domain::ids::Lang, locale::tr};

/// What the page says, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Who.
    pub name: String,
    /// What was decided.
    pub grade: String,
    /// Caption and value.
    pub rows: Vec<(String, String)>,
    /// The drills it rests on.
    pub drills: Vec<String>,
    /// What is missing for the next level.
    pub reasons: Vec<String>,
    /// The code.
    pub code: String,
}

/// Text as HTML: what a person typed is shown and never read as markup.
pub(super) fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

const STYLE: &str = "body{font-family:'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;color:#1d2330;margin:0;\
background:#f5f1e8}main{max-width:44rem;margin:2rem auto;padding:3rem;background:#fff;border:2px solid #b98217;\
border-radius:14px}h1{font-size:2rem;margin:0;overflow-wrap:anywhere}h2{color:#b98217;font-size:1.3rem;margin:.2rem 0 1.6rem}\
h3{font-size:1rem;margin:1.6rem 0 .4rem}table{border-collapse:collapse;width:100%}td{padding:.25rem 0;vertical-align:top}\
td:first-child{color:#5c6472;width:40%}li{margin:.15rem 0}.code{font-size:1.3rem;letter-spacing:.08em}\
@media print{body{background:#fff}main{margin:0;border-width:1px}}";

/// The page.
pub fn page(page: &Page, lang: Lang) -> String {
    let mut out = String::new();
    let language = if lang == Lang::Zh { "zh-CN" } else { "en" };
    let title = safe(&tr(lang, "ui-certificate-title"));
    let _ = writeln!(out, "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">");
    let _ = writeln!(out, "<title>{title} · {}</title><style>{STYLE}</style></head><body><main>", safe(&page.name));
    let _ = writeln!(out, "<h1>{}</h1>\n<h2>{}</h2>\n<table>", safe(&page.name), safe(&page.grade));
    for (caption, value) in &page.rows {
        let _ = writeln!(out, "<tr><td>{}</td><td>{}</td></tr>", safe(caption), safe(value));
    }
    let _ = writeln!(out, "</table>");
    for (key, items) in [("ui-certificate-drills", &page.drills), ("ui-certificate-missing", &page.reasons)] {
        if !items.is_empty() {
            let _ = writeln!(out, "<h3>{}</h3>\n<ul>", safe(&tr(lang, key)));
            for item in items {
                let _ = writeln!(out, "<li>{}</li>", safe(item));
            }
            let _ = writeln!(out, "</ul>");
        }
    }
    if !page.code.is_empty() {
        let caption = safe(&tr(lang, "ui-certificate-code"));
        let _ = writeln!(out, "<h3>{caption}</h3>\n<p class=\"code\">{}</p>", safe(&page.code));
    }
    out.push_str("</main></body></html>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_is_shown_and_not_read_as_markup() {
        let typed = Page { name: "<script>alert(1)</script> & 喆".into(), code: "ABCD".into(), ..Page::default() };
        for lang in [Lang::Zh, Lang::En] {
            let html = page(&typed, lang);
            assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 喆") && !html.contains("<script"));
            assert!(html.contains("ABCD") && html.ends_with("</html>\n"));
        }
    }
}
