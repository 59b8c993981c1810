-- A deadline, a number or the day of a decision that was entered wrongly is corrected: what was wrong stays.

-- True for a deadline that corrects the one before it, with the paper or the minutes that have the right words.
ALTER TABLE deadline ADD COLUMN is_correction INTEGER NOT NULL DEFAULT 0
    CONSTRAINT deadline_is_correction CHECK (is_correction IN (0, 1) AND (is_correction = 0 OR position > 1));
ALTER TABLE deadline ADD COLUMN correction_source TEXT
    CONSTRAINT deadline_correction_source CHECK (correction_source IS NULL OR is_correction = 1);
-- The lines of the council's calendar from which the day came, as they then stood: JSON, none if the day came from no line.
ALTER TABLE deadline ADD COLUMN calendar_lines TEXT
    CONSTRAINT deadline_calendar_lines CHECK (calendar_lines IS NULL OR json_valid(calendar_lines));

-- The source is what somebody wrote, as the reason is, and may have to go with it. Everything else stays as it was.
DROP TRIGGER deadline_is_kept;
CREATE TRIGGER deadline_is_kept BEFORE UPDATE ON deadline
WHEN (NEW.reason IS NOT NULL AND NEW.reason IS NOT OLD.reason)
     OR (NEW.correction_source IS NOT NULL AND NEW.correction_source IS NOT OLD.correction_source)
     OR (OLD.commitment_id, OLD.position, OLD.words, OLD.first_day, OLD.last_day, OLD.precision, OLD.rule, OLD.reference_day,
         OLD.review_day, OLD.set_on, OLD.letter_id, OLD.is_correction, OLD.calendar_lines)
     IS NOT (NEW.commitment_id, NEW.position, NEW.words, NEW.first_day, NEW.last_day, NEW.precision, NEW.rule,
             NEW.reference_day, NEW.review_day, NEW.set_on, NEW.letter_id, NEW.is_correction, NEW.calendar_lines)
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;

-- Kept with each change of the deadlines, as the number of postponements is.
ALTER TABLE commitment ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0
    CONSTRAINT commitment_corrections CHECK (corrections >= 0);

-- The last decision of the council side and what followed from its day, as JSON.
ALTER TABLE commitment ADD COLUMN last_decision TEXT
    CONSTRAINT commitment_last_decision CHECK (last_decision IS NULL OR json_valid(last_decision));

-- The numbers that a commitment had by mistake: a list that only grows. One that was issued to another commitment since leads
-- to that.
CREATE TABLE former_number (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL CHECK (position >= 1),
    number        TEXT NOT NULL CHECK (number <> ''),
    number_normal TEXT NOT NULL,
    until         TEXT NOT NULL,
    PRIMARY KEY (commitment_id, position)
) STRICT;
CREATE INDEX former_number_normal ON former_number (number_normal);
CREATE TRIGGER former_number_stays BEFORE DELETE ON former_number
BEGIN
    SELECT raise(ABORT, 'the list of former numbers only grows');
END;
CREATE TRIGGER former_number_is_kept BEFORE UPDATE ON former_number
BEGIN
    SELECT raise(ABORT, 'the list of former numbers only grows');
END;

-- The deadlines that hang on the calendar are looked for after it was changed.
CREATE INDEX deadline_by_calendar ON deadline (commitment_id) WHERE calendar_lines IS NOT NULL;
