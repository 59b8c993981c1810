-- The meetings of committees, and what stands on their agendas.

CREATE TABLE meeting (
    id           INTEGER PRIMARY KEY,
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    day          TEXT NOT NULL,
    -- Tells, as of the council's own lists, what was planned on purpose from what came into being because a commitment names
    -- it: the former is public, the latter is shown only to those who may see such a commitment.
    established  INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    -- The civil time in Amsterdam, `uu:mm:ss`.
    starts_at    TEXT,
    place        TEXT CHECK (place <> ''),
    -- Not deleted: who had the day in a diary has to be able to see that it is off.
    cancelled_on TEXT,
    CONSTRAINT meeting_unique UNIQUE (committee_id, day),
    CONSTRAINT meeting_cancelled CHECK (cancelled_on IS NULL OR established = 1)
) STRICT;

CREATE TABLE agenda_item (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    position   INTEGER NOT NULL CHECK (position >= 1),
    -- As it stands on the agenda, `4` or `4.b`; a pause has none.
    number     TEXT CHECK (number <> ''),
    title      TEXT NOT NULL CHECK (title <> ''),
    PRIMARY KEY (meeting_id, position),
    CONSTRAINT agenda_item_number_unique UNIQUE (meeting_id, number)
) STRICT;
