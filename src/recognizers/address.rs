//! Postal addresses: street and house number, with unit, postcode and place behind
//! them. Three grammars serve all languages: "12 Main Street", "12 rue de la Paix"
//! and "Hauptstraße 12" or "Calle Mayor 12". What follows the street is in
//! `address/tail.rs`.

mod block;
mod po_box;
mod street;
mod tail;

use super::{Anchor, Check, Cue, Find, Finder, Match, Recognizer, Source};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    behind("address.labelled", "address-label", block::labelled_address),
    behind("address.block", "address-intro", block::address_behind),
    behind(
        "address.destination",
        "address-send",
        block::destination_behind,
    ),
    place("address.place", "place-intro", block::place_behind),
    place(
        "address.labelled-place",
        "place-label",
        block::labelled_place,
    ),
    place("address.birthplace", "birth", block::birthplace_behind),
    Recognizer {
        id: "address.street",
        entity: "STREET_ADDRESS",
        find: Find::At(Anchor::Digit, address),
        check: None,
        score: 0.75,
        cue: Cue::Raises("address"),
        source: Source::new(UPU),
    },
    behind("address.po-box", "po-box", po_box::po_box),
];

const fn behind(id: &'static str, words: &'static str, finder: Finder) -> Recognizer {
    Recognizer {
        id,
        entity: "STREET_ADDRESS",
        find: Find::After(words, finder),
        check: None,
        score: 0.75,
        cue: Cue::Raises("address"),
        source: Source::new(UPU),
    }
}

const fn place(id: &'static str, words: &'static str, finder: Finder) -> Recognizer {
    Recognizer::uncued(id, "LOCATION", 0.6, Find::After(words, finder), UPU)
}

/// The address around the house number at `position`.
fn address(text: Text<'_>, position: usize) -> Option<Match> {
    let before = text.before(position);
    if before.is_ascii_alphabetic() || before >= 0x80 || b".-:/+$,'_#".contains(&before) {
        return None;
    }
    let number = house_number_end(text, position)?;
    let street = street::number_last(text, position, number)
        .or_else(|| street::number_first(text, position, number));
    let Some(street) = street else {
        return any_street(text, position, number);
    };
    let tail = tail::read(text, street.span.end(), street.lower);
    let unit = tail::unit_before(text, street.span.start());
    let sure = street.sure || unit.is_some() || tail.is_some_and(|tail| tail.postcode);
    let end = tail.map_or(street.span.end(), |tail| tail.end);
    let start = unit.unwrap_or(street.span.start());
    let weight = if sure { 1.0 } else { UNSURE };
    Some(Match::new(start, end, Check::Plausible).weighing(weight))
}

/// A street without a word that says so, before a postcode and a place: "Damrak 1-5,
/// 1012 LG Amsterdam", "84 Kutch Port, Greenside, HI 90692".
fn any_street(text: Text<'_>, position: usize, number: usize) -> Option<Match> {
    let coded = |street: &street::Street| {
        let apart = b",\n".contains(&text.at(street.span.end()));
        tail::read(text, street.span.end(), false).filter(|tail| apart && tail.postcode)
    };
    if let Some(street) = street::capitalised(text, position, number)
        && let Some(tail) = coded(&street).filter(|tail| tail.place)
    {
        let found = Match::new(street.span.start(), tail.end, Check::Plausible);
        return Some(found.weighing(ANY_STREET));
    }
    let street = street::capitalised_behind(text, position, number)?;
    let tail = coded(&street)?;
    let weight = if tail.coded { ANY_STREET } else { UNSURE };
    Some(Match::new(position, tail.end, Check::Plausible).weighing(weight))
}

/// The end of `12`, `12B`, `12-14`, `12/3` or `12/3/4`. A decimal, a time or a date is none.
fn house_number_end(text: Text<'_>, position: usize) -> Option<usize> {
    let digits = text.bytes(position, (position + 6).min(text.len()));
    let length = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if length > 5 || digits.first() == Some(&b'0') {
        return None;
    }
    let mut end = position + length;
    if text.at(end).is_ascii_alphabetic() {
        end += 1;
    } else if b"-/".contains(&text.at(end)) && text.at(end + 1).is_ascii_digit() {
        let second = text.bytes(end + 1, (end + 6).min(text.len()));
        end += 1 + second
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let third = text.run_end_within(end + 1, 3, |byte| byte.is_ascii_digit());
        if text.at(end) == b'/' && third > end + 1 {
            end = third;
        }
        end += usize::from(text.at(end).is_ascii_alphabetic());
    }
    let next = text.at(end + 1);
    let goes_on = match text.at(end) {
        b'.' | b',' | b':' | b'-' | b'/' => next.is_ascii_digit(),
        b'%' | b'_' | b'@' => true,
        byte => byte.is_ascii_alphanumeric() || byte >= 0x80,
    };
    (!goes_on).then_some(end)
}

const UPU: &str =
    "https://www.upu.int/en/universal-postal-union/activities/addressing/addressing-solutions";
/// Share for a street that only its postcode and place show.
const ANY_STREET: f64 = 0.7;
/// Share for a street that could be something else: found beside a cue or with a
/// postcode only.
const UNSURE: f64 = 0.6;
