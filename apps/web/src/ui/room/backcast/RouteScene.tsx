import type { SceneProps } from '../scene.js'

export function RouteScene({ now }: SceneProps<'route'>) {
  return <p>{now.kind}</p>
}
