/** What lapses is told a month ahead, by person and by team; who is in his role, and who no longer is. */
import { describe, expect, test } from 'vitest';
import { ceQuiEchoit } from '#shared/links/ce-qui-echoit.ts';
import { isEnFonction } from '#shared/modules/clients/contact.entity.ts';

const today = '2026-11-23';

describe('habilitations and vehicles', () => {
  const habilitation = (id: string, valableAu: string | null) => ({
    ...{ id, salarieId: `salarie-${id}`, libelle: `CACES ${id}`, valableAu },
  });

  test('what has lapsed comes first, what is more than a month away is not told', () => {
    const habilitations = [
      habilitation('loin', '2026-12-24'),
      habilitation('bientot', '2026-12-23'),
      habilitation('echue', '2026-11-22'),
      habilitation('jour', '2026-11-23'),
      habilitation('sans', null),
    ];
    expect(
      ceQuiEchoit({ habilitations, vehicules: [] }, today).map(({ id, isEchue }) => [id, isEchue]),
    ).toEqual([
      ['echue', true],
      ['jour', false],
      ['bientot', false],
    ]);
  });

  test('a vehicle warns its team, once for the check and once for the service', () => {
    const camion = {
      ...{ id: 'v', libelle: 'Master', equipe: 'Équipe 1' },
      ...{ controleAu: '2026-11-30', entretienAu: '2026-11-01' },
    };
    const sans = { ...camion, id: 'w', equipe: null, controleAu: null };
    const found = ceQuiEchoit({ habilitations: [], vehicules: [camion, sans] }, today);
    expect(found.map(({ cle, quoi, isEchue }) => [cle, quoi, isEchue])).toEqual([
      ['equipe:Équipe 1', 'Master, entretien', true],
      ['equipe:', 'Master, entretien', true],
      ['equipe:Équipe 1', 'Master, contrôle technique', false],
    ]);
  });
});

test('a contact is called from the first to the last day of his role, both included', () => {
  const role = { roleDepuis: '2026-11-01', roleFin: '2026-11-30' };
  expect(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => isEnFonction(role, day)),
  ).toEqual([false, true, true, false]);
  expect(isEnFonction({ roleDepuis: null, roleFin: null }, today)).toBe(true);
});
