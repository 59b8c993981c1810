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
}
