import { useCallback } from 'react';
import { dataPlaceSentence } from '../shared/problem-words';
import { LowRoom } from './LowRoom';
import styles from './Notices.module.css';
import { RefusalNotice } from './RefusalNotice';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import { Button } from './ui/Button';
import { Notice } from './ui/Notice';

/** More than these are scrolled, which the keyboard must be able to do. */
const fewDetails = 3;

interface NoticesProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** What there is to say at the foot of the window: what just happened, and what was found at the start. */
export function Notices({ desk, state }: NoticesProps) {
  const { notice, refusal, preferences } = state;
  const noRefusal = useCallback(() => desk.refuse(null), [desk]);
  const { dataPlace } = desk.start;
  const warning = preferences.acceptedPlace === dataPlace ? null : dataPlaceSentence(dataPlace);
  return (
    <div className={styles.notices}>
      <LowRoom isBusy={state.isBusy} />
      {warning ? (
        <Notice onDismiss={() => desk.prefer({ acceptedPlace: dataPlace })}>{warning}</Notice>
      ) : null}
      {notice ? (
        <Notice
          tone={notice.tone}
          actions={notice.actions?.map(({ label, perform }) => (
            <Button
              key={label}
              onClick={() => {
                desk.dismissNotice();
                perform();
              }}
            >
              {label}
            </Button>
          ))}
          onDismiss={() => desk.dismissNotice()}
        >
          {notice.text}
          {notice.details ? (
            <ul className={styles.details} {...(notice.details.length > fewDetails ? { tabIndex: 0 } : {})}>
              {notice.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} onGone={noRefusal} /> : null}
    </div>
  );
}
