//! Compile-time tests: a type that holds a secret cannot be printed or serialized by mistake. A new secret type is a row.
//!
//! Types in the second list have a `Debug` of their own, written by hand, that shows no secret; the tests named `debug_shows_…` look at it.
//! An original itself travels as `Zeroizing<String>`, which can be printed: there the lints against printing and the closed errors stand.

use std::fmt::{Debug, Display};

use serde::Serialize;

use crate::Conversation;
use crate::keyed::{ScopeKey, StandInRequest, TokenOpener};
use crate::restore::{Originals, Restorer};
use crate::seal::{KeyPair, Opened, PrivateJwk, Request, strict_json::Secret};
use crate::vault::{ConversationKey, State, Vault};

/// Does not compile when one of the types has one of the traits: then it is not clear which `Ambiguous` is meant.
macro_rules! without {
    ($traits:tt: $($type:ty),+ $(,)?) => { $(without!(@one $type, $traits);)+ };
    (@one $type:ty, ($($trait:path),+)) => {
        const _: fn() = || {
            trait Ambiguous<Which> {
                fn check() {}
            }
            impl<T: ?Sized> Ambiguous<()> for T {}
            $({
                struct Implemented;
                impl<T: ?Sized + $trait> Ambiguous<Implemented> for T {}
            })+
            let _ = <$type as Ambiguous<_>>::check;
        };
    };
}

without!((Debug, Display, Serialize): Conversation, Request, ScopeKey, Secret, StandInRequest, TokenOpener);
without!((Display, Serialize): ConversationKey, KeyPair, Originals, PrivateJwk, Restorer, State, Vault);
// What was opened is for the caller, who gets it as an object.
without!((Display): Opened);
