//! Names with passwords: in URLs, headers, commands and connection strings.

use super::secrecy::{decode_base64, entropy, is_base64, is_stand_in, looks_drawn};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::Span;
use crate::scan::Text;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("credential.url", "BASIC_AUTH", Find::At(Anchor::Colon, url_login), "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"),
    row("credential.header", "BASIC_AUTH", Find::Opens(&["Basic ", "basic ", "BASIC "], header_login), "https://www.rfc-editor.org/rfc/rfc7617"),
    row("credential.curl", "BASIC_AUTH", Find::Opens(&["curl "], curl_login), "https://curl.se/docs/manpage.html#-u"),
    row("credential.bearer", "AUTH_HEADER", Find::Opens(&["Bearer ", "bearer ", "BEARER "], bearer_token), "https://www.rfc-editor.org/rfc/rfc6750"),
    row("connection.url", "CONNECTION_STRING", Find::At(Anchor::Colon, connection_url),
        "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS"),
    row("connection.oracle", "CONNECTION_STRING", Find::Opens(&["jdbc:oracle:"], oracle_url),
        "https://docs.oracle.com/en/database/oracle/oracle-database/23/jajdb/oracle/jdbc/OracleDriver.html"),
    row("connection.pairs", "CONNECTION_STRING", Find::After("connection-key", connection_pairs),
        "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax"),
];

const fn row(
    id: &'static str,
    entity: &'static str,
    find: Find,
    source: &'static str,
) -> Recognizer {
    Recognizer::uncued(id, entity, 0.96, find, source)
}

/// A URL around `://`.
struct Url<'a> {
    scheme: &'a [u8],
    whole: Span,
    /// `user:password`, when the URL has it.
    login: Option<Span>,
}

impl<'a> Url<'a> {
    fn around(text: Text<'a>, colon: usize) -> Option<Self> {
        if !text.starts_with(colon, b"://") {
            return None;
        }
        let start = text.run_start(colon, LONGEST_SCHEME, |byte| {
            byte.is_ascii_alphanumeric() || b"+.-".contains(&byte)
        });
        let authority = colon + 3;
        let end = text.run_end_within(authority, LONGEST_URL, |byte| {
            !byte.is_ascii_whitespace() && !b"\"'`<>\\".contains(&byte)
        });
        let end = text.run_start(end, 8, |byte| b".,;!?)]".contains(&byte));
        (start < colon && authority < end).then(|| Self {
            scheme: text.bytes(start, colon),
            whole: Span::new(start, end),
            login: login(text, authority, end),
        })
    }

    fn is_connection(&self) -> bool {
        let base = self.scheme.split(|&byte| byte == b'+').next();
        base.is_some_and(|base| {
            CONNECTION_SCHEMES
                .iter()
                .any(|scheme| base.eq_ignore_ascii_case(scheme))
        })
    }
}

/// `user:password` before the `@` of an authority. A password may hold an `@` or,
/// although it should not, a slash.
fn login(text: Text<'_>, authority: usize, end: usize) -> Option<Span> {
    let rest = text.bytes(authority, end);
    let host_end = rest.iter().position(|byte| b"/?#".contains(byte));
    let inside = rest.get(..host_end.unwrap_or(rest.len()))?;
    let at = match inside.iter().rposition(|&byte| byte == b'@') {
        Some(at) => at,
        None if !ends_with_port(inside) => rest.iter().position(|&byte| byte == b'@')?,
        None => return None,
    };
    let span = Span::new(authority, authority + at);
    let host = text.at(span.end() + 1);
    (has_password(text.slice(span).as_bytes()) && host.is_ascii_graphic()).then_some(span)
}

/// True for `host`, `host:8080` and `host:`.
fn ends_with_port(authority: &[u8]) -> bool {
    let mut parts = authority.splitn(2, |&byte| byte == b':').skip(1);
    parts
        .next()
        .is_none_or(|port| port.iter().all(u8::is_ascii_digit))
}

/// True for `user:password`, unless the password only stands for one.
fn has_password(login: &[u8]) -> bool {
    let mut parts = login.splitn(2, |&byte| byte == b':').skip(1);
    parts
        .next()
        .is_some_and(|password| !password.is_empty() && !is_stand_in(password))
}

