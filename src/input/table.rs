//! The default table: every key of the program, one row each.
//!
//! Rows of one context stand together, the likelier first: hints keep that order.
use super::{Action as A, Binding, Code, Context as C, Key};

const fn on(context: C, code: Code, action: A) -> Binding {
    Binding {
        context,
        key: Key::plain(code),
        action,
    }
}

const fn char(context: C, c: char, action: A) -> Binding {
    on(context, Code::Char(c), action)
}

const fn ctrl(context: C, c: char, action: A) -> Binding {
    Binding {
        context,
        key: Key::ctrl(c),
        action,
    }
}

/// The digits, and what the same keys send unshifted on an AZERTY keyboard.
const BALLOT_KEYS: [(char, A); 21] = [
    ('1', A::Vote1),
    ('2', A::Vote2),
    ('3', A::Vote3),
    ('4', A::Vote4),
    ('5', A::Vote5),
    ('6', A::Vote6),
    ('7', A::Vote7),
    ('8', A::Vote8),
    ('9', A::Vote9),
    ('0', A::Abstain),
    ('x', A::Abstain),
    ('&', A::Vote1),
    ('é', A::Vote2),
    ('"', A::Vote3),
    ('\'', A::Vote4),
    ('(', A::Vote5),
    ('-', A::Vote6),
    ('è', A::Vote7),
    ('_', A::Vote8),
    ('ç', A::Vote9),
    ('à', A::Abstain),
];

/// Contexts in which digits vote.
pub(super) const VOTING: [C; 3] = [C::Ballot, C::Pass, C::Solo];

/// Rows apart from those of `BALLOT_KEYS`.
const ROWS: &[Binding] = &[
    // A question, and its reveal.
    on(C::Ballot, Code::Backspace, A::TakeBack),
    char(C::Ballot, 'r', A::Reveal),
    char(C::Ballot, 'n', A::NotApplicable),
    char(C::Ballot, 'p', A::Pass),
    char(C::Ballot, 'P', A::Paper),
    on(C::Pass, Code::Backspace, A::TakeBack),
    on(C::Pass, Code::Enter, A::Confirm),
    char(C::Pass, '?', A::Help),
    char(C::Cover, ' ', A::Cover),
    char(C::Cover, 'r', A::Reveal),
    on(C::Cover, Code::Esc, A::Back),
    char(C::Cover, '?', A::Help),
    on(C::Solo, Code::Enter, A::Confirm),
    on(C::Solo, Code::Tab, A::SwitchPane),
    on(C::Solo, Code::Backspace, A::TakeBack),
    char(C::Solo, 'n', A::NotApplicable),
    char(C::Solo, 'W', A::Wanted),
    on(C::Armed, Code::Enter, A::Confirm),
    on(C::Armed, Code::Esc, A::Back),
    char(C::Reveal, 'v', A::VoteAgain),
    char(C::Reveal, 's', A::ShowCounts),
    char(C::Reveal, 'n', A::LetWait),
    char(C::Reveal, 'W', A::Wanted),
    // Other kinds of steps.
    char(C::Dots, ' ', A::Confirm),
    on(C::Dots, Code::Backspace, A::TakeBack),
    char(C::Dots, 'a', A::AddItem),
    on(C::Dots, Code::Delete, A::RemoveItem),
    char(C::Review, ' ', A::ToggleDone),
    char(C::Review, 'k', A::Carry),
    char(C::Review, 'x', A::Drop),
    char(C::Cards, 'a', A::AddItem),
    char(C::Cards, 'e', A::EditItem),
    char(C::Cards, ' ', A::ToggleDone),
    on(C::Cards, Code::Delete, A::RemoveItem),
    char(C::Survey, ' ', A::Confirm),
    on(C::Survey, Code::Backspace, A::TakeBack),
    char(C::Survey, '<', A::MoveEarlier),
    char(C::Survey, '>', A::MoveLater),
    char(C::Survey, 'v', A::VoteAgain),
    char(C::Sheet, 'a', A::AddItem),
    char(C::Sheet, 'e', A::EditItem),
    char(C::Sheet, ' ', A::ToggleDone),
    on(C::Sheet, Code::Delete, A::RemoveItem),
    char(C::Sheet, '<', A::MoveEarlier),
    char(C::Sheet, '>', A::MoveLater),
    char(C::Sheet, 'p', A::Tray),
    char(C::Sheet, 'v', A::VoteAgain),
    char(C::Sheet, 'k', A::Carry),
    char(C::Sheet, 'x', A::MapFile),
    char(C::Confirm, 'y', A::Agree),
    char(C::Confirm, 'n', A::Disagree),
    on(C::Read, Code::Tab, A::Radar),
    char(C::Outline, 's', A::Skip),
    char(C::Outline, 'p', A::Replan),
    // Every screen of a session.
    on(C::Session, Code::Right, A::Next),
    on(C::Session, Code::Left, A::Previous),
    on(C::Session, Code::PgDn, A::PageDown),
    on(C::Session, Code::PgUp, A::PageUp),
    char(C::Session, 'c', A::Capture),
    char(C::Session, 't', A::Timer),
    char(C::Session, 'f', A::Prompt),
    char(C::Session, 'w', A::People),
    char(C::Session, '+', A::Extend),
    char(C::Session, 'o', A::Outline),
    char(C::Session, 'b', A::Break),
    char(C::Session, 'z', A::RoomView),
    char(C::Session, 'D', A::Directive),
    char(C::Session, 'd', A::NextDate),
    char(C::Session, 'S', A::Offer),
    char(C::Session, 'T', A::ReadOnlyTakeOver),
    char(C::Break, 'b', A::Break),
    on(C::Break, Code::Enter, A::Confirm),
    on(C::Break, Code::Esc, A::Back),
    char(C::Break, '+', A::Extend),
    char(C::Break, 'L', A::Language),
    char(C::Break, '?', A::Help),
    char(C::Done, 'e', A::Export),
    char(C::Done, 'o', A::Reopen),
    char(C::Done, 'S', A::Offer),
    // Outside a session.
    char(C::Home, 'a', A::Actions),
    char(C::Home, 's', A::Sessions),
    char(C::Promises, 'd', A::ToggleDone),
    char(C::Promises, ' ', A::ToggleDone),
    char(C::Promises, 'x', A::Drop),
    char(C::Promises, 'm', A::MoveDate),
    char(C::Home, 't', A::Trends),
    on(C::Trends, Code::Tab, A::Radar),
    char(C::Trends, 'm', A::ManyTeams),
    char(C::List, 'j', A::Down),
    char(C::List, 'k', A::Up),
    char(C::List, 'g', A::Top),
    char(C::List, 'G', A::Bottom),
    on(C::List, Code::Home, A::Top),
    on(C::List, Code::End, A::Bottom),
    on(C::List, Code::PgDn, A::PageDown),
    on(C::List, Code::PgUp, A::PageUp),
    char(C::List, 'e', A::Export),
    char(C::List, 'c', A::Compare),
    on(C::List, Code::Delete, A::Delete),
    // What lies over a screen.
    on(C::Field, Code::Enter, A::Confirm),
    on(C::Field, Code::Esc, A::Back),
    on(C::Field, Code::Tab, A::SwitchPane),
    on(C::Field, Code::BackTab, A::SwitchPane),
    ctrl(C::Field, 'g', A::Wording),
    ctrl(C::Field, 'x', A::Unheard),
    on(C::Help, Code::Enter, A::Confirm),
    on(C::Help, Code::Esc, A::Back),
    on(C::Help, Code::Up, A::Up),
    on(C::Help, Code::Down, A::Down),
    on(C::Help, Code::PgUp, A::PageUp),
    on(C::Help, Code::PgDn, A::PageDown),
    on(C::Palette, Code::Enter, A::Confirm),
    on(C::Palette, Code::Esc, A::Back),
    on(C::Palette, Code::Up, A::Up),
    on(C::Palette, Code::Down, A::Down),
    on(C::Palette, Code::PgUp, A::PageUp),
    on(C::Palette, Code::PgDn, A::PageDown),
    on(C::Ask, Code::Enter, A::Confirm),
    char(C::Ask, 'y', A::Confirm),
    char(C::Ask, 'o', A::Confirm),
    on(C::Ask, Code::Esc, A::Back),
    char(C::Ask, 'n', A::Back),
    char(C::Ask, 'e', A::EditItem),
    char(C::Ask, 'u', A::Undo),
    ctrl(C::Ask, 'z', A::Suspend),
    // Everywhere.
    char(C::Global, '?', A::Help),
    on(C::Global, Code::F(1), A::Help),
    on(C::Global, Code::Enter, A::Confirm),
    on(C::Global, Code::Esc, A::Back),
    on(C::Global, Code::Up, A::Up),
    on(C::Global, Code::Down, A::Down),
    on(C::Global, Code::Left, A::Left),
    on(C::Global, Code::Right, A::Right),
    on(C::Global, Code::Tab, A::SwitchPane),
    on(C::Global, Code::BackTab, A::SwitchPane),
    char(C::Global, ':', A::Palette),
    ctrl(C::Global, 'p', A::Palette),
    char(C::Global, '/', A::Find),
    char(C::Global, 'u', A::Undo),
    ctrl(C::Global, 'r', A::Redo),
    char(C::Global, 'y', A::Copy),
    char(C::Global, 'L', A::Language),
    ctrl(C::Global, 'o', A::Editor),
    ctrl(C::Global, 's', A::Saved),
    char(C::Global, 'q', A::Quit),
    ctrl(C::Global, 'z', A::Suspend),
    ctrl(C::Global, 'c', A::Interrupt),
];

