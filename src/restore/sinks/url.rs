//! A URL in running text: from where it begins to the next white space.

/// Schemes that end in `:` without `//`. `tel:` is not here: `Tel:[PHONE_1]` is how people write a phone number.
const SCHEMES: [&str; 19] = [
    "about",
    "blob",
    "data",
    "feed",
    "file",
    "ftp",
    "ftps",
    "http",
    "https",
    "intent",
    "javascript",
    "magnet",
    "mailto",
    "sip",
    "sms",
    "vbscript",
    "ws",
    "wss",
    "xmpp",
];

/// Longest scheme above.
const LONGEST_SCHEME: usize = 10;

/// Follows one run of text without white space.
#[derive(Default)]
pub(super) struct UrlRun {
    open: bool,
    /// The quote that an attribute's value began with; a URL in it goes on through white space.
    quote: Option<char>,
    after_equals: bool,
    after_slash: bool,
    /// Letters since the last character that no scheme has, in lower case; longer than any scheme means too long.
    word: String,
    domain: Domain,
    entity: Entity,
}

impl UrlRun {
    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn push(&mut self, next: char) {
        if next.is_ascii_whitespace() {
            self.end_word(next);
            return;
        }
        let is_quote = matches!(next, '"' | '\'');
        if is_quote && std::mem::take(&mut self.after_equals) {
            // Begins a value, whatever was thought before: in a comment the quotes in front of it mean nothing.
            self.quote = Some(next);
        } else if self.quote == Some(next) {
            *self = Self::default();
            return;
        }
        self.after_equals = next == '=';
        if let Some(read) = self.entity.push(next) {
            self.open |= self.begins_url(read);
        }
        // JSON writes `https:\/\/`, browsers read `https:\\`.
        if next != '\\' && !self.entity.is_open() {
            self.open |= self.begins_url(next);
        }
    }

    fn end_word(&mut self, space: char) {
        // Browsers read over line ends and tabs inside a URL.
        if self.quote.is_some() && space != ' ' {
            return;
        }
        *self = Self {
            open: self.open && self.quote.is_some(),
            quote: self.quote,
            after_equals: self.after_equals,
            ..Self::default()
        };
    }

    fn begins_url(&mut self, next: char) -> bool {
        let domain = self.domain.push(next);
        let double_slash = next == '/' && self.after_slash;
        self.after_slash = next == '/';
        let known = match next {
            ':' => SCHEMES.contains(&self.word.as_str()),
            '.' => self.word == "www",
            _ => false,
        };
        if !next.is_ascii_alphanumeric() {
            self.word.clear();
        } else if self.word.len() <= LONGEST_SCHEME {
            self.word.push(next.to_ascii_lowercase());
        }
        domain || double_slash || known
    }
}

/// Recognises `example.com/`, `example.com:8080/` and `example.com?`.
#[derive(Default)]
struct Domain {
    labels: usize,
    length: usize,
    has_digit: bool,
    port: bool,
}

impl Domain {
    /// True at the character that ends a host name and begins a path or query.
    fn push(&mut self, next: char) -> bool {
        let is_host = self.labels > 0 && self.length >= 2 && !self.has_digit;
        match next {
            '/' | '?' | '#' if is_host => return true,
            ':' if is_host => self.port = true,
            _ if self.port && next.is_ascii_digit() => {}
            '.' if self.length > 0 => {
                self.labels += 1;
                self.length = 0;
                self.has_digit = false;
            }
            '-' => self.length += 1,
            _ if next.is_alphanumeric() && !self.port => {
                self.length += 1;
                self.has_digit |= next.is_numeric();
            }
            _ => *self = Self::default(),
        }
        false
    }
}

/// Reads `&#58;` and `&colon;`: Markdown and HTML decode them inside URLs, also numbers without their semicolon.
#[derive(Default)]
struct Entity {
    name: Option<String>,
}

/// Longest name that matters, with leading zeros.
const LONGEST_ENTITY: usize = 16;

impl Entity {
    fn is_open(&self) -> bool {
        self.name.is_some()
    }

    /// The character, when this one ends it.
    fn push(&mut self, next: char) -> Option<char> {
        let inside = next.is_ascii_alphanumeric() || next == '#';
        if let Some(name) = self.name.as_mut().filter(|_| inside) {
            name.push(next);
            if name.len() > LONGEST_ENTITY {
                self.name = None;
            }
            return None;
        }
        let ended = self.name.take();
        if next == '&' {
            self.name = Some(String::new());
        }
        read_entity(&ended?)
    }
}

fn read_entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return match name {
            "colon" => Some(':'),
            "sol" => Some('/'),
            "period" => Some('.'),
            "quest" => Some('?'),
            _ => None,
        };
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32)
}
