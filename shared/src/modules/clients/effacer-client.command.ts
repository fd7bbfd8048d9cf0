/** Erasing a person: the server decides, because what the law keeps may stand on no phone. */
import * as z from 'zod/mini';
import { isId } from '../../core/ids.ts';
import { defineCommand } from '../../entity/command.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const effacerClient = defineCommand({
  name: 'effacer-client',
  label: 'Effacer les données d’un client',
  roles: OFFICE,
  args: z.strictObject({ clientId: z.custom<string>(isId) }),
  mayWait: true,
});
