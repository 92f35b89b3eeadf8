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
        ("dk-cpr", &["cpr", "cpr number", "danish id", "danish personal number"]),
        ("se-personnummer", &[
            "swedish personal number", "swedish id", "personal identity number",
            "coordination number",
        ]),
        ("no-fodselsnummer", &[
            "norwegian id", "norwegian national id", "birth number", "national identity number",
        ]),
        ("fi-hetu", &["finnish id", "finnish personal identity code", "personal identity code"]),
        ("de-tax-id", &["german tax id", "tax id", "tax identification number", "tin"]),
        ("fr-nir", &["french social security", "social security number", "nir", "insee number"]),
        ("be-national-number", &[
            "belgian national number", "national register number", "national number",
        ]),
        ("nl-bsn", &[
            "bsn", "bsn number", "dutch citizen service number", "citizen service number",
        ]),
        ("pl-pesel", &["pesel", "polish national id"]),
        ("es-nif", &["dni", "nif", "spanish id", "spanish tax number"]),
        ("es-nie", &["nie", "nie number", "foreigner number", "foreigner id"]),
        ("it-fiscal-code", &["fiscal code", "italian tax code", "tax code"]),
        ("uk-nino", &[
            "nino", "ni number", "ni no", "national insurance", "national insurance number",
        ]),
        ("uk-nhs", &["nhs", "nhs number", "nhs no", "health service number", "chi number"]),
        ("us-ssn", &["ssn", "ssns", "social security", "social security number", "soc sec"]),
        ("us-itin", &["itin", "individual taxpayer", "taxpayer identification number", "tax id"]),
        ("ca-sin", &["sin", "sin number", "social insurance", "social insurance number"]),
        ("in-aadhaar", &["aadhaar", "aadhar", "adhaar", "uidai", "uid number"]),
        ("in-pan", &["pan", "pan card", "permanent account number"]),
        ("au-tfn", &["tfn", "tax file number", "tax file"]),
        ("br-cpf", &["cpf", "brazilian tax number"]),
        ("card", &[
            "card", "cards", "card number", "credit card", "debit card", "cc", "visa",
            "mastercard", "amex", "american express", "maestro", "discover", "diners club",
            "unionpay",
        ]),
        ("iban", &["iban", "bank account", "account number", "bank details", "wire", "transfer"]),
        ("crypto", &[
            "wallet", "bitcoin", "btc", "ethereum", "eth", "litecoin", "ltc", "dogecoin", "tron",
            "usdt", "xrp", "crypto", "address",
        ]),
    ],
};
