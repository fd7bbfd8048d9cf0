/** What one does with a quote that is there: count it, set it aside, take one of its options. */
import { dayAt } from '#shared/core/dates.ts';
import { type Ecriture, ecrireHeures } from '#shared/links/importer-devis.ts';
import {
  type Devis,
  type DevisEtat,
  devis,
} from '#shared/modules/devis-facturation/devis.entity.ts';
import {
  type DevisOption,
  devisOption,
} from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { readRowsOfDevis, suiteSurHeures } from './rows-of-devis.ts';

export function useDevisActs() {
  const { db } = usePhone();
  const act = useGesture();

  /** The writes of a change, with the hours that follow from it. */
  async function withHours(
    row: Devis,
    ecritures: readonly Ecriture[],
    { etat, options }: { etat: DevisEtat; options: readonly DevisOption[] },
  ): Promise<Ecriture[]> {
    const { heures } = await readRowsOfDevis(db, row.numero, row.version);
    const accepted = options.filter(({ dateAcceptation }) => dateAcceptation !== null);
    const rows = ecrireHeures(row, accepted, { counts: etat === 'compte', existant: heures });
    const all = [...ecritures, ...rows];
    return [...all, ...(await suiteSurHeures(db, row.chantierId, all))];
  }

  /** Makes a quote count, or not. */
  async function setEtat(row: Devis, etat: DevisEtat, options: readonly DevisOption[]) {
    const set: Ecriture = { t: 'set', e: devis.table, id: row.id, f: { etat } };
    const says = etat === 'compte' ? `Devis ${row.numero} compté.` : `Devis ${row.numero} écarté.`;
    await act({ ops: await withHours(row, [set], { etat, options }), says });
  }

  /** Takes an option into the chantier, or gives it back. */
  async function setOption(row: Devis, option: DevisOption, options: readonly DevisOption[]) {
    const dateAcceptation = option.dateAcceptation === null ? dayAt(Date.now()) : null;
    const set: Ecriture = { t: 'set', e: devisOption.table, id: option.id, f: { dateAcceptation } };
    const after = options.map((one) => (one.id === option.id ? { ...one, dateAcceptation } : one));
    const ops = await withHours(row, [set], { etat: row.etat, options: after });
    await act({ ops, says: dateAcceptation ? 'Option acceptée.' : 'Option remise à part.' });
  }

  return { setEtat, setOption };
}
