import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria.json'

// The running half of the plugin: the short names in the templates must be known to the runtime too.
mergeInternalComponents(attributes)
