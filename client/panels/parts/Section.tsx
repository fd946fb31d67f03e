/** A part of a panel under its heading. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  title: string;
  /** Stands beside the title, less loud. */
  count?: string;
  children: ComponentChildren;
}

export function Section({ title, count, children }: SectionProps) {
  return (
    <section class="block">
      <h3>
        {title}
        {count !== undefined && (
          <>
            {' '}
            <span class="soft">{count}</span>
          </>
        )}
      </h3>
      {children}
    </section>
  );
}
