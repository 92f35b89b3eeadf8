//! Tables that are pasted as text: CSV, columns between tabs, semicolons or bars, rows of SQL.
//!
//! What a column holds, its head says, far above most of its cells. So each cell is read behind its own head, as if it
//! stood in a form: `dob: 1988-05-19`.

use super::{Candidate, Scanner, Text, hash_word};
use crate::Span;

impl Scanner {
    /// What recognizers accept in the cells of the tables of `text`, behind the heads of their columns.
    pub fn scan_tables(&self, text: &str) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        let mut field = String::new();
        let mut read = |head: Span, cell: Span| {
            field.clear();
            field.push_str(head.of(text));
            field.push_str(": ");
            let start = field.len();
            field.push_str(cell.of(text));
            let found = self.scan(&field).candidates.into_iter();
            candidates.extend(
                found
                    .filter(|found| found.span.start() >= start && says_enough(found))
                    .map(|found| {
                        let moved = |position: usize| position - start + cell.start();
                        found.at(Span::new(
                            moved(found.span.start()),
                            moved(found.span.end()),
                        ))
                    }),
            );
        };
        let mut table = Table::default();
        let mut next = 0;
        while next < text.len() {
            let rest = text.get(next..).unwrap_or_default();
            let line = Span::new(next, next + rest.find('\n').unwrap_or(rest.len()));
            next = line.end() + 1;
            if let Some(end) = self.read_statement(text, line, &mut read) {
                table = Table::default();
                next = next.max(end);
            } else if !table.read_row(text, line, &mut read) {
                let begun = self.begin_table(text, line);
                // A row with a comma too many is not the end of its table.
                let goes_on = table.is_split(line.of(text)) && begun.heads.is_empty();
                table = if goes_on { table } else { begun };
            }
        }
        candidates
    }

    /// The table of which `line` may be the head.
    fn begin_table(&self, text: &str, line: Span) -> Table {
        let lead = line
            .of(text)
            .as_bytes()
            .get(..LONGEST_HEAD)
            .unwrap_or(line.of(text).as_bytes());
        let first = if lead.first() == Some(&b'|') {
            Some(&b'|')
        } else {
            lead.iter().find(|byte| DELIMITERS.contains(byte))
        };
        let Some(&delimiter) = first else {
            return Table::default();
        };
        let cells = split(text, line, delimiter, is_head);
        let heads: Vec<_> = cells
            .into_iter()
            .flatten()
            .map(|head| self.announcing(text, head))
            .collect();
        if heads.len() < 2 || heads.iter().all(Option::is_none) {
            return Table::default();
        }
        Table { delimiter, heads }
    }

    /// `INSERT INTO people (name, dob) VALUES ('Ann', '1988-05-19'), …`: the end of what was read.
    fn read_statement(
        &self,
        text: &str,
        line: Span,
        read: &mut impl FnMut(Span, Span),
    ) -> Option<usize> {
        let verb = line.of(text).trim_start().get(..INSERT.len())?;
        if !verb.eq_ignore_ascii_case(INSERT) {
            return None;
        }
        let (names, mut end) = read_tuple(text, line.start())?;
        let values = text.get(end..)?.trim_start();
        if !values.get(..VALUES.len())?.eq_ignore_ascii_case(VALUES) {
            return None;
        }
        let heads: Vec<_> = names
            .into_iter()
            .map(|name| self.announcing(text, name))
            .collect();
        end = text.len() - values.len() + VALUES.len();
        while let Some((cells, behind)) = read_tuple(text, end) {
            for (head, cell) in heads.iter().zip(cells) {
                if let Some(head) = *head {
                    read(head, cell);
                }
            }
            end = behind;
        }
        Some(end)
    }

    /// The head, if a word of it opens or raises any finding.
    fn announcing(&self, text: &str, head: Span) -> Option<Span> {
        let words = Text::new(head.of(text));
        let mut position = 0;
        while let Some(word) = words.word_after(position, LONGEST_HEAD) {
            let hash = hash_word(words.bytes(word.start(), word.end()));
            if self.cues.knows(hash) || self.triggers.knows(hash) {
                return Some(head);
            }
            position = word.end();
        }
        None
    }
}

