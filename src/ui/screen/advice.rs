//! Which words say what could be better about an action, and at which field of its form.
use crate::domain::Flaw;

/// The key of the words.
pub(super) const fn words(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::NoOwner => "advice-AQ1-none",
        Flaw::SeveralOwners => "advice-AQ1-several",
        Flaw::NoDue => "advice-AQ2-none",
        Flaw::PastDue => "advice-AQ2-past",
        Flaw::FarDue => "advice-AQ2-far",
        Flaw::NoDoneWhen => "advice-AQ3-none",
        Flaw::VagueDoneWhen => "advice-AQ3-vague",
        Flaw::NoKind => "advice-AQ4",
        Flaw::NoFactor => "advice-AQ5",
        Flaw::VagueStart => "advice-AQ6",
        Flaw::Exhortation => "advice-AQ7",
        Flaw::ManyOpen => "advice-AQ8",
        Flaw::OneKind => "advice-AQ9",
        Flaw::Late => "advice-AQ10",
    }
}

/// The field of an action's form; none for what is about all actions.
pub(super) const fn field(flaw: Flaw) -> Option<&'static str> {
    Some(match flaw {
        Flaw::NoOwner | Flaw::SeveralOwners => "owner",
        Flaw::NoDue | Flaw::PastDue | Flaw::FarDue | Flaw::Late => "due",
        Flaw::NoDoneWhen | Flaw::VagueDoneWhen => "done-when",
        Flaw::NoKind => "kind",
        Flaw::NoFactor => "factor",
        Flaw::VagueStart | Flaw::Exhortation => "act",
        Flaw::ManyOpen | Flaw::OneKind => return None,
    })
}
