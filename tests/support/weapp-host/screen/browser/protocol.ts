/** What the two halves of the drawn screen say to each other: the host in Node, the script in the browser. */

export interface DrawnElement {
  readonly tag: string
  /** Stable between drawings: an event may arrive while the next drawing is on its way. */
  readonly id: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly children: readonly DrawnNode[]
}

export type DrawnNode = DrawnElement | { readonly text: string }

export interface DrawnPage {
  readonly id: number
  readonly route: string
  readonly title: string
  /** Pages with `navigationStyle: custom` draw their own bar. */
  readonly hasBar: boolean
  readonly isTab: boolean
}

export interface DrawnTouch {
  readonly identifier: number
  readonly pageX: number
  readonly pageY: number
  readonly clientX: number
  readonly clientY: number
}

export type ViewEvent =
  | { readonly kind: 'tap'; readonly id: string; readonly touch: DrawnTouch }
  | { readonly kind: 'type'; readonly id: string; readonly value: string }
  | { readonly kind: 'choose'; readonly id: string; readonly value: string }
  | {
      readonly kind: 'fire'
      readonly id: string
      readonly type: string
      readonly detail: Record<string, unknown>
    }
  | { readonly kind: 'tab'; readonly route: string }
  | { readonly kind: 'scroll'; readonly scrollTop: number }
  | { readonly kind: 'bottom' }
  | { readonly kind: 'back' }

export interface ModalQuestion {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  /** Empty: there is no way to cancel. */
  readonly cancelText: string
  readonly editable: boolean
  readonly placeholder: string
}

export interface ModalAnswer {
  readonly confirm: boolean
  readonly cancel: boolean
  readonly content?: string
}

export interface ScrollTarget {
  readonly scrollTop?: number
  readonly selector?: string
}

export interface MeasureQuestion {
  readonly selector: string | null
  readonly all: boolean
}

/** What the host may ask of the browser. */
export interface ViewCommands {
  style(name: string, css: string): void
  tabs(tabs: readonly { readonly route: string; readonly text: string }[]): void
  open(page: DrawnPage): void
  front(page: DrawnPage): void
  close(pageId: number): void
  draw(pageId: number, children: readonly DrawnNode[]): void
  title(pageId: number, title: string): void
  toast(text: string | null): void
  modal(question: ModalQuestion): Promise<ModalAnswer>
  /** The index picked; -1 when the sheet was dismissed. */
  actionSheet(items: readonly string[]): Promise<number>
  scrollTo(target: ScrollTarget): void
  measure(questions: readonly MeasureQuestion[]): unknown[]
}

declare global {
  interface Window {
    weappView: ViewCommands
    weappEvent: (event: ViewEvent) => void
  }
}
