import { Wordmark } from '../ui/Wordmark.js'

/** The public page of a manifest. */
export function ManifestApp() {
  return (
    <main>
      <Wordmark href="/" />
    </main>
  )
}
