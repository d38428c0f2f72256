import './quiet.css'
import { Wordmark } from '../../ui/Wordmark.js'

export interface StopPageProps {
  readonly title: string
  readonly text: string
  readonly button: string
  readonly href: string
}

/** A page from which one cannot go on here: it says how one can. */
export const StopPage = ({ title, text, button, href }: StopPageProps) => (
  <div className="phone">
    <main className="body before">
      <Wordmark />
      <div className="before-middle">
        <h1>{title}</h1>
        <p className="second">{text}</p>
      </div>
      <a className="btn btn-main btn-wide" href={href}>
        {button}
      </a>
    </main>
  </div>
)
