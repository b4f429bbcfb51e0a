/** Puts a file of the server among the downloads of the browser. */
export const openFile = async (path: string, fileName: string): Promise<void> => {
  const link = document.createElement('a')
  link.href = path
  link.download = fileName
  link.click()
}
