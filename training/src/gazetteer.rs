//! Which words the model's lists hold.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use privet::names::Language;
use privet::names::lists::*;
use privet::names::words::word_id;

use crate::data::{Example, Kind};
use crate::names::NameLists;

/// Lists by hash of the word or phrase.
#[derive(Default)]
pub struct Gazetteer {
    pub masks: BTreeMap<u32, u16>,
}

impl Gazetteer {
    pub fn new(names: &NameLists, examples: &[Example]) -> Self {
        let mut own = Self::default();
        let counts = Counts::of(examples);
        own.add_people(names, &counts);
        own.add_places(names, &counts);
        own.add_words(&counts);
        own.add_common(&counts, &common_words(), &listed_words(names));
        own
    }

    /// Fingerprints of `bits` bits, sorted, each once.
    pub fn fingerprints(&self, bits: u32) -> Vec<(u32, u16)> {
        let mut all: BTreeMap<u32, u16> = BTreeMap::new();
        for (&id, &mask) in &self.masks {
            let slot = all.entry(fingerprint(id, bits)).or_default();
            let language = if *slot & LANGUAGE == 0 {
                mask & LANGUAGE
            } else {
                0
            };
            *slot |= (mask & !LANGUAGE) | language;
        }
        all.into_iter().collect()
    }

    pub fn bits(&self) -> u32 {
        (self.masks.len() as f64).log2().ceil() as u32 + 7
    }

    fn add(&mut self, phrase: &str, mask: u16) {
        let ids: Vec<u32> = phrase
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .map(word_id)
            .collect();
        match ids.as_slice() {
            [] => {}
            &[id] => *self.masks.entry(id).or_default() |= mask,
            &[first, ..] if ids.len() <= 3 => {
                *self.masks.entry(first).or_default() |= OPENS;
                *self.masks.entry(hash_phrase(&ids)).or_default() |= mask;
            }
            _ => {}
        }
    }

    fn add_people(&mut self, names: &NameLists, counts: &Counts) {
        let mut locales: BTreeMap<(u32, bool), BTreeSet<&str>> = BTreeMap::new();
        for (locale, group) in &names.groups {
            for (list, given) in [(&group.given, true), (&group.surnames, false)] {
                for word in list.iter().flat_map(|name| name.split(' ')) {
                    locales
                        .entry((word_id(word), given))
                        .or_default()
                        .insert(&locale[..2]);
                }
            }
        }
        for group in names.groups.values() {
            for (list, given) in [(&group.given, true), (&group.surnames, false)] {
                for word in list.iter().flat_map(|name| name.split(' ')) {
                    let common =
                        locales[&(word_id(word), given)].len() >= if given { 4 } else { 2 };
                    if counts.is_name(word, common) && (group.given.len() > 2 || common) {
                        self.add(word, mask(given, common));
                    }
                }
            }
        }
        for (kind, name, share) in &names.census {
            let given = kind != "surname";
            if (given && *share < 90.0 || !given && *share < 76.0)
                && counts.is_name(name, *share < 60.0)
            {
                self.add(name, mask(given, *share < if given { 75.0 } else { 40.0 }));
            }
        }
    }

    fn add_places(&mut self, names: &NameLists, counts: &Counts) {
        for (kind, name, population) in &names.places {
            let mask = match (kind.as_str(), population) {
                ("country" | "region", _) => COUNTRY,
                ("city", 250_000..) => CITY | CITY_LARGE,
                ("city", 30_000..) => CITY,
                ("alternate", _) => CITY | CITY_LARGE,
                _ => continue,
            };
            if name.contains(' ') || counts.is_name(name, mask != CITY) {
                self.add(name, mask);
            }
        }
    }

    fn add_words(&mut self, counts: &Counts) {
        for (list, mask) in [
            (TITLES, TITLE),
            (STREETS, STREET),
            (ORGANIZATIONS, ORGANIZATION),
        ] {
            for word in list.split_whitespace() {
                self.add(word, mask);
            }
        }
        for name in organizations() {
            self.add(name, COMPANY);
        }
        for (&id, count) in &counts.words {
            let all = count.outside + count.inside.iter().sum::<u32>();
            for (kind, mask) in [(Kind::Loc, CITY), (Kind::Org, COMPANY)] {
                let own = count.inside[kind as usize];
                if own >= 4 && own * 4 >= all * 3 && count.lower * 5 < all {
                    *self.masks.entry(id).or_default() |= mask;
                }
            }
        }
    }

    /// The words of `words`, and words that are frequent in lower case, outside of names,
    /// all on no other list.
    fn add_common(
        &mut self,
        counts: &Counts,
        words: &[(Language, String)],
        listed: &[(Language, String)],
    ) {
        self.add_listed(words);
        for (&id, count) in &counts.words {
            let inside: u32 = count.inside.iter().sum();
            let slot = self.masks.get(&id).copied().unwrap_or(0);
            if count.lower >= FEWEST && inside * 50 <= count.lower && slot & !OPENS == 0 {
                let best = count
                    .languages
                    .iter()
                    .max_by_key(|&(language, count)| (count, *language));
                if let Some((&language, _)) = best {
                    *self.masks.entry(id).or_default() |= u16::from(language) << 12;
                }
            }
        }
        // Last, because what the texts show says more about the language of a word.
        self.add_listed(listed);
    }

