//! What one chat remembers: its placeholders, its key, the values found before.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::diff::{self, Segment};
use crate::entity::EntityRef;
use crate::keyed::{Scope, StandInRequest};
use crate::known::{Known, remember_value};
use crate::look_alikes;
use crate::placeholder::{self, Mark, Placeholder};
use crate::policy::Operator;
use crate::recognized::Recognized;
use crate::redactor::{MOST_TEXT, Parts};
use crate::restore::{Grants, Originals, RestoreOptions, Restorer, StandIns, find_stand_ins};
use crate::scan::{Candidate, LastScan};
use crate::seal::{Facts, Request};
use crate::terms::TermSet;
use crate::vault::{
    ConversationKey, Entry, PlaceholderEntry, State, Vault, derive_mark, derive_tag,
};
use crate::{Draft, Error, Finding, Span};

mod place;
mod sent;

use place::Place;
use sent::Sent;

/// One chat. The same value gets the same placeholder for as long as it lasts.
///
/// Originals and key are wiped on drop, as far as the memory of WebAssembly allows.
pub struct Conversation {
    parts: Arc<Parts>,
    state: State,
    known: Known,
    /// The keyed form of the placeholders that are given out in it.
    keyed: HashMap<Placeholder, Placeholder>,
    /// The same keyed forms, to tell two originals with one tag apart.
    tagged: HashSet<Placeholder>,
    /// The tokens and surrogates of the vault.
    stand_ins: StandIns,
    /// What left the device before, where the policy gives out surrogates: none of them may stand in it.
    sent: Sent,
}

/// Makes what stands in for originals: the half with the cryptography, wherever it is.
pub(crate) type StandInMaker<'a> = &'a dyn Fn(&StandInRequest) -> Result<Vec<String>, Error>;

/// Makes stand-ins in this very program.
pub(crate) fn make_here(request: &StandInRequest) -> Result<Vec<String>, Error> {
    Ok(request.make())
}

impl Conversation {
    pub(crate) fn new(parts: Arc<Parts>, id: &str) -> Result<Self, Error> {
        if parts.policy.keys().scope == Scope::Tenant && parts.tenant_key.is_none() {
            return Err(Error::Key {
                problem: "the policy's keys have the scope of a tenant; give the tenant's key, 32 random bytes",
            });
        }
        let state = State {
            conversation: id.to_owned(),
            key: ConversationKey::make()?,
            vault: Vault::new(),
        };
        Ok(Self {
            parts,
            state,
            known: TermSet::new(),
            keyed: HashMap::new(),
            tagged: HashSet::new(),
            stand_ins: StandIns::default(),
            sent: Sent::default(),
        })
    }

    /// The message as it will leave the device.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] for a text of more than [`crate::MOST_TEXT`] bytes.
    pub fn redact(&mut self, text: &str) -> Result<Draft, Error> {
        self.draft(text, &[])
    }

    /// The message as it will leave the device, where the person decided to show some
    /// findings: `reveal` holds their indices in the last draft of the same text. The
    /// same value is shown wherever it stands. What the policy blocks stays blocked.
    ///
    /// # Errors
    ///
    /// As [`Conversation::redact`], and [`Error::Input`] for an index that no finding has.
    pub fn draft(&mut self, text: &str, reveal: &[usize]) -> Result<Draft, Error> {
        self.draft_with(text, &[], reveal)
    }

    /// The same with what recognizers outside of the core found in `text`: it is subject
    /// to the policy and to what else is found there, and remembered like the rest.
    ///
    /// # Errors
    ///
    /// As [`Conversation::draft`], and [`Error::Input`] for an entity that is not known, a
    /// score that is none, or a span that is empty or cuts a character.
    pub fn draft_with(
        &mut self,
        text: &str,
        recognized: &[Recognized],
        reveal: &[usize],
    ) -> Result<Draft, Error> {
        self.draft_through(text, recognized, reveal, &make_here)
    }

