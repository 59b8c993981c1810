//! The areas of the town that commitments of the demonstration are about.

/// The numbers of the commitments that are about one area or more, with these areas.
const AREAS: [(&str, &[&str]); 5] = [
    ("23bb003450", &["Sluiskwartier"]),
    ("24bb002394", &["Havenzijde", "Molenbuurt", "Sluiskwartier"]),
    ("25bb005932", &["Havenzijde"]),
    ("25bb006079", &["Oosteroever"]),
    ("25bb006247", &["Havenzijde", "Molenbuurt"]),
];

/// Lists the areas of the commitment with this number.
pub(in crate::demo) fn list_areas(number: &str) -> Vec<String> {
    let own = AREAS.iter().filter(|(of, _)| *of == number).flat_map(|(_, areas)| areas.iter());
    own.map(|area| (*area).to_owned()).collect()
}
