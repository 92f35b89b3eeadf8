/** What goes beyond hiding personal data, as far as it needs no network: `privet/governance`. */
export { minimize, type Surplus } from "./minimize.js";
