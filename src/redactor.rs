//! The pipeline from a text to what is found in it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::company::raise_by_company;
use crate::conversation::{Conversation, StandInMaker, make_here};
use crate::cover::Cover;
use crate::entity::{self, Category, ENTITIES, EntityRef};
use crate::known::{Known, known_candidates, remember, remember_value};
use crate::names::{NAME_ENTITIES, Names, sensitivity_of};
use crate::normalize::Folded;
use crate::placeholder::Labels;
use crate::places::lower_known_places;
use crate::policy::{CustomPattern, Examples, Operator, PlaceholderStyle};
use crate::recognizers::{counts_things, is_never_name};
use crate::resolve::resolve;
use crate::scan::{Candidate, CustomCues, LastScan, Reason, Scanner, raised};
use crate::terms::TermSet;
use crate::vault::ConversationKey;
use crate::watcher::Watcher;
use crate::{Error, Finding, Policy, Span};

/// Finds personal data and secrets, as one policy wants it.
///
/// ```
/// use privet::{Policy, Redactor};
///
/// let redactor = Redactor::new(Policy::preset("default")?);
/// let mut chat = redactor.conversation("support-42")?;
/// let draft = chat.redact("Write to anna@mail.example.com")?;
/// assert_eq!(draft.text, "Write to [EMAIL_1]");
/// assert_eq!(chat.restore("I wrote to [EMAIL_1]."), "I wrote to anna@mail.example.com.");
/// # Ok::<(), privet::Error>(())
/// ```
#[derive(Clone)]
pub struct Redactor {
    parts: Arc<Parts>,
}

/// What a redactor and its conversations share.
pub(crate) struct Parts {
    pub policy: Policy,
    /// The key of scope tenant.
    pub tenant_key: Option<ConversationKey>,
    /// Every word that a placeholder of this policy can begin with.
    pub labels: Labels,
    deny: TermSet<()>,
    custom: Vec<CustomCues>,
    /// What the policy says of each entity: asked for every candidate.
    verdicts: HashMap<String, Verdict>,
    names: OnceLock<Arc<Names>>,
}

/// What a policy says of an entity, whatever the text of a finding.
#[derive(Clone, Copy)]
struct Verdict {
    operator: Operator,
    threshold: f64,
    looked_for: bool,
    expected: bool,
}

impl Redactor {
    /// A redactor for a policy.
    pub fn new(policy: Policy) -> Self {
        Self::with_key(policy, None)
    }

    /// A redactor for a policy whose keys have the scope of a tenant, with the tenant's key.
    pub fn with_key(policy: Policy, tenant_key: Option<ConversationKey>) -> Self {
        let mut deny = TermSet::new();
        for term in policy.deny() {
            deny.insert(term, ());
        }
        let own = policy.custom().iter().map(|custom| custom.entity.as_str());
        let labels = Labels::new(ENTITIES.iter().map(|row| row.label).chain(own));
        let custom = policy
            .custom()
            .iter()
            .map(|rule| CustomCues::new(&rule.context))
            .collect();
        let names = ENTITIES.iter().map(|row| row.name);
        let own = policy.custom().iter().map(|custom| custom.entity.as_str());
        let verdicts = names
            .chain(own)
            .map(|name| (name.to_owned(), verdict(&policy, name)))
            .collect();
        Self {
            parts: Arc::new(Parts {
                policy,
                tenant_key,
                labels,
                deny,
                custom,
                verdicts,
                names: OnceLock::new(),
            }),
        }
    }

    /// The policy.
    pub fn policy(&self) -> &Policy {
        &self.parts.policy
    }

    /// Looks for names with a model from now on, in all conversations of this redactor.
    /// The first model stays.
    pub fn use_names(&self, names: Arc<Names>) {
        // Another model than the first is not an error: both are whole.
        let _ = self.parts.names.set(names);
    }

    /// Whether a model looks for names.
    pub fn uses_names(&self) -> bool {
        self.parts.names.get().is_some()
    }

