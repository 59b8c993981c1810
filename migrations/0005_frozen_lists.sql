-- The list of a meeting as it was frozen: a council paper, so the very bytes are kept, and SHA-256 over them.
CREATE TABLE list_edition (
    id         INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    edition    INTEGER NOT NULL CHECK (edition >= 1),
    frozen_at  TEXT NOT NULL,
    -- The day as of which the list was shown.
    as_of      TEXT NOT NULL,
    document   BLOB NOT NULL CHECK (length(document) > 0),
    digest     TEXT NOT NULL CHECK (length(digest) = 64),
    CONSTRAINT list_edition_unique UNIQUE (meeting_id, edition)
) STRICT;

-- Which commitments stand on it: who may not see one of them any more, does not see the paper either.
CREATE TABLE list_edition_commitment (
    edition_id    INTEGER NOT NULL REFERENCES list_edition (id),
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    PRIMARY KEY (edition_id, commitment_id)
) STRICT;

-- And the letters that it names, for the same reason.
CREATE TABLE list_edition_letter (
    edition_id INTEGER NOT NULL REFERENCES list_edition (id),
    letter_id  INTEGER NOT NULL REFERENCES letter (id),
    PRIMARY KEY (edition_id, letter_id)
) STRICT;

CREATE TRIGGER list_edition_stays BEFORE DELETE ON list_edition
BEGIN
    SELECT raise(ABORT, 'a frozen list is never deleted');
END;
CREATE TRIGGER list_edition_is_kept BEFORE UPDATE ON list_edition
BEGIN
    SELECT raise(ABORT, 'a frozen list is never changed');
END;
CREATE TRIGGER list_edition_commitment_stays BEFORE DELETE ON list_edition_commitment
BEGIN
    SELECT raise(ABORT, 'a frozen list is never changed');
END;
CREATE TRIGGER list_edition_commitment_is_kept BEFORE UPDATE ON list_edition_commitment
BEGIN
    SELECT raise(ABORT, 'a frozen list is never changed');
END;
CREATE TRIGGER list_edition_letter_stays BEFORE DELETE ON list_edition_letter
BEGIN
    SELECT raise(ABORT, 'a frozen list is never changed');
END;
CREATE TRIGGER list_edition_letter_is_kept BEFORE UPDATE ON list_edition_letter
BEGIN
    SELECT raise(ABORT, 'a frozen list is never changed');
END;
