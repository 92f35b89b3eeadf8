/** Words that mail programs put over and under what somebody else wrote, in the twelve languages; parts of patterns. */

/** Between dashes, over an earlier or forwarded mail. */
export const ORIGINAL_MESSAGE: readonly string[] = [
  "original message", "forwarded message", "oprindelig meddelelse", "videresendt meddelelse", "ursprüngliche nachricht", "weitergeleitete nachricht",
  "message d['’]origine", "message transféré", "mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato",
  "oorspronkelijk bericht", "doorgestuurd bericht", "mensagem original", "mensagem encaminhada", "ursprungligt meddelande", "vidarebefordrat meddelande",
  "wiadomość oryginalna", "wiadomość przekazana", "الرسالة الأصلية", "元のメッセージ", "転送メッセージ",
];

/** The header with the sender's name. */
export const SENDER: readonly string[] = ["from", "fra", "von", "de", "da", "van", "från", "od", "من", "差出人"];

/** The header that follows it. */
export const SENT_ON: readonly string[] = [
  "sent", "date", "sendt", "dato", "gesendet", "datum", "envoyé", "enviado", "enviada em", "fecha", "inviato", "data", "verzonden", "skickat", "wysłano", "تم الإرسال", "التاريخ", "送信日時", "日付",
];

/** How a telephone signs. */
export const SENT_FROM: readonly string[] = [
  "sent from my", "sendt fra min", "von meinem", "gesendet von meinem", "envoyé de mon", "envoyé depuis mon", "enviado desde mi", "inviato dal? mio", "inviato da",
  "verstuurd vanaf mijn", "verzonden vanaf mijn", "enviado do meu", "skickat från min", "wysłane z", "أُرسلت من", "أرسلت من",
];
