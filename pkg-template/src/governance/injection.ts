/**
 * Text that speaks to the model in somebody else's name, in what comes from outside: answers, tool results, pasted pages.
 *
 * Source: OWASP Top 10 for LLM Applications, LLM01 Prompt Injection, https://genai.owasp.org/llm-top-10/
 */
import type { Rule } from "./concern.js";

const EARLIER = String.raw`(?:all|any|the|these|those|my|your|of|previous|prior|above|earlier|preceding|foregoing|system|safety|\s)+`;

export const INSTRUCTION_RULES: readonly Rule[] = [
  { kind: "instructions", reason: "override", pattern: new RegExp(String.raw`\b(?:ignore|disregard|forget|override|bypass)\s${EARLIER}(?:instruction|prompt|rule|direction|guideline|polic(?:y|ies))s?\b`, "giu") },
  { kind: "instructions", reason: "override", pattern: /\b(?:ignorier(?:e|en)|vergiss)\s(?:\S+\s){0,3}(?:anweisung|vorgabe|regel)(?:en)?\b|\b(?:ignore[zr]?|oublie[zr]?)\s(?:\S+\s){0,3}(?:instructions|consignes|règles)\b|\b(?:ignora|olvida|dimentica)\s(?:\S+\s){0,3}(?:instrucciones|reglas|istruzioni|regole)\b|\b(?:ignorer|glem)\s(?:\S+\s){0,3}(?:instruktioner|anvisninger|regler)\b/giu },
  { kind: "instructions", reason: "role-marker", pattern: /<\|(?:im_start|im_end|system|assistant|endoftext|start_header_id|end_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant)(?:_prompt)?>/giu },
  { kind: "instructions", reason: "prompt-disclosure", pattern: /\b(?:reveal|print|repeat|output|show|leak)\s(?:\S+\s){0,3}(?:system|hidden|initial|developer)\s(?:prompt|instructions|message)\b/giu },
  { kind: "instructions", reason: "concealment", pattern: /\b(?:do not|don['’]?t|never)\s(?:tell|inform|mention|reveal|show)\s(?:\S+\s){0,4}(?:the user|the human|the person)\b/giu },
  { kind: "instructions", reason: "send-data", pattern: /\b(?:send|post|upload|forward|exfiltrate|append)\s(?:\S+\s){0,8}(?:password|api key|token|secret|conversation|chat history|personal data|credentials)s?\s(?:\S+\s){0,4}(?:to|at|via)\s(?:https?:|www\.|\S+@)/giu },
];

/** Characters that a person does not see and a model reads. */
export const HIDDEN_TEXT_RULES: readonly Rule[] = [
  // Flags of England, Scotland and Wales are a black flag with tags behind it.
  { kind: "hidden-text", reason: "tag-characters", pattern: /(?<!\u{1F3F4}[\u{E0061}-\u{E007A}]{0,6})[\u{E0020}-\u{E007E}]{2,}|\u{E0001}/gu },
  { kind: "hidden-text", reason: "bidi-override", pattern: /[\u202D\u202E]/gu },
  { kind: "hidden-text", reason: "variation-selectors", pattern: /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{3,}/gu },
  { kind: "hidden-text", reason: "zero-width", pattern: /[\u200B\u2060-\u2064\uFEFF]{4,}/gu },
  // A comment reaches to its end, and not over the start of the next: text of nothing but starts costs no more than its length.
  { kind: "hidden-text", reason: "html", pattern: /<!--(?:(?!<!--)[^]){1,2000}?-->|<[a-z]{1,20}\s[^<>]{0,200}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))[^<>]{0,200}>/giu },
];
