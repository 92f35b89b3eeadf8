//! All shapes of all recognizers as one trie over classes of bytes, so that a
//! hundred more shapes cost nothing on text that holds none of them.
//!
//! A shape is written with `9` for a digit, `A` for an ASCII letter, `*` for either,
//! `~` for a separator that may be missing but is the same wherever `~` stands
//! (nothing, space, `-`, `.`), and itself for any of ` -./()+`.

use super::text::Text;

/// The compiled shapes. `T` is what a finished shape stands for.
pub struct Shapes<T> {
    nodes: Vec<Node<T>>,
}

struct Node<T> {
    next: [u16; CLASSES],
    ends: Vec<T>,
}

impl<T: Copy + PartialEq> Shapes<T> {
    /// No shapes yet.
    pub fn new() -> Self {
        Self {
            nodes: vec![Node::new()],
        }
    }

    /// Adds a shape.
    pub fn insert(&mut self, shape: &str, value: T) {
        if !shape.contains('~') {
            return self.insert_exact(shape, value);
        }
        for separator in ["", " ", "-", "."] {
            self.insert_exact(&shape.replace('~', separator), value);
        }
    }

    /// Calls `found` with the end and the value of every shape that starts at
    /// `start` and is followed by no letter or digit.
    pub fn walk(&self, text: Text<'_>, start: usize, found: &mut impl FnMut(usize, T)) {
        self.walk_from(0, text, start, found);
    }

    fn walk_from(
        &self,
        node: usize,
        text: Text<'_>,
        mut position: usize,
        found: &mut impl FnMut(usize, T),
    ) {
        let mut current = self.nodes.get(node);
        while let Some(node) = current {
            let byte = text.at(position);
            if !node.ends.is_empty() && !byte.is_ascii_alphanumeric() {
                for &value in &node.ends {
                    found(position, value);
                }
            }
            let Some(class) = class_of(byte) else { return };
            position += 1;
            if byte.is_ascii_alphanumeric() && node.follow(EITHER) != NONE {
                self.walk_from(node.follow(EITHER), text, position, found);
            }
            current = self.nodes.get(node.follow(class));
        }
    }

    fn insert_exact(&mut self, shape: &str, value: T) {
        let mut at = 0;
        for byte in shape.bytes() {
            let class = match byte {
                b'*' => EITHER,
                b'A' => LETTER,
                b'9' => DIGIT,
                _ => class_of(byte).unwrap_or(EITHER),
            };
            at = self.child(at, class);
        }
        if let Some(node) = self.nodes.get_mut(at)
            && !node.ends.contains(&value)
        {
            node.ends.push(value);
        }
    }

    fn child(&mut self, parent: usize, class: usize) -> usize {
        let known = self
            .nodes
            .get(parent)
            .map_or(NONE, |node| node.follow(class));
        if known != NONE {
            return known;
        }
        let child = self.nodes.len();
        self.nodes.push(Node::new());
        if let Some(edge) = self
            .nodes
            .get_mut(parent)
            .and_then(|node| node.next.get_mut(class))
        {
            *edge = u16::try_from(child).unwrap_or(0);
        }
        child
    }
}

impl<T> Node<T> {
    fn new() -> Self {
        Self {
            next: [0; CLASSES],
            ends: Vec::new(),
        }
    }

    /// The node behind an edge, or [`NONE`].
    fn follow(&self, class: usize) -> usize {
        match self.next.get(class) {
            None | Some(0) => NONE,
            Some(&node) => usize::from(node),
        }
    }
}

fn class_of(byte: u8) -> Option<usize> {
    Some(match byte {
        b'0'..=b'9' => DIGIT,
        b'a'..=b'z' | b'A'..=b'Z' => LETTER,
        b' ' => 2,
        b'-' => 3,
        b'.' => 4,
        b'/' => 5,
        b'(' => 6,
        b')' => 7,
        b'+' => 8,
        _ => return None,
    })
}

const DIGIT: usize = 0;
const LETTER: usize = 1;
const EITHER: usize = 9;
const CLASSES: usize = 10;
/// No such node: the root is nobody's child, so edge 0 means "no edge".
const NONE: usize = usize::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_match_what_they_say() {
        let rows = [
            ("digits", "999999-9999", "010190-1234", true),
            ("wrong separator", "999999-9999", "010190 1234", false),
            ("optional separator, none", "999~999~999", "123456789", true),
            (
                "optional separator, dots",
                "999~999~999",
                "123.456.789",
                true,
            ),
            ("mixed separators", "999~999~999", "123.456-789", false),
            ("letters in any case", "AA999999A", "ab123456C", true),
            ("either", "99**", "12a4", true),
            ("a longer number", "9999", "12345", false),
            ("a letter behind", "9999", "1234a", false),
            ("sentence end", "9999", "1234.", true),
        ];
        for (name, shape, text, expected) in rows {
            let mut shapes = Shapes::new();
            shapes.insert(shape, ());
            let mut found = false;
            shapes.walk(Text::new(text), 0, &mut |_, ()| found = true);
            assert_eq!(found, expected, "{name}");
        }
    }
}
