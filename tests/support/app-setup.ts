import '@testing-library/jest-dom'
import { act } from '@testing-library/react'
import { phone } from './stubs/taro'

// What a build defines, and a phone that forgets everything between two tests.
Object.assign(globalThis, { API_BASE: '', definePageConfig: (config: unknown) => config })
Object.assign(process.env, { TARO_ENV: 'weapp' })

beforeEach(() => {
  phone.kept.clear()
  phone.opens('/resident/home')
  jest.clearAllMocks()
})

// Answers that arrive after the last sentence of a test are drawn before the page is taken away.
afterEach(() => act(() => new Promise(resolve => setTimeout(resolve, 0))))
