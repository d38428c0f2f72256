import type { SceneProps } from '../scene.js'

export function LineScene({ now }: SceneProps<'line'>) {
  return <p>{now.kind}</p>
}
