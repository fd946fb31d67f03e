/**
 * A modal dialog on the browser's own <dialog>: focus is kept inside and given back, Escape and a click outside close
 * it.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';
import { IconButton } from './Button.js';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
  hideTitle?: boolean;
}

export function Dialog({ title, onClose, children, class: extra = '', hideTitle = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // A press within the dialog that is let go outside (a text being selected) is no click outside.
  const pressedOutside = useRef(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    // While it is open all else is inert and takes no focus.
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${extra}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === ref.current;
      }}
      onClick={(event) => {
        if (event.target === ref.current && pressedOutside.current) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.stopPropagation();
      }}
    >
      <div class="dialog-body">
        {!hideTitle && (
          <header class="dialog-head">
            <h2>{title}</h2>
            <IconButton icon="close" label={wordsOf(commonWords).close} onClick={onClose} />
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
