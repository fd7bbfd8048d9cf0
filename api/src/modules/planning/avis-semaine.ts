/** Who is told that his week is ready, or that a week that was sent is no longer what he had seen. */
import { type Day, isoWeekOf, mondayOf, weekDaysOf } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { cleDe, contenuDe } from '#shared/modules/planning/cases.ts';
import { nouvelleDe } from '#shared/modules/planning/changements.ts';
import { semaineEnvoyee } from '#shared/modules/planning/semaine-envoyee.entity.ts';
import { semaineVue } from '#shared/modules/planning/semaine-vue.entity.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Announcer, Notice, Written } from '../../sync/announcer.ts';
import type { Reading } from '../../sync/follower.ts';

/** Someone's week that was just sent, or in which something was just written. */
interface Touched {
  readonly salarieId: string;
  readonly lundi: Day;
  readonly isSending: boolean;
}

function isSent(reading: Reading, lundi: Day): boolean {
  return reading.get(semaineEnvoyee, keyedId(semaineEnvoyee, { lundi }))?.deleted === 0;
}

/** Who has a week of a sending: all who belong to the firm then, but who sent it. */
function ofSending({ id, bySalarieId }: Written, reading: Reading): Touched[] {
  const sent = reading.get(semaineEnvoyee, id);
  if (sent?.deleted !== 0) return [];
  const { lundi } = sent;
  return reading
    .list(salarie, 'deleted = 0', [])
    .filter((row) => weekDaysOf(lundi).some((jour) => isPresent(row, jour)))
    .filter((row) => row.id !== bySalarieId)
    .map((row) => ({ salarieId: row.id, lundi, isSending: true }));
}

/** Whose cell was written, where somebody else did it and the week was sent. */
function ofCell({ id, bySalarieId }: Written, reading: Reading): Touched[] {
  const cell = reading.get(affectation, id);
  if (!cell || cell.salarieId === bySalarieId) return [];
  const lundi = mondayOf(cell.jour);
  const { salarieId } = cell;
  return isSent(reading, lundi) ? [{ salarieId, lundi, isSending: false }] : [];
}

/** The rule of the phone's home; what was announced as ready and not looked at yet is not announced again. */
function noticeOf({ salarieId, lundi, isSending }: Touched, reading: Reading): Notice | null {
  const jours = weekDaysOf(lundi, 7);
  const { today } = reading;
  if (lundi < mondayOf(today)) return null;
  const where = 'salarie_id = ? AND jour BETWEEN ? AND ? AND deleted = 0';
  const cells = reading.list(affectation, where, [salarieId, lundi, jours.at(-1)]);
  const byKey = new Map(cells.map((cell) => [cleDe(cell), cell]));
  const seen = reading.get(semaineVue, keyedId(semaineVue, { salarieId, lundi }));
  const vue = seen?.deleted === 0 ? seen.contenu : null;
  const nouvelle = nouvelleDe({ jours, today }, { vue, isDue: isSending }, (jour, demiJournee) =>
    contenuDe(byKey.get(cleDe({ salarieId, jour, demiJournee }))),
  );
  if (!nouvelle) return null;
  const planning = `Votre planning de la semaine ${isoWeekOf(lundi).week}`;
  return {
    salarieId,
    titre: nouvelle.isNew ? `${planning} est prêt` : `${planning} a changé`,
    texte: nouvelle.isNew ? 'Touchez pour le voir.' : 'Touchez pour voir ce qui change.',
    chemin: '/',
    sujet: `semaine-${lundi}`,
  };
}

export const avisSemaine: Announcer = {
  watches: [affectation, semaineEnvoyee],
  announce(written, reading) {
    const touched = new Map<string, Touched>();
    for (const one of written) {
      const found = one.entity === affectation ? ofCell(one, reading) : ofSending(one, reading);
      for (const each of found) {
        const key = `${each.salarieId}|${each.lundi}`;
        // A sending says more than the cells that were filled before it.
        if (each.isSending || !touched.has(key)) touched.set(key, each);
      }
    }
    return [...touched.values()].flatMap((each) => noticeOf(each, reading) ?? []);
  },
};
