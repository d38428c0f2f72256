/** Dutch words of the keep file (*bewaarbestand*). */
export const copy = {
  keep: {
    make: 'Bewaarbestand',
    of: (title: string) => `Bewaarbestand van ${title}`,
    making: 'Het bewaarbestand wordt gemaakt …',
    made: 'Het bewaarbestand staat bij uw downloads.',
    backTitle: 'Een bewaarbestand terugzetten',
    what: 'In een bewaarbestand zit een hele bijeenkomst: wat is gebeurd, de teksten, het register, de logo’s en de pdf’s. Er staat een bladzijde in die u zonder Siroop leest. Wie meedeed staat er alleen met een naam in als die ook bij de tekst staat. Berichten en afspraken die anderen al lezen, gaan mee, met hun reacties; van foto’s en video’s 40 MB. Wat nooit open op tafel lag, wachtwoorden en links zitten er niet in. Bewaar het goed, en geef het niet zomaar door.',
    choose: 'Kies een bewaarbestand',
    chooseWhat: 'Een bestand dat eindigt op .zip. Pak het niet eerst uit.',
    puttingBack: 'Het bestand wordt nagekeken en teruggezet …',
    back: (title: string) =>
      `Teruggezet: ${title}. Het register en de vingerafdrukken zijn nagerekend. Nieuwe toegang voor deelnemers maakt u zelf.`,
    toIt: 'Ga naar de bijeenkomst',
    toManifest: 'Bekijk de tekst',
  },
}
export type KeepCopy = typeof copy
