//! Parts of an event as they are typed: `bracket:8,3/5@panel`.

use super::rules::{Format, Stage, Title};
use crate::{domain::text::Text, locale::both};

/// A part of an event from its text.
///
/// # Errors
///
/// A sentence with the text and what could stand there.
pub fn stage(text: &str) -> Result<Stage, Text> {
    let odd = || both("pk-odd-format", &[("format", text)]);
    let mut parts = text.split('@');
    let format = format(parts.next().unwrap_or_default()).ok_or_else(odd)?;
    let mut stage = Stage { format, weights: None, panel: false };
    for part in parts {
        if part == "panel" {
            stage.panel = true;
        } else {
            stage.weights = Some(numbers(part)?.try_into().map_err(|_| odd())?);
        }
    }
    Ok(stage)
}

fn numbers(text: &str) -> Result<Vec<i32>, Text> {
    text.split('/').map(|n| n.trim().parse().map_err(|_| both("pk-odd-format", &[("format", text)]))).collect()
}

fn format(text: &str) -> Option<Format> {
    let (name, rest) = text.split_once(':').map_or((text, None), |(name, rest)| (name, Some(rest)));
    let one = |default: u8| rest.map_or(Some(default), |rest| rest.parse().ok());
    let two = |text: &str| -> Option<[u8; 2]> {
        let (a, b) = text.split_once('/')?;
        Some([a.parse().ok()?, b.parse().ok()?])
    };
    Some(match name {
        "duel" => Format::Duel { best_of: one(1)? },
        "form" => Format::Form { tasks: one(5)? },
        "wild-card" => Format::WildCard { places: one(1)? },
        "round-robin" => Format::RoundRobin { twice: one(1)? == 2 },
        "bracket" => {
            let (of, series) = match rest.unwrap_or("3/5").split_once(',') {
                Some((of, series)) => (of.parse().ok()?, series),
                None => (0, rest.unwrap_or("3/5")),
            };
            let [best_of, final_best_of] = two(series)?;
            Format::Bracket { of, best_of, final_best_of }
        }
        "swiss" => Format::Swiss { rounds: one(5)? },
        "relay" => Format::Relay { moves: two(rest.unwrap_or("7/7"))? },
        "final" => Format::Final { tasks: one(3)? },
        "race" => {
            let (title, tasks) = rest?.split_once('/').unwrap_or((rest?, "3"));
            let title = Title::ALL.into_iter().find(|known| known.id() == title)?;
            Format::Race { title, tasks: tasks.parse().ok()? }
        }
        _ => return None,
    })
}

/// The parts of a whole event, parted by spaces or new lines.
///
/// # Errors
///
/// A sentence about the first part that is none.
pub fn stages(text: &str) -> Result<Vec<Stage>, Text> {
    text.split_whitespace().map(stage).collect()
}

/// A part as it is typed; reading it gives the same part.
pub fn text(stage: &Stage) -> String {
    let mut out = match stage.format {
        Format::Duel { best_of } => format!("duel:{best_of}"),
        Format::Form { tasks } => format!("form:{tasks}"),
        Format::WildCard { places } => format!("wild-card:{places}"),
        Format::RoundRobin { twice: false } => "round-robin".to_owned(),
        Format::RoundRobin { twice: true } => "round-robin:2".to_owned(),
        Format::Bracket { of: 0, best_of, final_best_of } => format!("bracket:{best_of}/{final_best_of}"),
        Format::Bracket { of, best_of, final_best_of } => format!("bracket:{of},{best_of}/{final_best_of}"),
        Format::Swiss { rounds } => format!("swiss:{rounds}"),
        Format::Relay { moves: [first, second] } => format!("relay:{first}/{second}"),
        Format::Final { tasks } => format!("final:{tasks}"),
        Format::Race { title, tasks } => format!("race:{}/{tasks}", title.id()),
    };
    if stage.panel {
        out.push_str("@panel");
    }
    if let Some(weights) = stage.weights {
        let weights: Vec<String> = weights.iter().map(i32::to_string).collect();
        out.push('@');
        out.push_str(&weights.join("/"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_understood_and_the_rest_is_refused() {
        let read = |text| stage(text).map(|stage| stage.format);
        assert_eq!(read("form"), Ok(Format::Form { tasks: 5 }));
        assert_eq!(read("bracket"), Ok(Format::Bracket { of: 0, best_of: 3, final_best_of: 5 }));
        assert_eq!(read("bracket:8,1/3"), Ok(Format::Bracket { of: 8, best_of: 1, final_best_of: 3 }));
        assert_eq!(read("round-robin:2"), Ok(Format::RoundRobin { twice: true }));
        assert_eq!(read("race:renewal/2"), Ok(Format::Race { title: Title::Renewal, tasks: 2 }));
        let judged = stage("duel:3@panel@35/20/20/15/10").expect("a stage");
        assert_eq!((judged.panel, judged.weights), (true, Some([35, 20, 20, 15, 10])));
        for odd in ["", "duell", "duel:x", "bracket:3", "race", "race:king", "duel@1/2", "form:999", "form@@"] {
            assert!(stage(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_part_is_written_as_it_is_read() {
        let plan = "duel:3 form:5 wild-card:4 round-robin round-robin:2 bracket:3/5 bracket:8,1/3@panel swiss:5 relay:7/7 \
                    final:3@panel@35/20/20/15/10 race:renewal/3";
        let read = stages(plan).expect("parts");
        assert_eq!(read.iter().map(text).collect::<Vec<_>>(), plan.split_whitespace().collect::<Vec<_>>());
        assert!(stages("form:5 外卡").is_err() && stages(" \n ").is_ok_and(|none| none.is_empty()));
    }
}
