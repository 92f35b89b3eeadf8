import type { ModerationMessages } from "./messages.js";

/** Spanish. */
export const es: ModerationMessages = {
  why: {
    exfiltration: "una dirección que se llevaría sus datos",
    "hidden-text": "caracteres que una persona no ve",
    instructions: "palabras que dan órdenes al modelo",
    "self-harm": "palabras sobre hacerse daño",
    slur: "un insulto discriminatorio",
    threat: "una amenaza",
  },
  actions: {
    blur: "Tapado, porque parece contener: {reasons}.",
    block: "No se muestra, porque parece contener: {reasons}.",
    warn: "Cuidado. Parece contener: {reasons}.",
  },
  show: "Mostrar de todos modos",
  help: {
    title: "No está solo ni sola",
    text: "Si piensa en hacerse daño, hable ahora con alguien. Es gratuito y confidencial. Si hay peligro, llame al 112.",
    lines: ["España: 024", "México: Línea de la Vida, 800 911 2000", "Estados Unidos: 988, opción 2 en español"],
    elsewhere: "Líneas de ayuda en otros países",
  },
  report: {
    title: "Denunciar esta respuesta",
    what: "¿Qué está mal?",
    kinds: { redaction: "Se ocultó algo por error", leak: "Un dato no se ocultó", harmful: "Es dañina", biased: "Es injusta con algunas personas" },
    note: "Con sus palabras (aquí también se ocultan los datos)",
    payload: "Exactamente esto se guarda o se envía:",
    cancel: "Cancelar",
    submit: "Denunciar",
    failed: "Esto no se puede ocultar lo bastante para denunciarlo ({code}). Cambie sus palabras.",
  },
};
