import type { ModerationMessages } from "./messages.js";

/** Portuguese. */
export const pt: ModerationMessages = {
  why: {
    exfiltration: "um endereço que levaria os seus dados",
    "hidden-text": "caracteres que uma pessoa não vê",
    instructions: "palavras que dão ordens ao modelo",
    "self-harm": "palavras sobre fazer mal a si próprio",
    slur: "um insulto discriminatório",
    threat: "uma ameaça",
  },
  actions: {
    blur: "Coberto, porque parece conter: {reasons}.",
    block: "Não é mostrado, porque parece conter: {reasons}.",
    warn: "Cuidado. Parece conter: {reasons}.",
  },
  show: "Mostrar mesmo assim",
  help: {
    title: "Não precisa de passar por isto sem ajuda",
    text: "Se pensa em fazer mal a si próprio, fale agora com alguém. É confidencial. Em caso de perigo, ligue 112 (no Brasil, 192).",
    lines: ["Portugal: SNS 24, 808 24 24 24", "Brasil: CVV, 188"],
    elsewhere: "Linhas de ajuda noutros países",
  },
  report: {
    title: "Denunciar esta resposta",
    what: "O que está errado?",
    kinds: { redaction: "Algo foi escondido por engano", leak: "Um dado não foi escondido", harmful: "É prejudicial", biased: "É injusta para algumas pessoas" },
    note: "Nas suas palavras (os dados também são escondidos aqui)",
    payload: "Exatamente isto é guardado ou enviado:",
    cancel: "Cancelar",
    submit: "Denunciar",
    failed: "Isto não pode ser escondido o suficiente para ser denunciado ({code}). Mude as suas palavras.",
  },
};
