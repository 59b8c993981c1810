//! Members that were pasted as a list: one on a line, with the party and the days behind the name.

use super::{named::Named, recognition::is_same, roster::Roster, roster_entry::RosterEntry, tenure::Tenure};
use crate::domain::{text::cells::split_cells, typed_day::read_typed_day};

/// The most members in one list.
pub const MOST_MEMBERS: usize = 200;

/// The first line that cannot be read, worded for the person who pasted it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PastedMembersError {
    #[error("Regel {line}: hier staat geen naam.")]
    NoName { line: usize },
    #[error("Regel {line}: na de naam, de fractie en twee dagen staat nog ‘{text}’.")]
    Loose { line: usize, text: String },
    #[error("Regel {line}: de laatste dag ligt voor de eerste.")]
    BackToFront { line: usize },
    #[error("Regel {line}: ‘{name}’ stond er al voor dezelfde dagen.")]
    Twice { line: usize, name: String },
    #[error("Hier staan meer dan {MOST_MEMBERS} regels. Plak de lijst in delen.")]
    TooMany,
    #[error("Plak ten minste één regel met een naam.")]
    Nothing,
}

/// Parses a list of members. Each line has a name, perhaps with the party in brackets or in the next cell, and then the first
/// and the last day, in cells that a tab or a semicolon separates. A heading and empty lines are skipped.
///
/// # Errors
/// Returns the first error.
pub fn parse_members(text: &str) -> Result<Vec<RosterEntry>, PastedMembersError> {
    let mut members: Vec<RosterEntry> = Vec::new();
    let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines()).filter(|(_, row)| !row.trim().is_empty());
    for (place, (line, row)) in lines.enumerate() {
        let cells = split_cells(row, &['\t', ';']);
        if place == 0 && is_heading(&cells) {
            continue;
        }
        let member = parse_member(&cells, line)?;
        let same = |other: &&RosterEntry| {
            is_same(Roster::Members, &other.named, &member.named) && other.tenure.overlaps_tenure(member.tenure)
        };
        if members.iter().find(same).is_some() {
            return Err(PastedMembersError::Twice { line, name: member.named.to_string() });
        }
        members.push(member);
        if members.len() > MOST_MEMBERS {
            return Err(PastedMembersError::TooMany);
        }
    }
    if members.is_empty() { Err(PastedMembersError::Nothing) } else { Ok(members) }
}

fn is_heading(cells: &[String]) -> bool {
    const HEADINGS: [&str; 6] = ["naam", "raadslid", "raadsleden", "lid", "voornaam", "achternaam"];
    cells.first().is_some_and(|cell| HEADINGS.contains(&cell.to_lowercase().as_str()))
}

fn parse_member(cells: &[String], line: usize) -> Result<RosterEntry, PastedMembersError> {
    let (mut texts, mut days) = (Vec::new(), Vec::new());
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        match read_typed_day(cell) {
            Ok(day) if !texts.is_empty() && days.len() < 2 => days.push(day),
            Err(_) if texts.len() < 2 && days.is_empty() && cell.contains(char::is_alphabetic) => {
                texts.push(cell.as_str())
            }
            _ => return Err(PastedMembersError::Loose { line, text: cell.clone() }),
        }
    }
    let named = texts.first().and_then(|name| Named::parse(name)).ok_or(PastedMembersError::NoName { line })?;
    let named = match (named.beside.clone(), texts.get(1)) {
        (None, Some(party)) => Named { beside: Some((*party).to_owned()), ..named },
        (Some(_), Some(loose)) => return Err(PastedMembersError::Loose { line, text: (*loose).to_owned() }),
        (_, None) => named,
    };
    // One day alone is the first, unless the cell before it was left empty.
    let only_last = days.len() == 1 && cells.len() > 3 && cells.get(2).is_some_and(String::is_empty);
    let (first, last) = if only_last { (None, days.first()) } else { (days.first(), days.get(1)) };
    let tenure = Tenure::new(first.copied(), last.copied()).map_err(|_| PastedMembersError::BackToFront { line })?;
    Ok(RosterEntry { named, tenure, portfolios: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_member() {
        let table = [
            ("S. Bokhove (Lijst Oost)", "S. Bokhove (Lijst Oost)", "", ""),
            ("S. Bokhove\tLijst Oost", "S. Bokhove (Lijst Oost)", "", ""),
            ("S. Bokhove; Lijst Oost; 30-03-2022", "S. Bokhove (Lijst Oost)", "2022-03-30", ""),
            ("S. Bokhove\tLijst Oost\t30-03-2022\t25-03-2026", "S. Bokhove (Lijst Oost)", "2022-03-30", "2026-03-25"),
            ("S. Bokhove\tLijst Oost\t\t25-03-2026", "S. Bokhove (Lijst Oost)", "", "2026-03-25"),
            ("  S.   Bokhove  ", "S. Bokhove", "", ""),
            ("Bokhove, S. (Lijst Oost)", "Bokhove, S. (Lijst Oost)", "", ""),
        ];
        for (text, named, first, last) in table {
            let members = parse_members(text).unwrap();
            assert_eq!(members.len(), 1, "{text}");
            assert_eq!(members[0].named.to_string(), named, "{text}");
            assert_eq!(members[0].tenure, Tenure::new(first.parse().ok(), last.parse().ok()).unwrap(), "{text}");
        }
    }

    #[test]
    fn a_heading_and_empty_lines_are_skipped() {
        let members = parse_members("\u{feff}Naam\tFractie\n\nA. Ander\tVVM\r\n\nS. Bokhove\tLijst Oost\n").unwrap();
        let names: Vec<String> = members.iter().map(|member| member.named.to_string()).collect();
        assert_eq!(names, ["A. Ander (VVM)", "S. Bokhove (Lijst Oost)"]);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let twice = "S. Bokhove (VVM)\nS.Bokhove (vvm)";
        let many = (0..=MOST_MEMBERS).map(|n| format!("A{n} Ander (VVM)\n")).collect::<String>();
        let table = [
            ("", PastedMembersError::Nothing),
            ("\n \n", PastedMembersError::Nothing),
            ("A. Ander (VVM)\n12", PastedMembersError::Loose { line: 2, text: "12".to_owned() }),
            ("30-03-2022", PastedMembersError::Loose { line: 1, text: "30-03-2022".to_owned() }),
            ("A. Ander\tVVM\tvoorzitter", PastedMembersError::Loose { line: 1, text: "voorzitter".to_owned() }),
            ("A. Ander (VVM)\tLijst Oost", PastedMembersError::Loose { line: 1, text: "Lijst Oost".to_owned() }),
            ("A. Ander\tVVM\t30-03-2026\t30-03-2022", PastedMembersError::BackToFront { line: 1 }),
            (twice, PastedMembersError::Twice { line: 2, name: "S.Bokhove (vvm)".to_owned() }),
            (&many, PastedMembersError::TooMany),
        ];
        for (text, error) in table {
            assert_eq!(parse_members(text), Err(error), "{text}");
        }
        let again = "S. Bokhove (VVM)\t\t01-01-2020\t01-01-2022\nS. Bokhove (VVM)\t\t01-01-2024";
        assert_eq!(parse_members(again).map(|members| members.len()), Ok(2), "in other days it is another seat");
    }
}
