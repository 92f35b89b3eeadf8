import type { PageMessages } from "./messages.js";

/** Spanish. */
export const es: PageMessages = {
  held: {
    title: "Retenido: no se envió nada",
    close: "Cerrar",
    blocked: "Tu política prohíbe enviar esto. Quita el dato marcado y envía de nuevo.",
    consent: "No has aceptado enviar mensajes a este sitio, o lo has retirado. Acéptalo en las opciones de Privet y envía de nuevo.",
    core: "Privet no pudo examinar este mensaje, así que no salió. Recarga la página y vuelve a intentarlo.",
    file: "Un archivo no se puede examinar, así que no se envió. Envía su texto, o desactiva Privet en este sitio.",
    gone: "Privet se actualizó o se desactivó. Recarga la página para enviar.",
    limit: "El mensaje es más largo de lo que Privet examina. Envíalo por partes.",
    locked: "Privet está bloqueado. Escribe tu frase de contraseña y vuelve a enviar.",
    sync: "La página envía de un modo que no deja tiempo para examinar. Se detuvo.",
    timeout: "Privet no respondió a tiempo. Vuelve a intentarlo.",
    unknown: "El sitio envía a una dirección que Privet no conoce. Allí no hay protección, así que se detuvo.",
    unreadable: "La página envía algo que Privet no puede leer, así que se detuvo.",
  },
  override: { button: "Enviar de todos modos…", done: "Ya no está retenido. Envíelo otra vez." },
  page: {
    unlock: "Escribir la frase de contraseña…",
    brokenNote: "Sin protección aquí: recarga la página.",
    unseen: "Privet no ve lo que envían los workers de esta página. Ha iniciado uno.",
    noEditor: "Privet no encuentra ningún cuadro de mensaje en esta página, así que aquí no se subraya nada.",
    siteChanged: "Sin protección aquí: este sitio ha cambiado y Privet no vio el mensaje que enviaste.",
    reverted: "La página deshizo el texto enmascarado. El mensaje se retiene; usa la redacción segura.",
    openComposer: "Abrir la redacción segura",
    fileReplaced: "{name}: se ocultaron datos personales antes de que la página recibiera el archivo.",
    fileHeld: "{name} no se puede examinar y se retuvo. Desactiva Privet en este sitio para enviarlo tal cual.",
    providerSaw: "El proveedor vio {placeholder}",
  },
};
