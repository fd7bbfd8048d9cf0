/** A card that one reads; « Modifier » opens its fields, « Terminé » closes them once all is saved. */
import { Check, Pencil } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type Pending, PendingProvider, saveAll } from './pending.ts';
import './reading.css';

interface ReadOrEditProps {
  readonly title: string;
  /** Whether this person may change anything of it. */
  readonly mayEdit: boolean;
  /** What is read: a stray tap on it changes nothing. */
  readonly read: ReactNode;
  /** The fields, each saving by itself. */
  readonly edit: ReactNode;
  /** Told apart from the main card of the page: « Modifier : Contrat et paie ». */
  readonly isBeside?: boolean;
}

export function ReadOrEdit({ title, mayEdit, read, edit, isBeside = false }: ReadOrEditProps) {
  const [isEditing, setIsEditing] = useState(false);
  const [pending] = useState<Pending>(() => new Set());
  const card = useRef<HTMLElement>(null);
  const isOpen = isEditing && mayEdit;

  async function finish() {
    if (await saveAll(pending)) return setIsEditing(false);
    // What was refused says why beside it, and stays to be put right.
    card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  const says = isOpen ? 'Terminé' : 'Modifier';
  return (
    <section className="card reading" ref={card} aria-label={title}>
      <header className="reading__head" data-open={isOpen}>
        <h2 className="section-title">{title}</h2>
        {mayEdit && (
          <button
            type="button"
            className={`button ${isOpen ? 'button--primary' : ''}`}
            aria-label={isBeside ? `${says} : ${title}` : undefined}
            onClick={() => (isOpen ? void finish() : setIsEditing(true))}
          >
            {isOpen ? <Check aria-hidden /> : <Pencil aria-hidden />}
            {says}
          </button>
        )}
      </header>
      {isOpen ? (
        <PendingProvider value={pending}>
          <div className="reading__fields">{edit}</div>
        </PendingProvider>
      ) : (
        read
      )}
    </section>
  );
}
