/** The AI SDK's zod tries whether it may compile code, which this site's Content-Security-Policy reports as an error. Told beforehand, it does not try. */
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });
