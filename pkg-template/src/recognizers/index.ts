/** Recognizers outside of the core: models of any size, whose findings join those of the core. */
export { hasLanguageModel, type LanguageModelFactory, type LanguageModelOptions, languageModelRecognizer, type LanguageModelSession } from "./language-model.js";
export type { Recognizer } from "./recognizer.js";
export { RecognizingChat, withRecognizers } from "./recognizing-chat.js";
export { type OnnxOutput, type OnnxRuntime, type OnnxSession, tokenClassifier, type TokenClassifierOptions, type TokenizedText } from "./token-classifier.js";
