-- Accounts: who can sign in, what is theirs, and what the administration did.

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

-- What was done to accounts and settings, and who signed in. Not part of the history of commitments.
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
