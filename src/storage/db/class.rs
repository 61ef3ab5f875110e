//! What a trainer asks of a class: how it stands by persona and dimension, who is stuck where, which replies are taken.

use rusqlite::params;

use super::{Profile, ProfileId, StorageError, Store};
use crate::domain::ids::Persona;

/// How a class does with one persona. Scores are hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Persona.
    pub persona: Persona,
    /// Drills that were played to an end.
    pub drills: u32,
    /// Mean of D1–D5.
    pub dimensions: [Option<i32>; 5],
}

/// How one trainee of a class does. Scores are hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub profile: Profile,
    /// Drills that were played to an end.
    pub drills: u32,
    /// When the last one ended.
    pub last: Option<String>,
    /// Mean index; one that could not be formed counts 0.
    pub index: Option<i32>,
    /// Mean of D1–D5.
    pub dimensions: [Option<i32>; 5],
    /// The persona with the lowest mean index over at least two drills.
    pub stuck_with: Option<(Persona, i32)>,
}

/// How often a reply was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyShare {
    /// Reply id.
    pub reply: String,
    /// How often.
    pub count: u32,
    /// Mean time before answering, milliseconds.
    pub think_ms: u32,
}

fn rounded(mean: Option<f64>) -> Option<i32> {
    mean.map(|mean| mean.round() as i32)
}

impl Store {
    /// The names of the classes, in order.
    pub fn classes(&self) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT DISTINCT class FROM profile WHERE class <> '' ORDER BY class";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let rows = query.query_map([], |row| row.get(0)).map_err(self.wrong())?;
        rows.collect::<Result<_, _>>().map_err(self.wrong())
    }

    /// Dimension by persona, over a class or over everybody.
    pub fn heat(&self, class: Option<&str>) -> Result<Vec<Heat>, StorageError> {
        let sql = "SELECT r.persona, count(*), avg(r.d1), avg(r.d2), avg(r.d3), avg(r.d4), avg(r.d5)
            FROM record r JOIN profile p ON p.id = r.profile
            WHERE r.abandoned = 0 AND (?1 IS NULL OR p.class = ?1) GROUP BY r.persona";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let rows = query
            .query_map([class], |row| {
                let Some(persona) = Persona::from_id(&row.get::<_, String>(0)?) else { return Ok(None) };
                let mut dimensions = [None; 5];
                for (at, mean) in dimensions.iter_mut().enumerate() {
                    *mean = rounded(row.get(at + 2)?);
                }
                Ok(Some(Heat { persona, drills: row.get(1)?, dimensions }))
            })
            .map_err(self.wrong())?;
        let rows: Vec<Option<Heat>> = rows.collect::<Result<_, _>>().map_err(self.wrong())?;
        let mut heat: Vec<Heat> = rows.into_iter().flatten().collect();
        heat.sort_by_key(|heat| heat.persona.index());
        Ok(heat)
    }

    /// The trainees of a class, or everybody, those who have not played last.
    pub fn members(&self, class: Option<&str>) -> Result<Vec<Member>, StorageError> {
        let everybody = self.profiles()?.into_iter().filter(|p| class.is_none_or(|class| p.class == class));
        let mut members: Vec<Member> = everybody
            .map(|profile| Member {
                profile,
                drills: 0,
                last: None,
                index: None,
                dimensions: [None; 5],
                stuck_with: None,
            })
            .collect();
        let mut at: std::collections::HashMap<ProfileId, usize> =
            members.iter().enumerate().map(|(at, member)| (member.profile.id, at)).collect();
        let sql =
            "SELECT r.profile, count(*), max(r.ended_at), avg(coalesce(r.total, 0)), avg(r.d1), avg(r.d2), avg(r.d3),
            avg(r.d4), avg(r.d5) FROM record r JOIN profile p ON p.id = r.profile
            WHERE r.abandoned = 0 AND (?1 IS NULL OR p.class = ?1) GROUP BY r.profile";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let mut rows = query.query([class]).map_err(self.wrong())?;
        while let Some(row) = rows.next().map_err(self.wrong())? {
            let id = ProfileId(row.get(0).map_err(self.wrong())?);
            let Some(member) = at.get(&id).and_then(|at| members.get_mut(*at)) else { continue };
            member.drills = row.get(1).map_err(self.wrong())?;
            member.last = row.get(2).map_err(self.wrong())?;
            member.index = rounded(row.get(3).map_err(self.wrong())?);
            for (d, mean) in member.dimensions.iter_mut().enumerate() {
                *mean = rounded(row.get(d + 4).map_err(self.wrong())?);
            }
        }
        drop(rows);
        let sql =
            "SELECT r.profile, r.persona, avg(coalesce(r.total, 0)) FROM record r JOIN profile p ON p.id = r.profile
            WHERE r.abandoned = 0 AND (?1 IS NULL OR p.class = ?1)
            GROUP BY r.profile, r.persona HAVING count(*) >= 2";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let mut rows = query.query([class]).map_err(self.wrong())?;
        while let Some(row) = rows.next().map_err(self.wrong())? {
            let id = ProfileId(row.get(0).map_err(self.wrong())?);
            let persona = Persona::from_id(&row.get::<_, String>(1).map_err(self.wrong())?);
            let mean = rounded(row.get(2).map_err(self.wrong())?);
            let (Some(at), Some(persona), Some(mean)) = (at.get(&id), persona, mean) else { continue };
            let lowest = &mut members[*at].stuck_with;
            if lowest.is_none_or(|(_, known)| mean < known) {
                *lowest = Some((persona, mean));
            }
        }
        at.clear();
        members.sort_by_key(|member| (member.drills == 0, member.index));
        Ok(members)
    }

    /// How often each reply of a scenario was taken, the most frequent first, over a class or over everybody.
    pub fn reply_shares(&self, scenario: &str, class: Option<&str>) -> Result<Vec<ReplyShare>, StorageError> {
        let sql = "SELECT m.reply, count(*), avg(m.think_ms) FROM record r JOIN profile p ON p.id = r.profile
            JOIN record_move m ON m.record = r.id
            WHERE r.scenario = ?1 AND (?2 IS NULL OR p.class = ?2) GROUP BY m.reply ORDER BY count(*) DESC, m.reply";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let rows = query
            .query_map(params![scenario, class], |row| {
                let think: f64 = row.get(2)?;
                Ok(ReplyShare { reply: row.get(0)?, count: row.get(1)?, think_ms: think.round() as u32 })
            })
            .map_err(self.wrong())?;
        rows.collect::<Result<_, _>>().map_err(self.wrong())
    }
}
