//! The kinds of event in the history.

use crate::domain::{commitment::publicity::PublicityKey, keyed::keyed};

keyed! {
    /// The kind of an event in the history: its key, and its label on screen.
    pub enum EventKind: key, label {
        Registered = "geregistreerd", "Geregistreerd";
        Corrected = "gecorrigeerd", "Gegevens aangepast";
        /// A deadline that was entered wrongly was corrected.
        DeadlineCorrected = "termijn-gecorrigeerd", "Termijn gecorrigeerd";
        NumberCorrected = "nummer-gecorrigeerd", "Nummer gecorrigeerd";
        /// The day of a decision was corrected.
        DecisionDayCorrected = "besluitdag-gecorrigeerd", "Dag van het besluit gecorrigeerd";
        Progress = "voortgang", "Voortgang";
        /// A paper mentioned the commitment.
        Mentioned = "genoemd", "Genoemd in een brief";
        /// It was recorded that the commitment stays open.
        KeptOpen = "opengehouden", "Blijft openstaan";
        /// The executive proposed an outcome.
        Proposed = "voorgesteld", "Afdoening voorgesteld";
        /// A part was settled.
        PartlySettled = "deels-afgedaan", "Deels afgedaan";
        Settled = "afgedaan", "Afgedaan, gemeld door het bestuur";
        Lapsed = "vervallen", "Vervallen";
        /// A later deadline was set.
        Postponed = "uitgesteld", "Uitgesteld";
        /// A deadline was set that is no postponement.
        DeadlineSet = "termijn", "Termijn genoemd";
        /// The council side objected.
        Objected = "bezwaar", "Bezwaar";
        /// The executive took back its report or proposal.
        ReportTakenBack = "melding-teruggenomen", "Melding teruggenomen";
        /// The council side took back its objection.
        ObjectionTakenBack = "bezwaar-teruggenomen", "Bezwaar teruggenomen";
        /// The commitment was reopened.
        Reopened = "heropend", "Heropend";
        /// The council side agreed.
        Confirmed = "bevestigd", "De commissie stemt in";
        /// The council side refused.
        Refused = "geweigerd", "De commissie stemt niet in";
        /// The commitment became public.
        Published = "openbaar-gemaakt", "Openbaar gemaakt";
        /// The commitment became a draft again.
        Withdrawn = "teruggenomen", "Niet meer openbaar";
        SecrecyImposed = "geheimhouding-opgelegd", "Geheimhouding opgelegd";
        SecrecyLifted = "geheimhouding-opgeheven", "Geheimhouding opgeheven";
        /// The council side decided something other than the proposal, or of its own accord.
        Decided = "besloten", "De commissie besluit";
        /// A proposal was accepted because nobody objected in time.
        PassedInSilence = "stilzwijgend", "Stilzwijgend ingestemd";
        /// The commitment was divided into parts.
        Divided = "verdeeld", "In onderdelen verdeeld";
        /// One of the parts was settled.
        PartSettled = "onderdeel-afgedaan", "Een onderdeel afgedaan, gemeld door het bestuur";
        /// One of the parts lapsed.
        PartLapsed = "onderdeel-vervallen", "Een onderdeel vervallen";
        /// Another holder became responsible.
        HandedOver = "overgedragen", "Overgedragen";
        /// A link with another commitment or a paper was made.
        Linked = "verbonden", "Verband gelegd";
        /// A link was removed.
        Unlinked = "losgemaakt", "Verband verwijderd";
        /// The commitment was merged into another.
        Merged = "samengevoegd", "Samengevoegd";
        /// The askers and the withdrawn papers of a double came along with its merger.
        TakenOver = "overgenomen", "Overgenomen uit een dubbele toezegging";
        /// A name on the commitment was changed in the council's lists.
        Renamed = "hernoemd", "Een naam gewijzigd in de lijsten van de raad";
        /// The content of some lines of the history was erased, on a legal ground.
        Erased = "gewist", "Inhoud gewist";
        /// A passage of a letter was released by itself.
        PassageReleased = "passage-vrijgegeven", "Passage vrijgegeven";
        /// A released passage was taken back.
        PassageTakenBack = "passage-teruggenomen", "Passage teruggenomen";
        /// Parts of a letter were made unreadable.
        Redacted = "onleesbaar-gemaakt", "Delen onleesbaar gemaakt";
        /// The original of a letter was erased, on a legal ground.
        OriginalErased = "origineel-gewist", "Origineel gewist";
        LetterTakenIn = "brief-opgenomen", "Brief opgenomen";
        /// Settings, lists, accounts or other rows of the register changed.
        Administered = "beheer", "Beheer";
        /// The rows were told that the register had before its history told of rows.
        RowsTold = "stand-vastgelegd", "Stand van het register vastgelegd";
        /// The list for a meeting was frozen.
        ListFrozen = "lijst-vastgesteld", "Lijst vastgesteld";
        /// The register was restored from a backup.
        Restored = "teruggezet", "Teruggezet uit een reservekopie";
    }
}

impl EventKind {
    /// True if by it the executive reported or proposed that something is done, wholly or in part.
    #[must_use]
    pub const fn is_report(self) -> bool {
        matches!(self, Self::Settled | Self::PartlySettled | Self::PartSettled | Self::Proposed)
    }

    /// The publicity that an event of this kind sets by its nature, also when its content is gone.
    #[must_use]
    pub const fn publicity_by_nature(self) -> Option<PublicityKey> {
        match self {
            Self::Published | Self::SecrecyLifted => Some(PublicityKey::Public),
            Self::Withdrawn => Some(PublicityKey::Draft),
            Self::SecrecyImposed => Some(PublicityKey::Secret),
            _ => None,
        }
    }
}
