import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '../../src/app/parts/Button'
import { Choice } from '../../src/app/parts/Choice'
import { Failed } from '../../src/app/parts/Failed'
import { PhotoPicker, type UploadingPhoto } from '../../src/app/parts/PhotoPicker'
import { Picker } from '../../src/app/parts/Picker'
import { Sheet } from '../../src/app/parts/Sheet'
import { StatusTag } from '../../src/app/parts/StatusTag'
import { CallFailed } from '../../src/app/refusal'

const options = [
  { value: 'lift', label: '电梯' },
  { value: 'road', label: '道路' },
] as const

describe('a button', () => {
  it('takes no taps while it is at work or switched off', () => {
    const tap = jest.fn()
    const { rerender } = render(
      <Button busy onClick={tap}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    rerender(
      <Button disabled onClick={tap}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(tap).not.toHaveBeenCalled()
  })
})

describe('a choice', () => {
  it('tells which one is chosen', () => {
    const choose = jest.fn()
    render(<Choice label='类别' options={options} value='lift' onChange={choose} />)
    expect(screen.getByRole('radio', { name: '电梯' })).toHaveAttribute('aria-checked', 'true')
    fireEvent.click(screen.getByRole('radio', { name: '道路' }))
    expect(choose).toHaveBeenCalledWith('road')
  })

  it('gives the value behind the line that was picked', () => {
    const choose = jest.fn()
    render(<Picker label='类别' options={options} value='' onChange={choose} placeholder='请选择类别' />)
    expect(screen.getByText('请选择类别')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('类别'), { target: { value: '1' } })
    expect(choose).toHaveBeenCalledWith('road')
  })
})

it('a sheet is not there until it is open', () => {
  const close = jest.fn()
  const { rerender } = render(
    <Sheet open={false} title='说明' onClose={close}>
      内容
    </Sheet>,
  )
  expect(screen.queryByText('内容')).not.toBeInTheDocument()
  rerender(
    <Sheet open title='说明' onClose={close}>
      内容
    </Sheet>,
  )
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(close).toHaveBeenCalled()
})

it('a failure is said in its own sentence, and can be tried again', () => {
  const retry = jest.fn()
  render(<Failed error={new CallFailed('tryLater', '系统正忙')} onRetry={retry} />)
  expect(screen.getByText('系统正忙')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalled()
})

it('one status, two readers: each in their own words', () => {
  render(<StatusTag status='submitted' audience='reporter' />)
  render(<StatusTag status='submitted' audience='staff' light='red' />)
  expect(screen.getByText('已提交')).toBeInTheDocument()
  expect(screen.getByText('待受理')).toBeInTheDocument()
  expect(screen.getByText('已超期')).toBeInTheDocument()
})

/** A form with nothing but photos. */
const Holder = ({ onChange }: { onChange: (value: readonly UploadingPhoto[]) => void }) => {
  const [value, setValue] = useState<readonly UploadingPhoto[]>([])
  const change = (next: readonly UploadingPhoto[]) => {
    setValue(next)
    onChange(next)
  }
  return <PhotoPicker value={value} onChange={change} max={2} />
}

describe('photos', () => {
  const view = { id: '0198c0de-0000-7000-8000-000000000009', thumb: '/t', full: '/f' }
  const uploads = (...answers: readonly (() => Promise<unknown>)[]) => {
    const left = [...answers]
    const mock = jest.mocked<(options: Taro.uploadFile.Option) => unknown>(Taro.uploadFile)
    mock.mockImplementation(() =>
      Object.assign(left.shift()?.() ?? Promise.reject(new Error('no more')), { progress: () => undefined }),
    )
    return mock
  }
  const arrives = () => Promise.resolve({ statusCode: 200, data: JSON.stringify(view) })
  const choose = (size: number) =>
    jest
      .mocked(Taro.chooseImage)
      .mockResolvedValueOnce({ tempFiles: [{ path: 'p', size }], tempFilePaths: ['p'], errMsg: 'ok' })
  const add = () => fireEvent.click(screen.getByRole('button', { name: /添加照片/ }))

  it('are sent as soon as they are chosen', async () => {
    const onChange = jest.fn()
    const sent = uploads(arrives)
    choose(1000)
    render(<Holder onChange={onChange} />)
    add()
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith([expect.objectContaining({ id: view.id })]))
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ name: 'file' })
    fireEvent.click(screen.getByRole('button', { name: '删除第 1 张照片' }))
    expect(onChange).toHaveBeenLastCalledWith([])
  })

  it('that did not get there are sent again under the same key', async () => {
    const sent = uploads(() => Promise.reject({ errMsg: 'fail' }), arrives)
    choose(1000)
    render(<Holder onChange={jest.fn()} />)
    add()
    fireEvent.click(await screen.findByRole('button', { name: /没有传上/ }))
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(2))
    const keys = sent.mock.calls.map(([options]) => options.header?.['Idempotency-Key'])
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('that are too large never leave the phone', async () => {
    const sent = uploads(arrives)
    choose(11 * 1024 * 1024)
    render(<Holder onChange={jest.fn()} />)
    add()
    await act(() => new Promise(resolve => setTimeout(resolve, 0)))
    expect(sent).not.toHaveBeenCalled()
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('10 MB') }),
    )
  })
})
