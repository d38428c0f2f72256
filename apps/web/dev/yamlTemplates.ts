import type { Plugin } from 'vite'
import { parse } from 'yaml'

/** Lets a fixture page read the templates as they are shipped: `import.meta.glob('…/workshop-templates/*.yaml')`. */
export function yamlTemplates(): Plugin {
  return {
    name: 'yaml-templates',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : null,
  }
}
