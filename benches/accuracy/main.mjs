// `npm run bench -- --accuracy [--native] [--errors]`: precision and recall on the generated suite.
import { entities } from "privet";
import { nativeDetector, packageDetector } from "./detectors.mjs";
import { measureAccuracy } from "./measure.mjs";
import { makeSuite, plantedEntities } from "./suite.mjs";

/** @param {{ native: boolean }} options */
export async function runAccuracy({ native }) {
  const rows = await entities();
  const categories = new Map(rows.map(({ entity, category }) => [entity, category]));
  const suite = makeSuite(native ? plantedEntities() : new Set(categories.keys()));
  const accuracy = measureAccuracy(suite, native ? nativeDetector : await packageDetector(), categories);
  const missing = [...plantedEntities()].filter((entity) => !categories.has(entity));
  return { accuracy, planted: suite.cases.length, missing };
}
