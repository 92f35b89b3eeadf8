//! From passphrase to key: Argon2id, and how much it may cost.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::error::Error;

/// What every guess at a passphrase costs ([RFC 9106](https://www.rfc-editor.org/rfc/rfc9106)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes that could be computed side by side.
    pub lanes: u32,
}

impl Cost {
    /// What [`write`](super::write) uses: 64 MiB, 3 passes, 1 lane; RFC 9106 §4, second choice, on one lane since wasm has one thread.
    pub const DEFAULT: Cost = Cost {
        memory: 64 << 10,
        passes: 3,
        lanes: 1,
    };

    /// The least that is accepted: 19 MiB, 2 passes, 1 lane.
    ///
    /// Source: [OWASP Password Storage Cheat Sheet](https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id).
    pub const FLOOR: Cost = Cost {
        memory: 19 << 10,
        passes: 2,
        lanes: 1,
    };

    /// The most that is accepted, so that a made-up file cannot freeze its reader: 512 MiB, 10 passes, 4 lanes.
    pub const CEILING: Cost = Cost {
        memory: 512 << 10,
        passes: 10,
        lanes: 4,
    };

    /// Whether it is neither below [`Cost::FLOOR`] nor above [`Cost::CEILING`].
    pub fn is_accepted(self) -> bool {
        (Cost::FLOOR.memory..=Cost::CEILING.memory).contains(&self.memory)
            && (Cost::FLOOR.passes..=Cost::CEILING.passes).contains(&self.passes)
            && (Cost::FLOOR.lanes..=Cost::CEILING.lanes).contains(&self.lanes)
    }

    /// The key for this passphrase and salt. The working memory is wiped: the key could be computed from it.
    ///
    /// # Errors
    ///
    /// [`Error::Input`] for a cost that is not accepted, a salt of less than 8 bytes, and when there is not enough memory.
    pub fn derive_key(self, passphrase: &str, salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, Error> {
        if !self.is_accepted() {
            return Err(BAD_COST);
        }
        let params =
            Params::new(self.memory, self.passes, self.lanes, Some(32)).map_err(|_| BAD_COST)?;
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(params.block_count())
            .map_err(|_| NO_MEMORY)?;
        memory.resize(params.block_count(), Block::new());

        let mut key = Zeroizing::new([0; 32]);
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let result = argon2.hash_password_into_with_memory(
            passphrase.as_bytes(),
            salt,
            key.as_mut_slice(),
            &mut memory,
        );
        memory.iter_mut().zeroize();
        result.map(|()| key).map_err(|_| BAD_COST)
    }
}

pub(super) const BAD_COST: Error = Error::Input {
    problem: "the cost must lie between 19 MiB, 2 passes, 1 lane and 512 MiB, 10 passes, 4 lanes",
};
const NO_MEMORY: Error = Error::Input {
    problem: "there is not enough memory to derive the vault's key",
};
