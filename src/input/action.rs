//! What the user can mean: one name for everything that can be done with a key or from the palette.
//!
//! It says nothing of keys (see `table`) nor of what an action changes (see the app).

/// Writes the enum, the list of all its values and their names from one table.
macro_rules! actions {
    ($($(#[$doc:meta])* $value:ident $name:literal,)*) => {
        /// What the user can mean. Carries nothing, so that any can be bound, listed and named.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])* $value,)*
        }

        impl Action {
            /// Every action, in the order in which the help lists them.
            pub const ALL: &'static [Self] = &[$(Self::$value,)*];

            /// The name in `keys.ron`; with `-` for `_`, the end of the Fluent key `action-…`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)*
                }
            }
        }
    };
}

actions! {
    /// Goes on to the next screen; never leaves a started ballot.
    Next "next",
    /// Goes back to the previous screen; never leaves a started ballot.
    Previous "previous",
    /// Does what is selected, or says yes.
    Confirm "confirm",
    /// Steps back without losing text, or says no.
    Back "back",
    /// Moves up.
    Up "up",
    /// Moves down.
    Down "down",
    /// Moves to the left.
    Left "left",
    /// Moves to the right.
    Right "right",
    /// Moves to the first row.
    Top "top",
    /// Moves to the last row.
    Bottom "bottom",
    /// Scrolls a page up; at the top of a step's screen the same as `Previous`.
    PageUp "page_up",
    /// Scrolls a page down; at the end of a step's screen the same as `Next`.
    PageDown "page_down",
    /// Moves between the panes or fields of a screen.
    SwitchPane "switch_pane",
    /// Votes level 1.
    Vote1 "vote1",
    /// Votes level 2.
    Vote2 "vote2",
    /// Votes level 3.
    Vote3 "vote3",
    /// Votes level 4.
    Vote4 "vote4",
    /// Votes level 5.
    Vote5 "vote5",
    /// Gives answer 6.
    Vote6 "vote6",
    /// Gives answer 7.
    Vote7 "vote7",
    /// Gives answer 8.
    Vote8 "vote8",
    /// Gives answer 9.
    Vote9 "vote9",
    /// Votes for no level.
    Abstain "abstain",
    /// Takes the last vote or dot back.
    TakeBack "take_back",
    /// Arms the reveal; another key, Enter, reveals.
    Reveal "reveal",
    /// Starts the second and last round on this question.
    VoteAgain "vote_again",
    /// Leaves the question out for all.
    NotApplicable "not_applicable",
    /// Leaves out, after a question, what can wait since the safety check came out red.
    LetWait "let_wait",
    /// Starts passing the keyboard for a secret vote.
    Pass "pass",
    /// Types a secret vote from folded paper.
    Paper "paper",
    /// Lifts the cover between two voters.
    Cover "cover",
    /// Shows the counts of a vote that is shown without them.
    ShowCounts "show_counts",
    /// Sets the level that the group wants to reach.
    Wanted "wanted",
    /// Changes how many people are here.
    People "people",
    /// Takes down one line: note, other view, parked or action.
    Capture "capture",
    /// Says when the team meets again.
    NextDate "next_date",
    /// Starts or pauses the clock.
    Timer "timer",
    /// Gives the step more time from the shown pool.
    Extend "extend",
    /// Opens or closes the outline of all steps.
    Outline "outline",
    /// Skips the step marked in the outline, or takes it up again.
    Skip "skip",
    /// Offers to make up for lost time.
    Replan "replan",
    /// Covers the screen for a break, or ends it.
    Break "break",
    /// Shows question and levels only.
    RoomView "room_view",
    /// Shows one prompt for the room.
    Prompt "prompt",
    /// Shows the prime directive.
    Directive "directive",
    /// Shows the profile as a radar, or as bars again.
    Radar "radar",
    /// Adds a row.
    AddItem "add_item",
    /// Changes the row.
    EditItem "edit_item",
    /// Takes the row out.
    RemoveItem "remove_item",
    /// Moves the row one place up or left.
    MoveEarlier "move_earlier",
    /// Moves the row one place down or right.
    MoveLater "move_later",
    /// Says that the group agrees.
    Agree "agree",
    /// Says that the group does not agree yet.
    Disagree "disagree",
    /// Opens the tray of pasted lines.
    Tray "tray",
    /// Says why a wording is underlined, and what else could be said.
    Wording "wording",
    /// Hears no more of the rule of wording that is explained, in this session.
    Unheard "unheard",
    /// Marks the row as done or kept, or no longer.
    ToggleDone "toggle_done",
    /// Gives an earlier action up.
    Drop "drop",
    /// Moves the day of a promise.
    MoveDate "move_date",
    /// Carries an earlier action on.
    Carry "carry",
    /// Keeps the group's yes to an export.
    Consent "consent",
    /// Sets up the workshop that the figures offer next.
    Offer "offer",
    /// Writes the map into a file.
    MapFile "map_file",
    /// Writes the session into a file.
    Export "export",
    /// Sends text to the terminal's clipboard.
    Copy "copy",
    /// Finds or filters.
    Find "find",
    /// Opens long text in the user's editor.
    Editor "editor",
    /// Takes the last change back.
    Undo "undo",
    /// Makes the undone change again.
    Redo "redo",
    /// Says that all is saved already.
    Saved "saved",
    /// Starts a session.
    NewSession "new_session",
    /// Lists past sessions.
    Sessions "sessions",
    /// Lists open actions.
    Actions "actions",
    /// Shows how a team changed from session to session.
    Trends "trends",
    /// Shows several teams side by side.
    ManyTeams "many_teams",
    /// Marks a session, and compares it with the next one that is marked.
    Compare "compare",
    /// Names the team.
    Team "team",
    /// Closes the session.
    Close "close",
    /// Opens a closed session again.
    Reopen "reopen",
    /// Deletes a session.
    Delete "delete",
    /// Takes over a session that another program has open.
    ReadOnlyTakeOver "read_only_take_over",
    /// Switches the language.
    Language "language",
    /// Switches the theme.
    Theme "theme",
    /// Switches the bell on or off.
    Bell "bell",
    /// Tells about the workshop or the program.
    About "about",
    /// Opens the help.
    Help "help",
    /// Opens the palette of everything that can be done here.
    Palette "palette",
    /// Gives the terminal back to the shell for a while; in a session asks first.
    Suspend "suspend",
    /// Leaves a session for home, after asking, or leaves home.
    Quit "quit",
    /// Leaves the program when pressed twice.
    Interrupt "interrupt",
}

impl Action {
    /// The action that has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|a| a.name() == name)
    }

    /// The number that this action votes, 1 to 9.
    pub const fn number(self) -> Option<u8> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "an action is a vote only if it is named here"
        )]
        match self {
            Self::Vote1 => Some(1),
            Self::Vote2 => Some(2),
            Self::Vote3 => Some(3),
            Self::Vote4 => Some(4),
            Self::Vote5 => Some(5),
            Self::Vote6 => Some(6),
            Self::Vote7 => Some(7),
            Self::Vote8 => Some(8),
            Self::Vote9 => Some(9),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_found_by_its_own_name() {
        for &action in Action::ALL {
            assert_eq!(Action::from_name(action.name()), Some(action));
        }
        assert_eq!(Action::from_name("fly"), None);
    }
}
