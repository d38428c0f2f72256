import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the judge found: the number of its rule, and its words. */
export interface Finding {
  readonly code: string
  readonly words: string
}

const folder = '/usr/share/java'
const jars = {
  libpdfbox2: ['pdfbox2.jar', 'preflight.jar', 'xmpbox.jar', 'fontbox2.jar', 'commons-logging.jar'],
  // Java itself had these until version 9.
  older: ['javax.activation.jar', 'jaxb-api.jar'],
}
const files = Object.values(jars).flatMap((names) => names.map((name) => `${folder}/${name}`))

/** Throws with the names of the packages when the judge is not on this machine. */
export function needPreflight(): void {
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length > 0)
    throw new Error(
      `PDFBox Preflight is not here (${missing.join(', ')}): apt-get install default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java`,
    )
  execFileSync('java', ['-version'], { stdio: 'pipe' })
}

/** What PDFBox Preflight has against a file as PDF/A-1b. Throws when it could not judge. */
export function preflight(file: string): readonly Finding[] {
  const judge = 'org.apache.pdfbox.preflight.Validator_A1b'
  const { stdout, stderr } = spawnSync('java', ['-cp', files.join(':'), judge, file], { encoding: 'utf8' })
  const found = [...stdout.matchAll(/^(\d+(?:\.\d+)*) : (.*)$/gm)].map(([, code = '', words = '']) => ({ code, words }))
  if (found.length === 0 && !stdout.includes('is a valid PDF/A-1b file')) throw new Error(stdout + stderr)
  return found
}
