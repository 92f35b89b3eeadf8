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
}

impl UrlRun {
    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn push(&mut self, next: char) {
        if self.quote == Some(next) {
            *self = Self::default();
            return;
        }
        if next.is_ascii_whitespace() {
            let open = self.open && self.quote.is_some();
            *self = Self {
                open,
                quote: self.quote,
                after_equals: self.after_equals,
                ..Self::default()
            };
            return;
        }
        if self.quote.is_none() && self.after_equals && matches!(next, '"' | '\'') {
            self.quote = Some(next);
        }
        self.after_equals = next == '=';
        // JSON writes `https:\/\/`, browsers read `https:\\`.
        if next != '\\' {
            self.open |= self.begins_url(next);
        }
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
