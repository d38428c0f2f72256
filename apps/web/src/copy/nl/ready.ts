/** Dutch words of *Denk alvast mee*, the *Zaalcheck* and *Proefdraaien*. */
export const copy = {
  ready: {
    beforehand: 'Denk alvast mee',
    beforehandHint:
      'Wie de code of een kaart heeft, kan deze vraag nu al beantwoorden. Alles blijft dicht tot u het in de bijeenkomst toont.',
    beforehandWhich: 'Vraag vooraf',
    beforehandNone: 'geen vraag vooraf',
    beforehandNotes: (n: number) =>
      n === 1 ? '1 briefje ligt al dicht op tafel' : `${n} briefjes liggen al dicht op tafel`,
    checks: 'Zaalcheck',
    checksHint: 'zelf nagegaan door Siroop',
    checkedAt: (time: string) => `zelf nagegaan, ${time} uur`,
    checkAgain: 'Kijk opnieuw',
    roomItems: {
      fits: {
        open: 'Maak het programma korter: het past niet in de tijd',
        done: 'Het programma past in de tijd',
      },
      address: {
        open: 'Telefoons kunnen dit adres niet bereiken: zet dit toestel op het netwerk van de zaal',
        done: 'Telefoons in de zaal kunnen dit adres bereiken',
      },
      line: {
        open: 'Dit netwerk houdt de snelle verbinding tegen: alles komt aan, soms iets later',
        done: 'De snelle verbinding werkt op dit netwerk',
      },
      storage: {
        open: 'De server kan nu niets bewaren',
        done: 'De server bewaart wat er geschreven wordt',
      },
      printer: {
        open: 'Er is geen browser om de pdf van het manifest te maken',
        done: 'De pdf van het manifest kan gemaakt worden',
      },
    },
    brightRoom: 'De zaal is licht: maak het zaalscherm licht',
  },
  /** Trying the evening with made-up people. */
  rehearsal: {
    mark: 'PROEF',
    start: 'Proefdraaien',
    again: 'Opnieuw proefdraaien',
    busy: 'Wij maken de proef klaar …',
    toIt: 'Naar de proef',
    band: 'Dit is een proef. Niets hiervan telt mee.',
    here: (n: number) => (n === 1 ? '1 nagebootst mens doet mee.' : `${n} nagebootste mensen doen mee.`),
    coming: 'De nagebootste mensen komen zo binnen.',
    stands: 'Het proefdraaien is gestopt: er doet niemand meer mee. Start opnieuw, of wis deze proef.',
    home: 'De nagebootste mensen zijn naar huis.',
    toReal: 'Naar de echte bijeenkomst',
    wipe: 'Wis deze proef',
    wipeOf: (title: string) => `Wis deze proef: ${title}`,
    wiping: 'De proef wordt gewist …',
    with: 'met nagebootste mensen',
    apart: 'Staat los van de echte bijeenkomst.',
  },
}
export type ReadyCopy = typeof copy
