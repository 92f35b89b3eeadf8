//! What a policy points to: endpoints and the public keys of recipients.

use crate::error::Error;
use crate::policy::reader::Node;

/// An address that messages may be sent to: `https`, or `http` on this machine.
pub(super) fn read_endpoint(node: &Node<'_>) -> Result<String, Error> {
    let address = node.text(LONGEST_ADDRESS)?;
    let is_plain = address
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let authority = |rest: &str| rest.split(['/', '?', '#']).next().map(str::to_owned);
    let is_allowed = match address.split_once("://") {
        Some(("https", rest)) => authority(rest).is_some_and(|host| is_host(&host)),
        Some(("http", rest)) => authority(rest).is_some_and(|host| is_this_machine(&host)),
        _ => false,
    };
    if is_plain && is_allowed && !address.contains(['?', '#']) {
        Ok(address.to_owned())
    } else {
        Err(node.refuse("an https:// address without user name, query and fragment is allowed (http:// for localhost only)"))
    }
}

/// `host` or `host:port`, without a user name.
fn is_host(authority: &str) -> bool {
    let Some((host, port)) = split_port(authority) else {
        return false;
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let is_address = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let is_good = match is_address {
        Some(inner) => inner.parse::<std::net::Ipv6Addr>().is_ok(),
        None => !host.is_empty() && host.bytes().all(is_name),
    };
    is_good && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

fn is_this_machine(authority: &str) -> bool {
    let host = split_port(authority).map(|(host, _)| host);
    is_host(authority) && matches!(host, Some("localhost" | "127.0.0.1" | "[::1]"))
}

/// Host and port; `None` where a bracket is not closed.
fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    let after_host = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        0
    };
    let (_, rest) = authority.split_at_checked(after_host)?;
    match rest.rfind(':') {
        Some(colon) => {
            let (host, port) = authority.split_at_checked(after_host + colon)?;
            Some((host, port.strip_prefix(':')))
        }
        None => Some((authority, None)),
    }
}

/// Refuses what is not a public key for sealing (RFC 8037, 2): kty `OKP`, crv `X25519`, `x` of 32 bytes, and no `d`.
///
/// Members that are not known are left alone, as RFC 7517, 4 demands.
pub(super) fn check_recipient(node: &Node<'_>) -> Result<(), Error> {
    let key = node.any_object()?;
    key.required("kty")?.word(&["OKP"])?;
    key.required("crv")?.word(&["X25519"])?;
    if let Some(private) = key.field("d") {
        return Err(
            private.refuse("this is a private key; a recipient is a public one, without \"d\"")
        );
    }
    let x = key.required("x")?;
    let text = x.string()?;
    let is_base64url = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    if text.len() == PUBLIC_KEY_CHARACTERS && text.bytes().all(is_base64url) {
        Ok(())
    } else {
        Err(x.refuse("32 bytes in base64url without padding are expected: 43 characters"))
    }
}

const LONGEST_ADDRESS: usize = 2048;
/// 32 bytes in base64url without padding.
const PUBLIC_KEY_CHARACTERS: usize = 43;
