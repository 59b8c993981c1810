-- The history tells of every row of the settings, the lists and the letters from here on. A register that has rows already
-- gets lines with all of them when it is next opened; this row says that it still has to.
CREATE TABLE untold_rows (
    one INTEGER PRIMARY KEY CHECK (one = 1)
) STRICT;
INSERT INTO untold_rows (one)
SELECT 1 WHERE EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM setting) OR EXISTS (SELECT 1 FROM account);
