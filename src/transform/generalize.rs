//! generalize: something true but less precise. What cannot be read for certain, and what has no such thing, gets a placeholder.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::entity::EntityRef;
use crate::letter_case::to_lower;
use crate::policy::Granularity;
use crate::transform::{Replacement, TransformContext, redact};

/// Entities that have something less precise:
///
/// | entity | becomes |
/// | --- | --- |
/// | `DATE_OF_BIRTH` | `1987` or `1980s` |
/// | `IP_ADDRESS` | its network: `203.0.113.0/24`, `2001:db8:1::/48` |
/// | `PHONE_NUMBER`, international | its country: `+45 …` |
/// | `EMAIL_ADDRESS` | its domain: `…@example.com`, which still tells who it is where the domain is a person's own |
/// | `CREDIT_CARD` | its brand: `Visa` |
/// | `URL` | its site: `https://example.com/…` |
pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    granularity: Granularity,
    context: &mut dyn TransformContext,
) -> Replacement {
    let text = original.trim();
    let general = match entity.name {
        "CREDIT_CARD" => to_brand(text),
        "DATE_OF_BIRTH" => to_year(text, granularity),
        "EMAIL_ADDRESS" => to_domain(text),
        "IP_ADDRESS" => to_network(text),
        "PHONE_NUMBER" => to_country(text),
        "URL" => to_site(text),
        _ => None,
    };
    match general {
        // A network can begin with the very address that was found, as can a site.
        Some(general) if general.contains(text) => redact::apply(entity, original, context),
        Some(general) => Replacement::lasting(general),
        None => redact::apply(entity, original, context),
    }
}

/// The issuer's brand, by the first digits. Source: ISO/IEC 7812-1 and the brands' published ranges.
fn to_brand(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let first_four: u16 = digits.get(..4)?.parse().ok()?;
    let brand = match first_four {
        4000..=4999 => "Visa",
        2221..=2720 | 5100..=5599 => "Mastercard",
        3400..=3499 | 3700..=3799 => "American Express",
        _ => return None,
    };
    Some(brand.to_owned())
}

/// The one number of four digits that can be a year; a year of two digits leaves the century open.
fn to_year(text: &str, granularity: Granularity) -> Option<String> {
    let mut years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| run.len() == 4);
    let (Some(year), None) = (years.next(), years.next()) else {
        return None;
    };
    let year: u16 = year.parse().ok()?;
    if !(1850..=2100).contains(&year) {
        return None;
    }
    Some(match granularity {
        Granularity::Year => year.to_string(),
        Granularity::Decade => format!("{}s", year - year % 10),
    })
}

fn to_domain(text: &str) -> Option<String> {
    let (_, domain) = text.rsplit_once('@')?;
    (is_host_name(domain) && domain.contains('.')).then(|| format!("…@{}", to_lower(domain)))
}

/// The network that a site usually has: 24 bits of version 4, 48 bits of version 6.
fn to_network(text: &str) -> Option<String> {
    match text.parse::<IpAddr>().ok()?.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            Some(format!("{}/24", Ipv4Addr::new(a, b, c, 0)))
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            Some(format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0)))
        }
    }
}

/// The country code of a number in international format. Source: ITU-T E.164, list of assigned codes: one digit in zones 1 and 7,
/// two digits for those listed, else three.
fn to_country(text: &str) -> Option<String> {
    let number = text.strip_prefix('+').or_else(|| text.strip_prefix("00"))?;
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let length = match digits.get(..2)?.parse().ok()? {
        10..=19 | 70..=79 => 1,
        20
        | 27
        | 30..=34
        | 36
        | 39..=41
        | 43..=49
        | 51..=58
        | 60..=66
        | 81
        | 82
        | 84
        | 86
        | 90..=95
        | 98 => 2,
        21..=99 => 3,
        _ => return None,
    };
    // As short as a code alone, there would be nothing left out.
    (digits.len() >= length + 4).then(|| digits.get(..length).map(|code| format!("+{code} …")))?
}

/// Scheme and host, without user name; the host must have a name, for its address would be an IP_ADDRESS.
fn to_site(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    let is_site = matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https")
        && is_host_name(host)
        && host.parse::<Ipv4Addr>().is_err();
    is_site.then(|| format!("{}://{}/…", to_lower(scheme), to_lower(host)))
}

fn is_host_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '.')
}
