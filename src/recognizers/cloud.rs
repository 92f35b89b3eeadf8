//! Secrets of clouds and bots that no prefix tells: service accounts, shared access
//! signatures, signed addresses, webhooks, bots.

use super::secrecy::{bounded_end, decode_base64, entropy, is_base64, is_base64url, looks_drawn};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::scan::Text;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("gcp.service-account", "GCP_SERVICE_ACCOUNT", Find::OpensFar(&["service_account\"", "service_account\\\""], service_account),
        "https://docs.cloud.google.com/iam/docs/keys-create-delete"),
    row("google.messaging-key", "GOOGLE_API_KEY", Find::Opens(&["AAAA"], messaging_key), "https://firebase.google.com/docs/cloud-messaging"),
    row("azure.key", "AZURE_SECRET", Find::Opens(&["AccountKey=", "SharedAccessKey=", "accountkey=", "Accountkey="], azure_key),
        "https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string"),
    row("azure.client-secret", "AZURE_SECRET", Find::At(Anchor::Digit, azure_client_secret),
        "https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret"),
    row("url.signed", "SIGNED_URL",
        Find::Opens(&["X-Amz-Signature=", "x-amz-signature=", "X-Goog-Signature=", "X-Amz-Security-Token=", "Signature=", "sig="], signed_url),
        "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html"),
    row("webhook.url", "WEBHOOK_URL",
        Find::Opens(
            &[
                "hooks.slack.com/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "webhook.office.com/",
                "outlook.office.com/webhook", "hooks.zapier.com/hooks/", "make.com/", "maker.ifttt.com/trigger/",
                "chat.googleapis.com/v1/spaces/", "open.feishu.cn/open-apis/bot/", "open.larksuite.com/open-apis/bot/",
                "oapi.dingtalk.com/robot/send", "qyapi.weixin.qq.com/cgi-bin/webhook/", "m.pipedream.net",
            ],
            webhook_url,
        ),
        "https://discord.com/developers/docs/resources/webhook"),
    row("telegram.token", "BOT_TOKEN", Find::At(Anchor::Colon, telegram_token), "https://core.telegram.org/bots/api#authorizing-your-bot"),
    row("discord.token", "BOT_TOKEN", Find::At(Anchor::Digit, discord_token), "https://discord.com/developers/docs/reference#authentication"),
];

const fn row(
    id: &'static str,
    entity: &'static str,
    find: Find,
    source: &'static str,
) -> Recognizer {
    Recognizer::uncued(id, entity, 0.97, find, source)
}

/// The JSON object of a service account around its type.
fn service_account(text: Text<'_>, position: usize) -> Option<Match> {
    let head = text.bytes(position.saturating_sub(LONGEST_ACCOUNT), position);
    let open = head.iter().rev().position(|&byte| byte == b'{')?;
    let start = position - open - 1;
    let body = text.bytes(start, (start + LONGEST_ACCOUNT).min(text.len()));
    let holds = |part: &[u8]| body.windows(part.len()).any(|window| window == part);
    if !holds(b"private_key") || !holds(b"PRIVATE KEY") {
        return None;
    }
    let end = body
        .iter()
        .position(|&byte| byte == b'}')
        .map_or(start + body.len(), |close| start + close + 1);
    Some(Match::new(start, end, Check::Plausible))
}

