/** Closing a chantier for good: the server decides, because the planning of others may forbid it. */
import { defineCommand } from '../../entity/command.ts';
import { ref } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const archiverChantier = defineCommand({
  name: 'archiver-chantier',
  label: 'Archiver un chantier',
  roles: OFFICE,
  args: { chantierId: ref('Chantier', 'chantiers') },
  mayWait: true,
});
