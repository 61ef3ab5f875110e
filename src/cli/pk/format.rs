//! Contestants and tie chains as they are typed.

use crate::{
    competition::rules::{Contestant, Tie},
    domain::text::Text,
    locale::both,
};

/// The tie chain from its ids.
///
/// # Errors
///
/// A sentence with the id that is none and those there are.
pub fn ties(ids: &[String]) -> Result<Vec<Tie>, Text> {
    let all: Vec<&str> = Tie::ALL.iter().map(|tie| tie.id()).collect();
    let of = |id: &String| {
        let tie = Tie::ALL.into_iter().find(|tie| tie.id() == id.trim());
        tie.ok_or_else(|| both("pk-odd-tie", &[("tie", id), ("all", &all.join(", "))]))
    };
    ids.iter().map(of).collect()
}

/// A contestant from `name` or `name,team`.
pub fn contestant(text: &str) -> Contestant {
    let text = text.replace('，', ",");
    let (name, team) = text.split_once([',', '\t']).unwrap_or((&text, ""));
    Contestant { name: name.trim().to_owned(), team: team.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_team_are_parted_by_any_comma() {
        assert_eq!(contestant("王敏， 红队 "), Contestant { name: "王敏".into(), team: "红队".into() });
    }
}
