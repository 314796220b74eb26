-- The index of the search. It is made from the log and may be deleted at any time.
CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The incidents that are filed, and by what their line in the log was known then.
CREATE TABLE incident (
    no       INTEGER PRIMARY KEY,
    id       BLOB    NOT NULL UNIQUE,
    mark     INTEGER NOT NULL,
    customer TEXT    NOT NULL,
    class    TEXT    NOT NULL,
    severity INTEGER NOT NULL,
    status   TEXT    NOT NULL,
    nature   TEXT    NOT NULL,
    -- What it speaks of, by which past incidents are found alike.
    things   BLOB    NOT NULL,
    -- What was measured of it, as JSON; empty where that hangs on when it is asked for.
    measured TEXT    NOT NULL
) STRICT;

-- What is found: entries, and with seq 0 the line of an incident. `at` goes by the hour in which it happened.
CREATE TABLE passage (
    at       INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL,
    writer   BLOB    NOT NULL,
    seq      INTEGER NOT NULL,
    ordinal  INTEGER NOT NULL,
    number   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    occurred INTEGER NOT NULL,
    exact    INTEGER NOT NULL,
    visible  INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    tags     TEXT    NOT NULL,
    people   TEXT    NOT NULL,
    text     TEXT    NOT NULL
) STRICT;
CREATE INDEX passage_incident ON passage (incident);

-- The terms of each passage. They are made by the program; the tokenizer only splits them at the spaces.
CREATE VIRTUAL TABLE term USING fts5 (terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
INSERT INTO term (term, rank) VALUES ('hashsize', 33554432);
