import type { Page } from '../logic/pages'
import type { Dict } from '../logic/values'

export interface Question {
  /** Null asks about the window itself. */
  readonly selector: string | null
  readonly all: boolean
}

/** Where the app is shown. Chromium can be one; without any, the host answers for the person. */
export interface Screen {
  /** Whether dialogs wait for somebody to answer them. */
  readonly hasPerson: boolean
  opened(page: Page): void
  shown(page: Page): void
  changed(page: Page): void
  closed(page: Page): void
  title(page: Page, text: string): void
  toast(text: string, forMs: number): void
  hideToast(): void
  /** WeChat's showModal: answers `confirm`, `cancel` and, for an editable one, `content`. */
  modal(options: Dict): Promise<Dict>
  /** The index of the item picked, or undefined when the sheet was dismissed. */
  actionSheet(items: readonly string[]): Promise<number | undefined>
  scrollTo(options: Dict): void
  measure(questions: readonly Question[]): Promise<unknown[]>
  /** Nobody looks any more. */
  stop(): void
}
