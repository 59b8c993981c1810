//! The people and committees of the made register, all invented.

pub const COMMITTEES: u64 = 12;
const MEMBERS: u64 = 90;
const HOLDERS: u64 = 24;

const COMMITTEE_NAMES: [&str; 12] = [
    "Bestuur en Veiligheid",
    "Ruimte en Wonen",
    "Mobiliteit",
    "Duurzaamheid en Energie",
    "Zorg en Welzijn",
    "Financiën en Organisatie",
    "Onderwijs en Jeugd",
    "Werk en Inkomen",
    "Economie en Haven",
    "Cultuur en Sport",
    "Beheer en Buitenruimte",
    "Digitale Stad",
];
/// Up to which promise of a hundred each committee has its share: the first have most of the work.
const SHARES: [u64; 12] = [18, 34, 46, 56, 66, 74, 81, 87, 92, 96, 99, 100];
const PARTIES: [&str; 12] = [
    "Lijst Noord",
    "Stadsbelang",
    "Groene Kring",
    "Sociaal Verbond",
    "Vrije Burgers",
    "Ouderenlijst",
    "Partij voor de Wijk",
    "Christelijk Appel",
    "Nieuw Elan",
    "Jongeren Nu",
    "Haven en Stad",
    "Burgerforum",
];
const THEMES: [&str; 20] = [
    "Wonen",
    "Verkeer",
    "Veiligheid",
    "Klimaat",
    "Zorg",
    "Jeugd",
    "Onderwijs",
    "Armoede",
    "Economie",
    "Cultuur",
    "Sport",
    "Groen",
    "Afval",
    "Financiën",
    "Bestuur",
    "Participatie",
    "Dienstverlening",
    "Haven",
    "Evenementen",
    "Integratie",
];
const LAST_NAMES: [&str; 24] = [
    "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "Dekker", "Brouwer",
    "Dijkstra", "Kok", "Jacobs", "Kuiper", "Postma", "Schouten", "Hoekstra", "Prins", "Blom", "Willems", "Yilmaz",
    "Haddad", "Pinas",
];

/// The code of the committee that has this promise of a hundred.
pub fn committee_code(of_hundred: u64) -> String {
    let at = SHARES.iter().position(|share| of_hundred < *share).unwrap_or_default();
    format!("C{}", at + 1)
}

pub fn name_committee(at: u64) -> String {
    format!("{} (C{})", choose(&COMMITTEE_NAMES, at), at + 1)
}

pub fn name_member(at: u64) -> String {
    let at = at % MEMBERS;
    let initial = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    format!("{initial}. {} ({})", choose(&LAST_NAMES, at * 7 + at / 24), choose(&PARTIES, at))
}

pub fn name_holder(at: u64) -> String {
    let at = at % HOLDERS;
    format!(
        "wethouder {} ({}. {})",
        choose(&THEMES, at),
        char::from(b'A' + u8::try_from(at).unwrap_or_default()),
        choose(&LAST_NAMES, at * 5)
    )
}

pub fn name_theme(at: u64) -> &'static str {
    choose(&THEMES, at)
}

fn choose<'a>(these: &[&'a str], at: u64) -> &'a str {
    crate::texts::pick(these, at)
}
