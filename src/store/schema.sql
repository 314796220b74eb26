-- The log. Every byte of an entry is final; only a body may go, and only when an erasure names it.
CREATE TABLE entry (
    incident    BLOB    NOT NULL CHECK (length(incident) = 16),
    writer      BLOB    NOT NULL CHECK (length(writer) = 16),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    counter     INTEGER NOT NULL CHECK (counter > 0),
    head_salt   BLOB    NOT NULL CHECK (length(head_salt) = 32),
    head        BLOB    NOT NULL,
    head_commit BLOB    NOT NULL CHECK (length(head_commit) = 32),
    body_commit BLOB    NOT NULL CHECK (length(body_commit) = 32),
    prev        BLOB    NOT NULL CHECK (length(prev) = 32),
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (incident, writer, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
    incident BLOB    NOT NULL,
    writer   BLOB    NOT NULL,
    seq      INTEGER NOT NULL,
    salt     BLOB    NOT NULL CHECK (length(salt) = 32),
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (incident, writer, seq),
    FOREIGN KEY (incident, writer, seq) REFERENCES entry (incident, writer, seq)
) STRICT, WITHOUT ROWID;

-- Which entry of kind `erased` (by_writer, by_seq) took the body of which entry. The target may not have arrived yet.
CREATE TABLE erasure (
    incident  BLOB    NOT NULL,
    writer    BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    by_writer BLOB    NOT NULL,
    by_seq    INTEGER NOT NULL,
    PRIMARY KEY (incident, writer, seq, by_writer, by_seq),
    FOREIGN KEY (incident, by_writer, by_seq) REFERENCES entry (incident, writer, seq)
) STRICT, WITHOUT ROWID;

-- Erasures taken in by a merge and not carried out, because the incident was under legal hold here.
CREATE TABLE erasure_kept (
    incident  BLOB    NOT NULL,
    writer    BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    by_writer BLOB    NOT NULL,
    by_seq    INTEGER NOT NULL,
    PRIMARY KEY (incident, writer, seq, by_writer, by_seq),
    FOREIGN KEY (incident, by_writer, by_seq) REFERENCES entry (incident, writer, seq)
) STRICT, WITHOUT ROWID;

-- Which standing body names which attachment: read off the bodies, so that an attachment goes with the last of them.
CREATE TABLE attachment (
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    incident BLOB    NOT NULL,
    writer   BLOB    NOT NULL,
    seq      INTEGER NOT NULL,
    PRIMARY KEY (digest, incident, writer, seq),
    FOREIGN KEY (incident, writer, seq) REFERENCES entry (incident, writer, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_entry ON attachment (incident, writer, seq);

-- Attachments, by digest. Only one that a standing body names is ever on file.
CREATE TABLE blob (
    digest BLOB    NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    size   INTEGER NOT NULL CHECK (size = length(bytes) AND size <= 52428800),
    bytes  BLOB    NOT NULL
) STRICT;

-- Entries whose key is taken by another: put aside, never in the log.
CREATE TABLE fork (
    incident    BLOB    NOT NULL,
    writer      BLOB    NOT NULL,
    seq         INTEGER NOT NULL,
    counter     INTEGER NOT NULL,
    head_salt   BLOB    NOT NULL,
    head        BLOB    NOT NULL,
    head_commit BLOB    NOT NULL,
    body_commit BLOB    NOT NULL,
    prev        BLOB    NOT NULL,
    hash        BLOB    NOT NULL,
    salt        BLOB,
    bytes       BLOB,
    PRIMARY KEY (incident, writer, seq, hash)
) STRICT, WITHOUT ROWID;

-- The one projection: the list of incidents. It can be rebuilt from the log.
CREATE TABLE incident (
    id        BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    letters   TEXT    NOT NULL UNIQUE,
    opened_on TEXT    NOT NULL,
    live      INTEGER NOT NULL CHECK (live IN (0, 1)),
    activity  INTEGER NOT NULL,
    summary   TEXT    NOT NULL
) STRICT;
-- An append to an open incident changes its activity and must not have to change an index for it.
CREATE INDEX incident_live ON incident (live) WHERE live = 1;
CREATE INDEX incident_past ON incident (activity) WHERE live = 0;

-- Half-written text.
CREATE TABLE draft (
    incident BLOB    NOT NULL CHECK (length(incident) IN (0, 16)),
    slot     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    saved    INTEGER NOT NULL,
    PRIMARY KEY (incident, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_insert BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE incident = NEW.incident AND writer = NEW.writer AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'An entry with this key is in the log already, and an entry is never replaced.'); END;
CREATE TRIGGER entry_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'An entry is never changed once it is in the log: record a correction instead.'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'An entry is never deleted from the log: record a retraction instead.'); END;

CREATE TRIGGER body_insert BEFORE INSERT ON body
WHEN EXISTS (SELECT 1 FROM body WHERE incident = NEW.incident AND writer = NEW.writer AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'The body of this entry is in the log already, and a body is never replaced.'); END;
CREATE TRIGGER body_erased BEFORE INSERT ON body
WHEN EXISTS (SELECT 1 FROM erasure WHERE incident = NEW.incident AND writer = NEW.writer AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'The body of this entry was erased, and an erased body is never brought back.'); END;
CREATE TRIGGER body_update BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'The body of an entry is never changed: record a correction instead.'); END;
CREATE TRIGGER body_delete BEFORE DELETE ON body
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE incident = OLD.incident AND writer = OLD.writer AND seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'A body is deleted only when an erasure in the log names it.'); END;

CREATE TRIGGER attachment_insert BEFORE INSERT ON attachment
WHEN NOT EXISTS (SELECT 1 FROM body WHERE incident = NEW.incident AND writer = NEW.writer AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'An attachment is named only by an entry whose body is in the log.'); END;
CREATE TRIGGER attachment_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'Which entry names an attachment is never changed.'); END;
CREATE TRIGGER attachment_delete BEFORE DELETE ON attachment
WHEN EXISTS (SELECT 1 FROM body WHERE incident = OLD.incident AND writer = OLD.writer AND seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'An attachment is named as long as the body of its entry stands.'); END;

CREATE TRIGGER erasure_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'An erasure is never changed.'); END;
CREATE TRIGGER erasure_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'An erasure is never taken back.'); END;

CREATE TRIGGER blob_insert BEFORE INSERT ON blob
WHEN EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'This attachment is in the log already, and an attachment is never replaced.'); END;
CREATE TRIGGER blob_unnamed BEFORE INSERT ON blob
WHEN NOT EXISTS (SELECT 1 FROM attachment WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'An attachment comes in only with an entry that names it, and one that was erased is never brought back.'); END;
CREATE TRIGGER blob_update BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'An attachment is never changed once it is in the log.'); END;
CREATE TRIGGER blob_delete BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM attachment WHERE digest = OLD.digest)
BEGIN SELECT RAISE(ABORT, 'An attachment is deleted only when the body of every entry that names it was erased.'); END;