    /// The same for a caller that holds the cryptography elsewhere.
    pub(crate) fn draft_through(
        &mut self,
        text: &str,
        recognized: &[Recognized],
        reveal: &[usize],
        make: StandInMaker<'_>,
    ) -> Result<Draft, Error> {
        let mut findings = self.find(text, recognized, make, None)?;
        let blocked = findings
            .iter()
            .any(|finding| finding.operator == Operator::Block);
        if !reveal.is_empty() {
            reveal_values(text, reveal, &mut findings)?;
        }
        let text = diff::after(&segments(text, &findings)?);
        self.remember_sent(&text);
        Ok(Draft {
            text,
            findings,
            blocked,
            sealed: None,
        })
    }

    /// What is found in `text`, with what replaces it; sorted by position, disjoint.
    /// `last`: the scan of the text of a moment ago.
    pub(crate) fn find(
        &mut self,
        text: &str,
        recognized: &[Recognized],
        make: StandInMaker<'_>,
        mut last: Option<&mut LastScan>,
    ) -> Result<Vec<Finding>, Error> {
        let policy = &self.parts.policy;
        let recognized: Result<Vec<_>, _> = recognized
            .iter()
            .map(|recognized| recognized.candidate(text, policy))
            .collect();
        let recognized = recognized?;
        let mut literals = self.reserve_look_alikes(text);
        let findings = self.replace(text, &literals, &recognized, make, last.as_deref_mut())?;
        let cut_free = self.reserve_cut_free(text, &findings);
        if cut_free.is_empty() {
            return Ok(findings);
        }
        literals.extend(cut_free);
        self.replace(text, &literals, &recognized, make, last)
    }

    /// Seals the originals of a draft of `text` to the recipients of the policy;
    /// `None` when it has none, or the draft has no placeholder. `now` is in seconds
    /// since 1970.
    ///
    /// # Errors
    ///
    /// [`Error::Random`] when the system gives no random bytes, [`Error::Limit`] when
    /// there are too many originals.
    pub fn seal(&self, text: &str, draft: &Draft, now: u64) -> Result<Option<String>, Error> {
        self.to_seal(text, draft)
            .map(|request| request.seal(now))
            .transpose()
    }

    /// What [`Conversation::seal`] seals, for a caller that holds the cryptography elsewhere.
    pub fn to_seal(&self, text: &str, draft: &Draft) -> Option<Request> {
        let policy = &self.parts.policy;
        let originals = originals_of(text, draft);
        if policy.recipients().is_empty() || originals.is_empty() {
            return None;
        }
        let lifetime = policy.vault_retention();
        Some(Request {
            originals,
            recipients: policy.recipients().to_vec(),
            facts: Facts {
                policy: Some(policy.hash()),
                conversation: Some(derive_mark(&self.state.key, &self.state.conversation)),
                lifetime: lifetime.map(|retention| retention.as_secs()),
            },
        })
    }

    /// `answer` with its placeholders replaced by the originals, as text, where the
    /// policy allows it.
    pub fn restore(&self, answer: &str) -> String {
        let mut restorer = self.restorer(RestoreOptions::default());
        let mut restored = restorer.push(answer);
        restored.push_str(&restorer.finish());
        restored
    }

    /// A restorer for one answer that comes in pieces. It knows the placeholders of
    /// this moment; the policy's grants replace those of `options`.
    pub fn restorer(&self, options: RestoreOptions) -> Restorer {
        let granted = self.parts.policy.restore();
        let grants = Grants {
            urls: granted.urls,
            tool_arguments: granted.tool_arguments,
        };
        Restorer::new(self.originals(), RestoreOptions { grants, ..options })
    }

    /// The placeholders given out so far and what they stand for, oldest first.
    pub fn placeholders(&self) -> Vec<PlaceholderEntry> {
        self.state
            .vault
            .entries()
            .map(|entry| PlaceholderEntry {
                placeholder: match entry.stand_ins.last() {
                    Some(stand_in) => stand_in.clone(),
                    None => self.given_form(entry.label, entry.number).to_string(),
                },
                entity: entry.entity.to_owned(),
                original: entry.original.to_owned().into(),
            })
            .collect()
    }

