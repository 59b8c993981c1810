-- The reason of a deadline is what somebody wrote, and may have to go with the line of the history that it came with, on a
-- ground of the law. Everything else in the list of deadlines stays as it was.
DROP TRIGGER deadline_is_kept;
CREATE TRIGGER deadline_is_kept BEFORE UPDATE ON deadline
WHEN NEW.reason IS NOT NULL
     OR (OLD.commitment_id, OLD.position, OLD.words, OLD.first_day, OLD.last_day, OLD.precision, OLD.rule, OLD.reference_day,
         OLD.review_day, OLD.set_on, OLD.letter_id)
     IS NOT (NEW.commitment_id, NEW.position, NEW.words, NEW.first_day, NEW.last_day, NEW.precision, NEW.rule,
             NEW.reference_day, NEW.review_day, NEW.set_on, NEW.letter_id)
BEGIN
    SELECT raise(ABORT, 'the list of deadlines only grows');
END;
