//! What a scan puts forward: a span that may be personal data, and why.

use std::borrow::Cow;
use std::fmt;

use crate::Span;

/// A span that may be personal data or a secret.
#[derive(Clone)]
pub struct Candidate {
    /// Where: in the folded text when it comes from a scan.
    pub span: Span,
    /// What it is.
    pub entity: Cow<'static, str>,
    /// Id of the recognizer that says so.
    pub recognizer: &'static str,
    /// Confidence score, `0.0..=1.0`.
    pub score: f64,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
}

impl Candidate {
    /// The same, where the text has moved to.
    #[must_use]
    pub fn at(&self, span: Span) -> Self {
        Self {
            span,
            ..self.clone()
        }
    }
}

/// One reason for a finding. Holds no text of the person's, so that it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The check digit fits.
    CheckFits,
    /// The check digit does not fit.
    CheckFails,
    /// It has the form of such a value.
    Form,
    /// A known word opens it: "my name is".
    Follows,
    /// A cue word stands near.
    Cue {
        /// As written in the language files.
        phrase: &'static str,
        /// How many words away; 1 is the neighbour.
        distance: usize,
        /// Whether it stands before.
        before: bool,
    },
    /// A word that speaks against it stands near.
    CounterCue(&'static str),
    /// Code or a table stands around it, or another name in front of it.
    Technical,
    /// Reserved for examples and tests.
    Example,
    /// Personal data of other kinds stands near.
    Company,
    /// It seems cut out of something longer.
    Glued,
    /// The names model takes it for one, where it stands.
    Reads,
    /// This occurrence is weaker than most that the recognizer finds.
    Unclear,
    /// It was written in words or with other signs, and read as a number.
    Respelled,
    /// The policy's deny list names it.
    Denied,
    /// A custom rule of the policy.
    Custom,
    /// It was found elsewhere in the conversation.
    Known,
    /// A list of the names model holds it, or a word of it.
    Listed,
    /// It would be taken for a placeholder.
    Literal,
    /// A context word of a custom rule stands near.
    CustomCue,
    /// A recognizer outside of the core found it.
    External,
}

impl Reason {
    /// Stable name, for whoever says it in another language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CheckFits => "check-fits",
            Self::CheckFails => "check-fails",
            Self::Form => "form",
            Self::Follows => "follows",
            Self::Cue { .. } => "cue",
            Self::CounterCue(_) => "counter-cue",
            Self::Technical => "technical",
            Self::Example => "example",
            Self::Company => "company",
            Self::Glued => "glued",
            Self::Listed => "listed",
            Self::Reads => "reads",
            Self::Unclear => "unclear",
            Self::Respelled => "respelled",
            Self::Denied => "denied",
            Self::Custom => "custom",
            Self::Known => "known",
            Self::Literal => "literal",
            Self::CustomCue => "custom-cue",
            Self::External => "external",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CheckFits => f.write_str("check digit fits"),
            Self::CheckFails => f.write_str("check digit does not fit"),
            Self::Form => f.write_str("has the form of one"),
            Self::Follows => f.write_str("follows words that announce it"),
            Self::Cue {
                phrase,
                distance,
                before,
            } => {
                let words = if *distance == 1 { "word" } else { "words" };
                let side = if *before { "before" } else { "after" };
                write!(f, "“{phrase}” stands {distance} {words} {side}")
            }
            Self::CounterCue(phrase) => write!(f, "“{phrase}” near it speaks against it"),
            Self::Technical => f.write_str("stands in code or data without a word that names it"),
            Self::Example => f.write_str("known from examples and tests"),
            Self::Company => f.write_str("other personal data stands near"),
            Self::Glued => f.write_str("seems part of something longer"),
            Self::Unclear => f.write_str("written less clearly than most"),
            Self::Respelled => f.write_str("a number in words or with other signs"),
            Self::Denied => f.write_str("on the deny list"),
            Self::Custom => f.write_str("rule of the policy"),
            Self::Listed => f.write_str("a name list holds it"),
            Self::Reads => f.write_str("reads like one where it stands"),
            Self::Literal => f.write_str("looks like a placeholder"),
            Self::CustomCue => f.write_str("a context word of the rule stands near"),
            Self::External => f.write_str("an added recognizer found it"),
            Self::Known => f.write_str("found elsewhere in this conversation"),
        }
    }
}
