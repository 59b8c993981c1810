//! The words by which names are recognised, as parts of patterns and as lists.

/// White space within one line.
pub(super) const GAP: &str = r"[^\S\n]+";

/// White space with at most one line end in it.
pub(super) const SPACE: &str = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)";

pub(super) const TITLE: &str =
    r"(?:[Hh]eer|[Hh]eren|[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Mm]ej\.?|[Dd]ames?)";

pub(super) const DEGREE: &str = r"(?:(?:[Pp]rof|[Dd]rs?|[Ii]r|[Ii]ng|[Mm]r)\.)";

pub(super) const INITIAL: &str = r"(?:(?:\p{Lu}|IJ|Th|Ph|Chr?|Joh|Jac|Sj|Tj)\.)";

/// Particles between the given name and the surname; they may begin with a capital.
pub(super) const PARTICLE: &str = concat!(
    r"(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]e[nr]?|['’][ts]|[Hh]et|[Ll][ae]|[Dd][uia]|[Dd]os|[Vv]on|[Ee]l|[Aa]l|[Bb]en",
    r"|[Ii]n\x20(?:['’]t|de|het)|(?:[Oo]p|[Uu]it|[Aa]an)\x20(?:['’]t|den?))",
);

/// One word of a surname, or a first name.
pub(super) const WORD: &str = r"(?:\p{Lu}[\p{L}\p{M}'’]+(?:-(?:(?:van|de|der|den|ter|ten)\x20)*[\p{L}'’]+)*\b)";

/// Offices whose holders act in public.
pub(super) const OFFICE: &str = concat!(
    r"(?:(?:loco-?)?burgemeesters?|wethouders?|gemeentesecretaris|portefeuillehouders?|gedeputeerden?|ministers?",
    r"|staatssecretaris|commissaris|dijkgraaf|heemraad|korpschef|politiechef|hoofdofficier|ombuds(?:man|vrouw)",
    r"|(?:raads|commissie|staten)?griffier|(?:burger)?(?:raads|commissie|staten|kamer)l(?:id|eden)|leden|lid",
    r"|fractie(?:voorzitters?|leider)|(?:commissie|raads|rekenkamer|stadsdeel)voorzitter|stadsdeelbestuurder)",
);

/// Words with a capital that can stand in the place of a name but are none.
pub(super) const NO_NAMES: &str = "
    voorzitter burgemeester wethouder wethouders griffier raadslid raadsleden minister staatssecretaris gedeputeerde
    commissaris portefeuillehouder secretaris gemeentesecretaris commissielid lid leden raad college commissie gemeente
    het een in op deze dit dat die daar wij we ik hij zij ze er als voor na om met ook maar want bij door tot zo wat wie
    hoe waar wanneer dan nu geen niet alle heer mevrouw familie";

/// Titles in the form in which they are compared: in lower case, without a full stop.
pub(super) const TITLES: &str = "heer heren mevrouw meneer mevr mw dhr mej dame dames prof dr drs ir ing mr";

/// Particles in the form in which they are compared.
pub(super) const PARTICLES: &str =
    "van de der den ten ter te het la le du di da dos von el al ben in op uit aan t s en familie";

/// Abbreviations that look like initials but belong to no person.
pub(super) const NO_INITIALS: &str = "NV BV CV US VS EU VN OLV";

/// Endings of streets, schools and the like, which bear the names of people who are long dead.
pub(super) const PLACES: &str = "
    straat laan plein weg kade singel gracht steeg park tunnel school college boulevard stadion lyceum stichting fonds
    prijs instituut kliniek";

/// Words behind which a single letter is a label.
pub(super) const LABELS: &str = "
    variant optie bijlage scenario klasse categorie onderdeel deel fase zone blok vitamine hepatitis plan kolom lijst
    gebouw perceel lijn toren";

/// True if a word is in a list.
pub(super) fn has_word(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
