import { View } from '@tarojs/components'
import { type OpinionCard as Card, categoryWords } from '../../contract/opinions'
import { type Instant, sayTime } from '../../contract/time'
import { classes } from './classes'
import { sayDue } from './due'
import { Pressable } from './Pressable'
import { StatusTag } from './StatusTag'
import './OpinionCard.css'

interface Props {
  readonly card: Card
  readonly audience: 'reporter' | 'staff'
  readonly now: Instant
  readonly onOpen: (id: string) => void
  readonly isSelected?: boolean
}

const lightClass = { none: '', yellow: 'opinion-card-yellow', red: 'opinion-card-red' } as const

const subtitle = ({ card, audience, now }: Props): string => {
  if (audience === 'reporter') return `${card.siteName} · ${sayTime(card.submittedAt, now)}`
  // What waits for the reader needs no holder: it would be the reader's own office on every row.
  const holder = card.isMine ? null : card.holder
  return [categoryWords[card.category], card.siteName, holder].filter(Boolean).join(' · ')
}

/** One opinion in a list: where it stands, what it says, who holds it, how late it is. Few nodes: lists are long. */
export function OpinionCard(props: Props) {
  const { card, audience, now, onOpen, isSelected } = props
  const look = classes('opinion-card', lightClass[card.light], isSelected && 'opinion-card-selected')
  return (
    <Pressable className={look} onClick={() => onOpen(card.id)}>
      <View className='opinion-card-top'>
        <StatusTag status={card.status} audience={audience} />
        {audience === 'reporter' && card.hasNews && <View className='opinion-card-news'>有新进展</View>}
        <View className='opinion-card-due'>{sayDue(card, now)}</View>
      </View>
      <View className='opinion-card-text'>{card.excerpt}</View>
      <View className='opinion-card-sub'>{subtitle(props)}</View>
    </Pressable>
  )
}
