/** Why the data of somebody cannot be shown or erased. */
export type PeopleError = 'unknown-person' | 'in-a-space'

/** The status of each. */
export const peopleStatus = { 'unknown-person': 404, 'in-a-space': 409 } as const satisfies Record<PeopleError, number>

/** What the user reads. */
export const peopleErrorTexts = {
  'unknown-person': {
    nl: 'Deze persoon is hier niet, of hoort niet bij uw bijeenkomsten.',
    en: 'This person is not here, or does not belong to your workshops.',
  },
  'in-a-space': {
    nl: 'Deze persoon hoort nog bij een werkruimte. Haal hem of haar daar eerst uit, onder Collega’s.',
    en: 'This person still belongs to a Space. Take them out first, under Colleagues.',
  },
} as const satisfies Record<PeopleError, { readonly nl: string; readonly en: string }>
