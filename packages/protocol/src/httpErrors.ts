import { type AccountError, accountErrorTexts, accountStatus } from './accounts/accountErrors.js'
import { type AgreementError, agreementErrorTexts, agreementStatus } from './agreements/agreementErrors.js'
import { type ConnectionError, connectionErrorTexts, connectionStatus } from './api/connectionErrors.js'
import type { Bilingual } from './errors/bilingual.js'
import { type KeepError, keepErrorTexts, keepStatus } from './errors/keepErrors.js'
import { type InviteError, inviteErrorTexts, inviteStatus } from './invite/inviteErrors.js'
import { type PeopleError, peopleErrorTexts, peopleStatus } from './people/peopleErrors.js'
import { type ShelfError, shelfErrorTexts, shelfStatus } from './shelf/shelfErrors.js'
import { type StoryError, storyErrorTexts, storyStatus } from './stories/storyErrors.js'
import { type SupportError, supportErrorTexts, supportStatus } from './support/supportErrors.js'

export type { Bilingual } from './errors/bilingual.js'

/** Every reason why an HTTP route or the control connection can say no by itself. Closed; domain refusals come beside it. */
export type HttpError =
  | KeepError
  | AccountError
  | ConnectionError
  | AgreementError
  | ShelfError
  | StoryError
  | SupportError
  | InviteError
  | PeopleError
  | 'bad-request'
  | 'too-large'
  | 'unknown-address'
  | 'not-logged-in'
  | 'bad-token'
  | 'not-yours'
  | 'foreign-origin'
  | 'link-unknown'
  | 'link-used'
  | 'code-unknown'
  | 'card-unknown'
  | 'words-wrong'
  | 'words-used'
  | 'words-need-a-person'
  | 'too-many-tries'
  | 'too-many-rehearsals'
  | 'unknown-workshop'
  | 'unknown-template'
  | 'template-changed'
  | 'template-not-right'
  | 'too-many-templates'
  | 'unknown-manifest'
  | 'logo-format'
  | 'logo-too-large'
  | 'logo-broken'
  | 'pairing-unknown'
  | 'pairing-code-unknown'
  | 'no-browser'
  | 'export-busy'
  | 'export-failed'
  | 'seal-failed'
  | 'paper-failed'
  | 'wifi-not-right'
  | 'mail-address-not-right'
  | 'mail-unknown'
  | 'sign-link-ended'
  | 'sign-code-wrong'
  | 'sign-code-ended'
  | 'not-saved'
  | 'stopping'
  | 'broken'

/** The status of each error. */
export const httpStatus: Record<HttpError, number> = {
  ...keepStatus,
  ...accountStatus,
  ...connectionStatus,
  ...agreementStatus,
  ...shelfStatus,
  ...storyStatus,
  ...supportStatus,
  ...inviteStatus,
  ...peopleStatus,
  'bad-request': 400,
  'too-large': 413,
  'unknown-address': 404,
  'not-logged-in': 401,
  'bad-token': 401,
  'not-yours': 403,
  'foreign-origin': 403,
  'link-unknown': 404,
  'link-used': 410,
  'code-unknown': 404,
  'card-unknown': 404,
  'words-wrong': 403,
  'words-used': 403,
  'words-need-a-person': 403,
  'too-many-tries': 429,
  'too-many-rehearsals': 429,
  'unknown-workshop': 404,
  'unknown-template': 404,
  'template-changed': 409,
  'template-not-right': 422,
  'too-many-templates': 409,
  'unknown-manifest': 404,
  'logo-format': 415,
  'logo-too-large': 413,
  'logo-broken': 422,
  'pairing-unknown': 404,
  'pairing-code-unknown': 404,
  'no-browser': 503,
  'export-busy': 429,
  'export-failed': 500,
  'seal-failed': 503,
  'paper-failed': 500,
  'wifi-not-right': 400,
  'mail-address-not-right': 400,
  'mail-unknown': 404,
  'sign-link-ended': 410,
  'sign-code-wrong': 403,
  'sign-code-ended': 410,
  'not-saved': 507,
  stopping: 503,
  broken: 500,
}

