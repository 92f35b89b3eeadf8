//! DATA: the policies that come with Privet. A new preset is a new row; `extends` works here as in anyone's policy.

/// A policy that comes with Privet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The name to ask for it by, and to put into `extends`.
    pub name: &'static str,
    /// One sentence for a person to read.
    pub description: &'static str,
    /// The policy, as JSON.
    pub(super) policy: &'static str,
}

/// Every preset, `default` first.
pub static PRESETS: &[Preset] = &[
    Preset {
        name: "default",
        description: "Replaces everything that is found by placeholders, but leaves web addresses readable.",
        policy: r#"{
            "name": "default",
            "threshold": 0.5,
            "rules": [{ "entity": "URL", "operator": "keep" }]
        }"#,
    },
    Preset {
        name: "strict",
        description: "Replaces also what is only probably personal, web addresses too, and stops messages that hold a secret.",
        policy: r#"{
            "name": "strict",
            "threshold": 0.3,
            "rules": [{ "category": "secret", "operator": "block" }]
        }"#,
    },
    Preset {
        name: "minimal",
        description: "Replaces what does harm by itself (secrets, cards and accounts, government and health numbers, dates of birth, contact details) and leaves names, places and network addresses readable.",
        policy: r#"{
            "name": "minimal",
            "extends": "default",
            "rules": [
                { "category": "person", "operator": "keep" },
                { "entity": "DATE_OF_BIRTH", "operator": "redact" },
                { "category": "location", "operator": "keep" },
                { "category": "network", "operator": "keep" }
            ]
        }"#,
    },
    Preset {
        name: "secrets",
        description: "Looks for passwords, keys and tokens only, and replaces them by placeholders.",
        policy: r#"{
            "name": "secrets",
            "threshold": 0.5,
            "entities": [
                "PASSWORD", "OTP_CODE", "PRIVATE_KEY", "JWT", "BASIC_AUTH", "AUTH_HEADER", "CONNECTION_STRING",
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "GITLAB_TOKEN", "NPM_TOKEN", "PYPI_TOKEN",
                "HUGGINGFACE_TOKEN", "SLACK_TOKEN", "STRIPE_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY",
                "GOOGLE_API_KEY", "LLM_VENDOR_KEY", "VENDOR_API_KEY", "WEBHOOK_URL",
                "GCP_SERVICE_ACCOUNT", "AZURE_SECRET", "BOT_TOKEN", "SIGNED_URL", "GENERIC_SECRET", "TOTP_SECRET",
                "RECOVERY_CODES", "SEED_PHRASE", "CRYPTO_PRIVATE_KEY", "AGE_SECRET_KEY", "KUBERNETES_SECRET",
                "WEAK_PASSWORD_HASH"
            ]
        }"#,
    },
    Preset {
        name: "gdpr",
        description: "Helps with data minimisation under the EU's GDPR: as default, with dates of birth cut to the year and stored originals deleted after 24 hours.",
        policy: r#"{
            "name": "gdpr",
            "extends": "default",
            "rules": [{ "entity": "DATE_OF_BIRTH", "operator": "generalize", "granularity": "year" }],
            "restore": { "urls": false, "toolArguments": false },
            "retention": { "vault": "PT24H" }
        }"#,
    },
    Preset {
        name: "ccpa",
        description: "Helps with California's CCPA, which counts online identifiers and browsing as personal: replaces everything that is found, web addresses too.",
        policy: r#"{
            "name": "ccpa",
            "extends": "default",
            "rules": [{ "entity": "URL", "operator": "redact" }]
        }"#,
    },
    Preset {
        name: "hipaa",
        description: "Helps with the 18 identifiers of HIPAA's Safe Harbor, as far as this build finds them: replaces everything, whole dates of birth and web addresses too, also what is only probably personal.",
        policy: r#"{
            "name": "hipaa",
            "extends": "default",
            "threshold": 0.4,
            "rules": [
                { "entity": "URL", "operator": "redact" },
                { "entity": "DATE_OF_BIRTH", "operator": "redact" }
            ],
            "restore": { "urls": false, "toolArguments": false },
            "retention": { "vault": "PT24H" }
        }"#,
    },
    Preset {
        name: "pci",
        description: "Helps with PCI DSS: as default, with card numbers masked but for the last four digits and messages with a card's security code or PIN stopped.",
        policy: r#"{
            "name": "pci",
            "extends": "default",
            "rules": [
                { "entity": "CREDIT_CARD", "operator": "mask", "keepLast": 4 },
                { "entity": "CVV", "operator": "block" },
                { "entity": "PIN", "operator": "block" }
            ]
        }"#,
    },
];
