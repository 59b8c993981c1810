//! Names the changes that a check of the history does not find, each with the reason.

/// Tables and columns that somebody with the file in hand can change without a finding: the table, the column or `*` for all,
/// and the reason. A test changes every column of every table, and holds the rest to this list.
pub const UNCHECKED: [(&str, &str, &str); 16] = [
    ("account", "password_hash", "a way in: the history would keep it for ever"),
    ("account", "totp_secret", "a way in: the history would keep it for ever"),
    ("account", "totp_step", "goes up with each sign-in, and is no act"),
    ("account", "device_generation", "goes up with each sign-in elsewhere, and is no act"),
    ("account", "last_used_at", "is kept from time to time, and is no act"),
    ("recovery_code", "*", "a way in: the history would keep it for ever"),
    ("one_time_link", "*", "a way in that lives for days"),
    ("session", "*", "lives for hours"),
    ("submission", "*", "lives for days, and tells of no content"),
    ("failed_sign_in", "*", "is forgotten within days"),
    ("sign_in_line", "*", "is removed after a term, as the law asks"),
    ("search_analysis", "*", "belongs to the program: the search is made anew by another version"),
    ("search_stale", "*", "is empty when a transaction ends, and makes the search look again"),
    ("saved_view", "*", "is a bookmark of one account, and tells of no content"),
    ("untold_rows", "*", "is empty once the register was served"),
    ("_sqlx_migrations", "*", "belongs to the program: a register of another form is not opened"),
];
