/*
 * How much a phone has to fetch until the first note is on the table: the page, everything that it imports at once, its
 * Dutch texts and its styles. Fails above the budget. The fonts are listed beside it: nothing waits for them
 * (`font-display: swap`). Needs a build; prints what weighs most.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { filesOfPage, isMainFont, isSoon } from './pageFiles.mjs'

const budget = 150_000
const dist = fileURLToPath(new URL('./dist', import.meta.url))

if (!existsSync(join(dist, '.vite/manifest.json'))) {
  console.error('There is no build yet. Run: npm run build -w @siroop/web')
  process.exit(1)
}
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const later = (key) => isSoon(key, 'nl')
const files = ['phone.html', ...filesOfPage(manifest, { page: 'phone.html', later, asset: isMainFont })]

const compress = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const weighed = files
  .map((file) => {
    const bytes = readFileSync(join(dist, file))
    return { file, size: file.endsWith('.woff2') ? bytes.length : compress(bytes) }
  })
  .sort((left, right) => right.size - left.size)
const isFont = ({ file }) => file.endsWith('.woff2')
const sum = (list) => list.reduce((total, { size }) => total + size, 0)
const total = sum(weighed.filter((one) => !isFont(one)))
for (const { file, size } of weighed) console.log(`${String(size).padStart(8)}  ${file}`)
console.log(`${String(sum(weighed.filter(isFont))).padStart(8)}  fonts, which nothing waits for`)
console.log(`${String(total).padStart(8)}  until the first note, brotli; the budget is ${budget}`)
process.exitCode = total > budget ? 1 : 0