    /// What the conversation must remember to go on later. Secret: see [`crate::vault`].
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Goes on from a remembered state. What this conversation held before is dropped.
    pub fn resume(&mut self, state: State) {
        self.known = TermSet::new();
        self.keyed.clear();
        self.tagged.clear();
        self.sent = Sent::default();
        self.state = state;
        self.stand_ins = StandIns::default();
        for entry in self.state.vault.entries() {
            for text in entry.stand_ins {
                self.stand_ins.insert(text, entry.original);
            }
        }
        let parts = Arc::clone(&self.parts);
        for entry in self.placeholders() {
            let entity = parts.entity(&entry.entity);
            if parts.gives_keyed(&entity) {
                self.keyed_placeholder(&entity, &entry.original);
            }
            remember_value(&mut self.known, &entry.entity, &entry.original);
        }
    }

    /// Finds and replaces. `literals`: what must be hidden for its looks.
    fn replace(
        &mut self,
        text: &str,
        literals: &[Span],
        recognized: &[Candidate],
        make: StandInMaker<'_>,
        last: Option<&mut LastScan>,
    ) -> Result<Vec<Finding>, Error> {
        let parts = &self.parts;
        let mut findings = parts.find(text, literals, recognized, last, &mut self.known)?;
        let parts = Arc::clone(&self.parts);
        let mut place = Place::new(self, text, make);
        for finding in &mut findings {
            let entity = parts.entity(&finding.entity);
            let replacement = place.replace(finding.span, finding.operator, &entity);
            finding.replacement = replacement.text;
            finding.restorable = replacement.restorable;
        }
        match place.problem() {
            Some(problem) => Err(problem),
            None => Ok(findings),
        }
    }

    /// Makes sure that what was typed and merely looks like a placeholder is never
    /// restored: a free number is never given out, and one that was given out is
    /// itself hidden. Gives the spans of the latter.
    fn reserve_look_alikes(&mut self, text: &str) -> Vec<Span> {
        let stand_ins = find_stand_ins(text, &self.stand_ins).into_iter();
        let mut literals: Vec<Span> = stand_ins
            .map(|(start, end)| Span::new(start, end))
            .collect();
        let found = placeholder::find(text, &self.parts.labels);
        if found.is_empty() {
            return literals;
        }
        let originals = self.originals();
        for found in found {
            if originals.original(&found.placeholder).is_some() {
                literals.push(Span::new(found.span.start, found.span.end));
            } else if let Mark::Number(number) = found.placeholder.mark {
                self.state.vault.reserve(&found.placeholder.label, number);
            }
        }
        literals
    }

    /// The same for what looks like a placeholder only in the draft.
    fn reserve_cut_free(&mut self, text: &str, findings: &[Finding]) -> Vec<Span> {
        let cut_free = look_alikes::cut_free(text, findings, &self.parts.labels);
        if cut_free.is_empty() {
            return Vec::new();
        }
        let originals = self.originals();
        let mut literals = Vec::new();
        for found in cut_free {
            if originals.original(&found.placeholder).is_some() {
                literals.extend(found.words);
            } else if let Mark::Number(number) = found.placeholder.mark {
                self.state.vault.reserve(&found.placeholder.label, number);
            }
        }
        literals
    }

    fn originals(&self) -> Originals {
        let entries = self.state.vault.entries();
        let originals: Originals = entries
            .map(|entry| {
                (
                    self.given_form(entry.label, entry.number),
                    entry.original.to_owned(),
                )
            })
            .collect();
        originals.with_stand_ins(self.stand_ins.clone())
    }

    fn remember_sent(&mut self, draft: &str) {
        if self.parts.policy.needs_cryptography() && self.sent.len() + draft.len() <= MOST_TEXT {
            self.sent.add(draft);
        }
    }