/// The table that is being read; without heads there is none.
#[derive(Default)]
struct Table {
    delimiter: u8,
    /// The heads of the columns; `None` where one announces nothing.
    heads: Vec<Option<Span>>,
}

impl Table {
    fn is_split(&self, line: &str) -> bool {
        !self.heads.is_empty() && line.as_bytes().contains(&self.delimiter)
    }

    /// Reads a row behind the heads; false where `line` is none.
    fn read_row(&self, text: &str, line: Span, read: &mut impl FnMut(Span, Span)) -> bool {
        if self.heads.is_empty() {
            return false;
        }
        if line
            .of(text)
            .bytes()
            .all(|byte| b"|-:+= \t\r".contains(&byte))
        {
            return !line.is_empty();
        }
        let cells = split(text, line, self.delimiter, |_| true).unwrap_or_default();
        if cells.len() != self.heads.len() {
            return false;
        }
        for (head, cell) in self.heads.iter().zip(cells) {
            if let Some(head) = *head
                && (1..=LONGEST_CELL).contains(&cell.len())
            {
                read(head, cell);
            }
        }
        true
    }
}

/// The cells of a line, without what stands around them; `None` where one does not fit. Bars may also stand at both ends.
fn split(text: &str, line: Span, delimiter: u8, fits: fn(&str) -> bool) -> Option<Vec<Span>> {
    let mut line = trimmed(text, line, b"");
    if delimiter == b'|' {
        let inner = line.of(text);
        let start = line.start() + usize::from(inner.starts_with('|'));
        let end = line.end() - usize::from(inner.len() > 1 && inner.ends_with('|'));
        line = Span::new(start, end);
    }
    let text_of_line = Text::new(line.of(text));
    let mut cells = Vec::new();
    let mut start = 0;
    loop {
        let end = cell_end(text_of_line, start, delimiter);
        let cell = Span::new(line.start() + start, line.start() + end);
        let cell = trimmed(text, cell, QUOTES);
        if !fits(cell.of(text)) || cells.len() > MOST_COLUMNS {
            return None;
        }
        cells.push(cell);
        if end >= text_of_line.len() {
            return Some(cells);
        }
        start = end + 1;
    }
}

/// The cells between the next brackets, and the end behind them. They follow directly, or behind a comma.
fn read_tuple(text: &str, from: usize) -> Option<(Vec<Span>, usize)> {
    let rest = text.get(from..)?;
    let open = from
        + rest
            .bytes()
            .take(LONGEST_LEAD)
            .position(|byte| byte == b'(')?
        + 1;
    let lead = text.get(from..open)?;
    if lead.contains(';') {
        return None;
    }
    let all = Text::new(text);
    let mut cells = Vec::new();
    let mut start = open;
    loop {
        let end = cell_end(all, start, b',').min(cell_end(all, start, b')'));
        cells.push(trimmed(text, Span::new(start, end), QUOTES));
        match all.at(end) {
            b',' if cells.len() < MOST_COLUMNS => start = end + 1,
            b')' => return Some((cells, end + 1)),
            _ => return None,
        }
    }
}

/// Where the cell that begins at `start` ends: at the delimiter, or at the end. What is in quotes belongs to it.
fn cell_end(text: Text<'_>, start: usize, delimiter: u8) -> usize {
    let limit = (start + LONGEST_CELL * 2).min(text.len());
    let open = text.run_end_within(start, 2, |byte| byte == b' ');
    let quote = text.at(open);
    let from = if b"\"'".contains(&quote) {
        let close = text.run_end_within(open + 1, LONGEST_CELL, |byte| {
            byte != quote && byte != b'\n'
        });
        if text.at(close) == quote {
            close + 1
        } else {
            start
        }
    } else {
        start
    };
    let run = text
        .bytes(from, limit)
        .iter()
        .position(|&byte| byte == delimiter);
    run.map_or(
        if limit == text.len() {
            limit
        } else {
            text.len()
        },
        |run| from + run,
    )
}

