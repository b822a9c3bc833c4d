// Loads the packed extension as VS Code would, where nothing is there but VS Code itself and what Node brings.
const Module = require('node:module')
const stub = new Proxy(function () {}, { get: (target, key) => key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : stub, construct: () => ({}), apply: () => stub })
const load = Module._load
Module._load = (name, ...rest) => {
  if (name === 'vscode') return stub
  if (Module.isBuiltin(name) || name.endsWith('extension.js')) return load(name, ...rest)
  throw new Error(`The extension asks for ${name}, which is not packed.`)
}
const extension = require(process.argv[2])
console.log(Object.keys(extension).sort().map(name => `${name}: ${typeof extension[name]}`).join(', '))
