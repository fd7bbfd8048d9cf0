/** What the journal of a chantier is made of, kept up to date. */
import { avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import { controlePoint } from '#shared/modules/chantiers/controle-point.entity.ts';
import { type Fait, journalOf } from '#shared/modules/chantiers/journal.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { sav } from '#shared/modules/chantiers/sav.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';

/** The facts of a chantier, the latest first. */
export function useJournal(chantierId: string): Fait[] {
  const of = { field: 'chantierId', equals: chantierId };
  const avancements = useRows(avancement, of) ?? [];
  const commandes = useRows(commande, of) ?? [];
  const receptions = useRows(commandeReception, of) ?? [];
  const controles = useRows(controlePoint, of) ?? [];
  const savs = useRows(sav, of) ?? [];
  const avenants = useRows(avenant, of) ?? [];
  const documents = useRows(chantierDocument, of) ?? [];
  const procesVerbaux = useRows(procesVerbal, of) ?? [];
  const suites = { savs, avenants, procesVerbaux };
  return journalOf({ avancements, commandes, receptions, controles, documents, ...suites });
}
