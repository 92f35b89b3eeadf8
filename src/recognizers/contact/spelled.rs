//! E-mail addresses that hide their signs: `jane (at) corp [dot] org`, `jane at corp
//! dot org`, `jane @ corp . org`, "juan arroba ejemplo punto es".

use std::sync::OnceLock;

use super::{LONGEST_LOCAL, is_file_extension};
use crate::Span;
use crate::recognizers::lexicon::Lexicon;
use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// The address around the word for `@` that ends at `after`.
pub fn around_word(text: Text<'_>, after: usize) -> Option<Match> {
    let word = at_word(text, after)?;
    let sign = Sign::around(text, word, is_word_of(text, word, PLAIN_AT))?;
    sign.address(text)
}

/// The address around an `@` with spaces or brackets beside it, or with a spelled dot
/// behind it.
pub fn around_sign(text: Text<'_>, at: usize) -> Option<Match> {
    if let Some(found) = lettered(text, at) {
        return Some(found);
    }
    let joins = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    let word = Span::new(at, at + 1);
    let sign = if joins(text.before(at)) && joins(text.at(at + 1)) {
        Sign {
            span: word,
            dress: Dress::None,
            doubtful: false,
        }
    } else {
        Sign::around(text, word, true)?
    };
    sign.address(text)
}

/// The address that is written letter by letter, "j a n e @ a c m e . i o".
fn lettered(text: Text<'_>, at: usize) -> Option<Match> {
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let (mut start, mut end) = (at, at + 1);
    while start > 1
        && text.before(start) == b' '
        && belongs(text.before(start - 1))
        && !belongs(text.before(start - 2))
    {
        start -= 2;
    }
    let mut host = Vec::new();
    while text.at(end) == b' ' && belongs(text.at(end + 1)) && !belongs(text.at(end + 2)) {
        host.push(text.at(end + 1));
        end += 2;
    }
    let top = host.rsplit(|&byte| byte == b'.').next().unwrap_or_default();
    let spelled = at - start >= 4 && top.len() < host.len() && is_known_top(top);
    spelled.then(|| Match::new(start, end, Check::Plausible))
}

/// What stands for `@`, with what it wears.
struct Sign {
    span: Span,
    dress: Dress,
    /// Whether it means other things too: "at".
    doubtful: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Dress {
    None,
    Spaces,
    Brackets,
    /// `_at_`, `-at-`, `*at*`.
    Signs,
}

impl Sign {
    fn around(text: Text<'_>, word: Span, doubtful: bool) -> Option<Self> {
        let start = text.run_start(word.start(), 1, |byte| byte == b' ');
        let end = text.run_end_within(word.end(), 1, |byte| byte == b' ');
        let (left, right) = (text.before(start), text.at(end));
        let brackets = BRACKETS.contains(&[left, right]);
        let signs = left == right && start == word.start() && SIGNS.contains(&left);
        let spaced = start < word.start() || end > word.end();
        let (span, dress) = if brackets || signs {
            let start = text.run_start(start - 1, 1, |byte| byte == b' ');
            let end = text.run_end_within(end + 1, 1, |byte| byte == b' ');
            let dress = if brackets {
                Dress::Brackets
            } else {
                Dress::Signs
            };
            (Span::new(start, end), dress)
        } else if spaced {
            (Span::new(start, end), Dress::Spaces)
        } else {
            return None;
        };
        Some(Self {
            span,
            dress,
            doubtful,
        })
    }

