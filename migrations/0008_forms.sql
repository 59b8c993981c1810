-- What people send in.

-- Forms that were sent: the same form sent again does nothing twice.
CREATE TABLE submission (
    token TEXT PRIMARY KEY,
    at    TEXT NOT NULL
) STRICT;
CREATE INDEX submission_at ON submission (at);

-- A commitment that somebody says was missed.
CREATE TABLE suggestion (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    committee_id INTEGER REFERENCES committee (id),
    made_on      TEXT NOT NULL,
    spoken_by    TEXT,
    text         TEXT NOT NULL CHECK (text <> ''),
    sent_at      TEXT NOT NULL,
    outcome      TEXT CHECK (outcome IN ('overgenomen', 'niet-overgenomen')),
    -- With which number it was registered, or why it was not.
    number       TEXT,
    answer       TEXT,
    judged_at    TEXT,
    judged_by    TEXT,
    CONSTRAINT suggestion_judged CHECK ((outcome IS NULL) = (judged_at IS NULL))
) STRICT;
CREATE INDEX suggestion_open ON suggestion (outcome, sent_at);
