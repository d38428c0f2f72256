import { Button } from '../../ui/Button.js'

/** Mails that no mail server takes: who leads passes each one on. */
interface HandMail {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly text: string
}
interface HandMailsProps {
  readonly mails: readonly HandMail[]
  readonly words: {
    readonly title: string
    readonly none: string
    readonly hint: string
    readonly done: string
    readonly doneOf: (name: string) => string
  }
  readonly onDone: (id: string) => void
}

/** The mails of a public page that are passed on by hand, each with its text and a button when that was done. */
export function HandMails({ mails, words, onDone }: HandMailsProps) {
  return (
    <section className="sp-part">
      <h2>{words.title}</h2>
      <p>{mails.length === 0 ? words.none : words.hint}</p>
      <ul className="sp-hand">
        {mails.map((mail) => (
          <li key={mail.id}>
            <b>{mail.name}</b> <span className="second">{mail.address}</span>
            <pre>{mail.text}</pre>
            <Button className="sm" aria-label={words.doneOf(mail.name)} onClick={() => onDone(mail.id)}>
              {words.done}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
