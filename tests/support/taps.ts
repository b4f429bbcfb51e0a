import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'

/** What a person does on a screen of the office, and what it says to them. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
export const inSheet = () => within(screen.getByRole('dialog'))
export const pressInSheet = (name: string | RegExp) =>
  fireEvent.click(inSheet().getByRole('button', { name }))
export const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** Picks a line of a list by what it says. */
export const pick = (label: string, line: string) => {
  const list = screen.getByLabelText(label)
  const option = within(list).getByRole('option', { name: line })
  fireEvent.change(list, { target: { value: option.getAttribute('value') } })
}
/** The last question before something that cannot be undone, and the last short word. */
export const asked = () => jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]
export const told = () => jest.mocked(Taro.showToast).mock.calls.at(-1)?.[0]?.title
export const thinksBetter = () =>
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: 'ok' })
/** The screen is as wide as a desk, until it is left again. */
export const sitsAtDesk = () => {
  window.matchMedia = jest.fn(() =>
    Object.assign(new EventTarget(), {
      matches: true,
      media: '',
      onchange: null,
      addListener: jest.fn(),
      removeListener: jest.fn(),
    }),
  )
}
export const leavesTheDesk = () => void Reflect.deleteProperty(window, 'matchMedia')
