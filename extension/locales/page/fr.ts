import type { PageMessages } from "./messages.js";

/** French. */
export const fr: PageMessages = {
  held: {
    title: "Retenu : rien n'a été envoyé",
    close: "Fermer",
    blocked: "Votre politique interdit d'envoyer ceci. Retirez le détail marqué et envoyez de nouveau.",
    consent: "Vous n'avez pas consenti à envoyer des messages à ce site, ou vous l'avez retiré. Donnez votre accord dans les options de Privet, puis envoyez de nouveau.",
    core: "Privet n'a pas pu examiner ce message, il n'est donc pas parti. Rechargez la page et réessayez.",
    file: "Un fichier ne peut pas être examiné, il n'a donc pas été envoyé. Envoyez plutôt son texte, ou désactivez Privet pour ce site.",
    gone: "Privet a été mis à jour ou désactivé. Rechargez la page pour envoyer.",
    limit: "Le message est plus long que ce que Privet examine. Envoyez-le en plusieurs parties.",
    locked: "Privet est verrouillé. Saisissez votre phrase secrète, puis renvoyez.",
    sync: "La page envoie d'une façon qui ne laisse pas le temps d'examiner. L'envoi a été arrêté.",
    timeout: "Privet n'a pas répondu à temps. Réessayez.",
    unknown: "Le site envoie à une adresse que Privet ne connaît pas. Il n'y a pas de protection là-bas : l'envoi a été arrêté.",
    unreadable: "La page envoie quelque chose que Privet ne peut pas lire : l'envoi a été arrêté.",
  },
  override: { button: "Envoyer quand même…", done: "Ce n’est plus retenu. Envoyez-le encore une fois." },
  page: {
    unlock: "Saisir la phrase secrète…",
    brokenNote: "Pas de protection ici : rechargez la page.",
    unseen: "Privet ne voit pas ce que les workers de cette page envoient. Elle en a lancé un.",
    noEditor: "Privet ne trouve pas de champ de message sur cette page, rien n'y est donc souligné.",
    siteChanged: "Pas de protection ici : ce site a changé, et Privet n'a pas vu le message que vous avez envoyé.",
    reverted: "La page a annulé le texte masqué. Le message est retenu ; utilisez la saisie protégée.",
    openComposer: "Ouvrir la saisie protégée",
    fileReplaced: "{name} : des données personnelles ont été masquées avant que la page ne reçoive le fichier.",
    fileHeld: "{name} ne peut pas être examiné et a été retenu. Désactivez Privet pour ce site pour l'envoyer tel quel.",
    providerSaw: "Le fournisseur a vu {placeholder}",
  },
};