    /// What is found in `text`; sorted by position, disjoint. Replacements are those
    /// of a fresh conversation.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] for a text of more than [`MOST_TEXT`] bytes,
    /// [`Error::Random`] when the system gives no random bytes, [`Error::Key`] as
    /// [`Redactor::conversation`].
    pub fn detect(&self, text: &str) -> Result<Vec<Finding>, Error> {
        self.detect_with(text, &make_here)
    }

    /// The same for a caller that holds the cryptography elsewhere.
    pub(crate) fn detect_with(
        &self,
        text: &str,
        make: StandInMaker<'_>,
    ) -> Result<Vec<Finding>, Error> {
        self.conversation("")?.find(text, &[], make, None)
    }

    /// A watcher of a text that is being typed.
    pub fn watcher(&self) -> Watcher {
        Watcher::new(Arc::clone(&self.parts))
    }

    /// A new conversation: its own placeholders, its own key, its own history.
    ///
    /// # Errors
    ///
    /// [`Error::Random`] when the system gives no random bytes for its key, [`Error::Key`]
    /// when the policy's keys have the scope of a tenant, and there is no key of one.
    pub fn conversation(&self, id: &str) -> Result<Conversation, Error> {
        Conversation::new(Arc::clone(&self.parts), id)
    }
}

impl Parts {
    /// Everything that the policy wants found in `text`; sorted by position,
    /// disjoint, not yet replaced. Adds what was found to `known`.
    pub fn find(
        &self,
        text: &str,
        literals: &[Span],
        recognized: &[Candidate],
        last: Option<&mut LastScan>,
        known: &mut Known,
    ) -> Result<Vec<Finding>, Error> {
        if text.len() > MOST_TEXT {
            return Err(Error::Limit {
                found: text.len(),
                most: MOST_TEXT,
            });
        }
        let folded = Folded::new(text);
        let mut candidates = self.candidates(&folded, last);
        candidates.extend_from_slice(recognized);
        let mut candidates = self.ranked(text, self.wanted(candidates));
        candidates.extend(literals.iter().map(|&span| literal(span)));
        // What is blocked may be joined with what stands beside it, and stand alone elsewhere.
        for candidate in candidates.iter().filter(|candidate| candidate.score > 1.0) {
            remember_value(known, &candidate.entity, candidate.span.of(text));
        }
        let mut found = self.decide(resolve(candidates.clone()));
        self.name_as_before(text, &mut found, known);
        remember(text, &found, known);
        let mut elsewhere = self.ranked(text, known_candidates(&folded, known));
        elsewhere.retain(|candidate| !self.is_covered(candidate, &found));
        if !elsewhere.is_empty() {
            candidates.extend(elsewhere);
            found = self.decide(resolve(candidates));
            remember(text, &found, known);
        }
        self.name_as_before(text, &mut found, known);
        Ok(found)
    }

    fn candidates(&self, folded: &Folded<'_>, last: Option<&mut LastScan>) -> Vec<Candidate> {
        let mut candidates = match last {
            Some(last) => last.scan(Scanner::get(), folded.text()).to_vec(),
            None => Scanner::get().scan(folded.text()).candidates,
        };
        candidates.extend(Scanner::get().scan_tables(folded.text()));
        for (rule, cues) in self.policy.custom().iter().zip(&self.custom) {
            candidates.extend(custom_candidates(folded.text(), rule, cues));
        }
        self.deny.find(folded.text(), |span, ()| {
            candidates.push(Candidate {
                span,
                entity: Cow::Borrowed("CUSTOM_TERM"),
                recognizer: "policy.deny",
                score: 1.0,
                reasons: vec![Reason::Denied],
            });
        });
        let known_places = self.add_names(folded.text(), &mut candidates);
        lower_known_places(folded.text(), &mut candidates, &known_places, |entity| {
            let about = self.entity(entity).category;
            !matches!(
                about,
                Category::Secret | Category::Network | Category::Custom
            ) && !matches!(entity, "LOCATION" | "ORGANIZATION")
        });
        for candidate in &mut candidates {
            candidate.span = folded.to_original(candidate.span);
        }
        raise_by_company(&mut candidates, |entity| {
            let category = self.entity(entity).category;
            !matches!(
                category,
                Category::Secret | Category::Network | Category::Custom
            )
        });
        candidates
    }

