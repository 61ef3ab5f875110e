//! The rules of an event, declared before anything is drawn: who takes part, in which formats, by which tie chain, under which limits.

use serde::{Deserialize, Serialize};

use crate::{domain::text::Text, locale::both};

/// Most contestants of an event.
pub const MOST_CONTESTANTS: usize = 64;
/// Most contestants of a round robin: more would take a whole day.
pub const MOST_ROUND_ROBIN: usize = 8;
/// Most judges of a panel.
pub const MOST_JUDGES: u8 = 9;
/// Longest name of a judge, in characters.
pub const LONGEST_NAME_OF_JUDGE: usize = 300;
/// Longest handover note of a relay, in characters.
pub const LONGEST_NOTE: usize = 40;
/// Members of a relay team.
pub const TEAM: usize = 3;

/// Everything that is declared beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What the event is called.
    pub name: String,
    /// Who takes part; the number on every screen is the place in this list, from 1. Numbers are drawn when the event is made.
    pub contestants: Vec<Contestant>,
    /// What is played, in this order.
    pub stages: Vec<Stage>,
    /// How ties are broken, in this order; what is still level then is shared.
    pub ties: Vec<Tie>,
    /// Wall-clock limit of a drill, minutes; a drill that is not over by then is broken off. Speed never scores.
    pub minutes: u16,
    /// How long a drill that was broken off may wait before somebody goes on with it, minutes; 0 when it is lost at once.
    pub pause: u16,
    /// Judges of the panel, 0–9.
    pub judges: u8,
    /// Sealed tasks in reserve for sudden death, 0–9.
    pub reserve: u8,
}

/// Somebody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contestant {
    /// Name; not shown before the reveal.
    pub name: String,
    /// Team; empty for none.
    #[serde(default)]
    pub team: String,
}

/// One part of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What is played.
    pub format: Format,
    /// Weights of D1–D5 in this part's index instead of the scenario's own; percent, together 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<[i32; 5]>,
    /// Whether the panel's mean decides instead of the engine's index.
    #[serde(default)]
    pub panel: bool,
}

/// How one part of an event is played (`curriculum.md` F.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Format {
    /// Two contestants on the same tasks.
    Duel {
        /// 1, 3 or 5.
        best_of: u8,
    },
    /// Everybody plays the same tasks: the ranking.
    Form {
        /// How many, 1–14; the first five hold one of each persona.
        tasks: u8,
    },
    /// Those who are not among the first `places` of the form before play its customers again with sibling seeds; the best joins them.
    WildCard {
        /// Places that are safe without it.
        places: u8,
    },
    /// Everybody meets everybody.
    RoundRobin {
        /// There and back.
        twice: bool,
    },
    /// Single elimination, seeded from the form before, or by number without one.
    Bracket {
        /// How many take part, the best of the form; 0 for all.
        of: u8,
        /// 1, 3 or 5.
        best_of: u8,
        /// 1, 3 or 5.
        final_best_of: u8,
    },
    /// Those with as many points play each other, nobody twice.
    Swiss {
        /// 1–9.
        rounds: u8,
    },
    /// Teams of three share one talk: the state is carried over with a note of at most 40 characters.
    Relay {
        /// Most moves of the first and of the second member; the third plays to the end.
        moves: [u8; 2],
    },
    /// Those in the top band of the form before, or the first three of the race before, play it out among themselves.
    Final {
        /// Tasks, 1–5.
        tasks: u8,
    },
    /// A title of its own.
    Race {
        /// Which.
        title: Title,
        /// Tasks, 1–5.
        tasks: u8,
    },
}

/// Titles (`source-inventory.md` A7-18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Title {
    /// 续费王: renewals and upgrades, by index.
    Renewal,
    /// 异议终结者: by objection handling.
    Objections,
    /// 零投诉: nothing said that is not true, then by index.
    Clean,
}

/// What breaks a tie (`curriculum.md` F.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// Fewer compliance deductions.
    Compliance,
    /// The better ending against par (C3).
    Ending,
    /// Higher D1.
    Discovery,
    /// Higher D3.
    Objections,
    /// Who won when the two met; only where exactly two are level.
    Met,
}

impl Tie {
    /// Every link.
    pub const ALL: [Tie; 5] = [Tie::Compliance, Tie::Ending, Tie::Discovery, Tie::Objections, Tie::Met];
    /// The chain of `curriculum.md` F.2.
    pub const CHAIN: [Tie; 3] = [Tie::Compliance, Tie::Ending, Tie::Discovery];

    /// Kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            Tie::Compliance => "compliance",
            Tie::Ending => "ending",
            Tie::Discovery => "discovery",
            Tie::Objections => "objections",
            Tie::Met => "met",
        }
    }
}

impl Title {
    /// Every title.
    pub const ALL: [Title; 3] = [Title::Renewal, Title::Objections, Title::Clean];

    /// Kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            Title::Renewal => "renewal",
            Title::Objections => "objections",
            Title::Clean => "clean",
        }
    }
}

impl Format {
    /// Kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            Format::Duel { .. } => "duel",
            Format::Form { .. } => "form",
            Format::WildCard { .. } => "wild-card",
            Format::RoundRobin { .. } => "round-robin",
            Format::Bracket { .. } => "bracket",
            Format::Swiss { .. } => "swiss",
            Format::Relay { .. } => "relay",
            Format::Final { .. } => "final",
            Format::Race { .. } => "race",
        }
    }

    /// Whether contestants meet in pairs.
    pub const fn paired(self) -> bool {
        matches!(self, Format::Duel { .. } | Format::RoundRobin { .. } | Format::Bracket { .. } | Format::Swiss { .. })
    }
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            name: String::new(),
            contestants: Vec::new(),
            stages: Vec::new(),
            ties: Tie::CHAIN.to_vec(),
            minutes: 20,
            pause: 10,
            judges: 0,
            reserve: 3,
        }
    }
}

