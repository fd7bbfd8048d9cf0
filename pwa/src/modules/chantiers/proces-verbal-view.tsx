/** One réception: prepared, signed on the screen by both, then its guarantees and the lifting of reserves. */
import { PenLine, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { garantiesDe } from '#shared/modules/chantiers/garanties.ts';
import {
  type ProcesVerbal,
  procesVerbal,
  RECEPTIONS,
} from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatFullDay, formatInstant } from '../../ui/format.ts';
import { RowFoot } from '../../ui/row-foot.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { PdfButton } from './pdf-button.tsx';
import { nomFichier } from './pdf-head.ts';
import { phraseDe } from './proces-verbal-pdf.ts';
import { ReserveList } from './reserve-list.tsx';
import { SignatureSheet } from './signature-sheet.tsx';
import { useProcesVerbal } from './use-proces-verbal.ts';

const TONES = { 'sans-reserve': 'good', 'avec-reserves': 'watch', refusee: 'bad' } as const;

function Resultat({ row }: { row: ProcesVerbal }) {
  const act = useGesture();
  const set = (resultat: string) => [
    { t: 'set' as const, e: procesVerbal.table, id: row.id, f: { resultat } },
  ];
  return (
    <fieldset className="segments" style={{ border: 0, margin: 0 }}>
      <legend className="visually-hidden">Réception</legend>
      {Object.entries(RECEPTIONS).map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={row.resultat === name}
          onClick={() => void act({ ops: set(name) })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function Garanties({ row }: { row: ProcesVerbal }) {
  const garanties = garantiesDe(row);
  if (garanties.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Garanties</h2>
      <ul className="card">
        {garanties.map(({ nom, jusquau, source }) => (
          <li key={nom} className="list-row list-row--line">
            <ShieldCheck aria-hidden />
            <span className="grow">
              <b>{nom}</b>
              <br />
              jusqu’au {formatFullDay(jusquau)}
              <br />
              <span className="small muted">{source}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ProcesVerbalView({ row }: { row: ProcesVerbal }) {
  const { site, reserves, isBusy, paper, leveePaper, sign, lift } = useProcesVerbal(row);
  const [isSigning, setIsSigning] = useState(false);
  const isSigned = row.signeA !== null;
  const isReserved = row.resultat === 'avec-reserves';
  const field = (name: keyof typeof procesVerbal.fields & string) => (
    <AutoField key={name} entity={procesVerbal} row={row} name={name} />
  );
  if (!site) return null;
  const missing = !row.maitreOuvrage
    ? 'Écrivez qui signe pour le client.'
    : !row.representant
      ? 'Écrivez qui signe pour l’entreprise.'
      : isReserved && reserves.length === 0
        ? 'Écrivez la première réserve.'
        : null;
  const mayLift =
    isSigned && isReserved && reserves.every(({ leveeLe }) => leveeLe !== null) && !row.leveeLe;
  const client = { key: 'signatureClient', label: `Pour le client : ${row.maitreOuvrage ?? ''}` };
  const firme = {
    ...{ key: 'signatureEntreprise', label: `Pour l’entreprise : ${row.representant ?? ''}` },
  };

  if (!isSigned) {
    return (
      <div className="stack stack--loose">
        <section className="card card--pad stack stack--loose">
          {(['dateReception', 'maitreOuvrage', 'representant', 'travaux'] as const).map(field)}
          <Resultat row={row} />
          {row.resultat === 'refusee' && field('motif')}
        </section>
        {isReserved && <ReserveList row={row} reserves={reserves} />}
        <button
          type="button"
          className="button button--primary button--main"
          disabled={missing !== null}
          onClick={() => setIsSigning(true)}
        >
          <PenLine aria-hidden />
          Lire et signer
        </button>
        {missing && <p className="small muted">{missing}</p>}
        <RowFoot
          entity={procesVerbal}
          row={row}
          listHref={`/chantiers/${row.chantierId}/reception`}
        />
        {isSigning && (
          <SignatureSheet
            title="Réception des travaux"
            texte={[
              `${site.libelle}, ${site.ville}, le ${formatFullDay(row.dateReception)}.`,
              phraseDe(row),
              ...(isReserved ? reserves.map(({ texte }, i) => `${i + 1}. ${texte}`) : []),
            ].join('\n')}
            signers={[client, firme]}
            isBusy={isBusy}
            onClose={() => setIsSigning(false)}
            onSign={(traits) =>
              void sign({
                ...traits,
                reservesSignees: isReserved
                  ? reserves.map(({ texte, delaiAu }) => ({ texte, delaiAu }))
                  : [],
                signeA: Date.now(),
              }).then((isDone) => isDone && setIsSigning(false))
            }
          />
        )}
      </div>
    );
  }

  return (
    <div className="stack stack--loose">
      <section className="card card--pad stack">
        <p className="row row--wide row--wrap">
          <b>{procesVerbal.titleOf(row)}</b>
          <span className={`badge badge--${TONES[row.resultat]}`}>{RECEPTIONS[row.resultat]}</span>
        </p>
        <p>
          Signé le {formatInstant(row.signeA ?? 0)} par {row.maitreOuvrage} et {row.representant}.
        </p>
        <div className="row row--wrap">
          <PdfButton name={nomFichier('Procès-verbal de réception', site.libelle)} make={paper} />
          {row.leveeLe && (
            <PdfButton
              label="PDF de la levée"
              name={nomFichier('Levée des réserves', site.libelle)}
              make={leveePaper}
            />
          )}
        </div>
        {row.leveeLe && <p>Réserves levées le {formatFullDay(row.leveeLe)}.</p>}
      </section>
      {isReserved && <ReserveList row={row} reserves={reserves} />}
      {mayLift && (
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => setIsSigning(true)}
        >
          <PenLine aria-hidden />
          Faire signer la levée
        </button>
      )}
      <Garanties row={row} />
      {isSigning && (
        <SignatureSheet
          title="Levée des réserves"
          texte="Le maître de l’ouvrage constate que les réserves de la réception sont levées."
          signers={[client]}
          isBusy={isBusy}
          onClose={() => setIsSigning(false)}
          onSign={({ signatureClient }) =>
            void lift({ leveeLe: dayAt(Date.now()), leveeSignature: signatureClient }).then(
              (isDone) => isDone && setIsSigning(false),
            )
          }
        />
      )}
    </div>
  );
}
