-- The last report or objection on a commitment, as JSON, until somebody acts on it.
ALTER TABLE commitment ADD COLUMN open_act TEXT
    CONSTRAINT commitment_open_act CHECK (open_act IS NULL OR json_valid(open_act));
-- What is going on, for lists to filter on: it follows from the other columns and from the parts, and is kept with each change.
ALTER TABLE commitment ADD COLUMN going_on TEXT
    CONSTRAINT commitment_going_on CHECK (going_on IN ('voorstel', 'bezwaar', 'gemeld', 'melding-teruggenomen',
                                                       'bezwaar-teruggenomen', 'verdeeld'));
UPDATE commitment SET going_on = CASE
    WHEN contested_on IS NOT NULL THEN 'bezwaar'
    WHEN proposal IS NOT NULL THEN 'voorstel'
    WHEN decided_by = 'bestuur' THEN 'gemeld'
    WHEN closed_on IS NULL AND EXISTS (SELECT 1 FROM part p WHERE p.commitment_id = commitment.id) THEN 'verdeeld'
END;
CREATE INDEX commitment_by_going_on ON commitment (going_on) WHERE going_on IS NOT NULL;
