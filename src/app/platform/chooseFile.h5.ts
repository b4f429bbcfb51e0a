import type { ChosenFile } from './chooseFile'

export const canChooseFile = true

/** Lets the person choose one file with the browser's own dialog. Null when they gave up. */
export const chooseFile = (extensions: readonly string[]): Promise<ChosenFile | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map(extension => `.${extension}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
