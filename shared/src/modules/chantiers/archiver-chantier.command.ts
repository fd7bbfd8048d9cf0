/** Closing a chantier for good: the server decides, because the planning of others may forbid it. */
import * as z from 'zod/mini';
import { isId } from '../../core/ids.ts';
import { defineCommand } from '../../entity/command.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const archiverChantier = defineCommand({
  name: 'archiver-chantier',
  label: 'Archiver un chantier',
  roles: OFFICE,
  args: z.strictObject({ chantierId: z.custom<string>(isId) }),
  mayWait: true,
});
