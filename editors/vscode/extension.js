// Starts `smallwins lsp` and lets VS Code speak to it; all that is known of a journal is known there.
const { workspace } = require('vscode')
const { LanguageClient } = require('vscode-languageclient/node')

/** @type {LanguageClient | undefined} */
let client

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async (context) => {
  context.subscriptions.push(workspace.onDidChangeConfiguration(async (change) => {
    if (change.affectsConfiguration('smallwins.path')) {
      await exports.deactivate()
      await start()
    }
  }))
  await start()
}

exports.deactivate = async () => {
  const ending = client
  client = undefined
  await ending?.dispose()
}

async function start () {
  const command = workspace.getConfiguration('smallwins').get('path', 'smallwins')
  client = new LanguageClient('smallwins', 'SmallWins', { command, args: ['lsp'] }, {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', pattern: '**/smallwins.yml' },
    ],
  })
  await client.start()
}
