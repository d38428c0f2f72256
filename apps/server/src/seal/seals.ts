import type { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { err, ok, type Result } from '@siroop/domain'
import type { Bilingual } from '@siroop/protocol'
import { untilMsOf } from './certificates.js'
import { judgeSeal } from './judgeSeal.js'
import { type KeyRefusal, openSealKey, type SealKey, throwAwayKey, warnMs } from './sealKeys.js'
import { sealPdf } from './sealPdf.js'
import type { AskTimestamp } from './timestamps.js'

/** Whose key: this installation's, or one that ends with the process, for what does not count (REH-6). */
export type SealedWith = 'own' | 'throw-away'
/** A sealed file, or why there is none. */
export type SealRefusal = KeyRefusal | 'not-whole'
/** Seals files, and knows whether it can. */
export interface Seals {
  /** Refused when there is no key to seal with, or when what was sealed does not read back as sealed. */
  seal(pdf: Uint8Array, by: SealedWith): Promise<Result<Uint8Array, SealRefusal>>
  /** Certificates by which a seal is known as ours: the roots of this installation; none when its key does not open. */
  roots(): Promise<readonly X509Certificate[]>
  /** The root that anybody may have, as PEM; null when there is none. */
  certificate(): Promise<string | null>
  /** `warning`: the certificate ends within sixty days. `error`: nothing can be sealed; the words say what to do. */
  readiness(): Promise<{ readonly status: 'ok' | 'warning' | 'error'; readonly detail: Bilingual }>
}

const reason: Record<SealedWith, string> = {
  own: 'Verzegeld door Siroop',
  'throw-away': 'PROEF: dit zegel bewijst niets',
}
const words: Record<KeyRefusal, Bilingual> = {
  missing: {
    nl:
      'De sleutel van het zegel is er niet. Zet seal.key (en root.key) terug uit een back-up, in de map seal van de gegevens. ' +
      'Is die er niet? Haal ook seal.pem weg en start opnieuw. Dan komt er een nieuwe sleutel.',
    en:
      'The key of the seal is not there. Put seal.key (and root.key) back from a backup, in the folder seal of the data. ' +
      'If there is none: remove seal.pem too and start again, and a new key is made from the root.',
  },
  passphrase: {
    nl: 'De sleutel van het zegel gaat niet open: klopt SIROOP_SEAL_PASSPHRASE?',
    en: 'The key of the seal does not open: is SIROOP_SEAL_PASSPHRASE right?',
  },
  unreadable: {
    nl: 'De sleutel of het certificaat van het zegel is niet te lezen.',
    en: 'The key or the certificate of the seal cannot be read.',
  },
  mismatch: {
    nl: 'De sleutel, het certificaat en de root van het zegel horen niet bij elkaar.',
    en: 'The key, the certificate and the root of the seal do not belong together.',
  },
  expired: {
    nl: 'Het certificaat van het zegel is verlopen. Haal seal.pem en seal.key weg en start opnieuw: er komt een nieuw.',
    en: 'The certificate of the seal has ended. Remove seal.pem and seal.key and start again: a new one is made.',
  },
}

/** Whoever seals with a certificate without a chain is known by it. */
const rootOf = ({ certificate, chain }: SealKey): X509Certificate => chain.at(-1) ?? certificate

/** The seals of this installation: files in the folder `seal` of its data. The key is opened once, at the first question. */
export function createSeals(options: {
  readonly dataFolder: string
  readonly passphrase: string | null
  readonly nowMs: () => number
  /** A proof of time for what counts; without it the seal has only the time of this server. */
  readonly timestamp?: AskTimestamp
  readonly log?: (line: string, error?: unknown) => void
}): Seals {
  const { dataFolder, passphrase, nowMs, timestamp, log = () => undefined } = options
  let own: Promise<Result<SealKey, KeyRefusal>> | null = null
  let thrownAway: Promise<SealKey> | null = null
  let warned = false
  const ownKey = async (): Promise<Result<SealKey, KeyRefusal>> => {
    own ??= openSealKey({ folder: join(dataFolder, 'seal'), passphrase, nowMs: nowMs() }).catch((error) => {
      log('the key of the seal', error)
      // A disk that is full or away may be right again at the next question.
      own = null
      return err('unreadable')
    })
    const opened = await own
    // A server runs for months: what held at its start may have ended.
    return opened.ok && untilMsOf(opened.value.certificate) < nowMs() ? err('expired') : opened
  }
  const keyFor = async (by: SealedWith): Promise<Result<SealKey, KeyRefusal>> => {
    if (by === 'own') return ownKey()
    thrownAway ??= throwAwayKey(nowMs())
    return ok(await thrownAway)
  }
  const endOf = ({ certificate }: SealKey) => {
    const untilMs = untilMsOf(certificate)
    const day = new Date(untilMs).toISOString().slice(0, 10)
    const detail: Bilingual = {
      nl: `Het certificaat van het zegel geldt tot ${day}.`,
      en: `The certificate of the seal holds until ${day}.`,
    }
    return { isNear: untilMs - nowMs() < warnMs, detail }
  }
  return {
    seal: async (pdf, by) => {
      const key = await keyFor(by)
      if (!key.ok) return key
      const end = endOf(key.value)
      // At its start a server says it too; one that runs for months would come to the end unsaid.
      if (by === 'own' && end.isNear && !warned) log(end.detail.en)
      warned ||= by === 'own' && end.isNear
      const sealed = await sealPdf(pdf, key.value, {
        ...{ atMs: nowMs(), reason: reason[by] },
        ...(timestamp === undefined || by !== 'own' ? {} : { timestamp }),
        onNoTimestamp: (error) => log('A file was sealed without a timestamp: the server gave none.', error),
      })
      const { verdict } = judgeSeal(sealed, [rootOf(key.value)])
      return verdict === 'intact' ? ok(sealed) : err('not-whole')
    },
    roots: async () => {
      const key = await ownKey()
      return key.ok ? [rootOf(key.value)] : []
    },
    certificate: async () => {
      const key = await ownKey()
      return key.ok ? String(rootOf(key.value)) : null
    },
    readiness: async () => {
      const key = await ownKey()
      if (!key.ok) return { status: 'error', detail: words[key.error] }
      const { isNear, detail } = endOf(key.value)
      return { status: isNear ? 'warning' : 'ok', detail }
    },
  }
}
