-- The council: its settings, its calendar, and who sits in it. One database file is the register of one council.
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

-- The five lists of the council over time. `established` tells what was entered on purpose from what came into being because
-- a commitment named it: the latter is shown only to those who may see such a commitment. `slug` is the name as it stands in
-- addresses.

CREATE TABLE committee (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL CONSTRAINT committee_code_unique UNIQUE CHECK (code <> ''),
    name        TEXT NOT NULL CHECK (name <> ''),
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT
) STRICT;

CREATE TABLE party (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT
) STRICT;

CREATE TABLE member (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL CHECK (name <> ''),
    party_id    INTEGER REFERENCES party (id),
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT
) STRICT;

-- Two members may bear one name, though not within one party; a member without a party is known by name alone.
CREATE UNIQUE INDEX member_unique ON member (name, coalesce(party_id, 0));
CREATE INDEX member_party ON member (party_id);

CREATE TABLE portfolio_holder (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    function    TEXT NOT NULL CHECK (function <> ''),
    name        TEXT,
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT,
    CONSTRAINT portfolio_holder_unique UNIQUE (function, name)
) STRICT;

-- What a portfolio holder answers for, over time.
CREATE TABLE portfolio (
    id        INTEGER PRIMARY KEY,
    holder_id INTEGER NOT NULL REFERENCES portfolio_holder (id),
    name      TEXT NOT NULL CHECK (name <> ''),
    first_day TEXT NOT NULL,
    last_day  TEXT,
    CONSTRAINT portfolio_order CHECK (last_day IS NULL OR first_day <= last_day)
) STRICT;
CREATE INDEX portfolio_holder_portfolio ON portfolio (holder_id);

CREATE TABLE theme (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT
) STRICT;
