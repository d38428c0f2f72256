import base from './vite.config.js'
export default { ...base, resolve: { alias: { '@siroop/manifest': '/tmp/phone/manifestFake.ts' } }, server: { port: 4770, strictPort: true, host: '127.0.0.1', fs: { strict: false } } }
