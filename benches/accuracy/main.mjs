// Precision and recall on the generated suite.
import { entities } from "privet";
import { nativeCategories, nativeDetector, packageDetector } from "./detectors.mjs";
import { measureAccuracy } from "./measure.mjs";
import { makeSuite, plantedEntities } from "./suite.mjs";

/** @param {{ native: boolean, names: boolean }} options */
export async function runAccuracy({ native, names }) {
  const categories = native ? nativeCategories() : new Map((await entities()).map(({ entity, category }) => [entity, category]));
  const suite = makeSuite(new Set(categories.keys()));
  const accuracy = measureAccuracy(suite, native ? nativeDetector({ names }) : await packageDetector({ names }), categories);
  const missing = [...plantedEntities()].filter((entity) => !categories.has(entity));
  return { accuracy, planted: suite.cases.length, missing };
}
