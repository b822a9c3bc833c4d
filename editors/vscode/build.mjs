// Makes dist/extension.js, the extension with its language client in one file; beside it the licences of what went into that file, and
// the schema of the settings.
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'

const { metafile } = await build({
  entryPoints: ['extension.js'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  metafile: true,
})

const packages = new Set(Object.keys(metafile.inputs).map(file => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean))
writeFileSync('dist/NOTICES.txt', [...packages].sort().map(folder => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`
}).join('\n'))

mkdirSync('schemas', { recursive: true })
copyFileSync('../../schemas/settings.schema.json', 'schemas/settings.schema.json')
