//! Undoes the escapes that models and serializers put into a placeholder: `\[`, `&#91;`, `&lsqb;`, `\u005b`, `［`.

/// A character as the grammar reads it, and the text that it was written with.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// [`IGNORABLE`] for what is invisible.
    pub read: char,
    pub raw: String,
}

/// What [`Unit::read`] is for a zero-width character.
pub(super) const IGNORABLE: char = '\0';

/// The longest escape, in characters: `\\u005b`, `&UnderBar;` and `&#x0000005b;` fit.
pub(super) const MAX_ESCAPE: usize = 12;

/// Reads characters, writes units. Holds back at most [`MAX_ESCAPE`] characters.
#[derive(Default)]
pub(super) struct Speller {
    pending: String,
}

enum Escape {
    Done(char),
    Open,
    No,
}

impl Speller {
    pub fn held(&self) -> usize {
        self.pending.chars().count()
    }

    pub fn push(&mut self, next: char, units: &mut Vec<Unit>) {
        if self.pending.is_empty() {
            if matches!(next, '\\' | '&') {
                self.pending.push(next);
            } else {
                units.push(plain(next));
            }
            return;
        }
        self.pending.push(next);
        match read_escape(&self.pending) {
            Escape::Done(read) => {
                let raw = std::mem::take(&mut self.pending);
                units.push(Unit { read, raw });
            }
            Escape::Open => {}
            Escape::No => {
                // Only the last character can begin another escape.
                self.pending.pop();
                self.finish(units);
                self.push(next, units);
            }
        }
    }

    pub fn finish(&mut self, units: &mut Vec<Unit>) {
        units.extend(self.pending.drain(..).map(plain));
    }
}

fn plain(next: char) -> Unit {
    Unit {
        read: read_plain(next),
        raw: next.to_string(),
    }
}

/// Full-width forms, other scripts' digits and look-alike brackets as ASCII.
pub(super) fn read_plain(next: char) -> char {
    match next {
        '\u{ff01}'..='\u{ff5e}' => shifted(next, 0xff01, '!'),
        '\u{660}'..='\u{669}' => shifted(next, 0x660, '0'),
        '\u{6f0}'..='\u{6f9}' => shifted(next, 0x6f0, '0'),
        '\u{966}'..='\u{96f}' => shifted(next, 0x966, '0'),
        '【' | '〔' | '〖' | '⟦' | '「' => '[',
        '】' | '〕' | '〗' | '⟧' | '」' => ']',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{3000}' => ' ',
        '’' | '‘' | 'ʼ' => '\'',
        '\u{0}'
        | '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => IGNORABLE,
        other => other,
    }
}

fn shifted(next: char, from: u32, to: char) -> char {
    char::from_u32(u32::from(next) - from + u32::from(to)).unwrap_or(next)
}

fn read_escape(pending: &str) -> Escape {
    match pending.strip_prefix('&') {
        Some(body) => read_entity(body),
        None => read_backslash(pending.trim_start_matches('\\'), pending.len()),
    }
}

/// Markdown's `\[`, JSON's `\u005b` and `\n`, and Markdown inside JSON, `\\[`.
fn read_backslash(body: &str, length: usize) -> Escape {
    let slashes = length - body.len();
    let mut rest = body.chars();
    match rest.next() {
        None if slashes <= 2 => Escape::Open,
        Some('n' | 'r' | 't') => Escape::Done('\n'),
        Some('u') => read_hex(rest.as_str(), 4),
        Some(mark) if slashes <= 2 && mark.is_ascii_punctuation() => Escape::Done(mark),
        _ => Escape::No,
    }
}

fn read_hex(digits: &str, wanted: usize) -> Escape {
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Escape::No;
    }
    if digits.len() < wanted {
        return Escape::Open;
    }
    decoded(u32::from_str_radix(digits, 16).ok())
}

/// `body` is what follows `&`; see <https://html.spec.whatwg.org/multipage/named-characters.html>.
fn read_entity(body: &str) -> Escape {
    if let Some(name) = body.strip_suffix(';') {
        let code = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            },
            None => ENTITIES
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, read)| u32::from(*read)),
        };
        return decoded(code);
    }
    let inside = |next: char| next == '#' || next.is_ascii_alphanumeric();
    if body.len() < MAX_ESCAPE - 1 && body.chars().all(inside) {
        Escape::Open
    } else {
        Escape::No
    }
}

fn decoded(code: Option<u32>) -> Escape {
    match code.and_then(char::from_u32) {
        Some(read) => Escape::Done(read_plain(read)),
        None => Escape::No,
    }
}

static ENTITIES: &[(&str, char)] = &[
    ("apos", '\''),
    ("ast", '*'),
    ("dash", '-'),
    ("grave", '`'),
    ("gt", '>'),
    ("lbrace", '{'),
    ("lbrack", '['),
    ("lcub", '{'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lsqb", '['),
    ("lt", '<'),
    ("mdash", '-'),
    ("nbsp", ' '),
    ("ndash", '-'),
    ("rbrace", '}'),
    ("rbrack", ']'),
    ("rcub", '}'),
    ("rpar", ')'),
    ("rsqb", ']'),
    ("rsquo", '\''),
    ("shy", IGNORABLE),
    ("UnderBar", '_'),
    ("zwj", IGNORABLE),
    ("zwnj", IGNORABLE),
];
