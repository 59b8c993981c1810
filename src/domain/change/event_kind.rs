//! What happened, as the history names it.

/// What happened, as the history names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Entered in the register.
    Registered,
    /// Details were corrected.
    Corrected,
    /// Progress was told.
    Progress,
    /// A paper spoke of it.
    Mentioned,
    /// It was said to stay open.
    KeptOpen,
    /// The executive proposed an outcome.
    Proposed,
    /// A part was settled.
    PartlySettled,
    /// It was settled.
    Settled,
    /// It lapsed.
    Lapsed,
    /// A later day was set.
    Postponed,
    /// A deadline was set that is no postponement.
    DeadlineSet,
    /// The council side objected.
    Objected,
    /// It was opened again.
    Reopened,
    /// The council side agreed.
    Confirmed,
    /// The council side refused.
    Refused,
    /// It became public.
    Published,
    /// It is no longer public.
    Withdrawn,
    /// Secrecy was imposed.
    SecrecyImposed,
    /// Secrecy was lifted.
    SecrecyLifted,
}

impl EventKind {
    /// Every kind: key, words on screen.
    pub const KEYS: [(Self, &'static str, &'static str); 19] = [
        (Self::Registered, "geregistreerd", "Geregistreerd"),
        (Self::Corrected, "gecorrigeerd", "Gegevens aangepast"),
        (Self::Progress, "voortgang", "Voortgang"),
        (Self::Mentioned, "genoemd", "Genoemd in een brief"),
        (Self::KeptOpen, "opengehouden", "Blijft openstaan"),
        (Self::Proposed, "voorgesteld", "Afdoening voorgesteld"),
        (Self::PartlySettled, "deels-afgedaan", "Deels afgedaan"),
        (Self::Settled, "afgedaan", "Afgedaan, gemeld door het bestuur"),
        (Self::Lapsed, "vervallen", "Vervallen"),
        (Self::Postponed, "uitgesteld", "Uitgesteld"),
        (Self::DeadlineSet, "termijn", "Termijn genoemd"),
        (Self::Objected, "bezwaar", "Bezwaar"),
        (Self::Reopened, "heropend", "Heropend"),
        (Self::Confirmed, "bevestigd", "De commissie stemt in"),
        (Self::Refused, "geweigerd", "De commissie stemt niet in"),
        (Self::Published, "openbaar-gemaakt", "Openbaar gemaakt"),
        (Self::Withdrawn, "teruggenomen", "Niet meer openbaar"),
        (Self::SecrecyImposed, "geheimhouding-opgelegd", "Geheimhouding opgelegd"),
        (Self::SecrecyLifted, "geheimhouding-opgeheven", "Geheimhouding opgeheven"),
    ];

    /// The key in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("voortgang", |(_, key, _)| key)
    }

    /// The words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("Voortgang", |(.., label)| label)
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }
}
