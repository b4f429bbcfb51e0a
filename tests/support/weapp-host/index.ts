export { AlipayHost } from './AlipayHost'
export { attachView } from './attachView'
export { checkBuild } from './checkBuild'
export { WeappHost } from './WeappHost'
