import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@siroop/domain'
import { isIssuedBy, type KeyPair, newKeyPair, untilMsOf } from './certificates.js'

/** Why nothing can be sealed. */
export type KeyRefusal = 'missing' | 'passphrase' | 'unreadable' | 'mismatch' | 'expired'
/** What a file is sealed with. */
export interface SealKey extends KeyPair {
  /** From the one that issued the certificate to the root; the root is the last one. */
  readonly chain: readonly X509Certificate[]
}

const dayMs = 86_400_000
const rootMs = 3652 * dayMs
const leafMs = 1095 * dayMs
/** So long before the certificate ends the health page warns. */
export const warnMs = 60 * dayMs
/** A clock of another machine may be a little behind. */
const clockMs = 3_600_000

const files = { root: 'root.pem', rootKey: 'root.key', certificate: 'seal.pem', key: 'seal.key' } as const

/** A key that lives in this process only, for what does not count: nobody can check it afterwards. */
export async function throwAwayKey(nowMs: number): Promise<SealKey> {
  const validity = { fromMs: nowMs - clockMs, untilMs: nowMs + leafMs }
  const root = await newKeyPair('Siroop PROEF', validity, null)
  return { ...(await newKeyPair('Siroop PROEF (geen bewijs)', validity, root)), chain: [root.certificate] }
}

/**
 * The key of this installation from `folder`, made there when the folder is not there: a root for ten years and from it a
 * key for three, P-256, both files readable by their owner only and encrypted when there is a passphrase. Without
 * `seal.pem` and `seal.key` a new key is made from the root: that is how one renews. An operator with a certificate puts
 * the chain in `seal.pem` (own first, root last) and its key, RSA or P-256, in `seal.key`.
 * Refused: a key that is not there beside its certificate, a wrong passphrase, files that cannot be read, a key of another certificate, a certificate that ended.
 */
export async function openSealKey(options: {
  readonly folder: string
  readonly passphrase: string | null
  readonly nowMs: number
}): Promise<Result<SealKey, KeyRefusal>> {
  const { folder, nowMs } = options
  const kept = await readSealKey(options)
  if (kept !== null) return kept
  const root = await rootOf(options)
  if (!root.ok) return root
  // A key may not outlive the root that vouches for it.
  const untilMs = Math.min(nowMs + leafMs, untilMsOf(root.value.certificate))
  const made = await newKeyPair('Siroop zegel', { fromMs: nowMs - clockMs, untilMs }, root.value)
  await writeSecret(join(folder, files.key), made.key, options.passphrase)
  await writeWhole(join(folder, files.certificate), pem([made.certificate, root.value.certificate]), 0o644)
  return ok({ ...made, chain: [root.value.certificate] })
}

/** Null when there is none yet. The certificate is written last: without it the key before it counts for nothing. */
async function readSealKey(options: {
  readonly folder: string
  readonly passphrase: string | null
  readonly nowMs: number
}): Promise<Result<SealKey, KeyRefusal> | null> {
  const { folder, passphrase, nowMs } = options
  const written = await readIfThere(join(folder, files.certificate))
  if (written === null) return null
  const certificates = fromPem(written)
  const [certificate, ...chain] = certificates ?? []
  if (certificate === undefined) return err('unreadable')
  const key = await readSecret(join(folder, files.key), passphrase)
  if (!key.ok) return key
  if (!certificate.checkPrivateKey(key.value)) return err('mismatch')
  const chained = [certificate, ...chain].every(
    (one, index, all) =>
      index === all.length - 1 || isIssuedBy(one, all[index + 1] as X509Certificate, Date.parse(one.validFrom)),
  )
  if (!chained) return err('mismatch')
  if (untilMsOf(certificate) < nowMs) return err('expired')
  return ok({ certificate, key: key.value, chain })
}

async function rootOf(options: {
  readonly folder: string
  readonly passphrase: string | null
  readonly nowMs: number
}): Promise<Result<KeyPair, KeyRefusal>> {
  const { folder, passphrase, nowMs } = options
  const written = await readIfThere(join(folder, files.root))
  if (written !== null) {
    const [certificate] = fromPem(written) ?? []
    if (certificate === undefined) return err('unreadable')
    const key = await readSecret(join(folder, files.rootKey), passphrase)
    if (!key.ok) return key
    if (!certificate.checkPrivateKey(key.value)) return err('mismatch')
    return untilMsOf(certificate) <= nowMs ? err('expired') : ok({ certificate, key: key.value })
  }
  const root = await newKeyPair('Siroop', { fromMs: nowMs - clockMs, untilMs: nowMs + rootMs }, null)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeSecret(join(folder, files.rootKey), root.key, passphrase)
  await writeWhole(join(folder, files.root), pem([root.certificate]), 0o644)
  return ok(root)
}

async function readSecret(path: string, passphrase: string | null): Promise<Result<KeyObject, KeyRefusal>> {
  const written = await readIfThere(path)
  // Of a certificate that is there: without its key it counts for nothing, and another key would not be the one that was trusted.
  if (written === null) return err('missing')
  try {
    return ok(createPrivateKey({ key: written, format: 'pem', ...(passphrase === null ? {} : { passphrase }) }))
  } catch {
    // Node does not tell a wrong passphrase from none given; a file that is not encrypted needs neither.
    return err(written.includes('ENCRYPTED') ? 'passphrase' : 'unreadable')
  }
}

async function writeSecret(path: string, key: KeyObject, passphrase: string | null): Promise<void> {
  const text =
    passphrase === null
      ? key.export({ type: 'pkcs8', format: 'pem' })
      : key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
  await writeWhole(path, String(text), 0o600)
}

/** Half a file would be a key that is lost: it is written beside its place, and put there whole. */
async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const beside = `${path}.new`
  await rm(beside, { force: true })
  await writeFile(beside, text, { mode, flush: true })
  await rename(beside, path)
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const pem = (certificates: readonly X509Certificate[]): string => certificates.map(String).join('')

/** The certificates of a file in their order; null when one of them is damaged. */
function fromPem(text: string): readonly X509Certificate[] | null {
  const parts = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  try {
    return parts.map((part) => new X509Certificate(part))
  } catch {
    // A certificate that Node cannot read: the caller says so.
    return null
  }
}
