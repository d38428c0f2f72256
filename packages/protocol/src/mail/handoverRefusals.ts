import type { Refusal } from '@siroop/domain'

/** Refusals about a new board member. */
type HandoverRefusal = Extract<
  Refusal,
  'nothing-to-hand-over' | 'asked-meanwhile' | 'asked-no-more' | 'handover-answered' | 'remark-needed' | 'newer-edition'
>

/** What a user reads of them, in both languages: joined with the others in `refusalTexts`. */
export const handoverRefusals: Readonly<Record<'nl' | 'en', Record<HandoverRefusal, string>>> = {
  nl: {
    'nothing-to-hand-over':
      'Deze organisatie heeft deze editie niet getekend. Er is dus geen belofte om over te nemen. Nodig iemand uit om te tekenen, of begin een nieuwe editie.',
    'asked-meanwhile': 'Er is net al iemand anders gevraagd, of er kwam een antwoord. Kijk eerst wat er nu staat.',
    'asked-no-more': 'Dit wordt u niet meer gevraagd. Er is iemand anders gevraagd. U hoeft niets te doen.',
    'handover-answered': 'Hierop is al geantwoord. Dat antwoord blijft staan. Vraag de begeleider als het niet klopt.',
    'remark-needed': 'Schrijf uw opmerking erbij, of kies een ander antwoord.',
    'newer-edition': 'Er is een nieuwere editie. Deze wordt niet meer overgenomen. Vraag de begeleider om de nieuwe.',
  },
  en: {
    'nothing-to-hand-over':
      'This organisation did not sign this edition, so there is no promise to take over. Invite somebody to sign, or begin a new edition.',
    'asked-meanwhile': 'Somebody else was asked a moment ago, or an answer came. Look first at what is there now.',
    'asked-no-more': 'You are not asked this any more: somebody else was asked. You need not do anything.',
    'handover-answered': 'This was answered already, and that answer stays. Ask the facilitator if it is not right.',
    'remark-needed': 'Write your remark, or choose another answer.',
    'newer-edition':
      'There is a newer edition. This one is not taken over any more. Ask the facilitator for the new one.',
  },
}
