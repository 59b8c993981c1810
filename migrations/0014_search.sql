-- The search: an index of what is public, and one of what is not. The public's questions touch the first alone.

-- The texts are turned into terms by the program (src/domain/search), so that both databases find the same; neither index keeps
-- the texts themselves.
CREATE VIRTUAL TABLE search_public USING fts5 (
    title, own, letters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=~%$+'"
);
-- The whole of each commitment of which anything is not public.
CREATE VIRTUAL TABLE search_hidden USING fts5 (
    title, own, letters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=~%$+'"
);
-- The words of each index, with the number of commitments that have them.
CREATE VIRTUAL TABLE search_public_word USING fts5vocab (search_public, row);
CREATE VIRTUAL TABLE search_hidden_word USING fts5vocab (search_hidden, row);

-- The digests of the texts with which a commitment stands in each index; none where it stands in neither.
CREATE TABLE search_entry (
    commitment_id INTEGER PRIMARY KEY REFERENCES commitment (id),
    public_digest TEXT,
    hidden_digest TEXT
) STRICT;

-- The version of the program's analysis by which the indexes were made.
CREATE TABLE search_analysis (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL
) STRICT;

-- The commitments of which a text may have changed in this transaction; it is empty when a transaction ends. Triggers fill it,
-- so that no act can forget the search.
CREATE TABLE search_stale (
    commitment_id INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER search_of_new_commitment AFTER INSERT ON commitment BEGIN
    INSERT INTO search_stale VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_commitment AFTER UPDATE OF number, title, text, quotation, spoken_by, holder_id, committee_id,
    agenda_item, theme_id, publicity, papers, remaining ON commitment
BEGIN
    INSERT INTO search_stale VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
-- Who sees a letter depends on what it is tied to.
CREATE TRIGGER search_of_letters_beside AFTER UPDATE OF publicity, number_normal ON commitment BEGIN
    INSERT INTO search_stale
    SELECT p.commitment_id FROM passage p
    WHERE p.letter_id IN (SELECT n.letter_id FROM letter_number n WHERE n.number_normal IN (OLD.number_normal, NEW.number_normal)
                          UNION SELECT o.letter_id FROM passage o WHERE o.commitment_id = NEW.id)
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_letters_of_new AFTER INSERT ON commitment BEGIN
    INSERT INTO search_stale
    SELECT p.commitment_id FROM passage p
    WHERE p.letter_id IN (SELECT n.letter_id FROM letter_number n WHERE n.number_normal = NEW.number_normal)
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_of_new_asker AFTER INSERT ON commitment_asker BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_asker AFTER UPDATE ON commitment_asker BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_asker AFTER DELETE ON commitment_asker BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_new_part AFTER INSERT ON part BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_part AFTER UPDATE ON part BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_part AFTER DELETE ON part BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_former_number AFTER INSERT ON former_number BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_new_paper AFTER INSERT ON withdrawn_paper BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_paper AFTER UPDATE ON withdrawn_paper BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_paper AFTER DELETE ON withdrawn_paper BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_new_mover AFTER INSERT ON withdrawn_paper_mover BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_mover AFTER UPDATE ON withdrawn_paper_mover BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_mover AFTER DELETE ON withdrawn_paper_mover BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_of_committee AFTER UPDATE OF code, name ON committee BEGIN
    INSERT INTO search_stale SELECT id FROM commitment WHERE committee_id = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_holder AFTER UPDATE OF function, name ON portfolio_holder BEGIN
    INSERT INTO search_stale SELECT id FROM commitment WHERE holder_id = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_theme AFTER UPDATE OF name ON theme BEGIN
    INSERT INTO search_stale SELECT id FROM commitment WHERE theme_id = NEW.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_member AFTER UPDATE OF name, party_id ON member BEGIN
    INSERT INTO search_stale
    SELECT commitment_id FROM commitment_asker WHERE member_id = NEW.id
    UNION SELECT commitment_id FROM withdrawn_paper_mover WHERE member_id = NEW.id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_party AFTER UPDATE OF name ON party BEGIN
    INSERT INTO search_stale
    SELECT a.commitment_id FROM member m JOIN commitment_asker a ON a.member_id = m.id WHERE m.party_id = NEW.id
    UNION
    SELECT w.commitment_id FROM member m JOIN withdrawn_paper_mover w ON w.member_id = m.id WHERE m.party_id = NEW.id
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_of_letter AFTER UPDATE OF number, subject, body, publicity, redacted ON letter BEGIN
    INSERT INTO search_stale SELECT commitment_id FROM passage WHERE letter_id = NEW.id ON CONFLICT DO NOTHING;
END;
-- A tie to what is public changes nothing for the other passages of a letter, so that a letter of many lines stays linear.
CREATE TRIGGER search_of_new_letter_number AFTER INSERT ON letter_number BEGIN
    INSERT INTO search_stale
    SELECT p.commitment_id FROM commitment c CROSS JOIN passage p
    WHERE c.number_normal = NEW.number_normal AND c.publicity <> 'openbaar' AND p.letter_id = NEW.letter_id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_letter_number AFTER DELETE ON letter_number BEGIN
    INSERT INTO search_stale
    SELECT p.commitment_id FROM commitment c CROSS JOIN passage p
    WHERE c.number_normal = OLD.number_normal AND c.publicity <> 'openbaar' AND p.letter_id = OLD.letter_id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_new_passage AFTER INSERT ON passage BEGIN
    INSERT INTO search_stale VALUES (NEW.commitment_id) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale
    SELECT p.commitment_id FROM commitment c CROSS JOIN passage p
    WHERE c.id = NEW.commitment_id AND c.publicity <> 'openbaar' AND p.letter_id = NEW.letter_id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_passage AFTER UPDATE ON passage BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id), (NEW.commitment_id) ON CONFLICT DO NOTHING;
END;
-- No act moves a passage; whatever does, is seen.
CREATE TRIGGER search_of_moved_passage AFTER UPDATE OF letter_id, commitment_id ON passage BEGIN
    INSERT INTO search_stale SELECT commitment_id FROM passage WHERE letter_id IN (OLD.letter_id, NEW.letter_id)
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_of_gone_passage AFTER DELETE ON passage BEGIN
    INSERT INTO search_stale VALUES (OLD.commitment_id) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale
    SELECT p.commitment_id FROM commitment c CROSS JOIN passage p
    WHERE c.id = OLD.commitment_id AND c.publicity <> 'openbaar' AND p.letter_id = OLD.letter_id
    ON CONFLICT DO NOTHING;
END;

-- What the search looked in before.
ALTER TABLE commitment DROP COLUMN search_text;
