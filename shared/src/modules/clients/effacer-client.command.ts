/** Erasing a person: the server decides, because what the law keeps may stand on no phone. */
import { defineCommand } from '../../entity/command.ts';
import { ref } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const effacerClient = defineCommand({
  name: 'effacer-client',
  label: 'Effacer les données d’un client',
  roles: OFFICE,
  args: { clientId: ref('Client', 'clients') },
  mayWait: true,
});
