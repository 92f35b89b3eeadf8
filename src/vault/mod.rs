//! Remembers what each placeholder stands for.

mod entry;

pub use entry::PlaceholderEntry;