/// The default table, the voting contexts' digits first.
pub(super) fn rows() -> Vec<Binding> {
    let digits = VOTING.into_iter().flat_map(|context| {
        BALLOT_KEYS
            .into_iter()
            .map(move |(c, action)| char(context, c, action))
    });
    digits.chain(ROWS.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn no_key_stands_twice_in_one_context() {
        let mut seen = BTreeMap::new();
        for row in rows() {
            let before = seen.insert((row.context, row.key), row.action);
            assert_eq!(before, None, "{row:?}");
        }
    }

    #[test]
    fn a_passed_keyboard_knows_digits_backspace_enter_and_help_only() {
        let alive: BTreeSet<String> = rows()
            .into_iter()
            .filter(|b| b.context == C::Pass)
            .map(|b| b.key.ascii())
            .collect();
        let wanted = "1 2 3 4 5 6 7 8 9 0 x & é \" ' ( - è _ ç à backspace enter ?";
        assert_eq!(alive, wanted.split(' ').map(str::to_owned).collect());
    }

    #[test]
    fn no_row_needs_a_key_that_some_keyboards_lack() {
        for row in rows() {
            assert!(!row.key.alt, "{row:?}");
            assert!(
                !row.key.ctrl || matches!(row.key.code, Code::Char(_)),
                "{row:?}"
            );
            // Terminals send these as tab, enter, backspace and escape.
            for c in ['i', 'm', 'j', 'h', '[', 'q'] {
                assert_ne!(row.key, Key::ctrl(c));
            }
        }
    }

    #[test]
    fn text_fields_bind_no_key_that_types() {
        for row in rows() {
            if row.context.reach() == super::super::Reach::Typing {
                assert_eq!(row.key.typed(), None, "{row:?}");
            }
        }
    }
}
