//! IP addresses, version 4 and 6.

use core::net::{Ipv4Addr, Ipv6Addr};

use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// A dotted quad that can be somebody's.
pub fn version_4(text: Text<'_>, position: usize) -> Option<Match> {
    let (address, end) = read_version_4(text, position)?;
    let used = Use::of_version_4(address);
    let weight = match used {
        Use::Special => return None,
        Use::Documentation => NEEDS_CUE,
        // Four small numbers are more often a version or a section.
        Use::Ordinary if address.octets().iter().all(|&octet| octet < 32) => {
            if address.is_private() { 1.0 } else { NEEDS_CUE }
        }
        Use::Ordinary => 1.0,
    };
    Some(Match::new(position, end, used.check()).weighing(weight))
}

/// A dotted quad that is nobody's.
pub fn special_version_4(text: Text<'_>, position: usize) -> Option<Match> {
    let (address, end) = read_version_4(text, position)?;
    (Use::of_version_4(address) == Use::Special)
        .then(|| Match::new(position, end, Check::Plausible))
}

/// Version 6, with zone, prefix length and mapped version 4.
pub fn version_6(text: Text<'_>, colon: usize) -> Option<Match> {
    let (address, start, end) = read_version_6(text, colon)?;
    let groups = text
        .bytes(start, end)
        .split(|&byte| byte == b':')
        .map(|group| {
            if group.contains(&b'.') {
                2
            } else {
                usize::from(!group.is_empty())
            }
        })
        .sum::<usize>();
    let digits = text.bytes(start, end).iter().any(u8::is_ascii_digit);
    let routed = matches!(
        address.segments().first(),
        Some(0x2000..=0x3fff | 0xfc00..=0xfdff | 0xfe80)
    );
    let used = Use::of_version_6(address);
    let weight = match used {
        Use::Special => return None,
        Use::Documentation => NEEDS_CUE,
        // `a::b` is a path in several programming languages.
        Use::Ordinary if !digits || (groups < 3 && !routed) => NOT_LIKELY,
        Use::Ordinary => 1.0,
    };
    Some(Match::new(start, end, used.check()).weighing(weight))
}

/// A version 6 address that is nobody's.
pub fn special_version_6(text: Text<'_>, colon: usize) -> Option<Match> {
    let (address, start, end) = read_version_6(text, colon)?;
    let empty = address.is_unspecified();
    (!empty && Use::of_version_6(address) == Use::Special)
        .then(|| Match::new(start, end, Check::Plausible))
}

/// What an address is for. Source: IANA special-purpose address registries,
/// <https://www.iana.org/assignments/iana-ipv4-special-registry>.
#[derive(PartialEq)]
enum Use {
    Ordinary,
    /// In examples, and in what people invent.
    Documentation,
    /// Loopback, unspecified, broadcast, netmask.
    Special,
}

impl Use {
    fn check(&self) -> Check {
        match self {
            Self::Documentation => Check::Example,
            Self::Ordinary | Self::Special => Check::Plausible,
        }
    }

    fn of_version_4(address: Ipv4Addr) -> Self {
        let [first, second, ..] = address.octets();
        let netmask = first == 255 && [0, 255].contains(&second);
        if address.is_loopback() || first == 0 || netmask {
            Self::Special
        } else if address.is_documentation() {
            Self::Documentation
        } else {
            Self::Ordinary
        }
    }

    fn of_version_6(address: Ipv6Addr) -> Self {
        if let Some(mapped) = address.to_ipv4_mapped() {
            return Self::of_version_4(mapped);
        }
        if address.is_loopback() || address.is_unspecified() {
            Self::Special
        } else if matches!(address.segments(), [0x2001, 0xdb8, ..]) {
            Self::Documentation
        } else {
            Self::Ordinary
        }
    }
}

fn read_version_4(text: Text<'_>, start: usize) -> Option<(Ipv4Addr, usize)> {
    let before = text.before(start);
    let label =
        b"-:/,='".contains(&before) && !text.before(start.saturating_sub(1)).is_ascii_digit();
    if before.is_ascii_alphanumeric() || b"._-:/,".contains(&before) && !label {
        return None;
    }
    let mut octets = [0_u8; 4];
    let mut at = start;
    for (index, octet) in octets.iter_mut().enumerate() {
        if index > 0 {
            if text.at(at) != b'.' {
                return None;
            }
            at += 1;
        }
        let digits = text.bytes(at, (at + 4).min(text.len()));
        let length = digits
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let value = digits.get(..length)?;
        let padded = length > 1 && value.first() == Some(&b'0');
        if !(1..=3).contains(&length) || padded {
            return None;
        }
        *octet = core::str::from_utf8(value).ok()?.parse().ok()?;
        at += length;
    }
    let next = text.at(at + 1);
    let goes_on = match text.at(at) {
        b'.' | b',' => next.is_ascii_digit(),
        b'-' | b'+' | b'_' => next.is_ascii_alphabetic(),
        byte => byte.is_ascii_alphanumeric() || byte >= 0x80,
    };
    (!goes_on).then(|| (Ipv4Addr::from(octets), prefix_end(text, at, 32)))
}

/// Reads the address whose first colon stands at `colon`.
fn read_version_6(text: Text<'_>, colon: usize) -> Option<(Ipv6Addr, usize, usize)> {
    let start = text.run_start(colon, 5, |byte| byte.is_ascii_hexdigit());
    let before = text.before(start);
    let joined = before.is_ascii_alphanumeric() || before >= 0x80 || b":._".contains(&before);
    let compressed = text.at(colon + 1) == b':';
    let next = text.at(colon + 1 + usize::from(compressed));
    let empty = start == colon && !compressed;
    if joined || empty || colon - start > 4 || !(next.is_ascii_hexdigit() || compressed) {
        return None;
    }
    let rest = text.bytes(start, (start + 46).min(text.len()));
    let length = rest
        .iter()
        .take_while(|byte| byte.is_ascii_hexdigit() || b":.".contains(byte))
        .count();
    let mut end = start + length;
    while b":.".contains(&text.before(end))
        && !text.bytes(start, end).ends_with(b"::")
        && end > start
    {
        end -= 1;
    }
    let after = text.at(end);
    let address = core::str::from_utf8(text.bytes(start, end))
        .ok()?
        .parse()
        .ok()?;
    if after.is_ascii_alphanumeric() || after == b'_' || after >= 0x80 {
        return None;
    }
    let zone = if after == b'%' {
        let run = text.bytes(end + 1, (end + 17).min(text.len()));
        let length = run
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if length > 0 { end + 1 + length } else { end }
    } else {
        end
    };
    Some((address, start, prefix_end(text, zone, 128)))
}

/// The end of `/24`, when a prefix length stands at `end`.
fn prefix_end(text: Text<'_>, end: usize, most: u32) -> usize {
    let run = text.bytes(end + 1, (end + 5).min(text.len()));
    let length = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let value = run
        .iter()
        .take(length)
        .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    let fits = text.at(end) == b'/' && (1..=3).contains(&length) && value <= most;
    if fits { end + 1 + length } else { end }
}

/// Leaves a bare address below the default threshold.
const NEEDS_CUE: f64 = 0.6;
const NOT_LIKELY: f64 = 0.3;