/// Only the name and the password: the address may be what the question is about.
fn url_login(text: Text<'_>, colon: usize) -> Option<Match> {
    let url = Url::around(text, colon)?;
    let login = url.login.filter(|_| !url.is_connection())?;
    Some(Match::new(login.start(), login.end(), Check::Plausible))
}

/// The whole of a database's address, for it says where the password is good.
fn connection_url(text: Text<'_>, colon: usize) -> Option<Match> {
    let url = Url::around(text, colon).filter(Url::is_connection)?;
    if url.login.is_none() && !has_password_parameter(text.slice(url.whole).as_bytes()) {
        return None;
    }
    let start = url.whole.start();
    let start = start
        .checked_sub(5)
        .filter(|&before| text.starts_with(before, b"jdbc:"))
        .unwrap_or(start);
    Some(Match::new(start, url.whole.end(), Check::Plausible))
}

/// `?password=…`, `;password=…`.
fn has_password_parameter(url: &[u8]) -> bool {
    url.split(|byte| b"?&;".contains(byte)).any(|pair| {
        let mut parts = pair.splitn(2, |&byte| byte == b'=');
        let is_secret = parts.next().is_some_and(is_secret_key);
        is_secret && parts.next().is_some_and(is_secret_value)
    })
}

/// `jdbc:oracle:thin:scott/tiger@//host:1521/service`.
fn oracle_url(text: Text<'_>, start: usize) -> Option<Match> {
    let end = text.run_end_within(start, LONGEST_URL, |byte| {
        !byte.is_ascii_whitespace() && !b"\"'`<>\\".contains(&byte)
    });
    let end = text.run_start(end, 8, |byte| b".,;!?".contains(&byte));
    let login = text.bytes(start, end).split(|&byte| byte == b':').nth(3)?;
    let at = login.iter().position(|&byte| byte == b'@')?;
    let mut parts = login.get(..at)?.splitn(2, |&byte| byte == b'/').skip(1);
    let found = parts.next().is_some_and(is_secret_value);
    found.then(|| Match::new(start, end, Check::Plausible))
}

