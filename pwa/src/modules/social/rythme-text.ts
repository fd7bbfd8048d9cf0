/** Rhythms as short texts. */
import type { RythmeSalarie } from '#shared/modules/social/rythme-salarie.entity.ts';
import { joursText } from '../../ui/jours-text.ts';

/** What a rhythm says, in a line. */
export function rythmeText(row: RythmeSalarie): string {
  const { joursPairs, joursImpairs, ecoleSemaines } = row;
  const [pairs, impairs] = [joursText(joursPairs), joursText(joursImpairs)];
  const weeks = pairs === impairs ? pairs : `paires ${pairs} ; impaires ${impairs}`;
  return ecoleSemaines === null ? weeks : `${weeks} ; école une semaine sur ${ecoleSemaines}`;
}
