//! The tables of the database, one migration after the other. A migration that has shipped is never edited.

use rusqlite_migration::{M, Migrations};

/// Who trains, what is being played, and an index of what was played.
///
/// `seed` is text: SQLite's integers are signed and a seed is not.
const FIRST: &str = "
CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    class TEXT NOT NULL DEFAULT '',
    language TEXT,
    created_at TEXT NOT NULL,
    scanned TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    checksum TEXT NOT NULL,
    scenario TEXT NOT NULL,
    content TEXT NOT NULL,
    customer TEXT NOT NULL,
    persona TEXT NOT NULL,
    mode TEXT NOT NULL,
    seed TEXT NOT NULL,
    engine INTEGER NOT NULL,
    rubric INTEGER NOT NULL,
    ended_at TEXT NOT NULL,
    blind INTEGER NOT NULL,
    abandoned INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    moves INTEGER NOT NULL,
    total INTEGER,
    d1 INTEGER,
    d2 INTEGER,
    d3 INTEGER,
    d4 INTEGER,
    d5 INTEGER,
    UNIQUE (profile, file)
) STRICT;
CREATE INDEX record_by_time ON record (profile, ended_at);

CREATE TABLE journal (
    session TEXT PRIMARY KEY,
    profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL,
    scenario TEXT NOT NULL,
    content TEXT NOT NULL,
    engine INTEGER NOT NULL,
    customer TEXT NOT NULL,
    seed TEXT NOT NULL,
    mode TEXT NOT NULL,
    blind INTEGER NOT NULL
) STRICT;

CREATE TABLE journal_move (
    session TEXT NOT NULL REFERENCES journal (session) ON DELETE CASCADE,
    turn INTEGER NOT NULL,
    reply TEXT NOT NULL,
    delivery TEXT NOT NULL,
    think_ms INTEGER NOT NULL,
    PRIMARY KEY (session, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// What training asks of a finished drill, its moves for the trainer's view, and everything that is kept beside records. The list
/// of records is emptied: opening the database reads the files again, which hold what the new columns want.
const SECOND: &str = "
DELETE FROM record;
UPDATE profile SET scanned = '';
ALTER TABLE record ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN tier INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN par INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN slight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN serious INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN severe INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN items TEXT NOT NULL DEFAULT '';
CREATE INDEX record_by_checksum ON record (checksum);
CREATE INDEX record_by_scenario ON record (scenario);
-- The trainer's page reads these columns of every record: from the index alone, without the wide rows.
CREATE INDEX record_scores ON record (profile, persona, abandoned, total, d1, d2, d3, d4, d5, ended_at);

CREATE TABLE record_move (
    record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    turn INTEGER NOT NULL,
    reply TEXT NOT NULL,
    delivery TEXT NOT NULL,
    think_ms INTEGER NOT NULL,
    PRIMARY KEY (record, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    checksum TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (profile, file)
) STRICT;
CREATE INDEX entry_by_kind ON entry (profile, kind, at);
";

/// How many migrations there are: the version that this program writes into a database.
pub(super) const VERSION: i64 = 2;

/// All migrations in order.
pub(super) fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(FIRST), M::up(SECOND)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_are_valid_and_counted() {
        migrations().validate().expect("every migration runs");
        let mut db = rusqlite::Connection::open_in_memory().expect("a database in memory");
        migrations().to_latest(&mut db).expect("the newest version");
        let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a version");
        assert_eq!(version, VERSION);
    }
}
