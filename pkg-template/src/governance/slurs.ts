/**
 * Slurs, by the word list of `obscenity` (MIT), which reads disguises such as n1gg3r, too. The app installs it; it is loaded on demand,
 * 16 KB gzip. English only: no list for the other languages is well kept and free to ship.
 *
 * The library also knows swear words and sexual ones. They insult nobody by birth or belief, so they are left in peace here.
 */
import type { Concern, Inspector } from "./concern.js";

/** The part of `obscenity` that is used: what `import("obscenity")` gives. */
export interface SlurLibrary<Terms, Transformers, Match> {
  readonly RegExpMatcher: new (options: Terms & Transformers) => { getAllMatches(text: string, sorted?: boolean): readonly Match[] };
  readonly englishDataset: {
    build(): Terms;
    getPayloadWithPhraseMetadata(match: Match): { readonly startIndex: number; readonly endIndex: number; readonly phraseMetadata?: { readonly originalWord: string } };
  };
  readonly englishRecommendedTransformers: Transformers;
}

/**
 * An inspector for slurs, for `moderate` and `inspect`: `await loadSlurs(() => import("obscenity"))`. Rejects when the library does not load;
 * send nothing then, if slurs must not leave.
 */
export async function loadSlurs<Terms, Transformers, Match>(load: () => Promise<SlurLibrary<Terms, Transformers, Match>>): Promise<Inspector> {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = await load();
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return (text) =>
    matcher.getAllMatches(text, true).flatMap((match): readonly Concern[] => {
      const { startIndex: start, endIndex, phraseMetadata } = englishDataset.getPayloadWithPhraseMetadata(match);
      const row = SLURS.find(({ word }) => word === phraseMetadata?.originalWord);
      const rest = /^\p{L}*/u.exec(text.slice(endIndex + 1))?.[0] ?? "";
      return row?.endings.test(rest) === true ? [{ kind: "slur", reason: "word", start, end: endIndex + 1 + rest.length }] : [];
    });
}

interface Slur {
  /** As the library calls it. */
  readonly word: string;
  /** What may follow in the same word. "Niggardly", "retard" in French and "fag" in Danish are slurs of nobody. */
  readonly endings: RegExp;
}

const PLURAL = /^s?$/iu;

const SLURS: readonly Slur[] = [
  ...["abeed", "africoon", "arabush", "boonga", "chingchong", "chink", "kike", "tranny"].map((word) => ({ word, endings: PLURAL })),
  { word: "fag", endings: /^gots?$/iu },
  { word: "nigger", endings: /^(?:a|ah|r|er)?s?$/iu },
  { word: "retard", endings: /^ed$/iu },
];
