/** Centre d'envoi: each change on its way as a sentence, what was refused and why, what was settled. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CheckCheck, CloudUpload, Hourglass, Split, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { AnyRow } from '#shared/entity/entity.ts';
import { type Avis, avis } from '#shared/sync/avis.entity.ts';
import { abandon, resend } from '../sync/issues.ts';
import type { Entry, Issue } from '../sync/store.ts';
import { Empty } from '../ui/empty.tsx';
import { count, formatInstant, formatTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { useLine, usePhone, useRows } from '../ui/phone-context.tsx';
import { sentenceOfOp, showValue } from '../ui/sentences.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useGesture } from '../ui/use-gesture.ts';
import { CorrectSheet, findWriting } from './correct-sheet.tsx';

/** Changes with the rows they speak of, as one live reading. */
function useChanges() {
  const phone = usePhone();
  return useLiveQuery(async () => {
    const [entries, issues] = await Promise.all([
      phone.db.table<Entry>('outbox').toArray(),
      phone.db.table<Issue>('issue').toArray(),
    ]);
    const keys = new Set([...entries, ...issues].flatMap((entry) => entry.keys));
    const rows = new Map<string, AnyRow>();
    for (const key of keys) {
      const [table = '', id = ''] = key.split('/');
      const row = await phone.get(table, id);
      if (row) rows.set(key, row);
    }
    const waiting = entries.filter(({ seq }) => seq === undefined);
    const toFix = issues.filter(({ abandonedAt }) => abandonedAt === undefined);
    return { waiting, toFix, rows };
  }, [phone]);
}

type Changes = NonNullable<ReturnType<typeof useChanges>>;

function Sentence({ entry, rows }: { entry: Entry; rows: Changes['rows'] }) {
  const { registry } = usePhone();
  const rowOf = (table: string, id: string) => rows.get(`${table}/${id}`);
  const sentences = new Set(entry.ops.map((op) => sentenceOfOp(op, registry, rowOf)));
  return [...sentences].slice(0, 3).map((sentence) => (
    <p key={sentence} className="strong">
      {sentence}
    </p>
  ));
}

function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: string;
  children: ReactNode;
}) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        {title}
        {aside && <span>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

function ToFix({ issue, rows }: { issue: Issue; rows: Changes['rows'] }) {
  const phone = usePhone();
  const [isLeaving, setIsLeaving] = useState(false);
  const [isCorrecting, setIsCorrecting] = useState(false);
  return (
    <article className="card card--pad card--bad stack">
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <TriangleAlert className="tone-bad" aria-hidden />
        <div className="grow">
          <Sentence entry={issue} rows={rows} />
          <p className="small muted">
            Refusé à {formatTime(issue.judgedAt)} : {issue.verdict.text}
          </p>
        </div>
      </div>
      <div className="row row--wrap">
        {findWriting(issue) && (
          <button
            type="button"
            className="button button--primary"
            onClick={() => setIsCorrecting(true)}
          >
            Corriger
          </button>
        )}
        <button type="button" className="button" onClick={() => void resend(phone, issue)}>
          Renvoyer
        </button>
        <button type="button" className="button" onClick={() => setIsLeaving(true)}>
          Abandonner
        </button>
      </div>
      {isCorrecting && <CorrectSheet issue={issue} onClose={() => setIsCorrecting(false)} />}
      {isLeaving && (
        <Sheet title="Abandonner cette saisie ?" onClose={() => setIsLeaving(false)}>
          <p>Elle ne sera pas envoyée. Une copie reste 30 jours sur cet appareil.</p>
          <button
            type="button"
            className="button button--danger button--main"
            onClick={() => void abandon(phone, issue)}
          >
            Abandonner
          </button>
        </Sheet>
      )}
    </article>
  );
}

function Settled({ notice }: { notice: Avis }) {
  const { registry } = usePhone();
  const act = useGesture();
  const entity = registry.byTable.get(notice.entite);
  const show = (values: Avis['valeurPerdue']) =>
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => showValue(entity?.fields[name], value))
      .join(' ') || 'vide';
  const dismiss = { t: 'delete' as const, e: avis.table, id: notice.id };
  const isDeletion = notice.groupe === 'deleted';
  return (
    <article className="card card--pad stack">
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <Split aria-hidden />
        <div className="grow">
          <p className="strong">{notice.titre}</p>
          <p>
            {notice.parQui} avait écrit <b>{show(notice.valeurGardee)}</b> ; votre valeur{' '}
            <b>{show(notice.valeurPerdue)}</b> n’est pas gardée.
          </p>
          <p className="small muted">
            {formatInstant(notice.gardeeLe)} · Les deux restent dans l’historique.
          </p>
        </div>
      </div>
      <div className="row row--wrap">
        <Link href={`/historique/${notice.entite}/${notice.ligneId}`} className="button">
          Voir
        </Link>
        {!isDeletion && (
          <button
            type="button"
            className="button button--soft"
            onClick={() =>
              void act({
                ops: [
                  { t: 'set', e: notice.entite, id: notice.ligneId, f: notice.valeurPerdue },
                  dismiss,
                ],
                says: 'Votre valeur est reprise.',
              })
            }
          >
            Reprendre ma valeur
          </button>
        )}
        <button type="button" className="button" onClick={() => void act({ ops: [dismiss] })}>
          C’est bien ainsi
        </button>
      </div>
    </article>
  );
}

export default function Envoi() {
  const changes = useChanges();
  const line = useLine();
  const notices = useRows(avis);
  const phone = usePhone();
  if (!changes) return <div className="page" />;
  const { waiting, toFix, rows } = changes;
  const isQuiet = waiting.length === 0 && toFix.length === 0 && (notices?.length ?? 0) === 0;
  return (
    <Page
      title="Centre d’envoi"
      back="/"
      subtitle={count(waiting.length, 'envoi en attente', 'envois en attente')}
    >
      <div className="stack stack--loose narrow">
        {isQuiet && (
          <Empty icon={CheckCheck} title="Tout est au bureau">
            <p>Ce que vous écrivez part tout seul. Sans réseau, il attend ici, en sécurité.</p>
          </Empty>
        )}
        {toFix.length > 0 && (
          <Section title="À corriger">
            {toFix.map((issue) => (
              <ToFix key={`${issue.device}/${issue.mid}`} issue={issue} rows={rows} />
            ))}
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title="À envoyer" aside="part dès qu’il y a du réseau">
            <ul className="card">
              {waiting.map((entry) => (
                <li key={entry.mid} className="list-row list-row--line">
                  {entry.parkedAt ? <Hourglass aria-hidden /> : <CloudUpload aria-hidden />}
                  <div className="grow">
                    <Sentence entry={entry} rows={rows} />
                    <p className="small muted">
                      {formatInstant(entry.wall)}
                      {entry.parkedAt && ' · gardé au bureau, rien à refaire'}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            <button type="button" className="button" onClick={() => phone.loop()?.kick()}>
              {line.kind === 'offline' ? 'Essayer maintenant' : 'Envoyer maintenant'}
            </button>
          </Section>
        )}
        {notices && notices.length > 0 && (
          <Section title="Réglé sans vous">
            {notices.map((notice) => (
              <Settled key={notice.id} notice={notice} />
            ))}
          </Section>
        )}
      </div>
    </Page>
  );
}
