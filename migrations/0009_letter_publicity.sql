-- A letter has a publicity of its own. What was processed before this could be read by then.
ALTER TABLE letter ADD COLUMN publicity TEXT NOT NULL DEFAULT 'concept'
    CONSTRAINT letter_publicity CHECK (publicity IN ('concept', 'openbaar', 'geheim'));
-- The decision that keeps it secret: all of these, or none.
ALTER TABLE letter ADD COLUMN secret_by TEXT
    CONSTRAINT letter_secret_by CHECK (secret_by IN ('raad', 'college', 'burgemeester', 'commissie'));
ALTER TABLE letter ADD COLUMN secret_on TEXT;
ALTER TABLE letter ADD COLUMN secret_ground TEXT;
ALTER TABLE letter ADD COLUMN secret_lifter TEXT
    CONSTRAINT letter_secret_lifter CHECK (secret_lifter IN ('raad', 'college', 'burgemeester', 'commissie'))
    CONSTRAINT letter_secret CHECK ((publicity = 'geheim') = (secret_by IS NOT NULL)
                                    AND (secret_by IS NULL) = (secret_on IS NULL)
                                    AND (secret_by IS NULL) = (secret_ground IS NULL)
                                    AND (secret_by IS NULL) = (secret_lifter IS NULL));
UPDATE letter SET publicity = 'openbaar' WHERE processed_at IS NOT NULL;

-- Whose a letter is while it is a draft: the holders whose office took it in or who signed it, and the committees whose clerk
-- took it in.
CREATE TABLE letter_keeper (
    letter_id    INTEGER NOT NULL REFERENCES letter (id),
    position     INTEGER NOT NULL,
    holder_id    INTEGER REFERENCES portfolio_holder (id),
    committee_id INTEGER REFERENCES committee (id),
    PRIMARY KEY (letter_id, position),
    CONSTRAINT letter_keeper_one CHECK ((holder_id IS NULL) <> (committee_id IS NULL))
) STRICT;

-- Of earlier letters nobody recorded who took them in: they are of the holders of what they name.
INSERT INTO letter_keeper (letter_id, position, holder_id)
SELECT k.letter_id, row_number() OVER (PARTITION BY k.letter_id ORDER BY k.holder_id), k.holder_id
FROM (SELECT DISTINCT n.letter_id, c.holder_id
      FROM letter_number n JOIN commitment c ON c.number_normal = n.number_normal
      WHERE c.holder_id IS NOT NULL) k;

-- A clerk may release one passage of a letter that somebody does not see whole.
ALTER TABLE passage ADD COLUMN released INTEGER NOT NULL DEFAULT 0
    CONSTRAINT passage_released CHECK (released IN (0, 1));

-- The text with parts made unreadable, for whoever may not see the original. It has as many characters, so that passages keep
-- their places.
ALTER TABLE letter ADD COLUMN redacted TEXT
    CONSTRAINT letter_redacted CHECK (redacted IS NULL OR length(redacted) = length(body));