    fn add_listed(&mut self, words: &[(Language, String)]) {
        for (language, word) in words {
            let slot = self.masks.entry(word_id(word)).or_default();
            if *slot & !OPENS == 0 {
                *slot |= (*language as u16) << 12;
            }
        }
    }
}

/// The words of `words.txt`.
fn common_words() -> Vec<(Language, String)> {
    let lines = include_str!("../words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    let words = lines
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(name, words)| {
            let words = words.split(' ');
            words.filter_map(move |word| Some((language(name)?, word.to_owned())))
        });
    words.collect()
}

/// The common words among the exported lists.
fn listed_words(names: &NameLists) -> Vec<(Language, String)> {
    let words = names.words.iter().flat_map(|(name, words)| {
        let words = words.iter();
        words.filter_map(move |word| Some((language(name)?, word.clone())))
    });
    words.collect()
}

/// Organisations and brands that the world knows.
pub fn organizations() -> impl Iterator<Item = &'static str> {
    include_str!("../organizations.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(", "))
}

/// How often a common word occurs at least.
const FEWEST: u32 = 8;

fn mask(given: bool, common: bool) -> u16 {
    match (given, common) {
        (true, true) => GIVEN | GIVEN_COMMON,
        (true, false) => GIVEN,
        (false, true) => SURNAME | SURNAME_COMMON,
        (false, false) => SURNAME,
    }
}

/// How often words occur in the training text.
struct Counts {
    words: HashMap<u32, Count>,
}

#[derive(Default)]
struct Count {
    /// In lower case and outside of names.
    lower: u32,
    outside: u32,
    inside: [u32; 4],
    languages: BTreeMap<LanguageKey, u32>,
}

type LanguageKey = u8;

impl Counts {
    fn of(examples: &[Example]) -> Self {
        let mut words: HashMap<u32, Count> = HashMap::new();
        let mut tokens = Vec::new();
        for example in examples {
            let Some(language) = language(&example.language) else {
                continue;
            };
            tokens.clear();
            privet::names::tokens::tokenize(&example.text, 0, usize::MAX / 2, &mut tokens);
            for token in &tokens {
                let span = token.span();
                let word = span.of(&example.text);
                if !word.starts_with(char::is_alphabetic) {
                    continue;
                }
                let count = words.entry(word_id(word)).or_default();
                match example
                    .marks
                    .iter()
                    .find(|mark| mark.start < span.end() && span.start() < mark.end)
                {
                    Some(mark) => count.inside[mark.kind as usize] += 1,
                    None => {
                        count.outside += 1;
                        if word.starts_with(char::is_lowercase) {
                            count.lower += 1;
                            *count.languages.entry(language as u8).or_default() += 1;
                        }
                    }
                }
            }
        }
        Self { words }
    }

    /// Whether a listed word is worth its place: not when it is far more often a word.
    fn is_name(&self, word: &str, common: bool) -> bool {
        if word.chars().count() < 2 {
            return false;
        }
        let Some(count) = self.words.get(&word_id(word)) else {
            return true;
        };
        let inside: u32 = count.inside.iter().sum();
        count.lower < if common { 2000 } else { 150 } || inside * 4 > count.lower
    }
}

/// The language of a corpus.
pub fn language(name: &str) -> Option<Language> {
    Some(match name {
        "en" => Language::En,
        "da" => Language::Da,
        "nb" => Language::Nb,
        "sv" => Language::Sv,
        "de" => Language::De,
        "nl" => Language::Nl,
        "fr" => Language::Fr,
        "es" => Language::Es,
        "it" => Language::It,
        "pt" => Language::Pt,
        "fi" => Language::Fi,
        "pl" => Language::Pl,
        "ro" => Language::Ro,
        _ => return None,
    })
}

const TITLES: &str = "mr mrs ms miss mister dr doctor prof professor sir madam lord lady captain capt sgt lt col gen rev judge senator president herr frau hr fru frk herra rouva monsieur madame mme mlle mademoiselle señor señora señorita sr sra srta don doña signor signora sig dott dottore dottoressa senhor senhora dona pan pani mevrouw meneer dhr mevr mw ing avv docteur maître doktor direktor";
const STREETS: &str = "street st road rd avenue ave lane ln drive boulevard blvd court ct way place square terrace crescent highway hwy parkway close gardens vej vejen gade gaden allé alle stræde vænget vei veien gate gata vägen väg gatan straße strasse str weg platz allee gasse ring ufer damm rue chemin impasse quai allée calle avenida plaza paseo camino carrera via viale piazza corso vicolo largo straat laan plein gracht kade rua travessa praça estrada katu tie kuja ulica ul aleja plac osiedle strada bulevardul cesta utca";
const ORGANIZATIONS: &str = "inc ltd llc llp plc corp corporation company gmbh ag kg ohg gbr se sa sas sarl eurl spa srl snc bv nv cv ab as asa aps oy oyj sp zoo ltda lda limited group holding holdings partners associates foundation university college school academy institute hospital clinic bank insurance ministry department agency council committee commission association federation union club church museum library authority bureau court parliament party police army times post airlines airways motors records studios systems technologies software solutions universitet universität université universidad universidade università universiteit yliopisto uniwersytet högskolan hochschule schule école escuela scuola skole kommune krankenhaus hôpital sygehus sykehus ospedale ministerium ministère ministerio verein verband stiftung fond fondation fundación fondazione banque banca banco versicherung forsikring assurance";
