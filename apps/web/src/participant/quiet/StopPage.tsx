import './quiet.css'
import { Wordmark } from '../../ui/Wordmark.js'

export interface StopPageProps {
  readonly title: string
  readonly text: string
  /** What becomes of what was written here; null when nothing hangs in the air. */
  readonly kept?: string | null
  readonly button: string
  readonly href: string
}

/** A page from which one cannot go on here: it says how one can. */
export const StopPage = ({ title, text, kept = null, button, href }: StopPageProps) => (
  <div className="phone">
    <main className="body before">
      <Wordmark />
      <div className="before-middle">
        <h1>{title}</h1>
        <p className="second">{text}</p>
        {kept !== null && <p>{kept}</p>}
      </div>
      <a className="btn btn-main btn-wide" href={href}>
        {button}
      </a>
    </main>
  </div>
)
