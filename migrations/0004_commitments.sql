-- The commitments, with all that hangs on one: deadlines, parts, former holders, bonds, and what letters say of it.

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
    -- The decision that keeps it secret.
    secret_by       TEXT CHECK (secret_by IN ('raad', 'college', 'burgemeester', 'commissie')),
    secret_on       TEXT,
    secret_ground   TEXT,
    secret_lifter   TEXT CHECK (secret_lifter IN ('raad', 'college', 'burgemeester', 'commissie')),
    -- Titles of papers that belong to it, one a line.
    papers          TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL
                    CHECK (status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld', 'afgedaan', 'vervallen')),
    -- What the executive proposes, as JSON, while the council side has not decided.
    proposal        TEXT CHECK (proposal IS NULL OR json_valid(proposal)),
    -- On which day somebody objected to what is proposed.
    contested_on    TEXT,
    decided_by      TEXT CHECK (decided_by IN ('bestuur', 'raad')),
    lapse_kind      TEXT CHECK (lapse_kind IN ('ingetrokken', 'achterhaald', 'opgegaan', 'niet-nagekomen')),
    remaining       TEXT,
    -- In what form it was fulfilled.
    delivered       TEXT CHECK (delivered IN ('brief', 'voorstel', 'handeling', 'gesprek', 'informatie')),
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
    -- Secret is what an organ decided on a day, on a ground, and what an organ can lift: all of these, or none.
    CONSTRAINT commitment_secret CHECK ((publicity = 'geheim') = (secret_by IS NOT NULL)
                                        AND (secret_by IS NULL) = (secret_on IS NULL)
                                        AND (secret_by IS NULL) = (secret_ground IS NULL)
                                        AND (secret_by IS NULL) = (secret_lifter IS NULL)),
    CONSTRAINT commitment_proposal CHECK ((status = 'afdoening-voorgesteld') = (proposal IS NOT NULL)),
    CONSTRAINT commitment_contested CHECK (contested_on IS NULL OR status = 'afdoening-voorgesteld'),
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
CREATE INDEX commitment_figures ON commitment (status, publicity, last_day, committee_id, holder_id);
-- What is not public is looked for on its own: it is little.
CREATE INDEX commitment_hidden ON commitment (number_normal) WHERE publicity <> 'openbaar';
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
-- The reason of a deadline is what somebody wrote, and may have to go with the line of the history that it came with, on a
-- ground of the law. Everything else stays as it was.
CREATE TRIGGER deadline_is_kept BEFORE UPDATE ON deadline
WHEN NEW.reason IS NOT NULL
     OR (OLD.commitment_id, OLD.position, OLD.words, OLD.first_day, OLD.last_day, OLD.precision, OLD.rule, OLD.reference_day,
         OLD.review_day, OLD.set_on, OLD.letter_id)
     IS NOT (NEW.commitment_id, NEW.position, NEW.words, NEW.first_day, NEW.last_day, NEW.precision, NEW.rule,
             NEW.reference_day, NEW.review_day, NEW.set_on, NEW.letter_id)
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;

-- The parts of a compound commitment. The deadline is kept whole as JSON; the last day beside it is what queries compare.
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

-- How commitments hang together, in the order in which it was told.
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

-- A motion or amendment that was withdrawn because of the commitment, and who had moved it.
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