impl Rules {
    /// Everything that is wrong with the rules, in sentences that name the cure.
    pub fn faults(&self) -> Vec<Text> {
        let mut faults = Vec::new();
        let mut fault = |key: &str, args: &[(&str, &str)]| faults.push(both(key, args));
        let n = self.contestants.len();
        if self.name.trim().is_empty() {
            fault("pk-rule-name", &[]);
        }
        if !(2..=MOST_CONTESTANTS).contains(&n) {
            fault("pk-rule-contestants", &[("n", &n.to_string()), ("most", &MOST_CONTESTANTS.to_string())]);
        }
        for (at, contestant) in self.contestants.iter().enumerate() {
            let same = |other: &Contestant| other.name.trim() == contestant.name.trim();
            if contestant.name.trim().is_empty() {
                fault("pk-rule-nameless", &[("at", &(at + 1).to_string())]);
            } else if self.contestants[..at].iter().any(same) {
                // Two of one name could not be told apart on the certificate of the event.
                fault("pk-rule-twice", &[("name", contestant.name.trim())]);
            }
        }
        if self.stages.is_empty() || self.stages.len() > 20 {
            fault("pk-rule-stages", &[]);
        }
        if self.judges > MOST_JUDGES {
            fault("pk-rule-judges", &[("most", &MOST_JUDGES.to_string())]);
        }
        if self.minutes == 0 || self.minutes > 240 || self.pause > 240 {
            fault("pk-rule-minutes", &[]);
        }
        if self.reserve > 9 {
            fault("pk-rule-reserve", &[]);
        }
        if self.ties.iter().enumerate().any(|(at, tie)| self.ties[..at].contains(tie)) {
            fault("pk-rule-ties", &[]);
        }
        for (at, stage) in self.stages.iter().enumerate() {
            let formed = self.stages[..at].iter().any(|s| matches!(s.format, Format::Form { .. }));
            let raced = self.stages[..at].iter().any(|s| matches!(s.format, Format::Race { .. }));
            if let Some(key) = stage_fault(stage, n, formed, formed || raced) {
                let kind = both(&format!("pk-format-{}", stage.format.id()), &[]);
                let at = (at + 1).to_string();
                faults.push(Text::new(
                    both(key, &[("at", &at), ("kind", &kind.zh)]).zh,
                    both(key, &[("at", &at), ("kind", &kind.en)]).en,
                ));
            }
            if stage.panel && self.judges == 0 {
                faults.push(both("pk-rule-panel", &[("at", &(at + 1).to_string())]));
            }
            if matches!(stage.format, Format::Relay { .. }) && self.teams().iter().any(|(_, team)| team.len() != TEAM) {
                faults.push(both("pk-rule-teams", &[("at", &(at + 1).to_string())]));
            }
        }
        faults
    }

    /// The teams by name, each with its members' numbers from 0; contestants without a team are left out.
    pub fn teams(&self) -> Vec<(String, Vec<usize>)> {
        let mut teams: Vec<(String, Vec<usize>)> = Vec::new();
        for (at, contestant) in self.contestants.iter().enumerate().filter(|(_, c)| !c.team.is_empty()) {
            match teams.iter_mut().find(|(name, _)| *name == contestant.team) {
                Some((_, members)) => members.push(at),
                None => teams.push((contestant.team.clone(), vec![at])),
            }
        }
        teams.sort();
        teams
    }
}

fn stage_fault(stage: &Stage, n: usize, formed: bool, ordered: bool) -> Option<&'static str> {
    let best = |best_of: u8| matches!(best_of, 1 | 3 | 5);
    if stage.weights.is_some_and(|w| w.iter().sum::<i32>() != 100 || w.iter().any(|w| *w < 0)) {
        return Some("pk-rule-weights");
    }
    match stage.format {
        Format::Duel { best_of } if n != 2 || !best(best_of) => Some("pk-rule-duel"),
        Format::Form { tasks } if !(1..=14).contains(&tasks) => Some("pk-rule-form"),
        Format::WildCard { places } if !formed || usize::from(places) >= n || places == 0 => Some("pk-rule-wild-card"),
        Format::RoundRobin { .. } if n > MOST_ROUND_ROBIN => Some("pk-rule-round-robin"),
        Format::Bracket { of, best_of, final_best_of } => {
            let fits = of == 0 || (2..=n).contains(&usize::from(of)) && formed;
            (!fits || !best(best_of) || !best(final_best_of)).then_some("pk-rule-bracket")
        }
        Format::Swiss { rounds } if !(1..=9).contains(&rounds) || usize::from(rounds) >= n => Some("pk-rule-swiss"),
        Format::Relay { moves } if moves.iter().any(|m| !(1..=20).contains(m)) => Some("pk-rule-relay"),
        Format::Final { tasks } if !ordered || !(1..=5).contains(&tasks) => Some("pk-rule-final"),
        Format::Race { tasks, .. } if !(1..=5).contains(&tasks) => Some("pk-rule-race"),
        _ => None,
    }
}