/// A server key of Firebase messaging: an id, a colon, 140 characters.
fn messaging_key(text: Text<'_>, start: usize) -> Option<Match> {
    let colon = bounded_end(text, start, 11, is_base64url)?;
    let end = text.run_end_within(colon + 1, 200, is_base64url);
    (text.at(colon) == b':' && colon == start + 11 && end - colon > 130)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The key behind its name in a connection string.
fn azure_key(text: Text<'_>, name: usize) -> Option<Match> {
    let start = text.run_end_within(name, 20, |byte| byte.is_ascii_alphabetic()) + 1;
    let end = bounded_end(text, start, 120, is_base64)?;
    let key = text.bytes(start, end);
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    (key.len() >= 40 && looks_drawn(key)).then(|| Match::new(start, end, Check::Plausible))
}

/// Three characters, a digit, `Q~`, and 31 to 34 more.
fn azure_client_secret(text: Text<'_>, digit: usize) -> Option<Match> {
    let mark = text.run_end_within(digit, 4, |byte| byte.is_ascii_digit());
    if !text.starts_with(mark, b"Q~") {
        return None;
    }
    let belongs = |byte: u8| is_base64url(byte) || b"~.".contains(&byte);
    let start = mark.checked_sub(4)?;
    let end = text.run_end_within(mark + 2, 40, belongs);
    let end = text.run_start(end, 2, |byte| byte == b'.');
    let length = end.checked_sub(mark + 2)?;
    let fits = (30..=36).contains(&length)
        && !belongs(text.before(start))
        && text.bytes(start, mark).iter().all(|&byte| belongs(byte));
    fits.then(|| Match::new(start, end, Check::Plausible))
}

/// The whole address around the signature in its query; of Azure's, without an address,
/// the signature.
fn signed_url(text: Text<'_>, name: usize) -> Option<Match> {
    let value =
        text.run_end_within(name, 24, |byte| byte.is_ascii_alphabetic() || byte == b'-') + 1;
    let belongs = |byte: u8| byte.is_ascii_graphic() && !b"\"'`<>()[]{}\\|&".contains(&byte);
    let value_end = text.run_end_within(value, LONGEST_SIGNATURE, belongs);
    let signature = text.bytes(value, value_end);
    if signature.len() < 20 || !looks_drawn(signature) || entropy(signature) < 3.0 {
        return None;
    }
    let is_part = |byte: u8| belongs(byte) || byte == b'&';
    let start = text.run_start(name, LONGEST_URL, is_part);
    let end = text.run_end_within(value_end, LONGEST_URL, is_part);
    let end = text.run_start(end, 4, |byte| b".,;:!?".contains(&byte));
    let head = text.bytes(start, name);
    let scheme = head.windows(3).position(|window| window == b"://");
    let Some(scheme) = scheme else {
        let is_azure = text.at(name) == b's'
            && head
                .windows(3)
                .any(|window| window == b"sv=" || window == b"se=");
        return is_azure
            .then(|| Match::new(value, value_end, Check::Plausible).being("AZURE_SECRET"));
    };
    let start = text.run_start(start + scheme, 8, |byte| byte.is_ascii_alphanumeric());
    Some(Match::new(start, end, Check::Plausible))
}

/// The whole address around the host of a webhook, whose path is the secret.
fn webhook_url(text: Text<'_>, host: usize) -> Option<Match> {
    let belongs = |byte: u8| byte.is_ascii_graphic() && !b"\"'`<>()[]{}\\|".contains(&byte);
    let end = bounded_end(text, host, LONGEST_WEBHOOK, belongs)?;
    let end = text.run_start(end, 8, |byte| b".,;:!?*".contains(&byte));
    let name = text.run_start(host, 80, |byte| is_base64url(byte) || byte == b'.');
    if text.starts_with(host, b"make.com/") && !text.starts_with(name, b"hook.") {
        return None;
    }
    let scheme = b"https://";
    let start = name
        .checked_sub(scheme.len())
        .filter(|&start| text.starts_with(start, scheme))
        .unwrap_or(name);
    let path = text.bytes(host, end);
    let secret = path
        .rsplit(|byte| b"/=".contains(byte))
        .find(|part| !part.is_empty())?;
    let is_subdomain = path.len() <= 16 && looks_drawn(text.bytes(name, host));
    (is_subdomain || (secret.len() >= 6 && looks_drawn(path) && entropy(secret) >= 2.0))
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The number of a bot, a colon, and 35 characters of which the first is an `A`.
fn telegram_token(text: Text<'_>, colon: usize) -> Option<Match> {
    if text.at(colon + 1) != b'A' {
        return None;
    }
    let start = text.run_start(colon, 17, |byte| byte.is_ascii_digit());
    let end = bounded_end(text, colon + 1, 37, is_base64url)?;
    let fits = (5..=16).contains(&(colon - start))
        && end - colon >= 34
        && (text.bytes(start.saturating_sub(3), start) == b"bot"
            || !is_base64url(text.before(start)));
    (fits && looks_drawn(text.bytes(colon + 1, end)))
        .then(|| Match::new(start, end, Check::Plausible))
}

/// The number of a bot in base64, a time, and a signature, read around the first digit.
fn discord_token(text: Text<'_>, digit: usize) -> Option<Match> {
    let start = text.run_start(digit, 28, |byte| {
        is_base64url(byte) && !byte.is_ascii_digit()
    });
    if !b"MNO".contains(&text.at(start)) || is_base64url(text.before(start)) {
        return None;
    }
    let first = bounded_end(text, start, 28, is_base64url)?;
    let second = bounded_end(text, first + 1, 7, is_base64url)?;
    let end = bounded_end(text, second + 1, 45, is_base64url)?;
    let number = decode_base64(text.bytes(start, first))?;
    let fits = text.at(first) == b'.'
        && text.at(second) == b'.'
        && second - first >= 6
        && end - second > 26
        && number.len() >= 17
        && number.iter().all(u8::is_ascii_digit);
    fits.then(|| Match::new(start, end, Check::Plausible))
}

const LONGEST_ACCOUNT: usize = 4096;
const LONGEST_SIGNATURE: usize = 1000;
const LONGEST_URL: usize = 1500;
const LONGEST_WEBHOOK: usize = 600;
