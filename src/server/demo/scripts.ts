import type { MoveData, MoveName, Party } from '../../contract/opinions'
import type { Story } from './texts'

/** One step of a story: who does what, how many working days after the step before. */
export interface Step {
  readonly move: MoveName
  readonly party: Party
  readonly data: MoveData
  readonly days: number
}

/** How far a story is told. `weight`: how many of the demonstration's opinions end like this. */
export interface Script {
  readonly weight: number
  readonly fits?: (story: Story) => boolean
  /** Working days between the last step and now; unfinished ones are younger than closed ones. */
  readonly rest: readonly [low: number, high: number]
  readonly steps: (
    story: Story,
    unitId: string,
    promise: (low: number, high: number) => string,
  ) => readonly Step[]
}

const step = (move: MoveName, party: Party, days: number, data: MoveData = {}): Step => ({
  move,
  party,
  data,
  days,
})

const receive = step('receive', 'secretary', 0.3)
const accept = step('accept', 'handler', 0.6)
const signer = (story: Story): Party => {
  if (story.beyondStreet) return 'districtOfficer'
  return story.outcome === 'planned' || story.outcome === 'reference' ? 'chair' : 'secretary'
}
const contact = (story: Story) =>
  step('firstContact', 'liaisonOfficer', 0.4, {
    contactBy: 'phone',
    ...(story.contactNote && { text: story.contactNote }),
  })
const comment = (story: Story): Step[] =>
  story.deputyComment ? [step('comment', 'deputy', 0.3, { text: story.deputyComment })] : []

type Telling = Script['steps']

const toUnit: Telling = (story, unitId) =>
  story.beyondStreet
    ? [
        receive,
        contact(story),
        step('forward', 'secretary', 0.5, { reason: '涉及区级部门职责，街道协调不了' }),
        step('distribute', 'districtOfficer', 1.2, { unitId }),
      ]
    : [receive, contact(story), step('assign', 'secretary', 0.6, { unitId })]

const handled: Telling = (...of) => [...toUnit(...of), ...comment(of[0]), accept]

const drafted: Telling = (...of) => {
  const [story, , promise] = of
  const outcome = story.outcome ?? 'resolved'
  const promisedOn = outcome === 'resolving' || outcome === 'planned' ? { promisedOn: promise(-3, 25) } : {}
  const data = { outcome, text: story.reply ?? '', ...promisedOn }
  return [...handled(...of), step('draftReply', 'handler', 1.6, data)]
}

const replied: Telling = (...of) => [...drafted(...of), step('signOff', signer(of[0]), 0.5)]

const satisfied: MoveData = { solved: 'yes', attitude: 'satisfied', result: 'satisfied' }
const fair: MoveData = { solved: 'partly', attitude: 'satisfied', result: 'basicallySatisfied' }
const dissatisfied = (reason: string | null): MoveData => ({
  solved: 'no',
  attitude: 'basicallySatisfied',
  result: 'dissatisfied',
  reason: reason ?? '',
})

const ratedBadly: Telling = (...of) => [
  ...replied(...of),
  step('rate', 'reporter', 1, dissatisfied(of[0].dissatisfied)),
]

const secondReply: Telling = (...of) => {
  const [story] = of
  const by: Party = story.beyondStreet ? 'districtOfficer' : 'chair'
  return [
    ...ratedBadly(...of),
    step('firstContact', 'handler', 0.5, { contactBy: 'visit' }),
    step('draftReply', 'handler', 2, { outcome: 'resolved', text: story.secondReply ?? '' }),
    step('signOff', by, 0.5),
  ]
}

const isPromise = (story: Story) => story.outcome === 'resolving' || story.outcome === 'planned'
const plain = (story: Story) => !story.redirect
const ofStreet = (story: Story) => plain(story) && !story.beyondStreet
const ofDistrict = (story: Story) => plain(story) && story.beyondStreet
const settled = (story: Story) => plain(story) && !isPromise(story)
const asked = (story: Story) => ofStreet(story) && story.question !== null
const unhappy = (story: Story) => plain(story) && story.dissatisfied !== null

