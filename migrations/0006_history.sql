-- The history: written with the change, in its transaction, and never edited. The lines are bound to each other by hashes;
-- what people wrote stands beside them, so that a content can be erased on a ground of the law while the chain stays whole.
CREATE TABLE event (
    sequence      INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    effective_day TEXT NOT NULL,
    actor_role    TEXT NOT NULL,
    object        TEXT NOT NULL CHECK (object IN ('toezegging', 'vergadering', 'register')),
    commitment_id INTEGER REFERENCES commitment (id),
    about_meeting INTEGER REFERENCES meeting (id),
    kind          TEXT NOT NULL,
    letter_id     INTEGER REFERENCES letter (id),
    passage_start INTEGER,
    passage_end   INTEGER,
    -- The meeting in which it was decided.
    meeting_id    INTEGER REFERENCES meeting (id),
    content_hash  TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE,
    CONSTRAINT event_object CHECK ((object = 'toezegging') = (commitment_id IS NOT NULL)
                                   AND (object = 'vergadering') = (about_meeting IS NOT NULL))
) STRICT;

CREATE INDEX event_commitment ON event (commitment_id, sequence) WHERE commitment_id IS NOT NULL;
CREATE INDEX event_about_meeting ON event (about_meeting) WHERE about_meeting IS NOT NULL;
CREATE INDEX event_letter ON event (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX event_meeting ON event (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;

-- Whose content may be erased, and by which line of the history that was recorded.
CREATE TABLE erasure (
    sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
    by_event INTEGER NOT NULL REFERENCES event (sequence)
) STRICT;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER erasure_is_kept BEFORE UPDATE ON erasure
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;

CREATE TABLE event_content (
    sequence   INTEGER PRIMARY KEY REFERENCES event (sequence),
    -- Random, so that nobody can guess the content from its hash in the chain.
    salt       TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    note       TEXT,
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE TRIGGER event_content_is_kept BEFORE UPDATE ON event_content
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_content_stays BEFORE DELETE ON event_content
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.sequence = OLD.sequence)
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;

-- How far the history goes, so that one that was cut off shows.
CREATE TABLE event_head (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL CHECK (sequence >= 0)
) STRICT;
INSERT INTO event_head (one, sequence) VALUES (1, 0);