fn trimmed(text: &str, span: Span, more: &[u8]) -> Span {
    let drops = |byte: &u8| b" \t\r".contains(byte) || more.contains(byte);
    let bytes = span.of(text).as_bytes();
    let lead = bytes.iter().take_while(|byte| drops(byte)).count();
    let tail = bytes.iter().rev().take_while(|byte| drops(byte)).count();
    Span::new(
        span.start() + lead,
        (span.end() - tail.min(bytes.len() - lead)).max(span.start() + lead),
    )
}

/// A few words, no sentence and no value.
fn is_head(cell: &str) -> bool {
    cell.len() <= LONGEST_HEAD
        && !cell.starts_with(|first: char| first.is_ascii_digit())
        && !cell.contains(['?', '!', '@', ':', '=', '{', '}', '[', ']', '<', '>', '"'])
        && cell.contains('(') == cell.contains(')')
        && cell.split(' ').count() <= MOST_WORDS
}

/// A place or an age is nobody's as long as the table is about nobody: what finds it elsewhere knows more.
fn says_enough(found: &Candidate) -> bool {
    !matches!(
        found.entity.as_ref(),
        "AGE" | "SALARY" | "LOCATION" | "POSTAL_CODE" | "ORGANIZATION"
    ) && found.recognizer != "person.labelled-name"
}

const DELIMITERS: &[u8] = b"\t|;,";
const QUOTES: &[u8] = b"\"'*`";
const INSERT: &str = "insert";
const VALUES: &str = "values";
/// Bytes between the beginning of a statement, or a row of it, and its bracket.
const LONGEST_LEAD: usize = 128;
const LONGEST_HEAD: usize = 40;
const MOST_WORDS: usize = 5;
const MOST_COLUMNS: usize = 128;
/// Longer ones are texts, in which the usual scan reads.
const LONGEST_CELL: usize = 128;

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in the cells of `text`, with a score that counts, in order.
    fn found(text: &str) -> Vec<&str> {
        let mut candidates = Scanner::get().scan_tables(text);
        candidates.retain(|candidate| candidate.score >= 0.5);
        candidates.sort_by_key(|candidate| candidate.span.start());
        candidates.dedup_by_key(|candidate| candidate.span);
        candidates
            .iter()
            .map(|candidate| candidate.span.of(text))
            .collect()
    }

    #[test]
    fn cells_are_read_behind_their_heads() {
        let rows: &[(&str, &[&str])] = &[
            (
                "id,dob,ssn,account_number\n1,1988-05-19,536228726,00123456789\n2,07/23/1979,412678890,00987654321",
                &[
                    "1988-05-19",
                    "536228726",
                    "00123456789",
                    "07/23/1979",
                    "412678890",
                    "00987654321",
                ],
            ),
            (
                "| Navn | CPR | Fødselsdato | Konto |\n|---|:-:|---|---|\n| Mette | 0707614285 | 07-07-1961 | 1234567890 |\r\n",
                &["Mette", "0707614285", "07-07-1961", "1234567890"],
            ),
            (
                "Ort\tGeburtsdatum\tKundennummer\nKiel\t3.11.1990\t44719920",
                &["3.11.1990", "44719920"],
            ),
            (
                " name | dob\n------+-----\n Ann  | 1988-05-19\n(1 row)",
                &["1988-05-19"],
            ),
            ("note;naissance\n\"tard; seul\";03.11.1990", &["03.11.1990"]),
            // A row that does not fit is left out, and a blank line ends the table.
            (
                "team,dob\nred, green,1988-05-19\nred,1990-01-02\n\nred,1991-01-02",
                &["1990-01-02"],
            ),
            (
                "INSERT INTO people (id, name, dob) VALUES\n (1, 'O, Ann', '1988-05-19'),\n (2, 'Bo', '1990-01-02');",
                &["1988-05-19", "1990-01-02"],
            ),
            ("insert into t (a) select b from c (1990-01-02)", &[]),
            ("  \"phone\": \"x\",\n  \"id\": \"2175550143\",", &[]),
            ("city,age,salary\nPeoria,42,52000", &[]),
            ("Name,Price\nBlue Lamp,20", &[]),
            ("dob,\n", &[]),
            ("|", &[]),
            ("", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(found(text), *expected, "{text}");
        }
    }
}
