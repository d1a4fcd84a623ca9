//! The filter of a list: what is typed in it, and whether keys go there.
use crate::app::Field;
use crate::input::{Code, Key};

/// A filter; out of sight until it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    typed: Option<Field>,
    has_focus: bool,
}

impl Filter {
    /// What is typed; none while it is not in use.
    pub const fn typed(&self) -> Option<&Field> {
        self.typed.as_ref()
    }

    /// Whether keys go there.
    pub const fn has_focus(&self) -> bool {
        self.has_focus
    }

    /// Whether all its words stand in the text of a row, in whatever order and case.
    pub(super) fn lets(&self, text: impl FnOnce() -> String) -> bool {
        let wanted = self.typed.as_ref().map_or("", Field::text);
        if wanted.trim().is_empty() {
            return true;
        }
        let (wanted, text) = (wanted.to_lowercase(), text().to_lowercase());
        wanted.split_whitespace().all(|word| text.contains(word))
    }

    /// Comes in sight, and takes the keys.
    pub(super) fn begin(&mut self) {
        self.typed.get_or_insert_default();
        self.has_focus = true;
    }

    /// Gives the keys back to the rows. What is typed stays; nothing typed is no filter.
    pub(super) fn let_go(&mut self) {
        self.has_focus = false;
        self.typed.take_if(|field| field.text().trim().is_empty());
    }

    /// Lets every row through again.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// What is being typed.
    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.typed.as_mut().filter(|_| self.has_focus)
    }

    /// Takes a key that is typed there; tells whether the rows may be others now.
    pub(super) fn key(&mut self, key: Key) -> bool {
        let Some(field) = self.field() else {
            return false;
        };
        if field.key(key) {
            return true;
        }
        if key.code == Code::Down {
            self.let_go();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Filter {
        let mut filter = Filter::default();
        filter.begin();
        for c in text.chars() {
            assert!(filter.key(Key::char(c)));
        }
        filter
    }

    #[test]
    fn a_row_is_let_through_that_has_each_word_wherever_it_stands() {
        let row = || "Payments · Value stream map".to_owned();
        for (text, fits) in [
            ("", true),
            ("  ", true),
            ("map PAY", true),
            ("map x", false),
        ] {
            assert_eq!(typed(text).lets(row), fits, "{text}");
        }
        assert!(Filter::default().lets(|| unreachable!("no row is read for nothing")));
    }

    #[test]
    fn what_is_typed_stays_when_the_keys_go_back_to_the_rows() {
        let mut filter = typed("pay");
        let down = Key {
            code: Code::Down,
            ctrl: false,
            alt: false,
        };
        assert!(!filter.key(down));
        assert!(!filter.has_focus() && filter.field().is_none());
        assert!(!filter.key(Key::char('x')), "that is for the rows");
        assert_eq!(filter.typed().map(Field::text), Some("pay"));
        filter.begin();
        assert_eq!(
            filter
                .field()
                .map(|field| field.text().to_owned())
                .as_deref(),
            Some("pay")
        );
        filter.clear();
        assert!(filter.typed().is_none() && !filter.has_focus());
        let mut empty = typed(" ");
        empty.let_go();
        assert!(empty.typed().is_none());
    }
}
