//! Addresses of machines and pages.

mod hardware;
mod ip;
mod url;

use super::{Anchor, Cue, Find, Recognizer, Source};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "network.url",
        entity: "URL",
        find: Find::At(Anchor::Colon, url::with_scheme),
        check: None,
        score: 0.85,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc3986"),
    },
    Recognizer {
        id: "network.url-www",
        entity: "URL",
        find: Find::After("www", url::without_scheme),
        check: None,
        score: 0.8,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc3986"),
    },
    Recognizer {
        id: "network.ipv4",
        entity: "IP_ADDRESS",
        find: Find::At(Anchor::Number(4), ip::version_4),
        check: None,
        score: 0.75,
        cue: Cue::Raises("ip-address"),
        source: Source::new("https://www.rfc-editor.org/rfc/rfc791"),
    },
    Recognizer {
        id: "network.ipv4-special",
        entity: "IP_ADDRESS",
        find: Find::At(Anchor::Number(4), ip::special_version_4),
        check: None,
        score: 0.3,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc6890"),
    },
    Recognizer {
        id: "network.ipv6",
        entity: "IP_ADDRESS",
        find: Find::At(Anchor::Colon, ip::version_6),
        check: None,
        score: 0.8,
        cue: Cue::Raises("ip-address"),
        source: Source::new("https://www.rfc-editor.org/rfc/rfc4291#section-2.2"),
    },
    Recognizer {
        id: "network.ipv6-special",
        entity: "IP_ADDRESS",
        find: Find::At(Anchor::Colon, ip::special_version_6),
        check: None,
        score: 0.3,
        cue: Cue::Ignored,
        source: Source::new("https://www.rfc-editor.org/rfc/rfc6890"),
    },
    Recognizer {
        id: "network.mac",
        entity: "MAC_ADDRESS",
        find: Find::At(Anchor::Colon, hardware::with_colons),
        check: None,
        score: 0.85,
        cue: Cue::Raises("mac-address"),
        source: Source::new(
            "https://standards.ieee.org/wp-content/uploads/import/documents/tutorials/eui.pdf",
        ),
    },
    Recognizer {
        id: "network.mac-dashed",
        entity: "MAC_ADDRESS",
        find: Find::At(Anchor::Digit, hardware::with_dashes_or_dots),
        check: None,
        score: 0.8,
        cue: Cue::Raises("mac-address"),
        source: Source::new(
            "https://standards.ieee.org/wp-content/uploads/import/documents/tutorials/eui.pdf",
        ),
    },
];