    /// What the names model finds, with the sensitivity of the lowest threshold that the
    /// policy sets for any of its entities. Gives the places that all the world knows, sorted.
    fn add_names(&self, text: &str, candidates: &mut Vec<Candidate>) -> Vec<Span> {
        let mut known_places = Vec::new();
        let Some(names) = self.names.get() else {
            return known_places;
        };
        let verdicts = NAME_ENTITIES.map(|entity| self.verdict(entity));
        let wanted = verdicts.iter().filter(|verdict| verdict.looked_for);
        let Some(threshold) = wanted.map(|verdict| verdict.threshold).reduce(f64::min) else {
            return known_places;
        };
        // Rules read better what a model takes for a name: an address where they find
        // anything, a name over something that is none.
        let sure = || {
            let sure = |rule: &&Candidate| rule.score >= self.verdict(&rule.entity).threshold;
            candidates.iter().filter(sure)
        };
        let anything = Cover::new(sure().map(|rule| rule.span));
        let no_names = sure().filter(|rule| !NAME_ENTITIES.contains(&rule.entity.as_ref()));
        let no_names = Cover::new(no_names.map(|rule| rule.span));
        names.find(text, sensitivity_of(threshold), |name| {
            let address = name.entity == "STREET_ADDRESS";
            let better = if address { &anything } else { &no_names };
            let words = name.span.of(text);
            // "Anmälan: …" and "Ort: …" are labels; so is "Inès: …" in a chat, but a list knows her.
            let label = !name.listed
                && !words.contains(' ')
                && text
                    .get(name.span.end()..)
                    .is_some_and(|rest| rest.starts_with(':'));
            if label
                || better.overlaps(name.span)
                || is_never_name(words)
                || (address && counts_things(words))
            {
                return;
            }
            if name.world_known {
                known_places.push(name.span);
            }
            let listed = name.listed.then_some(Reason::Listed);
            candidates.push(Candidate {
                span: name.span,
                entity: Cow::Borrowed(name.entity),
                recognizer: name.recognizer,
                score: name.score,
                reasons: [Reason::Reads].into_iter().chain(listed).collect(),
            });
        });
        known_places
    }

    /// Leaves out what the policy does not look for, or only with a higher score.
    fn wanted(&self, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        let ignores_examples = self.policy.examples() == Examples::Ignore;
        candidates.retain_mut(|candidate| {
            let verdict = self.verdict(&candidate.entity);
            if verdict.expected {
                candidate.score = raised(candidate.score, EXPECTED);
            }
            verdict.looked_for
                && candidate.score >= verdict.threshold
                && !(ignores_examples && candidate.reasons.contains(&Reason::Example))
        });
        candidates
    }

    /// Leaves out what is allowed. Of the rest, what is blocked names a finding before
    /// all else, and what is kept only where nothing else does.
    fn ranked(&self, text: &str, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        candidates.retain_mut(|candidate| match self.verdict(&candidate.entity).operator {
            Operator::Block => {
                candidate.score += RANK;
                true
            }
            Operator::Keep => {
                candidate.score -= RANK;
                true
            }
            operator => self.policy.decide(operator, candidate.span.of(text)) != Operator::Keep,
        });
        candidates
    }

    fn verdict(&self, entity: &str) -> Verdict {
        self.verdicts
            .get(entity)
            .copied()
            .unwrap_or_else(|| verdict(&self.policy, entity))
    }

