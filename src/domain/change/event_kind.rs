//! What happened, as the history names it.

use crate::domain::keyed::keyed;

keyed! {
    /// What happened, as the history names it.
    pub enum EventKind: key, label {
        /// Entered in the register.
        Registered = "geregistreerd", "Geregistreerd";
        /// Details were corrected.
        Corrected = "gecorrigeerd", "Gegevens aangepast";
        /// Progress was told.
        Progress = "voortgang", "Voortgang";
        /// A paper spoke of it.
        Mentioned = "genoemd", "Genoemd in een brief";
        /// It was said to stay open.
        KeptOpen = "opengehouden", "Blijft openstaan";
        /// The executive proposed an outcome.
        Proposed = "voorgesteld", "Afdoening voorgesteld";
        /// A part was settled.
        PartlySettled = "deels-afgedaan", "Deels afgedaan";
        /// It was settled.
        Settled = "afgedaan", "Afgedaan, gemeld door het bestuur";
        /// It lapsed.
        Lapsed = "vervallen", "Vervallen";
        /// A later day was set.
        Postponed = "uitgesteld", "Uitgesteld";
        /// A deadline was set that is no postponement.
        DeadlineSet = "termijn", "Termijn genoemd";
        /// The council side objected.
        Objected = "bezwaar", "Bezwaar";
        /// It was opened again.
        Reopened = "heropend", "Heropend";
        /// The council side agreed.
        Confirmed = "bevestigd", "De commissie stemt in";
        /// The council side refused.
        Refused = "geweigerd", "De commissie stemt niet in";
        /// It became public.
        Published = "openbaar-gemaakt", "Openbaar gemaakt";
        /// It is no longer public.
        Withdrawn = "teruggenomen", "Niet meer openbaar";
        /// Secrecy was imposed.
        SecrecyImposed = "geheimhouding-opgelegd", "Geheimhouding opgelegd";
        /// Secrecy was lifted.
        SecrecyLifted = "geheimhouding-opgeheven", "Geheimhouding opgeheven";
        /// The council side decided otherwise than was proposed, or of its own accord.
        Decided = "besloten", "De commissie besluit";
        /// Nobody objected in time, so a proposal counts as agreed to.
        PassedInSilence = "stilzwijgend", "Stilzwijgend ingestemd";
        /// It was told of which parts it consists.
        Divided = "verdeeld", "In onderdelen verdeeld";
        /// A part was settled.
        PartSettled = "onderdeel-afgedaan", "Een onderdeel afgedaan, gemeld door het bestuur";
        /// A part lapsed.
        PartLapsed = "onderdeel-vervallen", "Een onderdeel vervallen";
        /// Somebody else answers for it.
        HandedOver = "overgedragen", "Overgedragen";
        /// It was bound to another promise or a paper.
        Linked = "verbonden", "Verband gelegd";
        /// Such a bond was taken back.
        Unlinked = "losgemaakt", "Verband verwijderd";
        /// It was merged into another promise.
        Merged = "samengevoegd", "Samengevoegd";
        /// A name that it bears was changed in the council's lists.
        Renamed = "hernoemd", "Een naam gewijzigd in de lijsten van de raad";
        /// The content of some lines of the history was erased, on a legal ground.
        Erased = "gewist", "Inhoud gewist";
        /// The list for a meeting was frozen.
        ListFrozen = "lijst-vastgesteld", "Lijst vastgesteld";
        /// The register was put back from a copy.
        Restored = "teruggezet", "Teruggezet uit een reservekopie";
    }
}
