//! The migrations that bring a register to the form of this program.

/// The migrations: the number of each, its name in words, and its text. They stand here one by one, since the macro that reads a
/// folder has the driver and SQLite compiled a second time, for the compiler.
pub(super) const MIGRATIONS: [(i64, &str, &str); 19] = [
    (1, "council", include_str!("../../../migrations/0001_council.sql")),
    (2, "meetings", include_str!("../../../migrations/0002_meetings.sql")),
    (3, "letters", include_str!("../../../migrations/0003_letters.sql")),
    (4, "commitments", include_str!("../../../migrations/0004_commitments.sql")),
    (5, "frozen lists", include_str!("../../../migrations/0005_frozen_lists.sql")),
    (6, "history", include_str!("../../../migrations/0006_history.sql")),
    (7, "accounts", include_str!("../../../migrations/0007_accounts.sql")),
    (8, "forms", include_str!("../../../migrations/0008_forms.sql")),
    (9, "letter publicity", include_str!("../../../migrations/0009_letter_publicity.sql")),
    (10, "corrections", include_str!("../../../migrations/0010_corrections.sql")),
    (11, "going on", include_str!("../../../migrations/0011_going_on.sql")),
    (12, "people", include_str!("../../../migrations/0012_people.sql")),
    (13, "rows in history", include_str!("../../../migrations/0013_rows_in_history.sql")),
    (14, "search", include_str!("../../../migrations/0014_search.sql")),
    (15, "figures", include_str!("../../../migrations/0015_figures.sql")),
    (16, "days slipped", include_str!("../../../migrations/0016_days_slipped.sql")),
    (17, "saved views", include_str!("../../../migrations/0017_saved_views.sql")),
    (18, "areas", include_str!("../../../migrations/0018_areas.sql")),
    (19, "closed and waiting", include_str!("../../../migrations/0019_closed_and_waiting.sql")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_migration_and_they_are_numbered_on() {
        let mut files: Vec<String> = std::fs::read_dir("migrations")
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let named = |(version, name, _): &(i64, &str, &str)| format!("{version:04}_{}.sql", name.replace(' ', "_"));
        assert_eq!(MIGRATIONS.iter().map(named).collect::<Vec<_>>(), files);
        assert!((1..).zip(&MIGRATIONS).all(|(number, (version, ..))| number == *version));
    }
}
