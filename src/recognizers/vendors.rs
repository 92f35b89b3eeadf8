//! Keys and tokens that a vendor begins with a prefix of its own.
//!
//! To add one, add a row: its prefixes and what follows them. A longer run than the
//! vendor writes today is still found, for vendors lengthen their tokens.

use super::secrecy::{
    bounded_end, entropy, is_base64, is_base64url, is_letter_or_digit, looks_drawn,
};
use super::{Check, Find, Match, Recognizer, Tail};
use crate::checksum::fits_crc32_base62;
use crate::scan::Text;

/// A token that is told by its prefix.
const fn token(
    id: &'static str,
    entity: &'static str,
    prefixes: &'static [&'static str],
    tail: Tail,
    source: &'static str,
) -> Recognizer {
    Recognizer::uncued(id, entity, 0.97, Find::Prefixes(prefixes, tail), source)
}

/// A token that code reads.
const fn read(
    id: &'static str,
    entity: &'static str,
    find: Find,
    source: &'static str,
) -> Recognizer {
    Recognizer::uncued(id, entity, 0.97, find, source)
}

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    read("aws.access-key-id", "AWS_ACCESS_KEY_ID", Find::Opens(AWS_PREFIXES, aws_access_key_id),
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes"),
    read("aws.secret-key", "AWS_SECRET_ACCESS_KEY", Find::After("aws-secret-key", aws_secret_behind_phrase),
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
    read("aws.secret-key-beside-id", "AWS_SECRET_ACCESS_KEY", Find::Opens(AWS_PREFIXES, aws_secret_beside_id),
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"),
    read("github.token", "GITHUB_TOKEN", Find::Opens(&["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], github_token),
        "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/"),
    token("github.fine-grained-token", "GITHUB_TOKEN", &["github_pat_"], Tail { alphabet: is_base64url, fewest: 36, most: 255, drawn: looks_drawn },
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats"),
    token("gitlab.token", "GITLAB_TOKEN",
        &["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glimt-", "glagent-", "gloas-", "glsoat-", "glwt-", "glrtr-", "glffct-", "GR1348941"],
        Tail { alphabet: is_dotted_base64url, fewest: 20, most: 350, drawn: looks_drawn },
        "https://docs.gitlab.com/security/tokens/#token-prefixes"),
    read("npm.token", "NPM_TOKEN", Find::Opens(&["npm_"], npm_token),
        "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/"),
    token("pypi.token", "PYPI_TOKEN", &["pypi-AgEI"], Tail { alphabet: is_base64url, fewest: 50, most: 500, drawn: looks_drawn },
        "https://docs.pypi.org/api/secrets/"),
    read("huggingface.token", "HUGGINGFACE_TOKEN", Find::Opens(&["hf_", "api_org_"], huggingface_token),
        "https://huggingface.co/docs/hub/security-tokens"),
    token("slack.token", "SLACK_TOKEN",
        &["xoxa-", "xoxb-", "xoxc-", "xoxe-", "xoxe.xox", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"],
        Tail { alphabet: is_base64url, fewest: 10, most: 500, drawn: looks_drawn },
        "https://docs.slack.dev/authentication/tokens"),
    token("slack.cookie", "SLACK_TOKEN", &["xoxd-"], Tail { alphabet: is_percent_encoded, fewest: 20, most: 500, drawn: looks_drawn },
        "https://docs.slack.dev/authentication/tokens"),
    token("stripe.key", "STRIPE_KEY", &["sk_live_", "sk_test_", "rk_live_", "rk_test_"], Tail { alphabet: is_letter_or_digit, fewest: 16, most: 255, drawn: looks_drawn },
        "https://docs.stripe.com/keys"),
    token("stripe.webhook-secret", "STRIPE_KEY", &["whsec_"], Tail { alphabet: is_base64, fewest: 24, most: 128, drawn: looks_drawn },
        "https://docs.stripe.com/webhooks#verify-official-libraries"),
    token("openai.key", "OPENAI_API_KEY", &["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], Tail { alphabet: is_base64url, fewest: 20, most: 300, drawn: looks_drawn },
        "https://platform.openai.com/docs/api-reference/authentication"),
    token("openai.legacy-key", "OPENAI_API_KEY", &["sk-", "sess-"], Tail { alphabet: is_letter_or_digit, fewest: 32, most: 64, drawn: looks_drawn },
        "https://platform.openai.com/docs/api-reference/authentication"),
    token("anthropic.key", "ANTHROPIC_API_KEY", &["sk-ant-"], Tail { alphabet: is_base64url, fewest: 20, most: 300, drawn: looks_drawn },
        "https://docs.claude.com/en/api/overview#authentication"),
    token("google.api-key", "GOOGLE_API_KEY", &["AIza"], Tail { alphabet: is_base64url, fewest: 33, most: 40, drawn: looks_drawn },
        "https://docs.cloud.google.com/docs/authentication/api-keys"),
    token("google.oauth-secret", "GOOGLE_API_KEY", &["GOCSPX-", "ya29.", "AQ.Ab8RN6"], Tail { alphabet: is_base64url, fewest: 20, most: 1024, drawn: looks_drawn },
        "https://developers.google.com/identity/protocols/oauth2"),
];

/// The prefixes of long-lived, temporary, bearer and context-specific ids.
const AWS_PREFIXES: &[&str] = &["AKIA", "ASIA", "ABIA", "ACCA", "A3T"];

/// Twenty capitals and digits. An id is in base32, so that 0, 1, 8 and 9 do not
/// occur; one that was typed from memory counts a little less, and the documentation's
/// own example less still.
fn aws_access_key_id(text: Text<'_>, start: usize) -> Option<Match> {
    let end = bounded_end(text, start, 20, |byte| byte.is_ascii_alphanumeric())?;
    let id = text.bytes(start, end);
    let written = id.len() == 20
        && !id.iter().any(u8::is_ascii_lowercase)
        && text.at(end) != b'_'
        && entropy(id) >= 2.5;
    let weight = if id.ends_with(b"EXAMPLE") {
        0.6
    } else if id.iter().any(|byte| b"0189".contains(byte)) {
        0.85
    } else {
        1.0
    };
    written.then(|| Match::new(start, end, Check::Plausible).weighing(weight))
}

/// The forty characters behind "secret access key", past punctuation and a word or two.
fn aws_secret_behind_phrase(text: Text<'_>, end: usize) -> Option<Match> {
    let reach = text.bytes(end, (end + 24).min(text.len()));
    let line = reach.iter().filter(|&&byte| byte == b'\n').count();
    if line > 1 {
        return None;
    }
    (end..end + reach.len()).find_map(|start| aws_secret(text, start))
}

/// A secret within a few lines of an access key id, before or behind.
fn aws_secret_beside_id(text: Text<'_>, id: usize) -> Option<Match> {
    aws_access_key_id(text, id)?;
    let behind = id + 20..(id + 20 + BESIDE).min(text.len());
    let before = id.saturating_sub(BESIDE)..id;
    behind
        .chain(before.rev())
        .find_map(|start| aws_secret(text, start))
}

/// Forty drawn characters of base64 from `start` on, and no more. Forty hexadecimal
/// digits are a commit, and letters without digits are a path.
fn aws_secret(text: Text<'_>, start: usize) -> Option<Match> {
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"+/".contains(&byte);
    if belongs(text.before(start)) || !belongs(text.at(start)) {
        return None;
    }
    let end = bounded_end(text, start, 40, belongs)?;
    let secret = text.bytes(start, end);
    let drawn = secret.len() == 40
        && secret.iter().any(u8::is_ascii_uppercase)
        && secret.iter().any(u8::is_ascii_lowercase)
        && looks_drawn(secret)
        && entropy(secret) >= 3.5;
    drawn.then(|| Match::new(start, end, Check::Plausible))
}

fn github_token(text: Text<'_>, start: usize) -> Option<Match> {
    checked_token(text, start, 30, |byte| {
        byte.is_ascii_alphanumeric() || byte == b'_'
    })
}

fn npm_token(text: Text<'_>, start: usize) -> Option<Match> {
    checked_token(text, start, 34, |byte| byte.is_ascii_alphanumeric())
}

/// Letters in both cases, mostly without a digit.
fn huggingface_token(text: Text<'_>, start: usize) -> Option<Match> {
    let prefix = if text.at(start) == b'h' { 3 } else { 8 };
    let end = bounded_end(text, start + prefix, 64, is_letter_or_digit)?;
    let token = text.bytes(start + prefix, end);
    let mixed =
        token.iter().any(u8::is_ascii_lowercase) && token.iter().any(u8::is_ascii_uppercase);
    (token.len() >= 30 && mixed && entropy(token) >= 3.5)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// A prefix of four bytes, then a token that ends in its own checksum. One whose
/// checksum does not fit was mistyped or cut off, or the vendor changed the format.
fn checked_token(
    text: Text<'_>,
    start: usize,
    fewest: usize,
    belongs: impl Fn(u8) -> bool,
) -> Option<Match> {
    let end = bounded_end(text, start + 4, 255, belongs)?;
    let token = text.bytes(start + 4, end);
    if token.len() < fewest || !looks_drawn(token) {
        return None;
    }
    Some(if fits_crc32_base62(token) {
        Match::new(start, end, Check::Fits)
    } else {
        Match::new(start, end, Check::Plausible).weighing(0.95)
    })
}

fn is_dotted_base64url(byte: u8) -> bool {
    is_base64url(byte) || byte == b'.'
}

fn is_percent_encoded(byte: u8) -> bool {
    is_base64(byte) || byte == b'%'
}

/// How far from an access key id its secret may stand, in bytes.
const BESIDE: usize = 120;
