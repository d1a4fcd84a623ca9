//! Reads the paths and macros named in a source file, without comments and strings.

/// A path or macro in a file.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) name: Name,
    /// From 1.
    pub(super) line: usize,
    pub(super) is_glob: bool,
    /// It stands in a test module.
    pub(super) is_test: bool,
}

/// What is named.
#[derive(Debug)]
pub(super) enum Name {
    /// A path from the root of this crate.
    Inside(Vec<String>),
    /// A path that starts elsewhere, or with something imported.
    Outside(Vec<String>),
    /// A macro that is called.
    Macro(String),
    /// A method that is called.
    Method(String),
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Sign(char),
    /// `::`
    Join,
}

/// Every path and macro call of a file; `place` is its path under `src` without the ending.
pub(super) fn names(place: &str, source: &str) -> Vec<Found> {
    let tokens = tokens(source);
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        depth: 0,
        modules: match place {
            "lib" => Vec::new(),
            _ => place.split('/').map(|part| (part.to_owned(), 0)).collect(),
        },
        found: Vec::new(),
    };
    reader.read();
    reader.found
}

struct Reader<'a> {
    tokens: &'a [(Token, usize)],
    at: usize,
    depth: usize,
    /// The modules around the place at hand, with the depth of braces at which each one opened.
    modules: Vec<(String, usize)>,
    found: Vec<Found>,
}