/** The ways an opinion's story goes in the demonstration, about 300 in all, in every status. */
export const scripts: readonly Script[] = [
  {
    weight: 20,
    fits: s => s.redirect !== null,
    rest: [1, 20],
    steps: s => [receive, step('redirect', 'secretary', 0.8, s.redirect ?? {})],
  },
  {
    weight: 10,
    fits: unhappy,
    rest: [4, 25],
    steps: (...of) => [...secondReply(...of), step('rate', 'reporter', 1, fair)],
  },
  { weight: 5, fits: unhappy, rest: [0, 2], steps: ratedBadly },
  {
    weight: 3,
    fits: s => unhappy(s) && !s.beyondStreet,
    rest: [0, 2],
    steps: (...of) => [
      ...secondReply(...of),
      step('rate', 'reporter', 1, dissatisfied('还是没有真正解决，过了几天老样子。')),
    ],
  },
  {
    weight: 2,
    fits: unhappy,
    rest: [3, 15],
    steps: (...of) => [
      ...secondReply(...of),
      step('rate', 'reporter', 1, dissatisfied('说法和上次差不多，没有新的办法。')),
      step('explainAndClose', 'chair', 2, {
        text: '两次办理的情况我们逐项核对过，目前的条件下只能做到这一步，理由已当面说明。如仍有不同意见，可以拨打12345，或者依法申请行政复议。',
      }),
    ],
  },
  {
    weight: 7,
    fits: asked,
    rest: [0, 4],
    steps: s => [receive, step('askInfo', 'secretary', 0.5, { question: s.question ?? '' })],
  },
  {
    weight: 6,
    fits: s => asked(s) && s.addInfo !== null,
    rest: [0, 1],
    steps: s => [
      receive,
      step('askInfo', 'secretary', 0.5, { question: s.question ?? '' }),
      step('addInfo', 'reporter', 1, { text: s.addInfo ?? '' }),
    ],
  },
  {
    weight: 4,
    fits: ofStreet,
    rest: [0, 0.6],
    steps: () => [step('hold', 'system', 0, { reason: '内容里可能有身份证号，请核对后隐去' })],
  },
  {
    weight: 3,
    fits: ofStreet,
    rest: [2, 20],
    steps: () => [
      step('hold', 'system', 0, { reason: '内容里有网址，请核对' }),
      step('reject', 'secretary', 0.6, { reason: '内容里带有广告链接，请删去后重新提交。' }),
    ],
  },
  { weight: 14, fits: plain, rest: [0, 0.8], steps: () => [] },
  { weight: 5, fits: plain, rest: [1, 15], steps: () => [step('withdraw', 'reporter', 0.5)] },
  { weight: 14, fits: plain, rest: [0, 1.5], steps: () => [receive] },
  {
    weight: 8,
    fits: ofDistrict,
    rest: [0, 3],
    steps: s => [receive, contact(s), step('forward', 'secretary', 0.6, { reason: '需要区级部门统一安排' })],
  },
  { weight: 10, fits: plain, rest: [0, 1], steps: toUnit },
  {
    weight: 3,
    fits: ofStreet,
    rest: [0, 1],
    steps: (...of) => [
      ...toUnit(...of),
      step('requestReturn', 'handler', 0.5, {
        legalBasis: '街道部门职责清单',
        reason: '现场不在本单位管理范围内',
      }),
    ],
  },
  { weight: 24, fits: plain, rest: [0, 6], steps: handled },
  {
    weight: 3,
    fits: ofStreet,
    rest: [0, 1],
    steps: (...of) => [
      ...handled(...of),
      step('extend', 'handler', 1, { days: 5, reason: '需要等第三方检测报告' }),
    ],
  },
  { weight: 14, fits: plain, rest: [0, 1.5], steps: drafted },
  { weight: 22, fits: plain, rest: [0, 6], steps: replied },
  {
    weight: 18,
    fits: s => plain(s) && isPromise(s),
    rest: [1, 22],
    steps: (...of) => [...replied(...of), step('rate', 'reporter', 1, fair)],
  },
  {
    weight: 18,
    fits: settled,
    rest: [4, 30],
    steps: (...of) => [...replied(...of), step('closeUnrated', 'system', 10)],
  },
  {
    weight: 9,
    fits: ofStreet,
    rest: [3, 30],
    steps: s => [
      receive,
      step('answerNow', 'secretary', 0.7, { outcome: 'resolved', text: s.reply ?? '' }),
      step('rate', 'reporter', 1, satisfied),
    ],
  },
  // The rest, the most of them, went well.
  {
    weight: 1000,
    fits: settled,
    rest: [2, 32],
    steps: (...of) => [...replied(...of), step('rate', 'reporter', 1.2, satisfied)],
  },
  {
    weight: 1000,
    fits: plain,
    rest: [1, 12],
    steps: (...of) => [
      ...replied(of[0], of[1], () => of[2](-8, -2)),
      step('rate', 'reporter', 1, fair),
      step('reportPromise', 'handler', 8, { kept: true, text: of[0].progress ?? '' }),
      step('rate', 'reporter', 1, satisfied),
    ],
  },
]
