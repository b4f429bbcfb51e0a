import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import DeputyOpinionPage from '../../src/app/deputy/opinion'
import DeputyOpinionsPage from '../../src/app/deputy/opinions'
import { useSession } from '../../src/app/session'
import { actOnOpinion, listOpinions, readOpinion } from '../../src/contract/opinions'
import { startApp } from '../support/app-world'
import { makeCard, makeView, opinionId } from '../support/samples'
import { phone } from '../support/stubs/taro'

const deputy = {
  id: opinionId,
  name: '严晓红',
  duties: [{ role: 'deputy' as const, place: '幸福里代表联系点' }],
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
  useSession.setState({ token: 'token', me: deputy })
  phone.opens('/deputy/opinion', { id: opinionId })
})

describe('a deputy', () => {
  it('sees the opinions of the own sites, queue by queue', async () => {
    const counts = { mine: 0, open: 1, late: 0, all: 3 }
    server.answers(listOpinions, ({ query }) => ({
      items: query.queue === 'open' ? [makeCard()] : [],
      total: 0,
      hasMore: false,
      counts,
    }))
    render(<DeputyOpinionsPage />)
    expect(await screen.findByText('没有等您看的意见')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /已超期/ })).not.toBeInTheDocument()
    press('办理中 1')
    fireEvent.click(await screen.findByText('3 号楼门口的路灯坏了半个月'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/deputy/opinion?id=${opinionId}` })
  })

  it('leaves a word that the resident does not see', async () => {
    const view = makeView({ audience: 'staff', moves: ['comment'] })
    server.answers(readOpinion, () => view)
    server.answers(actOnOpinion, () => ({ ...view, revision: 2 }))
    render(<DeputyOpinionPage />)
    fireEvent.click(await screen.findByRole('button', { name: '说几句' }))
    expect(screen.getByText('代表和经办人员能看到，居民看不到')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: '我去现场看过' } })
    press('发出')
    await waitFor(() =>
      expect(server.askedFor(actOnOpinion)[0]?.body).toMatchObject({ data: { text: '我去现场看过' } }),
    )
  })

  it('sees no contact that the resident did not offer', async () => {
    server.answers(readOpinion, () => makeView({ audience: 'staff', contact: 'hidden' }))
    render(<DeputyOpinionPage />)
    expect(await screen.findByText('联系方式不对您显示。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '查看联系方式' })).not.toBeInTheDocument()
  })
})
