/** At the end of the day, on the home screen of whoever is on a roof: is it watertight tonight? */
import { useLiveQuery } from 'dexie-react-hooks';
import { Umbrella } from 'lucide-react';
import { dayAt, FIRM_TIME_ZONE } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { type Avancement, avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { PhotoButton } from './photo-button.tsx';

/** From this hour on one thinks of the night. */
const SOIR_HEURE = 15;

const REPONSES = { oui: 'Oui', bache: 'Oui, bâché', non: 'Non' } as const;

interface Asked {
  readonly site: Chantier;
  readonly row: Avancement | null;
}

function hourNow(): number {
  const said = new Intl.DateTimeFormat('fr-FR', {
    ...{ hour: 'numeric', hourCycle: 'h23', timeZone: FIRM_TIME_ZONE },
  }).formatToParts(Date.now());
  return Number(said.find(({ type }) => type === 'hour')?.value ?? 0);
}

function Question({ site, row }: Asked) {
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const owner = { chantierId: site.id, jour: dayAt(Date.now()) };
  const id = row?.id ?? keyedId(avancement, owner);
  const e = avancement.table;

  function answer(horsEau: keyof typeof REPONSES) {
    const f = { horsEau, auteur: `${prenom} ${nom}`.trim() };
    const blank = Object.fromEntries(avancement.fieldNames.map((name) => [name, null]));
    const op = row
      ? { t: 'set' as const, e, id, f }
      : { t: 'create' as const, e, id, f: { ...blank, ...owner, ...f } };
    const undo = row
      ? [{ t: 'set' as const, e, id, f: { horsEau: row.horsEau, auteur: row.auteur } }]
      : undefined;
    void act({
      ...{ ops: [op], says: `« ${site.libelle} » : ${REPONSES[horsEau].toLowerCase()}.` },
      ...(undo && { undo }),
    });
  }

  return (
    <section className="card card--pad stack">
      <h2 className="row">
        <Umbrella aria-hidden />
        Hors d’eau ce soir ?
      </h2>
      <p className="strong">{site.libelle}</p>
      <div className="triple">
        {(Object.keys(REPONSES) as (keyof typeof REPONSES)[]).map((name) => (
          <button
            key={name}
            type="button"
            className={`button button--main ${row?.horsEau === name ? 'button--primary' : ''}`}
            aria-pressed={row?.horsEau === name}
            onClick={() => answer(name)}
          >
            {REPONSES[name]}
          </button>
        ))}
      </div>
      {row?.horsEau && (
        <p className="row">
          <PhotoButton entity={avancement} row={row} of="ce soir" />
          <span className="muted">
            {row.documentId ? 'Photo jointe' : 'Une photo le montre mieux'}
          </span>
        </p>
      )}
    </section>
  );
}

export default function HorsEauCard() {
  const { db } = usePhone();
  const { salarieId } = useProfile();
  const isEvening = hourNow() >= SOIR_HEURE;
  const asked = useLiveQuery(async (): Promise<Asked[]> => {
    if (salarieId === null || !isEvening) return [];
    const jour = dayAt(Date.now());
    const cells = await db
      .table<Affectation>(affectation.table)
      .where('jour')
      .equals(jour)
      .filter((cell) => cell.deleted === 0 && cell.salarieId === salarieId)
      .toArray();
    const ids = [...new Set(cells.flatMap(({ chantierId }) => chantierId ?? []))];
    const sites = await db.table<Chantier>(chantier.table).bulkGet(ids);
    const rows = await db
      .table<Avancement>(avancement.table)
      .bulkGet(ids.map((chantierId) => keyedId(avancement, { chantierId, jour })));
    return sites.flatMap((site, i) =>
      site && site.deleted === 0 ? [{ site, row: rows[i] ?? null }] : [],
    );
  }, [db, salarieId, isEvening]);
  return asked?.map((one) => <Question key={one.site.id} {...one} />);
}
