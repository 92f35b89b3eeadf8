/** What people write who may harm themselves, in the twelve languages. A few plain phrases: a net with wide meshes, no diagnosis. */

export const SELF_HARM: readonly string[] = [
  "kill myself", "end my life", "want to die", "take my own life", "hurt myself", "cut myself on purpose", "suicidal", "don['’]?t want to live",
  "tage mit eget liv", "begå selvmord", "slå mig selv ihjel", "vil ikke leve længere", "skade mig selv",
  "mich umbringen", "mir das leben nehmen", "selbstmord begehen", "nicht mehr leben", "mich selbst verletzen",
  "me tuer", "me suicider", "mettre fin à mes jours", "envie de mourir", "plus envie de vivre",
  "quitarme la vida", "suicidarme", "matarme", "quiero morir", "no quiero vivir", "hacerme daño",
  "uccidermi", "suicidarmi", "togliermi la vita", "voglio morire", "farmi del male",
  "zelfmoord plegen", "mezelf van het leven beroven", "wil niet meer leven", "wil dood", "mezelf pijn doen",
  "me matar", "suicidar-me", "tirar a minha vida", "quero morrer", "não quero viver",
  "ta mitt liv", "begå självmord", "döda mig själv", "vill inte leva", "skada mig själv",
  "zabić się", "popełnić samobójstwo", "odebrać sobie życie", "nie chcę żyć", "chcę umrzeć",
  "أريد أن أموت", "أقتل نفسي", "سأنتحر", "أريد الانتحار", "لا أريد العيش",
  "死にたい", "自殺したい", "自殺する", "消えてしまいたい", "自傷",
];
