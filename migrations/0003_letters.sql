-- The letters of the executive to the council.

CREATE TABLE letter (
    id            INTEGER PRIMARY KEY,
    number        TEXT,
    number_normal TEXT CONSTRAINT letter_number_unique UNIQUE,
    day           TEXT NOT NULL,
    subject       TEXT,
    signatory     TEXT,
    body          TEXT NOT NULL CHECK (body <> ''),
    -- SHA-256 of the body, so that one letter is not taken in twice.
    digest        TEXT NOT NULL CONSTRAINT letter_digest_unique UNIQUE,
    received_at   TEXT NOT NULL,
    processed_at  TEXT
) STRICT;

CREATE INDEX letter_day ON letter (day DESC, id DESC);

-- Every number that a letter names, in the form in which numbers are compared: who may not see one of those commitments does
-- not see the letter either.
CREATE TABLE letter_number (
    letter_id     INTEGER NOT NULL REFERENCES letter (id),
    number_normal TEXT NOT NULL,
    -- The reading took it for the number of a commitment: a clerk registers it where the register does not hold it.
    commitment    INTEGER NOT NULL DEFAULT 0 CHECK (commitment IN (0, 1)),
    PRIMARY KEY (letter_id, number_normal)
) STRICT;
CREATE INDEX letter_number_number ON letter_number (number_normal, letter_id);