    /// The key of the policy's scope.
    fn scope_key(&self) -> &ConversationKey {
        let tenant = self.parts.tenant_key.as_ref();
        let is_tenant = self.parts.policy.keys().scope == Scope::Tenant;
        tenant.filter(|_| is_tenant).unwrap_or(&self.state.key)
    }

    /// The key of its epoch.
    fn epoch_key(&self) -> ConversationKey {
        self.scope_key().of_epoch(self.parts.policy.keys().epoch)
    }

    /// The placeholder of a vault entry as it stands in drafts.
    fn given_form(&self, label: &str, number: u32) -> Placeholder {
        let numbered = Placeholder::numbered(label, number);
        self.keyed.get(&numbered).cloned().unwrap_or(numbered)
    }
}

impl Conversation {
    fn placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String {
        if self.parts.gives_keyed(entity) {
            return self.keyed_placeholder(entity, original);
        }
        self.state
            .vault
            .placeholder_for(entity.label, entity.name, original)
            .to_string()
    }

    fn keyed_placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String {
        let numbered = self
            .state
            .vault
            .placeholder_for(entity.label, entity.name, original);
        if let Some(known) = self.keyed.get(&numbered) {
            return known.to_string();
        }
        // Two originals with one tag would be restored as one: the later one is
        // tagged anew, the same way whenever the conversation is resumed.
        let mut tagged = original.to_owned();
        let key = self.epoch_key();
        loop {
            let tag = derive_tag(&key, entity.name, &tagged);
            let keyed = Placeholder::keyed(entity.label, tag);
            if self.tagged.insert(keyed.clone()) {
                self.keyed.insert(numbered, keyed.clone());
                return keyed.to_string();
            }
            tagged.push('\0');
        }
    }

    /// Whether this stands for nothing else: no original, no other stand-in, no text of before.
    fn is_free(&self, stand_in: &str) -> bool {
        let is_original = |entry: Entry<'_>| entry.original.eq_ignore_ascii_case(stand_in);
        self.stand_ins.original(stand_in).is_none()
            && !self.sent.holds(stand_in)
            && !self.state.vault.entries().any(is_original)
    }

    fn give_stand_in(&mut self, placeholder: &Placeholder, stand_in: &str, original: &str) {
        let vault = &mut self.state.vault;
        vault.add_stand_in(placeholder, stand_in.to_owned());
        self.stand_ins.insert(stand_in, original);
    }
}

/// The originals that the placeholders of a draft stand for, each once.
fn originals_of(text: &str, draft: &Draft) -> Vec<PlaceholderEntry> {
    let mut originals: Vec<PlaceholderEntry> = Vec::new();
    let mut known = HashSet::new();
    for finding in &draft.findings {
        if finding.restorable && known.insert(finding.replacement.as_str()) {
            originals.push(PlaceholderEntry {
                placeholder: finding.replacement.clone(),
                entity: finding.entity.clone().into_owned(),
                original: finding.span.of(text).to_owned().into(),
            });
        }
    }
    originals
}

/// Keeps what the person decided to show, wherever the same value stands.
fn reveal_values(text: &str, reveal: &[usize], findings: &mut [Finding]) -> Result<(), Error> {
    let mut shown = HashSet::new();
    for &index in reveal {
        let finding = findings.get(index).ok_or(Error::Input {
            problem: "`reveal` names a finding that the text does not have",
        })?;
        shown.insert(finding.span.of(text));
    }
    for finding in findings {
        if finding.operator != Operator::Block && shown.contains(finding.span.of(text)) {
            finding.operator = Operator::Keep;
            finding.replacement = finding.span.of(text).to_owned();
            finding.restorable = false;
        }
    }
    Ok(())
}

fn segments<'a>(text: &'a str, findings: &'a [Finding]) -> Result<Vec<Segment<'a>>, Error> {
    let replacements = findings.iter().map(|finding| {
        (
            finding.span.start()..finding.span.end(),
            finding.replacement.as_str(),
        )
    });
    diff::segments(text, replacements).ok_or(Error::Input {
        problem: "findings overlap",
    })
}
