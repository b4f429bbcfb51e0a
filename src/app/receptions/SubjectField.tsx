import { View } from '@tarojs/components'
import { useState } from 'react'
import { familyOf, listMyOpinions, type OpinionCard } from '../../contract/opinions'
import { SUBJECT_MAX } from '../../contract/receptions/schemas'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { MoreLink } from '../parts/MoreLink'
import { Row } from '../parts/Row'
import { Sheet } from '../parts/Sheet'
import { useSession } from '../session'
import { useEndpoint } from '../useEndpoint'
import type { BookState } from './useBook'

const useOpenOpinions = (): readonly OpinionCard[] => {
  const isResident = useSession(({ me }) => me !== null && me.duties.length === 0)
  const { data } = useEndpoint(listMyOpinions, isResident ? {} : null)
  return data?.items.filter(({ status }) => familyOf(status) !== 'final') ?? []
}

interface PickProps {
  readonly opinions: readonly OpinionCard[]
  readonly onPick: (opinion: OpinionCard) => void
}

/** The way from a line to an opinion that was handed in already. */
const Pick = ({ opinions, onPick }: PickProps) => {
  const [isOpen, setOpen] = useState(false)
  if (opinions.length === 0) return null
  const pick = (opinion: OpinionCard) => {
    setOpen(false)
    onPick(opinion)
  }
  return (
    <View className='book-subject-pick'>
      <MoreLink text='谈我提过的意见' onClick={() => setOpen(true)} />
      <Sheet open={isOpen} title='谈哪一条意见' onClose={() => setOpen(false)}>
        {opinions.map(opinion => (
          <Row
            key={opinion.id}
            icon='message-square-text'
            title={opinion.excerpt}
            note={opinion.siteName}
            onClick={() => pick(opinion)}
          />
        ))}
      </Sheet>
    </View>
  )
}

/** What it is about: one line, or one of the own opinions that are not closed yet. */
export const SubjectField = ({ book: { form, edit, faults } }: { readonly book: BookState }) => {
  const opinions = useOpenOpinions()
  if (form.opinion) {
    return (
      <View id='field-opinion' className='book-subject'>
        <View className='book-subject-label'>想谈的意见</View>
        <Card>
          <Row icon='message-square-text' title={form.opinion.excerpt} note={form.opinion.siteName} />
          <Row icon='x' title='换成写一句话' onClick={() => edit({ opinion: null })} />
        </Card>
        {faults.opinion && <View className='book-fault'>{faults.opinion}</View>}
      </View>
    )
  }
  return (
    <View id='field-subject'>
      <Input
        label='想谈什么'
        hint='一句话就行，代表好提前了解。不写也可以。'
        placeholder='例如：小区加装电梯卡住了'
        value={form.subject}
        onChange={subject => edit({ subject })}
        max={SUBJECT_MAX}
        error={faults.subject}
        optional
      />
      <Pick opinions={opinions} onPick={opinion => edit({ opinion, subject: '' })} />
    </View>
  )
}
