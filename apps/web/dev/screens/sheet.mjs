/** One page with all pictures, a part per set and a row per state; what was found stands under its picture. */
export function sheet(pictures) {
  const sets = [...new Set(pictures.map(({ set }) => set))]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Siroop: every screen</title>
<style>
body { margin: 24px; font: 16px/1.4 system-ui, sans-serif; background: #faf6ef; color: #2b2320 }
.row { display: flex; gap: 16px; overflow-x: auto; align-items: start; padding-bottom: 16px }
figure { margin: 0; flex: none }
img { display: block; max-width: 420px; max-height: 640px; border: 1px solid #ddd3c4 }
figcaption { max-width: 420px }
.found { font-weight: 700 }
</style>
<h1>Every screen</h1>
<p>${pictures.length} pictures. <a href="#found">What was found</a></p>
<ul>${sets.map((set) => `<li><a href="#${set}">${set}</a></li>`).join('')}</ul>
${sets
  .map((set) =>
    part(
      set,
      pictures.filter((one) => one.set === set),
    ),
  )
  .join('\n')}
<h2 id="found">What was found</h2>
<ul>${pictures.flatMap((one) => one.found.map((line) => `<li>${safe(`${named(one)}: ${line}`)}</li>`)).join('')}</ul>
</html>
`
}

const part = (set, pictures) => {
  const states = [...new Set(pictures.map(({ state }) => state))]
  const rows = states.map((state) => {
    const row = pictures.filter((one) => one.state === state).map(figure)
    return `<h3>${safe(state)}</h3><div class="row" tabindex="0">${row.join('')}</div>`
  })
  return `<h2 id="${set}">${set}</h2>${rows.join('\n')}`
}

const figure = (one) => {
  const found = one.found.map((line) => `<br><span class="found">${safe(line)}</span>`).join('')
  const link = `<a href="${one.path}"><img src="${one.path}" loading="lazy" alt="${safe(named(one))}"></a>`
  return `<figure>${link}<figcaption>${safe(`${one.size} ${one.language}`)}${found}</figcaption></figure>`
}

/** A picture in words. */
export const named = ({ set, state, size, language }) => `${set} ${state} ${size} ${language}`
const safe = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
