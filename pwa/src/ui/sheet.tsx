/** A dialog that comes from below on a phone and stands in the middle in the office. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useBackCloses } from './back-closes.ts';
import { useFrame } from './frame-width.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FIELDS = '.sheet__body :is(input:not([type="checkbox"]), textarea, select)';

/**
 * Where typing begins: the field that asks for it; in the office, where there is always a keyboard,
 * the first one. On a phone it would hide half of the sheet.
 */
function findFirst(dialog: HTMLDialogElement, isPhone: boolean): HTMLElement | null {
  return dialog.querySelector('[data-first]') ?? (isPhone ? null : dialog.querySelector(FIELDS));
}

/** Open while it is mounted; Back, Escape, the cross and a tap outside close it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isPhone = useFrame() === 'phone';
  useBackCloses(onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once; a wider frame changes nothing.
  useEffect(() => {
    if (!dialog.current) return;
    dialog.current.showModal();
    findFirst(dialog.current, isPhone)?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <header className="sheet__head">
        <h2>{title}</h2>
        <button
          type="button"
          className="button button--quiet button--icon"
          onClick={onClose}
          aria-label="Fermer"
        >
          <X />
        </button>
      </header>
      <div className="sheet__body">{children}</div>
    </dialog>
  );
}
