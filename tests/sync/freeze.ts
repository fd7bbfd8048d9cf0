/** `npm run freeze`: writes down what this SCHEMA promises, once; a promise is not changed afterwards. */
import { registry } from '#shared/registry.ts';
import { SCHEMA } from '#shared/sync/wire.ts';
import { frozenOf, readFrozen, writeFrozen } from './frozen.ts';

if (readFrozen().some(({ schema }) => schema === SCHEMA)) {
  console.error(
    `Schema ${SCHEMA} is frozen already: raise SCHEMA in shared/src/sync/wire.ts, with what lifts its ops.`,
  );
  process.exit(1);
}
writeFrozen(frozenOf(registry, SCHEMA));
console.log(`Schema ${SCHEMA} is frozen.`);
