// Precision and recall on the generated suite.
import { entities } from "privet";
import { nativeCategories, nativeDetector, packageDetector } from "./detectors.mjs";
import { measureAccuracy } from "./measure.mjs";
import { makeSuite, plantedEntities } from "./suite.mjs";

/** @param {{ native: boolean }} options */
export async function runAccuracy({ native }) {
  const categories = native ? nativeCategories() : new Map((await entities()).map(({ entity, category }) => [entity, category]));
  const suite = makeSuite(new Set(categories.keys()));
  const accuracy = measureAccuracy(suite, native ? nativeDetector : await packageDetector(), categories);
  const missing = [...plantedEntities()].filter((entity) => !categories.has(entity));
  return { accuracy, planted: suite.cases.length, missing };
}
