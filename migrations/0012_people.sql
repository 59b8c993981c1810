-- A person has seats: rows of `member`, each in one party from a day until a day, and rows of `portfolio_holder`. The name
-- stands with the seat, as it was written then.
CREATE TABLE person (
    id INTEGER PRIMARY KEY
) STRICT;

-- Nobody recorded which seats are one person's, but for those that were tied to one account.
ALTER TABLE member ADD COLUMN person_id INTEGER REFERENCES person (id);
INSERT INTO person (id) SELECT id FROM member;
UPDATE member SET person_id = coalesce((SELECT min(other.member_id) FROM account_member own
                                        JOIN account_member other ON other.account_id = own.account_id
                                        WHERE own.member_id = member.id), id);
DELETE FROM person WHERE id NOT IN (SELECT person_id FROM member);
CREATE INDEX member_person ON member (person_id);

-- A function without a name is nobody's seat.
ALTER TABLE portfolio_holder ADD COLUMN person_id INTEGER REFERENCES person (id);
INSERT INTO person (id)
SELECT h.id + (SELECT coalesce(max(m.id), 0) FROM member m) FROM portfolio_holder h WHERE h.name IS NOT NULL;
UPDATE portfolio_holder SET person_id = id + (SELECT coalesce(max(m.id), 0) FROM member m) WHERE name IS NOT NULL;
CREATE INDEX portfolio_holder_person ON portfolio_holder (person_id);

-- Somebody may come back to a party: the seats then differ in their days.
DROP INDEX member_unique;
CREATE UNIQUE INDEX member_unique ON member (name, coalesce(party_id, 0), coalesce(first_day, ''));

-- An account is a person's, whatever seats that person has.
CREATE TABLE account_person (
    account_id INTEGER NOT NULL REFERENCES account (id),
    person_id  INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (account_id, person_id)
) STRICT;
INSERT INTO account_person (account_id, person_id)
SELECT DISTINCT a.account_id, m.person_id FROM account_member a JOIN member m ON m.id = a.member_id;
DROP TABLE account_member;

-- One role more. The default is there because a column that is added needs one; every account states its role.
ALTER TABLE account ADD COLUMN present_role TEXT NOT NULL DEFAULT 'commissielid'
    CHECK (present_role IN ('griffier', 'commissiegriffier', 'bestuurssecretariaat', 'portefeuillehouder', 'raadslid',
           'commissielid', 'beheerder', 'archivaris'));
UPDATE account SET present_role = role;
ALTER TABLE account DROP COLUMN role;
ALTER TABLE account RENAME COLUMN present_role TO role;
