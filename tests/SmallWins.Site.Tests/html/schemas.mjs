// Reads lines of {"schema": "day", "value": …} and answers each with true or false: whether the schema accepts the value.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Ajv from 'ajv/dist/2020.js'

const ajv = new Ajv({ allowUnionTypes: true, strictRequired: false })
const schemas = {}
for (const name of ['settings', 'day', 'week', 'goal']) {
  schemas[name] = ajv.compile(JSON.parse(readFileSync(`../../../schemas/${name}.schema.json`, 'utf8')))
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, value } = JSON.parse(line)
  console.log(schemas[schema](value))
}
