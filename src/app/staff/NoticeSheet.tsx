import { useState } from 'react'
import { postNotice } from '../../contract/home'
import { addDays, dayOf } from '../../contract/time'
import { Button } from '../parts/Button'
import { DateInput } from '../parts/DateInput'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Picker } from '../parts/Picker'
import { Sheet } from '../parts/Sheet'
import { TextArea } from '../parts/TextArea'
import { useAct } from '../useAct'

/** How long a notice is shown unless one says otherwise, in days. */
const USUAL = 14
const DISTRICT = 'district'

interface Props {
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
  readonly mayDistrict: boolean
  readonly onClose: () => void
  readonly onPosted: () => void
}

/** Writes a notice for a street's front door, or for all of them. */
export function NoticeSheet({ streets, mayDistrict, onClose, onPosted }: Props) {
  const [draft, setDraft] = useState(() => {
    const from = dayOf(Date.now())
    const street = mayDistrict ? DISTRICT : (streets[0]?.slug ?? '')
    return { street, title: '', body: '', from, until: addDays(from, USUAL) }
  })
  const { send, busy, fault } = useAct(postNotice)
  const type = (changes: Partial<typeof draft>) => setDraft(before => ({ ...before, ...changes }))
  const faultAt = (name: string) => (fault?.fields?.[name] ? { error: fault.fields[name] } : {})
  const post = async () => {
    const street = draft.street === DISTRICT ? null : draft.street
    if (await send({ ...draft, street })) onPosted()
  }
  const places = [
    ...(mayDistrict ? [{ value: DISTRICT, label: '全区，各街道首页都显示' }] : []),
    ...streets.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  return (
    <Sheet
      open
      title='写公告'
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} onClick={() => void post()}>
          发布
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <Input
        label='标题'
        value={draft.title}
        onChange={title => type({ title })}
        max={30}
        {...faultAt('title')}
      />
      <TextArea
        label='内容'
        value={draft.body}
        onChange={body => type({ body })}
        max={500}
        rows={5}
        {...faultAt('body')}
      />
      {places.length > 1 && (
        <Picker
          label='显示在哪里'
          options={places}
          value={draft.street}
          onChange={street => type({ street })}
          {...faultAt('street')}
        />
      )}
      <DateInput label='从哪天' value={draft.from} onChange={from => type({ from })} {...faultAt('from')} />
      <DateInput
        label='到哪天'
        value={draft.until}
        min={draft.from}
        onChange={until => type({ until })}
        {...faultAt('until')}
      />
    </Sheet>
  )
}
