//! What tells a secret from a word, a placeholder or a piece of code: shared by the
//! tables of secrets.

use crate::scan::Text;

/// The end of the run of at most `most` bytes from `start` on that `belongs`
/// accepts; `None` when the run is longer.
pub fn bounded_end(
    text: Text<'_>,
    start: usize,
    most: usize,
    belongs: impl Fn(u8) -> bool,
) -> Option<usize> {
    let rest = text.bytes(start, (start + most + 1).min(text.len()));
    let length = rest.iter().take_while(|&&byte| belongs(byte)).count();
    (length <= most).then_some(start + length)
}

/// True for what a generator could have drawn: letters and digits mixed, and no few
/// characters over and over as in `xxxx-1234`.
pub fn looks_drawn(secret: &[u8]) -> bool {
    secret.iter().any(u8::is_ascii_digit)
        && secret.iter().any(u8::is_ascii_alphabetic)
        && entropy(secret) >= 2.5
}

/// The same, in upper and lower case: for what an identifier could begin like.
pub fn looks_mixed(secret: &[u8]) -> bool {
    looks_drawn(secret)
        && secret.iter().any(u8::is_ascii_lowercase)
        && secret.iter().any(u8::is_ascii_uppercase)
        && entropy(secret) >= 3.0
}

/// Shannon entropy in bits per byte.
pub fn entropy(bytes: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    for &byte in bytes {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let total: u32 = counts.iter().sum();
    counts
        .iter()
        .filter(|&&count| count > 0)
        .map(|&count| {
            let share = f64::from(count) / f64::from(total);
            -share * share.log2()
        })
        .sum()
}

/// True for what stands where a secret would: nothing, `****`, `xxxx`, `${NAME}`,
/// `<password>`, `{{ value }}`, `%s`, `$NAME`, `[REDACTED]`.
pub fn is_stand_in(value: &[u8]) -> bool {
    let masked = MASKS.iter().any(|mask| {
        value
            .chunks(mask.len())
            .all(|chunk| chunk == mask.as_bytes())
    });
    let bracketed = match value {
        [b'{', b'{', .., b'}', b'}'] => true,
        [b'<', inner @ .., b'>'] | [b'{', inner @ .., b'}'] | [b'[', inner @ .., b']'] => {
            inner.iter().all(|&byte| {
                byte.is_ascii_alphanumeric() || byte >= 0x80 || b" _-.{}[]$".contains(&byte)
            })
        }
        _ => false,
    };
    let variable = match value {
        [b'$', b'{' | b'(', ..] | [b'%', b's' | b'd' | b'v'] | [b'%', b'(', ..] => true,
        [b'$', name @ ..] => is_upper_name(name),
        [b'%', name @ .., b'%'] => is_upper_name(name),
        _ => false,
    };
    masked || bracketed || variable
}

/// True for a UUID: <https://www.rfc-editor.org/rfc/rfc9562>.
pub fn is_uuid(value: &[u8]) -> bool {
    let groups = value.split(|&byte| byte == b'-').map(<[u8]>::len);
    groups.eq([8, 4, 4, 4, 12])
        && entropy(value) >= 2.5
        && value
            .iter()
            .all(|&byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// True for what says itself that it is none: `your-api-key-1`, `changeme123`.
pub fn is_sample(value: &[u8]) -> bool {
    let lower = value.get(..64).unwrap_or(value).to_ascii_lowercase();
    SAMPLES.iter().any(|sample| {
        lower
            .windows(sample.len())
            .any(|window| window == sample.as_bytes())
    })
}

/// The bytes that base64 text stands for, in the alphabet of URLs or the common one,
/// padded or not; `None` when a character does not belong.
/// Source: <https://www.rfc-editor.org/rfc/rfc4648#section-5>.
pub fn decode_base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut buffer, mut bits) = (0_u32, 0);
    for &byte in text.iter().filter(|&&byte| byte != b'=') {
        buffer = (buffer << 6) | u32::from(base64_value(byte)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            let [.., byte] = (buffer >> bits).to_be_bytes();
            bytes.push(byte);
        }
    }
    Some(bytes)
}

/// Base64 in either alphabet, without padding.
pub fn is_base64(byte: u8) -> bool {
    base64_value(byte).is_some()
}

/// Base64 in the alphabet of URLs.
pub fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// An ASCII letter or digit.
pub fn is_letter_or_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// The name of an environment variable.
fn is_upper_name(name: &[u8]) -> bool {
    !name.is_empty()
        && name
            .iter()
            .all(|&byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// What people repeat in place of a secret.
const MASKS: &[&str] = &["*", "x", "X", ".", "-", "_", "?", "#", "•", "●", "∙", "…"];

/// What stands in a value that only shows where one belongs.
const SAMPLES: &[&str] = &[
    "example",
    "changeme",
    "change-me",
    "change_me",
    "your-",
    "your_",
    "yourkey",
    "yoursecret",
    "placeholder",
    "replace",
    "insert",
    "dummy",
    "sample",
    "xxxx",
    "redacted",
    "notreal",
    "not-a-real",
    "fake",
    "-here",
    "_here",
    "0123456789",
    "1234567890",
    "abcdefgh",
    "deadbeefdeadbeef",
    "00000000",
];

fn base64_value(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}
