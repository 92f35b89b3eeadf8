/** Lengths of time as ISO 8601 writes them. */
import { PrivetError } from "../errors.js";

/**
 * Weeks `PnW`, or days, hours, minutes and seconds `PnDTnHnMnS`, in whole numbers: what a policy's `retention` takes.
 *
 * @throws {PrivetError} `input`.
 */
export function toMilliseconds(written: string): number {
  const parts: readonly (string | undefined)[] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(written)?.slice(1) ?? [];
  const seconds = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (SECONDS[index] ?? 0), 0);
  if (!(seconds > 0 && seconds <= 3_153_600_000)) throw new PrivetError("input", "a retention is an ISO 8601 duration of up to a hundred years, such as PT24H or P30D");
  return seconds * 1000;
}

/** Of a week, a day, an hour, a minute, a second. */
const SECONDS = [604_800, 86_400, 3600, 60, 1] as const;
