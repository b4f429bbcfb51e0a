import { EngineThread } from './thread'

/**
 * Writes an empty embedded database to `file` (name it .tar.gz; 4.5 MB), for `openStore({ template })`: unpacking it takes half
 * a second, making the same with initdb three to sixteen. It belongs to one release of PGlite: make it when building.
 */
export async function writeTemplate(workerFile: string | URL, file: string): Promise<void> {
  const thread = new EngineThread(workerFile, { dumpTo: file })
  await thread.ready.finally(() => thread.close())
}
