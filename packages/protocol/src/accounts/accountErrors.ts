import type { Bilingual } from '../errors/bilingual.js'

/** Why something about an account, a Space or its colleagues is refused. */
export type AccountError =
  | 'sign-in-first'
  | 'not-your-role'
  | 'last-administrator'
  | 'unknown-colleague'
  | 'unknown-theme'
  | 'colleague-known'
  | 'address-taken'
  | 'passkey-not-here'
  | 'passkey-not-right'
  | 'sign-on-away'

/** The status of each. */
export const accountStatus: Record<AccountError, number> = {
  'sign-in-first': 403,
  'not-your-role': 403,
  'last-administrator': 409,
  'unknown-colleague': 404,
  'unknown-theme': 404,
  'colleague-known': 409,
  'address-taken': 409,
  'passkey-not-here': 409,
  'passkey-not-right': 403,
  'sign-on-away': 502,
}

/** What the user reads. */
export const accountErrorTexts: Record<AccountError, Bilingual> = {
  'sign-in-first': {
    nl: 'U hebt hier al een account. Log daarmee in en open deze link dan nog een keer.',
    en: 'You have an account here already. Sign in with it and then open this link once more.',
  },
  'not-your-role': {
    nl: 'Dit hoort niet bij uw rol in de werkruimte. Vraag het een beheerder.',
    en: 'This is not part of your role in the space. Ask an administrator.',
  },
  'last-administrator': {
    nl: 'Er moet één beheerder blijven. Maak eerst een collega beheerder.',
    en: 'One administrator has to stay. First make a colleague an administrator.',
  },
  'unknown-theme': {
    nl: 'Deze huisstijl is er niet meer. Laad de pagina opnieuw.',
    en: 'This house style is not here any more. Reload the page.',
  },
  'unknown-colleague': {
    nl: 'Deze collega staat er niet meer. Laad de pagina opnieuw.',
    en: 'This colleague is not there any more. Reload the page.',
  },
  'colleague-known': {
    nl: 'Iemand met dit adres staat er al. Kijk in de lijst hieronder.',
    en: 'Somebody with this address is there already. Look at the list below.',
  },
  'address-taken': {
    nl: 'Dit adres hoort al bij een ander account. Kies een ander adres.',
    en: 'This address belongs to another account already. Choose another address.',
  },
  'passkey-not-here': {
    nl: 'Een toegangssleutel werkt alleen op het vaste adres van Siroop, met https. Gebruik een andere manier.',
    en: 'A passkey works at the fixed address of Siroop only, with https. Use another way.',
  },
  'passkey-not-right': {
    nl: 'Deze toegangssleutel kennen wij niet, of hij hoort niet bij deze aanvraag. Probeer het opnieuw, of kies een andere manier.',
    en: 'We do not know this passkey, or it does not belong to this request. Try again, or choose another way.',
  },
  'sign-on-away': {
    nl: 'De inlogdienst van uw organisatie antwoordt nu niet. Probeer het zo opnieuw.',
    en: 'The sign-on of your organisation does not answer now. Try again in a moment.',
  },
}
