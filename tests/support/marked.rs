//! The messages of `chats.txt` and of `unseen.txt`, one a line, with what they hold marked as ⟦ENTITY|value⟧.

/// Personal data in a message, as a file marks it.
pub struct Mark {
    pub start: usize,
    pub end: usize,
    pub entity: String,
    /// `-`, `+` or `?` before the entity.
    pub sign: Option<char>,
}

/// One line of a file.
pub struct Message {
    pub text: String,
    pub marks: Vec<Mark>,
}

/// The messages of `file`, each with its line.
pub fn messages(file: &str) -> impl Iterator<Item = (&str, Message)> {
    file.lines()
        .filter(|line| !(line.is_empty() || line.starts_with("# ") || line.starts_with("== ")))
        .map(|line| (line, Message::read(line)))
}

impl Message {
    fn read(line: &str) -> Self {
        let (mut text, mut marks) = (String::new(), Vec::new());
        let line = line
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("⟨⟩", "");
        for (index, part) in line.split('⟦').enumerate() {
            let marked = part.split_once('⟧').filter(|_| index > 0);
            let Some(((entity, value), rest)) =
                marked.and_then(|(mark, rest)| Some((mark.split_once('|')?, rest)))
            else {
                text.push_str(part);
                continue;
            };
            let start = text.len();
            text.push_str(value);
            marks.push(Mark {
                start,
                end: text.len(),
                entity: entity.trim_start_matches(['-', '+', '?']).to_owned(),
                sign: entity.chars().next().filter(|sign| "-+?".contains(*sign)),
            });
            text.push_str(rest);
        }
        Self { text, marks }
    }
}
