-- The official road: parts, handovers, bonds with other promises and papers, and a history that can lose a content without
-- losing its chain.

-- In what form it was fulfilled; on which day somebody objected to what is proposed.
ALTER TABLE commitment ADD COLUMN delivered TEXT
    CHECK (delivered IN ('brief', 'voorstel', 'handeling', 'gesprek', 'informatie'));
ALTER TABLE commitment ADD COLUMN contested_on TEXT CHECK (contested_on IS NULL OR status = 'afdoening-voorgesteld');

-- The parts of a compound promise. The deadline is kept whole as JSON; the last day beside it is what queries compare.
CREATE TABLE part (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    text          TEXT NOT NULL CHECK (text <> ''),
    deadline      TEXT CHECK (deadline IS NULL OR json_valid(deadline)),
    last_day      TEXT,
    closed_on     TEXT,
    outcome       TEXT CHECK (outcome IN ('afgedaan', 'vervallen')),
    lapse_kind    TEXT CHECK (lapse_kind IN ('ingetrokken', 'achterhaald', 'opgegaan', 'niet-nagekomen')),
    answer        TEXT,
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT part_closed CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (closed_on IS NULL) = (answer IS NULL)),
    CONSTRAINT part_lapsed CHECK ((lapse_kind IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'vervallen'))
) STRICT;

-- Who answered for it before: a list that only grows.
CREATE TABLE former_holder (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    holder_id     INTEGER NOT NULL REFERENCES portfolio_holder (id),
    until         TEXT NOT NULL,
    PRIMARY KEY (commitment_id, position)
) STRICT;
CREATE INDEX former_holder_holder ON former_holder (holder_id);
CREATE TRIGGER former_holder_stays BEFORE DELETE ON former_holder
BEGIN
    SELECT raise(ABORT, 'the list of former holders only grows');
END;

-- How promises hang together, in the order in which it was told.
CREATE TABLE link (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    relation      TEXT NOT NULL CHECK (relation IN ('herhaling-van', 'aanvulling-op', 'wijziging-van', 'samengevoegd-met')),
    other_id      INTEGER NOT NULL REFERENCES commitment (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT link_unique UNIQUE (commitment_id, relation, other_id),
    CONSTRAINT link_other CHECK (commitment_id <> other_id)
) STRICT;
CREATE INDEX link_from_the_other_side ON link (other_id);

-- A motion or amendment that was withdrawn because of the promise, and who had moved it.
CREATE TABLE withdrawn_paper (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    kind          TEXT NOT NULL CHECK (kind IN ('motie', 'amendement')),
    number        TEXT,
    title         TEXT NOT NULL CHECK (title <> ''),
    PRIMARY KEY (commitment_id, position)
) STRICT;
CREATE TABLE withdrawn_paper_mover (
    commitment_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    place         INTEGER NOT NULL,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (commitment_id, position, place),
    FOREIGN KEY (commitment_id, position) REFERENCES withdrawn_paper (commitment_id, position)
) STRICT;
CREATE INDEX withdrawn_paper_mover_member ON withdrawn_paper_mover (member_id);

-- The history anew: the chain, and beside it what people wrote. Lines of the first form keep their hashes, which were taken
-- over the content itself.
CREATE TABLE event_line (
    sequence      INTEGER PRIMARY KEY,
    form          INTEGER NOT NULL CHECK (form IN (1, 2)),
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
    content_hash  TEXT,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE,
    CONSTRAINT event_object CHECK ((object = 'toezegging') = (commitment_id IS NOT NULL)
                                   AND (object = 'vergadering') = (about_meeting IS NOT NULL)),
    CONSTRAINT event_form CHECK ((form = 2) = (content_hash IS NOT NULL))
) STRICT;

CREATE TABLE event_content (
    sequence   INTEGER PRIMARY KEY REFERENCES event_line (sequence),
    salt       TEXT,
    actor_name TEXT NOT NULL,
    note       TEXT,
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after))
) STRICT;

INSERT INTO event_line (sequence, form, at, effective_day, actor_role, object, commitment_id, kind, letter_id,
                        passage_start, passage_end, previous_hash, hash)
SELECT sequence, 1, at, effective_day, actor_role, 'toezegging', commitment_id, kind, letter_id,
       passage_start, passage_end, previous_hash, hash
FROM event ORDER BY sequence;
INSERT INTO event_content (sequence, actor_name, note, before, after)
SELECT sequence, actor_name, note, before, after FROM event ORDER BY sequence;

DROP TABLE event;
ALTER TABLE event_line RENAME TO event;

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
INSERT INTO event_head (one, sequence) SELECT 1, coalesce(max(sequence), 0) FROM event;
