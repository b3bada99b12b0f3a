import type { ReactNode } from 'react';
import { LanguageChoice } from '../language/language-choice.js';
import { FilledHeart, HeartMark } from '../ui/heart.js';
import { Page } from '../ui/page.js';
import './door.css';

interface DoorProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** A page before somebody is in. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <div className="door">
      <main className="door-main">
        <p className="door-brand">
          <HeartMark />
          Blue Heart
        </p>
        <Page title={title} lead={lead}>
          {children}
        </Page>
        <div className="door-language">
          <LanguageChoice />
        </div>
      </main>
      <div className="door-heart" aria-hidden="true">
        <FilledHeart share={0.6} />
      </div>
    </div>
  );
}
