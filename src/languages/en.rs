//! English.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "en",
    groups: &[
        ("counter", &[
            "order", "version", "example", "test", "build", "isbn", "issn", "invoice", "ticket",
            "tracking", "room", "page", "price", "serial", "commit", "hash", "checksum", "timestamp",
            "unix time", "epoch", "uuid", "article", "sku", "part number", "model", "port", "error code",
            "line", "flight", "section", "chapter", "firmware", "release", "kernel", "figure", "clause",
        ]),
        ("dk-cpr", &["cpr", "cpr number", "danish id"]),
        ("www", &["www"]),
        ("spelled-at", &["at"]),
        ("email", &["email", "e-mail", "mail", "email address", "reach me", "write me", "contact"]),
        ("phone", &[
            "phone", "phone number", "telephone", "tel", "telefax", "fax", "mobile", "cell", "cellphone", "call",
            "call me", "call us", "ring me", "text me", "whatsapp", "signal", "sms", "dial", "landline", "hotline",
            "ph", "contact number", "my number", "reach me", "reached at", "voicemail", "telegram", "phoned",
            "called",
        ]),
        ("ip-address", &[
            "ip", "ip address", "ipv4", "ipv6", "client", "host", "server", "subnet", "gateway", "dns", "ping",
            "ssh", "remote", "peer", "x-forwarded-for", "login from", "logged in from", "vpn", "router",
            "traceroute", "remote_addr",
        ]),
        ("mac-address", &[
            "mac", "mac address", "hwaddr", "ether", "hardware address", "bssid", "wlan", "wifi", "ethernet", "arp",
        ]),
    ],
};