/** What the user reads. Total: a new error does not compile until both texts are written. */
export const httpErrorTexts: Record<HttpError, Bilingual> = {
  ...keepErrorTexts,
  ...accountErrorTexts,
  ...connectionErrorTexts,
  ...agreementErrorTexts,
  ...shelfErrorTexts,
  ...storyErrorTexts,
  ...supportErrorTexts,
  ...inviteErrorTexts,
  ...peopleErrorTexts,
  'bad-request': {
    nl: 'Dit bericht klopt niet. Laad de pagina opnieuw en probeer het nog eens.',
    en: 'This message is not right. Reload the page and try again.',
  },
  'too-large': {
    nl: 'Dit is te veel tekst in één keer. Maak het korter.',
    en: 'This is too much text at once. Make it shorter.',
  },
  'unknown-address': {
    nl: 'Deze pagina bestaat niet. Kijk of het adres klopt.',
    en: 'This page does not exist. Check the address.',
  },
  'not-logged-in': {
    nl: 'U bent niet ingelogd. Log in en probeer het opnieuw.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'bad-token': {
    nl: 'Wij herkennen dit toestel niet meer. Scan de code op het scherm of uw kaartje opnieuw.',
    en: 'We do not recognise this device any more. Scan the code on the screen or your card again.',
  },
  'not-yours': {
    nl: 'Dit hoort niet bij uw bijeenkomst. Ga terug naar uw eigen pagina.',
    en: 'This does not belong to your meeting. Go back to your own page.',
  },
  'foreign-origin': {
    nl: 'Dit verzoek komt van een andere website. Open Siroop zelf en probeer het daar.',
    en: 'This request comes from another website. Open Siroop itself and try it there.',
  },
  'link-unknown': {
    nl: 'Deze link klopt niet. Kijk of u de hele link hebt, of vraag een nieuwe.',
    en: 'This link is not right. Check that you have the whole link, or ask for a new one.',
  },
  'link-used': {
    nl: 'Deze link is al gebruikt of verlopen. Vraag een nieuwe link.',
    en: 'This link was used already or has expired. Ask for a new link.',
  },
  'code-unknown': {
    nl: 'Deze code kennen wij niet. Kijk nog eens op het grote scherm: klopt elk cijfer?',
    en: 'We do not know this code. Look at the big screen again: is every digit right?',
  },
  'card-unknown': {
    nl: 'Dit kaartje kennen wij niet. Vraag de begeleider om een nieuw kaartje.',
    en: 'We do not know this card. Ask the facilitator for a new card.',
  },
  'words-wrong': {
    nl: 'Deze vier woorden kloppen niet. Lees ze nog eens over van uw andere telefoon.',
    en: 'These four words are not right. Read them again from your other phone.',
  },
  'words-used': {
    nl: 'Deze vier woorden zijn al gebruikt, op een andere telefoon. Was u dat niet? Vraag de begeleider.',
    en: 'These four words were used already, on another phone. Was that not you? Ask the facilitator.',
  },
  'words-need-a-person': {
    nl: 'Alleen een deelnemer kan verder op een andere telefoon. Gebruik uw eigen link.',
    en: 'Only a participant can go on with another phone. Use your own link.',
  },
  'too-many-tries': {
    nl: 'Er is te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.',
    en: 'There were too many tries. Wait a minute and try again.',
  },
  'too-many-rehearsals': {
    nl: 'Er zijn al veel proeven op deze server. Wis eerst een proef die u niet meer nodig hebt.',
    en: 'There are many rehearsals on this server already. First wipe one that you no longer need.',
  },
  'unknown-workshop': {
    nl: 'Deze bijeenkomst bestaat niet. Kijk of het adres klopt.',
    en: 'This meeting does not exist. Check the address.',
  },
  'unknown-template': {
    nl: 'Dit sjabloon bestaat niet. Kies een ander sjabloon.',
    en: 'This template does not exist. Choose another template.',
  },
  'template-changed': {
    nl: 'Dit sjabloon is intussen op een andere plek veranderd. Wat u hier schreef is er nog. Bewaar het als kopie, of neem over wat er nu staat.',
    en: 'This template was changed in another place meanwhile. What you wrote here is still there. Keep it as a copy, or take over what is there now.',
  },
  'template-not-right': {
    nl: 'Dit bestand is geen sjabloon dat Siroop kan lezen. Er is niets overgenomen. Verbeter wat hieronder staat en kies het bestand opnieuw.',
    en: 'This file is no template that Siroop can read. Nothing was taken over. Repair what stands below and choose the file again.',
  },
  'too-many-templates': {
    nl: 'U hebt al veel eigen sjablonen. Leg er eerst een in de prullenbak.',
    en: 'You have many templates of your own already. Put one in the bin first.',
  },
  'logo-format': {
    nl: 'Dit is geen PNG, JPEG of WebP. Kies een ander bestand.',
    en: 'This is no PNG, JPEG or WebP. Choose another file.',
  },
  'logo-too-large': {
    nl: 'Dit beeld is te groot. Kies er een van ten hoogste 1 MB en 4000 beeldpunten breed en hoog.',
    en: 'This image is too large. Choose one of at most 1 MB and 4000 pixels wide and high.',
  },
  'logo-broken': {
    nl: 'Dit beeld is beschadigd. Kies een ander bestand.',
    en: 'This image is damaged. Choose another file.',
  },
  'unknown-manifest': {
    nl: 'Er is geen tekst op dit adres. Kijk of u het adres goed hebt overgenomen.',
    en: 'There is no text at this address. Check that you copied it well.',
  },
  'pairing-unknown': {
    nl: 'Deze koppeling is verlopen. Laad het zaalscherm opnieuw voor een nieuwe code.',
    en: 'This pairing has expired. Reload the room screen for a new code.',
  },
  'pairing-code-unknown': {
    nl: 'Geen zaalscherm toont deze code. Lees de zes cijfers nog eens over.',
    en: 'No room screen shows this code. Read the six digits again.',
  },
  'no-browser': {
    nl: 'Op deze server is geen browser om de pdf te maken. De beheerder kan er een installeren.',
    en: 'This server has no browser to make the PDF with. The administrator can install one.',
  },
  'export-busy': {
    nl: 'Er worden al veel pdf’s gemaakt. Probeer het over een halve minuut opnieuw.',
    en: 'Many PDFs are being made. Try again in half a minute.',
  },
  'export-failed': {
    nl: 'Het maken van de pdf is niet gelukt. De tekst zelf is veilig. Probeer het opnieuw.',
    en: 'Making the PDF failed. The text itself is safe. Try again.',
  },
  'seal-failed': {
    nl: 'De pdf kan nu niet worden verzegeld. De tekst zelf is veilig. De beheerder ziet in het logboek wat er aan de hand is.',
    en: 'The PDF cannot be sealed now. The text itself is safe. The administrator sees in the log what is the matter.',
  },
  'paper-failed': {
    nl: 'Het maken van de pdf is niet gelukt. Er is niets verloren. Probeer het opnieuw.',
    en: 'Making the PDF failed. Nothing was lost. Try again.',
  },
  'wifi-not-right': {
    nl: 'Deze wifi kan niet kloppen. Een naam heeft 1 tot 32 tekens. Een wachtwoord heeft er 8 tot 64, of is leeg.',
    en: 'This Wi-Fi cannot be right. A name has 1 to 32 characters. A password has 8 to 64, or is empty.',
  },
  'mail-address-not-right': {
    nl: 'Dit is geen mailadres. Schrijf alleen het adres, zoals naam@voorbeeld.nl.',
    en: 'This is no mail address. Write the address only, such as name@example.org.',
  },
  'mail-unknown': {
    nl: 'Deze mail is er niet meer. Laad de pagina opnieuw.',
    en: 'This mail is not there any more. Reload the page.',
  },
  'sign-link-ended': {
    nl: 'Deze link werkt niet meer. De uitnodiging is verlopen, of er is nu iemand anders gevraagd. Vraag de begeleider om een nieuwe.',
    en: 'This link does not work any more. The invitation has expired, or somebody else was asked. Ask the facilitator for a new one.',
  },
  'sign-code-wrong': {
    nl: 'Deze code klopt niet. Kijk in de laatste mail met een code, en typ de zes cijfers over.',
    en: 'This code is not right. Look at the last mail with a code, and type its six digits.',
  },
  'sign-code-ended': {
    nl: 'Deze code werkt niet meer. Vraag een nieuwe code aan.',
    en: 'This code does not work any more. Ask for a new code.',
  },
  'not-saved': {
    nl: 'De server kan dit nu niet opslaan. Er is niets veranderd. Vraag de begeleider te kijken.',
    en: 'The server cannot store this now. Nothing was changed. Ask the facilitator to look.',
  },
  stopping: {
    nl: 'De server start opnieuw. Wacht even; uw pagina verbindt vanzelf.',
    en: 'The server is restarting. Wait a moment; your page connects by itself.',
  },
  broken: {
    nl: 'Er ging iets mis bij ons. Er is niets verloren. Probeer het opnieuw.',
    en: 'Something went wrong on our side. Nothing was lost. Try again.',
  },
}
