import { useState } from 'react'
import { say } from '../platform/dialogs'
import { signInHere } from '../platform/signIn'

/** Signing in with one tap. */
export const useSignIn = () => {
  const [isSigningIn, setSigningIn] = useState(false)
  const signIn = async () => {
    setSigningIn(true)
    try {
      await signInHere()
      say('已登录')
    } catch (error) {
      say(error instanceof Error ? error.message : '没有登录成功，请再试一次')
    }
    setSigningIn(false)
  }
  return { isSigningIn, signIn: () => void signIn() }
}
