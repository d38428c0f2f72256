import type { Locale } from '@siroop/domain'

/** The same in every language of the interface. */
export type Words = Readonly<Record<Locale, string>>

/** Of a term in days. */
export const dayMs = 86_400_000

/** Terms that a job carries out by itself (`retention.ts`), in days. */
export const days = {
  /** A mail address, after the last mail that needs it. */
  address: 30,
  /** Who signed a support page or registered, and never typed the code. */
  unconfirmed: 7,
  /** The address of a supporter, after the report at the end. */
  supporterAddress: 30,
  /** The address of who registered, after the meeting. */
  registrationAddress: 30,
  /** Own notes and half sentences, after the last meeting. */
  ownNotes: 30,
  /** The same, while a further meeting has no day yet. */
  ownNotesUnplanned: 180,
  /** The network of the room, after the last meeting. */
  wifi: 30,
  /** Names of who took part, and who wrote which note, after the last thing that happened in a workshop. */
  names: 730,
  /** One-time links, codes and logins, after they ended. */
  ended: 30,
  /** Somebody who was asked as a colleague and did not come, or came: the asking. */
  colleague: 90,
  /** Own templates and logos that lie in the bin or that nobody needs. */
  bin: 30,
  /** Backups of before an upgrade. */
  upgradeBackup: 90,
} as const
/** What a job forgets by itself. */
export type TermId = keyof typeof days

/** How long something is kept, in words. */
export const terms = {
  seat: {
    nl: `Tot twee jaar (${days.names} dagen) na het laatste dat in de bijeenkomst gebeurde. Daarna staat er geen naam meer.`,
    en: `Until two years (${days.names} days) after the last thing that happened in the workshop. After that there is no name.`,
  },
  ownNotes: {
    nl: `${days.ownNotes} dagen na de laatste bijeenkomst; ${days.ownNotesUnplanned} dagen als er nog een bijeenkomst zonder dag is.`,
    en: `${days.ownNotes} days after the last meeting; ${days.ownNotesUnplanned} days while there is a meeting without a day.`,
  },
  together: {
    nl: 'Zolang de bijeenkomst op deze server staat. Er staat geen naam van een persoon bij, behalve van wie in een stap met naam schreef (tot twee jaar) en namen die iemand zelf in een tekst typte.',
    en: 'For as long as the workshop is on this server. No name of a person stands with it, except of who wrote in a step with names (until two years) and names that somebody typed in a text.',
  },
  signature: {
    nl: 'Zolang de editie bestaat. Een handtekening kunt u intrekken, niet wissen. Een PDF die al is gemaakt, wordt niet opnieuw gemaakt.',
    en: 'For as long as the edition exists. A signature can be withdrawn, not erased. A PDF that was made already is not made anew.',
  },
  address: {
    nl: `Tot ${days.address} dagen na de laatste mail waarvoor het nodig is. De tekst van een mail verdwijnt zodra die weg is.`,
    en: `Until ${days.address} days after the last mail that needs it. The text of a mail goes as soon as it has left.`,
  },
  supporter: {
    nl: `Niet bevestigd: ${days.unconfirmed} dagen. Het adres: ${days.supporterAddress} dagen na het verslag aan het eind. De naam: tot u haar intrekt of de pagina verdwijnt.`,
    en: `Not confirmed: ${days.unconfirmed} days. The address: ${days.supporterAddress} days after the report at the end. The name: until you take it back or the page goes.`,
  },
  registration: {
    nl: `Niet bevestigd: ${days.unconfirmed} dagen. Het adres: ${days.registrationAddress} dagen na de bijeenkomst. De rest: ${days.names} dagen na het laatste dat in de bijeenkomst gebeurde.`,
    en: `Not confirmed: ${days.unconfirmed} days. The address: ${days.registrationAddress} days after the meeting. The rest: ${days.names} days after the last thing that happened in the workshop.`,
  },
  link: {
    nl: 'Tot de link wordt weggehaald; wat u ermee schreef gaat dan mee.',
    en: 'Until the link is taken away; what you wrote with it goes too.',
  },
  account: {
    nl: 'Zolang iemand een account heeft. Wie in geen werkruimte meer zit, wordt gewist als hij of zij dat vraagt. Een inlog eindigt vanzelf.',
    en: 'For as long as somebody has an account. Who is in no Space any more is erased when they ask. Being signed in ends by itself.',
  },
  ended: {
    nl: `${days.ended} dagen nadat de link, code of inlog eindigde. Kaartjes en links zonder einddatum: zolang de bijeenkomst er staat.`,
    en: `${days.ended} days after the link, code or login ended. Cards and links without an end: for as long as the workshop is there.`,
  },
  colleague: {
    nl: `${days.colleague} dagen nadat iemand werd gevraagd.`,
    en: `${days.colleague} days after somebody was asked.`,
  },
  own: {
    nl: `Tot wie het maakte het weghaalt; in de prullenbak nog ${days.bin} dagen.`,
    en: `Until who made it takes it away; in the bin for another ${days.bin} days.`,
  },
  room: {
    nl: `Wifi: ${days.wifi} dagen na de laatste bijeenkomst. Een logo dat niemand gebruikt: ${days.bin} dagen. De rest zolang de bijeenkomst er staat.`,
    en: `Wifi: ${days.wifi} days after the last meeting. A logo that nobody uses: ${days.bin} days. The rest for as long as the workshop is there.`,
  },
  backup: {
    nl: `Die van de nacht: hoogstens vijf weken. Die van voor een nieuwe versie: hoogstens ${days.upgradeBackup} dagen. Die iemand zelf maakte: tot iemand ze weghaalt.`,
    en: `Nightly ones: five weeks at most. Those of before a new version: ${days.upgradeBackup} days at most. Those that somebody made by hand: until somebody removes them.`,
  },
  log: {
    nl: 'Zo lang als wie de server beheert ze bewaart. Er staat niets in van wat u schreef, geen naam, geen adres en geen link.',
    en: 'For as long as whoever runs the server keeps them. Nothing that you wrote is in them, no name, no address and no link.',
  },
  device: {
    nl: 'Tot u de gegevens van deze website in uw browser wist.',
    en: 'Until you clear the data of this website in your browser.',
  },
  technical: {
    nl: 'Zolang de server bestaat. Gaat over niemand.',
    en: 'For as long as the server exists. It is about nobody.',
  },
} as const satisfies Record<string, Words>
export type TermWords = keyof typeof terms
