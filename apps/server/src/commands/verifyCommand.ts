import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locale } from '@siroop/domain'
import { sha256 } from '../chance.js'
import { checkWords } from '../http/check/checkWords.js'
import { changeOf, type KnownEdition } from '../seal/fileCheck.js'
import { judgeSeal } from '../seal/judgeSeal.js'
import { languageOf, type Terminal } from './terminal.js'

const usage: Readonly<Record<Locale, string>> = {
  nl: `npm run siroop -- verify BESTAND    zegt of het zegel van een pdf klopt, zonder netwerk;
                                       draait de server, dan ook wat er sindsdien met de editie gebeurde

  --root BESTAND     het certificaat van wie verzegelde (op /siroop-zegel.pem); anders dat van deze installatie
  --language nl|en   de taal van het antwoord; anders die van LANG, anders Nederlands
Code 0: het zegel klopt. Code 1: het klopt niet, of er is er geen. Code 2: niet na te kijken.`,
  en: `npm run siroop -- verify FILE       says whether the seal of a PDF is right, without a network;
                                    with the server running also what happened to the edition since

  --root FILE        the certificate of whoever sealed it (at /siroop-zegel.pem); else that of this installation
  --language nl|en   the language of the answer; else that of LANG, else Dutch
Code 0: the seal is right. Code 1: it is not, or there is none. Code 2: could not be checked.`,
}
const cannotOpen: Readonly<Record<Locale, (file: string) => string>> = {
  nl: (file) => `${file}: dit bestand kan niet worden geopend.`,
  en: (file) => `${file}: this file cannot be opened.`,
}
const onlySeal: Readonly<Record<Locale, string>> = {
  nl: 'Of het precies het bestand is dat wij verzegelden, weet de pagina /controle van de server.',
  en: 'Whether it is exactly the file that we sealed is known by the page /controle of the server.',
}

/** What the server of this installation knows of the file with this SHA-256; null when it is not running, or knows nothing. */
type AskKnown = (sha256: string) => Promise<KnownEdition | null>

/** `verify FILE`. Returns the exit code: 0 the seal is right, 1 it is not, 2 not checked. */
export async function verifyCommand(
  args: readonly string[],
  terminal: Terminal,
  { dataFolder, known }: { readonly dataFolder: string; readonly known: AskKnown },
): Promise<0 | 1 | 2> {
  const asked = read(args)
  const language = languageOf(asked?.language, terminal.env)
  const [file, another] = asked?.files ?? []
  if (asked === null || language === null || file === undefined || another !== undefined) {
    terminal.err(usage[language ?? 'nl'])
    return 2
  }
  const rootFile =
    asked.root === undefined ? join(dataFolder, 'seal', 'seal.pem') : resolve(terminal.folder, asked.root)
  const pdf = await readFile(resolve(terminal.folder, file)).catch(() => null)
  const root = await lastCertificate(rootFile)
  if (pdf === null || root === null) {
    terminal.err(cannotOpen[language](pdf === null ? file : rootFile))
    return 2
  }
  const judged = judgeSeal(pdf, [root])
  const isRight = judged.verdict === 'intact'
  const seal = 'by' in judged ? { by: judged.by, atMs: judged.sealedAtMs } : null
  // only of a seal of this installation its server can know the file
  const edition = isRight && asked.root === undefined ? await known(sha256(pdf)) : null
  const change = await changeOf(pdf, judged, async (hash) => (asked.root === undefined ? known(hash) : null))
  const verdict = edition !== null ? 'exact' : judged.verdict === 'intact' ? 'whole' : judged.verdict
  const { title, lines, facts } = checkWords({ verdict, seal, edition, change, recognised: null }, language)
  const told = facts.map(([label, value]) => `${label}: ${value}`)
  for (const line of [title, ...lines, ...told, ...(verdict === 'whole' ? [onlySeal[language]] : [])])
    terminal.out(line)
  return isRight ? 0 : 1
}

/** Null when the options are not ours. */
function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { language: { type: 'string' }, root: { type: 'string' } },
      allowPositionals: true,
    })
    return { language: values.language, root: values.root, files: positionals }
  } catch {
    // An option that does not exist: the usage says which ones do.
    return null
  }
}

/** The root stands last in a chain; null when the file is not there or is no certificate. */
async function lastCertificate(path: string): Promise<X509Certificate | null> {
  try {
    const parts = (await readFile(path, 'utf8')).split(/(?=-----BEGIN CERTIFICATE-----)/)
    return new X509Certificate(parts.at(-1) ?? '')
  } catch {
    // No such file, or not one of ours: the caller says which one it is.
    return null
  }
}
