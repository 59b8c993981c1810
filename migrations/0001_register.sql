-- The register of one council: one database file.
-- Days are text `jjjj-mm-dd`, times are text in UTC (RFC 3339); both sort as they count.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_entry (
    name      TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    CONSTRAINT calendar_entry_order CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE committee (
    id   INTEGER PRIMARY KEY,
    code TEXT NOT NULL CONSTRAINT committee_code_unique UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE meeting (
    id           INTEGER PRIMARY KEY,
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    day          TEXT NOT NULL,
    CONSTRAINT meeting_unique UNIQUE (committee_id, day)
) STRICT;

-- `slug` is the name as it stands in addresses.
CREATE TABLE party (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE member (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    party_id INTEGER REFERENCES party (id)
) STRICT;

-- Two members may bear one name, though not within one party; a member without a party is known by name alone.
CREATE UNIQUE INDEX member_unique ON member (name, coalesce(party_id, 0));
CREATE INDEX member_party ON member (party_id);

CREATE TABLE portfolio_holder (
    id       INTEGER PRIMARY KEY,
    slug     TEXT NOT NULL UNIQUE,
    function TEXT NOT NULL CHECK (function <> ''),
    name     TEXT,
    CONSTRAINT portfolio_holder_unique UNIQUE (function, name)
) STRICT;

CREATE TABLE theme (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

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

CREATE TABLE commitment (
    id              INTEGER PRIMARY KEY,
    number          TEXT NOT NULL CHECK (number <> ''),
    -- The form in which numbers are compared. Unique for ever: a number is never given twice.
    number_normal   TEXT NOT NULL CONSTRAINT commitment_number_unique UNIQUE,
    title           TEXT NOT NULL CHECK (title <> ''),
    text            TEXT NOT NULL CHECK (text <> ''),
    quotation       TEXT,
    spoken_by       TEXT,
    holder_id       INTEGER REFERENCES portfolio_holder (id),
    committee_id    INTEGER REFERENCES committee (id),
    meeting_id      INTEGER REFERENCES meeting (id),
    made_on         TEXT,
    agenda_item     TEXT,
    theme_id        INTEGER REFERENCES theme (id),
    kind            TEXT CHECK (kind IN ('brief', 'voorstel', 'handeling', 'gesprek', 'informatie')),
    publicity       TEXT NOT NULL CHECK (publicity IN ('concept', 'openbaar', 'geheim')),
    -- Titles of papers that belong to it, one a line.
    papers          TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL
                    CHECK (status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld', 'afgedaan', 'vervallen')),
    -- What the executive proposes, as JSON, while the council side has not decided.
    proposal        TEXT CHECK (proposal IS NULL OR json_valid(proposal)),
    decided_by      TEXT CHECK (decided_by IN ('bestuur', 'raad')),
    lapse_kind      TEXT CHECK (lapse_kind IN ('ingetrokken', 'achterhaald', 'opgegaan', 'niet-nagekomen')),
    remaining       TEXT,
    status_since    TEXT NOT NULL,
    closed_on       TEXT,
    -- From here to postponements: what the list shows and sorts on, kept with each change of the deadlines.
    deadline_words  TEXT,
    precision       TEXT,
    last_day        TEXT,
    review_day      TEXT,
    first_words     TEXT,
    postponements   INTEGER NOT NULL DEFAULT 0 CHECK (postponements >= 0),
    -- Everything the search box looks in, folded.
    search_text     TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CONSTRAINT commitment_proposal CHECK ((status = 'afdoening-voorgesteld') = (proposal IS NOT NULL)),
    CONSTRAINT commitment_decided CHECK ((status = 'afgedaan') = (decided_by IS NOT NULL)),
    CONSTRAINT commitment_lapsed CHECK ((status = 'vervallen') = (lapse_kind IS NOT NULL)),
    CONSTRAINT commitment_closed CHECK ((status IN ('afgedaan', 'vervallen')) = (closed_on IS NOT NULL)),
    CONSTRAINT commitment_remaining CHECK (status <> 'deels-afgedaan' OR remaining IS NOT NULL)
) STRICT;

-- Nothing confirmed is deleted: it lapses, with a reason, and stays findable.
CREATE TRIGGER commitment_stays BEFORE DELETE ON commitment
BEGIN
    SELECT raise(ABORT, 'a commitment is never deleted');
END;

-- The list by deadline, those without a day last; each with the filters that come before it.
CREATE INDEX commitment_by_day ON commitment (coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_status ON commitment (status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_committee ON commitment (committee_id, status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_holder ON commitment (holder_id, status, coalesce(last_day, '9999-12-31'), id);
CREATE INDEX commitment_by_theme ON commitment (theme_id, status, coalesce(last_day, '9999-12-31'), id);
-- The figures of the overview, without a look at the rows themselves.
CREATE INDEX commitment_figures ON commitment (status, last_day, committee_id);
CREATE INDEX commitment_by_meeting ON commitment (meeting_id);
CREATE INDEX commitment_by_closing ON commitment (closed_on) WHERE closed_on IS NOT NULL;

CREATE TABLE commitment_asker (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT commitment_asker_unique UNIQUE (member_id, commitment_id)
) STRICT;

-- The deadlines of a commitment: a list that only grows.
CREATE TABLE deadline (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    words         TEXT NOT NULL,
    first_day     TEXT,
    last_day      TEXT,
    precision     TEXT NOT NULL CHECK (precision IN ('dag', 'week', 'maanddeel', 'maand', 'kwartaal', 'seizoen', 'halfjaar',
                  'jaar', 'mijlpaal', 'ongeveer', 'geen', 'voorwaarde', 'terugkerend')),
    rule          TEXT NOT NULL,
    reference_day TEXT NOT NULL,
    review_day    TEXT,
    set_on        TEXT NOT NULL,
    reason        TEXT,
    letter_id     INTEGER REFERENCES letter (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT deadline_order CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day),
    -- A promised day and a day of our own never stand together.
    CONSTRAINT deadline_review CHECK (last_day IS NULL OR review_day IS NULL)
) STRICT;

CREATE TRIGGER deadline_stays BEFORE DELETE ON deadline
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;
CREATE TRIGGER deadline_is_kept BEFORE UPDATE ON deadline
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;

-- What a letter says of a commitment, as a person confirmed it. Offsets count characters of the letter's body.
CREATE TABLE passage (
    letter_id     INTEGER NOT NULL REFERENCES letter (id),
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    start_char    INTEGER NOT NULL CHECK (start_char >= 0),
    end_char      INTEGER NOT NULL,
    outcome       TEXT NOT NULL
                  CHECK (outcome IN ('afdoen', 'deels', 'uitstellen', 'openhouden', 'vervallen', 'vermelding')),
    PRIMARY KEY (letter_id, commitment_id, position),
    CONSTRAINT passage_order CHECK (start_char < end_char)
) STRICT;

CREATE INDEX passage_commitment ON passage (commitment_id, letter_id);

-- The history: written with the change, in its transaction, and never edited.
CREATE TABLE event (
    sequence      INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    effective_day TEXT NOT NULL,
    actor_name    TEXT NOT NULL,
    actor_role    TEXT NOT NULL,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    kind          TEXT NOT NULL,
    note          TEXT,
    before        TEXT NOT NULL CHECK (json_valid(before)),
    after         TEXT NOT NULL CHECK (json_valid(after)),
    letter_id     INTEGER REFERENCES letter (id),
    passage_start INTEGER,
    passage_end   INTEGER,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX event_commitment ON event (commitment_id, sequence);
CREATE INDEX event_letter ON event (letter_id) WHERE letter_id IS NOT NULL;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;
CREATE TRIGGER event_is_kept BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'the history is never edited');
END;

-- Forms that were sent: the same form sent again does nothing twice.
CREATE TABLE submission (
    token TEXT PRIMARY KEY,
    at    TEXT NOT NULL
) STRICT;
CREATE INDEX submission_at ON submission (at);
