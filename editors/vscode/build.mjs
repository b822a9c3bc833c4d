// Makes dist/extension.js, the extension with its language client in one file, and takes the schema along.
import { build } from 'esbuild'
import { copyFileSync, mkdirSync } from 'node:fs'

await build({
  entryPoints: ['extension.js'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  legalComments: 'external',
})

mkdirSync('schemas', { recursive: true })
copyFileSync('../../schemas/settings.schema.json', 'schemas/settings.schema.json')
