//! Geographic coordinates, as decimals or as degrees, minutes and seconds.

use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::Span;
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "location.coordinates",
    entity: "GEO_COORDINATES",
    find: Find::At(Anchor::Digit, coordinates),
    check: None,
    score: 0.6,
    cue: Cue::Raises("coordinates"),
    source: Source::new("https://www.iso.org/standard/75147.html"),
}];

/// Latitude and longitude.
fn coordinates(text: Text<'_>, digit: usize) -> Option<Match> {
    let before = text.before(digit);
    let start = digit - usize::from(before == b'-' || before == b'+');
    let outer = text.before(start);
    let listed = text.before(text.run_start(start, 1, |byte| byte == b' '));
    if outer.is_ascii_alphanumeric()
        || b".-".contains(&outer)
        || listed == b',' && text.before(start) != b'@'
    {
        return None;
    }
    let latitude = Angle::read(text, start, 90)?;
    let gap = text.run_end_within(latitude.end, 4, |byte| b", ;/".contains(&byte));
    if gap == latitude.end {
        return None;
    }
    let longitude = Angle::read(text, labelled(text, gap), 180)?;
    let goes_on = b",;".contains(&text.at(longitude.end))
        && text
            .at(text.run_end_within(longitude.end + 1, 2, |byte| byte == b' '))
            .is_ascii_digit();
    if latitude.sexagesimal != longitude.sexagesimal
        || goes_on
        || text.at(longitude.end).is_ascii_alphanumeric()
    {
        return None;
    }
    // Two small numbers are more often a probability or a weight.
    let small = latitude.degrees < 10 && longitude.degrees < 10;
    let found = Match::new(start, longitude.end, Check::Plausible);
    Some(if small { found.weighing(0.5) } else { found })
}

/// Behind a label between the two: `lng=`, `lon:`.
fn labelled(text: Text<'_>, at: usize) -> usize {
    let word = text.run_end_within(at, 10, |byte| byte.is_ascii_alphabetic());
    let sign = text.run_end_within(word, 3, |byte| b"\"':= ".contains(&byte));
    if word > at && sign > word { sign } else { at }
}

struct Angle {
    /// Whole ones, on whichever side.
    degrees: u32,
    sexagesimal: bool,
    end: usize,
}

impl Angle {
    /// `55.6761`, `-12.56830`, `55.6761° N`, `55°40'34"N`.
    fn read(text: Text<'_>, start: usize, most: u32) -> Option<Self> {
        let unsigned = start + usize::from(b"-+".contains(&text.at(start)));
        let whole = text.run_end_within(unsigned, 4, |byte| byte.is_ascii_digit());
        let fraction = match text.at(whole) {
            b'.' => text.run_end_within(whole + 1, 16, |byte| byte.is_ascii_digit()),
            _ => whole,
        };
        // Not as a floating-point number: the tables to parse one are 10 KB of the download.
        let degrees: u32 = text.slice(Span::new(unsigned, whole)).parse().ok()?;
        let more = text.bytes(whole, fraction).iter().any(|&byte| byte > b'0');
        if degrees > most || degrees == most && more {
            return None;
        }
        let places = fraction.saturating_sub(whole + 1);
        if !text.starts_with(fraction, "°".as_bytes()) {
            return (places >= FEWEST_PLACES).then_some(Self {
                degrees,
                sexagesimal: false,
                end: fraction,
            });
        }
        // Minutes and seconds, each with a sign, then the side of the world.
        let signs = |byte: u8| byte.is_ascii_digit() || b" .'\",".contains(&byte) || byte >= 0x80;
        let end = text.run_end_within(fraction, 24, signs);
        let side = b"NSEWnsewOo".contains(&text.at(end)) && !text.at(end + 1).is_ascii_alphabetic();
        side.then_some(Self {
            degrees,
            sexagesimal: true,
            end: end + 1,
        })
    }
}

/// Fewest decimal places, about ten metres.
const FEWEST_PLACES: usize = 4;
