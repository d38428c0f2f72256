/** Dutch words of *Denk alvast mee*, the *Zaalcheck* and *Proefdraaien*. */
export const copy = {
  ready: {
    beforeMeeting: 'Nog te doen voor de bijeenkomst',
    allDone: 'Alles is klaar voor de bijeenkomst',
    chooseKind: 'Kies de soort',
    partnerUnnamed: 'Schrijf de naam van de organisatie op.',
    partnerUnkind: 'Kies wat voor organisatie dit is.',
    noPhoneAddress: 'Nog geen adres dat telefoons kunnen bereiken. Zet dit toestel op het netwerk van de zaal.',
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
    phones: (n: number) => (n === 1 ? '1 telefoon' : `${n} telefoons tegelijk`),
    notTried: (lines: number) =>
      `nog niet geprobeerd; Siroop doet het met ${lines === 1 ? '1 verbinding' : `${lines} verbindingen`}`,
    opened: (opened: number, tried: number, seconds: number) =>
      `${opened} van ${tried === 1 ? '1 verbinding' : `${tried} verbindingen`} binnen ${seconds === 1 ? '1\u00a0seconde' : `${seconds}\u00a0seconden`}`,
    noneOpened: (tried: number) =>
      tried === 1 ? 'de ene verbinding ging niet open' : `geen van ${tried} verbindingen ging open`,
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
      offline: {
        open: 'Zonder internet werkt dit niet',
        done: 'Werkt zonder internet: alles staat op dit toestel en het netwerk van de zaal',
      },
      storage: {
        open: 'De server kan nu niets bewaren',
        done: 'De server bewaart wat er geschreven wordt',
      },
      printer: {
        open: 'Er is geen browser om de pdf te maken',
        done: 'De pdf kan gemaakt worden',
      },
      mail: {
        open: 'De mailserver antwoordt niet: mails wachten tot dat wel zo is',
        done: 'De mailserver neemt mail aan',
      },
      picture: {
        open: 'Het beeld van het zaalscherm is te klein: maak het venster groter of kies een fijnere stand',
        done: 'Het beeld van het zaalscherm is groot genoeg',
      },
    },
    noMail: 'Er is geen mailserver: Siroop verstuurt geen mail. U kunt elke mail zelf sturen.',
    toMail: 'Bekijk de mail',
    unseen: 'Dit kan Siroop niet zien',
    needsInternet: (address: string) => `Of er in de zaal internet is. Dat is nodig: de server staat op ${address}.`,
    unseenItems: [
      'Of gasten op het netwerk van de zaal mogen. Probeer het met één telefoon die er nooit eerder was.',
      'Of er een reservekopie is. Vraag dat aan wie de server beheert.',
      'Of uw uitnodiging is aangekomen. Die geeft u zelf door, met een link of een brief.',
    ],
    filling: { phones: 'Invullen', phonesNote: 'wat een ander invult, ziet iedereen meteen' },
    paused: 'de schermen staan op pauze',
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