/// The base64 behind "Basic", when it stands for a name and a password.
fn header_login(text: Text<'_>, word: usize) -> Option<Match> {
    let start = text.run_end_within(word + 5, 4, |byte| byte == b' ');
    let end = text.run_end_within(start, LONGEST_URL, is_base64);
    let login = decode_base64(text.bytes(start, end))?;
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    let readable =
        login.iter().all(|byte| !byte.is_ascii_control()) && str::from_utf8(&login).is_ok();
    (login.len() >= 3 && readable && has_password(&login))
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The token behind "Bearer", whoever gave it out.
fn bearer_token(text: Text<'_>, word: usize) -> Option<Match> {
    let start = text.run_end_within(word + 6, 4, |byte| byte == b' ');
    let end = text.run_end_within(start, LONGEST_TOKEN, |byte| {
        byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte)
    });
    let end = text.run_start(end, 4, |byte| byte == b'.');
    let token = text.bytes(start, end);
    (token.len() >= SHORTEST_TOKEN && looks_drawn(token) && entropy(token) >= 3.0)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// `curl -u name:password`.
fn curl_login(text: Text<'_>, start: usize) -> Option<Match> {
    let command = text.bytes(start, (start + LONGEST_URL).min(text.len()));
    let line = command.split(|&byte| byte == b'\n').next()?;
    let option = [&b" -u "[..], b" --user ", b" --user=", b" -u"]
        .iter()
        .find_map(|option| {
            let position = line
                .windows(option.len())
                .position(|window| window == *option)?;
            Some(position + option.len())
        })?;
    let begin = start + option;
    let quote = Some(text.at(begin)).filter(|byte| b"\"'".contains(byte));
    let begin = begin + usize::from(quote.is_some());
    let end = text.run_end_within(begin, LONGEST_LOGIN, |byte| match quote {
        Some(quote) => byte != quote && byte != b'\n',
        None => !byte.is_ascii_whitespace(),
    });
    has_password(text.bytes(begin, end)).then(|| Match::new(begin, end, Check::Plausible))
}

/// `Server=…;User ID=…;Password=…;`, read from the first key that is known to open one.
fn connection_pairs(text: Text<'_>, key_end: usize) -> Option<Match> {
    let start = key_start(text, key_end)?;
    let limit = (start + LONGEST_PAIRS).min(text.len());
    let mut position = start;
    let mut end = start;
    let mut holds_secret = false;
    while position < limit {
        let key = text.run_end_within(position, 40, |byte| {
            byte.is_ascii_alphanumeric() || b" _-".contains(&byte)
        });
        if key == position || text.at(key) != b'=' {
            break;
        }
        let value = value_end(text, key + 1, limit);
        holds_secret |=
            is_secret_key(text.bytes(position, key)) && is_secret_value(text.bytes(key + 1, value));
        end = value;
        if text.at(value) != b';' {
            break;
        }
        position = text.run_end_within(value + 1, 2, |byte| byte == b' ');
        end = value + 1;
    }
    holds_secret.then(|| Match::new(start, end, Check::Plausible))
}

/// Where the key begins that ends at `end`: one word or two, as in "Data Source".
fn key_start(text: Text<'_>, end: usize) -> Option<usize> {
    let sign = text.run_end_within(end, 1, |byte| byte == b' ');
    let word = text.word_before(end, 0)?;
    let opens_with = text.word_before(word.start(), 1).filter(|before| {
        ["data", "initial", "user"]
            .iter()
            .any(|known| text.slice(*before).eq_ignore_ascii_case(known))
    });
    (text.at(sign) == b'=').then(|| opens_with.map_or(word.start(), Span::start))
}

/// The end of a value: at the semicolon, the closing quote, or the end of the line;
/// the last value, which no semicolon ends, at a space.
fn value_end(text: Text<'_>, start: usize, limit: usize) -> usize {
    let room = limit.saturating_sub(start);
    let quote = text.at(start);
    if quote == b'\'' || quote == b'{' {
        let close = if quote == b'{' { b'}' } else { quote };
        let end = text.run_end_within(start + 1, room, |byte| byte != close && byte != b'\n');
        if text.at(end) == close {
            return end + 1;
        }
    }
    let end = text.run_end_within(start, room, |byte| !b";\"'`\r\n\\<>".contains(&byte));
    if text.at(end) == b';' {
        return end;
    }
    let end = text.run_end_within(start, end - start, |byte| !byte.is_ascii_whitespace());
    text.run_start(end, 4, |byte| b".,!?)".contains(&byte))
        .max(start)
}

/// `Password`, `pwd`, `Account Key`.
fn is_secret_key(key: &[u8]) -> bool {
    let letters: Vec<u8> = key
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .map(u8::to_ascii_lowercase)
        .collect();
    SECRET_KEYS.iter().any(|known| letters == known.as_bytes())
}

fn is_secret_value(value: &[u8]) -> bool {
    !value.trim_ascii().is_empty() && !is_stand_in(value)
}

const CONNECTION_SCHEMES: &[&[u8]] = &[
    b"postgres",
    b"postgresql",
    b"mysql",
    b"mysqlx",
    b"mariadb",
    b"mongodb",
    b"redis",
    b"rediss",
    b"valkey",
    b"amqp",
    b"amqps",
    b"mssql",
    b"sqlserver",
    b"oracle",
    b"clickhouse",
    b"cockroachdb",
    b"cassandra",
    b"couchdb",
    b"couchbase",
    b"neo4j",
    b"bolt",
    b"nats",
    b"mqtt",
    b"mqtts",
    b"kafka",
    b"snowflake",
    b"redshift",
    b"db2",
    b"firebird",
    b"ldap",
    b"ldaps",
    b"smtp",
    b"smtps",
    b"influxdb",
    b"elasticsearch",
    b"libsql",
    b"trino",
    b"presto",
    b"vertica",
    b"cloudinary",
];
const SECRET_KEYS: &[&str] = &[
    "password",
    "pwd",
    "accountkey",
    "sharedaccesskey",
    "sharedaccesssignature",
    "sharedsecretvalue",
    "sslpassword",
];

const LONGEST_SCHEME: usize = 24;
const LONGEST_URL: usize = 300;
const SHORTEST_TOKEN: usize = 20;
const LONGEST_TOKEN: usize = 4096;
const LONGEST_LOGIN: usize = 128;
const LONGEST_PAIRS: usize = 600;
