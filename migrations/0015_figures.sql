-- Lists, counts and the overview without a look at every commitment.

-- Indexes that carry the publicity, so that what somebody sees is known without the row.
DROP INDEX commitment_by_day;
DROP INDEX commitment_by_status;
DROP INDEX commitment_by_committee;
DROP INDEX commitment_by_holder;
DROP INDEX commitment_by_theme;
DROP INDEX commitment_by_number;
DROP INDEX commitment_by_title;
DROP INDEX commitment_figures;
DROP INDEX commitment_by_meeting;
DROP INDEX commitment_by_closing;
CREATE INDEX commitment_by_day ON commitment (coalesce(last_day, '9999-12-31'), id, publicity, status);
CREATE INDEX commitment_by_status ON commitment (status, coalesce(last_day, '9999-12-31'), id, publicity);
CREATE INDEX commitment_by_committee ON commitment (committee_id, status, coalesce(last_day, '9999-12-31'), id, publicity);
CREATE INDEX commitment_by_holder ON commitment (holder_id, status, coalesce(last_day, '9999-12-31'), id, publicity);
CREATE INDEX commitment_by_theme ON commitment (theme_id, status, coalesce(last_day, '9999-12-31'), id, publicity);
CREATE INDEX commitment_by_number ON commitment (number_sort, id, publicity, status);
CREATE INDEX commitment_by_title ON commitment (title_sort, id, publicity, status);
CREATE INDEX commitment_by_meeting ON commitment (meeting_id, publicity);
-- What is not closed is little, and is what people look at: by last day, with the filters beside it.
CREATE INDEX commitment_unclosed ON commitment
    (coalesce(last_day, '9999-12-31'), id, publicity, status, committee_id, holder_id, theme_id)
    WHERE status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld');
-- What was settled last, of all and of one committee.
CREATE INDEX commitment_settled ON commitment (closed_on, id, publicity) WHERE status = 'afgedaan';
CREATE INDEX commitment_settled_by_committee ON commitment (committee_id, closed_on, id, publicity) WHERE status = 'afgedaan';
-- The meetings by day.
CREATE INDEX meeting_by_day ON meeting (day, established);

-- How many commitments there are of each kind: what the counts beside the filters are made of. A column without a value is 0.
CREATE TABLE commitment_figure (
    publicity    TEXT NOT NULL,
    status       TEXT NOT NULL,
    committee_id INTEGER NOT NULL,
    holder_id    INTEGER NOT NULL,
    theme_id     INTEGER NOT NULL,
    -- Tells whether they have a last day.
    has_day      INTEGER NOT NULL CHECK (has_day IN (0, 1)),
    commitments  INTEGER NOT NULL CONSTRAINT commitment_figure_counts CHECK (commitments > 0),
    PRIMARY KEY (publicity, status, committee_id, holder_id, theme_id, has_day)
) STRICT;

-- How many of those that are not closed have their last day in a month, as in 2025-12; empty without a last day.
CREATE TABLE deadline_figure (
    month        TEXT NOT NULL,
    publicity    TEXT NOT NULL,
    status       TEXT NOT NULL,
    committee_id INTEGER NOT NULL,
    commitments  INTEGER NOT NULL CONSTRAINT deadline_figure_counts CHECK (commitments > 0),
    PRIMARY KEY (month, publicity, status, committee_id)
) STRICT;

INSERT INTO commitment_figure
SELECT publicity, status, coalesce(committee_id, 0), coalesce(holder_id, 0), coalesce(theme_id, 0), last_day IS NOT NULL,
    count(*)
FROM commitment GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO deadline_figure
SELECT coalesce(substr(last_day, 1, 7), ''), publicity, status, coalesce(committee_id, 0), count(*)
FROM commitment WHERE status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld') GROUP BY 1, 2, 3, 4;

