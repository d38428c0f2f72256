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
    checksHint: 'zelf gemeten door Siroop',
    checkedAt: (time: string) => `zelf gemeten, ${time} uur`,
    check: 'Doe de zaalcheck',
    checkAgain: 'Doe de zaalcheck opnieuw',
    checkTakes: 'duurt één minuut',
    trying: 'Siroop probeert de verbindingen. Dit duurt een paar tellen …',
    tried: 'De zaalcheck is gedaan. Wat gemeten is, staat hierboven.',
    waitForTrial: 'Er is net geprobeerd. Wacht tien tellen en probeer het dan opnieuw.',
    phones: (n: number) => `${n} telefoons tegelijk`,
    notTried: (lines: number) => `nog niet geprobeerd; Siroop doet het met ${lines} verbindingen`,
    opened: (opened: number, tried: number, seconds: number) =>
      `${opened} van ${tried} verbindingen binnen ${seconds === 1 ? '1\u00a0seconde' : `${seconds}\u00a0seconden`}`,
    noneOpened: (tried: number) => `geen van ${tried} verbindingen ging open`,
    blocked: 'niet te meten: dit netwerk houdt de snelle verbinding tegen',
    answered: (seconds: string) => `antwoord binnen ${seconds}\u00a0seconde`,
    answersMissed: 'niet elk antwoord kwam aan: gebruik in de zaal liever een eigen router',
    triedAt: (day: string, time: string) => `geprobeerd op ${day}, ${time} uur`,
    picture: (width: number, height: number) => `beeld ${width} × ${height}`,
    readableTo: (metres: string) => `goed leesbaar tot ±\u00a0${metres}\u00a0meter`,
    pictureNeeds: (width: number, height: number) => `nodig is minstens ${width} × ${height}`,
    width: 'Breedte van het beeld in meter',
    widthHint: 'Mag leeg blijven. Meet het beeld op de muur: dan rekent Siroop uit tot hoe ver het goed leesbaar is.',
    widthNotRight: 'Vul een breedte in van 0,3 tot 20 meter.',
    onThisPage: 'Op deze pagina',
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
      picture: {
        open: 'Het beeld van het zaalscherm is te klein: maak het venster groter of kies een fijnere stand',
        done: 'Het beeld van het zaalscherm is groot genoeg',
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
