//! A judge's sheet as one HTML page to print: the five dimensions with their anchors, the lines of the talk to tick, room to write.
//! No script, no picture, nothing from elsewhere; contestants are numbers.

use std::fmt::Write;

use super::{certificate::safe, sentences};
use crate::{
    competition::seal::Slot,
    domain::{
        event::Event,
        ids::{Dimension, Lang},
        session::Session,
    },
    locale::{tr, tr_args},
};

/// What stands on the sheet beside the dimensions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Event.
    pub event: String,
    /// What is played, such as "round 1, game 2".
    pub round: String,
    /// The contestant's number; none leaves room to write it.
    pub contestant: Option<u8>,
    /// The judge's number; none leaves room to write it.
    pub judge: Option<u8>,
    /// The trainee's lines, to be ticked as evidence; none leaves numbered boxes.
    pub lines: Vec<String>,
    /// The command with which the sheet is typed in.
    pub command: String,
}

/// Boxes where the talk is not known yet.
const MOVES: usize = 24;

const STYLE: &str = "@page{size:A4;margin:14mm}body{font-family:'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;\
color:#1d2330;margin:1.5rem auto;max-width:190mm;font-size:10.5pt}h1{font-size:16pt;margin:0}table{border-collapse:collapse;\
width:100%;margin:.5rem 0}td,th{border:1px solid #8b93a1;padding:3px 6px;vertical-align:top;text-align:left;font-size:8.6pt}\
th{font-size:9.5pt}.box{font-size:13pt;line-height:1}.head{display:flex;gap:2rem;flex-wrap:wrap;margin:.3rem 0}\
.line{border-bottom:1px solid #1d2330;min-height:1.9em;margin-top:.3rem}.ticks{columns:2;column-gap:1.5rem;margin:.3rem 0}\
.ticks div{break-inside:avoid;font-size:8.8pt;padding:1px 0}.small{color:#5c6472;font-size:8.4pt}code{font-size:8.4pt}\
@media print{body{margin:0}tr{break-inside:avoid}}";

/// The page.
pub fn page(sheet: &Sheet, lang: Lang) -> String {
    let mut out = String::new();
    let language = if lang == Lang::Zh { "zh-CN" } else { "en" };
    let title = safe(&tr(lang, "pk-print-title"));
    let _ = writeln!(out, "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">");
    let _ = writeln!(out, "<title>{title} · {}</title><style>{STYLE}</style></head><body>", safe(&sheet.event));
    let _ = writeln!(out, "<h1>{title}</h1>\n<div class=\"head\"><span>{}</span>", safe(&sheet.event));
    let blank = || "______".to_owned();
    let number = |n: Option<u8>| n.map_or_else(blank, |n| n.to_string());
    let head = [
        tr_args(lang, "pk-print-round", &[("round", &sheet.round)]),
        tr_args(lang, "pk-print-contestant", &[("n", &number(sheet.contestant))]),
        tr_args(lang, "pk-print-judge", &[("k", &number(sheet.judge))]),
    ];
    for words in head {
        let _ = writeln!(out, "<span>{}</span>", safe(&words));
    }
    let _ = writeln!(out, "</div>\n<p class=\"small\">{}</p>\n<table>", safe(&tr(lang, "pk-print-how")));
    for dimension in Dimension::ALL {
        let name = sentences::dimension(*dimension);
        let _ = write!(out, "<tr><th>{} {}</th>", dimension.id(), safe(name.get(lang)));
        for band in 1..=5 {
            let anchor = sentences::anchor(*dimension, band);
            let _ = write!(out, "<td><span class=\"box\">☐</span> {band}<br>{}</td>", safe(anchor.get(lang)));
        }
        let _ = writeln!(out, "</tr>");
    }
    let _ = writeln!(out, "</table>\n<b>{}</b>\n<div class=\"ticks\">", safe(&tr(lang, "pk-print-lines")));
    if sheet.lines.is_empty() {
        for n in 1..=MOVES {
            let _ = writeln!(out, "<div>☐ {n}</div>");
        }
    }
    for (at, line) in sheet.lines.iter().enumerate() {
        let _ = writeln!(out, "<div>☐ {} {}</div>", at + 1, safe(line));
    }
    let _ = writeln!(out, "</div>");
    for key in ["pk-print-strength", "pk-print-improvement", "pk-print-signed"] {
        let _ = writeln!(out, "<b>{}</b><div class=\"line\"></div>", safe(&tr(lang, key)));
    }
    let _ = writeln!(
        out,
        "<p class=\"small\">{}<br><code>{}</code></p>",
        safe(&tr(lang, "pk-print-type-in")),
        safe(&sheet.command)
    );
    out.push_str("</body></html>\n");
    out
}

/// The trainee's lines of a talk.
pub fn lines_of(session: &Session, lang: Lang) -> Vec<String> {
    let said = |event: &Event| match event {
        Event::Played { reply, .. } => Some(session.scenario().replies[reply.at()].text.get(lang).to_owned()),
        _ => None,
    };
    session.events().iter().filter_map(said).collect()
}

/// The command with which a sheet is typed in, with letters where the judge's hand decides.
pub fn command(event: &str, contestant: Option<u8>, slot: Option<Slot>, judge: Option<u8>) -> String {
    let number = |n: Option<u8>, letter: &str| n.map_or_else(|| letter.to_owned(), |n| n.to_string());
    let slot = slot.map_or_else(|| "SLOT".to_owned(), |slot| slot.to_string());
    let (judge, contestant) = (number(judge, "K"), number(contestant, "N"));
    format!(
        "sparring pk sheet {event} --judge {judge} --contestant {contestant} --slot {slot} --ratings 3,4,3,4,2 --ticked 2,5 \
         --strength \"…\" --improvement \"…\""
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_has_every_anchor_and_reads_nothing_as_markup() {
        let sheet = Sheet {
            event: "<b>春季</b>".into(),
            contestant: Some(3),
            lines: vec!["您先<说>说".into()],
            ..Sheet::default()
        };
        for lang in [Lang::Zh, Lang::En] {
            let html = page(&sheet, lang);
            assert!(html.contains("&lt;b&gt;春季") && html.contains("您先&lt;说&gt;说") && !html.contains("<script"));
            for dimension in Dimension::ALL {
                for band in 1..=5 {
                    assert!(html.contains(&safe(sentences::anchor(*dimension, band).get(lang))), "{dimension} {band}");
                }
            }
            // A box for each anchor and one for the line.
            assert_eq!(html.matches('☐').count(), 26);
        }
        assert_eq!(page(&Sheet::default(), Lang::Zh).matches('☐').count(), 25 + MOVES);
    }
}
