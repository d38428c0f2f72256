/** Dutch words of signing over days, in the cockpit. */
export const copy = {
  overDays: {
    invite: 'Vraag per mail …',
    inviteOf: (organisation: string) => `Vraag iemand per mail te tekenen: ${organisation}`,
    inviteAgain: 'Vraag iemand anders …',
    title: (organisation: string) => `Wie tekent voor ${organisation}?`,
    hint: 'Deze persoon krijgt een eigen link per mail, en bij het tekenen een code. Vraag u iemand anders, dan werkt de eerdere link niet meer.',
    name: 'Naam',
    function: 'Functie',
    address: 'Mailadres',
    send: 'Maak de uitnodiging',
    invited: (name: string) => `gevraagd: ${name}`,
    delegated: (name: string) => `doorgegeven aan ${name}`,
    someone: 'iemand',
    reminded: (times: number) => (times === 1 ? '1 keer herinnerd' : `${times} keer herinnerd`),
    withdrawn: 'handtekening teruggenomen',
    lifted: 'voorbehoud opgeheven',
    waits: 'na de anderen aan de beurt',
    remind: 'Herinner',
    remindOf: (name: string) => `Herinner ${name}`,
    order: 'Volgorde',
    together: 'Iedereen tegelijk',
    last: 'Gemeente als laatste',
    toMail: 'Bekijk de mail',
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type OverDaysCopy = typeof copy
