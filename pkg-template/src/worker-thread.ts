/** The file that `privet/worker` starts as a module worker. */
import { serve } from "./worker-server.js";

serve(globalThis);
