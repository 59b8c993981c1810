-- The areas of the town: a list that the council keeps as it keeps its themes, and any number of them a commitment.
CREATE TABLE area (
    id          INTEGER PRIMARY KEY,
    slug        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
    established INTEGER NOT NULL DEFAULT 0 CHECK (established IN (0, 1)),
    first_day   TEXT,
    last_day    TEXT
) STRICT;

-- The primary key finds the areas of a commitment, the constraint the commitments of an area.
CREATE TABLE commitment_area (
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    position      INTEGER NOT NULL,
    area_id       INTEGER NOT NULL REFERENCES area (id),
    PRIMARY KEY (commitment_id, position),
    CONSTRAINT commitment_area_unique UNIQUE (area_id, commitment_id)
) STRICT;

CREATE TRIGGER search_of_new_area AFTER INSERT ON commitment_area BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_changed_area AFTER UPDATE ON commitment_area BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_area AFTER DELETE ON commitment_area BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_area_name AFTER UPDATE OF name ON area BEGIN
    INSERT INTO search_stale SELECT commitment_id FROM commitment_area WHERE area_id = NEW.id ON CONFLICT DO NOTHING;
END;
