/** Whether a quote counts: a colour and a word. */
import { DEVIS_ETATS, type DevisEtat } from '#shared/modules/devis-facturation/devis.entity.ts';

const TONES: Readonly<Record<DevisEtat, string>> = {
  compte: 'badge--good',
  'a-verifier': 'badge--bad',
  remplace: '',
  ecarte: '',
};

export function DevisBadge({ etat }: { etat: DevisEtat }) {
  return <span className={`badge ${TONES[etat]}`}>{DEVIS_ETATS[etat]}</span>;
}
