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
    /// The council side decided otherwise than was proposed, or of its own accord.
    Decided,
    /// Nobody objected in time, so a proposal counts as agreed to.
    PassedInSilence,
    /// It was told of which parts it consists.
    Divided,
    /// A part was settled.
    PartSettled,
    /// A part lapsed.
    PartLapsed,
    /// Somebody else answers for it.
    HandedOver,
    /// It was bound to another promise or a paper.
    Linked,
    /// Such a bond was taken back.
    Unlinked,
    /// It was merged into another promise.
    Merged,
    /// A name that it bears was changed in the council's lists.
    Renamed,
    /// The content of some lines of the history was erased, on a legal ground.
    Erased,
    /// The list for a meeting was frozen.
    ListFrozen,
    /// The register was put back from a copy.
    Restored,
}

impl EventKind {
    /// Every kind: key, words on screen.
    pub const KEYS: [(Self, &'static str, &'static str); 32] = [
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
        (Self::Decided, "besloten", "De commissie besluit"),
        (Self::PassedInSilence, "stilzwijgend", "Stilzwijgend ingestemd"),
        (Self::Divided, "verdeeld", "In onderdelen verdeeld"),
        (Self::PartSettled, "onderdeel-afgedaan", "Een onderdeel afgedaan, gemeld door het bestuur"),
        (Self::PartLapsed, "onderdeel-vervallen", "Een onderdeel vervallen"),
        (Self::HandedOver, "overgedragen", "Overgedragen"),
        (Self::Linked, "verbonden", "Verband gelegd"),
        (Self::Unlinked, "losgemaakt", "Verband verwijderd"),
        (Self::Merged, "samengevoegd", "Samengevoegd"),
        (Self::Renamed, "hernoemd", "Een naam gewijzigd in de lijsten van de raad"),
        (Self::Erased, "gewist", "Inhoud gewist"),
        (Self::ListFrozen, "lijst-vastgesteld", "Lijst vastgesteld"),
        (Self::Restored, "teruggezet", "Teruggezet uit een reservekopie"),
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
