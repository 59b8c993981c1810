-- The days between the first promised last day and the present one, for lists to sort on: kept with each change of the deadlines,
-- as the number of postponements is. A deadline that was corrected never counted.
ALTER TABLE commitment ADD COLUMN days_slipped INTEGER;
UPDATE commitment SET days_slipped = CAST(round(
    julianday((SELECT d.last_day FROM deadline d WHERE d.commitment_id = commitment.id ORDER BY d.position DESC LIMIT 1))
    - julianday((SELECT d.last_day FROM deadline d
                 WHERE d.commitment_id = commitment.id AND d.last_day IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM deadline n WHERE n.commitment_id = d.commitment_id
                                   AND n.position = d.position + 1 AND n.is_correction = 1)
                 ORDER BY d.position LIMIT 1))) AS INTEGER);
CREATE INDEX commitment_by_slip ON commitment (-coalesce(days_slipped, -9999999), id);
CREATE INDEX commitment_by_age ON commitment (coalesce(made_on, '9999-12-31'), id);

-- What changed since a day is looked for by the moment of writing.
CREATE INDEX event_by_moment ON event (at, commitment_id) WHERE commitment_id IS NOT NULL;
