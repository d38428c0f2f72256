/** Dutch words of what is tried out before it is recorded, on the facilitator's screens. */
export const copy = {
  trials: {
    gates: {
      'nothing-proposed': (n: number) =>
        `Er is nog geen voorstel aangevinkt. Er ${n === 1 ? 'ligt 1 briefje' : `liggen ${n} briefjes`}.`,
    },
    proposal: 'Met dit voorstel verder',
    proposalHint: 'Vink aan met welk voorstel de zaal verder gaat. De andere briefjes blijven bewaard.',
    proposals: (n: number) =>
      n === 0 ? 'Nog geen voorstel gekozen.' : n === 1 ? '1 voorstel gaat verder.' : `${n} voorstellen gaan verder.`,
    title: 'De proeven',
    none: 'Er loopt nog geen proef.',
    stages: {
      solution: 'nog niet toegezegd',
      trial: 'in proef',
      noticed: 'een inwoner merkt het',
      recorded: 'vastgelegd',
      shared: 'gedeeld',
      stopped: 'gestopt',
    },
    period: (from: string | null, until: string | null) =>
      from === null ? `tot en met ${until}` : until === null ? `vanaf ${from}` : `${from} tot en met ${until}`,
    extended: (until: string, reason: string) => `Verlengd tot en met ${until}: “${reason}”`,
    results: {
      open: 'Nog niet gevraagd. Vul het blad in.',
      unproven: 'Er staat dat een inwoner het merkt. Dat telt pas met bewijs erbij.',
      partly: 'Een inwoner merkt het nog niet genoeg. Daarom leggen wij het niet vast.',
      not: 'Een inwoner merkt het nog niet. Daarom leggen wij het niet vast.',
      noticed: 'Een inwoner merkt het. Dit mag u vastleggen.',
    },
    needed: (fields: string) => `Nog nodig: ${fields}`,
    wrongDays: {
      'to-come': 'De dag waarop het gezegd is, moet nog komen. Kijk die datum na.',
      'before-trial': 'De dag waarop het gezegd is, ligt voor het begin van de proef. Kijk die datum na.',
    },
    whatNow: 'U kunt de proef aanpassen en later opnieuw kijken, of de proef stoppen.',
    goesOn: (until: string) => `De proef loopt door tot en met ${until}. Daarna kijkt u opnieuw.`,
    comesBack: 'Sluit u de bijeenkomst nu, dan staat zij opnieuw gepland op de laatste dag van de proef.',
    stoppedWhy: (reason: string) => `Gestopt: “${reason}”`,
    extend: 'Pas de proef aan …',
    extendOf: (text: string) => `Pas de proef aan: ${text}`,
    extendTitle: 'De proef aanpassen',
    extendHint: 'De proef krijgt een nieuwe laatste dag. Daarna kijkt u opnieuw of een inwoner het merkt.',
    until: 'Nieuwe laatste dag',
    otherwise: 'Wat doet u anders?',
    extendDo: 'Ga door met de proef',
    stop: 'Stop de proef …',
    stopOf: (text: string) => `Stop de proef: ${text}`,
    stopTitle: 'De proef stoppen',
    stopHint: 'Deze oplossing wordt niet vastgelegd. Waarom stopt u?',
    stopDo: 'Stop de proef',
    resume: 'Toch doorgaan',
    resumeOf: (text: string) => `Toch doorgaan met: ${text}`,
    noSentence: 'Er is nog geen zin. Die maakt u van een blad, zodra een inwoner het merkt.',
    record: 'Leg vast',
    recordOf: (text: string) => `Leg vast: ${text}`,
    again: 'Maak de zin opnieuw',
    againOf: (text: string) => `Maak de zin opnieuw: ${text}`,
    changed: 'Op het blad staat nu iets anders dan in de zin.',
    written: 'De zin staat in de tekst. Vraag nu iedereen om een antwoord.',
    onSheet: (fields: string) => `Nog nodig op het blad: ${fields}`,
    planAfter: (until: string) => `De langste proef loopt tot en met ${until}. Kies een dag daarna.`,
    tooEarly: (until: string) => `Deze dag ligt voor het einde van de proef: die loopt tot en met ${until}.`,
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type TrialsCopy = typeof copy
