import { PASSWORD } from '../journeys/steps'

/** Signs somebody of the demonstration in: the token, and what the storage of a phone then holds. */
export const signedIn = async (url: string, account: string) => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: PASSWORD }),
  })
  const state: { token: string; me: unknown } = await answer.json()
  return { token: state.token, kept: { session: JSON.stringify({ state, version: 0 }) } }
}
