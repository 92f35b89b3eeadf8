//! Tells code that fetches a password from a password.

use super::value::Assigned;
use crate::Span;
use crate::scan::Text;

/// True where a value without quotes is an expression: a call, an index, a member, a
/// type, or a name that is passed on.
pub fn is_code(text: Text<'_>, span: Span, assigned: Assigned) -> bool {
    let value = text.bytes(span.start(), span.end());
    let name = identifier_length(value);
    let (next, after) = (text.at(span.end()), text.at(span.end() + 1));
    let called = value.get(name).is_some_and(|byte| b"([".contains(byte))
        || (name == value.len() && b"([".contains(&next));
    let is_name = name > 0 && name == value.len() && !value.iter().any(u8::is_ascii_digit);
    let is_lookup = match value {
        [b'$', rest @ ..] => identifier_length(rest) == rest.len() && !rest.is_empty(),
        // A tag of YAML: `!vault`, `!Ref`.
        [b'!', tag @ ..] => assigned.sign == b':' && tag.iter().all(u8::is_ascii_alphabetic),
        [b'&' | b'*' | b'@', rest @ ..] => TYPES.contains(&rest),
        _ => false,
    };
    (name > 0 && called)
        || is_lookup
        || is_member(value)
        || is_generic(value)
        || (is_name && (names_password(value) || is_passed_on(assigned, next, after)))
}

/// `user.password`, `process.env.DB_PASS`: members of what code knows.
fn is_member(value: &[u8]) -> bool {
    let mut parts = value
        .split(|byte| b".?!:>-".contains(byte))
        .filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let mut rest = parts.peekable();
    rest.peek().is_some()
        && OBJECTS.contains(&first)
        && rest.all(|part| identifier_length(part) > 0)
}

/// `Optional[str]`, `Option<String>`, `std::string`.
fn is_generic(value: &[u8]) -> bool {
    let inner = value
        .split(|byte| b"<>[]:?|,".contains(byte))
        .filter(|part| !part.is_empty());
    let mut parts = inner.peekable();
    parts.peek().is_some() && parts.all(|part| TYPES.contains(&part))
}

/// `newPassword`, `db_password`: the name of another password.
fn names_password(value: &[u8]) -> bool {
    let lower = value.to_ascii_lowercase();
    [&b"password"[..], b"passwd", b"pwd", b"passwort", b"pass"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// `connect(password=pw)`, `password = pw;`: a name in front of what ends an
/// expression.
fn is_passed_on(assigned: Assigned, next: u8, after: u8) -> bool {
    let ends_expression = next == b')' || (b",;".contains(&next) && after != 0);
    assigned.sign == b'=' && ends_expression && (next != b';' || assigned.spaced)
}

fn identifier_length(bytes: &[u8]) -> usize {
    if bytes.first().is_some_and(u8::is_ascii_digit) {
        return 0;
    }
    bytes
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"_.$".contains(byte))
        .count()
}

/// What a member is often read from.
const OBJECTS: &[&[u8]] = &[
    b"self",
    b"this",
    b"process",
    b"os",
    b"config",
    b"cfg",
    b"conf",
    b"env",
    b"ENV",
    b"settings",
    b"args",
    b"opts",
    b"options",
    b"params",
    b"req",
    b"request",
    b"user",
    b"data",
    b"form",
    b"body",
    b"values",
    b"props",
    b"state",
    b"ctx",
    b"context",
    b"input",
    b"secrets",
    b"vault",
    b"var",
    b"local",
    b"module",
    b"event",
    b"account",
    b"credentials",
    b"creds",
    b"login",
    b"document",
    b"formData",
    b"z",
    b"yup",
    b"Joi",
    b"joi",
    b"Yup",
    b"Schema",
    b"DataTypes",
    b"Sequelize",
    b"Types",
    b"import",
    b"System",
    b"Deno",
    b"Bun",
    b"app",
    b"session",
    b"dto",
    b"client",
    b"Values",
    b"$",
    b"std",
    b"sa",
    b"db",
    b"models",
    b"serializers",
    b"faker",
    b"User",
    b"payload",
    b"model",
];
const TYPES: &[&[u8]] = &[
    b"str",
    b"string",
    b"String",
    b"Option",
    b"Optional",
    b"Union",
    b"None",
    b"null",
    b"undefined",
    b"SecretStr",
    b"Secret",
    b"SecretString",
    b"std",
    b"bytes",
    b"Vec",
    b"u8",
    b"char",
    b"Text",
    b"VARCHAR",
    b"varchar",
    b"TEXT",
    b"Box",
    b"Arc",
    b"Zeroizing",
    b"Buffer",
    b"Uint8Array",
    b"number",
    b"Ref",
    b"Partial",
    b"Promise",
    b"NSString",
];
