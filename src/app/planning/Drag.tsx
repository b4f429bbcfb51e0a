import type { ReactNode } from 'react'
import type { Drop } from './drag.shared'

export interface DragProps {
  readonly children: ReactNode
  /** Whether this reception may be taken and put elsewhere. */
  readonly mayDrag: (id: string) => boolean
  readonly onDrop: (drop: Drop) => void
}

/** A calendar whose receptions can be dragged; on a phone they are moved through their form alone. */
export const Drag = ({ children }: DragProps) => <>{children}</>
