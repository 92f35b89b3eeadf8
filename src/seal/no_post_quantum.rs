//! Suite 2 where it is not built in: every call says so.

use super::{PublicBytes, Wrapped, agreement::Key};
use crate::error::Error;

pub(super) fn derive_public(_: &Key) -> Result<PublicBytes, Error> {
    Err(NOT_HERE)
}

pub(super) fn wrap(_: &PublicBytes, _: &Key) -> Result<Wrapped, Error> {
    Err(NOT_HERE)
}

pub(super) fn unwrap(_: &Key, _: &[u8], _: &[u8]) -> Option<Key> {
    None
}

const NOT_HERE: Error = Error::Key {
    problem: "this is a key of suite 2, which this module does not have; load the post-quantum one",
};