    fn address(&self, text: Text<'_>) -> Option<Match> {
        let host = Host::read(text, self.span.end())?;
        let start = mailbox_start(text, self.span.start())?;
        let mailbox = text.bytes(start, self.span.start());
        let named = mailbox.iter().any(|byte| b"._+0123456789".contains(byte));
        let check = match self.dress {
            Dress::Brackets => Check::Plausible,
            Dress::None => {
                return host
                    .spelled
                    .then(|| Match::new(start, host.end, Check::Plausible));
            }
            _ if !host.known || Words::get().no_mailbox.holds(mailbox) => return None,
            Dress::Signs if !host.spelled => return None,
            _ if !self.doubtful => Check::Plausible,
            _ if host.ambiguous => return None,
            _ if host.spelled || named => Check::Plausible,
            _ => Check::Doubtful,
        };
        Some(Match::new(start, host.end, check))
    }
}

/// The word, or words, for `@` that end at `after`: "at", "snabel-a", "at sign".
fn at_word(text: Text<'_>, after: usize) -> Option<Span> {
    let last = text.word_before(after, 0)?;
    let compound = text
        .word_before(last.start(), 1)
        .map(|word| Span::new(word.start(), after));
    let known = |word: &Span| Words::get().at.holds(text.bytes(word.start(), word.end()));
    compound.filter(known).or(Some(last))
}

fn is_word_of(text: Text<'_>, word: Span, words: &[&str]) -> bool {
    words
        .iter()
        .any(|known| text.slice(word).eq_ignore_ascii_case(known))
}

/// Where the mailbox begins that ends at `end`: "anna dot berg", "anna_berg".
fn mailbox_start(text: Text<'_>, end: usize) -> Option<usize> {
    let is_mailbox =
        |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"._+-".contains(&byte);
    let mut start = text.run_start(end, LONGEST_LOCAL, is_mailbox);
    for _ in 0..MOST_PARTS {
        let Some(joint) = Joint::before(text, start) else {
            break;
        };
        let part = text.run_start(joint, LONGEST_LOCAL, is_mailbox);
        if part == joint {
            break;
        }
        start = part;
    }
    let start = text.run_end_within(start, end - start, |byte| b"._+-".contains(&byte));
    (start < end).then_some(start)
}

/// A domain with its dots, spelled or not.
struct Host {
    end: usize,
    /// Whether a dot is hidden.
    spelled: bool,
    /// Whether a hidden dot is a word of prose: "point".
    ambiguous: bool,
    /// Whether the last label is one that many addresses have.
    known: bool,
}

impl Host {
    fn read(text: Text<'_>, start: usize) -> Option<Self> {
        let is_label = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'-';
        let label_end = |from: usize| text.run_end_within(from, LONGEST_LABEL, is_label);
        let mut end = label_end(start);
        let first = text.bytes(start, end);
        if first.is_empty() || Words::get().no_host.holds(first) {
            return None;
        }
        let (mut labels, mut last) = (1, start);
        let (mut spelled, mut ambiguous) = (false, false);
        for _ in 0..MOST_PARTS {
            let Some(joint) = Joint::after(text, end) else {
                break;
            };
            let label = label_end(joint.end);
            let top = text.bytes(joint.end, label);
            let end_of_sentence = joint.spaced_dot && !is_known_top(top);
            if top.is_empty() || end_of_sentence {
                break;
            }
            spelled |= joint.spelled;
            ambiguous |= joint.ambiguous;
            labels += usize::from(joint.dot);
            last = if joint.dot { joint.end } else { last };
            end = label;
        }
        let top = text.bytes(last, end);
        let is_top = top.len() >= 2 && top.iter().all(u8::is_ascii_alphabetic);
        (labels >= 2 && is_top && !is_file_extension(top)).then(|| Self {
            end,
            spelled,
            ambiguous,
            known: is_known_top(top),
        })
    }
}

fn is_known_top(label: &[u8]) -> bool {
    TOP_LABELS
        .split(' ')
        .any(|known| label.eq_ignore_ascii_case(known.as_bytes()))
}

/// What joins two labels: `.`, " dot ", "[dot]", "(.)", " underscore ".
struct Joint {
    end: usize,
    dot: bool,
    spelled: bool,
    ambiguous: bool,
    spaced_dot: bool,
}

impl Joint {
    fn after(text: Text<'_>, from: usize) -> Option<Self> {
        let plain = |end: usize| Self {
            end,
            dot: true,
            spelled: false,
            ambiguous: false,
            spaced_dot: false,
        };
        if text.at(from) == b'.' && text.at(from + 1) != b' ' {
            return Some(plain(from + 1));
        }
        let open = text.run_end_within(from, 3, |byte| b" ([{<_-*".contains(&byte));
        let close = |end: usize| text.run_end_within(end, 3, |byte| b" )]}>_-*".contains(&byte));
        if text.at(open) == b'.' {
            let bracketed = open > from && text.before(open) != b' ';
            let end = close(open + 1);
            return (end > open + 1 && open > from).then_some(Self {
                spelled: true,
                spaced_dot: !bracketed,
                ..plain(end)
            });
        }
        let word = text.word_after(open, 0).filter(|_| open > from)?;
        let bytes = text.bytes(word.start(), word.end());
        let words = Words::get();
        let dot = words.dot.holds(bytes);
        let end = close(word.end());
        (end > word.end() && (dot || words.joint.holds(bytes))).then(|| Self {
            dot,
            spelled: true,
            ambiguous: is_word_of(text, word, AMBIGUOUS_DOTS),
            ..plain(end)
        })
    }

    /// The start of the spelled dot or dash that ends at `end`.
    fn before(text: Text<'_>, end: usize) -> Option<usize> {
        let close = text.run_start(end, 3, |byte| b" )]}>".contains(&byte));
        let word = text.word_before(close, 0).filter(|_| close < end)?;
        let bytes = text.bytes(word.start(), word.end());
        let words = Words::get();
        let start = text.run_start(word.start(), 3, |byte| b" ([{<".contains(&byte));
        let known = words.dot.holds(bytes) || words.joint.holds(bytes);
        (known && start < word.start()).then_some(start)
    }
}

struct Words {
    at: Lexicon,
    dot: Lexicon,
    joint: Lexicon,
    no_mailbox: Lexicon,
    no_host: Lexicon,
}

impl Words {
    fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self {
            at: Lexicon::of("spelled-at"),
            dot: Lexicon::of("spelled-dot"),
            joint: Lexicon::of("spelled-joint"),
            no_mailbox: Lexicon::of("not-a-mailbox"),
            no_host: Lexicon::of("not-a-host"),
        })
    }
}

const BRACKETS: &[[u8; 2]] = &[*b"()", *b"[]", *b"{}", *b"<>"];
const SIGNS: &[u8] = b"_-*/|~=";
/// Words for `@` that mean other things far more often.
const PLAIN_AT: &[&str] = &["at", "małpa", "malpa"];
/// Words for the dot that stand in prose behind "at".
const AMBIGUOUS_DOTS: &[&str] = &["point", "punto", "ponto"];
/// Parts of a mailbox, and labels of a domain.
const MOST_PARTS: usize = 5;
const LONGEST_LABEL: usize = 63;
/// Last labels of most addresses, for text that hides the dot.
/// Source: <https://www.iana.org/domains/root/db>.
const TOP_LABELS: &str = "com org net edu gov mil int info biz name dev app io ai co me tv eu uk us ca \
     au nz ie de at ch li be nl lu fr es pt it dk se no nb fi is pl cz sk hu ro bg gr hr si ee lv lt ru \
     ua tr il in cn jp kr br mx ar cl za example test";
