import type { Refusal } from '@siroop/domain'

/** Refusals about freezing, signing and editions. */
type SigningRefusal = Extract<
  Refusal,
  | 'already-open-for-signing'
  | 'edition-frozen'
  | 'edition-has-signatures'
  | 'edition-not-open'
  | 'fingerprint-differs'
  | 'already-signed'
  | 'other-organisation'
  | 'condition-needed'
  | 'withdraw-too-late'
  | 'nobody-invited'
  | 'already-declined'
  | 'reminded-enough'
  | 'not-your-turn'
  | 'already-in-force'
  | 'not-in-force-yet'
  | 'closing-date-passed'
  | 'edition-told'
  | 'no-signatures-yet'
  | 'begin-edition-first'
  | 'text-changes'
>

/** What a user reads of them, in both languages: joined with the others in `refusalTexts`. */
export const signingRefusals: Readonly<Record<'nl' | 'en', Record<SigningRefusal, string>>> = {
  nl: {
    'already-open-for-signing': 'De tekst ligt al ter ondertekening.',
    'edition-frozen': 'De tekst ligt ter ondertekening en staat vast. Heropen de editie als u iets wilt veranderen.',
    'edition-has-signatures': 'Er staat al een handtekening onder deze tekst. Een verandering wordt een nieuwe editie.',
    'edition-not-open': 'Deze editie ligt niet ter ondertekening. Vraag het aan de begeleider.',
    'fingerprint-differs': 'De tekst is niet meer dezelfde als op uw scherm. Lees de tekst opnieuw voordat u tekent.',
    'already-signed': 'Uw organisatie heeft al getekend. Trek die handtekening eerst in als u opnieuw wilt tekenen.',
    'other-organisation': 'U kunt alleen voor uw eigen organisatie antwoorden en tekenen.',
    'condition-needed': 'Schrijf erbij van wie de volmacht is, of wie het nog moet goedkeuren.',
    'withdraw-too-late': 'Intrekken kan alleen op de dag zelf. Neem contact op met de begeleider.',
    'nobody-invited': 'Voor deze organisatie is niemand per mail gevraagd. Nodig eerst iemand uit.',
    'already-declined':
      'Uw organisatie heeft gezegd niet te tekenen. Wilt u toch? Vraag de begeleider om een nieuwe uitnodiging.',
    'reminded-enough': 'Er zijn al vijf herinneringen gestuurd. Bel deze persoon, of nodig iemand anders uit.',
    'not-your-turn': 'De gemeente tekent als laatste. Er zijn nog organisaties die eerst antwoorden.',
    'already-in-force': 'Deze tekst is al van kracht.',
    'not-in-force-yet': 'Er zijn nog niet genoeg handtekeningen om de tekst van kracht te maken.',
    'closing-date-passed': 'De sluitingsdatum is voorbij. Vraag de begeleider om een nieuwe editie.',
    'edition-told': 'De nieuwe editie is al aan anderen voorgelegd. Teruggaan kan niet meer. Maak haar af.',
    'no-signatures-yet': 'Er staat nog geen handtekening. Heropen de editie: het nummer blijft dan hetzelfde.',
    'begin-edition-first': 'Deze tekst is getekend en staat vast. Begin een nieuwe editie als u iets wilt veranderen.',
    'text-changes':
      'De begeleider verandert de tekst. Deze editie wordt nu niet getekend; u hoort het van de volgende.',
  },
  en: {
    'already-open-for-signing': 'The text is open for signing already.',
    'edition-frozen': 'The text is open for signing and frozen. Reopen the edition if you want to change something.',
    'edition-has-signatures': 'This text was signed already. A change becomes a new edition.',
    'edition-not-open': 'This edition is not open for signing. Ask the facilitator.',
    'fingerprint-differs': 'The text is no longer the one on your screen. Read the text again before you sign.',
    'already-signed': 'Your organisation has signed already. Withdraw that signature first if you want to sign again.',
    'other-organisation': 'You can only answer and sign for your own organisation.',
    'condition-needed': 'Add who gave the proxy, or who still has to approve.',
    'withdraw-too-late': 'You can only withdraw on the same day. Contact the facilitator.',
    'nobody-invited': 'Nobody was asked by mail for this organisation. Invite somebody first.',
    'already-declined':
      'Your organisation said that it does not sign. Do you want to after all? Ask the facilitator for a new invitation.',
    'reminded-enough': 'Five reminders were sent already. Call this person, or invite somebody else.',
    'not-your-turn': 'The municipality signs last. There are organisations that answer first.',
    'already-in-force': 'This text is in force already.',
    'not-in-force-yet': 'There are not enough signatures yet for the text to take effect.',
    'closing-date-passed': 'The closing date has passed. Ask the facilitator for a new edition.',
    'edition-told': 'The new edition was put to others already. Going back is not possible any more. Finish it.',
    'no-signatures-yet': 'Nobody signed yet. Reopen the edition: its number stays the same.',
    'begin-edition-first': 'This text was signed and is fixed. Begin a new edition if you want to change something.',
    'text-changes':
      'The facilitator is changing the text. This edition is not signed now; you will hear of the next one.',
  },
}
