const path = require('node:path')
const attributes = require('./aria.json')

/** Taro's templates drop aria-* attributes; this adds the ones that the kit uses to the components that it uses. */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'aria-runtime.mjs'))
    },
  })
}
