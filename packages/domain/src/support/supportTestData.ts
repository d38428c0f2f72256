import type { SupportForm } from './supporter.js'
import type { SupportContent } from './supportPage.js'

/** A support page in Dutch, with what a test changes. */
export const supportContent = (change: Partial<SupportContent> = {}): SupportContent => ({
  locale: 'nl',
  title: 'Ja, ik kies positie.',
  lead: 'Ik sta ervoor dat het in de komende raadsperiode beter gaat, stap voor stap.',
  steps: [
    { title: 'Begin bij wat nu nodig is', text: 'Ik begin met wat makkelijk is.' },
    { title: 'Zorg dat Anja haar weg vindt', text: 'Wij proberen het antwoord uit.' },
    { title: 'Bouw mee aan afspraken', text: '' },
  ],
  promise: 'U kunt ervan op aan dat ik mij sterk maak voor deze drie stappen.',
  period: 'de komende raadsperiode',
  addressees: ['kiezers', 'coalitie', 'college'],
  sender: 'Werkgroep Polderrand',
  asksRole: true,
  closesOn: null,
  ...change,
})

/** What somebody fills in, with what a test changes. */
export const supportForm = (change: Partial<SupportForm> = {}): SupportForm => ({
  firstName: 'Anja',
  lastName: 'Vermeer',
  email: 'anja@polderrand.example',
  role: '',
  listed: false,
  informed: false,
  ...change,
})
