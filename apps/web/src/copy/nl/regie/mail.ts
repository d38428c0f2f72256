/** Dutch words of the page with the mail of a workshop. */
export const copy = {
  mail: {
    title: 'Mail',
    open: 'Mail',
    withServer:
      'Deze mails verstuurt Siroop. U ziet hier of ze weg zijn. Wat erin staat is alleen voor wie de mail krijgt.',
    withoutServer:
      'Op deze server is geen mailserver ingesteld. Siroop verstuurt dus niets. Kopieer elke mail en stuur hem zelf, met uw eigen mailprogramma.',
    neverSent: 'Bij een demo of een proef verstuurt Siroop nooit mail. U ziet hier wat er anders verstuurd zou zijn.',
    none: 'Er is nog geen mail.',
    test: 'Komt mail aan?',
    testHint: 'Schrijf uw eigen mailadres op. U krijgt een mail waarin verder niets staat.',
    address: 'Mailadres',
    sendTest: 'Maak een proefmail',
    made: 'De proefmail staat in de lijst.',
    to: (name: string | null, address: string | null) =>
      address === null ? (name ?? 'adres gewist') : name === null ? address : `${name}, ${address}`,
    states: {
      waiting: (server: boolean): string => (server ? 'wacht' : 'nog niet verstuurd'),
      sent: () => 'verstuurd',
      failed: () => 'niet gelukt',
      handed: () => 'zelf verstuurd',
    },
    madeAt: (day: string, time: string) => `gemaakt ${day}, ${time}`,
    sentAt: (day: string, time: string) => `verstuurd ${day}, ${time}`,
    againAt: (tries: number, day: string, time: string) =>
      `${tries === 1 ? '1 keer geprobeerd' : `${tries} keer geprobeerd`}. Opnieuw ${day} om ${time}.`,
    leavesOn: (day: string, server: boolean): string => (server ? `Gaat vanzelf op ${day}.` : `Stuur deze op ${day}.`),
    why: {
      noAddress: 'Er is geen mailadres. Het is gewist, of het was er nooit.',
      refused: 'De mailserver neemt deze mail niet aan. Klopt het adres?',
      full: 'De mailbox van de ontvanger is vol. Bel of schrijf op een andere manier.',
      away: 'De mailserver is niet te bereiken. Vraag het aan wie deze Siroop beheert.',
      login:
        'De mailserver laat ons niet binnen: de naam of het wachtwoord klopt niet. Vraag het aan wie deze Siroop beheert.',
      secure: 'De veilige verbinding met de mailserver lukt niet. Vraag het aan wie deze Siroop beheert.',
      busy: 'De mailserver neemt deze mail nu niet aan. Dat gaat vaak vanzelf over.',
      unknown: 'De mailserver gaf geen goed antwoord. Vraag het aan wie deze Siroop beheert.',
    },
    saidCode: (code: string) => `Code van de mailserver: ${code}`,
    again: 'Probeer opnieuw',
    againOf: (subject: string) => `Probeer opnieuw: ${subject}`,
    handed: 'Ik heb deze verstuurd',
    handedOf: (subject: string) => `Ik heb deze verstuurd: ${subject}`,
    copy: 'Kopieer de tekst',
    copyOf: (subject: string) => `Kopieer de tekst van: ${subject}`,
    copied: 'Gekopieerd.',
    selected: 'De tekst is geselecteerd. Kopieer met uw toetsen.',
    text: 'Tekst van de mail',
    failed: 'De mail is nu niet te lezen.',
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type MailCopy = typeof copy