impl Reader<'_> {
    fn token(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn word(&self, ahead: usize) -> Option<String> {
        match self.token(ahead)? {
            Token::Word(word) => Some(word.clone()),
            Token::Sign(_) | Token::Join => None,
        }
    }

    fn read(&mut self) {
        while let Some(token) = self.token(0).cloned() {
            match token {
                Token::Sign('{') => self.depth += 1,
                Token::Sign('}') => {
                    self.depth = self.depth.saturating_sub(1);
                    while self.modules.last().is_some_and(|m| m.1 > self.depth) {
                        self.modules.pop();
                    }
                }
                Token::Word(word) => {
                    self.read_word(&word);
                    continue;
                }
                Token::Sign('.') => self.read_method(),
                Token::Sign(_) | Token::Join => {}
            }
            self.at += 1;
        }
    }

    fn read_word(&mut self, word: &str) {
        let opens = |reader: &Self| reader.token(2) == Some(&Token::Sign('{'));
        if word == "use" && self.token(1) != Some(&Token::Sign('<')) {
            self.at += 1;
            self.tree(Vec::new());
        } else if word == "mod" && opens(self) {
            let name = self.word(1).unwrap_or_default();
            self.depth += 1;
            self.modules.push((name, self.depth));
            self.at += 3;
        } else if self.token(1) == Some(&Token::Sign('!')) {
            self.note(Name::Macro(word.to_owned()), false);
            self.at += 2;
        } else {
            self.path();
        }
    }

    fn read_method(&mut self) {
        let is_called = self.token(2) == Some(&Token::Sign('('));
        if let Some(name) = self.word(1).filter(|_| is_called) {
            self.note(Name::Method(name), false);
        }
    }

    /// A path outside a `use`; a word alone is none.
    fn path(&mut self) {
        let mut path = Vec::new();
        while let Some(word) = self.word(0) {
            path.push(word);
            self.at += 1;
            if self.token(0) != Some(&Token::Join) {
                break;
            }
            self.at += 1;
        }
        if path.len() > 1 {
            self.note_path(path, false);
        }
    }

    /// One branch of a `use`.
    fn tree(&mut self, mut path: Vec<String>) {
        loop {
            match self.token(0).cloned() {
                Some(Token::Word(word)) if word == "as" => self.at += 2,
                Some(Token::Word(word)) => {
                    path.push(word);
                    self.at += 1;
                }
                Some(Token::Join) => self.at += 1,
                Some(Token::Sign('*')) => {
                    self.at += 1;
                    return self.note_path(path, true);
                }
                Some(Token::Sign('{')) => {
                    self.at += 1;
                    while self.token(0).is_some_and(|t| *t != Token::Sign('}')) {
                        self.tree(path.clone());
                        if self.token(0) == Some(&Token::Sign(',')) {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                _ => return self.note_path(path, false),
            }
        }
    }

    fn note_path(&mut self, path: Vec<String>, is_glob: bool) {
        let name = self.whole(&path).map_or(Name::Outside(path), Name::Inside);
        if !matches!(&name, Name::Inside(path) if path.is_empty()) {
            self.note(name, is_glob);
        }
    }

    /// The path from the crate's root, if it leads there.
    fn whole(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        if first == "crate" || first == "calms" {
            return Some(path.get(1..)?.to_vec());
        }
        let climbs = path.iter().take_while(|part| *part == "super").count();
        if climbs == 0 && first != "self" {
            return None;
        }
        let keep = self.modules.len().saturating_sub(climbs);
        let mut whole: Vec<String> = self
            .modules
            .iter()
            .take(keep)
            .map(|m| m.0.clone())
            .collect();
        whole.extend(
            path.iter()
                .filter(|part| *part != "super" && *part != "self")
                .cloned(),
        );
        Some(whole)
    }

    fn note(&mut self, name: Name, is_glob: bool) {
        let line = self
            .tokens
            .get(self.at.saturating_sub(1))
            .map_or(0, |(_, line)| *line);
        let is_test = self.modules.iter().any(|(name, _)| name == "tests");
        self.found.push(Found {
            name,
            line,
            is_glob,
            is_test,
        });
    }
}

/// The words and signs of a source, each with its line.
fn tokens(source: &str) -> Vec<(Token, usize)> {
    let chars: Vec<char> = source.chars().collect();
    let mut out = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(&c) = chars.get(at) {
        let from = at;
        let next = chars.get(at + 1).copied();
        at = match c {
            '/' if next == Some('/') => until(&chars, at, |c| c == '\n'),
            '/' if next == Some('*') => block_comment(&chars, at),
            '"' => string(&chars, at),
            '\'' => quote(&chars, at),
            'r' | 'b' | 'c' if is_string(&chars, at) => raw_or_byte(&chars, at),
            ':' if next == Some(':') => {
                out.push((Token::Join, line));
                at + 2
            }
            _ if c.is_alphanumeric() || c == '_' => {
                let end = until(&chars, at, |c| !c.is_alphanumeric() && c != '_');
                out.push((Token::Word(chars[at..end].iter().collect()), line));
                end
            }
            _ => {
                if !c.is_whitespace() {
                    out.push((Token::Sign(c), line));
                }
                at + 1
            }
        };
        line += chars[from..at.min(chars.len())]
            .iter()
            .filter(|c| **c == '\n')
            .count();
    }
    out
}

fn until(chars: &[char], from: usize, ends: impl Fn(char) -> bool) -> usize {
    let rest = chars.get(from..).unwrap_or_default();
    rest.iter()
        .position(|c| ends(*c))
        .map_or(chars.len(), |n| from + n)
}

fn block_comment(chars: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (at, depth) = (at + 2, depth + 1),
            ('*', Some('/')) => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The end of a string whose quote stands at `from`.
fn string(chars: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while let Some(c) = chars.get(at) {
        match c {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// The end of a character, or of a lifetime's tick.
fn quote(chars: &[char], from: usize) -> usize {
    match (chars.get(from + 1), chars.get(from + 2)) {
        (Some('\\'), _) => until(chars, from + 3, |c| c == '\'') + 1,
        (_, Some('\'')) => from + 3,
        _ => from + 1,
    }
}

fn is_string(chars: &[char], from: usize) -> bool {
    let mark = until(chars, from, |c| !matches!(c, 'r' | 'b' | 'c'));
    let after = until(chars, mark, |c| c != '#');
    let is_raw = chars[from..mark].contains(&'r');
    let starts = from == 0 || !(chars[from - 1].is_alphanumeric() || chars[from - 1] == '_');
    starts && mark - from <= 2 && chars.get(after) == Some(&'"') && (is_raw || after == mark)
}

fn raw_or_byte(chars: &[char], from: usize) -> usize {
    let mark = until(chars, from, |c| !matches!(c, 'r' | 'b' | 'c'));
    let open = until(chars, mark, |c| c != '#');
    if !chars[from..mark].contains(&'r') {
        return string(chars, open);
    }
    let close: String = format!("\"{}", "#".repeat(open - mark));
    let rest: String = chars[open + 1..].iter().collect();
    rest.find(&close).map_or(chars.len(), |n| {
        let skipped = rest.get(..n).map_or(0, |text| text.chars().count());
        open + 1 + skipped + close.chars().count()
    })
}
