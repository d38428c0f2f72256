/** Dutch words of the page with new board members of a workshop. */
export const copy = {
  title: 'Nieuwe bestuurders',
  lead: 'Komt er iemand anders in de plaats van wie tekende? Vraag of die de belofte overneemt. Aan de handtekening verandert niets.',
  nothing: 'Er is nog geen tekst getekend. Dan is er ook niets om over te nemen.',
  failed: 'Dit is nu niet te lezen.',
  signedBy: (name: string, work: string, day: string) => `${name}, ${work}, tekende op ${day}`,
  signedOn: (day: string) => `Getekend op ${day}`,
  notSigned: 'Deze organisatie heeft deze editie niet getekend. Er is geen belofte om over te nemen.',
  waiting: (name: string, day: string, until: string) =>
    `Gevraagd op ${day}: ${name}. Nog geen antwoord. De link werkt tot en met ${until}.`,
  expired: (name: string, day: string) =>
    `Gevraagd op ${day}: ${name}. Er kwam geen antwoord, en de link werkt niet meer.`,
  someone: 'iemand',
  remark: (text: string) => `“${text}”`,
  ask: 'Vraag een nieuwe bestuurder',
  askOf: (organisation: string) => `Vraag een nieuwe bestuurder van ${organisation}`,
  askOther: 'Vraag iemand anders',
  askOtherOf: (organisation: string) => `Vraag iemand anders van ${organisation}`,
  letGo: 'Neem de vraag terug',
  letGoOf: (name: string) => `Neem de vraag terug: ${name}`,
  dialog: (organisation: string) => `Nieuwe bestuurder van ${organisation}`,
  hint: 'Deze persoon krijgt een eigen link per mail, en een code bij het antwoorden. De link werkt zestig dagen.',
  replacing: (name: string) => `De link van ${name} werkt dan niet meer.`,
  name: 'Naam',
  function: 'Functie',
  address: 'Mailadres',
  send: 'Stuur de vraag',
  asked: 'De vraag staat klaar bij de mail.',
  toMail: 'Naar de mail',
  addendum: (number: number) => `Aanvulling ${number} (PDF)`,
}
/** The shape of the dictionary: every language has exactly these words. */
export type HandoversCopy = typeof copy
