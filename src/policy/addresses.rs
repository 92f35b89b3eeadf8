//! What a policy points to: endpoints and the public keys of recipients.

use serde_json::Value;

use crate::error::Error;

use crate::policy::reader::Node;
use crate::seal::{MAX_RECIPIENTS, PublicJwk, choose_agreement, read_recipients as read_keys};

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

/// Public keys that one envelope can be sealed to together.
pub(super) fn read_recipients(list: &Node<'_>) -> Result<Vec<Value>, Error> {
    let nodes = list.list(MAX_RECIPIENTS)?;
    let keys = nodes
        .iter()
        .map(read_recipient)
        .collect::<Result<Vec<_>, _>>()?;
    if !keys.is_empty() {
        choose_agreement(&keys).map_err(|error| refuse_key(list, error))?;
    }
    Ok(nodes.iter().map(|key| key.value.clone()).collect())
}

fn read_recipient(node: &Node<'_>) -> Result<PublicJwk, Error> {
    let key = node.any_object()?;
    if let Some(private) = key.field("d") {
        return Err(private.refuse(
            "this is a private key; a recipient is the public one, the same without \"d\"",
        ));
    }
    if let Some(set) = key.field("keys") {
        return Err(set.refuse("this is a JWK Set; list its keys themselves"));
    }
    let keys = read_keys(node.value).map_err(|error| refuse_key(node, error))?;
    keys.into_iter()
        .next()
        .ok_or_else(|| node.refuse("there is no key in it"))
}

/// Says where in the policy the key stands that sealing cannot use.
fn refuse_key(node: &Node<'_>, error: Error) -> Error {
    match error {
        Error::Key { problem } => node.refuse(problem),
        other => other,
    }
}

const LONGEST_ADDRESS: usize = 2048;
