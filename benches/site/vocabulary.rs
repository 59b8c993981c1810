//! The words of the made register: Dutch compounds, of which some are rare, some common, and most in between.

/// A word that stands in one promise of ten thousand.
pub const RARE: &str = "kadesanering";
/// A word that stands in one promise of a hundred.
pub const MIDDLING: &str = "fietspad";
/// A word that stands in one promise of nine.
pub const COMMON: &str = "parkeerbeleid";
/// Two words beside each other, in one promise of nine hundred.
pub const PHRASE: &str = "parkeerbeleid en fietspad";

const BEGINNINGS: &str = "afval archief begroting belasting bodem bomen brug bus camera data dijk energie evenement fiets gebied \
     geluid groen grond haven horeca huur huis jeugd kade klimaat laad licht lucht markt museum natuur ouder parkeer plein \
     precario privacy regio riool school schuld speel sport station straat taal theater toerist tram tunnel verkeer warmte \
     water weg welzijn wijk winkel woning zon zorg zwem";
const ENDINGS: &str = "akkoord aanpak agenda beheer beleid budget campagne evaluatie fonds hinder kaart koers loket meting \
     monitor nota norm onderhoud onderzoek opgave overlast overleg overschot pad plan planning proef project punt raming \
     rapport regeling register route sanering subsidie tarief tekort terrein toets toezicht verdeling vergunning verordening \
     vervanging visie voorziening zone";

/// The words of the made register, and which of them each promise has.
#[derive(Debug)]
pub struct Vocabulary(Vec<String>);

impl Vocabulary {
    pub fn new() -> Self {
        let known = [RARE, MIDDLING, COMMON];
        let pairs =
            BEGINNINGS.split_whitespace().flat_map(|first| ENDINGS.split_whitespace().map(move |last| (first, last)));
        let mut words: Vec<String> = pairs.map(|(first, last)| format!("{first}{last}")).collect();
        words.retain(|word| !known.contains(&word.as_str()));
        // By a fixed mixing, so that the words of one beginning do not stand together.
        words.sort_by_key(|word| mix(word.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(31) + u64::from(byte))));
        Self(words)
    }

    /// Chooses the word of a place in the texts of a promise: a few words often, most of them seldom.
    pub fn choose_word(&self, promise: u64, place: u64) -> &str {
        match place {
            0 if promise % 9 == 4 => COMMON,
            1 if promise % 100 == 13 => MIDDLING,
            2 if promise % 10_000 == 77 => RARE,
            _ => &self.0[self.draw_index(promise, place)],
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share between 0 and 1 of a small number"
    )]
    fn draw_index(&self, promise: u64, place: u64) -> usize {
        let share = (mix(promise * 16 + place) >> 11) as f64 / (1_u64 << 53) as f64;
        ((share * share * share) * self.0.len() as f64) as usize % self.0.len()
    }
}

/// Mixes the bits of a number, so that numbers that follow each other have nothing in common.
fn mix(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
