// The script of the server's own pages. Plain and small on purpose: it runs before anything else is loaded, on old
// phones too, and on plain http. No clipboard, no crypto, nothing from elsewhere.
;(() => {
  const body = document.body
  const text = (name) => body.dataset[`text${name}`]
  const find = (id) => document.getElementById(id)
  const keep = (key, value) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Cookies blocked: the page says so itself when it finds nothing.
    }
  }
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  const language = document.documentElement.lang
  const asked = new URLSearchParams(location.search).get('taal')
  const wanted = kept('siroop:language')
  if (asked) keep('siroop:language', asked === 'en' ? 'en' : 'nl')
  else if ((wanted === 'nl' || wanted === 'en') && wanted !== language) {
    const query = new URLSearchParams(location.search)
    query.set('taal', wanted)
    location.replace(`?${query}${location.hash}`)
    return
  }
  const other = find('other-language')
  // beside a form that is sent it is a button of that form, which takes along what is typed
  if (other?.tagName === 'A')
    other.addEventListener('click', (event) => {
      event.preventDefault()
      keepTyped()
      location.replace(other.getAttribute('href') + location.hash)
    })
  // what only a script sends stays in this tab until the page is there in the other language
  const typedIn = () => [...document.querySelectorAll('form:not([method]) input')]
  const keepTyped = () => {
    const values = typedIn().map((field) => (field.type === 'radio' ? field.checked : field.value))
    try {
      sessionStorage.setItem('siroop:typed', JSON.stringify({ path: location.pathname, values }))
    } catch {
      // Cookies blocked: then it is typed again.
    }
  }
  try {
    const was = JSON.parse(sessionStorage.getItem('siroop:typed'))
    sessionStorage.removeItem('siroop:typed')
    if (was?.path === location.pathname)
      for (const [at, field] of typedIn().entries()) {
        if (field.type === 'radio') field.checked = was.values[at] === true
        else field.value = was.values[at]
        if (field.type !== 'radio' && field.value !== '') field.closest('details')?.setAttribute('open', '')
      }
  } catch {
    // Nothing was kept.
  }

  const root = document.documentElement
  const size = find('text-size')
  const showSize = (large) => {
    if (large) root.dataset.text = 'large'
    else delete root.dataset.text
    size?.setAttribute('aria-pressed', String(large))
  }
  showSize(kept('siroop:text') === 'large')
  size?.addEventListener('click', () => {
    const large = root.dataset.text !== 'large'
    showSize(large)
    if (large) keep('siroop:text', 'large')
    else
      try {
        localStorage.removeItem('siroop:text')
      } catch {
        // Nothing was kept, so there is nothing to remove.
      }
  })

  // what somebody chose goes before what the device asks, which the style sheet knows by itself
  const contrast = find('contrast')
  const chosen = kept('siroop:contrast')
  if (chosen) root.dataset.contrast = chosen
  const hasMore = () =>
    root.dataset.contrast ? root.dataset.contrast === 'more' : matchMedia('(prefers-contrast: more)').matches
  contrast?.setAttribute('aria-pressed', String(hasMore()))
  contrast?.addEventListener('click', () => {
    root.dataset.contrast = hasMore() ? 'less' : 'more'
    keep('siroop:contrast', root.dataset.contrast)
    contrast.setAttribute('aria-pressed', String(hasMore()))
  })

  const say = (message, id = 'error') => {
    const line = find(id)
    if (!line) return
    line.textContent = message
    line.hidden = message === ''
  }
  const send = async (path, what) => {
    let response
    try {
      response = await fetch(path, { method: 'POST', credentials: 'same-origin', ...what })
    } catch {
      throw new Error(text('Offline'))
    }
    const answer = await response.json().catch(() => null)
    if (response.ok) return answer
    throw new Error(answer?.message?.[language] ?? text('Offline'))
  }
  const post = (path, content) =>
    send(path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) })
  /** Runs one request; the button cannot be pressed twice meanwhile. */
  const once = async (button, work, id) => {
    button?.setAttribute('disabled', '')
    say('', id)
    try {
      await work()
    } catch (error) {
      say(error.message, id)
      button?.removeAttribute('disabled')
    }
  }
  const comeIn = (entered, code, name) => {
    keep(
      `siroop:${entered.participant}`,
      JSON.stringify({
        workshop: entered.workshop,
        token: entered.token,
        code: entered.path.split('/')[2] ?? code,
        name,
      }),
    )
    location.assign(entered.path)
  }
  /** Who already takes part in this workshop on this device: whoever scans the code again is nobody new. */
  const seatsOf = (workshop) => {
    const seats = []
    try {
      for (const key of Object.keys(localStorage)) {
        const [, participant] = /^siroop:([a-z0-9]+)$/.exec(key) ?? []
        if (!participant || !kept(key).startsWith('{')) continue
        const seat = JSON.parse(kept(key))
        if (seat.workshop === workshop && seat.token && seat.code) seats.push({ participant, ...seat })
      }
    } catch {
      // Cookies blocked, or another program's text: then nobody is known here.
    }
    return seats
  }
  const secret = location.hash.slice(1)
  /** While somebody reads and types here the line has nothing to do: the page that comes next is fetched already. */
  const fetchNext = () =>
    addEventListener('load', async () => {
      try {
        const { first } = await (await fetch('/phone-files.json')).json()
        await Promise.all(first[language].map((file) => fetch(file)))
      } catch {
        // It comes when it is needed, as it would have.
      }
    })

  const pages = {
    /** What the link of a mail carries stands behind the #: it is put where somebody would type it. */
    support: () => {
      const carried = new URLSearchParams(location.hash.slice(1))
      for (const name of ['email', 'code', 'secret']) {
        const place = find(name)
        if (place && carried.get(name)) place.value = carried.get(name)
      }
      if (!carried.get('secret') || !find('by-link')) return
      find('by-link').hidden = false
      find('ask').hidden = true
    },
    join() {
      fetchNext()
      const form = find('form')
      const again = find('again')
      for (const { participant, code, name } of seatsOf(body.dataset.workshop)) {
        const link = document.createElement('a')
        link.className = 'btn btn-wide'
        link.href = `/b/${code}/d/${participant}`
        link.textContent = name ? text('GoOnAs').replace('{naam}', () => name) : text('GoOn')
        again.lastElementChild.before(link)
        again.hidden = false
      }
      form.addEventListener('input', () => {
        for (const line of ['error', 'name-error', 'organisation-error']) say('', line)
        find('name').removeAttribute('aria-invalid')
      })
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        const name = find('name').value.trim()
        const chosen = form.querySelector('input[name=organisation]:checked')
        if (name === '') {
          find('name').setAttribute('aria-invalid', 'true')
          find('name').focus()
          return say(text('Name'), 'name-error')
        }
        if (!chosen) {
          form.querySelector('input[name=organisation]')?.focus()
          return say(text('Organisation'), 'organisation-error')
        }
        once(find('go'), async () => {
          const code = body.dataset.code
          comeIn(await post(`/api/join/${code}`, { name, organisation: chosen.value, locale: language }), code, name)
        })
      })
    },
    async card() {
      fetchNext()
      const question = find('question')
      if (!secret) {
        question.textContent = text('Missing')
        return
      }
      try {
        const card = await post('/api/card', { secret })
        // Whose card it is, is known only now: nobody chose a language, so the page speaks that of the workshop.
        if (!asked && !wanted && card.locale !== language) {
          location.replace(`?taal=${card.locale}${location.hash}`)
          return
        }
        const byType = card.organisation.type === 'inwoners' ? text('Residents') : text('Question')
        const pattern = card.person === null ? byType : text('Person').replace('{naam}', () => card.person)
        question.textContent = pattern.replace('{organisatie}', () => card.organisation.name)
        find('title').textContent = card.title
        document.title = `${card.title} · Siroop`
        find('rehearsal').hidden = !card.rehearsal
        const marks = await fetch(`/marks/${card.organisation.shape}.svg`)
        if (marks.ok) {
          const drawing = new DOMParser().parseFromString(await marks.text(), 'image/svg+xml').documentElement
          find('mark').append(document.importNode(drawing, true))
        }
        if (card.entered) find('go').textContent = text('Again')
        find('other').href = `/${card.code}`
        find('choices').hidden = false
        find('go').addEventListener('click', () =>
          once(find('go'), async () => comeIn(await post('/api/card/enter', { secret, name: null }), card.code)),
        )
      } catch (error) {
        question.textContent = error.message
      }
    },
    home() {
      // A QR code of a paper card brings the code and the four words along; its holder still says yes.
      const [carried, ...four] = secret.split('-')
      if (/^\d{4}$/.test(carried) && four.length === 4) {
        find('words-code').value = carried
        find('words').value = four.map(decodeURIComponent).join(' ')
        find('words-form').closest('details').open = true
        find('words-go').focus()
        history.replaceState(null, '', '/')
      } else if (/^\d{4}$/.test(carried) && four.length === 0) {
        // The QR code of a card that nobody wrote on yet knows the workshop only: the words come from the facilitator.
        find('words-code').value = carried
        find('words-form').closest('details').open = true
        find('words').focus()
        history.replaceState(null, '', '/')
      }
      find('form').addEventListener('input', () => {
        say('')
        find('code').removeAttribute('aria-invalid')
      })
      find('form').addEventListener('submit', (event) => {
        event.preventDefault()
        const code = find('code').value.replace(/\D/g, '')
        if (code.length === 4) return location.assign(`/${code}`)
        say(text('FourDigits'))
        find('code').focus()
      })
      find('words-form').addEventListener('submit', (event) => {
        event.preventDefault()
        const code = find('words-code').value.replace(/\D/g, '')
        const words = find('words')
          .value.trim()
          .split(/[\s,.;-]+/)
        if (code.length !== 4) {
          find('words-code').focus()
          return say(text('FourDigits'), 'words-error')
        }
        if (words.length !== 4) {
          find('words').focus()
          return say(text('FourWords'), 'words-error')
        }
        once(find('words-go'), async () => comeIn(await post('/api/words/enter', { code, words }), code), 'words-error')
      })
    },
    /** The form of the page does it all; here it spares a tap, takes a file that is dropped anywhere, and stays where it is. */
    check() {
      const form = find('form')
      const field = find('file')
      form.classList.add('live')
      const look = () => {
        if (field.files.length === 0) {
          field.focus()
          return say(text('Choose'), 'file-error')
        }
        const outcome = find('outcome')
        outcome.replaceChildren(Object.assign(document.createElement('p'), { textContent: text('Busy') }))
        form.classList.add('busy')
        once(
          find('go'),
          async () => {
            try {
              const response = await fetch(form.action, { method: 'POST', body: new FormData(form) })
              const page = new DOMParser().parseFromString(await response.text(), 'text/html')
              const problem = page.getElementById('file-error')
              if (!problem) throw new Error(text('Offline'))
              outcome.replaceChildren(...page.getElementById('outcome').childNodes)
              if (!problem.hidden) throw new Error(problem.textContent)
              outcome.focus()
              outcome.scrollIntoView({ block: 'nearest' })
            } catch (error) {
              outcome.replaceChildren()
              throw error instanceof TypeError ? new Error(text('Offline')) : error
            } finally {
              // The next file can be chosen, the same one too.
              form.classList.remove('busy')
              form.reset()
              find('go').removeAttribute('disabled')
            }
          },
          'file-error',
        )
      }
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        look()
      })
      field.addEventListener('change', look)
      // A file that misses the field would be opened by the browser in place of this page.
      const over = (is) => (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        form.classList.toggle('over', is)
      }
      addEventListener('dragover', over(true))
      addEventListener('dragleave', over(false))
      addEventListener('drop', (event) => {
        over(false)(event)
        if (!event.dataTransfer?.files.length || form.classList.contains('busy')) return
        field.files = event.dataTransfer.files
        look()
      })
    },
    /** A passkey needs a script; everything else of this page is a form or a link. */
    signIn() {
      const button = find('passkey')
      if (!button || !window.PublicKeyCredential) return
      const bytes = (encoded) =>
        Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))
      const encoded = (buffer) =>
        btoa(String.fromCharCode(...new Uint8Array(buffer)))
          .replace(/\+/g, '-')
          .replace(/\//g, '_')
          .replace(/=+$/, '')
      button.hidden = false
      button.addEventListener('click', () =>
        once(button, async () => {
          const { challenge, rpId } = await post('/api/sign-in/passkey/ask', {})
          const publicKey = { challenge: bytes(challenge), rpId, userVerification: 'required' }
          const used = await navigator.credentials.get({ publicKey }).catch(() => {
            throw new Error(text('PasskeyFailed'))
          })
          const { clientDataJSON, authenticatorData, signature, userHandle } = used.response
          await post('/api/sign-in/passkey', {
            id: used.id,
            clientDataJSON: encoded(clientDataJSON),
            authenticatorData: encoded(authenticatorData),
            signature: encoded(signature),
            userHandle: userHandle ? encoded(userHandle) : null,
          })
          location.replace('/regie')
        }),
      )
    },
    start() {
      if (!secret) {
        find('moment').hidden = true
        return say(text('Missing'))
      }
      once(null, async () => {
        try {
          await post('/api/start', { secret })
        } finally {
          find('moment').hidden = true
          // The link is used up: it need not stay in the history of this browser.
          history.replaceState(null, '', '/start')
        }
        location.replace('/regie')
      })
    },
    co() {
      if (!secret) say(text('Missing'))
      find('form').addEventListener('submit', (event) => {
        event.preventDefault()
        const name = find('name').value.trim()
        if (name === '') {
          find('name').focus()
          return say(text('Name'))
        }
        once(find('go'), async () => {
          const entered = await post('/api/co', { secret, name })
          const { workshop, participant, token } = entered
          keep(`siroop:regie:${workshop}`, JSON.stringify({ participant, token }))
          location.replace(`/regie/${workshop}`)
        })
      })
    },
  }
  pages[body.dataset.page]?.()
})()
