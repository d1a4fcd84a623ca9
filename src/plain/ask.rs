//! Reading an answer: commands are carried out on the way, anything else goes to who asked.
use super::{Depth, SLEPT, Sight, Turn, Way, Workshop};
use crate::domain::{Command, Mark, Vote, harmless};

/// What a line may be, besides an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A choice: every command works.
    Choice,
    /// Words: a command is a single letter, or begins with a colon.
    Text,
    /// Votes, hidden where that can be: every command works.
    Ballot,
    /// A voter's own vote: nothing but help leads away.
    Voter,
}

/// The letters that mean the same at every prompt.
const COMMANDS: &str = "?npcowutLqdf";

impl Workshop<'_> {
    /// Asks until something comes that is no command. Both ends are trimmed.
    pub(super) fn ask(&mut self, prompt: &str, entry: Entry) -> Way<String> {
        let sight = match entry {
            Entry::Choice | Entry::Text => Sight::Open,
            Entry::Ballot | Entry::Voter => Sight::Hidden,
        };
        loop {
            self.console.write(&format!("{prompt} > "))?;
            let Some(line) = self.console.line(sight)? else {
                return Err(Turn::End);
            };
            self.watch_the_clocks()?;
            let line = harmless::in_file(&line).replace(['\n', '\t'], " ");
            let within = self.depth == Depth::Command;
            match command(&line, entry).filter(|(letter, _)| !within || "?q".contains(*letter)) {
                Some((letter, rest)) => self.obey(letter, rest)?,
                None => return Ok(line.trim().to_owned()),
            }
        }
    }

    /// Asks with the words of a key.
    pub(super) fn ask_key(&mut self, key: &str, entry: Entry) -> Way<String> {
        let prompt = self.words.say(key).into_owned();
        self.ask(&prompt, entry)
    }

    /// Lists choices and asks for one; none where the line is empty. Gives its index.
    pub(super) fn choose(&mut self, choices: &[String]) -> Way<Option<usize>> {
        for (choice, n) in choices.iter().zip(1..) {
            self.say(&format!("{n}. {choice}"))?;
        }
        loop {
            let line = self.ask_key("plain-choose", Entry::Choice)?;
            if line.is_empty() {
                return Ok(None);
            }
            match number(&line).filter(|n| (1..=choices.len()).contains(n)) {
                Some(n) => return Ok(Some(n - 1)),
                None => self.fill("cli-not-a-choice", &[("text", line.into())])?,
            }
        }
    }

    /// Lists choices by the words of their keys.
    pub(super) fn choose_keys(&mut self, keys: &[&str]) -> Way<Option<usize>> {
        let choices: Vec<String> = keys
            .iter()
            .map(|k| self.words.say(k).into_owned())
            .collect();
        self.choose(&choices)
    }

    /// Waits for an empty line, and says what an unexpected one could have been.
    pub(super) fn pause(&mut self) -> Way<()> {
        loop {
            let line = self.ask_key("plain-go-on", Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            self.not_understood(line)?;
        }
    }

    pub(super) fn not_understood(&mut self, line: String) -> Way<()> {
        self.fill("plain-not-understood", &[("text", line.into())])
    }

    /// Pauses the clock when the wall clock has run ahead of it: the lid was closed.
    fn watch_the_clocks(&mut self) -> Way<()> {
        let now = self.now();
        let wall = now.wall.as_millisecond() - self.seen.wall.as_millisecond();
        let elapsed = i64::try_from(now.elapsed.saturating_sub(self.seen.elapsed));
        self.seen = now;
        let apart = wall.saturating_sub(elapsed.unwrap_or(i64::MAX));
        if self.session.clock().runs() && apart.saturating_abs() > SLEPT {
            let _ = self.change(Command::PauseClock)?;
            let time = self.ends();
            self.fill("timer-paused-away", &[("time", time.into())])?;
        }
        Ok(())
    }
}

/// The command that a line is, with what stands after its letter.
fn command(line: &str, entry: Entry) -> Option<(char, &str)> {
    let line = line.trim();
    let marked = line.strip_prefix(':').map(str::trim_start);
    let mut chars = marked.unwrap_or(line).chars();
    let letter = chars.next().map(|c| if c == 'l' { 'L' } else { c })?;
    let rest = chars.as_str();
    let stands_alone = rest.is_empty();
    let parts = stands_alone || rest.starts_with(' ');
    let allowed = match entry {
        Entry::Choice | Entry::Ballot => parts,
        Entry::Text => stands_alone || (marked.is_some() && parts),
        Entry::Voter => letter == '?',
    };
    (allowed && COMMANDS.contains(letter)).then(|| (letter, rest.trim()))
}

/// A number written in digits.
pub(super) fn number(text: &str) -> Option<usize> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// The answers of a line by their numbers, blanks left out; none where a sign is no answer.
///
/// `0` and `x` abstain. Of the unshifted number row of a French keyboard all signs mean the same
/// but the one for 6, which takes back.
pub(super) fn marks(line: &str) -> Option<Vec<Mark>> {
    line.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '0' | 'x' | 'X' | 'à' => Some(Mark::Abstain),
            '&' => Some(Mark::Answer(1)),
            'é' => Some(Mark::Answer(2)),
            '"' => Some(Mark::Answer(3)),
            '\'' => Some(Mark::Answer(4)),
            '(' => Some(Mark::Answer(5)),
            'è' => Some(Mark::Answer(7)),
            '_' => Some(Mark::Answer(8)),
            'ç' => Some(Mark::Answer(9)),
            c => c
                .to_digit(10)
                .and_then(|n| u8::try_from(n).ok())
                .map(Mark::Answer),
        })
        .collect()
}

/// The votes of a line, blanks left out; none where a sign is no vote.
///
/// `0` and `x` abstain. The unshifted number row of a French keyboard means the same.
pub(super) fn votes(line: &str) -> Option<Vec<Vote>> {
    marks(line)?.into_iter().map(Mark::vote).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_begins_like_a_command_is_none() {
        assert_eq!(command("n", Entry::Choice), Some(('n', "")));
        assert_eq!(
            command("c two teams ", Entry::Choice),
            Some(('c', "two teams"))
        );
        assert_eq!(command("nobody", Entry::Choice), None);
        assert_eq!(command("c est long", Entry::Text), None);
        assert_eq!(
            command(": c late again", Entry::Text),
            Some(('c', "late again"))
        );
        assert_eq!(command("n", Entry::Voter), None);
        assert_eq!(command("", Entry::Choice), None);
    }

    #[test]
    fn a_line_of_votes_is_read_whole_or_not_at_all() {
        assert_eq!(votes("3 34x0").map(|v| v.len()), Some(5));
        assert_eq!(votes("&é\"'(à"), votes("12345x"));
        assert_eq!(votes("336"), None);
        assert_eq!(votes("3-"), None);
    }
}
