import type { Bilingual } from '../errors/bilingual.js'

/** Why something about a connection with another program is refused, or a question of that program. */
export type ConnectionError =
  | 'unknown-connection'
  | 'too-many-connections'
  | 'webhooks-off'
  | 'webhook-address-not-right'
  | 'webhook-address-not-allowed'
  | 'no-scope'
  | 'unknown-thing'
  | 'method-not-allowed'

/** The status of each. */
export const connectionStatus: Record<ConnectionError, number> = {
  'unknown-connection': 404,
  'too-many-connections': 409,
  'webhooks-off': 409,
  'webhook-address-not-right': 422,
  'webhook-address-not-allowed': 422,
  'no-scope': 403,
  'unknown-thing': 404,
  'method-not-allowed': 405,
}

/** What the user reads. */
export const connectionErrorTexts: Record<ConnectionError, Bilingual> = {
  'unknown-connection': {
    nl: 'Deze koppeling staat er niet meer. Laad de pagina opnieuw.',
    en: 'This connection is not there any more. Reload the page.',
  },
  'too-many-connections': {
    nl: 'Er zijn al heel veel koppelingen in deze werkruimte. Trek eerst een oude in.',
    en: 'There are very many connections in this space already. First end an old one.',
  },
  'webhooks-off': {
    nl: 'Deze server stuurt geen berichten naar andere systemen. Wie de server beheert, kan dat aanzetten.',
    en: 'This server sends no messages to other systems. Whoever runs the server can switch that on.',
  },
  'webhook-address-not-right': {
    nl: 'Dit adres kan niet. Vul een heel adres in dat begint met https, zonder naam en wachtwoord.',
    en: 'This address does not do. Fill in a whole address that begins with https, without a name and password.',
  },
  'webhook-address-not-allowed': {
    nl: 'Naar dit adres mag deze server niets sturen. Wie de server beheert, kan het toestaan.',
    en: 'This server may not send anything to this address. Whoever runs the server can allow it.',
  },
  'no-scope': {
    nl: 'Deze sleutel mag dit niet lezen. Vraag een begeleider om een sleutel die het wel mag.',
    en: 'This token may not read this. Ask a facilitator for a token that may.',
  },
  'unknown-thing': {
    nl: 'Dit is er niet, of deze sleutel mag het niet zien.',
    en: 'This is not there, or this token may not see it.',
  },
  'method-not-allowed': {
    nl: 'Hier kan alleen worden gelezen.',
    en: 'Here one can read only.',
  },
}

/** What a program is told where the words for people speak of a device, a card or a page. */
export const apiErrorTexts = {
  'bad-token': {
    nl: 'Er kwam geen sleutel mee die werkt. Stuur hem mee als Authorization: Bearer, of vraag een begeleider om een nieuwe.',
    en: 'No token came along that works. Send it as Authorization: Bearer, or ask a facilitator for a new one.',
  },
  'unknown-address': {
    nl: 'Dit adres is er niet. Welke er zijn, staat in /api/v1/openapi.json.',
    en: 'This address does not exist. Those that do are in /api/v1/openapi.json.',
  },
  'bad-request': {
    nl: 'Een deel van de vraag klopt niet. Wat er mag, staat in /api/v1/openapi.json.',
    en: 'A part of the question is wrong. What is allowed is in /api/v1/openapi.json.',
  },
  'too-many-tries': {
    nl: 'Dit zijn te veel vragen. Wacht zoals Retry-After zegt.',
    en: 'These are too many questions. Wait as Retry-After says.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