-- Commitments are never deleted, so they come and change.
CREATE TRIGGER figure_of_new_commitment AFTER INSERT ON commitment BEGIN
    INSERT INTO commitment_figure
    VALUES (NEW.publicity, NEW.status, coalesce(NEW.committee_id, 0), coalesce(NEW.holder_id, 0), coalesce(NEW.theme_id, 0),
            NEW.last_day IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET commitments = commitments + 1;
END;
CREATE TRIGGER figure_of_commitment AFTER UPDATE OF publicity, status, committee_id, holder_id, theme_id, last_day ON commitment
WHEN (OLD.publicity, OLD.status, OLD.committee_id, OLD.holder_id, OLD.theme_id, OLD.last_day IS NULL)
     IS NOT (NEW.publicity, NEW.status, NEW.committee_id, NEW.holder_id, NEW.theme_id, NEW.last_day IS NULL)
BEGIN
    INSERT INTO commitment_figure
    VALUES (NEW.publicity, NEW.status, coalesce(NEW.committee_id, 0), coalesce(NEW.holder_id, 0), coalesce(NEW.theme_id, 0),
            NEW.last_day IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET commitments = commitments + 1;
    DELETE FROM commitment_figure
    WHERE publicity = OLD.publicity AND status = OLD.status AND committee_id = coalesce(OLD.committee_id, 0)
        AND holder_id = coalesce(OLD.holder_id, 0) AND theme_id = coalesce(OLD.theme_id, 0)
        AND has_day = (OLD.last_day IS NOT NULL) AND commitments = 1;
    UPDATE commitment_figure SET commitments = commitments - 1
    WHERE publicity = OLD.publicity AND status = OLD.status AND committee_id = coalesce(OLD.committee_id, 0)
        AND holder_id = coalesce(OLD.holder_id, 0) AND theme_id = coalesce(OLD.theme_id, 0)
        AND has_day = (OLD.last_day IS NOT NULL);
END;

CREATE TRIGGER deadline_figure_of_new_commitment AFTER INSERT ON commitment
WHEN NEW.status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld')
BEGIN
    INSERT INTO deadline_figure
    VALUES (coalesce(substr(NEW.last_day, 1, 7), ''), NEW.publicity, NEW.status, coalesce(NEW.committee_id, 0), 1)
    ON CONFLICT DO UPDATE SET commitments = commitments + 1;
END;
CREATE TRIGGER deadline_figure_of_what_became AFTER UPDATE OF publicity, status, committee_id, last_day ON commitment
WHEN NEW.status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld')
    AND (OLD.publicity, OLD.status, OLD.committee_id, OLD.last_day)
        IS NOT (NEW.publicity, NEW.status, NEW.committee_id, NEW.last_day)
BEGIN
    INSERT INTO deadline_figure
    VALUES (coalesce(substr(NEW.last_day, 1, 7), ''), NEW.publicity, NEW.status, coalesce(NEW.committee_id, 0), 1)
    ON CONFLICT DO UPDATE SET commitments = commitments + 1;
END;
CREATE TRIGGER deadline_figure_of_what_was AFTER UPDATE OF publicity, status, committee_id, last_day ON commitment
WHEN OLD.status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld')
    AND (OLD.publicity, OLD.status, OLD.committee_id, OLD.last_day)
        IS NOT (NEW.publicity, NEW.status, NEW.committee_id, NEW.last_day)
BEGIN
    DELETE FROM deadline_figure
    WHERE month = coalesce(substr(OLD.last_day, 1, 7), '') AND publicity = OLD.publicity AND status = OLD.status
        AND committee_id = coalesce(OLD.committee_id, 0) AND commitments = 1;
    UPDATE deadline_figure SET commitments = commitments - 1
    WHERE month = coalesce(substr(OLD.last_day, 1, 7), '') AND publicity = OLD.publicity AND status = OLD.status
        AND committee_id = coalesce(OLD.committee_id, 0);
END;

-- The letters by day, with what decides who sees one: the rows hold whole texts.
DROP INDEX letter_day;
CREATE INDEX letter_by_day ON letter (day, id, publicity);
