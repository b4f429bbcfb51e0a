import { useEffect, useState } from 'react'
import type { InputOf } from '../../contract/endpoint'
import { makePosters, type PosterJob, readPosters } from '../../contract/posters'
import { CallFailed, call, isPassing } from '../call'
import { useAct } from '../useAct'

type PosterInput = InputOf<typeof makePosters>

/** How often it is asked how far the posters are, in milliseconds. */
const EVERY = 1000

/** How a job stands that cannot be asked about any more. */
const lost = (job: PosterJob, failure: unknown): PosterJob => ({
  ...job,
  state: 'failed',
  problem: failure instanceof CallFailed ? failure.message : '没有做完，请再试一次。',
})

/** A batch of posters from the tap that starts it to the file that can be fetched; `made` is what it was asked for. */
export const usePosterJob = () => {
  const { send, busy, fault } = useAct(makePosters)
  const [job, setJob] = useState<PosterJob | null>(null)
  const [made, setMade] = useState<PosterInput | null>(null)
  const start = async (input: PosterInput) => {
    setJob(null)
    const begun = await send(input)
    if (!begun) return
    setMade(input)
    setJob(begun)
  }
  const isRunning = job?.state === 'running'
  const id = job?.id
  useEffect(() => {
    if (!isRunning || !id) return
    const look = () =>
      call(readPosters, { job: id }).then(setJob, (failure: unknown) => {
        // A hole in the network is no reason to give up: the next look may get through.
        if (!isPassing(failure)) setJob(before => before && lost(before, failure))
      })
    const timer = setInterval(() => void look(), EVERY)
    return () => clearInterval(timer)
  }, [isRunning, id])
  return { job, made, start, busy: busy || isRunning, fault }
}
