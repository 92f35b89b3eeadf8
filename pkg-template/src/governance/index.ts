/** What goes beyond hiding personal data, as far as it needs no network: `privet/governance`. */
export type { Concern, ConcernKind, Inspector, ModerationAction } from "./concern.js";
export { minimize, type Surplus } from "./minimize.js";
export { inspect, type InspectOptions, type Judged, moderate, ModeratedChat, type ModerateOptions } from "./moderation.js";
export { loadSlurs, type SlurLibrary } from "./slurs.js";
export { Anomalies, type AnomaliesOptions, type Nudge, type NudgeKind } from "./anomalies.js";
export { leftOut, trimHistory, type TrimHistoryOptions } from "./history.js";
export { type InsightLedger, type InsightOptions, type InsightReport, makeInsightReport } from "./insight.js";
