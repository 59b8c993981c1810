-- What was closed last, of all and of one committee. An index of what was settled alone lost to the one that begins with the
-- status, from which SQLite sorts all that ever was settled.
DROP INDEX commitment_settled;
DROP INDEX commitment_settled_by_committee;
CREATE INDEX commitment_closed ON commitment (closed_on, id, publicity, status) WHERE closed_on IS NOT NULL;
CREATE INDEX commitment_closed_by_committee ON commitment (committee_id, closed_on, id, publicity, status)
    WHERE closed_on IS NOT NULL;

-- The letters that nobody has processed: few, among rows that hold whole texts.
CREATE INDEX letter_waiting ON letter (day, id, publicity) WHERE processed_at IS NULL;