    fn decide(&self, resolved: Vec<Candidate>) -> Vec<Finding> {
        resolved
            .into_iter()
            .map(|candidate| {
                let category = self.entity(&candidate.entity).category;
                let (operator, rank) = match candidate.score {
                    score if score < 0.0 => (Operator::Keep, -RANK),
                    score if score > 1.0 => (Operator::Block, RANK),
                    _ => (self.verdict(&candidate.entity).operator, 0.0),
                };
                Finding {
                    operator,
                    span: candidate.span,
                    category,
                    score: candidate.score - rank,
                    replacement: String::new(),
                    restorable: false,
                    recognizer: candidate.recognizer,
                    reasons: candidate.reasons,
                    entity: candidate.entity,
                }
            })
            .collect()
    }

    /// The same value keeps its entity for the whole conversation, and with it its
    /// placeholder. What is kept or blocked is judged anew.
    fn name_as_before(&self, text: &str, found: &mut [Finding], known: &Known) {
        for finding in found {
            if matches!(finding.operator, Operator::Keep | Operator::Block) {
                continue;
            }
            let original = finding.span.of(text);
            let Some(name) = known.get(original).filter(|name| **name != finding.entity) else {
                continue;
            };
            let entity = self.entity(name);
            finding.category = entity.category;
            finding.operator = self.verdict(name).operator;
            finding.entity = Cow::Owned(name.clone());
        }
    }

    /// Whether one of the sorted findings holds the candidate, and is as strict.
    fn is_covered(&self, candidate: &Candidate, found: &[Finding]) -> bool {
        let next = found.partition_point(|finding| finding.span.end() < candidate.span.end());
        found.get(next).is_some_and(|finding| {
            finding.span.start() <= candidate.span.start()
                && match finding.operator {
                    Operator::Block => true,
                    Operator::Keep => false,
                    _ => self.verdict(&candidate.entity).operator != Operator::Block,
                }
        })
    }

    /// Whether placeholders of this entity are given out in the keyed form.
    pub fn gives_keyed(&self, entity: &EntityRef<'_>) -> bool {
        self.policy.placeholders() == PlaceholderStyle::Keyed
            || self.policy.operator_for(entity.name, entity.category) == Operator::Pseudonymize
    }

    /// The entity of a finding. A name that neither table nor policy knows stands
    /// for itself: nothing that was found may be lost for want of a label.
    pub fn entity<'a>(&'a self, name: &'a str) -> EntityRef<'a> {
        self.policy.entity(name).unwrap_or(EntityRef {
            name,
            label: name,
            category: Category::Custom,
        })
    }
}

fn verdict(policy: &Policy, entity: &str) -> Verdict {
    let category = policy
        .entity(entity)
        .map_or(Category::Custom, |entity| entity.category);
    Verdict {
        operator: policy.operator_for(entity, category),
        threshold: policy.threshold_for(entity),
        looked_for: policy.looks_for(entity),
        expected: policy.expects(entity),
    }
}

fn custom_candidates(text: &str, rule: &CustomPattern, cues: &CustomCues) -> Vec<Candidate> {
    if rule
        .literal
        .as_ref()
        .is_some_and(|literal| !text.contains(literal))
    {
        return Vec::new();
    }
    rule.pattern
        .find_iter(text)
        // `\b[0-9]*` finds places, too.
        .filter(|found| !found.is_empty())
        .map(|found| {
            let span = Span::new(found.start(), found.end());
            let (score, reasons) = cues.rate(text, span, rule.score);
            Candidate {
                span,
                entity: Cow::Owned(rule.entity.clone()),
                recognizer: "policy.custom",
                score,
                reasons,
            }
        })
        .collect()
}

/// Typed text that would be taken for a placeholder in the answer.
fn literal(span: Span) -> Candidate {
    Candidate {
        span,
        entity: Cow::Borrowed(entity::LITERAL),
        recognizer: "conversation.literal",
        score: 1.0,
        reasons: vec![Reason::Literal],
    }
}

/// The longest text that is redacted, in bytes.
pub const MOST_TEXT: usize = 64 << 20;
/// How much of what is missing to certainty it adds that the policy expects numbers of the country.
const EXPECTED: f64 = 0.3;
/// Lifts the score of what is blocked above all else, and sinks that of what is kept below.
const RANK: f64 = 2.0;
