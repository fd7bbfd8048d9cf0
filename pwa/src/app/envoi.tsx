/** Centre d'envoi: each change on its way as a sentence, what was refused and why, what was settled. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CheckCheck, CloudUpload, Hourglass, Split, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { type Avis, avis } from '#shared/sync/avis.entity.ts';
import { abandon, resend } from '../sync/issues.ts';
import type { Entry, Issue } from '../sync/store.ts';
import { Empty } from '../ui/empty.tsx';
import { capitalize, count, formatInstant, formatMoment, formatTime } from '../ui/format.ts';
import { readKnown, readNames } from '../ui/known.ts';
import { Page } from '../ui/page.tsx';
import { useLine, usePhone, useRows } from '../ui/phone-context.tsx';
import { type Known, showValue, subjectOf, tellOps } from '../ui/sentences.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useGesture } from '../ui/use-gesture.ts';
import { CorrectSheet, findWriting } from './correct-sheet.tsx';
import { UnsentFile, useUnsentFiles } from './envoi-files.tsx';
import { VerifyCard } from './verify-card.tsx';

/** Changes with what their sentences need, as one live reading. */
function useChanges() {
  const phone = usePhone();
  return useLiveQuery(async () => {
    const [entries, issues] = await Promise.all([
      phone.db.table<Entry>('outbox').toArray(),
      phone.db.table<Issue>('issue').toArray(),
    ]);
    const known = await readKnown(
      phone,
      [...entries, ...issues].flatMap(({ ops }) => ops),
    );
    const waiting = entries.filter(({ seq }) => seq === undefined);
    const toFix = issues.filter(({ abandonedAt }) => abandonedAt === undefined);
    const givenUp = issues.filter(({ abandonedAt, replaced }) => abandonedAt && !replaced);
    return { waiting, toFix, givenUp, known };
  }, [phone]);
}

/** A change as its sentences, each with what became of it and when. */
function Sentences({ entry, known, tail }: { entry: Entry; known: Known; tail: string }) {
  return tellOps(entry.ops, known).map(({ subject, what }, i, { length }) => (
    <div key={subject + what}>
      <p className="strong">{subject}</p>
      <p className="small muted">{[what, i === length - 1 && tail].filter(Boolean).join(' · ')}</p>
    </div>
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

function ToFix({ issue, known }: { issue: Issue; known: Known }) {
  const phone = usePhone();
  const [isLeaving, setIsLeaving] = useState(false);
  const [isCorrecting, setIsCorrecting] = useState(false);
  return (
    <article className="card card--pad card--bad stack">
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <TriangleAlert className="tone-bad" aria-hidden />
        <div className="grow">
          <Sentences entry={issue} known={known} tail="" />
          <p>
            Refusé {formatMoment(issue.judgedAt, Date.now())} : {issue.verdict.text}
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

/** What a person gave up: kept for a while, and sent again in one tap. */
function GivenUp({ issue, known }: { issue: Issue; known: Known }) {
  const phone = usePhone();
  return (
    <li className="list-row list-row--line">
      <div className="grow">
        <Sentences
          entry={issue}
          known={known}
          tail={`abandonné ${formatMoment(issue.abandonedAt ?? 0, Date.now())}`}
        />
      </div>
      <button type="button" className="button" onClick={() => void resend(phone, issue)}>
        Renvoyer
      </button>
    </li>
  );
}

function Settled({ notice }: { notice: Avis }) {
  const phone = usePhone();
  const act = useGesture();
  const entity = phone.registry.byTable.get(notice.entite);
  const read = useLiveQuery(async () => {
    if (!entity) return undefined;
    const row = await phone.get(entity.table, notice.ligneId);
    const { valeurPerdue, valeurGardee } = notice;
    const values = [row ?? {}, valeurPerdue, valeurGardee].map((one) => [entity, one] as const);
    const nameOf = await readNames(phone, values);
    return { nameOf, subject: row && subjectOf(entity, row, nameOf) };
  }, [phone, entity, notice]);
  const show = (values: Avis['valeurPerdue']) =>
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => showValue(entity?.fields[name], value, read?.nameOf))
      .join(' ') || 'vide';
  const dismiss = { t: 'delete' as const, e: avis.table, id: notice.id };
  const isDeletion = notice.groupe === 'deleted';
  return (
    <article className="card card--pad stack">
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <Split aria-hidden />
        <div className="grow">
          <p className="strong">{read?.subject ?? notice.titre}</p>
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
  const files = useUnsentFiles() ?? [];
  const line = useLine();
  const notices = useRows(avis);
  const phone = usePhone();
  if (!changes) return <div className="page" />;
  const { waiting, toFix, givenUp, known } = changes;
  const isQuiet =
    waiting.length + toFix.length + files.length === 0 && (notices?.length ?? 0) === 0;
  const waits = capitalize(count(waiting.length, 'envoi en attente', 'envois en attente'));
  const subtitle =
    line.kind === 'offline' ? `Hors ligne depuis ${formatTime(line.sinceMs)}` : waits;
  return (
    <Page title="Centre d’envoi" back="/" subtitle={subtitle}>
      <div className="stack stack--loose narrow">
        {isQuiet && (
          <Empty icon={CheckCheck} title="Tout est au bureau">
            <p>Ce que vous écrivez part tout seul. Sans réseau, il attend ici, en sécurité.</p>
          </Empty>
        )}
        {toFix.length > 0 && (
          <Section title="À corriger">
            {toFix.map((issue) => (
              <ToFix key={`${issue.device}/${issue.mid}`} issue={issue} known={known} />
            ))}
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title="À envoyer" aside="dès qu’il y a du réseau">
            <ul className="card">
              {waiting.map((entry) => (
                <li key={entry.mid} className="list-row list-row--line">
                  {entry.parkedAt ? <Hourglass aria-hidden /> : <CloudUpload aria-hidden />}
                  <div className="grow">
                    <Sentences
                      entry={entry}
                      known={known}
                      tail={`${formatMoment(entry.wall, Date.now())}${entry.parkedAt ? ' · gardé au bureau, rien à refaire' : ''}`}
                    />
                  </div>
                </li>
              ))}
            </ul>
            <button
              type="button"
              className="button button--block"
              onClick={() => phone.loop()?.kick()}
            >
              {line.kind === 'offline' ? 'Essayer maintenant' : 'Envoyer maintenant'}
            </button>
          </Section>
        )}
        {files.length > 0 && (
          <Section title="Photos et documents" aside="après les textes">
            <ul className="card">
              {files.map((file) => (
                <UnsentFile key={file.entry.sha} file={file} />
              ))}
            </ul>
          </Section>
        )}
        {notices && notices.length > 0 && (
          <Section title="Réglé sans vous">
            {notices.map((notice) => (
              <Settled key={notice.id} notice={notice} />
            ))}
          </Section>
        )}
        {givenUp.length > 0 && (
          <Section title="Abandonné" aside="gardé 30 jours ici">
            <ul className="card">
              {givenUp.map((issue) => (
                <GivenUp key={`${issue.device}/${issue.mid}`} issue={issue} known={known} />
              ))}
            </ul>
          </Section>
        )}
        <VerifyCard />
      </div>
    </Page>
  );
}
