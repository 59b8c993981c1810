//! The fields of a commitment with their names on screen.

use crate::domain::keyed::keyed;

keyed! {
    /// A field of a commitment. The label is its name on screen; the history stores names of its own, which are frozen.
    pub enum CommitmentField: label {
        Corrections = "aantal keer gecorrigeerd";
        Postponements = "aantal keer uitgesteld";
        Delivered = "afgedaan met";
        ClosedOn = "afgesloten op";
        AgendaItem = "agendapunt";
        ReviewDay = "bekijken op";
        DecidedBy = "besloten door";
        DecisionDay = "besluitdag";
        ContestedOn = "bezwaar op";
        Quotation = "citaat";
        Committee = "commissie";
        FormerNumbers = "eerdere nummers";
        FormerHolders = "eerdere portefeuillehouders";
        Areas = "gebieden";
        Secrecy = "geheimhouding";
        AskedBy = "gevraagd door";
        SpokenBy = "gezegd door";
        LapseKind = "grond";
        LastDay = "laatste dag";
        Number = "nummer";
        Parts = "onderdelen";
        Publicity = "openbaarheid";
        Holder = "portefeuillehouder";
        Remaining = "rest";
        Kind = "soort";
        Status = "status";
        Papers = "stukken";
        Text = "tekst";
        Deadline = "termijn";
        Deadlines = "termijnen";
        Theme = "thema";
        Title = "titel";
        MadeOn = "toegezegd op";
        Links = "verbanden";
        Proposal = "voorstel";
    }
}
