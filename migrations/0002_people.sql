-- People: who can sign in, what is theirs, and what the public sees.

-- Somebody who can sign in. `login` is the e-mail address of a local account; an account of single sign-on has the issuer
-- and the subject that the provider gives it instead.
CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL CHECK (name <> ''),
    -- In lower case, so that one address is one account.
    login         TEXT CONSTRAINT account_login_unique UNIQUE CHECK (login = lower(login)),
    issuer        TEXT,
    subject       TEXT,
    role          TEXT NOT NULL CHECK (role IN ('griffier', 'commissiegriffier', 'bestuurssecretariaat',
                  'portefeuillehouder', 'raadslid', 'beheerder', 'archivaris')),
    -- Argon2id in PHC form; none until the one-time link is used, and for accounts of single sign-on.
    password_hash TEXT,
    -- The shared secret of the second factor in base32, and the last time step that was used: none is used twice.
    totp_secret   TEXT,
    totp_step     INTEGER,
    created_at    TEXT NOT NULL,
    last_used_at  TEXT,
    disabled_at   TEXT,
    CONSTRAINT account_door CHECK ((issuer IS NULL) = (subject IS NULL) AND (login IS NOT NULL OR issuer IS NOT NULL)),
    CONSTRAINT account_subject_unique UNIQUE (issuer, subject)
) STRICT;

-- What is theirs: committees that they serve or sit on, holders for whom they work, the member that they are.
CREATE TABLE account_committee (
    account_id   INTEGER NOT NULL REFERENCES account (id),
    committee_id INTEGER NOT NULL REFERENCES committee (id),
    PRIMARY KEY (account_id, committee_id)
) STRICT;
CREATE TABLE account_holder (
    account_id INTEGER NOT NULL REFERENCES account (id),
    holder_id  INTEGER NOT NULL REFERENCES portfolio_holder (id),
    PRIMARY KEY (account_id, holder_id)
) STRICT;
CREATE TABLE account_member (
    account_id INTEGER NOT NULL REFERENCES account (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (account_id, member_id)
) STRICT;

-- Codes for who lost the second factor; hashed, each once.
CREATE TABLE recovery_code (
    account_id INTEGER NOT NULL REFERENCES account (id),
    hash       TEXT NOT NULL,
    used_at    TEXT,
    PRIMARY KEY (account_id, hash)
) STRICT;

-- One-time links, by the SHA-256 of their token: the token itself is nowhere.
CREATE TABLE one_time_link (
    hash       TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) STRICT;
CREATE INDEX one_time_link_account ON one_time_link (account_id);

-- Who is signed in, by the SHA-256 of the token in the cookie. `stage` says what is still asked: the code of the second
-- factor, or that one is set up. `seen_at` is kept from time to time, never by the request itself.
CREATE TABLE session (
    hash       TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    stage      TEXT NOT NULL CHECK (stage IN ('volledig', 'code', 'instellen')),
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);

-- Failed attempts to sign in, by what was typed, whether such an account exists or not. `name` is a SHA-256.
CREATE TABLE failed_sign_in (
    name          TEXT PRIMARY KEY,
    failures      INTEGER NOT NULL,
    last_at       TEXT NOT NULL,
    blocked_until TEXT
) STRICT;

-- What was done to accounts and settings, and who signed in. Not part of the history of promises.
CREATE TABLE administration (
    id         INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL DEFAULT '',
    detail     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX administration_at ON administration (at);
CREATE TRIGGER administration_stays BEFORE DELETE ON administration
BEGIN
    SELECT raise(ABORT, 'the log of the administration is never edited');
END;
CREATE TRIGGER administration_is_kept BEFORE UPDATE ON administration
BEGIN
    SELECT raise(ABORT, 'the log of the administration is never edited');
END;

-- A promise that somebody says was missed.
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

-- The council over time. `established` tells what was entered on purpose from what came into being because a promise named
-- it: the latter is shown only to those who may see such a promise.
ALTER TABLE committee ADD COLUMN established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1));
ALTER TABLE committee ADD COLUMN first_day TEXT;
ALTER TABLE committee ADD COLUMN last_day TEXT;
ALTER TABLE party ADD COLUMN established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1));
ALTER TABLE party ADD COLUMN first_day TEXT;
ALTER TABLE party ADD COLUMN last_day TEXT;
ALTER TABLE member ADD COLUMN established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1));
ALTER TABLE member ADD COLUMN first_day TEXT;
ALTER TABLE member ADD COLUMN last_day TEXT;
ALTER TABLE portfolio_holder ADD COLUMN established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1));
ALTER TABLE portfolio_holder ADD COLUMN first_day TEXT;
ALTER TABLE portfolio_holder ADD COLUMN last_day TEXT;
ALTER TABLE theme ADD COLUMN established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1));
ALTER TABLE theme ADD COLUMN first_day TEXT;
ALTER TABLE theme ADD COLUMN last_day TEXT;
-- Until now only committees could be entered on purpose.
UPDATE committee SET established = 1 WHERE code <> name;

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

-- The decision that keeps a promise secret. Until now `geheim` was a mark without a decision behind it and hid nothing; such
-- a promise becomes a draft, which the public does not see, until a clerk records the decision.
ALTER TABLE commitment ADD COLUMN secret_by TEXT CHECK (secret_by IN ('raad', 'college', 'burgemeester', 'commissie'));
ALTER TABLE commitment ADD COLUMN secret_on TEXT;
ALTER TABLE commitment ADD COLUMN secret_ground TEXT;
ALTER TABLE commitment ADD COLUMN secret_lifter TEXT
    CHECK (secret_lifter IN ('raad', 'college', 'burgemeester', 'commissie'));
UPDATE commitment SET publicity = 'concept' WHERE publicity = 'geheim';
CREATE TRIGGER commitment_secret_inserted BEFORE INSERT ON commitment
WHEN (NEW.publicity = 'geheim') <> (NEW.secret_by IS NOT NULL AND NEW.secret_on IS NOT NULL
     AND NEW.secret_ground IS NOT NULL AND NEW.secret_lifter IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'a secret commitment has the decision that makes it so');
END;
CREATE TRIGGER commitment_secret_updated BEFORE UPDATE ON commitment
WHEN (NEW.publicity = 'geheim') <> (NEW.secret_by IS NOT NULL AND NEW.secret_on IS NOT NULL
     AND NEW.secret_ground IS NOT NULL AND NEW.secret_lifter IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'a secret commitment has the decision that makes it so');
END;

-- Every number that a letter names, in the form in which numbers are compared: who may not see one of those promises does
-- not see the letter either.
CREATE TABLE letter_number (
    letter_id     INTEGER NOT NULL REFERENCES letter (id),
    number_normal TEXT NOT NULL,
    PRIMARY KEY (letter_id, number_normal)
) STRICT;
CREATE INDEX letter_number_number ON letter_number (number_normal, letter_id);
INSERT INTO letter_number (letter_id, number_normal)
SELECT DISTINCT p.letter_id, c.number_normal FROM passage p JOIN commitment c ON c.id = p.commitment_id;

-- The figures of the overview look at the publicity too.
DROP INDEX commitment_figures;
CREATE INDEX commitment_figures ON commitment (status, publicity, last_day, committee_id, holder_id);
-- What is not public is looked for on its own: it is little.
CREATE INDEX commitment_hidden ON commitment (number_normal) WHERE publicity <> 'openbaar';
