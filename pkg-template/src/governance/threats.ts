/** What people write who threaten somebody, in the twelve languages; parts of patterns. A net with wide meshes: who is spoken to or of is a person. */

export const THREATS: readonly string[] = [
  String.raw`(?:i['’]?ll|i will|i['’]?m (?:going to|gonna)|i am going to|we['’]?ll|we will|we['’]?re going to) (?:kill|murder|shoot|stab|hurt|strangle|rape|beat up) (?:you|him|her|your (?:family|wife|husband|son|daughter|kids|children))\b`,
  String.raw`i know where you (?:live|sleep)\b`, String.raw`you['’]?re (?:a )?dead (?:man|meat)\b`,
  String.raw`jeg (?:slår|dræber|skyder|stikker) (?:dig|ham|hende) (?:ihjel|ned)\b`, String.raw`jeg vil (?:dræbe|skyde|myrde) (?:dig|ham|hende)\b`, "jeg ved,? hvor du bor",
  String.raw`ich (?:bringe|steche|schlage|knalle) (?:dich|ihn|sie|euch) (?:(?:um|ab)(?=\s*(?:[.!?,]|$))|tot\b)`, String.raw`ich (?:werde|will) (?:dich|ihn|sie|euch) (?:umbringen|töten|abstechen|erschießen|totschlagen)\b`, "ich weiß,? wo du wohnst",
  String.raw`je vais (?:te|vous|le|la|les) (?:tuer|buter|égorger|poignarder|frapper)\b`, String.raw`je (?:te|vous) tuerai\b`, "je sais où (?:tu habites|vous habitez)",
  String.raw`(?:te|lo|la|los|os) voy a (?:matar|disparar|apuñalar|pegar)\b`, String.raw`voy a matar(?:te|lo|la|los|os)\b`, "sé dónde vives",
  String.raw`(?:ti|lo|la|vi) (?:ammazzo|ammazzerò|uccido|ucciderò)(?!\p{L})`, "so dove abiti",
  String.raw`ik (?:maak|schiet|steek|sla) (?:je|hem|haar|jullie) (?:af|dood|neer)\b`, String.raw`ik (?:ga|zal) (?:je|hem|haar|jullie) (?:vermoorden|doodschieten|neersteken|doodmaken)\b`, "ik weet waar je woont",
  String.raw`vou te matar\b`, String.raw`vou-te matar\b`, String.raw`vou matar(?:-te| você| ele| ela)(?!\p{L})`, "sei onde (?:você mora|moras|vives)",
  String.raw`jag ska (?:döda|skjuta|mörda|knivhugga) (?:dig|honom|henne|er)\b`, "jag vet var du bor",
  String.raw`zabiję (?:cię|go|ją|was)(?!\p{L})`, String.raw`zastrzelę (?:cię|go|ją|was)(?!\p{L})`, "wiem,? gdzie mieszkasz",
  "سأقتلك", "سوف أقتلك", "سأقتله", "سأقتلها", "أعرف أين تسكن",
  "殺してやる", "ぶっ殺", "お前を殺", "刺してやる", "家は知ってるぞ",
];
