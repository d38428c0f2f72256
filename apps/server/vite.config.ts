import { defineConfig } from 'vite'

// The server as one folder of plain JavaScript: our packages are bundled, packages from npm stay where they are.
// All files lie side by side, so that threads are found beside what starts them, as in the source.
export default defineConfig({
  ssr: { noExternal: [/^@siroop\//], external: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        writer: 'src/storage/writer.ts',
        draw: 'src/logos/draw.ts',
        read: 'src/seal/recognise/read.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
})
