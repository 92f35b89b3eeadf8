import type { PageMessages } from "./messages.js";

/** Portuguese. */
export const pt: PageMessages = {
  held: {
    title: "Retido: nada foi enviado",
    close: "Fechar",
    blocked: "A sua política proíbe enviar isto. Retire o dado marcado e envie de novo.",
    consent: "Não consentiu em enviar mensagens a este site, ou retirou o consentimento. Dê-o nas opções do Privet e envie de novo.",
    core: "O Privet não conseguiu examinar esta mensagem, por isso ela não saiu. Recarregue a página e tente de novo.",
    file: "Um ficheiro não pode ser examinado, por isso não foi enviado. Envie antes o texto, ou desligue o Privet neste site.",
    gone: "O Privet foi atualizado ou desligado. Recarregue a página para enviar.",
    limit: "A mensagem é mais longa do que o Privet examina. Envie-a por partes.",
    locked: "O Privet está bloqueado. Introduza a sua frase-passe e envie de novo.",
    sync: "A página envia de um modo que não dá tempo para examinar. Foi travado.",
    timeout: "O Privet não respondeu a tempo. Tente de novo.",
    unknown: "O site envia para um endereço que o Privet não conhece. Ali não há proteção, por isso foi travado.",
    unreadable: "A página envia algo que o Privet não consegue ler, por isso foi travado.",
  },
  override: { button: "Enviar mesmo assim…", done: "Já não está retido. Envie mais uma vez." },
  page: {
    unlock: "Introduzir a frase-passe…",
    brokenNote: "Sem proteção aqui: recarregue a página.",
    unseen: "O Privet não vê o que os workers desta página enviam. Ela iniciou um.",
    noEditor: "O Privet não encontra uma caixa de mensagem nesta página, por isso nada é sublinhado aqui.",
    siteChanged: "Sem proteção aqui: este site mudou, e o Privet não viu a mensagem que enviou.",
    reverted: "A página desfez o texto mascarado. A mensagem fica retida; use a escrita segura.",
    openComposer: "Abrir a escrita segura",
    fileReplaced: "{name}: foram ocultados dados pessoais antes de a página receber o ficheiro.",
    fileHeld: "{name} não pode ser examinado e ficou retido. Desligue o Privet neste site para o enviar tal como está.",
    providerSaw: "O fornecedor viu {placeholder}",
  },
};
