//! Reasons to refuse a change.

/// A reason to refuse a change. The texts are written for the person who asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    #[error("Deze toezegging is al afgedaan. Heropen haar eerst als er nog iets moet gebeuren.")]
    Settled,
    #[error("Deze toezegging is vervallen. Heropen haar eerst als er nog iets moet gebeuren.")]
    Lapsed,
    /// A proposal waits for a decision.
    #[error("Er ligt al een voorstel over deze toezegging. Leg eerst vast wat de commissie daarover besluit.")]
    Proposed,
    /// Nothing was reported, so there is nothing to object to or to decide on.
    #[error("Deze toezegging staat nog open: er is niets gemeld om bezwaar tegen te maken of over te besluiten.")]
    NothingReported,
    /// The commitment is open, so it cannot be reopened.
    #[error("Deze toezegging staat al open.")]
    Open,
    /// The council side decided already.
    #[error("De commissie heeft hier al over besloten.")]
    Decided,
    /// The new deadline is the same as the present one.
    #[error("Dit is al de termijn van deze toezegging.")]
    SameDeadline,
    /// There is no deadline to correct.
    #[error("Deze toezegging heeft nog geen termijn, dus er valt er geen te corrigeren.")]
    NoDeadline,
    /// The last day has passed, and the source of the right deadline is missing.
    #[error("De laatste dag is al voorbij. Noem de brief of het verslag waarin de juiste termijn staat.")]
    NoSource,
    /// The new number is the present one.
    #[error("Dit is al het nummer van deze toezegging.")]
    SameNumber,
    /// There is no decision whose day could be corrected.
    #[error("Over deze toezegging is geen besluit vastgelegd waarvan de dag bekend is.")]
    NoDecision,
    /// The decision was recorded on this day already.
    #[error("Dit is al de dag van het besluit.")]
    SameDecisionDay,
    /// A reason is missing.
    #[error("Geef een reden.")]
    NoReason,
    #[error("Deze toezegging is al openbaar.")]
    Public,
    #[error("Deze toezegging is nog een concept, en dus nog niet openbaar.")]
    Draft,
    /// Secrecy was imposed on the commitment.
    #[error("Op deze toezegging rust geheimhouding. Alleen het orgaan dat daarover gaat kan die opheffen.")]
    Secret,
    /// No secrecy was imposed on the commitment.
    #[error("Op deze toezegging rust geen geheimhouding.")]
    NotSecret,
    /// Somebody objected already.
    #[error("Tegen dit voorstel is al bezwaar gemaakt. De commissie besluit erover.")]
    Contested,
    /// No report stands, or somebody acted on it.
    #[error("Er is geen melding meer om terug te nemen: er is niets gemeld, of er is al iets op gevolgd.")]
    NoReportToTakeBack,
    /// No objection stands, or somebody acted on it.
    #[error("Er is geen bezwaar meer om terug te nemen: er is geen bezwaar gemaakt, of er is al iets op gevolgd.")]
    NoObjectionToTakeBack,
    /// A member takes back an objection of somebody else.
    #[error("Dit bezwaar is van iemand anders. Alleen wie bezwaar maakte en de griffie kunnen het terugnemen.")]
    NotOwnObjection,
    /// The description of the remaining work is missing.
    #[error("Schrijf wat er nog moet gebeuren.")]
    NoRemainder,
    /// The parts do not make a compound commitment.
    #[error("Geef twee tot twintig onderdelen, elk met een tekst. Ten minste één daarvan staat nog open.")]
    Parts,
    /// There is no part with this number.
    #[error("Dit onderdeel is er niet.")]
    NoSuchPart,
    #[error("Dit onderdeel is al gesloten.")]
    PartClosed,
    /// The part is still due.
    #[error("Dit onderdeel staat nog open.")]
    PartOpen,
    /// The new holder is the present one.
    #[error("Deze portefeuillehouder is al verantwoordelijk voor deze toezegging.")]
    SameHolder,
    /// The commitment was handed over on a later day.
    #[error("Deze toezegging is na deze dag al eens overgedragen.")]
    BeforeLastHandover,
    /// The commitment was made on a later day.
    #[error("Deze toezegging is pas na deze dag gedaan.")]
    BeforeMade,
    /// The link exists already.
    #[error("Dit verband ligt er al.")]
    Linked,
    /// The commitment to merge into is closed itself.
    #[error("Die toezegging staat niet meer open. Voeg samen met een toezegging die nog openstaat.")]
    OtherClosed,
    /// The double has nobody and nothing that the other does not have.
    #[error("Uit de dubbele toezegging valt niets over te nemen dat hier nog niet staat.")]
    NothingToTakeOver,
    /// The link does not exist, or came with a merger.
    #[error("Dit verband is er niet, of hoort bij een samenvoeging.")]
    NoSuchLink,
    /// The link would bind a commitment to itself.
    #[error("Een toezegging heeft geen verband met zichzelf.")]
    LinkToItself,
}
