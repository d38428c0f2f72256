import { Icon } from '../../ui/Icon.js'
import { meetingOf, type TodoItem, todoOfView } from '../home/todo.js'
import { useRegie } from '../regie.js'
import './stillToDo.css'

const placeOf: Readonly<Record<TodoItem, string>> = {
  date: 'when',
  start: 'when',
  place: 'when',
  partners: 'partners',
  room: 'access',
  rule: 'rule',
  check: 'room-check',
}

/**
 * What must be done before the evening, on top of the page, each with the way to where it is done. What is done stays with its
 * tick: nothing below moves while somebody works.
 */
export function StillToDo({ isChecked }: { isChecked: boolean }) {
  const { view, t } = useRegie()
  if (meetingOf(view)?.status === 'closed') return null
  const items = [...todoOfView(view), { item: 'check' as const, done: isChecked }]
  const order = Object.keys(placeOf)
  return (
    <section className="still" aria-labelledby="still-title">
      <h2 id="still-title">{items.every(({ done }) => done) ? t.ready.allDone : t.ready.beforeMeeting}</h2>
      <ul>
        {items
          .toSorted((one, other) => order.indexOf(one.item) - order.indexOf(other.item))
          .map(({ item, done }) => (
            <li key={item}>
              {done ? <Icon name="check" size={16} /> : <span className="ring" aria-hidden="true" />}
              {done ? (
                <span className="second">{t.home.todoItems[item].done}</span>
              ) : (
                <a className="lk" href={`#${placeOf[item]}`}>
                  {t.home.todoItems[item].open}
                </a>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
