import type { SceneProps } from '../scene.js'

export function CheckScene({ now }: SceneProps<'check'>) {
  return <p>{now.kind}</p>
}
