//! RON text as a tree of places: structs, lists, maps, and atoms that are not looked into.
use std::ops::Range;

use crate::store::tokens::{Kind, Token, Tokens};

/// The deepest nesting that is followed; the RON parser itself stops at 128.
const DEEPEST: usize = 140;

/// A value and where it ends.
pub(super) struct Node {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) shape: Shape,
}

/// What a value is.
pub(super) enum Shape {
    /// A string, a character, a number, a name alone.
    Atom,
    /// A struct or a tuple, with or without a name.
    Parens(Parens),
    /// A list.
    List(Vec<Node>),
    /// A map, its keys as plain text.
    Map(Vec<(String, Node)>),
}

/// A struct or a tuple.
pub(super) struct Parens {
    /// The name before it.
    pub(super) name: Option<String>,
    /// Values with a name.
    pub(super) fields: Vec<Field>,
    /// Values without.
    pub(super) items: Vec<Node>,
    /// The end of the last token inside, or of the opening parenthesis.
    pub(super) last: usize,
    /// Whether that token is a comma.
    pub(super) ends_with_comma: bool,
    /// Where the closing parenthesis stands.
    pub(super) close: usize,
}

/// A value with a name.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) start: usize,
    pub(super) value: Node,
}

/// Reads a whole text; none where it is not one value, whole.
pub(super) fn parse(text: &str) -> Option<Node> {
    let tokens = Tokens::of(text).collect();
    let mut reader = Reader {
        text,
        tokens,
        at: 0,
        depth: 0,
    };
    while reader.peek() == Some(Kind::Mark('#')) {
        while reader.take()?.kind != Kind::Close(']') {}
    }
    let node = reader.value()?;
    (reader.at == reader.tokens.len()).then_some(node)
}

/// By what a struct is known again: its field `id`, however a text in it is quoted, also of the
/// only value inside a variant; behind it where the struct came from, if it tells.
pub(super) fn id(text: &str, node: &Node) -> Option<String> {
    let Shape::Parens(parens) = &node.shape else {
        return None;
    };
    let of = |name: &str| {
        let field = parens.fields.iter().find(|field| field.name == name)?;
        let value = &text[field.value.start..field.value.end];
        // A number is no text of the same digits.
        let is_number = value.starts_with(|c: char| c.is_ascii_digit());
        let mark = if is_number { "" } else { "=" };
        Some(format!("{mark}{}", plain(value)))
    };
    match of("id") {
        Some(id) => {
            let from = ["origin", "from"].into_iter().filter_map(of);
            Some(from.fold(id, |id, from| format!("{id}\n{from}")))
        }
        None if parens.items.len() == 1 => id(text, &parens.items[0]),
        None => None,
    }
}

/// The same field where it is a number.
pub(super) fn number(text: &str, node: &Node) -> Option<u32> {
    let Shape::Parens(parens) = &node.shape else {
        return None;
    };
    let field = parens.fields.iter().find(|field| field.name == "id")?;
    text.get(field.value.start..field.value.end)?.parse().ok()
}

/// What a string holds, however it is quoted; anything else as it stands.
fn plain(text: &str) -> String {
    ron::from_str(text).unwrap_or_else(|_| text.to_owned())
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<Kind> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn expect(&mut self, kind: Kind) -> Option<Range<usize>> {
        self.take().filter(|t| t.kind == kind).map(|t| t.span)
    }

    fn end(&self) -> usize {
        self.at
            .checked_sub(1)
            .and_then(|i| self.tokens.get(i))
            .map_or(0, |token| token.span.end)
    }

    fn value(&mut self) -> Option<Node> {
        if self.depth == DEEPEST {
            return None;
        }
        self.depth += 1;
        let start = self.tokens.get(self.at)?.span.start;
        let shape = self.shape()?;
        self.depth -= 1;
        let end = self.end();
        Some(Node { start, end, shape })
    }

    fn shape(&mut self) -> Option<Shape> {
        let token = self.take()?;
        match token.kind {
            Kind::Open('[') => self.list(),
            Kind::Open('{') => self.map(),
            Kind::Open(_) => self.parens(None),
            Kind::Word if self.peek() == Some(Kind::Open('(')) => {
                self.at += 1;
                self.parens(Some(self.name(&token)))
            }
            Kind::Word | Kind::Text | Kind::RawText | Kind::Char => Some(Shape::Atom),
            Kind::Close(_) | Kind::Mark(_) => None,
        }
    }

    fn name(&self, token: &Token) -> String {
        let name = &self.text[token.span.clone()];
        name.strip_prefix("r#").unwrap_or(name).to_owned()
    }

    /// Goes past a comma, which may only be left out before `close`.
    fn comma(&mut self, close: char) -> Option<()> {
        if self.peek() == Some(Kind::Close(close)) {
            return Some(());
        }
        self.expect(Kind::Mark(',')).map(drop)
    }

    fn list(&mut self) -> Option<Shape> {
        let mut items = Vec::new();
        while self.peek()? != Kind::Close(']') {
            items.push(self.value()?);
            self.comma(']')?;
        }
        self.at += 1;
        Some(Shape::List(items))
    }

    fn map(&mut self) -> Option<Shape> {
        let mut entries = Vec::new();
        while self.peek()? != Kind::Close('}') {
            let key = self.value()?;
            self.expect(Kind::Mark(':'))?;
            let value = self.value()?;
            entries.push((plain(&self.text[key.start..key.end]), value));
            self.comma('}')?;
        }
        self.at += 1;
        Some(Shape::Map(entries))
    }

    fn parens(&mut self, name: Option<String>) -> Option<Shape> {
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        while self.peek()? != Kind::Close(')') {
            let named = self.tokens.get(self.at + 1).map(|t| t.kind) == Some(Kind::Mark(':'));
            if named {
                let token = self.take().filter(|t| t.kind == Kind::Word)?;
                self.at += 1;
                fields.push(Field {
                    name: self.name(&token),
                    start: token.span.start,
                    value: self.value()?,
                });
            } else {
                items.push(self.value()?);
            }
            self.comma(')')?;
        }
        let last = self.end();
        let ends_with_comma = self.tokens.get(self.at - 1)?.kind == Kind::Mark(',');
        let close = self.expect(Kind::Close(')'))?.start;
        Some(Shape::Parens(Parens {
            name,
            fields,
            items,
            last,
            ends_with_comma,
            close,
        }))
    }
}
