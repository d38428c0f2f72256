import { useWallView } from '../connection/viewStore.js'

/** The room screen. */
export function WallApp() {
  const title = useWallView((view) => view.workshop.title)
  return (
    <main className="room" data-theme="room">
      <h1 className="question">{title}</h1>
    </main>
  )
}
