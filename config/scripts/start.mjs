// npm start: installs, builds, and starts the server with the embedded database and the demonstration district.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { install, requireNode, root, serverFlags } from './tools.mjs'

requireNode()
await install()
const { buildApp, buildServer } = await import('./builds.mjs')
const args = process.argv.slice(2)
await buildServer()
if (!args.includes('--remove-demo')) await buildApp('h5')

const server = spawn(process.execPath, [...serverFlags, path.join(root, 'dist/server/main.mjs'), ...args], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 1))
