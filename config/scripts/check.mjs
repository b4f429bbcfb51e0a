// npm run check: types, lint, unused code, boundaries and the contract's tests; quick enough to run before every commit.
import path from 'node:path'
import { root, run, say } from './tools.mjs'

const bin = name => path.join(root, 'node_modules/.bin', name)

say('类型')
run(bin('tsc'), ['--noEmit'], '类型检查没有通过。')
say('格式与写法')
run(bin('biome'), ['check'], '写法检查没有通过；`npm run format` 能改好其中大部分。')
say('没有用到的代码')
run(bin('knip'), [], '有没有用到的文件、依赖或导出，请删去。')
say('契约与边界')
run(bin('jest'), ['--selectProjects', 'contract'], '契约的测试没有通过。')
