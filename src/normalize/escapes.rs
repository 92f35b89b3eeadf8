//! Characters written as escapes: `&#64;` and `&commat;` of HTML, `%40` of URLs,
//! `\u0040` of JSON.
//!
//! Source: <https://html.spec.whatwg.org/multipage/named-characters.html>,
//! <https://www.rfc-editor.org/rfc/rfc3986#section-2.1>,
//! <https://www.rfc-editor.org/rfc/rfc8259#section-7>.

/// The character that the escape at the start of `rest` stands for, and the length of
/// the escape. `last` is the byte before it.
pub fn read(rest: &str, last: u8) -> Option<(char, usize)> {
    match rest.as_bytes().first()? {
        b'&' => {
            // Encoded twice: `&amp;#64;`.
            let start = if rest.starts_with("&amp;") { 5 } else { 1 };
            let twice = rest.get(start..).and_then(reference);
            let (character, length) = match twice {
                Some((character, length)) => (character, start + length),
                None => ('&', rest.get(..start)?.len()),
            };
            (start > 1 || twice.is_some()).then_some((character, length))
        }
        b'%' => percent(rest, last),
        b'\\' => backslash(rest),
        _ => None,
    }
}

/// `#64;`, `#x40;`, `commat;`.
fn reference(rest: &str) -> Option<(char, usize)> {
    if let Some(number) = rest.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let (digits, radix) = hex.map_or((number, 10), |hex| (hex, 16));
        let length = digits
            .chars()
            .take(7)
            .take_while(|c| c.is_digit(radix))
            .count();
        let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
        let closed = usize::from(digits.as_bytes().get(length) == Some(&b';'));
        let length = 1 + usize::from(hex.is_some()) + length + closed;
        return printable(code).map(|character| (character, length));
    }
    let length = rest
        .bytes()
        .take(LONGEST_NAME)
        .position(|byte| byte == b';')?;
    named(rest.get(..length)?).map(|character| (character, length + 1))
}

fn named(name: &str) -> Option<char> {
    if let Some((_, character)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*character);
    }
    // The letter without its mark: detection does not look at marks.
    let (base, mark) = name.split_at_checked(1)?;
    let base = base.chars().next().filter(char::is_ascii_alphabetic)?;
    MARKS.contains(&mark).then_some(base)
}

/// Only what hides data: letters, digits and the signs of an address or a number. A
/// space between digits becomes the dash that does not end a URL.
fn percent(rest: &str, last: u8) -> Option<(char, usize)> {
    // Encoded twice: `%2540`.
    let start = if rest.starts_with("%25") { 3 } else { 1 };
    let code = u8::from_str_radix(hexadecimal(rest.get(start..start + 2)?)?, 16).ok()?;
    let next = rest.as_bytes().get(start + 2);
    let before_digit = next.is_some_and(u8::is_ascii_digit);
    let character = unhidden(code, last, before_digit)?;
    Some((character, start + 2))
}

fn unhidden(code: u8, last: u8, before_digit: bool) -> Option<char> {
    match code {
        b' ' if last.is_ascii_digit() && before_digit => Some('-'),
        // Inside of a token it stays: such tokens are read as they are written.
        b'+' => (!last.is_ascii_alphanumeric() && before_digit).then_some('+'),
        b'@' | b'-' | b'.' | b'_' => Some(char::from(code)),
        _ => code.is_ascii_alphanumeric().then_some(char::from(code)),
    }
}

/// `\u0040` and `\x40`.
fn backslash(rest: &str) -> Option<(char, usize)> {
    let length = match rest.as_bytes().get(1)? {
        b'u' => 6,
        b'x' => 4,
        _ => return None,
    };
    let code = u32::from_str_radix(hexadecimal(rest.get(2..length)?)?, 16).ok()?;
    printable(code).map(|character| (character, length))
}

/// Refuses the sign that `from_str_radix` would take.
fn hexadecimal(digits: &str) -> Option<&str> {
    digits
        .bytes()
        .all(|byte| byte.is_ascii_hexdigit())
        .then_some(digits)
}

fn printable(code: u32) -> Option<char> {
    char::from_u32(code).filter(|character| !character.is_control())
}

const LONGEST_NAME: usize = 8;
/// What letters wear: `&eacute;`, `&oslash;`.
const MARKS: &[&str] = &[
    "acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "slash", "caron", "ogon", "strok",
];
const NAMES: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{ad}'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("commat", '@'),
    ("period", '.'),
    ("plus", '+'),
    ("lowbar", '_'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("ndash", '-'),
    ("minus", '-'),
    ("sol", '/'),
    ("colon", ':'),
    ("comma", ','),
    ("lpar", '('),
    ("rpar", ')'),
    ("num", '#'),
    ("equals", '='),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("szlig", 'ß'),
];
