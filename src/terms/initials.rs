//! Shorter ways to write a name of several words.

/// "M. Hansen", "Mette H.", "M.H." and "M. H." of "Mette Hansen"; "A. van der Berg" and "van der Berg" of
/// "Anna van der Berg". Initials without dots are too often something else. Empty for a name in lower case.
pub fn short_forms(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let particles = words.iter().position(|word| !capital(word));
    let first_of_last = particles.unwrap_or(words.len().saturating_sub(1)).max(1);
    let (Some(given), Some(family)) = (words.get(..first_of_last), words.get(first_of_last..))
    else {
        return Vec::new();
    };
    let initials: Vec<_> = given
        .iter()
        .filter(|word| capital(word))
        .filter_map(|word| initial(word))
        .collect();
    let (Some(first), Some(last)) = (initials.first(), family.last().filter(|word| capital(word)))
    else {
        return Vec::new();
    };
    let family = family.join(" ");
    let all: Vec<_> = initials
        .iter()
        .map(|initial| format!("{initial}."))
        .collect();
    let all = all.join(" ");
    let mut forms = vec![
        format!("{first}. {family}"),
        format!("{first}.{family}"),
        format!("{all} {family}"),
    ];
    if let Some(last) = initial(last) {
        let given = given.first().unwrap_or(&"");
        forms.extend([
            format!("{given} {last}."),
            format!("{first}.{last}."),
            format!("{first}. {last}."),
        ]);
    }
    if particles.is_some() {
        forms.push(family);
    }
    forms
}

fn initial(word: &str) -> Option<char> {
    word.chars().next().filter(|first| first.is_alphabetic())
}
