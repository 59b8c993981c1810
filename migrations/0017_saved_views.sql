-- Lists that somebody keeps under a name: the query of the address, as the register writes it. They are bookmarks of one account,
-- and show what their reader may see.
CREATE TABLE saved_view (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    name       TEXT NOT NULL CHECK (name <> ''),
    query      TEXT NOT NULL,
    CONSTRAINT saved_view_name_unique UNIQUE (account_id, name)
) STRICT;
