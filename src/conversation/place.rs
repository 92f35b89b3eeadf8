//! One finding's place in a text, for the operator that replaces it.

use super::sent::Sent;
use super::{Conversation, StandInMaker};
use crate::entity::EntityRef;
use crate::keyed::{StandIn, StandInRequest, canonicalize};
use crate::policy::{Operator, PlaceholderStyle};
use crate::restore::is_word;
use crate::transform::{Replacement, TransformContext, apply};
use crate::vault::derive_digest;
use crate::{Error, Span};

/// Where a finding is replaced, and with what.
pub struct Place<'a> {
    conversation: &'a mut Conversation,
    text: &'a str,
    /// The same text, to look for stand-ins in; made when the first one is wanted.
    typed: Option<Sent>,
    span: Span,
    make: StandInMaker<'a>,
    problem: Option<Error>,
}

impl<'a> Place<'a> {
    /// A place in `text`, nowhere yet.
    pub fn new(conversation: &'a mut Conversation, text: &'a str, make: StandInMaker<'a>) -> Self {
        Self {
            conversation,
            text,
            typed: None,
            span: Span::new(0, 0),
            make,
            problem: None,
        }
    }

    /// What an operator puts in the place of `span`.
    pub fn replace(
        &mut self,
        span: Span,
        operator: Operator,
        entity: &EntityRef<'_>,
    ) -> Replacement {
        self.span = span;
        apply(operator, entity, span.of(self.text), self)
    }

    /// What kept a stand-in from being made, if anything did.
    pub fn problem(self) -> Option<Error> {
        self.problem
    }

    /// Whether it would be found again here: not beside a letter or digit.
    fn stands_alone(&self, stand_in: &str) -> bool {
        let before = self
            .text
            .get(..self.span.start())
            .and_then(|text| text.chars().last());
        let after = self
            .text
            .get(self.span.end()..)
            .and_then(|text| text.chars().next());
        let joins =
            |a: Option<char>, b: Option<char>| a.is_some_and(is_word) && b.is_some_and(is_word);
        !joins(before, stand_in.chars().next()) && !joins(stand_in.chars().last(), after)
    }

    fn has_in_text(&mut self, stand_in: &str) -> bool {
        let typed = self.typed.get_or_insert_with(|| {
            let mut typed = Sent::default();
            typed.add(self.text);
            typed
        });
        typed.holds(stand_in)
    }

    fn make(&mut self, request: &StandInRequest) -> Vec<String> {
        (self.make)(request).unwrap_or_else(|problem| {
            self.problem = Some(problem);
            Vec::new()
        })
    }
}

impl TransformContext for Place<'_> {
    fn placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String {
        let style = self.conversation.parts.policy.placeholders();
        let surrogate = (style == PlaceholderStyle::Surrogate)
            .then(|| self.stand_in(StandIn::Surrogate, entity, original))
            .flatten();
        surrogate.unwrap_or_else(|| self.conversation.placeholder(entity, original))
    }

    fn keyed_placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String {
        self.conversation.keyed_placeholder(entity, original)
    }

    fn digest(&mut self, entity: &EntityRef<'_>, original: &str) -> [u8; 5] {
        let version = self.conversation.parts.policy.keys().canonicalization;
        let canonical = canonicalize(version, original);
        derive_digest(&self.conversation.epoch_key(), entity.name, &canonical)
    }

    fn stand_in(
        &mut self,
        kind: StandIn,
        entity: &EntityRef<'_>,
        original: &str,
    ) -> Option<String> {
        let vault = &mut self.conversation.state.vault;
        let is_known = vault.holds(entity.label, original);
        let numbered = vault.placeholder_for(entity.label, entity.name, original);
        if is_known {
            // What it has stays, also where that is its placeholder.
            let known = vault.stand_ins(&numbered).first().cloned();
            return known.filter(|known| self.stands_alone(known));
        }
        let offered = self.make(&StandInRequest {
            key: self.conversation.scope_key().clone(),
            epoch: self.conversation.parts.policy.keys().epoch,
            kind,
            entity: entity.name.to_owned(),
            label: entity.label.to_owned(),
            original: original.to_owned().into(),
        });
        let stand_in = offered.into_iter().find(|offered| {
            self.stands_alone(offered)
                && !self.has_in_text(offered)
                && self.conversation.is_free(offered)
        })?;
        self.conversation
            .give_stand_in(&numbered, &stand_in, original);
        Some(stand_in)
    }
}
