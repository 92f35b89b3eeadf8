//! Everything that can go wrong, one enum for the whole crate. A new failure is a new variant, with a code that stays for ever.

use crate::policy::PRESETS;

/// Why a call failed.
///
/// No message contains the person's text, an original or a key. A policy's own words (field names, entity names) may appear: they are its author's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The envelope does not open: another key, or damaged. One error on purpose, so that it tells an attacker nothing.
    #[error("the envelope does not open: it is for another key, or damaged")]
    Envelope,

    /// The envelope's `exp` has passed.
    #[error("the envelope has expired")]
    EnvelopeExpired,

    /// The envelope asks for something outside the suite table.
    #[error("the envelope is not supported: {problem}")]
    EnvelopeUnsupported {
        /// What is not supported, and what is.
        problem: &'static str,
    },

    /// An argument cannot be used.
    #[error("bad input: {problem}")]
    Input {
        /// What is wrong, and what is allowed.
        problem: &'static str,
    },

    /// A JSON Web Key cannot be used.
    #[error("bad key: {problem}")]
    Key {
        /// What is wrong, and what is allowed.
        problem: &'static str,
    },

    /// An input is larger than this build accepts.
    #[error("the input has {found} bytes, more than the {most} that are accepted")]
    Limit {
        /// Length of the input, in bytes.
        found: usize,
        /// The longest accepted input, in bytes.
        most: usize,
    },

    /// The names model cannot be used.
    #[error("bad names model: {problem}")]
    Names {
        /// What is wrong.
        problem: &'static str,
    },

    /// A policy is not consistent.
    #[error("bad policy at {path}: {problem}")]
    Policy {
        /// JSON path of the value that is wrong, such as `$.rules[1].operator`.
        path: String,
        /// What is wrong, and what is allowed.
        problem: String,
    },

    /// There is no preset of this name.
    #[error("unknown policy; the presets are {}", preset_names())]
    PolicyUnknown,

    /// The system gave no random bytes.
    #[error("no secure randomness is available")]
    Random,

    /// The vault does not open: another passphrase, or damaged. One error on purpose.
    #[error("the vault does not open: the passphrase is another, or the file is damaged")]
    VaultLocked,

    /// The vault file ends too early.
    #[error("the vault file ends too early")]
    VaultTruncated,

    /// The vault was written by a newer version.
    #[error("vault version {found} is not supported (newest known: {newest})")]
    VaultVersion {
        /// Version in the file.
        found: u8,
        /// Newest version that this build reads.
        newest: u8,
    },
}

impl Error {
    /// Stable identifier for programs, in kebab-case. Never renamed; several variants may share one.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Envelope => "envelope",
            Error::EnvelopeExpired => "envelope-expired",
            Error::EnvelopeUnsupported { .. } => "envelope-unsupported",
            Error::Input { .. } => "input",
            Error::Key { .. } => "key",
            Error::Limit { .. } => "limit",
            Error::Names { .. } => "names",
            Error::Policy { .. } => "policy",
            Error::PolicyUnknown => "policy-unknown",
            Error::Random => "random",
            Error::VaultLocked => "vault-locked",
            Error::VaultTruncated => "vault-truncated",
            Error::VaultVersion { .. } => "vault-version",
        }
    }

    /// JSON path of what is wrong in a policy, such as `$.rules[1].operator`; `None` for every other error.
    pub fn path(&self) -> Option<&str> {
        match self {
            Error::Policy { path, .. } => Some(path),
            _ => None,
        }
    }
}

fn preset_names() -> String {
    let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    names.join(", ")
}
