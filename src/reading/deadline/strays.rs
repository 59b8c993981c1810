//! Words that no rule of time takes: words that may change a time, and plain ones.

/// Words of denial.
pub(super) const DENIALS: &[&str] = &["niet", "geen", "nooit", "noch", "nimmer", "nergens", "allerminst"];

/// Words that tell whether the public may read something.
pub(super) const PUBLICITY: &[&str] = &["openbaar", "publiek", "vertrouwelijk", "geheim"];

/// Words that tell whether the public may read a paper, or attend a meeting, that is named behind them.
pub(super) const OF_PAPER: &[&str] = &["openbare", "publieke", "vertrouwelijke", "geheime"];

/// Words that say that a time does not hold.
pub(super) const UNLIKELY: &[&str] = &[
    "onhaalbaar",
    "onmogelijk",
    "onwaarschijnlijk",
    "onrealistisch",
    "onzeker",
    "uitgesloten",
    "vervalt",
    "vervallen",
    "geschrapt",
    "ingetrokken",
    "afgelast",
    "mislukt",
    "onjuist",
    "foutief",
];

/// Words behind "of" that make "eerder" a wish, which changes nothing.
pub(super) const WISHES: &[&str] = &["zo", "zoveel", "liever", "liefst", "indien", "mogelijk", "zonodig"];

/// Short words of daily speech and of offices that stand beside a time without being part of it.
pub(super) const SMALL: &[&str] = &[
    "a", "aan", "af", "al", "als", "ao", "b", "ben", "bij", "bis", "b&w", "bv", "by", "c", "ca", "cie", "d", "dag",
    "dan", "dat", "de", "den", "der", "des", "die", "dit", "doe", "dus", "een", "eer", "en", "er", "etc", "evt", "ga",
    "gaf", "had", "ham", "he", "hem", "hen", "her", "het", "hij", "hoe", "hun", "ict", "iet", "ik", "in", "is", "ja",
    "jij", "kan", "kom", "lid", "los", "maw", "mbt", "men", "met", "mij", "mits", "mn", "mw", "dhr", "na", "nav",
    "nee", "net", "nl", "nog", "nr", "nrs", "nu", "of", "om", "ons", "op", "ook", "ov", "ozb", "pas", "per", "plv",
    "pnt", "pt", "rib", "rkc", "ria", "sub", "te", "ten", "ter", "toe", "tot", "tav", "tbv", "u", "uit", "uw", "van",
    "via", "vng", "vth", "wat", "we", "wel", "wie", "wij", "wmo", "woo", "ww", "ze", "zij", "zo", "zou", "was",
];

/// Words that are neither counted nor numbered, so that a figure beside them stands by itself.
pub(super) const NO_NOUNS: &[&str] = &[
    "aan",
    "al",
    "als",
    "anders",
    "bij",
    "begin",
    "binnen",
    "circa",
    "dan",
    "danwel",
    "de",
    "der",
    "dus",
    "een",
    "eind",
    "einde",
    "en",
    "eventueel",
    "evt",
    "half",
    "het",
    "hooguit",
    "in",
    "is",
    "maar",
    "maximaal",
    "medio",
    "met",
    "misschien",
    "mogelijk",
    "na",
    "nog",
    "nu",
    "of",
    "ook",
    "op",
    "over",
    "per",
    "resp",
    "respectievelijk",
    "rond",
    "tot",
    "uit",
    "uiterlijk",
    "van",
    "vanaf",
    "voor",
    "waarschijnlijk",
    "wellicht",
    "wel",
    "wordt",
    "zo",
];
