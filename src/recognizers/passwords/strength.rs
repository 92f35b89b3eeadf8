//! Tells what only a password would look like from what a sentence about passwords
//! also holds.

/// True for letters with digits or signs among them, or digits alone, that are no
/// technical term, no measure, no date and no address.
pub fn is_strong(value: &[u8]) -> bool {
    let marks = value.iter().rev().take_while(|byte| b"?!".contains(byte));
    let (value, _) = value
        .split_at_checked(value.len() - marks.count())
        .unwrap_or_default();
    if value.len() < 4 || is_term(value) || is_measure(value) || is_address(value) {
        return false;
    }
    let digit = value.iter().any(u8::is_ascii_digit);
    let letter = value
        .iter()
        .any(|&byte| byte.is_ascii_alphabetic() || byte >= 0x80);
    let sign = value
        .iter()
        .any(|byte| byte.is_ascii_punctuation() && !b"-_./',():\"".contains(byte));
    let inner_capital = value
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    (letter && (digit || sign)) || is_plain_number(value) || (inner_capital && value.len() >= 8)
}

/// True for digits alone.
pub fn is_plain_number(value: &[u8]) -> bool {
    value.iter().all(u8::is_ascii_digit)
}

/// `SHA-256`, `bcrypt`, `OAuth2`, `v1.2`.
fn is_term(value: &[u8]) -> bool {
    let compact: Vec<u8> = value
        .iter()
        .filter(|byte| byte.is_ascii_alphanumeric())
        .map(u8::to_ascii_lowercase)
        .collect();
    let stem = compact
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let is_term = |term: &&[u8]| {
        let most = if term.len() <= 3 { 0 } else { 4 };
        compact.starts_with(term) && compact.len() <= term.len() + most
    };
    TERMS.iter().any(is_term)
        || compact.get(..stem) == Some(b"v")
        || compact.starts_with(b"1password")
}

/// `8-character`, `30days`, `2nd`, `12:30`, `2024-01-31`.
fn is_measure(value: &[u8]) -> bool {
    let digits = value
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (_, unit) = value.split_at_checked(digits).unwrap_or_default();
    let unit = unit.strip_prefix(b"-").unwrap_or(unit);
    let is_unit = UNITS.iter().any(|known| unit.eq_ignore_ascii_case(known));
    let is_date = value
        .iter()
        .all(|byte| byte.is_ascii_digit() || b"-./:".contains(byte));
    (digits > 0 && is_unit) || (is_date && !is_plain_number(value))
}

/// A link, an e-mail address or a path.
fn is_address(value: &[u8]) -> bool {
    let holds = |part: &[u8]| value.windows(part.len()).any(|window| window == part);
    let is_mail = value
        .iter()
        .position(|&byte| byte == b'@')
        .and_then(|at| value.get(at + 1..))
        .is_some_and(|domain| {
            domain.contains(&b'.')
                && domain
                    .iter()
                    .all(|&byte| byte.is_ascii_lowercase() || b"-.".contains(&byte))
        });
    holds(b"://")
        || holds(b"www.")
        || value.starts_with(b"/")
        || value.starts_with(b"./")
        || is_mail
}

const TERMS: &[&[u8]] = &[
    b"sha1",
    b"sha2",
    b"sha3",
    b"sha5",
    b"md5",
    b"md4",
    b"bcrypt",
    b"scrypt",
    b"argon2",
    b"pbkdf2",
    b"oauth",
    b"base64",
    b"utf8",
    b"utf16",
    b"ascii",
    b"rfc",
    b"iso",
    b"aes",
    b"rsa",
    b"keepass",
    b"bitwarden",
    b"lastpass",
    b"windows1",
    b"office365",
    b"m365",
    b"o365",
    b"mysql",
    b"postgres",
    b"python",
    b"php",
    b"java",
    b"ipv",
    b"wpa",
    b"hmac",
    b"ntlm",
    b"blake",
    b"totp",
    b"fido2",
    b"2fa",
    b"mfa",
    b"http",
    b"saml",
    b"ldap",
    b"github",
    b"gitlab",
    b"javascript",
    b"typescript",
    b"whatsapp",
    b"linkedin",
    b"youtube",
    b"facebook",
    b"wifi",
    b"icloud",
    b"powershell",
    b"onedrive",
    b"active",
    b"sql",
    b"html",
    b"css3",
    b"k8s",
    b"s3",
    b"ec2",
    b"chatgpt",
    b"gpt",
    b"iphone",
    b"playstation",
    b"ps4",
    b"ps5",
];
const UNITS: &[&[u8]] = &[
    b"st",
    b"nd",
    b"rd",
    b"th",
    b"h",
    b"hours",
    b"min",
    b"mins",
    b"minutes",
    b"days",
    b"day",
    b"weeks",
    b"months",
    b"character",
    b"characters",
    b"chars",
    b"char",
    b"digit",
    b"digits",
    b"letters",
    b"bit",
    b"bits",
    b"byte",
    b"bytes",
    b"zeichen",
    b"tage",
    b"tagen",
    b"stellig",
    b"caracteres",
    b"tegn",
    b"tecken",
    b"tekens",
    b"caratteri",
    b"merkki",
    b"dage",
    b"dagar",
    b"dager",
    b"jours",
    b"giorni",
    b"dagen",
    b"dias",
    b"dni",
    b"step",
    b"factor",
    b"x",
    b"times",
    b"year",
    b"years",
];
