-- What was closed last, of all and of one committee. An index of what was settled alone lost to the one that begins with the
-- status, from which SQLite sorts all that ever was settled.
DROP INDEX commitment_settled;
DROP INDEX commitment_settled_by_committee;
CREATE INDEX commitment_closed ON commitment (closed_on, id, publicity, status) WHERE closed_on IS NOT NULL;
CREATE INDEX commitment_closed_by_committee ON commitment (committee_id, closed_on, id, publicity, status)
    WHERE closed_on IS NOT NULL;

-- The letters that nobody has processed: few, among rows that hold whole texts.
CREATE INDEX letter_waiting ON letter (day, id, publicity) WHERE processed_at IS NULL;
-- The letters that wait to be released, and what the history tells of letters, by day.
CREATE INDEX letter_draft ON letter (day, id, processed_at) WHERE publicity = 'concept';
CREATE INDEX event_of_letter ON event (effective_day, kind, letter_id, actor_role)
    WHERE letter_id IS NOT NULL AND object = 'register';

-- What is not closed, by what may be missing.
CREATE INDEX commitment_unclosed_by_holder ON commitment (holder_id, committee_id, publicity, status)
    WHERE status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld');
-- The evenings on which a committee can decide.
CREATE INDEX meeting_planned ON meeting (committee_id, day) WHERE established = 1 AND cancelled_on IS NULL;
