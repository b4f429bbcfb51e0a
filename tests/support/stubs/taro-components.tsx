// Plain elements in the place of Taro's components: same names, same events (event.detail.value).
import { type ChangeEvent, createElement, type ReactNode, useEffect, useRef } from 'react'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }
type Listener = (event: { detail: { value: unknown } }) => void

const dom = new Set([
  'className',
  'style',
  'id',
  'role',
  'placeholder',
  'src',
  'onClick',
  'onTouchStart',
  'onTouchEnd',
  'disabled',
])
/** WeChat calls a role `aria-role`; the DOM of the tests calls it by its own name. */
const named = (name: string) => (name === 'aria-role' ? 'role' : name)
const pass = (props: Props) =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => dom.has(name) || /^(aria-|data-)/.test(name))
      .map(([name, value]) => [named(name), value]),
  )
const box = (tag: string) => (props: Props) => createElement(tag, pass(props), props.children)

const isListener = (value: unknown): value is Listener => typeof value === 'function'
const tell = (listener: unknown, value: unknown) => {
  if (isListener(listener)) listener({ detail: { value } })
}
const typed = (listener: unknown) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  tell(listener, event.target.value)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const View = box('div')
export const Text = box('span')
export const ScrollView = box('div')
export const Label = box('label')
export const Image = (props: Props) => <img alt='' {...pass(props)} />

export const Button = ({ children, ...props }: Props) => (
  <button type='button' {...pass(props)}>
    {children}
  </button>
)

export const Input = ({ value, onInput, onConfirm, password, ...props }: Props) => (
  <input
    {...pass(props)}
    type={password ? 'password' : 'text'}
    value={text(value)}
    onChange={typed(onInput)}
    onKeyDown={event => event.key === 'Enter' && tell(onConfirm, event.currentTarget.value)}
  />
)

export const Textarea = ({ value, onInput, ...props }: Props) => (
  <textarea {...pass(props)} value={text(value)} onChange={typed(onInput)} />
)

export const Switch = ({ checked, onChange, ...props }: Props) => (
  <input
    {...pass(props)}
    type='checkbox'
    role='switch'
    aria-checked={checked === true}
    checked={checked === true}
    onChange={event => tell(onChange, event.target.checked)}
  />
)

export const Picker = ({ mode, range, value, onChange, children, ...props }: Props) => (
  <div>
    {children}
    {mode === 'date' ? (
      <input {...pass(props)} type='date' value={text(value)} onChange={typed(onChange)} />
    ) : (
      <select
        {...pass(props)}
        value={String(value)}
        onChange={event => tell(onChange, Number(event.target.value))}
      >
        {list(range).map((label, at) => (
          <option key={String(label)} value={at}>
            {String(label)}
          </option>
        ))}
      </select>
    )}
  </div>
)

interface MapProps {
  readonly markers: readonly { readonly id: number; readonly ariaLabel: string }[]
  readonly onMarkerTap: (event: unknown) => void
  readonly onRegionChange: (event: unknown) => void
}

/** A map as the list of its marks. It is pushed with a `regionchange` event that carries what is seen then. */
const NativeMap = ({ markers, onMarkerTap, onRegionChange }: MapProps) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const map = box.current
    const push = (event: Event) =>
      event instanceof CustomEvent && onRegionChange({ type: 'end', detail: event.detail })
    map?.addEventListener('regionchange', push)
    return () => map?.removeEventListener('regionchange', push)
  }, [onRegionChange])
  return (
    <div ref={box} data-testid='map'>
      {markers.map(({ id, ariaLabel }) => (
        <button
          key={id}
          type='button'
          aria-label={ariaLabel}
          onClick={() => onMarkerTap({ detail: { markerId: id } })}
        />
      ))}
    </div>
  )
}

export { NativeMap as Map }
