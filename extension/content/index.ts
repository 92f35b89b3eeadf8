/**
 * Runs beside the page, in a world of its own: carries what leaves to the worker, marks what is typed, shows what was held. Holds no
 * core, and makes no request.
 */
import { Page } from "./page.js";

new Page().start();
