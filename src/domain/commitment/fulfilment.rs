//! The kinds of fulfilment, and which meets which.

use crate::domain::keyed::keyed;

keyed! {
    /// The kind of fulfilment that was promised or delivered.
    pub enum FulfilmentKind: key {
        Letter = "brief";
        /// A proposal that the council decides on.
        Proposal = "voorstel";
        /// An action that is carried out.
        Act = "handeling";
        /// A conversation with somebody.
        Conversation = "gesprek";
        /// Information in any form.
        Information = "informatie";
    }
}

impl FulfilmentKind {
    /// True if the delivered kind meets a commitment of this kind. Information may come in any form, and a letter may be a
    /// proposal at the same time; a proposal, an act and a conversation are met by their own kind only.
    #[must_use]
    pub fn is_met_by(self, delivered: Self) -> bool {
        match self {
            Self::Information => true,
            Self::Letter => matches!(delivered, Self::Letter | Self::Proposal),
            Self::Proposal | Self::Act | Self::Conversation => self == delivered,
        }
    }

    /// The promised and the delivered kind, if the delivered one does not meet the promised one.
    #[must_use]
    pub fn find_shortfall(promised: Option<Self>, delivered: Option<Self>) -> Option<(Self, Self)> {
        promised.zip(delivered).filter(|(promised, delivered)| !promised.is_met_by(*delivered))
    }

    /// The kind that a letter delivers by itself when it settles a commitment of this kind. It delivers letters, proposals and
    /// information; it only reports an act or a conversation.
    #[must_use]
    pub fn delivered_by_letter(promised: Option<Self>) -> Option<Self> {
        match promised {
            Some(Self::Letter | Self::Proposal | Self::Information) => Some(Self::Letter),
            Some(Self::Act | Self::Conversation) | None => None,
        }
    }
}
