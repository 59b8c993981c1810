//! Why a change is refused.

/// Why a change is refused. The words are for the person who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// It is settled.
    #[error("Deze toezegging is al afgedaan. Heropen haar eerst als er nog iets moet gebeuren.")]
    Settled,
    /// It lapsed.
    #[error("Deze toezegging is vervallen. Heropen haar eerst als er nog iets moet gebeuren.")]
    Lapsed,
    /// A proposal waits for a decision.
    #[error("Er ligt al een voorstel over deze toezegging. Leg eerst vast wat de commissie daarover besluit.")]
    Proposed,
    /// Nothing was reported, so there is nothing to object to or to decide on.
    #[error("Deze toezegging staat nog open: er is niets gemeld om bezwaar tegen te maken of over te besluiten.")]
    NothingReported,
    /// It is open, so it cannot be opened again.
    #[error("Deze toezegging staat al open.")]
    Open,
    /// The council side decided already.
    #[error("De commissie heeft hier al over besloten.")]
    Decided,
    /// The new deadline is the present one.
    #[error("Dit is al de termijn van deze toezegging.")]
    SameDeadline,
    /// A reason is missing.
    #[error("Geef een reden.")]
    NoReason,
    /// It is public.
    #[error("Deze toezegging is al openbaar.")]
    Public,
    /// It is a draft.
    #[error("Deze toezegging is nog een concept, en dus nog niet openbaar.")]
    Draft,
    /// Secrecy was imposed on it.
    #[error("Op deze toezegging rust geheimhouding. Alleen het orgaan dat daarover gaat kan die opheffen.")]
    Secret,
    /// No secrecy was imposed on it.
    #[error("Op deze toezegging rust geen geheimhouding.")]
    NotSecret,
    /// Somebody objected already.
    #[error("Tegen dit voorstel is al bezwaar gemaakt. De commissie besluit erover.")]
    Contested,
    /// What remains to be done is missing.
    #[error("Schrijf wat er nog moet gebeuren.")]
    NoRemainder,
    /// The parts do not make a compound promise.
    #[error("Geef twee tot twintig onderdelen, elk met een tekst. Ten minste één daarvan staat nog open.")]
    Parts,
    /// There is no such part.
    #[error("Dit onderdeel is er niet.")]
    NoSuchPart,
    /// The part is closed.
    #[error("Dit onderdeel is al gesloten.")]
    PartClosed,
    /// The part is due.
    #[error("Dit onderdeel staat nog open.")]
    PartOpen,
    /// It would be handed over to who has it.
    #[error("Deze portefeuillehouder is al verantwoordelijk voor deze toezegging.")]
    SameHolder,
    /// It was handed over later than this day.
    #[error("Deze toezegging is na deze dag al eens overgedragen.")]
    BeforeLastHandover,
    /// It was made later than this day.
    #[error("Deze toezegging is pas na deze dag gedaan.")]
    BeforeMade,
    /// This bond is there.
    #[error("Dit verband ligt er al.")]
    Linked,
    /// What it would be merged into is closed itself.
    #[error("Die toezegging staat niet meer open. Voeg samen met een toezegging die nog openstaat.")]
    OtherClosed,
    /// There is no such bond, or it came with a merger.
    #[error("Dit verband is er niet, of hoort bij een samenvoeging.")]
    NoSuchLink,
    /// A promise is not bound to itself.
    #[error("Een toezegging heeft geen verband met zichzelf.")]
    LinkToItself,
}
